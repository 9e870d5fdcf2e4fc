// tests/report/layouts/columns.cpp - layouts with a column a field: headings, columns, rows that go on.
#include "report/layouts/parts.hpp"

namespace layouts {
namespace {

using ita::item;

layout shown(std::string name, ita::doc::table t, ita::report expected = sample()) {
    return {std::move(name), paper(front() + blocks{std::move(t)}), std::move(expected)};
}

layout with_headings(std::string name, row head) { return shown(std::move(name), columns(sample(), std::move(head))); }

/// A column more, at the left or right, with a text a measure.
ita::doc::table with_column(bool left, const std::string& heading, const std::vector<std::string>& texts) {
    auto made = columns(sample());
    for (std::size_t i = 0; i < made.rows.size(); ++i) {
        auto& all = made.rows[i].cells;
        all.insert(left ? all.begin() : all.end(), c(i == 0 ? heading : texts[i - 1]));
    }
    made.columns.emplace_back();
    return made;
}

ita::report with_extra(const std::string& heading, const std::vector<std::string>& texts) {
    auto made = sample();
    for (std::size_t i = 0; i < texts.size(); ++i) made.measures[i].extra = {{heading, texts[i]}};
    return made;
}

ita::doc::table with_numbers_apart() {
    auto bare = changed([](ita::measure& m) { m.marker.clear(); });
    auto made = columns(bare);
    const std::vector<std::string> numbers{"ที่", "๑.", "๒.", "๓."};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        auto& all = made.rows[i].cells;
        all.insert(all.begin(), c(numbers[i]));
    }
    made.columns.emplace_back();
    return made;
}

ita::doc::table with_starts_and_ends() {
    auto made = columns(sample());
    made.rows[0] = cells({down(2, c("มาตรการ")), down(2, c("ขั้นตอน")), down(2, c("ผู้รับผิดชอบ")), across(2, c("ระยะเวลา")),
                          down(2, c("ผลการดำเนินการ")), down(2, c("ผลลัพธ์"))});
    made.rows.insert(made.rows.begin() + 1, r({"เริ่ม", "สิ้นสุด"}));
    for (std::size_t i = 2; i < made.rows.size(); ++i) {
        auto& all = made.rows[i].cells;
        all[3] = c("ตุลาคม ๒๕๖๗");
        all.insert(all.begin() + 4, c("กันยายน ๒๕๖๘"));
    }
    made.columns.emplace_back();
    return made;
}

ita::doc::table below_a_group() {
    auto made = columns(sample());
    made.rows[0] = cells({down(2, c("มาตรการ")), across(3, c("แผน")), across(2, c("การรายงาน"))});
    made.rows.insert(made.rows.begin() + 1, r({"ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ", "ผลลัพธ์"}));
    return made;
}

ita::doc::table with_rows_between(const row& typed_again, bool in_front_of_all) {
    auto made = columns(sample());
    rows all{made.rows[0]};
    for (std::size_t i = 1; i < made.rows.size(); ++i) {
        if (i > 1 || in_front_of_all) all.push_back(typed_again);
        all.push_back(made.rows[i]);
    }
    made.rows = std::move(all);
    return made;
}

layout table_a_measure(std::string name, bool with_heading_each) {
    blocks body = front();
    const auto whole = columns(sample());
    for (std::size_t i = 1; i < whole.rows.size(); ++i) {
        rows all{whole.rows[i]};
        if (with_heading_each || i == 1) all.insert(all.begin(), whole.rows[0]);
        body.emplace_back(table(std::move(all)));
        body.emplace_back(p(""));
    }
    return {std::move(name), paper(std::move(body)), sample()};
}

/// Measure 2 goes on in another row: a step more, and the rest of a sentence.
rows cut_rows() {
    auto first = cells_of(sample().measures[1]);
    first[1] = c("๑. ประกาศแผนการจัดซื้อจัดจ้าง ปี พ.ศ.๒๕๖๘¶๒. รายงานผลทุกไตรมาส");
    first[5] = c("๑. ไม่มีเรื่องร้องเรียน¶๒. การใช้งบประมาณคุ้มค่า");
    return {cells(std::move(first)), r({"", "๓. ติดตามโดยหัวหน้าส่วนราชการ", "", "", "", "กว่าปีก่อน ๑.๕ เท่า"})};
}

ita::report with_cut_sentence() {
    auto made = sample();
    made.measures[1].outcomes[1].text = "การใช้งบประมาณคุ้มค่า กว่าปีก่อน ๑.๕ เท่า";
    return made;
}

layout cut_over_tables(std::string name, bool heading_again) {
    const auto whole = columns(sample());
    const auto cut = cut_rows();
    rows second{cut[1], whole.rows[3]};
    if (heading_again) second.insert(second.begin(), whole.rows[0]);
    return {std::move(name),
            paper(front() + blocks{table({whole.rows[0], whole.rows[1], cut[0]}), p(""), table(std::move(second))}),
            with_cut_sentence()};
}

ita::doc::table cut_in_a_table() {
    auto made = columns(sample());
    const auto cut = cut_rows();
    made.rows[2] = cut[0];
    made.rows.insert(made.rows.begin() + 3, cut[1]);
    return made;
}

/// A sentence without a marker that a row cuts behind a word that cannot end it.
layout cut_without_markers() {
    auto made = columns(sample());
    made.rows[1].cells[5] = c("ประชาชนทราบขั้นตอนและเวลาที่ใช้ใน");
    made.rows.insert(made.rows.begin() + 2, r({"", "", "", "", "", "การรับบริการ"}));
    auto expected = sample();
    expected.measures[0].outcomes = {"ประชาชนทราบขั้นตอนและเวลาที่ใช้ใน การรับบริการ"};
    return shown("a sentence cut in the same table", std::move(made), std::move(expected));
}

enum class keys { merged, empty, typed_again };

/// A row a step; results stand beside the steps.
ita::doc::table row_a_step(const ita::report& of, keys how) {
    rows all{headings()};
    for (const auto& m : of.measures) {
        const auto count = std::max(m.steps.size(), std::max(m.results.size(), m.outcomes.size()));
        auto first = cells_of(m);
        for (std::size_t i = 0; i < count; ++i) {
            const auto nth = [&](const std::vector<item>& list) { return c(i < list.size() ? typed(list[i]) : ""); };
            std::vector<cell> mine;
            for (const std::size_t key : {0u, 2u, 3u}) {
                auto each = first[key];
                if (how == keys::merged) each.row_span = count;
                if (how == keys::empty && i > 0) each = c("");
                mine.push_back(std::move(each));
            }
            std::vector<cell> row_cells{mine[0], nth(m.steps), mine[1], mine[2], nth(m.results), nth(m.outcomes)};
            if (how == keys::merged && i > 0) row_cells = {nth(m.steps), nth(m.results), nth(m.outcomes)};
            all.push_back(cells(std::move(row_cells)));
        }
    }
    return table(std::move(all));
}

ita::report unmarked() {
    return with_marker_form([](std::size_t) { return std::string(); });
}

ita::doc::table with_shared_time() {
    auto made = columns(sample());
    made.rows[1].cells[3].row_span = 3;
    for (const std::size_t i : {2u, 3u}) made.rows[i].cells.erase(made.rows[i].cells.begin() + 3);
    return made;
}

ita::doc::table with_title_bands() {
    rows all{r({"ขั้นตอนหรือวิธีการปฏิบัติ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ", "ผลลัพธ์"})};
    for (const auto& m : sample().measures) {
        auto mine = cells_of(m);
        all.push_back(cells({across(5, mine[0])}));
        mine.erase(mine.begin());
        all.push_back(cells(std::move(mine)));
    }
    return table(std::move(all));
}

layout with_titles_above() {
    blocks body = front();
    for (const auto& m : sample().measures) {
        auto mine = cells_of(m);
        body.emplace_back(p(m.marker + " " + m.title));
        mine.erase(mine.begin());
        body.emplace_back(table(
            {r({"ขั้นตอนหรือวิธีการปฏิบัติ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ", "ผลลัพธ์"}), cells(std::move(mine))}));
    }
    return {"titles of measures above their tables", paper(std::move(body)), sample()};
}

ita::doc::table with_title_row() {
    auto made = columns(sample());
    made.rows.insert(made.rows.begin(), cells({across(6, c("ตารางสรุปผลการดำเนินการตามมาตรการ"))}));
    return made;
}

layout title_cut_over_pages() {
    auto made = columns(sample());
    made.rows[1].cells[0] = c("๑. การให้บริการ");
    made.rows.insert(made.rows.begin() + 2, r({"ประชาชน", "", "", "", "", ""}));
    auto expected = sample();
    expected.measures[0].title = "การให้บริการ ประชาชน";
    return shown("a title that goes on in the next row", std::move(made), std::move(expected));
}

layout marked_as_continued() {
    auto made = columns(sample());
    const auto cut = cut_rows();
    made.rows[2] = cut[0];
    auto rest = cut[1];
    rest.cells[0] = c("๒. การจัดซื้อจัดจ้าง (ต่อ)");
    made.rows.insert(made.rows.begin() + 3, rest);
    auto expected = with_cut_sentence();
    return shown("a title typed again with (ต่อ)", std::move(made), std::move(expected));
}

/// Steps and results share a column, each below its own name.
ita::doc::table with_names_in_cells() {
    rows all{r({"มาตรการ", "การดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลลัพธ์"})};
    for (const auto& m : sample().measures) {
        auto mine = cells_of(m);
        auto both = c("ขั้นตอน :");
        for (auto& each : mine[1].blocks) both.blocks.push_back(each);
        both.blocks.emplace_back(p("ผลการดำเนินการ"));
        for (auto& each : mine[4].blocks) both.blocks.push_back(each);
        all.push_back(cells({mine[0], std::move(both), mine[2], mine[3], mine[5]}));
    }
    return table(std::move(all));
}

/// A plan first, what came of it in a table further down.
layout plan_and_results() {
    rows plan{r({"มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา"})};
    rows told{r({"มาตรการ", "ผลการดำเนินการ", "ผลลัพธ์"})};
    for (const auto& m : sample().measures) {
        auto mine = cells_of(m);
        plan.push_back(cells({mine[0], mine[1], mine[2], mine[3]}));
        told.push_back(cells({mine[0], mine[4], mine[5]}));
    }
    return {"a plan and its results in two tables",
            paper(front() + blocks{table(std::move(plan)), p("ผลการดำเนินการมีดังนี้"), table(std::move(told))}), sample()};
}

layout title_block_inside() {
    auto made = columns(sample());
    rows all;
    for (const auto& block : front()) all.push_back(cells({across(6, c({std::get<paragraph>(block.value)}))}));
    all.insert(all.end(), made.rows.begin(), made.rows.end());
    made.rows = std::move(all);
    return {"title and preamble in rows above the headings", paper({std::move(made)}), sample()};
}

layout framed() {
    ita::doc::cell all;
    all.blocks = front() + blocks{columns(sample())};
    return {"a page in a frame of a table", paper(blocks{table({cells({std::move(all)})})}), sample()};
}

layout in_a_layout_cell() {
    return {"a table in a cell that only lays out the page",
            paper(front() + blocks{table({cells({ita::doc::cell{.blocks = {columns(sample())}}})})}), sample()};
}

layout issues_for_titles() {
    auto head = headings();
    head.cells[0] = c("ประเด็นที่ต้องพัฒนา");
    return with_headings("issues in place of measures", std::move(head));
}

layout issue_column() {
    auto expected = sample();
    for (std::size_t i = 0; i < 3; ++i) expected.measures[i].issue = static_cast<int>(i) + 1;
    return shown("a column of issues", with_column(true, "ประเด็น", {"๑", "๒", "๓"}), std::move(expected));
}

}  // namespace

void add_columns(std::vector<layout>& to) {
    to.push_back(shown("six usual columns", columns(sample())));
    to.push_back(with_headings("other words for headings", r({"มาตรการ", "วิธีดำเนินการ", "หน่วยงานที่รับผิดชอบ",
                                                              "ระยะเวลาดำเนินการ", "ผลการดำเนินงาน", "ผลสัมฤทธิ์"})));
    to.push_back(
        with_headings("still other words", r({"โครงการ/กิจกรรม/มาตรการ", "แนวทางการดำเนินการ", "ส่วนราชการที่รับผิดชอบ",
                                              "กำหนดเวลา", "สรุปผลการดำเนินการ", "ผลที่ได้รับ"})));
    to.push_back(
        with_headings("wrapped headings",
                      r({"มาตรการ/กิจกรรม ที่ดำเนินการเพื่อ¶ส่งเสริมคุณธรรม\nและความโปร่งใส ภายในหน่วยงาน", "ขั้นตอนหรือ\nวิธีการปฏิบัติ",
                         "ผู้รับ\nผิดชอบ", "ระยะ เวลา", "ผลการ ดำเนินการ", "ผลลัพธ์หรือ¶ความสำเร็จ¶ของการดำเนินการ"})));
    to.push_back(with_headings(
        "misspelt headings", r({"มาตรการ/กิจกรรมที่ดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งในภายในหน่วยงาน", "ขันตอนหรือวิธการปฏิบัติ",
                                "ผู้รับผิดชอป", "ระยเวลา", "ผลการดําเนินกาน", "ผลลัพท์หรือความสำเร็จของการดำเนินการ"})));
    to.push_back(with_headings("headings with numbers and brackets",
                               r({"(๑) มาตรการ", "(๒) ขั้นตอน (โดยย่อ)", "(๓) ผู้รับผิดชอบ", "(๔) ระยะเวลา (พ.ศ.)",
                                  "(๕) ผลการดำเนินการ", "(๖) ผลลัพธ์"})));
    to.push_back(with_headings("headings of old fonts and unseen letters",
                               r({"มาต\u200Bรการ", "ข\uF710\uF70A\uF70Aนตอน", "ผ\u00ADู้รับผิดชอบ", "ระยะเวลา",
                                  "ผลการดํา เนินการ", "ผลล\uF710พธ\uF70E"})));
    to.push_back(shown("numbers in a column of their own", with_numbers_apart()));
    to.push_back(shown("remarks", with_column(false, "หมายเหตุ", {"ใช้งบประมาณ", "-", "ไม่ใช้งบประมาณ"}),
                       with_extra("หมายเหตุ", {"ใช้งบประมาณ", "-", "ไม่ใช้งบประมาณ"})));
    to.push_back(shown("a column that nobody knows", with_column(false, "สีที่ชอบ", {"แดง", "เขียว", "ขาว"}),
                       with_extra("สีที่ชอบ", {"แดง", "เขียว", "ขาว"})));
    to.push_back(issue_column());
    to.push_back(issues_for_titles());
    to.push_back(shown("start and end below one heading", with_starts_and_ends(),
                       changed([](ita::measure& m) { m.timeline = ita::understood("ตุลาคม ๒๕๖๗ - กันยายน ๒๕๖๘"); })));
    to.push_back(shown("headings below groups", below_a_group()));
    to.push_back(shown("headings typed again for each measure", with_rows_between(headings(), false)));
    to.push_back(shown("numbers of the columns below the headings",
                       with_rows_between(r({"(๑)", "(๒)", "(๓)", "(๔)", "(๕)", "(๖)"}), true)));
    to.push_back(table_a_measure("a table a measure", true));
    to.push_back(table_a_measure("tables that go on without headings", false));
    to.push_back(cut_over_tables("a measure cut over pages, without headings", false));
    to.push_back(cut_over_tables("a measure cut over pages, with headings again", true));
    to.push_back(shown("a measure cut in the same table", cut_in_a_table(), with_cut_sentence()));
    to.push_back(cut_without_markers());
    to.push_back(shown("a row a step, titles merged down", row_a_step(sample(), keys::merged)));
    to.push_back(shown("a row a step, titles once", row_a_step(sample(), keys::empty)));
    to.push_back(shown("a row a step, titles again", row_a_step(sample(), keys::typed_again)));
    to.push_back(shown("a row a step without markers", row_a_step(unmarked(), keys::merged), unmarked()));
    to.push_back(shown("a time for all measures", with_shared_time()));
    to.push_back(shown("titles in rows across the table", with_title_bands()));
    to.push_back(with_titles_above());
    to.push_back(shown("a title inside the table", with_title_row()));
    to.push_back(title_cut_over_pages());
    to.push_back(marked_as_continued());
    to.push_back(in_a_layout_cell());
    to.push_back(shown("names of fields inside cells", with_names_in_cells()));
    to.push_back(framed());
    to.push_back(plan_and_results());
    to.push_back(title_block_inside());
}

}  // namespace layouts
