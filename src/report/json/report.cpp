// src/report/json/report.cpp - the keys of a report, in the contract's order.
#include <algorithm>
#include <array>
#include <limits>
#include <set>

#include <ita/report/report.hpp>

#include "report/json/tables.hpp"
#include "report/json/values.hpp"
#include "report/time_kinds.hpp"

namespace ita::json {
namespace {

/// The version of this format; no member of a report holds it.
class format_version final : public typed<report> {
  public:
    [[nodiscard]] std::string wanted() const override { return "1, the version of this format"; }
    [[nodiscard]] verdict take(void*, const scalar& from) const override {
        const auto* version = std::get_if<std::int64_t>(&from);
        return version != nullptr && *version == 1 ? verdict::taken : verdict::unexpected;
    }
    void print(printer& to, const void*, const void*) const override { to.bare("1"); }
};

/// An object, or a typed line that stands for one.
class item_shape final : public object<item> {
  public:
    using object::object;
    [[nodiscard]] verdict take(void* at, const scalar& from) const override {
        const auto* line = std::get_if<std::string_view>(&from);
        if (line == nullptr) return verdict::unexpected;
        in(at) = item_from(*line);
        return verdict::taken;
    }
};

/// The day that the words of an item name. Printed for whoever counts days; read, it must be a day, and the words tell
/// which: a text that was changed has another.
class due_shape final : public typed<item> {
  public:
    [[nodiscard]] std::string wanted() const override { return day.wanted(); }
    [[nodiscard]] verdict take(void*, const scalar& from) const override {
        std::optional<date> told_by_the_words;
        return day.take(&told_by_the_words, from);
    }
    [[nodiscard]] bool same(const void* what, const void*) const override {
        const auto told = due(of(what));
        return !told || !is_day(*told);
    }
    void print(printer& to, const void* what, const void*) const override {
        const auto told = due(of(what));
        day.print(to, &told, nullptr);
    }
};
constexpr due_shape due_day;

extern const item_shape an_item;
constexpr list<item> items{an_item};
constexpr std::array item_fields{at<&item::marker>("marker", text), at<&item::text>("text", text, presence::always),
                                 of_owner("due", due_day, presence::optional), at<&item::items>("items", items)};
constexpr item_shape an_item{"a text or an object", item_fields};

constexpr auto time_kinds = [] {
    std::array<word<time_kind>, time_kind_names.size()> made{};
    for (std::size_t i = 0; i < made.size(); ++i) made[i] = {time_kind_names[i].first, time_kind_names[i].second};
    return made;
}();
constexpr words<time_kind> kind_of_time{time_kinds};
constexpr std::array timeline_fields{at<&timeline::text>("text", text),
                                     at<&timeline::kind>("kind", kind_of_time, presence::always),
                                     at<&timeline::from>("from", day), at<&timeline::to>("to", day)};
constexpr field_set kind_given = 2;

/// An object, or a typed time that stands for one. An object without `kind` is understood from its text and its days.
class timeline_shape final : public object<timeline> {
  public:
    using object::object;
    [[nodiscard]] verdict take(void* at, const scalar& from) const override {
        const auto* line = std::get_if<std::string_view>(&from);
        if (line == nullptr) return verdict::unexpected;
        in(at) = understood(*line);
        return verdict::taken;
    }
    void close(void* at, field_set which) const override {
        if ((which & kind_given) != 0) return;
        auto& when = in(at);
        const auto told = understood(when.text);
        when.kind = told.kind;
        if (when.kind == time_kind::free && when.to) when.kind = when.from ? time_kind::range : time_kind::deadline;
        if (!when.from) when.from = told.from;
        if (!when.to) when.to = told.to;
    }
};

using columns = std::vector<std::pair<std::string, std::string>>;
using one_column = columns::value_type;

constexpr std::array column_fields{at<&one_column::first>("heading", text, presence::needed),
                                   at<&one_column::second>("text", text, presence::always)};
constexpr object<one_column> a_column{"an object", column_fields};
constexpr list<one_column> column_list{a_column};

/// Texts by heading; a list of objects where a heading comes twice, which no JSON object can hold.
class extra_shape final : public typed<columns> {
  public:
    [[nodiscard]] std::string wanted() const override { return "an object of texts"; }
    [[nodiscard]] bool is_object() const override { return true; }
    [[nodiscard]] slot member(void* at, std::string_view key) const override {
        return {&in(at).emplace_back(key, std::string{}).second, text};
    }
    [[nodiscard]] bool is_list() const override { return true; }
    void clear(void* at) const override { column_list.clear(at); }
    [[nodiscard]] slot element(void* at) const override { return column_list.element(at); }
    void print(printer& to, const void* what, const void* usual) const override {
        std::set<std::string_view> headings;
        for (const auto& [heading, words] : of(what))
            if (!headings.insert(heading).second) return column_list.print(to, what, usual);
        to.open('{');
        for (const auto& [heading, words] : of(what)) {
            to.key(heading);
            to.text(words);
        }
        to.close('}');
    }
};

void print_issue(printer& to, const std::optional<int>& what);
constexpr int most = std::numeric_limits<int>::max();
constexpr value<std::optional<int>> issue_number{"a whole number from 1", read_whole<1, most, std::optional<int>>,
                                                 print_issue, number_meant};
void print_issue(printer& to, const std::optional<int>& what) {
    if (*what < 1)
        to.refuse(errc::out_of_range, "expected " + issue_number.wanted() + ", found " + std::to_string(*what));
    print_whole(to, *what);
}

constexpr timeline_shape a_timeline{"a text or an object", timeline_fields};
constexpr extra_shape extra_columns;
constexpr std::array measure_fields{
    at<&measure::marker>("marker", text),       at<&measure::title>("title", text, presence::needed),
    at<&measure::issue>("issue", issue_number), at<&measure::steps>("steps", items),
    at<&measure::owners>("owners", texts),      at<&measure::timeline>("timeline", a_timeline),
    at<&measure::results>("results", items),    at<&measure::outcomes>("outcomes", items),
    at<&measure::extra>("extra", extra_columns)};
constexpr object<measure> a_measure{"an object", measure_fields};
constexpr list<measure> measures{a_measure};

constexpr std::array years_fields{at<&years::analysed>("analysed", year), at<&years::fiscal>("fiscal", year),
                                  at<&years::filed>("filed", year)};
constexpr object<years> three_years{"an object", years_fields};

constexpr std::array agency_fields{at<&agency::kind>("kind", text),
                                   at<&agency::name>("name", text),
                                   at<&agency::subdistrict>("subdistrict", text),
                                   at<&agency::district>("district", text),
                                   at<&agency::province>("province", text),
                                   at<&agency::divisions>("divisions", texts)};
constexpr object<agency> an_agency{"an object", agency_fields};

constexpr std::array signature_fields{at<&signature::name>("name", text), at<&signature::position>("position", text),
                                      at<&signature::role>("role", text), at<&signature::date>("date", day)};
constexpr object<signature> a_signature{"an object", signature_fields};
constexpr list<signature> signatures{a_signature};

constexpr std::array picture_fields{at<&picture::file>("file", text), at<&picture::caption>("caption", text),
                                    at<&picture::alt>("alt", text), at<&picture::fallback>("fallback", text)};
constexpr object<picture> a_picture{"an object", picture_fields};
constexpr list<picture> pictures{a_picture};

constexpr std::array annex_fields{at<&annex::title>("title", text), at<&annex::pictures>("pictures", pictures)};
constexpr object<annex> an_annex{"an object", annex_fields};
constexpr list<annex> annexes{an_annex};

constexpr format_version version;
constexpr std::array report_fields{
    of_owner("ita", version, presence::always),        at<&report::title>("title", text, presence::needed),
    at<&report::years>("years", three_years),          at<&report::agency>("agency", an_agency),
    at<&report::preamble>("preamble", texts),          at<&report::measures>("measures", measures),
    at<&report::signatures>("signatures", signatures), at<&report::annexes>("annexes", annexes)};
constexpr object<report> a_report{"an object", report_fields};

template <class T>
void print_as(printer& to, const shape& how, const T& what) {
    const T usual{};
    how.print(to, &what, &usual);
}

struct value_printer {
    printer& to;

    void operator()(const std::monostate&) const { to.bare("null"); }
    void operator()(const std::string& what) const { to.text(what); }
    void operator()(int what) const { print_issue(to, what); }
    void operator()(const buddhist_year& what) const { print_year(to, what); }
    void operator()(const date& what) const { print_day(to, what); }
    void operator()(const shared_bytes& what) const { to.bare(std::to_string(what.size())); }
    void operator()(const timeline& what) const { print_as(to, a_timeline, what); }
    void operator()(const item& what) const { print_as(to, an_item, what); }
    void operator()(const measure& what) const { print_as(to, a_measure, what); }
    void operator()(const one_column& what) const { print_as(to, a_column, what); }
    void operator()(const signature& what) const { print_as(to, a_signature, what); }
    void operator()(const picture& what) const { print_as(to, a_picture, what); }
    void operator()(const annex& what) const { print_as(to, an_annex, what); }
};

}  // namespace

const shape& report_shape() noexcept { return a_report; }

void print(printer& to, const report_value& what) { std::visit(value_printer{to}, what); }

}  // namespace ita::json
