// tests/laws/office_test.cpp - what was written is read after LibreOffice opened and saved it, in either format.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <string_view>

#include <ita/io/open.hpp>
#include <ita/io/save.hpp>

#include "laws/as_read.hpp"
#include "laws/check_same.hpp"
#include "laws/generators.hpp"
#include "support/pictures.hpp"
#include "support/scratch.hpp"
#include "support/skip.hpp"

namespace {
namespace fs = std::filesystem;
using ita::format;
using ita::test::report_number;

constexpr std::uint64_t first = 5;  // the first ones are extreme, in ways that have tests of their own
constexpr std::uint64_t reports = 36;

struct turn {
    format given;
    format saved;
};
std::ostream& operator<<(std::ostream& out, const turn& t) {
    return out << ita::to_string(t.given) << " to " << ita::to_string(t.saved);
}
const turn turns[] = {
    {format::odt, format::odt}, {format::docx, format::docx}, {format::odt, format::docx}, {format::docx, format::odt}};

std::string ending(format as) { return '.' + std::string(ita::to_string(as)); }

bool has_office() { return std::system("command -v soffice >/dev/null 2>&1") == 0; }

/// One start for all files.
void resave(const fs::path& from, const turn& way, const fs::path& into, const fs::path& profile) {
    const auto command = "soffice -env:UserInstallation=file://" + profile.string() + " --headless --convert-to " +
                         std::string(ita::to_string(way.saved)) + " --outdir " + into.string() + ' ' + from.string() +
                         "/*" + ending(way.given) + " >/dev/null 2>&1";
    BOOST_TEST(std::system(command.c_str()) == 0);
}

// ------------------------------------------------------------------ what LibreOffice 7.4 loses

/// What looks like the escape of a character, among the pieces of generated texts.
constexpr std::string_view escape = "_x0041_";

void replace_escapes(std::string& text, std::string_view into) {
    for (auto at = text.find(escape); at != text.npos; at = text.find(escape, at + into.size()))
        text.replace(at, escape.size(), into);
}

/// One blank at the end of a paragraph is saved bare in ODT, where it counts for nothing: ODF 1.3 part 3, 6.1.2.
void lose_last_blank(std::string& text) {
    if (text.size() > 1 && text.ends_with(' ') && !text.ends_with("  ")) text.pop_back();
}

/// Saving DOCX escapes an underscore that seems to begin an escape, though no text of Word's has escapes.
void gain_escapes(std::string& text) { replace_escapes(text, "_x005F_x0041_"); }

using loss = void (*)(std::string&);

void lose(std::vector<ita::item>& items, loss how) {
    for (auto& each : items) {
        how(each.text);
        lose(each.items, how);
    }
}

/// Applies a loss to every text that ends a paragraph of the page.
void lose_in_paragraphs(ita::report& r, loss how) {
    how(r.title);
    for (auto& each : r.preamble) how(each);
    for (auto& m : r.measures) {
        how(m.title);
        for (auto* list : {&m.steps, &m.results, &m.outcomes}) lose(*list, how);
        for (auto& each : m.owners) how(each);
        how(m.timeline.text);
        for (auto& [heading, text] : m.extra) how(text);
    }
    for (auto& each : r.signatures)
        for (auto* text : {&each.position, &each.role}) how(*text);  // a name ends with its bracket
    for (auto& each : r.annexes) {
        how(each.title);
        for (auto& picture : each.pictures) how(picture.caption);
    }
}

void gain_escapes_in_markers(std::vector<ita::item>& items) {
    for (auto& each : items) {
        gain_escapes(each.marker);
        gain_escapes_in_markers(each.items);
    }
}

/// Words of the page gain escapes, those that properties keep have them resolved: what was kept of such words is no
/// longer theirs.
void part_from_properties(ita::report& r) {
    for (auto& m : r.measures) {
        if (m.title.find(escape) != m.title.npos) m.issue.reset();
        if (m.timeline.text.find(escape) != m.timeline.text.npos) m.timeline = ita::understood(m.timeline.text);
    }
}

/// A drawing gets a bitmap of LibreOffice's own making, which in DOCX takes its place; only ODT keeps the drawing. The
/// bytes that are gone are loaded anew, on both sides, from the file that the report names.
void lose_drawings(ita::report& r, const turn& way) {
    const bool kept = way.given == format::odt && way.saved == format::odt;
    for (auto& each : r.annexes)
        for (auto& picture : each.pictures) {
            if (picture.fallback.empty()) continue;
            picture.fallback_data = {};
            if (!kept) picture.data = {};
        }
}

/// What ends no paragraph of the page, or stands in attributes.
void gain_escapes_elsewhere(ita::report& r) {
    auto& a = r.agency;
    for (auto* text : {&a.name, &a.subdistrict, &a.district, &a.province}) gain_escapes(*text);
    for (auto& each : r.signatures) gain_escapes(each.name);
    for (auto& each : r.annexes)
        for (auto& picture : each.pictures) gain_escapes(picture.alt);
    for (auto& m : r.measures) {
        gain_escapes(m.marker);
        for (auto* list : {&m.steps, &m.results, &m.outcomes}) gain_escapes_in_markers(*list);
    }
}

/// The report that is left when LibreOffice has saved it.
ita::report as_office_leaves_it(ita::report r, const turn& way) {
    r = ita::test::as_files_have_it(std::move(r));
    lose_drawings(r, way);
    if (way.saved == format::odt) lose_in_paragraphs(r, lose_last_blank);
    if (way.saved == format::docx) {
        part_from_properties(r);
        lose_in_paragraphs(r, gain_escapes);
        gain_escapes_elsewhere(r);
    }
    return r;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(office_laws)
BOOST_DATA_TEST_CASE(a_report_comes_back_from_libreoffice, turns, way) {
    if (!has_office()) return ita::test::skip("no soffice here");
    const ita::test::scratch here;
    fs::create_directory(here / "given");
    for (auto seed = first; seed < first + reports; ++seed)
        ita::write_file(
            here / ("given/" + std::to_string(seed) + ending(way.given)),
            ita::to_bytes(report_number(seed), way.given, {}, {.pictures_from = ita::test::picture_folder()}));
    resave(here / "given", way, here / "saved", here / "profile");
    for (auto seed = first; seed < first + reports; ++seed) {
        const auto saved = ita::open(here / ("saved/" + std::to_string(seed) + ending(way.saved)));
        auto found = saved.report();
        lose_drawings(found, way);
        ita::test::check_same(found, as_office_leaves_it(report_number(seed), way), saved.name());
    }
}
BOOST_AUTO_TEST_SUITE_END()
