#include "xml/tree.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

#include <ita/base/error.hpp>

#include "xml/escape.hpp"

namespace ita::xml {
namespace {

std::ptrdiff_t rank(order where, std::string_view name) {
    const auto found = std::ranges::find(where, name);
    if (found == where.end())
        throw error(errc::internal, {},
                    "expected a child that the schema's order lists, found <" + std::string(name) + ">");
    return found - where.begin();
}

constexpr std::size_t most = std::numeric_limits<std::uint32_t>::max();

}  // namespace

element element::add(std::string_view name) const {
    const auto made = in_->make(name, {}, false);
    in_->nodes_[made].parent = index_;
    in_->append(in_->nodes_[index_].children, made);
    return {in_, made};
}

element element::add(std::string_view name, order where) const {
    const auto made = in_->make(name, {}, false);
    in_->nodes_[made].parent = index_;
    in_->insert(made, where);
    return {in_, made};
}

const element& element::set(std::string_view name, std::string_view value) const {
    const auto made = in_->make(name, value, true);
    in_->append(in_->nodes_[index_].attributes, made);
    return *this;
}

const element& element::set(std::string_view name, std::int64_t value) const {
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return set(name, std::string_view(digits.data(), end));
}

const element& element::text(std::string_view words) const {
    const auto made = in_->make({}, words, false);
    in_->append(in_->nodes_[index_].children, made);
    return *this;
}

const element& element::markup(std::string_view printed) const {
    const auto from = in_->values_.size();
    in_->values_ += printed;
    const auto made = in_->keep({}, from);  // before the reference to its family, which it moves
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
    return keep(name, from);
}

/// A node of what `values_` ends with, from `from` on; its numbers have 32 bits to keep all near the processor.
tree::index tree::keep(std::string_view name, std::size_t from) {
    if (values_.size() > most || nodes_.size() > most)
        throw error(errc::limit_reached, {}, "expected a paragraph or a row below 4 GiB, found a larger one");
    nodes_.push_back({.name = name,
                      .value = static_cast<std::uint32_t>(from),
                      .size = static_cast<std::uint32_t>(values_.size() - from)});
    tags_size_ += 2 * name.size() + std::string_view("<></>").size();
    return static_cast<index>(nodes_.size() - 1);
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

element tree::start(std::string_view root) {
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
