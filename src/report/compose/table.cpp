#include <array>

#include "base/work.hpp"
#include "report/compose/body.hpp"
#include "report/compose/styles.hpp"

namespace ita::composing {
namespace {

using blocks = std::vector<doc::block>;

// Made where it stays, since a paragraph is large to move.
doc::paragraph& add_line(std::string words, const char* style, blocks& to) {
    auto& line = std::get<doc::paragraph>(to.emplace_back().value);
    line.style = style;
    if (!words.empty()) line.content.emplace_back(doc::run{.text = std::move(words)});
    return line;
}

void add_items(const plan& p, const std::vector<item>& items, std::size_t level, blocks& to) {
    for (const auto& each : items) {
        const bool marked = !each.marker.empty();
        auto& line = add_line(p.say.of(each.text), (marked ? style::item : style::plain_item)[level], to);
        if (marked) line.label = {.text = p.say.of(each.marker), .level = static_cast<int>(level)};
        add_items(p, each.items, level + 1, to);
    }
}

void add_list(const plan& p, const std::vector<item>& items, blocks& to) {
    to.reserve(items.size());
    add_items(p, items, 0, to);
}

struct entry {
    const measure& of;
    std::size_t position;  ///< from 1
};

// The marker, in a style that tells it from a number that is only the row's.
void add_number(const plan& p, const entry& e, blocks& to) {
    if (p.markers_apart) {
        add_line(p.say.of(e.of.marker), style::table_text, to).format.align = doc::alignment::center;
        return;
    }
    add_line(p.say.number(static_cast<long long>(e.position)), style::number, to);
}

void add_measure(const plan& p, const entry& e, blocks& to) {
    const bool marked = !e.of.marker.empty() && !p.markers_apart;
    auto& line = add_line(p.say.of(e.of.title), marked ? style::measure : style::table_text, to);
    if (marked) line.label = {.text = p.say.of(e.of.marker)};
}

void add_steps(const plan& p, const entry& e, blocks& to) { add_list(p, e.of.steps, to); }
void add_results(const plan& p, const entry& e, blocks& to) { add_list(p, e.of.results, to); }
void add_outcomes(const plan& p, const entry& e, blocks& to) { add_list(p, e.of.outcomes, to); }

// The indents are not left to the style: Word would take those of its numbering in their place.
void add_owners(const plan& p, const entry& e, blocks& to) {
    to.reserve(e.of.owners.size());
    for (const auto& each : e.of.owners) {
        auto& line = add_line(p.say.of(each), style::owner, to);
        line.label = {.text = "-", .kind = doc::label_kind::bullet};
        line.format.left = p.hanging.owner;
        line.format.first_line = -p.hanging.owner;
    }
}

void add_timeline(const plan& p, const entry& e, blocks& to) {
    const auto& when = e.of.timeline;
    add_line(p.say.of(when.text.empty() ? to_text(when) : when.text), style::table_text, to);
}

void add_issue(const plan& p, const entry& e, blocks& to) {
    if (e.of.issue) add_line(p.say.number(*e.of.issue), style::number, to);
}

// Extra texts find their columns by heading, all of a measure at once.
void add_nothing(const plan&, const entry&, blocks&) {}

using filler = void (*)(const plan&, const entry&, blocks&);

// In the order of column_field.
constexpr std::array<filler, 9> fillers{add_number,  add_measure,  add_steps, add_owners, add_timeline,
                                        add_results, add_outcomes, add_issue, add_nothing};
static_assert(fillers.size() == static_cast<std::size_t>(column_field::extra) + 1);

void add_extra(const plan& p, const measure& m, doc::row& to) {
    for (const auto& [heading, text] : m.extra)
        add_line(p.say.of(text), style::table_text, to.cells[p.extra_columns.at(heading)].blocks);
}

doc::row row_of(const plan& p, const entry& e) {
    doc::row result{.cells = std::vector<doc::cell>(p.columns.size()), .may_split = p.dress.rows_may_split};
    for (std::size_t i = 0; i < p.columns.size(); ++i)
        fillers[static_cast<std::size_t>(p.columns[i].field)](p, e, result.cells[i].blocks);
    add_extra(p, e.of, result);
    for (auto& each : result.cells)
        if (each.blocks.empty()) add_line({}, style::table_text, each.blocks);
    return result;
}

doc::row header_row(const plan& p) {
    doc::row result{.may_split = false};
    for (const auto& c : p.columns)
        result.cells.push_back({.blocks = {doc::plain(p.say.of(c.heading), style::table_head)},
                                .shade = p.dress.header_shade,
                                .align = doc::vertical_alignment::center});
    return result;
}

}  // namespace

void pour_table(const plan& p, doc::sink& into) {
    using namespace literals;
    into.open_table({.columns = widths(p.columns, text_width(p)),
                     .header_rows = 1,
                     .line = p.dress.table_line,
                     .padding = 1.5_mm,
                     .title = p.say.of(p.what.title)});
    into.add(header_row(p));
    for (std::size_t i = 0; i < p.what.measures.size(); ++i) {
        look_up(i, p.what.measures.size());
        into.add(row_of(p, {p.what.measures[i], i + 1}));
    }
    into.close_table();
}

}  // namespace ita::composing
