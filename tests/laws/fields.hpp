// tests/laws/fields.hpp - every text of a report with its JSON pointer, listed by hand and not by the library.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <ita/report/report.hpp>

namespace ita::test {

/// A text of a report that a document shows or carries.
struct text_field {
    std::string pointer{};
    std::string* text = nullptr;
};

/// File names of pictures are left out: they lead to a picture and stand in no document.
[[nodiscard]] std::vector<text_field> text_fields(report& what);

}  // namespace ita::test
