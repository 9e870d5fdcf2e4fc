// tests/io/digital_signatures_test.cpp - signed files are changed by who takes their signatures off, and only that.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include <ita/ita.hpp>

#include "io/three.hpp"
#include "package/writer.hpp"
#include "support/members.hpp"

namespace {
namespace bdata = boost::unit_test::data;
namespace fs = std::filesystem;
using ita::format;
using ita::test::three;

using texts = std::map<std::string, std::string>;

texts texts_of(ita::byte_view package) {
    texts all;
    for (const auto& [name, member] : ita::test::members(package)) all.emplace(name, member.text);
    return all;
}

ita::bytes packed(const texts& all) {
    ita::zip::writer out(ita::compression::fast);
    for (const auto& [name, text] : all) out.add(name, text);
    return out.finish();
}

void put_before(std::string& text, const std::string& mark, const std::string& what) {
    const auto at = text.rfind(mark);
    BOOST_TEST_REQUIRE(at != std::string::npos);
    text.insert(at, what);
}

struct signing {
    const char* name;
    format as;
    void (*sign)(texts&);
};
std::ostream& operator<<(std::ostream& out, const signing& s) { return out << s.name; }

void sign_docx(texts& all, const std::string& folder) {
    const std::string type = "ContentType=\"application/vnd.openxmlformats-package.digital-signature-";
    put_before(all["[Content_Types].xml"], "</Types>",
               "<Default Extension=\"sigs\" " + type + "origin\"/><Override PartName=\"/" + folder + "/sig1.xml\" " +
                   type + "xmlsignature+xml\"/>");
    put_before(all["_rels/.rels"], "</Relationships>",
               "<Relationship Id=\"signed\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/"
               "digital-signature/origin\" Target=\"" +
                   folder + "/origin.sigs\"/>");
    all[folder + "/origin.sigs"] = "";
    all[folder + "/sig1.xml"] = "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/>";
    all[folder + "/_rels/origin.sigs.rels"] =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";
}

const signing kinds[] = {
    {"DOCX as Word signs", format::docx, [](texts& all) { sign_docx(all, "_xmlsignatures"); }},
    {"DOCX as others sign", format::docx, [](texts& all) { sign_docx(all, "package/services/digital-signature"); }},
    {"ODT", format::odt, [](texts& all) { all["META-INF/documentsignatures.xml"] = "<signed/>"; }},
    {"ODT with two kinds that are listed", format::odt,
     [](texts& all) {
         for (const std::string name : {"META-INF/macrosignatures.xml", "META-INF/documentsignatures.xml"}) {
             all[name] = "<signed/>";
             put_before(all["META-INF/manifest.xml"], "</manifest:manifest>",
                        "<manifest:file-entry manifest:full-path=\"" + name + "\" manifest:media-type=\"\"/>");
         }
     }},
};

ita::file signed_file(const signing& how) {
    auto all = texts_of(ita::to_bytes(three, how.as));
    how.sign(all);
    return ita::open(packed(all), "signed");
}

ita::report retitled() {
    auto now = three;
    now.title = "รายงาน";
    return now;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io_digital_signatures)

BOOST_DATA_TEST_CASE(a_signed_file_stays_as_it_is, bdata::make(kinds), how) {
    const auto from = signed_file(how);
    BOOST_TEST(ita::is_signed(from));
    const auto made = ita::update(from, retitled());
    BOOST_TEST_REQUIRE(made.changes.size() == 1u);
    BOOST_TEST((made.changes[0].how == ita::outcome::impossible));
    BOOST_TEST((made.content == from.to_bytes()));
}

BOOST_DATA_TEST_CASE(without_its_signatures_it_is_what_it_was_before_they_came, bdata::make(kinds), how) {
    const auto from = ita::without_signatures(signed_file(how));
    BOOST_TEST(!ita::is_signed(from));
    BOOST_TEST(from.name() == "signed");
    BOOST_TEST((texts_of(from.to_bytes()) == texts_of(ita::to_bytes(three, how.as))));
    const auto made = ita::update(from, retitled());
    BOOST_TEST_REQUIRE(made.changes.size() == 1u);
    BOOST_TEST((made.changes[0].how == ita::outcome::done), made.changes[0].why);
    BOOST_TEST((ita::open(made.content).report() == retitled()));
}

BOOST_AUTO_TEST_CASE(what_is_not_signed_stays_as_it_is) {
    for (const auto as : {format::docx, format::odt}) {
        const auto from = ita::open(ita::to_bytes(three, as), "plain");
        BOOST_TEST(!ita::is_signed(from));
        BOOST_TEST((ita::without_signatures(from).to_bytes() == from.to_bytes()));
    }
    const std::string text = "มาตรการ\tขั้นตอน\n";
    const auto from = ita::open(ita::bytes_of(text), "plain.txt");
    BOOST_TEST(!ita::is_signed(from));
    BOOST_TEST((ita::without_signatures(from).to_bytes() == from.to_bytes()));
}

BOOST_AUTO_TEST_CASE(a_file_is_asked_within_the_limits_that_it_was_opened_with) {
    auto all = texts_of(ita::to_bytes(three, format::docx));
    all["word/" + std::string(ita::limits{}.entry_name, 'a')] = "";
    ita::read_options wide;
    wide.limits.entry_name *= 2;
    const auto from = ita::open(packed(all), "long", wide);
    BOOST_TEST(!ita::is_signed(from, wide));
    const auto made = ita::update(from, retitled(), wide);
    BOOST_TEST_REQUIRE(made.changes.size() == 1u);
    BOOST_TEST((made.changes[0].how == ita::outcome::done), made.changes[0].why);
}

BOOST_AUTO_TEST_CASE(signed_files_of_real_producers_lose_nothing_else) {
    const fs::path folder = ITA_SOURCE_DIR "/../shared/corpus";
    if (!fs::exists(folder)) {
        std::cout << "skipped: no shared material\n";
        return;
    }
    const std::vector<std::string> signed_ones{
        "docx/poi__hello-world-signed-twice.docx", "docx/tika__testWORD_signed.docx",
        "docx/poi__Office2010-SP1-XAdES-X-L.docx", "odt/odf-validator__dsigs.odt", "odt/odfpy__ClimateChange3.odt"};
    for (const auto& each : signed_ones) {
        const auto from = ita::open(folder / each);
        BOOST_TEST_REQUIRE(ita::is_signed(from), each);
        const auto made = ita::without_signatures(from);
        BOOST_TEST(!ita::is_signed(made), each);
        BOOST_TEST((made.document() == from.document()), each);
        auto old = texts_of(from.to_bytes());
        const auto now = texts_of(made.to_bytes());
        for (const auto& [name, text] : now)
            if (name != "[Content_Types].xml" && name != "_rels/.rels" && name != "META-INF/manifest.xml")
                BOOST_TEST((old.at(name) == text), each << ' ' << name);
        BOOST_TEST(now.size() < old.size(), each);
    }
}

BOOST_AUTO_TEST_SUITE_END()
