#include "patch/plan.hpp"

#include <algorithm>
#include <span>
#include <utility>
#include <variant>

#include <ita/base/thai.hpp>
#include <ita/report/difference.hpp>

#include "patch/hunks.hpp"
#include "patch/units.hpp"
#include "report/difference/members.hpp"

namespace ita::patching {
namespace {

using names = std::vector<std::string>;

std::string below(const std::string& pointer, std::string_view key) { return pointer + '/' + std::string(key); }
std::string below(const std::string& pointer, std::size_t index) { return pointer + '/' + std::to_string(index); }
std::string above(const std::string& pointer) { return pointer.substr(0, pointer.rfind('/')); }

// An owner or a paragraph is its words, an item has them in a field.
const std::string& words_of(const item& what) { return what.text; }
const std::string& words_of(const std::string& what) { return what; }
const std::string& marker_of(const item& what) { return what.marker; }
std::string marker_of(const std::string&) { return {}; }
std::span<const item> under(const item& what) { return what.items; }
std::span<const item> under(const std::string&) { return {}; }

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n\xC2\xA0") == text.npos; }

/// How many lists stand in one another below, as a rough picture of an item.
bool alike(const item& a, const item& b) {
    return a.items.size() == b.items.size() && a.marker.empty() == b.marker.empty();
}
bool alike(const std::string&, const std::string&) { return true; }

class planner {
  public:
    planner(const known_file& in, const std::vector<change>& all) : in_(in), all_(all) {}

    void add(const change& what, editor& to) const {
        const auto here = pointer(what.where, in_.before);
        if (moves_with_another(what, here)) return;
        switch (what.kind) {
            case change_kind::set:
                return set(what, here, to);
            case change_kind::insert:
                return insert(what, here, to);
            case change_kind::remove:
                return remove(what, here, to);
            case change_kind::move:
                return move(what, here, to);
        }
    }

  private:
    // -------------------------------------------------------------- words

    [[nodiscard]] std::string text_at(const doc::path& at) const { return doc::text_of(in_.where.paragraph(at)); }
    [[nodiscard]] doc::origin origin_at(const doc::path& at) const { return in_.where.paragraph(at).from; }

    void replace(const doc::path& at, std::size_t from, std::size_t end, std::string words, editor& to) const {
        to.replace(origin_at(at), from, end, std::move(words));
    }

    void set_words(const std::string& field, const std::string& before, const std::string& now, editor& to) const {
        const auto& pieces = in_.where.of(field);
        if (pieces.empty() && is_blank(before)) return put_into_empty(field, names{now}, to);
        if (pieces.empty()) throw cannot("its words have no place in the file");
        require_words(pieces, before);
        for (const auto& each : hunks(before, now)) set_hunk(pieces, each, to);
    }

    /// Whether the pieces, one blank or line break between, are the words.
    void require_words(const std::vector<placed>& pieces, std::string_view words) const {
        std::size_t at = 0;
        for (const auto& each : pieces) {
            const auto text = text_at(each.at).substr(each.from, each.to - each.from);
            if (words.substr(std::min(at, words.size()), text.size()) != text)
                throw cannot("its words were put together from other words of the file");
            at += text.size() + 1;
        }
        if (at != words.size() + 1) throw cannot("its words were put together from other words of the file");
    }

    void set_hunk(const std::vector<placed>& pieces, const hunk& what, editor& to) const {
        std::size_t at = 0;  // of the piece among the words
        bool written = false;
        for (const auto& each : pieces) {
            const auto size = each.to - each.from;
            const auto from = std::clamp(what.from, at, at + size) - at, end = std::clamp(what.to, at, at + size) - at;
            const bool here = !written && what.from <= at + size;
            if (here || from < end)
                replace(each.at, each.from + from, each.from + end, here ? what.with : std::string(), to);
            written = written || here;
            at += size + 1;
        }
    }

    void set_marker(const std::string& of, const std::string& before, const std::string& now, editor& to) const {
        if (before == now) return;
        const auto& marker = in_.where.of(below(of, "marker"));
        const auto& text = in_.where.of(below(of, "text"));
        const auto& words = text.empty() ? in_.where.of(below(of, "title")) : text;
        if (!marker.empty() && !now.empty()) return set_words(below(of, "marker"), before, now, to);
        if (!marker.empty()) {
            const bool beside = !words.empty() && words[0].at == marker[0].at;
            return replace(marker[0].at, marker[0].from, beside ? words[0].from : marker[0].to, {}, to);
        }
        if (!before.empty()) throw cannot("the word processor counts its number itself");
        if (words.empty()) throw cannot("it has no words in the file");
        replace(words[0].at, words[0].from, words[0].from, now + ' ', to);
    }

    // -------------------------------------------------------------- fields

    void set(const change& what, const std::string& here, editor& to) const {
        if (const auto* now = std::get_if<timeline>(&what.after))
            return set_timeline(here, std::get<timeline>(what.before), *now, to);
        if (std::holds_alternative<buddhist_year>(what.after)) return set_year(what, here, to);
        const auto* before = std::get_if<std::string>(&what.before);
        const auto* now = std::get_if<std::string>(&what.after);
        if (now == nullptr || before == nullptr) throw cannot("it does not stand in the file as words");
        if (what.where.field == report_field::marker) return set_marker(above(here), *before, *now, to);
        set_words(here, *before, *now, to);
    }

    void set_timeline(const std::string& here, const timeline& before, const timeline& now, editor& to) const {
        if (before.text == now.text) throw cannot("the file tells a timeline by its words alone");
        set_words(below(here, "text"), before.text, now.text, to);
    }

    void set_year(const change& what, const std::string& here, editor& to) const {
        const auto& found = in_.where.of(here);
        if (found.empty()) throw cannot("the year has no place in the file");
        auto words = std::to_string(std::get<buddhist_year>(what.after).number());
        const auto typed = text_at(found[0].at).substr(found[0].from, found[0].to - found[0].from);
        if (to_ascii_digits(typed) != typed) words = to_thai_digits(words);
        for (const auto& each : found) replace(each.at, each.from, each.to, words, to);
    }

    // -------------------------------------------------------------- lists

    template <class T>
    [[nodiscard]] static const T& value(const report_value& from) {
        const auto* found = std::get_if<T>(&from);
        if (found == nullptr) throw cannot("it has no place in the file");
        return *found;
    }

    void insert(const change& what, const std::string& here, editor& to) const {
        const auto list = above(here);
        const auto index = what.where.index.back();
        switch (what.where.part) {
            case report_part::measures:
                return insert_measure(index, value<measure>(what.after), to);
            case report_part::steps:
            case report_part::results:
            case report_part::outcomes:
                return insert_element(list, list_at<std::vector<item>>(what.where), index, value<item>(what.after), to,
                                      is_first(what));
            case report_part::owners:
            case report_part::preamble:
                return insert_element(list, list_at<names>(what.where), index, value<std::string>(what.after), to,
                                      is_first(what));
            case report_part::extra: {
                const auto& column = value<std::pair<std::string, std::string>>(what.after);
                return put_into_empty(below(list, column.first), names{column.second}, to);
            }
            default:
                throw cannot("there is no place for it in the file");
        }
    }

    /// Whether it is the first that comes to its spot.
    [[nodiscard]] bool is_first(const change& what) const {
        const auto found = std::ranges::find_if(
            all_, [&](const change& each) { return each.kind == change_kind::insert && each.where == what.where; });
        return found == all_.end() || *found == what;
    }

    void remove(const change& what, const std::string& here, editor& to) const {
        switch (what.where.part) {
            case report_part::measures:
                return to.remove(unit_of(what.where.index.back(), to).markup);
            case report_part::steps:
            case report_part::results:
            case report_part::outcomes:
            case report_part::owners:
            case report_part::preamble:
                return remove_element(what.where, here, to);
            case report_part::extra:
                return set_words(here, value<std::pair<std::string, std::string>>(what.before).second, {}, to);
            default:
                throw cannot("what stands around it in the file would be left alone");
        }
    }

    void move(const change& what, const std::string& here, editor& to) const {
        const bool is_measure = what.where.part == report_part::measures;
        const auto markup = is_measure ? unit_of(what.where.index.back(), to).markup : own_markup(here, to);
        auto inside = to.fresh();
        for (const auto& each : all_)
            if (each.kind != change_kind::move && is_under(each, here)) planner(in_, {}).add(each, inside);
        auto moved = inside.moved(markup);
        to.remove(markup);
        const auto list = above(here);
        const auto at = [&](std::size_t i) {
            return is_measure ? unit_of(i, to).markup : own_markup(below(list, i), to);
        };
        to.insert(what.to > 0 ? at(what.to - 1).to : at(0).from, std::move(moved));
    }

    [[nodiscard]] bool is_under(const change& one, const std::string& pointer_of_element) const {
        const auto its = pointer(one.where, in_.before);
        return its != pointer_of_element && is_below(its, pointer_of_element);
    }
    [[nodiscard]] bool moves_with_another(const change& what, const std::string& here) const {
        return std::ranges::any_of(all_, [&](const change& each) {
            if (each.kind != change_kind::move || &each == &what) return false;
            const auto moved = pointer(each.where, in_.before);
            return here != moved && is_below(here, moved);
        });
    }

    template <class List>
    [[nodiscard]] const List& list_at(const report_place& where) const {
        const List* found = nullptr;
        const auto way = std::span(where.index).first(where.index.size() - 1);
        differing::visit_list(in_.before, where.part, way, [&](const auto& list) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(list)>, List>) found = &list;
        });
        if (found == nullptr) throw cannot("there is no such list in the report");
        return *found;
    }

    [[nodiscard]] doc::byte_range own_markup(const std::string& element, const editor& by) const {
        const auto unit = paragraphs_of(element, in_.where, by);
        if (!unit) throw cannot("it shares a paragraph with others");
        return unit->markup;
    }
    [[nodiscard]] measure_unit unit_of(std::size_t index, const editor& by) const {
        return unit_of_measure(index, in_.before.measures.size(), in_.where, by);
    }

    // -------------------------------------------------------------- a new element of a list

    template <class List, class T>
    void insert_element(const std::string& list, const List& all, std::size_t at, const T& what, editor& to,
                        bool first) const {
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

    /// The neighbour, or another of the list that is more like what comes.
    template <class List, class T>
    static std::size_t model_of(const List& all, std::size_t beside, const T& what) {
        if (alike(all[beside], what)) return beside;
        const auto found = std::ranges::find_if(all, [&](const auto& each) { return alike(each, what); });
        return found == all.end() ? beside : static_cast<std::size_t>(found - all.begin());
    }

    template <class T>
    static names lines_of(const T& what) {
        names all{joined(marker_of(what), " ", words_of(what))};
        for (const auto& each : under(what))
            for (auto& line : lines_of(each)) all.push_back(std::move(line));
        return all;
    }
    static std::string joined(const std::string& marker, std::string_view gap, const std::string& words) {
        return marker.empty() ? words : marker + std::string(gap) + words;
    }

    /// Makes one element another, in markup that will be a copy.
    void reshape(const std::string& here, const std::string& before, const std::string& now, editor& to) const {
        set_words(here, before, now, to);
    }
    void reshape(const std::string& here, const item& before, const item& now, editor& to) const {
        if (before.marker != now.marker && (!in_.where.of(below(here, "marker")).empty() || before.marker.empty()))
            set_marker(here, before.marker, now.marker, to);
        set_words(below(here, "text"), before.text, now.text, to);
        reshape_list(below(here, "items"), before.items, now.items, to, here);
    }
    void reshape(const std::string& here, const measure& before, const measure& now, editor& to) const {
        if (before.marker != now.marker && (!in_.where.of(below(here, "marker")).empty() || before.marker.empty()))
            set_marker(here, before.marker, now.marker, to);
        set_words(below(here, "title"), before.title, now.title, to);
        if (before.timeline.text != now.timeline.text)
            set_words(below(here, "timeline/text"), before.timeline.text, now.timeline.text, to);
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
        for (auto i = common; i < before.size(); ++i) take_out(here, before, i, common, to);
        for (auto i = common; i < now.size(); ++i) {
            if (before.empty() && !parent.empty())
                add_copy_of(parent, now[i], to);
            else
                insert_element(here, before, before.size(), now[i], to, i == common);
        }
    }

    /// A first entry below another is written as that one is.
    template <class T>
    void add_copy_of(const std::string& parent, const T& what, editor& to) const {
        const auto unit = paragraphs_of(parent, in_.where, to);
        if (!unit) throw cannot("the entries beside it stand in one paragraph");
        const auto& text = in_.where.of(below(parent, "text"));
        const auto& marker = in_.where.of(below(parent, "marker"));
        if (text.empty()) throw cannot("it has no words in the file");
        const auto from = marker.empty() ? text.front().from : marker.front().from;
        auto inside = to.fresh();
        replace(text.front().at, from, text_at(text.front().at).size(), lines_of(what).front(), inside);
        to.insert(unit->markup.to, inside.copy(unit->markup));
    }

    void reshape_extra(const std::string& here, const measure& before, const measure& now, editor& to) const {
        for (const auto& [heading, text] : before.extra) {
            const auto found = std::ranges::find(now.extra, heading, &std::pair<std::string, std::string>::first);
            set_words(below(here, heading), text, found == now.extra.end() ? std::string() : found->second, to);
        }
        for (const auto& [heading, text] : now.extra)
            if (std::ranges::find(before.extra, heading, &std::pair<std::string, std::string>::first) ==
                before.extra.end())
                put_into_empty(below(here, heading), names{text}, to);
    }

    // -------------------------------------------------------------- entries in one paragraph

    [[nodiscard]] extent extent_of(const std::string& element) const {
        const auto found = in_.where.extent_of(element);
        if (!found) throw cannot("it has no words in the file");
        return *found;
    }

    /// What stands between two entries of one paragraph.
    [[nodiscard]] std::optional<std::string> between(const std::string& list, std::size_t first) const {
        const auto a = extent_of(below(list, first)), b = extent_of(below(list, first + 1));
        if (a.last.at != b.first.at || a.last.to > b.first.from) return std::nullopt;
        return text_at(a.last.at).substr(a.last.to, b.first.from - a.last.to);
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
        return text_at(marker[0].at).substr(marker[0].to, text[0].from - marker[0].to);
    }

    template <class T>
    static std::string written(const T& what, const std::string& gap, const std::string& between) {
        auto all = joined(marker_of(what), gap, words_of(what));
        for (const auto& each : under(what)) all += between + written(each, gap, between);
        return all;
    }

    template <class List, class T>
    void insert_words(const std::string& list, const List& all, std::size_t at, const T& what, editor& to) const {
        const auto beside = at > 0 ? at - 1 : 0;
        const auto between = separator(list, all.size(), beside);
        const auto words = written(what, gap_of(below(list, beside)), between);
        const auto place = extent_of(below(list, beside));
        if (at > 0)
            replace(place.last.at, place.last.to, place.last.to, between + words, to);
        else
            replace(place.first.at, place.first.from, place.first.from, words + between, to);
    }

    // -------------------------------------------------------------- an element that goes

    [[nodiscard]] bool goes(const report_place& like, std::size_t index) const {
        return std::ranges::any_of(all_, [&](const change& each) {
            auto where = like;
            where.index.back() = index;
            return each.kind == change_kind::remove && each.where == where;
        });
    }
    [[nodiscard]] bool comes_into(const report_place& like) const {
        return std::ranges::any_of(all_, [&](const change& each) {
            auto where = each.where;
            if (where.index.empty() || where.index.size() != like.index.size()) return false;
            where.index.back() = like.index.back();
            return each.kind == change_kind::insert && where == like;
        });
    }

    void remove_element(const report_place& where, const std::string& here, editor& to) const {
        const auto index = where.index.back();
        const auto unit = paragraphs_of(here, in_.where, to);
        if (!unit) return remove_words(above(here), index, index > 0 && goes(where, index - 1), to);
        std::size_t first = index;
        while (first > 0 && goes(where, first - 1)) --first;
        const bool first_of_all = first == 0 && index == 0;
        if (first_of_all && !comes_into(where) && empties_its_cell(where, *unit)) return blank(*unit, to);
        to.remove(unit->markup);
    }

    /// Whether no paragraph is left in the cell, which must have one.
    [[nodiscard]] bool empties_its_cell(const report_place& where, const paragraphs_unit& first) const {
        auto list = above(pointer(where, in_.before));
        std::size_t gone = 0;
        for (std::size_t i = 0;; ++i) {
            const auto found = in_.where.extent_of(below(list, i));
            if (!found) break;
            if (!goes(where, i)) return false;
            const auto step = found->first.at.size() - 1;
            gone += found->last.at[step] - found->first.at[step] + 1;
        }
        return in_.where.siblings(first.first).size() <= gone;
    }

    /// Leaves the first paragraph without words, and takes out the others.
    void blank(const paragraphs_unit& unit, editor& to) const {
        const auto step = unit.first.size() - 1;
        for (auto i = unit.first[step]; i <= unit.last[step]; ++i) {
            const auto at = unit.first.beside(i);
            if (i == unit.first[step])
                replace(at, 0, text_at(at).size(), {}, to);
            else
                to.remove(to.at(origin_at(at)).whole);
        }
    }

    void remove_words(const std::string& list, std::size_t index, bool goes_before, editor& to) const {
        const auto mine = extent_of(below(list, index));
        const auto next = in_.where.extent_of(below(list, index + 1));
        if (next && next->first.at == mine.last.at)
            return cut(mine.first.at, mine.first.from, next->first.at, next->first.from, to);
        if (index > 0 && !goes_before) {
            const auto before = extent_of(below(list, index - 1));
            if (before.last.at == mine.first.at)
                return cut(mine.first.at, before.last.to, mine.last.at, mine.last.to, to);
        }
        cut(mine.first.at, mine.first.from, mine.last.at, mine.last.to, to);
    }

    /// Takes out words from a place of one paragraph to a place of another, in one cell.
    void cut(const doc::path& first, std::size_t from, const doc::path& last, std::size_t end, editor& to) const {
        if (first == last) return replace(first, from, end, {}, to);
        const auto step = first.size() - 1;
        if (first.size() != last.size() || first != last.beside(first[step]))
            throw cannot("its words stand in several cells");
        replace(first, from, text_at(first).size(), {}, to);
        for (auto i = first[step] + 1; i < last[step]; ++i) {
            const auto at = first.beside(i);
            replace(at, 0, text_at(at).size(), {}, to);
        }
        replace(last, 0, end, {}, to);
    }

    /// The same for a list that is being reshaped: from `common` on all go.
    template <class List>
    void take_out(const std::string& list, const List& all, std::size_t index, std::size_t common, editor& to) const {
        const auto here = below(list, index);
        if (!in_.where.extent_of(here)) return;
        const auto unit = paragraphs_of(here, in_.where, to);
        if (!unit) return remove_words(list, index, index > common, to);
        const auto blocks = in_.where.siblings(unit->first).size();
        const auto step = unit->first.size() - 1;
        const bool fills = common == 0 && index == 0 && unit->first[step] == 0 && all.size() >= 1 &&
                           extent_of(below(list, all.size() - 1)).last.at[step] + 1 >= blocks;
        fills ? blank(*unit, to) : to.remove(unit->markup);
    }

    // -------------------------------------------------------------- measures

    void insert_measure(std::size_t at, const measure& what, editor& to) const {
        if (in_.before.measures.empty()) throw cannot("there is no measure that it could be like");
        const auto like = at > 0 ? at - 1 : 0;
        const auto unit = unit_of(like, to);
        auto inside = to.fresh();
        reshape(below("/measures", like), in_.before.measures[like], what, inside);
        to.insert(at > 0 ? unit.markup.to : unit.markup.from, inside.copy(unit.markup));
    }

    // -------------------------------------------------------------- cells without words

    /// "/measures/3/steps/0/text" is the third measure's "steps".
    struct cell_name {
        std::size_t measure = 0;
        std::string key{};
    };
    static cell_name name_of(const std::string& field) {
        constexpr std::string_view measures = "/measures/";
        if (!field.starts_with(measures)) throw cannot("there is no place for it in the file");
        const auto end = field.find('/', measures.size());
        if (end == field.npos) throw cannot("there is no place for it in the file");
        auto key = field.substr(end + 1);
        if (!key.starts_with("extra/")) key = key.substr(0, key.find('/'));
        return {std::stoul(field.substr(measures.size(), end - measures.size())), key};
    }

    /// The first paragraph of a cell, and the measure that has such words in a cell like it.
    struct free_cell {
        doc::path at{};
        std::size_t like = 0;
    };
    [[nodiscard]] free_cell empty_cell(const std::string& field) const {
        const auto name = name_of(field);
        const auto mine = in_.where.extent_of(below("/measures", name.measure));
        if (!mine || mine->first.at.size() < 4) throw cannot("there is no cell for it in the file");
        for (std::size_t i = 0; i < in_.before.measures.size(); ++i) {
            const auto other = in_.where.extent_of(below(below("/measures", i), name.key));
            if (!other || other->first.at.size() < 4 || other->first.at[0] != mine->first.at[0]) continue;
            const auto& rows = in_.where.table(mine->first.at[0]).rows;
            const auto row = mine->first.at[1];
            if (rows[row].cells.size() != rows[other->first.at[1]].cells.size()) continue;
            const auto at = doc::path(mine->first.at[0]).into(row, other->first.at[2], 0);
            if (!is_blank(text_at(at))) throw cannot("the cell for it holds other words");
            return {at, i};
        }
        throw cannot("there is no cell for it in the file");
    }

    /// A first entry of a cell is written as another measure's is.
    template <class T>
    void put_first(const std::string& list, const T& what, editor& to, bool first) const {
        const auto cell = empty_cell(list);
        const auto name = name_of(list);
        const auto& like = in_.before.measures[cell.like];
        const auto model = below(below(below("/measures", cell.like), name.key), std::size_t{0});
        const auto unit = paragraphs_of(model, in_.where, to);
        if (!unit && !first) throw cannot("there is no cell for it in the file");
        if (!unit) return put_into_empty(list, lines_of(what), to);
        auto inside = to.fresh();
        reshape(model, first_of(like, name.key, what), what, inside);
        const auto empty = to.at(origin_at(cell.at)).whole;
        to.insert(empty.from, inside.copy(unit->markup));
        if (first) to.remove(empty);
    }
    static const item& first_of(const measure& in, const std::string& key, const item&) {
        return (key == "steps" ? in.steps : key == "results" ? in.results : in.outcomes).at(0);
    }
    static const std::string& first_of(const measure& in, const std::string&, const std::string&) {
        return in.owners.at(0);
    }

    void put_into_empty(const std::string& field, const names& lines, editor& to) const {
        if (lines.size() == 1 && lines.front().empty()) return;
        const auto at = empty_cell(field).at;
        const auto text = text_at(at);
        const auto paragraph = origin_at(at);
        std::string others;
        for (std::size_t i = 1; i < lines.size(); ++i) {
            auto inside = to.fresh();
            inside.replace(paragraph, 0, text.size(), lines[i]);
            others += inside.copy(to.at(paragraph).whole);
        }
        to.replace(paragraph, 0, text.size(), lines.front());
        if (!others.empty()) to.insert(to.at(paragraph).whole.to, others);
    }

    const known_file& in_;
    const std::vector<change>& all_;
};

}  // namespace

void plan(const change& what, const std::vector<change>& all, const known_file& in, editor& to) {
    const auto before = to.mark();
    try {
        planner(in, all).add(what, to);
    } catch (const cannot&) {
        to.back_to(before);
        throw;
    } catch (const std::out_of_range&) {
        to.back_to(before);
        throw cannot("its place is not in the document");
    }
}

}  // namespace ita::patching
