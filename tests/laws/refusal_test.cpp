// tests/laws/refusal_test.cpp - what XML cannot hold is refused, and the error names the field.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ita/io/save.hpp>

#include "laws/fields.hpp"
#include "support/pictures.hpp"

namespace {
using namespace ita::literals;
namespace data = boost::unit_test::data;

struct unsound {
    const char* name;
    std::string text;
};
std::ostream& operator<<(std::ostream& out, const unsound& u) { return out << u.name; }

/// All that XML 1.0, 2.2 leaves out, the carriage return that 2.11 turns into a line feed, and broken UTF-8.
std::vector<unsound> every_unsound_text() {
    std::vector<unsound> all{{"U+FFFE", "\xEF\xBF\xBE"},     {"U+FFFF", "\xEF\xBF\xBF"},
                             {"surrogate", "\xED\xA0\x80"},  {"overlong", "\xC0\xAF"},
                             {"beyond", "\xF4\x90\x80\x80"}, {"cut short", "\xE0\xB8"},
                             {"lone tail", "\x80"},          {"byte FF", "\xFF"}};
    for (char c = 0; c < 0x20; ++c)
        if (c != '\t' && c != '\n') all.push_back({"control character", std::string(1, c)});
    return all;
}

const ita::report& full_report() {
    static const ita::report made{
        .title = "รายงาน",
        .agency = {.kind = "อบต.",
                   .name = "ก",
                   .subdistrict = "ข",
                   .district = "ค",
                   .province = "ง",
                   .divisions = {"จ", "ฉ"}},
        .years = {.analysed = 2567_be, .fiscal = 2568_be, .filed = 2569_be},
        .preamble = {"หนึ่ง", "สอง"},
        .measures = {{.marker = "๑.",
                      .title = "มาตรการ",
                      .steps = {{"๑.", "ขั้น", {{"-", "ย่อย", {{"•", "ย่อยลงไป"}}}}}, {"๒.", "ขั้น"}},
                      .owners = {"กองคลัง", "กองช่าง"},
                      .timeline = "ปี ๒๕๖๘",
                      .results = {{"๑.", "ผล"}},
                      .outcomes = {{"๑.", "ผลลัพธ์"}},
                      .extra = {{"หมายเหตุ", "-"}, {"ก/ข~ค", "-"}}},
                     {.title = "มาตรการสอง"}},
        .signatures = {{.name = "ชื่อ", .position = "ตำแหน่ง", .role = "ผู้รายงาน"}},
        .annexes = {
            {.title = "ภาพ",
             .pictures = {{.caption = "คำบรรยาย", .alt = "ภาพ", .data = ita::test::picture_bytes("wide.png")}}}}};
    return made;
}

/// The pointer that the refusal names; a text of its own where nothing is refused.
std::string place_of_refusal(const ita::report& what, ita::format as) {
    try {
        return "nothing was refused in " + std::to_string(ita::to_bytes(what, as).size()) + " bytes";
    } catch (const ita::error& problem) {
        return problem.code() == ita::errc::unwritable_text ? problem.where().part : problem.what();
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(refusals)
BOOST_AUTO_TEST_CASE(the_report_that_is_broken_below_is_sound_itself) {
    BOOST_TEST(ita::to_bytes(full_report(), ita::format::docx).size() > 0);
    BOOST_TEST(ita::to_bytes(full_report(), ita::format::odt).size() > 0);
}
BOOST_DATA_TEST_CASE(unsound_text_in_any_field_is_refused_at_that_field, data::make(every_unsound_text()), bad) {
    auto broken = full_report();
    for (const auto& field : ita::test::text_fields(broken)) {
        const auto whole = std::exchange(*field.text, *field.text + bad.text + "ก");
        for (const auto as : {ita::format::docx, ita::format::odt})
            BOOST_TEST(place_of_refusal(broken, as) == field.pointer);
        *field.text = whole;
    }
}
BOOST_AUTO_TEST_SUITE_END()
