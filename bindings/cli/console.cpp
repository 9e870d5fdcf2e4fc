// bindings/cli/console.cpp - files, "-" and terminals.
#include "console.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>

#include "command.hpp"

namespace ita::cli {
namespace {

constexpr std::size_t most = limits{}.package_bytes;

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

void standard_output(const pieced_bytes& content) {
    const bool whole = std::ranges::all_of(content.pieces(), [](byte_view each) {
        return std::fwrite(each.data(), 1, each.size(), stdout) == each.size();
    });
    if (!whole || std::fflush(stdout) != 0)
        throw error(errc::cannot_write, {.file = "standard output"},
                    "cannot write: " + std::generic_category().message(errno));
}

/// How many bytes of control character stand at a place: one of C0 or DEL, or a C1 in UTF-8, U+0080 to U+009F.
std::size_t control_size(const std::string& text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x20 || byte == 0x7F) return 1;
    if (byte != 0xC2 || at + 1 == text.size()) return 0;
    return static_cast<unsigned char>(text[at + 1]) - 0x80u < 0x20u ? 2 : 0;
}

// Names and keys come from strangers and may hold line breaks or commands to a terminal.
std::string one_line(const std::string& text) {
    std::string line;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto size = control_size(text, at);
        if (size == 2) ++at;
        if (size == 0)
            line += text[at];
        else
            line += fmt::format("\\x{:02X}", static_cast<unsigned char>(text[at]));
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

void output(const std::string& file, byte_view content) { output(file, pieced_bytes({nullptr, content})); }

void output(const std::string& file, const pieced_bytes& content) {
    if (file == "-")
        standard_output(content);
    else
        write_file(file, content);
}

void expect_no_input(const std::string& out, const std::string& in, const std::string& role) {
    const auto* file = in == "-" ? "/dev/stdin" : in.c_str();
    std::error_code why;
    // What is not there is no input, and devices have nothing to lose.
    if (out == "-" || !std::filesystem::is_regular_file(out, why) || !std::filesystem::equivalent(out, file, why))
        return;
    throw usage_error(fmt::format("expected a file to write that is not {}, found {}", role, out));
}

void expect_one_standard_input(const std::string& one, const std::string& other) {
    if (one == "-" && other == "-") throw usage_error("expected one input from standard input, found two");
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
