// tests/report/layouts/paper.hpp - short words for documents: p("…"), table({{c("…"), …}}).
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <ita/doc/document.hpp>

namespace layouts {

using ita::doc::cell;
using ita::doc::document;
using ita::doc::list_label;
using ita::doc::paragraph;
using ita::doc::row;
using rows = std::vector<row>;

inline paragraph p(std::string text) { return ita::doc::plain(std::move(text)); }
inline paragraph centred(std::string text) {
    auto made = p(std::move(text));
    made.format.align = ita::doc::alignment::center;
    return made;
}
inline paragraph labelled(list_label label, std::string text) {
    auto made = p(std::move(text));
    made.label = std::move(label);
    return made;
}

/// A cell; "¶" parts its paragraphs, '\n' is a line break.
inline cell c(std::string_view text) {
    constexpr std::string_view mark = "¶";
    cell made;
    while (true) {
        const auto end = text.find(mark);
        made.blocks.emplace_back(p(std::string(text.substr(0, end))));
        if (end == text.npos) return made;
        text.remove_prefix(end + mark.size());
    }
}
inline cell c(std::vector<paragraph> lines) {
    cell made;
    for (auto& each : lines) made.blocks.emplace_back(std::move(each));
    return made;
}
inline cell across(std::size_t columns, cell made) {
    made.column_span = columns;
    return made;
}
inline cell down(std::size_t rows_covered, cell made) {
    made.row_span = rows_covered;
    return made;
}
inline row r(std::initializer_list<std::string_view> texts) {
    row made;
    for (const auto text : texts) made.cells.push_back(c(text));
    return made;
}
inline row cells(std::vector<cell> all) { return {.cells = std::move(all)}; }

/// As wide as its first row.
inline ita::doc::table table(rows all) {
    std::size_t columns = 0;
    for (const auto& each : all.at(0).cells) columns += each.column_span;
    return {.columns = std::vector<ita::length>(columns), .rows = std::move(all)};
}

using blocks = std::vector<ita::doc::block>;

inline blocks operator+(blocks a, const blocks& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}
inline document paper(blocks body) { return {.body = std::move(body)}; }

}  // namespace layouts
