#include <array>
#include <utility>

#include "report/compose/frame.hpp"

namespace ita::composing {
namespace {

std::string title_words(const plan& p) { return p.say.of(p.what.title); }
std::string agency_words(const plan& p) { return p.say.of(p.what.agency.name); }
std::string fiscal_words(const plan& p) {
    return p.what.years.fiscal ? p.say.year(*p.what.years.fiscal) : std::string();
}

using words_of = std::string (*)(const plan&);

constexpr std::array<std::pair<std::string_view, doc::field_kind>, 2> fields{{
    {"{page}", doc::field_kind::page_number},
    {"{pages}", doc::field_kind::page_count},
}};

constexpr std::array<std::pair<std::string_view, words_of>, 3> report_words{{
    {"{title}", title_words},
    {"{agency}", agency_words},
    {"{fiscal}", fiscal_words},
}};

template <class Table>
auto found_at_start(const Table& known, std::string_view text) {
    auto entry = known.begin();
    while (entry != known.end() && !text.starts_with(entry->first)) ++entry;
    return entry;
}

class filling {
  public:
    explicit filling(const plan& p) : plan_(p) {}

    // The length of what was taken from the start of the text.
    std::size_t take(std::string_view text) {
        if (const auto field = found_at_start(fields, text); field != fields.end()) {
            end_words();
            spans_.emplace_back(doc::field{.kind = field->second});
            return field->first.size();
        }
        if (const auto known = found_at_start(report_words, text); known != report_words.end()) {
            words_ += known->second(plan_);
            return known->first.size();
        }
        const auto upto = std::min(text.find('{', 1), text.size());
        words_ += plan_.say.of(text.substr(0, upto));
        return upto;
    }

    std::vector<doc::span> finish() {
        end_words();
        return std::move(spans_);
    }

  private:
    void end_words() {
        if (!words_.empty()) spans_.emplace_back(doc::run{.text = std::exchange(words_, {})});
    }

    const plan& plan_;
    std::string words_{};
    std::vector<doc::span> spans_{};
};

}  // namespace

std::vector<doc::span> filled_in(const plan& p, std::string_view pattern) {
    filling result(p);
    while (!pattern.empty()) pattern.remove_prefix(result.take(pattern));
    return result.finish();
}

}  // namespace ita::composing
