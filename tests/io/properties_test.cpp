// tests/io/properties_test.cpp - what no page shows changes in the properties of the file, and nothing beside it.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include <ita/ita.hpp>

#include "io/three.hpp"
#include "support/members.hpp"

namespace {
namespace bdata = boost::unit_test::data;

using ita::format;
using ita::outcome;
using ita::test::both;
using ita::test::opened;
using ita::test::three;

using namespace ita::literals;

ita::report kept_report() {
    auto made = three;
    made.years.analysed = 2567_be;
    made.years.filed = 2569_be;
    made.agency.kind = "เทศบาลตำบล";
    made.agency.subdistrict = "ท่าข้าวหอม";
    made.agency.divisions = {"สำนักปลัด", "กองคลัง", "กองช่าง"};
    made.measures[1].issue = 4;
    return made;
}

std::string name_of_properties(format as) { return as == format::docx ? "docProps/custom.xml" : "meta.xml"; }

std::vector<std::string> members_that_differ(const ita::file& before, const ita::shared_bytes& after) {
    const auto was = ita::test::members(before.to_bytes()), is = ita::test::members(after);
    BOOST_TEST(was.size() == is.size());
    std::vector<std::string> found;
    for (const auto& [name, member] : was)
        if (is.at(name).text != member.text) found.push_back(name);
    return found;
}

struct edit {
    const char* what;
    std::function<void(ita::report&)> make;
    std::vector<std::pair<std::string, std::string>>
        words{};  ///< that others stand for; none where elements come or go
};
std::ostream& operator<<(std::ostream& out, const edit& e) { return out << e.what; }

const std::vector<edit> edits{
    {"the year analysed", [](auto& r) { r.years.analysed = 2570_be; }, {{">2567<", ">2570<"}}},
    {"the year it is filed for", [](auto& r) { r.years.filed = 2572_be; }, {{">2569<", ">2572<"}}},
    {"the kind of the agency",
     [](auto& r) { r.agency.kind = "เทศบาล & คณะ"; },
     {{">เทศบาลตำบล<", ">เทศบาล &amp; คณะ<"}}},
    {"the subdistrict", [](auto& r) { r.agency.subdistrict = "หนองบัว"; }, {{">ท่าข้าวหอม<", ">หนองบัว<"}}},
    {"a division", [](auto& r) { r.agency.divisions[1] = "กองการศึกษา"; }, {{">กองคลัง<", ">กองการศึกษา<"}}},
    {"divisions that change places", [](auto& r) { std::swap(r.agency.divisions[0], r.agency.divisions[2]); }},
    {"a division that comes", [](auto& r) { r.agency.divisions.emplace_back("กองสวัสดิการสังคม"); }},
    {"a division that comes first",
     [](auto& r) { r.agency.divisions.insert(r.agency.divisions.begin(), "ตรวจสอบภายใน"); }},
    {"a division that leaves", [](auto& r) { r.agency.divisions.erase(r.agency.divisions.begin()); }},
    {"an issue", [](auto& r) { r.measures[1].issue = 7; }, {{">4<", ">7<"}}},
    {"an issue that comes", [](auto& r) { r.measures[2].issue = 5; }},
    {"an issue that is told no more", [](auto& r) { r.measures[1].issue.reset(); }},
    {"the days of a time, whose words stay", [](auto& r) { r.measures[0].timeline.kind = ita::time_kind::deadline; }}};

BOOST_AUTO_TEST_SUITE(io_properties)

BOOST_DATA_TEST_CASE(what_no_page_shows_changes_in_the_properties_alone, bdata::make(both) * bdata::make(edits), as,
                     each) {
    const auto before = kept_report();
    const auto from = opened(as, before);
    BOOST_TEST_REQUIRE((from.report() == before));
    auto now = before;
    each.make(now);
    const auto made = ita::update(from, now);
    for (const auto& change : made.changes) BOOST_TEST((change.how == outcome::done), change.why);
    BOOST_TEST((ita::open(made.content, "report").report() == now));
    BOOST_TEST((members_that_differ(from, made.content) == std::vector{name_of_properties(as)}));
    auto wanted = ita::test::members(from.to_bytes()).at(name_of_properties(as)).text;
    for (const auto& [was, is] : each.words) wanted.replace(wanted.find(was), was.size(), is);
    if (!each.words.empty())
        BOOST_TEST(ita::test::members(made.content.joined()).at(name_of_properties(as)).text == wanted);
}

BOOST_DATA_TEST_CASE(values_that_are_changed_back_leave_the_bytes_they_had, bdata::make(both), as) {
    const auto before = kept_report();
    const auto from = opened(as, before);
    auto now = before;
    for (const auto& each : edits)
        if (!each.words.empty()) each.make(now);
    const auto made = ita::open(ita::update(from, now).content, "report");
    BOOST_TEST_REQUIRE((made.report() == now));
    BOOST_TEST(members_that_differ(from, ita::update(made, before).content).empty());
}

BOOST_DATA_TEST_CASE(a_number_that_a_property_gets_is_no_others, bdata::make({1, 5}), count) {
    const auto from = opened(format::docx, kept_report());
    auto now = kept_report();
    for (int i = 0; i < count; ++i) now.agency.divisions.push_back("กอง " + std::to_string(i));
    const auto text = ita::test::members(ita::update(from, now).content.joined()).at("docProps/custom.xml").text;
    std::vector<std::string> all;
    for (auto at = text.find("pid=\""); at != text.npos; at = text.find("pid=\"", at + 1))
        all.push_back(text.substr(at, text.find('"', at + 5) - at));
    std::ranges::sort(all);
    BOOST_TEST(all.size() == 9u + static_cast<std::size_t>(count));
    BOOST_TEST((std::ranges::adjacent_find(all) == all.end()));
}

BOOST_DATA_TEST_CASE(an_issue_goes_with_the_words_it_belongs_to, bdata::make(both), as) {
    const auto from = opened(as, kept_report());
    auto now = kept_report();
    now.measures[1].title = "การใช้เงินแผ่นดิน";
    now.measures.insert(now.measures.begin(), now.measures[2]);
    now.measures[0].title = "การใช้ทรัพย์สิน";
    now.measures[0].issue = 9;
    const auto made = ita::update(from, now);
    for (const auto& change : made.changes) BOOST_TEST((change.how == outcome::done), change.why);
    BOOST_TEST((ita::open(made.content, "report").report() == now));
}

BOOST_DATA_TEST_CASE(properties_know_no_tracking_and_change_at_once, bdata::make(both), as) {
    const auto from = opened(as, kept_report());
    auto now = kept_report();
    now.years.analysed = 2568_be;
    const auto made = ita::update(from, now, {}, ita::tracked{.author = "สำนักปลัด"});
    BOOST_TEST_REQUIRE(made.changes.size() == 1u);
    BOOST_TEST((made.changes[0].how == outcome::approximated));
    BOOST_TEST(made.changes[0].why == "a property of the file cannot be tracked, so it changes at once");
    BOOST_TEST((ita::open(made.content, "report").report() == now));
    BOOST_TEST((members_that_differ(from, made.content) == std::vector{name_of_properties(as)}));
}

// Rejected, the title has the words that its issue is kept with.
BOOST_DATA_TEST_CASE(properties_of_words_that_wait_stay, bdata::make(both), as) {
    const auto from = opened(as, kept_report());
    auto now = kept_report();
    now.measures[1].title = "การใช้เงินแผ่นดิน";
    const auto made = ita::update(from, now, {}, ita::tracked{.author = "สำนักปลัด"});
    BOOST_TEST_REQUIRE(made.changes.size() == 1u);
    BOOST_TEST((made.changes[0].how == outcome::approximated));
    BOOST_TEST(made.changes[0].why ==
               "what its words do not tell, such as days or the number of the issue, does not change with them");
    const auto differing = members_that_differ(from, made.content);
    BOOST_TEST((std::ranges::find(differing, name_of_properties(as)) == differing.end()));
}

BOOST_DATA_TEST_CASE(last_years_file_of_ours_becomes_this_years, bdata::make(both), as) {
    const auto from = opened(as, kept_report());
    auto now = kept_report();
    now.years = {.analysed = 2568_be, .fiscal = 2569_be, .filed = 2570_be};
    now.agency.subdistrict = "หนองบัว";
    const auto made = ita::render_like(from, now);
    for (const auto& change : made.changes) BOOST_TEST((change.how == outcome::done), change.why);
    const auto again = ita::open(made.content, "report").report();
    BOOST_TEST((again.years == now.years));
    BOOST_TEST((again.agency == now.agency));
}

BOOST_AUTO_TEST_CASE(a_file_that_keeps_nothing_gets_no_properties) {
    const auto from = opened(format::docx);
    auto now = three;
    now.years.analysed = 2567_be;
    const auto made = ita::update(from, now);
    BOOST_TEST_REQUIRE(made.changes.size() == 1u);
    BOOST_TEST((made.changes[0].how == outcome::impossible));
    BOOST_TEST(made.changes[0].why == "the year has no place in the file");
    BOOST_TEST((made.content == from.to_bytes()));
}

std::string flat_file(const std::string& property) {
    const std::string uri = "urn:oasis:names:tc:opendocument:xmlns:";
    const auto cell = [](const std::string& words) {
        return "<table:table-cell><text:p>" + words + "</text:p></table:table-cell>";
    };
    return "<office:document xmlns:office=\"" + uri + "office:1.0\" xmlns:text=\"" + uri + "text:1.0\" xmlns:table=\"" +
           uri + "table:1.0\" xmlns:m=\"" + uri +
           "meta:1.0\" office:version=\"1.3\" "
           "office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:meta>" +
           property + "</office:meta><office:body><office:text><table:table><table:table-column/>" +
           "<table:table-row>" + cell("มาตรการ") + cell("ขั้นตอน") + cell("ผู้รับผิดชอบ") + cell("ผลการดำเนินการ") +
           "</table:table-row><table:table-row>" + cell("การให้บริการ") + cell("ประชุม") + cell("กองคลัง") +
           cell("เผยแพร่แล้ว") + "</table:table-row></table:table></office:text></office:body></office:document>";
}

ita::file flat(const std::string& property) {
    const auto text = flat_file(property);
    const auto view = ita::as_bytes(text);
    return ita::open(ita::bytes(view.begin(), view.end()), "flat.fodt");
}

BOOST_AUTO_TEST_CASE(a_flat_file_has_its_properties_in_its_head) {
    const std::string start = "<m:user-defined m:name=\"ita.years.analysed\" m:value-type=\"string\">",
                      end = "</m:user-defined>";
    const auto from = flat(start + "2567" + end);
    BOOST_TEST_REQUIRE((from.report().years.analysed == 2567_be));
    auto now = from.report();
    now.years.analysed = 2568_be;
    now.measures[0].title = "การให้บริการประชาชน";
    const auto made = ita::update(from, now);
    for (const auto& change : made.changes) BOOST_TEST((change.how == outcome::done), change.why);
    auto wanted = flat_file(start + "2568" + end);
    wanted.insert(wanted.find("การให้บริการ") + std::string("การให้บริการ").size(), "ประชาชน");
    BOOST_TEST(ita::as_text(made.content.joined()) == wanted);
}

BOOST_AUTO_TEST_CASE(a_value_that_is_no_words_stays_and_is_told) {
    const auto from =
        flat("<m:user-defined m:name=\"ita.years.analysed\" m:value-type=\"float\">2567</m:user-defined>");
    BOOST_TEST_REQUIRE((from.report().years.analysed == 2567_be));
    auto now = from.report();
    now.years.analysed = 2568_be;
    const auto made = ita::update(from, now);
    BOOST_TEST_REQUIRE(made.changes.size() == 1u);
    BOOST_TEST((made.changes[0].how == outcome::impossible));
    BOOST_TEST(made.changes[0].why == "the file keeps it otherwise than as words");
    BOOST_TEST((made.content == from.to_bytes()));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
