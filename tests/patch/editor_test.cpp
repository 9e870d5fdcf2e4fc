// tests/patch/editor_test.cpp - words come and go, every blank that stays is shown, and no mark of a field goes.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <variant>

#include <ita/doc/path.hpp>

#include "docx/read.hpp"
#include "docx/reading.hpp"
#include "odt/read.hpp"
#include "patch/dialect.hpp"
#include "patch/editor.hpp"

namespace {
namespace bdata = boost::unit_test::data;

std::string flat(const std::string& paragraph) {
    return "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.3\" "
           "office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body><office:text><text:p>" +
           paragraph + "</text:p></office:text></office:body></office:document>";
}

std::string words_of(const ita::doc::document& of) {
    return text_of(std::get<ita::doc::paragraph>(of.body.at(0).value));
}

struct row {
    const char* name;
    const char* before;
    std::size_t from, to;
    const char* words;
    const char* after;
};
std::ostream& operator<<(std::ostream& out, const row& r) { return out << r.name; }

const row rows[] = {
    {"a word between words", "a bc d", 2, 4, "x y", "a x y d"},
    {"a blank stays plain beside letters", "ab", 1, 1, " x ", "a x b"},
    {"a word that leaves its blank at the start", "ab c", 0, 2, "", "<text:s text:c=\"1\"/>c"},
    {"a word that leaves its blank at the end", "a bc", 2, 4, "", "a<text:s text:c=\"1\"/>"},
    {"a word that leaves two blanks", "a b c", 2, 3, "", "a <text:s text:c=\"1\"/>c"},
    {"a word of its own element that leaves two blanks", "a <text:span>b</text:span> c", 2, 3, "",
     "a <text:s text:c=\"1\"/><text:span></text:span>c"},
    {"blanks that come beside a blank", "a b", 1, 1, "x ", "ax <text:s text:c=\"1\"/>b"},
    {"blanks that come at the ends", "a", 0, 1, " b ", "<text:s text:c=\"1\"/>b<text:s text:c=\"1\"/>"},
    {"a letter among blanks of one element", "a <text:s text:c=\"3\"/>b", 3, 3, "x",
     "a <text:s text:c=\"1\"/>x <text:s text:c=\"1\"/>b"},
    {"some blanks of one element", "a <text:s text:c=\"3\"/>b", 2, 4, "", "a <text:s text:c=\"1\"/>b"},
    {"a tab between blanks", "a <text:tab/> b", 2, 3, "", "a <text:s text:c=\"1\"/>b"},
    {"a line end of the file is a blank", "ab\nc", 0, 2, "", "<text:s text:c=\"1\"/>c"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(patch_editor)
BOOST_DATA_TEST_CASE(every_blank_is_shown_that_was_or_came, bdata::make(rows), r) {
    ita::notes unsaid;
    ita::doc::trace trace;
    const auto read = ita::odt::read_flat(flat(r.before), {}, unsaid, {}, &trace);
    const auto by = ita::patching::odt_dialect(trace);
    ita::patching::editor edits(trace, *by);
    edits.replace(std::get<ita::doc::paragraph>(read.body.at(0).value).from, r.from, r.to, r.words);
    const auto made = ita::xml::spliced(trace.text, edits.finish());
    BOOST_TEST(made == flat(r.after));
    auto wanted = words_of(read);
    wanted.replace(r.from, r.to - r.from, r.words);
    BOOST_TEST(words_of(ita::odt::read_flat(made, {}, unsaid)) == wanted);
}

std::string field_around(const std::string& begin, const std::string& shown) {
    return "<w:p><w:r><w:fldChar w:fldCharType=\"begin\">" + begin +
           "</w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>"
           "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
           shown + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
}

/// The part after letters of its last paragraph have gone.
std::string without_letters(const std::string& body, std::size_t from, std::size_t to) {
    ita::notes unsaid;
    ita::doc::trace trace;
    const auto read = ita::docx::read(ita::zip::reader(ita::test::paper(body).package(), {}), {}, unsaid, &trace);
    const auto by = ita::patching::docx_dialect(trace);
    ita::patching::editor edits(trace, *by);
    edits.replace(std::get<ita::doc::paragraph>(read.body.back().value).from, from, to, "");
    return ita::xml::spliced(trace.text, edits.finish());
}

BOOST_AUTO_TEST_CASE(a_tab_that_a_field_shows_goes) {
    const auto made = without_letters(field_around("", "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>"), 1, 2);
    BOOST_TEST(made.find(field_around("", "<w:r><w:t>a</w:t><w:t>b</w:t></w:r>")) != made.npos);
}

BOOST_AUTO_TEST_CASE(the_mark_of_a_field_stays) {
    const std::string box = "<w:ffData><w:checkBox><w:default w:val=\"1\"/></w:checkBox></w:ffData>";
    BOOST_CHECK_EXCEPTION((void)without_letters(field_around(box, ""), 0, 3), ita::patching::cannot,
                          [](const auto& why) { return why.what() == std::string("the mark of a field would go"); });
}

BOOST_AUTO_TEST_CASE(a_value_that_would_be_shown_instead_of_new_words_goes) {
    const auto table = [](const std::string& values, const std::string& words) {
        return "</text:p><table:table xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"><table:table-row>"
               "<table:table-cell table:style-name=\"A\"" +
               values + "><text:p>" + words + "</text:p><text:p>b</text:p></table:table-cell>" +
               "<table:table-cell office:value-type=\"float\" office:value=\"2\"><text:p>2</text:p></table:table-cell>"
               "</table:table-row></table:table><text:p>";
    };
    for (const auto* const values : {" office:value-type=\"float\" office:value=\"1\"",
                                     " office:value-type=\"string\" office:string-value=\"1\" table:formula=\"x\""}) {
        ita::notes unsaid;
        ita::doc::trace trace;
        const auto read = ita::odt::read_flat(flat(table(values, "1")), {}, unsaid, {}, &trace);
        const auto by = ita::patching::odt_dialect(trace);
        ita::patching::editor edits(trace, *by);
        const auto& cell = std::get<ita::doc::table>(read.body.at(1).value).rows.at(0).cells.at(0);
        const auto paragraph = [&](std::size_t i) {
            return std::get<ita::doc::paragraph>(cell.blocks.at(i).value).from;
        };
        edits.replace(paragraph(0), 0, 1, "3");
        edits.replace(paragraph(1), 1, 1, "c");
        auto wanted = flat(table("", "3"));
        wanted.replace(wanted.find(">b<") + 1, 1, "bc");
        BOOST_TEST(ita::xml::spliced(trace.text, edits.finish()) == wanted);
        BOOST_CHECK_THROW((void)edits.gathered(), ita::patching::cannot);
    }
}
BOOST_AUTO_TEST_SUITE_END()
