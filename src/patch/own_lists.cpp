#include "patch/own_lists.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

#include <fmt/format.h>

#include "docx/namespaces.hpp"
#include "patch/prefix.hpp"
#include "patch/reason.hpp"
#include "xml/read.hpp"

namespace ita::patching {
namespace {

/// As large as the reader takes; -1 for none and for what no list can bear.
std::int64_t number_in(std::string_view value) {
    constexpr std::int64_t most = 1'000'000'000;
    std::int64_t number = -1;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number <= most ? number : -1;
}

class adding {
  public:
    explicit adding(const xml::document& to) : text_(to.text()) {
        for (const xml::cursor each : to.root().children()) {
            if (each.is("w:num")) lists_.try_emplace(number_in(each.value("w:numId")), each);
            if (!each.is("w:abstractNum")) continue;
            const auto number = number_in(each.value("w:abstractNumId"));
            definitions_.try_emplace(number, each);
            next_definition_ = std::max(next_definition_, number + 1);
            if (const auto style = each.first("w:styleLink")) by_style_.try_emplace(style.value("w:val"), each);
            behind_definitions_ = each.span().to;
        }
        for (const auto& [number, list] : lists_) behind_lists_ = std::max(behind_lists_, list.span().to);
    }

    void add(const own_list& which) {
        const auto like = lists_.find(which.like);
        const auto of = like == lists_.end() ? xml::cursor{} : like->second.first("w:abstractNumId");
        const auto definition = definitions_.find(number_in(of.value("w:val")));
        if (definition == definitions_.end()) throw cannot("the words stand in several lists of the file");
        made_.push_back({{behind_definitions_, behind_definitions_}, copy_of(linked(definition->second))});
        made_.push_back({{behind_lists_, behind_lists_}, copy_of(like->second, of, which.number)});
        ++next_definition_;
    }

    [[nodiscard]] std::vector<xml::splice> all() && { return std::move(made_); }

  private:
    /// The levels of a numbering style stand where it is defined. Source: ECMA-376-1, 17.9.21 w:numStyleLink.
    [[nodiscard]] xml::cursor linked(xml::cursor definition) const {
        const auto found = by_style_.find(definition.first("w:numStyleLink").value("w:val"));
        return found == by_style_.end() ? definition : found->second;
    }

    [[nodiscard]] std::string with(xml::cursor element, std::vector<xml::splice> all) const {
        const auto whole = element.span();
        for (auto& each : all) each.where = {each.where.from - whole.from, each.where.to - whole.from};
        return xml::spliced(text_.substr(whole.from, whole.size()), std::move(all));
    }

    [[nodiscard]] std::string copy_of(xml::cursor definition) const {
        std::vector<xml::splice> all{
            {definition.value_span("w:abstractNumId").value(), std::to_string(next_definition_)}};
        // By these a definition is told from all others.
        for (const auto* name : {"w:nsid", "w:name", "w:styleLink"})
            if (const auto found = definition.first(name)) all.push_back({found.span(), {}});
        return with(definition, std::move(all));
    }

    [[nodiscard]] std::string copy_of(xml::cursor list, xml::cursor of, std::int64_t number) const {
        return with(list, {{list.value_span("w:numId").value(), std::to_string(number)},
                           {of.value_span("w:val").value(), std::to_string(next_definition_)},
                           starting_at_1(list, of)});
    }

    [[nodiscard]] xml::splice starting_at_1(xml::cursor list, xml::cursor of) const {
        const auto w = prefix_at(text_.substr(list.span().from));
        const auto start = fmt::format("<{0}startOverride {0}val=\"1\"/>", w);
        for (const xml::cursor each : list.children()) {
            if (!each.is("w:lvlOverride") || number_in(each.value("w:ilvl")) != 0) continue;
            if (const auto told = each.first("w:startOverride")) return {told.span(), start};
            const auto inside = each.content_span();
            if (inside.from != each.span().to) return {{inside.from, inside.from}, start};
        }
        return {{of.span().to, of.span().to},
                fmt::format("<{0}lvlOverride {0}ilvl=\"0\">{1}</{0}lvlOverride>", w, start)};
    }

    std::string_view text_;
    std::map<std::int64_t, xml::cursor> lists_{}, definitions_{};
    std::map<std::string_view, xml::cursor> by_style_{};
    std::int64_t next_definition_ = 0;
    std::size_t behind_definitions_ = 0, behind_lists_ = 0;
    std::vector<xml::splice> made_{};
};

}  // namespace

std::int64_t own_lists::number_of(std::int64_t like, const std::string& place) {
    const auto known = numbers_.find({like, place});
    if (known != numbers_.end()) return known->second;
    return numbers_[{like, place}] = next_++;
}

void own_lists::take(const own_lists& others) {
    numbers_.insert(others.numbers_.begin(), others.numbers_.end());
    next_ = others.next_;
}

void own_lists::back_to(std::int64_t next) {
    std::erase_if(numbers_, [next](const auto& each) { return each.second >= next; });
    next_ = next;
}

std::vector<own_list> own_lists::all() const {
    std::vector<own_list> made;
    made.reserve(numbers_.size());
    for (const auto& [name, number] : numbers_) made.push_back({name.first, number});
    std::ranges::sort(made, {}, &own_list::number);
    return made;
}

std::vector<xml::splice> lists_added(const std::vector<own_list>& all, std::string part, const location& where,
                                     const limits& most) {
    const xml::document to(std::move(part), where, most, docx::read_namespaces);
    if (to.encoding() != xml::encoding::utf8 && to.encoding() != xml::encoding::utf8_with_mark)
        throw cannot("the file is not in UTF-8");
    adding made(to);
    for (const auto& each : all) made.add(each);
    return std::move(made).all();
}

}  // namespace ita::patching
