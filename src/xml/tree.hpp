// src/xml/tree.hpp - XML as a small tree that is built, printed and thrown away; the only door to pugixml.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace pugi {
struct xml_node_struct;
}

namespace ita::xml {

/// The names of an element's children in the sequence that its schema wants.
using order = std::span<const std::string_view>;

/// A handle on an element of a tree; copying it copies the handle. Texts must be sound (see ita::is_sound).
class element {
  public:
    element() = default;

    /// A new last child.
    element add(const char* name) const;
    /// A new child where the schema wants it among those that are there; a name that `where` lacks is errc::internal.
    element add(const char* name, order where) const;
    const element& set(const char* name, std::string_view value) const;
    const element& set(const char* name, std::int64_t value) const;
    /// Appends text.
    const element& text(std::string_view words) const;
    /// Takes the element out of its parent where it has neither children nor attributes.
    void drop_if_empty() const;

  private:
    friend class tree;
    explicit element(pugi::xml_node_struct* node) noexcept : node_(node) {}

    pugi::xml_node_struct* node_ = nullptr;
};

/// Holds one element and all below it.
class tree {
  public:
    tree();
    tree(const tree&) = delete;
    tree& operator=(const tree&) = delete;
    ~tree();

    /// Throws away what is held and starts anew.
    element start(const char* root);
    /// Appends what is held, without white space of its own.
    void print(std::string& out) const;
    /// The same without the root's closing tag; the root must have children.
    void print_open(std::string& out) const;
    /// What stands in the root, without the root.
    void print_children(std::string& out) const;

  private:
    struct impl;
    std::unique_ptr<impl> impl_;
};

/// What every XML part starts with.
inline constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// A whole part: the declaration and what the tree holds.
[[nodiscard]] inline std::string printed(const tree& what) {
    std::string text(declaration);
    what.print(text);
    return text;
}

}  // namespace ita::xml
