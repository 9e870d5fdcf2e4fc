#include "docx/relationships.hpp"

#include <fmt/format.h>

#include "docx/names.hpp"
#include "xml/tree.hpp"

namespace ita::docx {

std::string relationships::id_of(entry which) {
    const auto [found, fresh] = numbers_.try_emplace(which, all_.size() + 1);
    if (fresh) all_.push_back(std::move(which));
    return fmt::format("rId{}", found->second);
}

std::string relationships::print() const {
    xml::tree tree;
    const auto root = tree.start("Relationships").set("xmlns", ns::relationships);
    for (std::size_t i = 0; i < all_.size(); ++i) {
        const auto made = root.add("Relationship")
                              .set("Id", fmt::format("rId{}", i + 1))
                              .set("Type", all_[i].type)
                              .set("Target", all_[i].target);
        if (all_[i].external) made.set("TargetMode", "External");
    }
    return printed(tree);
}

}  // namespace ita::docx
