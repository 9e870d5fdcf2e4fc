#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "patch/dialect.hpp"
#include "patch/fragment.hpp"
#include "patch/prefix.hpp"
#include "patch/reason.hpp"
#include "xml/scan.hpp"

namespace ita::patching {
namespace {

/// Behind the start of a cell's properties: where w:vMerge belongs; nothing where it is there.
/// Source: wml.xsd, CT_TcPrBase.
std::optional<std::size_t> place_of_merge(xml::scanner& tokens) {
    constexpr std::array<std::string_view, 4> before{"cnfStyle", "tcW", "gridSpan", "hMerge"};
    auto at = tokens.span().to;
    for (std::size_t depth = 1; depth > 0 && tokens.next();) {
        const auto name = local_name(tokens.name());
        if (tokens.kind() == xml::token_kind::start && depth++ == 1 && name == "vMerge") return std::nullopt;
        if (tokens.kind() != xml::token_kind::end || --depth != 1) continue;
        if (std::ranges::find(before, name) != before.end()) at = tokens.span().to;
    }
    return at;
}

/// A number that an element has as its value; `otherwise` where it is not there.
std::size_t number_of(std::string_view element, std::size_t otherwise) {
    const auto value = element.empty() ? std::nullopt : attribute_at(element, "val");
    if (!value) return otherwise;
    std::size_t number = otherwise;
    std::from_chars(element.data() + value->from, element.data() + value->to, number);
    return number;
}

/// What a row or cell tells of itself: elements within its properties; empty where they are not there.
std::string_view property(std::string_view of, std::string_view properties, std::string_view name) {
    const auto all = child_named(of, properties);
    return all.empty() ? all : child_named(all, name);
}

bool goes_on(std::string_view cell) {
    const auto merge = property(cell, "tcPr", "vMerge");
    if (merge.empty()) return false;
    const auto value = attribute_at(merge, "val");
    return !value || merge.substr(value->from, value->size()) == "continue";
}

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

    // The rows below tell that they go on; the first must tell that something does.
    // Source: ECMA-376-1, 17.4.84 w:vMerge.
    [[nodiscard]] std::optional<xml::splice> reaching_over(const doc::trace& in, byte_range cell,
                                                           std::size_t) const override {
        xml::scanner tokens(std::string_view(in.text).substr(cell.from, cell.size()), {}, limits{});
        tokens.next();
        const auto mark = fmt::format("<{}vMerge {}val=\"restart\"/>", w_, w_);
        auto at = cell.from + tokens.span().to;
        tokens.next();
        if (tokens.kind() != xml::token_kind::start || tokens.name() != w_ + "tcPr")
            return xml::splice{{at, at}, fmt::format("<{0}tcPr>{1}</{0}tcPr>", w_, mark)};
        const auto properties = byte_range{at, cell.from + tokens.span().to};
        if (in.text[properties.to - 2] == '/')
            return xml::splice{{properties.to - 2, properties.to}, fmt::format(">{}</{}tcPr>", mark, w_)};
        const auto place = place_of_merge(tokens);
        if (!place) return std::nullopt;
        at = cell.from + *place;
        return xml::splice{{at, at}, mark};
    }

    // Source: ECMA-376-1, 17.4.84 w:vMerge; a cell holds a paragraph.
    [[nodiscard]] std::string covered(const doc::trace& in, byte_range cell) const override {
        const auto markup = std::string_view(in.text).substr(cell.from, cell.size());
        auto properties = std::string(child_named(markup, "tcPr"));
        const auto merge = child_named(properties, "vMerge");
        if (merge.empty()) throw cannot("a cell is merged over the rows of several measures");
        const auto at = static_cast<std::size_t>(merge.data() - properties.data());
        properties.replace(at, merge.size(), fmt::format("<{}vMerge/>", w_));
        return fmt::format("<{0}tc>{1}<{0}p/></{0}tc>", w_, properties);
    }

    // Source: ECMA-376-1, 17.4.15 w:gridBefore, 17.4.17 w:gridSpan.
    [[nodiscard]] std::vector<xml::splice> uncovered(const doc::trace& in, byte_range row,
                                                     const std::map<std::size_t, std::string>& cells) const override {
        const auto markup = std::string_view(in.text).substr(row.from, row.size());
        auto column = number_of(property(markup, "trPr", "gridBefore"), 0);
        std::vector<xml::splice> all;
        for (const auto& where : children_of(markup)) {
            const auto cell = markup.substr(where.from, where.size());
            if (local_name(name_at(cell)) != "tc") continue;
            if (const auto found = cells.find(column); found != cells.end() && goes_on(cell))
                all.push_back({{row.from + where.from, row.from + where.to}, found->second});
            column += number_of(property(cell, "tcPr", "gridSpan"), 1);
        }
        if (all.size() != cells.size()) throw cannot("a cell is merged over the rows of several measures");
        return all;
    }

    [[nodiscard]] bool collapses_blanks() const noexcept override { return false; }
    [[nodiscard]] bool stands_for_blanks(std::string_view) const override { return false; }
    [[nodiscard]] bool marks_field(std::string_view element) const override {
        return local_name(name_at(element)) == "fldChar";
    }
    // Source: ECMA-376-1, 17.9.3 w:ilvl, which stands before w:numId.
    [[nodiscard]] std::optional<std::string> lowered(std::string_view entry) const override {
        const auto at = entry.find("<" + w_ + "numPr>"), end = entry.find("</" + w_ + "numPr>");
        if (at == entry.npos || end == entry.npos) return std::nullopt;
        const auto inner = at + 1 + w_.size() + std::string_view("numPr>").size();
        auto made = std::string(entry);
        const auto level = made.find("<" + w_ + "ilvl ", inner);
        if (level > end) return made.insert(inner, fmt::format("<{0}ilvl {0}val=\"1\"/>", w_));
        const auto digit = made.find_first_of("012345678", level);
        if (digit > end || made[digit] == '8') return std::nullopt;
        ++made[digit];
        return made;
    }
    [[nodiscard]] xml::splice nested(const doc::trace&, byte_range entry, std::string below) const override {
        return {{entry.to, entry.to}, std::move(below)};
    }
    // Source: ECMA-376-1, 17.9.18 w:numId: 0 takes away what a style brings.
    [[nodiscard]] std::string unlabelled(std::string paragraph) const override {
        const auto at = paragraph.find("<" + w_ + "numId "), end = paragraph.find("/>", at);
        if (end != paragraph.npos) paragraph.replace(at, end - at, fmt::format("<{0}numId {0}val=\"0\"", w_));
        return paragraph;
    }
    [[nodiscard]] std::string with_lists(std::string markup,
                                         const std::function<std::int64_t(std::int64_t)>& instead) const override {
        const auto tag = "<" + w_ + "numId ", value = w_ + "val=";
        for (auto at = markup.find(tag); at != markup.npos; at = markup.find(tag, at + 1)) {
            const auto found = markup.find(value, at), behind = markup.find('>', at);
            if (found >= behind) continue;
            const auto from = found + value.size() + 1;
            const auto end = markup.find_first_not_of("0123456789", from);
            std::int64_t list = 0;
            std::from_chars(markup.data() + from, markup.data() + end, list);
            if (const auto other = instead(list); other != list)
                markup.replace(from, end - from, std::to_string(other));
        }
        return markup;
    }
    // Source: ECMA-376-1, 17.16.22 w:hyperlink.
    [[nodiscard]] link_markup links() const override { return {w_ + "hyperlink", "id", false}; }
    [[nodiscard]] std::string_view list_element() const noexcept override { return {}; }
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
