#include "report/recognise/our_cells.hpp"

#include <algorithm>

#include "report/compose/styles.hpp"

namespace ita::recognising {
namespace {

namespace style = composing::style;

std::optional<std::size_t> level_in(const style::by_level& names, const std::string& name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

/// A paragraph with a marker: a label, or a marker and a tab in front of the words.
entry marked_entry(const line& l, std::size_t level) {
    entry made{.level = level};
    auto words = l.text;
    if (l.of->label) {
        made.label = l.of->label->text;
    } else if (const auto tab = words.find('\t'); tab != words.npos) {
        made.marker = {&l, words.substr(0, tab)};
        words.remove_prefix(tab + 1);
    } else {
        const auto [marker, rest] = split_marker(words);
        if (!marker.empty()) made.marker = {&l, marker};
        words = rest;
    }
    made.text.push_back({&l, words});
    return made;
}

std::optional<entry> item_entry(const line& l) {
    const auto& name = l.of->style;
    if (const auto level = level_in(style::item, name)) return marked_entry(l, *level);
    const auto level = level_in(style::plain_item, name);
    if (!level || l.of->label) return std::nullopt;
    return entry{.text = {whole(l)}, .level = *level};
}

bool is_nothing(const entry& e) { return !e.is_marked() && e.level == 0 && e.text.front().text.empty(); }

}  // namespace

std::optional<std::vector<entry>> our_list(const grid_cell& cell) {
    std::vector<entry> made;
    for (const auto* each : cell.lines) {
        auto found = item_entry(*each);
        if (!found) return std::nullopt;
        made.push_back(std::move(*found));
    }
    if (made.size() == 1 && is_nothing(made.front())) made.clear();  // a cell is never without a paragraph
    return made;
}

std::optional<std::vector<entry>> our_owners(const grid_cell& cell) {
    std::vector<entry> made;
    for (const auto* each : cell.lines) {
        if (each->of->style == style::owner)
            made.push_back({.text = {whole(*each)}});
        else if (each->of->style != style::table_text || !each->text.empty())
            return std::nullopt;
    }
    return made;
}

std::optional<entry> our_text(const grid_cell& cell) {
    if (cell.lines.size() != 1) return std::nullopt;
    const auto& l = *cell.lines.front();
    if (l.of->style == style::measure) return marked_entry(l, 0);
    if (l.of->style != style::table_text) return std::nullopt;
    return entry{.text = {whole(l)}};
}

bool is_our_header(const grid& in, std::size_t row) {
    if (row >= in.rows.size()) return false;
    const auto& cells = in.rows[row];
    return !cells.empty() && std::all_of(cells.begin(), cells.end(), [](const grid_cell* c) {
        return c != nullptr && c->lines.size() == 1 && c->lines.front()->of->style == style::table_head;
    });
}

}  // namespace ita::recognising
