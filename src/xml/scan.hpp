// src/xml/scan.hpp - XML as a stream of tokens with their exact bytes; checks what is well-formed, keeps nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <ita/base/limits.hpp>
#include <ita/base/location.hpp>

#include "base/byte_range.hpp"
#include "base/short_text.hpp"
#include "xml/encoding.hpp"
#include "xml/unescape.hpp"

namespace ita::xml {

enum class token_kind { start, end, text, cdata };

/// An attribute as it stands: its value is still escaped, without its quotes.
struct raw_attribute {
    std::string_view name{};
    std::size_t at = 0;  ///< where the name starts; the attribute ends with the quote behind its value
    byte_range value{};
    bool is_plain = true;  ///< whether append_value() would append just what stands there
};

/// A document type that declares nothing within is stepped over where the manifests of old OpenOffice are read.
enum class document_type { refused, stepped_over };

/// Elements in one another, and attributes of one, beyond which memory is asked for again.
inline constexpr std::size_t usual_depth = 16;

/// Reads well-formed XML 1.0, token by token; comments and instructions are stepped over. An empty-element tag gives a
/// start and then an end of no bytes.
///
/// Errors: errc::malformed_xml with line and column; errc::limit_reached. There are no entities but the five of XML
/// itself: nothing a file says makes anything be fetched or grow. Prefixes are looked at by xml::document.
/// Source: XML 1.0 (fifth edition).
class scanner {
  public:
    /// `text` is UTF-8 and must outlive the scanner; `found` is the encoding that it was in.
    scanner(std::string_view text, location where, const limits& most, encoding found = encoding::utf8,
            document_type type = document_type::refused);

    /// To the next token; false at the end of a complete document.
    bool next();

    /// The start tag within the root that comes next, up to the first >; empty where something else comes.
    [[nodiscard]] std::string_view tag_ahead() const noexcept {
        if (ends_next_ || open_.empty() || text_.size() - at_ < 2 || text_[at_] != '<' || text_[at_ + 1] == '/')
            return {};
        return text_.substr(at_, text_.find('>', at_) - at_ + 1);
    }
    /// The same as next() for a start tag that was read before, byte for byte, but that it has no attributes here and
    /// that the end of an empty-element tag is no token of its own; whether it is one.
    bool repeat(std::string_view tag, std::size_t name_size) {
        const auto from = at_;
        at_ += tag.size();
        name_ = tag.substr(1, name_size);
        open(from);
        if (ends_next_) open_.pop_back();
        return std::exchange(ends_next_, false);
    }

    /// The same as next() where just the end tag of the last open element comes; else false, and nothing is done.
    bool close() noexcept {
        if (ends_next_ || open_.empty()) return false;
        const auto name = open_.back();
        const auto tag = text_.substr(at_, name.size() + 3);
        if (tag.size() != name.size() + 3 || tag[0] != '<' || tag[1] != '/' || tag.back() != '>') return false;
        if (!same_bytes(tag.data() + 2, name.data(), name.size())) return false;
        end(at_, at_ + tag.size());
        return true;
    }

    [[nodiscard]] token_kind kind() const noexcept { return kind_; }
    [[nodiscard]] byte_range span() const noexcept { return span_; }
    /// Between the brackets of a CDATA section; of any other token the whole of it.
    [[nodiscard]] byte_range content() const noexcept;
    /// Of a start or an end, with its prefix.
    [[nodiscard]] std::string_view name() const noexcept { return name_; }
    /// Of a start.
    [[nodiscard]] const std::vector<raw_attribute>& attributes() const noexcept { return attributes_; }

    /// Line and column of a byte.
    [[nodiscard]] location place(std::size_t at) const;
    [[noreturn]] void fail(std::size_t at, const std::string& message) const;
    [[noreturn]] void too_much(std::size_t at, const std::string& message) const;

  private:
    [[nodiscard]] bool ahead(std::string_view words) const noexcept { return text_.substr(at_).starts_with(words); }
    std::size_t behind(std::size_t at, auto&& belongs) const noexcept;
    void require_sound(std::size_t from) const;
    void refuse_flaw() const;
    void skip_blanks() noexcept;
    /// The letter that stands here, for messages.
    [[nodiscard]] std::string found_here() const;
    std::string_view read_name(const char* of_what);
    void read_declaration(encoding found);
    void read_end_of_part() const;
    bool read_markup(document_type type);
    /// The element whose start tag ends here.
    void open(std::size_t from) {
        if (open_.size() == depth_) refuse_depth(from);
        open_.push_back(name_);
        ends_next_ = text_[at_ - 2] == '/';
        kind_ = token_kind::start;
        span_ = {from, at_};
    }
    [[noreturn]] void refuse_depth(std::size_t at) const;
    [[noreturn]] void refuse_text(std::size_t at) const;
    void read_start();
    void read_attributes();
    void read_attribute();
    void read_value(raw_attribute& of);
    void check_reference(std::size_t at) const;
    /// The last open element ends, with this tag.
    void end(std::size_t from, std::size_t to) noexcept {
        at_ = to;
        kind_ = token_kind::end;
        name_ = open_.back();
        span_ = {from, to};
        open_.pop_back();
    }
    void read_end();
    void read_text();
    void read_sign(std::size_t from);
    void read_cdata();
    void skip_comment();
    void skip_instruction();
    void skip_document_type(document_type type);
    std::size_t find(std::string_view end, std::size_t from) const;

    std::string_view text_;
    location where_;
    std::size_t depth_;
    std::size_t most_attributes_;
    std::size_t longest_name_;
    std::size_t longest_value_;
    document_type type_;
    std::size_t at_ = 0;
    token_kind kind_ = token_kind::text;
    byte_range span_{};
    std::string_view name_{};
    std::vector<raw_attribute> attributes_{};
    std::vector<std::string_view> open_{};
    bool ends_next_ = false;  // the start that was given is of an empty-element tag
    bool rooted_ = false;
};

/// Line and column of a byte of a part.
[[nodiscard]] location place_of(std::string_view part, std::size_t at, location where);

}  // namespace ita::xml
