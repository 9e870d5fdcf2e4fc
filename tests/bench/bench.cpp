// tests/bench/bench.cpp - what writing costs, as a ratio to the floor of the same run.
// usage: ita_bench [--reports FOLDER] [Google Benchmark's options]; FOLDER holds reports as JSON, which stand in for
// our own
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <limits>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <ita/io/save.hpp>
#include <ita/report/compose.hpp>
#include <ita/report/json.hpp>

#include "docx/codec.hpp"
#include "floor.hpp"
#include "odt/codec.hpp"
#include "package/press.hpp"
#include "papers.hpp"
#include "peak.hpp"
#include "support/members.hpp"
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

void run_floor(benchmark::State& state, const workload& load, ita::format as) {
    ita::bench::zlib_floor floor;
    const auto& parts = load.main_parts(as);
    for (auto _ : state)
        for (const auto& part : parts) benchmark::DoNotOptimize(floor.press(part));
}

void run_write(benchmark::State& state, const workload& load, ita::format as, ita::compression how) {
    const auto& reports = load.reports();
    for (auto _ : state)
        for (const auto& each : reports) benchmark::DoNotOptimize(ita::to_bytes(each, as, {}, {.compression = how}));
}

void run_press(benchmark::State& state, const workload& load, ita::format as) {
    const auto& parts = load.main_parts(as);
    for (auto _ : state)
        for (const auto& part : parts) benchmark::DoNotOptimize(ita::zip::press(part, ita::compression::normal));
}

void run_compose(benchmark::State& state, const workload& load) {
    const auto& reports = load.reports();
    for (auto _ : state)
        for (const auto& each : reports) {
            nowhere sink;
            ita::compose(each, {}, sink);
        }
}

template <class Writer>
void run_codec(benchmark::State& state, const workload& load) {
    const auto& documents = load.documents();
    for (auto _ : state)
        for (const auto& each : documents) {
            Writer writer{ita::compression::normal};
            ita::doc::pour(each, writer);
            benchmark::DoNotOptimize(writer.finish());
        }
}

template <class Work>
void add(const std::string& step, const workload& load, Work work, int repetitions = 7) {
    benchmark::RegisterBenchmark(fmt::format("{}/{}", step, load.name()).c_str(), work)
        ->Unit(benchmark::kMillisecond)
        ->Repetitions(repetitions)
        ->Iterations(1);
}

void add_whole_way(const workload& load) {
    for (const auto as : both) {
        const auto kind = ita::to_string(as);
        add(fmt::format("floor {}", kind), load, [&load, as](auto& state) { run_floor(state, load, as); });
        add(fmt::format("write {}", kind), load,
            [&load, as](auto& state) { run_write(state, load, as, ita::compression::normal); });
    }
}

void add_steps(const workload& load) {
    add("compose", load, [&load](auto& state) { run_compose(state, load); });
    add("codec docx", load, [&load](auto& state) { run_codec<ita::docx::writer>(state, load); });
    add("codec odt", load, [&load](auto& state) { run_codec<ita::odt::writer>(state, load); });
    for (const auto as : both) {
        const auto kind = ita::to_string(as);
        add(fmt::format("press {}", kind), load, [&load, as](auto& state) { run_press(state, load, as); });
        add(fmt::format("fast {}", kind), load,
            [&load, as](auto& state) { run_write(state, load, as, ita::compression::fast); });
        add(
            fmt::format("best {}", kind), load,
            [&load, as](auto& state) { run_write(state, load, as, ita::compression::best); }, 2);
    }
}

/// Keeps the least CPU time of each benchmark, which a busy second core disturbs least.
class least_times final : public benchmark::ConsoleReporter {
  public:
    least_times() : ConsoleReporter(OO_Tabular) {}

    void ReportRuns(const std::vector<Run>& runs) override {
        for (const auto& run : runs)
            if (run.run_type == Run::RT_Iteration)
                keep(run.run_name.function_name, run.cpu_accumulated_time / static_cast<double>(run.iterations));
        ConsoleReporter::ReportRuns(runs);
    }
    /// Seconds; not a number where the benchmark was filtered out.
    [[nodiscard]] double of(const std::string& step, const workload& load) const {
        const auto found = seconds_.find(step + '/' + load.name());
        return found == seconds_.end() ? std::numeric_limits<double>::quiet_NaN() : found->second;
    }

  private:
    void keep(const std::string& name, double seconds) {
        const auto [place, fresh] = seconds_.emplace(name, seconds);
        if (!fresh) place->second = std::min(place->second, seconds);
    }
    std::map<std::string, double> seconds_{};
};

void print_line(const std::string& what, double seconds, double floor, const workload& load) {
    if (std::isnan(seconds)) return;
    fmt::print("{:<24} {:>12.1f} {:>10.3f}\n", what, seconds * 1e6 / static_cast<double>(load.count()),
               seconds / floor);
}

void print_times(const least_times& times, const workload& load, std::span<const char* const> steps) {
    if (std::isnan(times.of("write docx", load)) && std::isnan(times.of("write odt", load))) return;
    fmt::print("\n{:<24} {:>12} {:>10}\n", fmt::format("{}, {} reports", load.name(), load.count()), "us a report",
               "x floor");
    for (const auto as : both) {
        const std::string kind{ita::to_string(as)};
        const double floor = times.of("floor " + kind, load);
        print_line("floor " + kind, floor, floor, load);
        for (const std::string step : steps)
            print_line(step + ' ' + kind, times.of(step + ' ' + kind, load), floor, load);
    }
}

void print_steps(const least_times& times, const workload& load) {
    for (const auto as : both) {
        const std::string kind{ita::to_string(as)};
        const double floor = times.of("floor " + kind, load);
        print_line("compose (of " + kind + ")", times.of("compose", load), floor, load);
        print_line("codec less press " + kind, times.of("codec " + kind, load) - times.of("press " + kind, load), floor,
                   load);
    }
}

double per_report(const least_times& times, const std::string& step, const workload& load) {
    return times.of(step, load) / static_cast<double>(load.count());
}

void print_growth(const least_times& times, const workload& large, const workload& huge) {
    constexpr double longer = 10;
    for (const auto as : both) {
        const auto step = fmt::format("write {}", ita::to_string(as));
        fmt::print("{}: a measure of 7,000 costs {:.3f} of one of 700\n", step,
                   per_report(times, step, huge) / per_report(times, step, large) / longer);
    }
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

std::vector<char*> with_option(int& count, char** words, const char* option) {
    std::vector<char*> all(words, words + count);
    all.insert(all.begin() + 1, const_cast<char*>(option));
    ++count;
    all.push_back(nullptr);
    return all;
}

bool has_filter(int count, char** words) {
    return std::any_of(words, words + count,
                       [](std::string_view word) { return word.starts_with("--benchmark_filter"); });
}

}  // namespace

int main(int count, char** words) {
    const bool whole = !has_filter(count, words);
    const auto folder = take_folder(count, words);
    // A floor and what is divided by it are measured by turns, so that a busy machine slows both.
    auto all = with_option(count, words, "--benchmark_enable_random_interleaving=true");
    benchmark::Initialize(&count, all.data());
    if (benchmark::ReportUnrecognizedArguments(count, all.data())) return 2;
    if (whole) print_peaks(7'000);  // first: what the process held before would count

    const auto usual = folder.empty() ? of_papers(200, 7) : of_files(folder);
    const auto large = of_papers(3, 700), huge = of_papers(1, 7'000);
    for (const auto* load : {&usual, &large, &huge}) add_whole_way(*load);
    add_steps(usual);

    least_times times;
    benchmark::RunSpecifiedBenchmarks(&times);
    print_times(times, usual, std::to_array({"write", "fast", "best", "press", "codec"}));
    print_steps(times, usual);
    for (const auto* load : {&large, &huge}) print_times(times, *load, std::to_array({"write"}));
    if (!whole) return 0;
    print_growth(times, large, huge);
    for (const auto* load : {&usual, &large, &huge}) print_sizes(*load);
}
