#include "laws/clerk.hpp"

#include <string>

#include <ita/ita.hpp>

namespace ita::test {
namespace {

constexpr const char* words[] = {"ประชุมชี้แจงแนวทาง", "จัดทำคู่มือฉบับใหม่", "เผยแพร่ทางเว็บไซต์", "ติดตามและประเมินผล",
                                 "รายงานผู้บริหาร"};
std::string some_words(const dice& roll) {
    return std::string(words[roll(5)]) + " ครั้งที่ " + std::to_string(roll(900) + 100);
}

/// Another word in the midst, or at the end.
void edit_words(std::string& text, const dice& roll) {
    const auto blank = text.find(' ', roll(text.size() + 1));
    if (text.empty() || blank == text.npos || roll(3) == 0)
        text += " (เพิ่มเติม)";
    else
        text.insert(blank, " และ" + std::string(words[roll(5)]));
}

/// A step as the last one is, with its own words; a number goes on.
item next_item(const std::vector<item>& list, const dice& roll) {
    item made("", some_words(roll));
    if (list.empty()) return made;
    report one{.measures = {{.title = "x", .steps = list}}};
    one.measures[0].steps.push_back(made);
    renumber(one);
    if (!list.back().marker.empty()) made.marker = one.measures[0].steps.back().marker;
    return made;
}

void edit_items(std::vector<item>& list, const dice& roll) {
    if (list.empty()) return;
    switch (roll(4)) {
        case 0:
            return list.push_back(next_item(list, roll));
        case 1:
            if (list.size() > 1) list.erase(list.begin() + static_cast<std::ptrdiff_t>(roll(list.size())));
            return;
        default:
            return edit_words(list[roll(list.size())].text, roll);
    }
}

void edit_measure(measure& one, const dice& roll) {
    switch (roll(6)) {
        case 0:
            return edit_words(one.title, roll);
        case 1:
            if (!one.owners.empty()) one.owners.push_back("กองการศึกษา");
            return;
        case 2:
            return edit_items(one.results, roll);
        default:
            return edit_items(one.steps, roll);
    }
}

}  // namespace

void edit_as_clerk(report& what, const dice& roll) {
    if (what.measures.empty()) return;
    auto& measures = what.measures;
    const auto chosen = roll(measures.size());
    switch (roll(10)) {
        case 0: {
            auto made = measures.back();
            made.title = some_words(roll);
            made.marker = "";
            if (!measures.back().marker.empty()) {
                report numbered{.measures = measures};
                numbered.measures.push_back(made);
                renumber(numbered);
                made.marker = numbered.measures.back().marker;
            }
            return measures.push_back(made);
        }
        case 1:
            if (measures.size() > 1) measures.erase(measures.begin() + static_cast<std::ptrdiff_t>(chosen));
            return;
        default:
            return edit_measure(measures[chosen], roll);
    }
}

}  // namespace ita::test
