#include <algorithm>

#include <fmt/format.h>

#include "patch/dialect.hpp"
#include "patch/prefix.hpp"

namespace ita::patching {
namespace {

class docx_words final : public dialect {
  public:
    explicit docx_words(const doc::trace& of) : w_(paragraph_prefix(of)) {}

    // Source: ECMA-376-1, 17.3.3.1 w:br, 17.3.3.32 w:tab.
    [[nodiscard]] std::string within(std::string_view words, ends) const override {
        std::string text;
        for (std::size_t at = 0; at < words.size();) {
            const auto end = std::min(words.find_first_of("\n\t", at), words.size());
            text += xml::escaped(words.substr(at, end - at));
            if (end < words.size())
                text +=
                    fmt::format("</{0}t><{0}{1}/><{0}t xml:space=\"preserve\">", w_, words[end] == '\t' ? "tab" : "br");
            at = end + 1;
        }
        return text;
    }

    [[nodiscard]] std::string beside(std::string_view words, ends at) const override {
        return fmt::format("<{0}t xml:space=\"preserve\">{1}</{0}t>", w_, within(words, at));
    }

    [[nodiscard]] xml::splice filling(const doc::trace& in, const doc::traced_paragraph& empty,
                                      std::string_view words) const override {
        const auto markup = std::string_view(in.text);
        const auto paragraph = markup.substr(empty.whole.from, empty.whole.to - empty.whole.from);
        const auto run = fmt::format("<{0}r>{1}{2}</{0}r>", w_, looks_of_mark(paragraph), beside(words, {}));
        if (!is_empty_tag(paragraph)) return {{empty.content.to, empty.content.to}, run};
        return {{empty.whole.to - 2, empty.whole.to}, fmt::format(">{}</{}p>", run, w_)};
    }

    [[nodiscard]] std::optional<xml::splice> keeping_blanks(const doc::trace& in,
                                                            const doc::piece& text) const override {
        const auto tag_start = in.text.rfind('<', text.raw.from == 0 ? 0 : text.raw.from - 1);
        const auto tag_end = in.text.find('>', tag_start);
        const auto tag = std::string_view(in.text).substr(tag_start, tag_end - tag_start);
        if (!tag.starts_with("<" + w_ + "t") || tag.find("xml:space") != tag.npos) return std::nullopt;
        return xml::splice{{tag_end, tag_end}, " xml:space=\"preserve\""};
    }

    [[nodiscard]] const clutter& not_copied() const noexcept override {
        static const clutter all{
            {"bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference",
             "footnoteReference", "endnoteReference", "drawing", "pict", "object", "permStart", "permEnd", "proofErr",
             "lastRenderedPageBreak", "sectPr"},
            {"paraId", "textId"},
            {"commentReference", "footnoteReference", "endnoteReference", "drawing", "pict", "object"}};
        return all;
    }

    [[nodiscard]] std::vector<xml::splice> shown_instead(const doc::trace&,
                                                         const doc::traced_paragraph&) const override {
        return {};
    }

    [[nodiscard]] std::optional<xml::splice> reaching_over(const doc::trace&, byte_range, std::size_t) const override {
        return std::nullopt;
    }

    [[nodiscard]] bool collapses_blanks() const noexcept override { return false; }
    [[nodiscard]] std::string_view item_element() const noexcept override { return {}; }

  private:
    /// The looks of the paragraph's mark, which words typed there would have; Thai as the complex script it is.
    [[nodiscard]] std::string looks_of_mark(std::string_view paragraph) const {
        const auto properties_end = paragraph.find("</" + w_ + "pPr>");
        const auto start = paragraph.find("<" + w_ + "rPr>");
        const auto end = paragraph.find("</" + w_ + "rPr>");
        if (properties_end == paragraph.npos || start > properties_end || end > properties_end || end == paragraph.npos)
            return fmt::format("<{0}rPr><{0}cs/></{0}rPr>", w_);
        const auto looks = paragraph.substr(start, end - start);
        // Marks of changes belong to the paragraph's mark alone.
        for (const auto* name : {"ins ", "del ", "moveFrom ", "moveTo ", "rPrChange "})
            if (looks.find("<" + w_ + name) != looks.npos) return fmt::format("<{0}rPr><{0}cs/></{0}rPr>", w_);
        return std::string(looks) + "</" + w_ + "rPr>";
    }

    std::string w_;
};

}  // namespace

std::unique_ptr<dialect> docx_dialect(const doc::trace& of) { return std::make_unique<docx_words>(of); }

}  // namespace ita::patching
