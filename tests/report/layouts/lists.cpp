// tests/report/layouts/lists.cpp - ways to type the lists inside a cell.
#include <ita/base/thai.hpp>

#include "report/layouts/parts.hpp"

namespace layouts {
namespace {

using ita::item;

layout typed_as(std::string name, const ita::report& expected, const list_style& list,
                const names_style& names = dashed) {
    return {std::move(name), paper(front() + blocks{columns(expected, headings(), list, names)}), expected};
}

std::string number(std::size_t i) { return ita::to_thai_digits(std::to_string(i + 1)); }

cell automatic(const std::vector<item>& items) {
    std::vector<paragraph> lines;
    for (const auto& each : items)
        lines.push_back(each.marker.empty() ? p(each.text) : labelled({.text = each.marker}, each.text));
    return c(std::move(lines));
}

cell bulleted_names(const std::vector<std::string>& names) {
    std::vector<paragraph> lines;
    for (const auto& each : names) lines.push_back(labelled({.text = "•", .kind = ita::doc::label_kind::bullet}, each));
    return c(std::move(lines));
}

/// "๑.ประชุม", no blank behind the marker.
cell glued(const std::vector<item>& items) {
    std::string text;
    for (const auto& each : items) text += (text.empty() ? "" : " ") + each.marker + each.text;
    return c(text);
}

/// Every line broken again in its middle, where a blank is.
cell wrapped(const std::vector<item>& items) {
    std::string text;
    for (const auto& each : items) {
        auto line = typed(each);
        const auto blank = line.find(' ', line.find(' ') + 1);
        if (blank != line.npos && !each.marker.empty()) line.replace(blank, 1, "¶");
        text += (text.empty() ? "" : "¶") + line;
    }
    return c(text);
}

ita::report with_children(const std::string& marker) {
    auto made = sample();
    made.measures[0].steps[0].items = {{marker + (marker == "-" ? "" : "๑"), "จากสำนักปลัด"},
                                       {marker + (marker == "-" ? "" : "๒"), "จากกองคลัง"}};
    return made;
}

ita::report with_deep_children() {
    auto made = sample();
    made.measures[1].steps[1].items = {{"(๑)", "ไตรมาสแรก", {{"-", "ของฝ่ายพัสดุ"}, {"-", "ของฝ่ายการเงิน"}}},
                                       {"(๒)", "ไตรมาสหลัง"}};
    return made;
}

cell automatic_levels(const std::vector<item>& items) {
    std::vector<paragraph> lines;
    for (const auto& each : items) {
        lines.push_back(labelled({.text = each.marker}, each.text));
        if (each.marker.empty()) lines.back().label.reset();
        for (const auto& child : each.items)
            lines.push_back(
                labelled({.text = child.marker, .kind = ita::doc::label_kind::bullet, .level = 1}, child.text));
    }
    return c(std::move(lines));
}

cell one_line(const std::vector<std::string>& names) { return names_with(names, "-", " "); }
cell with_commas(const std::vector<std::string>& names) { return names_with(names, "", ", "); }
cell line_each(const std::vector<std::string>& names) { return names_with(names, "", "\n"); }
cell numbered(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) text += (i == 0 ? "" : "¶") + number(i) + ". " + names[i];
    return c(text);
}

layout broken_names() {
    auto expected = changed([](ita::measure& m) { m.owners = {"สำนักปลัด", "กองส่งเสริม การเกษตร", "กองคลัง"}; });
    auto t =
        columns(expected, headings(), paragraphs, [](const auto&) { return c("สำนักปลัด¶กองส่งเสริม¶การเกษตร¶กองคลัง"); });
    return {"names broken over lines", paper(front() + blocks{std::move(t)}), std::move(expected)};
}

}  // namespace

void add_lists(std::vector<layout>& to) {
    to.push_back(typed_as("items with line breaks", sample(), breaks, line_each));
    to.push_back(typed_as("items in one line", sample(), inlined, one_line));
    to.push_back(typed_as("items in one line, glued to their markers", sample(), glued, with_commas));
    to.push_back(typed_as("items as automatic lists", sample(), automatic, bulleted_names));
    to.push_back(typed_as("items wrapped over paragraphs", sample(), wrapped, numbered));
    to.push_back(typed_as("numbers in ASCII",
                          with_marker_form([](std::size_t i) { return std::to_string(i + 1) + "."; }), inlined));
    to.push_back(
        typed_as("numbers with a bracket", with_marker_form([](std::size_t i) { return number(i) + ")"; }), inlined));
    to.push_back(
        typed_as("numbers in brackets", with_marker_form([](std::size_t i) { return "(" + number(i) + ")"; }), breaks));
    to.push_back(
        typed_as("numbers of two levels", with_marker_form([](std::size_t i) { return "๑." + number(i); }), inlined));
    to.push_back(typed_as("Thai letters", with_marker_form([](std::size_t i) {
                              return std::vector<std::string>{"ก.", "ข.", "ค."}.at(i);
                          }),
                          inlined));
    to.push_back(typed_as("dashes", with_marker_form([](std::size_t) { return std::string("-"); }), inlined));
    to.push_back(typed_as("long dashes", with_marker_form([](std::size_t) { return std::string("–"); }), breaks));
    to.push_back(typed_as("bullets", with_marker_form([](std::size_t) { return std::string("•"); }), paragraphs));
    to.push_back(typed_as("no markers, a paragraph an item",
                          with_marker_form([](std::size_t) { return std::string(); }), paragraphs, line_each));
    to.push_back(typed_as("children with dashes", with_children("-"), paragraphs));
    to.push_back(typed_as("children with dashes in one line", with_children("-"), inlined));
    to.push_back(typed_as("children with two numbers", with_children("๑."), breaks));
    to.push_back(typed_as("children of children", with_deep_children(), paragraphs));
    to.push_back(typed_as("children of children in one line", with_deep_children(), inlined));
    to.push_back(typed_as("children of automatic lists", with_children("-"), automatic_levels));
    to.push_back(broken_names());
}

}  // namespace layouts
