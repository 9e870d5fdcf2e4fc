// tests/package/press_test.cpp - what is pressed comes out of zlib again, however it went in.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <future>
#include <string>
#include <vector>

#include "package/inflate.hpp"
#include "package/press.hpp"

namespace ita {
// Found by name lookup when Boost.Test prints a row.
std::ostream& operator<<(std::ostream& out, compression how) { return out << "level " << static_cast<int>(how); }
}  // namespace ita

namespace {

using ita::compression;
using ita::zip::press;
using ita::zip::press_stream;
using ita::zip::pressed;

constexpr std::size_t MiB = std::size_t{1} << 20;
const std::vector<std::size_t> sizes{0, 1, MiB - 1, MiB, MiB + 1, 5 * MiB};
const std::vector<compression> levels{compression::fast, compression::normal};

/// Thai words in tags, never twice the same; it shrinks as a report does.
std::string report_like(std::size_t size) {
    static const char* const words[] = {"จัดซื้อจัดจ้าง", "เผยแพร่", "ประชาชน", "กองคลัง", "ไตรมาส", "เว็บไซต์ของหน่วยงาน"};
    std::string text;
    text.reserve(size + 64);
    std::uint32_t state = 2568;
    while (text.size() < size) {
        state = state * 1'664'525 + 1'013'904'223;
        text += "<w:t>" + std::string(words[state >> 16 & 3]) + std::to_string(state >> 20) +
                words[4 + (state >> 30 & 1)] + "</w:t>";
    }
    text.resize(size);
    return text;
}

/// Nothing in it repeats, so deflate can only store it.
std::string noise(std::size_t size) {
    std::string text(size, '\0');
    std::uint64_t state = 88'172'645'463'325'252;
    for (auto& each : text) {
        state ^= state << 13, state ^= state >> 7, state ^= state << 17;
        each = static_cast<char>(state >> 32 & 255);
    }
    return text;
}

pressed in_cuts_of(std::size_t cut, const std::string& text, const std::string& head, compression how) {
    press_stream stream(how);
    for (std::size_t at = 0; at < text.size(); at += cut) stream.write(std::string_view(text).substr(at, cut));
    return stream.finish(head);
}

void check_gives(const pressed& what, const std::string& text) {
    BOOST_TEST(what.size == text.size());
    BOOST_TEST(what.crc == ita::test::crc_of(text));
    BOOST_TEST((ita::test::inflated(what.deflated, text.size()) == text));
}

bool same(const pressed& a, const pressed& b) { return a.deflated == b.deflated && a.size == b.size && a.crc == b.crc; }

}  // namespace

BOOST_AUTO_TEST_SUITE(package_press)
BOOST_DATA_TEST_CASE(a_pressed_text_inflates_to_itself, boost::unit_test::data::make(sizes) * levels, size, how) {
    const auto text = report_like(size);
    check_gives(press(text, how), text);
}
BOOST_DATA_TEST_CASE(a_stream_inflates_to_what_was_written, boost::unit_test::data::make(sizes) * levels, size, how) {
    const auto text = report_like(size);
    check_gives(in_cuts_of(4096, text, {}, how), text);
}
BOOST_DATA_TEST_CASE(a_head_stands_before_what_was_written, boost::unit_test::data::make(sizes) * levels, size, how) {
    const auto text = report_like(size);
    for (const std::size_t length : {std::size_t{1}, std::size_t{70'000}}) {
        const auto head = noise(length);
        check_gives(in_cuts_of(65'536, text, head, how), head + text);
    }
}
BOOST_DATA_TEST_CASE(the_bytes_do_not_depend_on_how_the_text_was_cut, sizes, size) {
    const auto text = report_like(size);
    const auto whole = in_cuts_of(text.size() + 1, text, "head", compression::normal);
    for (const std::size_t cut : {std::size_t{1}, std::size_t{7}, std::size_t{32'768}, MiB - 1, MiB, MiB + 1})
        BOOST_TEST(same(in_cuts_of(cut, text, "head", compression::normal), whole), "in pieces of " << cut);
}
BOOST_DATA_TEST_CASE(noise_survives_and_hardly_grows, sizes, size) {
    const auto text = noise(size);
    check_gives(press(text, compression::normal), text);
    const auto streamed = in_cuts_of(10'000, text, {}, compression::normal);
    check_gives(streamed, text);
    BOOST_TEST(streamed.deflated.size() <= size + size / 1000 + 64);
}
BOOST_DATA_TEST_CASE(harder_pressing_gives_fewer_bytes, (std::vector<std::size_t>{70'000, 2 * MiB}), size) {
    const auto text = report_like(size);
    const auto fast = in_cuts_of(size, text, {}, compression::fast);
    const auto normal = in_cuts_of(size, text, {}, compression::normal);
    const auto best = in_cuts_of(size, text, {}, compression::best);
    BOOST_TEST(fast.deflated.size() > normal.deflated.size());
    BOOST_TEST(normal.deflated.size() > best.deflated.size());
    check_gives(best, text);
}
BOOST_AUTO_TEST_CASE(two_streams_of_one_thread_do_not_mix) {
    const auto first = report_like(2 * MiB);
    const auto second = noise(2 * MiB);
    press_stream a(compression::normal), b(compression::normal);
    for (std::size_t at = 0; at < first.size(); at += 9999) {
        a.write(std::string_view(first).substr(at, 9999));
        b.write(std::string_view(second).substr(at, 9999));
    }
    check_gives(a.finish("a"), "a" + first);
    check_gives(b.finish("b"), "b" + second);
}
BOOST_AUTO_TEST_CASE(a_stream_that_is_given_up_leaves_nothing_to_the_next) {
    { press_stream(compression::normal).write(report_like(3 * MiB)); }
    { press_stream(compression::normal).write("left behind"); }
    check_gives(in_cuts_of(1000, report_like(2 * MiB), {}, compression::normal), report_like(2 * MiB));
    check_gives(in_cuts_of(1000, "short", {}, compression::normal), "short");
}
BOOST_AUTO_TEST_CASE(eight_threads_press_the_same_bytes) {
    const auto text = report_like(2 * MiB);
    const auto work = [&] { return in_cuts_of(5000, text, "head", compression::normal); };
    std::vector<std::future<pressed>> all;
    for (int i = 0; i < 8; ++i) all.push_back(std::async(std::launch::async, work));
    const auto mine = work();
    for (auto& each : all) BOOST_TEST(same(each.get(), mine));
}
BOOST_AUTO_TEST_SUITE_END()
