#include "odt/text.hpp"

#include <cstdint>
#include <cstring>

#include "base/iri.hpp"
#include "odt/frame.hpp"
#include "odt/values.hpp"

namespace ita::odt {
namespace {

bool is_ordinary(char c) { return static_cast<unsigned char>(c) > ' '; }

std::uint64_t load(const char* from, std::size_t size) {
    auto eight = ~std::uint64_t{0};
    std::memcpy(&eight, from, size);
    return eight;
}

constexpr std::uint64_t ones = 0x0101010101010101;
constexpr std::uint64_t tops = ones * 0x80;

/// The top bit of each of eight bytes that is c or less; c is ASCII.
std::uint64_t up_to(char c, std::uint64_t eight) {
    return (ones * (0x80U + static_cast<unsigned char>(c)) - (eight & ~tops)) & ~eight & tops;
}

/// Whether there are neither tabs nor line breaks nor two blanks side by side.
///
/// No branch depends on the words, since where they have blanks cannot be foretold.
bool has_single_blanks_only(std::string_view words) {
    constexpr char last_control = ' ' - 1;
    std::uint64_t others = 0;
    std::size_t at = 0;
    const auto look = [&](std::size_t first, std::size_t second) {
        const auto here = load(words.data() + at, first);
        others |= up_to(last_control, here) | (up_to(' ', here) & up_to(' ', load(words.data() + at + 1, second)));
    };
    for (; at + 9 <= words.size(); at += 8) look(8, 8);
    look(words.size() - at, words.size() - at - 1);
    return others == 0;
}

bool is_kept_whole(std::string_view words, neighbours beside) {
    return (beside.before || is_ordinary(words.front())) && (beside.after || is_ordinary(words.back())) &&
           has_single_blanks_only(words);
}

std::size_t next_special(std::string_view words, std::size_t from) {
    while (from < words.size() && is_ordinary(words[from])) ++from;
    return from;
}

std::size_t end_of_blanks(std::string_view words, std::size_t from) {
    while (from < words.size() && words[from] == ' ') ++from;
    return from;
}

void write_s(xml::element into, std::size_t count) {
    const auto made = into.add("text:s");
    if (count > 1) made.set("text:c", static_cast<std::int64_t>(count));
}

/// A single blank between ordinary characters is kept by every reader.
bool is_safe(std::string_view words, std::size_t from, std::size_t end, neighbours beside) {
    const bool before = from == 0 ? beside.before : is_ordinary(words[from - 1]);
    const bool after = end == words.size() ? beside.after : is_ordinary(words[end]);
    return end == from + 1 && before && after;
}

/// Writes the element that stands for what is at `from` and tells where the words go on.
std::size_t write_special(xml::element into, std::string_view words, std::size_t from) {
    if (words[from] != ' ') {
        into.add(words[from] == '\t' ? "text:tab" : "text:line-break");
        return from + 1;
    }
    const auto end = end_of_blanks(words, from);
    write_s(into, end - from);
    return end;
}

struct edges {
    bool first = false;  ///< whether the span starts, ends with an ordinary character
    bool last = false;
    bool empty = false;
};

edges edges_of(const doc::span& span) {
    if (std::holds_alternative<doc::image>(span)) return {};
    if (std::holds_alternative<doc::field>(span)) return {true, true, false};
    const auto& words = std::get<doc::run>(span).text;
    if (words.empty()) return {false, false, true};
    return {is_ordinary(words.front()), is_ordinary(words.back()), false};
}

bool ordinary_after(const std::vector<doc::span>& content, std::size_t index) {
    while (++index < content.size())
        if (const auto next = edges_of(content[index]); !next.empty) return next.first;
    return false;
}

xml::element write_span_element(xml::element into, const doc::text_format& format, bool thai_number, part& in) {
    const auto& style = in.automatic.text(format, thai_number);
    return style.empty() ? into : into.add("text:span").set("text:style-name", style);
}

xml::element write_a(xml::element into, const std::string& link) {
    return into.add("text:a").set("xlink:type", "simple").set("xlink:href", to_iri(link));
}

void write_run(xml::element into, const doc::run& run, neighbours beside, part& in) {
    const auto anchor = run.link.empty() ? into : write_a(into, run.link);
    write_text(write_span_element(anchor, run.format, false, in), run.text, beside);
}

// LibreOffice shows "Native Numbering" in Thai digits where the language of the field is Thai; other names it ignores.
void write_field(xml::element into, const doc::field& field, part& in) {
    const bool thai = in.thai_page_numbers;
    const auto span = write_span_element(into, field.format, thai, in);
    const bool number = field.kind == doc::field_kind::page_number;
    const auto made = span.add(number ? "text:page-number" : "text:page-count");
    if (number) made.set("text:select-page", "current");
    made.set("style:num-format", thai ? "Native Numbering" : "1").text(thai ? "๑" : "1");
}

}  // namespace

void write_text(xml::element into, std::string_view words, neighbours beside) {
    if (words.empty()) return;
    if (is_kept_whole(words, beside)) {
        into.text(words);
        return;
    }
    std::size_t written = 0;
    for (auto at = next_special(words, 0); at < words.size(); at = next_special(words, at)) {
        const auto end = words[at] == ' ' ? end_of_blanks(words, at) : at + 1;
        if (words[at] == ' ' && is_safe(words, at, end, beside)) {
            at = end;
            continue;
        }
        if (at > written) into.text(words.substr(written, at - written));
        at = written = write_special(into, words, at);
    }
    if (written < words.size()) into.text(words.substr(written));
}

void write_spans(xml::element paragraph, const std::vector<doc::span>& content, part& in) {
    bool before = false;
    for (std::size_t i = 0; i < content.size(); ++i) {
        const auto& span = content[i];
        if (const auto* run = std::get_if<doc::run>(&span))
            write_run(paragraph, *run, {before, ordinary_after(content, i)}, in);
        else if (const auto* field = std::get_if<doc::field>(&span))
            write_field(paragraph, *field, in);
        else
            write_frame(paragraph, std::get<doc::image>(span), in);
        if (const auto edge = edges_of(span); !edge.empty) before = edge.last;
    }
}

}  // namespace ita::odt
