// ita/report/look.hpp - how a report looks on paper; every value has the default a municipal office would choose.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <ita/base/color.hpp>
#include <ita/base/length.hpp>
#include <ita/base/thai.hpp>
#include <ita/doc/page.hpp>
#include <ita/doc/paragraph.hpp>
#include <ita/doc/table.hpp>

namespace ita {

/// What a column of the table shows.
enum class column_field { number, measure, steps, owners, timeline, results, outcomes, issue, extra };

/// One column. Widths are shares: a column of 3 is three times as wide as one of 1, unless columns that a report adds
/// would leave one too narrow for its words.
struct column {
    column_field field = column_field::measure;
    std::string heading{};  ///< empty: the usual heading of the field; for `extra` the heading that is shown
    double share = 1;       ///< Range: above 0

    bool operator==(const column&) const = default;
};

/// How a report becomes a document. compose() throws errc::out_of_range for what is outside of its range.
struct look {
    /// The font, and what to take in its order where it is missing.
    std::string font = "TH Sarabun New";
    std::vector<std::string> font_instead = {"TH SarabunPSK", "TH Sarabun PSK", "Sarabun", "Laksaman"};
    /// Height of the letters. Range: 1 to 1638 pt, Word's own; DOCX keeps half-points.
    length text_size = length::from_points(16);
    length table_size = length::from_points(16);
    length title_size = length::from_points(18);

    ita::digits digits = ita::digits::keep;  ///< of the report's words; Latin words, links and codes keep theirs

    /// Paper: A4 landscape. Range: 10 cm to 55.88 cm a side, what Word takes and LibreOffice lays out.
    length paper_width = length::from_centimetres(29.7);
    length paper_height = length::from_centimetres(21.0);
    /// Range: 0 cm or more, with 5 cm or more of text between them.
    doc::margins margins{length::from_centimetres(2), length::from_centimetres(2), length::from_centimetres(2),
                         length::from_centimetres(2)};

    length preamble_indent = length::from_centimetres(2.5);  ///< of first lines; Range: 0 to half the text's width
    doc::alignment preamble_align = doc::alignment::thai_distribute;  ///< left for a paragraph with a line break in it

    /// Columns of the table; columns that a report has beyond them are added at the right. Range: 1 to 63 in all.
    std::vector<column> columns = {{column_field::measure, {}, 1.7}, {column_field::steps, {}, 2.4},
                                   {column_field::owners, {}, 1.25}, {column_field::timeline, {}, 1.0},
                                   {column_field::results, {}, 2.4}, {column_field::outcomes, {}, 1.65}};
    color header_shade{0xD9, 0xE2, 0xF3};
    doc::border table_line{length::from_points(0.5), {}};  ///< Range: 0 to 12 pt; 0 for none
    bool rows_may_split = true;                            ///< whether a page may end inside a row

    /// Header and footer: {page} and {pages} become numbers, {title} {agency} {fiscal} words of the report, {{ and }}
    /// braces. Any other placeholder is refused with errc::unexpected_value.
    std::string header = "- {page} -";
    std::string footer{};
    bool header_on_first_page = false;  ///< decides on the footer too
    /// {page} as ๑ ๒ ๓, unless `digits` asks for ASCII. {pages} is shown as 1 2 3 all the same: Word's NUMPAGES does
    /// not follow the section, and LibreOffice does not heed the Thai format that ODT gives the count.
    bool thai_page_numbers = true;

    int pictures_in_a_row = 2;  ///< Range: 1 to 4
    /// At most; the column's width bounds it too. Range: 1 cm to 55.88 cm.
    length picture_height = length::from_centimetres(6.5);

    bool operator==(const look&) const = default;
};

/// The heading of a field that look::columns leaves empty: "ขั้นตอนหรือวิธีการปฏิบัติ"; empty for `extra`.
[[nodiscard]] std::string usual_heading(column_field field);

}  // namespace ita
