// tests/fuzz/placeholders.cpp - any paragraph of DOCX or ODF: placeholders are found, and words come in their place
// without a word lost beside them.
//
// The input is a letter, which tells the format, and then the content of the paragraph.
#include "patch/placeholders.hpp"

#include <algorithm>
#include <string>

#include <ita/base/error.hpp>
#include <ita/doc/path.hpp>

#include "doc/contents.hpp"
#include "law.hpp"
#include "odt/outline.hpp"
#include "odt/read.hpp"
#include "patch/dialect.hpp"
#include "patch/editor.hpp"

namespace {

using ita::fuzz::law;
using ita::patching::placeholders;

constexpr std::string_view coming = "ก <&> ข";

placeholders found_in(const std::string& part, bool is_docx) {
    return is_docx ? ita::patching::docx_placeholders(part, {}, {}) : ita::patching::odt_placeholders(part, {}, {});
}

/// How many bytes are no blanks, of which OpenDocument shows one for many.
std::size_t letters_of(std::string_view text) {
    const auto is_blank = [](char c) { return std::string_view(" \t\r\n").find(c) != std::string_view::npos; };
    return text.size() - static_cast<std::size_t>(std::ranges::count_if(text, is_blank));
}

/// The part with words in place of all placeholders; as it was where that cannot be.
std::string filled(const placeholders& in, bool is_docx, std::size_t& gone) {
    const auto by = is_docx ? ita::patching::docx_dialect(in.in) : ita::patching::odt_dialect(in.in);
    ita::patching::editor edits(in.in, *by);
    try {
        for (const auto& each : in.all) {
            law(!each.name.empty() && each.from + 4 < each.to, "a placeholder has a name within its braces");
            edits.replace(each.paragraph, each.from, each.to, std::string(coming));
            gone += letters_of(each.name) + 4;
        }
        return ita::xml::spliced(in.in.text, edits.finish());
    } catch (const ita::patching::cannot&) {
        gone = 0;
        return in.in.text;
    }
}

std::size_t words_in(const std::string& part) {
    ita::notes unsaid;
    std::size_t size = 0;
    for (const auto& each : ita::doc::paragraphs_of(ita::odt::read_flat(part, {}, unsaid).body))
        size += letters_of(text_of(each));
    return size;
}

void check(const std::string& part, bool is_docx) {
    const auto before = found_in(part, is_docx);
    if (!before.in.is_utf8) return;
    std::size_t gone = 0;
    const auto after = filled(before, is_docx, gone);
    law((after == part) == before.all.empty() || gone == 0, "where nothing is filled no byte changes");
    static_cast<void>(found_in(after, is_docx));  // is read again
    if (gone == 0 || is_docx) return;
    law(words_in(after) + gone == words_in(part) + before.all.size() * letters_of(coming),
        "no word beside them is lost");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string content(ita::fuzz::text_of(data + 1, size - 1));
    const bool is_docx = data[0] % 2 != 0;
    try {
        check(is_docx ? "<w:p xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + content +
                            "</w:p>"
                      : ita::test::flat_file("<text:p>" + content + "</text:p>"),
              is_docx);
    } catch (const ita::error& refused) {
        ita::fuzz::check_refusal(refused);
    }
    return 0;
}
