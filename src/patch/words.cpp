#include "patch/words.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include <ita/base/thai.hpp>

#include "patch/cells.hpp"
#include "patch/pointers.hpp"

namespace ita::patching {

void words::replace(const doc::path& at, std::size_t from, std::size_t end, std::string with, editor& to) const {
    to.replace(in_.where.origin(at), from, end, std::move(with));
}

void words::set(const change& what, const std::string& here, editor& to) const {
    if (const auto* now = std::get_if<timeline>(&what.after))
        return set_timeline(here, std::get<timeline>(what.before), *now, to);
    if (const auto* now = std::get_if<buddhist_year>(&what.after)) return set_year(here, *now, to);
    const auto* before = std::get_if<std::string>(&what.before);
    const auto* now = std::get_if<std::string>(&what.after);
    if (now == nullptr || before == nullptr) throw cannot("it does not stand in the file as words");
    if (what.where.field == report_field::marker) return set_marker(above(here), *before, *now, to);
    set(here, *before, *now, to);
}

void words::set_timeline(const std::string& here, const timeline& before, const timeline& now, editor& to) const {
    if (before.text == now.text) throw cannot("the file tells a timeline by its words alone");
    set(below(here, "text"), before.text, now.text, to);
}

void words::set_year(const std::string& here, buddhist_year now, editor& to) const {
    const auto& found = in_.where.of(here);
    if (found.empty()) throw cannot("the year has no place in the file");
    auto digits = std::to_string(now.number());
    const auto typed = in_.where.text(found[0].at).substr(found[0].from, found[0].to - found[0].from);
    if (to_ascii_digits(typed) != typed) digits = to_thai_digits(digits);
    for (const auto& each : found) replace(each.at, each.from, each.to, digits, to);
}

void words::set(const std::string& field, const std::string& before, const std::string& now, editor& to) const {
    const auto& pieces = in_.where.of(field);
    if (pieces.empty() && is_blank(before)) return put_into_empty(field, {now}, in_, to);
    if (pieces.empty()) throw cannot("its words have no place in the file");
    require(pieces, before);
    for (const auto& each : hunks(before, now)) set_hunk(pieces, each, to);
}

/// Whether the pieces, one blank or line break between, are the words.
void words::require(const std::vector<placed>& pieces, std::string_view all) const {
    std::size_t at = 0;
    for (const auto& each : pieces) {
        const auto text = in_.where.text(each.at).substr(each.from, each.to - each.from);
        if (all.substr(std::min(at, all.size()), text.size()) != text)
            throw cannot("its words were put together from other words of the file");
        at += text.size() + 1;
    }
    if (at != all.size() + 1) throw cannot("its words were put together from other words of the file");
}

void words::set_hunk(const std::vector<placed>& pieces, const hunk& what, editor& to) const {
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

void words::set_marker(const std::string& of, const std::string& before, const std::string& now, editor& to) const {
    if (before == now) return;
    const auto& marker = in_.where.of(below(of, "marker"));
    const auto& text = in_.where.of(below(of, "text"));
    const auto& first = text.empty() ? in_.where.of(below(of, "title")) : text;
    if (!marker.empty() && !now.empty()) return set(below(of, "marker"), before, now, to);
    if (!marker.empty()) {
        const bool beside = !first.empty() && first[0].at == marker[0].at;
        return replace(marker[0].at, marker[0].from, beside ? first[0].from : marker[0].to, {}, to);
    }
    if (!before.empty()) throw cannot("the word processor counts its number itself");
    if (first.empty()) throw cannot("it has no words in the file");
    replace(first[0].at, first[0].from, first[0].from, now + ' ', to);
}

void words::cut(const doc::path& first, std::size_t from, const doc::path& last, std::size_t end, editor& to) const {
    if (first == last) return replace(first, from, end, {}, to);
    const auto step = first.size() - 1;
    if (first.size() != last.size() || first != last.beside(first[step]))
        throw cannot("its words stand in several cells");
    replace(first, from, in_.where.text(first).size(), {}, to);
    for (auto i = first[step] + 1; i < last[step]; ++i) {
        const auto at = first.beside(i);
        replace(at, 0, in_.where.text(at).size(), {}, to);
    }
    replace(last, 0, end, {}, to);
}

}  // namespace ita::patching
