// tests/odt/read_list_test.cpp - labels of lists as a word processor would show them.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>

#include "doc/counting.hpp"
#include "odt/outline.hpp"

namespace {
namespace bdata = boost::unit_test::data;
using ita::doc::counted;
using ita::doc::counting;
using ita::test::outline;
using ita::test::read_flat;

struct count_row {
    std::int64_t number;
    counting how;
    const char* text;
};
std::ostream& operator<<(std::ostream& out, const count_row& r) { return out << r.text; }
const count_row counts[] = {
    {12, counting::arabic, "12"},
    {12, counting::thai, "๑๒"},
    {1, counting::thai_letters, "ก"},
    {4, counting::thai_letters, "ง"},
    {43, counting::thai_letters, "ฮ"},
    {44, counting::thai_letters, "กก"},
    {26, counting::lower_letters, "z"},
    {28, counting::lower_letters, "bb"},
    {28, counting::lower_columns, "ab"},
    {703, counting::upper_columns, "AAA"},
    {55, counting::upper_letters, "CCC"},
    {1994, counting::lower_roman, "mcmxciv"},
    {3999, counting::upper_roman, "MMMCMXCIX"},
    {4000, counting::upper_roman, "4000"},
    {0, counting::lower_letters, "0"},
    {7, counting::none, ""},
};

/// A list style L of three levels in one format.
std::string style(const std::string& name, const std::string& attributes, const std::string& second = {}) {
    std::string text = "<text:list-style style:name='" + name + "'>";
    for (const auto* const level : {"1", "2", "3"})
        text += "<text:list-level-style-number text:level='" + std::string(level) + "' " +
                (*level == '2' && !second.empty() ? second : attributes) + "/>";
    return "<office:automatic-styles>" + text + "</text:list-style></office:automatic-styles>";
}
std::string item(const std::string& inside) { return "<text:list-item>" + inside + "</text:list-item>"; }
std::string p(const std::string& words) { return "<text:p>" + words + "</text:p>"; }
std::string list(const std::string& items, const std::string& attributes = "text:style-name='L'") {
    return "<text:list " + attributes + ">" + items + "</text:list>";
}
const std::string three = list(item(p("a")) + item(p("b")) + item(p("c")));
const std::string plain = "style:num-format='1' style:num-suffix='.'";

struct list_row {
    const char* name;
    std::string styles;
    std::string body;
    const char* outline;
};
std::ostream& operator<<(std::ostream& out, const list_row& r) { return out << r.name; }
const list_row lists[] = {
    {"numbers", style("L", plain), three, "[1.] a ; [2.] b ; [3.] c"},
    {"prefix and suffix", style("L", "style:num-format='a' style:num-prefix='(' style:num-suffix=')'"), three,
     "[(a)] a ; [(b)] b ; [(c)] c"},
    {"Thai digits", style("L", "style:num-format='๑, ๒, ๓, ...' style:num-suffix='.'"), three,
     "[๑.] a ; [๒.] b ; [๓.] c"},
    {"Thai digits by language", style("L", "style:num-format='Native Numbering'"), three, "[๑] a ; [๒] b ; [๓] c"},
    {"Thai letters", style("L", "style:num-format='ก, ข, ค, ...'"), three, "[ก] a ; [ข] b ; [ค] c"},
    {"an unknown format counts in digits", style("L", "style:num-format='?'"), three, "[1] a ; [2] b ; [3] c"},
    {"a start value of the level", style("L", plain + " text:start-value='5'"), three, "[5.] a ; [6.] b ; [7.] c"},
    {"a start value of an item", style("L", plain),
     list(item(p("a")) + "<text:list-item text:start-value='7'>" + p("b") + "</text:list-item>" + item(p("c"))),
     "[1.] a ; [7.] b ; [8.] c"},
    {"start values that are none", style("L", plain + " text:start-value='-1'"),
     list("<text:list-item text:start-value='99999999999999999999'>" + p("a") + "</text:list-item>" + item(p("b"))),
     "[1.] a ; [2.] b"},
    {"levels that are shown together",
     style("L", plain, "style:num-format='1' style:num-suffix=')' text:display-levels='2'"),
     list(item(p("a") + list(item(p("b")) + item(p("c")), "")) + item(p("d") + list(item(p("e")), ""))),
     "[1.] a ; [1.1)] b ; [1.2)] c ; [2.] d ; [2.1)] e"},
    {"LibreOffice's patterns", style("L", plain, "style:num-format='a' loext:num-list-format='(%1%-%2%]'"),
     list(item(p("a") + list(item(p("b")), ""))), "[1.] a ; [(1-a]] b"},
    {"a list anew", style("L", plain), three + three, "[1.] a ; [2.] b ; [3.] c ; [1.] a ; [2.] b ; [3.] c"},
    {"a list that goes on", style("L", plain),
     list(item(p("a"))) + p("-") + list(item(p("b")), "text:style-name='L' text:continue-numbering='true'"),
     "[1.] a ; - ; [2.] b"},
    {"a list that goes on with another by its name", style("L", plain),
     list(item(p("a")), "xml:id='one' text:style-name='L'") + list(item(p("x"))) +
         list(item(p("b")), "text:style-name='L' text:continue-list='one'"),
     "[1.] a ; [1.] x ; [2.] b"},
    {"a list that continues itself", style("L", plain),
     list(item(p("a")), "xml:id='one' text:continue-list='one' text:style-name='L'"), "[1.] a"},
    {"an inner list starts anew, as LibreOffice has it", style("L", plain),
     list(item(p("a") + list(item(p("b")), "")) + item(p("c") + list(item(p("d")), "text:continue-numbering='true'"))),
     "[1.] a ; [1.] b ; [2.] c ; [1.] d"},
    {"an item that holds only a list goes under the one before it", style("L", plain),
     list(item(p("a")) + item(list(item(p("b")), "")) + item(p("c"))), "[1.] a ; [1.] b ; [2.] c"},
    {"and counts where there is none before it", style("L", plain), list(item(list(item(p("a")), "")) + item(p("b"))),
     "[1.] a ; [2.] b"},
    {"only the first paragraph of an item has a label", style("L", plain), list(item(p("a") + p("b")) + item(p("c"))),
     "[1.] a ; b ; [2.] c"},
    {"a header of a list has none", style("L", plain),
     list("<text:list-header>" + p("a") + "</text:list-header>" + item(p("b"))), "a ; [1.] b"},
    {"headings in lists", style("L", plain), list(item("<text:h>a</text:h>")), "[1.] a"},
    {"a style of the item", style("L", plain),
     list("<text:list-item text:style-override='none'>" + p("a") + "</text:list-item>"), "[1.] a"},
    {"a list style that is not there", "", three, "a ; b ; c"},
    {"a list without a style takes the paragraph's",
     "<office:automatic-styles><style:style style:name='P' style:family='paragraph' style:list-style-name='L'/>"
     "<text:list-style style:name='L'><text:list-level-style-number text:level='1' style:num-format='1'/>"
     "</text:list-style></office:automatic-styles>",
     list(item("<text:p text:style-name='P'>a</text:p>"), ""), "[1] a"},
    {"a text box in an item does not take its number", style("L", plain),
     list(item("<text:p>a<draw:frame><draw:text-box>" + p("box") + "</draw:text-box></draw:frame></text:p>") +
          item(p("b"))),
     "[1.] a ; box ; [2.] b"},
    {"lists go on from cell to cell", style("L", plain),
     "<table:table><table:table-column/><table:table-row><table:table-cell>" + list(item(p("a"))) +
         "</table:table-cell></table:table-row><table:table-row><table:table-cell>" +
         list(item(p("b")), "text:style-name='L' text:continue-numbering='true'") +
         "</table:table-cell></table:table-row></table:table>",
     "(1: [1.] a / [2.] b)"},
    {"numbered paragraphs", style("L", plain),
     "<text:numbered-paragraph text:list-id='n' text:style-name='L'><text:p>a</text:p></text:numbered-paragraph>"
     "<text:numbered-paragraph text:list-id='n' text:style-name='L' text:level='2'><text:p>b</text:p>"
     "</text:numbered-paragraph><text:numbered-paragraph text:list-id='n' text:style-name='L'><text:p>c</text:p>"
     "</text:numbered-paragraph>",
     "[1.] a ; [1.] b ; [2.] c"},
    {"bullets",
     "<office:automatic-styles><text:list-style style:name='L'><text:list-level-style-bullet text:level='1' "
     "text:bullet-char='•'/><text:list-level-style-number text:level='2' style:num-format='' style:num-prefix='--'/>"
     "<text:list-level-style-image text:level='3'/></text:list-style></office:automatic-styles>",
     list(item(p("a") + list(item(p("b") + list(item(p("c")), "")), ""))), "[•] a ; [--] b ; [•] c"},
    {"outline numbers of headings",
     "<office:styles><text:outline-style style:name='O'><text:outline-level-style text:level='1' style:num-format='1' "
     "style:num-suffix='.'/><text:outline-level-style text:level='2' style:num-format='1' text:display-levels='2'/>"
     "<text:outline-level-style text:level='3' style:num-format=''/></text:outline-style></office:styles>",
     "<text:h text:outline-level='1'>a</text:h><text:h text:outline-level='2'>b</text:h><text:h "
     "text:outline-level='3'>c"
     "</text:h><text:h text:outline-level='1' text:is-list-header='true'>d</text:h><text:h text:outline-level='1'>e"
     "</text:h><text:h text:outline-level='2'>f</text:h><text:h text:outline-level='1' text:restart-numbering='true' "
     "text:start-value='8'>g</text:h>",
     "[1.] a ; [1.1] b ; c ; d ; [2.] e ; [2.1] f ; [8.] g"},
};
}  // namespace

BOOST_AUTO_TEST_SUITE(odt_read_list)
BOOST_DATA_TEST_CASE(numbers_are_shown_in_many_ways, bdata::make(counts), r) {
    BOOST_TEST(counted(r.number, r.how) == r.text);
}
BOOST_DATA_TEST_CASE(items_have_the_labels_that_are_shown, bdata::make(lists), r) {
    BOOST_TEST(outline(read_flat(r.body, r.styles).body) == r.outline);
}
BOOST_AUTO_TEST_CASE(a_label_knows_its_kind_and_level) {
    const auto read = read_flat(list(item(p("a") + list(item(p("b")), ""))), style("L", plain));
    const auto& inner = std::get<ita::doc::paragraph>(read.body.at(1).value);
    BOOST_TEST(inner.label->level == 1);
    BOOST_TEST((inner.label->kind == ita::doc::label_kind::typed));
}
BOOST_AUTO_TEST_CASE(a_level_gives_its_items_their_indents) {
    const auto read =
        read_flat(three,
                  "<office:automatic-styles><text:list-style style:name='L'><text:list-level-style-number "
                  "text:level='1' style:num-format='1'><style:list-level-properties><style:list-level-label-"
                  "alignment fo:margin-left='1cm' fo:text-indent='-0.5cm'/></style:list-level-properties>"
                  "</text:list-level-style-number></text:list-style></office:automatic-styles>");
    const auto& first = std::get<ita::doc::paragraph>(read.body.at(0).value);
    BOOST_TEST((first.format.left == ita::length::from_centimetres(1)));
    BOOST_TEST((first.format.first_line == ita::length::from_centimetres(-0.5)));
}
BOOST_AUTO_TEST_SUITE_END()
