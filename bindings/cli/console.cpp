// bindings/cli/console.cpp - files, "-" and terminals.
#include "console.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string_view>
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

/// A sign that commands a terminal, or shows words otherwise than they stand; of no size where there is none.
struct command_sign {
    std::size_t size = 0;
    unsigned code = 0;
};

/// C0, DEL and C1, the ends of lines U+2028 and U+2029, and the marks and embeddings of two directions.
command_sign command_at(std::string_view text) {
    const auto byte = [text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    if (byte(0) < 0x20 || byte(0) == 0x7F) return {1, byte(0)};
    if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) < 0xA0) return {2, byte(1)};
    if (byte(0) == 0xD8 && byte(1) == 0x9C) return {2, 0x61C};
    if (byte(0) != 0xE2 || (byte(1) != 0x80 && byte(1) != 0x81)) return {};
    const auto code = 0x2000 + ((byte(1) & 0x3F) << 6) + (byte(2) & 0x3F);
    const bool is_command =
        code == 0x200E || code == 0x200F || (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return is_command ? command_sign{3, code} : command_sign{};
}

// Names and keys come from strangers and may hold line breaks or commands to a terminal.
std::string one_line(std::string_view text) {
    std::string line;
    while (!text.empty()) {
        const auto command = command_at(text);
        if (command.size == 0)
            line += text.front();
        else
            line +=
                command.code < 0x100 ? fmt::format("\\x{:02X}", command.code) : fmt::format("\\u{:04X}", command.code);
        text.remove_prefix(std::max<std::size_t>(command.size, 1));
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
    const auto line = fmt::format(fmt::runtime(form), one_line(place), one_line(message));
    // Nobody can be told that nobody can be told; what was asked for goes on.
    (void)std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace ita::cli
