// src/docx/read/run.cpp - w:r: words, the signs that elements stand for, complex fields, references.
#include <algorithm>
#include <utility>

#include "base/named.hpp"
#include "base/white_space.hpp"
#include "doc/inherit.hpp"
#include "docx/read/story.hpp"
#include "docx/read/symbols.hpp"
#include "docx/read/values.hpp"
#include "docx/run.hpp"
#include "xml/blank.hpp"
#include "xml/encoding.hpp"

namespace ita::docx {

struct story_reader::run_rules {
    using self = story_reader;
    static constexpr auto all = by_name<run_rule>({
        {"mc:AlternateContent", &self::read_run_alternate},
        {"w:annotationRef", &self::skip},
        {"w:br", &self::read_br},
        {"w:commentReference", &self::read_comment_reference},
        {"w:continuationSeparator", &self::skip},
        {"w:cr", &self::read_line_feed},
        {"w:delInstrText", &self::skip},
        {"w:delText", &self::skip},
        {"w:drawing", &self::read_drawn},
        {"w:endnoteRef", &self::skip},
        {"w:endnoteReference", &self::read_endnote_reference},
        {"w:fldChar", &self::read_fld_char},
        {"w:footnoteRef", &self::skip},
        {"w:footnoteReference", &self::read_footnote_reference},
        {"w:instrText", &self::read_instr_text},
        {"w:lastRenderedPageBreak", &self::skip},
        {"w:noBreakHyphen", &self::read_hard_hyphen},
        {"w:object", &self::read_drawn},
        {"w:pgNum", &self::read_page_number},
        {"w:pict", &self::read_drawn},
        {"w:ptab", &self::read_tab},
        {"w:rPr", &self::skip},
        {"w:ruby", &self::read_ruby},
        {"w:separator", &self::skip},
        {"w:softHyphen", &self::read_soft_hyphen},
        {"w:sym", &self::read_sym},
        {"w:t", &self::read_t},
        {"w:tab", &self::read_tab},
    });
};

namespace {

bool has_latin_letter(std::string_view text) noexcept {
    return std::ranges::any_of(text, [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
}

bool keeps_blanks(xml::cursor t) {
    for (; t; t = t.parent())
        if (const auto space = t.attribute("xml:space")) return *space == "preserve";
    return false;
}

/// Every byte is looked at, so that many are at once.
bool has_blank_but_space(std::string_view text) noexcept {
    unsigned char found = 0;
    for (const char c : text) found |= static_cast<unsigned char>(static_cast<unsigned char>(c) < ' ');
    return found != 0;
}

bool has_blank_at_end(std::string_view text) {
    return !text.empty() && (xml::is_blank(text.front()) || xml::is_blank(text.back()));
}

}  // namespace

void story_reader::read_r(xml::cursor r, line& into) {
    words now{into, read_r_pr(r.first("w:rPr"), all_.theme)};
    if (now.looks.is_hidden) all_.doubt.tell(r, "hidden text is read like any other");
    read_run(r, now);
    flush(now);
}

void story_reader::read_run(xml::cursor parent, words& into) {
    for (const xml::cursor each : parent.children()) {
        const auto* const rule = ita::find(run_rules::all, each.name());
        rule == nullptr ? anchor_opaque_in_run(each, into) : (this->**rule)(each, into);
    }
}

void story_reader::anchor_opaque_in_run(xml::cursor unknown, words& into) { anchor_opaque(unknown, into.into); }

// ------------------------------------------------------------------ words

/// Word and LibreOffice drop blanks at both ends unless told to keep them, and show tabs and line ends as blanks.
/// Source: XML 1.0, 2.10; ECMA-376-1, 17.3.3.31 w:t.
void story_reader::read_t(xml::cursor t, words& into) {
    std::string room;
    auto text = t.text_of(room);
    if (has_blank_at_end(text) && !keeps_blanks(t)) text = without_white_space(text);
    if (has_blank_but_space(text)) {
        room = text;
        std::ranges::replace_if(room, xml::is_blank, ' ');
        text = room;
    }
    add_text(text, t, into);
}

void story_reader::add_text(std::string_view text, xml::cursor from, words& into) {
    if (text.empty() || !here_->fields.show_text()) return;
    settle_break(into);
    into.text += text;
    trace_words(text, from, into.into);
}

/// A page break at the start of a paragraph is the paragraph's; at its end, the next one's; between words, a line end.
void story_reader::settle_break(words& into) {
    const auto br = std::exchange(here_->page_break, {});
    if (!br) return;
    if (into.text.empty() && into.into.made.content.empty()) {
        into.into.made.format.page_break_before = true;
    } else {
        into.text += '\n';
        trace_words("\n", br, into.into);
    }
}

void story_reader::read_br(xml::cursor br, words& into) {
    if (br.value("w:type") != "page") return add_text("\n", br, into);
    if (here_->fields.show_text()) here_->page_break = br;
}

void story_reader::read_sym(xml::cursor sym, words& into) {
    const auto code = hexadecimal(sym.value("w:char"));
    constexpr std::uint32_t least = 0x20;
    constexpr std::uint32_t most = 0xFFFD;
    if (!code || *code < least || *code > most || (*code >= 0xD800 && *code < 0xE000)) return;
    const auto shown = symbol(sym.value("w:font"), *code);
    if (!shown) all_.doubt.tell(sym, "a sign of a symbol font is not known; its code is kept");
    std::string text;
    xml::append_utf8(text, shown.value_or(*code));
    add_text(text, sym, into);
}

/// The words, without what is written small above them.
void story_reader::read_ruby(xml::cursor ruby, words& into) {
    flush(into);
    read_inline(ruby.first("w:rubyBase"), into.into);
}

// ------------------------------------------------------------------ fields

void story_reader::read_fld_char(xml::cursor fld_char, words& into) {
    const auto type = fld_char.value("w:fldCharType");
    flush(into);
    if (type == "begin")
        here_->fields.begin(fld_char, into.into.link);
    else if (type == "separate")
        begin_result(into);
    else
        end_field(fld_char, into);
}

void story_reader::begin_result(words& into) {
    const auto meaning = here_->fields.separate();
    if (!meaning.link.empty()) into.into.link = meaning.link;
    if (meaning.page && here_->fields.show_field()) add_field(*meaning.page, into);
}

void story_reader::end_field(xml::cursor fld_char, words& into) {
    auto ended = here_->fields.end();
    if (!ended) return;
    into.into.link = std::move(ended->link);
    if (ended->meaning.page && here_->fields.show_text()) add_field(*ended->meaning.page, into);
    add_text(ended->mark, fld_char, into);
}

void story_reader::read_instr_text(xml::cursor instr_text, words&) {
    here_->fields.add_instruction(instr_text.text_of());
}

void story_reader::read_page_number(xml::cursor, words& into) {
    if (here_->fields.show_text()) add_field(doc::field_kind::page_number, into);
}

void story_reader::add_field(doc::field_kind kind, words& into) {
    settle_break(into);
    flush(into);
    into.into.made.content.emplace_back(doc::field{kind, format_of_words(into)});
}

// ------------------------------------------------------------------ runs

doc::text_format story_reader::format_of_words(const words& from) {
    const bool complex = from.looks.is_complex || has_thai(from.text) || (all_.complex && !has_latin_letter(from.text));
    auto made = format_of(from.looks, complex);
    const auto* const style = from.looks.style.empty() ? nullptr : all_.styles.find(from.looks.style);
    if (style != nullptr && style->kind == style_kind::character) doc::inherit(made, style->shown.text);
    return made;
}

void story_reader::flush(words& done) {
    if (done.text.empty()) return;
    doc::run made{.format = format_of_words(done), .link = done.into.link};
    made.text = std::exchange(done.text, {});
    auto& content = done.into.made.content;
    auto* const last = content.empty() ? nullptr : std::get_if<doc::run>(&content.back());
    if (last != nullptr && last->format == made.format && last->link == made.link)
        last->text += made.text;
    else
        content.emplace_back(std::move(made));
}

void story_reader::take_aside(doc::aside_kind kind, xml::cursor reference) {
    if (asides_ != nullptr) asides_->take(kind, reference.value("w:id"), reference);
}

}  // namespace ita::docx
