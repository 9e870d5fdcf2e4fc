#include "peak.hpp"

#include <malloc.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <stdexcept>
#include <string>

namespace ita::bench {
namespace {

std::size_t high_water_mark() {
    std::ifstream status{"/proc/self/status"};
    for (std::string word; status >> word;)
        if (std::size_t kibibytes = 0; word == "VmHWM:" && status >> kibibytes) return kibibytes * 1024;
    throw std::runtime_error("expected VmHWM in /proc/self/status");
}

void forget_high_water_mark() {
    malloc_trim(0);
    std::ofstream{"/proc/self/clear_refs"} << 5;
}

[[noreturn]] void work_and_tell(int pipe, const std::function<void()>& prepare, const std::function<void()>& measured) {
    prepare();
    forget_high_water_mark();
    measured();
    const auto peak = high_water_mark();
    _exit(::write(pipe, &peak, sizeof peak) == sizeof peak ? 0 : 1);
}

}  // namespace

std::size_t peak_of(const std::function<void()>& prepare, const std::function<void()>& measured) {
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("expected a pipe");
    const pid_t child = ::fork();
    if (child == 0) work_and_tell(ends[1], prepare, measured);
    ::close(ends[1]);
    std::size_t peak = 0;
    const bool told = child > 0 && ::read(ends[0], &peak, sizeof peak) == sizeof peak;
    ::close(ends[0]);
    ::waitpid(child, nullptr, 0);
    if (!told) throw std::runtime_error("expected the measured process to tell its peak");
    return peak;
}

}  // namespace ita::bench
