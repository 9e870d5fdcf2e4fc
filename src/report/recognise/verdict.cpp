#include "report/recognise/verdict.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include <ita/base/error.hpp>
#include <ita/doc/path.hpp>

#include "report/recognise/entry.hpp"
#include "report/recognise/table_finder.hpp"

namespace ita::recognising {
namespace {

/// Where the first words of each measure stand; measures are asked for in order.
class first_places {
  public:
    explicit first_places(const std::vector<placed>& all) : all_(all) {}

    [[nodiscard]] std::string of(std::size_t measure) {
        const auto field = pointer("/measures", measure) + '/';
        while (next_ < all_.size() && !all_[next_].field.starts_with(field)) ++next_;
        return next_ == all_.size() ? std::string() : doc::to_string(all_[next_].at);
    }

  private:
    const std::vector<placed>& all_;
    std::size_t next_ = 0;
};

bool tells_work(const measure& m) { return !m.results.empty() || !m.outcomes.empty() || !m.steps.empty(); }

}  // namespace

void tell_doubts(const report& found, const std::vector<placed>& places, notes& doubts) {
    const auto doubt = [&](std::string where, std::string text) {
        doubts.push_back({{.part = std::move(where)}, std::move(text)});
    };
    if (found.title.empty()) doubt({}, "expected a title before the measures, found none");
    if (found.agency.name.empty()) doubt({}, "expected the name of an agency, found none");
    if (!found.years.fiscal) doubt({}, "expected the fiscal year of the measures, found none");
    first_places place(places);
    for (std::size_t i = 0; i < found.measures.size(); ++i) {
        const auto& m = found.measures[i];
        if (m.title.empty()) doubt(place.of(i), fmt::format("expected a title of measure {}, found none", i + 1));
        if (!tells_work(m))
            doubt(place.of(i), fmt::format("expected steps, results or outcomes of measure {}, found none", i + 1));
    }
}

double certainty_of(const report& found, bool subject, double strength) {
    const auto told =
        std::ranges::count_if(found.measures, [](const measure& m) { return !m.title.empty() && tells_work(m); });
    const double complete =
        found.measures.empty() ? 0 : static_cast<double>(told) / static_cast<double>(found.measures.size());
    return 0.5 * std::min(1.0, strength / 4) + 0.1 * (subject ? 1 : 0) + 0.1 * (found.title.empty() ? 0 : 1) +
           0.05 * (found.agency.name.empty() ? 0 : 1) + 0.05 * (found.years.fiscal ? 1 : 0) + 0.2 * complete;
}

void refuse(const source& from, const vocabulary& by) {
    nearness nearest;
    std::string where;
    for (const auto& block : from.flow()) {
        if (block.table == nullptr) continue;
        auto here = nearness_of(*block.table, by);
        if (!nearest.headings.empty() && here.known <= nearest.known) continue;
        nearest = std::move(here);
        where = doc::to_string(block.table->at);
    }
    const auto looked_for = "expected measures under headings such as มาตรการ, ขั้นตอน, ผู้รับผิดชอบ, ผลการดำเนินการ, ผลลัพธ์";
    if (nearest.headings.empty())
        throw error(errc::no_report, {}, fmt::format("{}; found no table and no list with such headings", looked_for));
    const auto missing =
        nearest.lacks_subject ? "; so few are enough where the paper speaks of คุณธรรมและความโปร่งใส" : "";
    throw error(errc::no_report, {.part = where},
                fmt::format("{}; the nearest thing found is a table with the headings {}, {} of which are known{}",
                            looked_for, nearest.headings, nearest.known, missing));
}

}  // namespace ita::recognising
