// tests/fuzz/any_report.hpp - a report made of a fuzzer's bytes; its texts may be none, its items nest deeper than may
// be.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <ita/report/report.hpp>

#include "byte_reader.hpp"
#include "support/pictures.hpp"

namespace ita::fuzz {

inline item any_item(byte_reader& from, int level) {
    item made{from.text(), from.text()};
    for (auto more = level < 10 ? from.below(3) : 0; more > 0; --more) made.items.push_back(any_item(from, level + 1));
    return made;
}

inline std::vector<item> any_items(byte_reader& from) {
    return from.up_to<item>(3, [&] { return any_item(from, 1); });
}

inline std::vector<std::string> any_texts(byte_reader& from) {
    return from.up_to<std::string>(3, [&] { return from.text(); });
}

inline std::optional<date> any_date(byte_reader& from) {
    if (from.below(2) == 0) return {};
    return ita::date{std::chrono::year{static_cast<int>(1'400 + from.below(1'000))},
                     std::chrono::month{static_cast<unsigned>(1 + from.below(12))},
                     std::chrono::day{static_cast<unsigned>(1 + from.below(28))}};
}

inline timeline any_timeline(byte_reader& from) {
    return {from.text(), static_cast<time_kind>(from.below(8)), any_date(from), any_date(from)};
}

inline measure any_measure(byte_reader& from) {
    measure made{.marker = from.text(), .title = "ก" + from.text()};
    made.steps = any_items(from);
    made.owners = any_texts(from);
    made.timeline = any_timeline(from);
    made.results = any_items(from);
    made.outcomes = any_items(from);
    made.extra = from.up_to<std::pair<std::string, std::string>>(2, [&] {
        return std::pair{from.text(), from.text()};
    });
    return made;
}

inline picture any_picture(byte_reader& from) {
    static const bytes png = test::picture_bytes("wide.png"), svg = test::picture_bytes("plan.svg");
    picture made{.caption = from.text(), .alt = from.text(), .data = from.below(2) == 0 ? png : svg};
    if (from.below(4) != 0) made.fallback_data = png;
    return made;
}

inline annex any_annex(byte_reader& from) {
    return {from.text(), from.up_to<picture>(3, [&] { return any_picture(from); })};
}

inline signature any_signature(byte_reader& from) { return {from.text(), from.text(), from.text(), any_date(from)}; }

inline report any_report(byte_reader& from) {
    report made{.title = "ก" + from.text()};
    made.agency = {.kind = from.text(),
                   .name = from.text(),
                   .district = from.text(),
                   .province = from.text(),
                   .divisions = any_texts(from)};
    if (from.below(2) == 1) made.years.fiscal = buddhist_year{static_cast<int>(2400 + from.below(256))};
    made.preamble = any_texts(from);
    made.measures = from.up_to<measure>(3, [&] { return any_measure(from); });
    made.signatures = from.up_to<signature>(4, [&] { return any_signature(from); });
    made.annexes = from.up_to<annex>(2, [&] { return any_annex(from); });
    return made;
}

}  // namespace ita::fuzz
