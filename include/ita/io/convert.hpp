// ita/io/convert.hpp - many files become documents or JSON of one format; one that fails leaves the others alone.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include <ita/base/error.hpp>
#include <ita/io/format.hpp>
#include <ita/io/open.hpp>
#include <ita/io/save.hpp>
#include <ita/report/look.hpp>

namespace ita {

/// How a number of files is converted.
struct convert_options {
    read_options read{};  ///< not watched, nor is `write`: convert() is itself
    look dress{};
    write_options write{};
    std::size_t jobs = 0;  ///< files at a time; 0: as many as the machine has processors
};

/// What came of one file.
struct conversion {
    std::filesystem::path from{};
    std::filesystem::path to{};
    std::optional<error> problem{};  ///< why nothing was written
    notes doubts{};
    double certainty = 0;
};

/// Told after each file: how many are done, of how many. Called by one thread at a time.
using progress = std::function<void(std::size_t done, std::size_t all)>;

/// Writes the report of each file into `folder`, named as the file with the ending of `to`; the bytes do not depend on
/// `jobs`. Files that a stop leaves over, or half done, have errc::stopped as their problem.
///
/// One conversion for each file, in order; an output that two files would have goes to the first. Throws only
/// std::bad_alloc and what `told` throws.
[[nodiscard]] std::vector<conversion> convert(const std::vector<std::filesystem::path>& files, format to,
                                              const std::filesystem::path& folder, const convert_options& how = {},
                                              const progress& told = {}, std::stop_token stop = {});

}  // namespace ita
