#include "docx/read/styles.hpp"

#include <unordered_set>

#include <fmt/format.h>

#include "base/named.hpp"
#include "doc/inherit.hpp"
#include "docx/read/values.hpp"

namespace ita::docx {
namespace {

constexpr auto kinds = by_name<style_kind>({
    {"character", style_kind::character},
    {"numbering", style_kind::numbering},
    {"paragraph", style_kind::paragraph},
    {"table", style_kind::table},
});

// Word lists these in lower case, whatever its language; ODF and people write them so.
constexpr auto listed_names = by_name<std::string_view>({
    {"caption", "Caption"},
    {"footer", "Footer"},
    {"header", "Header"},
    {"heading 1", "Heading 1"},
    {"heading 2", "Heading 2"},
    {"heading 3", "Heading 3"},
    {"heading 4", "Heading 4"},
    {"heading 5", "Heading 5"},
    {"heading 6", "Heading 6"},
    {"heading 7", "Heading 7"},
    {"heading 8", "Heading 8"},
    {"heading 9", "Heading 9"},
});

std::string shown_name(xml::cursor style) {
    const auto listed = style.first("w:name").value("w:val");
    if (const auto* const known = find(listed_names, listed)) return std::string(*known);
    constexpr std::size_t longest = 253;  // Word's own bound: [MS-OI29500], 2.1.236
    auto name = clean(listed.empty() ? style.value("w:styleId") : listed);
    if (name.size() > longest) name = clean(style.value("w:styleId")).substr(0, longest);
    return name;
}

bool says_nothing(const style_entry& which) {
    return which.shown.text == doc::text_format{} && which.shown.paragraph == doc::paragraph_format{};
}

std::optional<list_place> list_of(const layout& from, std::string_view id) {
    if (!from.list) return std::nullopt;
    return list_place{*from.list, from.level, id};
}

}  // namespace

void style_sheet::add(xml::cursor style, const theme_fonts& theme, bool complex) {
    const auto* const kind = ita::find(kinds, style.value("w:type"));
    const auto looks = read_p_pr(style.first("w:pPr"));
    style_entry made{.id = style.value("w:styleId"),
                     .kind = kind == nullptr ? style_kind::paragraph : *kind,
                     .table = style.first("w:tblPr")};
    made.is_default = style.value("w:default") == "1" || style.value("w:default") == "true";
    made.shown.name = shown_name(style);
    made.shown.text = format_of(read_r_pr(style.first("w:rPr"), theme), complex);
    made.shown.paragraph = looks.format;
    made.list = list_of(looks, made.id);
    if (!by_id_.try_emplace(made.id, all_.size()).second) return;
    bases_.push_back(style.first("w:basedOn").value("w:val"));
    all_.push_back(std::move(made));
    if (all_.back().is_default && all_.back().kind == style_kind::paragraph) default_ = all_.size();
}

void style_sheet::link_bases(xml::cursor styles, doc::doubts& doubt) {
    for (std::size_t i = 0; i < all_.size(); ++i) {
        const auto found = by_id_.find(bases_[i]);
        if (found != by_id_.end() && all_[found->second].kind == all_[i].kind) all_[i].base = found->second + 1;
        if (!bases_[i].empty() && all_[i].base == 0)
            doubt.tell(styles, "a style is based on one that is not there; it stands alone");
    }
}

/// Gives a style what it inherits, the ones that it is based on first. A chain that is too long or leads back into
/// itself is cut.
void style_sheet::settle(std::size_t which, const limits& most, doc::doubts& doubt, xml::cursor at) {
    const auto longest = std::clamp<std::size_t>(most.style_chain, 1, all_.size());
    std::vector<std::size_t> chain;
    for (auto next = which + 1; next != 0 && all_[next - 1].depth == 0; next = all_[next - 1].base) {
        if (chain.size() == longest) {
            doubt.tell(at, "styles are based on one another without end or in too long a chain; it is cut");
            all_[chain.back()].base = 0;
            break;
        }
        chain.push_back(next - 1);
    }
    for (; !chain.empty(); chain.pop_back()) inherit_from_base(all_[chain.back()]);
}

void style_sheet::inherit_from_base(style_entry& own) {
    const auto* const base = own.base == 0 ? nullptr : &all_[own.base - 1];
    own.depth = base == nullptr ? 1 : base->depth + 1;
    if (base == nullptr) return;
    if (!own.list) own.list = base->list;
    if (own.kind == style_kind::character) doc::inherit(own.shown.text, base->shown.text);
    own.shown.based_on = base->shown.name;
}

/// Names are unique in our documents; ids are in a file.
void style_sheet::name_uniquely() {
    std::unordered_set<std::string> taken;
    for (auto& each : all_) {
        if (each.kind != style_kind::paragraph) continue;
        auto name = each.shown.name;
        for (int i = 2; name.empty() || !taken.insert(name).second; ++i)
            name = fmt::format("{} ({})", each.shown.name, i);
        each.shown.name = std::move(name);
    }
}

void style_sheet::read(xml::cursor styles, const theme_fonts& theme, bool complex, const limits& most,
                       doc::doubts& doubt) {
    for (const xml::cursor each : styles.children())
        if (each.is("w:style")) {
            add(each, theme, complex);
            require_few(all_.size(), most.definitions, "styles", each);
        }
    link_bases(styles, doubt);
    name_uniquely();
    // A default style that says nothing is our paragraph without a style.
    if (default_ != 0 && all_[default_ - 1].base == 0 && says_nothing(all_[default_ - 1]))
        all_[default_ - 1].shown.name.clear();
    for (std::size_t i = 0; i < all_.size(); ++i) settle(i, most, doubt, styles);
}

const style_entry* style_sheet::find(std::string_view id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : &all_[found->second];
}

const style_entry* style_sheet::of_paragraph(std::string_view id) const {
    if (!id.empty())
        if (const auto* const found = find(id); found != nullptr && found->kind == style_kind::paragraph) return found;
    return default_ == 0 ? nullptr : &all_[default_ - 1];
}

std::vector<doc::paragraph_style> style_sheet::paragraph_styles() const {
    std::vector<doc::paragraph_style> made;
    for (const auto& each : all_)
        if (each.kind == style_kind::paragraph && !each.shown.name.empty()) made.push_back(each.shown);
    return made;
}

const style_entry* style_sheet::base_of(const style_entry& which) const noexcept {
    return which.base == 0 ? nullptr : &all_[which.base - 1];
}

}  // namespace ita::docx
