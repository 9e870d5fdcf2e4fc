// tests/report/compose_end_test.cpp - what follows the table: signatures, and annexes with their pictures.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <filesystem>

#include "report/composed.hpp"
#include "support/pictures.hpp"

namespace {
using namespace composed;
using strings = std::vector<std::string>;

ita::report signed_by(std::size_t count) {
    ita::report what{.title = "รายงาน"};
    what.signatures.assign(count, {.name = "นายใจดี มีสุข", .position = "ปลัดเทศบาล", .role = "ผู้รายงาน"});
    return what;
}

strings signing_lines(const ita::signature& s, const ita::look& dress = {}) {
    ita::report what{.title = "รายงาน"};
    what.signatures = {s};
    auto all = texts(paragraphs(ita::compose(what, dress)));
    all.erase(all.begin());
    return all;
}

ita::report with_pictures(std::size_t count) {
    ita::report what{.title = "รายงาน", .annexes = {{.title = "ภาพกิจกรรม"}}};
    for (std::size_t i = 0; i < count; ++i)
        what.annexes[0].pictures.push_back({.file = "photo.jpg", .caption = "ภาพที่ " + std::to_string(i + 1)});
    return what;
}

ita::doc::document composed_with(const ita::report& what, const ita::look& dress = {},
                                 const ita::picture_source& pictures = ita::test::picture_bytes) {
    return ita::compose(what, dress, pictures);
}

const ita::doc::image& image(const ita::doc::cell& c) {
    return std::get<ita::doc::image>(paragraph(c.blocks.at(0)).content.at(0));
}

const ita::doc::table& annex_table(const ita::doc::document& d) { return table(d.body.back()); }

const int pictures_in_a_row[] = {1, 2, 3, 4};
const char* const picture_names[] = {"wide.png", "tall.png", "photo.jpg", "plan.svg"};
}  // namespace

BOOST_AUTO_TEST_SUITE(report_compose_end)

BOOST_AUTO_TEST_CASE(a_signature_has_its_lines) {
    using namespace std::chrono;
    const auto lines = signing_lines({"นางสาวใจงาม ดีจริง", "นักจัดการงานทั่วไป", "ผู้รายงาน", ita::date{2025y, October, 15d}});
    BOOST_TEST_REQUIRE(lines.size() == 4u);
    BOOST_TEST((lines[0].starts_with("(ลงชื่อ) ....") && lines[0].ends_with("... ผู้รายงาน")), lines[0]);
    BOOST_TEST(lines[1] == "( นางสาวใจงาม ดีจริง )");
    BOOST_TEST(lines[2] == "ตำแหน่ง นักจัดการงานทั่วไป");
    BOOST_TEST(lines[3] == "วันที่ ๑๕ ตุลาคม ๒๕๖๘");
}
BOOST_AUTO_TEST_CASE(a_signature_without_a_name_leaves_room_to_write_it) {
    const auto lines = signing_lines({.role = "ผู้รายงาน"});
    BOOST_TEST_REQUIRE(lines.size() == 2u);
    BOOST_TEST((lines[0].ends_with("... ผู้รายงาน") && lines[1].starts_with("( ...")), lines[1]);
}
BOOST_AUTO_TEST_CASE(a_day_of_signing_follows_the_digits_of_the_look) {
    using namespace std::chrono;
    const auto lines =
        signing_lines({.role = "ผู้รายงาน", .date = ita::date{2025y, October, 15d}}, {.digits = ita::digits::ascii});
    BOOST_TEST(lines.back() == "วันที่ 15 ตุลาคม 2568");
}
BOOST_DATA_TEST_CASE(two_or_three_sign_side_by_side_in_an_unsplit_row_without_lines, std::vector<std::size_t>({2, 3}),
                     n) {
    const auto t = table(ita::compose(signed_by(n)).body.back());
    BOOST_TEST((t.line.width == 0_cm && t.rows.size() == 1u && !t.rows[0].may_split && t.header_rows == 0u));
    BOOST_TEST((t.columns.size() == n && t.rows[0].cells.size() == n));
}
BOOST_DATA_TEST_CASE(others_sign_below_one_another_each_kept_together, std::vector<std::size_t>({1, 4, 5}), n) {
    const auto d = ita::compose(signed_by(n));
    BOOST_TEST(tables(d).size() == 1u);
    const auto all = paragraphs(d);
    BOOST_TEST_REQUIRE(all.size() == 1 + n * 3);
    for (std::size_t i = 1; i < all.size(); ++i) {
        const auto kept = all[i].format.keep_with_next.value_or(*style(d, "Signature").paragraph.keep_with_next);
        BOOST_TEST(kept == (i % 3 != 0), i);
        BOOST_TEST((all[i].format.left == 12.85_cm));
    }
}

BOOST_AUTO_TEST_CASE(an_annex_starts_a_page_with_its_title) {
    const auto d = composed_with(with_pictures(1));
    const auto title = paragraphs(d).back();
    BOOST_TEST(words(title) == "ภาพกิจกรรม");
    const auto look = style(d, title.style);
    BOOST_TEST((look.paragraph.page_break_before == true && look.based_on == "Title"));
}
BOOST_AUTO_TEST_CASE(an_annex_without_pictures_is_its_title) {
    const auto d = composed_with(with_pictures(0));
    BOOST_TEST(words(paragraph(d.body.back())) == "ภาพกิจกรรม");
}
BOOST_DATA_TEST_CASE(pictures_stand_as_many_in_a_row_as_the_look_says, pictures_in_a_row, n) {
    const auto d = composed_with(with_pictures(5), {.pictures_in_a_row = n});
    const auto columns = static_cast<std::size_t>(n);
    const auto t = annex_table(d);
    BOOST_TEST((t.columns.size() == columns && t.rows.size() == (5 + columns - 1) / columns));
    for (const auto& r : t.rows) BOOST_TEST((r.cells.size() == columns && !r.may_split));
}
BOOST_AUTO_TEST_CASE(a_single_picture_has_the_whole_width) {
    BOOST_TEST(annex_table(composed_with(with_pictures(1))).columns.size() == 1u);
}
BOOST_AUTO_TEST_CASE(a_caption_stands_centred_under_its_picture_in_the_same_unsplit_row) {
    const auto d = composed_with(with_pictures(2));
    const auto& row = annex_table(d).rows[0];
    BOOST_TEST(!row.may_split);
    BOOST_TEST((image(row.cells[1]).width > 0_cm));
    BOOST_TEST(words(paragraph(row.cells[1].blocks.at(1))) == "ภาพที่ 2");
    for (const auto* name : {"Picture", "Caption"})
        BOOST_TEST((style(d, name).paragraph.align == ita::doc::alignment::center), name);
}
BOOST_DATA_TEST_CASE(a_picture_fits_its_column_and_the_height_of_the_look_in_its_own_proportions,
                     boost::unit_test::data::make(picture_names) * boost::unit_test::data::make(pictures_in_a_row),
                     name, n) {
    auto what = with_pictures(4);
    for (auto& p : what.annexes[0].pictures) p.file = name;
    const auto d = composed_with(what, {.pictures_in_a_row = n});
    const auto natural = ita::doc::inspect(ita::test::picture_bytes(name));
    const auto& shown = image(annex_table(d).rows[0].cells[0]);
    BOOST_TEST((shown.width < annex_table(d).columns[0] && shown.height <= 6.5_cm));
    BOOST_TEST((shown.width > annex_table(d).columns[0] * 0.9 || shown.height > 6.49_cm));
    BOOST_TEST((shown.width / shown.height) == (natural.width / natural.height), boost::test_tools::tolerance(1e-4));
}
BOOST_AUTO_TEST_CASE(a_low_page_bounds_the_height_of_pictures) {
    const ita::look dress{.paper_width = 14_cm, .paper_height = 10_cm, .picture_height = 20_cm};
    BOOST_TEST((image(annex_table(composed_with(with_pictures(1), dress)).rows[0].cells[0]).height <= 4.5_cm));
}
BOOST_AUTO_TEST_CASE(a_picture_is_told_by_its_alt_text_or_caption_or_file_or_annex) {
    auto what = with_pictures(4);
    auto& pictures = what.annexes[0].pictures;
    pictures[0].alt = "ห้องประชุม";
    pictures[2] = {.file = "photo.jpg"};
    pictures[3] = {.data = ita::test::picture_bytes("tall.png")};
    const auto t = annex_table(composed_with(what));
    BOOST_TEST(image(t.rows[0].cells[0]).alt == "ห้องประชุม");
    BOOST_TEST(image(t.rows[0].cells[1]).alt == "ภาพที่ 2");
    BOOST_TEST(image(t.rows[1].cells[0]).alt == "photo.jpg");
    BOOST_TEST(image(t.rows[1].cells[1]).alt == "ภาพกิจกรรม");
}
BOOST_AUTO_TEST_CASE(a_picture_keeps_its_bytes_and_those_of_its_fallback) {
    auto what = with_pictures(1);
    what.annexes[0].pictures[0] = {.file = "plan.svg", .fallback = "wide.png"};
    const auto d = composed_with(what);
    const auto& shown = image(annex_table(d).rows[0].cells[0]);
    BOOST_TEST((shown.data == ita::test::picture_bytes("plan.svg")));
    BOOST_TEST((shown.fallback == ita::test::picture_bytes("wide.png")));
    BOOST_TEST(property(d, "ita.annexes.0.pictures.0.file") == "plan.svg");
}

struct bad_picture {
    ita::picture shown;
    ita::errc code;
    const char* file;
    const char* part;
};
std::ostream& operator<<(std::ostream& out, const bad_picture& b) { return out << b.part << ' ' << b.file; }

const ita::bytes rubbish(100);
const bad_picture bad_pictures[] = {
    {{.file = "none.png"}, ita::errc::not_found, "none.png", "/annexes/0/pictures/1/file"},
    {{.file = "rubbish.png"}, ita::errc::not_a_picture, "rubbish.png", "/annexes/0/pictures/1/file"},
    {{.file = "a.png", .data = rubbish}, ita::errc::not_a_picture, "", "/annexes/0/pictures/1/data"},
    {{.file = "plan.svg", .fallback = "none.png"}, ita::errc::not_found, "none.png", "/annexes/0/pictures/1/fallback"},
    {{.file = "plan.svg", .fallback = "plan.svg"},
     ita::errc::not_a_picture,
     "plan.svg",
     "/annexes/0/pictures/1/fallback"},
    {{.file = "plan.svg", .fallback_data = rubbish},
     ita::errc::not_a_picture,
     "",
     "/annexes/0/pictures/1/fallback_data"},
};
ita::bytes from_the_folder(const std::string& name) {
    return name == "rubbish.png" ? rubbish : ita::test::picture_bytes(name);
}
BOOST_DATA_TEST_CASE(a_picture_that_is_none_is_refused_with_its_field_and_its_file, bad_pictures, b) {
    auto what = with_pictures(2);
    what.annexes[0].pictures[1] = b.shown;
    const ita::look usual;  // g++ 12 cannot take it as {} below
    const ita::picture_source source = from_the_folder;
    BOOST_CHECK_EXCEPTION(static_cast<void>(composed_with(what, usual, source)), ita::error, [&](const auto& e) {
        BOOST_TEST(e.where().part == b.part);
        BOOST_TEST(std::filesystem::path(e.where().file).filename() == b.file);
        return e.code() == b.code;
    });
}
ita::bytes svg_of(std::string_view text) {
    const auto raw = ita::as_bytes(text);
    return {raw.begin(), raw.end()};
}
BOOST_AUTO_TEST_CASE(a_picture_thinner_than_a_hair_is_refused) {
    auto what = with_pictures(1);
    what.annexes[0].pictures[0] = {.data =
                                       svg_of("<svg xmlns='http://www.w3.org/2000/svg' width='1e7' height='1e-3'/>")};
    BOOST_CHECK_EXCEPTION(static_cast<void>(composed_with(what)), ita::error, [](const auto& e) {
        return e.code() == ita::errc::not_a_picture && e.where().part == "/annexes/0/pictures/0/data";
    });
}
/// Takes every document but its SVGs that stand alone, as DOCX does.
class picky final : public ita::doc::sink {
  public:
    void open(const ita::doc::document&) override {}
    void add(const ita::doc::paragraph&) override {}
    void open_table(const ita::doc::table&) override {}
    void add(const ita::doc::row& next) override {
        for (std::size_t i = 0; i < next.cells.size(); ++i)
            if (const auto* line = std::get_if<ita::doc::paragraph>(&next.cells[i].blocks[0].value))
                for (const auto& each : line->content)
                    if (const auto* shown = std::get_if<ita::doc::image>(&each); shown && shown->fallback.empty())
                        throw ita::error(ita::errc::missing_field,
                                         {.part = "/body/9/rows/0/cells/" + std::to_string(i) + "/blocks/0/fallback"},
                                         "expected a fallback");
    }
    void close_table() override {}
};
BOOST_AUTO_TEST_CASE(what_a_format_refuses_of_a_picture_is_told_by_the_field_of_the_report) {
    auto what = with_pictures(4);
    for (auto& each : what.annexes[0].pictures) each = {.file = "plan.svg", .fallback = "wide.png"};
    what.annexes[0].pictures[3].fallback.clear();
    picky into;
    const ita::picture_source source = ita::test::picture_bytes;
    BOOST_CHECK_EXCEPTION(ita::compose(what, ita::look{}, into, source), ita::error, [](const auto& e) {
        return e.where().part == "/annexes/0/pictures/3/fallback" && e.where().file == "plan.svg";
    });
}
BOOST_AUTO_TEST_SUITE_END()
