// src/doc/check.hpp - what no writer takes: one set of rules for all formats, told with the field as a JSON pointer.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_set>

#include <ita/doc/document.hpp>

#include "base/place.hpp"
#include "doc/grid.hpp"

namespace ita::doc {

/// From the least to the most, both allowed.
struct range {
    length least{};
    length most{};
};

/// What values may be, so that every format can hold them and every word processor opens them.
namespace bounds {
// Word's own, 22 inches. Source: [MS-OI29500], 2.1.50 to 2.1.52, 2.1.229.
inline constexpr length longest = length::from_centimetres(55.88);
inline constexpr range anywhere{-longest, longest};
inline constexpr range forward{length{}, longest};
inline constexpr range paper{length::from_centimetres(0.254), longest};
inline constexpr range column{length::from_emu(635), longest};
// Source: ECMA-376-1, 17.18.2 ST_Border and 17.4.66 w:tcBorders.
inline constexpr range line{length{}, length::from_points(12)};
// Source: ECMA-376-1, 17.3.2.38 w:sz.
inline constexpr range letters{length::from_points(1), length::from_points(1638)};
inline constexpr double least_spacing = 0.5;
inline constexpr double most_spacing = 5;
/// What the margins must leave of the paper.
inline constexpr length room = length::from_centimetres(1);
/// Levels of a list. Source: ECMA-376-1, 17.9.6 w:lvl.
inline constexpr int levels = 9;
/// Styles that one style is based on, counted to the last.
inline constexpr std::size_t parents = 64;
/// Tables within one another, the outermost counted.
inline constexpr std::size_t tables = 16;
}  // namespace bounds

/// Whether somebody made sure that every word of a document is sound (see ita::is_sound).
enum class words { unread, sound };

/// What paragraphs and pictures are judged by.
struct rules {
    std::unordered_set<std::string> styles{};  ///< of the document, by name
    bool svg_alone = false;                    ///< whether an SVG needs no bitmap beside it
    words texts = words::unread;               ///< of the runs
};

/// Everything but the body; the names of its styles are added to the rules.
void check(const document& frame, rules& by);
void check(const paragraph& next, const place& here, const rules& by);
void check(const text_format& format, const place& here);
void check(const paragraph_format& format, const place& here);
void check(const image& picture, const place& here, const rules& by);

/// Throws errc::out_of_range outside `allowed`.
void require(length value, const range& allowed, const place& here);

/// One table while its rows come.
class table_check {
  public:
    /// `depth` counts from 1, the outermost table.
    table_check(const table& frame, const place& here, std::size_t depth);
    /// `here` is the table's.
    void add(const row& next, const place& here, const rules& by);
    void close(const place& here) const;

  private:
    void add_cell(const cell& next, std::size_t column, const place& here, const rules& by);

    grid grid_;
    std::size_t depth_;
    std::size_t header_rows_;
    std::size_t rows_ = 0;
};

/// A codec asks it before it writes what it is given, so that writing itself refuses nothing.
///
/// Errors: errc::unwritable_text, errc::missing_field, errc::out_of_range, errc::not_a_picture, errc::limit_reached,
/// each with the field as a pointer into the document ("/body/4/rows/2/cells/0/blocks/1/content/0/text");
/// errc::internal for pieces in another order than doc::sink has them.
class checker {
  public:
    /// `svg_alone`: whether the format can show an SVG without a bitmap beside it.
    explicit checker(bool svg_alone, words texts) {
        by_.svg_alone = svg_alone;
        by_.texts = texts;
    }

    void open(const document& frame);
    void add(const paragraph& next);
    void open_table(const table& frame);
    void add(const row& next);
    void close_table();
    void finish() const;

  private:
    void require_open() const;
    [[nodiscard]] table_check& rows();

    rules by_{};
    bool is_open_ = false;
    std::size_t blocks_ = 0;  ///< that came, the one in hand left out
    std::optional<table_check> table_{};
};

}  // namespace ita::doc
