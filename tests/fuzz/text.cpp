// tests/fuzz/text.cpp - any bytes that were extracted as text are refused or opened, stay as they were, and none of
// their letters is lost.
#include <algorithm>
#include <limits>
#include <string>

#include <ita/io/open.hpp>

#include "doc/contents.hpp"
#include "law.hpp"
#include "text/codec.hpp"

namespace {

using ita::fuzz::law;

constexpr std::string_view marks = "<&|-";  // what may be an extractor's, and is not kept then
constexpr std::string_view blanks = " \t\r\n";

std::string without_blanks(std::string text) {
    std::erase_if(text, [](char c) { return blanks.find(c) != blanks.npos; });
    return text;
}

std::string words_of(const ita::doc::document& from) {
    std::string all;
    for (const auto& each : ita::doc::paragraphs_of(from.body)) all += ita::doc::text_of(each);
    return all;
}

void check_letters(std::string_view text) {
    if (text.find_first_of(marks) != text.npos || text.starts_with("\xEF\xBB\xBF")) return;
    const ita::limits none{.blocks = std::numeric_limits<std::size_t>::max()};
    law(without_blanks(words_of(ita::text::read(text, none))) == without_blanks(std::string(text)),
        "no letter is lost");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = ita::fuzz::text_of(data, size);
    check_letters(text);
    try {
        const auto opened = ita::open(ita::bytes_of(text), "report.txt");
        law(ita::as_text(opened.to_bytes()) == text, "unchanged in, unchanged out");
        law(opened.certainty() >= 0 && opened.certainty() <= 1, "certainty is a part of one");
    } catch (const ita::error& refused) {
        ita::fuzz::check_refusal(refused);
    }
    return 0;
}
