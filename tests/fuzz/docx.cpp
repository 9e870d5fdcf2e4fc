// tests/fuzz/docx.cpp - any package is refused or becomes a document that our writer can write, and whose words then
// come back.
//
// The input is a package, or the text of its parts: main part, styles and numbering, with lines of "----" between.
#include <algorithm>
#include <array>
#include <string>

#include "docx/codec.hpp"
#include "docx/read.hpp"
#include "docx_package.hpp"
#include "law.hpp"

namespace {

using namespace std::string_literals;
using ita::doc::block;

const ita::limits small{.package_bytes = 1u << 20, .entry_bytes = 1u << 20, .blocks = 5'000, .columns = 100};

void append(std::string& to, const std::vector<block>& from);

void append(std::string& to, const ita::doc::paragraph& from) {
    if (from.label && from.label->kind == ita::doc::label_kind::typed) to += from.label->text + '\t';
    for (const auto& span : from.content)
        if (const auto* run = std::get_if<ita::doc::run>(&span)) to += run->text;
}

void append(std::string& to, const std::vector<block>& from) {
    for (const auto& each : from) {
        if (const auto* p = std::get_if<ita::doc::paragraph>(&each.value)) append(to, *p);
        if (const auto* t = std::get_if<ita::doc::table>(&each.value))
            for (const auto& row : t->rows)
                for (const auto& cell : row.cells) append(to, cell.blocks);
    }
}

std::string words_of(const ita::doc::document& from) {
    std::string text;
    append(text, from.body);
    return text;
}

ita::doc::document read(const ita::bytes& package) {
    ita::notes doubts;
    auto made = ita::docx::read(ita::zip::reader(package, small), small, doubts);
    ita::fuzz::law(doubts.size() <= small.notes, "doubts are few");
    return made;
}

void write_and_read_again(const ita::doc::document& given) {
    ita::docx::writer to(ita::compression::fast);
    try {
        pour(given, to);
        const auto again = read(to.finish());
        ita::fuzz::law(words_of(again) == words_of(given), "what is written has the words that were read");
    } catch (const ita::error& refused) {
        // What no writer takes, such as paper larger than any, is refused by the rules of doc::checker.
        ita::fuzz::check_refusal(refused);
        ita::fuzz::law(!refused.where().part.empty(), std::string("a refusal names the field: ") + refused.what());
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = ita::fuzz::text_of(data, size);
    try {
        const bool packed = text.starts_with("PK");
        const auto bytes = ita::as_bytes(text);
        write_and_read_again(read(packed ? ita::bytes(bytes.begin(), bytes.end()) : ita::fuzz::docx_package(text)));
    } catch (const ita::error& refused) {
        ita::fuzz::check_refusal(refused);
    }
    return 0;
}
