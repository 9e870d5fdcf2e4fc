#include "patch/entering.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>

#include "patch/cells.hpp"
#include "patch/leaving.hpp"
#include "patch/pointers.hpp"
#include "patch/units.hpp"
#include "patch/words.hpp"
#include "report/difference/members.hpp"
#include "report/lists_of_items.hpp"

namespace ita::patching {
namespace {

using names = std::vector<std::string>;

// An owner or a paragraph is its words, an item has them in a field.
const std::string& words_of(const item& what) { return what.text; }
const std::string& words_of(const std::string& what) { return what; }
const std::string& marker_of(const item& what) { return what.marker; }
std::string marker_of(const std::string&) { return {}; }
std::span<const item> under(const item& what) { return what.items; }
std::span<const item> under(const std::string&) { return {}; }

/// Whether as much stands below, and a marker before both or neither.
bool alike(const item& a, const item& b) {
    return a.items.size() == b.items.size() && a.marker.empty() == b.marker.empty();
}
bool alike(const std::string&, const std::string&) { return true; }

/// The neighbour, or another of the list that is more like what comes.
template <class List, class T>
std::size_t model_of(const List& all, std::size_t beside, const T& what) {
    if (alike(all[beside], what)) return beside;
    const auto found = std::ranges::find_if(all, [&](const auto& each) { return alike(each, what); });
    return found == all.end() ? beside : static_cast<std::size_t>(found - all.begin());
}

std::string joined(const std::string& marker, std::string_view gap, const std::string& words) {
    return marker.empty() ? words : marker + std::string(gap) + words;
}

template <class T>
names lines_of(const T& what) {
    names all{joined(marker_of(what), " ", words_of(what))};
    for (const auto& each : under(what))
        for (auto& line : lines_of(each)) all.push_back(std::move(line));
    return all;
}

template <class T>
std::string written(const T& what, const std::string& gap, const std::string& between) {
    auto all = joined(marker_of(what), gap, words_of(what));
    for (const auto& each : under(what)) all += between + written(each, gap, between);
    return all;
}

using items = std::vector<item>;

/// A null pointer for a list of something else.
items measure::*list_named(std::string_view key) {
    const auto* const found = std::ranges::find(lists_of_items, key, &list_of_items::key);
    return found == lists_of_items.end() ? nullptr : found->list;
}

const item& first_of(const measure& in, const std::string& key, const item&) {
    const auto list = list_named(key);
    if (list == nullptr) throw cannot("there is no such list in the report");
    return (in.*list).at(0);
}

const std::string& first_of(const measure& in, const std::string&, const std::string&) { return in.owners.at(0); }

const std::vector<change> alone{};
const replacements none{};

class entering {
  public:
    explicit entering(const known_file& in) : in_(in), words_(in), leaving_(in, alone, none) {}

    template <class List, class T>
    void insert(const T& what, const List& all, const spot& where, editor& to) const {
        const auto& [list, at, first] = where;
        constexpr std::string_view below_an_entry = "/items";
        if (all.empty() && list.ends_with(below_an_entry))
            return put_first_below(list.substr(0, list.size() - below_an_entry.size()), what, to);
        if (all.empty()) return put_first(list, what, to, first);
        const auto beside = at > 0 ? at - 1 : 0;
        const auto place = paragraphs_around(below(list, beside), in_.where, to);
        if (!place) return insert_words(list, all, at, what, to);
        const auto like = model_of(all, beside, what);
        const auto unit = paragraphs_around(below(list, like), in_.where, to);
        if (!unit) throw cannot("the entries beside it stand in one paragraph");
        auto inside = to.fresh();
        reshape(below(list, like), all[like], what, inside);
        to.insert(at > 0 ? place->markup.to : place->markup.from, inside.copy(unit->markup));
    }

    /// Of several that come to one paragraph the first takes it away.
    template <class T>
    void put_instead(const doc::path& empty, const std::string& model, const T& before, const T& what, bool first,
                     editor& to) const {
        const auto unit = paragraphs_of(model, in_.where, to);
        const auto is_item = [&](const doc::path& at) { return to.at(in_.where.origin(at)).list_item.to != 0; };
        if (!unit || (is_item(empty) && !is_item(unit->first))) return put_lines(empty, what, first, to);
        auto inside = to.fresh();
        reshape(model, before, what, inside);
        auto made =
            std::optional(to.in_own_lists(inside.copy(unit->markup), markup_of_list(model, to), doc::to_string(empty)));
        if (is_item(unit->first) && !is_item(empty)) made = to.listed(unit->markup, std::move(*made), !first);
        if (!made) return put_lines(empty, what, first, to);
        const auto there = block_markup(in_.where.siblings(empty).at(empty[empty.size() - 1]), to);
        to.insert(there.from, std::move(*made));
        if (first) to.remove(there);
    }

    /// From the first paragraph of the list that an entry is of to the last.
    [[nodiscard]] byte_range markup_of_list(const std::string& entry, const editor& by) const {
        const auto all = in_.where.whole(above(entry));
        const auto at = [&](const placed& which) { return by.at(in_.where.origin(which.at)).whole; };
        return {at(all.first).from, at(all.last).to};
    }

    /// Makes one element another, in markup that will be a copy.
    void reshape(const std::string& here, const std::string& before, const std::string& now, editor& to) const {
        words_.set(here, before, now, to);
    }

    void reshape(const std::string& here, const item& before, const item& now, editor& to) const {
        if (before.marker != now.marker && (!in_.where.of(below(here, "marker")).empty() || before.marker.empty()))
            words_.set_marker(here, before.marker, now.marker, to);
        words_.set(below(here, "text"), before.text, now.text, to);
        reshape_items(here, before.items, now.items, to);
    }

  private:
    /// A first entry of a cell is written as another measure's is.
    template <class T>
    void put_first(const std::string& list, const T& what, editor& to, bool first) const {
        const auto cell = empty_cell(list, in_);
        if (!cell.like) return put_lines(cell.at, what, first, to);
        const auto name = name_of(list);
        const auto& like = in_.before.measures[*cell.like];
        const auto model = below(below(below("/measures", *cell.like), name.key), std::size_t{0});
        put_instead(cell.at, model, first_of(like, name.key, what), what, first, to);
    }

    /// As plain lines in the looks of the paragraph that is there.
    template <class T>
    void put_lines(const doc::path& empty, const T& what, bool first, editor& to) const {
        first ? fill(empty, lines_of(what), in_, to) : fill_behind(empty, lines_of(what), in_, to);
    }

    void reshape_items(const std::string& of, const std::vector<item>& before, const std::vector<item>& now,
                       editor& to) const {
        const auto here = below(of, "items");
        const auto common = std::min(before.size(), now.size());
        for (std::size_t i = 0; i < common; ++i) reshape(below(here, i), before[i], now[i], to);
        leaving_.take_out(here, common, before.size(), to);
        for (auto i = common; i < now.size(); ++i) insert(now[i], before, {here, before.size(), i == common}, to);
    }

    /// An entry that stands below another in lists of a name, by its pointer; a null pointer where none does.
    using entry_below = std::pair<std::string, const item*>;
    [[nodiscard]] entry_below entry_below_another(std::string_view key) const {
        const auto list = list_named(key);
        if (list == nullptr) return {};
        for (std::size_t m = 0; m < in_.before.measures.size(); ++m) {
            const auto& all = in_.before.measures[m].*list;
            for (std::size_t i = 0; i < all.size(); ++i)
                if (!all[i].items.empty())
                    return {below(below(below(below(below("/measures", m), key), i), "items"), std::size_t{0}),
                            &all[i].items.front()};
        }
        return {};
    }

    [[nodiscard]] std::string style_of(const std::string& entry) const {
        const auto found = in_.where.extent_of(entry);
        return found ? in_.where.paragraph(found->first.at).style : std::string();
    }

    /// One of the same name, or of another whose entries have the looks of the one above, told by a style of its own.
    [[nodiscard]] entry_below model_below(const std::string& parent) const {
        const auto key = name_of(parent).key;
        if (auto found = entry_below_another(key); found.second != nullptr) return found;
        const auto style = style_of(parent);
        for (const auto& [other, list] : lists_of_items) {
            auto found = other == key || style.empty() ? entry_below() : entry_below_another(other);
            if (found.second == nullptr || style_of(above(above(found.first))) != style) continue;
            if (style_of(found.first) != style) return found;
        }
        return {};
    }

    /// A first entry below another is written as one that stands so elsewhere, or as the one it stands below.
    template <class T>
    void put_first_below(const std::string& parent, const T& what, editor& to) const {
        if constexpr (std::is_same_v<T, item>) {
            const auto [model, like] = model_below(parent);
            const auto unit = like == nullptr ? std::nullopt : paragraphs_of(model, in_.where, to);
            const auto above = paragraphs_of(parent, in_.where, to);
            if (unit && above) {
                auto inside = to.fresh();
                reshape(model, *like, what, inside);
                return to.nest(above->markup, inside.copy(unit->markup));
            }
        }
        if (!put_counted_below(parent, what, to)) add_copies_of(parent, what, to);
    }

    /// The word processor that counts an entry counts what stands below it too; false where it does not.
    template <class T>
    [[nodiscard]] bool put_counted_below(const std::string& parent, const T& what, editor& to) const {
        const auto unit = paragraphs_of(parent, in_.where, to);
        const auto& text = in_.where.of(below(parent, "text"));
        if (!unit || unit->first != unit->last || text.empty() || !under(what).empty()) return false;
        if (!in_.where.paragraph(unit->first).label || !in_.where.of(below(parent, "marker")).empty()) return false;
        auto inside = to.fresh();
        words_.replace(unit->first, text.front().from, in_.where.text(unit->first).size(), words_of(what), inside);
        auto lower = to.lowered(inside.copy(unit->markup));
        if (lower) to.nest(unit->markup, std::move(*lower));
        return lower.has_value();
    }

    /// As the other is, what stands below it too.
    template <class T>
    void add_copies_of(const std::string& parent, const T& what, editor& to) const {
        const auto unit = paragraphs_of(parent, in_.where, to);
        if (!unit) throw cannot("the entries beside it stand in one paragraph");
        const auto& text = in_.where.of(below(parent, "text"));
        const auto& marker = in_.where.of(below(parent, "marker"));
        if (text.empty()) throw cannot("it has no words in the file");
        const auto from = marker.empty() ? text.front().from : marker.front().from;
        for (const auto& line : lines_of(what)) {
            auto inside = to.fresh();
            words_.replace(text.front().at, from, in_.where.text(text.front().at).size(), line, inside);
            to.insert(unit->markup.to, inside.copy(unit->markup));
        }
    }

    template <class List, class T>
    void insert_words(const std::string& list, const List& all, std::size_t at, const T& what, editor& to) const {
        const auto beside = at > 0 ? at - 1 : 0;
        const auto between = separator(list, all.size(), beside);
        const auto words = written(what, gap_of(below(list, beside)), between);
        const auto place = in_.where.whole(below(list, beside));
        if (at > 0)
            words_.replace(place.last.at, place.last.to, place.last.to, between + words, to);
        else
            words_.replace(place.first.at, place.first.from, place.first.from, words + between, to);
    }

    /// What stands between two entries of one paragraph.
    [[nodiscard]] std::optional<std::string> between(const std::string& list, std::size_t first) const {
        const auto a = in_.where.whole(below(list, first)), b = in_.where.whole(below(list, first + 1));
        if (a.last.at != b.first.at || a.last.to > b.first.from) return std::nullopt;
        return in_.where.text(a.last.at).substr(a.last.to, b.first.from - a.last.to);
    }

    [[nodiscard]] std::string separator(const std::string& list, std::size_t size, std::size_t beside) const {
        for (const auto i : {beside, beside > 0 ? beside - 1 : beside})
            if (i + 1 < size)
                if (auto found = between(list, i)) return *found;
        return "\n";
    }

    /// What stands between the marker and the words of an entry.
    [[nodiscard]] std::string gap_of(const std::string& element) const {
        const auto &marker = in_.where.of(below(element, "marker")), &text = in_.where.of(below(element, "text"));
        if (marker.empty() || text.empty() || marker[0].at != text[0].at || marker[0].to > text[0].from) return " ";
        return in_.where.text(marker[0].at).substr(marker[0].to, text[0].from - marker[0].to);
    }

    const known_file& in_;
    words words_;
    leaving leaving_;
};

/// Calls visit with an entry as it was and another that comes.
template <class Visit>
void visit_entry(const entry_name& which, const report_value& now, const known_file& in, const Visit& visit) {
    differing::visit_list_of(in.before.measures.at(which.list.measure), which.list.part, {}, [&](const auto& all) {
        using entry = typename std::remove_cvref_t<decltype(all)>::value_type;
        if constexpr (std::is_same_v<entry, item> || std::is_same_v<entry, std::string>) {
            const auto* const value = std::get_if<entry>(&now);
            if (value == nullptr) throw cannot("it is another kind of entry");
            visit(all.at(which.index), *value);
        }
    });
}

}  // namespace

void insert_entry(const item& what, const std::vector<item>& all, const spot& where, const known_file& in, editor& to) {
    entering(in).insert(what, all, where, to);
}
void insert_entry(const std::string& what, const std::vector<std::string>& all, const spot& where, const known_file& in,
                  editor& to) {
    entering(in).insert(what, all, where, to);
}
void put_instead(const doc::path& empty, const entry_name& like, const report_value& what, const known_file& in,
                 editor& to) {
    visit_entry(like, what, in, [&](const auto& before, const auto& now) {
        entering(in).put_instead(empty, pointer_of(like), before, now, true, to);
    });
}
void reshape_entry(const entry_name& which, const report_value& now, const known_file& in, editor& to) {
    visit_entry(which, now, in, [&](const auto& before, const auto& after) {
        entering(in).reshape(pointer_of(which), before, after, to);
    });
}
void reshape_entry(const std::string& pointer, const item& before, const item& now, const known_file& in, editor& to) {
    entering(in).reshape(pointer, before, now, to);
}
void reshape_entry(const std::string& pointer, const std::string& before, const std::string& now, const known_file& in,
                   editor& to) {
    entering(in).reshape(pointer, before, now, to);
}
std::vector<std::string> lines_of_entry(const report_value& what) {
    if (const auto* const one = std::get_if<item>(&what)) return lines_of(*one);
    if (const auto* const words = std::get_if<std::string>(&what)) return lines_of(*words);
    throw cannot("it is no entry of a list");
}

}  // namespace ita::patching
