// tests/report/layouts/layouts.hpp - one report in every layout that offices think of, and papers that are no reports.
#pragma once

#include <string>
#include <vector>

#include <ita/doc/document.hpp>
#include <ita/report/report.hpp>

namespace layouts {

struct layout {
    std::string name{};
    ita::doc::document paper{};
    ita::report expected{};
};

/// Papers with what must be recognised in them.
[[nodiscard]] std::vector<layout> all();

struct other_paper {
    std::string name{};
    ita::doc::document paper{};
};
/// Papers that hold no report.
[[nodiscard]] std::vector<other_paper> others();

}  // namespace layouts
