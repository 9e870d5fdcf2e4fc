// tests/fuzz/thai.cpp - what digits, keys, dates and markers keep, whatever the text.
#include <algorithm>
#include <chrono>
#include <utility>

#include <ita/base/thai.hpp>
#include <ita/base/thai_date.hpp>
#include <ita/base/utf8.hpp>
#include <ita/report/item.hpp>
#include <ita/report/timeline.hpp>

#include "law.hpp"

namespace {

using ita::fuzz::law;

void check_digits(std::string_view text) {
    law(ita::with_digits(text, ita::digits::keep) == text, "kept digits are kept");
    law(ita::to_ascii_digits(ita::to_thai_digits(text)) == ita::to_ascii_digits(text), "digits go both ways");
    for (const auto wanted : {ita::digits::thai, ita::digits::ascii}) {
        const auto once = ita::with_digits(text, wanted);
        law(ita::with_digits(once, wanted) == once, "digits are as wanted after one time");
        law(ita::to_ascii_digits(once) == ita::to_ascii_digits(text), "nothing but digits changes");
    }
}

void check_key(std::string_view text) {
    const auto key = ita::matching_key(text);
    law(ita::matching_key(key) == key, "a key is its own key");
    law(ita::matching_key(ita::to_thai_digits(text)) == key, "keys do not tell digits apart");
}

void check_flaw(std::string_view text) {
    const auto flaw = ita::find_flaw(text);
    law(ita::is_sound(text) == !flaw, "text is sound where no flaw is found");
    if (!flaw) return;
    law(flaw->at < text.size(), "a flaw stands in the text");
    law(ita::is_sound(text.substr(0, flaw->at)), "text before the first flaw is sound");
}

void check_marker(std::string_view text) {
    const auto [marker, words] = ita::split_marker(text);
    law(marker.size() + words.size() <= text.size(), "halves are no longer than the whole");
    law(text.ends_with(words), "words are the end");
    law(text.find(marker) != std::string_view::npos, "a marker is there");
    const auto made = ita::item_from(text);
    law(made.marker == marker && made.text == words, "an item has the halves");
}

void check_date(std::string_view text) {
    const auto day = ita::parse_date(text);
    if (!day) return;
    const auto era = static_cast<int>(day->year()) + 543;
    law(day->ok(), "a day is one of the calendar");
    if (era < 2400 || era > 2700) return;
    for (const auto style :
         {ita::date_style::full, ita::date_style::with_era, ita::date_style::with_weekday, ita::date_style::brief})
        for (const auto wanted : {ita::digits::thai, ita::digits::ascii})
            law(ita::parse_date(ita::format_date(*day, style, wanted)) == day, "a day that is written is read");
}

void check_time(std::string_view text) {
    const auto when = ita::understood(text);
    law(when.text == text, "a timeline keeps what was typed");
    law(!when.from || when.from->ok(), "a first day is one of the calendar");
    law(!when.to || when.to->ok(), "a last day is one of the calendar");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    // What a long text shows a short one does too, in a tenth of the time.
    constexpr std::size_t longest = 400;
    const auto text = ita::fuzz::text_of(data, std::min(size, longest));
    check_flaw(text);
    check_digits(text);
    check_key(text);
    check_marker(text);
    check_date(text);
    check_time(text);
    return 0;
}
