// tests/text/codec_test.cpp - extracted text becomes paragraphs and tables.
#include "text/codec.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <string>
#include <variant>
#include <vector>

#include <ita/base/error.hpp>
#include <ita/doc/path.hpp>

#include "text/markup.hpp"

namespace {

/// A paragraph as its words, a table as rows of cells with '|' between and '/' between their paragraphs.
std::string shown(const ita::doc::document& d) {
    std::string all;
    const auto add = [&](const std::string& words) { all += words; };
    for (const auto& block : d.body) {
        if (!all.empty()) all += "; ";
        if (const auto* p = std::get_if<ita::doc::paragraph>(&block.value)) {
            add(ita::doc::text_of(*p));
            continue;
        }
        for (const auto& row : std::get<ita::doc::table>(block.value).rows) {
            add("[");
            for (const auto& cell : row.cells) {
                if (&cell != &row.cells.front()) add("|");
                for (const auto& inner : cell.blocks) {
                    if (&inner != &cell.blocks.front()) add("/");
                    add(ita::doc::text_of(std::get<ita::doc::paragraph>(inner.value)));
                }
            }
            add("]");
        }
    }
    return all;
}

struct text_row {
    std::string typed;
    std::string read;
};
std::ostream& operator<<(std::ostream& out, const text_row& r) { return out << '"' << r.read << '"'; }
const text_row texts[] = {
    {"", ""},
    {"หัวเรื่อง\n\nย่อหน้า\n", "หัวเรื่อง; ย่อหน้า"},
    {"\xEF\xBB\xBFหัวเรื่อง\r\nย่อหน้า", "หัวเรื่อง; ย่อหน้า"},
    {"ก\tข\n๑\t๒\n", "[ก|ข][๑|๒]"},
    {"ก\tข\n\nค\tง\n", "[ก|ข]; [ค|ง]"},
    {"ก\tข\tค\n\t\t๓\n๑\n", "[ก|ข|ค][||๓]; ๑"},
    {"ก\tข\tค\n๑\t๒\n", "[ก|ข|ค][๑|๒|]"},
    {"ก\tข\n--\t--\n๑\t๒\n", "[ก|ข][๑|๒]"},
    {"| ก | ข |\n|---|:--:|\n| ๑ | ๒ |\n", "[ก|ข][๑|๒]"},
    {"ก\t<p>๑</p> <p>๒</p>\n", "[ก|๑/๒]"},
    {"ก\t<ul style=\"list-style-type: none\"> - ๑ - ๒\n", "[ก|- ๑ - ๒]"},
    {"ก\t๑<br>๒<BR/>๓\n", "[ก|๑\n๒\n๓]"},
    {"ก &amp; ข&nbsp;ค &#3585;&#xE02;", "ก & ข\u00A0ค กข"},
    {"ก < ข <ไม่ใช่> & ค &ไม่; &#0;", "ก < ข <ไม่ใช่> & ค &ไม่; &#0;"},
    {"<p>ก</p><p></p><p>ข", "ก; ข"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(text_codec)

BOOST_DATA_TEST_CASE(an_extracted_text_is_read, texts, row) {
    BOOST_TEST(shown(ita::text::read(row.typed)) == row.read);
}

BOOST_AUTO_TEST_CASE(a_line_of_a_million_tabs_is_a_row_that_ends) {
    const auto read = ita::text::read(std::string(1'000'000, '\t') + "ก");
    BOOST_TEST(std::get<ita::doc::table>(read.body.at(0).value).rows.at(0).cells.size() == 256u);
}

BOOST_AUTO_TEST_CASE(paragraphs_rows_and_cells_are_counted_those_that_rows_lack_too) {
    const ita::limits ten{.blocks = 10};
    BOOST_TEST(ita::text::read("ก\n\nข\tค\nง\t\n", {.blocks = 11}).body.size() == 2u);
    for (const auto* text : {"ก\n\nข\tค\nง\t\n", "ก\tข\tค\tง\n\tข\n"})
        BOOST_CHECK_EXCEPTION((void)ita::text::read(text, ten, "a.txt"), ita::error, [](const ita::error& e) {
            return e.code() == ita::errc::limit_reached && e.where().file == "a.txt" && e.where().line != 0;
        });
}

BOOST_AUTO_TEST_SUITE_END()
