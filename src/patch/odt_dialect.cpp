#include <algorithm>

#include <fmt/format.h>

#include "patch/dialect.hpp"
#include "patch/prefix.hpp"

namespace ita::patching {
namespace {

class odt_words final : public dialect {
  public:
    explicit odt_words(const doc::trace& of) : text_(paragraph_prefix(of)) {}

    // Source: ODF 1.3 part 3, 6.1.2 to 6.1.5: blanks behind a blank are an element.
    [[nodiscard]] std::string within(std::string_view words) const override {
        std::string markup;
        for (std::size_t at = 0; at < words.size();) {
            const auto end = std::min(words.find_first_of("\n\t ", at), words.size());
            markup += xml::escaped(words.substr(at, end - at));
            if (end == words.size()) break;
            at = end + 1;
            if (words[end] != ' ') {
                markup += fmt::format("<{}{}/>", text_, words[end] == '\t' ? "tab" : "line-break");
                continue;
            }
            const auto blanks = std::min(words.find_first_not_of(' ', end), words.size()) - end;
            // At the ends of the words there may be a blank beside them.
            const bool at_end = end == 0 || end + blanks == words.size();
            const auto kept = at_end && blanks == 1 && words.size() > 1 ? std::size_t{0} : blanks - 1;
            markup += ' ';
            if (kept != 0) markup += fmt::format("<{}s {}c=\"{}\"/>", text_, text_, kept);
            at = end + blanks;
        }
        return markup;
    }

    [[nodiscard]] std::string beside(std::string_view words) const override { return within(words); }

    [[nodiscard]] xml::splice filling(const doc::trace& in, const doc::traced_paragraph& empty,
                                      std::string_view words) const override {
        const auto paragraph = std::string_view(in.text).substr(empty.whole.from, empty.whole.to - empty.whole.from);
        if (!is_empty_tag(paragraph)) return {{empty.content.to, empty.content.to}, within(words)};
        const auto name = paragraph.substr(1, paragraph.find_first_of(" \t\r\n/>") - 1);
        return {{empty.whole.to - 2, empty.whole.to}, fmt::format(">{}</{}>", within(words), name)};
    }

    [[nodiscard]] std::optional<xml::splice> keeping_blanks(const doc::trace&, const doc::piece&) const override {
        return std::nullopt;
    }

    [[nodiscard]] const clutter& not_copied() const noexcept override {
        static const clutter all{{"bookmark",
                                  "bookmark-start",
                                  "bookmark-end",
                                  "reference-mark",
                                  "reference-mark-start",
                                  "reference-mark-end",
                                  "annotation",
                                  "annotation-end",
                                  "note",
                                  "change",
                                  "change-start",
                                  "change-end",
                                  "frame",
                                  "soft-page-break",
                                  "toc-mark",
                                  "toc-mark-start",
                                  "toc-mark-end",
                                  "alphabetical-index-mark",
                                  "alphabetical-index-mark-start",
                                  "alphabetical-index-mark-end"},
                                 {"id"},
                                 {"annotation", "note", "frame"}};
        return all;
    }

    [[nodiscard]] std::string_view item_element() const noexcept override { return item_; }

  private:
    std::string text_;
    std::string item_ = text_ + "list-item";
};

}  // namespace

std::unique_ptr<dialect> odt_dialect(const doc::trace& of) { return std::make_unique<odt_words>(of); }

}  // namespace ita::patching
