#include <array>

#include "report/compose/body.hpp"
#include "report/compose/styles.hpp"

namespace ita::composing {
namespace {

using blocks = std::vector<doc::block>;

void add_plain(const plan& p, std::string_view text, const char* style, blocks& to) {
    to.emplace_back(doc::plain(p.say.of(text), style));
}

doc::paragraph labelled(std::string text, const char* style, doc::list_label label) {
    auto result = doc::plain(std::move(text), style);
    result.label = std::move(label);
    return result;
}

void add_items(const plan& p, const std::vector<item>& items, std::size_t level, blocks& to) {
    to.reserve(to.size() + items.size());
    for (const auto& each : items) {
        if (each.marker.empty())
            add_plain(p, each.text, style::plain_item[level], to);
        else
            to.emplace_back(labelled(p.say.of(each.text), style::item[level],
                                     {.text = p.say.of(each.marker), .level = static_cast<int>(level)}));
        add_items(p, each.items, level + 1, to);
    }
}

struct entry {
    const measure& of;
    std::size_t position;  ///< from 1
};

void add_number(const plan& p, const entry& e, blocks& to) {
    to.emplace_back(doc::plain(p.say.number(static_cast<long long>(e.position)), style::number));
}

void add_measure(const plan& p, const entry& e, blocks& to) {
    if (e.of.marker.empty()) return add_plain(p, e.of.title, style::table_text, to);
    to.emplace_back(labelled(p.say.of(e.of.title), style::measure, {.text = p.say.of(e.of.marker)}));
}

void add_steps(const plan& p, const entry& e, blocks& to) { add_items(p, e.of.steps, 0, to); }
void add_results(const plan& p, const entry& e, blocks& to) { add_items(p, e.of.results, 0, to); }
void add_outcomes(const plan& p, const entry& e, blocks& to) { add_items(p, e.of.outcomes, 0, to); }

// The indents are not left to the style: Word would take those of its numbering in their place.
doc::paragraph owner_line(const plan& p, const std::string& name) {
    auto line = labelled(p.say.of(name), style::owner, {.text = "-", .kind = doc::label_kind::bullet});
    line.format = {.left = p.hanging.owner, .first_line = -p.hanging.owner};
    return line;
}

void add_owners(const plan& p, const entry& e, blocks& to) {
    to.reserve(e.of.owners.size());
    for (const auto& each : e.of.owners) to.emplace_back(owner_line(p, each));
}

void add_timeline(const plan& p, const entry& e, blocks& to) {
    const auto& when = e.of.timeline;
    if (when.text.empty()) return add_plain(p, to_text(when), style::table_text, to);
    add_plain(p, when.text, style::table_text, to);
}

void add_issue(const plan& p, const entry& e, blocks& to) {
    if (e.of.issue) to.emplace_back(doc::plain(p.say.number(*e.of.issue), style::number));
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
        add_plain(p, text, style::table_text, to.cells[p.extra_columns.at(heading)].blocks);
}

doc::row row_of(const plan& p, const entry& e) {
    doc::row result{.cells = std::vector<doc::cell>(p.columns.size()), .may_split = p.dress.rows_may_split};
    for (std::size_t i = 0; i < p.columns.size(); ++i)
        fillers[static_cast<std::size_t>(p.columns[i].field)](p, e, result.cells[i].blocks);
    add_extra(p, e.of, result);
    for (auto& each : result.cells)
        if (each.blocks.empty()) each.blocks.emplace_back(doc::plain({}, style::table_text));
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
    for (std::size_t i = 0; i < p.what.measures.size(); ++i) into.add(row_of(p, {p.what.measures[i], i + 1}));
    into.close_table();
}

}  // namespace ita::composing
