// src/report/recognise.cpp - a document is looked through for measures; what stands before and behind them is read
// next.
#include <ita/report/recognise.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <ita/base/thai.hpp>

#include "report/recognise/agency.hpp"
#include "report/recognise/end_matter.hpp"
#include "report/recognise/front_matter.hpp"
#include "report/recognise/labels.hpp"
#include "report/recognise/lines_beside_tables.hpp"
#include "report/recognise/measures.hpp"
#include "report/recognise/our_cells.hpp"
#include "report/recognise/outline.hpp"
#include "report/recognise/properties.hpp"
#include "report/recognise/row_merge.hpp"
#include "report/recognise/same_titles.hpp"
#include "report/recognise/side_table.hpp"
#include "report/recognise/source.hpp"
#include "report/recognise/table_finder.hpp"
#include "report/recognise/ticks.hpp"
#include "report/recognise/verdict.hpp"
#include "report/recognise/vocabulary.hpp"

namespace ita {
namespace recognising {
namespace {

/// In lines beside a table of one measure; what comes after so many is a list of something else.
constexpr int most_fields = 40;

bool is_ours(const source& from) {
    return std::any_of(from.flow().begin(), from.flow().end(),
                       [](const flow_block& b) { return b.table != nullptr && is_our_header(*b.table, 0); });
}

/// The usual words are made ready once.
const vocabulary& ready(const lexicon& words, std::optional<vocabulary>& own) {
    static const vocabulary usual(standard_lexicon());
    return &words == &standard_lexicon() ? usual : own.emplace(words);
}

class recogniser {
  public:
    recogniser(const doc::document& from, const lexicon& words)
        : from_(from), by_(ready(words, own_words_)), ours_(is_ours(from_)), book_(found_.places) {
        found_.report.title.clear();
        subject_ = speaks(from.about.title) || speaks_of_subject(lines_before(from_.flow().size()), by_) ||
                   std::any_of(from_.headers().begin(), from_.headers().end(),
                               [&](const line* each) { return speaks(std::string(each->text)); });
    }

    recognition run() {
        look_at_tables();
        if (claimed()) take_fields_below();
        if (!claimed()) look_at_lines();
        if (!claimed()) refuse(from_, by_);
        write_measures();
        read_around();
        read_properties(from_.of().about, found_.report);
        tell_doubts(found_.report, found_.places, found_.doubts);
        found_.certainty = ours_ ? 1 : certainty_of(found_.report, subject_, strength_);
        return std::move(found_);
    }

  private:
    [[nodiscard]] bool speaks(const std::string& text) const { return by_.subject.holds(matching_key(text)); }
    [[nodiscard]] bool claimed() const noexcept { return first_ < last_; }

    void claim(std::size_t i) {
        if (!claimed()) first_ = i;
        last_ = i + 1;
    }

    // ---- measures in tables

    void look_at_tables() {
        const auto& flow = from_.flow();
        for (std::size_t i = 0; i < flow.size(); ++i)
            if (flow[i].table != nullptr && take_table(*flow[i].table, i)) claim(i);
    }

    bool take_table(const grid& in, std::size_t i) {
        if (ours_ && is_our_header(in, 0)) return take_our_table(in);
        if (auto h = find_header(in, by_);
            h && is_report_table(*h, subject_ || speaks_in(*h)) && !is_rather_side_table(in, *h))
            return take_columns(in, *h, i);
        if (header_ && goes_on(in, i)) {
            if (!header_->has(column_field::measure)) merger_.set_title_above(title_above(i));
            merger_.add(in, *header_, 0, false);
            return true;
        }
        if (is_side_table(in, by_, subject_) || goes_on_at_side(in)) return take_side(in, i);
        return take_inner_tables(in, i);
    }

    /// Names of fields down the side, the first of them beside a title that is like a heading.
    [[nodiscard]] bool is_rather_side_table(const grid& in, const header& h) const {
        const auto fields = std::count_if(h.columns.begin(), h.columns.end(),
                                          [](const auto& c) { return c.score > 0 && c.field != column_field::extra; });
        return fields <= 2 && is_side_table(in, by_, subject_);
    }

    [[nodiscard]] bool speaks_in(const header& h) const {
        return std::any_of(h.columns.begin(), h.columns.end(), [&](const auto& c) { return speaks(c.heading); });
    }

    bool take_our_table(const grid& in) {
        if (auto h = our_header(in, by_)) our_tables_.push_back({&in, std::move(*h)});
        return !our_tables_.empty();
    }

    bool take_columns(const grid& in, const header& h, std::size_t i) {
        auto rows_above = h.first_row;
        std::vector<label_found> fields;
        const bool has_rows = h.first_row + h.rows < in.rows.size();
        if (has_rows && !h.has(column_field::measure) && !is_band(in, h.first_row + h.rows, h)) {
            const auto* band = row_across(in, h.first_row);
            if (band == nullptr) fields = fields_above(i);
            merger_.set_title_above(band == nullptr ? title_above(i) : words_in(*band));
            if (band != nullptr) --rows_above;
        }
        if (!claimed() && above_header_ == nullptr && rows_above > 0) above_header_ = &in, rows_above_ = rows_above;
        strength_ = std::max(strength_, h.strength);
        note_likely_headings(in, h);
        const auto before = merger_.drafts().size();
        merger_.add(in, h, h.first_row + h.rows, false);
        if (before < merger_.drafts().size()) tell(merger_.drafts()[before], fields);
        header_ = h;
        return true;
    }

    bool take_side(const grid& in, std::size_t i) {
        const auto above = title_above(i, false);
        side_.add(in, above);
        side_columns_ = in.columns;
        if (side_.took_above()) used_titles_.push_back(above.front().words.in);
        strength_ = std::max(strength_, 3.0);
        header_.reset();
        return true;
    }

    /// One more table like those with names at their side, of a measure that tells too little for a report.
    [[nodiscard]] bool goes_on_at_side(const grid& in) const {
        return !side_.drafts().empty() && in.columns == side_columns_ && has_names_at_side(in, by_);
    }

    bool take_inner_tables(const grid& in, std::size_t i) {
        bool taken = false;
        for (const auto& cell : in.cells)
            for (const auto* inner : cell.tables) {
                if (!take_table(*inner, i)) continue;
                if (!claimed() && inner_ == nullptr) inner_ = inner;
                taken = true;
            }
        return taken;
    }

    /// A table below the last one, as wide, that holds no signatures and pictures.
    [[nodiscard]] bool goes_on(const grid& in, std::size_t i) const {
        if (in.columns != header_->columns.size() || in.of->header_rows > 0 || is_end_table(in, by_) || in.rows.empty())
            return false;
        bool words_between = false;
        for (auto k = last_; k < i; ++k) {
            const auto* words = from_.flow()[k].words;
            if (words == nullptr) return false;
            words_between = words_between || !is_blank_text(words->text);
        }
        if (!words_between) return true;
        const auto title = header_->column_of(column_field::measure);
        // Extractors leave a row across the table as a line.
        if (title == header::npos) return lines_.title_above(i, last_) != nullptr;
        const auto* cell = in.cell(0, title);
        return cell != nullptr && (cell->is_empty() || !split_marker(trimmed(words_of(*cell))).first.empty());
    }

    static void tell(draft& of, const std::vector<label_found>& fields) {
        for (const auto& each : fields) {
            auto& to = each.field == column_field::extra ? of.extra_of(each.heading) : of.of(each.field);
            if (to.empty()) add_words(each.rest, nullptr, seam::paragraph, to);
        }
    }

    /// Fields in lines behind the last table, of the measure that it tells.
    void take_fields_below() {
        if (!header_ || header_->has(column_field::measure) || merger_.drafts().empty()) return;
        int fields = 0;
        for (auto k = last_; k < from_.flow().size(); ++k) {
            const auto* words = from_.flow()[k].words;
            if (words == nullptr) return;
            if (is_blank_text(words->text)) continue;
            const auto field = lines_.field_in(*words);
            if (!field || ++fields > most_fields) return;
            tell(merger_.drafts().back(), {*field});
            last_ = k + 1;
        }
    }

    /// Fields in the lines between the title above a table and the table; those before the title tell of the measure
    /// before.
    std::vector<label_found> fields_above(std::size_t i) {
        std::vector<label_found> fields;
        const auto* title = lines_.title_above(i, last_);
        for (auto k = last_; title != nullptr && k < i; ++k) {
            const auto* words = from_.flow()[k].words;
            if (words == title) {
                if (!merger_.drafts().empty()) tell(merger_.drafts().back(), fields);
                fields.clear();
            } else if (auto field = words == nullptr ? std::nullopt : lines_.field_in(*words)) {
                if (std::ssize(fields) < most_fields) fields.push_back(std::move(*field));
                used_titles_.push_back(words);
            }
        }
        return fields;
    }

    /// The cell above a row of headings that is one across the table and no title of the paper.
    [[nodiscard]] const grid_cell* row_across(const grid& in, std::size_t below) const {
        const auto* cell = below == 0 ? nullptr : in.cell(below - 1, 0);
        const bool across = cell != nullptr && cell->columns == in.columns && in.columns > 1 && !cell->is_empty();
        return across && !by_.title.begins(matching_key(words_of(*cell))) ? cell : nullptr;
    }

    static pieces words_in(const grid_cell& cell) {
        pieces words;
        add_lines(cell.lines, seam::paragraph, words);
        return words;
    }

    pieces title_above(std::size_t i, bool use = true) {
        pieces title;
        const auto* words = lines_.title_above(i, last_);
        if (words == nullptr) return title;
        add_words(whole(*words), words->of->label ? &*words->of->label : nullptr, seam::paragraph, title);
        if (use) used_titles_.push_back(words);
        return title;
    }

    // ---- measures in headings and lists

    /// What stands in tables tells contents and scores more often than measures.
    void look_at_lines() {
        look_at_lines(false);
        if (!claimed()) look_at_lines(true);
    }

    void look_at_lines(bool in_tables) {
        std::vector<const line*> lines;
        std::vector<std::size_t> blocks;
        for (std::size_t i = 0; i < from_.flow().size(); ++i) {
            const auto& block = from_.flow()[i];
            if (block.words != nullptr && (in_tables || !lines_.names_table(i))) lines.push_back(block.words);
            if (block.table != nullptr && in_tables)
                for (const auto& cell : block.table->cells)
                    lines.insert(lines.end(), cell.lines.begin(), cell.lines.end());
            blocks.resize(lines.size(), i);
        }
        outline_ = outline_of(lines, by_, subject_);
        if (!outline_) return;
        first_ = blocks[outline_->first];
        const auto behind = outline_->last < blocks.size() ? blocks[outline_->last] : blocks.back() + 1;
        last_ = std::max(behind, first_ + 1);
        strength_ = 2;
    }

    // ---- what was found

    void write_measures() {
        join_same_titles(merger_.drafts(), by_);
        measure_writer writer(by_, found_.report, book_);
        for (const auto& [in, h] : our_tables_)
            for (auto row = h.first_row + h.rows; row < in->rows.size(); ++row) writer.add_our_row(*in, row, h);
        std::vector<draft*> all;
        for (auto& each : merger_.drafts()) all.push_back(&each);
        for (auto& each : side_.drafts()) all.push_back(&each);
        if (outline_)
            for (auto& each : outline_->drafts) all.push_back(&each);
        part_bare_numbers(all, by_);
        for (const auto* each : all) {
            if (each->of(column_field::timeline).empty() && !each->ticks.empty())
                ticked_.emplace_back(found_.report.measures.size(), each->ticks);
            writer.add(*each);
        }
    }

    [[nodiscard]] std::vector<front_line> lines_before(std::size_t end) const {
        std::vector<front_line> lines;
        for (std::size_t i = 0; i < end; ++i) {
            const auto& block = from_.flow()[i];
            const bool used = std::find(used_titles_.begin(), used_titles_.end(), block.words) != used_titles_.end();
            if (block.words != nullptr && !used) lines.push_back({block.words, lines_.is_caption(i, first_)});
            if (block.table == nullptr) continue;
            for (const auto& cell : block.table->cells)
                for (const auto* each : cell.lines) lines.push_back({each, true});
        }
        return lines;
    }

    static std::vector<const line*> lines_of(const std::vector<flow_block>& blocks) {
        std::vector<const line*> lines;
        for (const auto& each : blocks)
            if (each.words != nullptr) lines.push_back(each.words);
        return lines;
    }

    /// What stands before a table of measures in the cells of a table around it.
    void add_lines_around(std::vector<front_line>& to) const {
        for (const auto& cell : from_.flow()[first_].table->cells)
            for (const auto* each : cell.lines) {
                if (is_below(each->at, inner_->at)) return;
                to.push_back({each, false});
            }
    }

    /// Short lines may be titles of the table; only prose is a preamble there.
    static void add_lines_of(const grid& in, std::size_t row, std::vector<front_line>& to) {
        for (const auto& cell : in.cells)
            if (cell.row == row)
                for (const auto* each : cell.lines) to.push_back({each, each->text.size() <= longest_title});
    }

    static bool is_below(const doc::path& at, const doc::path& above) noexcept {
        if (at.size() <= above.size()) return false;
        for (std::size_t i = 0; i < above.size(); ++i)
            if (at[i] != above[i]) return false;
        return true;
    }

    void read_around() {
        auto& to = found_.report;
        auto front = lines_before(first_);
        if (inner_ != nullptr) add_lines_around(front);
        for (std::size_t row = 0; row < rows_above_; ++row) add_lines_of(*above_header_, row, front);
        std::vector<flow_block> end;
        for (const auto& each : merger_.signed_rows()) end.push_back({.table = &each});
        end.insert(end.end(), from_.flow().begin() + static_cast<std::ptrdiff_t>(last_), from_.flow().end());
        if (ours_) {
            read_our_front(front, to, book_);
            read_our_signatures(end, to, book_);
            read_our_annexes(end, to, book_);
            return;
        }
        read_front(front, lines_of(end), from_, by_, to, book_);
        read_signatures(end, by_, to, book_);
        if (to.agency.name.empty()) find_agency_of_signatures(end);
        read_annexes(end, by_, to, book_);
        if (!to.years.fiscal) to.years.fiscal = year_of_timelines();
        for (auto& [index, ticks] : ticked_) to.measures[index].timeline = time_of(std::move(ticks), to.years.fiscal);
    }

    /// "นายกองค์การบริหารส่วนตำบลตัวอย่าง" tells whose report it is; the head signs last.
    void find_agency_of_signatures(const std::vector<flow_block>& end) {
        auto lines = lines_of(end);
        for (const auto& block : end)
            if (block.table != nullptr)
                for (const auto& cell : block.table->cells)
                    lines.insert(lines.end(), cell.lines.begin(), cell.lines.end());
        const auto& all = found_.report.signatures;
        constexpr std::ptrdiff_t most = 100;  // each is looked for in all lines
        std::vector<fragment> positions;
        for (auto each = all.rbegin(); each != all.rend() && each - all.rbegin() < most; ++each)
            for (const auto* l : lines)
                if (const auto at = l->text.find(each->position); !each->position.empty() && at != l->text.npos)
                    positions.push_back({l, l->text.substr(at, each->position.size())});
        agency_reader(by_, found_.report.agency, book_).find(positions);
    }

    /// The fiscal year that most timelines name, where nothing else tells one.
    [[nodiscard]] std::optional<buddhist_year> year_of_timelines() const {
        std::map<buddhist_year, std::size_t> named;
        for (const auto& each : found_.report.measures) {
            const auto& when = each.timeline;
            if (when.kind == time_kind::fiscal_year && when.to) ++named[fiscal_year_of(*when.to)];
        }
        const auto most = std::max_element(named.begin(), named.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        return most == named.end() ? std::nullopt : std::optional(most->first);
    }

    void doubt(const std::string& where, const std::string& text) { found_.doubts.push_back({{.part = where}, text}); }

    void note_likely_headings(const grid& in, const header& h) {
        const auto where = doc::to_string(in.at) + "/rows/" + std::to_string(h.first_row);
        for (const auto& each : h.columns) {
            if (each.names_too != column_field::extra)
                doubt(where, fmt::format("expected one column of {}, found {} as well; what it says is kept under that "
                                         "heading",
                                         usual_heading(each.names_too), each.heading));
            if (each.field == column_field::extra || each.score >= 0.9) continue;
            doubt(where, fmt::format("the heading {} was taken for {}", each.heading, usual_heading(each.field)));
        }
    }

    struct our_table {
        const grid* in;
        header h;
    };

    source from_;
    std::optional<vocabulary> own_words_{};
    const vocabulary& by_;
    lines_beside_tables lines_{from_, by_};
    bool ours_;
    recognition found_{};
    place_book book_;
    bool subject_ = false;
    row_merger merger_{by_, found_.doubts};
    side_reader side_{by_, found_.doubts};
    std::vector<our_table> our_tables_{};
    std::optional<header> header_{};
    std::optional<outline> outline_{};
    std::vector<const line*> used_titles_{};
    std::vector<std::pair<std::size_t, std::vector<period>>> ticked_{};  ///< by measure; their year is told elsewhere
    const grid* above_header_ = nullptr;  ///< the first table of measures, where rows stand above its headings
    std::size_t rows_above_ = 0;
    const grid* inner_ = nullptr;   ///< the first table of measures, where it stands in a cell
    std::size_t side_columns_ = 0;  ///< of the last table with names at its side
    double strength_ = 0;
    std::size_t first_ = 1;  ///< blocks that hold measures
    std::size_t last_ = 0;
};

}  // namespace
}  // namespace recognising

recognition recognise(const doc::document& from, const lexicon& words) {
    return recognising::recogniser(from, words).run();
}

}  // namespace ita
