// src/patch/docx_revision.cpp - w:ins and w:del around runs, in the marks of paragraphs and on rows.
// Source: ECMA-376-1, 17.13.5.
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "docx/namespaces.hpp"
#include "patch/arrangement.hpp"
#include "patch/docx_marks.hpp"
#include "patch/docx_run_revision.hpp"
#include "patch/prefix.hpp"
#include "patch/revision.hpp"

namespace ita::patching {
namespace {

constexpr std::array<std::string_view, 1> paragraphs{"w:p"}, tables{"w:tbl"}, rows{"w:tr"};
constexpr std::array<std::string_view, 5> of_mark{"w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange"};
const block_names names{docx::read_namespaces, paragraphs, tables, tables, rows, {}};

/// What becomes of a mark of a paragraph.
struct mark_of_paragraph {
    bool comes = false;
    bool leaves = false;
};

/// All that becomes of a paragraph beside its runs, since it may be one empty tag.
struct paragraph_work {
    xml::cursor what{};
    sheet* on = nullptr;
    mark_of_paragraph mark{};
    xml::cursor looks{};  ///< the paragraph whose looks it takes
    const sheet* looks_on = nullptr;
    std::string filling{};
};

/// Texts of a run with those that are deleted.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> deleted_names{
    {{"w:t", "delText"}, {"w:instrText", "delInstrText"}}};

class docx_marking {
  public:
    docx_marking(const edits& all, const doc::trace& in, const dialect& by, const revision& as)
        : edits_(all), in_(in), by_(by), all_(arranged(in, all.others, names)), marks_(paragraph_prefix(in), as) {
        find_runs(all_.part().text.root());
    }

    std::vector<xml::splice> run() && {
        for (const auto& each : edits_.words) change_words(each);
        for (const auto& each : all_.stretches) mark_stretch(each);
        for (const auto& each : all_.rows) mark_row(each.what, *each.on, each.how);
        for (const auto& each : works_) finish_paragraph(each);
        return finished(std::move(all_), edits_.others);
    }

  private:
    // -------------------------------------------------------------- marks

    /// Runs and paragraphs by where they start, and the ids that are taken.
    void find_runs(const xml::cursor& in) {
        for (const xml::cursor each : in.children()) {
            if (each.is("w:r")) runs_.emplace(each.span().from, each);
            if (each.is("w:p")) paragraphs_.emplace(each.span().from, each);
            marks_.take(each.value("w:id"));
            find_runs(each);
        }
    }

    [[nodiscard]] static std::string_view raw(const xml::cursor& what, const sheet& on) {
        return on.text.text().substr(what.span().from, what.span().size());
    }

    // -------------------------------------------------------------- words

    void change_words(const paragraph_change& change) {
        const auto paragraph = paragraphs_.find(change.of->whole.from);
        if (paragraph == paragraphs_.end()) throw cannot("the words do not stand in the document's own text");
        refuse_in_what_leaves(change.of->whole, all_);
        for (auto first = change.all.begin(); first != change.all.end();) {
            if (first->in == nullptr) {
                fill(paragraph->second, first->words, *change.of);
                ++first;
                continue;
            }
            const auto last = std::find_if(first, change.all.end(), [&](const piece_change& c) {
                return c.in == nullptr || c.in->run.from != first->in->run.from;
            });
            change_run({first, last});
            first = last;
        }
    }

    void fill(const xml::cursor& paragraph, const std::string& words, const doc::traced_paragraph& of) {
        const auto with = by_.filling(in_, of, words).with;
        const auto from = with.find('<' + marks_.prefix() + "r>"), to = with.rfind(marks_.end("r"));
        if (from == with.npos || to == with.npos) throw cannot("the words have no run");
        auto& work = works_.on(paragraph, all_.part());
        work.filling += marks_.around("ins", std::string_view(with).substr(from, to + marks_.end("r").size() - from));
    }

    void change_run(std::span<const piece_change> some) {
        const auto run = runs_.find(some.front().in->run.from);
        if (run == runs_.end()) throw cannot("the words do not stand in a run");
        auto& part = all_.part();
        part.cut(run->second.span(), revised_run(run->second, some, part.text.text(), by_, marks_));
    }

    // -------------------------------------------------------------- paragraphs

    /// A paragraph goes with its mark. Where none follows that stays, it goes with the mark of the one before, and its
    /// own is then theirs: the last mark of a cell can neither come nor leave.
    void mark_stretch(const stretch& all) {
        std::vector<const placed_block*> some;
        for (const auto& each : all) {
            // Word does; LibreOffice 7.4 leaves there what it was told to take out.
            if (each.how != fate::stays && each.what.parent().is("w:sdtContent"))
                throw cannot("not every word processor accepts entries of a content control that come or leave");
            if (each.is_paragraph)
                some.push_back(&each);
            else
                mark_table(each);
        }
        const auto stays = [](const placed_block* b) { return b->how == fate::stays; };
        const auto last = std::find_if(some.rbegin(), some.rend(), stays);
        const auto shifted = last == some.rend() ? some.size() : static_cast<std::size_t>(some.rend() - last) - 1;
        for (std::size_t i = 0; i < some.size(); ++i) {
            const bool from_next = i >= shifted;
            const auto how = !from_next ? some[i]->how : i + 1 < some.size() ? some[i + 1]->how : fate::stays;
            mark_block(*some[i], how);
        }
    }

    void mark_block(const placed_block& block, fate of_mark_itself) {
        auto& work = works_.on(block.what, *block.on);
        work.mark.comes |= of_mark_itself == fate::comes;
        work.mark.leaves |= of_mark_itself == fate::leaves;
        if (block.how != fate::stays) mark_runs(block.what, *block.on, block.how);
        if (!block.filling) return;
        mark_runs(block.what, *block.on, fate::leaves);
        work.filling += words_that_come(block.filling, *block.filling_on);
        work.looks = block.filling, work.looks_on = block.filling_on;
    }

    /// What a paragraph that comes holds, for another to take.
    std::string words_that_come(const xml::cursor& from, sheet& on) {
        sheet apart(std::string(on.text.text()), names);
        xml::cursor twin;
        each_paragraph(apart.text.root(), names, [&](xml::cursor p) {
            if (p.number() == from.number()) twin = p;
        });
        if (!twin) throw cannot("the words that come have no paragraph");
        mark_runs(twin, apart, fate::comes);
        const auto properties = twin.first("w:pPr");
        apart.cut({0, properties ? properties.span().to : twin.content_span().from});
        apart.cut({twin.content_span().to, apart.text.text().size()});
        return xml::spliced(apart.text.text(), std::move(apart.cuts));
    }

    void mark_runs(const xml::cursor& in, sheet& on, fate how) {
        for (const xml::cursor each : in.children()) {
            if (each.is("w:pPr")) continue;
            if (each.is("w:r"))
                mark_run(each, on, how);
            else if (is_one_of(gone, each))
                how == fate::comes ? on.cut(each.span()) : void();
            else if (is_one_of(come, each) && how == fate::comes)
                unwrap(each, on), mark_runs(each, on, how);
            else if (!each.is("w:p"))
                mark_runs(each, on, how);
        }
    }

    static void unwrap(const xml::cursor& element, sheet& on) {
        on.cut({element.span().from, element.content_span().from});
        if (has_end_tag(element)) on.cut({element.content_span().to, element.span().to});
    }

    void mark_run(const xml::cursor& run, sheet& on, fate how) {
        const auto* const name = how == fate::comes ? "ins" : "del";
        on.put(run.span().from, marks_.start(name));
        if (how == fate::leaves)
            for (const xml::cursor each : run.children())
                for (const auto& [shown, deleted] : deleted_names)
                    if (each.is(shown)) rename(each, marks_.prefix() + std::string(deleted), on);
        if (how == fate::comes)
            if (const auto change = run.first("w:rPr").first("w:rPrChange")) on.cut(change.span());
        on.put(run.span().to, marks_.end(name));
    }

    static void rename(const xml::cursor& element, const std::string& name, sheet& on) {
        const auto size = element.raw_name().size();
        const auto from = element.span().from + 1;
        on.cut({from, from + size}, name);
        const auto to = element.content_span().to + 2;
        if (has_end_tag(element)) on.cut({to, to + size}, name);
    }

    // -------------------------------------------------------------- rows

    void mark_table(const placed_block& table) {
        for (const xml::cursor each : table.what.children())
            if (each.is("w:tr")) mark_row(each, *table.on, table.how);
    }

    void mark_row(const xml::cursor& row, sheet& on, fate how) {
        mark_row_itself(row, on, marks_.empty(how == fate::comes ? "ins" : "del"));
        each_paragraph(row, names, [&](const xml::cursor& p) {
            mark_runs(p, on, how);
            auto& work = works_.on(p, on);
            (how == fate::comes ? work.mark.comes : work.mark.leaves) = true;
        });
    }

    void mark_row_itself(const xml::cursor& row, sheet& on, const std::string& mark) {
        const auto properties = row.first("w:trPr");
        if (!properties) {
            const auto exceptions = row.first("w:tblPrEx");
            const auto at = exceptions ? exceptions.span().to : row.content_span().from;
            return on.put(at, fmt::format("<{0}trPr>{1}</{0}trPr>", marks_.prefix(), mark));
        }
        for (const xml::cursor each : properties.children())
            if (&on != &all_.part() && (each.is("w:ins") || each.is("w:del"))) on.cut(each.span());
        put_last(properties, "w:trPrChange", mark, on);
    }

    /// Into an element, before one of its children where that is there.
    static void put_last(const xml::cursor& into, std::string_view before, const std::string& markup, sheet& on) {
        if (const auto found = into.first(before)) return on.put(found.span().from, markup);
        if (has_end_tag(into)) return on.put(into.content_span().to, markup);
        on.cut({into.span().to - 2, into.span().to}, fmt::format(">{}</{}>", markup, into.raw_name()));
    }

    // -------------------------------------------------------------- marks of paragraphs

    /// Before the marks of a run that stands there.
    static void put_first(std::size_t at, std::string markup, sheet& on) {
        on.cuts.insert(on.cuts.begin(), {{at, at}, std::move(markup)});
    }

    void finish_paragraph(const paragraph_work& work) {
        if (work.looks) return finish_with_looks(work);
        const auto marks = (work.mark.comes ? marks_.empty("ins") : "") + (work.mark.leaves ? marks_.empty("del") : "");
        const auto& p = work.what;
        const auto properties = p.first("w:pPr");
        const auto looks = properties ? properties.first("w:rPr") : xml::cursor{};
        if (work.on != &all_.part()) drop_old_marks(properties, looks, *work.on);
        std::string head;
        if (!marks.empty() && !properties)
            head = fmt::format("<{0}pPr><{0}rPr>{1}</{0}rPr></{0}pPr>", marks_.prefix(), marks);
        else if (!marks.empty())
            mark_properties(properties, looks, marks, *work.on);
        if (!has_end_tag(p)) {
            const auto all = head + work.filling;
            if (!all.empty()) work.on->cut({p.span().to - 2, p.span().to}, fmt::format(">{}</{}>", all, p.raw_name()));
            return;
        }
        if (!head.empty()) put_first(p.content_span().from, head, *work.on);
        if (!work.filling.empty()) work.on->put(p.content_span().to, work.filling);
    }

    /// The properties of a paragraph without its mark, its section and what they were before.
    [[nodiscard]] static std::string properties_of(const xml::cursor& paragraph, const sheet& on) {
        std::string all;
        for (const xml::cursor each : paragraph.first("w:pPr").children())
            if (!each.is("w:rPr") && !each.is("w:sectPr") && !each.is("w:pPrChange")) all += raw(each, on);
        return all;
    }

    /// The looks of another, and those of before for who rejects them. Source: ECMA-376-1, 17.13.5.29 w:pPrChange.
    void finish_with_looks(const paragraph_work& work) {
        const auto& p = work.what;
        const auto old = p.first("w:pPr");
        if (work.mark.comes || work.mark.leaves || old.first("w:pPrChange") || old.first("w:sectPr"))
            throw cannot("the empty paragraph of the cell has looks that cannot be changed");
        const auto mark = old.first("w:rPr");
        const auto made =
            fmt::format("<{0}pPr>{1}{2}<{0}pPrChange{3}><{0}pPr>{4}</{0}pPr></{0}pPrChange></{0}pPr>", marks_.prefix(),
                        properties_of(work.looks, *work.looks_on), mark ? raw(mark, *work.on) : std::string_view(),
                        marks_.attributes(), properties_of(p, *work.on));
        if (!has_end_tag(p))
            return work.on->cut({p.span().to - 2, p.span().to},
                                fmt::format(">{}{}</{}>", made, work.filling, p.raw_name()));
        const auto start = p.content_span().from;
        if (old)
            work.on->cut(old.span(), made);
        else
            put_first(start, made, *work.on);
        work.on->put(p.content_span().to, work.filling);
    }

    /// Marks of changes come first in the looks. Source: wml.xsd, CT_ParaRPr.
    void mark_properties(const xml::cursor& properties, const xml::cursor& looks, const std::string& marks, sheet& on) {
        if (!looks) {
            const auto* const before = properties.first("w:sectPr") ? "w:sectPr" : "w:pPrChange";
            return put_last(properties, before, fmt::format("<{0}rPr>{1}</{0}rPr>", marks_.prefix(), marks), on);
        }
        if (!has_end_tag(looks)) return put_last(looks, {}, marks, on);
        const bool is_there = &on == &all_.part();
        if (is_there && looks.first("w:del")) return;
        const auto came = is_there ? looks.first("w:ins") : xml::cursor{};
        on.put(came ? came.span().to : looks.content_span().from, marks);
    }

    static void drop_old_marks(const xml::cursor& properties, const xml::cursor& looks, sheet& on) {
        if (!properties) return;
        if (const auto change = properties.first("w:pPrChange")) on.cut(change.span());
        if (!looks) return;
        for (const xml::cursor each : looks.children())
            if (is_one_of(of_mark, each)) on.cut(each.span());
    }

    const edits& edits_;
    const doc::trace& in_;
    const dialect& by_;
    arrangement all_;
    docx_marks marks_;
    std::map<std::size_t, xml::cursor> runs_{};
    std::map<std::size_t, xml::cursor> paragraphs_{};
    work_list<paragraph_work> works_{};
};

}  // namespace

std::vector<xml::splice> docx_revised(const edits& all, const doc::trace& in, const dialect& by, const revision& as) {
    return docx_marking(all, in, by, as).run();
}

}  // namespace ita::patching
