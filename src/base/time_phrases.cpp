// src/base/time_phrases.cpp - a grammar of how offices write times, one function a phrase.
#include "base/time_phrases.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace ita {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

std::optional<year> year_from(const time_token& typed, bool common_era) noexcept {
    if (typed.digits != 4 && (typed.digits != 2 || common_era)) return std::nullopt;
    int number = typed.digits == 2 ? 2500 + typed.value : typed.value;
    if (common_era || number < buddhist_year::first) number += buddhist_year::ahead;
    if (!buddhist_year::is_one(number)) return std::nullopt;
    return buddhist_year{number}.common_era();
}

/// Reads phrases from left to right; a reader that does not find its phrase leaves its place as it was.
class phrase_reader {
  public:
    explicit phrase_reader(std::vector<time_token> words)
        : words_(std::move(words)),
          years_alone_(std::all_of(words_.begin(), words_.end(), may_stand_with_bare_years)) {}

    time_phrases all() {
        while (at_ < words_.size())
            if (!keep(recurring()) && !keep(deadline()) && !keep(dated())) skip();
        return std::move(read_);
    }

  private:
    using maybe = std::optional<phrase>;
    /// Words that say nothing of their own; more of them in a row are no phrase, and would cost time.
    static constexpr int most_in_a_row = 8;

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
        for (int passed = 0; passed < most_in_a_row && at_ < words_.size() &&
                             std::find(words.begin(), words.end(), words_[at_].word) != words.end();
             ++passed)
            ++at_;
    }
    void skip() noexcept {
        read_.left_over = read_.left_over || words_[at_].word != time_word::filler;
        ++at_;
    }
    bool keep(const maybe& read) {
        if (read) read_.found.push_back(*read);
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

    /// The phrase as a deadline; settled_days() takes its last day.
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

    [[nodiscard]] bool names_a_year() const noexcept {
        return next_is(time_word::fiscal) || next_is(time_word::year) || next_is(time_word::era) ||
               next_is(time_word::common_era);
    }

    /// A year with a word before it; a bare one too where `bare` says so.
    std::optional<moment> named_year(bool bare) {
        bool common = false, called = bare;
        for (int passed = 0; passed < most_in_a_row && (names_a_year() || next_is(time_word::filler));
             ++passed, ++at_) {
            common = common || next_is(time_word::common_era);
            called = called || names_a_year();
        }
        if (!called || !next_is(time_word::number)) return std::nullopt;
        const auto named = year_from(peek(), common);
        if (!named) return std::nullopt;
        ++at_;
        return moment{.in = named};
    }

    static bool may_stand_with_bare_years(const time_token& t) noexcept {
        return (t.word == time_word::number && t.digits == 4) || t.word == time_word::dash ||
               t.word == time_word::until;
    }

    /// A text that is nothing but a year or two: "๒๕๖๘", "2566-2570".
    maybe bare_year() {
        if (!years_alone_) return std::nullopt;
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
    bool years_alone_;  // looked at once: a text of dashes alone would be walked for each of them
    time_phrases read_{};
    std::size_t at_ = 0;
};

}  // namespace

time_phrases read_phrases(std::vector<time_token> words) { return phrase_reader(std::move(words)).all(); }

}  // namespace ita
