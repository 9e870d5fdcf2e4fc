// tests/io/save_test.cpp - reports and documents become files of the format that their name ends in.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <sys/stat.h>

#include <future>
#include <string>

#include <ita/base/error.hpp>
#include <ita/io/save.hpp>

#include "support/scratch.hpp"

namespace ita {
// Found by name lookup when Boost.Test prints a row.
std::ostream& operator<<(std::ostream& out, format which) { return out << to_string(which); }
}  // namespace ita

namespace {

using ita::test::content_of;
using ita::test::put;
using ita::test::scratch;
using namespace ita::literals;

const ita::format both[] = {ita::format::docx, ita::format::odt};

ita::report small_report() {
    ita::report made;
    made.agency = {.kind = "เทศบาลตำบล", .name = "เทศบาลตำบลดอนสมมุติ", .district = "เมือง", .province = "สมมุติบุรี"};
    made.years = {.analysed = 2567_be, .fiscal = 2568_be};
    made.measures.push_back({.marker = "๑.",
                             .title = "เผยแพร่แผนการจัดซื้อจัดจ้าง",
                             .steps = {"รวบรวมแผนจากทุกกอง"},
                             .owners = {"กองคลัง"},
                             .timeline = {"ปีงบประมาณ พ.ศ. ๒๕๖๘"},
                             .results = {"เผยแพร่ครบ ๔ ไตรมาส"}});
    return made;
}

ita::report with_picture(const std::string& file) {
    auto made = small_report();
    made.annexes.push_back({.title = "ภาพกิจกรรม", .pictures = {{.file = file, .caption = "การประชุม"}}});
    return made;
}

// One white dot: 8 bits, grey.
const std::string dot(
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0\x3a\x7e\x9b\x55"
    "\0\0\0\nIDATx\x9c\x63\xf8\x0f\0\x01\x01\x01\0\x1b\xb6\xee\x56\0\0\0\0IEND\xae\x42\x60\x82",
    67);

template <class Work>
std::string refusal_of(ita::errc code, Work work) {
    try {
        work();
    } catch (const ita::error& problem) {
        BOOST_TEST((problem.code() == code));
        return problem.what();
    }
    return "done";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io_save)
BOOST_DATA_TEST_CASE(a_saved_report_is_the_bytes_of_its_format, both, as) {
    const scratch here;
    const auto file = here / ("report." + std::string(ita::to_string(as)));
    ita::save(small_report(), file);
    const auto bytes = ita::to_bytes(small_report(), as);
    BOOST_TEST((content_of(file) == ita::as_text(bytes)));
    BOOST_TEST(content_of(file).starts_with("PK"));
}
BOOST_DATA_TEST_CASE(a_saved_document_is_the_bytes_of_its_format, both, as) {
    const scratch here;
    ita::doc::document paper{.about = {.title = "ประกาศ"}};
    paper.body.emplace_back(ita::doc::plain("ประกาศเทศบาลตำบลดอนสมมุติ"));
    const auto file = here / ("paper." + std::string(ita::to_string(as)));
    ita::save(paper, file);
    const auto bytes = ita::to_bytes(paper, as);
    BOOST_TEST((content_of(file) == ita::as_text(bytes)));
}
BOOST_AUTO_TEST_CASE(bytes_in_pieces_are_written_one_behind_the_other) {
    const scratch here;
    ita::pieced_bytes content(ita::bytes_of("old words, "));
    content.append(ita::bytes_of("new words"));
    ita::write_file(here / "words", content);
    BOOST_TEST(content_of(here / "words") == "old words, new words");
    ita::write_file(here / "words", ita::pieced_bytes());
    BOOST_TEST(content_of(here / "words").empty());
}
BOOST_AUTO_TEST_CASE(the_formats_differ) {
    BOOST_TEST((ita::to_bytes(small_report(), ita::format::docx) != ita::to_bytes(small_report(), ita::format::odt)));
}
BOOST_AUTO_TEST_CASE(an_unknown_ending_is_refused_and_the_known_ones_are_named) {
    const scratch here;
    BOOST_TEST(refusal_of(ita::errc::unknown_format, [&] { ita::save(small_report(), here / "report.pdf"); }) ==
               (here / "report.pdf").string() + ": expected a name that ends in .docx or .odt, found .pdf");
    BOOST_TEST(refusal_of(ita::errc::unknown_format, [&] { ita::save(ita::doc::document{}, here / "paper"); }) ==
               (here / "paper").string() + ": expected a name that ends in .docx or .odt, found no ending");
    BOOST_TEST(here.names().empty());
}
BOOST_DATA_TEST_CASE(pictures_are_read_from_their_folder, both, as) {
    const scratch here;
    put(here / "dot.png", dot);
    const auto bytes = ita::to_bytes(with_picture("dot.png"), as, {}, {.pictures_from = here.path()});
    BOOST_TEST(ita::as_text(bytes).find(dot) != std::string::npos);  // stored, not deflated again
}
BOOST_DATA_TEST_CASE(a_picture_that_is_not_there_leaves_no_file_behind, both, as) {
    const scratch here;
    const auto file = here / ("report." + std::string(ita::to_string(as)));
    put(file, "old");
    const ita::look dress;
    const ita::write_options how{.pictures_from = here.path()};
    const auto why = refusal_of(ita::errc::not_found, [&] { ita::save(with_picture("none.png"), file, dress, how); });
    BOOST_TEST(why.find("none.png") != std::string::npos, why);
    BOOST_TEST(why.find('\n') == std::string::npos);
    BOOST_TEST(content_of(file) == "old");
    BOOST_TEST(here.names().size() == 1u);
}

struct stranger {
    const char* name;
    ita::errc code;
    const char* says;
};
std::ostream& operator<<(std::ostream& out, const stranger& s) { return out << s.name; }
const stranger strangers[] = {
    {"/dev/zero", ita::errc::cannot_read, "expected a file in the folder of the pictures, found one outside of it"},
    {"../secret.png", ita::errc::cannot_read, "expected a file in the folder of the pictures, found one outside of it"},
    {"a/../../secret.png", ita::errc::cannot_read, "found one outside of it"},
    {"link.png", ita::errc::cannot_read, "found one outside of it"},
    {"pipe.png", ita::errc::cannot_read, "expected a regular file, found a folder, a pipe or a device"},
    {"a", ita::errc::cannot_read, "expected a regular file, found a folder, a pipe or a device"},
    {"large.png", ita::errc::limit_reached, "expected at most 100 bytes, found more"},
    {"none.png", ita::errc::not_found, "No such file or directory"},
};
BOOST_DATA_TEST_CASE(a_picture_is_a_regular_file_of_bounded_size_in_its_folder, strangers, s) {
    const scratch here;
    std::filesystem::create_directories(here / "report/a");
    put(here / "secret.png", dot);
    put(here / "report/large.png", dot + std::string(100, '.'));
    std::filesystem::create_symlink("../secret.png", here / "report/link.png");
    BOOST_TEST_REQUIRE(::mkfifo((here / "report/pipe.png").c_str(), 0600) == 0);
    const ita::write_options how{.pictures_from = here / "report", .largest_picture = 100};
    const auto why = refusal_of(s.code, [&] { return ita::to_bytes(with_picture(s.name), ita::format::odt, {}, how); });
    BOOST_TEST(why.find(s.says) != std::string::npos, why);
    BOOST_TEST(why.find("/annexes/0/pictures/0/file: ") != std::string::npos, why);
}
BOOST_AUTO_TEST_CASE(links_and_folders_within_the_folder_of_the_pictures_are_followed) {
    const scratch here;
    std::filesystem::create_directories(here / "report/a");
    put(here / "report/a/dot.png", dot);
    std::filesystem::create_symlink("a/dot.png", here / "report/link.png");
    std::filesystem::create_symlink("report", here / "linked");
    for (const auto* name : {"a/dot.png", "a/../link.png", "link.png"})
        BOOST_TEST(ita::to_bytes(with_picture(name), ita::format::odt, {}, {.pictures_from = here / "linked"}).size() >
                   0);
}
BOOST_DATA_TEST_CASE(eight_threads_get_the_same_bytes, both, as) {
    std::vector<std::future<ita::bytes>> all;
    for (int i = 0; i < 8; ++i)
        all.push_back(std::async(std::launch::async, [as] { return ita::to_bytes(small_report(), as); }));
    const auto mine = ita::to_bytes(small_report(), as);
    for (auto& each : all) BOOST_TEST((each.get() == mine));
}
BOOST_AUTO_TEST_SUITE_END()
