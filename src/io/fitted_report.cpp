#include "io/fitted_report.hpp"

#include <algorithm>
#include <string>

#include <ita/report/item.hpp>

#include "report/lists_of_items.hpp"

namespace ita {
namespace {

bool has_no_place(const file& house, const std::string& field) {
    return std::ranges::none_of(house.places(), [&](const placed& each) { return each.field == field; });
}

/// Whether the word processor counts the markers that are found first in a list of the house.
bool is_counted(const file& house, const list_of_items& which) {
    const auto& all = house.report().measures;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (!(all[i].*which.list).empty() && !(all[i].*which.list).front().marker.empty())
            return has_no_place(house, "/measures/" + std::to_string(i) + '/' + std::string(which.key) + "/0/marker");
    return false;
}

void clear_markers(std::vector<item>& list) {
    for (auto& each : list) {
        each.marker.clear();
        clear_markers(each.items);
    }
}

/// Numbers that the word processor counts have the house's form, whatever the report has.
void leave_counting_to(const file& house, report& what) {
    for (const auto& each : lists_of_items)
        if (is_counted(house, each))
            for (auto& one : what.measures) clear_markers(one.*each.list);
    const auto& all = house.report().measures;
    if (!all.empty() && !all.front().marker.empty() && has_no_place(house, "/measures/0/marker"))
        for (auto& each : what.measures) each.marker.clear();
}

/// "๑" before a title is read as a word of it, unless the table has a column of numbers; "๑." is not.
void let_numbers_stand_apart(const file& house, report& what) {
    const auto& all = house.report().measures;
    if (all.empty() || !all.front().marker.empty()) return;
    for (auto& each : what.measures)
        if (!each.marker.empty() && split_marker(each.marker + ' ' + each.title).first != each.marker)
            each.marker += '.';
}

class leaving_out {
  public:
    leaving_out(const file& house, report& what, notes& doubts) : house_(house), what_(what), doubts_(doubts) {}

    void run() {
        of_measures(&measure::steps, "steps");
        of_measures(&measure::owners, "owners");
        of_measures(&measure::timeline, "timelines");
        of_measures(&measure::results, "results");
        of_measures(&measure::outcomes, "outcomes");
        of_measures(&measure::issue, "issues");
        of_measures(&measure::extra, "further columns");
        list(house_.report().agency.divisions, what_.agency.divisions, "divisions");
        list(house_.report().preamble, what_.preamble, "paragraphs of the preamble");
        list(house_.report().signatures, what_.signatures, "signatures");
    }

  private:
    template <class List>
    void of_measures(List measure::*which, const char* name) {
        const auto has = [&](const measure& each) { return each.*which != List(); };
        if (std::ranges::any_of(house_.report().measures, has) || std::ranges::none_of(what_.measures, has)) return;
        for (auto& each : what_.measures) each.*which = List();
        doubt(std::string(name) + " of measures");
    }
    template <class List>
    void list(const List& house, List& what, const char* name) {
        if (!house.empty() || what.empty()) return;
        what.clear();
        doubt(name);
    }
    void doubt(const std::string& name) {
        doubts_.push_back(
            {{.file = house_.name()}, "expected a place for the " + name + ", found none; they are left out"});
    }

    const file& house_;
    report& what_;
    notes& doubts_;
};

}  // namespace

report fitted(report what, const file& house, notes& doubts) {
    leave_counting_to(house, what);
    leaving_out(house, what, doubts).run();
    let_numbers_stand_apart(house, what);
    return what;
}

}  // namespace ita
