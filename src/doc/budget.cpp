#include "doc/budget.hpp"

#include <fmt/format.h>

#include <ita/base/error.hpp>

namespace ita::doc {

void budget::refuse_bytes(const location& where) const {
    throw error(errc::limit_reached, where,
                fmt::format("expected {} bytes by repetition at the most, found more", most_.repeated_bytes));
}

void budget::refuse_blocks(const location& where) const {
    throw error(errc::limit_reached, where,
                fmt::format("expected {} paragraphs, rows and cells at the most, found more", most_.blocks));
}

}  // namespace ita::doc
