#include "report/recognise/numbering.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include <ita/base/thai.hpp>
#include <ita/base/thai_date.hpp>
#include <ita/report/item.hpp>

#include "base/letters.hpp"
#include "base/white_space.hpp"
#include "report/roman.hpp"

namespace ita::recognising {
namespace {

constexpr std::u32string_view list_letters = U"กขคงจฉชซฌญ";

/// Takes "1.2.3" from the start of a key.
void take_numbers(std::string_view& key, numbering& to) noexcept {
    while (!key.empty() && is_ascii_digit(key.front()) && to.levels < to.numbers.size()) {
        const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), to.numbers[to.levels]);
        if (error != std::errc{}) return;
        ++to.levels;
        key.remove_prefix(static_cast<std::size_t>(end - key.data()));
        if (key.size() < 2 || key[0] != '.' || !is_ascii_digit(key[1])) return;
        key.remove_prefix(1);
    }
}

void take_letter(std::string_view& key, numbering& to) noexcept {
    const auto at = list_letters.find(letter_at(key));
    if (at == list_letters.npos) return;
    to.numbers[0] = static_cast<int>(at) + 1;
    to.levels = 1;
    to.by = counter::letter;
    key.remove_prefix(first_letter(key).size);
}

void take_roman(std::string_view text, std::string_view& key, numbering& to) noexcept {
    const auto found = roman_at(text);
    if (found.size == 0) return;
    to.numbers[0] = found.number;
    to.levels = 1;
    to.by = counter::roman;
    key.remove_prefix(found.size);
}

/// "๑.๑" and "๑.๑." are of one list, as "๒." and "๒.." are.
std::string form_of(std::string_view open, std::string_view close, std::size_t levels) {
    if (close.starts_with('.')) close = levels > 1 ? "" : ".";
    return std::string(open) + std::string(close);
}

/// A number of up to two digits at the start of a text, and its size; 0 for none.
std::pair<int, std::size_t> short_number(std::string_view text) {
    std::size_t size = 0;
    int number = 0;
    for (; is_digit(letter_at(text.substr(size))); size += first_letter(text.substr(size)).size) {
        const auto figure = to_ascii_digits(text.substr(size, first_letter(text.substr(size)).size));
        number = number * 10 + (figure[0] - '0');
        if (number > 99) return {};
    }
    return {number, size};
}

/// "๒ แห่ง", "๑ ตุลาคม": what follows a number makes it an amount or a day.
bool is_amount_of(std::string_view rest, const vocabulary& by) {
    const auto word = rest.substr(0, rest.find_first_of(" \t()"));
    return by.unit.is_in(matching_key(word)) || month_from(word).has_value();
}

/// Offsets at which a word begins: behind a blank, and the start.
std::vector<std::size_t> word_starts(std::string_view text) {
    std::vector<std::size_t> starts;
    bool behind_blank = true;
    for (std::size_t i = 0; i < text.size();) {
        const auto [code, size] = first_letter(text.substr(i));
        if (behind_blank && !is_blank(code)) starts.push_back(i);
        behind_blank = is_blank(code) || is_zero_width(code);
        i += size;
    }
    return starts;
}

struct candidate {
    std::size_t at = 0;  ///< of the marker
    std::string_view marker{};
    std::string_view rest{};
    numbering number{};
};

std::optional<candidate> candidate_at(std::string_view text, std::size_t at, const vocabulary& by) {
    const auto [marker, rest] = split_marker(text.substr(at));
    if (!marker.empty()) return candidate{at, marker, rest, numbering_of(marker)};
    auto named = named_number(text.substr(at), by);
    if (!named) return std::nullopt;
    return candidate{at, named->marker, named->rest, std::move(named->number)};
}

std::string_view last_word(std::string_view text) noexcept {
    text = trimmed(text);
    const auto blank = text.find_last_of(" \t");
    return blank == text.npos ? text : text.substr(blank + 1);
}
std::string_view first_word(std::string_view text) noexcept {
    text = trimmed(text);
    return text.substr(0, text.find_first_of(" \t"));
}

bool names_time(std::string_view word) {
    const auto key = matching_key(word);
    return (!key.empty() && (is_ascii_digit(key.front()) || is_ascii_digit(key.back()))) ||
           month_from(word).has_value();
}

/// "มกราคม - มีนาคม", "ไตรมาสที่ ๑ - ๒".
bool joins_times(std::string_view before, std::string_view after) {
    return names_time(last_word(before)) && names_time(first_word(after));
}

/// "ตาม ข้อ ๒." and "ไตรมาสที่ ๒." count; in "๒๖ ฉบับ ๒." and "ทุกหัวข้อ ๒." something was counted before.
bool is_counted(std::string_view before, const vocabulary& by) {
    const auto word = last_word(before);
    const auto key = matching_key(word);
    if (!by.counting.ends(key)) return false;
    if (!by.counting.is_in(key)) return key.ends_with(matching_key("ที่")) || key.ends_with('.');
    const auto rest = trimmed(before).substr(0, static_cast<std::size_t>(word.data() - trimmed(before).data()));
    const auto amount = to_ascii_digits(last_word(rest));
    return amount.empty() || amount.find_first_not_of("0123456789,.") != amount.npos;
}

/// "๑ - ๓", "๑/๒": behind the first number comes another.
bool joins_several(std::string_view rest) {
    const auto sign = rest.find_first_not_of("-/,");
    return sign != 0 && sign != rest.npos && is_digit(letter_at(without_blanks_before(rest.substr(sign))));
}

/// Without the dash or colon between a number and its words.
std::string_view without_lead(std::string_view rest) {
    const auto lead = std::min(rest.find_first_not_of("-: "), rest.size());
    return lead == rest.size() ? rest : rest.substr(lead);
}

/// Cuts one line; candidates come in order.
class cutter {
  public:
    cutter(const fragment& words, const numbering& last, const vocabulary& by) : words_(words), by_(by), last_(last) {
        const auto starts = word_starts(words.text);
        for (const auto at : starts)
            if (auto found = candidate_at(words.text, at, by)) found_.push_back(*found);
        if (found_.empty() || found_.front().at != 0) add_bare(starts);
        for (std::size_t i = 0; i < found_.size(); ++i) last_of_[name_of(found_[i].number, 0)] = i;
    }

    std::vector<marked> cut() {
        std::vector<const candidate*> taken;
        for (std::size_t i = 0; i < found_.size(); ++i)
            if (is_marker(i)) taken.push_back(&found_[i]);
        drop_lonely_bullets(taken);
        return between(taken);
    }

  private:
    [[nodiscard]] std::string_view before(const candidate& c) const noexcept { return words_.text.substr(0, c.at); }

    /// "๑ ประชุม ๒ จัดทำ": numbers without a stop that count up from the first word of the line, or from the line
    /// above.
    void add_bare(const std::vector<std::size_t>& starts) {
        std::vector<candidate> counted;
        for (const auto at : starts) {
            auto bare = bare_number(words_.text.substr(at), by_);
            if (!bare || bare->rest.empty() || is_counted(words_.text.substr(0, at), by_)) continue;
            const auto& n = bare->number;
            const bool first = counted.empty() && at == 0 && (n.is_first() || n.follows(last_));
            const bool next = counted.empty() ? n.follows(last_) : n.follows(counted.back().number);
            if (first || next) counted.push_back({at, bare->marker, bare->rest, n});
        }
        if (counted.size() < 2 && !(counted.size() == 1 && counted[0].number.follows(last_))) return;
        found_.insert(found_.end(), counted.begin(), counted.end());
        std::stable_sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    }

    bool is_marker(std::size_t i) {
        const auto& c = found_[i];
        if (c.at == 0) return open(c.number);
        if (c.number.by == counter::bullet) return !joins_times(before(c), c.rest);
        if (is_counted(before(c), by_)) return false;
        return goes_on(c.number) || (begins_list(i) && open(c.number));
    }

    bool open(const numbering& n) {
        if (n.by == counter::bullet) return true;
        constexpr std::size_t deepest = 16;  // nobody types lists so deep in one line
        if (open_.size() == deepest) open_.erase(open_.begin());
        open_.push_back(n);
        return true;
    }

    /// Whether it is the next of a list that is open; lists below it are then closed.
    bool goes_on(const numbering& n) {
        for (auto level = open_.size(); level-- > 0;) {
            if (!n.follows(open_[level])) continue;
            open_.resize(level);
            return open(n);
        }
        return open_.empty() && n.follows(last_) && open(n);
    }

    using number_name = std::tuple<counter, std::string, std::vector<int>>;

    /// What a number, or one so much higher of its list, is told from others by.
    static number_name name_of(const numbering& n, int higher) {
        std::vector<int> numbers(n.numbers.begin(), n.numbers.begin() + static_cast<std::ptrdiff_t>(n.levels));
        if (!numbers.empty()) numbers.back() += higher;
        return {n.by, n.form, std::move(numbers)};
    }

    /// A first number starts a list where the second comes as well.
    [[nodiscard]] bool begins_list(std::size_t i) const {
        const auto& n = found_[i].number;
        if (!n.is_first() || n.by == counter::none || n.by == counter::bullet || n.levels == 0) return false;
        const auto second = last_of_.find(name_of(n, 1));
        return second != last_of_.end() && second->second > i;
    }

    /// A dash in the middle is a bullet where its line or its entry begins with one, where there are several, where it
    /// is typed against its word, or where words announce a list.
    void drop_lonely_bullets(std::vector<const candidate*>& taken) const {
        const auto is_inner_bullet = [](const candidate* c) { return c->at != 0 && c->number.by == counter::bullet; };
        const bool led = !taken.empty() && taken[0]->at == 0 && taken[0]->number.by == counter::bullet;
        if (led || std::count_if(taken.begin(), taken.end(), is_inner_bullet) > 1) return;
        std::erase_if(taken, [&](const candidate* c) {
            const bool against = c->rest.data() == c->marker.data() + c->marker.size();
            return is_inner_bullet(c) && !against && !by_.lead_in.ends(matching_key(before(*c)));
        });
    }

    [[nodiscard]] std::vector<marked> between(const std::vector<const candidate*>& taken) const {
        std::vector<marked> made;
        const auto first = taken.empty() ? words_.text.size() : taken[0]->at;
        const auto head = trimmed(words_.text.substr(0, first));
        if (!head.empty() || taken.empty()) made.push_back({.text = words_.part(head)});
        for (std::size_t i = 0; i < taken.size(); ++i) {
            const auto end = i + 1 < taken.size() ? taken[i + 1]->at : words_.text.size();
            const auto start = static_cast<std::size_t>(taken[i]->rest.data() - words_.text.data());
            const auto text = trimmed(words_.text.substr(start, std::max(start, end) - start));
            made.push_back({words_.part(taken[i]->marker), words_.part(text), taken[i]->number});
        }
        return made;
    }

    const fragment& words_;
    const vocabulary& by_;
    const numbering& last_;
    std::vector<candidate> found_{};
    std::map<number_name, std::size_t> last_of_{};  ///< where each number stands last
    std::vector<numbering> open_{};
};

}  // namespace

bool numbering::is_like(const numbering& other) const noexcept {
    return by == other.by && form == other.form && levels == other.levels;
}

bool numbering::follows(const numbering& before) const noexcept {
    if (by == counter::none || by == counter::bullet || by != before.by || levels == 0) return false;
    // "๑.๑" may be followed by "๒.", which the list above it tells; here the same depth is asked for.
    return is_like(before) &&
           std::equal(numbers.begin(), numbers.begin() + static_cast<int>(levels) - 1, before.numbers.begin()) &&
           last() == before.last() + 1;
}

bool numbering::is_first() const noexcept { return by == counter::bullet || (by != counter::none && last() == 1); }

numbering numbering_of(std::string_view marker) {
    numbering n;
    const auto key = matching_key(marker);
    std::string_view rest = key;
    const std::string_view open = rest.starts_with('(') ? rest.substr(0, 1) : std::string_view{};
    rest.remove_prefix(open.size());
    take_numbers(rest, n);
    if (n.levels > 0)
        n.by = counter::number;
    else
        take_letter(rest, n);
    if (n.by == counter::none) take_roman(trimmed(marker).substr(open.size()), rest, n);
    if (n.by == counter::none && !key.empty()) n.by = counter::bullet;
    n.form = n.by == counter::bullet ? key : form_of(open, rest, n.levels);
    return n;
}

std::optional<numbered> named_number(std::string_view text, const vocabulary& by) {
    for (const auto& word : by.words.entry) {
        if (!text.starts_with(word)) continue;
        const auto digits = without_blanks_before(text.substr(word.size()));
        const auto [number, size] = short_number(digits);
        if (number == 0) continue;
        const auto behind = digits.substr(size);
        const auto stops = std::min(behind.find_first_not_of(".):"), behind.size());
        const auto rest = without_blanks_before(behind.substr(stops));
        const bool deeper = behind.starts_with('.') && is_digit(letter_at(behind.substr(1)));
        const bool goes_on = stops == 0 && rest.size() == behind.size() && !is_thai_letter(letter_at(rest));
        if (!rest.empty() && (deeper || goes_on || joins_several(rest) || by.open_start.begins(matching_key(rest))))
            continue;
        const auto close = std::min(behind.find_first_not_of(".)"), behind.size());
        const auto end = static_cast<std::size_t>(behind.data() - text.data()) + close;
        return numbered{text.substr(0, end),
                        without_lead(rest),
                        {.by = counter::number, .form = matching_key(word), .numbers = {number}, .levels = 1}};
    }
    return std::nullopt;
}

namespace {

/// "ก.ประชุม"; not "ก.พ.", and not "ข.": then nothing is marked.
std::optional<numbered> bare_letter(std::string_view text) {
    const auto at = list_letters.find(letter_at(text));
    const auto size = at == list_letters.npos ? 0 : first_letter(text).size;
    if (size == 0 || !text.substr(size).starts_with('.')) return std::nullopt;
    const auto rest = text.substr(size + 1);
    const auto after = rest.substr(std::min(rest.size(), first_letter(rest).size));
    if (!is_thai_letter(letter_at(rest)) || after.starts_with('.')) return std::nullopt;
    return numbered{text.substr(0, size + 1),
                    rest,
                    {.by = counter::letter, .form = ".", .numbers = {static_cast<int>(at) + 1}, .levels = 1}};
}

}  // namespace

std::optional<numbered> counted_name(std::string_view text, const vocabulary& by) {
    constexpr std::size_t longest = 60;
    std::size_t digit = 0;
    while (digit < std::min(text.size(), longest) && !is_digit(letter_at(text.substr(digit))))
        digit += first_letter(text.substr(digit)).size;
    const auto name = text.substr(0, digit);
    if (digit >= text.size() || name.find(':') != name.npos || by.exact_heading(name) != column_field::measure)
        return std::nullopt;
    const auto [number, size] = short_number(text.substr(digit));
    const auto behind = text.substr(digit + size);
    const auto stops = std::min(behind.find_first_not_of(".):"), behind.size());
    const auto rest = without_blanks_before(behind.substr(stops));
    const bool parted = rest.empty() || rest.size() < behind.size();
    if (number == 0 || !parted || is_amount_of(rest, by) || joins_several(rest)) return std::nullopt;
    const auto close = std::min(behind.find_first_not_of(".)"), behind.size());
    return numbered{text.substr(0, digit + size + close),
                    without_lead(rest),
                    {.by = counter::number, .form = "name", .numbers = {number}, .levels = 1}};
}

std::optional<numbered> bare_number(std::string_view text, const vocabulary& by) {
    if (auto lettered = bare_letter(text)) return lettered;
    const auto [number, size] = short_number(text);
    const auto rest = without_blanks_before(text.substr(size));
    if (number == 0 || (!rest.empty() && rest.size() == text.size() - size)) return std::nullopt;
    const bool words = rest.empty() || is_thai_letter(letter_at(rest)) || is_latin_letter(letter_at(rest));
    if (!words || is_amount_of(rest, by)) return std::nullopt;
    return numbered{text.substr(0, size), rest, {.by = counter::number, .numbers = {number}, .levels = 1}};
}

std::vector<bool> counting_up(const std::vector<std::optional<numbered>>& numbers) {
    std::vector<bool> made(numbers.size());
    for (const auto by : {counter::number, counter::letter}) {
        std::optional<std::size_t> last;
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            if (!numbers[i] || numbers[i]->number.by != by) continue;
            if (last && numbers[i]->number.last() == numbers[*last]->number.last() + 1)
                made[*last] = made[i] = true;
            else if (numbers[i]->number.last() != 1)
                continue;
            last = i;
        }
    }
    return made;
}

std::vector<marked> entries_of(const fragment& words, const numbering& last, const vocabulary& by) {
    return cutter(words, last, by).cut();
}

}  // namespace ita::recognising
