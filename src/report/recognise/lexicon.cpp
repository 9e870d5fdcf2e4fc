// src/report/recognise/lexicon.cpp - the words of recognition from and to JSON, and one list added to another.
#include <ita/report/lexicon.hpp>

#include <algorithm>
#include <array>

#include <ita/base/limits.hpp>

#include "embedded.hpp"
#include "report/json/reader.hpp"
#include "report/json/values.hpp"

namespace ita {
namespace {

using json::at;
using json::text;
using json::texts;

constexpr std::array agency_fields{at<&agency_words::begins>("begins", text, json::presence::needed),
                                   at<&agency_words::kind>("kind", text), at<&agency_words::bears>("bears", text)};
constexpr json::object<agency_words> an_agency{"an object", agency_fields};
constexpr json::list<agency_words> agencies{an_agency};

constexpr std::array fields{at<&lexicon::number>("number", texts),
                            at<&lexicon::measure>("measure", texts),
                            at<&lexicon::steps>("steps", texts),
                            at<&lexicon::owners>("owners", texts),
                            at<&lexicon::timeline>("timeline", texts),
                            at<&lexicon::results>("results", texts),
                            at<&lexicon::outcomes>("outcomes", texts),
                            at<&lexicon::issue>("issue", texts),
                            at<&lexicon::other>("other", texts),
                            at<&lexicon::title>("title", texts),
                            at<&lexicon::subject>("subject", texts),
                            at<&lexicon::year>("year", texts),
                            at<&lexicon::analysed>("analysed", texts),
                            at<&lexicon::fiscal>("fiscal", texts),
                            at<&lexicon::filed>("filed", texts),
                            at<&lexicon::section>("section", texts),
                            at<&lexicon::foreword>("foreword", texts),
                            at<&lexicon::about>("about", texts),
                            at<&lexicon::agencies>("agencies", agencies),
                            at<&lexicon::of_agency>("of_agency", texts),
                            at<&lexicon::by_agency>("by_agency", texts),
                            at<&lexicon::after_agency>("after_agency", texts),
                            at<&lexicon::subdistrict>("subdistrict", texts),
                            at<&lexicon::district>("district", texts),
                            at<&lexicon::province>("province", texts),
                            at<&lexicon::division>("division", texts),
                            at<&lexicon::signing>("signing", texts),
                            at<&lexicon::role>("role", texts),
                            at<&lexicon::position>("position", texts),
                            at<&lexicon::person>("person", texts),
                            at<&lexicon::dated>("dated", texts),
                            at<&lexicon::annex>("annex", texts),
                            at<&lexicon::open_end>("open_end", texts),
                            at<&lexicon::open_start>("open_start", texts),
                            at<&lexicon::lead_in>("lead_in", texts),
                            at<&lexicon::counting>("counting", texts),
                            at<&lexicon::continued>("continued", texts),
                            at<&lexicon::entry>("entry", texts),
                            at<&lexicon::unit>("unit", texts),
                            at<&lexicon::sum>("sum", texts)};
constexpr json::object<lexicon> a_lexicon{"an object", fields};

using list = std::vector<std::string> lexicon::*;
constexpr std::array<list, 39> lists{
    &lexicon::of_agency,  &lexicon::by_agency, &lexicon::after_agency, &lexicon::number,    &lexicon::measure,
    &lexicon::steps,      &lexicon::owners,    &lexicon::timeline,     &lexicon::results,   &lexicon::outcomes,
    &lexicon::issue,      &lexicon::other,     &lexicon::title,        &lexicon::subject,   &lexicon::year,
    &lexicon::analysed,   &lexicon::fiscal,    &lexicon::filed,        &lexicon::section,   &lexicon::subdistrict,
    &lexicon::district,   &lexicon::province,  &lexicon::division,     &lexicon::signing,   &lexicon::role,
    &lexicon::position,   &lexicon::person,    &lexicon::dated,        &lexicon::annex,     &lexicon::open_end,
    &lexicon::open_start, &lexicon::lead_in,   &lexicon::counting,     &lexicon::continued, &lexicon::entry,
    &lexicon::unit,       &lexicon::foreword,  &lexicon::about,        &lexicon::sum};
static_assert(lists.size() + 1 == fields.size());

template <class Word>
void add_missing(std::vector<Word>& to, const std::vector<Word>& more) {
    for (const auto& each : more)
        if (std::find(to.begin(), to.end(), each) == to.end()) to.push_back(each);
}

}  // namespace

const lexicon& standard_lexicon() {
    static const lexicon words = lexicon_from_json(embedded::standard_json, "standard.json");
    return words;
}

lexicon lexicon_from_json(std::string_view given, const std::string& name) {
    lexicon words;
    json::read(given, name, {&words, a_lexicon}, limits{}.json_values);
    return words;
}

std::string to_json(const lexicon& words) {
    const lexicon usual{};
    std::string made;
    json::printer to(made);
    a_lexicon.print(to, &words, &usual);
    made += '\n';
    return made;
}

lexicon extended(lexicon base, const lexicon& more) {
    for (const auto which : lists) add_missing(base.*which, more.*which);
    add_missing(base.agencies, more.agencies);
    return base;
}

}  // namespace ita
