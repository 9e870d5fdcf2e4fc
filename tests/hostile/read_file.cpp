// tests/hostile/read_file.cpp - what the library makes of a hostile file, in a process that may die of it.
//
// ita_read_file FILE prints the number of the error, 0 where the file opens; seconds of the processor and MiB that
// opening took; and words. What opens is gone on with: its bytes come back, its report is written in both formats, and
// changing nothing changes nothing.
#include <sys/resource.h>

#include <algorithm>
#include <exception>
#include <filesystem>
#include <iostream>
#include <stdexcept>
#include <string>

#include <ita/ita.hpp>

namespace {

void expect(bool truth, const char* what) {
    if (!truth) throw std::runtime_error(what);
}

/// What the report of a stranger's file holds may be too much for a page; that is refused as any other error.
void write_both(const ita::report& what) {
    for (const auto as : {ita::format::docx, ita::format::odt}) try {
            expect(!ita::to_bytes(what, as).empty(), "expected a document, found no bytes");
        } catch (const ita::error&) {
        }
}

void go_on_with(const ita::file& opened) {
    if (!opened.has_report()) return;
    write_both(opened.report());
    if (opened.format() == ita::format::text || opened.format() == ita::format::json) return;
    const auto same = ita::update(opened, opened.report());
    expect(same.changes.empty() && same.content == opened.to_bytes(), "expected the same bytes without a change");
}

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

void print(int code, const std::string& words) {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    std::cout << code << ' ' << seconds(used.ru_utime) + seconds(used.ru_stime) << ' ' << used.ru_maxrss / 1024 << ' '
              << words << '\n';
}

int outcome_of(const std::string& name) {
    try {
        const auto opened = ita::open(std::filesystem::path(name));
        print(0, "opened as " + std::string(to_string(opened.format())) + ", " + std::to_string(opened.notes().size()) +
                     " notes");
        const auto given = ita::read_file(name);
        expect(std::ranges::equal(opened.to_bytes(), given), "expected the bytes that were opened");
        go_on_with(opened);
    } catch (const ita::error& refused) {
        print(static_cast<int>(refused.code()), refused.message());
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return argc == 2 ? outcome_of(argv[1]) : 2;
    } catch (const std::exception& broken) {
        std::cout << broken.what() << '\n';
        return 1;
    }
}
