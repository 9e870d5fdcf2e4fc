#include "text/codec.hpp"

#include <algorithm>
#include <utility>

#include "base/letters.hpp"
#include "base/work.hpp"
#include "doc/budget.hpp"
#include "text/markup.hpp"

namespace ita::text {
namespace {

/// Word and ODF allow fewer; a line with more tabs is no row.
constexpr std::size_t most_cells = 256;

bool is_blank_line(std::string_view line) noexcept { return line.find_first_not_of(" \t") == line.npos; }

/// "-- -- --", "|---|:--:|": what Markdown draws below headings.
bool is_delimiter(std::string_view line) noexcept {
    return line.find("--") != line.npos && line.find_first_not_of("-=:|+ \t") == line.npos;
}

/// "| a | b |" is a row too.
bool is_piped(std::string_view line) noexcept {
    const auto first = line.find_first_not_of(' ');
    return first != line.npos && line[first] == '|' && line.find_last_not_of(' ') != first &&
           line[line.find_last_not_of(' ')] == '|';
}

bool is_row(std::string_view line) noexcept { return line.find('\t') != line.npos || is_piped(line); }

std::vector<std::string_view> cells_of(std::string_view line) {
    const char between = line.find('\t') != line.npos ? '\t' : '|';
    if (between == '|') {
        line.remove_prefix(line.find('|') + 1);
        line = line.substr(0, line.rfind('|'));
    }
    std::vector<std::string_view> cells;
    while (cells.size() < most_cells) {
        const auto end = cells.size() + 1 == most_cells ? line.npos : line.find(between);
        cells.push_back(line.substr(0, end));
        if (end == line.npos) break;
        line.remove_prefix(end + 1);
    }
    return cells;
}

doc::cell cell_from(std::string_view typed) {
    doc::cell made;
    for (auto& words : paragraphs_of(typed)) made.blocks.emplace_back(doc::plain(std::move(words)));
    if (made.blocks.empty()) made.blocks.emplace_back(doc::paragraph{});
    return made;
}

/// Where a reader is, as a budget wants it told.
struct line_number {
    const std::string& file;
    std::size_t number = 0;

    [[nodiscard]] location place() const { return {.file = file, .line = number}; }
};

class text_reader {
  public:
    text_reader(const limits& most, const std::string& file) : bound_(most), at_{file} {}

    doc::document read(std::string_view text) {
        text = without_byte_order_mark(text);
        while (!text.empty()) {
            const auto end = text.find('\n');
            look_up();
            auto line = text.substr(0, end);
            if (line.ends_with('\r')) line.remove_suffix(1);
            ++at_.number;
            take(line);
            text.remove_prefix(end == text.npos ? text.size() : end + 1);
        }
        end_table();
        return std::move(made_);
    }

  private:
    void take(std::string_view line) {
        if (is_blank_line(line)) return end_table();
        if (is_delimiter(line)) return;
        if (is_row(line)) return add_row(line);
        end_table();
        auto all = paragraphs_of(line);
        bound_.take_blocks(all.size(), at_);
        for (auto& words : all) made_.body.emplace_back(doc::plain(std::move(words)));
    }

    void add_row(std::string_view line) {
        auto& row = table_.rows.emplace_back();
        bound_.take_blocks(1, at_);
        for (const auto each : cells_of(line)) add_cell(row, each);
    }

    void add_cell(doc::row& to, std::string_view typed) {
        const auto& made = to.cells.emplace_back(cell_from(typed));
        bound_.take_blocks(1 + made.blocks.size(), at_);
    }

    /// Rows that ended early get the cells that they lack, which may be many more than they have.
    void end_table() {
        if (table_.rows.empty()) return;
        std::size_t columns = 0;
        for (const auto& row : table_.rows) columns = std::max(columns, row.cells.size());
        for (auto& row : table_.rows)
            while (row.cells.size() < columns) add_cell(row, {});
        table_.columns.resize(columns);
        made_.body.emplace_back(std::exchange(table_, {}));
    }

    doc::budget bound_;
    line_number at_;
    doc::document made_{};
    doc::table table_{};
};

}  // namespace

doc::document read(std::string_view from, const limits& most, const std::string& file) {
    return text_reader(most, file).read(from);
}

}  // namespace ita::text
