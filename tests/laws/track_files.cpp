// tests/laws/track_files.cpp - what clerks edit becomes tracked changes; each file with what others hold them against.
// usage: ita_track_files SEEDS FOLDER FILE...; exit status 1 where a tracked file reads as another report
#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <ita/ita.hpp>

#include "laws/clerk.hpp"

namespace {

using ita::test::dice_of;

const ita::tracked clerk{.author = "สำนักปลัด", .when = std::chrono::local_days(std::chrono::year(2025) / 10 / 1)};

struct tally {
    std::size_t files = 0, done = 0, broken = 0, rows = 0;
    std::map<std::string, std::size_t> reasons{};
};

std::size_t rows_of(const std::vector<ita::doc::block>& blocks) {
    std::size_t count = 0;
    for (const auto& each : blocks)
        if (const auto* const grid = std::get_if<ita::doc::table>(&each.value)) {
            count += grid->rows.size();
            for (const auto& row : grid->rows)
                for (const auto& cell : row.cells) count += rows_of(cell.blocks);
        }
    return count;
}

/// The original, with tracked changes, and with the same changes done; true where something was done.
bool track(const ita::file& from, std::uint64_t seed, const std::filesystem::path& folder, const std::string& name,
           tally& out) {
    const auto roll = dice_of(seed);
    auto now = from.report();
    for (auto edits = 1 + roll(4); edits > 0; --edits) ita::test::edit_as_clerk(now, roll);
    const auto made = ita::update(from, now, {}, clerk);
    std::size_t done = 0;
    for (const auto& each : made.changes)
        each.how == ita::outcome::impossible ? void(++out.reasons[each.why]) : void(++done);
    if (done == 0) return false;
    const auto reached = ita::open(made.content, from.name()).report();
    const auto plain = ita::update(from, reached);
    if (ita::open(plain.content, from.name()).report() != reached) {
        fmt::print("{}: seed {}: the tracked file reads as another report than the untracked one\n", from.name(), seed);
        ++out.broken;
        return false;
    }
    // OpenDocument cannot mark rows that come: entries come as paragraphs there.
    if (from.format() != ita::format::docx && rows_of(ita::open(made.content, from.name()).document().body) !=
                                                  rows_of(ita::open(plain.content, from.name()).document().body)) {
        ++out.rows;
        return false;
    }
    out.done += done;
    ita::write_file(folder / "original" / name, from.to_bytes());
    ita::write_file(folder / "tracked" / name, made.content);
    ita::write_file(folder / "plain" / name, plain.content);
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    const auto seeds = static_cast<std::uint64_t>(argc > 1 ? std::atoi(argv[1]) : 0);
    const std::filesystem::path folder = argc > 2 ? argv[2] : ".";
    for (const auto* each : {"original", "tracked", "plain"}) std::filesystem::create_directories(folder / each);
    tally all;
    for (int i = 3; i < argc; ++i) {
        try {
            const auto from = ita::open(std::filesystem::path(argv[i]));
            if (!from.has_report() || from.format() == ita::format::text || from.format() == ita::format::json)
                continue;
            const auto own = std::filesystem::path(argv[i]).filename().string();
            for (std::uint64_t seed = 0; seed < seeds; ++seed)
                all.files += track(from, 7'919 * seed + static_cast<std::uint64_t>(i), folder,
                                   fmt::format("{:03}-{}-{}", i - 3, seed, own), all);
        } catch (const ita::error& problem) {
            fmt::print("{}: {}\n", argv[i], problem.what());
        }
    }
    fmt::print("{} files with {} tracked changes; in {} more a row would come that OpenDocument cannot mark\n",
               all.files, all.done, all.rows);
    for (const auto& [why, count] : all.reasons) fmt::print("{:>6}  {}\n", count, why);
    return all.broken == 0 ? 0 : 1;
}
