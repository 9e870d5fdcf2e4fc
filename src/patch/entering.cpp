#include "patch/entering.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>

#include "patch/cells.hpp"
#include "patch/leaving.hpp"
#include "patch/units.hpp"
#include "patch/words.hpp"

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

/// How many lists stand in one another below, as a rough picture of an item.
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

const item& first_of(const measure& in, const std::string& key, const item&) {
    return (key == "steps" ? in.steps : key == "results" ? in.results : in.outcomes).at(0);
}

const std::string& first_of(const measure& in, const std::string&, const std::string&) { return in.owners.at(0); }

const std::vector<change> alone{};

class entering {
  public:
    explicit entering(const known_file& in) : in_(in), words_(in), leaving_(in, alone) {}

    template <class List, class T>
    void insert(const T& what, const List& all, const spot& where, editor& to) const {
        const auto& [list, at, first] = where;
        constexpr std::string_view below_an_entry = "/items";
        if (all.empty() && list.ends_with(below_an_entry))
            return put_first_below(list.substr(0, list.size() - below_an_entry.size()), what, to);
        if (all.empty()) return put_first(list, what, to, first);
        const auto beside = at > 0 ? at - 1 : 0;
        const auto place = paragraphs_of(below(list, beside), in_.where, to);
        if (!place) return insert_words(list, all, at, what, to);
        const auto like = model_of(all, beside, what);
        const auto unit = paragraphs_of(below(list, like), in_.where, to);
        if (!unit) throw cannot("the entries beside it stand in one paragraph");
        auto inside = to.fresh();
        reshape(below(list, like), all[like], what, inside);
        to.insert(at > 0 ? place->markup.to : place->markup.from, inside.copy(unit->markup));
    }

    void insert_measure(std::size_t at, const measure& what, editor& to) const {
        if (in_.before.measures.empty()) throw cannot("there is no measure that it could be like");
        const auto like = at > 0 ? at - 1 : 0;
        const auto unit = unit_of_measure(like, in_.before.measures.size(), in_.where, to);
        auto inside = to.fresh();
        reshape(below("/measures", like), in_.before.measures[like], what, inside);
        to.insert(at > 0 ? unit.markup.to : unit.markup.from, inside.copy(unit.markup));
    }

  private:
    /// A first entry of a cell is written as another measure's is.
    template <class T>
    void put_first(const std::string& list, const T& what, editor& to, bool first) const {
        const auto cell = empty_cell(list, in_);
        const auto name = name_of(list);
        const auto& like = in_.before.measures[cell.like];
        const auto model = below(below(below("/measures", cell.like), name.key), std::size_t{0});
        const auto unit = paragraphs_of(model, in_.where, to);
        if (!unit && !first) throw cannot("there is no cell for it in the file");
        if (!unit) return put_into_empty(list, lines_of(what), in_, to);
        auto inside = to.fresh();
        reshape(model, first_of(like, name.key, what), what, inside);
        const auto empty = to.at(in_.where.origin(cell.at)).whole;
        to.insert(empty.from, inside.copy(unit->markup));
        if (first) to.remove(empty);
    }

    /// Makes one element another, in markup that will be a copy.
    void reshape(const std::string& here, const std::string& before, const std::string& now, editor& to) const {
        words_.set(here, before, now, to);
    }

    void reshape(const std::string& here, const item& before, const item& now, editor& to) const {
        if (before.marker != now.marker && (!in_.where.of(below(here, "marker")).empty() || before.marker.empty()))
            words_.set_marker(here, before.marker, now.marker, to);
        words_.set(below(here, "text"), before.text, now.text, to);
        reshape_list(below(here, "items"), before.items, now.items, to, here);
    }

    void reshape(const std::string& here, const measure& before, const measure& now, editor& to) const {
        if (before.marker != now.marker && (!in_.where.of(below(here, "marker")).empty() || before.marker.empty()))
            words_.set_marker(here, before.marker, now.marker, to);
        words_.set(below(here, "title"), before.title, now.title, to);
        if (before.timeline.text != now.timeline.text)
            words_.set(below(here, "timeline/text"), before.timeline.text, now.timeline.text, to);
        reshape_list(below(here, "steps"), before.steps, now.steps, to, {});
        reshape_list(below(here, "owners"), before.owners, now.owners, to, {});
        reshape_list(below(here, "results"), before.results, now.results, to, {});
        reshape_list(below(here, "outcomes"), before.outcomes, now.outcomes, to, {});
        reshape_extra(below(here, "extra"), before, now, to);
    }

    template <class List>
    void reshape_list(const std::string& here, const List& before, const List& now, editor& to,
                      const std::string& parent) const {
        const auto common = std::min(before.size(), now.size());
        for (std::size_t i = 0; i < common; ++i) reshape(below(here, i), before[i], now[i], to);
        for (auto i = common; i < before.size(); ++i) leaving_.take_out(here, before.size(), i, common, to);
        for (auto i = common; i < now.size(); ++i) {
            if (before.empty() && !parent.empty())
                put_first_below(parent, now[i], to);
            else
                insert(now[i], before, {here, before.size(), i == common}, to);
        }
    }

    /// An entry that stands below another in a list of the same name, by its pointer; a null pointer where none does.
    [[nodiscard]] std::pair<std::string, const item*> entry_below_another(const std::string& key) const {
        if (key != "steps" && key != "results" && key != "outcomes") return {};
        const auto list = key == "steps" ? &measure::steps : key == "results" ? &measure::results : &measure::outcomes;
        for (std::size_t m = 0; m < in_.before.measures.size(); ++m) {
            const auto& all = in_.before.measures[m].*list;
            for (std::size_t i = 0; i < all.size(); ++i)
                if (!all[i].items.empty())
                    return {below(below(below(below(below("/measures", m), key), i), "items"), std::size_t{0}),
                            &all[i].items.front()};
        }
        return {};
    }

    /// A first entry below another is written as one that stands so elsewhere, or as the one it stands below.
    template <class T>
    void put_first_below(const std::string& parent, const T& what, editor& to) const {
        if constexpr (std::is_same_v<T, item>) {
            const auto [model, like] = entry_below_another(name_of(parent).key);
            const auto unit = like == nullptr ? std::nullopt : paragraphs_of(model, in_.where, to);
            const auto above = paragraphs_of(parent, in_.where, to);
            if (unit && above) {
                auto inside = to.fresh();
                reshape(model, *like, what, inside);
                return to.insert(above->markup.to, inside.copy(unit->markup));
            }
        }
        add_copies_of(parent, what, to);
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

    void reshape_extra(const std::string& here, const measure& before, const measure& now, editor& to) const {
        for (const auto& [heading, text] : before.extra) {
            const auto found = std::ranges::find(now.extra, heading, &std::pair<std::string, std::string>::first);
            words_.set(below(here, heading), text, found == now.extra.end() ? std::string() : found->second, to);
        }
        for (const auto& [heading, text] : now.extra)
            if (std::ranges::find(before.extra, heading, &std::pair<std::string, std::string>::first) ==
                before.extra.end())
                put_into_empty(below(here, heading), {text}, in_, to);
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

}  // namespace

void insert_entry(const item& what, const std::vector<item>& all, const spot& where, const known_file& in, editor& to) {
    entering(in).insert(what, all, where, to);
}
void insert_entry(const std::string& what, const std::vector<std::string>& all, const spot& where, const known_file& in,
                  editor& to) {
    entering(in).insert(what, all, where, to);
}
void insert_measure(const measure& what, std::size_t at, const known_file& in, editor& to) {
    entering(in).insert_measure(at, what, to);
}

}  // namespace ita::patching
