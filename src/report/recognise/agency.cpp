#include "report/recognise/agency.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/letters.hpp"
#include "base/work.hpp"
#include "report/capital.hpp"
#include "report/recognise/seen_words.hpp"

namespace ita::recognising {

/// A kind of place, and the field that takes its name.
struct place_kind {
    const std::vector<std::string> lexicon::*words;
    std::string agency::*field;
    const char* key;
};

namespace {

/// How a name begins, and how much of the text that is.
struct begun_name {
    const agency_words* kind = nullptr;
    std::size_t size = 0;
};

/// The longest of the known beginnings that the text begins with.
begun_name agency_begun(std::string_view text, const vocabulary& by) {
    begun_name best;
    for (const auto& each : by.words.agencies)
        if (const auto size = begun_by(text, each.begins); size > best.size) best = {&each, size};
    return best;
}

constexpr std::array<place_kind, 3> place_kinds{{{&lexicon::subdistrict, &agency::subdistrict, "/agency/subdistrict"},
                                                 {&lexicon::district, &agency::district, "/agency/district"},
                                                 {&lexicon::province, &agency::province, "/agency/province"}}};

/// Which kind of place a word names; its own name follows the word.
const place_kind* place_begun(std::string_view word, const vocabulary& by, std::size_t& size) {
    const place_kind* best = nullptr;
    size = 0;
    for (const auto& kind : place_kinds)
        for (const auto& each : by.words.*kind.words)
            if (const auto taken = begun_by(word, each); taken > size) best = &kind, size = taken;
    // "เขต ๑" is a part of a name.
    const auto name = trimmed(word.substr(size));
    if (!name.empty() && is_digit(first_letter(name).code)) return nullptr;
    return best;
}

/// The first known beginning of a name in a text, the longest where several stand there; short forms with a stop begin
/// words of other kinds too often.
std::pair<std::size_t, begun_name> first_named(std::string_view text, const vocabulary& by) {
    std::pair<std::size_t, begun_name> first{text.npos, {}};
    for (const auto& each : by.words.agencies) {
        look_up();
        const auto [at, size] = find_word(text, each.begins);
        if (at == text.npos || each.begins.ends_with('.') || at > first.first) continue;
        if (at == first.first && size < first.second.size) continue;
        first = {at, {&each, size}};
    }
    return first;
}

}  // namespace

bool agency_reader::take(const fragment& given) {
    const auto words = given.part(without_of(given.text));
    const auto begun = agency_begun(words.text, by_);
    if (begun.kind == nullptr || !into_.name.empty()) return false;
    const auto [name, places] = name_and_places(words);
    if ((name.text.size() <= begun.size && !is_capital(name.text)) || is_sentence(name.text, begun.size)) return false;
    set(name, begun.size, *begun.kind);
    take_places(places);
    return true;
}

/// Behind "ของ", since kinds of agencies are words of titles too: "ในหน่วยงานขององค์การบริหารส่วนตำบลตัวอย่าง".
fragment agency_reader::take_from_end(const fragment& title) {
    for (const auto& each : by_.words.by_agency)
        for (auto at = title.text.find(each, 1); at != title.text.npos; at = title.text.find(each, at + each.size())) {
            const auto name = title.part(trimmed(title.text.substr(at + each.size())));
            if (agency_begun(name.text, by_).kind == nullptr || !take(name)) continue;
            return title.part(trimmed(title.text.substr(0, at)));
        }
    return title;
}

/// "เทศบาลตำบลตัวอย่างได้วิเคราะห์": no name goes on so.
bool agency_reader::is_sentence(std::string_view name, std::size_t begun) const {
    return std::any_of(by_.words.after_agency.begin(), by_.words.after_agency.end(),
                       [&](const std::string& each) { return name.find(each, begun + 1) != name.npos; });
}

/// "ของเทศบาลตำบลตัวอย่าง", "หน่วยงาน : เทศบาลตำบลตัวอย่าง".
std::string_view agency_reader::without_of(std::string_view text) const {
    for (const auto& each : by_.words.of_agency) {
        const auto size = begun_by(text, each);
        if (size == 0) continue;
        auto rest = trimmed(text.substr(size));
        if (rest.starts_with(':')) rest = trimmed(rest.substr(1));
        if (agency_begun(rest, by_).kind != nullptr) return rest;
    }
    return text;
}

void agency_reader::set(const fragment& name, std::size_t begun, const agency_words& kind) {
    into_.name = name.text;
    into_.kind = kind.kind.empty() ? kind.begins : kind.kind;
    book_.add("/agency/name", name);
    const auto rest = trimmed(name.text.substr(std::min(begun, name.text.size())));
    if (kind.bears == "subdistrict" && into_.subdistrict.empty()) into_.subdistrict = rest;
    if (kind.bears == "province" && into_.province.empty()) into_.province = rest;
}

/// The words up to the first that names a place, and those from there on.
std::pair<fragment, fragment> agency_reader::name_and_places(const fragment& words) const {
    auto text = words.text;
    for (auto blank = text.find(' '); blank != text.npos; blank = text.find(' ', blank + 1)) {
        std::size_t size = 0;
        const auto after = trimmed(text.substr(blank));
        if (place_begun(after, by_, size) == nullptr && !is_capital(after)) continue;
        return {words.part(trimmed(text.substr(0, blank))), words.part(after)};
    }
    return {words, words.part(text.substr(text.size()))};
}

bool agency_reader::take_places(const fragment& words) {
    auto rest = words.text;
    bool found = false;
    while (!rest.empty()) {
        std::size_t size = 0;
        const auto* kind = place_begun(rest, by_, size);
        if (kind == nullptr && !is_capital(rest)) return found;
        rest = kind == nullptr ? take_capital(words, rest) : take_place(words, rest, *kind, size);
        found = true;
    }
    return found;
}

std::string_view agency_reader::take_capital(const fragment& words, std::string_view rest) {
    into_.province = rest;
    book_.add("/agency/province", words.part(rest));
    return {};
}

std::string_view agency_reader::take_place(const fragment& words, std::string_view rest, const place_kind& kind,
                                           std::size_t size) {
    const auto name_start = trimmed(rest.substr(size));
    auto end = name_start.size();
    for (auto blank = name_start.find(' '); blank != name_start.npos; blank = name_start.find(' ', blank + 1)) {
        std::size_t unused = 0;
        const auto after = trimmed(name_start.substr(blank));
        if (place_begun(after, by_, unused) != nullptr || is_capital(after)) {
            end = blank;
            break;
        }
    }
    const auto name = trimmed(name_start.substr(0, end));
    into_.*kind.field = name;
    book_.add(kind.key, words.part(name));
    return trimmed(name_start.substr(end));
}

void agency_reader::find(const std::vector<fragment>& all) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto text = all[i].text;
        const auto [at, begun] = first_named(text, by_);
        if (begun.kind == nullptr) continue;
        const auto [name, places] = name_and_places(all[i].part(text.substr(at)));
        const auto found = until_sentence(name.text, begun.size);
        if (found.size() <= begun.size) continue;
        set(all[i].part(found), begun.size, *begun.kind);
        bool placed = found.size() == name.text.size() && take_places(places);
        if (found.size() == text.size() && i + 1 < all.size()) placed = take_places(all[i + 1]) || placed;
        if (!placed) find_places(all);
        return;
    }
}

/// Places behind the name where it stands again: the running text tells it first, the page header tells it in full.
void agency_reader::find_places(const std::vector<fragment>& all) {
    for (const auto& each : all) {
        const auto at = each.text.find(into_.name);
        if (at != each.text.npos && take_places(each.part(trimmed(each.text.substr(at + into_.name.size()))))) return;
    }
}

/// A name in running text ends at a blank, or where the sentence goes on: "เทศบาลตำบลตัวอย่างได้วิเคราะห์".
std::string_view agency_reader::until_sentence(std::string_view text, std::size_t begun) const {
    auto end = std::min(text.find(' '), text.size());
    // "สำนักงานเขตพื้นที่การศึกษาตัวอย่าง เขต ๑"
    for (const auto& each : by_.words.district) {
        const auto rest = text.substr(end);
        const auto size = begun_by(trimmed(rest), each);
        auto number = size == 0 ? std::string_view{} : trimmed(trimmed(rest).substr(size));
        if (number.empty() || !is_digit(first_letter(number).code)) continue;
        while (!number.empty() && is_digit(first_letter(number).code)) number.remove_prefix(first_letter(number).size);
        end = text.size() - number.size();
    }
    text = text.substr(0, end);
    for (const auto& each : by_.words.after_agency) text = text.substr(0, text.find(each, begun + 1));
    return text;
}

}  // namespace ita::recognising
