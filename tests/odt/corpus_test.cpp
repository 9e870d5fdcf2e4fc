// tests/odt/corpus_test.cpp - real files open with all their paragraphs and tables or are refused, hostile ones cost
// little.
#include <boost/test/unit_test.hpp>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>

#include <ita/base/error.hpp>

#include "odt/read.hpp"

namespace {
namespace fs = std::filesystem;

const fs::path shared = ITA_SOURCE_DIR "/../shared";

bool is_there(const fs::path& what) {
    if (fs::exists(what)) return true;
    std::cout << boost::unit_test::framework::current_test_case().full_name() << " skipped: no shared material\n";
    return false;
}

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

ita::doc::document read(const fs::path& file) {
    ita::notes doubts;
    auto text = content_of(file);
    if (file.extension() == ".fodt") return ita::odt::read_flat(std::move(text), {}, doubts);
    return ita::odt::read(ita::zip::reader(ita::bytes_of(text), {}), {}, doubts);
}

struct holding {
    std::size_t paragraphs = 0;
    std::size_t tables = 0;
};
void count(const std::vector<ita::doc::block>& blocks, holding& all) {
    for (const auto& each : blocks) {
        all.paragraphs += std::holds_alternative<ita::doc::paragraph>(each.value);
        if (const auto* t = std::get_if<ita::doc::table>(&each.value)) {
            ++all.tables;
            for (const auto& row : t->rows)
                for (const auto& cell : row.cells) count(cell.blocks, all);
        }
    }
}

/// The error that a file is refused with, 0 for none, and what it holds.
std::pair<int, holding> outcome_of(const fs::path& file) {
    holding all;
    try {
        count(read(file).body, all);
        return {0, all};
    } catch (const ita::error& refused) {
        return {static_cast<int>(refused.code()), {}};
    }
}

// ------------------------------------------------------------------ hostile files

struct cost {
    int outcome = 0;  ///< 0 opened, 1 refused, anything else died
    double seconds = 0;
    long mebibytes = 0;
};

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

/// What it costs a process of its own to read a file: time of the processor, which others do not lengthen.
cost cost_of(const fs::path& file) {
    const auto child = ::fork();
    if (child == 0) {
        try {
            (void)read(file);
            ::_exit(0);
        } catch (const ita::error&) {
            ::_exit(1);
        } catch (...) {
            ::_exit(2);
        }
    }
    int status = 0;
    rusage used{};
    ::wait4(child, &status, 0, &used);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status),
            seconds(used.ru_utime) + seconds(used.ru_stime), used.ru_maxrss / 1024};
}

constexpr long most_mebibytes = 256L * ITA_ALLOWANCE;
constexpr double most_seconds = 2.0 * ITA_ALLOWANCE;
}  // namespace

BOOST_AUTO_TEST_SUITE(odt_corpus)
// The table was counted by lxml: text:p, text:h and pictures that stand alone, and table:table; changes, notes,
// comments, covered cells and what pictures say were not.
BOOST_AUTO_TEST_CASE(real_files_hold_what_another_reader_finds) {
    if (!is_there(shared / "corpus")) return;
    std::ifstream table(ITA_TEST_DATA "/odt_corpus.tsv");
    std::size_t files = 0;
    for (std::string line; std::getline(table, line); ++files) {
        std::istringstream columns(line);
        std::string name;
        int code = 0;
        holding expected;
        std::getline(columns, name, '\t') >> code >> expected.paragraphs >> expected.tables;
        const auto [found, all] = outcome_of(shared / "corpus/odt" / name);
        BOOST_TEST(found == code, name << ": refused with " << found << ", expected " << code);
        BOOST_TEST(all.paragraphs == expected.paragraphs,
                   name << ": " << all.paragraphs << " paragraphs, expected " << expected.paragraphs);
        BOOST_TEST(all.tables == expected.tables,
                   name << ": " << all.tables << " tables, expected " << expected.tables);
    }
    BOOST_TEST(files == 91U);
}
BOOST_AUTO_TEST_CASE(hostile_files_cost_little_and_end_as_they_must) {
    if (!is_there(shared / "malicious")) return;
    std::ifstream table(shared / "malicious/EXPECT.tsv");
    cost worst;
    for (std::string line; std::getline(table, line);) {
        std::istringstream columns(line);
        std::string file, size, expected;
        std::getline(std::getline(std::getline(columns, file, '\t'), size, '\t'), expected, '\t');
        if (!file.starts_with("odt/")) continue;
        const auto paid = cost_of(shared / "malicious" / file);
        const bool lawful = expected == "error"  ? paid.outcome == 1
                            : expected == "open" ? paid.outcome == 0
                                                 : paid.outcome <= 1;
        BOOST_TEST((lawful && paid.outcome >= 0), file << ": outcome " << paid.outcome << ", expected " << expected);
        BOOST_TEST(paid.seconds < most_seconds, file << ": " << paid.seconds << " s");
        BOOST_TEST(paid.mebibytes < most_mebibytes, file << ": " << paid.mebibytes << " MiB");
        worst.seconds = std::max(worst.seconds, paid.seconds);
        worst.mebibytes = std::max(worst.mebibytes, paid.mebibytes);
    }
    std::cout << "hostile files: " << worst.seconds << " s and " << worst.mebibytes << " MiB at the most\n";
}
BOOST_AUTO_TEST_SUITE_END()
