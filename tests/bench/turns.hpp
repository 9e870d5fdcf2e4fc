// tests/bench/turns.hpp - steps that are measured by turns, some reports at a time, so that a busy machine slows all
// alike.
#pragma once

#include <benchmark/benchmark.h>

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace ita::bench {

/// Work that is done for the report of a number.
struct step {
    std::string name{};
    std::function<void(std::size_t)> run{};
};

/// Of the processor: what a step costs. On the wall: how long its user waits, for a disk too.
enum class clock { of_the_processor, on_the_wall };

/// Names a benchmark whose counters are the time of each step, in microseconds a report. The first is the floor.
void add_turns(const std::string& name, std::size_t reports, std::function<std::vector<step>()> steps, int repetitions,
               clock by = clock::of_the_processor);

/// Keeps what was measured; the ratio is taken in each repetition, then the median of the ratios.
class ratios final : public benchmark::ConsoleReporter {
  public:
    ratios() : ConsoleReporter(OO_Defaults) {}

    bool ReportContext(const Context& context) override;
    void ReportRuns(const std::vector<Run>& runs) override;

    /// Microseconds a report, the least of all repetitions; nothing measured is 0.
    [[nodiscard]] double least(const std::string& name, const std::string& step) const;
    void print() const;

  private:
    /// By benchmark and step, each repetition's time.
    std::map<std::string, std::map<std::string, std::vector<double>>> times_{};
};

}  // namespace ita::bench
