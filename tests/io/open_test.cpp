// tests/io/open_test.cpp - what a file is, is told by its content; what is made of it comes back.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ita/ita.hpp>

#include <array>
#include <string>

#include "support/pictures.hpp"
#include "support/scratch.hpp"

namespace {
namespace bdata = boost::unit_test::data;

using ita::errc;
using ita::format;

const ita::report small{.title = "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส",
                        .measures = {{.marker = "๑.",
                                      .title = "การให้บริการ",
                                      .steps = {{"๑.", "ประชุม"}, {"๒.", "เผยแพร่คู่มือ"}},
                                      .owners = {"สำนักปลัด"},
                                      .results = {{"๑.", "เผยแพร่แล้ว"}}}}};

ita::bytes bytes_of(std::string_view text) {
    const auto view = ita::as_bytes(text);
    return {view.begin(), view.end()};
}

errc code_of(std::string_view content) {
    try {
        (void)ita::open(bytes_of(content), "x.docx");
    } catch (const ita::error& problem) {
        BOOST_TEST(problem.where().file == "x.docx");
        return problem.code();
    }
    return errc::internal;
}

const std::string as_text_file =
    "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส\r\n\r\n"
    "มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\tผลการดำเนินการ\r\n"
    "๑. การให้บริการ\t๑. ประชุม\tสำนักปลัด\t๑. เผยแพร่แล้ว\r\n";

BOOST_AUTO_TEST_SUITE(io_open)

BOOST_DATA_TEST_CASE(what_was_written_is_opened_whatever_its_name, bdata::make({0, 1, 2}), chosen) {
    const auto as = std::array{format::docx, format::odt, format::json}.at(static_cast<std::size_t>(chosen));
    const auto written = ita::to_bytes(small, as);
    const auto file = ita::open(written, "report.bin");
    BOOST_TEST((file.format() == as));
    BOOST_TEST((file.report() == small));
    BOOST_TEST((file.to_bytes() == written));
    BOOST_TEST(file.certainty() == 1.0);
    BOOST_TEST(file.parts().empty() == (as == format::json));
}

BOOST_DATA_TEST_CASE(a_picture_is_a_part_of_the_bytes_that_were_opened, bdata::make({0, 1}), chosen) {
    const auto as = chosen == 0 ? format::docx : format::odt;
    auto with_pictures = small;
    const auto photo = ita::test::picture_bytes("photo.jpg");
    with_pictures.annexes = {{.title = "ภาพกิจกรรม", .pictures = {{.data = photo}, {.data = photo}}}};
    const auto file = ita::open(ita::to_bytes(with_pictures, as));
    const auto& shown = file.report().annexes.at(0).pictures;
    BOOST_TEST_REQUIRE(shown.size() == 2u);
    BOOST_TEST((shown[0].data == ita::shared_bytes(photo)));
    BOOST_TEST(shown[0].data.data() == shown[1].data.data());
    const auto at = ita::as_text(file.to_bytes()).find(ita::as_text(photo));
    BOOST_TEST(shown[0].data.data() == file.to_bytes().data() + at);
}

BOOST_DATA_TEST_CASE(text_is_read_with_any_line_end_mark_and_encoding,
                     bdata::make({as_text_file, "\xEF\xBB\xBF" + as_text_file}), content) {
    const auto file = ita::open(bytes_of(content), "report.txt");
    BOOST_TEST((file.format() == format::text));
    BOOST_TEST(file.report().measures.at(0).title == "การให้บริการ");
}

BOOST_DATA_TEST_CASE(a_form_feed_between_pages_ends_a_line, bdata::make({"\f", "\n\f", "\f\n", "\r\n\f\r\n"}),
                     between_pages) {
    const auto file = ita::open(bytes_of(as_text_file + between_pages + "\t๒. ตอบภายใน ๓ วัน\t\t\f"), "report.txt");
    BOOST_TEST_REQUIRE(file.report().measures.size() == 1U);
    const auto& steps = file.report().measures.front().steps;
    BOOST_TEST_REQUIRE(steps.size() == 2U);
    BOOST_TEST(steps.back().text == "ตอบภายใน ๓ วัน");
}

BOOST_AUTO_TEST_CASE(a_document_without_a_report_opens_and_has_none) {
    const auto file = ita::open(bytes_of("ราคาผักวันนี้\nคะน้า ๓๐ บาท\n"), "prices.txt");
    BOOST_TEST(!file.has_report());
    BOOST_TEST(file.certainty() == 0.0);
    BOOST_CHECK_EXCEPTION((void)file.report(), ita::error, [](const ita::error& problem) {
        return problem.code() == errc::no_report && problem.where().file == "prices.txt";
    });
}

BOOST_AUTO_TEST_CASE(words_that_an_office_uses_can_be_added) {
    const auto content = bytes_of(
        "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส\n\n"
        "มาตรการ\tขั้นตอน\tเจ้าของเรื่องหลัก\n๑. การให้บริการ\t๑. ประชุม\tสำนักปลัด\n");
    BOOST_TEST(ita::open(content).report().measures.at(0).owners.empty());
    const auto words = ita::extended(ita::standard_lexicon(), {.owners = {"เจ้าของเรื่องหลัก"}});
    BOOST_TEST(ita::open(content, {}, {.words = words}).report().measures.at(0).owners.size() == 1U);
}

struct stranger {
    const char* content;
    errc code;
};
std::ostream& operator<<(std::ostream& out, const stranger& s) { return out << static_cast<int>(s.code); }

BOOST_DATA_TEST_CASE(
    what_cannot_be_read_has_a_code_of_its_own,
    bdata::make({stranger{"", errc::empty_file}, stranger{"%PDF-1.7 x", errc::pdf}, stranger{"{\\rtf1 x}", errc::rtf},
                 stranger{"<html><p>x", errc::html}, stranger{"\x89PNG\r\n", errc::unknown_format},
                 stranger{"PK\3\4broken", errc::truncated}, stranger{"<?xml version='1.0'?><a/>", errc::wrong_ending},
                 stranger{"<?xml version='1.0'?><html>", errc::html}, stranger{"{\"title\"", errc::wrong_ending}})) {
    BOOST_TEST(static_cast<int>(code_of(sample.content)) == static_cast<int>(sample.code));
}

BOOST_AUTO_TEST_CASE(text_in_another_encoding_is_told_to_become_utf8_and_what_is_no_text_is_not) {
    const auto message_of = [](const char* content) {
        try {
            (void)ita::open(ita::bytes_of(content), "a");
        } catch (const ita::error& refused) {
            return refused.message();
        }
        return std::string();
    };
    const std::string what_to_do = "has to be saved as UTF-8 first";
    const auto in_windows_874 = message_of("\xc1\xd2\xb5\xc3\xa1\xd2\xc3\t\xa2\xd1\xe9\xb9\n");
    BOOST_TEST_CONTEXT(in_windows_874) BOOST_TEST(in_windows_874.ends_with(what_to_do));
    const auto of_picture = message_of("\x89PNG\r\n\x1a\n");
    BOOST_TEST_CONTEXT(of_picture)
    BOOST_TEST((!of_picture.empty() && of_picture.find(what_to_do) == std::string::npos));
}

struct misnamed {
    format as;
    const char* name;
    bool opens;
};
std::ostream& operator<<(std::ostream& out, const misnamed& m) { return out << to_string(m.as) << " as " << m.name; }

BOOST_DATA_TEST_CASE(a_name_that_ends_as_another_formats_is_refused_and_one_that_says_nothing_is_not,
                     bdata::make({misnamed{format::docx, "a.odt", false}, misnamed{format::odt, "a.DOCX", false},
                                  misnamed{format::json, "a.txt", false}, misnamed{format::docx, "a.docx", true},
                                  misnamed{format::docx, "a.docm", true}, misnamed{format::odt, "a.doc", true},
                                  misnamed{format::odt, "standard input", true}, misnamed{format::json, "", true}}),
                     m) {
    const auto open = [&] { return ita::open(ita::to_bytes(small, m.as), m.name).format(); };
    if (m.opens)
        BOOST_TEST((open() == m.as));
    else
        BOOST_CHECK_EXCEPTION((void)open(), ita::error,
                              [](const ita::error& problem) { return problem.code() == errc::wrong_ending; });
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(io_convert)

struct folder {
    ita::test::scratch in;
    std::vector<std::filesystem::path> files;

    void put(const std::string& name, const ita::bytes& content) {
        ita::write_file(in / name, content);
        files.push_back(in / name);
    }
};

BOOST_DATA_TEST_CASE(each_file_has_its_outcome_and_the_same_bytes_with_any_number_of_jobs, bdata::make({1U, 2U, 7U}),
                     jobs) {
    folder given;
    for (int i = 0; i < 12; ++i) {
        auto each = small;
        each.measures[0].title += std::to_string(i);
        given.put(std::to_string(i) + ".docx", ita::to_bytes(each, format::docx));
    }
    given.put("broken.docx", bytes_of("PK\3\4"));
    std::size_t told = 0;
    const auto out = given.in / "out";
    std::filesystem::create_directory(out);
    const auto all = ita::convert(given.files, format::odt, out, {.jobs = jobs}, [&](std::size_t done, std::size_t of) {
        BOOST_TEST(done == ++told);
        BOOST_TEST(of == 13U);
    });
    BOOST_TEST(told == 13U);
    for (std::size_t i = 0; i < 12; ++i) {
        auto each = small;
        each.measures[0].title += std::to_string(i);
        BOOST_TEST((ita::read_file(all[i].to) == ita::to_bytes(each, format::odt)));
    }
    BOOST_TEST((all[12].problem && all[12].problem->code() == errc::truncated));
    BOOST_TEST(!std::filesystem::exists(all[12].to));
}

BOOST_AUTO_TEST_CASE(a_name_that_two_files_would_have_goes_to_the_first_and_no_file_is_written_over_itself) {
    folder given;
    given.put("a.docx", ita::to_bytes(small, format::docx));
    given.put("a.odt", ita::to_bytes(small, format::odt));
    const auto out = given.in / "out";
    std::filesystem::create_directory(out);
    const auto twice = ita::convert(given.files, format::json, out);
    BOOST_TEST(!twice[0].problem);
    BOOST_TEST((twice[1].problem && twice[1].problem->code() == errc::cannot_write));
    const auto same = ita::convert({given.in / "a.odt"}, format::odt, given.in.path());
    BOOST_TEST((same[0].problem && same[0].problem->code() == errc::cannot_write));
}

BOOST_AUTO_TEST_CASE(what_a_stop_leaves_over_says_so) {
    folder given;
    for (int i = 0; i < 5; ++i) given.put(std::to_string(i) + ".docx", ita::to_bytes(small, format::docx));
    const auto out = given.in / "out";
    std::filesystem::create_directory(out);
    std::stop_source stop;
    const auto all = ita::convert(
        given.files, format::json, out, {.jobs = 1},
        [&](std::size_t done, std::size_t) {
            if (done == 2) stop.request_stop();
        },
        stop.get_token());
    BOOST_TEST(!all[1].problem);
    BOOST_TEST((all[2].problem && all[2].problem->code() == errc::stopped));
    BOOST_TEST(!std::filesystem::exists(all[4].to));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
