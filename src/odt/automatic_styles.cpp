#include "odt/automatic_styles.hpp"

#include <array>
#include <functional>

#include "base/letters.hpp"
#include "odt/order.hpp"
#include "odt/values.hpp"

namespace ita::odt {
namespace {

/// Gathers a hash value; an empty optional counts as well.
class mixer {
  public:
    template <class T>
    mixer& add(const T& value) noexcept {
        sum_ = (sum_ ^ number(value)) * 0x9E3779B97F4A7C15U;
        sum_ ^= sum_ >> 29;
        return *this;
    }
    [[nodiscard]] std::size_t sum() const noexcept { return static_cast<std::size_t>(sum_); }

  private:
    template <class T>
    static std::uint64_t number(const std::optional<T>& value) noexcept {
        return value ? number(*value) + 1 : 0x51ED27;
    }
    static std::uint64_t number(length value) noexcept { return static_cast<std::uint64_t>(value.emu()); }
    static std::uint64_t number(double value) noexcept { return std::hash<double>{}(value); }
    static std::uint64_t number(const std::string& value) noexcept { return std::hash<std::string>{}(value); }
    static std::uint64_t number(color value) noexcept {
        return static_cast<std::uint64_t>(value.red) << 16 | static_cast<std::uint64_t>(value.green) << 8 | value.blue;
    }
    static std::uint64_t number(const void* value) noexcept { return reinterpret_cast<std::uintptr_t>(value); }
    template <class T>
    requires std::is_integral_v<T> || std::is_enum_v<T>
    static std::uint64_t number(T value) noexcept { return static_cast<std::uint64_t>(value); }

    std::uint64_t sum_ = 0;
};

constexpr std::array<const char*, 3> vertical_align{"top", "middle", "bottom"};

std::string border_of(const doc::border& line) {
    return line.width == length{} ? "none" : pt(line.width) + " solid " + hash(line.color);
}

// text:bullet-char holds one character. A longer mark is the prefix of a number that has no digits.
xml::element write_mark(xml::element list_style, std::string_view text) {
    if (letter_size(text) == text.size())
        return list_style.add("text:list-level-style-bullet").set("text:bullet-char", text);
    return list_style.add("text:list-level-style-number").set("style:num-format", "").set("style:num-prefix", text);
}

void write_list_level(xml::element list_style, const bullet_look& look) {
    const auto level = write_mark(list_style, look.text).set("text:level", look.level + 1);
    level.add("style:list-level-properties")
        .set("text:list-level-position-and-space-mode", "label-alignment")
        .add("style:list-level-label-alignment")
        .set("text:label-followed-by", "listtab")
        .set("text:list-tab-stop-position", cm(look.left))
        .set("fo:text-indent", cm(look.first_line))
        .set("fo:margin-left", cm(look.left));
}

void write_cell_properties(xml::element style, const cell_look& look) {
    const auto made = style.add("style:table-cell-properties", order::style);
    made.set("style:vertical-align", vertical_align.at(static_cast<std::size_t>(look.align)));
    if (look.shade) made.set("fo:background-color", hash(*look.shade));
    made.set("fo:padding-left", cm(look.padding)).set("fo:padding-right", cm(look.padding));
    made.set("fo:padding-top", cm(look.room)).set("fo:padding-bottom", cm(look.room));
    made.set("fo:border", border_of(look.line));
}

void write_table_properties(xml::element style, length width) {
    style.add("style:table-properties", order::style)
        .set("style:width", cm(width))
        .set("table:align", "left")
        .set("fo:margin-left", "0cm")
        .set("fo:margin-top", "0cm")
        .set("fo:margin-bottom", "0cm")
        .set("table:border-model", "collapsing");
}

// A picture as a character stands on the line of writing.
void write_graphic_properties(xml::element style) {
    style.add("style:graphic-properties", order::style)
        .set("style:vertical-pos", "top")
        .set("style:vertical-rel", "baseline");
}

void write_gap_properties(xml::element style) {
    style.set("style:parent-style-name", root_style)
        .add("style:paragraph-properties", order::style)
        .set("fo:margin-top", "0cm")
        .set("fo:margin-bottom", "0cm")
        .set("fo:line-height", "1pt");
    const auto letters = style.add("style:text-properties", order::style);
    for (const auto* size : {"fo:font-size", "style:font-size-asian", "style:font-size-complex"})
        letters.set(size, "1pt");
}

const std::string nothing{};
const doc::paragraph_format no_paragraph_format{};
const doc::text_format no_text_format{};

}  // namespace

std::size_t look_hash::operator()(const paragraph_look& look) const noexcept {
    const auto& f = look.format;
    mixer all;
    all.add(static_cast<const void*>(look.style)).add(f.align).add(f.left).add(f.right).add(f.first_line);
    all.add(f.before).add(f.after).add(f.line_spacing).add(f.keep_with_next).add(f.keep_together);
    all.add(f.page_break_before);
    for (const auto& tab : f.tabs) all.add(tab.at).add(tab.kind);
    return all.sum();
}

std::size_t look_hash::operator()(const text_look& look) const noexcept {
    const auto& f = look.format;
    mixer all;
    all.add(f.font).add(f.size).add(f.bold).add(f.italic).add(f.underline).add(f.color).add(look.thai_number);
    return all.sum();
}

std::size_t look_hash::operator()(const bullet_look& look) const noexcept {
    return mixer{}.add(look.text).add(look.level).add(look.left).add(look.first_line).sum();
}

std::size_t look_hash::operator()(const cell_look& look) const noexcept {
    return mixer{}
        .add(look.line.width)
        .add(look.line.color)
        .add(look.padding)
        .add(look.room)
        .add(look.shade)
        .add(look.align)
        .sum();
}

std::size_t look_hash::operator()(length look) const noexcept { return mixer{}.add(look).sum(); }

template <class Write>
void automatic_styles::make(std::string_view element, const std::string& name, Write write) {
    write(scratch_.start(element).set("style:name", name));
    scratch_.print(printed_);
}

template <class Look, class Write>
const std::string& automatic_styles::name_of(const Look& look, names<Look>& all, std::string_view letter, Write write) {
    if (all.last != nullptr && all.last->first == look) return all.last->second;
    auto found = all.known.find(look);
    if (found == all.known.end()) {
        const auto name = prefix_ + std::string(letter) + std::to_string(all.known.size() + 1);
        write(name);
        found = all.known.emplace(look, name).first;
    }
    all.last = &*found;
    return found->second;
}

const std::string& automatic_styles::paragraph(const known_style& style, const doc::paragraph_format& format) {
    if (format == no_paragraph_format) return style.name;
    return name_of(paragraph_look{&style, format}, paragraphs_, "P", [&](const std::string& name) {
        make("style:style", name, [&](xml::element made) {
            made.set("style:family", "paragraph");
            made.set("style:parent-style-name", style.name.empty() ? root_style : style.name);
            const auto properties = made.add("style:paragraph-properties", order::style);
            set_paragraph_format(properties, format, style.whole.under(format));
            properties.drop_if_empty();
        });
    });
}

const std::string& automatic_styles::text(const doc::text_format& format, bool thai_number) {
    if (!thai_number && format == no_text_format) return nothing;
    return name_of(text_look{format, thai_number}, texts_, "T", [&](const std::string& name) {
        make("style:style", name, [&](xml::element style) {
            const auto made = style.set("style:family", "text").add("style:text-properties", order::style);
            set_text_format(made, format, *fonts_);
            if (thai_number) made.set("fo:language", "th").set("fo:country", "TH");
        });
    });
}

const std::string& automatic_styles::bullets(const bullet_look& look) {
    return name_of(look, bullets_, "L", [&](const std::string& name) {
        make("text:list-style", name, [&](xml::element style) { write_list_level(style, look); });
    });
}

const std::string& automatic_styles::table(length width) {
    return name_of(width, tables_, "ta", [&](const std::string& name) {
        make("style:style", name,
             [&](xml::element style) { write_table_properties(style.set("style:family", "table"), width); });
    });
}

const std::string& automatic_styles::column(length width) {
    return name_of(width, columns_, "co", [&](const std::string& name) {
        make("style:style", name, [&](xml::element style) {
            style.set("style:family", "table-column")
                .add("style:table-column-properties", order::style)
                .set("style:column-width", cm(width));
        });
    });
}

const std::string& automatic_styles::unsplit_row() {
    if (!unsplit_row_.empty()) return unsplit_row_;
    unsplit_row_ = prefix_ + "ro1";
    make("style:style", unsplit_row_, [](xml::element style) {
        style.set("style:family", "table-row")
            .add("style:table-row-properties", order::style)
            .set("fo:keep-together", "always");
    });
    return unsplit_row_;
}

const std::string& automatic_styles::cell(const cell_look& look) {
    return name_of(look, cells_, "ce", [&](const std::string& name) {
        make("style:style", name,
             [&](xml::element style) { write_cell_properties(style.set("style:family", "table-cell"), look); });
    });
}

const std::string& automatic_styles::gap() {
    if (!gap_.empty()) return gap_;
    gap_ = prefix_ + "gap";
    make("style:style", gap_, [](xml::element style) { write_gap_properties(style.set("style:family", "paragraph")); });
    return gap_;
}

const std::string& automatic_styles::frame() {
    if (!frame_.empty()) return frame_;
    frame_ = prefix_ + "fr1";
    make("style:style", frame_,
         [](xml::element style) { write_graphic_properties(style.set("style:family", "graphic")); });
    return frame_;
}

}  // namespace ita::odt
