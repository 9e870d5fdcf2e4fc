// tests/doc/sink_test.cpp - what is poured into a collector comes out of it.
#include <boost/test/unit_test.hpp>

#include <ita/base/error.hpp>
#include <ita/doc/sink.hpp>

namespace {
using namespace ita::literals;

ita::doc::document small_document() {
    ita::doc::document d{.about = {.title = "หนังสือ"}};
    d.body.emplace_back(ita::doc::plain("ก่อน"));
    ita::doc::table t{.columns = {2_cm, 3_cm}, .header_rows = 1};
    t.rows.push_back({.cells = {{.blocks = {ita::doc::plain("หัว")}, .column_span = 2}}});
    t.rows.push_back({.cells = {{.blocks = {ita::doc::plain("ก")}}, {.blocks = {ita::doc::plain("ข")}}}});
    d.body.emplace_back(t);
    d.body.emplace_back(ita::doc::plain("หลัง"));
    return d;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(doc_sink)
BOOST_AUTO_TEST_CASE(a_collector_gives_back_what_was_poured) {
    ita::doc::collector kept;
    ita::doc::pour(small_document(), kept);
    BOOST_TEST((kept.take() == small_document()));
}
BOOST_AUTO_TEST_CASE(what_is_not_modelled_is_not_poured) {
    auto with_more = small_document();
    with_more.body.insert(with_more.body.begin() + 1, ita::doc::opaque{"draw:object"});
    ita::doc::collector kept;
    ita::doc::pour(with_more, kept);
    BOOST_TEST((kept.take() == small_document()));
}
BOOST_AUTO_TEST_CASE(asides_go_with_the_frame) {
    auto with_more = small_document();
    with_more.asides.push_back({ita::doc::aside_kind::footnote, {}, {ita::doc::plain("เชิงอรรถ")}});
    ita::doc::collector kept;
    ita::doc::pour(with_more, kept);
    BOOST_TEST((kept.take() == with_more));
}
BOOST_AUTO_TEST_CASE(a_row_outside_a_table_is_a_defect_of_the_caller) {
    const auto is_internal = [](const ita::error& e) { return e.code() == ita::errc::internal; };
    ita::doc::collector kept;
    kept.open({});
    BOOST_CHECK_EXCEPTION(kept.add(ita::doc::row{}), ita::error, is_internal);
    kept.add(ita::doc::plain("ก่อน"));
    BOOST_CHECK_EXCEPTION(kept.add(ita::doc::row{}), ita::error, is_internal);
}
BOOST_AUTO_TEST_CASE(documents_that_differ_in_one_cell_are_not_equal) {
    auto other = small_document();
    std::get<ita::doc::table>(other.body[1].value).rows[1].cells[1].align = ita::doc::vertical_alignment::center;
    BOOST_TEST(!(other == small_document()));
}
BOOST_AUTO_TEST_SUITE_END()
