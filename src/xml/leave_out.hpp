// src/xml/leave_out.hpp - a part without some of what its root holds.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <ita/base/error.hpp>

#include "xml/read.hpp"
#include "xml/splice.hpp"

namespace ita::xml {

/// The part without the elements in its root that `leaves` says so of; all other bytes as they are.
///
/// Errors: errc::unread_format for UTF-16.
template <class Leaves>
[[nodiscard]] std::string without_children(const document& from, Leaves leaves) {
    if (from.encoding() != encoding::utf8 && from.encoding() != encoding::utf8_with_mark)
        throw error(errc::unread_format, from.place(0), "expected a part in UTF-8 to change it, found UTF-16");
    std::vector<splice> all;
    for (const cursor each : from.root().children())
        if (leaves(each)) all.push_back({each.span(), {}});
    return spliced(from.text(), std::move(all));
}

}  // namespace ita::xml
