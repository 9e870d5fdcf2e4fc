// tests/report/compose_refusal_test.cpp - what cannot be written is refused before anything is poured, by its field.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <limits>

#include "report/composed.hpp"

namespace {
using namespace composed;
using ita::errc;

/// Fails the test as soon as anything is poured into it.
class untouched final : public ita::doc::sink {
  public:
    void open(const ita::doc::document&) override { BOOST_ERROR("poured"); }
    void add(const ita::doc::paragraph&) override { BOOST_ERROR("poured"); }
    void open_table(const ita::doc::table&) override { BOOST_ERROR("poured"); }
    void add(const ita::doc::row&) override { BOOST_ERROR("poured"); }
    void close_table() override { BOOST_ERROR("poured"); }
};

struct fault {
    const char* part;
    errc code;
    void (*make)(ita::report&, ita::look&);
};
std::ostream& operator<<(std::ostream& out, const fault& f) { return out << f.part; }

ita::item nested(int levels) {
    ita::item it{"-", "ข้อ"};
    for (int i = 0; i < levels; ++i) it = ita::item{"-", "ข้อ", {it}};
    return it;
}

constexpr const char* bad = "\x01";
constexpr ita::date no_day{std::chrono::year{2025}, std::chrono::February, std::chrono::day{30}};

constexpr ita::date october(unsigned day) {
    return {std::chrono::year{2025}, std::chrono::October, std::chrono::day{day}};
}

const fault faults[] = {
    {"/title", errc::missing_field, [](auto& r, auto&) { r.title.clear(); }},
    {"/measures/0/title", errc::missing_field, [](auto& r, auto&) { r.measures[0].title.clear(); }},
    {"/title", errc::unwritable_text, [](auto& r, auto&) { r.title = bad; }},
    {"/agency/kind", errc::unwritable_text, [](auto& r, auto&) { r.agency.kind = bad; }},
    {"/agency/name", errc::unwritable_text, [](auto& r, auto&) { r.agency.name = bad; }},
    {"/agency/subdistrict", errc::unwritable_text, [](auto& r, auto&) { r.agency.subdistrict = bad; }},
    {"/agency/district", errc::unwritable_text, [](auto& r, auto&) { r.agency.district = bad; }},
    {"/agency/province", errc::unwritable_text, [](auto& r, auto&) { r.agency.province = bad; }},
    {"/agency/divisions/1", errc::unwritable_text,
     [](auto& r, auto&) {
         r.agency.divisions = {"ก", bad};
     }},
    {"/preamble/1", errc::unwritable_text,
     [](auto& r, auto&) {
         r.preamble = {"ก", bad};
     }},
    {"/measures/0/marker", errc::unwritable_text, [](auto& r, auto&) { r.measures[0].marker = bad; }},
    {"/measures/0/title", errc::unwritable_text, [](auto& r, auto&) { r.measures[0].title = bad; }},
    {"/measures/0/steps/1/text", errc::unwritable_text, [](auto& r, auto&) { r.measures[0].steps[1].text = bad; }},
    {"/measures/0/steps/0/items/0/marker", errc::unwritable_text,
     [](auto& r, auto&) { r.measures[0].steps[0].items[0].marker = bad; }},
    {"/measures/0/owners/1", errc::unwritable_text, [](auto& r, auto&) { r.measures[0].owners[1] = bad; }},
    {"/measures/0/timeline/text", errc::unwritable_text, [](auto& r, auto&) { r.measures[0].timeline.text = bad; }},
    {"/measures/0/timeline/from", errc::out_of_range, [](auto& r, auto&) { r.measures[0].timeline.from = no_day; }},
    {"/measures/0/timeline/to", errc::out_of_range,
     [](auto& r, auto&) {
         r.measures[0].timeline.to =
             ita::date{no_day.year() - std::chrono::years{900}, no_day.month(), std::chrono::day{1}};
     }},
    {"/measures/0/results/0/text", errc::unwritable_text, [](auto& r, auto&) { r.measures[0].results[0].text = bad; }},
    {"/measures/0/outcomes/0/text", errc::unwritable_text, [](auto& r, auto&) { r.measures[0].outcomes = {bad}; }},
    {"/measures/0/extra/a~1b~0c", errc::unwritable_text,
     [](auto& r, auto&) {
         r.measures[0].extra = {{"a/b~c", bad}};
     }},
    {"/signatures/0/name", errc::unwritable_text, [](auto& r, auto&) { r.signatures = {{.name = bad}}; }},
    {"/signatures/0/position", errc::unwritable_text, [](auto& r, auto&) { r.signatures = {{.position = bad}}; }},
    {"/signatures/0/role", errc::unwritable_text, [](auto& r, auto&) { r.signatures = {{.role = bad}}; }},
    {"/signatures/0/date", errc::out_of_range, [](auto& r, auto&) { r.signatures = {{.name = "ก", .date = no_day}}; }},
    {"/annexes/0/title", errc::unwritable_text, [](auto& r, auto&) { r.annexes = {{.title = bad}}; }},
    {"/annexes/0/pictures/0/caption", errc::unwritable_text,
     [](auto& r, auto&) { r.annexes = {{.pictures = {{.caption = bad, .data = ita::bytes(1)}}}}; }},
    {"/annexes/0/pictures/0/alt", errc::unwritable_text,
     [](auto& r, auto&) { r.annexes = {{.pictures = {{.alt = bad, .data = ita::bytes(1)}}}}; }},
    {"/annexes/0/pictures/0/file", errc::missing_field, [](auto& r, auto&) { r.annexes = {{.pictures = {{}}}}; }},
    {"/annexes/0/pictures/0/file", errc::missing_field,
     [](auto& r, auto&) { r.annexes = {{.pictures = {{.file = "a.png"}}}}; }},
    {"/measures/0/steps/0/items/0/items/0/items/0/items/0/items/0/items/0/items/0/items", errc::limit_reached,
     [](auto& r, auto&) { r.measures[0].steps = {nested(9)}; }},
    {"/measures/0/extra/57", errc::limit_reached,
     [](auto& r, auto&) {
         for (int i = 0; i < 58; ++i) r.measures[0].extra.emplace_back(std::to_string(i), "-");
     }},
    {"/look/font", errc::missing_field, [](auto&, auto& l) { l.font.clear(); }},
    {"/look/font_instead/0", errc::unwritable_text, [](auto&, auto& l) { l.font_instead = {bad}; }},
    {"/look/header", errc::unwritable_text, [](auto&, auto& l) { l.header = bad; }},
    {"/look/footer", errc::unwritable_text, [](auto&, auto& l) { l.footer = bad; }},
    {"/look/text_size", errc::out_of_range, [](auto&, auto& l) { l.text_size = 0.5_pt; }},
    {"/look/table_size", errc::out_of_range, [](auto&, auto& l) { l.table_size = 1639_pt; }},
    {"/look/title_size", errc::out_of_range, [](auto&, auto& l) { l.title_size = 0_pt; }},
    {"/look/margins", errc::out_of_range, [](auto&, auto& l) { l.margins.left = 28_cm; }},
    {"/look/margins", errc::out_of_range, [](auto&, auto& l) { l.margins.top = l.margins.bottom = 8.1_cm; }},
    {"/look/paper_width", errc::out_of_range, [](auto&, auto& l) { l.paper_width = 9.9_cm; }},
    {"/look/paper_width", errc::out_of_range, [](auto&, auto& l) { l.paper_width = 56_cm; }},
    {"/look/paper_height", errc::out_of_range, [](auto&, auto& l) { l.paper_height = 5_cm; }},
    {"/look/paper_height", errc::out_of_range, [](auto&, auto& l) { l.paper_height = 100_cm; }},
    {"/look/preamble_indent", errc::out_of_range, [](auto&, auto& l) { l.preamble_indent = 13_cm; }},
    {"/look/preamble_indent", errc::out_of_range, [](auto&, auto& l) { l.preamble_indent = -1_cm; }},
    {"/look/table_line/width", errc::out_of_range, [](auto&, auto& l) { l.table_line.width = 12.5_pt; }},
    {"/look/table_line/width", errc::out_of_range, [](auto&, auto& l) { l.table_line.width = -1_pt; }},
    {"/look/header", errc::unexpected_value, [](auto&, auto& l) { l.header = "{foo}"; }},
    {"/look/header", errc::unexpected_value, [](auto&, auto& l) { l.header = "{page} {"; }},
    {"/look/footer", errc::unexpected_value, [](auto&, auto& l) { l.footer = "} {page}"; }},
    {"/look/footer", errc::unexpected_value, [](auto&, auto& l) { l.footer = "{Page}"; }},
    {"/look/font", errc::missing_field, [](auto&, auto& l) { l.font = " "; }},
    {"/look/columns", errc::limit_reached, [](auto&, auto& l) { l.columns.resize(64); }},
    {"/look/margins/top", errc::out_of_range,
     [](auto&, auto& l) { l.margins.top = ita::length::from_centimetres(-1); }},
    {"/look/columns", errc::missing_field, [](auto&, auto& l) { l.columns.clear(); }},
    {"/look/columns/2/share", errc::out_of_range, [](auto&, auto& l) { l.columns[2].share = 0; }},
    {"/look/columns/2/share", errc::out_of_range, [](auto&, auto& l) { l.columns[2].share = -1; }},
    {"/look/columns/2/share", errc::out_of_range,
     [](auto&, auto& l) { l.columns[2].share = std::numeric_limits<double>::quiet_NaN(); }},
    {"/look/columns/2/share", errc::out_of_range,
     [](auto&, auto& l) { l.columns[2].share = std::numeric_limits<double>::infinity(); }},
    {"/look/columns/1/heading", errc::unwritable_text, [](auto&, auto& l) { l.columns[1].heading = bad; }},
    {"/look/columns/1/heading", errc::missing_field,
     [](auto&, auto& l) { l.columns[1] = {.field = ita::column_field::extra}; }},
    {"/look/columns/1", errc::unexpected_value,
     [](auto&, auto& l) { l.columns.assign(2, {.field = ita::column_field::extra, .heading = "ก"}); }},
    {"/look/pictures_in_a_row", errc::out_of_range, [](auto&, auto& l) { l.pictures_in_a_row = 0; }},
    {"/look/pictures_in_a_row", errc::out_of_range, [](auto&, auto& l) { l.pictures_in_a_row = 5; }},
    {"/look/picture_height", errc::out_of_range, [](auto&, auto& l) { l.picture_height = 0_cm; }},
    {"/title", errc::missing_field, [](auto& r, auto&) { r.title = " \u00A0\u200B\n"; }},
    {"/measures/0/title", errc::missing_field, [](auto& r, auto&) { r.measures[0].title = "\t"; }},
    {"/measures/0/timeline/to", errc::out_of_range,
     [](auto& r, auto&) {
         r.measures[0].timeline = {"", ita::time_kind::range, october(2), october(1)};
     }},
    {"/measures/0/steps/1/text", errc::missing_field,
     [](auto& r, auto&) {
         r.measures[0].steps[1] = {"๒.", " "};
     }},
    {"/measures/0/steps/0/items/0/text", errc::missing_field,
     [](auto& r, auto&) { r.measures[0].steps[0].items[0].text.clear(); }},
    {"/measures/0/extra/", errc::missing_field, [](auto& r, auto&) { r.measures[0].extra = {{"", "๑๐๐"}}; }},
    {"/signatures/1", errc::missing_field,
     [](auto& r, auto&) { r.signatures = {{.name = "ก"}, {.date = october(1)}}; }},
    {"/annexes/0", errc::missing_field, [](auto& r, auto&) { r.annexes = {{}}; }},
};

struct wording {
    void (*make)(ita::report&, ita::look&);
    const char* message;
};
std::ostream& operator<<(std::ostream& out, const wording& w) { return out << w.message; }

const wording wordings[] = {
    {[](auto& r, auto&) { r.title.clear(); }, "/title: expected the title of the report, found nothing"},
    {[](auto& r, auto&) { r.measures[0].steps[1].text = "ก\x01"; },
     "/measures/0/steps/1/text: expected text that a document can hold, found control character U+0001 at byte 3"},
    {[](auto&, auto& l) { l.text_size = 0.5_pt; }, "/look/text_size: expected a size from 1 to 1638 pt, found 0.5 pt"},
    {[](auto&, auto& l) { l.margins.left = 28_cm; },
     "/look/margins: expected margins that leave 5 cm or more of the width, found -0.3 cm left"},
    {[](auto&, auto& l) { l.paper_width = 5_cm; },
     "/look/paper_width: expected a width from 10 to 55.88 cm, found 5 cm"},
    {[](auto&, auto& l) { l.header = "หน้า {no}"; },
     "/look/header: expected {page}, {pages}, {title}, {agency}, {fiscal}, or {{ and }} for braces, found {no}"},
    {[](auto& r, auto&) { r.title = " "; }, "/title: expected the title of the report, found only blanks"},
    {[](auto& r, auto&) {
         r.measures[0].steps[1] = {"๒.", ""};
     },
     "/measures/0/steps/1/text: expected words behind the marker ๒., found nothing"},
    {[](auto&, auto& l) { l.columns[2].share = -1; }, "/look/columns/2/share: expected a share above 0, found -1"},
};
}  // namespace

BOOST_AUTO_TEST_SUITE(report_compose_refusal)

BOOST_DATA_TEST_CASE(a_fault_is_refused_by_its_field_before_anything_is_poured, faults, f) {
    auto what = small_report();
    ita::look dress;
    f.make(what, dress);
    untouched into;
    BOOST_CHECK_EXCEPTION(ita::compose(what, dress, into), ita::error, [&](const ita::error& e) {
        BOOST_TEST(e.where().part == f.part);
        BOOST_TEST((e.code() == f.code), e.what());
        return !e.message().ends_with('.');
    });
}
BOOST_DATA_TEST_CASE(a_refusal_says_where_what_was_expected_and_what_was_found, wordings, w) {
    auto what = small_report();
    ita::look dress;
    w.make(what, dress);
    BOOST_CHECK_EXCEPTION(static_cast<void>(ita::compose(what, dress)), ita::error,
                          [&](const ita::error& e) { return e.what() == std::string_view(w.message); });
}
BOOST_AUTO_TEST_CASE(days_that_a_text_tells_the_wrong_way_round_stay_as_they_were_typed) {
    auto what = small_report();
    what.measures[0].timeline = ita::understood("๓๐ กันยายน ๒๕๖๘ - ๑ ตุลาคม ๒๕๖๗");
    BOOST_TEST((words(cell(ita::compose(what), 1, 3).at(0)) == what.measures[0].timeline.text));
}
BOOST_AUTO_TEST_CASE(items_may_be_nested_eight_levels_deep) {
    auto what = small_report();
    what.measures[0].steps = {nested(7)};
    const auto d = ita::compose(what);
    const auto steps = cell(d, 1, 1);
    BOOST_TEST(steps.size() == 8u);
    BOOST_TEST(steps.back().label->level == 7);
    BOOST_TEST((style(d, steps.back().style).paragraph.left > style(d, steps[6].style).paragraph.left));
}
BOOST_AUTO_TEST_CASE(sixty_three_columns_are_written) {
    auto what = small_report();
    for (int i = 0; i < 57; ++i) what.measures[0].extra.emplace_back(std::to_string(i), "-");
    BOOST_TEST(tables(ita::compose(what)).at(0).columns.size() == 63u);
}
BOOST_AUTO_TEST_SUITE_END()
