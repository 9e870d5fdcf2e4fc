// tests/package/replace_test.cpp - members are replaced and no byte of the others moves.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include <ita/base/error.hpp>

#include "package/reader.hpp"
#include "package/replace.hpp"
#include "package/writer.hpp"

namespace {
namespace fs = std::filesystem;
namespace bdata = boost::unit_test::data;
using namespace std::string_literals;
using ita::zip::reader;

ita::bytes sound() {
    ita::zip::writer out(ita::compression::normal);
    out.store("mimetype", ita::bytes_of("application/vnd.oasis.opendocument.text"));
    out.add("content.xml", std::string(3'000, 'k') + "มาตรการ");
    out.store("Pictures/ก.png", ita::bytes_of("PNG"));
    out.add("styles.xml", "<styles/>");
    return out.finish();
}

/// `sound` with another name of its picture: where that is ASCII, no reader but ours is asked.
ita::shared_bytes with_a_picture(const std::string& name) {
    ita::zip::writer out(ita::compression::normal);
    out.store("mimetype", ita::bytes_of("application/vnd.oasis.opendocument.text"));
    out.add("content.xml", std::string(3'000, 'k'));
    out.store(name, ita::bytes_of("PNG"));
    out.add("styles.xml", "<styles/>");
    return out.finish();
}

std::string replaced(std::string_view package, const std::map<std::string, std::string_view>& contents) {
    return std::string(ita::as_text(ita::zip::replaced(ita::bytes_of(package), contents, {}, "a.odt").joined()));
}
std::string replaced(const ita::bytes& package, const std::map<std::string, std::string_view>& contents) {
    return replaced(ita::as_text(package), contents);
}

auto fails_with(ita::errc code, const std::string& part = {}) {
    return [code, part](const ita::error& e) {
        BOOST_TEST_MESSAGE(e.what());
        return e.code() == code && e.where().file == "a.odt" && e.where().part == part;
    };
}

std::uint32_t number(std::string_view from, std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    while (size-- > 0) value = value << 8 | static_cast<unsigned char>(from[at + size]);
    return value;
}

/// A member as it lies in the package, each found by its own walk of the directory.
struct lying {
    std::string_view header{};  ///< in the directory, without where it stands
    std::string_view local{};   ///< the local header and the bytes behind it
};
std::vector<std::pair<std::string, lying>> members_of(std::string_view all) {
    const auto end = all.rfind("PK\5\6");
    std::vector<std::pair<std::string, lying>> found;
    auto at = std::size_t{number(all, end + 16, 4)};
    for (auto left = number(all, end + 10, 2); left > 0; --left) {
        const auto name = number(all, at + 28, 2);
        const auto size = 46 + name + number(all, at + 30, 2) + number(all, at + 32, 2);
        const auto from = number(all, at + 42, 4);
        const auto header = 30 + number(all, from + 26, 2) + number(all, from + 28, 2);
        found.push_back({std::string(all.substr(at + 46, name)),
                         {all.substr(at, 42), all.substr(from, header + number(all, at + 20, 4))}});
        at += size;
    }
    return found;
}

/// Name and text of the part that holds the body; empty for what is no package or has none.
std::pair<std::string, std::string> main_part(std::string_view package) {
    if (!package.starts_with("PK")) return {};
    try {
        const reader from(ita::bytes_of(package), {});
        const std::string name = from.contains("content.xml") ? "content.xml" : "word/document.xml";
        return {name, from.text(name)};
    } catch (const ita::error&) {
        return {};
    }
}

/// Whether all but the member of this name is as before, byte for byte; its time, method and attributes too.
void check_others(std::string_view before, std::string_view after, const std::string& name) {
    const auto old = members_of(before), now = members_of(after);
    BOOST_TEST_REQUIRE(old.size() == now.size());
    for (std::size_t i = 0; i < old.size(); ++i) {
        BOOST_TEST(old[i].first == now[i].first);
        if (old[i].first != name) {
            BOOST_TEST((old[i].second.header == now[i].second.header), old[i].first);
            BOOST_TEST((old[i].second.local == now[i].second.local), old[i].first);
            continue;
        }
        BOOST_TEST(old[i].second.header.substr(0, 8) == now[i].second.header.substr(0, 8));
        BOOST_TEST(old[i].second.header.substr(10, 6) == now[i].second.header.substr(10, 6));  // method, time
        BOOST_TEST(old[i].second.header.substr(28) == now[i].second.header.substr(28));
    }
    const auto old_from = number(before, before.rfind("PK\5\6") + 16, 4);
    const auto now_from = number(after, after.rfind("PK\5\6") + 16, 4);
    BOOST_TEST(before.size() - old_from == after.size() - now_from);
}

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// What a package says of the end of its directory.
std::size_t end_of(std::string_view package) { return package.rfind("PK\5\6"); }
}  // namespace

BOOST_AUTO_TEST_SUITE(package_replace)
BOOST_AUTO_TEST_CASE(a_member_is_replaced_and_the_others_stay_byte_for_byte) {
    const auto before = sound();
    const auto after = replaced(before, {{"content.xml", "<short/>"}});
    const reader from(ita::bytes_of(after), {});
    BOOST_TEST(from.text("content.xml") == "<short/>");
    BOOST_TEST(from.text("mimetype") == "application/vnd.oasis.opendocument.text");
    check_others(ita::as_text(before), after, "content.xml");
    BOOST_TEST(after.substr(38, 39) == "application/vnd.oasis.opendocument.text");
}
BOOST_AUTO_TEST_CASE(several_members_are_replaced_at_once_and_a_stored_one_stays_stored) {
    const auto after = replaced(sound(), {{"styles.xml", ""}, {"Pictures/ก.png", "another one"}, {"content.xml", "c"}});
    const reader from(ita::bytes_of(after), {});
    BOOST_TEST(from.text("content.xml") == "c");
    BOOST_TEST(from.text("Pictures/ก.png") == "another one");
    BOOST_TEST(from.text("styles.xml") == "");
    BOOST_TEST(after.find("another one") != std::string::npos);
}
BOOST_AUTO_TEST_CASE(the_same_replacement_gives_the_same_bytes_and_none_gives_those_that_were_there) {
    const auto before = sound();
    BOOST_TEST((replaced(before, {{"content.xml", "<a/>"}}) == replaced(before, {{"content.xml", "<a/>"}})));
    BOOST_TEST((replaced(before, {}) == ita::as_text(before)));
    const auto there = replaced(before, {{"content.xml", "<a/>"}});
    const auto content = reader(before, {}).text("content.xml");
    BOOST_TEST((replaced(there, {{"content.xml", content}}) == ita::as_text(before)));
}
BOOST_AUTO_TEST_CASE(what_stays_is_shared_with_the_package_that_it_stayed_in) {
    const ita::shared_bytes before = sound();
    const auto made = ita::zip::replaced(before, {{"content.xml", "<short/>"}}, {});
    BOOST_TEST_REQUIRE(made.pieces().size() == 4u);  // what is before, the member, what is behind, the directory
    BOOST_TEST(made.pieces()[0].data() == before.data());
    BOOST_TEST(made.pieces()[2].owner() == before.owner());
    BOOST_TEST(made.pieces()[0].size() + made.pieces()[2].size() < before.size());
}
BOOST_DATA_TEST_CASE(a_package_reads_in_pieces_as_it_does_in_one, bdata::make({"Pictures/a.png", "Pictures/ก.png"}),
                     name) {
    const auto made = ita::zip::replaced(with_a_picture(name), {{"content.xml", "<short/>"}}, {});
    const reader pieced(made, {}), whole(made.joined(), {});
    BOOST_TEST((pieced.names() == whole.names()));
    for (const auto& each : whole.names()) BOOST_TEST(pieced.text(each) == whole.text(each));
    BOOST_TEST((pieced.data(name) == ita::shared_bytes(ita::bytes_of("PNG"))));
}
BOOST_AUTO_TEST_CASE(a_picture_of_a_package_in_pieces_lies_where_it_lay) {
    const auto before = with_a_picture("Pictures/a.png");
    const auto made = ita::zip::replaced(before, {{"content.xml", "<short/>"}}, {});
    BOOST_TEST(reader(made, {}).data("Pictures/a.png").data() == reader(before, {}).data("Pictures/a.png").data());
}
BOOST_AUTO_TEST_CASE(members_leave_and_the_others_stay_byte_for_byte) {
    const auto before = std::string(ita::as_text(sound()));
    const auto made = ita::zip::without(ita::bytes_of(before), {"content.xml", "Pictures/ก.png"}, {}, {}, "a.odt");
    const auto after = std::string(ita::as_text(made.joined()));
    const auto old = members_of(before), now = members_of(after);
    BOOST_TEST_REQUIRE(now.size() == 2u);
    for (const auto& [there, here] : {std::pair(old[0], now[0]), std::pair(old[3], now[1])}) {
        BOOST_TEST(there.first == here.first);
        BOOST_TEST((there.second.header == here.second.header));
        BOOST_TEST((there.second.local == here.second.local));
    }
    BOOST_TEST(number(after, end_of(after) + 8, 2) == 2u);
    BOOST_TEST(number(after, end_of(after) + 12, 4) == end_of(after) - number(after, end_of(after) + 16, 4));
    BOOST_TEST(reader(made, {}).text("styles.xml") == "<styles/>");
}
BOOST_AUTO_TEST_CASE(members_leave_and_others_are_replaced_at_once) {
    const auto made = ita::zip::without(ita::bytes_of(ita::as_text(sound())), {"Pictures/ก.png"},
                                        {{"content.xml", "<a/>"}, {"styles.xml", "<b/>"}}, {}, "a.odt");
    const reader from(made, {});
    BOOST_TEST((from.names() == std::vector<std::string>{"mimetype", "content.xml", "styles.xml"}));
    BOOST_TEST(from.text("content.xml") == "<a/>");
    BOOST_TEST(from.text("styles.xml") == "<b/>");
}
BOOST_AUTO_TEST_CASE(a_member_that_is_not_there_cannot_leave) {
    const auto package = sound();
    BOOST_CHECK_EXCEPTION((void)ita::zip::without(package, {"Content.xml"}, {}, {}, "a.odt"), ita::error,
                          fails_with(ita::errc::missing_part, "Content.xml"));
}
BOOST_AUTO_TEST_CASE(a_comment_and_what_stands_behind_it_are_kept) {
    auto before = std::string(ita::as_text(sound()));
    before[end_of(before) + 20] = 9;
    before += "a comment";
    before += "behind";
    const auto after = replaced(before, {{"content.xml", "<a/>"}});
    BOOST_TEST(after.ends_with("a commentbehind"));
    BOOST_TEST(reader(ita::bytes_of(after), {}).text("content.xml") == "<a/>");
}
BOOST_AUTO_TEST_CASE(a_member_that_is_not_there_is_missing) {
    BOOST_CHECK_EXCEPTION((void)replaced(sound(), {{"Content.xml", ""}}), ita::error,
                          fails_with(ita::errc::missing_part, "Content.xml"));
}
BOOST_AUTO_TEST_CASE(packages_that_need_zip64_are_refused) {
    auto package = std::string(ita::as_text(sound()));
    const auto locator = "PK\6\7"s + std::string(16, '\0');
    package.insert(end_of(package), locator);
    BOOST_CHECK_THROW((void)replaced(package, {{"content.xml", ""}}), ita::error);
}
BOOST_AUTO_TEST_CASE(members_that_lie_in_one_another_are_refused) {
    auto package = std::string(ita::as_text(sound()));
    const auto second = package.rfind("styles.xml") - 46;
    const auto first = package.rfind("content.xml") - 46;
    package.replace(second + 42, 4, std::string(package, first + 42, 4));
    BOOST_CHECK_THROW((void)replaced(package, {{"content.xml", ""}}), ita::error);
}
BOOST_AUTO_TEST_CASE(a_member_that_lies_over_another_or_the_directory_lets_nothing_be_replaced) {
    const auto package = std::string(ita::as_text(sound()));
    for (const std::string over : {"Pictures/ก.png", "styles.xml"}) {
        auto odd = package;
        const auto size = odd.rfind(over) - 46 + 20;
        odd[size] = static_cast<char>(odd[size] + 40);
        BOOST_CHECK_EXCEPTION((void)replaced(odd, {{over == "styles.xml" ? "content.xml" : "styles.xml", ""}}),
                              ita::error, [](const ita::error& e) { return e.code() == ita::errc::damaged_package; });
    }
}
BOOST_AUTO_TEST_CASE(real_packages_keep_all_but_the_part_that_is_replaced) {
    const fs::path folder = ITA_SOURCE_DIR "/../shared/corpus";
    if (!fs::exists(folder)) {
        std::cout << "skipped: no shared material\n";
        return;
    }
    std::size_t done = 0;
    std::size_t refused = 0;
    for (const auto& each : fs::recursive_directory_iterator(folder)) {
        const auto before = each.is_regular_file() ? content_of(each.path()) : std::string();
        auto [name, text] = main_part(before);
        if (name.empty()) continue;
        try {
            text.insert(text.size() / 2, "x");
            check_others(before, replaced(before, {{name, text}}), name);
            ++done;
        } catch (const ita::error& problem) {
            std::cout << each.path().filename() << ": " << problem.what() << '\n';
            ++refused;
        }
    }
    std::cout << "replaced in " << done << " packages, refused " << refused << '\n';
    BOOST_TEST(done > 0U);
    BOOST_TEST(refused == 0U);
}
BOOST_AUTO_TEST_SUITE_END()
