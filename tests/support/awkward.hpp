// tests/support/awkward.hpp - pieces of text that writers and readers get wrong.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace ita::test {

/// One character as UTF-8.
[[nodiscard]] std::string utf8_of(char32_t character);

/// Every assigned character of the Thai block, marks that need a letter before them included.
[[nodiscard]] const std::vector<std::string>& every_thai_character();

/// Sound text, each piece for a reason that its line tells.
inline constexpr std::array awkward_pieces = std::to_array<std::string_view>({
    "&",
    "<",
    ">",
    "\"",
    "'",
    "&amp;",
    "&#1;",
    "<w:t>",
    "]]>",
    "-->",
    "<![CDATA[",
    "%s",
    "{page}",
    "\\n",
    "_x0041_",  // markup
    " ",
    "  ",
    "   ",
    "\t",
    "\n",
    "\n\n",
    " \n ",
    "\t\t",  // white space
    "\u00A0",
    "\u2002",
    "\u2009",
    "\u202F",
    "\u3000",
    "\u2028",
    "\u2029",
    "\u0085",  // blanks that are no blanks
    "\u200B",
    "\u200C",
    "\u200D",
    "\u2060",
    "\uFEFF",
    "\u00AD",
    "\u200E",
    "\u202E",  // nothing to see
    "\u0E48",
    "\u0E31",
    "\u0E4D\u0E32",
    "\u0E4D\u0E49\u0E32",
    "\u0E40\u0E40",
    "\u0E48\u0E34",  // marks without a letter
    "\uF700",
    "\uF70A",
    "\uF713",
    "\uF884",
    "\uE000",
    "\uF8FF",
    "\U000F0000",
    "\U0010FFFD",  // private use
    "e\u0301",
    "\u0301",
    "\u20DD",
    "\uFFFD",
    "\u007F",
    "\u009F",  // combining, replaced, C1
    "\U0001F600",
    "\U0001F468\u200D\U0001F469\u200D\U0001F467",
    "\U0001F1F9\U0001F1ED",
    "\u2764\uFE0F",  // emoji
    "๑.",
    "(๒)",
    "-",
    "•",
    "ก.",
    "๑.๕",
    "E-Service",
    "COVID-19",
    "https://www.example.go.th/ita?a=1&b=๒",  // marker or not
    "คำ",
    "น้ำ",
    "ผู้",
    "ที่",
    "กองคลัง",
    "ปีงบประมาณ พ.ศ. ๒๕๖๘",
    "เปิดเผยข้อมูล",
    "ความโปร่งใส",
    "ฯลฯ",
    "ๆ",  // plain words
});

}  // namespace ita::test
