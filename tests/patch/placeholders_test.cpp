// tests/patch/placeholders_test.cpp - names in double braces are found wherever a part holds words.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

#include "patch/placeholders.hpp"

namespace {

struct row {
    const char* markup;
    std::vector<std::string> names;
};
std::ostream& operator<<(std::ostream& out, const row& r) { return out << r.markup; }

std::vector<std::string> names_of(const ita::patching::placeholders& found) {
    std::vector<std::string> names;
    for (const auto& each : found.all) names.push_back(each.name);
    return names;
}

const std::vector<row> word_rows{
    {"<x:p><x:r><x:t>{{a.b}}</x:t></x:r></x:p>", {"a.b"}},
    {"<x:p><x:r><x:t>{{ a }} and {{b}}</x:t></x:r></x:p>", {"a", "b"}},
    {"<x:p><x:r><x:t>{</x:t></x:r><x:proofErr/><x:r><x:t>{a</x:t></x:r><x:r><x:t>}}</x:t></x:r></x:p>", {"a"}},
    {"<x:p><x:r><x:t>{{a</x:t><x:br/><x:t>b}}</x:t></x:r></x:p>", {}},
    {"<x:p><x:r><x:t>{{a</x:t></x:r></x:p><x:p><x:r><x:t>}}</x:t></x:r></x:p>", {}},
    {"<x:p><x:r><x:t>{a} {{}} {{ }} }}</x:t></x:r></x:p>", {}},
    {"<x:p><x:r><x:t>{{a {{b}}</x:t></x:r></x:p>", {"b"}},
    {"<x:p><x:del><x:r><x:delText>{{a}}</x:delText></x:r></x:del><x:r><x:instrText>{{b}}</x:instrText></x:r></x:p>",
     {}},
    {"<x:p><x:r><x:pict><x:txbxContent><x:p><x:r><x:t>{{a}}</x:t></x:r></x:p></x:txbxContent></x:pict></x:r>"
     "<x:r><x:t>{{b}}</x:t></x:r></x:p>",
     {"a", "b"}},
    {"<x:p><x:r><x:t><![CDATA[{{a}}]]></x:t></x:r></x:p>", {}}};

BOOST_AUTO_TEST_SUITE(placeholders)

BOOST_DATA_TEST_CASE(names_of_a_word_part, word_rows, r) {
    const auto part = std::string("<x:hdr xmlns:x=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">") +
                      r.markup + "</x:hdr>";
    BOOST_TEST((names_of(ita::patching::docx_placeholders(part, {}, {})) == r.names));
}

const std::vector<row> odf_rows{
    {"<t:p>{{a.b}}</t:p>", {"a.b"}},
    {"<t:h>{<t:span>{a</t:span>}<t:bookmark/>}</t:h>", {"a"}},
    {"<t:p>{{a<t:tab/>b}}</t:p>", {}},
    {"<t:p>{{a<o:annotation><t:p>{{c}}</t:p></o:annotation>}}</t:p>", {"a"}},
    {"<t:p>x<t:note><t:note-body><t:p>{{n}}</t:p></t:note-body></t:note>{{a}}</t:p>", {"n", "a"}},
    {"<t:tracked-changes><t:p>{{old}}</t:p></t:tracked-changes>", {}},
    {"{{outside}}<t:p/>", {}}};

BOOST_DATA_TEST_CASE(names_of_an_odf_part, odf_rows, r) {
    const auto part = std::string(
                          "<o:text xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                          "xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">") +
                      r.markup + "</o:text>";
    BOOST_TEST((names_of(ita::patching::odt_placeholders(part, {}, {})) == r.names));
}

BOOST_AUTO_TEST_SUITE_END()
}  // namespace
