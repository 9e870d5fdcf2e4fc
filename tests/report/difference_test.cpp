// tests/report/difference_test.cpp - which changes lead from one report to another, and what is refused.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <ctime>
#include <functional>

#include <ita/report/difference.hpp>

#include "support/edits.hpp"

#ifndef ITA_ALLOWANCE  // how much longer a test may take under a sanitizer
#define ITA_ALLOWANCE 1
#endif

namespace {

using ita::report_field;
using ita::report_part;
using namespace ita::literals;
using std::string;

ita::report sample() {
    return {
        .title = "รายงาน",
        .agency = {.name = "เทศบาลตำบลตัวอย่าง", .divisions = {"สำนักปลัด", "กองคลัง"}},
        .years = {.fiscal = 2568_be},
        .preamble = {"เทศบาลได้วิเคราะห์ผลการประเมิน", "จึงขอรายงานผล"},
        .measures = {{.marker = "๑.",
                      .title = "เผยแพร่แผนการจัดซื้อจัดจ้าง",
                      .steps = {ita::item{"๑.", "รวบรวมแผนจากทุกกอง"}, ita::item{"๒.", "เผยแพร่บนเว็บไซต์ของหน่วยงาน"},
                                ita::item{"๓.", "ติดตามและรายงานผู้บริหาร ดังนี้", {{"-", "รายเดือน"}, {"-", "รายไตรมาส"}}}},
                      .owners = {"กองคลัง", "สำนักปลัด"},
                      .timeline = "ปีงบประมาณ พ.ศ. ๒๕๖๘",
                      .extra = {{"หมายเหตุ", "-"}}},
                     {.marker = "๒.", .title = "อบรมคุณธรรมและจริยธรรม", .steps = {ita::item{"๑.", "จัดอบรมบุคลากร"}}},
                     {.marker = "๓.", .title = "รับเรื่องร้องเรียนผ่านเว็บไซต์"}},
        .signatures = {{.name = "นายตัวอย่าง สมมติ", .role = "ผู้รายงาน"}},
        .annexes = {{"ภาพกิจกรรม", {{.file = "a.jpg", .caption = "ประชุม"}, {.file = "b.jpg", .caption = "อบรม"}}}}};
}

struct example {
    const char* name;
    std::function<void(ita::report&)> edit;
    std::vector<ita::change> changes;
};
std::ostream& operator<<(std::ostream& out, const example& e) { return out << e.name; }

ita::change set(ita::report_place at, ita::report_value before, ita::report_value after) {
    return {
        .kind = ita::change_kind::set, .where = std::move(at), .before = std::move(before), .after = std::move(after)};
}
ita::change insert(report_part part, std::vector<std::size_t> at, ita::report_value what) {
    return {.kind = ita::change_kind::insert, .where = {part, std::move(at)}, .after = std::move(what)};
}
ita::change removed(report_part part, std::vector<std::size_t> at, ita::report_value what) {
    return {.kind = ita::change_kind::remove, .where = {part, std::move(at)}, .before = std::move(what)};
}
ita::change moved(report_part part, std::vector<std::size_t> at, std::size_t to) {
    return {.kind = ita::change_kind::move, .where = {part, std::move(at)}, .to = to};
}

template <class T>
void move_element(std::vector<T>& list, std::size_t from, std::size_t to) {
    auto what = list[from];
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(from));
    list.insert(list.begin() + static_cast<std::ptrdiff_t>(to), what);
}

const ita::item meeting{"", "ประชุมชี้แจงผู้เกี่ยวข้อง"};
const example examples[] = {
    {"nothing", [](ita::report&) {}, {}},
    {"a text of the report", [](ita::report& r) { r.title = "รายงานผล"; },
     {set({report_part::report, {}, report_field::title}, string("รายงาน"), string("รายงานผล"))}},
    {"a year that was not told", [](ita::report& r) { r.years.filed = 2569_be; },
     {set({report_part::years, {}, report_field::filed}, {}, 2569_be)}},
    {"a year that is told no more", [](ita::report& r) { r.years.fiscal.reset(); },
     {set({report_part::years, {}, report_field::fiscal}, 2568_be, {})}},
    {"the words of a step", [](ita::report& r) { r.measures[0].steps[1].text = "เผยแพร่บนเว็บไซต์และเฟซบุ๊กของหน่วยงาน"; },
     {set({report_part::steps, {0, 1}, report_field::text}, string("เผยแพร่บนเว็บไซต์ของหน่วยงาน"),
          string("เผยแพร่บนเว็บไซต์และเฟซบุ๊กของหน่วยงาน"))}},
    {"words typed otherwise only", [](ita::report& r) { r.measures[0].steps[0].text = "รวบรวมแผน จากทุกกอง "; },
     {set({report_part::steps, {0, 0}, report_field::text}, string("รวบรวมแผนจากทุกกอง"), string("รวบรวมแผน จากทุกกอง "))}},
    {"a step in front", [](ita::report& r) { r.measures[0].steps.insert(r.measures[0].steps.begin(), meeting); },
     {insert(report_part::steps, {0, 0}, meeting)}},
    {"a step in front, the others numbered anew",
     [](ita::report& r) {
         r.measures[1].steps.insert(r.measures[1].steps.begin(), ita::item("๑.", meeting.text));
         r.measures[1].steps[1].marker = "๒.";
     },
     {insert(report_part::steps, {1, 0}, ita::item{"๑.", meeting.text}),
      set({report_part::steps, {1, 0}, report_field::marker}, string("๑."), string("๒."))}},
    {"a step at the end", [](ita::report& r) { r.measures[0].steps.push_back(meeting); },
     {insert(report_part::steps, {0, 3}, meeting)}},
    {"two steps at one spot",
     [](ita::report& r) { r.measures[2].steps = {meeting, "จัดทำคู่มือ"}; },
     {insert(report_part::steps, {2, 0}, meeting), insert(report_part::steps, {2, 0}, ita::item("จัดทำคู่มือ"))}},
    {"a step less", [](ita::report& r) { r.measures[0].steps.erase(r.measures[0].steps.begin()); },
     {removed(report_part::steps, {0, 0}, ita::item{"๑.", "รวบรวมแผนจากทุกกอง"})}},
    {"a step elsewhere", [](ita::report& r) { move_element(r.measures[0].steps, 0, 2); },
     {moved(report_part::steps, {0, 0}, 3)}},
    {"a step elsewhere and other words in it",
     [](ita::report& r) {
         r.measures[0].steps[2].text = "ติดตามและรายงานผู้บริหารทราบ ดังนี้";
         move_element(r.measures[0].steps, 2, 0);
     },
     {moved(report_part::steps, {0, 2}, 0),
      set({report_part::steps, {0, 2}, report_field::text}, string("ติดตามและรายงานผู้บริหาร ดังนี้"),
          string("ติดตามและรายงานผู้บริหารทราบ ดังนี้"))}},
    {"another step in its place", [](ita::report& r) { r.measures[0].steps[1].text = "กขค"; },
     {set({report_part::steps, {0, 1}, report_field::text}, string("เผยแพร่บนเว็บไซต์ของหน่วยงาน"), string("กขค"))}},
    {"what is listed under a step",
     [](ita::report& r) {
         auto& below = r.measures[0].steps[2].items;
         below.erase(below.begin());
         below.push_back({"-", "รายปี"});
     },
     {removed(report_part::steps, {0, 2, 0}, ita::item{"-", "รายเดือน"}),
      insert(report_part::steps, {0, 2, 2}, ita::item{"-", "รายปี"})}},
    {"another owner", [](ita::report& r) { r.measures[0].owners[0] = "กองช่าง"; },
     {set({report_part::owners, {0, 0}, report_field::text}, string("กองคลัง"), string("กองช่าง"))}},
    {"a further owner", [](ita::report& r) { r.measures[0].owners.insert(r.measures[0].owners.begin() + 1, "กองช่าง"); },
     {insert(report_part::owners, {0, 1}, string("กองช่าง"))}},
    {"a timeline", [](ita::report& r) { r.measures[0].timeline = "ตลอดปี"; },
     {set({report_part::measures, {0}, report_field::timeline}, ita::timeline("ปีงบประมาณ พ.ศ. ๒๕๖๘"),
          ita::timeline("ตลอดปี"))}},
    {"the cell of a further column", [](ita::report& r) { r.measures[0].extra[0].second = "แล้วเสร็จ"; },
     {set({report_part::extra, {0, 0}, report_field::text}, string("-"), string("แล้วเสร็จ"))}},
    {"a further column", [](ita::report& r) { r.measures[1].extra = {{"งบประมาณ", "๕๐๐"}}; },
     {insert(report_part::extra, {1, 0}, std::pair<string, string>("งบประมาณ", "๕๐๐"))}},
    {"another column", [](ita::report& r) { r.measures[0].extra = {{"งบประมาณ", "-"}}; },
     {removed(report_part::extra, {0, 0}, std::pair<string, string>("หมายเหตุ", "-")),
      insert(report_part::extra, {0, 0}, std::pair<string, string>("งบประมาณ", "-"))}},
    {"a measure in front", [](ita::report& r) { r.measures.insert(r.measures.begin(), {.title = "ใหม่"}); },
     {insert(report_part::measures, {0}, ita::measure{.title = "ใหม่"})}},
    {"a measure elsewhere, with a change in it",
     [](ita::report& r) {
         r.measures[2].owners = {"กองช่าง"};
         move_element(r.measures, 2, 0);
     },
     {moved(report_part::measures, {2}, 0), insert(report_part::owners, {2, 0}, string("กองช่าง"))}},
    {"a measure of another name with the steps it had",
     [](ita::report& r) { r.measures[0].title = "ความโปร่งใสในงานพัสดุ"; },
     {set({report_part::measures, {0}, report_field::title}, string("เผยแพร่แผนการจัดซื้อจัดจ้าง"),
          string("ความโปร่งใสในงานพัสดุ"))}},
    {"a day of a signature",
     [](ita::report& r) { r.signatures[0].date = ita::date{std::chrono::year{2025}, std::chrono::month{10}, std::chrono::day{15}}; },
     {set({report_part::signatures, {0}, report_field::day}, {},
          ita::date{std::chrono::year{2025}, std::chrono::month{10}, std::chrono::day{15}})}},
    {"a caption", [](ita::report& r) { r.annexes[0].pictures[1].caption = "อบรมบุคลากร"; },
     {set({report_part::pictures, {0, 1}, report_field::caption}, string("อบรม"), string("อบรมบุคลากร"))}},
    {"a picture", [](ita::report& r) { r.annexes[0].pictures.erase(r.annexes[0].pictures.begin()); },
     {removed(report_part::pictures, {0, 0}, ita::picture{.file = "a.jpg", .caption = "ประชุม"})}},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(report_difference)

BOOST_DATA_TEST_CASE(an_edit_is_told_as_people_would, examples, e) {
    auto now = sample();
    e.edit(now);
    const auto found = ita::difference(sample(), now);
    BOOST_TEST(found.size() == e.changes.size());
    BOOST_TEST((found == e.changes));
    BOOST_TEST((ita::apply(sample(), found) == now));
    BOOST_TEST((ita::apply(now, ita::inverse(found)) == sample()));
}

BOOST_AUTO_TEST_CASE(the_order_of_changes_does_not_matter_but_at_one_spot) {
    auto now = sample();
    for (const auto& e : examples) e.edit(now);
    auto changes = ita::difference(sample(), now);
    std::stable_partition(changes.begin(), changes.end(),
                          [](const auto& c) { return c.kind == ita::change_kind::remove; });
    std::stable_partition(changes.begin(), changes.end(), [](const auto& c) { return c.where.index.size() > 1; });
    BOOST_TEST((ita::apply(sample(), changes) == now));
}

BOOST_AUTO_TEST_CASE(lists_deeper_than_a_report_may_have_are_told_as_a_whole) {
    const auto nested = [](const char* last, int levels) {
        ita::item made{"-", last};
        for (; levels > 1; --levels) made = ita::item{"-", "ก", {made}};
        return ita::report{.measures = {{.title = "ลึก", .steps = {made}}}};
    };
    for (const int levels : {ita::item_levels, ita::item_levels + 1, 40}) {
        const auto before = nested("ข", levels), now = nested("ค", levels);
        const auto changes = ita::difference(before, now);
        BOOST_TEST(changes.size() == (levels == ita::item_levels ? 1u : 2u));
        BOOST_TEST(changes.front().where.index.size() == 1u + ita::item_levels);
        BOOST_TEST((ita::apply(before, changes) == now));
        BOOST_TEST((ita::apply(now, ita::inverse(changes)) == before));
    }
}

struct refusal {
    ita::change what;
    ita::errc code;
    const char* message;
};
std::ostream& operator<<(std::ostream& out, const refusal& r) { return out << r.message; }
const refusal refusals[] = {
    {set({report_part::steps, {0, 1}, report_field::text}, string("ก"), string("ข")), ita::errc::unexpected_value,
     "/measures/0/steps/1/text: expected the value before the change, found another one"},
    {set({report_part::report, {}, report_field::title}, string("รายงาน"), 3), ita::errc::unexpected_value,
     "/title: expected a value of the field's type, found one of another type"},
    {set({report_part::steps, {0, 3}, report_field::text}, {}, string("ข")), ita::errc::out_of_range,
     "/measures/0/steps/3/text: expected a field of the report, found none"},
    {set({report_part::steps, {0, 0}, report_field::title}, {}, string("ข")), ita::errc::out_of_range,
     "/measures/0/steps/0/title: expected a field of the report, found none"},
    {insert(report_part::steps, {0, 4}, meeting), ita::errc::out_of_range,
     "/measures/0/steps/4: expected a place in the list, found one beyond it"},
    {insert(report_part::steps, {3, 0}, meeting), ita::errc::out_of_range,
     "/measures/3/steps/0: expected a list of the report, found none"},
    {insert(report_part::steps, {}, meeting), ita::errc::out_of_range,
     "/measures: expected an element of a list, found none"},
    {insert(report_part::steps, {0, 0}, string("ก")), ita::errc::unexpected_value,
     "/measures/0/steps/0: expected an element of the list's type, found another value"},
    {removed(report_part::extra, {0, 0}, std::pair<string, string>("หมายเหตุ", "")), ita::errc::unexpected_value,
     "/measures/0/extra/หมายเหตุ: expected the value before the change, found another one"},
    {moved(report_part::pictures, {0, 0}, 3), ita::errc::out_of_range,
     "/annexes/0/pictures/0: expected a place in the list, found one beyond it"},
    {moved(report_part::measures, {3}, 0), ita::errc::out_of_range,
     "/measures/3: expected an element of the list, found none"},
};
BOOST_DATA_TEST_CASE(what_does_not_fit_the_report_is_refused, refusals, r) {
    const std::vector<ita::change> changes{r.what};
    BOOST_CHECK_EXCEPTION(static_cast<void>(ita::apply(sample(), changes)), ita::error, [&](const ita::error& e) {
        BOOST_TEST(std::string(e.what()) == r.message);
        return e.code() == r.code;
    });
}
BOOST_AUTO_TEST_CASE(an_element_goes_once) {
    const auto one = moved(report_part::measures, {0}, 2);
    const std::vector<ita::change> changes{one, one};
    BOOST_CHECK_THROW(static_cast<void>(ita::apply(sample(), changes)), ita::error);
}

struct named_place {
    ita::report_place at;
    const char* pointer;
};
std::ostream& operator<<(std::ostream& out, const named_place& p) { return out << p.pointer; }
const named_place places[] = {
    {{report_part::report, {}, report_field::title}, "/title"},
    {{report_part::agency, {}, report_field::name}, "/agency/name"},
    {{report_part::years, {}, report_field::analysed}, "/years/analysed"},
    {{report_part::divisions, {1}, report_field::text}, "/agency/divisions/1"},
    {{report_part::preamble, {0}, report_field::text}, "/preamble/0"},
    {{report_part::measures, {2}}, "/measures/2"},
    {{report_part::measures, {2}, report_field::marker}, "/measures/2/marker"},
    {{report_part::steps, {2, 0, 1, 4}, report_field::text}, "/measures/2/steps/0/items/1/items/4/text"},
    {{report_part::owners, {0, 1}, report_field::text}, "/measures/0/owners/1"},
    {{report_part::extra, {0, 0}, report_field::text}, "/measures/0/extra/หมายเหตุ"},
    {{report_part::extra, {0, 1}}, "/measures/0/extra/1"},
    {{report_part::extra, {0, 0}, report_field::heading}, "/measures/0/extra/0/heading"},
    {{report_part::extra, {1, 0}}, "/measures/1/extra/ก~1ข~0"},
    {{report_part::extra, {2, 1}, report_field::text}, "/measures/2/extra/1/text"},
    {{report_part::signatures, {0}, report_field::day}, "/signatures/0/date"},
    {{report_part::pictures, {0, 1}, report_field::fallback_data}, "/annexes/0/pictures/1/fallback_data"},
};
BOOST_DATA_TEST_CASE(places_have_the_pointers_of_the_json, places, p) {
    auto in = sample();
    in.measures[1].extra = {{"ก/ข~", ""}};
    in.measures[2].extra = {{"ก", ""}, {"ก", ""}};
    BOOST_TEST(ita::pointer(p.at, in) == p.pointer);
}

BOOST_AUTO_TEST_CASE(changes_are_told_as_json) {
    auto now = sample();
    now.years = {.analysed = 2567_be};
    now.measures[1].steps.insert(now.measures[1].steps.begin(), ita::item{"-", "ประชุม"});
    now.measures[0].owners.pop_back();
    move_element(now.measures, 2, 0);
    now.annexes[0].pictures[0].data = ita::bytes(3);
    BOOST_TEST(ita::to_json(ita::difference(sample(), now), sample()) == R"([
  {
    "kind": "set",
    "where": "/years/analysed",
    "before": null,
    "after": 2567
  },
  {
    "kind": "set",
    "where": "/years/fiscal",
    "before": 2568,
    "after": null
  },
  {
    "kind": "move",
    "where": "/measures/2",
    "to": 0
  },
  {
    "kind": "remove",
    "where": "/measures/0/owners/1",
    "before": "สำนักปลัด"
  },
  {
    "kind": "insert",
    "where": "/measures/1/steps/0",
    "after": {
      "marker": "-",
      "text": "ประชุม"
    }
  },
  {
    "kind": "set",
    "where": "/annexes/0/pictures/0/data",
    "before": 0,
    "after": 3
  }
]
)");
    BOOST_TEST(ita::to_json({}, sample()) == "[]\n");
}

// Three hundred measures of fifty entries each.
BOOST_AUTO_TEST_CASE(large_reports_are_compared_in_a_moment) {
    const auto roll = ita::test::dice_of(1);
    const auto before = ita::test::plain_report(300, 50, roll);
    auto other = ita::test::plain_report(300, 50, roll), edited = before, emptied = other, reversed = before;
    for (int i = 0; i < 1'000; ++i) ita::test::edit(edited, roll);
    for (std::size_t i = 0; i < before.measures.size(); ++i) emptied.measures[i].title = before.measures[i].title;
    std::reverse(reversed.measures.begin(), reversed.measures.end());
    for (const auto* now : {&edited, &other, &emptied, &reversed}) {
        const auto start = std::clock();
        const auto changes = ita::difference(before, *now);
        const auto seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        BOOST_TEST(seconds < 2.0 * ITA_ALLOWANCE);
        BOOST_TEST((ita::apply(before, changes) == *now));
    }
}

BOOST_AUTO_TEST_SUITE_END()
