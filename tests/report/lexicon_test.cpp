// tests/report/lexicon_test.cpp - the words of recognition can be read, written and extended.
#include <boost/test/unit_test.hpp>

#include <ita/base/error.hpp>
#include <ita/report/lexicon.hpp>
#include <ita/report/recognise.hpp>

namespace {

ita::doc::row row(const std::vector<std::string>& texts) {
    ita::doc::row made;
    for (const auto& each : texts) {
        ita::doc::paragraph words;
        words.content.emplace_back(ita::doc::run{.text = each});
        made.cells.push_back({.blocks = {std::move(words)}});
    }
    return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report_lexicon)

BOOST_AUTO_TEST_CASE(the_standard_words_come_back_from_their_json) {
    const auto& words = ita::standard_lexicon();
    BOOST_TEST(!words.measure.empty());
    BOOST_TEST((ita::lexicon_from_json(ita::to_json(words)) == words));
}

BOOST_AUTO_TEST_CASE(a_lexicon_is_extended_by_what_it_lacks) {
    const ita::lexicon base{.steps = {"ขั้นตอน"}, .agencies = {{"เทศบาล", {}, {}}}};
    const ita::lexicon more{.steps = {"ขั้นตอน", "วิธีทำ"}, .agencies = {{"เทศบาล", {}, {}}, {"สถานี", "สถานี", {}}}};
    const auto both = ita::extended(base, more);
    BOOST_TEST((both.steps == std::vector<std::string>{"ขั้นตอน", "วิธีทำ"}));
    BOOST_TEST(both.agencies.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_list_that_no_lexicon_has_is_refused_with_its_place) {
    const auto is_told = [](const ita::error& problem) {
        return problem.code() == ita::errc::unexpected_value && problem.where().file == "my.json";
    };
    BOOST_CHECK_EXCEPTION((void)ita::lexicon_from_json(R"({"stesp": []})", "my.json"), ita::error, is_told);
}

BOOST_AUTO_TEST_CASE(a_heading_with_an_asterisk_is_found_anywhere_in_another) {
    const auto more = ita::extended(ita::standard_lexicon(), {.owners = {"*คนทำ"}});
    ita::doc::table table{
        .rows = {row({"มาตรการ", "ขั้นตอน", "ใครคือคนทำ", "ผลการดำเนินการ", "ผลลัพธ์"}), row({"ก", "ง", "ข", "ค", "จ"})}};
    const ita::doc::document paper{.body = {std::move(table)}};
    BOOST_TEST(ita::recognise(paper, ita::standard_lexicon()).report.measures.at(0).owners.empty());
    BOOST_TEST(ita::recognise(paper, more).report.measures.at(0).owners.at(0) == "ข");
}

BOOST_AUTO_TEST_SUITE_END()
