// tests/docx/order_test.cpp - children stand in the schema's sequence.
#include <boost/test/unit_test.hpp>

#include "docx/fixture.hpp"
#include "docx/order.hpp"

using ita::docx::p_pr_order;
using ita::docx::sequence;
using ita::test::sheet;

BOOST_AUTO_TEST_SUITE(docx_order)
BOOST_AUTO_TEST_CASE(children_stand_in_the_order_of_the_schema_whatever_the_order_of_the_calls) {
    sheet s;
    sequence<p_pr_order> p_pr(s.root, "w:pPr");
    p_pr.add("w:jc");
    p_pr.add("w:pStyle");
    p_pr.add("w:ind");
    p_pr.add("w:keepNext");
    BOOST_TEST(s.written() == "<w:pPr><w:pStyle/><w:keepNext/><w:ind/><w:jc/></w:pPr>");
}
BOOST_AUTO_TEST_CASE(a_container_without_children_is_not_written) {
    sheet s;
    const sequence<p_pr_order> p_pr(s.root, "w:pPr");
    BOOST_TEST(s.written() == "");
}
BOOST_AUTO_TEST_CASE(a_switch_has_a_value_only_when_it_is_off) {
    sheet s;
    sequence<p_pr_order> p_pr(s.root, "w:pPr");
    p_pr.add_switch("w:keepNext", true);
    p_pr.add_switch("w:keepLines", false);
    BOOST_TEST(s.written() == "<w:pPr><w:keepNext/><w:keepLines w:val=\"0\"/></w:pPr>");
}
BOOST_AUTO_TEST_SUITE_END()
