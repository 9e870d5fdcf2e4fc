#include "patch/docx_run_revision.hpp"

#include <utility>

#include <fmt/format.h>

#include "patch/arrangement.hpp"

namespace ita::patching {
namespace {

class run_reviser {
  public:
    run_reviser(const xml::cursor& run, std::string_view part, const dialect& by, docx_marks& marks)
        : run_(run), part_(part), by_(by), marks_(marks) {
        const auto looks = run.first("w:rPr");
        if (looks && looks.first("w:rPrChange"))
            throw cannot("their looks are part of a change that waits for somebody");
        done_ = looks ? looks.span().to : run.content_span().from;
        head_ = raw(run.span().from, done_);
    }

    void change(const piece_change& change) {
        const auto holder = text_of(change);
        const bool is_text = change.in->is_text;
        const bool at_start = is_text && change.raw.from == change.in->raw.from && !is_within(holder);
        const bool at_end = is_text && change.raw.to == change.in->raw.to;
        if (is_text && !holder.is("w:t")) throw cannot("the words stand in no text of a run");
        keep(!is_text || at_start ? (is_text ? holder.span().from : change.raw.from) : change.raw.from,
             is_text && !at_start);
        if (change.raw.size() != 0) add("del", removed(change));
        if (!change.words.empty()) add("ins", by_.beside(change.words));
        in_text_ = is_text && !at_end && !(at_start && change.raw.size() == 0);
        done_ = in_text_ ? change.raw.to : at_end ? holder.span().to : is_text ? holder.span().from : change.raw.to;
    }

    [[nodiscard]] std::string finish() && {
        keep(run_.content_span().to, false);
        return std::move(markup_);
    }

  private:
    [[nodiscard]] std::string_view raw(std::size_t from, std::size_t to) const { return part_.substr(from, to - from); }

    [[nodiscard]] xml::cursor text_of(const piece_change& change) const {
        for (const xml::cursor each : run_.children())
            if (each.span().from <= change.in->raw.from && change.in->raw.to <= each.span().to) return each;
        throw cannot("the words stand deeper in a run than a change can");
    }

    [[nodiscard]] bool is_within(const xml::cursor& holder) const { return in_text_ && done_ > holder.span().from; }

    [[nodiscard]] std::string removed(const piece_change& change) const {
        const auto words = raw(change.raw.from, change.raw.to);
        return change.in->is_text
                   ? fmt::format("<{0}delText xml:space=\"preserve\">{1}</{0}delText>", marks_.prefix(), words)
                   : std::string(words);
    }

    /// A run that comes; where its neighbours came with a change that waits, that change is closed and opened again.
    void add(std::string_view name, const std::string& content) {
        const auto holder = run_.parent();
        auto markup = marks_.around(name, head_ + content + marks_.end("r"));
        for (auto above = holder; above && !above.is("w:p"); above = above.parent())
            if (is_one_of(come, above) && name == "ins") {
                if (above != holder || !above.is("w:ins"))
                    throw cannot("the words are part of a change that waits for somebody");
                markup = marks_.end("ins") + markup + reopened(holder);
            }
        markup_ += markup;
    }
    [[nodiscard]] std::string reopened(const xml::cursor& change) {
        const auto tag = raw(change.span().from, change.content_span().from);
        const auto id = change.value_span("w:id");
        if (!id) return std::string(tag);
        const auto at = id->from - change.span().from;
        return fmt::format("{}{}{}", tag.substr(0, at), marks_.next_id(), tag.substr(at + id->size()));
    }

    /// What stands up to a byte stays, in a run of its own.
    void keep(std::size_t to, bool ends_in_text) {
        if (to <= done_ && !in_text_) return;
        const auto text = fmt::format("<{}t xml:space=\"preserve\">", marks_.prefix());
        auto kept = std::string(raw(done_, to));
        if (in_text_)
            kept.insert(0, text);
        else if (ends_in_text)
            keep_blanks(kept, text);
        if (ends_in_text) kept += marks_.end("t");
        if (kept != text + marks_.end("t") && !kept.empty()) markup_ += head_ + kept + marks_.end("r");
    }
    void keep_blanks(std::string& kept, const std::string& text) const {
        const auto tag = kept.rfind('<');
        if (tag != kept.npos) kept.replace(tag, kept.find('>', tag) + 1 - tag, text);
    }

    const xml::cursor& run_;
    std::string_view part_;
    const dialect& by_;
    docx_marks& marks_;
    std::string head_{};    ///< the tag and the properties
    std::size_t done_ = 0;  ///< up to where the run is told
    bool in_text_ = false;  ///< `done_` stands within a text
    std::string markup_{};
};

}  // namespace

std::string revised_run(const xml::cursor& run, std::span<const piece_change> some, std::string_view part,
                        const dialect& by, docx_marks& marks) {
    run_reviser made(run, part, by, marks);
    for (const auto& each : some) made.change(each);
    return std::move(made).finish();
}

}  // namespace ita::patching
