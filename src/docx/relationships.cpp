#include "docx/relationships.hpp"

#include <fmt/format.h>

#include "docx/names.hpp"
#include "xml/tree.hpp"

namespace ita::docx {
namespace {

bool is_hex(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); }

bool starts_escape(std::string_view text) { return text.size() > 2 && is_hex(text[1]) && is_hex(text[2]); }

bool must_be_escaped(std::string_view rest) {
    constexpr std::string_view never = " \"<>\\^`{|}";
    return rest.front() == '%' ? !starts_escape(rest) : never.find(rest.front()) != std::string_view::npos;
}

}  // namespace

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

std::string to_iri(std::string_view address) {
    std::string made;
    for (std::size_t i = 0; i < address.size(); ++i) {
        if (must_be_escaped(address.substr(i)))
            made += fmt::format("%{:02X}", static_cast<unsigned char>(address[i]));
        else
            made += address[i];
    }
    return made;
}

}  // namespace ita::docx
