#include "io/own_words.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include <ita/base/thai.hpp>
#include <ita/doc/path.hpp>
#include <ita/report/difference.hpp>

#include "report/difference/excerpt.hpp"
#include "report/difference/filling.hpp"
#include "report/difference/likeness.hpp"
#include "report/difference/members.hpp"

namespace ita {
namespace {

using names = std::vector<std::string>;

std::string dotted(std::string_view pointer) {
    std::string made(pointer.substr(1));
    std::ranges::replace(made, '/', '.');
    return made;
}

/// The index of "signatures.2.name" or "/signatures/2/name"; nothing where the name is of another list.
std::optional<std::size_t> index_in(std::string_view list, std::string_view name) {
    if (!name.starts_with(list) || name.size() <= list.size() + 1) return std::nullopt;
    std::size_t index = 0, digits = 0;
    for (name.remove_prefix(list.size() + 1); digits < name.size() && name[digits] >= '0' && name[digits] <= '9';
         ++digits)
        index = index * 10 + static_cast<std::size_t>(name[digits] - '0');
    return digits == 0 || digits > 9 ? std::nullopt : std::optional(index);
}

bool is_named(std::string_view list, const std::string& name) { return name == list || index_in(list, name); }

bool are_alike(const std::string& before, const std::string& now) {
    constexpr double least = 0.5;
    const auto one = differing::traits_of(matching_key(before), {}),
               other = differing::traits_of(matching_key(now), {});
    return differing::likeness({&one}, {&other})(0, 0) >= least;
}

class leaving_own_words {
  public:
    leaving_own_words(report& wanted, const report& given, const filled_house& in, notes& doubts)
        : wanted_(wanted), given_(given), in_(in), here_(in.now.report()), doubts_(doubts) {
        for (const auto& each : in.now.places())
            if (const auto* const found = names_at(each); found != nullptr) {
                at_[each.field].insert(at_[each.field].end(), found->begin(), found->end());
                if (std::ranges::find(*found, dotted(each.field)) != found->end()) filled_.insert(each.field);
            }
    }

    void run() {
        keep_filled(wanted_, here_, {.part = report_part::report});
        keep_filled(wanted_.agency, here_.agency, {.part = report_part::agency});
        keep_filled(wanted_.years, here_.years, {.part = report_part::years});
        leave_signatures();
        has_name("preamble") ? leave_named_preamble() : leave_preamble();
    }

  private:
    /// Of the placeholders in the paragraph that a field was read from, before they were filled.
    [[nodiscard]] const names* names_at(const placed& which) const {
        const auto* const block = doc::find(in_.before.document(), which.at);
        const auto* const paragraph = block == nullptr ? nullptr : std::get_if<doc::paragraph>(&block->value);
        const auto found = paragraph == nullptr ? in_.names.end() : in_.names.find(paragraph->from.element);
        return found == in_.names.end() ? nullptr : &found->second;
    }

    [[nodiscard]] bool any_name(const std::function<bool(const std::string&)>& is) const {
        return std::ranges::any_of(in_.names, [&](const auto& each) { return std::ranges::any_of(each.second, is); });
    }
    [[nodiscard]] bool has_name(std::string_view list) const {
        return any_name([list](const std::string& name) { return is_named(list, name); });
    }
    [[nodiscard]] bool names_entry(std::string_view list, std::size_t index) const {
        return any_name([&](const std::string& name) { return name == list || index_in(list, name) == index; });
    }

    /// A field that a placeholder asked for says what it should, and the house's words beside it.
    template <class T>
    void keep_filled(T& what, const T& here, report_place at) const {
        differing::each_member<T>([&](report_field name, const auto& get) {
            at.field = name;
            if (filled_.contains(pointer(at, here_))) std::invoke(get, what) = std::invoke(get, here);
        });
    }

    // -------------------------------------------------------------- who signs

    /// Which of the report's signatories the placeholders ask for where one of the house's stands.
    [[nodiscard]] std::map<std::size_t, std::size_t> asked_for() const {
        std::map<std::size_t, std::size_t> found;
        for (const auto& [field, all] : at_)
            for (const auto& name : all)
                if (const auto here = index_in("/signatures", field), asked = index_in("signatures", name);
                    here && asked && *asked < given_.signatures.size())
                    found.try_emplace(*here, *asked);
        return found;
    }

    void leave_signatures() {
        const auto asked = asked_for();
        if (asked.empty()) return;
        wanted_.signatures = here_.signatures;
        for (const auto& [here, index] : asked) {
            wanted_.signatures[here] = given_.signatures[index];
            keep_filled(wanted_.signatures[here], here_.signatures[here],
                        {.part = report_part::signatures, .index = {here}});
        }
        for (std::size_t i = 0; i < given_.signatures.size(); ++i)
            if (!names_entry("signatures", i)) wanted_.signatures.push_back(given_.signatures[i]);
    }

    // -------------------------------------------------------------- preamble

    /// Where the house says itself which paragraphs come where, all others are its own.
    void leave_named_preamble() {
        wanted_.preamble = here_.preamble;
        for (std::size_t i = 0; i < given_.preamble.size(); ++i)
            if (!names_entry("preamble", i))
                doubt(fmt::format("expected a place for paragraph {} of the preamble, found none; it is left out",
                                  i + 1));
    }

    /// Paragraphs of last year give way to those of this year; the others, and those with placeholders, stay.
    void leave_preamble() {
        if (given_.preamble.empty()) return;
        numbers free;
        report before, now{.preamble = given_.preamble};
        for (std::size_t i = 0; i < here_.preamble.size(); ++i) {
            if (at_.contains(place_in("/preamble", i))) continue;
            free.push_back(i);
            before.preamble.push_back(here_.preamble[i]);
        }
        std::vector<change> all;
        for (auto& each : differing::difference_in_place(before, now)) {
            if (stays(each)) continue;
            auto& index = each.where.index.back();
            index = each.kind != change_kind::insert ? free[index] : index > 0 ? free[index - 1] + 1 : first_of(free);
            all.push_back(std::move(each));
        }
        wanted_.preamble = ita::apply(report{.preamble = here_.preamble}, all).preamble;
    }

    using numbers = std::vector<std::size_t>;
    [[nodiscard]] std::size_t first_of(const numbers& free) const {
        return free.empty() ? here_.preamble.size() : free.front();
    }

    [[nodiscard]] static std::string place_in(std::string_view list, std::size_t index) {
        return fmt::format("{}/{}", list, index);
    }

    /// Whether a paragraph of the house stays though the report has none for it; that, and what goes unlike, is told.
    bool stays(const change& what) {
        const auto* const was = std::get_if<std::string>(&what.before);
        if (was == nullptr || was->empty()) return false;
        const auto shown = differing::beginning_of(*was);
        const auto* const is = std::get_if<std::string>(&what.after);
        if (what.kind == change_kind::remove)
            doubt(fmt::format("expected a paragraph of the preamble for “{}”, found none; it stays", shown));
        else if (is != nullptr && !are_alike(*was, *is))
            doubt(fmt::format("expected a preamble like that of the report, found “{}”; “{}” takes its place", shown,
                              differing::beginning_of(*is)));
        return what.kind == change_kind::remove;
    }

    void doubt(std::string text) { doubts_.push_back({{.file = in_.before.name()}, std::move(text)}); }

    report& wanted_;
    const report& given_;
    const filled_house& in_;
    const report& here_;
    notes& doubts_;
    std::map<std::string, names> at_{};  ///< placeholders beside what a field of the house was read from
    std::set<std::string> filled_{};     ///< fields that a placeholder asked for
};

}  // namespace

void leave_own_words(report& wanted, const report& given, const filled_house& in, notes& doubts) {
    leaving_own_words(wanted, given, in, doubts).run();
}

}  // namespace ita
