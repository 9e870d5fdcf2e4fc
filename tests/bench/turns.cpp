#include "turns.hpp"

#include <fmt/format.h>
#include <time.h>

#include <algorithm>

namespace ita::bench {
namespace {

constexpr const char* floor_name = "floor";

double seconds_now(clock by) {
    timespec now{};
    ::clock_gettime(by == clock::on_the_wall ? CLOCK_MONOTONIC : CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double seconds_of(const step& work, std::size_t first, std::size_t end, clock by) {
    const auto before = seconds_now(by);
    for (std::size_t report = first; report < end; ++report) work.run(report);
    return seconds_now(by) - before;
}

void run_by_turns(benchmark::State& state, std::size_t reports, const std::vector<step>& steps, clock by) {
    constexpr std::size_t turn = 20;  // long enough to run warm, short beside what disturbs a busy machine
    std::vector<double> seconds(steps.size());
    for (auto _ : state)
        for (std::size_t first = 0; first < reports; first += turn)
            for (std::size_t i = 0; i < steps.size(); ++i)
                seconds[i] += seconds_of(steps[i], first, std::min(first + turn, reports), by);
    const auto rounds = static_cast<double>(state.iterations()) * static_cast<double>(reports);
    for (std::size_t i = 0; i < steps.size(); ++i) state.counters[steps[i].name] = 1e6 * seconds[i] / rounds;
}

double median(std::vector<double> all) {
    const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
    std::nth_element(all.begin(), middle, all.end());
    return *middle;
}

std::vector<double> divided(std::vector<double> above, const std::vector<double>& below) {
    for (std::size_t i = 0; i < above.size(); ++i) above[i] /= below[i];
    return above;
}

}  // namespace

void add_turns(const std::string& name, std::size_t reports, std::function<std::vector<step>()> steps, int repetitions,
               clock by) {
    const auto run = [=](benchmark::State& state) { run_by_turns(state, reports, steps(), by); };
    benchmark::RegisterBenchmark(name.c_str(), run)
        ->Unit(benchmark::kMillisecond)
        ->Iterations(1)
        ->Repetitions(repetitions);
}

bool ratios::ReportContext(const Context&) { return true; }

void ratios::ReportRuns(const std::vector<Run>& runs) {
    for (const auto& run : runs) {
        if (run.run_type != Run::RT_Iteration) continue;
        for (const auto& [step, time] : run.counters) times_[run.run_name.function_name][step].push_back(time.value);
    }
}

double ratios::least(const std::string& name, const std::string& step) const {
    const auto found = times_.find(name);
    return found == times_.end() ? 0 : std::ranges::min(found->second.at(step));
}

void ratios::print() const {
    for (const auto& [name, steps] : times_) {
        const auto& floor = steps.at(floor_name);
        fmt::print("\n{:<28} {:>12} {:>10}\n", name, "us a report", "x floor");
        for (const auto& [step, times] : steps)
            fmt::print("{:<28} {:>12.1f} {:>10.3f}\n", "  " + step, std::ranges::min(times),
                       median(divided(times, floor)));
    }
}

}  // namespace ita::bench
