#include "report/recognise/entry.hpp"

#include <algorithm>

#include "base/json_pointer.hpp"

namespace ita::recognising {
namespace {

/// Builds a tree of items; the way down is kept as lists that are open.
class tree {
  public:
    tree(std::string above, const place_book& book) : book_(book) { open_.push_back({&items_, std::move(above)}); }

    void add(const entry& e) {
        const auto level = std::min({e.level, open_.size() - 1, static_cast<std::size_t>(item_levels) - 1});
        open_.resize(level + 1);
        auto& [list, above] = open_.back();
        const auto here = pointer(above, list->size());
        auto& made = list->emplace_back();
        fill(made, e, here);
        open_.push_back({&made.items, pointer(here, "items")});
    }

    std::vector<item> finish() { return std::move(items_); }

  private:
    struct open_list {
        std::vector<item>* list;
        std::string above;
    };

    void fill(item& made, const entry& e, const std::string& here) const {
        made.marker = e.marker.in != nullptr ? std::string(e.marker.text) : e.label;
        made.text = joined(e.text);
        if (e.marker.in != nullptr) book_.add(pointer(here, "marker"), e.marker);
        book_.add(pointer(here, "text"), e.text);
    }

    const place_book& book_;
    std::vector<item> items_{};
    std::vector<open_list> open_{};
};

}  // namespace

void place_book::add(const std::string& field, const fragment& words) const {
    if (words.in->at.size() == 0) return;
    into_.push_back({field, words.in->at, words.from(), words.to()});
}

void place_book::add(const std::string& field, const std::vector<fragment>& words) const {
    for (const auto& each : words) add(field, each);
}

std::string pointer(const std::string& above, std::string_view key) {
    auto made = above;
    append_step(made, key);
    return made;
}

std::string pointer(const std::string& above, std::size_t index) { return above + '/' + std::to_string(index); }

std::string joined(const std::vector<fragment>& words) {
    std::string text;
    for (const auto& each : words) {
        if (!text.empty()) text += ' ';
        text += each.text;
    }
    return text;
}

std::vector<item> nested(const std::vector<entry>& all, const std::string& above, const place_book& book) {
    tree made(above, book);
    for (const auto& each : all) made.add(each);
    return made.finish();
}

}  // namespace ita::recognising
