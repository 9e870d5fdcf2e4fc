// src/base/time_words.cpp - the words that speak of time, as a table, and finding them in a matching key.
#include "base/time_words.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string>

#include <ita/base/thai.hpp>

#include "base/letters.hpp"
#include "base/month_names.hpp"

namespace ita {
namespace {

using enum time_word;

struct entry {
    std::string_view text;
    time_word word;
};

/// As they stand in a key: without blanks, digits ASCII. A word comes before those that begin it.
constexpr entry vocabulary[] = {
    {"ตลอดทั้งปีงบประมาณ", fiscal},
    {"ตลอดปีงบประมาณ", fiscal},
    {"ทั้งปีงบประมาณ", fiscal},
    {"ปีงบประมาณ", fiscal},
    {"ปีงบฯ", fiscal},
    {"ปีงบ", fiscal},
    {"ปีงปม", fiscal},
    {"ตลอดทั้งปีการศึกษา", other},
    {"ตลอดปีการศึกษา", other},
    {"ทั้งปีการศึกษา", other},
    {"ปีการศึกษา", other},
    {"ตลอดทั้งปี", whole_year},
    {"ตลอดปี", whole_year},
    {"ทั้งปี", whole_year},
    {"ครึ่งปีแรก", first_half},
    {"ครึ่งปีหลัง", second_half},
    {"ปีละ", recurring},
    {"ปี", year},
    {"ไตรมาสละ", recurring},
    {"ไตรมาสที่", quarter},
    {"ไตรมาส", quarter},
    {"รอบ", round},
    {"แรก", first},
    {"หลัง", last},
    {"เดือนละ", recurring},
    {"เดือน", unit},
    {"สัปดาห์ละ", recurring},
    {"สัปดาห์", unit},
    {"วันละ", recurring},
    {"วันที่", filler},
    {"วันอาทิตย์", filler},
    {"วันจันทร์", filler},
    {"วันอังคาร", filler},
    {"วันพุธ", filler},
    {"วันพฤหัสบดี", filler},
    {"วันศุกร์", filler},
    {"วันเสาร์", filler},
    {"วัน", unit},
    {"ตรวจสอบภายใน", other},
    {"ภายในหน่วยงาน", other},
    {"ภายใน", within},
    {"ไม่เกิน", within},
    {"ไม่ช้ากว่า", within},
    {"อย่างช้าไม่เกิน", within},
    {"อย่างช้าภายใน", within},
    {"อย่างช้า", within},
    {"ก่อนสิ้น", within},
    {"ก่อนวันที่", within},
    {"ทุกเดือน", recurring},
    {"ทุกไตรมาส", recurring},
    {"ทุกวัน", recurring},
    {"ทุกสัปดาห์", recurring},
    {"ทุกสิ้นเดือน", recurring},
    {"ทุกต้นเดือน", recurring},
    {"ทุกสิ้นปี", recurring},
    {"ทุกปี", recurring},
    {"ทุก", every},
    {"รายเดือน", recurring},
    {"รายไตรมาส", recurring},
    {"รายสัปดาห์", recurring},
    {"รายวัน", recurring},
    {"รายปี", recurring},
    {"เป็นประจำ", recurring},
    {"ประจำ", filler},
    {"เป็นต้นไป", onward},
    {"จนถึง", until},
    {"ถึงสิ้น", until},
    {"ถึง", until},
    {"พุทธศักราช", era},
    {"คริสต์ศักราช", common_era},
    {"ตั้งแต่", filler},
    {"ระหว่าง", filler},
    {"เริ่ม", filler},
    {"จาก", filler},
    {"สิ้น", filler},
    {"ของ", filler},
    {"ช่วง", filler},
    {"ณ", filler},
    {"ที่", filler},
    {"-", dash},
    {"–", dash},
    {"—", dash},
    {"−", dash},
    {"~", dash},
    {"/", slash},
    {"|", gap},
    {",", other},
    {"และ", other},
};

bool is_figure(std::string_view rest) noexcept { return !rest.empty() && is_ascii_digit(rest[0]); }

/// A matching key in which '|' stands for the blanks between two digits, which would run together without it.
std::string key_with_gaps(std::string_view text) {
    std::string spaced;
    char32_t before = 0;
    bool blank = false;
    while (!text.empty()) {
        const auto [code, size] = first_letter(text);
        if (!is_blank(code)) {
            if (blank && is_digit(before) && is_digit(code)) spaced += '|';
            before = code;
        }
        blank = is_blank(code);
        spaced += text.substr(0, size);
        text.remove_prefix(size);
    }
    return matching_key(spaced);
}

/// How much of a text an abbreviation took, and how many full stops were typed.
struct abbreviated {
    std::size_t size = 0;
    int stops = 0;
};

void skip_stops(std::string_view text, abbreviated& taken) noexcept {
    for (; taken.size < text.size() && text[taken.size] == '.'; ++taken.size) ++taken.stops;
}

/// Matches "ม.ค." with "ม.ค", "มค.", "ม..ค." and "มค"; a size of 0 where it does not.
abbreviated match(std::string_view text, std::string_view abbreviation) noexcept {
    abbreviated taken;
    while (!abbreviation.empty()) {
        const auto size = first_letter(abbreviation).size;
        if (abbreviation[0] == '.') {
            skip_stops(text, taken);
        } else {
            if (text.compare(taken.size, size, abbreviation.substr(0, size)) != 0) return {};
            taken.size += size;
        }
        abbreviation.remove_prefix(size);
    }
    return taken;
}

/// The words of a key from left to right.
class word_finder {
  public:
    explicit word_finder(std::string_view key) noexcept : rest_(key) {}

    std::vector<time_token> all() {
        while (!rest_.empty())
            if (!take_number() && !take_abbreviation() && !take_word()) skip_letter();
        return std::move(found_);
    }

  private:
    void take(time_token token, std::size_t size) {
        found_.push_back(token);
        rest_.remove_prefix(size);
    }
    void take_stops() noexcept { rest_.remove_prefix(std::min(rest_.find_first_not_of('.'), rest_.size())); }
    [[nodiscard]] bool after_other() const noexcept { return !found_.empty() && found_.back().word == other; }

    bool take_number() {
        if (!is_figure(rest_)) return false;
        const auto size = std::min(rest_.find_first_not_of("0123456789"), rest_.size());
        int value = 0;
        const bool fits = std::from_chars(rest_.data(), rest_.data() + size, value).ec == std::errc{};
        take({fits ? number : other, value, static_cast<int>(std::min<std::size_t>(size, 9))}, size);
        return true;
    }

    bool take_abbreviation() {
        for (std::size_t i = 0; i < month_names.size(); ++i)
            if (take_if_apart({month, static_cast<int>(i) + 1}, month_names[i].brief)) return true;
        return take_if_apart({era}, "พ.ศ.") || take_if_apart({common_era}, "ค.ศ.");
    }

    /// An abbreviation must not be the middle of a longer one (ก.พ.ร.) nor, without its stops, of a word (สมควร).
    bool take_if_apart(time_token token, std::string_view abbreviation) {
        const auto taken = match(rest_, abbreviation);
        if (taken.size == 0) return false;
        const auto after = rest_.substr(taken.size);
        const bool letter_follows = is_thai_letter(letter_at(after));
        const bool apart = taken.stops >= 2 ? !letter_follows || starts_word(after) : !letter_follows && !after_other();
        if (apart) take(token, taken.size);
        return apart;
    }

    static bool starts_word(std::string_view text) noexcept {
        return match(text, "พ.ศ.").size != 0 || match(text, "ค.ศ.").size != 0 ||
               std::any_of(
                   month_names.begin(), month_names.end(),
                   [&](const auto& m) { return text.starts_with(m.name) || match(text, m.brief).stops >= 2; }) ||
               std::any_of(std::begin(vocabulary), std::end(vocabulary),
                           [&](const entry& e) { return text.starts_with(e.text); });
    }

    bool take_word() {
        for (std::size_t i = 0; i < month_names.size(); ++i)
            if (take_if_begins({month, static_cast<int>(i) + 1}, month_names[i].name)) return true;
        return std::any_of(std::begin(vocabulary), std::end(vocabulary),
                           [this](const entry& e) { return take_if_begins({e.word}, e.text); });
    }

    bool take_if_begins(time_token token, std::string_view word) {
        if (!rest_.starts_with(word)) return false;
        take(token, word.size());
        take_stops();
        return true;
    }

    void skip_letter() {
        if (!after_other()) found_.push_back({});
        rest_.remove_prefix(first_letter(rest_).size);
    }

    std::string_view rest_;
    std::vector<time_token> found_{};
};

}  // namespace

std::vector<time_token> time_words(std::string_view text) { return word_finder(key_with_gaps(text)).all(); }

}  // namespace ita
