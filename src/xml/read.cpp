#include "xml/read.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <ita/base/error.hpp>

namespace ita::xml {

/// Fills a document from a scanner.
class builder {
  public:
    builder(document& made, const limits& most, document_type type)
        : made_(made), most_(most), tokens_(made.text_, made.where_, most, made.encoding_, type) {}

    void build();

  private:
    using index = document::index;

    void reserve();
    void start();
    void end();
    void add_text();
    index add(name_id name, byte_range span);
    void declare_prefixes();
    void add_attributes();
    void add_attribute(const raw_attribute& raw, std::size_t first);
    index resolved(std::string_view raw);

    document& made_;
    const limits& most_;
    scanner tokens_;
    std::vector<index> open_{};
    index before_ = 0;  // the sibling that the next node follows, 0 for none
};

namespace {

constexpr std::string_view xmlns = "xmlns";
constexpr std::string_view xmlns_uri = "http://www.w3.org/2000/xmlns/";

bool declares_prefix(std::string_view name) {
    return name.front() == 'x' && name.starts_with(xmlns) && (name.size() == xmlns.size() || name[xmlns.size()] == ':');
}

// Source: Namespaces in XML 1.0, 3 (reserved prefixes) and production 4 NCName.
bool is_prefix(std::string_view name) {
    return !name.empty() && name != xmlns && name.find(':') == std::string_view::npos &&
           std::string_view("-.0123456789").find(name.front()) == std::string_view::npos;
}

/// In blocks whose count fits a byte, so that many bytes are compared at once.
std::size_t count_of(char which, std::string_view text) {
    constexpr std::size_t block = 255;
    std::size_t all = 0;
    while (!text.empty()) {
        const auto now = text.substr(0, block);
        unsigned char here = 0;
        for (const char c : now) here = static_cast<unsigned char>(here + (c == which));
        all += here;
        text.remove_prefix(now.size());
    }
    return all;
}

}  // namespace

// Elements and texts are as many as there are tags, nearly; memory that is not reached costs nothing.
void builder::reserve() {
    const auto tags = count_of('<', made_.text_);
    made_.nodes_.reserve(std::min(tags, most_.xml_nodes) + 1);
}

void builder::build() {
    reserve();
    while (tokens_.next()) {
        if (tokens_.kind() == token_kind::start)
            start();
        else if (tokens_.kind() == token_kind::end)
            end();
        else
            add_text();
    }
}

document::index builder::add(name_id name, byte_range span) {
    if (made_.nodes_.size() >= most_.xml_nodes)
        tokens_.too_much(span.from,
                         fmt::format("expected {} elements and texts at the most, found more", most_.xml_nodes));
    const auto mine = static_cast<index>(made_.nodes_.size());
    const auto content = tokens_.content();
    made_.nodes_.push_back({.from = static_cast<index>(span.from),
                            .to = static_cast<index>(span.to),
                            .content_from = static_cast<index>(content.from),
                            .content_to = static_cast<index>(content.to),
                            .name = name,
                            .next = 0,
                            .parent = open_.empty() ? 0 : open_.back(),
                            .attributes = static_cast<index>(made_.attributes_.size())});
    if (before_ != 0) made_.nodes_[before_].next = mine;
    before_ = mine;
    return mine;
}

void builder::start() {
    declare_prefixes();
    const auto name = made_.names_.of_element(tokens_.name());
    if (name == no_name)
        tokens_.fail(tokens_.span().from,
                     fmt::format("expected an element with a declared prefix, found <{}>", tokens_.name()));
    const auto mine = add(name, tokens_.span());
    made_.nodes_[mine].content_from = static_cast<index>(tokens_.span().to);
    add_attributes();
    open_.push_back(mine);
    before_ = 0;
}

void builder::end() {
    made_.names_.close(open_.size());
    auto& closed = made_.nodes_[open_.back()];
    closed.content_to = static_cast<index>(tokens_.span().from);
    closed.to = static_cast<index>(tokens_.span().to);
    before_ = open_.back();
    open_.pop_back();
}

void builder::add_text() {
    if (tokens_.content().size() != 0) add(no_name, tokens_.span());
}

void builder::declare_prefixes() {
    for (const auto& each : tokens_.attributes()) {
        if (!declares_prefix(each.name)) continue;
        const auto prefix = each.name.size() == xmlns.size() ? std::string_view() : each.name.substr(xmlns.size() + 1);
        std::string uri;
        append_value(uri, std::string_view(made_.text_).substr(each.value.from, each.value.size()));
        const bool whole = each.name.size() == xmlns.size();
        if ((!whole && (!is_prefix(prefix) || uri.empty())) || uri == xmlns_uri ||
            (prefix == "xml") != (uri == xml_uri))
            tokens_.fail(each.at, fmt::format("expected a namespace for a prefix, found {}=\"{}\"", each.name, uri));
        made_.names_.declare(prefix, uri, open_.size() + 1);
    }
    if (made_.names_.declared() > most_.xml_attributes)
        tokens_.too_much(tokens_.span().from, fmt::format("expected {} prefixes at one place at the most, found more",
                                                          most_.xml_attributes));
}

void builder::add_attributes() {
    const auto first = made_.attributes_.size();
    for (const auto& each : tokens_.attributes()) add_attribute(each, first);
}

void builder::add_attribute(const raw_attribute& raw, std::size_t first) {
    // Declarations are attributes too: they keep the name they have, so that one given twice is found.
    const auto name =
        declares_prefix(raw.name) ? made_.names_.of_declaration(raw.name) : made_.names_.of_attribute(raw.name);
    if (name == no_name)
        tokens_.fail(raw.at, fmt::format("expected an attribute with a declared prefix, found {}", raw.name));
    for (auto i = first; i < made_.attributes_.size(); ++i)
        if (made_.attributes_[i].name == name)
            tokens_.fail(raw.at, fmt::format("expected each attribute once, found {} twice", raw.name));
    const auto value = std::string_view(made_.text_).substr(raw.value.from, raw.value.size());
    made_.attributes_.push_back({.name = name,
                                 .at = static_cast<index>(raw.at),
                                 .value_from = static_cast<index>(raw.value.from),
                                 .value_to = static_cast<index>(raw.value.to),
                                 .resolved = raw.is_plain ? 0 : resolved(value)});
}

document::index builder::resolved(std::string_view raw) {
    append_value(made_.resolved_.emplace_back(), raw);
    return static_cast<index>(made_.resolved_.size());
}

document::document(std::string part, location where, const limits& most, std::span<const binding> known,
                   document_type type)
    : encoding_(encoding_of(part)), text_(as_utf8(std::move(part), where)), where_(std::move(where)), names_(known) {
    constexpr std::size_t addressable = 0xFFFF'FFFF;
    if (text_.size() >= addressable || text_.size() > most.entry_bytes)
        throw error(
            errc::limit_reached, where_,
            fmt::format("expected a part of {} bytes at the most, found one of {}", most.entry_bytes, text_.size()));
    builder(*this, most, type).build();
}

cursor document::root() const noexcept { return {this, nodes_.data()}; }

std::string_view cursor::raw_name() const noexcept {
    if (node_ == nullptr || is_text()) return {};
    const auto tag = std::string_view(all_->text_).substr(node_->from + 1, node_->content_from - node_->from - 1);
    return tag.substr(0, tag.find_first_of(" \t\r\n/>"));
}

const document::attribute* cursor::find(std::string_view name) const noexcept {
    if (node_ == nullptr) return nullptr;
    for (const auto& each : all_->attributes_of(number()))
        if (all_->names_.canonical(each.name) == name) return &each;
    return nullptr;
}

std::optional<std::string_view> cursor::attribute(std::string_view name) const noexcept {
    const auto* const found = find(name);
    return found == nullptr ? std::nullopt : std::optional(all_->value_of(*found));
}

std::string_view cursor::value(std::string_view name) const noexcept {
    const auto* const found = find(name);
    return found == nullptr ? std::string_view() : all_->value_of(*found);
}

cursor cursor::first(std::string_view name) const noexcept {
    for (const cursor child : children())
        if (child.is(name)) return child;
    return {};
}

cursor cursor::parent() const noexcept {
    if (node_ == nullptr || number() == 0) return {};
    return {all_, all_->nodes_.data() + node_->parent};
}

void cursor::append_text(std::string& to) const {
    if (!is_text()) return;
    const auto raw = std::string_view(all_->text_).substr(node_->content_from, node_->content_to - node_->content_from);
    // Within CDATA an ampersand is one, but a line end is a line feed all the same.
    if (node_->content_from != node_->from)
        append_lines(to, raw);
    else if (is_plain_text(raw))
        to.append(raw);
    else
        append_unescaped(to, raw);
}

std::string_view cursor::text(std::string& room) const {
    room.clear();
    if (!is_text()) return room;
    const auto raw = std::string_view(all_->text_).substr(node_->content_from, node_->content_to - node_->content_from);
    if (node_->content_from == node_->from && is_plain_text(raw)) return raw;
    append_text(room);
    return room;
}

std::string cursor::text_of() const {
    std::string all;
    if (node_ == nullptr) return all;
    for (const auto* each = node_; each != all_->nodes_.data() + all_->nodes_.size() && each->from < node_->to; ++each)
        cursor(all_, each).append_text(all);
    return all;
}

location cursor::place() const { return node_ == nullptr ? location{} : all_->place(node_->from); }
byte_range cursor::span() const noexcept {
    return node_ == nullptr ? byte_range{} : byte_range{node_->from, node_->to};
}
byte_range cursor::content_span() const noexcept {
    return node_ == nullptr ? byte_range{} : byte_range{node_->content_from, node_->content_to};
}

std::optional<byte_range> cursor::attribute_span(std::string_view name) const noexcept {
    const auto* const found = find(name);
    return found == nullptr ? std::nullopt : std::optional(byte_range{found->at, std::size_t{found->value_to} + 1});
}

std::optional<byte_range> cursor::value_span(std::string_view name) const noexcept {
    const auto* const found = find(name);
    return found == nullptr ? std::nullopt : std::optional(byte_range{found->value_from, found->value_to});
}

}  // namespace ita::xml
