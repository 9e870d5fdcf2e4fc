// src/patch/arrangement.hpp - what comes and leaves among the paragraphs and rows of a part; knows no format.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "doc/trace.hpp"
#include "patch/editor.hpp"
#include "xml/read.hpp"
#include "xml/splice.hpp"

namespace ita::patching {

using name_list = std::span<const std::string_view>;

/// How a format names its blocks.
struct block_names {
    std::span<const xml::binding> namespaces{};
    name_list paragraphs{};
    name_list tables{};
    name_list row_holders{};  ///< tables, and what rows are grouped in
    name_list rows{};
    name_list lists{};  ///< paragraphs in them follow one another as others do
};

[[nodiscard]] bool is_one_of(name_list all, const xml::cursor& element) noexcept;

/// A text and what becomes of it: the part, or markup that comes into it.
struct sheet {
    sheet(std::string of, const block_names& names) : text(std::move(of), {}, limits{}, names.namespaces) {}

    xml::document text;
    std::vector<xml::splice> cuts{};

    void cut(byte_range what, std::string with = {}) { cuts.push_back({what, std::move(with)}); }
    void put(std::size_t at, std::string markup) { cuts.push_back({{at, at}, std::move(markup)}); }
};

enum class fate { stays, leaves, comes };

/// A paragraph, a table that leaves or comes, or a row.
struct placed_block {
    xml::cursor what{};
    sheet* on = nullptr;
    fate how = fate::stays;
    std::size_t edit = 0;  ///< which of the edits makes it come or leave
    bool is_paragraph = true;
    xml::cursor filling{};  ///< a paragraph that comes and whose words this one takes, being there
    sheet* filling_on = nullptr;
};

/// Blocks that follow one another, with no table and nothing else that stays between them.
using stretch = std::vector<placed_block>;

struct arrangement {
    std::vector<std::unique_ptr<sheet>> sheets{};  ///< the part, then one of each edit; nothing of an edit that removes
    std::vector<stretch> stretches{};
    std::vector<placed_block> rows{};

    [[nodiscard]] sheet& part() const { return *sheets.front(); }
    [[nodiscard]] sheet* of(std::size_t edit) const { return sheets[edit + 1].get(); }
};

/// What is to be done to paragraphs, each once, in the order in which it was asked for. Work begins with the paragraph
/// and the sheet that it stands on.
template <class Work>
class work_list {
  public:
    [[nodiscard]] Work& on(const xml::cursor& paragraph, sheet& of) {
        const auto [place, is_new] = places_.try_emplace({&of, paragraph.span().from}, all_.size());
        if (is_new) all_.push_back({paragraph, &of});
        return all_[place->second];
    }
    [[nodiscard]] auto begin() const { return all_.begin(); }
    [[nodiscard]] auto end() const { return all_.end(); }

  private:
    std::vector<Work> all_{};
    std::map<std::pair<const sheet*, std::size_t>, std::size_t> places_{};
};

/// Throws cannot where an edit is of no whole blocks.
[[nodiscard]] arrangement arranged(const doc::trace& in, const std::vector<xml::splice>& all, const block_names& names);

[[nodiscard]] bool has_end_tag(const xml::cursor& element) noexcept;

/// Throws cannot where a paragraph of the part, whose words change, leaves with a block of it.
void refuse_in_what_leaves(byte_range paragraph, const arrangement& in);

/// Calls for each paragraph of an element, but not for those in the shapes of another.
void each_paragraph(const xml::cursor& in, const block_names& names, const std::function<void(xml::cursor)>& visit);

/// The splices of the part; what comes has its own done.
[[nodiscard]] std::vector<xml::splice> finished(arrangement&& all, const std::vector<xml::splice>& edits);

}  // namespace ita::patching
