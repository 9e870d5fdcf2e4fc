#include "docx/read/fields.hpp"

#include <algorithm>
#include <utility>

#include "base/named.hpp"
#include "docx/read/values.hpp"

namespace ita::docx {
namespace {

/// The next word of an instruction, without its quotes; a backslash in quotes stands before what is meant as it is.
std::string take_word(std::string_view& rest) {
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\n"), rest.size()));
    std::string word;
    const bool quoted = !rest.empty() && rest.front() == '"';
    if (quoted) rest.remove_prefix(1);
    while (!rest.empty() && (quoted ? rest.front() != '"' : rest.front() != ' ')) {
        if (quoted && rest.front() == '\\' && rest.size() > 1) rest.remove_prefix(1);
        word += rest.front();
        rest.remove_prefix(1);
    }
    if (quoted && !rest.empty()) rest.remove_prefix(1);
    return word;
}

bool has_argument(std::string_view option) { return option == "\\l" || option == "\\o" || option == "\\t"; }

/// The address of HYPERLINK; empty where it leads to a place in the document.
std::string link_of(std::string_view rest) {
    while (!rest.empty()) {
        auto word = take_word(rest);
        if (!word.empty() && word.front() != '\\') return clean(word);
        if (has_argument(word)) (void)take_word(rest);
    }
    return {};
}

constexpr auto page_fields = by_name<doc::field_kind>({
    {"NUMPAGES", doc::field_kind::page_count},
    {"PAGE", doc::field_kind::page_number},
});

/// "☒" for a box that is ticked, the entry of a list that is chosen; empty for other form fields.
/// Source: ECMA-376-1, 17.16.17 w:ffData.
std::string mark_of(xml::cursor form) {
    if (const auto box = form.first("w:checkBox")) {
        const auto checked = box.first("w:checked");
        return is_on(checked ? checked : box.first("w:default")) ? "☒" : "☐";
    }
    const auto list = form.first("w:ddList");
    const auto result = list.first("w:result");
    auto left = whole((result ? result : list.first("w:default")).value("w:val")).value_or(0);
    for (const xml::cursor each : list.children())
        if (each.is("w:listEntry") && left-- == 0) return clean(each.value("w:val"));
    return {};
}

std::string upper(std::string word) {
    for (char& c : word)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return word;
}

}  // namespace

field_meaning meaning_of(std::string_view instruction) {
    const auto name = upper(take_word(instruction));
    if (name == "HYPERLINK") return {.link = link_of(instruction)};
    const auto* const page = find(page_fields, name);
    return {.page = page == nullptr ? std::nullopt : std::optional(*page)};
}

void fields::begin(xml::cursor fld_char, const std::string& link) {
    open_.push_back({.mark = mark_of(fld_char.first("w:ffData")), .link = link});
    ++hiding_;
}

void fields::add_instruction(std::string_view text) {
    constexpr std::size_t longest = 8'192;
    if (!open_.empty() && !open_.back().in_result && open_.back().instruction.size() + text.size() <= longest)
        open_.back().instruction += text;
}

field_meaning fields::separate() {
    if (open_.empty() || open_.back().in_result) return {};
    auto& mine = open_.back();
    mine.in_result = true;
    auto meaning = meaning_of(mine.instruction);
    if (!meaning.page && mine.hides) {
        mine.hides = false;
        --hiding_;
    }
    return meaning;
}

std::optional<fields::ended> fields::end() {
    if (open_.empty()) return std::nullopt;
    auto& mine = open_.back();
    ended made{.mark = std::move(mine.mark), .link = std::move(mine.link)};
    if (!mine.in_result) made.meaning = meaning_of(mine.instruction);
    if (mine.hides) --hiding_;
    open_.pop_back();
    return made;
}

bool fields::end_paragraph() noexcept {
    if (hiding_ == 0) return false;
    for (auto each = open_.rbegin(); hiding_ != 0; ++each)
        if (std::exchange(each->hides, false)) --hiding_;
    return true;
}

}  // namespace ita::docx
