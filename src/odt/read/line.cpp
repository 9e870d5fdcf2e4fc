#include "odt/read/line.hpp"

#include <utility>

#include "xml/blank.hpp"

namespace ita::odt {
namespace {

/// Whether no blank but ' ' stands in it and none beside another, so that nothing collapses. Without a branch, so that
/// many bytes are looked at at once.
bool is_even(std::string_view words) noexcept {
    unsigned odd = !words.empty() && words[0] != ' ' && xml::is_blank(words[0]);
    for (std::size_t i = 1; i < words.size(); ++i) {
        const auto before = static_cast<unsigned char>(words[i - 1]), now = static_cast<unsigned char>(words[i]);
        odd |= static_cast<unsigned>(now < ' ') |
               (static_cast<unsigned>(now == ' ') & static_cast<unsigned>(before == ' '));
    }
    return odd == 0;
}

void tell(std::vector<line::stretch>& shown, line::stretch next) {
    if (next.from == next.to) return;
    if (!shown.empty() && shown.back().to == next.from)
        shown.back().to = next.to;
    else
        shown.push_back(next);
}

}  // namespace

std::string& line::words_in(const manner& how) {
    if (!content_.empty())
        if (auto* const last = std::get_if<doc::run>(&content_.back()))
            if (last->format == how.format && last->link == how.link) return last->text;
    content_.emplace_back(doc::run{{}, how.format, how.link});
    return std::get<doc::run>(content_.back()).text;
}

void line::add(std::string_view words, const manner& how, std::vector<stretch>* shown) {
    if (words.empty()) return;
    if (!is_even(words) || (collapses_ && words.front() == ' ')) return add_uneven(words, how, shown);
    words_in(how).append(words);
    collapses_ = ends_blank_ = words.back() == ' ';
    if (shown != nullptr) tell(*shown, {0, words.size()});
}

void line::add_uneven(std::string_view words, const manner& how, std::vector<stretch>* shown) {
    std::string* text = nullptr;
    for (std::size_t at = 0; at < words.size();) {
        auto end = at;
        while (end < words.size() && !xml::is_blank(words[end])) ++end;
        const bool one_blank = end < words.size() && (end > at || !collapses_);
        if (text == nullptr && (end > at || one_blank)) text = &words_in(how);
        if (end > at) text->append(words, at, end - at), collapses_ = ends_blank_ = false;
        if (one_blank && !collapses_) *text += ' ', collapses_ = ends_blank_ = true;
        if (shown != nullptr) tell(*shown, {at, end + (one_blank ? 1U : 0U)});
        at = end + 1;
    }
}

void line::add_kept(std::string_view words, const manner& how) {
    if (words.empty()) return;
    words_in(how).append(words);
    collapses_ = ends_blank_ = false;
}

void line::add(doc::span whole) {
    content_.push_back(std::move(whole));
    collapses_ = ends_blank_ = false;
}

std::vector<doc::span> line::take() {
    if (ends_blank_ && !content_.empty())
        if (auto* const last = std::get_if<doc::run>(&content_.back())) {
            last->text.pop_back();
            if (last->text.empty()) content_.pop_back();
        }
    collapses_ = true;
    ends_blank_ = false;
    return std::exchange(content_, {});
}

}  // namespace ita::odt
