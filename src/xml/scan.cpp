#include "xml/scan.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <ita/base/error.hpp>
#include <ita/base/utf8.hpp>

#include "base/letters.hpp"
#include "base/many_letters.hpp"
#include "base/short_text.hpp"
#include "xml/blank.hpp"

namespace ita::xml {
namespace {

constexpr auto npos = std::string_view::npos;

// Bytes of names: ASCII as XML 1.0, 2.3 lists it, and everything beyond ASCII, where no producer errs.
enum name_byte : unsigned char { in_no_name, within_name, starts_name };
constexpr std::array<name_byte, 256> name_bytes = [] {
    std::array<name_byte, 256> table{};
    for (std::size_t c = 0; c < 256; ++c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || c >= 0x80;
        const bool further = (c >= '0' && c <= '9') || c == '-' || c == '.';
        table[c] = letter ? starts_name : further ? within_name : in_no_name;
    }
    return table;
}();
name_byte kind_of(char c) noexcept { return name_bytes[static_cast<unsigned char>(c)]; }

constexpr bool is_quote(char c) noexcept { return c == '"' || c == '\''; }

/// In the value of an attribute: what ends it, may not stand there, or means something else.
constexpr std::array<bool, 256> value_bytes = [] {
    std::array<bool, 256> table{};
    for (const char c : {'"', '\'', '<', '&', '\t', '\n', '\r'}) table[static_cast<unsigned char>(c)] = true;
    return table;
}();
bool stands_out(char c) noexcept { return value_bytes[static_cast<unsigned char>(c)]; }

/// In text: ASCII that just says what it is.
constexpr std::array<bool, 256> text_bytes = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0x20; c < 0x80; ++c) table[c] = c != '<' && c != '>' && c != '&';
    for (const char c : {'\t', '\n', '\r'}) table[static_cast<unsigned char>(c)] = true;
    return table;
}();
bool is_word(char c) noexcept { return text_bytes[static_cast<unsigned char>(c)]; }

/// Behind the letters from `p` on that just say what they are.
const char* after_words(const char* p, const char* end) noexcept {
    for (const char* before = nullptr; p != end && p != before;) {
        before = p = after_thai(p, end);
        while (p != end && is_word(*p)) ++p;
    }
    return p;
}

/// The value of name="value" or name='value' in an XML declaration; empty where it has none.
std::string_view declared(std::string_view declaration, std::string_view name) {
    const auto at = declaration.find(name);
    if (at == npos) return {};
    const auto quote = declaration.find_first_of("\"'", at);
    if (quote == npos) return {};
    return declaration.substr(quote + 1, declaration.find(declaration[quote], quote + 1) - quote - 1);
}

bool is_readable(std::string_view encoding_name, encoding found) {
    const auto name = in_lower_case(encoding_name);
    if (found == encoding::utf16_big || found == encoding::utf16_little)
        return name.empty() || name.starts_with("utf-16");
    return name.empty() || name == "utf-8" || name == "utf8" || name == "us-ascii" || name == "ascii";
}

}  // namespace

scanner::scanner(std::string_view text, location where, const limits& most, encoding found, document_type type)
    : text_(text),
      where_(std::move(where)),
      depth_(most.xml_depth),
      most_attributes_(most.xml_attributes),
      longest_name_(most.xml_name),
      longest_value_(most.xml_value),
      type_(type) {
    if (found == encoding::utf8_with_mark) at_ = byte_order_mark.size();
    open_.reserve(usual_depth);
    attributes_.reserve(usual_depth);
    read_declaration(found);
}

location place_of(std::string_view part, std::size_t at, location where) {
    const auto before = part.substr(0, at);
    const auto start = before.rfind('\n');
    where.line = 1 + static_cast<std::size_t>(std::ranges::count(before, '\n'));
    where.column = before.size() - (start == npos ? 0 : start + 1) + 1;
    return where;
}

location scanner::place(std::size_t at) const { return place_of(text_, at, where_); }

// What is no UTF-8 is told first, wherever it stands; tokens are looked at one by one, and no byte is outside of them.
void scanner::refuse_flaw() const {
    if (const auto flaw = find_part_flaw(text_))
        throw error(errc::malformed_xml, place(flaw->at), "expected text in UTF-8, found " + flaw->what);
}

void scanner::require_sound(std::size_t from) const {
    if (!is_sound_part(text_.substr(from, at_ - from))) refuse_flaw();
}

void scanner::fail(std::size_t at, const std::string& message) const {
    refuse_flaw();
    throw error(errc::malformed_xml, place(at), message);
}

void scanner::too_much(std::size_t at, const std::string& message) const {
    refuse_flaw();
    throw error(errc::limit_reached, place(at), message);
}

byte_range scanner::content() const noexcept {
    constexpr std::size_t opening = std::string_view("<![CDATA[").size();
    constexpr std::size_t closing = std::string_view("]]>").size();
    return kind_ == token_kind::cdata ? byte_range{span_.from + opening, span_.to - closing} : span_;
}

/// Behind the bytes from `at` on that `belongs` is true for.
std::size_t scanner::behind(std::size_t at, auto&& belongs) const noexcept {
    const char* next = text_.data() + at;
    const char* const end = text_.data() + text_.size();
    while (next != end && belongs(*next)) ++next;
    return static_cast<std::size_t>(next - text_.data());
}

void scanner::skip_blanks() noexcept { at_ = behind(at_, is_blank); }

std::string scanner::found_here() const {
    return at_ == text_.size() ? "the end of the part" : std::string(text_.substr(at_, letter_size(text_.substr(at_))));
}

std::string_view scanner::read_name(const char* of_what) {
    const auto from = at_;
    if (from == text_.size() || kind_of(text_[from]) != starts_name)
        fail(from, fmt::format("expected the name of {}, found {}", of_what, found_here()));
    at_ = behind(from, [](char c) { return kind_of(c) != in_no_name; });
    if (at_ - from > longest_name_)
        too_much(from,
                 fmt::format("expected a name of {} bytes at the most, found one of {}", longest_name_, at_ - from));
    return text_.substr(from, at_ - from);
}

std::size_t scanner::find(std::string_view end, std::size_t from) const {
    const auto found = text_.find(end, from);
    if (found == npos) fail(at_, fmt::format("expected {}, found the end of the part", end));
    return found;
}

// The declaration is no token: it says nothing of the document but how it was written down.
void scanner::read_declaration(encoding found) {
    if (!ahead("<?xml") || at_ + 5 >= text_.size() || !is_blank(text_[at_ + 5])) return;
    const auto end = find("?>", at_);
    const auto name = declared(text_.substr(at_, end - at_), "encoding");
    if (!is_readable(name, found)) {
        const bool wide = found == encoding::utf16_big || found == encoding::utf16_little;
        const auto message = fmt::format(
            "expected a part that is declared as {}, found {}; open the file in its word processor and save it again",
            wide ? "UTF-16" : "UTF-8", name);
        // Told before what is no UTF-8, since it says why.
        if (is_sound_part(name)) throw error(errc::malformed_xml, place(at_), message);
        fail(at_, message);
    }
    const auto from = std::exchange(at_, end + 2);
    require_sound(from);
}

void scanner::read_end_of_part() const {
    if (!open_.empty()) fail(at_, fmt::format("expected </{}>, found the end of the part", open_.back()));
    if (!rooted_) fail(at_, "expected an element, found the end of the part");
}

bool scanner::next() {
    if (close()) return true;
    if (std::exchange(ends_next_, false)) {
        end(at_, at_);
        return true;
    }
    for (;;) {
        if (open_.empty()) skip_blanks();
        if (at_ == text_.size()) {
            read_end_of_part();
            return false;
        }
        if (text_[at_] != '<') {
            read_text();
            return true;
        }
        if (read_markup(type_)) return true;
    }
}

/// Whether it is a token.
bool scanner::read_markup(document_type type) {
    const char mark = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
    if (mark == '/') {
        read_end();
    } else if (mark == '?') {
        skip_instruction();
        return false;
    } else if (mark != '!') {
        read_start();
    } else if (ahead("<![CDATA[") && !open_.empty()) {
        read_cdata();
    } else {
        ahead("<!--") ? skip_comment() : skip_document_type(type);
        return false;
    }
    return true;
}

void scanner::read_start() {
    const auto from = at_++;
    if (open_.empty() && rooted_) fail(from, "expected the end of the part, found a second root element");
    rooted_ = true;
    name_ = read_name("an element");
    read_attributes();
    at_ += text_[at_] == '/' ? 2 : 1;
    require_sound(from);
    open(from);
}

void scanner::refuse_depth(std::size_t at) const {
    too_much(at, fmt::format("expected {} elements in one another at the most, found more", depth_));
}

void scanner::read_attributes() {
    attributes_.clear();
    for (;;) {
        const auto before = at_;
        skip_blanks();
        if (at_ == text_.size()) fail(at_, fmt::format("expected > to end <{}, found the end of the part", name_));
        if (text_[at_] == '>' || (text_[at_] == '/' && ahead("/>"))) return;
        if (before == at_)
            fail(at_, fmt::format("expected a blank, > or /> in the tag of <{}>, found {}", name_, found_here()));
        read_attribute();
    }
}

void scanner::read_attribute() {
    const auto from = at_;
    const auto name = read_name("an attribute");
    skip_blanks();
    if (!ahead("=")) fail(at_, fmt::format("expected = after the attribute {}, found {}", name, found_here()));
    ++at_;
    skip_blanks();
    if (attributes_.size() == most_attributes_)
        too_much(from, fmt::format("expected {} attributes of <{}> at the most, found more", most_attributes_, name_));
    read_value(attributes_.emplace_back(raw_attribute{name, from}));
}

// Values are short: one look at each byte is cheaper than several searches.
void scanner::read_value(raw_attribute& of) {
    if (!ahead("\"") && !ahead("'"))
        fail(at_, fmt::format("expected a quoted value of the attribute {}, found {}", of.name, found_here()));
    const char quote = text_[at_++];
    of.value.from = at_;
    for (;; ++at_) {
        at_ = behind(at_, [](char c) { return !stands_out(c); });
        if (at_ == text_.size())
            fail(of.value.from, fmt::format("expected {} to end the value, found the end of the part", quote));
        if (text_[at_] == quote) break;
        if (text_[at_] == '<') fail(at_, fmt::format("expected &lt; in the value of {}, found <", of.name));
        if (text_[at_] == '&') check_reference(at_);
        of.is_plain &= is_quote(text_[at_]);
    }
    of.value.to = at_++;
    if (of.value.size() > longest_value_)
        too_much(of.at, fmt::format("expected a value of {} bytes at the most of the attribute {}, found one of {}",
                                    longest_value_, of.name, of.value.size()));
}

/// An end tag with blanks in it, which it may have, or one that closes nothing.
void scanner::read_end() {
    const auto from = at_;
    at_ += 2;
    const auto name = read_name("the element to close");
    skip_blanks();
    if (!ahead(">")) fail(at_, fmt::format("expected > to end </{}, found {}", name, found_here()));
    if (open_.empty()) fail(from, fmt::format("expected the end of the part, found </{}>", name));
    if (open_.back() != name) fail(from, fmt::format("expected </{}>, found </{}>", open_.back(), name));
    end(from, at_ + 1);
}

void scanner::refuse_text(std::size_t at) const {
    fail(at, rooted_ ? "expected the end of the part, found text" : "expected an element, found text");
}

void scanner::read_text() {
    const auto from = at_;
    if (open_.empty()) refuse_text(from);
    const auto* const end = text_.data() + text_.size();
    for (;; read_sign(from)) {
        at_ = static_cast<std::size_t>(after_words(text_.data() + at_, end) - text_.data());
        if (at_ == text_.size() || text_[at_] == '<') break;
    }
    kind_ = token_kind::text;
    span_ = {from, at_};
}

/// A letter of a text from `from` on that may mean more, or that XML may not hold.
void scanner::read_sign(std::size_t from) {
    const auto here = text_.substr(at_);
    if (here[0] == '>' && text_.substr(from, at_ - from).ends_with("]]"))
        fail(at_ - 2, "expected ]]&gt; in text, found ]]>");
    if (here[0] == '&') check_reference(at_);
    const auto size = sound_size(here);
    if (size == 0) refuse_flaw();
    at_ += size;
}

void scanner::read_cdata() {
    const auto from = at_;
    at_ = find("]]>", from) + 3;
    require_sound(from);
    kind_ = token_kind::cdata;
    span_ = {from, at_};
}

void scanner::skip_comment() {
    const auto end = find("--", at_ + 4);
    if (!text_.substr(end).starts_with("-->")) fail(end, "expected --> to end the comment, found -- within it");
    const auto from = std::exchange(at_, end + 3);
    require_sound(from);
}

void scanner::skip_instruction() {
    const auto from = at_;
    at_ += 2;
    const auto name = read_name("an instruction");
    if (name.size() == 3 && in_lower_case(name) == "xml")
        fail(from, "expected the XML declaration at the very start of the part, found it later");
    if (name.find(':') != npos)
        fail(from, fmt::format("expected an instruction without a colon in its name, found {}", name));
    if (!ahead("?>") && (at_ == text_.size() || !is_blank(text_[at_])))
        fail(at_, fmt::format("expected a blank or ?> after <?{}, found {}", name, found_here()));
    at_ = find("?>", at_) + 2;
    require_sound(from);
}

void scanner::skip_document_type(document_type type) {
    if (type == document_type::refused || rooted_ || !ahead("<!DOCTYPE"))
        fail(at_, "expected an element, found a declaration; document types are not read");
    const auto end = find(">", at_);
    if (text_.substr(at_, end - at_).find('[') != npos)
        fail(at_, "expected a document type that declares nothing itself, found declarations; they are not read");
    const auto from = std::exchange(at_, end + 1);
    require_sound(from);
}

void scanner::check_reference(std::size_t at) const {
    constexpr std::size_t longest = 24;
    auto name = text_.substr(at + 1, longest);
    name = name.substr(0, name.find('<'));
    const auto end = name.find(';');
    if (end == npos || !meaning_of(name.substr(0, end)))
        fail(at, fmt::format("expected &amp; or the reference of a character, found {}",
                             end == npos ? "& alone" : text_.substr(at, end + 2)));
}

}  // namespace ita::xml
