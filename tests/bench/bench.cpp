// tests/bench/bench.cpp - what writing and reading cost, as a ratio to the floor of the same run.
// usage: ita_bench [--reports FOLDER] [Google Benchmark's options]; FOLDER holds reports as JSON, which stand in for
// our own
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <ita/io/save.hpp>
#include <ita/report/compose.hpp>
#include <ita/report/json.hpp>

#include "changing.hpp"
#include "docx/codec.hpp"
#include "floor.hpp"
#include "odt/codec.hpp"
#include "package/press.hpp"
#include "papers.hpp"
#include "peak.hpp"
#include "reading.hpp"
#include "support/members.hpp"
#include "turns.hpp"
#include "workload.hpp"

namespace {

using ita::bench::main_part;
using ita::bench::workload;
constexpr ita::format both[] = {ita::format::docx, ita::format::odt};

std::vector<std::filesystem::path> json_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder})
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

std::vector<ita::report> read_reports(const std::vector<std::filesystem::path>& files) {
    std::vector<ita::report> made;
    for (const auto& file : files)
        made.push_back(ita::report_from_json(ita::as_text(ita::read_file(file)), file.string()));
    return made;
}

workload of_papers(std::size_t count, std::size_t measures) {
    return {std::to_string(measures) + " measures", count, [=] { return ita::bench::papers(count, measures); }};
}

workload of_files(const std::filesystem::path& folder) {
    const auto files = json_files(folder);
    return {"7 measures", files.size(), [files] { return read_reports(files); }};
}

/// Takes a document and keeps nothing.
struct nowhere final : ita::doc::sink {
    void open(const ita::doc::document& frame) override { benchmark::DoNotOptimize(&frame); }
    void add(const ita::doc::paragraph& next) override { benchmark::DoNotOptimize(&next); }
    void open_table(const ita::doc::table& frame) override { benchmark::DoNotOptimize(&frame); }
    void add(const ita::doc::row& next) override { benchmark::DoNotOptimize(&next); }
    void close_table() override {}
};

using ita::bench::step;

step floor_of(const workload& load, ita::format as) {
    const auto floor = std::make_shared<ita::bench::zlib_floor>();
    return {"floor",
            [=, &parts = load.main_parts(as)](std::size_t i) { benchmark::DoNotOptimize(floor->press(parts[i])); }};
}

step write_of(const std::string& name, const workload& load, ita::format as, ita::compression how) {
    return {name, [=, &reports = load.reports()](std::size_t i) {
                benchmark::DoNotOptimize(ita::to_bytes(reports[i], as, {}, {.compression = how}));
            }};
}

step press_of(const workload& load, ita::format as) {
    return {"press of the main part", [&parts = load.main_parts(as)](std::size_t i) {
                benchmark::DoNotOptimize(ita::zip::press(parts[i], ita::compression::normal));
            }};
}

step compose_of(const workload& load) {
    return {"compose", [&reports = load.reports()](std::size_t i) {
                nowhere sink;
                ita::compose(reports[i], {}, sink);
            }};
}

template <class Writer>
step codec_of(const workload& load) {
    return {"codec with its press", [&documents = load.documents()](std::size_t i) {
                Writer writer{ita::compression::normal};
                ita::doc::pour(documents[i], writer);
                benchmark::DoNotOptimize(writer.finish());
            }};
}

std::string name_of(const workload& load, ita::format as) {
    return fmt::format("{} {}", load.name(), ita::to_string(as));
}

void add_whole_way(const workload& load) {
    using enum ita::compression;
    for (const auto as : both)
        ita::bench::add_turns(
            name_of(load, as), load.count(),
            [&load, as] {
                return std::vector{floor_of(load, as), write_of("write", load, as, normal)};
            },
            5);
}

void add_levels(const workload& load) {
    using enum ita::compression;
    for (const auto as : both)
        ita::bench::add_turns(
            name_of(load, as) + " levels", load.count(),
            [&load, as] {
                return std::vector{floor_of(load, as), write_of("write fast", load, as, fast),
                                   write_of("write best", load, as, best)};
            },
            1);
}

void add_steps(const workload& load) {
    for (const auto as : both)
        ita::bench::add_turns(
            name_of(load, as) + " steps", load.count(),
            [&load, as] {
                const auto codec = as == ita::format::docx ? codec_of<ita::docx::writer> : codec_of<ita::odt::writer>;
                return std::vector{floor_of(load, as), compose_of(load), press_of(load, as), codec(load)};
            },
            5);
}

void print_growth(const ita::bench::ratios& times, const workload& large, const workload& huge) {
    constexpr double longer = 10;
    for (const auto as : both)
        fmt::print("{}: a measure of 7,000 costs {:.3f} of one of 700\n", ita::to_string(as),
                   times.least(name_of(huge, as), "write") / times.least(name_of(large, as), "write") / longer);
}

void print_sizes(const workload& load) {
    ita::bench::zlib_floor zlib;
    for (const auto as : both) {
        std::size_t ours = 0, theirs = 0, file = 0, text = 0;
        for (const auto& each : load.reports()) {
            const auto package = ita::to_bytes(each, as);
            const auto part = ita::test::members(package).at(main_part(as));
            ours += part.pressed;
            theirs += zlib.press(part.text);
            file += package.size();
            text += part.text.size();
        }
        const auto count = load.count();
        fmt::print("{} {}: {} is {} B, {} B pressed, {} B by zlib 6 ({:.3f}); the file {} B\n", ita::to_string(as),
                   load.name(), main_part(as), text / count, ours / count, theirs / count,
                   static_cast<double>(ours) / static_cast<double>(theirs), file / count);
    }
}

void print_peaks(std::size_t measures) {
    for (const auto as : both) {
        ita::report what;
        const auto peak = ita::bench::peak_of([&] { what = ita::bench::paper(measures, 1); },
                                              [&] { benchmark::DoNotOptimize(ita::to_bytes(what, as)); });
        const auto text = ita::bench::text_bytes(ita::bench::paper(measures, 1));
        fmt::print("{} of {} measures: peak {:.1f} MiB with the report, {:.2f} of its text ({:.1f} MiB)\n",
                   ita::to_string(as), measures, static_cast<double>(peak) / 0x1p20,
                   static_cast<double>(peak) / static_cast<double>(text), static_cast<double>(text) / 0x1p20);
    }
}

/// Takes `--reports FOLDER` out of the words that Google Benchmark is to see.
std::filesystem::path take_folder(int& count, char** words) {
    for (int i = 1; i + 1 < count; ++i)
        if (std::string_view{words[i]} == "--reports") {
            const std::filesystem::path folder = words[i + 1];
            std::copy(words + i + 2, words + count, words + i);
            count -= 2;
            return folder;
        }
    return {};
}

bool has_filter(int count, char** words) {
    return std::any_of(words, words + count,
                       [](std::string_view word) { return word.starts_with("--benchmark_filter"); });
}

}  // namespace

int main(int count, char** words) {
    const bool whole = !has_filter(count, words);
    const auto folder = take_folder(count, words);
    benchmark::Initialize(&count, words);
    if (benchmark::ReportUnrecognizedArguments(count, words)) return 2;
    if (whole) {  // first: what the process held before would count
        print_peaks(7'000);
        ita::bench::print_reading_peaks(7'000);
        ita::bench::print_changing_peaks();
    }

    const auto usual = folder.empty() ? of_papers(200, 7) : of_files(folder);
    const auto large = of_papers(3, 700), huge = of_papers(1, 7'000);
    for (const auto* load : {&usual, &large, &huge}) add_whole_way(*load);
    add_steps(usual);
    add_levels(usual);
    for (const auto* load : {&usual, &large, &huge}) ita::bench::add_reading(*load);
    ita::bench::add_reading_steps(usual);
    ita::bench::add_changing();

    ita::bench::ratios times;
    benchmark::RunSpecifiedBenchmarks(&times);
    times.print();
    if (!whole) return 0;
    print_growth(times, large, huge);
    ita::bench::print_reading_growth(times, large, huge);
    for (const auto* load : {&usual, &large, &huge}) print_sizes(*load);
}
