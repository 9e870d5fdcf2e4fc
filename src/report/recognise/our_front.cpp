// src/report/recognise/our_front.cpp - the front matter of papers that compose() wrote, told by its styles.
#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include <ita/base/thai.hpp>

#include "report/capital.hpp"
#include "report/compose/styles.hpp"
#include "report/recognise/front_matter.hpp"

namespace ita::recognising {
namespace {

struct wrote_place {
    std::string_view word;
    std::string agency::*field;
    const char* key;
};
using wrote_places = std::array<wrote_place, 2>;
constexpr wrote_places in_a_province{
    {{"อำเภอ", &agency::district, "/agency/district"}, {"จังหวัด", &agency::province, "/agency/province"}}};
constexpr wrote_places in_the_capital{
    {{"แขวง", &agency::subdistrict, "/agency/subdistrict"}, {"เขต", &agency::district, "/agency/district"}}};

/// Takes a place off the end; what is left is the name and the places before it.
void take_off(std::string_view& text, const wrote_place& place, const line& of, report& into, const place_book& book) {
    const auto at = text.rfind(' ' + std::string(place.word));
    if (at == text.npos && !text.starts_with(place.word)) return;
    const auto name = text.substr((at == text.npos ? 0 : at + 1) + place.word.size());
    into.agency.*place.field = name;
    book.add(place.key, {&of, name});
    text = text.substr(0, at == text.npos ? 0 : at);
}

bool take_off_capital(std::string_view& text, const line& of, report& into, const place_book& book) {
    for (const auto capital : names_of_the_capital) {
        if (!text.ends_with(capital) || (text != capital && !text.ends_with(' ' + std::string(capital)))) continue;
        into.agency.province = capital;
        book.add("/agency/province", {&of, text.substr(text.size() - capital.size())});
        text.remove_suffix(std::min(text.size(), capital.size() + 1));
        return true;
    }
    return false;
}

void read_our_agency(const line& of, report& into, const place_book& book) {
    auto text = of.text;
    const auto& places = take_off_capital(text, of, into, book) ? in_the_capital : in_a_province;
    for (auto place = places.rbegin(); place != places.rend(); ++place) take_off(text, *place, of, into, book);
    into.agency.name = text;
    if (!text.empty()) book.add("/agency/name", {&of, text});
}

/// "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘": the number ends the line.
void read_our_year(const line& of, report& into, const place_book& book) {
    const auto blank = of.text.rfind(' ');
    const auto digits = of.text.substr(blank == of.text.npos ? 0 : blank + 1);
    const auto ascii = to_ascii_digits(digits);
    int year = 0;
    const auto [end, failed] = std::from_chars(ascii.data(), ascii.data() + ascii.size(), year);
    if (failed != std::errc{} || end != ascii.data() + ascii.size() || !buddhist_year::is_one(year)) return;
    into.years.fiscal = buddhist_year{year};
    book.add("/years/fiscal", {&of, digits});
}

}  // namespace

void read_our_front(const std::vector<front_line>& lines, report& into, const place_book& book) {
    namespace style = composing::style;
    bool titled = false;
    for (const auto& each : lines) {
        const auto& name = each.of->of->style;
        if (name == style::title && !titled) {
            into.title = each.of->text;
            book.add("/title", whole(*each.of));
            titled = true;
        } else if (name == style::title) {
            read_our_year(*each.of, into, book);
        } else if (name == style::agency) {
            read_our_agency(*each.of, into, book);
        } else if (name == style::preamble) {
            book.add(pointer("/preamble", into.preamble.size()), whole(*each.of));
            into.preamble.emplace_back(each.of->text);
        }
    }
}

}  // namespace ita::recognising
