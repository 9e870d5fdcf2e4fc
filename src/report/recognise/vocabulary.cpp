#include "report/recognise/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <utility>

#include <ita/base/thai.hpp>

namespace ita::recognising {
namespace {

using heading_list = std::pair<column_field, std::vector<std::string> lexicon::*>;
/// A heading in two lists names the field of the first.
constexpr std::array<heading_list, 9> heading_lists{{
    {column_field::number, &lexicon::number},
    {column_field::measure, &lexicon::measure},
    {column_field::owners, &lexicon::owners},
    {column_field::timeline, &lexicon::timeline},
    {column_field::results, &lexicon::results},
    {column_field::outcomes, &lexicon::outcomes},
    {column_field::steps, &lexicon::steps},
    {column_field::issue, &lexicon::issue},
    {column_field::extra, &lexicon::other},
}};

/// Those that end in an asterisk, without it.
std::vector<std::string> begun_words(const std::vector<std::string>& words) {
    std::vector<std::string> made;
    for (const auto& each : words)
        if (each.ends_with('*')) made.push_back(each.substr(0, each.size() - 1));
    return made;
}

std::uint64_t next_number() noexcept {
    static std::atomic<std::uint64_t> last = 0;
    return ++last;
}

}  // namespace

word_list::word_list(const std::vector<std::string>& words) {
    keys_.reserve(words.size());
    for (const auto& each : words) keys_.push_back(matching_key(each));
    std::erase(keys_, std::string());
    std::stable_sort(keys_.begin(), keys_.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

std::string_view word_list::beginning(std::string_view key) const noexcept {
    for (const auto& each : keys_)
        if (key.starts_with(each)) return each;
    return {};
}

std::string_view word_list::least_beginning(std::string_view key) const noexcept {
    const auto found = std::find_if(keys_.rbegin(), keys_.rend(), [&](const auto& k) { return key.starts_with(k); });
    return found == keys_.rend() ? std::string_view{} : *found;
}

bool word_list::ends(std::string_view key) const noexcept {
    return std::any_of(keys_.begin(), keys_.end(), [&](const auto& k) { return key.ends_with(k); });
}

bool word_list::holds(std::string_view key) const noexcept {
    return std::any_of(keys_.begin(), keys_.end(), [&](const auto& k) { return key.find(k) != key.npos; });
}

bool word_list::is_in(std::string_view key) const noexcept {
    return std::any_of(keys_.begin(), keys_.end(), [&](const auto& k) { return key == k; });
}

std::size_t word_list::last_end(std::string_view key) const noexcept {
    std::size_t last = key.npos;
    for (const auto& each : keys_) {
        const auto at = key.rfind(each);
        if (at != key.npos && (last == key.npos || at + each.size() > last)) last = at + each.size();
    }
    return last;
}

vocabulary::vocabulary(const lexicon& from)
    : words(from),
      title(from.title),
      subject(from.subject),
      year(from.year),
      analysed(from.analysed),
      fiscal(from.fiscal),
      filed(from.filed),
      section(from.section),
      division(from.division),
      signing(from.signing),
      role(from.role),
      position(from.position),
      person(from.person),
      dated(from.dated),
      annex(from.annex),
      open_end(from.open_end),
      open_start(from.open_start),
      lead_in(from.lead_in),
      counting(from.counting),
      continued(from.continued),
      unit(from.unit),
      foreword(from.foreword),
      about(from.about),
      sum(from.sum),
      sum_begun(begun_words(from.sum)),
      number_(next_number()) {
    for (const auto& [field, headings] : heading_lists) add(field, from.*headings);
}

}  // namespace ita::recognising
