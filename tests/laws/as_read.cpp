#include "laws/as_read.hpp"

#include <algorithm>
#include <utility>

#include "support/pictures.hpp"

namespace ita::test {
namespace {

void drop_nothing(std::vector<item>& items) {
    if (items.size() == 1 && items[0] == item{}) items.clear();
}

void drop_what_is_not_shown(measure& m) {
    for (auto* list : {&m.steps, &m.results, &m.outcomes}) drop_nothing(*list);
    std::erase_if(m.extra, [](const auto& e) { return e.second.empty(); });
    std::sort(m.extra.begin(), m.extra.end());
}

/// What stands behind the first tab of a marker goes over to its words.
void end_at_tab(std::string& marker, std::string& words) {
    const auto tab = marker.find('\t');
    if (tab == std::string::npos) return;
    words = marker.substr(tab + 1) + '\t' + words;
    marker.resize(tab);
}

void end_markers_at_tabs(std::vector<item>& items) {
    for (auto& each : items) {
        end_at_tab(each.marker, each.text);
        end_markers_at_tabs(each.items);
    }
}

void load(picture& p, const std::string& title) {
    if (p.data.empty()) p.data = picture_bytes(p.file);
    if (p.fallback_data.empty() && !p.fallback.empty()) p.fallback_data = picture_bytes(p.fallback);
    if (p.alt.empty()) p.alt = !p.caption.empty() ? p.caption : !p.file.empty() ? p.file : title;
}

}  // namespace

report as_documents_have_it(report what) {
    for (auto& m : what.measures) drop_what_is_not_shown(m);
    auto& divisions = what.agency.divisions;
    while (!divisions.empty() && divisions.back().empty()) divisions.pop_back();
    for (auto& a : what.annexes)
        for (auto& p : a.pictures) load(p, a.title);
    return what;
}

report as_files_have_it(report what) {
    for (auto& m : what.measures) {
        end_at_tab(m.marker, m.title);
        for (auto* list : {&m.steps, &m.results, &m.outcomes}) end_markers_at_tabs(*list);
    }
    return as_documents_have_it(std::move(what));
}

}  // namespace ita::test
