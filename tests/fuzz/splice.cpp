// tests/fuzz/splice.cpp - what stands in a paragraph of ODF is refused, or all its words are traced; escaped words come
// back, and each of their places is found.
#include <string>

#include <ita/base/error.hpp>
#include <ita/base/utf8.hpp>

#include "law.hpp"
#include "odt/outline.hpp"
#include "support/traced.hpp"

namespace {

using ita::fuzz::law;

void check_words(const std::string& words) {
    const auto raw = ita::xml::escaped(words);
    std::string back;
    ita::xml::append_unescaped(back, raw);
    law(back == words, "escaped words come back");
    for (std::size_t at = 0; at <= words.size(); ++at) {
        if (at < words.size() && (words[at] & 0xC0) == 0x80) continue;
        back.clear();
        ita::xml::append_unescaped(back, std::string_view(raw).substr(0, ita::xml::raw_offset(raw, at)));
        law(back == words.substr(0, at), "the raw bytes before a place hold the words before it");
    }
}

void check_paragraph(const std::string& content) {
    ita::notes doubts;
    ita::doc::trace told;
    const auto file = ita::test::flat_file("<text:p>" + content + "</text:p>");
    const auto read = ita::odt::read_flat(file, {}, doubts, {}, &told);
    const auto found = ita::test::facts_of(read, told);
    law(found.faults.empty(), found.faults.empty() ? "" : found.faults.front());
    law(ita::xml::spliced(told.text, ita::test::kept(told)) == file, "a text that is put back changes no byte");
    const auto again = ita::xml::spliced(told.text, ita::test::rewritten(told));
    law(ita::odt::read_flat(again, {}, doubts) == read, "texts that are written anew read as before");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string content(ita::fuzz::text_of(data, size));
    if (size < 4'096 && ita::is_sound(content)) check_words(content);
    try {
        check_paragraph(content);
    } catch (const ita::error& refused) {
        ita::fuzz::check_refusal(refused);
    }
    return 0;
}
