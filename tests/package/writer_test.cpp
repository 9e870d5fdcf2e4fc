// tests/package/writer_test.cpp - packages that others read, and that are the same every time.
#include <boost/test/unit_test.hpp>

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <future>
#include <string>
#include <thread>
#include <vector>

#include <ita/base/error.hpp>

#include "package/inflate.hpp"
#include "package/writer.hpp"

namespace {

using ita::compression;
using ita::zip::writer;

const std::string mime = "application/vnd.oasis.opendocument.text";
const std::string part = "<office:document-content>มาตรการ มาตรการ มาตรการ มาตรการ</office:document-content>";

ita::bytes small_package(const std::string& content = part) {
    writer out(compression::normal);
    out.store("mimetype", ita::bytes_of(mime));
    out.add("content.xml", content);
    out.add("big.xml", ita::zip::press(std::string(300'000, 'x'), compression::normal));
    out.store("Pictures/ภาพ.png", ita::bytes_of("\x89PNG"));
    out.add("empty.xml", "");
    return out.finish();
}

/// Some that POSIX spells out, and all that this machine knows.
std::vector<std::string> zones() {
    std::vector<std::string> all{"UTC0", "ICT-7", "EST5EDT", "CET-1CEST", "XXX-14", "YYY12"};
    std::error_code none;
    for (const auto& each : std::filesystem::recursive_directory_iterator("/usr/share/zoneinfo", none))
        if (each.is_regular_file()) all.push_back(each.path().string());
    return all;
}

std::string said_by_python(const ita::bytes& package) {
    const auto file =
        std::filesystem::temp_directory_path() / ("ita_writer_test_" + std::to_string(::getpid()) + ".zip");
    std::ofstream(file, std::ios::binary) << ita::as_text(package);
    const std::string command =
        "'" ITA_PYTHON "' '" ITA_SOURCE_DIR "/tests/package/zip_facts.py' '" + file.string() + "'";
    std::string said;
    if (auto* const pipe = ::popen(command.c_str(), "r")) {
        for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) said += static_cast<char>(c);
        said += ::pclose(pipe) == 0 ? "" : "python failed";
    }
    std::filesystem::remove(file);
    return said;
}

ita::errc refusal_of(writer& out) {
    try {
        static_cast<void>(out.finish());
    } catch (const ita::error& problem) {
        return problem.code();
    }
    return {};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(package_writer)
BOOST_AUTO_TEST_CASE(mimetype_stands_at_byte_30_and_its_words_at_byte_38) {
    const auto package = small_package();
    const auto text = ita::as_text(package);
    BOOST_TEST(text.substr(0, 4) == "PK\x03\x04");
    BOOST_TEST(text.substr(6, 4) == std::string_view("\0\0\0\0", 4));  // no flags, method stored
    BOOST_TEST(text.substr(28, 2) == std::string_view("\0\0", 2));     // no extra field
    BOOST_TEST(text.substr(30, 8) == "mimetype");
    BOOST_TEST(text.substr(38, mime.size()) == mime);
}
BOOST_AUTO_TEST_CASE(python_reads_every_member_in_order_with_a_fixed_time_and_mode) {
    const std::string rest = " 1980-01-01 00:00:00 100644 flags 0 extra 0 version ";
    BOOST_TEST(said_by_python(small_package()) ==
               "mimetype stored 39" + rest + "10 system 3\n" +                                       //
                   "content.xml deflated " + std::to_string(part.size()) + rest + "20 system 3\n" +  //
                   "big.xml deflated 300000" + rest + "20 system 3\n" +                              //
                   "Pictures/ภาพ.png stored 4 1980-01-01 00:00:00 100644 flags 2048 extra 0 version 10 system 3\n" +
                   "empty.xml deflated 0" + rest + "20 system 3\n");
}
BOOST_AUTO_TEST_CASE(the_bytes_depend_on_neither_locale_nor_clock) {
    const auto before = small_package();
    for (const char* const locale : {"C", "C.UTF-8", "th_TH.UTF-8", "de_DE.UTF-8"}) {
        std::setlocale(LC_ALL, locale);
        BOOST_TEST((small_package() == before), locale);
    }
    std::setlocale(LC_ALL, "C");
    std::this_thread::sleep_for(std::chrono::milliseconds(2100));  // a DOS time counts in two seconds
    BOOST_TEST((small_package() == before));
}
BOOST_AUTO_TEST_CASE(the_bytes_are_the_same_in_every_time_zone) {
    const auto before = small_package();
    for (const auto& zone : zones()) {
        ::setenv("TZ", zone.c_str(), 1);
        ::tzset();
        BOOST_TEST((small_package() == before), zone);
    }
    ::unsetenv("TZ");
    ::tzset();
}
BOOST_AUTO_TEST_CASE(eight_threads_at_once_write_the_same_bytes) {
    std::vector<std::future<ita::bytes>> all;
    for (int i = 0; i < 8; ++i)
        all.push_back(std::async(std::launch::async, [] {
            auto last = small_package();
            for (int again = 0; again < 20; ++again)
                if (small_package() != last) last.clear();
            return last;
        }));
    const auto mine = small_package();
    for (auto& each : all) BOOST_TEST((each.get() == mine));
}
BOOST_AUTO_TEST_CASE(a_remembered_text_is_not_taken_for_another_under_its_name) {
    const auto first = small_package("<a>one</a>");
    BOOST_TEST((small_package("<a>two</a>") != first));
    BOOST_TEST((small_package("<a>one</a>") == first));
}
BOOST_AUTO_TEST_CASE(a_text_is_remembered_for_its_level_only) {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += std::to_string(i * i % 977) + "ปีงบประมาณ";
    const auto packed = [&](compression how) {
        writer out(how);
        out.add("styles.xml", text);
        return out.finish().size();
    };
    const auto fast = packed(compression::fast);
    BOOST_TEST(packed(compression::best) < fast);
    BOOST_TEST(packed(compression::fast) == fast);
}
BOOST_AUTO_TEST_CASE(more_texts_than_are_remembered_still_come_out_right) {
    writer out(compression::fast);
    std::string expected;
    for (int i = 0; i < 200; ++i) {
        out.add("part" + std::to_string(i), std::string(static_cast<std::size_t>(i) * 1000, 'x'));
        expected += "part" + std::to_string(i) + " deflated " + std::to_string(i * 1000) + " ";
    }
    const auto said = said_by_python(out.finish());
    std::string found;
    for (std::size_t at = 0; at < said.size(); at = said.find('\n', at) + 1)
        found += said.substr(at, said.find(" 1980-", at) - at + 1);
    BOOST_TEST(found == expected);
}
BOOST_AUTO_TEST_CASE(content_need_not_outlive_its_being_added) {
    writer out(compression::normal);
    {
        std::string brief(100'000, 'a');
        out.store("a", ita::bytes_of(brief));
        out.add("b", brief);
        brief.assign(brief.size(), 'z');
    }
    const auto package = out.finish();
    BOOST_TEST(ita::as_text(package).substr(31, 100'000) == std::string(100'000, 'a'));
}
BOOST_AUTO_TEST_CASE(a_package_without_members_is_refused) {
    writer out(compression::normal);
    BOOST_TEST((refusal_of(out) == ita::errc::internal));
}
BOOST_AUTO_TEST_CASE(a_name_that_comes_twice_is_refused) {
    writer out(compression::normal);
    out.add("styles.xml", "one");
    out.add("styles.xml", "two");
    BOOST_TEST((refusal_of(out) == ita::errc::internal));
}
BOOST_AUTO_TEST_CASE(a_name_that_is_no_utf8_is_refused) {
    writer out(compression::normal);
    out.add("\xFF\xFE", "text");
    BOOST_TEST((refusal_of(out) == ita::errc::internal));
}
BOOST_AUTO_TEST_CASE(a_member_of_4_gib_is_refused) {
    writer out(compression::normal);
    out.add("content.xml", ita::zip::pressed{.deflated = {}, .size = std::uint64_t{1} << 32, .crc = 0});
    BOOST_TEST((refusal_of(out) == ita::errc::limit_reached));
}
BOOST_AUTO_TEST_SUITE_END()
