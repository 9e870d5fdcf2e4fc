#include "docx/read/symbols.hpp"

#include <algorithm>
#include <array>

#include "base/letters.hpp"
#include "docx/read/values.hpp"
#include "xml/encoding.hpp"

namespace ita::docx {
namespace {

/// Glyphs that stand one after the other.
struct row_of_glyphs {
    char32_t first;
    std::u32string_view shown;
};

constexpr row_of_glyphs symbol_rows[] = {
    {0x20, U" !∀#∃%&∋()∗+,-./0123456789:;<=>?"},
    {0x40, U"≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"},
    {0x60, U"‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"},
    {0xA0, U"€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵"},
    {0xC0, U"ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"},
    {0xE0, U"◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"},
    {0xF1, U"〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"},
};
constexpr row_of_glyphs wingdings_rows[] = {
    {0x20, U" "},    {0x21, U"✏✂✁"},    {0x28, U"☎"},    {0x2A, U"✉"},
    {0x41, U"✌"},    {0x45, U"☜☞☝☟"},   {0x4A, U"☺"},    {0x4C, U"☹"},
    {0x6C, U"●❍■□"}, {0x71, U"❑❒"},     {0x74, U"⧫◆❖⬥"}, {0x80, U"⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"},
    {0x9E, U"·•"},   {0xA1, U"○"},      {0xA4, U"◉◎"},   {0xA7, U"▪◻"},
    {0xAA, U"✦★"},   {0xB6, U"✰"},      {0xD8, U"➢"},    {0xDF, U"←→↑↓↖↗↙↘"},
    {0xE8, U"➔"},    {0xEF, U"⇦⇨⇧⇩⬄⇳"}, {0xFB, U"✗✓☒☑"},
};
constexpr row_of_glyphs wingdings_2_rows[] = {{0x4F, U"✗✓☒☑☒☒"}, {0x97, U"●"}, {0xA2, U"■□"}};

/// Without regard to case; `lower` has no capitals.
bool is_font(std::string_view name, std::string_view lower) noexcept {
    return std::ranges::equal(name, lower, {}, ascii_lower);
}

template <std::size_t Size>
std::optional<char32_t> look_up(const row_of_glyphs (&rows)[Size], char32_t code) noexcept {
    for (const auto& row : rows)
        if (code >= row.first && code - row.first < row.shown.size()) return row.shown[code - row.first];
    return std::nullopt;
}

bool is_private(char32_t code) noexcept { return code >= 0xF000 && code <= 0xF0FF; }

/// The next character of sound UTF-8, taken off the text.
char32_t take(std::string_view& text) noexcept {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t made = size == 1 ? lead : lead & (0x7FU >> size);
    for (std::size_t i = 1; i < std::min(size, text.size()); ++i)
        made = made << 6 | (static_cast<unsigned char>(text[i]) & 0x3FU);
    text.remove_prefix(std::min(size, text.size()));
    return made;
}

char32_t shown_glyph(char32_t code, std::string_view font) noexcept {
    if (const auto known = symbol(font, code)) return *known;
    return is_private(code) ? U'•' : code;
}

}  // namespace

std::optional<char32_t> symbol(std::string_view font, char32_t code) noexcept {
    if (is_private(code)) code -= 0xF000;
    if (is_font(font, "symbol")) return look_up(symbol_rows, code);
    if (is_font(font, "wingdings")) return look_up(wingdings_rows, code);
    if (is_font(font, "wingdings 2")) return look_up(wingdings_2_rows, code);
    return std::nullopt;
}

std::string shown_bullet(std::string_view text, std::string_view font) {
    std::string made;
    while (!text.empty()) xml::append_utf8(made, shown_glyph(take(text), font));
    return made;
}

}  // namespace ita::docx
