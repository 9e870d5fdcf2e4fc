// tests/report/json_test.cpp - JSON in and out: what comes back, and what is refused where.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ita/report/json.hpp>

#include <ostream>
#include <string>

#include "report/json/values.hpp"

using namespace ita::literals;
using ita::errc;

namespace {

ita::date day(int y, unsigned m, unsigned d) {
    return {std::chrono::year{y}, std::chrono::month{m}, std::chrono::day{d}};
}

ita::report full_report() {
    ita::report r;
    r.title = "รายงานผล";
    r.years = {2567_be, 2568_be, std::nullopt};
    r.agency = {"เทศบาลตำบล", "เทศบาลตำบลบ้านสมมติ", "บ้านสมมติ", "เมือง", "ตัวอย่าง", {"สำนักปลัด", "กองคลัง"}};
    r.preamble = {"ตามที่ได้วิเคราะห์ผล", "ดังนี้"};
    ita::measure m;
    m.marker = "๑.";
    m.title = "การให้บริการ";
    m.issue = 2;
    m.steps = {{"๑.", "ประชุม", {{"-", "ทุกกอง"}}}, {"เผยแพร่"}};
    m.owners = {"กองคลัง"};
    m.timeline = {"ปีงบประมาณ พ.ศ. ๒๕๖๘", ita::time_kind::fiscal_year, day(2024, 10, 1), day(2025, 9, 30)};
    m.results = {{"๑.", "ครบ"}};
    m.outcomes = {{"พึงพอใจ"}};
    m.extra = {{"หมายเหตุ", "-"}, {"งบประมาณ", "ไม่ใช้"}};
    r.measures = {m};
    r.signatures = {{"นางสาวสมหญิง ใจซื่อ", "ปลัดเทศบาล", "ผู้รายงาน", day(2025, 10, 15)}};
    ita::annex photos;
    photos.title = "ภาพกิจกรรม";
    photos.pictures.resize(1);
    photos.pictures[0].file = "แผนผัง.svg";
    photos.pictures[0].caption = "แผนผัง";
    photos.pictures[0].alt = "แผนผังขั้นตอน";
    photos.pictures[0].fallback = "แผนผัง.png";
    r.annexes = {photos};
    return r;
}

constexpr const char* full_json = R"({
  "ita": 1,
  "title": "รายงานผล",
  "years": {
    "analysed": 2567,
    "fiscal": 2568
  },
  "agency": {
    "kind": "เทศบาลตำบล",
    "name": "เทศบาลตำบลบ้านสมมติ",
    "subdistrict": "บ้านสมมติ",
    "district": "เมือง",
    "province": "ตัวอย่าง",
    "divisions": [
      "สำนักปลัด",
      "กองคลัง"
    ]
  },
  "preamble": [
    "ตามที่ได้วิเคราะห์ผล",
    "ดังนี้"
  ],
  "measures": [
    {
      "marker": "๑.",
      "title": "การให้บริการ",
      "issue": 2,
      "steps": [
        {
          "marker": "๑.",
          "text": "ประชุม",
          "items": [
            {
              "marker": "-",
              "text": "ทุกกอง"
            }
          ]
        },
        {
          "text": "เผยแพร่"
        }
      ],
      "owners": [
        "กองคลัง"
      ],
      "timeline": {
        "text": "ปีงบประมาณ พ.ศ. ๒๕๖๘",
        "kind": "fiscal_year",
        "from": "2024-10-01",
        "to": "2025-09-30"
      },
      "results": [
        {
          "marker": "๑.",
          "text": "ครบ"
        }
      ],
      "outcomes": [
        {
          "text": "พึงพอใจ"
        }
      ],
      "extra": {
        "หมายเหตุ": "-",
        "งบประมาณ": "ไม่ใช้"
      }
    }
  ],
  "signatures": [
    {
      "name": "นางสาวสมหญิง ใจซื่อ",
      "position": "ปลัดเทศบาล",
      "role": "ผู้รายงาน",
      "date": "2025-10-15"
    }
  ],
  "annexes": [
    {
      "title": "ภาพกิจกรรม",
      "pictures": [
        {
          "file": "แผนผัง.svg",
          "caption": "แผนผัง",
          "alt": "แผนผังขั้นตอน",
          "fallback": "แผนผัง.png"
        }
      ]
    }
  ]
}
)";

ita::report only(ita::measure m) {
    ita::report r;
    r.measures = {std::move(m)};
    return r;
}

ita::item nested(int levels) {
    ita::item one{"ชั้น"};
    if (levels > 1) one.items = {nested(levels - 1)};
    return one;
}

std::string in_measure(const std::string& members) {
    return R"({"title": "ก", "measures": [{"title": "ข")" + members + "}]}";
}

ita::measure measure_of(const std::string& members) {
    return ita::report_from_json(in_measure(members)).measures.at(0);
}

/// What a refusal says in all: code, place, message.
template <class Work>
std::string refusal(const Work& work) {
    try {
        work();
    } catch (const ita::error& e) {
        return std::to_string(static_cast<int>(e.code())) + ' ' + e.what();
    }
    return "nothing was refused";
}

struct fault {
    std::string json;
    errc code;
    std::string says;
};
std::ostream& operator<<(std::ostream& out, const fault& f) { return out << f.json; }

std::string expected(const fault& f) { return std::to_string(static_cast<int>(f.code)) + ' ' + f.says; }

}  // namespace

BOOST_AUTO_TEST_SUITE(report_json)

BOOST_AUTO_TEST_CASE(every_key_is_written_in_the_order_of_the_contract) {
    BOOST_TEST(ita::to_json(full_report()) == full_json);
}
BOOST_AUTO_TEST_CASE(what_was_written_is_read) { BOOST_TEST((ita::report_from_json(full_json) == full_report())); }
BOOST_AUTO_TEST_CASE(a_report_needs_no_more_than_titles) {
    const auto r = ita::report_from_json(R"({"title": "ก", "measures": [{"title": "ข"}]})");
    ita::report same;
    same.title = "ก";
    same.measures.resize(1);
    same.measures[0].title = "ข";
    BOOST_TEST((r == same));
}
BOOST_AUTO_TEST_CASE(what_has_no_value_is_not_written) {
    BOOST_TEST(ita::to_json(only({.title = "ข"})) ==
               "{\n  \"ita\": 1,\n  \"title\": \"" + ita::report{}.title +
                   "\",\n  \"measures\": [\n    {\n      \"title\": \"ข\"\n    }\n  ]\n}\n");
}
BOOST_AUTO_TEST_CASE(null_is_as_good_as_no_key) {
    const auto text = R"({"ita": null, "title": "ก", "years": {"filed": null}, "agency": null, "preamble": null,
        "measures": [{"title": "ข", "issue": null, "steps": null, "timeline": null, "extra": {"หมายเหตุ": null}}]})";
    BOOST_TEST(
        (ita::report_from_json(text) == ita::report_from_json(R"({"title": "ก", "measures": [{"title": "ข"}]})")));
}

// --- what must come back

BOOST_AUTO_TEST_CASE(awkward_texts_come_back) {
    for (const std::string text : {"", " ", "  ก  ข ", "\"\\/", "a\nb\tc", "\x01\x1F\x7F", "น้ำ ปี่ ผู้ฯ ๆ", "😀 <&>'",
                                   "\u200B\uFEFF\uF70A", "\u2028", "{\"a\": [1]}", "null"}) {
        auto m = ita::measure{.title = text};
        m.steps = {{text, text, {{text}}}};
        m.owners = {text, text};
        m.extra = {{text, text}};
        BOOST_TEST((ita::report_from_json(ita::to_json(only(m))) == only(m)), text);
    }
}
BOOST_AUTO_TEST_CASE(a_zero_byte_in_a_text_comes_back) {
    const auto r = only({.title = std::string("ก\0ข", 7)});
    BOOST_TEST((ita::report_from_json(ita::to_json(r)) == r));
}
BOOST_AUTO_TEST_CASE(extra_columns_keep_their_order_and_their_doubles) {
    const auto twice = only({.title = "ข", .extra = {{"ฮ", "1"}, {"ก", "2"}, {"ฮ", "3"}, {"", ""}}});
    BOOST_TEST((ita::report_from_json(ita::to_json(twice)) == twice));
    const auto once = only({.title = "ข", .extra = {{"ฮ", "1"}, {"ก", "2"}, {"z", ""}, {"a", "/"}}});
    BOOST_TEST((ita::report_from_json(ita::to_json(once)) == once));
    BOOST_TEST(ita::to_json(once).find("\"ฮ\": \"1\"") != std::string::npos);
    BOOST_TEST(ita::to_json(twice).find("\"heading\": \"ฮ\"") != std::string::npos);
}
BOOST_AUTO_TEST_CASE(a_timeline_that_its_text_does_not_tell_comes_back) {
    const ita::timeline odd[] = {{"ปีงบประมาณ พ.ศ. ๒๕๖๘"},
                                 {"เมื่อพร้อม", ita::time_kind::deadline, {}, day(2025, 1, 31)},
                                 {"", ita::time_kind::month, day(2025, 2, 1), day(2025, 2, 28)},
                                 {"", ita::time_kind::recurring},
                                 {"", ita::time_kind::free, day(1800, 1, 1), day(2199, 12, 31)},
                                 {}};
    for (const auto& when : odd) {
        const auto r = only({.title = "ข", .timeline = when});
        BOOST_TEST((ita::report_from_json(ita::to_json(r)) == r), when.text);
    }
}
BOOST_AUTO_TEST_CASE(eight_levels_of_items_come_back_and_a_ninth_is_refused_both_ways) {
    const auto eight = only({.title = "ข", .steps = {nested(8)}});
    BOOST_TEST((ita::report_from_json(ita::to_json(eight)) == eight));
    const std::string deep = "/measures/0/steps/0/items/0/items/0/items/0/items/0/items/0/items/0/items/0/items";
    const auto nine = only({.title = "ข", .steps = {nested(9)}});
    BOOST_TEST(refusal([&] { return ita::to_json(nine); }) ==
               "60 " + deep + ": expected at most 8 levels of items, found more");
    std::string text = "[\"x\"]";
    for (int i = 0; i < 8; ++i) text = "[{\"items\": " + text + "}]";
    BOOST_TEST(refusal([&] { return ita::report_from_json(in_measure(", \"steps\": " + text)); }) ==
               "60 " + deep + ":1:145: expected at most 8 levels of items, found more");
}
BOOST_AUTO_TEST_CASE(a_million_brackets_are_refused_at_the_first_wrong_one) {
    BOOST_TEST(refusal([] { return ita::report_from_json(std::string(1'000'000, '[')); }) ==
               "41 1:1: expected an object, found [");
    std::string deep;
    for (int i = 0; i < 1'000'000; ++i) deep += "{\"items\":[";
    BOOST_TEST(refusal([&] { return ita::report_from_json(in_measure(", \"steps\": [" + deep)); }).starts_with("60 "));
}

// --- what people write

BOOST_AUTO_TEST_CASE(a_text_stands_for_an_item) {
    const auto m = measure_of(R"(, "steps": ["๑. ประชุม", "เผยแพร่", {"marker": "๒.", "items": ["- ทุกกอง"]}])");
    BOOST_TEST((m.steps == std::vector<ita::item>{{"๑.", "ประชุม"}, {"เผยแพร่"}, {"๒.", "", {{"-", "ทุกกอง"}}}}));
}
BOOST_AUTO_TEST_CASE(a_text_stands_for_a_timeline) {
    const auto when = measure_of(R"(, "timeline": "ปีงบประมาณ พ.ศ. ๒๕๖๘")").timeline;
    BOOST_TEST((when ==
                ita::timeline{"ปีงบประมาณ พ.ศ. ๒๕๖๘", ita::time_kind::fiscal_year, day(2024, 10, 1), day(2025, 9, 30)}));
}
BOOST_AUTO_TEST_CASE(a_timeline_without_kind_is_understood_from_its_text_and_its_days) {
    const auto told = measure_of(R"(, "timeline": {"text": "ปีงบประมาณ พ.ศ. ๒๕๖๘"})").timeline;
    BOOST_TEST((told.kind == ita::time_kind::fiscal_year && told.to == day(2025, 9, 30)));
    const auto range = measure_of(R"(, "timeline": {"from": "2025-01-01", "to": "2025-03-05"})").timeline;
    BOOST_TEST((range == ita::timeline{"", ita::time_kind::range, day(2025, 1, 1), day(2025, 3, 5)}));
    const auto by = measure_of(R"(, "timeline": {"to": "2025-03-05"})").timeline;
    BOOST_TEST((by == ita::timeline{"", ita::time_kind::deadline, {}, day(2025, 3, 5)}));
}
BOOST_AUTO_TEST_CASE(line_ends_become_line_feeds) {
    const auto m = measure_of("\r\n, \"owners\": [\"a\\r\\nb\\rc\\n\\r\"],\r \"extra\": {\"h\\r\\ni\": \"\\r\"}");
    BOOST_TEST(m.owners.at(0) == "a\nb\nc\n\n");
    BOOST_TEST((m.extra.at(0) == std::pair<std::string, std::string>{"h\ni", "\n"}));
}
BOOST_AUTO_TEST_CASE(a_byte_order_mark_is_accepted) {
    BOOST_TEST(ita::report_from_json("\xEF\xBB\xBF{\"title\": \"ก\"}").title == "ก");
}
BOOST_AUTO_TEST_CASE(a_whole_number_may_have_a_fraction_of_zero) {
    BOOST_TEST(measure_of(R"(, "issue": 7.0)").issue.value() == 7);
}
BOOST_AUTO_TEST_CASE(escapes_are_read) {
    BOOST_TEST(ita::report_from_json(R"({"title": "\u0e01\ud83d\ude00\/"})").title == "ก😀/");
}

// --- what is refused

const fault shapes[] = {
    {R"({})", errc::missing_field, "/title:1:1: expected the key \"title\" with a text, found none"},
    {R"({"title": null})", errc::missing_field, "/title:1:1: expected the key \"title\" with a text, found none"},
    {R"([])", errc::unexpected_value, "1:1: expected an object, found ["},
    {R"("title")", errc::unexpected_value, "1:1: expected an object, found \"title\""},
    {R"(null)", errc::unexpected_value, "1:1: expected an object, found null"},
    {R"({"title": 7})", errc::unexpected_value, "/title:1:11: expected a text, found 7"},
    {R"({"title": ["x"]})", errc::unexpected_value, "/title:1:11: expected a text, found ["},
    {R"({"title": {}})", errc::unexpected_value, "/title:1:11: expected a text, found {"},
    {R"({"title": "ก", "ita": 2})", errc::unexpected_value,
     "/ita:1:25: expected 1, the version of this format, found 2"},
    {R"({"title": "ก", "ita": 01})", errc::unexpected_value,
     "/ita:1:25: expected 1, the version of this format, found 01"},
    {R"({"title": "ก", "ita": "1"})", errc::unexpected_value,
     "/ita:1:25: expected 1, the version of this format, found \"1\""},
    {R"({"titel": "ก"})", errc::unexpected_value, "/titel:1:2: expected \"title\", found \"titel\""},
    {R"({"title": "ก", "summary": "x"})", errc::unexpected_value,
     "/summary:1:18: expected one of ita, title, years, agency, preamble, measures, signatures, annexes, found "
     "\"summary\""},
    {R"({"title": "ก", "a/b~c": 1})", errc::unexpected_value,
     "/a~1b~0c:1:18: expected one of ita, title, years, agency, preamble, measures, signatures, annexes, found "
     "\"a/b~c\""},
    {R"({"title": "ก", "title": "ข"})", errc::unexpected_value,
     "/title:1:18: expected each key once, found \"title\" again"},
    {R"({"title": "ก", "years": {"fiscal": 2025}})", errc::out_of_range,
     "/years/fiscal:1:38: expected a Buddhist year from 2400 to 2700, found 2025 (2025 of the Common Era is 2568)"},
    {R"({"title": "ก", "years": {"fiscal": 2701}})", errc::out_of_range,
     "/years/fiscal:1:38: expected a Buddhist year from 2400 to 2700, found 2701"},
    {R"({"title": "ก", "years": {"fiscal": -9223372036854775808}})", errc::out_of_range,
     "/years/fiscal:1:38: expected a Buddhist year from 2400 to 2700, found -9223372036854775808"},
    {R"({"title": "ก", "years": {"fiscal": 18446744073709551615}})", errc::unexpected_value,
     "/years/fiscal:1:38: expected a Buddhist year from 2400 to 2700, found 18446744073709551615"},
    {R"({"title": "ก", "years": {"fiscal": 2568.5}})", errc::unexpected_value,
     "/years/fiscal:1:38: expected a Buddhist year from 2400 to 2700, found 2568.5"},
    {R"({"title": "ก", "years": {"fiscal": "๒๕๖๘"}})", errc::unexpected_value,
     "/years/fiscal:1:38: expected a Buddhist year from 2400 to 2700, found \"๒๕๖๘\" (a number has no quotes: 2568)"},
    {R"({"title": "ก", "years": {"fiscal": "2568"}})", errc::unexpected_value,
     "/years/fiscal:1:38: expected a Buddhist year from 2400 to 2700, found \"2568\" (a number has no quotes: 2568)"},
    {R"({"title": "ก", "years": {"fiscal": "2025"}})", errc::unexpected_value,
     "/years/fiscal:1:38: expected a Buddhist year from 2400 to 2700, found \"2025\" (2025 of the Common Era is 2568)"},
    {R"({"title": "ก", "years": {"fiscal": "2568 "}})", errc::unexpected_value,
     "/years/fiscal:1:38: expected a Buddhist year from 2400 to 2700, found \"2568 \""},
    {R"({"title": "ก", "years": {"fiscal": true}})", errc::unexpected_value,
     "/years/fiscal:1:38: expected a Buddhist year from 2400 to 2700, found true"},
    {R"({"title": "ก", "years": 2568})", errc::unexpected_value, "/years:1:27: expected an object, found 2568"},
    {R"({"title": "ก", "agency": "ข"})", errc::unexpected_value, "/agency:1:28: expected an object, found \"ข\""},
    {R"({"title": "ก", "preamble": "ข"})", errc::unexpected_value, "/preamble:1:30: expected a list, found \"ข\""},
    {R"({"title": "ก", "preamble": ["ข", null]})", errc::unexpected_value,
     "/preamble/1:1:38: expected a text, found null"},
    {R"({"title": "ก", "measures": {}})", errc::unexpected_value, "/measures:1:30: expected a list, found {"},
    {R"({"title": "ก", "measures": ["ข"]})", errc::unexpected_value,
     "/measures/0:1:31: expected an object, found \"ข\""},
    {"{\"title\": \"ก\",\n \"measures\": [{\"title\": \"ข\"},\n  {\"marker\": \"๒.\"}]}", errc::missing_field,
     "/measures/1/title:3:3: expected the key \"title\" with a text, found none"},
    {in_measure(R"(, "Steps": [])"), errc::unexpected_value,
     "/measures/0/Steps:1:48: expected \"steps\", found \"Steps\""},
    {in_measure(R"(, "steps": [1])"), errc::unexpected_value,
     "/measures/0/steps/0:1:58: expected a text or an object, found 1"},
    {in_measure(R"(, "steps": [{"text": "x", "item": []}])"), errc::unexpected_value,
     "/measures/0/steps/0/item:1:72: expected \"items\", found \"item\""},
    {in_measure(R"(, "owners": [[]])"), errc::unexpected_value, "/measures/0/owners/0:1:59: expected a text, found ["},
    {in_measure(R"(, "issue": 0)"), errc::out_of_range,
     "/measures/0/issue:1:57: expected a whole number from 1, found 0"},
    {in_measure(R"(, "issue": 1.5)"), errc::unexpected_value,
     "/measures/0/issue:1:57: expected a whole number from 1, found 1.5"},
    {in_measure(R"(, "timeline": 2568)"), errc::unexpected_value,
     "/measures/0/timeline:1:60: expected a text or an object, found 2568"},
    {in_measure(R"(, "timeline": {"kind": "mounth"})"), errc::unexpected_value,
     "/measures/0/timeline/kind:1:69: expected one of fiscal_year, range, month, quarter, half, deadline, recurring, "
     "free, found \"mounth\""},
    {in_measure(R"(, "timeline": {"kind": "free", "from": "2025-02-29"})"), errc::unexpected_value,
     "/measures/0/timeline/from:1:85: expected a day of the Common Era such as 2024-10-01, found \"2025-02-29\""},
    {in_measure(R"(, "timeline": {"to": "2568-09-30"})"), errc::out_of_range,
     "/measures/0/timeline/to:1:67: expected a day of the Common Era such as 2024-10-01, found \"2568-09-30\""},
    {in_measure(R"(, "timeline": {"to": "1 ต.ค. 67"})"), errc::unexpected_value,
     "/measures/0/timeline/to:1:67: expected a day of the Common Era such as 2024-10-01, found \"1 ต.ค. 67\""},
    {in_measure(R"(, "extra": {"ก": 1})"), errc::unexpected_value,
     "/measures/0/extra/ก:1:65: expected a text, found 1"},
    {in_measure(R"(, "extra": {"ก": "1", "ก": "2"})"), errc::unexpected_value,
     "/measures/0/extra/ก:1:70: expected each key once, found \"ก\" again"},
    {in_measure(R"(, "extra": [{"text": "x"}])"), errc::missing_field,
     "/measures/0/extra/0/heading:1:58: expected the key \"heading\" with a text, found none"},
    {R"({"title": "ก", "signatures": [{"date": 20251015}]})", errc::unexpected_value,
     "/signatures/0/date:1:42: expected a day of the Common Era such as 2024-10-01, found 20251015"},
    {R"({"title": "ก", "annexes": [{"pictures": ["a.jpg"]}]})", errc::unexpected_value,
     "/annexes/0/pictures/0:1:44: expected an object, found \"a.jpg\""},
    {R"({"title": "ก", "annexes": [{"pictures": [{"data": "AAAA"}]}]})", errc::unexpected_value,
     "/annexes/0/pictures/0/data:1:45: expected one of file, caption, alt, fallback, found \"data\""},
    {R"({"title": "ก", "preamble": {"ยาวมาก": 1}})", errc::unexpected_value,
     "/preamble:1:30: expected a list, found {"},
    {R"({"title": "ก", "preamble": 12345678901234567890123456789012345678901234567890})", errc::unexpected_value,
     "/preamble:1:30: expected a list, found 1234567890123456789012345678901234567890…"},
    {R"({"title": "ก", "agency": "กกกกกกกกกกกกกกกกกกกก\n\"ข"})", errc::unexpected_value,
     "/agency:1:28: expected an object, found \"กกกกกกกกกกกกก…\""},
};

BOOST_DATA_TEST_CASE(a_report_of_the_wrong_shape_is_refused_with_its_place, shapes, f) {
    BOOST_TEST(refusal([&] { return ita::report_from_json(f.json); }) == expected(f));
}

const fault broken_texts[] = {
    {"", errc::malformed_json, "1:1: expected an object, found the end of the text"},
    {" \n ", errc::malformed_json, "2:2: expected an object, found the end of the text"},
    {"title", errc::malformed_json, "1:1: expected an object, found title"},
    {"{", errc::malformed_json, "1:2: expected a key or }, found the end of the text"},
    {"{title: 1}", errc::malformed_json, "1:2: expected a key or }, found title"},
    {"{'title': 1}", errc::malformed_json, "1:2: expected a key or }, found '"},
    {"{“title”: 1}", errc::malformed_json, "1:2: expected a key or }, found “"},
    {R"({"title" "ก"})", errc::malformed_json, "1:10: expected :, found \"ก\""},
    {R"({"title": })", errc::malformed_json, "1:11: expected a value, found }"},
    {R"({"title": "ก")", errc::malformed_json, "1:16: expected , or }, found the end of the text"},
    {R"({"title": "ก",})", errc::malformed_json, "1:17: expected a key, found }"},
    {R"({"title": "ก",,})", errc::malformed_json, "1:17: expected a key, found ,"},
    {R"({"title": "ก" "ita": 1})", errc::malformed_json, "1:17: expected , or }, found \"ita\""},
    {R"({"title": "ก"]})", errc::malformed_json, "1:16: expected , or }, found ]"},
    {R"({"title": "ก"} x)", errc::malformed_json, "1:18: expected the end of the text, found x"},
    {R"({"title": "ก"}{})", errc::malformed_json, "1:17: expected the end of the text, found {"},
    {R"({"title": "ก", "preamble": [)", errc::malformed_json, "1:31: expected a value or ], found the end of the text"},
    {R"({"title": "ก", "preamble": ["x",]})", errc::malformed_json, "1:35: expected a value, found ]"},
    {R"({"title": "ก", "preamble": ["x"}})", errc::malformed_json, "1:34: expected , or ], found }"},
    {R"({"title": "ก", "preamble": ["x" "y"]})", errc::malformed_json, "1:35: expected , or ], found \"y\""},
    {R"({"title": ก})", errc::malformed_json, "1:11: expected a value, found ก"},
    {R"({"title": tru})", errc::malformed_json, "1:11: expected a value, found tru"},
    {R"({"title": NaN})", errc::malformed_json, "1:11: expected a value, found NaN"},
    {"{// no\n}", errc::malformed_json, "1:2: expected a key or }, found /"},
    {R"({"title": "ก", "ita": 1 1})", errc::malformed_json, "1:27: expected , or }, found 1"},
    {R"({"title": "ก", "ita": 1.})", errc::malformed_json, "1:27: expected a digit, found }"},
    {R"({"title": "ก", "ita": -})", errc::malformed_json, "1:26: expected a digit, found }"},
    {R"({"title": "ก", "ita": 1e999})", errc::malformed_json,
     "1:25: expected a number that a computer can hold, found 1e999"},
    {"{\"title\": \"ก", errc::malformed_json, "1:15: expected \" to close the text, found the end of the text"},
    {"{\"title\": \"ก\n\"}", errc::malformed_json,
     "1:15: expected an escape such as \\n inside a text, found a line break"},
    {"{\"title\": \"\t\"}", errc::malformed_json,
     "1:12: expected an escape such as \\n inside a text, found byte 0x09"},
    {R"({"title": "\q"})", errc::malformed_json,
     "1:13: expected one of \" \\ / b f n r t u after a backslash, found q"},
    {R"({"title": "surrogate 4 hex digits \q"})", errc::malformed_json,
     "1:36: expected one of \" \\ / b f n r t u after a backslash, found q"},
    {R"({"title": "\u12G4"})", errc::malformed_json, "1:16: expected four hexadecimal digits after \\u, found G4"},
    {R"({"title": "\ud800 "})", errc::malformed_json,
     "1:18: expected a pair of surrogates such as \\ud83d\\ude00, found a blank"},
    {"{\"title\": \"\xFF\"}", errc::malformed_json, "1:12: expected UTF-8, found byte 0xFF"},
    {"{\"title\": \"\xE0\xB8\"}", errc::malformed_json, "1:13: expected UTF-8, found byte 0xB8"},
    {"{\"title\": \"\xC0\x80\"}", errc::malformed_json, "1:12: expected UTF-8, found byte 0xC0"},
    {"{\"title\": \"\xED\xA0\x80\"}", errc::malformed_json, "1:13: expected UTF-8, found byte 0xA0"},
    {"{\"title\": \"\xF5\x80\x80\x80\"}", errc::malformed_json, "1:12: expected UTF-8, found byte 0xF5"},
    {"{\"title\": \xE0\x80\x80}", errc::malformed_json, "1:11: expected a value, found byte 0xE0"},
    {"\xFF\xFE{", errc::malformed_json, "1:1: expected an object, found byte 0xFF"},
    {std::string("{\"title\": \"x\"}\0{}", 17), errc::malformed_json,
     "1:15: expected the end of the text, found byte 0x00"},
    {std::string("{\"title\": \"x\"\0}", 15), errc::malformed_json, "1:14: expected , or }, found byte 0x00"},
};

BOOST_DATA_TEST_CASE(a_text_that_is_no_json_is_refused_with_line_and_column, broken_texts, f) {
    BOOST_TEST(refusal([&] { return ita::report_from_json(f.json); }) == expected(f));
}
BOOST_AUTO_TEST_CASE(a_refusal_names_the_file) {
    BOOST_TEST(refusal([] { return ita::report_from_json("{\n \"titel\": 1}", "a.json"); }) ==
               "41 a.json: /titel:2:2: expected \"title\", found \"titel\"");
}

BOOST_AUTO_TEST_CASE(what_json_cannot_hold_is_not_written) {
    BOOST_TEST(refusal([] { return ita::to_json(only({.title = "\xFF"})); }) ==
               "51 /measures/0/title: expected UTF-8, found bytes that are none");
    BOOST_TEST(refusal([] { return ita::to_json(only({.title = "ข", .issue = 0})); }) ==
               "50 /measures/0/issue: expected a whole number from 1, found 0");
    BOOST_TEST(refusal([] {
                   return ita::to_json(only({.title = "ข", .timeline = {"", ita::time_kind::month, day(2025, 2, 30)}}));
               }) ==
               "50 /measures/0/timeline/from: expected a day of the Common Era such as 2024-10-01, found another");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(look_json)

BOOST_AUTO_TEST_CASE(the_default_look_is_an_empty_object) {
    BOOST_TEST(ita::to_json(ita::look{}) == "{}\n");
    BOOST_TEST((ita::look_from_json("{}") == ita::look{}));
}
BOOST_AUTO_TEST_CASE(every_field_comes_back) {
    ita::look dress;
    dress.font = "Sarabun";
    dress.font_instead = {};
    dress.text_size = 15_pt;
    dress.table_size = ita::length::from_points(14.5);
    dress.title_size = ita::length::from_emu(254'001);
    dress.digits = ita::digits::thai;
    dress.paper_width = 21_cm;
    dress.paper_height = ita::length::from_centimetres(33.02);
    dress.margins = {{}, 15_mm, 3_cm, 1_pt};
    dress.preamble_indent = {};
    dress.preamble_align = ita::doc::alignment::justify;
    dress.columns = {{ita::column_field::number, "ที่", 0.25}, {ita::column_field::extra, "หมายเหตุ", 1}};
    dress.header_shade = {1, 2, 254};
    dress.table_line = {{}, {9, 9, 9}};
    dress.rows_may_split = false;
    dress.header = "";
    dress.footer = "{page}/{pages}";
    dress.header_on_first_page = true;
    dress.thai_page_numbers = false;
    dress.pictures_in_a_row = 4;
    dress.picture_height = 5_cm;
    BOOST_TEST((ita::look_from_json(ita::to_json(dress)) == dress), ita::to_json(dress));
}
BOOST_AUTO_TEST_CASE(only_what_differs_is_written) {
    ita::look dress;
    dress.margins.left = 3_cm;
    dress.text_size = 36_pt;
    BOOST_TEST(ita::to_json(dress) ==
               "{\n  \"text_size\": \"36pt\",\n  \"margins\": {\n    \"left\": \"3cm\"\n  }\n}\n");
}

struct size_row {
    const char* typed;
    std::int64_t emu;
};
std::ostream& operator<<(std::ostream& out, const size_row& r) { return out << r.typed; }
const size_row sizes[] = {
    {"2cm", 720'000},   {"5mm", 180'000},   {"16pt", 203'200},       {"1in", 914'400},       {"0cm", 0},
    {".5 cm", 180'000}, {"2. cm", 720'000}, {"21.59 cm", 7'772'400}, {"1000cm", 360'000'000}};
BOOST_DATA_TEST_CASE(a_length_is_a_number_and_a_unit, sizes, r) {
    ita::length read;
    BOOST_TEST((ita::json::read_size(read, std::string_view(r.typed)) == ita::json::verdict::taken));
    BOOST_TEST(read.emu() == r.emu);
}

struct paper_row {
    const char* name;
    double width, height;
};
std::ostream& operator<<(std::ostream& out, const paper_row& r) { return out << r.name; }
const paper_row papers[] = {
    {"A4", 21, 29.7}, {"A4 landscape", 29.7, 21}, {"legal", 21.59, 35.56}, {"A3 landscape", 42, 29.7}};
BOOST_DATA_TEST_CASE(paper_has_names, papers, r) {
    const auto dress = ita::look_from_json(std::string(R"({"paper": ")") + r.name + "\"}");
    BOOST_TEST((dress.paper_width == ita::length::from_centimetres(r.width)));
    BOOST_TEST((dress.paper_height == ita::length::from_centimetres(r.height)));
}

#define ITA_LENGTH "expected a length from 0 to 1000 cm such as 2cm, 5mm, 16pt or 1in, found "
const fault looks[] = {
    {R"({"text_size": 16})", errc::unexpected_value, "/text_size:1:15: " ITA_LENGTH "16"},
    {R"({"text_size": "16"})", errc::unexpected_value, "/text_size:1:15: " ITA_LENGTH "\"16\""},
    {R"({"text_size": "16px"})", errc::unexpected_value, "/text_size:1:15: " ITA_LENGTH "\"16px\""},
    {R"({"text_size": "1e1pt"})", errc::unexpected_value, "/text_size:1:15: " ITA_LENGTH "\"1e1pt\""},
    {R"({"text_size": "infpt"})", errc::unexpected_value, "/text_size:1:15: " ITA_LENGTH "\"infpt\""},
    {R"({"text_size": "1,5cm"})", errc::unexpected_value, "/text_size:1:15: " ITA_LENGTH "\"1,5cm\""},
    {R"({"text_size": "-1pt"})", errc::out_of_range, "/text_size:1:15: " ITA_LENGTH "\"-1pt\""},
    {R"({"text_size": "1001cm"})", errc::out_of_range, "/text_size:1:15: " ITA_LENGTH "\"1001cm\""},
    {R"({"digits": "Thai"})", errc::unexpected_value,
     "/digits:1:12: expected one of keep, thai, ascii, found \"Thai\""},
    {R"({"header_shade": "blue"})", errc::unexpected_value,
     "/header_shade:1:18: expected a colour such as #D9E2F3, found \"blue\""},
    {R"({"paper": "A9"})", errc::unexpected_value,
     "/paper:1:11: expected one of A3, A4, A5, legal, letter, with or without \" landscape\", found \"A9\""},
    {R"({"paper": "a4 Landscape"})", errc::unexpected_value,
     "/paper:1:11: expected one of A3, A4, A5, legal, letter, with or without \" landscape\", found \"a4 Landscape\" "
     "(write \"A4 landscape\")"},
    {R"({"paper": "A4", "paper_height": "20cm"})", errc::unexpected_value,
     "/paper:1:1: expected either \"paper\" or its sides, found both"},
    {R"({"pictures_in_a_row": "๓"})", errc::unexpected_value,
     "/pictures_in_a_row:1:23: expected a whole number from 1 to 4, found \"๓\" (a number has no quotes: 3)"},
    {R"({"margins": {"start": "2cm"}})", errc::unexpected_value,
     "/margins/start:1:14: expected one of top, right, bottom, left, found \"start\""},
    {R"({"columns": [{"share": 2}]})", errc::missing_field,
     "/columns/0/field:1:14: expected the key \"field\" with one of number, measure, steps, owners, timeline, results, "
     "outcomes, issue, extra, found none"},
    {R"({"columns": [{"field": "steps", "share": 0}]})", errc::out_of_range,
     "/columns/0/share:1:42: expected a number above 0, found 0"},
    {R"({"columns": [{"field": "steps", "share": "2"}]})", errc::unexpected_value,
     "/columns/0/share:1:42: expected a number above 0, found \"2\" (a number has no quotes: 2)"},
    {R"({"pictures_in_a_row": 5})", errc::out_of_range,
     "/pictures_in_a_row:1:23: expected a whole number from 1 to 4, found 5"},
    {R"({"rows_may_split": "no"})", errc::unexpected_value,
     "/rows_may_split:1:20: expected true or false, found \"no\""},
    {R"({"fonts": "x"})", errc::unexpected_value, "/fonts:1:2: expected \"font\", found \"fonts\""},
};
BOOST_DATA_TEST_CASE(a_look_of_the_wrong_shape_is_refused_with_its_place, looks, f) {
    BOOST_TEST(refusal([&] { return ita::look_from_json(f.json); }) == expected(f));
}
BOOST_AUTO_TEST_CASE(a_look_that_no_page_can_wear_is_refused_with_its_own_place) {
    const auto tiny = [] { return ita::look_from_json(R"({"paper_width": "5cm"})", "look.json"); };
    BOOST_TEST(refusal(tiny) == "50 look.json: /paper_width: expected a width from 10 to 55.88 cm, found 5 cm");
}
BOOST_AUTO_TEST_CASE(a_look_outside_its_range_is_not_written) {
    ita::look dress;
    dress.text_size = -(1_pt);
    BOOST_TEST(refusal([&] { return ita::to_json(dress); }) == "50 /text_size: " ITA_LENGTH "-1pt");
    dress = {};
    dress.columns = {{ita::column_field::steps, {}, 0}};
    BOOST_TEST(refusal([&] { return ita::to_json(dress); }) ==
               "50 /columns/0/share: expected a number above 0, found 0");
}

BOOST_AUTO_TEST_SUITE_END()
