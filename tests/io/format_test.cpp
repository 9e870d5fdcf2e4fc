// tests/io/format_test.cpp - the ending of a name tells the format.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <optional>

#include <ita/io/format.hpp>

namespace {

struct row {
    const char* name;
    std::optional<ita::format> format;
};
std::ostream& operator<<(std::ostream& out, const row& r) { return out << r.name; }

const row names[] = {
    {"report.docx", ita::format::docx},
    {"report.odt", ita::format::odt},
    {"REPORT.DOCX", ita::format::docx},
    {"a/b.c/report.2568.Odt", ita::format::odt},
    {"รายงาน.odt", ita::format::odt},
    {"report.fodt", ita::format::fodt},
    {"report.TXT", ita::format::text},
    {"report.json", ita::format::json},
    {"report.doc", std::nullopt},
    {"report.docx.pdf", std::nullopt},
    {"report.odt ", std::nullopt},
    {"report.docx/", std::nullopt},
    {"report", std::nullopt},
    {".docx", std::nullopt},
    {"", std::nullopt},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(io_format)
BOOST_DATA_TEST_CASE(an_ending_tells_the_format, names, r) { BOOST_TEST((ita::format_of(r.name) == r.format)); }
BOOST_AUTO_TEST_SUITE_END()
