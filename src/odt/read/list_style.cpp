#include "odt/read/list_style.hpp"

#include <algorithm>
#include <string_view>

#include "odt/read/values.hpp"

namespace ita::odt {
namespace {

using doc::counting;

struct format_name {
    std::string_view name;
    counting how;
    counting synced;  ///< where style:num-letter-sync is true
};

// Those of ODF and those that LibreOffice writes besides. What is not known here is shown as 1, 2, 3, as there.
constexpr std::array<format_name, 11> format_names{{
    {"1", counting::arabic, counting::arabic},
    {"a", counting::lower_columns, counting::lower_letters},
    {"A", counting::upper_columns, counting::upper_letters},
    {"i", counting::lower_roman, counting::lower_roman},
    {"I", counting::upper_roman, counting::upper_roman},
    {"๑", counting::thai, counting::thai},
    {"๑, ๒, ๓, ...", counting::thai, counting::thai},
    {"Native Numbering", counting::thai, counting::thai},
    {"NATIVE_NUMBERING", counting::thai, counting::thai},
    {"ก, ข, ค, ...", counting::thai_letters, counting::thai_letters},
    {"ก", counting::thai_letters, counting::thai_letters},
}};

counting counting_of(const xml::cursor& level) {
    const auto name = level.value("style:num-format");
    if (name.empty()) return counting::none;
    const auto* const known = std::ranges::find(format_names, name, &format_name::name);
    if (known == format_names.end()) return counting::arabic;
    return level.value("style:num-letter-sync") == "true" ? known->synced : known->how;
}

void read_indents(list_level& into, const xml::cursor& level) {
    const auto properties = level.first("style:list-level-properties");
    const auto label = properties.first("style:list-level-label-alignment");
    if (label) {
        into.left = read_length(label.value("fo:margin-left"));
        into.first_line = read_length(label.value("fo:text-indent"));
        return;
    }
    // The older way: the label has a width, and stands in front of the text.
    const auto before = read_length(properties.value("text:space-before"));
    const auto width = read_length(properties.value("text:min-label-width"));
    if (!before && !width) return;
    into.left = before.value_or(length{}) + width.value_or(length{});
    into.first_line = -width.value_or(length{});
}

list_level read_level(const xml::cursor& level) {
    list_level made{.how = counting_of(level),
                    .prefix = std::string(level.value("style:num-prefix")),
                    .suffix = std::string(level.value("style:num-suffix")),
                    .pattern = std::string(level.value("loext:num-list-format")),
                    .shown = std::min(read_count(level.value("text:display-levels")), list_levels),
                    .start = read_ordinal(level.value("text:start-value")).value_or(1)};
    if (made.pattern.empty()) made.pattern = level.value("style:num-list-format");
    made.bullet = level.is("text:list-level-style-bullet") || level.is("text:list-level-style-image");
    if (made.bullet) made.text = level.is("text:list-level-style-image") ? "•" : level.value("text:bullet-char");
    // A number without digits is how a mark of several characters is written.
    if (!made.bullet && made.how == counting::none && !(made.prefix + made.suffix).empty()) {
        made.bullet = true;
        made.text = made.prefix + made.suffix;
    }
    read_indents(made, level);
    return made;
}

}  // namespace

list_style read_list_style(const xml::cursor& from) {
    list_style made{};
    for (const xml::cursor level : from.children()) {
        const auto number = read_integer(level.value("text:level")).value_or(0);
        if (number < 1 || number > static_cast<std::int64_t>(list_levels)) continue;
        made[static_cast<std::size_t>(number - 1)] = read_level(level);
    }
    return made;
}

}  // namespace ita::odt
