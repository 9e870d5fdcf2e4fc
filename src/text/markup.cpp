#include "text/markup.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "base/letters.hpp"

namespace ita::text {
namespace {

enum class tag_kind { paragraph, line_break, nothing };

/// What a tag does to the text; others are text themselves.
struct known_tag {
    std::string_view name;
    tag_kind kind;
};
constexpr std::array<known_tag, 22> tags{
    {{"p", tag_kind::paragraph},     {"div", tag_kind::paragraph}, {"ul", tag_kind::paragraph},
     {"ol", tag_kind::paragraph},    {"li", tag_kind::paragraph},  {"tr", tag_kind::paragraph},
     {"td", tag_kind::paragraph},    {"h1", tag_kind::paragraph},  {"h2", tag_kind::paragraph},
     {"h3", tag_kind::paragraph},    {"br", tag_kind::line_break}, {"b", tag_kind::nothing},
     {"i", tag_kind::nothing},       {"u", tag_kind::nothing},     {"em", tag_kind::nothing},
     {"strong", tag_kind::nothing},  {"span", tag_kind::nothing},  {"font", tag_kind::nothing},
     {"a", tag_kind::nothing},       {"sup", tag_kind::nothing},   {"sub", tag_kind::nothing},
     {"center", tag_kind::paragraph}}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> references{{{"&nbsp;", "\u00A0"},
                                                                                   {"&amp;", "&"},
                                                                                   {"&lt;", "<"},
                                                                                   {"&gt;", ">"},
                                                                                   {"&quot;", "\""},
                                                                                   {"&apos;", "'"},
                                                                                   {"&ndash;", "–"},
                                                                                   {"&bull;", "•"}}};

/// Longer ones are no tags.
constexpr std::size_t longest_tag = 300;

struct tag_at_start {
    tag_kind kind;
    std::size_t size;
};

/// "<p>", "</ul>", "<ul style=\"…\">".
std::optional<tag_at_start> tag_of(std::string_view text) {
    const auto end = text.substr(0, longest_tag).find('>');
    if (end == text.npos) return std::nullopt;
    auto inside = text.substr(1, end - 1);
    if (inside.starts_with('/')) inside.remove_prefix(1);
    const auto name = in_lower_case(inside.substr(0, inside.find_first_of(" \t/")));
    const auto found = std::find_if(tags.begin(), tags.end(), [&](const known_tag& t) { return t.name == name; });
    if (found == tags.end()) return std::nullopt;
    return tag_at_start{found->kind, end + 1};
}

/// "&#3585;", "&#xE01;": the letter, and how long the reference is; 0 for none.
std::size_t take_number(std::string_view text, std::string& to) {
    if (!text.starts_with("&#")) return 0;
    const bool hexadecimal = text.size() > 2 && (text[2] | 0x20) == 'x';
    const auto digits = text.substr(hexadecimal ? 3 : 2, 8);
    unsigned code = 0;
    const auto [end, failed] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
    const bool letter = code >= 0x20 && code < 0x110000 && (code < 0xD800 || code > 0xDFFF);
    if (failed != std::errc{} || end == digits.data() + digits.size() || *end != ';' || !letter) return 0;
    append(to, code);
    return static_cast<std::size_t>(end + 1 - text.data());
}

class markup_reader {
  public:
    std::vector<std::string> read(std::string_view text) {
        while (!text.empty()) text.remove_prefix(take(text));
        end_paragraph();
        return std::move(made_);
    }

  private:
    std::size_t take(std::string_view text) {
        if (text.front() == '<')
            if (const auto tag = tag_of(text)) return apply(*tag);
        if (text.front() == '&')
            if (const auto size = take_reference(text)) return size;
        const auto plain = std::max<std::size_t>(1, std::min(text.find_first_of("<&", 1), text.size()));
        words_ += text.substr(0, plain);
        return plain;
    }

    std::size_t apply(const tag_at_start& tag) {
        if (tag.kind == tag_kind::paragraph) end_paragraph();
        if (tag.kind == tag_kind::line_break) words_ += '\n';
        return tag.size;
    }

    std::size_t take_reference(std::string_view text) {
        for (const auto& [name, stands_for] : references) {
            if (!text.starts_with(name)) continue;
            words_ += stands_for;
            return name.size();
        }
        return take_number(text, words_);
    }

    void end_paragraph() {
        const auto first = words_.find_first_not_of(" \n");
        if (first != words_.npos) {
            const auto last = words_.find_last_not_of(" \n");
            made_.push_back(words_.substr(first, last - first + 1));
        }
        words_.clear();
    }

    std::string words_{};
    std::vector<std::string> made_{};
};

}  // namespace

std::vector<std::string> paragraphs_of(std::string_view marked_up) { return markup_reader().read(marked_up); }

}  // namespace ita::text
