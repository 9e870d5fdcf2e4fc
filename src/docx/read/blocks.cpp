// src/docx/read/blocks.cpp - what stands below one another: paragraphs, tables, and what holds them.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/named.hpp"
#include "docx/read/alternate.hpp"
#include "docx/read/story.hpp"
#include "docx/read/values.hpp"

namespace ita::docx {

struct story_reader::block_rules {
    using self = story_reader;
    // Deleted and moved-away text is no text; inserted text is text like any other.
    static constexpr auto all = by_name<block_rule>({
        {"m:oMathPara", &self::add_opaque},
        {"mc:AlternateContent", &self::read_block_alternate},
        {"w:altChunk", &self::add_opaque},
        {"w:customXml", &self::read_blocks},
        {"w:del", &self::skip},
        {"w:ins", &self::read_blocks},
        {"w:moveFrom", &self::skip},
        {"w:moveTo", &self::read_blocks},
        {"w:p", &self::read_p},
        {"w:sdt", &self::read_block_sdt},
        {"w:sectPr", &self::read_sect_pr},
        {"w:smartTag", &self::read_blocks},
        {"w:subDoc", &self::add_opaque},
        {"w:tbl", &self::read_tbl},
    });
};

namespace {

/// Properties and marks between which something happens: no text either way.
bool is_mark(std::string_view name) {
    return name.ends_with("Start") || name.ends_with("End") || name.ends_with("Pr") || name.ends_with("PrChange") ||
           name == "w:proofErr";
}

std::string name_of(xml::cursor which) {
    constexpr std::size_t longest = 100;
    const auto name = which.name();
    return std::string((name.starts_with(':') ? which.raw_name() : name).substr(0, longest));
}

}  // namespace

xml::cursor story_reader::chosen(xml::cursor alternate) {
    const auto branch = chosen_branch(alternate);
    if (!branch) all_.doubt.tell(alternate, "alternate content has no branch that is known here; it is left out");
    return branch;
}

doc::opaque story_reader::unmodelled(xml::cursor which) {
    auto name = name_of(which);
    all_.doubt.tell(which, fmt::format("what <{}> holds is not read", name));
    return {.name = std::move(name)};
}

void story_reader::add_opaque(xml::cursor unknown) {
    if (is_mark(unknown.name())) return;
    flush_carried();
    all_.bound.take_blocks(1, unknown);
    here_->blocks.emplace_back(unmodelled(unknown));
}

void story_reader::read_blocks(xml::cursor parent) {
    for (const xml::cursor each : parent.children()) {
        const auto* const rule = ita::find(block_rules::all, each.name());
        rule == nullptr ? add_opaque(each) : (this->**rule)(each);
    }
}

std::vector<doc::block> story_reader::read(xml::cursor parent) {
    container mine;
    auto* const outer = std::exchange(here_, &mine);
    // Moving blocks about costs more than counting them.
    constexpr std::size_t most = 1'000;
    mine.blocks.reserve(std::min(xml::count_of(parent.children()), most));
    read_blocks(parent);
    flush_carried();
    here_ = outer;
    return std::move(mine.blocks);
}

void story_reader::finish(line&& done) {
    tell_paragraph(done);
    here_->blocks.emplace_back(std::move(done.made));
    for (auto& each : done.anchored) here_->blocks.push_back(std::move(each));
}

/// Words whose mark is deleted, and no paragraph follows that they could go on in.
void story_reader::flush_carried() {
    auto carried = std::exchange(here_->carried, std::nullopt);
    if (carried && !is_empty(*carried)) finish(std::move(*carried));
}

}  // namespace ita::docx
