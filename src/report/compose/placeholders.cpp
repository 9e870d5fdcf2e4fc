#include <algorithm>
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
const auto* find(const Table& known, std::string_view typed) {
    const auto* const entry = std::ranges::find(known, typed, &Table::value_type::first);
    return entry == known.end() ? nullptr : &entry->second;
}

/// A placeholder with its braces, or words, or what a doubled brace stands for.
struct piece {
    std::string_view typed;
    bool named = false;
};

// A brace without its partner is a placeholder that nobody knows.
piece take_piece(std::string_view& pattern) {
    const auto cut = [&](std::size_t size) {
        const auto front = pattern.substr(0, size);
        pattern.remove_prefix(front.size());
        return front;
    };
    for (const auto* doubled : {"{{", "}}"})
        if (pattern.starts_with(doubled)) return {cut(2).substr(1)};
    if (pattern.front() == '{') return {cut(std::min(pattern.find('}'), pattern.size() - 1) + 1), true};
    if (pattern.front() == '}') return {cut(1), true};
    return {cut(std::min(pattern.find_first_of("{}"), pattern.size()))};
}

class filling {
  public:
    explicit filling(const plan& p) : plan_(p) {}

    void add(const piece& next) {
        if (!next.named) {
            words_ += plan_.say.of(next.typed);
        } else if (const auto* words = find(report_words, next.typed)) {
            words_ += (*words)(plan_);
        } else if (const auto* kind = find(fields, next.typed)) {
            end_words();
            spans_.emplace_back(doc::field{.kind = *kind});
        }
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
    while (!pattern.empty()) result.add(take_piece(pattern));
    return result.finish();
}

void need_known_placeholders(std::string_view pattern, const place& where) {
    while (!pattern.empty()) {
        const auto next = take_piece(pattern);
        if (!next.named || find(fields, next.typed) != nullptr || find(report_words, next.typed) != nullptr) continue;
        std::string known;
        for (const auto& [name, kind] : fields) known.append(name).append(", ");
        for (const auto& [name, words] : report_words) known.append(name).append(", ");
        refuse(errc::unexpected_value, where,
               "expected " + known + "or {{ and }} for braces, found " + std::string(next.typed));
    }
}

}  // namespace ita::composing
