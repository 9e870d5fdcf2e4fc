// ita/base/note.hpp - a doubt or a finding with its place: data, never an exception, never a print.
#pragma once

#include <string>
#include <vector>

#include <ita/base/location.hpp>

namespace ita {

/// Something the caller may want to know; the work went on.
struct note {
    location where{};
    std::string text{};

    bool operator==(const note&) const = default;
};

using notes = std::vector<note>;

/// "report.docx: word/document.xml:12:407: no owner; kept as empty"
[[nodiscard]] inline std::string to_string(const note& what) {
    const auto place = to_string(what.where);
    return place.empty() ? what.text : place + ": " + what.text;
}

}  // namespace ita
