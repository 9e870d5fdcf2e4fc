#include <algorithm>
#include <charconv>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "patch/dialect.hpp"
#include "patch/fragment.hpp"
#include "patch/prefix.hpp"
#include "patch/reason.hpp"
#include "xml/scan.hpp"

namespace ita::patching {
namespace {

constexpr std::string_view values[] = {"value", "date-value", "time-value", "boolean-value", "string-value", "formula"};
constexpr std::string_view kinds_of_values[] = {"value-type", "currency"};

/// Tables, rows and cells, each with the one that it stands in.
class table_elements {
  public:
    explicit table_elements(const doc::trace& in) {
        all_.reserve(in.elements.size());
        for (const auto& [number, where] : in.elements) all_.push_back({where});
        std::ranges::sort(all_, {}, &element::from);
        for (std::size_t i = 1; i < all_.size(); ++i) {
            auto& mine = all_[i].around = i - 1;
            while (mine != none && all_[mine].where.to <= all_[i].from()) mine = all_[mine].around;
        }
    }

    /// The smallest that a paragraph stands in.
    [[nodiscard]] std::optional<byte_range> around(byte_range paragraph) const {
        const auto behind = std::ranges::lower_bound(all_, paragraph.from, {}, &element::from) - all_.begin();
        for (auto i = static_cast<std::size_t>(behind) - 1; i != none; i = all_[i].around)
            if (paragraph.to < all_[i].where.to) return all_[i].where;
        return std::nullopt;
    }

  private:
    static constexpr auto none = static_cast<std::size_t>(-1);
    struct element {
        byte_range where{};
        std::size_t around = none;
        [[nodiscard]] std::size_t from() const noexcept { return where.from; }
    };
    std::vector<element> all_{};  ///< in the order in which they begin
};

/// At the start tag of an element.
xml::scanner start_of(const doc::trace& in, byte_range element) {
    xml::scanner tag(std::string_view(in.text).substr(element.from, element.size()), {}, limits{});
    tag.next();
    return tag;
}

std::size_t columns_of(std::string_view cell) {
    std::size_t columns = 1;
    if (const auto value = attribute_at(cell, "number-columns-repeated"))
        std::from_chars(cell.data() + value->from, cell.data() + value->to, columns);
    return columns;
}

/// A cell that stands for so many.
std::string repeated(std::string_view cell, std::size_t columns) {
    if (columns == 0) return {};
    std::string made(cell);
    if (const auto value = attribute_at(cell, "number-columns-repeated"))
        made.replace(value->from, value->size(), std::to_string(columns));
    return made;
}

class odt_words final : public dialect {
  public:
    explicit odt_words(const doc::trace& of) : text_(paragraph_prefix(of)), tables_(of) {}

    // Source: ODF 1.3 part 3, 6.1.2 to 6.1.5: blanks behind a blank are an element.
    [[nodiscard]] std::string within(std::string_view words, ends at_ends) const override {
        std::string markup;
        for (std::size_t at = 0; at < words.size();) {
            const auto end = std::min(words.find_first_of("\n\t ", at), words.size());
            markup += xml::escaped(words.substr(at, end - at));
            if (end == words.size()) break;
            at = end + 1;
            if (words[end] != ' ') {
                markup += fmt::format("<{}{}/>", text_, words[end] == '\t' ? "tab" : "line-break");
                continue;
            }
            const auto blanks = std::min(words.find_first_not_of(' ', end), words.size()) - end;
            const bool shows =
                (end != 0 || at_ends.first_shows) && (end + blanks != words.size() || at_ends.last_shows);
            if (shows) markup += ' ';
            if (const auto kept = blanks - (shows ? 1 : 0); kept != 0)
                markup += fmt::format("<{}s {}c=\"{}\"/>", text_, text_, kept);
            at = end + blanks;
        }
        return markup;
    }

    [[nodiscard]] std::string beside(std::string_view words, ends at) const override { return within(words, at); }

    [[nodiscard]] xml::splice filling(const doc::trace& in, const doc::traced_paragraph& empty,
                                      std::string_view words) const override {
        const auto paragraph = std::string_view(in.text).substr(empty.whole.from, empty.whole.to - empty.whole.from);
        if (!is_empty_tag(paragraph)) return {{empty.content.to, empty.content.to}, within(words, alone)};
        return {{empty.whole.to - 2, empty.whole.to},
                fmt::format(">{}</{}>", within(words, alone), name_at(paragraph))};
    }

    [[nodiscard]] std::optional<xml::splice> keeping_blanks(const doc::trace&, const doc::piece&) const override {
        return std::nullopt;
    }

    // A cell may keep a number or a date beside its words, which LibreOffice then shows in their place.
    // Source: ODF 1.3 part 3, 9.1.4 and 19.385 office:value-type.
    [[nodiscard]] std::vector<xml::splice> shown_instead(const doc::trace& in,
                                                         const doc::traced_paragraph& of) const override {
        const auto cell = tables_.around(of.whole);
        if (!cell) return {};
        const auto tag = start_of(in, *cell);
        std::vector<xml::splice> all;
        const auto is_one_of = [](const auto& names) {
            return [&names](const xml::raw_attribute& each) {
                return std::ranges::find(names, local_name(each.name)) != std::end(names);
            };
        };
        if (std::ranges::none_of(tag.attributes(), is_one_of(values))) return all;
        for (const auto& each : tag.attributes())
            if (is_one_of(values)(each) || is_one_of(kinds_of_values)(each))
                all.push_back({{cell->from + each.at - 1, cell->from + each.value.to + 1}, {}});
        return all;
    }

    // Source: ODF 1.3 part 3, 19.680 table:number-rows-spanned.
    [[nodiscard]] std::optional<xml::splice> reaching_over(const doc::trace& in, byte_range cell,
                                                           std::size_t rows) const override {
        const auto tag = start_of(in, cell);
        const auto start = std::string_view(in.text).substr(cell.from);
        for (const auto& each : tag.attributes())
            if (local_name(each.name) == "number-rows-spanned")
                return xml::splice{{cell.from + each.value.from, cell.from + each.value.to}, std::to_string(rows)};
        const auto behind_name = cell.from + 1 + tag.name().size();
        return xml::splice{{behind_name, behind_name},
                           fmt::format(" {}number-rows-spanned=\"{}\"", prefix_at(start), rows)};
    }

    // Source: ODF 1.3 part 3, 9.1.5 table:covered-table-cell, which may have the style that the cell had.
    [[nodiscard]] std::string covered(const doc::trace& in, byte_range cell) const override {
        const auto markup = std::string_view(in.text).substr(cell.from, cell.size());
        const auto prefix = prefix_at(markup);
        const auto style = attribute_at(markup, "style-name");
        const auto named = style
                               ? fmt::format(" {}style-name=\"{}\"", prefix, markup.substr(style->from, style->size()))
                               : std::string();
        return fmt::format("<{}covered-table-cell{}/>", prefix, named);
    }

    // Covered cells may stand as one that repeats. Source: ODF 1.3 part 3, 19.675 table:number-columns-repeated.
    [[nodiscard]] std::vector<xml::splice> uncovered(const doc::trace& in, byte_range row,
                                                     const std::map<std::size_t, std::string>& cells) const override {
        const auto markup = std::string_view(in.text).substr(row.from, row.size());
        std::size_t column = 0, found = 0;
        std::vector<xml::splice> all;
        for (const auto& where : children_of(markup)) {
            const auto cell = markup.substr(where.from, where.size());
            if (!local_name(name_at(cell)).ends_with("table-cell")) continue;
            const auto end = column + columns_of(cell);
            const auto first = cells.lower_bound(column), last = cells.lower_bound(end);
            if (first != last && local_name(name_at(cell)) == "covered-table-cell") {
                std::string instead;
                for (auto each = first; each != last; ++each, ++found) {
                    instead += repeated(cell, each->first - column) + each->second;
                    column = each->first + 1;
                }
                all.push_back({{row.from + where.from, row.from + where.to}, instead + repeated(cell, end - column)});
            }
            column = end;
        }
        if (found != cells.size()) throw cannot("a cell is merged over the rows of several measures");
        return all;
    }

    [[nodiscard]] bool collapses_blanks() const noexcept override { return true; }
    [[nodiscard]] bool stands_for_blanks(std::string_view element) const override {
        return local_name(name_at(element)) == "s";
    }
    // A field is one element around what it shows.
    [[nodiscard]] bool marks_field(std::string_view) const override { return false; }

    [[nodiscard]] const clutter& not_copied() const noexcept override {
        static const clutter all{{"bookmark",
                                  "bookmark-start",
                                  "bookmark-end",
                                  "reference-mark",
                                  "reference-mark-start",
                                  "reference-mark-end",
                                  "annotation",
                                  "annotation-end",
                                  "note",
                                  "change",
                                  "change-start",
                                  "change-end",
                                  "frame",
                                  "soft-page-break",
                                  "toc-mark",
                                  "toc-mark-start",
                                  "toc-mark-end",
                                  "alphabetical-index-mark",
                                  "alphabetical-index-mark-start",
                                  "alphabetical-index-mark-end"},
                                 {"id"},
                                 {"annotation", "note", "frame"}};
        return all;
    }

    // A list within an entry counts a level further down. Source: ODF 1.3 part 3, 5.3.3 text:list-item.
    [[nodiscard]] std::optional<std::string> lowered(std::string_view entry) const override {
        return is_item(entry) ? std::optional(std::string(entry)) : std::nullopt;
    }
    [[nodiscard]] xml::splice nested(const doc::trace& in, byte_range entry, std::string below) const override {
        const auto above = std::string_view(in.text).substr(entry.from, entry.size());
        if (!is_item(above) || !is_item(below)) return {{entry.to, entry.to}, std::move(below)};
        const auto end = entry.from + above.rfind("</");
        return {{end, end}, fmt::format("<{0}list>{1}</{0}list>", text_, below)};
    }
    [[nodiscard]] std::string unlabelled(std::string paragraph) const override { return paragraph; }
    [[nodiscard]] std::string with_lists(std::string markup,
                                         const std::function<std::int64_t(std::int64_t)>&) const override {
        return markup;
    }
    [[nodiscard]] link_markup links() const override { return {text_ + "a", "href", true}; }
    [[nodiscard]] std::string_view list_element() const noexcept override { return list_; }
    [[nodiscard]] std::string_view item_element() const noexcept override { return item_; }

  private:
    static constexpr ends alone{.first_shows = false, .last_shows = false};

    [[nodiscard]] bool is_item(std::string_view markup) const {
        return name_at(markup) == item_ && !is_empty_tag(markup);
    }

    std::string text_;
    std::string item_ = text_ + "list-item";
    std::string list_ = text_ + "list";
    table_elements tables_;
};

}  // namespace

std::unique_ptr<dialect> odt_dialect(const doc::trace& of) { return std::make_unique<odt_words>(of); }

}  // namespace ita::patching
