// bindings/cli/update.cpp - ita update: a document becomes another report, and not a byte changes beside it.
#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>

#include "choice.hpp"
#include "clock.hpp"
#include "command.hpp"
#include "console.hpp"
#include "counting.hpp"
#include "reading.hpp"

namespace ita::cli {
namespace {

struct update_options {
    std::string file;
    std::string report;
    std::string out;
    bool dry = false;
    bool renumber = false;
    bool drop_signatures = false;
    std::string author;
    ita::language language = ita::language::thai;
    reading_options reading;
};

/// What was asked for, each on a line; on standard error only what was not done as asked.
void tell_changes(const updated_file& made, const report& before, const update_options& o) {
    std::string lines;
    for (const auto& each : made.changes) {
        const auto line = say(each, before, o.language);
        if (o.dry) lines += line + '\n';
        if (!o.dry && each.how != outcome::done) complain(called(o.file), line);
    }
    if (o.dry) output("-", as_bytes(lines));
}

void hint_at_numbers(const update_options& o) {
    complain(called(o.file), o.language == language::thai
                                 ? "หากต้องการให้เลขข้อเรียงต่อกันใหม่ ให้เพิ่ม --renumber"
                                 : "with --renumber the numbers of measures and entries follow one another again");
}

std::optional<tracked> tracking(const update_options& o) {
    if (o.author.empty()) return std::nullopt;
    return tracked{.author = o.author, .when = now_here()};
}

bool has_ending(const std::string& name) { return name != "-" && std::filesystem::path(name).has_extension(); }

void expect_where_to_write(const update_options& o) {
    expect_one_standard_input(o.file, o.report);
    if (o.dry) return;
    if (o.out.empty()) throw usage_error("expected -o FILE or --dry-run, found neither");
    expect_no_terminal(o.out);
    expect_no_input(o.out, o.file, "the document");
    expect_no_input(o.out, o.report, "the report");
}

void update(const update_options& o) {
    expect_where_to_write(o);
    const auto how = read_options_of(o.reading);
    const auto from = opened_to_change(o.file, how, o.drop_signatures), wanted = opened(o.report, how);
    if (has_ending(o.out)) expect_format_of(from, o.file, format_of(o.out), o.out);
    auto now = wanted.report();
    if (o.renumber) renumber(now);
    const auto as = tracking(o);
    auto made = ita::update(from, now, how, as);
    if (o.renumber) made = counted_as_done(std::move(made), from, how, as);
    tell_changes(made, from.report(), o);
    const bool is_refused = !made.changes.empty() && is_signed(from, how);
    if (!o.renumber && !is_refused && wants_numbers(made, from, now, how)) hint_at_numbers(o);
    if (!o.dry && !is_refused) output(o.out, made.content);
    for (const auto& each : made.changes)
        if (each.how == outcome::impossible) throw failed{status::findings};
}

constexpr auto footer =
    "A change that the document cannot hold is left out and told on standard error, with exit status 1; the "
    "others\n"
    "are done. Everything else in the file stays byte for byte.\n"
    "Tracked changes bear the time, or that of SOURCE_DATE_EPOCH. OpenDocument has no marks for rows of a table: "
    "there\n"
    "measures that are rows neither come nor leave.\n\n"
    "Example:\n"
    "  ita update report-2567.docx report.json -o report-2568.docx\n"
    "  ita update report.odt report.odt --renumber -o counted.odt\n"
    "  ita update report.docx report.json --track \"สำนักปลัด\" -o for-the-head.docx";

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
    command->add_option("--track", o->author, "mark the changes as tracked ones of AUTHOR, to be accepted or rejected")
        ->type_name("AUTHOR")
        ->check(is_named);
    add_renumber_option(*command, o->renumber);
    add_signatures_option(*command, o->drop_signatures);
    add_language_option(*command, o->language);
    add_reading_options(*command, o->reading);
    command->footer(footer);
    command->callback([o] { update(*o); });
}

}  // namespace ita::cli
