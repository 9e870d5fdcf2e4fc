// tests/report/named_words_test.cpp - what placeholders call the words of a report.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>
#include <ostream>
#include <string>
#include <vector>

#include "report/named_words.hpp"

namespace {
namespace bdata = boost::unit_test::data;

using namespace std::chrono;

const ita::report told{
    .title = "รายงาน",
    .agency = {.name = "เทศบาลตำบลดอยหมอก", .divisions = {"กองคลัง", "กองช่าง"}},
    .years = {.fiscal = ita::buddhist_year(2571)},
    .preamble = {"ย่อหน้าแรก", "ย่อหน้าที่สอง"},
    .measures = {{.marker = "๑.", .title = "ก", .steps = {{"๑.", "ประชุม", {{"-", "ทุกกอง"}}}}, .timeline = "ไตรมาส ๑"},
                 {.marker = "๒.", .title = "ข", .issue = 4, .outcomes = {"ดี"}, .extra = {{"หมายเหตุ", "ครบ"}}}},
    .signatures = {{.name = "นายสมชาย", .date = ita::date{2028y / October / 5}}}};

struct row {
    const char* name;
    const char* words;
};
std::ostream& operator<<(std::ostream& out, const row& r) { return out << r.name; }

const row rows[] = {{"title", "รายงาน"},
                    {"agency.name", "เทศบาลตำบลดอยหมอก"},
                    {"Agency.Name", "เทศบาลตำบลดอยหมอก"},
                    {"agency.divisions", "กองคลัง\nกองช่าง"},
                    {"agency.divisions.1", "กองช่าง"},
                    {"agency.district", ""},
                    {"years.fiscal", "๒๕๗๑"},
                    {"years.filed", ""},
                    {"preamble", "ย่อหน้าแรก\nย่อหน้าที่สอง"},
                    {"preamble.1", "ย่อหน้าที่สอง"},
                    {"measures.0.steps", "๑. ประชุม"},
                    {"measures.0.steps.0.text", "ประชุม"},
                    {"measures.0.steps.0.items.0.text", "ทุกกอง"},
                    {"measures.0.timeline", "ไตรมาส ๑"},
                    {"measures.1.issue", "๔"},
                    {"measures.1.extra.หมายเหตุ", "ครบ"},
                    {"measures.7.title", ""},
                    {"measures.title", "ก"},
                    {"measures.outcomes", "ดี"},
                    {"signatures.0.name", "นายสมชาย"},
                    {"signatures.0.date", "๕ ตุลาคม ๒๕๗๑"}};

BOOST_AUTO_TEST_SUITE(named_words)

BOOST_DATA_TEST_CASE(a_name_gives_the_words_of_its_field, rows, r) {
    const auto found = ita::named_words(told).find(r.name);
    BOOST_TEST_REQUIRE(found.has_value());
    BOOST_TEST(*found == r.words);
}

BOOST_DATA_TEST_CASE(what_is_no_field_has_no_words,
                     bdata::make({"agency", "agency.nmae", "measures.0", "measures.0.steps.x", "weather", ""}), name) {
    BOOST_TEST(!ita::named_words(told).find(name).has_value());
}

BOOST_AUTO_TEST_CASE(numbers_have_the_digits_that_are_asked_for) {
    const ita::named_words ascii(told, ita::digits::ascii);
    BOOST_TEST(*ascii.find("years.fiscal") == "2571");
    BOOST_TEST(*ascii.find("measures.0.timeline") == "ไตรมาส 1");
    BOOST_TEST(*ascii.find("signatures.0.date") == "5 ตุลาคม 2571");
}

const row slips[] = {{"agency.nmae", "agency.name"},      {"year.fiscal", "years.fiscal"},
                     {"fiscal", "years.fiscal"},          {"signatures.2.nane", "signatures.0.name"},
                     {"measures.step", "measures.steps"}, {"weather", ""}};

BOOST_DATA_TEST_CASE(the_nearest_name_is_found, slips, r) {
    BOOST_TEST(ita::named_words(told).nearest(r.name) == r.words);
}

BOOST_AUTO_TEST_CASE(every_name_that_the_docs_list_is_known) {
    std::ifstream in(ITA_SOURCE_DIR "/docs/house-style.md");
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const auto from = text.find("| placeholders |");
    BOOST_TEST_REQUIRE(from != text.npos);
    std::size_t names = 0;
    for (auto at = text.find("`{{", from); at != text.npos; at = text.find("`{{", at + 1), ++names) {
        const auto name = text.substr(at + 3, text.find("}}`", at) - at - 3);
        BOOST_TEST(ita::named_words(told).find(name).has_value(), name);
    }
    BOOST_TEST(names > 30u);
}

BOOST_AUTO_TEST_SUITE_END()
}  // namespace
