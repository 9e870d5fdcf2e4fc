#include "patch/cells.hpp"

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
    if (!mine || mine->first.at.size() < 4) throw cannot("there is no cell for it in the file");
    for (std::size_t i = 0; i < in.before.measures.size(); ++i) {
        const auto other = in.where.extent_of(below(below("/measures", i), name.key));
        if (!other || other->first.at.size() < 4 || other->first.at[0] != mine->first.at[0]) continue;
        const auto& rows = in.where.table(mine->first.at[0]).rows;
        const auto row = mine->first.at[1];
        if (rows[row].cells.size() != rows[other->first.at[1]].cells.size()) continue;
        const auto at = doc::path(mine->first.at[0]).into(row, other->first.at[2], 0);
        if (!is_blank(in.where.text(at))) throw cannot("the cell for it holds other words");
        return {at, i};
    }
    throw cannot("there is no cell for it in the file");
}

void put_into_empty(const std::string& field, const std::vector<std::string>& lines, const known_file& in, editor& to) {
    if (lines.size() == 1 && lines.front().empty()) return;
    const auto at = empty_cell(field, in).at;
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

}  // namespace ita::patching
