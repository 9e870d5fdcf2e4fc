// ita/io/update.hpp - a file that exists is changed, and not a byte beside what changes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <ita/base/pieced_bytes.hpp>
#include <ita/io/open.hpp>
#include <ita/io/tracked.hpp>
#include <ita/report/change.hpp>
#include <ita/report/difference.hpp>
#include <ita/report/report.hpp>

namespace ita {

/// What became of a change.
enum class outcome {
    done,
    approximated,  ///< done, but for what `why` tells
    impossible     ///< left out; the file does not hold it, for the reason that `why` tells
};

/// A change and what becomes of it in a file.
struct planned_change {
    change what{};
    outcome how = outcome::done;
    std::string why{};          ///< part of a sentence in English; empty where all is done
    std::string why_in_thai{};  ///< the same in Thai
};

/// A change as people say it, and what of it was not done, and why. `before` is the report that it changes.
[[nodiscard]] std::string say(const planned_change& what, const report& before, language in = language::thai);

/// A file with changes in it.
struct updated_file {
    std::vector<planned_change> changes{};  ///< as difference() has them
    pieced_bytes content{};                 ///< the whole file; what stayed is shared with the bytes that were opened
};

/// Makes the report of an opened file another, by replacing the bytes of the words that differ; all others stay.
///
/// Of parts beside the text only properties, lists that Word counts and addresses of links change with it. What was
/// done is read again; what the file would not show as asked for is left out and told, and so is all of a signed file
/// (see without_signatures()). `now` is completed: next markers of lists that count from 1, with_pictures_of() the
/// file, times that are only typed as understood(). JSON is written anew. With `as` the changes are tracked ones.
/// Errors: errc::no_report; errc::unread_format for text that was extracted; errc::stopped; errc::missing_field,
/// unwritable_text and out_of_range for `as`; those of open() with `how`.
[[nodiscard]] updated_file update(const file& from, const report& now, const read_options& how = {},
                                  const std::optional<tracked>& as = {});

}  // namespace ita
