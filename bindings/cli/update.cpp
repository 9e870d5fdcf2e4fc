// bindings/cli/update.cpp - ita update: a document becomes another report, and not a byte changes beside it.
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iterator>
#include <memory>
#include <optional>
#include <string_view>

#include "choice.hpp"
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

bool is_of_a_list_that_counts(const planned_change& each) {
    constexpr std::array counting{report_part::measures, report_part::steps, report_part::results,
                                  report_part::outcomes};
    return each.what.kind != change_kind::set && std::ranges::find(counting, each.what.where.part) != counting.end();
}

std::ptrdiff_t left_out_of_lists(const updated_file& made) {
    return std::ranges::count_if(made.changes, [](const planned_change& each) {
        return each.how == outcome::impossible && is_of_a_list_that_counts(each);
    });
}

/// Whether the numbers no longer follow one another, or more would be done if they did.
bool wants_numbers(const updated_file& made, const file& from, report now, const read_options& how) {
    if (std::ranges::none_of(made.changes, is_of_a_list_that_counts)) return false;
    const auto reached = open(made.content, from.name(), how).report();
    auto counted = reached;
    renumber(counted);
    if (counted != reached) return true;
    renumber(now);
    return left_out_of_lists(made) > 0 && left_out_of_lists(ita::update(from, now, how)) < left_out_of_lists(made);
}

void hint_at_numbers(const update_options& o) {
    complain(called(o.file), o.language == language::thai
                                 ? "หากต้องการให้เลขข้อเรียงต่อกันใหม่ ให้เพิ่ม --renumber"
                                 : "with --renumber the numbers of measures and entries follow one another again");
}

std::chrono::local_seconds moment_of(std::string_view epoch) {
    std::int64_t seconds = 0;
    const auto read = std::from_chars(epoch.data(), epoch.data() + epoch.size(), seconds);
    if (read.ec != std::errc() || read.ptr != epoch.data() + epoch.size())
        throw usage_error("expected SOURCE_DATE_EPOCH as seconds since 1970, found " + std::string(epoch));
    return std::chrono::local_seconds(std::chrono::seconds(seconds));
}

/// Seconds of a clock on the wall; where SOURCE_DATE_EPOCH is set, those of that moment at Greenwich.
std::chrono::local_seconds now_here() {
    if (const auto* const epoch = std::getenv("SOURCE_DATE_EPOCH")) return moment_of(epoch);
    const auto now = std::time(nullptr);
    std::tm shown{};
    if (::localtime_r(&now, &shown) == nullptr) throw usage_error("expected a clock that tells the time, found none");
    return std::chrono::local_seconds(std::chrono::seconds(now + shown.tm_gmtoff));
}

std::optional<tracked> tracking(const update_options& o) {
    if (o.author.empty()) return std::nullopt;
    return tracked{.author = o.author, .when = now_here()};
}

bool is_count(const change& what) { return what.kind == change_kind::set && what.where.field == report_field::marker; }

/// What was told of a change of the order, where one is the same.
void keep_reason(planned_change& to, const updated_file& told) {
    for (const auto& each : told.changes)
        if (each.how == outcome::approximated && each.what.kind == to.what.kind && each.what.where == to.what.where)
            to = each;
}

/// Numbers follow what is really done: where something is left out, all is counted anew without it.
updated_file counted_as_done(updated_file made, const file& from, const read_options& how,
                             const std::optional<tracked>& as) {
    const auto is_left_out = [](const planned_change& each) {
        return each.how == outcome::impossible && !is_count(each.what);
    };
    if (std::ranges::none_of(made.changes, is_left_out)) return made;
    auto reached = open(made.content, from.name(), how).report();
    renumber(reached);
    auto again = ita::update(from, reached, how, as);
    for (auto& each : again.changes)
        if (each.how == outcome::done) keep_reason(each, made);
    std::ranges::copy_if(made.changes, std::back_inserter(again.changes), is_left_out);
    return again;
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
