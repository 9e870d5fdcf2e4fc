// src/report/recognise/annexes.cpp - pictures, their captions, and the headings they stand under.
#include <algorithm>
#include <variant>

#include <ita/base/thai.hpp>

#include "report/compose/styles.hpp"
#include "report/recognise/end_matter.hpp"

namespace ita::recognising {
namespace {

std::vector<const doc::image*> pictures_of(const line& l) {
    std::vector<const doc::image*> found;
    for (const auto& each : l.of->content)
        if (const auto* shown = std::get_if<doc::image>(&each)) found.push_back(shown);
    return found;
}

bool has_picture(const grid_cell& cell) {
    return std::any_of(cell.lines.begin(), cell.lines.end(), [](const line* l) { return !pictures_of(*l).empty(); });
}

class album {
  public:
    album(const vocabulary& by, report& into, const place_book& book) : by_(by), into_(into), book_(book) {}

    void take(const line& l) {
        const auto shown = pictures_of(l);
        const auto words = trimmed(whole(l));
        if (shown.empty() && words.text.empty()) return;
        if (shown.empty() && by_.annex.begins(matching_key(words.text))) return begin(words);
        if (shown.empty()) return caption(words);
        for (const auto* each : shown) add(*each);
        if (!words.text.empty()) caption(words);
    }

    /// Pictures of a row have their captions in their own cells or in the row below.
    void take(const grid& in) {
        for (std::size_t r = 0; r < in.rows.size(); ++r)
            for (std::size_t c = 0; c < in.columns; ++c) {
                const auto* cell = in.cell(r, c);
                if (cell == nullptr || cell->row != r || cell->column != c || !has_picture(*cell)) continue;
                for (const auto* each : cell->lines) take(*each);
                const auto* below = in.cell(r + cell->rows, c);
                if (below != nullptr && !has_picture(*below))
                    for (const auto* each : below->lines) take(*each);
            }
        open_ = false;
    }

    /// An annex that was announced and has no pictures is told all the same; other words are none.
    void finish() const {
        std::erase_if(into_.annexes, [](const annex& a) { return a.title.empty() && a.pictures.empty(); });
    }

  private:
    void begin(const fragment& title) {
        book_.add(pointer(pointer("/annexes", into_.annexes.size()), "title"), title);
        into_.annexes.push_back({.title = std::string(title.text)});
        open_ = false;
    }

    void add(const doc::image& shown) {
        if (into_.annexes.empty()) into_.annexes.emplace_back();
        into_.annexes.back().pictures.push_back(
            {.alt = shown.alt, .data = shown.data, .fallback_data = shown.fallback});
        open_ = true;
    }

    void caption(const fragment& words) {
        if (!open_) return;
        auto& pictures = into_.annexes.back().pictures;
        pictures.back().caption = words.text;
        book_.add(
            pointer(pointer(pointer(pointer("/annexes", into_.annexes.size() - 1), "pictures"), pictures.size() - 1),
                    "caption"),
            words);
        open_ = false;
    }

    const vocabulary& by_;
    report& into_;
    const place_book& book_;
    bool open_ = false;  ///< a picture waits for its caption
};

// ---- what compose() wrote

/// Words below a picture are its caption, whatever their style is called: LibreOffice calls Word's another name.
void read_our_cell(const grid_cell& cell, report& into, const place_book& book) {
    auto& pictures = into.annexes.back().pictures;
    const auto before = pictures.size();
    for (const auto* each : cell.lines) {
        const auto shown_here = pictures_of(*each);
        for (const auto* shown : shown_here)
            pictures.push_back({.alt = shown->alt, .data = shown->data, .fallback_data = shown->fallback});
        if (!shown_here.empty() || pictures.size() == before || each->text.empty()) continue;
        pictures.back().caption = each->text;
        const auto here =
            pointer(pointer(pointer("/annexes", into.annexes.size() - 1), "pictures"), pictures.size() - 1);
        book.add(pointer(here, "caption"), whole(*each));
    }
}

}  // namespace

void read_annexes(const std::vector<flow_block>& end, const vocabulary& by, report& into, const place_book& book) {
    album made(by, into, book);
    for (const auto& each : end) {
        if (each.words != nullptr) made.take(*each.words);
        if (each.table != nullptr) made.take(*each.table);
    }
    made.finish();
}

void read_our_annexes(const std::vector<flow_block>& end, report& into, const place_book& book) {
    for (const auto& each : end) {
        if (each.words != nullptr && each.words->of->style == composing::style::annex) {
            book.add(pointer(pointer("/annexes", into.annexes.size()), "title"), whole(*each.words));
            into.annexes.push_back({.title = std::string(each.words->text)});
        }
        if (each.table == nullptr || into.annexes.empty()) continue;
        for (const auto& cell : each.table->cells) read_our_cell(cell, into, book);
    }
}

bool is_end_table(const grid& in, const vocabulary& by) {
    return std::any_of(in.cells.begin(), in.cells.end(), [&](const grid_cell& cell) {
        return has_picture(cell) || std::any_of(cell.lines.begin(), cell.lines.end(), [&](const line* l) {
                   return by.signing.begins(matching_key(l->text));
               });
    });
}

}  // namespace ita::recognising
