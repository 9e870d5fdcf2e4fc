// tests/package/reader_test.cpp - what is sound in a package is given, what is not is refused with its name.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include <ita/base/error.hpp>

#include "package/reader.hpp"
#include "package/writer.hpp"

namespace {
namespace bdata = boost::unit_test::data;
using namespace std::string_literals;
using ita::errc;
using ita::zip::reader;

const std::string story = std::string(3'000, 'k') + "มาตรการ";

ita::bytes package_of(const std::vector<std::string>& names) {
    ita::zip::writer out(ita::compression::normal);
    for (const auto& each : names) out.add(each, story);
    return out.finish();
}

ita::bytes sound() {
    ita::zip::writer out(ita::compression::normal);
    out.store("mimetype", ita::bytes_of("text"));
    out.add("content.xml", story);
    out.store("Pictures/ก.png", ita::bytes_of("PNG"));
    out.add("empty.xml", "");
    return out.finish();
}

auto fails_with(errc code, std::string part = {}) {
    return [code, part](const ita::error& e) {
        BOOST_TEST_MESSAGE(e.what());
        return e.code() == code && e.where().file == "a.odt" && e.where().part == part;
    };
}

/// The offset of a text in a package.
std::size_t offset_of(const ita::bytes& package, std::string_view what, std::size_t from = 0) {
    return ita::as_text(package).find(what, from);
}
}  // namespace

BOOST_AUTO_TEST_SUITE(package_reader)
BOOST_AUTO_TEST_CASE(members_are_given_as_they_were_written) {
    const auto package = sound();
    const reader from(package, {}, "a.odt");
    BOOST_TEST((from.names() == std::vector<std::string>{"mimetype", "content.xml", "Pictures/ก.png", "empty.xml"}));
    BOOST_TEST(from.text("mimetype") == "text");
    BOOST_TEST(from.text("content.xml") == story);
    BOOST_TEST(from.text("content.xml") == story);
    BOOST_TEST(from.text("empty.xml").empty());
    BOOST_TEST((from.data("Pictures/ก.png") == ita::bytes{std::byte{'P'}, std::byte{'N'}, std::byte{'G'}}));
}
BOOST_AUTO_TEST_CASE(a_package_with_a_comment_is_read_like_one_without) {
    auto package = package_of({"content.xml", "a/b.xml"});
    const reader plain(package, {}, "a.odt");
    auto commented = package;
    commented[commented.size() - 2] = std::byte{2};
    commented.insert(commented.end(), {std::byte{'h'}, std::byte{'i'}});
    const reader from(commented, {}, "a.odt");
    BOOST_TEST((from.names() == plain.names()));
    BOOST_TEST(from.text("a/b.xml") == plain.text("a/b.xml"));
}
BOOST_AUTO_TEST_CASE(a_member_is_found_in_any_case_where_that_is_asked_for) {
    const reader from(package_of({"Word/Document.xml"}), {}, "a.odt");
    BOOST_TEST(from.find_in_any_case("word/document.XML") == "Word/Document.xml");
    BOOST_TEST(from.find_in_any_case("word/other.xml").empty());
    BOOST_TEST(!from.contains("word/document.xml"));
}
BOOST_AUTO_TEST_CASE(a_part_that_is_not_there_is_missing) {
    const auto package = sound();
    const reader from(package, {}, "a.odt");
    BOOST_TEST(!from.contains("Content.xml"));
    BOOST_CHECK_EXCEPTION((void)from.text("Content.xml"), ita::error, fails_with(errc::missing_part, "Content.xml"));
}
BOOST_AUTO_TEST_CASE(every_byte_of_a_member_is_under_its_checksum) {
    const auto package = sound();
    const auto at = offset_of(package, "PNG");
    auto hurt = package;
    hurt[at] ^= std::byte{1};
    const reader from(hurt, {}, "a.odt");
    BOOST_CHECK_EXCEPTION((void)from.data("Pictures/ก.png"), ita::error,
                          fails_with(errc::damaged_package, "Pictures/ก.png"));
}
BOOST_AUTO_TEST_CASE(a_package_cut_anywhere_is_refused_or_gives_what_is_sound) {
    const auto package = sound();
    for (std::size_t size = 4; size < package.size(); size += 3) {
        const ita::bytes cut(package.begin(), package.begin() + static_cast<std::ptrdiff_t>(size));
        BOOST_CHECK_EXCEPTION(reader(cut, {}, "a.odt"), ita::error, fails_with(errc::truncated));
    }
}
BOOST_AUTO_TEST_CASE(a_comment_that_ends_as_an_end_begins_breaks_nothing_off) {
    auto package = sound();
    const auto comment = ita::bytes_of("PK\5\6");
    package[package.size() - 2] = static_cast<std::byte>(comment.size());  // comment length: APPNOTE 6.3.9, 4.3.16
    package.insert(package.end(), comment.begin(), comment.end());
    BOOST_TEST(!reader(package, {}, "a.odt").names().empty());
}
BOOST_AUTO_TEST_CASE(a_size_that_the_directory_tells_wrongly_is_found) {
    for (const ita::limits& most : {ita::limits{}, ita::limits{.ratio_grace = 100}})
        for (const int step : {-1, 1}) {
            auto package = package_of({"content.xml"});
            const auto entry = offset_of(package, "PK\1\2");
            auto& low = package[entry + 24];  // uncompressed size: APPNOTE 6.3.9, 4.3.12
            low = static_cast<std::byte>(std::to_integer<int>(low) + step);
            const reader from(package, most, "a.odt");
            BOOST_CHECK_EXCEPTION((void)from.text("content.xml"), ita::error,
                                  fails_with(errc::damaged_package, "content.xml"));
        }
}
BOOST_AUTO_TEST_CASE(a_member_larger_than_its_package_is_refused) {
    auto package = package_of({"content.xml"});
    package[offset_of(package, "PK\1\2") + 22] = std::byte{1};  // third byte of the compressed size
    BOOST_CHECK_EXCEPTION(reader(package, {}, "a.odt"), ita::error, fails_with(errc::damaged_package, "content.xml"));
}
BOOST_AUTO_TEST_CASE(an_encrypted_member_is_said_to_be_one) {
    auto package = package_of({"content.xml"});
    package[offset_of(package, "PK\3\4") + 6] |= std::byte{1};
    package[offset_of(package, "PK\1\2") + 8] |= std::byte{1};
    BOOST_CHECK_EXCEPTION(reader(package, {}, "a.odt"), ita::error, fails_with(errc::encrypted, "content.xml"));
}

// ------------------------------------------------------------------ members whose bytes are shared

const std::string picture = "Pictures/ก.png";

bool lies_in(const ita::shared_bytes& part, const ita::shared_bytes& whole) {
    return std::less_equal<>()(whole.begin(), part.begin()) && std::less_equal<>()(part.end(), whole.end());
}

BOOST_AUTO_TEST_CASE(a_stored_member_is_seen_where_it_lies_and_outlives_the_reader) {
    const ita::shared_bytes package = sound();
    const auto seen = reader(package, {}, "a.odt").data(picture);
    BOOST_TEST(ita::as_text(seen) == "PNG");
    BOOST_TEST(lies_in(seen, package));
    BOOST_TEST(!lies_in(reader(package, {}, "a.odt").data("content.xml"), package));
}
BOOST_AUTO_TEST_CASE(where_the_local_header_says_otherwise_libzip_is_asked) {
    auto package = sound();
    const auto local_method = offset_of(package, "Pictures") - 30 + 8;  // in the local header, which stands first
    package[local_method] = std::byte{8};
    const ita::shared_bytes odd = package;
    const auto read = reader(odd, {}, "a.odt").data(picture);
    BOOST_TEST(ita::as_text(read) == "PNG");
    BOOST_TEST(!lies_in(read, odd));
}
BOOST_AUTO_TEST_CASE(a_member_of_two_names_is_refused) {
    auto package = sound();
    package[offset_of(package, "Pictures")] = std::byte{'p'};
    const reader odd(package, {}, "a.odt");
    BOOST_TEST(odd.contains("content.xml"));
    BOOST_CHECK_EXCEPTION((void)odd.data(picture), ita::error,
                          [](const ita::error& why) { return why.code() == ita::errc::damaged_package; });
}
BOOST_AUTO_TEST_CASE(what_is_known_is_given_again_and_not_copied) {
    const ita::shared_bytes package = sound(), same = sound();
    const reader first(package, {}, "a.odt");
    const auto stored = first.data(picture), inflated = first.data("content.xml");
    const reader again(same, {}, "a.odt", &first.known());
    BOOST_TEST(again.data(picture).data() == stored.data());
    BOOST_TEST(again.data("content.xml").data() == inflated.data());
}
BOOST_AUTO_TEST_CASE(what_nobody_holds_any_more_is_read_anew) {
    const reader first(sound(), {}, "a.odt");
    (void)first.data("content.xml");
    BOOST_TEST(ita::as_text(reader(sound(), {}, "a.odt", &first.known()).data("content.xml")) == story);
}
BOOST_AUTO_TEST_CASE(what_is_known_of_other_bytes_is_not_believed) {
    const auto package = sound();
    const reader first(package, {}, "a.odt");
    const auto held = first.data(picture);
    const auto sum_at = offset_of(package, picture, offset_of(package, "PK\1\2")) - 30;
    for (const auto at : {offset_of(package, "PNG"), sum_at}) {
        auto hurt = package;
        hurt[at] ^= std::byte{1};
        const reader from(hurt, {}, "a.odt", &first.known());
        BOOST_CHECK_EXCEPTION((void)from.data(picture), ita::error, fails_with(errc::damaged_package, picture));
    }
}
BOOST_AUTO_TEST_CASE(what_is_known_counts_toward_the_limits) {
    const auto package = sound();
    const reader first(package, {}, "a.odt");
    const auto held = first.data("content.xml");
    const reader again(package, {.total_bytes = story.size() + 1}, "a.odt", &first.known());
    BOOST_TEST(again.data("content.xml").data() == held.data());
    BOOST_CHECK_EXCEPTION((void)again.data("content.xml"), ita::error, fails_with(errc::limit_reached, "content.xml"));
}

// The directory has other bytes for this name than libzip gives: what it tells of the member is libzip's to say.
BOOST_AUTO_TEST_CASE(a_member_named_in_an_old_code_page_is_read_under_its_name_in_utf_8) {
    auto package = package_of({"e.xml", "content.xml"});
    const auto local = offset_of(package, "e.xml"), central = offset_of(package, "e.xml", local + 1);
    package[local] = package[central] = std::byte{0x82};  // é in code page 437
    const reader from(package, {}, "a.odt");
    BOOST_TEST(from.names().at(0) == "é.xml");
    BOOST_TEST(from.text("é.xml") == story);
}

struct bad_name {
    std::string name;
    std::string told;
};
std::ostream& operator<<(std::ostream& out, const bad_name& n) { return out << n.name; }
const bad_name bad_names[] = {
    {"../evil.xml", "../evil.xml"},     {"a/../../evil.xml", "a/../../evil.xml"},
    {"/etc/evil.xml", "/etc/evil.xml"}, {"..\\evil.xml", "..\\evil.xml"},
    {"C:evil.xml", "C:evil.xml"},       {"./evil.xml", "./evil.xml"},
    {"a\nb.xml", "a\nb.xml"},           {"a/..", "a/.."},
};
BOOST_DATA_TEST_CASE(a_name_that_leads_elsewhere_is_refused, bdata::make(bad_names), n) {
    const auto package = package_of({n.name});
    BOOST_CHECK_EXCEPTION(reader(package, {}, "a.odt"), ita::error, fails_with(errc::damaged_package, n.told));
}
BOOST_AUTO_TEST_CASE(two_names_that_differ_in_case_only_are_one_too_many) {
    const auto package = package_of({"content.xml", "Content.XML"});
    BOOST_CHECK_EXCEPTION(reader(package, {}, "a.odt"), ita::error, fails_with(errc::damaged_package, "Content.XML"));
}

struct excess {
    const char* what;
    ita::limits most;
    bool opens;
};
std::ostream& operator<<(std::ostream& out, const excess& e) { return out << e.what; }
const excess excesses[] = {
    {"package", {.package_bytes = 100}, false},    {"entries", {.entries = 3}, false},
    {"entry name", {.entry_name = 8}, false},      {"entry", {.entry_bytes = 3'000}, true},
    {"all entries", {.total_bytes = 3'000}, true}, {"ratio", {.ratio = 10, .ratio_grace = 1'000}, true},
};
BOOST_DATA_TEST_CASE(what_is_beyond_a_limit_is_refused, bdata::make(excesses), e) {
    const auto package = sound();
    const auto open = [&] {
        const reader from(package, e.most, "a.odt");
        BOOST_TEST(e.opens);
        (void)from.text("content.xml");
    };
    BOOST_CHECK_EXCEPTION(open(), ita::error, fails_with(errc::limit_reached, e.opens ? "content.xml" : ""));
}
BOOST_AUTO_TEST_CASE(a_dense_member_within_the_grace_is_read) {
    const auto package = sound();
    BOOST_TEST(reader(package, {.ratio = 10}).text("content.xml") == story);
}
BOOST_AUTO_TEST_CASE(a_deflated_member_larger_than_its_text_is_read_and_checked) {
    std::mt19937 chance;
    std::string noise;
    while (noise.size() < 70'000) noise += static_cast<char>(chance());
    ita::zip::writer out(ita::compression::normal);
    out.add("noise", noise);
    auto package = out.finish();
    constexpr std::size_t headers =
        30 + 46 + 22 + 2 * 5;  // APPNOTE 6.3.9, 4.3.7, 4.3.12 and 4.3.16, and the name twice
    BOOST_TEST_REQUIRE(package.size() > noise.size() + headers);
    for (const ita::limits& most : {ita::limits{}, ita::limits{.ratio_grace = 100}})
        BOOST_TEST((reader(package, most).text("noise") == noise));
    package[60'000] ^= std::byte{1};
    BOOST_CHECK_EXCEPTION((void)reader(package, {}, "a.odt").text("noise"), ita::error,
                          fails_with(errc::damaged_package, "noise"));
}
BOOST_AUTO_TEST_CASE(a_member_beyond_the_grace_that_is_not_too_dense_is_read) {
    BOOST_TEST(reader(sound(), {.ratio_grace = 100}).text("content.xml") == story);
}

struct stranger {
    const char* what;
    std::string start;
    errc code;
};
std::ostream& operator<<(std::ostream& out, const stranger& s) { return out << s.what; }
const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
const stranger strangers[] = {
    {"nothing", "", errc::empty_file},
    {"a PDF", "%PDF-1.7\n", errc::pdf},
    {"RTF", "{\\rtf1\\ansi", errc::rtf},
    {"HTML", "\xEF\xBB\xBF\n <!DOCTYPE HTML><html>", errc::html},
    {"HTML without a type", "<HTML><body>", errc::html},
    {"a web page in one file", "MIME-Version: 1.0\r\n", errc::html},
    {"XHTML", "<?xml version='1.0'?><html xmlns='x'>", errc::html},
    {"XHTML in letters of both sizes", "<?xml version='1.0'?><Html xmlns='x'>", errc::html},
    {"XML of Word", "<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?>", errc::unread_format},
    {"XML of Excel", "<?xml version='1.0'?><?mso-application progid=\"Excel.Sheet\"?>", errc::spreadsheet},
    {"old Word", compound + "....W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"s, errc::old_word},
    {"old Word with a table of Excel", compound + "W\0o\0r\0k\0b\0o\0o\0k\0W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"s,
     errc::old_word},
    {"old Excel", compound + "....W\0o\0r\0k\0b\0o\0o\0k\0"s, errc::spreadsheet},
    {"encrypted OOXML", compound + "....E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s, errc::encrypted_ooxml},
    {"another compound file", compound, errc::unread_format},
    {"words", "รายงาน", errc::not_a_package},
    {"two bytes", "PK", errc::not_a_package},
    {"noise behind a signature", "PK\3\4" + std::string(100, 'x'), errc::truncated},
    {"a package without members", "PK\5\6" + std::string(18, '\0'), errc::damaged_package},
};
BOOST_DATA_TEST_CASE(a_stranger_is_called_by_its_name, bdata::make(strangers), s) {
    BOOST_CHECK_EXCEPTION(reader(ita::bytes_of(s.start), {}, "a.odt"), ita::error, fails_with(s.code));
}
BOOST_AUTO_TEST_SUITE_END()
