// bindings/cli/update.cpp - ita update: a document becomes another report, and not a byte changes beside it.
#include <memory>

#include "command.hpp"
#include "console.hpp"
#include "reading.hpp"

namespace ita::cli {
namespace {

struct update_options {
    std::string file;
    std::string report;
    std::string out;
    bool dry = false;
    ita::language language = ita::language::thai;
    reading_options reading;
};

// A document has the bytes of its pictures, JSON their files: where it is one picture, it stays as it is.
void keep_pictures(const report& before, report& now) {
    for (std::size_t a = 0; a < now.annexes.size() && a < before.annexes.size(); ++a)
        for (std::size_t p = 0; p < now.annexes[a].pictures.size() && p < before.annexes[a].pictures.size(); ++p) {
            auto kept = before.annexes[a].pictures[p];
            kept.caption = now.annexes[a].pictures[p].caption;
            now.annexes[a].pictures[p] = std::move(kept);
        }
}

/// What was asked for, each on a line; on standard error only what was not done as asked.
void tell_changes(const updated_file& made, const report& before, const update_options& o) {
    std::string lines;
    for (const auto& each : made.changes) {
        const auto line = sentence_of(each, before, o.language);
        if (o.dry) lines += line + '\n';
        if (!o.dry && each.how != outcome::done) complain(called(o.file), line);
    }
    if (o.dry) output("-", as_bytes(lines));
}

void update(const update_options& o) {
    expect_one_standard_input(o.file, o.report);
    if (!o.dry && o.out.empty()) throw usage_error("expected -o FILE or --dry-run, found neither");
    if (!o.dry) {
        expect_no_terminal(o.out);
        expect_no_input(o.out, o.file, "the document");
        expect_no_input(o.out, o.report, "the report");
    }
    const auto how = read_options_of(o.reading);
    const auto from = opened(o.file, how), wanted = opened(o.report, how);
    auto now = wanted.report();
    if (wanted.format() == format::json && from.format() != format::json) keep_pictures(from.report(), now);
    const auto made = ita::update(from, now, how);
    tell_changes(made, from.report(), o);
    if (!o.dry) output(o.out, made.content);
    for (const auto& each : made.changes)
        if (each.how == outcome::impossible) throw failed{status::findings};
}

}  // namespace

void add_update(CLI::App& app) {
    auto* command = app.add_subcommand("update", "Change a document into another report, touching only what differs");
    const auto o = std::make_shared<update_options>();
    command->add_option("FILE", o->file, "the document: .docx, .odt, .fodt; - for standard input")
        ->type_name("")
        ->required();
    command->add_option("REPORT", o->report, "the report as it should be: JSON, or any document; - for standard input")
        ->type_name("")
        ->required();
    command->add_option("-o,--output", o->out, "the document to write; - for standard output")->type_name("FILE");
    command->add_flag("--dry-run", o->dry, "print the changes and what would become of each, and write nothing");
    add_language_option(*command, o->language);
    add_reading_options(*command, o->reading);
    command->footer(
        "A change that the document cannot hold is left out and told on standard error, with exit status 1; the "
        "others\n"
        "are done. Everything else in the file stays byte for byte.\n\n"
        "Example:\n"
        "  ita update report-2567.docx report.json -o report-2568.docx");
    command->callback([o] { update(*o); });
}

}  // namespace ita::cli
