// bindings/cli/render.cpp - ita render: a report as JSON becomes a document.
#include <algorithm>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "choice.hpp"
#include "command.hpp"
#include "console.hpp"
#include "reading.hpp"

namespace ita::cli {
namespace {

struct render_options {
    std::string report;
    std::string out;
    std::string look;
    std::string like;
    std::string pictures;
    std::optional<format> as;
    std::optional<ita::digits> digits;
    compression how = compression::normal;
    bool renumber = false;
    bool drop_signatures = false;
    ita::language language = ita::language::thai;
    reading_options reading;
};

constexpr choice<format> formats[] = {{"docx", format::docx}, {"odt", format::odt}};
constexpr choice<digits> digit_kinds[] = {{"thai", digits::thai}, {"ascii", digits::ascii}, {"keep", digits::keep}};
constexpr choice<compression> compressions[] = {
    {"fast", compression::fast}, {"normal", compression::normal}, {"best", compression::best}};

/// Of those that documents are written in.
std::optional<format> document_format_of(const std::string& name) {
    const auto told = format_of(name);
    return told == format::docx || told == format::odt ? told : std::nullopt;
}

format format_for(const render_options& o) {
    const auto told = document_format_of(o.out);
    if (told && o.as && told != o.as)
        throw usage_error(
            fmt::format("expected a name that ends in .{0}, as --to {0} wants it, found {1}", to_string(*o.as), o.out));
    if (const auto as = o.as ? o.as : told) return *as;
    if (o.out == "-") throw usage_error("expected --to docx|odt for standard output, found neither");
    throw usage_error(fmt::format("expected --to docx|odt or a name that ends in .docx or .odt, found {}", o.out));
}

report read_report(const std::string& file) {
    const auto raw = input(file);
    return report_from_json(as_text(raw), called(file));
}

look read_look(const render_options& o) {
    look dress;
    if (!o.look.empty()) {
        const auto raw = input(o.look);
        dress = look_from_json(as_text(raw), called(o.look));
    }
    if (o.digits) dress.digits = *o.digits;
    return dress;
}

std::filesystem::path picture_folder(const render_options& o) {
    return o.pictures.empty() ? std::filesystem::path(o.report).parent_path() : std::filesystem::path(o.pictures);
}

void expect_no_picture(const std::string& out, const report& what, const std::filesystem::path& folder) {
    for (const auto& annex : what.annexes)
        for (const auto& picture : annex.pictures)
            for (const auto& file : {picture.file, picture.fallback})
                if (!file.empty()) expect_no_input(out, (folder / file).string(), "the picture " + file);
}

void render(const render_options& o) {
    const auto as = format_for(o);
    expect_one_standard_input(o.report, o.look);
    expect_no_terminal(o.out);
    expect_no_input(o.out, o.report, "the report");
    if (!o.look.empty()) expect_no_input(o.out, o.look, "the look");
    const auto dress = read_look(o);
    auto what = read_report(o.report);
    const write_options how{.compression = o.how, .pictures_from = picture_folder(o)};
    expect_no_picture(o.out, what, how.pictures_from);
    if (o.drop_signatures) throw usage_error("expected --like with --drop-signatures, found it alone");
    if (o.renumber) renumber(what, dress.digits != digits::ascii);
    output(o.out, about(o.report, [&] { return to_bytes(what, as, dress, how); }));
}

/// What was not done as asked goes to standard error.
void tell_undone(const like_file& made, const render_options& o) {
    tell(made.notes, o.reading);
    for (const auto& each : made.changes)
        if (each.how != outcome::done) complain(called(o.like), say(each, made.before, o.language));
}

void render_like(const render_options& o) {
    if (!o.look.empty()) throw usage_error("expected --look or --like, found both");
    if (!o.pictures.empty())
        throw usage_error("expected --pictures or --like, whose annexes are the document's own, found both");
    expect_one_standard_input(o.report, o.like);
    expect_no_terminal(o.out);
    expect_no_input(o.out, o.report, "the report");
    expect_no_input(o.out, o.like, "the document");
    const like_options how{.read = read_options_of(o.reading), .digits = o.digits.value_or(digits::keep)};
    const auto house = opened_to_change(o.like, how.read, o.drop_signatures);
    expect_format_of(house, o.like, o.as || o.out == "-" ? o.as.value_or(house.format()) : format_of(o.out), o.out);
    auto what = read_report(o.report);
    if (o.renumber) renumber(what, how.digits != digits::ascii);
    const auto made = about(o.like, [&] { return ita::render_like(house, what, how); });
    tell_undone(made, o);
    const bool is_refused = !made.changes.empty() && is_signed(house, how.read);
    if (!is_refused) output(o.out, made.content);
    const auto is_left_out = [](const planned_change& each) { return each.how == outcome::impossible; };
    if (!made.notes.empty() || std::ranges::any_of(made.changes, is_left_out)) throw failed{status::findings};
}

constexpr auto footer =
    "Pictures of annexes stand in the folder of the report (of standard input: the current one) or below it.\n\n"
    "With --like the report goes into a document of the house: last year's report, a form whose table has empty "
    "rows,\n"
    "or any paper with {{placeholders}}. They are called as the keys of the JSON, with dots between: {{title}},\n"
    "{{agency.name}}, {{agency.district}}, {{agency.province}}, {{years.fiscal}}, {{preamble}}, "
    "{{signatures.0.name}},\n"
    "{{measures.0.steps}}; in a row of the table {{measures.title}}, {{measures.steps}}, {{measures.owners}},\n"
    "{{measures.timeline}}, {{measures.results}}, {{measures.outcomes}}. All else in the document stays byte for "
    "byte.\n"
    "What could not be done is told on standard error, with exit status 1; --lang, --lexicon and --quiet are for "
    "it.\n\n"
    "Example:\n"
    "  ita render report.json -o report.docx --digits thai\n"
    "  ita render report.json -o report-2568.docx --like report-2567.docx";

void add_files(CLI::App& command, render_options& o) {
    command.add_option("REPORT", o.report, "the report as JSON, see ita schema; - for standard input")
        ->type_name("")
        ->check(is_named)
        ->required();
    command.add_option("-o,--output", o.out, "the document to write; - for standard output")
        ->type_name("FILE")
        ->check(is_named)
        ->required();
    command.add_option("--look", o.look, "fonts, paper, columns …: a look as JSON, see ita schema look")
        ->type_name("FILE")
        ->check(is_named);
    command
        .add_option("--like", o.like,
                    "a document of the house, .docx, .odt or .fodt: the report goes into its table and placeholders")
        ->type_name("FILE")
        ->check(is_named);
    command.add_option("--pictures", o.pictures, "the folder of the annexes' pictures, where not the report's own")
        ->type_name("FOLDER")
        ->check(is_named);
}

void add_ways(CLI::App& command, render_options& o) {
    add_choice(command, "--to", o.as, formats, "the format, where the name of the document does not tell it");
    add_choice(command, "--digits", o.digits, digit_kinds, "write digits as ๑๒๓, as 123, or as typed");
    add_choice(command, "--compression", o.how, compressions, "time against size of the file");
    add_renumber_option(command, o.renumber);
    add_signatures_option(command, o.drop_signatures);
    add_language_option(command, o.language);
    add_reading_options(command, o.reading);
}

}  // namespace

void add_render(CLI::App& app) {
    auto* command = app.add_subcommand("render", "Write a report (JSON) as a DOCX or ODT document");
    const auto o = std::make_shared<render_options>();
    add_files(*command, *o);
    add_ways(*command, *o);
    command->footer(footer);
    command->callback([o] { o->like.empty() ? render(*o) : render_like(*o); });
}

}  // namespace ita::cli
