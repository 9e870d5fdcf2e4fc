// tests/fuzz/xml.cpp - any bytes are refused as XML or read as expat reads them, with spans that cut out each element.
#include <expat.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include <ita/base/error.hpp>

#include "law.hpp"
#include "xml/read.hpp"

namespace {

using ita::fuzz::law;
using ita::xml::cursor;

/// Between a namespace and a name: no part may hold it, so expat does not refuse what does.
constexpr char apart = '\1';

/// Names and texts in their order; attributes by their values.
struct told {
    std::string events{};
    bool refused = false;
    bool beyond = false;  ///< holds what we refuse on purpose and expat reads
};

void XMLCALL on_start(void* user, const char* name, const char** attributes) {
    auto& events = static_cast<told*>(user)->events;
    const std::string_view whole(name);
    events.append("<").append(whole.substr(whole.rfind(apart) + 1));
    for (; *attributes != nullptr; attributes += 2) events.append(" ").append(attributes[1]);
    events += '>';
}
void XMLCALL on_end(void* user, const char*) { static_cast<told*>(user)->events += "</>"; }
void XMLCALL on_text(void* user, const char* words, int size) {
    static_cast<told*>(user)->events.append(words, static_cast<std::size_t>(size));
}
void XMLCALL on_type(void* user, const char*, const char*, const char*, int) {
    static_cast<told*>(user)->beyond = true;
}

told by_expat(std::string_view part) {
    const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser{XML_ParserCreateNS(nullptr, apart),
                                                                         XML_ParserFree};
    told all;
    XML_SetUserData(parser.get(), &all);
    XML_SetElementHandler(parser.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser.get(), on_type);
    all.refused = XML_Parse(parser.get(), part.data(), static_cast<int>(part.size()), XML_TRUE) != XML_STATUS_OK;
    return all;
}

void check_spans(cursor element, std::string_view text) {
    const auto span = element.span();
    const auto inside = element.content_span();
    const auto cut = text.substr(span.from, span.size());
    law(cut.starts_with("<" + std::string(element.raw_name())) && cut.ends_with('>'), "a span cuts out its element");
    law(span.from < inside.from && inside.from <= inside.to && inside.to <= span.to, "content lies within the span");
    element.each_attribute([&](std::string_view name, std::string_view) {
        const auto value = *element.value_span(name);
        const auto whole = *element.attribute_span(name);
        law(span.from < whole.from && whole.from < value.from && value.to + 1 == whole.to && whole.to < inside.from,
            "an attribute lies within the tag");
        law(text[value.to] == text[value.from - 1], "quotes stand around a value");
    });
}

void tell(cursor from, std::string_view text, std::string& events) {
    check_spans(from, text);
    const auto name = from.name();
    events.append("<").append(name.substr(name.rfind(':') + 1));
    from.each_attribute([&](std::string_view attribute, std::string_view value) {
        if (attribute != "xmlns" && !attribute.starts_with("xmlns:")) events.append(" ").append(value);
    });
    events += '>';
    for (const cursor child : from.all()) child.is_text() ? child.append_text(events) : tell(child, text, events);
    events += "</>";
}

/// What either takes and the other does not: other encodings and versions, names of letters that no name may have.
bool is_apart(std::string_view part) {
    const auto ascii = [](char c) { return static_cast<signed char>(c) > 0; };
    return !std::all_of(part.begin(), part.end(), ascii) || part.starts_with("<?xml");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto part = ita::fuzz::text_of(data, size);
    const auto theirs = by_expat(part);
    try {
        constexpr std::array<ita::xml::binding, 1> known{{{"t", "urn:t"}}};
        const ita::xml::document all(std::string(part), {}, {}, known);
        std::string events;
        tell(all.root(), all.text(), events);
        law(is_apart(part) || !theirs.refused, "what expat refuses is refused");
        law(theirs.refused || events == theirs.events, "names, values and texts are those of expat");
    } catch (const ita::error& refused) {
        law(refused.code() == ita::errc::malformed_xml || refused.code() == ita::errc::limit_reached,
            "a refusal has its code");
        law(theirs.refused || theirs.beyond || is_apart(part) || refused.code() == ita::errc::limit_reached,
            "what expat reads is read");
    }
    return 0;
}
