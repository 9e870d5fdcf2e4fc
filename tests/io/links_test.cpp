// tests/io/links_test.cpp - words of a link that are its address change with it; of another link it is told that it
// stays.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include <ita/ita.hpp>

#include "docx/reading.hpp"
#include "io/three.hpp"
#include "patch/links.hpp"
#include "support/members.hpp"

namespace {
namespace bdata = boost::unit_test::data;

using ita::format;
using ita::outcome;
using ita::test::paper;

constexpr format both[] = {format::docx, format::fodt};
const std::string stays = "the words of a link are others now, its target stays";

/// A result whose last words are a link, in one run of its own.
struct linked {
    std::string words{};
    std::string address{};
};

std::string docx_result(const linked& what, const std::string& id) {
    return "<w:p><w:r><w:t xml:space=\"preserve\">เผยแพร่ที่ </w:t></w:r><w:hyperlink r:id=\"" + id + "\"><w:r><w:t>" +
           what.words + "</w:t></w:r></w:hyperlink></w:p>";
}

std::string docx_row(const std::vector<std::string>& cells) {
    std::string all;
    for (const auto& each : cells)
        all += "<w:tc>" + (each.starts_with("<w:p>") ? each : ita::test::p(each)) + "</w:tc>";
    return "<w:tr>" + all + "</w:tr>";
}

ita::bytes docx_file(const linked& what) {
    return paper("<w:tbl><w:tblGrid/>" + docx_row({"มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ผลการดำเนินการ"}) +
                 docx_row({"การให้บริการ", "ประชุม", "กองคลัง", docx_result(what, "rId1")}) + "</w:tbl>")
        .refer("hyperlink", what.address, true)
        .package();
}

std::string flat_text(const linked& what) {
    const std::string uri = "urn:oasis:names:tc:opendocument:xmlns:";
    const auto row = [](const std::vector<std::string>& cells) {
        std::string all;
        for (const auto& each : cells) all += "<table:table-cell><text:p>" + each + "</text:p></table:table-cell>";
        return "<table:table-row>" + all + "</table:table-row>";
    };
    return "<office:document xmlns:office=\"" + uri + "office:1.0\" xmlns:text=\"" + uri + "text:1.0\" xmlns:table=\"" +
           uri + "table:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.3\" " +
           "office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body><office:text><table:table>" +
           "<table:table-column/>" + row({"มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ผลการดำเนินการ"}) +
           row({"การให้บริการ", "ประชุม", "กองคลัง",
                "เผยแพร่ที่ <text:a xlink:type=\"simple\" xlink:href=\"" + what.address + "\">" + what.words +
                    "</text:a>"}) +
           "</table:table></office:text></office:body></office:document>";
}

ita::file opened(format as, const linked& what) {
    if (as == format::docx) return ita::open(docx_file(what), "links.docx");
    const auto text = flat_text(what);
    const auto view = ita::as_bytes(text);
    return ita::open(ita::bytes(view.begin(), view.end()), "links.fodt");
}

/// Everything that is in a file.
std::string all_of(format as, const ita::pieced_bytes& content) {
    if (as == format::fodt) return std::string(ita::as_text(content.joined()));
    std::string all;
    for (const auto& [name, member] : ita::test::members(content.joined())) all += name + '\n' + member.text + '\n';
    return all;
}

/// The file with other words in its link.
ita::updated_file with_words(const ita::file& from, const std::string& words, bool is_tracked = false) {
    auto now = from.report();
    now.measures.at(0).results.at(0).text = "เผยแพร่ที่ " + words;
    if (is_tracked) return ita::update(from, now, {}, ita::tracked{.author = "สำนักปลัด"});
    return ita::update(from, now);
}

const linked site{"https://a.go.th/1", "https://a.go.th/1"};

BOOST_AUTO_TEST_SUITE(io_links)

BOOST_DATA_TEST_CASE(an_address_follows_the_words_that_show_it, bdata::make(both), as) {
    const auto from = opened(as, site);
    const auto made = with_words(from, "https://a.go.th/2568?x=1&y=2");
    BOOST_TEST_REQUIRE(made.changes.size() == 1u);
    BOOST_TEST((made.changes[0].how == outcome::done), made.changes[0].why);
    const linked wanted{"https://a.go.th/2568?x=1&amp;y=2", "https://a.go.th/2568?x=1&amp;y=2"};
    BOOST_TEST(all_of(as, made.content) == all_of(as, ita::pieced_bytes(opened(as, wanted).to_bytes())));
    const auto back = ita::update(ita::open(made.content, from.name()), from.report());
    BOOST_TEST(all_of(as, back.content) == all_of(as, ita::pieced_bytes(from.to_bytes())));
}

BOOST_DATA_TEST_CASE(a_target_that_the_words_did_not_show_stays_and_is_told, bdata::make(both), as) {
    const linked label{"เว็บไซต์", "https://a.go.th/1"};
    const auto from = opened(as, label);
    const auto made = with_words(from, "เฟซบุ๊ก");
    BOOST_TEST_REQUIRE(made.changes.size() == 1u);
    BOOST_TEST((made.changes[0].how == outcome::approximated));
    BOOST_TEST(made.changes[0].why == stays);
    const auto wanted = opened(as, {"เฟซบุ๊ก", label.address});
    BOOST_TEST(all_of(as, made.content) == all_of(as, ita::pieced_bytes(wanted.to_bytes())));
}

BOOST_DATA_TEST_CASE(a_target_cannot_wait_and_stays, bdata::make(both), as) {
    const auto made = with_words(opened(as, site), "https://a.go.th/2", true);
    BOOST_TEST_REQUIRE(made.changes.size() == 1u);
    BOOST_TEST((made.changes[0].how == outcome::approximated));
    BOOST_TEST(made.changes[0].why == stays);
}

BOOST_DATA_TEST_CASE(words_beside_a_link_are_none_of_it, bdata::make(both), as) {
    const auto from = opened(as, site);
    auto now = from.report();
    now.measures[0].results[0].text = "ประกาศที่ " + site.words;
    const auto made = ita::update(from, now);
    BOOST_TEST((made.changes.at(0).how == outcome::done), made.changes[0].why);
}

BOOST_DATA_TEST_CASE(an_entry_that_comes_brings_no_link_of_its_neighbour, bdata::make(both), as) {
    const auto from = opened(as, site);
    auto now = from.report();
    now.measures[0].results.emplace_back("อบรมแล้ว");
    const auto made = ita::update(from, now);
    for (const auto& change : made.changes) BOOST_TEST((change.how == outcome::done), change.why);
    const auto text = all_of(as, made.content);
    const std::string link = as == format::docx ? "<w:hyperlink" : "<text:a ";
    BOOST_TEST(text.find(link) != text.npos);
    BOOST_TEST(text.find(link) == text.rfind(link));
    BOOST_TEST((ita::open(made.content, from.name()).report() == now));
}

BOOST_DATA_TEST_CASE(a_link_of_a_copy_leads_where_its_own_words_say_or_nowhere, bdata::make(both), as) {
    const auto from = opened(as, site);
    auto now = from.report();
    now.measures[0].results.emplace_back("เผยแพร่ที่ https://a.go.th/2");
    const auto made = ita::update(from, now);
    for (const auto& change : made.changes) BOOST_TEST((change.how == outcome::done), change.why);
    const auto text = all_of(as, made.content);
    const std::string own = "xlink:href=\"https://a.go.th/2\"", link = "<w:hyperlink";
    if (as == format::fodt)
        BOOST_TEST(text.find(own) != text.npos);
    else
        BOOST_TEST(text.find(link) == text.rfind(link));
    BOOST_TEST((ita::open(made.content, from.name()).report() == now));
}

BOOST_AUTO_TEST_CASE(a_relationship_that_several_links_share_stays) {
    const auto text =
        docx_row({"การให้บริการ", "ประชุม", "กองคลัง", docx_result(site, "rId1") + docx_result(site, "rId1")});
    const auto from = ita::open(
        paper("<w:tbl><w:tblGrid/>" + docx_row({"มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ผลการดำเนินการ"}) + text + "</w:tbl>")
            .refer("hyperlink", site.address, true)
            .package(),
        "links.docx");
    const auto made = with_words(from, "https://a.go.th/2");
    BOOST_TEST_REQUIRE(made.changes.size() == 1u);
    BOOST_TEST(made.changes[0].why == stays);
}

struct address {
    const char* before;
    const char* after;
    const char* target;
    const char* wanted;  ///< empty where it stays
};
std::ostream& operator<<(std::ostream& out, const address& a) { return out << a.before << " to " << a.after; }
const address addresses[] = {{"a.go.th", "b.go.th", "https://a.go.th/", "https://b.go.th/"},
                             {"a.go.th/", "b.go.th/", "http://a.go.th/", "http://b.go.th/"},
                             {"www.a.go.th", "https://b.go.th", "http://www.a.go.th", "https://b.go.th"},
                             {"x@a.go.th", "y@a.go.th", "mailto:x@a.go.th", "mailto:y@a.go.th"},
                             {"https://a.go.th", "https://b.go.th", "https://c.go.th", ""},
                             {"https://a.go.th", "เว็บไซต์", "https://a.go.th", ""},
                             {"https://a.go.th", "https://b.go.th และ c", "https://a.go.th", ""},
                             {"https://a.go.th", "", "https://a.go.th", ""},
                             {"", "https://a.go.th", "", ""}};
BOOST_DATA_TEST_CASE(an_address_is_shown_as_people_show_it, bdata::make(addresses), each) {
    BOOST_TEST(ita::patching::address_of({{}, each.before, each.after}, each.target).value_or("") == each.wanted);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
