#include <iterator>

#include "report/compose/body.hpp"
#include "report/compose/styles.hpp"

namespace ita::composing {
namespace {

constexpr const char* dots = "..............................";

std::vector<doc::paragraph> lines_of(const plan& p, const signature& s) {
    std::vector<doc::paragraph> lines;
    const auto add = [&](const std::string& text, const char* style) { lines.push_back(doc::plain(text, style)); };
    const auto role = s.role.empty() ? std::string() : ' ' + p.say.of(s.role);
    add(std::string("(ลงชื่อ) ") + dots + role, style::signing);
    add("( " + (s.name.empty() ? std::string(dots) : p.say.of(s.name)) + " )", style::signature);
    if (!s.position.empty()) add("ตำแหน่ง " + p.say.of(s.position), style::signature);
    if (s.date) add("วันที่ " + p.say.day(*s.date), style::signature);
    lines.back().format.keep_with_next = false;
    return lines;
}

void pour_side_by_side(const plan& p, doc::sink& into) {
    const auto& all = p.what.signatures;
    doc::row row{.may_split = false};
    for (const auto& each : all) {
        auto lines = lines_of(p, each);
        row.cells.push_back({.blocks = {std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end())}});
    }
    into.add(doc::plain({}, style::signature));
    into.open_table({.columns = evenly(text_width(p), all.size()), .title = "ผู้ลงนาม"});
    into.add(row);
    into.close_table();
}

// In the right half of the page, where an office signs.
void pour_below_one_another(const plan& p, doc::sink& into) {
    for (const auto& each : p.what.signatures)
        for (auto& line : lines_of(p, each)) {
            line.format.left = text_width(p) / 2;
            into.add(line);
        }
}

}  // namespace

void pour_signatures(const plan& p, doc::sink& into) {
    const auto count = p.what.signatures.size();
    if (count == 2 || count == 3)
        pour_side_by_side(p, into);
    else
        pour_below_one_another(p, into);
}

}  // namespace ita::composing
