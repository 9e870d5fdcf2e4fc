// src/xml/read.hpp - a part as a tree that is only read, with the exact bytes of everything in it.
#pragma once

#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <ita/base/limits.hpp>
#include <ita/base/location.hpp>

#include "base/short_text.hpp"
#include "xml/encoding.hpp"
#include "xml/names.hpp"
#include "xml/scan.hpp"

namespace ita::xml {

class cursor;

/// One part, checked and taken apart. Cursors look into it, so it neither moves nor is copied.
class document {
  public:
    /// `known` are the prefixes that cursors answer with; `part` may be UTF-8 or UTF-16.
    ///
    /// Errors: errc::malformed_xml and errc::limit_reached with line and column. Well-formed is what XML 1.0 and
    /// Namespaces in XML 1.0 call so, but for document types, which are refused (see document_type).
    document(std::string part, location where, const limits& most, std::span<const binding> known,
             document_type type = document_type::refused);
    document(const document&) = delete;
    document& operator=(const document&) = delete;

    [[nodiscard]] cursor root() const noexcept;
    /// What spans count in: the part as it was given, or in UTF-8 where it was UTF-16.
    [[nodiscard]] std::string_view text() const noexcept { return text_; }
    [[nodiscard]] xml::encoding encoding() const noexcept { return encoding_; }
    [[nodiscard]] location place(std::size_t at) const { return place_of(text_, at, where_); }

  private:
    friend class cursor;
    friend class builder;
    using index = std::uint32_t;

    /// Elements and texts in the order of their starts, so the first child of a node is the node behind it.
    struct node {
        index from;
        index to;
        index content_from;
        index content_to;
        name_id name;  ///< no_name: a text
        index next;    ///< the next sibling; 0 for none
        index parent;
        index attributes;  ///< where its own begin; they end where the next node's begin
    };
    struct attribute {
        name_id name;
        index at;
        index value_from;
        index value_to;
        index resolved;  ///< 1 + its place among the values that are not as they stand; 0 for as it stands
    };

    [[nodiscard]] std::string_view value_of(const attribute& which) const noexcept {
        if (which.resolved != 0) return resolved_[which.resolved - 1];
        return std::string_view(text_).substr(which.value_from, which.value_to - which.value_from);
    }
    [[nodiscard]] std::span<const attribute> attributes_of(index element) const noexcept {
        const auto from = nodes_[element].attributes;
        const bool is_last = element + 1 == nodes_.size();
        return std::span(attributes_)
            .subspan(from, (is_last ? attributes_.size() : nodes_[element + 1].attributes) - from);
    }

    xml::encoding encoding_;
    std::string text_;
    location where_;
    names names_;
    std::vector<node> nodes_{};
    std::vector<attribute> attributes_{};
    std::vector<std::string> resolved_{};
};

/// What a cursor steps through.
enum class step { elements, all };

template <step Kind>
class siblings;

/// A place in a document: an element, a text, or nothing. Cheap to copy; what it answers lives as long as the document.
class cursor {
  public:
    cursor() = default;

    [[nodiscard]] explicit operator bool() const noexcept { return node_ != nullptr; }
    [[nodiscard]] bool is_text() const noexcept { return node_ != nullptr && node_->name == no_name; }
    /// Whether it is an element of this name, in our prefix.
    [[nodiscard]] bool is(std::string_view name) const noexcept {
        return node_ != nullptr && same_text(this->name(), name);
    }
    /// "text:p" in our prefix, whatever the file's is; ":p" in a namespace that is not ours; empty for a text.
    [[nodiscard]] std::string_view name() const noexcept {
        return node_ == nullptr ? std::string_view() : all_->names_.canonical(node_->name);
    }
    /// As the file has it.
    [[nodiscard]] std::string_view raw_name() const noexcept;

    /// The value of an attribute, resolved; nothing where it is not there.
    [[nodiscard]] std::optional<std::string_view> attribute(std::string_view name) const noexcept;
    /// The same; empty where it is not there.
    [[nodiscard]] std::string_view value(std::string_view name) const noexcept;

    /// Calls with name and value of each attribute, declarations of prefixes too ("xmlns:text").
    template <class Visit>
    void each_attribute(Visit visit) const;

    /// The elements in it; for (cursor child : element.children()).
    [[nodiscard]] siblings<step::elements> children() const noexcept;
    /// The elements and texts in it.
    [[nodiscard]] siblings<step::all> all() const noexcept;
    /// The first element in it of this name, or nothing.
    [[nodiscard]] cursor first(std::string_view name) const noexcept;
    [[nodiscard]] cursor parent() const noexcept;

    /// Appends a text, resolved; nothing for an element.
    void append_text(std::string& to) const;
    /// The text of a text, resolved: as it stands where that is the same, else put into `room`.
    [[nodiscard]] std::string_view text(std::string& room) const;
    /// All text in it, however deep, resolved.
    [[nodiscard]] std::string text_of() const;
    /// The same as it stands where nothing else stands in it, else put into `room`.
    [[nodiscard]] std::string_view text_of(std::string& room) const;

    /// Its place among the elements and texts of the document, counted from 0; of no cursor to nothing.
    [[nodiscard]] std::uint32_t number() const noexcept {
        return static_cast<document::index>(node_ - all_->nodes_.data());
    }
    [[nodiscard]] location place() const;
    /// All of it: an element with its tags, a CDATA section with its brackets.
    [[nodiscard]] byte_range span() const noexcept;
    /// What stands between its tags; empty behind the tag of an element that has none.
    [[nodiscard]] byte_range content_span() const noexcept;
    /// From the name of an attribute to its closing quote.
    [[nodiscard]] std::optional<byte_range> attribute_span(std::string_view name) const noexcept;
    /// Between the quotes of an attribute.
    [[nodiscard]] std::optional<byte_range> value_span(std::string_view name) const noexcept;

    bool operator==(const cursor&) const = default;

  private:
    friend class document;
    template <step Kind>
    friend class siblings;
    cursor(const document* all, const document::node* node) noexcept : all_(all), node_(node) {}

    [[nodiscard]] const document::attribute* find(std::string_view name) const noexcept;
    [[nodiscard]] const document::node* first_child() const noexcept {
        if (node_ == nullptr || number() + 1 == all_->nodes_.size()) return nullptr;
        const auto* const behind = node_ + 1;
        return behind->parent == number() ? behind : nullptr;
    }
    [[nodiscard]] const document::node* next() const noexcept {
        return node_->next == 0 ? nullptr : all_->nodes_.data() + node_->next;
    }

    const document* all_ = nullptr;
    const document::node* node_ = nullptr;
};

/// The children of an element, as a range.
template <step Kind>
class siblings {
  public:
    class iterator {
      public:
        using value_type = cursor;
        using difference_type = std::ptrdiff_t;

        iterator() = default;
        explicit iterator(cursor at) noexcept : at_(at) { skip(); }

        cursor operator*() const noexcept { return at_; }
        iterator& operator++() noexcept {
            at_.node_ = at_.next();
            skip();
            return *this;
        }
        iterator operator++(int) noexcept {
            auto before = *this;
            ++*this;
            return before;
        }
        bool operator==(const iterator& other) const noexcept { return at_.node_ == other.at_.node_; }

      private:
        void skip() noexcept {
            if constexpr (Kind == step::elements)
                while (at_.is_text()) at_.node_ = at_.next();
        }
        cursor at_{};
    };

    explicit siblings(cursor parent) noexcept : first_(cursor(parent.all_, parent.first_child())) {}

    [[nodiscard]] iterator begin() const noexcept { return first_; }
    [[nodiscard]] iterator end() const noexcept { return {}; }

  private:
    iterator first_;
};

template <class Visit>
void cursor::each_attribute(Visit visit) const {
    if (node_ == nullptr) return;
    for (const auto& each : all_->attributes_of(number()))
        visit(all_->names_.canonical(each.name), all_->value_of(each));
}

/// How many there are.
template <step Kind>
[[nodiscard]] std::size_t count_of(const siblings<Kind>& all) noexcept {
    return static_cast<std::size_t>(std::ranges::distance(all.begin(), all.end()));
}

inline siblings<step::elements> cursor::children() const noexcept { return siblings<step::elements>(*this); }
inline siblings<step::all> cursor::all() const noexcept { return siblings<step::all>(*this); }

}  // namespace ita::xml
