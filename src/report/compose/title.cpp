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

}  // namespace

void pour_title(const plan& p, doc::sink& into) {
    into.add(doc::plain(p.say.of(p.what.title), style::title));
    if (p.what.years.fiscal) into.add(doc::plain(p.say.fiscal_year(*p.what.years.fiscal), style::title));
    const auto line = agency_line(p.what.agency);
    if (!line.empty()) into.add(doc::plain(p.say.of(line), style::agency));
}

void pour_preamble(const plan& p, doc::sink& into) {
    for (const auto& each : p.what.preamble) into.add(doc::plain(p.say.of(each), style::preamble));
}

}  // namespace ita::composing
