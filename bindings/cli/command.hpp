// bindings/cli/command.hpp - the commands, and what they end with.
#pragma once

#include <stdexcept>

#include <CLI/CLI.hpp>

#include <ita/base/error.hpp>

namespace ita::cli {

enum class status { done = 0, findings = 1, usage = 2, unreadable = 3, unwritable = 4 };

[[nodiscard]] inline status status_of(const error& problem) {
    return problem.code() == errc::cannot_write ? status::unwritable : status::unreadable;
}

/// What was typed asks for something that cannot be.
struct usage_error : std::runtime_error {
    using runtime_error::runtime_error;
};

/// Everything was said; only the exit status is left.
struct failed {
    status with;
};

// Each adds itself, with its options, its help and its callback.
void add_convert(CLI::App& app);
void add_diff(CLI::App& app);
void add_extract(CLI::App& app);
void add_info(CLI::App& app);
void add_render(CLI::App& app);
void add_schema(CLI::App& app);
void add_update(CLI::App& app);

}  // namespace ita::cli
