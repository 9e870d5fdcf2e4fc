// tests/odt/codec_test.cpp - whole packages: their members, their places in errors, their sameness.
#include "odt/codec.hpp"

#include <boost/test/unit_test.hpp>
#include <thread>

#include "odt/fixture.hpp"
#include "support/documents.hpp"
#include "support/members.hpp"

namespace {
using namespace ita::literals;
using ita::doc::plain;

ita::bytes written(const ita::doc::document& what) {
    ita::odt::writer to{ita::compression::normal};
    ita::doc::pour(what, to);
    return to.finish();
}

std::vector<ita::bytes> all_written() {
    std::vector<ita::bytes> files;
    for (const auto& each : ita::test::documents()) files.push_back(written(each.what));
    return files;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(odt_codec)
BOOST_AUTO_TEST_CASE(the_media_type_is_readable_without_unzipping) {
    const auto file = written({});
    BOOST_TEST(ita::as_text(file).substr(30, 47) == "mimetypeapplication/vnd.oasis.opendocument.text");
}
BOOST_AUTO_TEST_CASE(an_empty_document_has_an_empty_body) {
    const auto content = ita::test::members(written({})).at("content.xml").text;
    const std::string end = "<office:body><office:text></office:text></office:body></office:document-content>";
    BOOST_TEST(content.substr(content.size() - end.size()) == end);
}
BOOST_AUTO_TEST_CASE(every_member_is_in_the_manifest) {
    for (const auto& each : ita::test::documents()) {
        const auto members = ita::test::members(written(each.what));
        const auto& manifest = members.at("META-INF/manifest.xml").text;
        for (const auto& [name, member] : members)
            if (name != "mimetype" && name != "META-INF/manifest.xml")
                BOOST_TEST(manifest.find("manifest:full-path=\"" + name + '"') != std::string::npos);
    }
}
BOOST_AUTO_TEST_CASE(a_font_that_only_a_run_names_is_declared_in_both_parts) {
    ita::doc::document what;
    what.body.emplace_back(ita::doc::paragraph{.content = {ita::doc::run{"ก", {.font = "Kinnari"}, {}}}});
    const auto members = ita::test::members(written(what));
    for (const char* part : {"content.xml", "styles.xml"})
        BOOST_TEST(members.at(part).text.find("<style:font-face style:name=\"Kinnari\"") != std::string::npos);
}
BOOST_AUTO_TEST_CASE(a_table_row_by_row_is_the_same_as_one_in_a_cell) {
    ita::doc::table inner{.columns = {1_cm}, .header_rows = 1};
    inner.rows = {{.cells = {{.blocks = {plain("ก")}}}}, {.cells = {{.blocks = {plain("ข")}}}}};
    ita::doc::document alone;
    alone.body.emplace_back(inner);
    ita::doc::document inside;
    inside.body.emplace_back(
        ita::doc::table{.columns = {1_cm}, .rows = {{.cells = {{.blocks = {inner}}}}}, .header_rows = 1});
    const auto one = ita::test::members(written(alone)).at("content.xml").text;
    const auto two = ita::test::members(written(inside)).at("content.xml").text;
    const auto from = one.find("<table:table-column ");
    const auto table = one.substr(from, one.find("</table:table>") - from);
    BOOST_TEST(two.find(table) != std::string::npos);
}
BOOST_AUTO_TEST_CASE(a_table_that_ends_the_text_is_followed_by_a_paragraph_without_height) {
    ita::doc::document what;
    what.body = {ita::doc::table{.columns = {1_cm}, .rows = {{.cells = {{}}}}}};
    const auto ends = ita::test::members(written(what)).at("content.xml").text;
    BOOST_TEST(ends.find("</table:table><text:p text:style-name=\"gap\"/></office:text>") != std::string::npos);
    BOOST_TEST(ends.find("fo:line-height=\"1pt\"") != std::string::npos);
    what.body.emplace_back(plain("หลัง"));
    const auto goes_on = ita::test::members(written(what)).at("content.xml").text;
    BOOST_TEST(goes_on.find("</table:table><text:p>หลัง</text:p></office:text>") != std::string::npos);
    BOOST_TEST(goes_on.find("gap") == std::string::npos);
}
BOOST_AUTO_TEST_CASE(the_same_documents_give_the_same_bytes_in_every_thread) {
    const auto wanted = all_written();
    std::vector<ita::bytes> found;
    std::thread other([&] { found = all_written(); });
    BOOST_TEST((all_written() == wanted));
    other.join();
    BOOST_TEST((found == wanted));
}
BOOST_AUTO_TEST_SUITE_END()
