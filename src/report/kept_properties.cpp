#include "report/kept_properties.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "report/time_kinds.hpp"

namespace ita {
namespace {

void keep(properties& all, const std::string& name, const std::string& value) {
    if (!value.empty()) all.emplace_back(std::string(kept_prefix) + name, value);
}

void keep(properties& all, const std::string& name, const std::optional<buddhist_year>& year) {
    if (year) keep(all, name, std::to_string(year->number()));
}

void keep(properties& all, const std::string& name, const std::optional<date>& day) {
    if (day) keep(all, name, to_iso(*day));
}

void keep_agency(properties& all, const agency& body) {
    keep(all, "agency.kind", body.kind);
    keep(all, "agency.subdistrict", body.subdistrict);
    for (std::size_t i = 0; i < body.divisions.size(); ++i)
        keep(all, "agency.divisions." + std::to_string(i), body.divisions[i]);
}

// A time that its own words tell needs no property; few different words stand in many measures.
class told_times {
  public:
    bool tells(const timeline& when) {
        const auto [known, is_new] = seen_.try_emplace(when.text);
        if (is_new) known->second = understood(when.text);
        return known->second == when;
    }

  private:
    std::unordered_map<std::string_view, timeline> seen_{};
};

std::string name_of(time_kind kind) {
    const auto* const found = std::ranges::find(time_kind_names, kind, &decltype(time_kind_names)::value_type::second);
    return std::string(found->first);
}

// The words that a fact belongs to are kept with it: somebody may put a row before them, or other words in their place.
void keep_timeline(properties& all, const std::string& name, const timeline& when) {
    keep(all, name + "text", when.text);
    keep(all, name + "kind", name_of(when.kind));
    keep(all, name + "from", when.from);
    keep(all, name + "to", when.to);
}

void keep_measures(properties& all, const std::vector<measure>& measures) {
    told_times times;
    for (std::size_t i = 0; i < measures.size(); ++i) {
        const auto& m = measures[i];
        const auto name = [i](const char* field) { return "measures." + std::to_string(i) + '.' + field; };
        if (m.issue) {
            keep(all, name("title"), m.title);
            keep(all, name("issue"), std::to_string(*m.issue));
        }
        if (!times.tells(m.timeline)) keep_timeline(all, name("timeline."), m.timeline);
    }
}

void keep_pictures(properties& all, const annex& shown, const std::string& name) {
    for (std::size_t i = 0; i < shown.pictures.size(); ++i) {
        const auto here = name + ".pictures." + std::to_string(i);
        keep(all, here + ".file", shown.pictures[i].file);
        keep(all, here + ".fallback", shown.pictures[i].fallback);
    }
}

}  // namespace

properties kept_properties(const report& what) {
    properties all;
    keep(all, "years.analysed", what.years.analysed);
    keep(all, "years.filed", what.years.filed);
    keep_agency(all, what.agency);
    keep_measures(all, what.measures);
    for (std::size_t i = 0; i < what.annexes.size(); ++i)
        keep_pictures(all, what.annexes[i], "annexes." + std::to_string(i));
    return all;
}

}  // namespace ita
