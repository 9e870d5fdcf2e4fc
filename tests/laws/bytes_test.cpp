// tests/laws/bytes_test.cpp - unchanged in, unchanged out: every file that opens has the bytes that it was opened from.
#include <boost/test/unit_test.hpp>

#include <ita/io/open.hpp>
#include <ita/io/save.hpp>

#include "laws/generators.hpp"
#include "support/pictures.hpp"
#include "support/scratch.hpp"
#include "support/skip.hpp"

namespace {
namespace fs = std::filesystem;

/// Whether it opens; if it does, its bytes are looked at.
bool opens_unchanged(const ita::bytes& given, const std::string& name) {
    try {
        BOOST_TEST((ita::open(given, name).to_bytes() == given), name);
        return true;
    } catch (const ita::error&) {
        return false;
    }
}

/// How many files of a folder open.
std::size_t opened_of(const fs::path& folder) {
    std::size_t opened = 0;
    for (const auto& each : fs::recursive_directory_iterator(folder))
        if (each.is_regular_file()) opened += opens_unchanged(ita::read_file(each.path()), each.path().string());
    return opened;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(bytes_laws)
BOOST_AUTO_TEST_CASE(real_files_keep_their_bytes) {
    const fs::path corpus = ITA_SOURCE_DIR "/../shared/corpus";
    if (!fs::exists(corpus)) return ita::test::skip("no corpus beside the project");
    BOOST_TEST(opened_of(corpus / "docx") > 60U);
    BOOST_TEST(opened_of(corpus / "odt") > 25U);
}
BOOST_AUTO_TEST_CASE(fixtures_keep_their_bytes) {
    BOOST_TEST(opened_of(ITA_SOURCE_DIR "/tests/layouts") > 20U);
    BOOST_TEST(opened_of(ITA_SOURCE_DIR "/tests/fuzz/corpus") > 10U);
    BOOST_TEST(opened_of(ITA_SOURCE_DIR "/samples/data") > 0U);
}
BOOST_AUTO_TEST_CASE(what_we_write_keeps_its_bytes) {
    for (std::uint64_t seed = 0; seed < 20; ++seed)
        for (const auto as : {ita::format::docx, ita::format::odt}) {
            const auto given =
                ita::to_bytes(ita::test::report_number(seed), as, {}, {.pictures_from = ita::test::picture_folder()});
            BOOST_TEST(opens_unchanged(given, "report " + std::to_string(seed)));
        }
}
BOOST_AUTO_TEST_SUITE_END()
