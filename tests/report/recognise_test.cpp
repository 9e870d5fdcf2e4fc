// tests/report/recognise_test.cpp - reports are found in documents of every layout, and in none that holds none.
#include <ita/report/recognise.hpp>

#include <boost/test/unit_test.hpp>
#include <filesystem>

#include <ita/io/save.hpp>
#include <ita/report/json.hpp>

#include "text/codec.hpp"

namespace {

const std::filesystem::path seed = ITA_SOURCE_DIR "/../shared/seed";

std::string file(const std::filesystem::path& name) {
    const auto content = ita::read_file(name);
    return std::string(ita::as_text(content));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report_recognise)

BOOST_AUTO_TEST_CASE(the_extracted_report_of_a_real_agency_is_recognised_to_the_letter,
                     *boost::unit_test::precondition([](auto) { return exists(seed / "report.txt"); })) {
    const auto found = ita::recognise(ita::text::read(file(seed / "report.txt")));
    const auto expected = ita::report_from_json(file(seed / "report.json"));
    BOOST_TEST(ita::to_json(found.report) == ita::to_json(expected));
    BOOST_TEST((found.report == expected));
    BOOST_TEST(found.certainty > 0.9);
}

BOOST_AUTO_TEST_SUITE_END()
