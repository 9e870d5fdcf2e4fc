#include "doc/contents.hpp"

#include <algorithm>
#include <utility>

namespace ita::doc {
namespace {

void add(weight& to, const span& some) {
    if (const auto* text = std::get_if<run>(&some)) to.bytes += text->text.size() + text->link.size();
    // What a picture shows is shared.
    if (const auto* picture = std::get_if<image>(&some)) to.bytes += sizeof *picture + picture->alt.size();
}

void add(weight& to, const std::vector<block>& some);

void add(weight& to, const table& some) {
    for (const auto& each : some.rows) {
        ++to.blocks;
        to.blocks += each.cells.size();
        for (const auto& one : each.cells) add(to, one.blocks);
    }
}

void add(weight& to, const std::vector<block>& some) {
    for (const auto& each : some) {
        ++to.blocks;
        if (const auto* p = std::get_if<paragraph>(&each.value))
            for (const auto& span : p->content) add(to, span);
        if (const auto* t = std::get_if<table>(&each.value)) add(to, *t);
    }
}

void move_paragraphs(std::vector<block>& from, std::vector<paragraph>& to) {
    for (auto& each : from) {
        if (auto* p = std::get_if<paragraph>(&each.value)) to.push_back(std::move(*p));
        if (auto* t = std::get_if<table>(&each.value))
            for (auto& row : t->rows)
                for (auto& cell : row.cells) move_paragraphs(cell.blocks, to);
    }
}

}  // namespace

weight weight_of(const std::vector<block>& some) {
    weight all;
    add(all, some);
    return all;
}

bool is_empty(const std::vector<paragraph>& content) noexcept {
    return std::all_of(content.begin(), content.end(),
                       [](const paragraph& each) { return each.content.empty() && !each.label; });
}

std::vector<paragraph> paragraphs_of(std::vector<block> from) {
    std::vector<paragraph> all;
    move_paragraphs(from, all);
    return all;
}

}  // namespace ita::doc
