// tests/laws/file_test.cpp - what was written is read: through the bytes of both formats, and from one to the other.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ita/io/convert.hpp>

#include "laws/as_read.hpp"
#include "laws/check_same.hpp"
#include "laws/generators.hpp"
#include "support/pictures.hpp"
#include "support/scratch.hpp"

namespace {
namespace fs = std::filesystem;
using ita::format;
using ita::test::as_files_have_it;
using ita::test::check_same;
using ita::test::report_number;

constexpr std::uint64_t reports = 120;
constexpr format both[] = {format::docx, format::odt};

ita::bytes written(const ita::report& what, format as) {
    return ita::to_bytes(what, as, {}, {.pictures_from = ita::test::picture_folder()});
}

fs::path file_name(std::uint64_t seed, format as) {
    return std::to_string(seed) + '.' + std::string(ita::to_string(as));
}

/// Every report in a folder of its own format.
std::vector<fs::path> written_reports(const fs::path& folder, format as) {
    fs::create_directories(folder);
    std::vector<fs::path> files;
    for (std::uint64_t seed = 0; seed < reports; ++seed) {
        files.push_back(folder / file_name(seed, as));
        ita::write_file(files.back(), written(report_number(seed), as));
    }
    return files;
}

std::vector<fs::path> converted(const std::vector<fs::path>& files, format to, const fs::path& folder) {
    fs::create_directories(folder);
    std::vector<fs::path> made;
    for (const auto& each : ita::convert(files, to, folder)) {
        BOOST_TEST(!each.problem, each.from.string() << ": " << (each.problem ? each.problem->what() : ""));
        made.push_back(each.to);
    }
    return made;
}

}  // namespace

BOOST_TEST_DONT_PRINT_LOG_VALUE(ita::format)

BOOST_AUTO_TEST_SUITE(file_laws)
BOOST_DATA_TEST_CASE(a_report_comes_back_from_the_bytes_of_its_file, boost::unit_test::data::make(both), as) {
    for (std::uint64_t seed = 0; seed < reports; ++seed) {
        const auto given = report_number(seed);
        const auto opened = ita::open(written(given, as), file_name(seed, as).string());
        BOOST_TEST(opened.certainty() == 1.0);
        check_same(opened.report(), as_files_have_it(given), opened.name());
    }
}
BOOST_DATA_TEST_CASE(a_report_comes_back_from_the_other_format, boost::unit_test::data::make(both), as) {
    const auto other = as == format::docx ? format::odt : format::docx;
    const ita::test::scratch here;
    const auto there = converted(written_reports(here / "given", as), other, here / "there");
    const auto back = converted(there, as, here / "back");
    for (std::uint64_t seed = 0; seed < reports; ++seed) {
        check_same(ita::open(there[seed]).report(), as_files_have_it(report_number(seed)), there[seed].string());
        check_same(ita::open(back[seed]).report(), as_files_have_it(report_number(seed)), back[seed].string());
    }
}
BOOST_AUTO_TEST_SUITE_END()
