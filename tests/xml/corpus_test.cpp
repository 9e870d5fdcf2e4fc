// tests/xml/corpus_test.cpp - the parts of real files, as expat sees them: the same elements, attributes, texts and
// bytes.
#include <boost/test/unit_test.hpp>

#include <expat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include <ita/base/error.hpp>

#include "docx/namespaces.hpp"
#include "odt/namespaces.hpp"
#include "package/reader.hpp"
#include "xml/read.hpp"

namespace {
namespace fs = std::filesystem;
using ita::xml::cursor;

/// One line for each element, text and end, with the bytes of elements.
struct told {
    std::string events{};
    std::string pending_text{};

    void text(std::string_view words) { pending_text += words; }
    void end_text() {
        if (!pending_text.empty()) events += "\"" + pending_text + "\"\n";
        pending_text.clear();
    }
};

std::vector<ita::xml::binding> known() {
    std::vector<ita::xml::binding> all(ita::odt::read_namespaces.begin(), ita::odt::read_namespaces.end());
    all.insert(all.end(), ita::docx::read_namespaces.begin(), ita::docx::read_namespaces.end());
    return all;
}

// ------------------------------------------------------------------ expat's view

/// "uri|local" with our prefix.
std::string named(std::string_view name) {
    const auto bar = name.rfind('|');
    if (bar == std::string_view::npos) return std::string(name);
    const auto uri = name.substr(0, bar);
    const std::string local(name.substr(bar + 1));
    if (uri == "http://www.w3.org/XML/1998/namespace") return "xml:" + local;
    // Where two tables know one namespace, the later has the word, as in the document.
    std::string_view prefix;
    for (const auto& each : known())
        if (each.uri == uri) prefix = each.prefix;
    return std::string(prefix) + ':' + local;
}

struct listener {
    XML_Parser parser;
    told& to;
    std::vector<std::size_t> starts{};  // of open elements: where its line's span begins in events, and in the part
    std::vector<std::size_t> from{};
};

std::size_t at(XML_Parser parser) { return static_cast<std::size_t>(XML_GetCurrentByteIndex(parser)); }
std::size_t behind(XML_Parser parser) { return at(parser) + static_cast<std::size_t>(XML_GetCurrentByteCount(parser)); }

void on_start(void* user, const char* name, const char** attributes) {
    auto& me = *static_cast<listener*>(user);
    me.to.end_text();
    std::vector<std::string> sorted;
    for (; *attributes != nullptr; attributes += 2) sorted.push_back(named(attributes[0]) + "=" + attributes[1]);
    std::ranges::sort(sorted);
    me.to.events += "<" + named(name);
    for (const auto& each : sorted) me.to.events += " " + each;
    me.to.events += ">\n";
    me.from.push_back(at(me.parser));
    me.starts.push_back(behind(me.parser));
}

void on_end(void* user, const char* name) {
    auto& me = *static_cast<listener*>(user);
    me.to.end_text();
    const auto end = std::max(me.starts.back(), behind(me.parser));
    me.to.events += "</" + named(name) + " " + std::to_string(me.from.back()) + "-" + std::to_string(end) + "\n";
    me.starts.pop_back();
    me.from.pop_back();
}

void on_text(void* user, const char* words, int size) {
    static_cast<listener*>(user)->to.text({words, static_cast<std::size_t>(size)});
}

/// Nothing where expat refuses.
std::optional<std::string> by_expat(const std::string& part) {
    const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser{XML_ParserCreateNS(nullptr, '|'),
                                                                         XML_ParserFree};
    told all;
    listener me{parser.get(), all};
    XML_SetUserData(parser.get(), &me);
    XML_SetElementHandler(parser.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    if (XML_Parse(parser.get(), part.data(), static_cast<int>(part.size()), XML_TRUE) != XML_STATUS_OK) return {};
    return all.events;
}

// ------------------------------------------------------------------ ours

std::vector<std::string> attributes_of(cursor from, const std::string& part) {
    std::vector<std::string> all;
    from.each_attribute([&](std::string_view name, std::string_view value) {
        if (name == "xmlns" || name.starts_with("xmlns:")) return;
        all.push_back(std::string(name) + "=" + std::string(value));
        const auto span = *from.attribute_span(name);
        const auto cut = part.substr(span.from, span.size());
        BOOST_REQUIRE((cut.find('=') != std::string::npos && (cut.back() == '"' || cut.back() == '\'')));
    });
    std::ranges::sort(all);
    return all;
}

void tell(cursor from, const std::string& part, told& to) {
    to.end_text();
    to.events += "<" + std::string(from.name());
    for (const auto& each : attributes_of(from, part)) to.events += " " + each;
    to.events += ">\n";
    for (const cursor child : from.all()) {
        std::string words;
        child.append_text(words);
        child.is_text() ? to.text(words) : tell(child, part, to);
    }
    to.end_text();
    const auto span = from.span();
    to.events +=
        "</" + std::string(from.name()) + " " + std::to_string(span.from) + "-" + std::to_string(span.to) + "\n";
}

std::optional<std::string> by_us(const std::string& part) {
    try {
        const auto names = known();
        const ita::xml::document all(part, {}, {}, names);
        told made;
        tell(all.root(), part, made);
        return made.events;
    } catch (const ita::error&) {
        return {};
    }
}

// ------------------------------------------------------------------ parts of the corpus

struct counts {
    std::size_t parts = 0;
    std::size_t refused = 0;
};

void compare(const std::string& file, const std::string& name, const std::string& part, counts& seen) {
    const auto theirs = by_expat(part);
    const auto ours = by_us(part);
    ++seen.parts;
    if (!ours) ++seen.refused;
    // Document types are refused on purpose.
    if (theirs && !ours && part.find("<!DOCTYPE") != std::string::npos) return;
    BOOST_TEST(theirs.has_value() == ours.has_value(), file << ": " << name);
    BOOST_TEST((!ours || !theirs || *theirs == *ours), file << ": " << name << " differs");
}

void compare_members(const fs::path& file, const std::string& bytes, counts& seen) try {
    const ita::zip::reader package(ita::bytes_of(bytes), {});
    for (const auto& name : package.names())
        if (name.ends_with(".xml") || name.ends_with(".rels") || name.ends_with(".rdf")) {
            // LibreOffice leaves one part of no bytes in every file.
            if (const auto part = package.text(name); !part.empty())
                compare(file.filename().string(), name, part, seen);
        }
} catch (const ita::error&) {
}  // what is refused as a package is tested there

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}
}  // namespace

BOOST_AUTO_TEST_SUITE(xml_corpus)
BOOST_AUTO_TEST_CASE(real_parts_are_read_as_expat_reads_them) {
    const fs::path corpus = ITA_SOURCE_DIR "/../shared/corpus";
    if (!fs::exists(corpus)) {
        std::cout << "skipped: no corpus beside the project\n";
        return;
    }
    counts seen;
    for (const auto* const folder : {"odt", "docx"})
        for (const auto& each : fs::directory_iterator(corpus / folder)) {
            const auto bytes = content_of(each.path());
            if (each.path().extension() == ".fodt")
                compare(each.path().filename().string(), "", bytes, seen);
            else
                compare_members(each.path(), bytes, seen);
        }
    std::cout << seen.parts << " parts compared, " << seen.refused << " refused\n";
    BOOST_TEST(seen.parts > 1'000U);
    BOOST_TEST(seen.refused < 30U);
}
BOOST_AUTO_TEST_SUITE_END()
