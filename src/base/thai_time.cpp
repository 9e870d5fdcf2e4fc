// src/base/thai_time.cpp - phrases that speak of time are settled together and become spans of days.
#include <algorithm>
#include <array>
#include <tuple>
#include <utility>
#include <vector>

#include <ita/base/thai_date.hpp>

#include "base/time_phrases.hpp"
#include "base/time_words.hpp"

namespace ita {
namespace {

using std::chrono::day;
using std::chrono::last;
using std::chrono::month;
using std::chrono::year;

/// What a text tells for all its phrases.
struct surroundings {
    std::optional<year> named{};
    bool fiscal = false;  ///< whether the year was called fiscal
    date_span range{};    ///< days that explain a quarter, a half or what recurs
};

constexpr bool known(const date_span& days) noexcept { return days.from && days.to; }

std::optional<buddhist_year> as_buddhist(std::optional<year> common) {
    if (!common) return std::nullopt;
    return buddhist_year{static_cast<int>(*common) + buddhist_year::ahead};
}

/// The calendar year in which a month of the text's year lies.
std::optional<year> year_for(month which, const surroundings& text) noexcept {
    if (!text.named) return std::nullopt;
    return text.fiscal && which >= std::chrono::October ? *text.named - std::chrono::years{1} : *text.named;
}

/// Whether a span would run backwards were both ends in one year.
bool over_new_year(const moment& from, const moment& to) noexcept {
    return std::pair(*to.of_year, to.of_month.value_or(day{31})) <
           std::pair(*from.of_year, from.of_month.value_or(day{1}));
}

/// Fills in what the other end or the whole text tells.
void complete(moment& from, moment& to, const surroundings& text) noexcept {
    if (!from.of_year) from.of_year = to.of_year;
    if (!from.in && !to.in) {
        to.in = year_for(*to.of_year, text);
        if (text.fiscal) from.in = year_for(*from.of_year, text);
    }
    const std::chrono::years apart{over_new_year(from, to) ? 1 : 0};
    if (!from.in && to.in) from.in = *to.in - apart;
    if (!to.in && from.in) to.in = *from.in + apart;
}

std::optional<date> first_day(const moment& m) noexcept {
    if (!m.in || !m.of_year) return std::nullopt;
    const date d{*m.in, *m.of_year, m.of_month.value_or(day{1})};
    return d.ok() ? std::optional(d) : std::nullopt;
}

std::optional<date> last_day(const moment& m) noexcept {
    if (!m.in || !m.of_year) return std::nullopt;
    const date d = m.of_month ? date{*m.in, *m.of_year, *m.of_month} : date{*m.in / *m.of_year / last};
    return d.ok() ? std::optional(d) : std::nullopt;
}

date_span days_between(moment from, moment to, const surroundings& text) noexcept {
    complete(from, to, text);
    const date_span days{first_day(from), last_day(to)};
    return known(days) ? days : date_span{};
}

date_span fiscal_days(const phrase& p, const surroundings& text) {
    const auto last_year = as_buddhist(p.to ? p.to->in : text.named);
    const auto first_year = as_buddhist(p.from ? p.from->in : p.to ? p.to->in : text.named);
    if (!first_year || !last_year) return {};
    if (p.first_quarter == 0) return {fiscal_year(*first_year).from, fiscal_year(*last_year).to};
    return {fiscal_quarter(*first_year, p.first_quarter).from, fiscal_quarter(*last_year, p.last_quarter).to};
}

bool names_months(const phrase& p) noexcept { return (p.from && p.from->of_year) || (p.to && p.to->of_year); }

/// The days of a phrase, read with the year that the text names elsewhere.
date_span days_of(const phrase& p, const surroundings& text) {
    if (!names_months(p)) return fiscal_days(p, text);
    if (p.from && p.to) return days_between(*p.from, *p.to, text);
    const auto& only = p.from ? *p.from : *p.to;
    const auto days = days_between(only, only, text);
    return p.from ? date_span{days.from, {}} : date_span{{}, days.to};
}

surroundings surroundings_of(const std::vector<phrase>& all) {
    surroundings text;
    const auto named =
        std::find_if(all.begin(), all.end(), [](const phrase& p) { return p.kind == time_kind::fiscal_year && p.to; });
    if (named != all.end()) std::tie(text.named, text.fiscal) = std::pair(named->to->in, named->fiscal);
    const auto range = std::find_if(all.begin(), all.end(), [](const phrase& p) { return p.kind == time_kind::range; });
    if (range != all.end()) text.range = days_of(*range, text);
    return text;
}

date_span settled_days(const phrase& lead, const surroundings& text) {
    const bool bare = !lead.from && !lead.to && lead.first_quarter == 0;
    switch (lead.kind) {
        case time_kind::recurring:
            return known(text.range) ? text.range : fiscal_days({}, text);
        case time_kind::deadline:
            return bare ? date_span{} : date_span{{}, days_of(lead, text).to};
        case time_kind::quarter:
        case time_kind::half:
            return known(text.range) ? text.range : days_of(lead, text);
        default:
            return days_of(lead, text);
    }
}

bool no_calendar_has(const std::optional<moment>& m) noexcept {
    constexpr year leap{2024};
    return m && m->of_month && m->of_year && !(leap / *m->of_year / *m->of_month).ok();
}

/// Whether the days run backwards or are of no calendar: then the text was not understood.
bool impossible(const phrase& lead, const date_span& days, const surroundings& text) noexcept {
    const bool backwards = known(days) && *days.to < *days.from;
    const bool year_known = text.named || (lead.from && lead.from->in) || (lead.to && lead.to->in);
    const bool lost = names_months(lead) && year_known && !days.from && !days.to;
    return backwards || lost || no_calendar_has(lead.from) || no_calendar_has(lead.to);
}

/// What a text is about when it holds several kinds of phrases: the first of these that it has.
constexpr std::array kinds_by_weight{time_kind::recurring, time_kind::deadline, time_kind::quarter,    time_kind::half,
                                     time_kind::range,     time_kind::month,    time_kind::fiscal_year};

const phrase* lead_of(const std::vector<phrase>& all) noexcept {
    for (const auto kind : kinds_by_weight)
        for (const auto& p : all)
            if (p.kind == kind) return &p;
    return nullptr;
}

std::optional<named_time> settled(const std::vector<phrase>& all) {
    const auto* lead = lead_of(all);
    if (lead == nullptr) return std::nullopt;
    const auto text = surroundings_of(all);
    const auto days = settled_days(*lead, text);
    const bool one_time = std::all_of(all.begin(), all.end(), [&](const phrase& p) {
        return p.kind != lead->kind ||
               (settled_days(p, text) == days && (known(days) || p.first_quarter == lead->first_quarter));
    });
    if (!one_time || impossible(*lead, days, text)) return std::nullopt;
    const bool whole_year = lead->kind == time_kind::range && text.named && days == fiscal_days({}, text);
    return named_time{whole_year ? time_kind::fiscal_year : lead->kind, days};
}

}  // namespace

std::optional<named_time> parse_time(std::string_view text) { return settled(read_phrases(time_words(text)).found); }

std::optional<date> parse_date(std::string_view text) {
    const auto [all, left_over] = read_phrases(time_words(text));
    if (all.size() != 1 || left_over || !all[0].from || !all[0].from->of_month) return std::nullopt;
    const auto read = settled(all);
    return read && read->kind == time_kind::range && read->days.from == read->days.to ? read->days.from : std::nullopt;
}

std::optional<std::chrono::month> month_from(std::string_view text) {
    std::optional<std::chrono::month> found;
    for (const auto& token : time_words(text)) {
        if (token.word == time_word::unit || token.word == time_word::filler) continue;
        if (token.word != time_word::month || found) return std::nullopt;
        found = month{static_cast<unsigned>(token.value)};
    }
    return found;
}

}  // namespace ita
