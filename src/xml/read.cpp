#include "xml/read.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <ita/base/error.hpp>

#include "base/short_text.hpp"
#include "base/work.hpp"

namespace ita::xml {
namespace {

/// Three words of a tag that stands in `text`: they hold all of its bytes where it has 24 at the most, else both ends
/// and the middle. Nothing where the text ends so soon that a word cannot be taken.
struct tag_words {
    std::uint64_t first = 0, middle = 0, last = 0;
    bool operator==(const tag_words&) const = default;
};

constexpr std::size_t word = sizeof(std::uint64_t);

/// As many are read in a millisecond, nearly.
constexpr std::uint32_t nodes_between_looks = 4096;

tag_words words_of(const char* tag, std::size_t size) noexcept {
    const auto whole = std::max(size, word);
    const auto mask = ~std::uint64_t{0} >> 8 * (whole - size);  // a short tag is all in one word
    const auto at = [&](std::size_t from) { return first_bytes(tag + from) & mask; };
    return {at(0), at((whole - word) / 2), at(whole - word)};
}

std::size_t slot_of(const tag_words& tag) noexcept {
    const auto all = ((tag.first * odd_number ^ tag.middle) * odd_number ^ tag.last) * odd_number;
    return static_cast<std::size_t>(all >> 56);
}

}  // namespace

/// Fills a document from a scanner.
class builder {
  public:
    builder(document& made, const limits& most, document_type type)
        : made_(made), most_(most), tokens_(made.text_, made.where_, most, made.encoding_, type) {}

    void build();

  private:
    using index = document::index;

    /// A start tag that was read, for when it stands again.
    struct known_tag {
        index node = 0;
        index name_size = 0;
        std::uint32_t context = 0;  ///< of prefixes; 0: none was read
    };

    void reserve();
    bool step();
    [[nodiscard]] bool is_same(const known_tag& known, std::string_view tag, const tag_words& words) const noexcept;
    bool read(known_tag* known);
    [[noreturn]] void refuse_more(std::size_t at) const;
    void repeat(const known_tag& known, std::string_view tag);
    known_tag start();
    void open(index which);
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
    std::array<known_tag, 256> known_{};
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

/// In blocks whose count fits a byte and whose size is known, so that many bytes are compared at once.
std::size_t count_of(char which, std::string_view text) {
    constexpr std::size_t block = 240;
    std::size_t all = 0;
    for (; text.size() >= block; text.remove_prefix(block)) {
        unsigned char here = 0;
        for (std::size_t i = 0; i < block; ++i) here = static_cast<unsigned char>(here + (text[i] == which));
        all += here;
    }
    return all + static_cast<std::size_t>(std::ranges::count(text, which));
}

}  // namespace

// Elements and texts are as many as there are tags, nearly; memory that is not reached costs nothing.
void builder::reserve() {
    const auto tags = count_of('<', made_.text_);
    made_.nodes_.reserve(std::min(tags, most_.xml_nodes) + 1);
    made_.attributes_.reserve(tags / 2);
    open_.reserve(usual_depth);
}

void builder::build() {
    reserve();
    while (step()) {
    }
}

// Most tags stand many times in a part, byte for byte; what one says is made out once.
bool builder::step() {
    if (tokens_.close()) {
        end();
        return true;
    }
    const auto tag = tokens_.tag_ahead();
    const bool is_long = !tag.empty() && tag.data() + word <= made_.text_.data() + made_.text_.size();
    if (!is_long) return read(nullptr);
    const auto words = words_of(tag.data(), tag.size());
    auto& known = known_[slot_of(words)];
    if (!is_same(known, tag, words)) return read(&known);
    repeat(known, tag);
    return true;
}

bool builder::is_same(const known_tag& known, std::string_view tag, const tag_words& words) const noexcept {
    if (known.context != made_.names_.context()) return false;
    const auto& before = made_.nodes_[known.node];
    const char* const from = made_.text_.data() + before.from;
    return before.content_from - before.from == tag.size() && words_of(from, tag.size()) == words &&
           (tag.size() <= 3 * word || same_bytes(from, tag.data(), tag.size()));
}

/// Reads a token; what a start tag says is kept in `known`.
bool builder::read(known_tag* known) {
    if (!tokens_.next()) return false;
    if (tokens_.kind() == token_kind::end)
        end();
    else if (tokens_.kind() != token_kind::start)
        add_text();
    else if (const auto made = start(); known != nullptr)
        *known = made;
    return true;
}

void builder::repeat(const known_tag& known, std::string_view tag) {
    const bool is_whole = tokens_.repeat(tag, known.name_size);
    const auto mine = add(made_.nodes_[known.node].name, tokens_.span());
    const auto shift = made_.nodes_[mine].from - made_.nodes_[known.node].from;
    const auto end = made_.nodes_[known.node + 1].attributes;
    for (auto i = made_.nodes_[known.node].attributes; i != end; ++i) {
        auto each = made_.attributes_[i];
        each.at += shift;
        each.value_from += shift;
        each.value_to += shift;
        made_.attributes_.push_back(each);
    }
    if (!is_whole) open(mine);
}

void builder::refuse_more(std::size_t at) const {
    tokens_.too_much(at, fmt::format("expected {} elements and texts at the most, found more", most_.xml_nodes));
}

/// An element from its start tag on, or a text.
document::index builder::add(name_id name, byte_range span) {
    if (made_.nodes_.size() >= most_.xml_nodes) refuse_more(span.from);
    const auto mine = static_cast<index>(made_.nodes_.size());
    if (mine % nodes_between_looks == 0) look_up(span.from, made_.text_.size());
    const auto from = static_cast<index>(span.from), to = static_cast<index>(span.to);
    made_.nodes_.push_back({.from = from,
                            .to = to,
                            .content_from = to,
                            .content_to = to,
                            .name = name,
                            .next = 0,
                            .parent = open_.empty() ? 0 : open_.back(),
                            .attributes = static_cast<index>(made_.attributes_.size())});
    if (before_ != 0) made_.nodes_[before_].next = mine;
    before_ = mine;
    return mine;
}

void builder::open(index which) {
    open_.push_back(which);
    before_ = 0;
}

builder::known_tag builder::start() {
    const auto context = made_.names_.context();
    declare_prefixes();
    const auto name = made_.names_.of_element(tokens_.name());
    if (name == no_name)
        tokens_.fail(tokens_.span().from,
                     fmt::format("expected an element with a declared prefix, found <{}>", tokens_.name()));
    const auto mine = add(name, tokens_.span());
    add_attributes();
    open(mine);
    if (made_.names_.context() != context) return {};
    return {.node = mine, .name_size = static_cast<index>(tokens_.name().size()), .context = context};
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
    const auto content = tokens_.content();
    if (content.size() == 0) return;
    auto& made = made_.nodes_[add(no_name, tokens_.span())];
    made.content_from = static_cast<index>(content.from);
    made.content_to = static_cast<index>(content.to);
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
        if (same_text(all_->names_.canonical(each.name), name)) return &each;
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

std::string_view cursor::text_of(std::string& room) const {
    const cursor only(all_, first_child());
    if (only.is_text() && only.next() == nullptr) return only.text(room);
    room = text_of();
    return room;
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
