// src/patch/links.hpp - hyperlinks whose words change: where they lead, and what becomes of them in a copy.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"
#include "xml/splice.hpp"

namespace ita::patching {

/// How a format writes a link.
struct link_markup {
    std::string element{};          ///< as the file has it
    std::string_view target{};      ///< the attribute that tells where it leads, by its local name
    bool target_is_address = true;  ///< else the id of a relationship
};

struct link {
    byte_range whole{};    ///< with its tags
    byte_range content{};  ///< between them
    byte_range target{};   ///< the value of its attribute; nothing where it has none
};

/// Those that stand whole in a range of a part, in order.
[[nodiscard]] std::vector<link> links_in(std::string_view text, byte_range range, const link_markup& as);

/// A link and its words, before and after some splices.
struct changed_link {
    link which{};
    std::string before{};
    std::string after{};
};
/// Of links those whose words the splices make others.
[[nodiscard]] std::vector<changed_link> changed_among(const std::vector<link>& all, std::string_view text,
                                                      const std::vector<xml::splice>& splices);

/// Where a link leads whose words were its address, with or without "https://" and the like before it, and are another
/// now; nothing where they were or are no address.
[[nodiscard]] std::optional<std::string> address_of(const changed_link& what, std::string_view target);

/// Splices of what is copied, so that no link in it leads where the original's words did: its address becomes the
/// other, or its words are plain, and it is left out where it has none.
[[nodiscard]] std::vector<xml::splice> with_own_links(std::vector<xml::splice> all, std::string_view text,
                                                      byte_range copied, const link_markup& as);

}  // namespace ita::patching
