#include "scarce_works.hpp"

#include <fstream>
#include <optional>
#include <string_view>
#include <utility>

#include <ita/ita.hpp>

#include "allocations.hpp"
#include "support/scratch.hpp"

namespace ita::test {
namespace {

namespace fs = std::filesystem;

const std::string dot(
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0\x3a\x7e\x9b\x55"
    "\0\0\0\nIDATx\x9c\x63\xf8\x0f\0\x01\x01\x01\0\x1b\xb6\xee\x56\0\0\0\0IEND\xae\x42\x60\x82",
    67);

const std::string as_text_file =
    "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส\n\nมาตรการ\tขั้นตอน\tผู้รับผิดชอบ\tผลการดำเนินการ\n"
    "๑. การให้บริการ\t๑. ประชุม\tสำนักปลัด\t๑. เผยแพร่แล้ว\n";

const std::string flat_file =
    R"(<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
<text:p>รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส</text:p>
<table:table><table:table-row><table:table-cell><text:p>มาตรการ</text:p></table:table-cell>
<table:table-cell><text:p>ขั้นตอน</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>๑. การให้บริการ</text:p></table:table-cell>
<table:table-cell><text:p>๑. ประชุม</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document>)";

std::string shown(const file& opened) {
    std::string all = opened.has_report() ? to_json(opened.report()) : "no report";
    for (const auto& each : opened.notes()) all += to_string(each);
    return all;
}

work writing(const char* name, format as) {
    return {name, [what = small_report("เผยแพร่แผน"), as] {
                const auto made = [&] {
                    const scarcity now;
                    return to_bytes(what, as);
                }();
                return std::string(as_text(made));
            }};
}

work updating(const char* name, format as, bool tracking) {
    const auto given = open(to_bytes(small_report("เผยแพร่แผน"), as));
    auto now_wanted = given.report();
    now_wanted.measures[0].title += "ใหม่";
    now_wanted.measures[0].steps.push_back({"๓.", "ติดประกาศ"});
    return {name, [given, now_wanted, tracking] {
                const auto who = tracking ? std::optional(tracked{.author = "สำนักปลัด"}) : std::nullopt;
                const auto made = [&] {
                    const scarcity now;
                    return update(given, now_wanted, {}, who);
                }();
                return std::string(as_text(made.content.joined()));
            }};
}

work saving(const fs::path& folder) {
    return {"save a report over another file", [what = small_report("เผยแพร่แผน"), file = folder / "report.odt"] {
                {
                    const scarcity now;
                    save(what, file);
                }
                auto saved = content_of(file);
                std::ofstream(file, std::ios::binary) << "old";
                return saved;
            }};
}

work comparing() {
    return {"difference, say, inverse, apply", [before = small_report("เผยแพร่แผน"), after = small_report("ประกาศแผน")] {
                const auto [back, words] = [&] {
                    const scarcity now;
                    const auto all = difference(before, after);
                    std::string said;
                    for (const auto& each : all) said += say(each, before);
                    return std::pair(ita::apply(ita::apply(before, all), inverse(all)), said);
                }();
                return to_json(back) + words;
            }};
}

work filling_a_house() {
    const auto house = open(to_bytes(small_report("ปีที่แล้ว"), format::docx));
    return {"render_like", [house, what = small_report("เผยแพร่แผน")] {
                const auto made = [&] {
                    const scarcity now;
                    return render_like(house, what);
                }();
                return std::string(as_text(made.content.joined()));
            }};
}

work recognising() {
    return {"compose and recognise", [what = small_report("เผยแพร่แผน")] {
                const auto found = [&] {
                    const scarcity now;
                    return recognise(compose(what));
                }();
                return to_json(found.report);
            }};
}

}  // namespace

report small_report(const char* title) {
    using namespace literals;
    report made{.title = "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"};
    made.agency = {.kind = "เทศบาลตำบล", .name = "เทศบาลตำบลดอนสมมุติ", .district = "เมือง", .province = "สมมุติบุรี"};
    made.years = {.analysed = 2567_be, .fiscal = 2568_be};
    made.measures.push_back({.marker = "๑.",
                             .title = title,
                             .steps = {{"๑.", "รวบรวมแผนจากทุกกอง"}, {"๒.", "เผยแพร่บนเว็บไซต์"}},
                             .owners = {"กองคลัง"},
                             .timeline = {"ปีงบประมาณ พ.ศ. ๒๕๖๘"},
                             .results = {{"๑.", "เผยแพร่ครบ ๔ ไตรมาส"}}});
    made.annexes.push_back({.title = "ภาพกิจกรรม", .pictures = {{.caption = "การประชุม", .data = bytes_of(dot)}}});
    return made;
}

work opening(const char* name, shared_bytes content, bool to_change) {
    return {name, [content, to_change] {
                const read_options how{.to_change = to_change};
                auto opened = [&] {
                    const scarcity now;
                    return open(content, "given", how);
                }();
                return shown(opened);
            }};
}

std::vector<work> all_works(const fs::path& folder) {
    const auto docx = to_bytes(small_report("เผยแพร่แผน"), format::docx);
    const auto odt = to_bytes(small_report("เผยแพร่แผน"), format::odt);
    auto by_libzip = docx;
    by_libzip.push_back(std::byte{0});  // behind the end, where readers of packages may differ
    return {opening("open a DOCX", docx),
            opening("open a DOCX by libzip", by_libzip),
            opening("open a DOCX to change it", docx, true),
            opening("open an ODT", odt),
            opening("open an ODT to change it", odt, true),
            opening("open a flat ODT", bytes_of(flat_file)),
            opening("open JSON", bytes_of(to_json(small_report("เผยแพร่แผน")))),
            opening("open text", bytes_of(as_text_file)),
            recognising(),
            writing("write a DOCX", format::docx),
            writing("write an ODT", format::odt),
            writing("write JSON", format::json),
            saving(folder),
            updating("update a DOCX", format::docx, false),
            updating("update a DOCX, tracked", format::docx, true),
            updating("update an ODT", format::odt, false),
            updating("update an ODT, tracked", format::odt, true),
            comparing(),
            filling_a_house()};
}

}  // namespace ita::test
