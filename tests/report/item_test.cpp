// tests/report/item_test.cpp - markers are told from what looks like one.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ita/report/item.hpp>

namespace {

struct split_row {
    std::string typed;
    std::string marker;
    std::string text;
};
std::ostream& operator<<(std::ostream& out, const split_row& r) { return out << '"' << r.typed << '"'; }
const split_row marked[] = {
    {"๑. ประชุม", "๑.", "ประชุม"},
    {"๑.ประชุม", "๑.", "ประชุม"},
    {"  ๑.\t\u00A0ประชุม ", "๑.", "ประชุม "},
    {"๒..การยืม", "๒..", "การยืม"},
    {"๓.. เจ้าหน้าที่", "๓..", "เจ้าหน้าที่"},
    {"12. ประชุม", "12.", "ประชุม"},
    {"01. ประชุม", "01.", "ประชุม"},
    {"1) ประชุม", "1)", "ประชุม"},
    {"๑)ประชุม", "๑)", "ประชุม"},
    {"(๑) ประชุม", "(๑)", "ประชุม"},
    {"(2)ประชุม", "(2)", "ประชุม"},
    {"๑.๑ ประชุม", "๑.๑", "ประชุม"},
    {"๑.๑ประชุม", "๑.๑", "ประชุม"},
    {"๑.๑. ประชุม", "๑.๑.", "ประชุม"},
    {"๑.๑) ประชุม", "๑.๑)", "ประชุม"},
    {"๑.๑๐ \"เมืองสะอาด\"", "๑.๑๐", "\"เมืองสะอาด\""},
    {"1.1.1 ประชุม", "1.1.1", "ประชุม"},
    {"1.1.1 เท่า", "1.1.1", "เท่า"},
    {"๑.๑ วันสำคัญของชาติ", "๑.๑", "วันสำคัญของชาติ"},
    {"๑.๑ ปีใหม่", "๑.๑", "ปีใหม่"},
    {"3.E-Service", "3.", "E-Service"},
    {"ก. ประชุม", "ก.", "ประชุม"},
    {"ก) ประชุม", "ก)", "ประชุม"},
    {"(ข)ประชุม", "(ข)", "ประชุม"},
    {"IV. ประชุม", "IV.", "ประชุม"},
    {"I.ประชุม", "I.", "ประชุม"},
    {"xii) ประชุม", "xii)", "ประชุม"},
    {"(V)ประชุม", "(V)", "ประชุม"},
    {"ii. E-Service", "ii.", "E-Service"},
    {"๑ . ประชุม", "๑ .", "ประชุม"},
    {"➢ ประชุม", "➢", "ประชุม"},
    {"✓ประชุม", "✓", "ประชุม"},
    {"* ประชุม", "*", "ประชุม"},
    {"*ประชุม", "*", "ประชุม"},
    {"o ประชุม", "o", "ประชุม"},
    {"\xEF\x83\x98 ประชุม", "\xEF\x83\x98", "ประชุม"},
    {"- ทุกกอง", "-", "ทุกกอง"},
    {"-ทุกกอง", "-", "ทุกกอง"},
    {"- ๕ กอง", "-", "๕ กอง"},
    {"– ทุกกอง", "–", "ทุกกอง"},
    {"— ทุกกอง", "—", "ทุกกอง"},
    {"• ทุกกอง", "•", "ทุกกอง"},
    {"•ทุกกอง", "•", "ทุกกอง"},
    {"ㆍทุกกอง", "ㆍ", "ทุกกอง"},
    {"\uF0B7 ทุกกอง", "\uF0B7", "ทุกกอง"},
    {"-E-Service", "-", "E-Service"},
    {"๑.", "๑.", ""},
    {"๑. - ทุกกอง", "๑.", "- ทุกกอง"},
};

const std::string unmarked[] = {"",
                                "✓",
                                "*",
                                "*9",
                                "o-NET ครั้งที่สอง",
                                "๒๕ .๕",
                                "ประชุม",
                                "  ประชุม",
                                "พ.ศ. ๒๕๖๘",
                                "พ.ศ.๒๕๖๘",
                                "ก.พ. ๒๕๖๘",
                                "ก. พ. ๒๕๖๘",
                                "ง.ป.ม.",
                                "จ.ตัวอย่าง",
                                "อ.เมือง",
                                "I.T. ของหน่วยงาน",
                                "v.2 ของระบบ",
                                "i. e. ประชุม",
                                "IT. ประชุม",
                                "IV",
                                "VIP ประชุม",
                                "ม. ๑๒๘",
                                "ม.๑๒๘",
                                "ก.",
                                "๑.๕ เท่า",
                                "๑.๕เท่าของปีก่อน",
                                "๒.๕ ล้านบาท",
                                "๑.๕ วัน",
                                "๑๐.๓๐ น.",
                                "08.30-16.30 น.",
                                "๙๕.๕%",
                                "๑.๐๕ ของงบประมาณ",
                                "1.250 บาท",
                                "1.000.000 บาท",
                                "E-Service",
                                "e-GP",
                                "๒๕๖๑-๒๕๖๔",
                                "๒๕๖๘. ปีนี้",
                                "(๒๕๖๘) ปีนี้",
                                "๒๕๖๘ ปีนี้",
                                "๕ กอง",
                                "-",
                                " - ",
                                "•",
                                "-๕ องศา",
                                "--",
                                "-- -- --",
                                "(ประชุม)",
                                "()",
                                ". ประชุม",
                                ") ประชุม"};
}  // namespace

BOOST_AUTO_TEST_SUITE(report_item)

BOOST_DATA_TEST_CASE(a_marker_is_split_off, marked, row) {
    const auto [marker, text] = ita::split_marker(row.typed);
    BOOST_TEST(marker == row.marker);
    BOOST_TEST(text == row.text);
}
BOOST_DATA_TEST_CASE(what_only_looks_like_a_marker_stays, unmarked, typed) {
    const auto [marker, text] = ita::split_marker(typed);
    BOOST_TEST(marker == "");
    BOOST_TEST(text == typed);
}
BOOST_DATA_TEST_CASE(an_item_has_the_two_halves, marked, row) {
    BOOST_TEST((ita::item_from(row.typed) == ita::item{row.marker, row.text}));
}
BOOST_DATA_TEST_CASE(only_blanks_stand_before_and_between_the_halves, marked, row) {
    const std::string_view typed = row.typed;
    const auto [marker, text] = ita::split_marker(typed);
    BOOST_TEST(typed.find(marker) < typed.size());
    BOOST_TEST((text.data() + text.size() == typed.data() + typed.size()));
    const std::string_view between(marker.data() + marker.size(),
                                   static_cast<std::size_t>(text.data() - marker.data()) - marker.size());
    BOOST_TEST(between.find_first_not_of(" \t\xC2\xA0") == std::string_view::npos);
}
BOOST_AUTO_TEST_CASE(items_compare_by_what_is_under_them) {
    BOOST_TEST((ita::item{"๑.", "ก", {"ข"}} != ita::item{"๑.", "ก", {"ค"}}));
    BOOST_TEST((ita::item{"๑.", "ก", {"ข"}} == ita::item{"๑.", "ก", {"ข"}}));
}

BOOST_AUTO_TEST_SUITE_END()
