// tests/hostile/memory_test.cpp - memory ends at each allocation in turn: std::bad_alloc or ita::error, and nothing is
// lost, neither memory nor a file.
//
// Allocations by `new` and those by malloc(), which are libzip's and zlib's, are counted and fail apart. What a thread
// remembers from one call to the next is filled by two runs before; then live allocations must be as many after each
// failure as before it, at the latest when the work was done once more. libzip 1.7 itself forgets a block where memory
// ends while it closes a package: such are counted and told. A process of its own for each allocation of the very first
// run tries those of what is made once and kept.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <new>
#include <optional>
#include <string>
#include <vector>

#include <ita/ita.hpp>

#include "allocations.hpp"
#include "scarce_works.hpp"
#include "support/scratch.hpp"

namespace {

namespace fs = std::filesystem;
using namespace ita::test;

#ifdef ITA_UNDER_SANITIZER
constexpr long first_ones = 200, samples = 200, most_first_runs = 200;
#else
constexpr long first_ones = 2000, samples = 500, most_first_runs = 20'000;
#endif

const char* running = "nothing";

[[noreturn]] void die(const char* what, long at) {
    scarcity::end();
    std::printf("FAULT %s, allocation %ld: %s\n", running, at, what);
    std::fflush(stdout);
    std::_Exit(1);
}

[[noreturn]] void terminated() { die("std::terminate was called", std::max(by_new.fails_at, by_malloc.fails_at)); }

/// What came of the work; nothing where it was refused.
std::optional<std::string> outcome_of(const work& what, allocations& kind, long at) {
    kind.made = 0;
    kind.fails_at = at;
    try {
        auto made = what.run();
        kind.fails_at = 0;
        return made;
    } catch (const std::bad_alloc&) {
    } catch (const ita::error&) {
    } catch (const std::exception& other) {
        die(other.what(), at);
    }
    kind.fails_at = 0;
    return std::nullopt;
}

long count_of(const work& what, allocations& kind) {
    (void)outcome_of(what, kind, 0);
    return kind.made;
}

struct balance {
    long by_new = 0, by_malloc = 0;
    bool operator==(const balance&) const = default;
};
balance live_now() { return {by_new.live, by_malloc.live}; }

/// Each of the first ones, where most of what can go wrong does, then some of the others.
std::vector<long> moments(long all) {
    std::vector<long> chosen;
    for (long at = 1; at <= all; at += at < first_ones ? 1 : std::max(1L, (all - first_ones) / samples))
        chosen.push_back(at);
    return chosen;
}

void expect_a_sound_folder(const fs::path& folder, long at) {
    for (const auto& each : fs::directory_iterator(folder))
        if (each.path().filename() != "report.odt") die("a file was left beside the one that was saved", at);
    if (content_of(folder / "report.odt") != "old") die("the old file is lost", at);
}

struct tally {
    long allocations = 0;
    long faults = 0;
    long refused = 0;
    long lost_by_libzip = 0;
};

/// Errors: dies where more is missing than a block of libzip's.
long lost_by_libzip(const balance& sound, const balance& now, long at) {
    const auto lost = now.by_malloc - sound.by_malloc;
    if (now.by_new != sound.by_new || lost < 0 || lost > 1) die("memory was lost", at);
    return lost;
}

tally fail_in_turn(const work& what, allocations& kind, const fs::path& folder) {
    running = what.name;
    const auto wanted = what.run();
    (void)what.run();
    tally told{.allocations = count_of(what, kind)};
    const auto all = moments(told.allocations);
    auto sound = live_now();
    for (const auto at : all) {
        {
            const auto found = outcome_of(what, kind, at);
            if (found && *found != wanted) die("the work went on to another outcome", at);
            told.refused += !found;
        }
        expect_a_sound_folder(folder, at);
        // What was remembered from run to run may be gone, and comes again.
        if (live_now() != sound) (void)what.run();
        told.lost_by_libzip += lost_by_libzip(sound, live_now(), at);
        sound = live_now();
        ++told.faults;
    }
    return told;
}

/// What some work answers in a process of its own, which must end well.
template <class Work>
bool apart(Work todo) {
    const auto child = ::fork();
    if (child == 0) std::_Exit(todo() ? 0 : 77);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!WIFEXITED(status) || (WEXITSTATUS(status) != 0 && WEXITSTATUS(status) != 77)) die("a process died", status);
    return WEXITSTATUS(status) == 0;
}

/// Whether the work came to the allocation that fails. A sort that gets no room to work in does without.
bool comes_to(const work& what, allocations& kind, long at) {
    const auto found = outcome_of(what, kind, at);
    const bool came = kind.made >= at;
    if (found && *found != what.run()) die("the first run went on to another outcome", at);
    return came;
}

/// The first run of a process, which makes what others find made.
tally fail_the_first_run(const char* name, const std::string& content, allocations& kind) {
    running = name;
    const auto what = opening(name, ita::bytes_of(content));
    tally told;
    for (long at = 1; at < most_first_runs && apart([&] { return comes_to(what, kind, at); });
         at += at < first_ones ? 1 : 7)
        ++told.faults;
    return told;
}

void print(const char* kind, const char* name, const tally& told) {
    std::printf("%-6s %-34s %6ld allocations, %6ld faults, %6ld refused, %4ld blocks lost by libzip\n", kind, name,
                told.allocations, told.faults, told.refused, told.lost_by_libzip);
    std::fflush(stdout);
}

tally operator+(const tally& a, const tally& b) {
    return {a.allocations + b.allocations, a.faults + b.faults, a.refused + b.refused,
            a.lost_by_libzip + b.lost_by_libzip};
}

/// Written by another process, so that this one has not begun.
std::string written_apart(ita::format as) {
    const scratch here;
    const auto file = here / "given";
    apart([&] { return ita::write_file(file, ita::to_bytes(small_report("เผยแพร่แผน"), as)), true; });
    return content_of(file);
}

tally fail_first_runs() {
    tally all;
    for (const auto as : {ita::format::docx, ita::format::odt}) {
        const auto told = fail_the_first_run("open for the first time", written_apart(as), by_new);
        print("new", ("open for the first time, " + std::string(to_string(as))).c_str(), told);
        all = all + told;
    }
    return all;
}

}  // namespace

int main() {
    std::set_terminate(terminated);
    const scratch here;
    auto all = fail_first_runs();
    std::ofstream(here / "report.odt", std::ios::binary) << "old";
    for (const auto& each : all_works(here.path())) {
        const auto told = fail_in_turn(each, by_new, here.path());
        print("new", each.name, told);
        all = all + told;
        if (!counts_malloc) continue;
        const auto of_c = fail_in_turn(each, by_malloc, here.path());
        print("malloc", each.name, of_c);
        all = all + of_c;
    }
    print("both", "all", all);
    return all.faults > 1000 && all.refused > 1000 ? 0 : 1;
}
