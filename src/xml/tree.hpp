// src/xml/tree.hpp - XML as a small tree that is built, printed and thrown away.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ita::xml {

/// The names of an element's children in the sequence that its schema wants.
using order = std::span<const std::string_view>;

class tree;

/// A handle on an element of a tree; copying it copies the handle. Names must outlive the tree, as literals do; texts
/// must be sound (see ita::is_sound).
class element {
  public:
    element() = default;

    /// A new last child.
    element add(std::string_view name) const;
    /// A new child where the schema wants it among those that are there; a name that `where` lacks is errc::internal.
    element add(std::string_view name, order where) const;
    /// A new attribute; whether there is one of that name is not looked at.
    const element& set(std::string_view name, std::string_view value) const;
    const element& set(std::string_view name, std::int64_t value) const;
    /// Appends text.
    const element& text(std::string_view words) const;
    /// Appends markup that a tree printed.
    const element& markup(std::string_view printed) const;
    /// Takes the element out of its parent where it has neither children nor attributes.
    void drop_if_empty() const;

  private:
    friend class tree;
    element(tree* in, std::uint32_t index) noexcept : in_(in), index_(index) {}

    tree* in_ = nullptr;
    std::uint32_t index_ = 0;
};

/// Holds one element and all below it, in memory that the next one takes over.
class tree {
  public:
    tree() = default;
    tree(const tree&) = delete;
    tree& operator=(const tree&) = delete;

    /// Throws away what is held and starts anew.
    element start(std::string_view root);
    /// Appends what is held, without white space of its own.
    void print(std::string& out) const;
    /// The same without the root's closing tag; the root must have children.
    void print_open(std::string& out) const;
    /// What stands in the root, without the root.
    void print_children(std::string& out) const;

  private:
    friend class element;
    using index = std::uint32_t;
    static constexpr index none = 0;  ///< the root is nobody's child and nobody's neighbour

    /// Neighbours in the order of printing.
    struct chain {
        index first = none;
        index last = none;
    };
    /// An element, an attribute or, without a name, a text or markup.
    struct node {
        std::string_view name{};
        std::uint32_t value = 0;  ///< where it starts among `values_`
        std::uint32_t size = 0;
        index parent = none;  ///< of an element
        index next = none;
        chain attributes{};
        chain children{};
    };

    index make(std::string_view name, std::string_view value, bool in_attribute);
    index keep(std::string_view name, std::size_t from);
    void append(chain& to, index which);
    void insert_after(index before, index child);
    void insert(index child, order where);
    void remove(index child);
    class printer;

    std::vector<node> nodes_{};
    std::string values_{};       ///< as they are printed
    std::size_t tags_size_ = 0;  ///< bytes that everything else takes at most when printed
};

/// What a tree holds, for a part that is put together of several.
[[nodiscard]] inline std::string markup_of(const tree& what) {
    std::string text;
    what.print(text);
    return text;
}

/// What every XML part starts with.
inline constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// A whole part: the declaration and what the tree holds.
[[nodiscard]] inline std::string printed(const tree& what) {
    std::string text(declaration);
    what.print(text);
    return text;
}

}  // namespace ita::xml
