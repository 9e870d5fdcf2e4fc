#include "io/unwritten.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include <fmt/format.h>

#include <ita/report/difference.hpp>

#include "patch/reason.hpp"
#include "report/lists_of_items.hpp"
#include "report/off_page.hpp"

namespace ita {
namespace {

patching::reason says_otherwise(const change& from, const report& before) {
    return {"เมื่ออ่านเอกสารที่แก้ไขแล้ว ยังต้องแก้ไขอีก: " + say(from, before, language::thai),
            "read again, the file would still have to be changed: " + say(from, before, language::english)};
}

/// A marker like no other, so that the one of this change is found again in a whole report.
std::string stand_in(std::size_t change) { return fmt::format("\x01{}", change); }

void add_markers(const std::vector<item>& of, std::vector<std::string>& to) {
    for (const auto& each : of) {
        to.push_back(each.marker);
        add_markers(each.items, to);
    }
}

std::vector<std::string> markers_of(const report& in) {
    std::vector<std::string> all;
    for (const auto& each : in.measures) {
        all.push_back(each.marker);
        for (const auto& one : lists_of_items) add_markers(each.*one.list, all);
    }
    return all;
}

}  // namespace

unwritten otherwise_in(const file& made, const std::vector<change>& differences) {
    unwritten all;
    if (differences.empty()) return all;
    std::set<std::string_view> with_words;
    for (const auto& each : made.places()) with_words.insert(each.field);
    for (const auto& each : differences) {
        const bool has_words = with_words.contains(pointer(each.where, made.report()));
        const bool is_number = each.kind == change_kind::set && each.where.field == report_field::marker;
        const bool is_told_by_name = each.where.part == report_part::agency && each.where.field != report_field::name;
        if (is_number && !has_words)
            all.counted = true;
        else if (is_off_page(each))
            all.off_page = true;
        else if (is_told_by_name && !has_words)
            all.by_name = true;
        else if (each.where.part == report_part::years && !has_words)
            all.by_times = true;
        else
            throw patching::cannot(says_otherwise(each, made.report()));
    }
    return all;
}

std::vector<std::size_t> counted_right(const std::vector<change>& counted, std::vector<change> done,
                                       const report& before, const report& after) {
    if (counted.empty()) return {};
    for (std::size_t i = 0; i < counted.size(); ++i) {
        done.push_back(counted[i]);
        done.back().after = stand_in(i);
    }
    const auto wanted = markers_of(ita::apply(before, done)), found = markers_of(after);
    if (wanted.size() != found.size()) return {};
    std::map<std::string_view, std::string_view> found_at;
    for (std::size_t i = 0; i < wanted.size(); ++i) found_at.emplace(wanted[i], found[i]);
    std::vector<std::size_t> right;
    for (std::size_t i = 0; i < counted.size(); ++i) {
        const auto at = found_at.find(stand_in(i));
        if (at != found_at.end() && at->second == std::get<std::string>(counted[i].after)) right.push_back(i);
    }
    return right;
}

std::vector<std::size_t> came_along(const std::vector<change>& not_made, const std::vector<change>& differences) {
    const auto before = [](const report_place* a, const report_place* b) {
        return std::tie(a->part, a->index, a->field) < std::tie(b->part, b->index, b->field);
    };
    std::map<const report_place*, const report_value*, decltype(before)> found;
    for (const auto& each : differences)
        if (each.kind == change_kind::set) found.emplace(&each.where, &each.before);
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < not_made.size(); ++i) {
        if (not_made[i].kind != change_kind::set) continue;
        const auto at = found.find(&not_made[i].where);
        if (at != found.end() && *at->second == not_made[i].after) all.push_back(i);
    }
    return all;
}

}  // namespace ita
