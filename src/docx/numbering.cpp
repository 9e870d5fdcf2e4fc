#include "docx/numbering.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/remember.hpp"
#include "doc/check.hpp"
#include "docx/names.hpp"
#include "docx/order.hpp"
#include "docx/run.hpp"
#include "xml/tree.hpp"

namespace ita::docx {
namespace {

// Source: ECMA-376-1, 17.9.6 w:lvl.
void write_lvl(xml::element container, const std::string& bullet, int level) {
    constexpr std::int64_t step = 360;  // twips: a quarter of an inch, as Word's own lists
    container.set("w:ilvl", level);
    sequence<lvl_order> lvl(container);
    lvl.add("w:start").set("w:val", "1");
    lvl.add("w:numFmt").set("w:val", "bullet");
    lvl.add("w:lvlText").set("w:val", bullet);
    lvl.add("w:lvlJc").set("w:val", "left");
    lvl.add("w:pPr").add("w:ind").set("w:left", step * (level + 1)).set("w:hanging", step);
    if (has_thai(bullet)) lvl.add("w:rPr").add("w:cs");
}

// Source: ECMA-376-1, 17.9.1 w:abstractNum; 17.9.14 w:nsid, without which Word may merge two lists.
void write_abstract_num(xml::element list, const std::string& bullet, std::size_t number) {
    list.set("w:abstractNumId", static_cast<std::int64_t>(number));
    list.add("w:nsid").set("w:val", fmt::format("{:08X}", 0x17A0'0000 + number));
    list.add("w:multiLevelType").set("w:val", "hybridMultilevel");
    for (int level = 0; level < doc::bounds::levels; ++level) write_lvl(list.add("w:lvl"), bullet, level);
}

std::string numbering_xml(const std::vector<std::string>& all) {
    xml::tree tree;
    const auto root = tree.start("w:numbering").set("xmlns:w", ns::w);
    for (std::size_t i = 1; i <= all.size(); ++i) write_abstract_num(root.add("w:abstractNum"), all[i - 1], i);
    for (std::size_t i = 1; i <= all.size(); ++i) {
        const auto num = root.add("w:num").set("w:numId", static_cast<std::int64_t>(i));
        num.add("w:abstractNumId").set("w:val", static_cast<std::int64_t>(i));
    }
    return printed(tree);
}

}  // namespace

std::size_t bullets::number_of(const std::string& bullet) {
    const auto found = std::ranges::find(all_, bullet);
    const auto number = static_cast<std::size_t>(found - all_.begin()) + 1;
    if (found == all_.end()) all_.push_back(bullet);
    return number;
}

std::string bullets::print() const {
    return made_once<std::vector<std::string>>(all_, [&] { return numbering_xml(all_); });
}

}  // namespace ita::docx
