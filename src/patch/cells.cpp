#include "patch/cells.hpp"

#include <algorithm>
#include <optional>
#include <variant>

#include "patch/pointers.hpp"
#include "patch/units.hpp"

namespace ita::patching {
namespace {

/// The cell that stands where one of another measure does, counted from the first row of each; nothing where the
/// tables are not alike.
std::optional<doc::path> cell_as(const placed& other, std::size_t of, const extent& mine, const places& in) {
    const auto &there = other.at, &here = mine.first.at;
    if (there.size() < steps_in_table) return std::nullopt;
    if (here.size() < steps_in_table) return std::nullopt;
    const auto &their_rows = in.table(there[0]).rows, &rows = in.table(here[0]).rows;
    auto row = here[1];
    if (there[0] != here[0]) {
        const auto first = in.whole(below("/measures", of)).first.at;
        if (first.size() < steps_in_table || first[0] != there[0] || their_rows.size() != rows.size())
            return std::nullopt;
        row += there[1] - first[1];
    }
    if (row >= rows.size() || rows[row].cells.size() != their_rows[there[1]].cells.size()) return std::nullopt;
    return doc::path(here[0]).into(row, there[2], 0);
}

std::string lines_like(const doc::path& at, std::span<const std::string> lines, const known_file& in,
                       const editor& by) {
    const auto whole = block_markup(in.where.siblings(at).at(at[at.size() - 1]), by);
    std::string all;
    for (const auto& each : lines) {
        auto inside = by.fresh();
        inside.replace(in.where.origin(at), 0, in.where.text(at).size(), each);
        all += inside.copy(whole);
    }
    return all;
}

}  // namespace

cell_name name_of(const std::string& field) {
    constexpr std::string_view measures = "/measures/";
    if (!field.starts_with(measures)) throw cannot("there is no place for it in the file");
    const auto end = field.find('/', measures.size());
    if (end == field.npos) throw cannot("there is no place for it in the file");
    auto key = field.substr(end + 1);
    if (!key.starts_with("extra/")) key = key.substr(0, key.find('/'));
    return {std::stoul(field.substr(measures.size(), end - measures.size())), key};
}

free_cell empty_cell(const std::string& field, const known_file& in) {
    const auto name = name_of(field);
    const auto mine = in.where.extent_of(below("/measures", name.measure));
    if (!mine) throw cannot("there is no cell for it in the file");
    free_cell found;
    const auto next = in.where.extent_of(below("/measures", name.measure + 1));
    found.at = in.headed.find(name.key, mine->first.at, next).value_or(doc::path());
    for (std::size_t i = 0; i < in.before.measures.size(); ++i) {
        const auto other = in.where.extent_of(below(below("/measures", i), name.key));
        if (!other) continue;
        if (!found.like) found.like = i;
        const auto at = cell_as(other->first, i, *mine, in.where);
        if (!at) continue;
        found.like = i;
        if (found.at.size() == 0) found.at = *at;
        break;
    }
    if (found.at.size() == 0) throw cannot("there is no cell for it in the file");
    if (!is_blank(in.where.text(found.at))) throw cannot("the cell for it holds other words");
    return found;
}

bool is_blank(std::string_view words) noexcept { return words.find_first_not_of(" \t\n\xC2\xA0") == words.npos; }

bool is_blank_block(const doc::block& which) {
    const auto* const words = std::get_if<doc::paragraph>(&which.value);
    return words != nullptr && is_blank(doc::text_of(*words));
}

bool holds_more(const doc::row& row, const std::vector<placed>& known) {
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
        if (row.cells[c].row_span != 1) return true;
        for (std::size_t b = 0; b < row.cells[c].blocks.size(); ++b) {
            const auto is_here = [&](const placed& each) { return each.at[2] == c && each.at[3] == b; };
            if (!is_blank_block(row.cells[c].blocks[b]) && std::ranges::none_of(known, is_here)) return true;
        }
    }
    return false;
}

void fill(const doc::path& at, const std::vector<std::string>& lines, const known_file& in, editor& to) {
    to.replace(in.where.origin(at), 0, in.where.text(at).size(), lines.front());
    fill_behind(at, std::span(lines).subspan(1), in, to);
}

void fill_behind(const doc::path& at, std::span<const std::string> lines, const known_file& in, editor& to) {
    const auto whole = block_markup(in.where.siblings(at).at(at[at.size() - 1]), to);
    if (!lines.empty()) to.insert(whole.to, lines_like(at, lines, in, to));
}

void blank(const doc::path& first, std::size_t last, const known_file& in, editor& to) {
    const auto begin = first[first.size() - 1];
    const bool is_all = begin == 0 && first.size() > 1 && last + 1 == in.where.siblings(first).size();
    if (is_all && in.where.paragraph(first).label && !in.keeps_what_leaves)
        return to.leave_plain(in.where.origin(first), in.where.text(first).size(), cell_markup(first, in.where, to));
    to.replace(in.where.origin(first), 0, in.where.text(first).size(), {});
    for (auto i = begin + 1; i <= last; ++i) to.remove(block_markup(in.where.siblings(first).at(i), to));
}

void put_into_empty(const std::string& field, const std::vector<std::string>& lines, const known_file& in, editor& to) {
    if (lines.size() == 1 && lines.front().empty()) return;
    fill(empty_cell(field, in).at, lines, in, to);
}

}  // namespace ita::patching
