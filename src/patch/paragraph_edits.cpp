#include "patch/paragraph_edits.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "xml/blank.hpp"

namespace ita::patching {
namespace {

using doc::piece;

constexpr auto none = static_cast<std::size_t>(-1);

std::string_view bytes_of(const doc::trace& in, byte_range where) {
    return std::string_view(in.text).substr(where.from, where.size());
}

std::string words_of(const doc::trace& in, const piece& text) {
    std::string words;
    xml::append_unescaped(words, bytes_of(in, text.raw));
    return words;
}

/// Tabs and line ends of a file are blanks.
std::string with_blanks(std::string words) {
    for (char& c : words)
        if (xml::is_blank(c)) c = ' ';
    return words;
}

/// As text_of() has them, but for signs of elements that are no blanks.
std::string words_of(const doc::trace& in, const dialect& by, const doc::traced_paragraph& of) {
    std::string all;
    for (const auto& each : of.pieces)
        if (each.is_text)
            all += with_blanks(words_of(in, each));
        else
            all.append(each.size, by.stands_for_blanks(bytes_of(in, each.raw)) ? ' ' : '\n');
    return all;
}

}  // namespace

paragraph_edits::paragraph_edits(const doc::trace& in, const dialect& by, const doc::traced_paragraph& of)
    : in_(in), by_(by), of_(of), all_(words_of(in, by, of)), texts_(of.pieces.size()) {}

void paragraph_edits::add(std::size_t first_letter, std::size_t last_letter, std::string coming) {
    const auto [from, to, words, at] = with_blanks_beside({first_letter, last_letter, std::move(coming)});
    const auto target = words.empty() ? none : target_of(from, to);
    if (!words.empty() && target == none) add_beside(from, words, at);
    for (std::size_t i = 0; i < of_.pieces.size(); ++i) {
        const auto& p = of_.pieces[i];
        const bool overlaps = p.at < to && p.at + p.size > from;
        if (!overlaps && i != target) continue;
        const auto first = std::clamp(from, p.at, p.at + p.size) - p.at;
        const auto last = std::clamp(to, p.at, p.at + p.size) - p.at;
        if (p.is_text)
            texts_[i].push_back({first, last, i == target ? words : std::string(), at});
        else
            remove_element(p, first, last);
    }
}

void paragraph_edits::finish(std::vector<xml::splice>& to) const {
    for (std::size_t i = 0; i < texts_.size(); ++i)
        if (!texts_[i].empty()) add_text(of_.pieces[i], texts_[i], to);
    for (const auto& each : others_) to.push_back(splice_of(each));
}

/// What finish() does, piece by piece.
std::vector<piece_change> paragraph_edits::changes() const {
    auto all = others_;
    for (std::size_t i = 0; i < texts_.size(); ++i)
        for (const auto& each : texts_[i])
            all.push_back({&of_.pieces[i], raw_of(of_.pieces[i], each), each.words, each.at});
    std::ranges::stable_sort(all, {}, [](const piece_change& c) { return std::pair(c.raw.from, c.raw.to); });
    return all;
}

/// Where blanks would come to stand beside one another or at an end, which not every format shows, and where an
/// element that stands for several would be cut, all of them are written anew.
paragraph_edits::exchange paragraph_edits::with_blanks_beside(exchange what) const {
    auto& [from, to, words, at] = what;
    if (meets_blanks(what)) {
        const auto first = from, last = to;
        while (from > 0 && is_blank_at(from - 1)) --from;
        while (is_blank_at(to)) ++to;
        words = std::string(first - from, ' ') + words + std::string(to - last, ' ');
    }
    at = {.first_shows = from != 0, .last_shows = to != all_.size()};
    return what;
}

bool paragraph_edits::meets_blanks(const exchange& what) const {
    const auto& [from, to, words, at] = what;
    if (cuts_blanks(from) || cuts_blanks(to)) return true;
    if (!by_.collapses_blanks()) return false;
    const bool before = from == 0 || is_blank_at(from - 1), behind = to == all_.size() || is_blank_at(to);
    if (words.empty()) return before && behind;
    return (before && words.front() == ' ') || (behind && words.back() == ' ');
}

/// Whether an element that stands for several blanks would stay in part.
bool paragraph_edits::cuts_blanks(std::size_t at) const {
    return std::ranges::any_of(of_.pieces,
                               [at](const piece& p) { return !p.is_text && p.at < at && at < p.at + p.size; });
}

/// The text that takes new words: where words go, the first of those; else the one they stand behind, or before.
std::size_t paragraph_edits::target_of(std::size_t from, std::size_t to) const {
    const auto& all = of_.pieces;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].is_text && all[i].at < to && all[i].at + all[i].size > from) return i;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].is_text && all[i].at + all[i].size == from) return i;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].is_text && all[i].at == to) return i;
    return none;
}

void paragraph_edits::add_beside(std::size_t from, const std::string& words, ends at) {
    if (of_.pieces.empty()) return others_.push_back({.words = words});
    const auto next = std::ranges::find_if(of_.pieces, [&](const piece& p) { return p.at >= from; });
    const bool before = next != of_.pieces.end();
    const auto& beside = before ? *next : of_.pieces.back();
    const auto where = before ? beside.raw.from : beside.raw.to;
    others_.push_back({&beside, {where, where}, words, at});
}

void paragraph_edits::remove_element(const piece& p, std::size_t first, std::size_t last) {
    if (first == last) return;
    if (by_.marks_field(bytes_of(in_, p.raw))) throw cannot("the mark of a field would go");
    if (last - first != p.size) throw cannot("a sign that an element stands for would be cut");
    others_.push_back({&p, p.raw});
}

xml::splice paragraph_edits::splice_of(const piece_change& sign) const {
    if (sign.in == nullptr) return by_.filling(in_, of_, sign.words);
    if (sign.raw.size() == 0) return {sign.raw, by_.beside(sign.words, sign.at)};
    return {sign.raw, {}};
}

byte_range paragraph_edits::raw_of(const piece& p, const exchange& edit) const {
    const auto raw = bytes_of(in_, p.raw);
    return {p.raw.from + xml::raw_offset(raw, edit.from), p.raw.from + xml::raw_offset(raw, edit.to)};
}

/// Words after edits that are in order.
std::string paragraph_edits::after(std::string_view words, const piece_edits& edits) {
    std::string made;
    std::size_t done = 0;
    for (const auto& each : edits) {
        made.append(words.substr(done, each.from - done)).append(each.words);
        done = each.to;
    }
    return made.append(words.substr(done));
}

void paragraph_edits::add_text(const piece& p, piece_edits edits, std::vector<xml::splice>& to) const {
    std::ranges::stable_sort(edits, {}, &exchange::from);
    for (std::size_t i = 1; i < edits.size(); ++i)
        if (edits[i].from < edits[i - 1].to) throw cannot("two changes meet in the same words");
    const auto left = after(words_of(in_, p), edits);
    if (!left.empty() && (left.front() == ' ' || left.back() == ' '))
        if (auto kept = by_.keeping_blanks(in_, p)) to.push_back(std::move(*kept));
    byte_range raw{p.raw.from, p.raw.from};
    std::size_t done = 0;
    const auto raw_at = [&](std::size_t letter) {
        const auto rest = bytes_of(in_, {raw.to, p.raw.to});
        return raw.to + xml::raw_offset(rest, letter - std::exchange(done, letter));
    };
    for (const auto& each : edits) {
        raw.from = raw.to = raw_at(each.from);
        raw.to = raw_at(each.to);
        to.push_back({raw, by_.within(each.words, each.at)});
    }
}

}  // namespace ita::patching
