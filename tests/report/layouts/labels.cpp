// tests/report/layouts/labels.cpp - layouts without columns: names of fields at the side, above, in front.
#include "report/layouts/parts.hpp"

namespace layouts {
namespace {

using ita::item;

rows side_rows(const ita::measure& m, const std::string& title_heading = "มาตรการ") {
    const auto mine = cells_of(m);
    return {cells({c(title_heading), mine[0]}),   cells({c("ขั้นตอนหรือวิธีการปฏิบัติ"), mine[1]}),
            cells({c("ผู้รับผิดชอบ"), mine[2]}),      cells({c("ระยะเวลา"), mine[3]}),
            cells({c("ผลการดำเนินการ"), mine[4]}), cells({c("ผลลัพธ์"), mine[5]})};
}

layout side_tables() {
    blocks body = front();
    for (const auto& m : sample().measures) {
        body.emplace_back(table(side_rows(m)));
        body.emplace_back(p(""));
    }
    return {"a table a measure with names at the side", paper(std::move(body)), sample()};
}

layout one_side_table() {
    rows all;
    for (const auto& m : sample().measures)
        for (auto& each : side_rows(m)) all.push_back(std::move(each));
    return {"one table with names at the side", paper(front() + blocks{table(std::move(all))}), sample()};
}

layout side_tables_with_bands() {
    blocks body = front();
    for (const auto& m : sample().measures) {
        auto all = side_rows(m);
        all[0] = cells({across(2, c(m.marker + " " + m.title))});
        body.emplace_back(table(std::move(all)));
        body.emplace_back(p(""));
    }
    return {"names at the side below a title across", paper(std::move(body)), sample()};
}

layout side_tables_below_titles() {
    blocks body = front();
    for (const auto& m : sample().measures) {
        auto all = side_rows(m);
        all.erase(all.begin());
        body.emplace_back(p(m.marker + " " + m.title));
        body.emplace_back(table(std::move(all)));
    }
    return {"names at the side below a line", paper(std::move(body)), sample()};
}

layout two_pairs_in_a_row() {
    blocks body = front();
    for (const auto& m : sample().measures) {
        const auto mine = cells_of(m);
        body.emplace_back(table({cells({c("มาตรการ"), mine[0], c("ผู้รับผิดชอบ"), mine[2]}),
                                 cells({c("ขั้นตอน"), mine[1], c("ระยะเวลา"), mine[3]}),
                                 cells({c("ผลการดำเนินการ"), mine[4], c("ผลลัพธ์"), mine[5]})}));
        body.emplace_back(p(""));
    }
    return {"two names and texts in a row", paper(std::move(body)), sample()};
}

layout measures_across() {
    rows all;
    const auto first = side_rows(sample().measures[0]);
    for (std::size_t i = 0; i < first.size(); ++i) {
        row made{.cells = {first[i].cells[0]}};
        for (const auto& m : sample().measures) made.cells.push_back(side_rows(m)[i].cells[1]);
        all.push_back(std::move(made));
    }
    return {"a column a measure", paper(front() + blocks{table(std::move(all))}), sample()};
}

void add_lines(blocks& to, const std::string& heading, const std::vector<item>& items) {
    to.emplace_back(p(heading));
    for (const auto& each : items) to.emplace_back(p(typed(each)));
}

layout headings_and_lists() {
    blocks body = front();
    for (const auto& m : sample().measures) {
        body.emplace_back(p(m.marker + " " + m.title));
        add_lines(body, "ขั้นตอนหรือวิธีการปฏิบัติ", m.steps);
        body.emplace_back(p("ผู้รับผิดชอบ"));
        for (const auto& each : m.owners) body.emplace_back(p("- " + each));
        body.emplace_back(p("ระยะเวลา"));
        body.emplace_back(p(m.timeline.text));
        add_lines(body, "ผลการดำเนินการ", m.results);
        add_lines(body, "ผลลัพธ์", m.outcomes);
    }
    return {"headings and lists", paper(std::move(body)), sample()};
}

layout numbered_measures_with_colons() {
    blocks body = front();
    auto expected = sample();
    const std::vector<std::string> numbers{"มาตรการที่ ๑", "มาตรการที่ ๒", "มาตรการที่ ๓"};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        auto& m = expected.measures[i];
        m.marker = numbers[i];
        body.emplace_back(p(numbers[i] + " " + m.title));
        add_lines(body, "ขั้นตอนการดำเนินการ:", m.steps);
        std::string names;
        for (const auto& each : m.owners) names += (names.empty() ? "" : ", ") + each;
        body.emplace_back(p("ผู้รับผิดชอบ : " + names));
        body.emplace_back(p("ระยะเวลา : " + m.timeline.text));
        add_lines(body, "ผลการดำเนินการ :", m.results);
        add_lines(body, "ผลลัพธ์ :", m.outcomes);
    }
    return {"numbered measures, texts behind colons", paper(std::move(body)), std::move(expected)};
}

layout two_labels_in_a_line() {
    blocks body = front();
    for (const auto& m : sample().measures) {
        body.emplace_back(p(m.marker + " " + m.title));
        add_lines(body, "ขั้นตอน:", m.steps);
        std::string names;
        for (const auto& each : m.owners) names += (names.empty() ? "" : ", ") + each;
        body.emplace_back(p("ผู้รับผิดชอบ: " + names + "\tระยะเวลา: " + m.timeline.text));
        add_lines(body, "ผลการดำเนินการ:", m.results);
        add_lines(body, "ผลลัพธ์:", m.outcomes);
    }
    return {"two labels in a line", paper(std::move(body)), sample()};
}

layout named_titles() {
    blocks body = front();
    for (const auto& m : sample().measures) {
        body.emplace_back(p("มาตรการ: " + m.marker + " " + m.title));
        add_lines(body, "ขั้นตอน", m.steps);
        body.emplace_back(p("ผู้รับผิดชอบ: " + (m.owners.size() == 1 ? m.owners[0] : m.owners[0] + ", " + m.owners[1])));
        body.emplace_back(p("ระยะเวลา: " + m.timeline.text));
        add_lines(body, "ผลการดำเนินการ", m.results);
        add_lines(body, "ผลลัพธ์", m.outcomes);
    }
    return {"titles behind the word for measures", paper(std::move(body)), sample()};
}

}  // namespace

void add_labels(std::vector<layout>& to) {
    to.push_back(side_tables());
    to.push_back(one_side_table());
    to.push_back(side_tables_with_bands());
    to.push_back(side_tables_below_titles());
    to.push_back(two_pairs_in_a_row());
    to.push_back(measures_across());
    to.push_back(headings_and_lists());
    to.push_back(numbered_measures_with_colons());
    to.push_back(named_titles());
    to.push_back(two_labels_in_a_line());
}

}  // namespace layouts
