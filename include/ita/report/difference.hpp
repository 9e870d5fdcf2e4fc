// ita/report/difference.hpp - how two reports differ, as values, as JSON and as people say it; knows no files.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <ita/report/change.hpp>
#include <ita/report/report.hpp>

namespace ita {

/// The changes that make `now` of `before`, few and in the order of the report; none where the two are equal.
///
/// Elements of lists are matched by likeness: those that are equal, then those whose texts have the same
/// matching_key(), then those whose words are much alike; the rest come and go. Markers are compared as typed.
/// Cost: n log n in the elements of a list, n² in those of up to a thousand that were changed.
[[nodiscard]] std::vector<change> difference(const report& before, const report& now);

/// `now`, where a picture without bytes is the one with bytes and the same file name in `before`, and has what that
/// has.
///
/// A document has the bytes of its pictures, JSON their files: so the two can be compared. A picture without a file is
/// the one at its place; one whose file is not in `before` stays as it is.
[[nodiscard]] report with_pictures_of(const report& before, report now);

/// The report after the changes, whatever their order, but see `change` for what goes to one spot.
///
/// apply(before, difference(before, now)) == now. Errors, with the JSON pointer as location::part: errc::out_of_range
/// for a place that is not in the report; errc::unexpected_value where another value stands there than `change::before`
/// tells, or a value has not the type of its field.
[[nodiscard]] report apply(report to, std::span<const change> changes);

/// The changes that lead back: apply(apply(before, changes), inverse(changes)) == before.
[[nodiscard]] std::vector<change> inverse(std::span<const change> changes);

/// The JSON pointer of a place: "/measures/2/steps/0/text". Columns are named by their headings in `in`, as in JSON and
/// in placed::field, and by their index where it has none or a heading comes twice.
[[nodiscard]] std::string pointer(const report_place& where, const report& in);

/// Languages that say() speaks.
enum class language { thai, english };

/// A change as people say it, without a full stop: "measure 3: step inserted after step 2: “…”".
///
/// Of long texts those words are shown that differ, with some around them. Places outside `before` are said by number.
[[nodiscard]] std::string say(const change& what, const report& before, language in = language::thai);

/// A list of objects: "kind" (set, insert, remove, move), "where" (pointer()), "to" of a move (an index), "before" and
/// "after" as in the JSON of reports, null for what is not told; of bytes their number. Errors as to_json() of a
/// report.
[[nodiscard]] std::string to_json(std::span<const change> changes, const report& before);

}  // namespace ita
