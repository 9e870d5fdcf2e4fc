// tests/xml/tree_test.cpp - what a tree prints, judged by pugixml.
#include <array>
#include <string>
#include <string_view>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <pugixml.hpp>

#include <ita/base/error.hpp>

#include "xml/tree.hpp"

namespace {

using ita::xml::element;
using ita::xml::tree;

std::string text_of(const tree& what) {
    std::string text;
    what.print(text);
    return text;
}

pugi::xml_document judged(const std::string& text) {
    pugi::xml_document seen;
    const auto verdict = seen.load_buffer(text.data(), text.size(), pugi::parse_full | pugi::parse_ws_pcdata);
    BOOST_REQUIRE_MESSAGE(verdict, verdict.description() << " in " << text);
    return seen;
}

constexpr std::array<std::string_view, 3> schema{"first", "second", "third"};

const std::array<std::string, 7> awkward{"เทศบาลตำบลท่าข้าวหอม ปีงบประมาณ พ.ศ. ๒๕๖๘",
                                         "<b>&amp;</b> \"คำพูด\" 'x' > y",
                                         " หน้า  หลัง ",
                                         "&&&&&&&&&&&&&&&&&",
                                         "กขคงจฉชซ<กขคงจฉชซ",
                                         "😀 é ก็ํ",
                                         "]]>"};

BOOST_AUTO_TEST_SUITE(tree_suite)

BOOST_DATA_TEST_CASE(a_text_is_read_as_it_was_given, awkward) {
    tree made;
    made.start("a").text(sample);
    BOOST_TEST(judged(text_of(made)).child("a").text().get() == sample);
}

BOOST_DATA_TEST_CASE(an_attribute_is_read_as_it_was_given, awkward) {
    tree made;
    made.start("a").set("b", sample);
    BOOST_TEST(judged(text_of(made)).child("a").attribute("b").value() == sample);
}

BOOST_AUTO_TEST_CASE(line_ends_and_tabs_of_an_attribute_stay) {
    tree made;
    made.start("a").set("b", "x\n\ty");
    BOOST_TEST(judged(text_of(made)).child("a").attribute("b").value() == "x\n\ty");
}

BOOST_AUTO_TEST_CASE(what_is_written_is_no_longer_than_it_must_be) {
    tree made;
    const auto root = made.start("a").set("n", 7).set("m", -1);
    root.add("b");
    root.text("x");
    root.add("c").add("d").text("y");
    BOOST_TEST(text_of(made) == R"(<a n="7" m="-1"><b/>x<c><d>y</d></c></a>)");
}

BOOST_AUTO_TEST_CASE(children_come_in_the_order_of_the_schema_whatever_that_of_the_calls) {
    tree made;
    const auto root = made.start("a");
    root.add("third", schema);
    root.add("first", schema).set("n", 1);
    root.add("second", schema);
    root.add("first", schema).set("n", 2);
    root.add("third", schema);
    BOOST_TEST(text_of(made) == R"(<a><first n="1"/><first n="2"/><second/><third/><third/></a>)");
}

BOOST_AUTO_TEST_CASE(a_child_that_the_schema_lacks_is_a_defect) {
    tree made;
    const auto root = made.start("a");
    BOOST_CHECK_THROW(root.add("fourth", schema), ita::error);
}

BOOST_AUTO_TEST_CASE(an_empty_child_is_dropped_and_its_neighbours_stay) {
    tree made;
    const auto root = made.start("a");
    const auto first = root.add("x");
    root.add("y").text("z");
    const auto last = root.add("w");
    first.drop_if_empty();
    last.drop_if_empty();
    root.add("v");
    BOOST_TEST(text_of(made) == "<a><y>z</y><v/></a>");
}

BOOST_AUTO_TEST_CASE(a_child_with_something_in_it_is_not_dropped) {
    tree made;
    const auto root = made.start("a");
    root.add("x").set("n", 1).drop_if_empty();
    root.add("y").text("z").drop_if_empty();
    BOOST_TEST(text_of(made) == R"(<a><x n="1"/><y>z</y></a>)");
}

BOOST_AUTO_TEST_CASE(parts_of_a_tree_are_printed_behind_what_is_there) {
    tree made;
    made.start("old").text("gone");
    const auto root = made.start("a").set("n", 1);
    root.add("b");
    std::string open = "> ", inside = "> ";
    made.print_open(open);
    made.print_children(inside);
    BOOST_TEST(open == R"(> <a n="1"><b/>)");
    BOOST_TEST(inside == "> <b/>");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
