// tests/hostile/scarce_works.hpp - what the library does while memory is scarce, by names.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <ita/base/shared_bytes.hpp>
#include <ita/io/format.hpp>
#include <ita/report/report.hpp>

namespace ita::test {

/// Work that answers with what came of it, as text. Memory is scarce for the call of the library alone.
struct work {
    const char* name;
    std::function<std::string()> run;
};

/// A small report with an entry of every kind and a picture.
[[nodiscard]] report small_report(const char* title);

[[nodiscard]] work opening(const char* name, shared_bytes content, bool to_change = false);

/// One of each kind. Files are saved over `report.odt` in the folder, which holds "old" again after that.
[[nodiscard]] std::vector<work> all_works(const std::filesystem::path& folder);

}  // namespace ita::test
