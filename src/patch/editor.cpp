#include "patch/editor.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "patch/fragment.hpp"
#include "patch/paragraph_edits.hpp"
#include "patch/prefix.hpp"

namespace ita::patching {
namespace {

std::string_view bytes_of(const doc::trace& in, byte_range where) {
    return std::string_view(in.text).substr(where.from, where.size());
}

bool meet(const xml::splice& a, const xml::splice& b) { return b.where.from < a.where.to; }

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

void editor::cover(doc::origin cell) {
    const auto where = element(cell);
    remove(where);
    insert(where.from, by_->covered(*in_, where));
}

void editor::uncover(doc::origin row, const std::map<std::size_t, std::string>& cells) {
    if (cells.empty()) return;
    for (auto& each : by_->uncovered(*in_, element(row), cells)) {
        remove(each.where);
        insert(each.where.from, std::move(each.with));
    }
}

/// All in order. Words that go beside one another go at once, so that blanks around them are looked at once.
std::vector<editor::edit> editor::sorted_words() const {
    auto words = words_;
    std::ranges::stable_sort(words, [](const edit& a, const edit& b) {
        return std::pair(a.paragraph.element, a.from) < std::pair(b.paragraph.element, b.from);
    });
    std::vector<edit> joined;
    for (auto& each : words) {
        const bool goes_on = !joined.empty() && joined.back().paragraph.element == each.paragraph.element &&
                             joined.back().words.empty() && each.words.empty() && joined.back().to == each.from;
        if (goes_on)
            joined.back().to = each.to;
        else
            joined.push_back(std::move(each));
    }
    return joined;
}

/// Visits the edits of each paragraph that has some, shared out among its pieces.
template <class Visit>
void editor::each_paragraph(Visit visit) const {
    const auto words = sorted_words();
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

void editor::leave_plain(doc::origin paragraph, std::size_t words, byte_range cell) {
    const auto text = std::string_view(in_->text);
    for (const auto list = by_->list_element(); !list.empty();) {
        const auto start = start_tag_before(text, cell.from, list);
        const auto end = behind_end_tag(text, cell.to, list);
        if (!start || !end) break;
        cell = completed({*start, *end});
    }
    auto inside = fresh();
    inside.replace(paragraph, 0, words, {});
    insert(cell.from, by_->unlabelled(inside.moved(at(paragraph).whole)));
    remove(cell);
}

std::optional<std::string> editor::listed(byte_range first, std::string entries, bool counts_on) const {
    const auto list = by_->list_element();
    const auto start = start_tag_before(in_->text, first.from, list);
    if (list.empty() || !start) return std::nullopt;
    const auto tag_end = in_->text.find('>', *start);
    auto markup = in_->text.substr(*start, tag_end + 1 - *start) + std::move(entries) + "</" + std::string(list) + ">";
    if (counts_on && markup.substr(0, tag_end - *start).find("continue-numbering") == std::string::npos)
        markup.insert(1 + list.size(), fmt::format(" {}continue-numbering=\"true\"", prefix_at(markup)));
    // The other may go on counting from a list that stands elsewhere. Source: ODF 1.3 part 3, 19.780
    // text:continue-list.
    auto unwanted = by_->not_copied();
    unwanted.attributes.emplace_back("continue-list");
    if (counts_on) unwanted.attributes.emplace_back("start-value");
    return without(unwanted, markup);
}

std::string editor::moved(byte_range what) const { return with(finish(), what); }

std::string editor::with(std::vector<xml::splice> inside, byte_range what) const {
    for (auto& each : inside) {
        if (each.where.from < what.from || each.where.to > what.to) throw cannot("a copy would reach beyond itself");
        each.where.from -= what.from;
        each.where.to -= what.from;
    }
    return xml::spliced(bytes_of(*in_, what), std::move(inside));
}

std::string editor::whole_copy(byte_range what) const {
    const auto markup = moved(what);
    if (holds_content(by_->not_copied(), markup))
        throw cannot("a picture, note or comment that stands in it cannot be there twice");
    return without(by_->not_copied(), markup);
}

editor editor::fresh() const {
    editor made(*in_, *by_);
    made.lists_ = own_lists(lists_.next());
    return made;
}

std::string editor::in_own_lists(std::string copy, byte_range from, const std::string& place) {
    const auto here = place.empty() ? std::to_string(lists_.next()) : place;
    return by_->with_lists(std::move(copy), [&](std::int64_t list) {
        const auto counted = in_->lists.find(list);
        const bool is_whole =
            counted != in_->lists.end() && from.from <= counted->second.from && counted->second.to <= from.to;
        return is_whole ? lists_.number_of(list, here) : list;
    });
}

std::string editor::copy(byte_range what) const {
    return without(by_->not_copied(), with(with_own_links(finish(), in_->text, what, by_->links()), what));
}

}  // namespace ita::patching
