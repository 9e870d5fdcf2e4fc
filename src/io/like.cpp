// src/io/like.cpp - placeholders are filled, then empty rows, and what stands in the table then becomes the report.
#include <ita/io/like.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <ita/io/digital_signatures.hpp>

#include "base/work.hpp"
#include "docx/read.hpp"
#include "io/changed.hpp"
#include "io/opening.hpp"
#include "io/own_words.hpp"
#include "io/traced_file.hpp"
#include "package/reader.hpp"
#include "patch/dialect.hpp"
#include "patch/editor.hpp"
#include "patch/placeholders.hpp"
#include "report/difference/filling.hpp"
#include "report/difference/members.hpp"
#include "report/in_digits.hpp"
#include "report/named_words.hpp"
#include "report/recognise/empty_rows.hpp"

namespace ita {
namespace {

// ------------------------------------------------------------------ placeholders

/// Placeholders of all parts, filled one part after the other.
class filling {
  public:
    filling(const file& house, const named_words& by, const read_options& how, notes& doubts)
        : house_(house), by_(by), how_(how), doubts_(doubts) {}

    /// Nothing where there was none.
    std::optional<pieced_bytes> run() {
        if (house_.format() == format::fodt)
            add(patching::odt_placeholders(std::string(as_text(house_.to_bytes())), place_of({}), how_.limits));
        else
            add_members();
        if (parts_.empty()) return std::nullopt;
        return with_parts(house_, parts_, how_.limits);
    }

    /// Those in the paragraphs of the document itself.
    [[nodiscard]] const named_paragraphs& names() const noexcept { return names_; }

  private:
    [[nodiscard]] location place_of(const std::string& part) const { return {.file = house_.name(), .part = part}; }

    void add_members() {
        const zip::reader package(house_.to_bytes(), how_.limits, house_.name());
        if (house_.format() == format::odt) {
            for (const auto* name : {"content.xml", "styles.xml"})
                if (package.contains(name))
                    add(patching::odt_placeholders(package.text(name), place_of(name), how_.limits));
            return;
        }
        for (const auto& name : docx::parts_with_words(package, how_.limits))
            add(patching::docx_placeholders(package.text(name), place_of(name), how_.limits));
    }

    void add(const patching::placeholders& found) {
        if (found.all.empty()) return;
        if (!found.in.is_utf8) return doubt(found.in.part, "expected UTF-8 to fill placeholders in, found UTF-16");
        const auto by = dialect_of(house_.format(), found.in);
        patching::editor edits(found.in, *by);
        const bool is_document = found.in.part == trace_of(house_, how_.limits)->part;
        for (const auto& each : found.all) {
            if (is_document) names_[each.paragraph.element].push_back(each.name);
            fill(each, found.in.part, edits);
        }
        auto splices = edits.finish();
        if (!splices.empty()) parts_[found.in.part] = xml::spliced(found.in.text, std::move(splices));
    }

    void fill(const patching::placeholder& each, const std::string& part, patching::editor& to) {
        auto words = by_.find(each.name);
        if (!words) return doubt(part, unknown(each.name));
        if (words->empty())
            doubt(part, "expected the report to tell " + each.name + ", found nothing; its place is left empty");
        to.replace(each.paragraph, each.from, each.to, std::move(*words));
    }

    [[nodiscard]] std::string unknown(const std::string& name) const {
        const auto near = by_.nearest(name);
        return "expected " + (near.empty() ? "the name of a field" : "{{" + near + "}}") + ", found {{" + name +
               "}}; it is left as it is";
    }
    void doubt(const std::string& part, std::string text) { doubts_.push_back({place_of(part), std::move(text)}); }

    const file& house_;
    const named_words& by_;
    const read_options& how_;
    notes& doubts_;
    named_paragraphs names_{};
    new_parts parts_{};
};

// ------------------------------------------------------------------ empty rows

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

// ------------------------------------------------------------------ the table

bool has_no_place(const file& house, const std::string& field) {
    return std::ranges::none_of(house.places(), [&](const placed& each) { return each.field == field; });
}

/// Whether the word processor counts the markers that are found first in a list of the house.
bool is_counted(const file& house, const std::vector<item> measure::*list, std::string_view name) {
    const auto& all = house.report().measures;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (!(all[i].*list).empty() && !(all[i].*list).front().marker.empty())
            return has_no_place(house, "/measures/" + std::to_string(i) + '/' + std::string(name) + "/0/marker");
    return false;
}

void clear_markers(std::vector<item>& list) {
    for (auto& each : list) {
        each.marker.clear();
        clear_markers(each.items);
    }
}

/// Numbers that the word processor counts have the house's form, whatever the report has.
void leave_counting_to(const file& house, report& what) {
    constexpr std::pair<std::vector<item> measure::*, std::string_view> lists[] = {
        {&measure::steps, "steps"}, {&measure::results, "results"}, {&measure::outcomes, "outcomes"}};
    for (const auto& [list, name] : lists)
        if (is_counted(house, list, name))
            for (auto& each : what.measures) clear_markers(each.*list);
    const auto& all = house.report().measures;
    if (!all.empty() && !all.front().marker.empty() && has_no_place(house, "/measures/0/marker"))
        for (auto& each : what.measures) each.marker.clear();
}

/// "๑" before a title is read as a word of it, unless the table has a column of numbers; "๑." is not.
void let_numbers_stand_apart(const file& house, report& what) {
    const auto& all = house.report().measures;
    if (all.empty() || !all.front().marker.empty()) return;
    for (auto& each : what.measures)
        if (!each.marker.empty() && split_marker(each.marker + ' ' + each.title).first != each.marker)
            each.marker += '.';
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

/// What the house has no place for is left out before a whole measure would be for want of a column.
class leaving_out {
  public:
    leaving_out(const file& house, report& what, notes& doubts) : house_(house), what_(what), doubts_(doubts) {}

    void run() {
        of_measures(&measure::steps, "steps");
        of_measures(&measure::owners, "owners");
        of_measures(&measure::timeline, "timelines");
        of_measures(&measure::results, "results");
        of_measures(&measure::outcomes, "outcomes");
        of_measures(&measure::issue, "issues");
        of_measures(&measure::extra, "further columns");
        list(house_.report().agency.divisions, what_.agency.divisions, "divisions");
        list(house_.report().preamble, what_.preamble, "paragraphs of the preamble");
        list(house_.report().signatures, what_.signatures, "signatures");
    }

  private:
    template <class List>
    void of_measures(List measure::*which, const char* name) {
        const auto has = [&](const measure& each) { return each.*which != List(); };
        if (std::ranges::any_of(house_.report().measures, has) || std::ranges::none_of(what_.measures, has)) return;
        for (auto& each : what_.measures) each.*which = List();
        doubt(std::string(name) + " of measures");
    }
    template <class List>
    void list(const List& house, List& what, const char* name) {
        if (!house.empty() || what.empty()) return;
        what.clear();
        doubt(name);
    }
    void doubt(const std::string& name) {
        doubts_.push_back(
            {{.file = house_.name()}, "expected a place for the " + name + ", found none; they are left out"});
    }

    const file& house_;
    report& what_;
    notes& doubts_;
};

void fill_table(const filled_house& in, report what, const read_options& how, like_file& made) {
    const auto& house = in.now;
    leave_counting_to(house, what);
    leaving_out(house, what, made.notes).run();
    let_numbers_stand_apart(house, what);
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
        return content.has_value();
    };
    const named_words words(what, how.digits);
    filling placeholders(house, words, how.read, made.notes);
    const filled_house in{house, now, placeholders.names()};
    if (is_signed(house, how.read)) return fill_table(in, what, how.read, made), made;
    const bool has_placeholders = go_on_with(placeholders.run());
    go_on_with(with_rows_begun(now, what, how.read));
    if (!is_unfilled(now) || !has_placeholders) return fill_table(in, what, how.read, made), made;
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
