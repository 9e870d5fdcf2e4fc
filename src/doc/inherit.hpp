// src/doc/inherit.hpp - what a format leaves open comes from the one it is based on.
#pragma once

#include <ita/doc/paragraph.hpp>

namespace ita::doc {

inline void inherit(text_format& own, const text_format& base) {
    const auto fill = [](auto& mine, const auto& theirs) {
        if (!mine) mine = theirs;
    };
    fill(own.font, base.font);
    fill(own.size, base.size);
    fill(own.bold, base.bold);
    fill(own.italic, base.italic);
    fill(own.underline, base.underline);
    fill(own.color, base.color);
}

}  // namespace ita::doc
