// tests/report/compose_test.cpp - title block, preamble, page, styles and what the document says of itself.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "report/composed.hpp"

namespace {
using namespace composed;
using ita::doc::alignment;
using strings = std::vector<std::string>;

strings title_lines(const ita::report& what, const ita::look& dress = {}) {
    strings found;
    for (const auto& p : paragraphs(ita::compose(what, dress)))
        if (p.style == "Title" || p.style == "Subtitle") found.push_back(words(p));
    return found;
}

struct home {
    ita::agency body;
    const char* line;
};
std::ostream& operator<<(std::ostream& out, const home& h) { return out << h.line; }

const home homes[] = {
    {{.name = "เทศบาลตำบลท่าทองคำ", .district = "บ้านสวน", .province = "ธาราบุรี"},
     "เทศบาลตำบลท่าทองคำ อำเภอบ้านสวน จังหวัดธาราบุรี"},
    {{.name = "เทศบาลตำบลท่าทองคำ", .province = "ธาราบุรี"}, "เทศบาลตำบลท่าทองคำ จังหวัดธาราบุรี"},
    {{.name = "เทศบาลตำบลท่าทองคำ", .district = "อำเภอบ้านสวน", .province = "จังหวัดธาราบุรี"},
     "เทศบาลตำบลท่าทองคำ อำเภอบ้านสวน จังหวัดธาราบุรี"},
    {{.name = "สำนักงานเขตสวนทอง", .subdistrict = "คลองใส", .district = "สวนทอง", .province = "กรุงเทพมหานคร"},
     "สำนักงานเขตสวนทอง แขวงคลองใส เขตสวนทอง กรุงเทพมหานคร"},
    {{.name = "สำนักงานเขตสวนทอง", .province = "กทม."}, "สำนักงานเขตสวนทอง กทม."},
};

struct pattern {
    const char* typed;
    const char* shown;  ///< fields as # and ##
};
std::ostream& operator<<(std::ostream& out, const pattern& p) { return out << p.typed; }

const pattern patterns[] = {
    {"- {page} -", "- # -"},
    {"{page}/{pages}", "#/##"},
    {"{title} {agency} {fiscal}", "รายงานผล เทศบาลตำบลท่าทองคำ ๒๕๖๘"},
    {"{{page}}", "{page}"},
    {"{{{page}}}", "{#}"},
    {"}}{{", "}{"},
    {"ไม่มีช่อง", "ไม่มีช่อง"},
};

std::string shown(const ita::doc::paragraph& p) {
    std::string text;
    for (const auto& each : p.content) {
        if (const auto* run = std::get_if<ita::doc::run>(&each)) text += run->text;
        if (const auto* field = std::get_if<ita::doc::field>(&each))
            text += field->kind == ita::doc::field_kind::page_number ? "#" : "##";
    }
    return text;
}

struct policy {
    ita::digits wanted;
    const char* year;
    const char* typed;
};
std::ostream& operator<<(std::ostream& out, const policy& p) { return out << p.year << ' ' << p.typed; }

const policy policies[] = {
    {ita::digits::keep, "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘", "ปี ๒๕๖๗ และ 2566 ตาม O27"},
    {ita::digits::thai, "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘", "ปี ๒๕๖๗ และ ๒๕๖๖ ตาม O27"},
    {ita::digits::ascii, "ประจำปีงบประมาณ พ.ศ. 2568", "ปี 2567 และ 2566 ตาม O27"},
};
}  // namespace

BOOST_AUTO_TEST_SUITE(report_compose)

BOOST_AUTO_TEST_CASE(the_title_block_tells_title_fiscal_year_and_agency) {
    const strings expected{"รายงานผล", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘", "เทศบาลตำบลท่าทองคำ อำเภอบ้านสวน จังหวัดธาราบุรี"};
    BOOST_TEST(title_lines(small_report()) == expected, boost::test_tools::per_element());
}
BOOST_AUTO_TEST_CASE(what_is_not_known_has_no_line_in_the_title_block) {
    BOOST_TEST((title_lines({.title = "รายงาน"}) == strings{"รายงาน"}));
}
BOOST_DATA_TEST_CASE(an_agency_stands_with_its_district_and_province, homes, h) {
    BOOST_TEST(title_lines({.title = "รายงาน", .agency = h.body}).back() == h.line);
}
BOOST_AUTO_TEST_CASE(the_title_block_is_bold_and_centred_by_its_style) {
    const auto d = ita::compose(small_report());
    BOOST_TEST((style(d, "Title").text.bold == true && style(d, "Title").text.size == 18_pt));
    BOOST_TEST((style(d, "Title").paragraph.align == alignment::center));
    BOOST_TEST(style(d, "Subtitle").based_on == "Title");
}
BOOST_AUTO_TEST_CASE(a_preamble_paragraph_is_indented_and_thai_distributed_by_its_style) {
    auto what = small_report();
    what.preamble = {"ย่อหน้าแรก", "ย่อหน้าที่สอง"};
    const auto d = ita::compose(what);
    strings found;
    for (const auto& p : paragraphs(d))
        if (p.style == "Preamble") found.push_back(words(p));
    BOOST_TEST(found == what.preamble, boost::test_tools::per_element());
    BOOST_TEST((style(d, "Preamble").paragraph.first_line == 2.5_cm));
    BOOST_TEST((style(d, "Preamble").paragraph.align == alignment::thai_distribute));
}
BOOST_AUTO_TEST_CASE(a_preamble_with_line_breaks_stands_left_where_the_others_are_spread) {
    auto what = small_report();
    what.preamble = {"บรรทัดแรก\nบรรทัดที่สอง", "ย่อหน้า"};
    const auto aligned = [&](alignment usual) {
        std::vector<std::optional<alignment>> found;
        for (const auto& p : paragraphs(ita::compose(what, {.preamble_align = usual})))
            if (p.style == "Preamble") found.push_back(p.format.align);
        return found;
    };
    const std::vector<std::optional<alignment>> first_left{alignment::left, std::nullopt}, as_styled(2);
    BOOST_TEST((aligned(alignment::thai_distribute) == first_left && aligned(alignment::justify) == first_left));
    BOOST_TEST((aligned(alignment::center) == as_styled));
}
BOOST_AUTO_TEST_CASE(every_style_that_a_paragraph_names_is_defined_once) {
    auto what = small_report();
    what.signatures = {{.name = "ก"}, {.name = "ข"}};
    what.preamble = {"ย่อหน้า"};
    const auto d = ita::compose(what);
    const auto defined = [&](const std::string& name) {
        return std::count_if(d.styles.begin(), d.styles.end(), [&](const auto& s) { return s.name == name; });
    };
    for (const auto& p : paragraphs(d)) BOOST_TEST(defined(p.style) == 1, p.style);
    for (const auto& t : tables(d))
        for (const auto& r : t.rows)
            for (const auto& c : r.cells)
                for (const auto& b : c.blocks) BOOST_TEST(defined(paragraph(b).style) == 1, paragraph(b).style);
    for (const auto& s : d.styles) BOOST_TEST((s.based_on.empty() || defined(s.based_on) == 1), s.name);
}
BOOST_AUTO_TEST_CASE(fonts_and_sizes_are_those_of_the_look) {
    const auto d = ita::compose(small_report(), {.font = "Sarabun",
                                                 .font_instead = {"Laksaman"},
                                                 .text_size = 14_pt,
                                                 .table_size = 12_pt,
                                                 .title_size = 20_pt});
    BOOST_TEST((d.text.font == "Sarabun" && d.text.size == 14_pt));
    BOOST_TEST((d.fonts == std::vector<ita::doc::font_face>{{"Sarabun", {"Laksaman"}}}));
    BOOST_TEST((style(d, "Table Text").text.size == 12_pt));
    BOOST_TEST((style(d, "Title").text.size == 20_pt));
}

BOOST_DATA_TEST_CASE(a_header_has_its_placeholders_filled_in, patterns, p) {
    const auto d = ita::compose(small_report(), {.header = p.typed});
    BOOST_TEST_REQUIRE(d.page.header.size() == 1u);
    BOOST_TEST(shown(d.page.header[0]) == p.shown);
    BOOST_TEST((style(d, d.page.header[0].style).paragraph.align == alignment::center));
}
BOOST_AUTO_TEST_CASE(a_fiscal_year_that_is_not_known_leaves_its_place_empty) {
    const auto d = ita::compose({.title = "รายงาน"}, {.footer = "ปี {fiscal}."});
    BOOST_TEST(shown(d.page.footer.at(0)) == "ปี .");
}
BOOST_AUTO_TEST_CASE(the_first_page_has_no_header_unless_asked) {
    const auto usual = ita::compose(small_report()).page;
    BOOST_TEST((!usual.header_on_first_page && !usual.footer_on_first_page && usual.footer.empty()));
    const auto asked = ita::compose(small_report(), {.header_on_first_page = true}).page;
    BOOST_TEST((asked.header_on_first_page && asked.footer_on_first_page));
}
BOOST_AUTO_TEST_CASE(a_header_of_no_words_is_no_header) {
    BOOST_TEST(ita::compose(small_report(), {.header = ""}).page.header.empty());
}
BOOST_AUTO_TEST_CASE(page_numbers_are_thai_unless_digits_are_ascii) {
    BOOST_TEST(ita::compose(small_report()).page.thai_page_numbers);
    BOOST_TEST(!ita::compose(small_report(), {.digits = ita::digits::ascii}).page.thai_page_numbers);
    BOOST_TEST(!ita::compose(small_report(), {.thai_page_numbers = false}).page.thai_page_numbers);
}

BOOST_DATA_TEST_CASE(digits_are_those_of_the_look, policies, p) {
    auto what = small_report();
    what.preamble = {"ปี ๒๕๖๗ และ 2566 ตาม O27"};
    const auto all = texts(paragraphs(ita::compose(what, {.digits = p.wanted})));
    BOOST_TEST(all.at(1) == p.year);
    BOOST_TEST(all.at(3) == p.typed);
}

BOOST_AUTO_TEST_CASE(the_document_says_whose_report_it_is) {
    const auto about = ita::compose(small_report()).about;
    BOOST_TEST(about.title == "รายงานผล ประจำปีงบประมาณ พ.ศ. ๒๕๖๘");
    BOOST_TEST(about.author == "เทศบาลตำบลท่าทองคำ");
    BOOST_TEST(about.language == "th-TH");
    BOOST_TEST((!about.subject.empty() && about.keywords.size() > 1));
    BOOST_TEST(!about.created.has_value());
}
BOOST_AUTO_TEST_CASE(what_the_page_does_not_show_is_a_property) {
    auto what = small_report();
    what.years.filed = 2569_be;
    what.agency.divisions = {"สำนักปลัด", "กองคลัง"};
    what.measures[0].issue = 4;
    const auto d = ita::compose(what);
    BOOST_TEST(property(d, "ita.years.analysed") == "2567");
    BOOST_TEST(property(d, "ita.years.filed") == "2569");
    BOOST_TEST(property(d, "ita.agency.kind") == "ทต.");
    BOOST_TEST(property(d, "ita.agency.subdistrict") == "ท่าทองคำ");
    BOOST_TEST(property(d, "ita.agency.divisions.1") == "กองคลัง");
    BOOST_TEST(property(d, "ita.measures.0.issue") == "4");
}
BOOST_AUTO_TEST_CASE(a_time_is_a_property_where_its_words_tell_another) {
    using namespace std::chrono;
    auto what = small_report();
    what.measures[0].timeline = ita::understood("ปีงบประมาณ พ.ศ. ๒๕๖๘");
    BOOST_TEST(property(ita::compose(what), "ita.measures.0.timeline.kind").empty());
    what.measures[0].timeline.kind = ita::time_kind::free;
    BOOST_TEST(property(ita::compose(what), "ita.measures.0.timeline.kind") == "free");
    what.measures[0].timeline = {"เมื่อพร้อม", ita::time_kind::deadline, {}, ita::date{2025y, March, 31d}};
    const auto d = ita::compose(what);
    BOOST_TEST(property(d, "ita.measures.0.timeline.kind") == "deadline");
    BOOST_TEST(property(d, "ita.measures.0.timeline.to") == "2025-03-31");
}
BOOST_AUTO_TEST_CASE(an_empty_report_has_a_table_with_a_header_row) {
    const auto d = ita::compose({.title = "รายงาน"});
    BOOST_TEST_REQUIRE(tables(d).size() == 1u);
    BOOST_TEST((tables(d)[0].rows.size() == 1u && tables(d)[0].header_rows == 1u));
    BOOST_TEST(d.about.custom.empty());
}
BOOST_AUTO_TEST_SUITE_END()
