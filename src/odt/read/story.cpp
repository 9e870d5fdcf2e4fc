#include "odt/read/story.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include <ita/base/error.hpp>

namespace ita::odt {

void too_much(const xml::cursor& where, const std::string& message) {
    throw error(errc::limit_reached, where.place(), message);
}

void doubts::tell(const xml::cursor& where, const std::string& what) {
    if (told_.size() >= most_ || !told_.insert(what).second) return;
    to_->push_back({where.place(), what});
}

void budget::take_blocks(std::size_t count, const xml::cursor& where) {
    if (count > most_->blocks - blocks_)
        too_much(where, fmt::format("expected {} paragraphs, rows and cells at the most, found more", most_->blocks));
    blocks_ += count;
}

void budget::take_repeated(std::size_t times, weight of_one, const xml::cursor& where) {
    if (times <= 1) return;
    const auto copies = times - 1;
    // Divided, not multiplied, so that nothing overflows.
    if (of_one.bytes != 0 && copies > (most_->repeated_bytes - bytes_) / of_one.bytes)
        too_much(where, fmt::format("expected {} bytes by repetition at the most, found more", most_->repeated_bytes));
    bytes_ += copies * of_one.bytes;
    if (of_one.blocks != 0) take_blocks(copies > most_->blocks ? copies : copies * of_one.blocks, where);
}

namespace {

void add(weight& to, const doc::span& some) {
    if (const auto* run = std::get_if<doc::run>(&some)) to.bytes += run->text.size() + run->link.size();
    if (const auto* picture = std::get_if<doc::image>(&some))
        to.bytes += picture->data.size() + picture->fallback.size();
}

void add(weight& to, const std::vector<doc::block>& some);

void add(weight& to, const doc::table& some) {
    for (const auto& row : some.rows) {
        ++to.blocks;
        for (const auto& cell : row.cells) ++to.blocks, add(to, cell.blocks);
    }
}

void add(weight& to, const std::vector<doc::block>& some) {
    for (const auto& each : some) {
        ++to.blocks;
        if (const auto* p = std::get_if<doc::paragraph>(&each.value))
            for (const auto& span : p->content) add(to, span);
        if (const auto* t = std::get_if<doc::table>(&each.value)) add(to, *t);
    }
}

}  // namespace

weight weight_of(const std::vector<doc::block>& some) {
    weight all;
    add(all, some);
    return all;
}

std::vector<doc::paragraph> paragraphs_of(blocks from) {
    std::vector<doc::paragraph> all;
    const auto take = [&](blocks& some) {
        auto inner = paragraphs_of(std::move(some));
        std::ranges::move(inner, std::back_inserter(all));
    };
    for (auto& each : from) {
        if (auto* p = std::get_if<doc::paragraph>(&each.value)) all.push_back(std::move(*p));
        if (auto* t = std::get_if<doc::table>(&each.value))
            for (auto& row : t->rows)
                for (auto& cell : row.cells) take(cell.blocks);
    }
    return all;
}

}  // namespace ita::odt
