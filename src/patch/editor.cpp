#include "patch/editor.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include <ita/base/error.hpp>

#include "patch/prefix.hpp"
#include "xml/blank.hpp"
#include "xml/scan.hpp"

namespace ita::patching {
namespace {

using doc::piece;

std::string_view bytes_of(const doc::trace& in, byte_range where) {
    return std::string_view(in.text).substr(where.from, where.to - where.from);
}

/// An edit of one piece: letters `from` up to `to` of its own become markup.
struct piece_edit {
    std::size_t from = 0;
    std::size_t to = 0;
    std::string words{};
    ends at{};
};

bool is_blank(char c) noexcept { return c == ' '; }

/// The words of a text piece after its edits.
std::string edited(std::string text, const std::vector<piece_edit>& edits) {
    for (auto each = edits.rbegin(); each != edits.rend(); ++each)
        text.replace(each->from, each->to - each->from, each->words);
    return text;
}

std::string words_of(const doc::trace& in, const piece& text) {
    std::string words;
    xml::append_unescaped(words, bytes_of(in, text.raw));
    return words;
}

/// <text:s/>, of ODF alone.
bool stands_for_blanks(const doc::trace& in, const piece& element) {
    return local_name(name_at(bytes_of(in, element.raw))) == "s";
}

/// Tabs and line ends of a file are blanks.
std::string with_blanks(std::string words) {
    for (char& c : words)
        if (xml::is_blank(c)) c = ' ';
    return words;
}

/// As text_of() has them, but for signs of elements that are no blanks.
std::string words_of(const doc::trace& in, const doc::traced_paragraph& of) {
    std::string all;
    for (const auto& each : of.pieces)
        if (each.is_text)
            all += with_blanks(words_of(in, each));
        else
            all.append(each.size, stands_for_blanks(in, each) ? ' ' : '\n');
    return all;
}

}  // namespace

const doc::traced_paragraph& editor::at(doc::origin paragraph) const {
    const auto found = in_->paragraphs.find(paragraph.element);
    if (found == in_->paragraphs.end()) throw cannot("the words do not stand in the document's own text");
    return found->second;
}

byte_range editor::element(doc::origin of) const {
    const auto found = in_->elements.find(of.element);
    if (of.element == 0 || found == in_->elements.end()) throw cannot("a row or table is not written as one element");
    return found->second;
}

void editor::replace(doc::origin paragraph, std::size_t from, std::size_t to, std::string words) {
    if (at(paragraph).is_joined) throw cannot("the words stand in several paragraphs that are read as one");
    if (from == to && words.empty()) return;
    words_.push_back({paragraph, from, to, std::move(words)});
}

void editor::reach_over(doc::origin cell, std::size_t rows) {
    if (auto told = by_->reaching_over(*in_, element(cell), rows)) others_.push_back(std::move(*told));
}

// ------------------------------------------------------------------ words of a paragraph

namespace {

/// Letters of a paragraph that become words.
struct exchange {
    std::size_t from = 0;
    std::size_t to = 0;
    std::string words{};
    ends at{};
};

/// One paragraph's edits shared out among its pieces.
class paragraph_edits {
  public:
    paragraph_edits(const doc::trace& in, const dialect& by, const doc::traced_paragraph& of)
        : in_(in), by_(by), of_(of), all_(words_of(in, of)), texts_(of.pieces.size()) {}

    void add(std::size_t first_letter, std::size_t last_letter, std::string coming) {
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

    void finish(std::vector<xml::splice>& to) const {
        for (std::size_t i = 0; i < texts_.size(); ++i)
            if (!texts_[i].empty()) add_text(of_.pieces[i], texts_[i], to);
        for (const auto& each : others_) to.push_back(splice_of(each));
    }

    /// What finish() does, piece by piece.
    [[nodiscard]] std::vector<piece_change> changes() const {
        auto all = others_;
        for (std::size_t i = 0; i < texts_.size(); ++i)
            for (const auto& each : texts_[i])
                all.push_back({&of_.pieces[i], raw_of(of_.pieces[i], each), each.words, each.at});
        std::ranges::stable_sort(all, {}, [](const piece_change& c) { return std::pair(c.raw.from, c.raw.to); });
        return all;
    }

  private:
    static constexpr auto none = static_cast<std::size_t>(-1);

    [[nodiscard]] bool is_blank_at(std::size_t at) const { return at < all_.size() && is_blank(all_[at]); }

    /// Where blanks would come to stand beside one another or at an end, which not every format shows, and where an
    /// element that stands for several would be cut, all of them are written anew.
    [[nodiscard]] exchange with_blanks_beside(exchange what) const {
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

    [[nodiscard]] bool meets_blanks(const exchange& what) const {
        const auto& [from, to, words, at] = what;
        if (cuts_blanks(from) || cuts_blanks(to)) return true;
        if (!by_.collapses_blanks()) return false;
        const bool before = from == 0 || is_blank_at(from - 1), behind = to == all_.size() || is_blank_at(to);
        if (words.empty()) return before && behind;
        return (before && is_blank(words.front())) || (behind && is_blank(words.back()));
    }

    /// Whether an element that stands for several blanks would stay in part.
    [[nodiscard]] bool cuts_blanks(std::size_t at) const {
        return std::ranges::any_of(of_.pieces,
                                   [at](const piece& p) { return !p.is_text && p.at < at && at < p.at + p.size; });
    }

    /// The text that takes new words: where words go, the first of those; else the one they stand behind, or before.
    [[nodiscard]] std::size_t target_of(std::size_t from, std::size_t to) const {
        const auto& all = of_.pieces;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (all[i].is_text && all[i].at < to && all[i].at + all[i].size > from) return i;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (all[i].is_text && all[i].at + all[i].size == from) return i;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (all[i].is_text && all[i].at == to) return i;
        return none;
    }

    void add_beside(std::size_t from, const std::string& words, ends at) {
        if (of_.pieces.empty()) return others_.push_back({.words = words});
        const auto next = std::ranges::find_if(of_.pieces, [&](const piece& p) { return p.at >= from; });
        const bool before = next != of_.pieces.end();
        const auto& beside = before ? *next : of_.pieces.back();
        const auto where = before ? beside.raw.from : beside.raw.to;
        others_.push_back({&beside, {where, where}, words, at});
    }

    void remove_element(const piece& p, std::size_t first, std::size_t last) {
        if (first == last) return;
        if (p.is_field) throw cannot("a sign that a field shows would go");
        if (last - first != p.size) throw cannot("a sign that an element stands for would be cut");
        others_.push_back({&p, p.raw});
    }

    [[nodiscard]] xml::splice splice_of(const piece_change& sign) const {
        if (sign.in == nullptr) return by_.filling(in_, of_, sign.words);
        if (sign.raw.size() == 0) return {sign.raw, by_.beside(sign.words, sign.at)};
        return {sign.raw, {}};
    }

    [[nodiscard]] byte_range raw_of(const piece& p, const piece_edit& edit) const {
        const auto raw = bytes_of(in_, p.raw);
        return {p.raw.from + xml::raw_offset(raw, edit.from), p.raw.from + xml::raw_offset(raw, edit.to)};
    }

    void add_text(const piece& p, std::vector<piece_edit> edits, std::vector<xml::splice>& to) const {
        std::ranges::stable_sort(edits, {}, &piece_edit::from);
        for (std::size_t i = 1; i < edits.size(); ++i)
            if (edits[i].from < edits[i - 1].to) throw cannot("two changes meet in the same words");
        const auto left = edited(words_of(in_, p), edits);
        if (!left.empty() && (is_blank(left.front()) || is_blank(left.back())))
            if (auto kept = by_.keeping_blanks(in_, p)) to.push_back(std::move(*kept));
        for (const auto& each : edits) to.push_back({raw_of(p, each), by_.within(each.words, each.at)});
    }

    const doc::trace& in_;
    const dialect& by_;
    const doc::traced_paragraph& of_;
    std::string all_;  ///< the paragraph's words, elements that are no blanks as other signs
    std::vector<std::vector<piece_edit>> texts_;
    std::vector<piece_change> others_{};
};

bool meet(const xml::splice& a, const xml::splice& b) { return b.where.from < a.where.to; }

}  // namespace

/// Visits the edits of each paragraph that has some, shared out among its pieces.
template <class Visit>
void editor::each_paragraph(Visit visit) const {
    auto words = words_;
    std::ranges::stable_sort(words, [](const edit& a, const edit& b) {
        return std::pair(a.paragraph.element, a.from) < std::pair(b.paragraph.element, b.from);
    });
    for (auto first = words.begin(); first != words.end();) {
        const auto last = std::find_if(first, words.end(),
                                       [&](const edit& e) { return e.paragraph.element != first->paragraph.element; });
        const auto& paragraph = at(first->paragraph);
        paragraph_edits shared(*in_, *by_, paragraph);
        for (; first != last; ++first) shared.add(first->from, first->to, first->words);
        visit(paragraph, shared);
    }
}

/// What the file keeps beside the words that change, each once.
std::vector<xml::splice> editor::shown_instead() const {
    std::map<std::size_t, xml::splice> all;
    for (const auto& each : words_)
        for (auto& gone : by_->shown_instead(*in_, at(each.paragraph))) all.try_emplace(gone.where.from, gone);
    std::vector<xml::splice> made;
    made.reserve(all.size());
    for (auto& [from, gone] : all) made.push_back(std::move(gone));
    return made;
}

std::vector<xml::splice> editor::finish() const {
    auto all = shown_instead();
    each_paragraph([&](const doc::traced_paragraph&, const paragraph_edits& shared) { shared.finish(all); });
    all.insert(all.end(), others_.begin(), others_.end());
    std::ranges::stable_sort(all, {}, [](const xml::splice& s) { return std::pair(s.where.from, s.where.to); });
    for (std::size_t i = 1; i < all.size(); ++i)
        if (meet(all[i - 1], all[i])) throw cannot("two changes meet at the same place of the file");
    return all;
}

edits editor::gathered() const {
    edits made;
    (void)finish();  // tells where two meet
    if (!shown_instead().empty()) throw cannot("a cell keeps a value beside its words, which nothing can mark");
    each_paragraph([&](const doc::traced_paragraph& of, const paragraph_edits& shared) {
        made.words.push_back({&of, shared.changes()});
    });
    made.others = others_;
    std::ranges::stable_sort(made.others, {}, [](const xml::splice& s) { return std::pair(s.where.from, s.where.to); });
    return made;
}

// ------------------------------------------------------------------ copies

namespace {

constexpr std::string_view wrapper_start = "<x>";
constexpr std::string_view wrapper_end = "</x>";

bool holds(const std::vector<std::string_view>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

/// Steps through a fragment; prefixes are not looked at.
template <class Visit>
void each_token(std::string_view markup, Visit visit) {
    const auto whole = std::string(wrapper_start) + std::string(markup) + std::string(wrapper_end);
    xml::scanner tokens(whole, {}, limits{});
    while (tokens.next()) visit(tokens);
}

/// A copy without elements and attributes that must not be there twice.
std::string without(const clutter& unwanted, std::string_view markup) {
    std::vector<xml::splice> cuts;
    std::size_t depth = 0, left_out_at = 0, start = 0;
    const auto at = [](std::size_t byte) { return byte - wrapper_start.size(); };
    each_token(markup, [&](const xml::scanner& token) {
        if (token.kind() == xml::token_kind::start) {
            ++depth;
            if (left_out_at == 0 && holds(unwanted.elements, local_name(token.name())))
                left_out_at = depth, start = token.span().from;
            if (left_out_at != 0) return;
            for (const auto& each : token.attributes())
                if (holds(unwanted.attributes, local_name(each.name)))
                    cuts.push_back({{at(each.at) - 1, at(each.value.to) + 1}, {}});
        } else if (token.kind() == xml::token_kind::end) {
            if (depth == left_out_at) {
                cuts.push_back({{at(start), at(token.span().to)}, {}});
                left_out_at = 0;
            }
            --depth;
        }
    });
    return xml::spliced(markup, std::move(cuts));
}

}  // namespace

bool is_balanced(std::string_view markup) {
    try {
        each_token(markup, [](const xml::scanner&) {});
        return true;
    } catch (const error&) {
        return false;
    }
}

namespace {

constexpr std::string_view blanks = " \t\r\n";

/// Behind the end tag that comes next; nothing where something else does.
std::optional<std::size_t> behind_end_tag(std::string_view text, std::size_t at, std::string_view name = {}) {
    const auto tag = text.find_first_not_of(blanks, at);
    if (tag == text.npos || !text.substr(tag).starts_with("</" + std::string(name))) return std::nullopt;
    const auto end = text.find('>', tag);
    return end == text.npos ? std::nullopt : std::optional(end + 1);
}

/// Where the start tag of an element begins that stands just before.
std::optional<std::size_t> start_tag_before(std::string_view text, std::size_t at, std::string_view name) {
    const auto last = at == 0 ? text.npos : text.find_last_not_of(blanks, at - 1);
    if (last == text.npos || text[last] != '>' || text[last - 1] == '/') return std::nullopt;
    const auto tag = text.rfind('<', last);
    const auto named = tag != text.npos && text.substr(tag + 1).starts_with(name);
    return named && (blanks.find(text[tag + 1 + name.size()]) != blanks.npos || text[tag + 1 + name.size()] == '>')
               ? std::optional(tag)
               : std::nullopt;
}

}  // namespace

byte_range editor::completed(byte_range what) const {
    const auto text = std::string_view(in_->text);
    constexpr int most = 2 * 16;  // lists in one another, and what they stand in
    for (int i = 0; i < most && !is_balanced(bytes_of(*in_, what)); ++i) {
        const auto end = behind_end_tag(text, what.to);
        if (!end) throw cannot("the words stand in several lists of the file");
        what.to = *end;
    }
    if (!is_balanced(bytes_of(*in_, what))) throw cannot("the words stand in several lists of the file");
    if (by_->item_element().empty()) return what;
    const auto start = start_tag_before(text, what.from, by_->item_element());
    const auto end = behind_end_tag(text, what.to, by_->item_element());
    return start && end ? byte_range{*start, *end} : what;
}

std::string editor::moved(byte_range what) const {
    auto inside = finish();
    for (auto& each : inside) {
        if (each.where.from < what.from || each.where.to > what.to) throw cannot("a copy would reach beyond itself");
        each.where.from -= what.from;
        each.where.to -= what.from;
    }
    return xml::spliced(bytes_of(*in_, what), std::move(inside));
}

std::string editor::whole_copy(byte_range what) const {
    const auto markup = moved(what);
    each_token(markup, [&](const xml::scanner& token) {
        const bool starts = token.kind() == xml::token_kind::start;
        if (starts && holds(by_->not_copied().content, local_name(token.name())))
            throw cannot("a picture, note or comment that stands in it cannot be there twice");
    });
    return without(by_->not_copied(), markup);
}

std::string editor::copy(byte_range what) const { return without(by_->not_copied(), moved(what)); }

}  // namespace ita::patching
