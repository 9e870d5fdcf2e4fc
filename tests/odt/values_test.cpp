// tests/odt/values_test.cpp - how ODF attributes spell lengths and names.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

#include "odt/values.hpp"

namespace {
using namespace ita::literals;
using namespace ita::odt;
namespace data = boost::unit_test::data;

struct pair {
    const char* given;
    const char* wanted;
};
std::ostream& operator<<(std::ostream& out, const pair& row) { return out << row.given; }

struct length_row {
    ita::length given;
    const char* centimetres;
    const char* points;
};
std::ostream& operator<<(std::ostream& out, const length_row& row) { return out << row.given.emu() << " EMU"; }

const length_row lengths[] = {{0_cm, "0cm", "0pt"},
                              {2_cm, "2cm", "56.69pt"},
                              {2.54_cm, "2.54cm", "72pt"},
                              {-1_cm, "-1cm", "-28.35pt"},
                              {16_pt, "0.5644cm", "16pt"},
                              {0.5_pt, "0.0176cm", "0.5pt"},
                              {0.75_pt, "0.0265cm", "0.75pt"},
                              {29.7_cm, "29.7cm", "841.89pt"},
                              {100_cm, "100cm", "2834.65pt"}};

const pair names[] = {{"Title", "Title"}, {"Heading 1", "Heading_20_1"}, {"1st", "_31_st"},       {"a_b", "a_5f_b"},
                      {"ก", "_e01_"},     {"\U0001F600", "_1f600_"},     {"A.B-C", "A_2e_B_2d_C"}};
}  // namespace

BOOST_AUTO_TEST_SUITE(odt_values)
BOOST_DATA_TEST_CASE(lengths_are_spelt_in_centimetres, data::make(lengths), row) {
    BOOST_TEST(cm(row.given) == row.centimetres);
}
BOOST_DATA_TEST_CASE(lengths_are_spelt_in_points, data::make(lengths), row) { BOOST_TEST(pt(row.given) == row.points); }
BOOST_AUTO_TEST_CASE(a_factor_becomes_a_percentage) {
    BOOST_TEST(percent(1) == "100%");
    BOOST_TEST(percent(1.15) == "115%");
    BOOST_TEST(percent(0.9333) == "93.33%");
}
BOOST_DATA_TEST_CASE(style_names_become_ncnames, data::make(names), row) {
    BOOST_TEST(style_name(row.given) == row.wanted);
}
BOOST_AUTO_TEST_SUITE_END()
