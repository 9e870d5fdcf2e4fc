// tests/fuzz/difference.cpp - the changes between any two reports lead there and back, and can be said.
#include <algorithm>

#include <ita/base/error.hpp>
#include <ita/report/difference.hpp>

#include "any_report.hpp"
#include "law.hpp"
#include "support/edits.hpp"

namespace {

using ita::fuzz::byte_reader;
using ita::fuzz::law;

/// The same report with a few edits, or another one.
ita::report other_than(const ita::report& before, byte_reader& from) {
    if (from.below(4) == 0) return ita::fuzz::any_report(from);
    auto now = before;
    const ita::test::dice roll = [&](std::size_t sides) { return from.below(sides); };
    for (auto edits = from.below(12); edits > 0; --edits) ita::test::edit(now, roll);
    return now;
}

void say_all(const std::vector<ita::change>& changes, const ita::report& before) {
    for (const auto& each : changes)
        for (const auto in : {ita::language::thai, ita::language::english})
            law(!ita::say(each, before, in).empty(), "a change can be said");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    byte_reader from{{data, size}};
    const auto before = ita::fuzz::any_report(from), now = other_than(before, from);
    const auto changes = ita::difference(before, now), back = ita::inverse(changes);
    law(ita::apply(before, changes) == now, "changes lead to the other report");
    law(ita::apply(now, back) == before, "their inverse leads back");
    law(changes.empty() == (before == now), "there are changes where reports differ");
    law(ita::inverse(back).size() == changes.size(), "each change has an inverse");
    say_all(changes, before);
    say_all(back, now);
    try {
        law(!ita::to_json(changes, before).empty(), "changes have JSON");
    } catch (const ita::error& refused) {
        ita::fuzz::check_refusal(refused);
    }
    return 0;
}
