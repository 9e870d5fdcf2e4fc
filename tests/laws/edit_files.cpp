// tests/laws/edit_files.cpp - law 2 on real files: edits such as clerks make are done in them, and nothing beside them.
// usage: ita_edit_files SEEDS FOLDER FILE...; the file of the last seed that changed something is left in FOLDER;
// exit status 1 where the law is broken
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>

#include <ita/ita.hpp>

#include "laws/clerk.hpp"
#include "support/edits.hpp"
#include "support/grown.hpp"
#include "support/members.hpp"

namespace {

using ita::test::edit_as_clerk;

/// How many changes came to what, by kind.
using tally = std::map<std::string, std::array<std::size_t, 3>>;

const char* name_of(ita::change_kind kind) {
    constexpr const char* names[] = {"set", "insert", "remove", "move"};
    return names[static_cast<std::size_t>(kind)];
}

std::string kind_of(const ita::change& what) {
    return fmt::format(
        "{} {}", name_of(what.kind),
        what.where.part == ita::report_part::measures && what.kind != ita::change_kind::set ? "measure" : "entry");
}

/// Relationships without where they lead.
std::string without_targets(std::string text) {
    const std::string start = " Target=\"";
    for (auto at = text.find(start); at != text.npos; at = text.find(start, at + start.size()))
        text.erase(at + start.size(), text.find('"', at + start.size()) - at - start.size());
    return text;
}

/// Whether a member beside that of the text has no more than a change may bring: lists, other addresses of links.
bool is_lawful(const std::string& name, const std::string& before, const std::string& after) {
    if (name.ends_with("numbering.xml")) return ita::test::only_grew(before, after);
    return name.ends_with(".rels") && without_targets(before) == without_targets(after);
}

/// Whether every member but that of the text is as it was, or as is_lawful() has it; flat files have no members.
bool keeps_others(const ita::file& before, const ita::shared_bytes& after) {
    if (before.parts().empty()) return true;
    const auto was = ita::test::members(before.to_bytes()), is = ita::test::members(after);
    std::size_t changed = 0;
    for (const auto& [name, member] : was) {
        const auto found = is.find(name);
        if (found == is.end()) return false;
        changed += found->second.text != member.text && !is_lawful(name, member.text, found->second.text);
    }
    return was.size() == is.size() && changed <= 1;
}

/// Whether all members, unpacked, are as they were; of a flat file its bytes.
bool same_contents(const ita::file& before, const ita::shared_bytes& after) {
    if (before.parts().empty()) return before.to_bytes() == after;
    const auto was = ita::test::members(before.to_bytes()), is = ita::test::members(after);
    return std::ranges::equal(
        was, is, [](const auto& a, const auto& b) { return a.first == b.first && a.second.text == b.second.text; });
}

struct outcome_of_file {
    tally count{};
    std::map<std::string, std::size_t> reasons{};
    std::size_t broken = 0;
};

void edit_once(const ita::file& from, std::uint64_t seed, const std::filesystem::path& to, outcome_of_file& out) {
    const auto roll = ita::test::dice_of(seed);
    auto now = from.report();
    for (auto edits = 1 + roll(3); edits > 0; --edits) edit_as_clerk(now, roll);
    const auto made = ita::update(from, now);
    std::vector<ita::change> done;
    bool exact = true;
    for (const auto& each : made.changes) {
        ++out.count[kind_of(each.what)][static_cast<std::size_t>(each.how)];
        if (each.how != ita::outcome::impossible) done.push_back(each.what);
        if (each.how != ita::outcome::done) exact = false, ++out.reasons[each.why];
        if (each.how == ita::outcome::impossible && std::getenv("ITA_TELL") != nullptr)
            fmt::print("{}: {}: {}\n", from.name(), ita::say(each.what, from.report(), ita::language::english),
                       each.why);
    }
    const auto fail = [&](const char* what) {
        fmt::print("{}: seed {}: {}\n", from.name(), seed, what);
        ++out.broken;
    };
    if (!keeps_others(from, made.content)) fail("another part changed");
    if (!done.empty()) ita::write_file(to, made.content);
    const auto again = ita::open(made.content, from.name());
    if (exact && again.report() != ita::apply(from.report(), done))
        fail("the file says something else than was asked for");
    if (done.empty() && made.content != from.to_bytes()) fail("nothing was done, and bytes changed");
    // Words that were changed back leave the file as it was.
    const bool words_only =
        std::ranges::all_of(done, [](const ita::change& c) { return c.kind == ita::change_kind::set; });
    if (words_only && !done.empty() && exact && !same_contents(from, ita::update(again, from.report()).content))
        fail("words that were changed back left other bytes");
}

std::string from_name(const char* file) { return std::filesystem::path(file).filename().string(); }

}  // namespace

int main(int argc, char** argv) {
    const auto seeds = static_cast<std::uint64_t>(argc > 1 ? std::atoi(argv[1]) : 0);
    outcome_of_file all;
    std::size_t files = 0, refused = 0;
    const std::filesystem::path folder = argc > 2 ? argv[2] : ".";
    std::filesystem::create_directories(folder);
    for (int i = 3; i < argc; ++i) {
        try {
            const auto from = ita::open(std::filesystem::path(argv[i]));
            if (!from.has_report() || from.format() == ita::format::text || from.format() == ita::format::json)
                continue;
            if (from.to_bytes() != ita::update(from, from.report()).content) ++all.broken;
            ++files;
            for (std::uint64_t seed = 0; seed < seeds; ++seed)
                edit_once(from, 1'000'003 * seed + 7'919 * static_cast<std::uint64_t>(i),
                          folder / fmt::format("{:03}-{}", i - 3, from_name(argv[i])), all);
        } catch (const ita::error&) {
            ++refused;
        }
    }
    fmt::print("{} files edited, {} refused\n{:<16}{:>8}{:>8}{:>8}\n", files, refused, "", "done", "nearly", "not");
    for (const auto& [kind, count] : all.count)
        fmt::print("{:<16}{:>8}{:>8}{:>8}\n", kind, count[0], count[1], count[2]);
    for (const auto& [why, count] : all.reasons) fmt::print("{:>6}  {}\n", count, why);
    return all.broken == 0 ? 0 : 1;
}
