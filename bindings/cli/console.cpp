// bindings/cli/console.cpp - files, "-" and terminals.
#include "console.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>

#include <fmt/format.h>

#include "command.hpp"

namespace ita::cli {
namespace {

constexpr std::size_t most = std::size_t{256} << 20;

bytes standard_input() {
    bytes all;
    std::array<std::byte, 1 << 16> piece{};
    while (const auto size = std::fread(piece.data(), 1, piece.size(), stdin)) {
        all.insert(all.end(), piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(size));
        if (all.size() > most)
            throw error(errc::limit_reached, {}, fmt::format("expected at most {} bytes, found more", most));
    }
    if (std::ferror(stdin) != 0)
        throw error(errc::cannot_read, {}, "cannot read: " + std::generic_category().message(errno));
    return all;
}

void standard_output(byte_view content) {
    const bool whole = std::fwrite(content.data(), 1, content.size(), stdout) == content.size();
    if (!whole || std::fflush(stdout) != 0)
        throw error(errc::cannot_write, {.file = "standard output"},
                    "cannot write: " + std::generic_category().message(errno));
}

// Names and keys come from strangers and may hold line breaks or commands to a terminal.
std::string one_line(const std::string& text) {
    std::string line;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F)
            line += fmt::format("\\x{:02X}", byte);
        else
            line += c;
    }
    return line;
}

bool in_color() {
    const char* refused = std::getenv("NO_COLOR");
    return ::isatty(STDERR_FILENO) != 0 && (refused == nullptr || *refused == '\0');
}

}  // namespace

std::string called(const std::string& file) { return file == "-" ? "standard input" : file; }

bytes input(const std::string& file) {
    return about(file, [&] { return file == "-" ? standard_input() : read_file(file, most); });
}

void output(const std::string& file, byte_view content) {
    if (file == "-")
        standard_output(content);
    else
        write_file(file, content);
}

void expect_no_terminal(const std::string& file) {
    if (file == "-" && ::isatty(STDOUT_FILENO) != 0)
        throw usage_error("expected a file or a pipe for the document, found a terminal");
}

void complain(const std::string& place, const std::string& message) {
    const auto* form = in_color() ? "\033[1m{}:\033[0m {}\n" : "{}: {}\n";
    fmt::print(stderr, fmt::runtime(form), one_line(place), one_line(message));
}

}  // namespace ita::cli
