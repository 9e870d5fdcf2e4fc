// src/base/time_words.hpp - a text as the words that speak of time; what stands between them is only counted as other.
#pragma once

#include <string_view>
#include <vector>

namespace ita {

enum class time_word {
    number,
    month,
    dash,         ///< - – — ~
    until,        ///< ถึง: joins as a dash does, and may stand without a start
    slash,        ///< between numbers: 2/2568
    gap,          ///< a blank between two numbers
    era,          ///< พ.ศ.
    common_era,   ///< ค.ศ.
    year,         ///< ปี
    fiscal,       ///< ปีงบประมาณ
    whole_year,   ///< ตลอดปี
    quarter,      ///< ไตรมาส
    round,        ///< รอบ, before a number of months
    first_half,   ///< ครึ่งปีแรก
    second_half,  ///< ครึ่งปีหลัง
    first,        ///< แรก, after a number of months
    last,         ///< หลัง, after a number of months
    unit,  ///< เดือน, วัน, สัปดาห์: a measure of time, or the word before a month's name
    within,     ///< ภายใน
    every,      ///< ทุก, before a number or another time
    recurring,  ///< ทุกเดือน, ปีละ, รายไตรมาส
    onward,     ///< เป็นต้นไป
    filler,     ///< says nothing of its own: วันที่, ณ, a weekday
    other,      ///< any run of other letters
};

/// One word of a text.
struct time_token {
    time_word word = time_word::other;
    int value = 0;   ///< of a number, or which month
    int digits = 0;  ///< of a number, as typed
};

/// The words of a text in their order; typed as people type, see matching_key().
[[nodiscard]] std::vector<time_token> time_words(std::string_view text);

}  // namespace ita
