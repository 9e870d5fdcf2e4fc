#include "report/recognise/source.hpp"

#include <algorithm>
#include <variant>

#include "base/letters.hpp"
#include "base/work.hpp"

namespace ita::recognising {
namespace {

/// Word allows 63 columns; a span that says more is not laid out further.
constexpr std::size_t most_columns = 256;

bool is_unseen(char32_t code) noexcept { return is_blank(code) || is_zero_width(code); }

/// Puts the cell into the fields that it covers; those that another cell has stay with it.
void cover(const grid_cell& cell, grid& in) {
    for (std::size_t r = cell.row; r < cell.row + cell.rows; ++r) {
        auto& fields = in.rows[r];
        if (fields.size() < cell.column + cell.columns) fields.resize(cell.column + cell.columns);
        for (std::size_t c = cell.column; c < cell.column + cell.columns; ++c)
            if (fields[c] == nullptr) fields[c] = &cell;
    }
    in.columns = std::max(in.columns, cell.column + cell.columns);
}

std::size_t first_free(const std::vector<const grid_cell*>& fields, std::size_t from) noexcept {
    while (from < fields.size() && fields[from] != nullptr) ++from;
    return from;
}

/// A table of one column around other tables is a page laid out, and what stands in it stands on the page.
bool is_layout(const doc::table& t) {
    bool around = false;
    for (const auto& row : t.rows) {
        if (row.cells.size() > 1) return false;
        for (const auto& cell : row.cells)
            around = around || std::any_of(cell.blocks.begin(), cell.blocks.end(), [](const doc::block& b) {
                         return std::holds_alternative<doc::table>(b.value);
                     });
    }
    return around;
}

}  // namespace

bool grid_cell::is_empty() const noexcept {
    return std::all_of(lines.begin(), lines.end(),
                       [](const line* l) { return !l->of->label && is_blank_text(l->text); });
}

source::source(const doc::document& from) : of_(from) {
    flow_.reserve(from.body.size());
    for (std::size_t i = 0; i < from.body.size(); ++i) add_block(from.body[i], doc::path(i));
    for (const auto* const header : {&from.page.first_header, &from.page.header})
        for (const auto& each : *header) headers_.push_back(add_line(each, {}));
    for (const auto& each : from.page.footer) footers_.push_back(add_line(each, {}));
}

void source::add_block(const doc::block& b, const doc::path& at) {
    if (const auto* p = std::get_if<doc::paragraph>(&b.value)) flow_.push_back({.words = add_line(*p, at)});
    const auto* t = std::get_if<doc::table>(&b.value);
    if (t == nullptr) return;
    if (is_layout(*t) && !at.is_deepest()) return add_cells_of(*t, at);
    flow_.push_back({.table = add_grid(*t, at)});
}

/// A path ends somewhere, and so does this.
void source::add_cells_of(const doc::table& t, const doc::path& at) {
    for (std::size_t row = 0; row < t.rows.size(); ++row)
        for (std::size_t c = 0; c < t.rows[row].cells.size(); ++c) {
            const auto& blocks = t.rows[row].cells[c].blocks;
            const auto first = at.into(row, c, 0);
            for (std::size_t i = 0; i < blocks.size(); ++i) add_block(blocks[i], first.beside(i));
        }
}

std::string_view source::text_of(const doc::paragraph& p) {
    const doc::run* only = nullptr;
    int runs = 0;
    for (const auto& each : p.content)
        if (const auto* words = std::get_if<doc::run>(&each)) only = words, ++runs;
    if (runs <= 1) return only == nullptr ? std::string_view{} : std::string_view{only->text};
    return joined_.emplace_back(doc::text_of(p));
}

const line* source::add_line(const doc::paragraph& p, const doc::path& at) {
    look_up();
    return &lines_.emplace_back(line{at, text_of(p), &p});
}

const grid* source::add_grid(const doc::table& t, const doc::path& at) {
    auto& made = grids_.emplace_back(grid{.at = at, .of = &t, .columns = t.columns.size()});
    made.columns = std::min(made.columns, most_columns);
    made.rows.resize(t.rows.size());
    for (std::size_t r = 0; r < t.rows.size(); ++r) add_row(t, r, made);
    return &made;
}

void source::add_row(const doc::table& t, std::size_t row, grid& to) {
    const auto& cells = t.rows[row].cells;
    std::size_t column = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        column = first_free(to.rows[row], column);
        if (column >= most_columns) return;
        auto& made = to.cells.emplace_back(grid_cell{.of = &cells[i], .at = to.at, .row = row, .column = column});
        made.columns = std::clamp<std::size_t>(cells[i].column_span, 1, most_columns - column);
        made.rows = std::clamp<std::size_t>(cells[i].row_span, 1, t.rows.size() - row);
        if (!to.at.is_deepest()) add_cell(cells[i], to.at.into(row, i, 0), made);
        cover(made, to);
        column += made.columns;
    }
}

void source::add_cell(const doc::cell& c, const doc::path& first, grid_cell& to) {
    to.lines.reserve(c.blocks.size());
    for (std::size_t i = 0; i < c.blocks.size(); ++i) {
        const auto here = first.beside(i);
        if (const auto* p = std::get_if<doc::paragraph>(&c.blocks[i].value)) to.lines.push_back(add_line(*p, here));
        const auto* t = std::get_if<doc::table>(&c.blocks[i].value);
        if (t == nullptr || here.is_deepest()) continue;
        to.tables.push_back(add_grid(*t, here));
        for (const auto& inner : to.tables.back()->cells)
            to.lines.insert(to.lines.end(), inner.lines.begin(), inner.lines.end());
    }
}

grid rows_from(const grid& in, std::size_t first) {
    grid made{.at = in.at, .of = in.of, .columns = in.columns};
    made.rows.resize(in.rows.size() - std::min(first, in.rows.size()));
    for (auto& row : made.rows) row.resize(in.columns, nullptr);
    for (const auto& each : in.cells) {
        if (each.row < first) continue;
        auto& cell = made.cells.emplace_back(each);
        cell.row -= first;
        for (auto r = cell.row; r < std::min(cell.row + cell.rows, made.rows.size()); ++r)
            for (auto c = cell.column; c < std::min(cell.column + cell.columns, in.columns); ++c)
                made.rows[r][c] = &cell;
    }
    return made;
}

bool is_blank_text(std::string_view text) noexcept { return trimmed(text).empty(); }

bool is_number_key(std::string_view key) noexcept { return key.find_first_not_of("0123456789.()") == key.npos; }

std::string_view trimmed(std::string_view text) noexcept {
    while (!text.empty() && is_unseen(first_letter(text).code)) text.remove_prefix(first_letter(text).size);
    while (!text.empty()) {
        auto start = text.size() - 1;
        while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80 && text.size() - start < 4)
            --start;
        if (!is_unseen(first_letter(text.substr(start)).code) ||
            first_letter(text.substr(start)).size != text.size() - start)
            break;
        text.remove_suffix(text.size() - start);
    }
    return text;
}

bool is_bold(const line& of) noexcept {
    return std::all_of(of.of->content.begin(), of.of->content.end(), [](const doc::span& each) {
        const auto* words = std::get_if<doc::run>(&each);
        return words == nullptr || words->format.bold.value_or(false) || is_blank_text(words->text);
    });
}

std::string words_of(const grid_cell& cell) {
    std::string text;
    for (const auto* each : cell.lines) {
        if (is_blank_text(each->text)) continue;
        if (!text.empty()) text += ' ';
        text += trimmed(each->text);
    }
    return text;
}

}  // namespace ita::recognising
