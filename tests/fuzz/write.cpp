// tests/fuzz/write.cpp - any report is refused or written, twice alike, as sound packages of well-formed XML.
#include <expat.h>

#include <memory>
#include <string>

#include <ita/io/save.hpp>

#include "byte_reader.hpp"
#include "law.hpp"
#include "support/members.hpp"
#include "support/pictures.hpp"

namespace {

using ita::fuzz::byte_reader;

ita::item any_item(byte_reader& from, int level) {
    ita::item made{from.text(), from.text()};
    for (auto more = level < 10 ? from.below(3) : 0; more > 0; --more) made.items.push_back(any_item(from, level + 1));
    return made;
}

std::vector<ita::item> any_items(byte_reader& from) {
    return from.up_to<ita::item>(3, [&] { return any_item(from, 1); });
}

std::vector<std::string> any_texts(byte_reader& from) {
    return from.up_to<std::string>(3, [&] { return from.text(); });
}

std::optional<ita::date> any_date(byte_reader& from) {
    if (from.below(2) == 0) return {};
    return ita::date{std::chrono::year{static_cast<int>(1'400 + from.below(1'000))},
                     std::chrono::month{static_cast<unsigned>(1 + from.below(12))},
                     std::chrono::day{static_cast<unsigned>(1 + from.below(28))}};
}

ita::timeline any_timeline(byte_reader& from) {
    return {from.text(), static_cast<ita::time_kind>(from.below(8)), any_date(from), any_date(from)};
}

ita::measure any_measure(byte_reader& from) {
    ita::measure made{.marker = from.text(), .title = "ก" + from.text()};
    made.steps = any_items(from);
    made.owners = any_texts(from);
    made.timeline = any_timeline(from);
    made.results = any_items(from);
    made.outcomes = any_items(from);
    made.extra = from.up_to<std::pair<std::string, std::string>>(2, [&] {
        return std::pair{from.text(), from.text()};
    });
    return made;
}

ita::picture any_picture(byte_reader& from) {
    static const ita::bytes png = ita::test::picture_bytes("wide.png"), svg = ita::test::picture_bytes("plan.svg");
    ita::picture made{.caption = from.text(), .alt = from.text(), .data = from.below(2) == 0 ? png : svg};
    if (from.below(4) != 0) made.fallback_data = png;
    return made;
}

ita::annex any_annex(byte_reader& from) {
    return {from.text(), from.up_to<ita::picture>(3, [&] { return any_picture(from); })};
}

ita::signature any_signature(byte_reader& from) { return {from.text(), from.text(), from.text(), any_date(from)}; }

ita::report any_report(byte_reader& from) {
    ita::report made{.title = "ก" + from.text()};
    made.agency = {.kind = from.text(),
                   .name = from.text(),
                   .district = from.text(),
                   .province = from.text(),
                   .divisions = any_texts(from)};
    if (from.below(2) == 1) made.years.fiscal = ita::buddhist_year{static_cast<int>(2400 + from.below(256))};
    made.preamble = any_texts(from);
    made.measures = from.up_to<ita::measure>(3, [&] { return any_measure(from); });
    made.signatures = from.up_to<ita::signature>(4, [&] { return any_signature(from); });
    made.annexes = from.up_to<ita::annex>(2, [&] { return any_annex(from); });
    return made;
}

bool is_well_formed(const std::string& xml) {
    const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser{XML_ParserCreateNS(nullptr, ' '),
                                                                         XML_ParserFree};
    return XML_Parse(parser.get(), xml.data(), static_cast<int>(xml.size()), XML_TRUE) == XML_STATUS_OK;
}

void check_package(ita::byte_view package) {
    for (const auto& [name, member] : ita::test::members(package))
        if (name.ends_with(".xml") || name.ends_with(".rels"))
            ita::fuzz::law(is_well_formed(member.text), name + " is well-formed");
}

void write_twice(const ita::report& what, ita::format as) {
    try {
        const auto once = ita::to_bytes(what, as);
        ita::fuzz::law(ita::to_bytes(what, as) == once, "the same bytes twice");
        check_package(once);
    } catch (const ita::error& refused) {
        ita::fuzz::law(refused.code() != ita::errc::internal, "a refusal is no defect of the library");
        ita::fuzz::law(!refused.where().part.empty(), "a refusal names the field");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    byte_reader from{{data, size}};
    const auto what = any_report(from);
    for (const auto as : {ita::format::docx, ita::format::odt}) write_twice(what, as);
    return 0;
}
