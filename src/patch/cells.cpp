#include "patch/cells.hpp"

#include <algorithm>
#include <variant>

#include "patch/units.hpp"

namespace ita::patching {

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
    if (!mine || mine->first.at.size() < steps_in_table) throw cannot("there is no cell for it in the file");
    for (std::size_t i = 0; i < in.before.measures.size(); ++i) {
        const auto other = in.where.extent_of(below(below("/measures", i), name.key));
        if (!other || other->first.at.size() < steps_in_table || other->first.at[0] != mine->first.at[0]) continue;
        const auto& rows = in.where.table(mine->first.at[0]).rows;
        const auto row = mine->first.at[1];
        if (rows[row].cells.size() != rows[other->first.at[1]].cells.size()) continue;
        const auto at = doc::path(mine->first.at[0]).into(row, other->first.at[2], 0);
        if (!is_blank(in.where.text(at))) throw cannot("the cell for it holds other words");
        return {at, i};
    }
    throw cannot("there is no cell for it in the file");
}

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
    const auto text = in.where.text(at);
    const auto paragraph = in.where.origin(at);
    std::string others;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        auto inside = to.fresh();
        inside.replace(paragraph, 0, text.size(), lines[i]);
        others += inside.copy(to.at(paragraph).whole);
    }
    to.replace(paragraph, 0, text.size(), lines.front());
    if (!others.empty()) to.insert(to.at(paragraph).whole.to, others);
}

void blank(const doc::path& first, std::size_t last, const known_file& in, editor& to) {
    const auto begin = first[first.size() - 1];
    to.replace(in.where.origin(first), 0, in.where.text(first).size(), {});
    for (auto i = begin + 1; i <= last; ++i) to.remove(block_markup(in.where.siblings(first).at(i), to));
}

void put_into_empty(const std::string& field, const std::vector<std::string>& lines, const known_file& in, editor& to) {
    if (lines.size() == 1 && lines.front().empty()) return;
    fill(empty_cell(field, in).at, lines, in, to);
}

}  // namespace ita::patching
