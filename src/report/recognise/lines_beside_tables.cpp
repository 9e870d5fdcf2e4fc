#include "report/recognise/lines_beside_tables.hpp"

#include <utility>

#include <ita/base/thai.hpp>

#include "report/recognise/end_matter.hpp"
#include "report/recognise/years_in.hpp"

namespace ita::recognising {

std::optional<label_found> lines_beside_tables::field_in(const line& l) const {
    auto found = l.text.size() > longest_title ? std::nullopt : label_of(whole(l), by_);
    const bool told = found && !found->rest.text.empty() && found->field != column_field::measure &&
                      found->field != column_field::issue && found->field != column_field::number;
    return told ? std::move(found) : std::nullopt;
}

const line* lines_beside_tables::title_above(std::size_t i, std::size_t after) const {
    while (i > after && i > 0) {
        const auto* words = flow_[--i].words;
        if (words == nullptr) return nullptr;
        if (is_blank_text(words->text) || field_in(*words)) continue;
        const auto key = matching_key(words->text);
        const bool is_prose = words->text.size() > longest_title || by_.lead_in.ends(key) || by_.title.begins(key) ||
                              years_in(words->text, by_).size() > 1;
        return is_prose ? nullptr : words;
    }
    return nullptr;
}

bool lines_beside_tables::is_caption(std::size_t i, std::size_t measures) const {
    const auto& text = flow_[i].words->text;
    // Blank lines are not looked behind each by itself, or a page of them would take long.
    if (is_blank_text(text) || text.size() > longest_title || by_.lead_in.ends(matching_key(text))) return false;
    return table_below(i) < measures;
}

std::size_t lines_beside_tables::table_below(std::size_t i) const {
    while (++i < flow_.size())
        if (const auto& next = flow_[i]; next.table != nullptr || !is_blank_text(next.words->text))
            return next.table != nullptr ? i : flow_.size();
    return flow_.size();
}

bool lines_beside_tables::names_table(std::size_t i) const {
    const auto& words = *flow_[i].words;
    return !is_blank_text(words.text) && words.text.size() <= longest_title && !words.of->label &&
           split_marker(trimmed(words.text)).first.empty() && table_below(i) < flow_.size() &&
           !by_.lead_in.ends(matching_key(words.text)) && !label_of(whole(words), by_) &&
           !is_end_table(*flow_[table_below(i)].table, by_);
}

}  // namespace ita::recognising
