// bindings/cli/console.hpp - files, "-" and terminals.
#pragma once

#include <string>
#include <utility>

#include <ita/ita.hpp>

namespace ita::cli {

/// How people call a file: "-" is "standard input".
[[nodiscard]] std::string called(const std::string& file);

/// A file, or standard input for "-". Errors: those of read_file(); errc::limit_reached beyond 256 MiB.
[[nodiscard]] bytes input(const std::string& file);

/// Into a file, or to standard output for "-". Errors: those of write_file().
void output(const std::string& file, byte_view content);
void output(const std::string& file, const pieced_bytes& content);

/// Refuses to write over a file that was read, by whatever names the two go. `role` is what the input is: "the report".
void expect_no_input(const std::string& out, const std::string& in, const std::string& role);

/// Refuses to read two inputs from standard input.
void expect_one_standard_input(const std::string& one, const std::string& other);

/// Refuses to flood a terminal with a document.
void expect_no_terminal(const std::string& file);

/// One line on standard error, in colour on a terminal unless NO_COLOR is set; what would command a terminal is shown
/// by its number.
void complain(const std::string& place, const std::string& message);

/// Does some work whose errors speak of `file` where they name none.
template <class Work>
auto about(const std::string& file, const Work& work) {
    try {
        return work();
    } catch (const error& problem) {
        if (!problem.where().file.empty()) throw;
        auto where = problem.where();
        where.file = called(file);
        throw error(problem.code(), std::move(where), problem.message());
    }
}

}  // namespace ita::cli
