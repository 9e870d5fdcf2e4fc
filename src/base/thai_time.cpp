// src/base/thai_time.cpp - words that speak of time become spans of days: first phrases are read, then settled
// together.
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <ita/base/thai_date.hpp>

#include "base/time_words.hpp"

namespace ita {
namespace {

using std::chrono::day;
using std::chrono::last;
using std::chrono::month;
using std::chrono::year;

/// A day, a month or a year; what was not said is empty.
struct moment {
    std::optional<day> of_month{};
    std::optional<month> of_year{};
    std::optional<year> in{};
};

/// What one phrase of a text says, before the year that another phrase may name is known.
struct phrase {
    time_kind kind = time_kind::free;
    std::optional<moment> from{};
    std::optional<moment> to{};
    int first_quarter = 0;  ///< from 1; 0 is all of the year
    int last_quarter = 0;
    bool fiscal = false;  ///< a year that was called fiscal
};

// --- years ----------------------------------------------------------------------------------------------------------

constexpr int era_offset = 543;
constexpr int first_buddhist = 2400, last_buddhist = 2700;

std::optional<year> year_from(const time_token& typed, bool common_era) noexcept {
    if (typed.digits != 4 && (typed.digits != 2 || common_era)) return std::nullopt;
    int number = typed.digits == 2 ? 2500 + typed.value : typed.value;
    if (common_era || number < first_buddhist) number += era_offset;
    if (number < first_buddhist || number > last_buddhist) return std::nullopt;
    return year{number - era_offset};
}

std::optional<buddhist_year> as_buddhist(std::optional<year> common) noexcept {
    if (!common) return std::nullopt;
    const int number = static_cast<int>(*common) + era_offset;
    if (number < first_buddhist || number > last_buddhist) return std::nullopt;
    return buddhist_year{number};
}

// --- reading phrases ------------------------------------------------------------------------------------------------

/// Reads phrases from left to right; a reader that does not find its phrase leaves its place as it was.
class phrase_reader {
  public:
    explicit phrase_reader(std::vector<time_token> words) : words_(std::move(words)) {}

    std::vector<phrase> all() {
        while (at_ < words_.size())
            if (!keep(recurring()) && !keep(deadline()) && !keep(dated())) skip();
        return std::move(found_);
    }

    /// Whether some words were no part of any phrase.
    [[nodiscard]] bool left_over() const noexcept { return left_over_; }

  private:
    using maybe = std::optional<phrase>;

    [[nodiscard]] time_token peek(std::size_t ahead = 0) const noexcept {
        return at_ + ahead < words_.size() ? words_[at_ + ahead] : time_token{};
    }
    [[nodiscard]] bool next_is(time_word word) const noexcept {
        return at_ < words_.size() && words_[at_].word == word;
    }
    bool take(time_word word) noexcept {
        const bool there = next_is(word);
        if (there) ++at_;
        return there;
    }
    void pass(std::initializer_list<time_word> words) noexcept {
        while (at_ < words_.size() && std::find(words.begin(), words.end(), words_[at_].word) != words.end()) ++at_;
    }
    void skip() noexcept {
        left_over_ = left_over_ || words_[at_].word != time_word::filler;
        ++at_;
    }
    bool keep(const maybe& read) {
        if (read) found_.push_back(*read);
        return read.has_value();
    }
    /// What `read` gives; the place of before where that is nothing.
    template <class Read>
    auto trying(Read read) -> decltype(read()) {
        const auto before = at_;
        auto result = read();
        if (!result) at_ = before;
        return result;
    }

    maybe recurring() {
        return trying([this]() -> maybe {
            if (take(time_word::recurring)) return phrase{.kind = time_kind::recurring};
            if (!take(time_word::every)) return std::nullopt;
            if (take(time_word::number) ? duration_unit() : dated().has_value())
                return phrase{.kind = time_kind::recurring};
            return std::nullopt;
        });
    }

    bool duration_unit() noexcept { return take(time_word::unit) || take(time_word::year) || take(time_word::quarter); }

    maybe deadline() {
        return trying([this]() -> maybe {
            if (!take(time_word::within)) return std::nullopt;
            if (auto when = dated()) return ended(*when);
            pass({time_word::filler});
            if (take(time_word::number) && duration_unit()) return phrase{.kind = time_kind::deadline};
            return std::nullopt;
        });
    }

    /// The phrase as a deadline; settle() reads its last day.
    static phrase ended(phrase when) noexcept {
        when.kind = time_kind::deadline;
        return when;
    }

    maybe dated() {
        return trying([this]() -> maybe {
            pass({time_word::filler});
            for (const auto read : {&phrase_reader::quarter, &phrase_reader::half, &phrase_reader::fiscal_year,
                                    &phrase_reader::range, &phrase_reader::end_of_range, &phrase_reader::bare_year})
                if (auto result = trying([&] { return (this->*read)(); })) return result;
            return std::nullopt;
        });
    }

    maybe quarter() {
        if (!take(time_word::quarter)) return std::nullopt;
        phrase q{.kind = time_kind::quarter};
        if (!quarter_number(q.first_quarter)) return std::nullopt;
        q.last_quarter = q.first_quarter;
        trying([&]() -> std::optional<bool> {
            if (!joined()) return std::nullopt;
            take(time_word::quarter);
            return quarter_number(q.last_quarter) ? std::optional(true) : std::nullopt;
        });
        if (q.last_quarter != q.first_quarter) q.kind = time_kind::range;
        q.to = year_behind();
        return q;
    }

    /// "๒" of "ไตรมาสที่ ๒".
    bool quarter_number(int& number) noexcept {
        const auto typed = peek();
        if (typed.word != time_word::number || typed.value < 1 || typed.value > 4 || typed.digits > 2) return false;
        number = typed.value;
        ++at_;
        return true;
    }

    /// "/๒๕๖๘" behind a quarter, or the same behind a blank.
    std::optional<moment> year_behind() {
        return trying([this]() -> std::optional<moment> {
            const bool slash = take(time_word::slash);
            if (!slash && !take(time_word::gap)) return std::nullopt;
            if (peek().word != time_word::number || (peek().digits == 2 && !slash)) return std::nullopt;
            const auto named = year_from(peek(), false);
            if (!named) return std::nullopt;
            ++at_;
            return moment{.in = named};
        });
    }

    maybe half() {
        if (take(time_word::first_half)) return half_of_year(1, 2);
        if (take(time_word::second_half)) return half_of_year(3, 4);
        const bool round = take(time_word::round);
        pass({time_word::filler});
        const int count = peek().value;
        if (!take(time_word::number) || !take(time_word::unit)) return std::nullopt;
        if (count == 12 && round) return half_of_quarters(0, 0);
        if (count != 6) return std::nullopt;
        if (take(time_word::first)) return half_of_quarters(1, 2);
        if (take(time_word::last)) return half_of_quarters(3, 4);
        return round ? half_of_quarters(1, 2) : std::nullopt;
    }
    static maybe half_of_quarters(int from, int to) noexcept {
        return phrase{.kind = time_kind::half, .first_quarter = from, .last_quarter = to};
    }

    /// "๒๕๖๘" of "ครึ่งปีแรก ๒๕๖๘".
    maybe half_of_year(int from, int to) {
        auto half = half_of_quarters(from, to);
        half->to = trying([this] { return named_year(true); });
        return half;
    }

    maybe fiscal_year() {
        if (take(time_word::whole_year)) {
            pass({time_word::filler});
            return phrase{.kind = time_kind::fiscal_year, .to = trying([this] { return named_year(true); })};
        }
        const bool fiscal = next_is(time_word::fiscal);
        phrase named{.kind = time_kind::fiscal_year, .fiscal = fiscal};
        named.from = trying([this] { return named_year(false); });
        if (!named.from && !fiscal) return std::nullopt;
        if (!named.from) pass({time_word::fiscal});
        named.to = named.from;
        if (named.from) join_years(named);
        return named;
    }

    void join_years(phrase& named) {
        trying([&]() -> std::optional<bool> {
            if (!joined()) return std::nullopt;
            const auto end = named_year(true);
            if (!end || end_of_day_follows()) return std::nullopt;
            named.kind = time_kind::range;
            named.to = end;
            return true;
        });
    }
    [[nodiscard]] bool end_of_day_follows() const noexcept {
        return next_is(time_word::month) || next_is(time_word::unit);
    }

    /// A year with a word before it; a bare one too where `bare` says so.
    std::optional<moment> named_year(bool bare) {
        bool common = false, called = bare;
        for (; next_is(time_word::fiscal) || next_is(time_word::year) || next_is(time_word::era) ||
               next_is(time_word::common_era) || next_is(time_word::filler);
             ++at_) {
            common = common || next_is(time_word::common_era);
            called = called || !next_is(time_word::filler);
        }
        if (!called || !next_is(time_word::number)) return std::nullopt;
        const auto named = year_from(peek(), common);
        if (!named) return std::nullopt;
        ++at_;
        return moment{.in = named};
    }

    /// A text that is nothing but a year or two: "๒๕๖๘", "2566-2570".
    maybe bare_year() {
        const bool alone = std::all_of(words_.begin(), words_.end(), [](const time_token& t) {
            return (t.word == time_word::number && t.digits == 4) || t.word == time_word::dash ||
                   t.word == time_word::until;
        });
        if (!alone) return std::nullopt;
        phrase named{.kind = time_kind::fiscal_year, .from = named_year(true)};
        if (!named.from) return std::nullopt;
        named.to = named.from;
        join_years(named);
        return named;
    }

    bool joined() noexcept { return take(time_word::dash) || take(time_word::until); }

    maybe range() {
        auto from = trying([this] { return instant(); });
        if (!from) from = trying([this] { return day_before_dash(); });
        if (!from) return std::nullopt;
        if (take(time_word::onward)) return phrase{.kind = time_kind::range, .from = from};
        const auto to = trying([this]() -> std::optional<moment> { return joined() ? instant() : std::nullopt; });
        if (to) return phrase{.kind = time_kind::range, .from = from, .to = to};
        if (!from->of_year) return std::nullopt;
        return phrase{.kind = from->of_month ? time_kind::range : time_kind::month, .from = from, .to = from};
    }

    /// "ถึงวันที่ ๓๐ กันยายน ๒๕๖๘", without a start.
    maybe end_of_range() {
        if (!take(time_word::until)) return std::nullopt;
        const auto to = instant();
        if (!to) return std::nullopt;
        return phrase{.kind = time_kind::range, .to = to};
    }

    /// "๙" of "๙ - ๑๔ มกราคม".
    std::optional<moment> day_before_dash() {
        pass({time_word::filler});
        const auto typed = day_number();
        if (!typed || !(next_is(time_word::dash) || next_is(time_word::until))) return std::nullopt;
        return moment{.of_month = typed};
    }

    std::optional<day> day_number() noexcept {
        const auto typed = peek();
        if (typed.word != time_word::number || typed.digits > 2 || typed.value < 1 || typed.value > 31)
            return std::nullopt;
        ++at_;
        return day{static_cast<unsigned>(typed.value)};
    }

    /// A day or a month, with or without its year.
    std::optional<moment> instant() {
        if (const auto figures = trying([this] { return day_in_figures(); })) return figures;
        pass({time_word::filler});
        // "วันจันทร์, 22 กรกฎาคม": what stands between a weekday and its day says nothing.
        if (at_ > 0 && words_[at_ - 1].word == time_word::filler && next_is(time_word::other) &&
            peek(1).word == time_word::number)
            ++at_;
        moment m{.of_month = day_number()};
        pass({time_word::unit, time_word::filler});
        if (!next_is(time_word::month)) return std::nullopt;
        m.of_year = month{static_cast<unsigned>(peek().value)};
        ++at_;
        m.in = year_of_month();
        return m;
    }

    std::optional<year> year_of_month() {
        const auto named = trying([this]() -> std::optional<moment> {
            pass({time_word::filler});
            return next_is(time_word::fiscal) ? std::nullopt : named_year(true);
        });
        return named ? named->in : std::nullopt;
    }

    /// "1/10/2567".
    std::optional<moment> day_in_figures() {
        pass({time_word::filler});
        moment m{.of_month = day_number()};
        if (!m.of_month || !take(time_word::slash)) return std::nullopt;
        const auto of_year = day_number();
        if (!of_year || static_cast<unsigned>(*of_year) > 12 || !take(time_word::slash)) return std::nullopt;
        m.of_year = month{static_cast<unsigned>(*of_year)};
        m.in = next_is(time_word::number) ? year_from(peek(), false) : std::nullopt;
        if (!m.in) return std::nullopt;
        ++at_;
        return m;
    }

    std::vector<time_token> words_;
    std::vector<phrase> found_{};
    std::size_t at_ = 0;
    bool left_over_ = false;
};

// --- settling phrases -----------------------------------------------------------------------------------------------

/// The year that a text names for all its phrases.
struct year_of_text {
    std::optional<year> named{};
    bool fiscal = false;
};

year_of_text common_year(const std::vector<phrase>& all) noexcept {
    for (const auto& p : all)
        if (p.kind == time_kind::fiscal_year && p.to) return {p.to->in, p.fiscal};
    return {};
}

/// The calendar year in which a month of the text's year lies.
std::optional<year> year_for(month which, const year_of_text& context) noexcept {
    if (!context.named) return std::nullopt;
    return context.fiscal && which >= std::chrono::October ? *context.named - std::chrono::years{1} : *context.named;
}

/// Days before and after one another in a year, without one.
auto place_in_year(const moment& m) noexcept {
    return std::pair(m.of_year.value_or(month{1}), m.of_month.value_or(day{1}));
}

/// Fills in what the other end or the whole text tells.
void complete(moment& from, moment& to, const year_of_text& context) noexcept {
    if (!from.of_year) from.of_year = to.of_year;
    if (!from.in && !to.in) {
        to.in = year_for(*to.of_year, context);
        if (context.fiscal) from.in = year_for(*from.of_year, context);
    }
    const bool over_new_year = place_in_year(to) < place_in_year(from);
    if (!from.in && to.in) from.in = *to.in - std::chrono::years{over_new_year ? 1 : 0};
    if (!to.in && from.in) to.in = *from.in + std::chrono::years{over_new_year ? 1 : 0};
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

date_span days_between(moment from, moment to, const year_of_text& context) noexcept {
    complete(from, to, context);
    const date_span days{first_day(from), last_day(to)};
    return days.from && days.to ? days : date_span{};
}

date_span fiscal_days(const phrase& p, const year_of_text& context) {
    const auto last_year = as_buddhist(p.to ? p.to->in : context.named);
    const auto first_year = as_buddhist(p.from ? p.from->in : p.to ? p.to->in : context.named);
    if (!first_year || !last_year) return {};
    if (p.first_quarter == 0) return {fiscal_year(*first_year).from, fiscal_year(*last_year).to};
    return {fiscal_quarter(*first_year, p.first_quarter).from, fiscal_quarter(*last_year, p.last_quarter).to};
}

bool names_months(const phrase& p) noexcept { return (p.from && p.from->of_year) || (p.to && p.to->of_year); }

/// The days of a phrase, read with the year that the text names elsewhere.
date_span days_of(const phrase& p, const year_of_text& context) {
    if (!names_months(p)) return fiscal_days(p, context);
    if (p.from && p.to) return days_between(*p.from, *p.to, context);
    const auto& only = p.from ? *p.from : *p.to;
    const auto days = days_between(only, only, context);
    return p.from ? date_span{days.from, {}} : date_span{{}, days.to};
}

/// What a text is about when it holds several kinds of phrases, the first that it has.
constexpr std::array kinds_by_weight{time_kind::recurring, time_kind::deadline, time_kind::quarter,    time_kind::half,
                                     time_kind::range,     time_kind::month,    time_kind::fiscal_year};

const phrase* of_kind(const std::vector<phrase>& all, time_kind kind) noexcept {
    const auto found = std::find_if(all.begin(), all.end(), [&](const phrase& p) { return p.kind == kind; });
    return found == all.end() ? nullptr : &*found;
}

/// Days of the phrases that explain another: a range, else a fiscal year.
date_span days_beside(const std::vector<phrase>& all, const year_of_text& context) {
    for (const auto kind : {time_kind::range, time_kind::fiscal_year}) {
        const auto* p = of_kind(all, kind);
        const auto days = p != nullptr ? days_of(*p, context) : date_span{};
        if (days.from && days.to) return days;
    }
    return {};
}

date_span settled_days(const phrase& lead, const std::vector<phrase>& all, const year_of_text& context) {
    const bool bare = !lead.from && !lead.to;
    switch (lead.kind) {
        case time_kind::recurring:
            return days_beside(all, context);
        case time_kind::deadline:
            return bare && lead.first_quarter == 0 ? date_span{} : date_span{{}, days_of(lead, context).to};
        case time_kind::quarter:
        case time_kind::half:
            if (const auto* months = of_kind(all, time_kind::range)) {
                const auto days = days_of(*months, context);
                if (days.from && days.to) return days;
            }
            return days_of(lead, context);
        default:
            return days_of(lead, context);
    }
}

/// Whether the days run backwards or are of no calendar: then the text was not understood.
bool impossible(const phrase& lead, const date_span& days, const year_of_text& context) noexcept {
    if (days.from && days.to && *days.to < *days.from) return true;
    const auto day_fails = [&](const std::optional<moment>& m) {
        return m && m->of_month && m->of_year && !(year{2024} / *m->of_year / *m->of_month).ok();
    };
    const bool year_known = context.named || (lead.from && lead.from->in) || (lead.to && lead.to->in);
    const bool days_known = days.from || days.to;
    return day_fails(lead.from) || day_fails(lead.to) || (names_months(lead) && year_known && !days_known);
}

bool is_fiscal_year_in_other_words(const phrase& lead, const named_time& read, const std::vector<phrase>& all,
                                   const year_of_text& context) {
    const auto* named = of_kind(all, time_kind::fiscal_year);
    return lead.kind == time_kind::range && named != nullptr && days_of(*named, context) == read.days;
}

std::optional<named_time> settled(const std::vector<phrase>& all) {
    const auto context = common_year(all);
    const auto kind = std::find_if(kinds_by_weight.begin(), kinds_by_weight.end(),
                                   [&](time_kind k) { return of_kind(all, k) != nullptr; });
    if (kind == kinds_by_weight.end()) return std::nullopt;
    const phrase& lead = *of_kind(all, *kind);
    named_time read{*kind, settled_days(lead, all, context)};
    if (impossible(lead, read.days, context)) return std::nullopt;
    const bool one_time = std::all_of(all.begin(), all.end(), [&](const phrase& p) {
        return p.kind != *kind || (settled_days(p, all, context) == read.days && p.first_quarter == lead.first_quarter);
    });
    if (!one_time) return std::nullopt;
    if (is_fiscal_year_in_other_words(lead, read, all, context)) read.kind = time_kind::fiscal_year;
    return read;
}

}  // namespace

std::optional<named_time> parse_time(std::string_view text) { return settled(phrase_reader(time_words(text)).all()); }

std::optional<date> parse_date(std::string_view text) {
    phrase_reader reader(time_words(text));
    const auto all = reader.all();
    if (all.size() != 1 || reader.left_over() || !all[0].from || !all[0].from->of_month) return std::nullopt;
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
