// tests/laws/generators.hpp - whole reports full of awkward text, for properties that hold for every report.
#pragma once

#include <rapidcheck.h>

#include <cstdint>
#include <ostream>
#include <string>

#include <ita/report/report.hpp>

namespace ita::test {

/// Pieces of `awkward_pieces` and of the Thai block in any order; may be empty.
[[nodiscard]] rc::Gen<std::string> any_text();
/// The same with a letter somewhere in it.
[[nodiscard]] rc::Gen<std::string> any_words();
/// A report whose pictures are named by file (tests/support/pictures).
[[nodiscard]] rc::Gen<report> any_report();

/// The report that belongs to a seed, the same on every machine. The first ones are extreme: see generators.cpp.
[[nodiscard]] report report_number(std::uint64_t seed);

}  // namespace ita::test

namespace ita {
/// How RapidCheck prints a counterexample.
void showValue(const report& what, std::ostream& out);
}  // namespace ita

namespace rc {
template <>
struct Arbitrary<ita::report> {
    static Gen<ita::report> arbitrary() { return ita::test::any_report(); }
};
}  // namespace rc
