#include "report/recognise/draft.hpp"

#include <algorithm>

namespace ita::recognising {

pieces& draft::extra_of(const std::string& heading) {
    const auto known = std::find_if(extra.begin(), extra.end(), [&](const auto& e) { return e.first == heading; });
    return known != extra.end() ? known->second : extra.emplace_back(heading, pieces{}).second;
}

void add_words(const fragment& words, const doc::list_label* label, seam first, pieces& to) {
    auto rest = words.text;
    while (true) {
        const auto end = rest.find('\n');
        const auto here = words.part(trimmed(rest.substr(0, end)));
        if (!here.text.empty() || label != nullptr) {
            to.push_back({here, label, first});
            label = nullptr;
            first = seam::line;
        }
        if (end == rest.npos) return;
        rest.remove_prefix(end + 1);
    }
}

void add_lines(const std::vector<const line*>& lines, seam first, pieces& to) {
    for (const auto* each : lines) {
        const auto before = to.size();
        add_words(whole(*each), each->of->label ? &*each->of->label : nullptr, first, to);
        if (to.size() != before) first = seam::paragraph;
    }
}

std::string joined(const pieces& all) {
    std::string text;
    for (const auto& each : all) {
        if (!text.empty()) text += ' ';
        if (each.label != nullptr && each.label->kind == doc::label_kind::typed) text += each.label->text + ' ';
        text += each.words.text;
    }
    return text;
}

}  // namespace ita::recognising
