// src/report/recognise/heading_match.cpp - which field a heading names: by whole heading first, the longest known one
// that begins it next, then by likeness.
#include <algorithm>
#include <numeric>

#include <ita/base/thai.hpp>
#include <ita/report/item.hpp>

#include "base/letters.hpp"
#include "report/recognise/source.hpp"
#include "report/recognise/vocabulary.hpp"

namespace ita::recognising {
namespace {

/// Longer texts are no headings.
constexpr std::size_t longest_heading = 600;
/// Shorter headings must be typed exactly: "ผล" begins too many words.
constexpr std::size_t shortest_begun = 4;
constexpr std::size_t shortest_misspelt = 5;
/// In parts of a heading's length.
constexpr double least_begun = 0.25;
constexpr double least_held = 0.3;
constexpr double least_cut_off = 0.5;
constexpr double most_slips = 0.2;
constexpr double sure_behind = 0.9;

bool is_above_or_below(char32_t code) noexcept {
    return code == 0x0E31 || (code >= 0x0E34 && code <= 0x0E3A) || (code >= 0x0E47 && code <= 0x0E4E);
}

bool is_decoration(char32_t code) noexcept {
    constexpr std::u32string_view signs = U".:;,*#_|\"'“”‘’[]{}<>=";
    return signs.find(code) != signs.npos;
}

/// "งบประมาณ (บาท)" without its brackets; a heading that is all brackets stays.
std::string_view without_brackets(std::string_view text) noexcept {
    const auto open = text.find('(');
    return open == text.npos || trimmed(text.substr(0, open)).empty() ? text : text.substr(0, open);
}

/// Edits between two words; anything above `most` counts as more than that.
std::size_t distance(const std::u32string& a, const std::u32string& b, std::size_t most) {
    if (a.size() > b.size() + most || b.size() > a.size() + most) return most + 1;
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto corner = row[0]++;
        auto least = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)});
            corner = above;
            least = std::min(least, row[j]);
        }
        if (least > most) return most + 1;
    }
    return row.back();
}

double share(std::size_t part, std::size_t of_whole) noexcept {
    return static_cast<double>(part) / static_cast<double>(of_whole);
}

double misspelt(const folded& heading, const folded& known) {
    if (known.skeleton.size() < shortest_misspelt) return 0;
    const auto most = std::max<std::size_t>(1, static_cast<std::size_t>(most_slips * share(known.skeleton.size(), 1)));
    const auto slips = distance(heading.skeleton, known.skeleton, most);
    return slips > most ? 0 : 0.95 - 1.2 * share(slips, known.skeleton.size());
}

using match_memory = std::unordered_map<std::string, heading_match>;

/// What this thread found out with a vocabulary; the same headings come again in every file.
match_memory& matches_of(std::uint64_t vocabulary_number) {
    constexpr std::size_t most = 1000;
    thread_local std::uint64_t owner = 0;
    thread_local match_memory known;
    if (owner != vocabulary_number || known.size() >= most) known.clear();
    owner = vocabulary_number;
    return known;
}

}  // namespace

/// How well a heading fits one that is known: 0 for not at all.
double vocabulary::likeness(const folded& heading, const synonym& known) {
    if (heading.letters == known.key.letters) return 1;
    const auto& h = heading.letters;
    const auto& k = known.key.letters;
    const bool begun = k.size() >= shortest_begun && h.compare(0, k.size(), k) == 0;
    if (begun && share(k.size(), h.size()) >= least_begun) return 0.7 + 0.25 * share(k.size(), h.size());
    const bool cut_off = h.size() > shortest_begun && k.compare(0, h.size(), h) == 0;
    if (cut_off && share(h.size(), k.size()) >= least_cut_off) return 0.55 + 0.35 * share(h.size(), k.size());
    // What goes on longer behind it is a sentence: "ลดขั้นตอนการขออนุญาต".
    const auto at = known.anywhere ? h.find(k) : h.npos;
    const bool held = at != h.npos && h.size() - at <= 2 * k.size() && share(k.size(), h.size()) >= least_held;
    if (held) return 0.64 + 0.3 * share(k.size(), h.size());
    return misspelt(heading, known.key);
}

folded folded_from(std::string_view text) {
    folded made;
    auto key = matching_key(text);
    for (std::string_view rest = key; !rest.empty();) {
        const auto [code, size] = first_letter(rest);
        rest.remove_prefix(size);
        if (is_decoration(code)) continue;
        made.letters += code;
        if (!is_above_or_below(code)) made.skeleton += code;
    }
    return made;
}

void vocabulary::add(column_field field, const std::vector<std::string>& headings) {
    for (const auto& each : headings) {
        const bool anywhere = each.starts_with('*');
        synonyms_.push_back({folded_from(each), field, anywhere});
        exact_.try_emplace(matching_key(anywhere ? each.substr(1) : each), field);
    }
}

std::optional<column_field> vocabulary::exact_heading(std::string_view text) const {
    auto words_only = trimmed(text);
    while (words_only.ends_with(':')) words_only = trimmed(words_only.substr(0, words_only.size() - 1));
    const auto found = exact_.find(matching_key(words_only));
    return found == exact_.end() ? std::nullopt : std::optional(found->second);
}

heading_match vocabulary::best_for(const folded& heading) const {
    heading_match best;
    std::size_t length = 0;
    for (const auto& each : synonyms_) {
        const auto score = likeness(heading, each);
        if (score == 1 && best.score == 1 && each.field != best.field) best.instead = each.field;
        if (score < best.score || (score == best.score && each.key.letters.size() <= length)) continue;
        best = {each.field, score};
        length = each.key.letters.size();
    }
    return best;
}

heading_match vocabulary::heading(std::string_view text) const {
    if (text.empty() || text.size() > longest_heading) return {};
    auto& known = matches_of(number_);
    const auto [seen, is_new] = known.try_emplace(std::string(text));
    return is_new ? seen->second = likely_heading(text) : seen->second;
}

heading_match vocabulary::likely_heading(std::string_view text) const {
    const auto bare = trimmed(split_marker(trimmed(text)).second);
    auto best = best_for(folded_from(bare));
    const auto shorter = without_brackets(bare);
    if (best.score < 0.95 && shorter.size() != bare.size()) {
        const auto other = best_for(folded_from(shorter));
        if (other.score * 0.97 > best.score) best = {other.field, other.score * 0.97, other.instead};
    }
    return best.score < 1 ? with_stroke(bare, best) : best;
}

heading_match vocabulary::with_stroke(std::string_view heading, heading_match begun) const {
    const auto stroke = heading.find('/');
    if (stroke == heading.npos) return begun;
    const auto other = best_for(folded_from(heading.substr(stroke + 1)));
    if (!other.is_field() || other.field == begun.field) return begun;
    if (begun.field == column_field::number) return other;
    if (!begun.is_known()) return {other.field, other.score * 0.8};
    if (begun.is_field() && other.score >= sure_behind) begun.instead = other.field;
    return begun;
}

}  // namespace ita::recognising
