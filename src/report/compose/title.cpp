#include <string>
#include <utility>

#include "report/capital.hpp"
#include "report/compose/body.hpp"
#include "report/compose/styles.hpp"

namespace ita::composing {
namespace {

// What stands before the names of places; the capital has neither ตำบล nor อำเภอ, and no word before its own name.
struct place_words {
    const char* subdistrict;  ///< nullptr: not shown
    const char* district;
    const char* province;
};
constexpr place_words in_a_province{nullptr, "อำเภอ", "จังหวัด"};
constexpr place_words in_the_capital{"แขวง", "เขต", ""};

void add(std::string& line, const char* word, const std::string& name) {
    if (word == nullptr || name.empty()) return;
    if (!line.empty()) line += ' ';
    if (!name.starts_with(word)) line += word;
    line += name;
}

std::string agency_line(const agency& body) {
    const auto& word = is_capital(body.province) ? in_the_capital : in_a_province;
    std::string line = body.name;
    add(line, word.subdistrict, body.subdistrict);
    add(line, word.district, body.district);
    add(line, word.province, body.province);
    return line;
}

// LibreOffice spreads a line that ends with a break over the whole width in ODT, letter by letter, whatever the
// settings of the file ask for.
doc::paragraph introduction(std::string text, doc::alignment usual) {
    const bool spread = usual == doc::alignment::justify || usual == doc::alignment::thai_distribute;
    const bool broken = text.find('\n') != text.npos;
    auto made = doc::plain(std::move(text), style::preamble);
    if (spread && broken) made.format.align = doc::alignment::left;
    return made;
}

}  // namespace

void pour_title(const plan& p, doc::sink& into) {
    into.add(doc::plain(p.say.of(p.what.title), style::title));
    if (p.what.years.fiscal) into.add(doc::plain(p.say.fiscal_year(*p.what.years.fiscal), style::title));
    const auto line = agency_line(p.what.agency);
    if (!line.empty()) into.add(doc::plain(p.say.of(line), style::agency));
}

void pour_preamble(const plan& p, doc::sink& into) {
    for (const auto& each : p.what.preamble) into.add(introduction(p.say.of(each), p.dress.preamble_align));
}

}  // namespace ita::composing
