// ita/doc/block.hpp - what stands below one another on a page or in a cell.
#pragma once

#include <string>
#include <utility>
#include <variant>

#include <ita/doc/paragraph.hpp>
#include <ita/doc/table.hpp>

namespace ita::doc {

/// An element of a file that is not modelled here; writers leave it out.
struct opaque {
    std::string name{};  ///< as the format calls it: "draw:object"

    bool operator==(const opaque&) const = default;
};

/// A paragraph, a table, or something that was read and is not modelled.
struct block {
    std::variant<paragraph, table, opaque> value{};

    block() = default;
    block(paragraph p) : value(std::move(p)) {}
    block(table t) : value(std::move(t)) {}
    block(opaque o) : value(std::move(o)) {}

    bool operator==(const block&) const = default;
};

inline bool cell::operator==(const cell& other) const {
    return blocks == other.blocks && column_span == other.column_span && row_span == other.row_span &&
           shade == other.shade && align == other.align;
}

}  // namespace ita::doc
