#include "patch/placeholders.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include "docx/namespaces.hpp"
#include "odt/namespaces.hpp"
#include "xml/read.hpp"

namespace ita::patching {
namespace {

using names = std::span<const std::string_view>;

/// How a format writes paragraphs.
struct markup {
    std::span<const xml::binding> namespaces;
    names paragraphs;
    names signs;               ///< elements that stand for a blank, a tab or a line break
    names left_out;            ///< with all that is in them
    std::string_view text_in;  ///< the element that holds text; empty where any does
};

constexpr std::string_view docx_paragraphs[] = {"w:p"};
constexpr std::string_view docx_signs[] = {"w:br", "w:cr", "w:tab", "w:ptab", "w:noBreakHyphen", "w:sym"};
constexpr std::string_view docx_left_out[] = {"w:del", "w:moveFrom", "w:pPr", "w:rPr"};
constexpr std::string_view odt_paragraphs[] = {"text:p", "text:h"};
constexpr std::string_view odt_signs[] = {"text:s", "text:tab", "text:line-break"};
constexpr std::string_view odt_left_out[] = {"text:tracked-changes", "office:annotation", "office:automatic-styles",
                                             "office:font-face-decls"};

constexpr markup docx_markup{docx::read_namespaces, docx_paragraphs, docx_signs, docx_left_out, "w:t"};
constexpr markup odt_markup{odt::read_namespaces, odt_paragraphs, odt_signs, odt_left_out, {}};

bool is_in(names all, xml::cursor element) { return std::ranges::find(all, element.name()) != all.end(); }

/// A paragraph while its words are gathered; what stands in its text boxes belongs to paragraphs of its own.
struct gathered {
    doc::traced_paragraph traced{};
    std::string words{};
};

class finding {
  public:
    finding(const markup& by, placeholders& to) : by_(by), to_(to) {}

    // As deep as xml::document lets elements stand in one another.
    void look_at(xml::cursor element, gathered* in) {
        for (const xml::cursor each : element.all()) {
            if (each.is_text()) {
                if (in != nullptr && (by_.text_in.empty() || element.is(by_.text_in))) add_text(each, *in);
            } else if (is_in(by_.paragraphs, each)) {
                look_at_paragraph(each);
            } else if (is_in(by_.signs, each)) {
                if (in != nullptr) add_sign(each, *in);
            } else if (!is_in(by_.left_out, each)) {
                look_at(each, in);
            }
        }
    }

  private:
    static void add_sign(xml::cursor element, gathered& to) {
        to.traced.pieces.push_back({.at = to.words.size(), .size = 1, .raw = element.span()});
        to.words += '\n';
    }

    static void add_text(xml::cursor text, gathered& to) {
        if (text.span() != text.content_span()) return add_sign(text, to);  // a CDATA section
        const auto before = to.words.size();
        text.append_text(to.words);
        to.traced.pieces.push_back({.at = before,
                                    .size = to.words.size() - before,
                                    .raw = text.span(),
                                    .run = text.parent().span(),
                                    .is_text = true});
    }

    void look_at_paragraph(xml::cursor p) {
        gathered made{.traced = {.whole = p.span(), .content = p.content_span()}};
        look_at(p, &made);
        const doc::origin origin{p.number() + 1};
        if (add_all(made.words, origin)) to_.in.paragraphs.insert_or_assign(origin.element, std::move(made.traced));
    }

    bool add_all(std::string_view words, doc::origin paragraph) {
        bool found = false;
        for (auto end = words.find("}}"); end != words.npos; end = words.find("}}", end + 2)) {
            const auto start = words.substr(0, end).rfind("{{");
            if (start == words.npos) continue;
            const auto name = trimmed(words.substr(start + 2, end - start - 2));
            if (name.empty() || name.find_first_of("{}\n") != name.npos) continue;
            to_.all.push_back({std::string(name), paragraph, start, end + 2});
            found = true;
        }
        return found;
    }

    static std::string_view trimmed(std::string_view name) {
        const auto from = name.find_first_not_of(' ');
        return from == name.npos ? std::string_view() : name.substr(from, name.find_last_not_of(' ') - from + 1);
    }

    const markup& by_;
    placeholders& to_;
};

placeholders found_in(std::string part, const location& where, const limits& most, const markup& by) {
    placeholders made{.in = {.part = where.part}};
    if (part.find('{') == part.npos && part.find('\0') == part.npos) return made;
    const xml::document all(std::move(part), where, most, by.namespaces);
    made.in.is_utf8 = all.encoding() == xml::encoding::utf8;
    made.in.text = std::string(all.text());
    finding(by, made).look_at(all.root(), nullptr);
    return made;
}

}  // namespace

placeholders docx_placeholders(std::string part, const location& where, const limits& most) {
    return found_in(std::move(part), where, most, docx_markup);
}

placeholders odt_placeholders(std::string part, const location& where, const limits& most) {
    return found_in(std::move(part), where, most, odt_markup);
}

}  // namespace ita::patching
