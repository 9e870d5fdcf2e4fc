// ita/doc/block.hpp - what stands below one another on a page or in a cell.
#pragma once

#include <utility>
#include <variant>

#include <ita/doc/paragraph.hpp>
#include <ita/doc/table.hpp>

namespace ita::doc {

/// A paragraph or a table.
struct block {
    std::variant<paragraph, table> value{};

    block() = default;
    block(paragraph p) : value(std::move(p)) {}
    block(table t) : value(std::move(t)) {}

    bool operator==(const block&) const = default;
};

inline bool cell::operator==(const cell& other) const {
    return blocks == other.blocks && column_span == other.column_span && row_span == other.row_span &&
           shade == other.shade && align == other.align;
}

}  // namespace ita::doc
