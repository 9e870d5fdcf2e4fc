#include "xml/tree.hpp"

#include <algorithm>
#include <cstring>

#include <ita/base/error.hpp>

namespace ita::xml {
namespace {

std::ptrdiff_t rank(order where, std::string_view name) {
    const auto found = std::ranges::find(where, name);
    if (found == where.end())
        throw error(errc::internal, {}, "no place for <" + std::string(name) + "> in its schema order");
    return found - where.begin();
}

/// Source: XML 1.0 (fifth edition), 2.4; 3.3.3: a reader makes blanks of the line ends and tabs of an attribute.
std::string_view reference(char c, bool in_attribute) noexcept {
    switch (c) {
        case '<':
            return "&lt;";
        case '>':
            return in_attribute ? "" : "&gt;";
        case '&':
            return "&amp;";
        case '"':
            return in_attribute ? "&quot;" : "";
        case '\n':
            return in_attribute ? "&#10;" : "";
        case '\t':
            return in_attribute ? "&#9;" : "";
        default:
            return "";
    }
}

// Bytes that are never written as a reference: the letters of Thai, which are nearly all of a report, and others.
constexpr bool is_plain(char c) noexcept { return static_cast<signed char>(c) < 0 || c > '>'; }

bool eight_beyond_ascii(const char* from) noexcept {
    std::uint64_t bytes;
    std::memcpy(&bytes, from, sizeof bytes);
    return (bytes & 0x8080'8080'8080'8080u) == 0x8080'8080'8080'8080u;
}

std::size_t after_plain(std::string_view words, std::size_t at) noexcept {
    while (words.size() - at >= 8 && eight_beyond_ascii(words.data() + at)) at += 8;
    while (at < words.size() && is_plain(words[at])) ++at;
    return at;
}

void append_escaped(std::string& to, std::string_view words, bool in_attribute) {
    std::size_t written = 0;
    for (std::size_t i = after_plain(words, 0); i < words.size(); i = after_plain(words, i + 1)) {
        const auto instead = reference(words[i], in_attribute);
        if (instead.empty()) continue;
        to.append(words, written, i - written).append(instead);
        written = i + 1;
    }
    to.append(words, written);
}

}  // namespace

element element::add(const char* name) const {
    const auto made = in_->make(name, {}, false);
    in_->nodes_[made].parent = index_;
    in_->append(in_->nodes_[index_].children, made);
    return {in_, made};
}

element element::add(const char* name, order where) const {
    const auto made = in_->make(name, {}, false);
    in_->nodes_[made].parent = index_;
    in_->insert(made, where);
    return {in_, made};
}

const element& element::set(const char* name, std::string_view value) const {
    const auto made = in_->make(name, value, true);
    in_->append(in_->nodes_[index_].attributes, made);
    return *this;
}

const element& element::set(const char* name, std::int64_t value) const { return set(name, std::to_string(value)); }

const element& element::text(std::string_view words) const {
    const auto made = in_->make({}, words, false);
    in_->append(in_->nodes_[index_].children, made);
    return *this;
}

void element::drop_if_empty() const {
    const auto& self = in_->nodes_[index_];
    if (self.children.first == tree::none && self.attributes.first == tree::none) in_->remove(index_);
}

tree::index tree::make(std::string_view name, std::string_view value, bool in_attribute) {
    const auto from = values_.size();
    append_escaped(values_, value, in_attribute);
    nodes_.push_back({.name = name, .value = from, .size = values_.size() - from});
    tags_size_ += 2 * name.size() + std::string_view("<></>").size();
    return nodes_.size() - 1;
}

void tree::append(chain& to, index which) {
    (to.first == none ? to.first : nodes_[to.last].next) = which;
    to.last = which;
}

void tree::insert_after(index before, index child) {
    auto& family = nodes_[nodes_[child].parent].children;
    auto& link = before == none ? family.first : nodes_[before].next;
    nodes_[child].next = link;
    link = child;
    if (family.last == before) family.last = child;
}

void tree::insert(index child, order where) {
    const auto mine = rank(where, nodes_[child].name);
    auto next = nodes_[nodes_[child].parent].children.first;
    index before = none;
    for (; next != none && rank(where, nodes_[next].name) <= mine; next = nodes_[next].next) before = next;
    insert_after(before, child);
}

void tree::remove(index child) {
    auto& family = nodes_[nodes_[child].parent].children;
    index before = none;
    for (auto next = family.first; next != child; next = nodes_[next].next) before = next;
    (before == none ? family.first : nodes_[before].next) = nodes_[child].next;
    if (family.last == child) family.last = before;
}

element tree::start(const char* root) {
    nodes_.clear();
    values_.clear();
    tags_size_ = 0;
    return {this, make(root, {}, false)};
}

/// Writes into room that is made once: a part is thousands of pieces of a few bytes each.
class tree::printer {
  public:
    printer(const tree& from, std::string& out) : from_(from), out_(out), start_(out.size()) {
        out.resize(start_ + from.values_.size() + from.tags_size_);
        next_ = out.data() + start_;
    }
    printer(const printer&) = delete;
    printer& operator=(const printer&) = delete;
    ~printer() { out_.resize(static_cast<std::size_t>(next_ - out_.data())); }

    void start(const node& which) {
        put('<');
        put(which.name);
        for (auto i = which.attributes.first; i != none; i = from_.nodes_[i].next) attribute(from_.nodes_[i]);
        put('>');
    }
    void inside(const node& which) {
        for (auto i = which.children.first; i != none; i = from_.nodes_[i].next) whole(from_.nodes_[i]);
    }
    void whole(const node& which) {
        if (which.name.empty()) return value(which);
        start(which);
        if (which.children.first == none) return close_empty();
        inside(which);
        put('<'), put('/'), put(which.name), put('>');
    }

  private:
    void put(char c) { *next_++ = c; }
    void put(std::string_view words) { next_ = std::copy(words.begin(), words.end(), next_); }
    void value(const node& which) { put(std::string_view(from_.values_).substr(which.value, which.size)); }
    void attribute(const node& which) {
        put(' '), put(which.name), put('='), put('"');
        value(which);
        put('"');
    }
    void close_empty() {
        next_[-1] = '/';
        put('>');
    }

    const tree& from_;
    std::string& out_;
    std::size_t start_;
    char* next_ = nullptr;
};

void tree::print(std::string& out) const { printer(*this, out).whole(nodes_.front()); }

void tree::print_open(std::string& out) const {
    printer to(*this, out);
    to.start(nodes_.front());
    to.inside(nodes_.front());
}

void tree::print_children(std::string& out) const { printer(*this, out).inside(nodes_.front()); }

}  // namespace ita::xml
