// tests/fuzz/recognise.cpp - any document is recognised or refused; every place lies in it, and asking again gives the
// same.
#include <span>
#include <string>
#include <variant>

#include <ita/base/error.hpp>
#include <ita/report/json.hpp>
#include <ita/report/recognise.hpp>

#include "byte_reader.hpp"
#include "law.hpp"
#include "text/codec.hpp"

namespace {

using ita::fuzz::law;
using reader = ita::fuzz::byte_reader;

constexpr std::string_view words[] = {"มาตรการ",
                                      "ขั้นตอน",
                                      "ผู้รับผิดชอบ",
                                      "ระยะเวลา",
                                      "ผลการดำเนินการ",
                                      "ผลลัพธ์",
                                      "หมายเหตุ",
                                      "ที่",
                                      "ประเด็นที่ ๑",
                                      "๑. ",
                                      "๒. ",
                                      "๓.",
                                      "- ",
                                      "(๑) ",
                                      "ก. ",
                                      "๑.๑ ",
                                      "\n",
                                      "\t",
                                      "รายงานผลการดำเนินการ",
                                      "คุณธรรมและความโปร่งใส",
                                      "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
                                      "เทศบาลตำบลก อำเภอข",
                                      "(ลงชื่อ)...ผู้รายงาน",
                                      "(นายก ข)",
                                      "ภาคผนวก",
                                      "และ",
                                      "ดังนี้",
                                      ": ",
                                      "มาตรการที่ ๑ ",
                                      "กองคลัง, กองช่าง",
                                      ""};

std::string text(reader& from) {
    std::string made;
    for (auto pieces = from.below(4); pieces > 0; --pieces) made += words[from.below(std::size(words))];
    return from.below(5) == 0 ? made + from.text() : made;
}

ita::doc::paragraph paragraph(reader& from) {
    auto made = ita::doc::plain(text(from));
    if (from.below(8) == 0) made.content.emplace_back(ita::doc::image{.data = ita::bytes{std::byte{1}}});
    if (from.below(8) == 0)
        made.label =
            ita::doc::list_label{.text = from.below(2) == 0 ? "๑." : "•", .level = static_cast<int>(from.below(9))};
    return made;
}

ita::doc::block block(reader& from, int depth);

ita::doc::cell cell(reader& from, int depth) {
    ita::doc::cell made;
    for (auto count = from.below(3); count > 0; --count) made.blocks.push_back(block(from, depth + 1));
    if (from.below(6) == 0) made.column_span = from.below(4);
    if (from.below(6) == 0) made.row_span = from.below(200);
    return made;
}

ita::doc::block block(reader& from, int depth) {
    if (depth > 5 || from.below(depth == 0 ? 2 : 12) != 0) return paragraph(from);
    ita::doc::table made;
    for (auto rows = from.below(6); rows > 0; --rows) {
        auto& row = made.rows.emplace_back();
        for (auto cells = from.below(8); cells > 0; --cells) row.cells.push_back(cell(from, depth));
    }
    return made;
}

ita::doc::document document(std::span<const std::uint8_t> given) {
    reader from(given);
    ita::doc::document made;
    if (from.below(4) == 0) return ita::text::read(ita::fuzz::text_of(given.data(), given.size()));
    for (auto blocks = from.below(12); blocks > 0; --blocks) made.body.push_back(block(from, 0));
    if (from.below(6) == 0)
        made.about.custom = {{"ita.measures.0.timeline.kind", "range"}, {"ita.years.filed", "๒๕๖๙"}};
    return made;
}

void check_place(const ita::doc::document& in, const ita::placed& place) {
    const auto* found = ita::doc::find(in, place.at);
    law(found != nullptr, "a place leads to a block");
    const auto* words_there = std::get_if<ita::doc::paragraph>(&found->value);
    law(words_there != nullptr, "a place leads to a paragraph");
    law(place.from <= place.to && place.to <= ita::doc::text_of(*words_there).size(), "a place lies in its paragraph");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto given = document({data, size});
    try {
        const auto found = ita::recognise(given);
        law(found.certainty >= 0 && found.certainty <= 1, "certainty is a part of one");
        for (const auto& each : found.places) check_place(given, each);
        law(ita::recognise(given).report == found.report, "the same document is recognised as the same report");
    } catch (const ita::error& refused) {
        law(refused.code() == ita::errc::no_report, "a document is recognised, or holds no report");
    }
    return 0;
}
