// src/report/recognise/table_finder.hpp - which rows of a table are headings, and what its columns hold.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <ita/report/look.hpp>

#include "report/recognise/source.hpp"
#include "report/recognise/ticks.hpp"
#include "report/recognise/vocabulary.hpp"

namespace ita::recognising {

/// What a column of a grid holds.
struct found_column {
    column_field field = column_field::extra;
    std::string heading{};                         ///< as typed
    double score = 0;                              ///< how well the heading fits the field
    std::optional<period> ticks_for{};             ///< of a column of ticks
    column_field names_too = column_field::extra;  ///< the field that it names as well as the column that has it
    column_field instead = column_field::extra;    ///< what its heading can name too
};

/// The heading rows of a table and the columns below them.
struct header {
    std::size_t first_row = 0;
    std::size_t rows = 1;
    std::vector<found_column> columns{};
    double strength = 0;             ///< what speaks for a report, in columns
    const grid* typed_in = nullptr;  ///< where its rows stand

    [[nodiscard]] bool has(column_field field) const noexcept;
    /// The first column of a field; npos where it has none.
    [[nodiscard]] std::size_t column_of(column_field field) const noexcept;
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

/// Reads the first row, and those that it spans, as headings that compose() wrote; nothing where too few are known.
[[nodiscard]] std::optional<header> our_header(const grid& in, const vocabulary& by);

/// The best header among the first rows.
[[nodiscard]] std::optional<header> find_header(const grid& in, const vocabulary& by);

/// Whether the headings are those of a report's table; `subject` is whether the paper speaks of integrity.
[[nodiscard]] bool is_report_table(const header& h, bool subject) noexcept;

/// Whether a row types the headings of `known` again.
[[nodiscard]] bool repeats(const grid& in, std::size_t row, const header& known);

/// Whether a row across the table, or its first cell alone, titles what stands below it.
[[nodiscard]] bool is_band(const grid& in, std::size_t row, const header& h);

/// How many headings of the first rows are known, for telling how near a table came.
struct nearness {
    std::size_t known = 0;
    std::string headings{};
    bool lacks_subject = false;  ///< whether its headings would be enough where the paper speaks of integrity
};
[[nodiscard]] nearness nearness_of(const grid& in, const vocabulary& by);

}  // namespace ita::recognising
