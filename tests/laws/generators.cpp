#include "laws/generators.hpp"

#include <chrono>
#include <utility>

#include <ita/report/json.hpp>

#include "support/awkward.hpp"
#include "support/pictures.hpp"

namespace ita::test {
namespace {
namespace gen = rc::gen;

constexpr int deepest_item = 8;
constexpr std::size_t long_cell = 10'000;

rc::Gen<std::string> any_piece() {
    return gen::weightedOneOf<std::string>(
        {{3, gen::map(gen::elementOf(awkward_pieces), [](std::string_view piece) { return std::string{piece}; })},
         {2, gen::elementOf(every_thai_character())}});
}

template <class T>
rc::Gen<std::vector<T>> up_to(int most, const rc::Gen<T>& each) {
    return gen::mapcat(gen::inRange(0, most + 1), [each](int count) {
        return gen::container<std::vector<T>>(static_cast<std::size_t>(count), each);
    });
}

std::string joined(const std::vector<std::string>& pieces) {
    std::string all;
    for (const auto& piece : pieces) all += piece;
    return all;
}

template <class T>
rc::Gen<std::optional<T>> perhaps(const rc::Gen<T>& one) {
    return gen::oneOf(gen::just(std::optional<T>{}), gen::map(one, [](T value) { return std::optional<T>{value}; }));
}

rc::Gen<buddhist_year> any_year() {
    return gen::map(gen::inRange(2400, 2701), [](int year) { return buddhist_year{year}; });
}

rc::Gen<date> any_date() {
    using namespace std::chrono;
    return gen::map(gen::inRange(-40'000, 60'000), [](int day) { return date{sys_days{days{day}}}; });
}

rc::Gen<std::string> any_marker() {
    return gen::weightedOneOf<std::string>(
        {{8, gen::element<std::string>("", "๑.", "๒..", "(2)", "3)", "ก.", "-", "–", "•", "๑.๑")}, {1, any_text()}});
}

item item_below(int level) {
    item made;
    made.marker = *any_marker();
    made.text = made.marker.empty() ? *any_text() : *any_words();
    if (level < deepest_item && *gen::inRange(0, 4) == 0) {
        const int under = *gen::inRange(1, 4);
        for (int i = 0; i < under; ++i) made.items.push_back(item_below(level + 1));
    }
    return made;
}

rc::Gen<item> any_item() {
    return gen::exec([] { return item_below(1); });
}

rc::Gen<timeline> any_timeline() {
    return gen::exec([] {
        timeline made;
        made.text = *any_text();
        made.kind = static_cast<time_kind>(*gen::inRange(0, static_cast<int>(time_kind::recurring) + 1));
        made.from = *perhaps(any_date());
        made.to = *perhaps(any_date());
        if (made.from && made.to && *made.to < *made.from) std::swap(made.from, made.to);
        return made;
    });
}

std::vector<std::pair<std::string, std::string>> any_extra() {
    std::vector<std::pair<std::string, std::string>> made;
    // The awkward half of a heading is fixed, so that measures share columns.
    for (const auto* heading : {"หมายเหตุ", "งบประมาณ (บาท)", "ตัวชี้วัด & \"ค่าเป้าหมาย\" /~"})
        if (*gen::inRange(0, 3) == 0) made.emplace_back(heading, *any_text());
    return made;
}

rc::Gen<measure> any_measure() {
    return gen::exec([] {
        measure made;
        made.marker = *any_marker();
        made.title = *any_words();
        made.issue = *perhaps(gen::inRange(1, 8));
        made.steps = *up_to(4, any_item());
        made.owners = *up_to(4, any_text());
        made.timeline = *any_timeline();
        made.results = *up_to(3, any_item());
        made.outcomes = *up_to(3, any_item());
        made.extra = any_extra();
        return made;
    });
}

rc::Gen<signature> any_signature() {
    return gen::exec([] {
        signature made{*any_text(), *any_text(), *any_text(), *perhaps(any_date())};
        *(*gen::element(&made.name, &made.position, &made.role)) = *any_words();
        return made;
    });
}

rc::Gen<picture> any_picture() {
    return gen::exec([] {
        const auto file = *gen::elementOf(picture_files);
        return picture{.file = file.name, .caption = *any_text(), .alt = *any_text(), .fallback = file.fallback};
    });
}

rc::Gen<annex> any_annex() {
    return gen::exec([] { return annex{*any_words(), *up_to(5, any_picture())}; });
}

agency agency_of_awkward_words() {
    return {.kind = *any_text(),
            .name = *any_text(),
            .subdistrict = *any_text(),
            .district = *any_text(),
            .province = *any_text(),
            .divisions = *up_to(3, any_text())};
}

std::string long_words(std::uint64_t seed) {
    const auto& letters = every_thai_character();
    std::string made;
    for (std::size_t i = 0; i < long_cell; ++i) made += i % 61 == 60 ? " " : letters[(i * 7 + seed) % letters.size()];
    return made;
}

report with_measures(std::size_t count) {
    report made{.title = "รายงานที่มีมาตรการมาก"};
    for (std::size_t i = 0; i < count; ++i) {
        const auto number = std::to_string(i + 1);
        made.measures.push_back(
            {.marker = number + ".", .title = "มาตรการที่ " + number, .steps = {{"๑.", "ขั้นตอน " + number}}});
    }
    return made;
}

report with_long_cells() {
    report made{.title = "รายงานที่มีช่องยาว"};
    made.preamble = {long_words(1)};
    made.measures = {
        {.title = long_words(2), .steps = {long_words(3)}, .owners = {long_words(4)}, .timeline = long_words(5)}};
    made.measures[0].results = {item{"๑.", long_words(6), {item{"-", long_words(7)}}}};
    made.measures[0].extra = {{"หมายเหตุ", long_words(8)}};
    return made;
}

report with_empty_strings() {
    report made{.title = "รายงานที่มีแต่ช่องว่าง"};
    made.preamble = {"", ""};
    made.measures = {
        {.title = "ว่าง", .steps = {"", item{"๑.", "", {""}}, item{"", "", {""}}}, .owners = {"", ""}, .results = {""}}};
    made.measures[0].extra = {{"หมายเหตุ", ""}};
    made.signatures = {{.name = "ชื่อ"}, {.position = "ตำแหน่ง"}};
    made.annexes = {{.title = "ไม่มีภาพ"}, {.title = "", .pictures = {{.file = "wide.png"}}}};
    return made;
}

report with_items_as_deep_as_may_be() {
    item nested{"-", "ระดับที่ 8"};
    for (int level = deepest_item - 1; level > 0; --level)
        nested = item{"-", "ระดับที่ " + std::to_string(level), {nested}};
    return {.title = "รายงานที่มีข้อย่อยลึก", .measures = {{.title = "ลึก", .steps = {nested}, .results = {nested}}}};
}

}  // namespace

rc::Gen<std::string> any_text() { return gen::map(up_to(9, any_piece()), joined); }

rc::Gen<std::string> any_words() {
    return gen::exec([] { return *any_text() + "ก" + *any_text(); });
}

rc::Gen<report> any_report() {
    return gen::exec([] {
        report made;
        made.title = *any_words();
        made.agency = agency_of_awkward_words();
        made.years = {*perhaps(any_year()), *perhaps(any_year()), *perhaps(any_year())};
        made.preamble = *up_to(3, any_text());
        made.measures = *up_to(4, any_measure());
        made.signatures = *up_to(4, any_signature());
        made.annexes = *up_to(2, any_annex());
        return made;
    });
}

report report_number(std::uint64_t seed) {
    switch (seed) {
        case 0:
            return {};
        case 1:
            return with_measures(300);
        case 2:
            return with_long_cells();
        case 3:
            return with_empty_strings();
        case 4:
            return with_items_as_deep_as_may_be();
        default:
            return any_report()(rc::Random(seed), rc::kNominalSize).value();
    }
}

}  // namespace ita::test

void ita::showValue(const report& what, std::ostream& out) { out << to_json(what); }
