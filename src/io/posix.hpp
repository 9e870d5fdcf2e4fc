// src/io/posix.hpp - file descriptors and what the system says of them; private to io.
#pragma once

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

#include <ita/base/error.hpp>

namespace ita::posix {

/// An open file, closed with its owner.
class descriptor {
  public:
    explicit descriptor(int number) noexcept : number_(number) {}
    descriptor(descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    descriptor(const descriptor&) = delete;
    descriptor& operator=(const descriptor&) = delete;
    ~descriptor() {
        if (number_ >= 0) ::close(number_);
    }

    explicit operator bool() const noexcept { return number_ >= 0; }
    [[nodiscard]] int number() const noexcept { return number_; }
    /// What close() answers; the owner has nothing left to close.
    [[nodiscard]] int close() noexcept { return ::close(std::exchange(number_, -1)); }

  private:
    int number_;
};

/// Asks the system again as long as a signal interrupts it.
template <class Call>
auto uninterrupted(Call call) {
    auto answer = call();
    while (answer < 0 && errno == EINTR) answer = call();
    return answer;
}

/// What the system says of a number, in English: std::error_category would ask the locale of the program.
[[nodiscard]] inline std::string said_of(int why) {
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 32)
    if (const char* const words = ::strerrordesc_np(why)) return words;
#endif
    return std::generic_category().message(why);
}

/// "report.docx: cannot create a file in the folder: Permission denied"
[[noreturn]] inline void fail(errc code, const std::filesystem::path& file, const std::string& what, int why) {
    throw error(code, {.file = file.string()}, what + ": " + said_of(why));
}

/// A path that the system would cut at a NUL byte names another file.
inline void check_name(errc code, const std::filesystem::path& file) {
    if (file.native().find('\0') != std::string::npos) fail(code, file.c_str(), "the name holds a NUL byte", EINVAL);
}

}  // namespace ita::posix
