#include "report/recognise/properties.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <ita/base/thai.hpp>

#include "report/kept_properties.hpp"
#include "report/time_kinds.hpp"

namespace ita::recognising {
namespace {

/// A file that says more is not one of ours.
constexpr std::size_t most_divisions = 1000;

std::optional<std::size_t> number_from(std::string_view text) noexcept {
    std::size_t number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

/// Takes the first of words that full stops part.
std::string_view take_word(std::string_view& name) noexcept {
    const auto end = name.find('.');
    const auto word = name.substr(0, end);
    name = end == name.npos ? std::string_view{} : name.substr(end + 1);
    return word;
}

void read_year(std::optional<buddhist_year>& into, std::string_view value) {
    const auto number = number_from(value);
    if (number && buddhist_year::is_one(static_cast<std::int64_t>(*number)))
        into = buddhist_year{static_cast<int>(*number)};
}

void read_years(std::string_view name, std::string_view value, report& into) {
    if (name == "analysed") read_year(into.years.analysed, value);
    if (name == "filed") read_year(into.years.filed, value);
}

void read_agency(std::string_view name, const std::string& value, report& into) {
    const auto key = take_word(name);
    if (key == "kind") into.agency.kind = value;
    if (key == "subdistrict") into.agency.subdistrict = value;
    const auto index = number_from(name);
    if (key != "divisions" || !index || *index >= most_divisions) return;
    auto& all = into.agency.divisions;
    all.resize(std::max(all.size(), *index + 1));
    all[*index] = value;
}

/// A day that compose() would write.
std::optional<date> day_from(std::string_view value) noexcept {
    const auto day = date_from_iso(value);
    if (!day) return day;
    return buddhist_year::is_one(static_cast<int>(day->year()) + buddhist_year::ahead) ? day : std::nullopt;
}

/// What a file keeps of a measure beside its pages, with the words that it was said of.
struct kept_measure {
    std::string title{};
    std::optional<int> issue{};
    timeline when{};
    bool tells_time = false;
};

void read_timeline(std::string_view key, const std::string& value, timeline& into) {
    if (key == "text") into.text = value;
    if (key == "from") into.from = day_from(value);
    if (key == "to") into.to = day_from(value);
    for (const auto& [name, kind] : time_kind_names)
        if (key == "kind" && name == value) into.kind = kind;
}

bool are_alike(std::string_view a, std::string_view b) { return a == b || matching_key(a) == matching_key(b); }

/// Gathers what is kept of measures, then gives it to those that still have the words.
class measure_properties {
  public:
    explicit measure_properties(std::vector<measure>& all) : all_(all), kept_(all.size()) {}

    void read(std::string_view name, const std::string& value) {
        const auto index = number_from(take_word(name));
        if (!index || *index >= kept_.size()) return;
        auto& mine = kept_[*index];
        const auto key = take_word(name);
        if (key == "title") mine.title = value;
        if (key == "timeline") mine.tells_time = true, read_timeline(name, value, mine.when);
        const auto issue = number_from(value);
        if (key == "issue" && issue && *issue < 1'000'000'000) mine.issue = static_cast<int>(*issue);
    }

    void give() {
        for (std::size_t i = 0; i < all_.size(); ++i) {
            if (kept_[i].issue && are_alike(kept_[i].title, all_[i].title)) all_[i].issue = kept_[i].issue;
            if (kept_[i].tells_time) give_time(kept_[i].when, all_[i].timeline);
        }
    }

  private:
    /// compose() writes words for a time that has none; they are no text of the report.
    static void give_time(const timeline& kept, timeline& to) {
        const auto made_up = kept.text.empty() ? to_text(kept) : std::string();
        if (!are_alike(to.text, kept.text.empty() ? made_up : kept.text)) return;
        to = {kept.text.empty() ? std::string() : to.text, kept.kind, kept.from, kept.to};
    }

    std::vector<measure>& all_;
    std::vector<kept_measure> kept_;
};

void read_annex(std::string_view name, const std::string& value, report& into) {
    const auto annex = number_from(take_word(name));
    const bool pictures = take_word(name) == "pictures";
    const auto index = number_from(take_word(name));
    if (!annex || !pictures || !index || *annex >= into.annexes.size()) return;
    auto& all = into.annexes[*annex].pictures;
    if (*index >= all.size()) return;
    (name == "file" ? all[*index].file : all[*index].fallback) = value;
}

}  // namespace

void read_properties(const doc::metadata& about, report& into) {
    measure_properties measures(into.measures);
    for (const auto& [property, value] : about.custom) {
        if (!property.starts_with(kept_prefix)) continue;
        std::string_view name = std::string_view(property).substr(kept_prefix.size());
        const auto room = take_word(name);
        if (room == "years") read_years(name, value, into);
        if (room == "agency") read_agency(name, value, into);
        if (room == "measures") measures.read(name, value);
        if (room == "annexes") read_annex(name, value, into);
    }
    measures.give();
}

}  // namespace ita::recognising
