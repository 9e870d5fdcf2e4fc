#include "patch/plan.hpp"

#include <algorithm>
#include <span>
#include <utility>
#include <variant>

#include <ita/base/thai.hpp>
#include <ita/report/difference.hpp>

#include "patch/cells.hpp"
#include "patch/entering.hpp"
#include "patch/leaving.hpp"
#include "patch/units.hpp"
#include "patch/words.hpp"
#include "report/difference/members.hpp"

namespace ita::patching {
namespace {

using names = std::vector<std::string>;

class planner {
  public:
    planner(const known_file& in, const std::vector<change>& all) : in_(in), all_(all), words_(in) {}

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
    // -------------------------------------------------------------- fields

    void set(const change& what, const std::string& here, editor& to) const {
        if (const auto* now = std::get_if<timeline>(&what.after))
            return set_timeline(here, std::get<timeline>(what.before), *now, to);
        if (std::holds_alternative<buddhist_year>(what.after)) return set_year(what, here, to);
        const auto* before = std::get_if<std::string>(&what.before);
        const auto* now = std::get_if<std::string>(&what.after);
        if (now == nullptr || before == nullptr) throw cannot("it does not stand in the file as words");
        if (what.where.field == report_field::marker) return words_.set_marker(above(here), *before, *now, to);
        words_.set(here, *before, *now, to);
    }

    void set_timeline(const std::string& here, const timeline& before, const timeline& now, editor& to) const {
        if (before.text == now.text) throw cannot("the file tells a timeline by its words alone");
        words_.set(below(here, "text"), before.text, now.text, to);
    }

    void set_year(const change& what, const std::string& here, editor& to) const {
        const auto& found = in_.where.of(here);
        if (found.empty()) throw cannot("the year has no place in the file");
        auto words = std::to_string(std::get<buddhist_year>(what.after).number());
        const auto typed = in_.where.text(found[0].at).substr(found[0].from, found[0].to - found[0].from);
        if (to_ascii_digits(typed) != typed) words = to_thai_digits(words);
        for (const auto& each : found) words_.replace(each.at, each.from, each.to, words, to);
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
        const spot place{list, index, is_first(what)};
        switch (what.where.part) {
            case report_part::measures:
                return insert_measure(value<measure>(what.after), index, in_, to);
            case report_part::steps:
            case report_part::results:
            case report_part::outcomes:
                return insert_entry(value<item>(what.after), list_at<std::vector<item>>(what.where), place, in_, to);
            case report_part::owners:
            case report_part::preamble:
                return insert_entry(value<std::string>(what.after), list_at<names>(what.where), place, in_, to);
            case report_part::extra: {
                const auto& column = value<std::pair<std::string, std::string>>(what.after);
                return put_into_empty(below(list, column.first), {column.second}, in_, to);
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
                return leaving(in_, all_).remove(what.where, here, to);
            case report_part::extra:
                return words_.set(here, value<std::pair<std::string, std::string>>(what.before).second, {}, to);
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
        auto moved = in_.keeps_what_leaves ? inside.whole_copy(markup) : inside.moved(markup);
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

    [[nodiscard]] byte_range own_markup(const std::string& element, const editor& by) const {
        const auto unit = paragraphs_of(element, in_.where, by);
        if (!unit) throw cannot("it shares a paragraph with others");
        return unit->markup;
    }
    [[nodiscard]] measure_unit unit_of(std::size_t index, const editor& by) const {
        return unit_of_measure(index, in_.before.measures.size(), in_.where, by);
    }

    const known_file& in_;
    const std::vector<change>& all_;
    words words_;
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
