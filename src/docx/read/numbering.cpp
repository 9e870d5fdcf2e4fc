#include "docx/read/numbering.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "docx/read/alternate.hpp"
#include "docx/read/symbols.hpp"
#include "docx/read/values.hpp"

namespace ita::docx {
namespace {

int small_number(xml::cursor from, int otherwise) {
    constexpr std::int64_t most = 1'000'000;
    const auto found = whole(from.value("w:val"));
    return found && *found >= 0 && *found <= most ? static_cast<int>(*found) : otherwise;
}

std::optional<std::size_t> level_number(xml::cursor from) {
    const auto found = whole(from.value("w:ilvl"));
    if (!found || *found < 0 || *found >= static_cast<std::int64_t>(list_levels)) return std::nullopt;
    return static_cast<std::size_t>(*found);
}

void read_num_fmt(xml::cursor num_fmt, list_level& into, doc::doubts& doubt) {
    const auto name = num_fmt.value("w:val");
    into.is_bullet = name == "bullet";
    // "001, 002, 003, ...": [MS-DOCX] 2.6.1, numFmt custom.
    if (name == "custom") into.digits = num_fmt.value("w:format").find(',');
    if (into.digits != 0 && into.digits <= 9) return;
    into.digits = 0;
    into.show = number_format_of(name);
    if (into.show != nullptr) return;
    doubt.tell(num_fmt, fmt::format("numbers in the format {:.40} are not known; they are shown as 1, 2, 3", name));
    into.show = decimal;
}

std::string text_of_level(xml::cursor lvl, bool bullet, const theme_fonts& theme) {
    if (bullet && lvl.first("w:lvlPicBulletId")) return "•";
    constexpr std::size_t longest = 255;
    const auto text = lvl.first("w:lvlText").value("w:val");
    if (text.size() > longest) return {};
    const auto looks = read_r_pr(lvl.first("w:rPr"), theme);
    return bullet ? shown_bullet(clean(text), looks.latin.font.value_or("")) : clean(text);
}

// Source: ECMA-376-1, 17.9.6 w:lvl.
list_level read_lvl(xml::cursor lvl, const theme_fonts& theme, doc::doubts& doubt) {
    list_level made{.start = small_number(lvl.first("w:start"), 0),
                    .restart = small_number(lvl.first("w:lvlRestart"), -1)};
    if (const auto num_fmt = property(lvl, "w:numFmt")) read_num_fmt(num_fmt, made, doubt);
    made.text = text_of_level(lvl, made.is_bullet, theme);
    made.is_legal = is_on(lvl.first("w:isLgl"));
    made.style = lvl.first("w:pStyle").value("w:val");
    made.indents = read_ind(lvl.first("w:pPr").first("w:ind"));
    return made;
}

bool restarts(const list_level& deeper, std::size_t deep, std::size_t at) {
    return deeper.restart < 0 ? at < deep : static_cast<int>(at) < deeper.restart;
}

std::string shown_number(const list_level& level, int number) {
    return level.digits != 0 ? zero_padded(number, level.digits) : level.show(number);
}

}  // namespace

void numbering::read_definition(xml::cursor from, const theme_fonts& theme, doc::doubts& doubt) {
    definition made{.style_link = from.first("w:numStyleLink").value("w:val")};
    for (const xml::cursor each : from.children()) {
        const auto level = each.is("w:lvl") ? level_number(each) : std::nullopt;
        if (!level) continue;
        made.levels.resize(std::max(made.levels.size(), *level + 1));
        made.levels[*level] = read_lvl(each, theme, doubt);
    }
    const auto id = whole(from.value("w:abstractNumId"));
    if (id && definition_numbers_.try_emplace(*id, definitions_.size()).second) definitions_.push_back(std::move(made));
}

void numbering::read_list(xml::cursor from, const theme_fonts& theme, doc::doubts& doubt) {
    const auto id = whole(from.value("w:numId"));
    const auto of = whole(from.first("w:abstractNumId").value("w:val"));
    const auto found = definition_numbers_.find(of.value_or(-1));
    if (!id || found == definition_numbers_.end()) return;
    list made{.definition = found->second};
    for (const xml::cursor each : from.children()) {
        const auto level = each.is("w:lvlOverride") ? level_number(each) : std::nullopt;
        if (!level) continue;
        auto& own = made.exceptions.emplace_back(exception{.level = *level});
        if (const auto lvl = each.first("w:lvl")) own.instead = read_lvl(lvl, theme, doubt);
        if (const auto start = each.first("w:startOverride")) own.start = small_number(start, 1);
        if (made.exceptions.size() == list_levels) break;
    }
    lists_.try_emplace(*id, std::move(made));
}

/// A definition may be another's, by way of a numbering style: ECMA-376-1, 17.9.21 w:numStyleLink.
void numbering::follow_links(const style_sheet& styles) {
    for (auto& [id, each] : lists_) {
        const auto link = definitions_[each.definition].style_link;
        const auto* const style = link.empty() ? nullptr : styles.find(link);
        if (style == nullptr || !style->list) continue;
        const auto other = lists_.find(style->list->list);
        if (other != lists_.end()) each.definition = other->second.definition;
    }
}

void numbering::read(xml::cursor part, const style_sheet& styles, const theme_fonts& theme, const limits& most,
                     doc::doubts& doubt) {
    for (const xml::cursor each : part.children())
        if (each.is("w:abstractNum")) {
            read_definition(each, theme, doubt);
            require_few(definitions_.size(), most.definitions, "definitions of lists", each);
        }
    for (const xml::cursor each : part.children())
        if (each.is("w:num")) {
            read_list(each, theme, doubt);
            require_few(lists_.size(), most.definitions, "lists", each);
        }
    follow_links(styles);
}

std::int64_t numbering::next_list() const noexcept {
    std::int64_t highest = 0;
    for (const auto& [id, each] : lists_) highest = std::max(highest, id);
    return highest + 1;
}

const numbering::exception* numbering::find_exception(const list& in, std::size_t level) {
    const auto found = std::ranges::find(in.exceptions, level, &exception::level);
    return found == in.exceptions.end() ? nullptr : &*found;
}

const list_level& numbering::level_of(const list& in, std::size_t level) const {
    static const list_level undefined;
    const auto* const own = find_exception(in, level);
    if (own != nullptr && own->instead) return *own->instead;
    const auto& levels = definitions_[in.definition].levels;
    return level < levels.size() ? levels[level] : undefined;
}

int numbering::start_of(const list& in, std::size_t level) const {
    const auto* const own = find_exception(in, level);
    return own != nullptr && own->start ? *own->start : level_of(in, level).start;
}

/// A level that names the style is that style's level: ECMA-376-1, 17.9.23 w:pStyle.
std::size_t numbering::level_at(const list& in, const list_place& where) const {
    if (!where.style.empty())
        for (std::size_t i = 0; i < list_levels; ++i)
            if (level_of(in, i).style == where.style) return i;
    const auto level = std::clamp<std::int64_t>(where.level.value_or(0), 0, list_levels - 1);
    return static_cast<std::size_t>(level);
}

void numbering::count(const list_place& where, const list& in, std::size_t level, list_counters& counters) const {
    auto& now = counters.of_definition[in.definition];
    // Levels above that nobody used stand at their start, as in Word.
    for (std::size_t i = 0; i < level; ++i) {
        if (now.started[i]) continue;
        now.at[i] = start_of(in, i);
        now.started[i] = true;
        counters.overridden.emplace(where.list, i);
    }
    const auto* const own = find_exception(in, level);
    const bool restarted = own != nullptr && own->start && counters.overridden.emplace(where.list, level).second;
    now.at[level] = restarted || !now.started[level] ? start_of(in, level) : now.at[level] + 1;
    now.started[level] = true;
    for (auto i = level + 1; i < list_levels; ++i)
        if (restarts(level_of(in, i), i, level)) now.started[i] = false;
}

std::string numbering::label_of(const list& in, std::size_t level, const list_counters::count& now) const {
    const auto& mine = level_of(in, level);
    if (mine.is_bullet) return mine.text;
    std::string made;
    for (std::size_t i = 0; i < mine.text.size(); ++i) {
        const char digit = mine.text[i] == '%' && i + 1 < mine.text.size() ? mine.text[i + 1] : '0';
        if (digit < '1' || digit > '9') {
            made += mine.text[i];
            continue;
        }
        const auto of = static_cast<std::size_t>(digit - '1');
        const auto& other = level_of(in, of);
        // A level below has no number yet: Word shows none.
        if (of <= level)
            made += mine.is_legal && !other.is_bullet ? decimal(now.at[of]) : shown_number(other, now.at[of]);
        ++i;
    }
    return made;
}

std::optional<given_label> numbering::next(const list_place& where, list_counters& counters) const {
    const auto found = lists_.find(where.list);
    if (found == lists_.end()) return std::nullopt;
    const auto& in = found->second;
    const auto level = level_at(in, where);
    count(where, in, level, counters);
    const auto& mine = level_of(in, level);
    return given_label{{.text = label_of(in, level, counters.of_definition[in.definition]),
                        .kind = mine.is_bullet ? doc::label_kind::bullet : doc::label_kind::typed,
                        .level = static_cast<int>(level)},
                       &mine.indents};
}

}  // namespace ita::docx
