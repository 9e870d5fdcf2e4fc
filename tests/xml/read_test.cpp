// tests/xml/read_test.cpp - what is well-formed is read with its bytes, what is not is refused where it fails.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <string>

#include <ita/base/error.hpp>

#include "xml/read.hpp"

namespace {
namespace bdata = boost::unit_test::data;
using namespace std::string_literals;
using ita::byte_range;
using ita::xml::cursor;

constexpr std::array<ita::xml::binding, 3> known{{{"t", "urn:t"}, {"u", "urn:u"}, {"u", "urn:u-strict"}}};

struct part : ita::xml::document {
    explicit part(std::string text, const ita::limits& most = {})
        : document(std::move(text), {.file = "a.odt", .part = "content.xml"}, most, known) {}
    std::string_view cut(byte_range which) const { return text().substr(which.from, which.size()); }
};

std::string names_of(const ita::xml::document& all) {
    std::string names;
    for (const cursor child : all.root().children()) names.append(names.empty() ? "" : " ").append(child.name());
    return names;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(xml_read)
BOOST_AUTO_TEST_CASE(names_have_our_prefix_whatever_the_file_calls_it) {
    const part all(
        "<x:a xmlns:x='urn:t' xmlns='urn:u-strict'><b/><x:b/><t:c xmlns:t='urn:t'/><y:d xmlns:y='urn:y'/></x:a>");
    BOOST_TEST(all.root().is("t:a"));
    BOOST_TEST(names_of(all) == "u:b t:b t:c :d");
}
BOOST_AUTO_TEST_CASE(a_prefix_ends_with_its_element) {
    const part all("<a xmlns:x='urn:t'><x:b/><c xmlns:x='urn:u'><x:b/></c><x:b/></a>");
    BOOST_TEST(names_of(all) == "t:b c t:b");
    BOOST_TEST(all.root().first("c").first("u:b").is("u:b"));
}
BOOST_AUTO_TEST_CASE(a_tag_that_stands_again_says_the_same_where_it_stands) {
    const part all(
        "<a><b v='1&amp;2' w='>'>ก</b><b v='1&amp;2' w='>'/><b v='1&amp;2' w='>'>ข</b><b v='1&amp;3' w='>'/></a>");
    std::string values;
    for (const cursor each : all.root().children()) {
        values.append(each.value("v")).append(each.value("w")).append(each.text_of());
        BOOST_TEST(all.cut(*each.value_span("v")).starts_with("1&amp;"));
        BOOST_TEST(all.cut(each.span()).starts_with("<b v="));
    }
    BOOST_TEST(values == "1&2>ก1&2>1&2>ข1&3>");
}
BOOST_AUTO_TEST_CASE(tags_of_any_length_are_told_apart) {
    std::string text = "<a>", expected;
    for (std::size_t size = 1; size < 40; ++size)
        for (std::size_t at = 0; at < size; ++at)
            for (const char letter : {'p', 'q', 'p'}) {
                std::string name(size, 'p');
                name[at] = letter;
                text += "<" + name + "/>";
                expected.append(expected.empty() ? "" : " ").append(name);
            }
    BOOST_TEST(names_of(part(text + "</a>")) == expected);
}
BOOST_AUTO_TEST_CASE(a_tag_that_stands_again_means_what_its_prefix_means_there) {
    const part all("<a xmlns:x='urn:t'><x:b y='1'/><c xmlns:x='urn:u'><x:b y='1'/><x:b y='1'/></c><x:b y='1'/></a>");
    BOOST_TEST(names_of(all) == "t:b c t:b");
    for (const cursor each : all.root().first("c").children()) BOOST_TEST(each.is("u:b"));
}
BOOST_AUTO_TEST_CASE(attributes_are_found_by_our_prefix_and_resolved) {
    const part all("<a xmlns:x='urn:t' x:v='1 &lt; 2&#10;' v='a\r\n\tb'/>");
    BOOST_TEST(all.root().value("t:v") == "1 < 2\n");
    BOOST_TEST(all.root().value("v") == "a  b");
    BOOST_TEST(!all.root().attribute("x:v"));
}
BOOST_AUTO_TEST_CASE(texts_are_resolved_and_their_line_ends_are_line_feeds) {
    const part all("<a>๑&amp;&#xE51;\r\n<b>ข\r</b><![CDATA[<&\r\n]]><!-- no --><?no no?>ค</a>");
    BOOST_TEST(all.root().text_of() == "๑&๑\nข\n<&\nค");
}
BOOST_AUTO_TEST_CASE(spans_cut_elements_texts_and_attributes_out_of_the_part) {
    const part all("\xEF\xBB\xBF<?xml version=\"1.0\"?>\r\n<a b = 'c' ><d  x=\"1\" />ก&gt;<e>ข</e ></a>");
    const auto root = all.root();
    BOOST_TEST(all.cut(root.span()) == "<a b = 'c' ><d  x=\"1\" />ก&gt;<e>ข</e ></a>");
    BOOST_TEST(all.cut(root.content_span()) == "<d  x=\"1\" />ก&gt;<e>ข</e >");
    BOOST_TEST(all.cut(*root.attribute_span("b")) == "b = 'c'");
    BOOST_TEST(all.cut(*root.value_span("b")) == "c");
    BOOST_TEST(all.cut(root.first("d").span()) == "<d  x=\"1\" />");
    BOOST_TEST(all.cut(root.first("d").content_span()) == "");
    BOOST_TEST(all.cut(root.first("e").content_span()) == "ข");
}
BOOST_AUTO_TEST_CASE(texts_are_siblings_of_elements) {
    const part all("<a>1<b/>2<c><d/></c>3</a>");
    std::string order;
    for (const cursor each : all.root().all()) each.is_text() ? each.append_text(order) : void(order += each.name());
    BOOST_TEST(order == "1b2c3");
    BOOST_TEST(names_of(all) == "b c");
}
BOOST_AUTO_TEST_CASE(an_element_knows_its_parent_and_the_root_has_none) {
    const part all("<a><b><c/></b><d/></a>");
    BOOST_TEST(all.root().first("b").first("c").parent().is("b"));
    BOOST_TEST(all.root().first("d").parent().is("a"));
    BOOST_TEST(!all.root().parent());
}
BOOST_AUTO_TEST_CASE(nothing_answers_nothing) {
    const cursor nothing;
    BOOST_TEST(!nothing.first("a"));
    BOOST_TEST(!nothing.is("a"));
    BOOST_TEST(nothing.text_of().empty());
    BOOST_TEST((nothing.children().begin() == nothing.children().end()));
}
BOOST_AUTO_TEST_CASE(a_place_has_line_and_column) {
    const part all("<a>\n  ก<b/></a>");
    const auto where = all.root().first("b").place();
    BOOST_TEST(to_string(where) == "a.odt: content.xml:2:6");
}

struct wide {
    const char* name;
    std::string bytes;
};
std::ostream& operator<<(std::ostream& out, const wide& w) { return out << w.name; }
const wide wides[] = {
    {"little", "\xFF\xFE<\0a\0>\0\x01\x0E\x3D\xD8\x00\xDE<\0/\0a\0>\0"s},
    {"big", "\xFE\xFF\0<\0a\0>\x0E\x01\xD8\x3D\xDE\x00\0<\0/\0a\0>"s},
};
BOOST_DATA_TEST_CASE(a_part_in_utf_16_is_read, bdata::make(wides), w) {
    const part all(w.bytes);
    BOOST_TEST(all.root().text_of() == "ก😀");
    BOOST_TEST(all.cut(all.root().span()) == "<a>ก😀</a>");
    BOOST_TEST(
        (all.encoding() == (w.name == "big"s ? ita::xml::encoding::utf16_big : ita::xml::encoding::utf16_little)));
}
BOOST_AUTO_TEST_CASE(a_document_type_without_declarations_is_stepped_over_where_asked) {
    const ita::xml::document all("<!DOCTYPE a SYSTEM 'a.dtd'><a/>", {}, {}, known,
                                 ita::xml::document_type::stepped_over);
    BOOST_TEST(all.root().is("a"));
    BOOST_CHECK_THROW(
        ita::xml::document("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", {}, {}, known, ita::xml::document_type::stepped_over),
        ita::error);
}

struct flaw {
    std::string text;
    const char* message;
};
std::ostream& operator<<(std::ostream& out, const flaw& f) { return out << f.message; }
const flaw flaws[] = {
    {"", "1:1: expected an element, found the end of the part"},
    {"ก", "1:1: expected an element, found text"},
    {"<a>", "1:4: expected </a>, found the end of the part"},
    {"<a></b>", "1:4: expected </a>, found </b>"},
    {"</a>", "1:1: expected the end of the part, found </a>"},
    {"<a/><b/>", "1:5: expected the end of the part, found a second root element"},
    {"<a/>ก", "1:5: expected the end of the part, found text"},
    {"<a\nb='1' b='2'/>", "2:7: expected each attribute once, found b twice"},
    {"<a xmlns:x='urn:t' xmlns:y='urn:t' x:b='' y:b=''/>", "1:43: expected each attribute once, found y:b twice"},
    {"<a xmlns='urn:t' xmlns='urn:u'/>", "1:18: expected each attribute once, found xmlns twice"},
    {"<", "1:2: expected the name of an element, found the end of the part"},
    {"<x:a/>", "1:1: expected an element with a declared prefix, found <x:a>"},
    {"<a x:b=''/>", "1:4: expected an attribute with a declared prefix, found x:b"},
    {"<a xmlns:x=''/>", "1:4: expected a namespace for a prefix, found xmlns:x=\"\""},
    {"<a xmlns:='u'/>", "1:4: expected a namespace for a prefix, found xmlns:=\"u\""},
    {"<a xmlns:b:c='u'/>", "1:4: expected a namespace for a prefix, found xmlns:b:c=\"u\""},
    {"<a xmlns:xml='u'/>", "1:4: expected a namespace for a prefix, found xmlns:xml=\"u\""},
    {"<a:/>", "1:1: expected an element with a declared prefix, found <a:>"},
    {"<a b/>", "1:5: expected = after the attribute b, found /"},
    {"<a b=c/>", "1:6: expected a quoted value of the attribute b, found c"},
    {"<a b='<'/>", "1:7: expected &lt; in the value of b, found <"},
    {"<a b='1'c='2'/>", "1:9: expected a blank, > or /> in the tag of <a>, found c"},
    {"<a b='1'", "1:9: expected > to end <a, found the end of the part"},
    {"<1/>", "1:2: expected the name of an element, found 1"},
    {"<a>&nbsp;</a>", "1:4: expected &amp; or the reference of a character, found &nbsp;"},
    {"<a>&#0;</a>", "1:4: expected &amp; or the reference of a character, found &#0;"},
    {"<a>&#x110000;</a>", "1:4: expected &amp; or the reference of a character, found &#x110000;"},
    {"<a>& b</a>", "1:4: expected &amp; or the reference of a character, found & alone"},
    {"<a>]]></a>", "1:4: expected ]]&gt; in text, found ]]>"},
    {"<a><!-- -- --></a>", "1:9: expected --> to end the comment, found -- within it"},
    {"<a><![CDATA[</a>", "1:4: expected ]]>, found the end of the part"},
    {" <?xml version='1.0'?><a/>", "1:2: expected the XML declaration at the very start of the part, found it later"},
    {"<?xml version='1.0' encoding='TIS-620'?><a/>",
     "1:1: expected a part that is declared as UTF-8, found TIS-620; open the file in its word processor and save it "
     "again"},
    {"<?xml version='1.0' encoding='TIS-620'?><a>\xA1</a>",
     "1:1: expected a part that is declared as UTF-8, found TIS-620; open the file in its word processor and save it "
     "again"},
    {"<?x,y?><a/>", "1:4: expected a blank or ?> after <?x, found ,"},
    {"<a><?x:y z?></a>", "1:4: expected an instruction without a colon in its name, found x:y"},
    {"<!DOCTYPE a><a/>", "1:1: expected an element, found a declaration; document types are not read"},
    {"<a>\x01</a>", "1:4: expected text in UTF-8, found control character U+0001"},
    {"<a>\xFF</a>", "1:4: expected text in UTF-8, found byte 0xFF is not UTF-8"},
    {"<a/>\0"s, "1:5: expected text in UTF-8, found control character U+0000"},
    {"<a b='\xFF'/>", "1:7: expected text in UTF-8, found byte 0xFF is not UTF-8"},
    {"<a><!--\xFF--></a>", "1:8: expected text in UTF-8, found byte 0xFF is not UTF-8"},
    {"<a><?p \xFF?></a>", "1:8: expected text in UTF-8, found byte 0xFF is not UTF-8"},
    {"<a><![CDATA[\xFF]]></a>", "1:13: expected text in UTF-8, found byte 0xFF is not UTF-8"},
    {"<a><b></c>\xFF</a>", "1:11: expected text in UTF-8, found byte 0xFF is not UTF-8"},
    {"\xFF\xFE<\0a"s, "expected UTF-16, found an odd number of bytes"},
    {"\xFF\xFE\x00\xD8<\0"s, "expected UTF-16, found half a surrogate pair at byte 2"},
};
BOOST_DATA_TEST_CASE(what_is_not_well_formed_is_refused_where_it_fails, bdata::make(flaws), f) {
    BOOST_CHECK_EXCEPTION(part{f.text}, ita::error, [&](const ita::error& e) {
        BOOST_TEST(e.what() == "a.odt: content.xml:"s + (f.message[0] == 'e' ? " " : "") + f.message);
        return e.code() == ita::errc::malformed_xml;
    });
}

struct excess {
    std::string text;
    ita::limits most;
};
std::ostream& operator<<(std::ostream& out, const excess& e) { return out << e.text; }
const excess excesses[] = {
    {"<a><b><c/></b></a>", {.xml_depth = 2}},
    {"<a>1<b/></a>", {.xml_nodes = 2}},
    {"<a b='' c=''/>", {.xml_attributes = 1}},
    {"<a xmlns:b='b'><c xmlns:d='d'/></a>", {.xml_attributes = 3}},
    {"<abc/>", {.xml_name = 2}},
    {"<a>bc</a>", {.entry_bytes = 8}},
};
BOOST_DATA_TEST_CASE(what_is_beyond_a_limit_is_refused, bdata::make(excesses), e) {
    BOOST_CHECK_EXCEPTION((part{e.text, e.most}), ita::error,
                          [](const ita::error& x) { return x.code() == ita::errc::limit_reached; });
    BOOST_CHECK_NO_THROW(part{e.text});
}
BOOST_AUTO_TEST_SUITE_END()
