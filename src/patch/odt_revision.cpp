// src/patch/odt_revision.cpp - what comes and leaves is told in regions, with marks where it stands.
// Source: ODF 1.3 part 3, 5.5. There is none for rows of a table.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "odt/namespaces.hpp"
#include "patch/arrangement.hpp"
#include "patch/odt_regions.hpp"
#include "patch/prefix.hpp"
#include "patch/revision.hpp"
#include "xml/blank.hpp"

namespace ita::patching {
namespace {

constexpr std::array<std::string_view, 2> paragraphs{"text:p", "text:h"};
constexpr std::array<std::string_view, 1> tables{"table:table"}, rows{"table:table-row"};
constexpr std::array<std::string_view, 4> row_holders{"table:table", "table:table-header-rows", "table:table-rows",
                                                      "table:table-row-group"};
constexpr std::array<std::string_view, 3> lists{"text:list", "text:list-item", "text:list-header"};
const block_names names{odt::read_namespaces, paragraphs, tables, row_holders, rows, lists};

/// What is put into a paragraph beside its words.
struct paragraph_work {
    xml::cursor what{};
    sheet* on = nullptr;
    std::string tag{};  ///< that it begins with instead of its own
    std::string before{};
    std::string filling{};
    std::string behind{};
};

class odt_marking {
  public:
    odt_marking(const edits& all, const doc::trace& in, const dialect& by, const revision& as)
        : edits_(all),
          by_(by),
          all_(arranged(in, all.others, names)),
          text_(paragraph_prefix(in)),
          regions_(all_.part().text, text_, as) {
        look_through(all_.part().text.root());
    }

    std::vector<xml::splice> run() && {
        if (!all_.rows.empty()) throw cannot("OpenDocument has no mark for rows of a table that come or leave");
        for (const auto& each : all_.stretches) mark_stretch(each);
        for (const auto& each : edits_.words) change_words(each);
        for (const auto& each : works_) finish_paragraph(each);
        regions_.put_into(all_.part());
        return finished(std::move(all_), edits_.others);
    }

  private:
    void look_through(const xml::cursor& in) {
        for (const xml::cursor each : in.children()) {
            if (is_one_of(paragraphs, each)) paragraphs_.emplace(each.span().from, each);
            if (each.is("text:change-start")) insertions_[each.value("text:change-id")].from = each.span().to;
            if (each.is("text:change-end")) insertions_[each.value("text:change-id")].to = each.span().from;
            if (each.is("text:list") && !is_one_of(lists, in)) find_what_it_counts_with(each);
            look_through(each);
        }
    }

    /// As LibreOffice has it; a list within an entry counts by itself.
    void find_what_it_counts_with(const xml::cursor& list) {
        auto& last = last_of_style_[list.value("text:style-name")];
        auto first = list;
        if (const auto other = lists_by_id_.find(list.value("text:continue-list")); other != lists_by_id_.end())
            first = other->second;
        else if (last && list.value("text:continue-numbering") == "true")
            first = last;
        last = first;
        if (const auto id = list.attribute("xml:id")) lists_by_id_[*id] = first;
        counts_with_.emplace(list.span().from, first);
    }

    /// Rejecting the insertion around them would leave what was changed within.
    void refuse_in_insertion(byte_range words) const {
        const auto is_in = [words](const auto& each) {
            return each.second.from <= words.to && words.from <= each.second.to;
        };
        if (std::ranges::any_of(insertions_, is_in))
            throw cannot("the words are part of a change that waits for somebody");
    }

    // -------------------------------------------------------------- words

    void change_words(const paragraph_change& change) {
        const auto paragraph = paragraphs_.find(change.of->whole.from);
        if (paragraph == paragraphs_.end()) throw cannot("the words do not stand in the document's own text");
        refuse_in_what_leaves(change.of->whole, all_);
        for (const auto& each : change.all) {
            if (each.in == nullptr) {
                works_.on(paragraph->second, all_.part()).filling += regions_.coming(by_.within(each.words, each.at));
                continue;
            }
            refuse_in_insertion(each.raw);
            auto markup = each.raw.size() == 0 ? std::string() : regions_.leaving(removed_words(each));
            if (!each.words.empty()) markup += regions_.coming(by_.within(each.words, each.at));
            all_.part().cut(each.raw, std::move(markup));
        }
    }

    [[nodiscard]] std::string_view raw(byte_range where) const {
        return all_.part().text.text().substr(where.from, where.size());
    }

    /// Words as a paragraph of their own, in the looks of their span; blanks at its ends would not count.
    [[nodiscard]] std::string removed_words(const piece_change& change) const {
        std::string words(raw(change.raw));
        if (change.in->is_text) {
            const auto blank = fmt::format("<{}s/>", text_);
            if (xml::is_blank(words.back())) words.replace(words.size() - 1, 1, blank);
            if (xml::is_blank(words.front())) words.replace(0, 1, blank);
        }
        const auto run = raw(change.in->run);
        const auto span = fmt::format("<{}span ", text_);
        if (run.starts_with(span)) words = fmt::format("{}{}</{}span>", run.substr(0, run.find('>') + 1), words, text_);
        return fmt::format("<{0}p>{1}</{0}p>", text_, words);
    }

    // -------------------------------------------------------------- paragraphs

    paragraph_work& work_on(const placed_block& block) {
        if (!block.is_paragraph) throw cannot("a table comes or leaves where a change would have to begin or end");
        return works_.on(block.what, *block.on);
    }

    /// What comes or leaves with one edit goes up to the paragraph behind it; where none follows that stays, it goes
    /// from the end of the one before.
    void mark_stretch(const stretch& all) {
        const auto stays = [](const placed_block& b) { return b.how == fate::stays; };
        const auto last = std::find_if(all.rbegin(), all.rend(), stays);
        if (last == all.rend()) throw cannot("no paragraph stays beside what comes or leaves");
        const auto behind_last = static_cast<std::size_t>(all.rend() - last);
        for (const auto& each : all)
            if (each.filling) fill(each);
        for (std::size_t from = 0; from < all.size();) {
            auto to = from + 1;
            while (to < all.size() && all[to].how == all[from].how && all[to].edit == all[from].edit) ++to;
            const bool is_last =
                from >= behind_last || (from > 0 && (ends_in_change(all[from - 1]) || ends_list(all, from, to)));
            if (all[from].how == fate::comes) mark_coming(all, from, to, is_last);
            if (all[from].how == fate::leaves) mark_leaving(all, from, to, is_last);
            from = to;
        }
    }

    /// Whether the last entry of an inner list leaves and one of an outer list stands behind it, whose level
    /// LibreOffice would give to what is put back before it.
    [[nodiscard]] bool ends_list(const stretch& all, std::size_t from, std::size_t to) const {
        const auto stays = [](const placed_block& b) { return b.how != fate::leaves; };
        if (all[from].how != fate::leaves ||
            std::none_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(from), stays))
            return false;
        const auto& next = behind(all, to);
        return next.on == &all_.part() && lists_around(next, next).size() < lists_around(all[to - 1], next).size();
    }

    /// Whether words change at the very end of a paragraph that stays. LibreOffice makes one change of that and of one
    /// that begins with the next paragraph, and would lose the mark between them.
    [[nodiscard]] bool ends_in_change(const placed_block& block) const {
        return block.how == fate::stays && std::ranges::any_of(edits_.words, [&](const paragraph_change& each) {
                   if (each.of->whole.from != block.what.span().from || each.all.empty()) return false;
                   const auto& last = each.all.back();
                   return last.in == nullptr || (last.in == &each.of->pieces.back() && last.raw.to == last.in->raw.to);
               });
    }

    /// The nearest block that stands in the text after the edits.
    const placed_block& before(const stretch& all, std::size_t at) const {
        while (all.at(--at).how == fate::leaves) {
        }
        return all[at];
    }
    const placed_block& behind(const stretch& all, std::size_t at) const {
        while (all.at(at).how == fate::leaves) ++at;
        return all[at];
    }

    void mark_coming(const stretch& all, std::size_t from, std::size_t to, bool is_last) {
        const auto id = regions_.add("insertion", {});
        if (is_last) {
            work_on(before(all, from)).behind += regions_.mark("change-start", id);
            work_on(all[to - 1]).behind += regions_.mark("change-end", id);
        } else {
            work_on(all[from]).before += regions_.mark("change-start", id);
            work_on(behind(all, to)).before += regions_.mark("change-end", id);
        }
    }

    void mark_leaving(const stretch& all, std::size_t from, std::size_t to, bool is_last) {
        refuse_marks_in(all[from].edit);
        const auto& edge = is_last ? before(all, from) : behind(all, to);
        const auto some = std::span(all).subspan(from, to - from);
        count_as_one(lists_around(some.front(), edge));
        std::string removed;
        ancestors open;
        if (is_last) put_into_lists(edge, empty_like(edge), some.front(), open, removed);
        for (const auto& each : some) put_into_lists(each, std::string(raw(each.what.span())), each, open, removed);
        if (!is_last) put_into_lists(edge, empty_like(edge), some.back(), open, removed);
        close_lists(open, 0, removed);
        if (!removed_.insert(all[from].edit).second) throw cannot("what leaves stands in several places");
        all_.part().cut(edits_.others[all[from].edit].where);
        (is_last ? work_on(edge).behind : work_on(edge).before) += regions_.leaving(removed);
    }

    /// A region cannot hold another's marks: ODF 1.3 part 3, 5.5.
    void refuse_marks_in(std::size_t edit) const {
        if (raw(edits_.others[edit].where).find(fmt::format("<{}change", text_)) != std::string_view::npos)
            throw cannot("what leaves holds a change that waits for somebody");
    }

    /// A list or an entry of one.
    struct list_part {
        xml::cursor what{};
        const sheet* on = nullptr;
        [[nodiscard]] bool operator==(const list_part& other) const noexcept {
            return on == other.on && what.span() == other.what.span();
        }
    };
    using ancestors = std::vector<list_part>;

    /// The lists and entries that a block stands in, the outermost first. What comes stands in those of the block
    /// beside it that are around its place.
    [[nodiscard]] ancestors lists_around(const placed_block& block, const placed_block& beside) const {
        ancestors all;
        for (auto above = block.what.parent(); is_one_of(lists, above); above = above.parent())
            all.push_back({above, block.on});
        if (block.on != &all_.part()) {
            const auto at = edits_.others[block.edit].where.from;
            for (auto above = beside.what.parent(); is_one_of(lists, above); above = above.parent())
                if (above.content_span().from <= at && at <= above.content_span().to) all.push_back({above, beside.on});
        }
        std::ranges::reverse(all);
        return all;
    }

    /// LibreOffice puts back into its list what it is told in one, with the paragraph that it met in an entry of the
    /// same list, as it writes such regions itself.
    void put_into_lists(const placed_block& block, const std::string& markup, const placed_block& beside,
                        ancestors& open, std::string& to) {
        const auto around = lists_around(block, beside);
        const auto same = static_cast<std::size_t>(std::ranges::mismatch(open, around).in1 - open.begin());
        close_lists(open, same, to);
        for (auto i = same; i < around.size(); ++i) {
            open.push_back(around[i]);
            to += tag_in_region(around[i]);
        }
        to += markup;
    }

    /// What leaves a list and what stays of it count as one list where the first that counts so goes on with what
    /// leaves: regions stand before all text. Source: ODF 1.3 part 3, 19.780 text:continue-list.
    void count_as_one(const ancestors& around) {
        if (around.empty() || around.front().on != &all_.part()) return;
        const auto first = counts_with_.at(around.front().what.span().from);
        const auto leaves = [at = first.span().from](const xml::splice& each) {
            return each.where.from <= at && at < each.where.to;
        };
        if (std::ranges::any_of(edits_.others, leaves)) return;
        const auto [known, is_new] = counted_.try_emplace(first.span().from);
        if (!is_new) return;
        known->second.id = regions_.next_id();
        const auto goes_on = fmt::format("{}continue-list=\"{}\"", text_, known->second.id);
        if (const auto other = first.attribute_span("text:continue-list")) return all_.part().cut(*other, goes_on);
        all_.part().put(first.span().from + 1 + first.raw_name().size(), ' ' + goes_on);
    }

    [[nodiscard]] std::string tag_in_region(const list_part& of) {
        const auto first = of.on == &all_.part() ? counts_with_.find(of.what.span().from) : counts_with_.end();
        const auto list = first == counts_with_.end() ? counted_.end() : counted_.find(first->second.span().from);
        if (list == counted_.end()) return tag_without_id(of.what, of.on->text.text());
        return fmt::format("<{} {}=\"{}\"{}>", of.what.raw_name(),
                           std::exchange(list->second.is_told, true) ? text_ + "continue-list" : "xml:id",
                           list->second.id, style_of(of.what));
    }
    [[nodiscard]] std::string style_of(const xml::cursor& list) const {
        const auto found = list.attribute_span("text:style-name");
        return found ? " " + std::string(raw(*found)) : std::string();
    }

    static void close_lists(ancestors& open, std::size_t down_to, std::string& to) {
        for (; open.size() > down_to; open.pop_back()) to += fmt::format("</{}>", open.back().what.raw_name());
    }

    /// LibreOffice gives the paragraph behind what leaves the looks that the end of it is told with.
    [[nodiscard]] static std::string empty_like(const placed_block& block) {
        auto tag = tag_without_id(block.what, block.on->text.text());
        if (!tag.ends_with("/>")) tag.replace(tag.size() - 1, 1, "/>");
        return tag;
    }

    [[nodiscard]] static std::string tag_without_id(const xml::cursor& element, std::string_view in) {
        const auto from = element.span().from;
        std::string tag(in.substr(from, element.content_span().from - from));
        if (const auto id = element.attribute_span("xml:id")) tag.erase(id->from - from, id->size());
        return tag;
    }

    /// A paragraph takes the words of one that comes, and its looks, since those of a style cannot be marked.
    void fill(const placed_block& block) {
        const auto& from = block.filling;
        const auto text = block.filling_on->text.text();
        if (from.raw_name() != block.what.raw_name() || !has_end_tag(from))
            throw cannot("a paragraph of another kind would come to an empty cell");
        auto& work = work_on(block);
        work.tag = text.substr(from.span().from, from.content_span().from - from.span().from);
        if (const auto left = block.what.content_span(); left.size() != 0) {
            work.before += regions_.leaving(fmt::format("<{0}p>{1}</{0}p>", text_, raw(left)));
            all_.part().cut(left);
        }
        work.filling += regions_.coming(text.substr(from.content_span().from, from.content_span().size()));
    }

    // -------------------------------------------------------------- marks beside words

    static void finish_paragraph(const paragraph_work& work) {
        const auto& p = work.what;
        const auto whole = p.span(), inner = p.content_span();
        const auto behind = work.filling + work.behind;
        if (!has_end_tag(p)) {
            const auto tag = std::string(work.on->text.text().substr(whole.from, whole.size() - 2)) + '>';
            return work.on->cut(whole, fmt::format("{}{}{}</{}>", work.tag.empty() ? tag : work.tag, work.before,
                                                   behind, p.raw_name()));
        }
        auto& cuts = work.on->cuts;
        if (!work.tag.empty())
            work.on->cut({whole.from, inner.from}, work.tag + work.before);
        else if (!work.before.empty())
            cuts.insert(cuts.begin(), {{inner.from, inner.from}, work.before});
        if (!behind.empty()) work.on->put(inner.to, behind);
    }

    const edits& edits_;
    const dialect& by_;
    arrangement all_;
    std::string text_;
    odt_regions regions_;
    struct counted_list {
        std::string id{};
        bool is_told = false;  ///< in a region
    };
    std::map<std::size_t, counted_list> counted_{};  ///< that go on with what leaves, by where they start
    std::map<std::size_t, xml::cursor>
        counts_with_{};  ///< the first list that counts as one with another, by where it starts
    std::map<std::string_view, xml::cursor> lists_by_id_{};
    std::map<std::string_view, xml::cursor> last_of_style_{};
    std::set<std::size_t> removed_{};  ///< edits that are told in a region
    std::map<std::size_t, xml::cursor> paragraphs_{};
    std::map<std::string_view, byte_range> insertions_{};  ///< that others made, by id
    work_list<paragraph_work> works_{};
};

}  // namespace

std::vector<xml::splice> odt_revised(const edits& all, const doc::trace& in, const dialect& by, const revision& as) {
    return odt_marking(all, in, by, as).run();
}

}  // namespace ita::patching
