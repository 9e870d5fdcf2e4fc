// tests/support/scratch.hpp - a folder of a test's own, and processes that may die.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace ita::test {

/// An empty folder that everybody may enter; gone with its owner.
class scratch {
  public:
    scratch() {
        std::string name = (std::filesystem::temp_directory_path() / "ita_test_XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a folder for a test");
        path_ = name;
        std::filesystem::permissions(path_, std::filesystem::perms(0755));
    }
    scratch(const scratch&) = delete;
    scratch& operator=(const scratch&) = delete;
    ~scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
    /// What lies in it, sorted.
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (const auto& each : std::filesystem::directory_iterator(path_))
            all.push_back(each.path().filename().string());
        std::ranges::sort(all);
        return all;
    }

  private:
    std::filesystem::path path_;
};

inline void put(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

inline std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Starts a process that does the work and ends with what it answers, 99 for an exception.
template <class Work>
pid_t started(Work work) {
    const auto child = ::fork();
    if (child != 0) return child;
    try {
        ::_exit(work());
    } catch (...) {
        ::_exit(99);
    }
}

/// How a process ended: its exit status, or minus the signal that killed it.
inline int ended(pid_t child) {
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

template <class Work>
int in_a_process(Work work) {
    return ended(started(work));
}

}  // namespace ita::test
