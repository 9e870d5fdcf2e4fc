// tests/fuzz/write.cpp - any report is refused or written, twice alike, as sound packages of well-formed XML.
#include <expat.h>

#include <memory>
#include <string>

#include <ita/io/save.hpp>

#include "any_report.hpp"
#include "law.hpp"
#include "support/members.hpp"

namespace {

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
        ita::fuzz::check_refusal(refused);
        ita::fuzz::law(!refused.where().part.empty(), "a refusal names the field");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    ita::fuzz::byte_reader from{{data, size}};
    const auto what = ita::fuzz::any_report(from);
    for (const auto as : {ita::format::docx, ita::format::odt}) write_twice(what, as);
    return 0;
}
