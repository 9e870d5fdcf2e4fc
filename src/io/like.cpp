// src/io/like.cpp - placeholders are filled, then empty rows, and what stands in the table then becomes the report.
#include <ita/io/like.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <ita/io/digital_signatures.hpp>

#include "base/work.hpp"
#include "io/changed.hpp"
#include "io/fill_placeholders.hpp"
#include "io/fitted_report.hpp"
#include "io/opening.hpp"
#include "io/own_words.hpp"
#include "io/traced_file.hpp"
#include "patch/dialect.hpp"
#include "patch/editor.hpp"
#include "report/difference/filling.hpp"
#include "report/difference/members.hpp"
#include "report/in_digits.hpp"
#include "report/named_words.hpp"
#include "report/recognise/empty_rows.hpp"

namespace ita {
namespace {

/// The first words of a measure for a field of the table.
std::string first_words(const report& of, std::size_t row, const recognising::empty_cell& cell) {
    const auto key = std::string(recognising::key_of(cell.field)) +
                     (cell.field == column_field::extra ? '.' + cell.heading : std::string());
    const report only{.measures = {of.measures[row]}};
    return named_words(only).find("measures." + key).value_or(std::string());
}

/// Puts the first words of a measure into each empty row; nothing where there is no such row.
std::optional<pieced_bytes> with_rows_begun(const file& house, const report& what, const read_options& how) {
    const auto rows = recognising::empty_rows(house.document(), words_of(how));
    if (rows.empty() || what.measures.empty()) return std::nullopt;
    const auto in = trace_of(house, how.limits);
    const auto by = dialect_of(house.format(), *in);
    patching::editor edits(*in, *by);
    for (std::size_t i = 0; i < std::min(rows.size(), what.measures.size()); ++i)
        for (const auto& cell : rows[i]) {
            const auto* const block = doc::find(house.document(), cell.at);
            const auto& paragraph = std::get<doc::paragraph>(block->value);
            edits.replace(paragraph.from, 0, doc::text_of(paragraph).size(), first_words(what, i, cell));
        }
    return with_parts(house, {{in->part, xml::spliced(in->text, edits.finish())}}, how.limits);
}

/// Whether the place lies in the measures, which came out as they were wanted.
bool has_come(const report_place& where, const report& now, const report& wanted) {
    const auto outermost = differing::outer(where.part);
    return (outermost == report_part::measures && now.measures == wanted.measures) ||
           (outermost == report_part::agency && now.agency == wanted.agency);
}

/// What is read from other words, as the kind of an agency is from its name, came with them; and what is lost beside
/// the pages was not wanted.
void tell_what_came_along(std::vector<planned_change>& all, const report& now, const report& wanted) {
    for (auto& each : all) {
        const auto& what = each.what;
        bool came = has_come(what.where, now, wanted);
        if (each.how == outcome::impossible && what.where.index.empty())
            differing::visit_field(now, what.where,
                                   [&](const auto& field) { came |= differing::value_of(field) == what.after; });
        if (came) each.how = outcome::done, each.why.clear(), each.why_in_thai.clear();
    }
}

void fill_table(const filled_house& in, const report& given, const read_options& how, like_file& made) {
    const auto& house = in.now;
    const auto what = fitted(given, house, made.notes);
    auto wanted = differing::dressed(what, house.report(), words_of(how));
    leave_own_words(wanted, what, in, made.notes);
    auto done = changed(house, differing::difference_in_place(house.report(), wanted), how);
    made.before = house.report();
    made.changes = std::move(done.changes);
    made.content = done.content;
    tell_what_came_along(made.changes, looked_at_again(made.content, house, how).report(), wanted);
}

/// Whether the table still waits for its first measure.
bool is_unfilled(const file& which) {
    return !which.has_report() || std::ranges::all_of(which.report().measures, [](const measure& each) {
        return each.title.empty() && each.steps.empty() && each.results.empty() && each.outcomes.empty();
    });
}

void expect_document(const file& house) {
    if (house.format() == format::json || house.format() == format::text)
        throw error(errc::unread_format, {.file = house.name()},
                    "expected a DOCX, ODT or flat ODT document to put a report into, found " +
                        std::string(house.format() == format::json ? "JSON" : "text that was extracted from one"));
}

like_file filled(const file& house, const report& given, const like_options& how) {
    const auto what = in_digits(given, how.digits);
    like_file made;
    auto now = house;
    const auto go_on_with = [&](const std::optional<pieced_bytes>& content) {
        if (content) now = reopened(*content, now, how.read);
    };
    filled_placeholders placeholders;
    const bool may_change = !is_signed(house, how.read);
    if (may_change) {
        placeholders = fill_placeholders(house, named_words(what, how.digits), how.read, made.notes);
        go_on_with(placeholders.content);
        go_on_with(with_rows_begun(now, what, how.read));
    }
    const filled_house in{house, now, placeholders.names};
    if (!may_change || !is_unfilled(now) || !placeholders.content) return fill_table(in, what, how.read, made), made;
    made.notes.push_back({{.file = house.name()}, "expected a table for the measures, found none; they are left out"});
    made.content = pieced_bytes(now.to_bytes());
    return made;
}

}  // namespace

like_file render_like(const file& house, const report& given, const like_options& how) {
    expect_document(house);
    return watched(how.read.watched_by, house.name(), [&] { return filled(house, given, how); });
}

}  // namespace ita
