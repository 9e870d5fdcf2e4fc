// bindings/cli/counting.cpp - numbers of measures and entries after an update of which some is left out.
#include "counting.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

namespace ita::cli {
namespace {

bool is_of_a_list_that_counts(const planned_change& each) {
    constexpr std::array counting{report_part::measures, report_part::steps, report_part::results,
                                  report_part::outcomes};
    return each.what.kind != change_kind::set && std::ranges::find(counting, each.what.where.part) != counting.end();
}

std::ptrdiff_t left_out_of_lists(const updated_file& made) {
    return std::ranges::count_if(made.changes, [](const planned_change& each) {
        return each.how == outcome::impossible && is_of_a_list_that_counts(each);
    });
}

bool is_count(const change& what) { return what.kind == change_kind::set && what.where.field == report_field::marker; }

/// What was told of a change of the order, where one is the same.
void keep_reason(planned_change& to, const updated_file& told) {
    for (const auto& each : told.changes)
        if (each.how == outcome::approximated && each.what.kind == to.what.kind && each.what.where == to.what.where)
            to = each;
}

}  // namespace

bool wants_numbers(const updated_file& made, const file& from, report now, const read_options& how) {
    if (std::ranges::none_of(made.changes, is_of_a_list_that_counts)) return false;
    const auto reached = open(made.content, from.name(), how).report();
    auto counted = reached;
    renumber(counted);
    if (counted != reached) return true;
    renumber(now);
    return left_out_of_lists(made) > 0 && left_out_of_lists(ita::update(from, now, how)) < left_out_of_lists(made);
}

updated_file counted_as_done(updated_file made, const file& from, const read_options& how,
                             const std::optional<tracked>& as) {
    const auto is_left_out = [](const planned_change& each) {
        return each.how == outcome::impossible && !is_count(each.what);
    };
    if (std::ranges::none_of(made.changes, is_left_out)) return made;
    auto reached = open(made.content, from.name(), how).report();
    renumber(reached);
    auto again = ita::update(from, reached, how, as);
    for (auto& each : again.changes)
        if (each.how == outcome::done) keep_reason(each, made);
    std::ranges::copy_if(made.changes, std::back_inserter(again.changes), is_left_out);
    return again;
}

}  // namespace ita::cli
