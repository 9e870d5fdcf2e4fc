// tests/laws/edit_words.cpp - law 2 on any document with tables: words in cells become others, and nothing beside them.
// usage: ita_edit_words SEEDS FOLDER FILE...; the file of the last seed that changed something is left in FOLDER;
// exit status 1 where the law is broken
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <string>

#include <ita/ita.hpp>

#include "base/letters.hpp"
#include "doc/contents.hpp"
#include "io/traced_file.hpp"
#include "patch/editor.hpp"
#include "support/edits.hpp"
#include "support/members.hpp"

namespace {

using ita::test::dice;
using words_of_paragraphs = std::vector<std::string>;

std::vector<ita::doc::paragraph> paragraphs_in_tables(const ita::doc::document& of) {
    std::vector<ita::doc::block> tables;
    std::ranges::copy_if(of.body, std::back_inserter(tables), [](const ita::doc::block& each) {
        return std::holds_alternative<ita::doc::table>(each.value);
    });
    return ita::doc::paragraphs_of(std::move(tables));
}

words_of_paragraphs words_of(const ita::doc::document& of) {
    words_of_paragraphs all;
    for (const auto& each : ita::doc::paragraphs_of(of.body)) all.push_back(text_of(each));
    std::ranges::sort(all);
    return all;
}

struct range {
    std::size_t from = 0;
    std::size_t to = 0;
};

/// Between letters, not within one.
range some_letters(std::string_view text, const dice& roll) {
    std::vector<std::size_t> ends{0};
    while (ends.back() < text.size()) ends.push_back(ends.back() + ita::first_letter(text.substr(ends.back())).size);
    const auto first = roll(ends.size());
    return {ends[first], ends[std::min(first + roll(6), ends.size() - 1)]};
}

/// Every byte that no splice names, in order.
std::string untouched(std::string_view text, std::vector<ita::byte_range> touched) {
    std::ranges::sort(touched, {}, &ita::byte_range::from);
    std::string kept;
    std::size_t done = 0;
    for (const auto& each : touched) {
        kept.append(text, done, each.from - done);
        done = each.to;
    }
    return kept.append(text, done);
}

struct tally {
    std::size_t edited = 0;
    std::size_t refused = 0;
    std::size_t broken = 0;
    std::map<std::string, std::size_t> reasons{};
};

class editing {
  public:
    editing(const ita::file& from, std::uint64_t seed, tally& out)
        : from_(from), roll_(ita::test::dice_of(seed)), seed_(seed), out_(out) {}

    /// Edits once; the new file is left at `to` where something was done.
    void run(const std::filesystem::path& to) {
        const auto traced = ita::trace_of(from_, {});
        const auto& in = *traced;
        const auto choices = paragraphs_in_tables(from_.document());
        if (choices.empty() || !in.is_utf8) return;
        const auto& chosen = choices[roll_(choices.size())];
        const auto text = ita::doc::text_of(chosen);
        const auto [first, last] = some_letters(text, roll_);
        const std::string coming = roll_(4) == 0 ? "" : "ถ้อยคำ<&>";
        const auto by = ita::dialect_of(from_.format(), in);
        ita::patching::editor edits(in, *by);
        try {
            edits.replace(chosen.from, first, last, coming);
            const auto splices = edits.finish();
            const auto part = ita::xml::spliced(in.text, splices);
            const auto made = ita::with_parts(from_, {{in.part, part}}, {});
            check(in, splices, part, made, text, std::string(text).replace(first, last - first, coming));
            if (part != in.text) ita::write_file(to, made);
            ++out_.edited;
        } catch (const ita::patching::cannot& why) {
            ++out_.refused;
            ++out_.reasons[why.what()];
        }
    }

  private:
    void check(const ita::doc::trace& in, const std::vector<ita::xml::splice>& splices, const std::string& part,
               const ita::shared_bytes& made, const std::string& was, const std::string& now) {
        std::vector<ita::byte_range> before, after;
        std::size_t grown = 0;  // wraps around, as it may
        for (const auto& each : splices) {
            before.push_back(each.where);
            after.push_back({each.where.from + grown, each.where.from + grown + each.with.size()});
            grown += each.with.size() - each.where.size();
        }
        expect(untouched(in.text, before) == untouched(part, after), "bytes beside the splices changed");
        expect(keeps_others(in.part, made), "another part changed");
        auto wanted = words_of(from_.document());
        *std::ranges::find(wanted, was) = now;
        std::ranges::sort(wanted);
        expect(words_of(ita::open(made, from_.name()).document()) == wanted,
               fmt::format("“{}” should have become “{}”", was, now).c_str());
    }

    bool keeps_others(const std::string& part, const ita::shared_bytes& after) const {
        if (from_.parts().empty()) return true;
        const auto was = ita::test::members(from_.to_bytes()), is = ita::test::members(after);
        return std::ranges::equal(was, is, [&](const auto& a, const auto& b) {
            return a.first == b.first && (a.first == part || a.second.text == b.second.text);
        });
    }

    void expect(bool good, const char* what) {
        if (good) return;
        fmt::print("{}: seed {}: {}\n", from_.name(), seed_, what);
        ++out_.broken;
    }

    const ita::file& from_;
    dice roll_;
    std::uint64_t seed_;
    tally& out_;
};

void edit_all(const std::filesystem::path& which, int number, std::uint64_t seeds, const std::filesystem::path& folder,
              tally& out) {
    const auto from = ita::open(which);
    if (from.format() == ita::format::text || from.format() == ita::format::json) return;
    const auto to = folder / fmt::format("{:03}-{}", number, which.filename().string());
    for (std::uint64_t seed = 0; seed < seeds; ++seed)
        editing(from, 1'000'003 * seed + 7'919 * static_cast<std::uint64_t>(number), out).run(to);
}

}  // namespace

int main(int argc, char** argv) {
    const auto seeds = static_cast<std::uint64_t>(argc > 1 ? std::atoi(argv[1]) : 0);
    const std::filesystem::path folder = argc > 2 ? argv[2] : ".";
    std::filesystem::create_directories(folder);
    tally all;
    std::size_t unopened = 0;
    for (int i = 3; i < argc; ++i) try {
            edit_all(argv[i], i - 3, seeds, folder, all);
        } catch (const ita::error&) {
            ++unopened;
        }
    fmt::print("{} edits done, {} told to be impossible; {} files not opened\n", all.edited, all.refused, unopened);
    for (const auto& [why, count] : all.reasons) fmt::print("{:>6}  {}\n", count, why);
    return all.broken == 0 ? 0 : 1;
}
