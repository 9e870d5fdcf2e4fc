#include "laws/fields.hpp"

namespace ita::test {
namespace {

using fields = std::vector<text_field>;

std::string at(const std::string& list, std::size_t index) { return list + '/' + std::to_string(index); }

/// RFC 6901, 3: ~ is written ~0 and / is written ~1.
std::string escaped(const std::string& key) {
    std::string made;
    for (const char c : key) made += c == '~' ? "~0" : c == '/' ? "~1" : std::string{c};
    return made;
}

void add_texts(fields& all, const std::string& pointer, std::vector<std::string>& texts) {
    for (std::size_t i = 0; i < texts.size(); ++i) all.push_back({at(pointer, i), &texts[i]});
}

void add_items(fields& all, const std::string& pointer, std::vector<item>& items) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        all.push_back({at(pointer, i) + "/marker", &items[i].marker});
        all.push_back({at(pointer, i) + "/text", &items[i].text});
        add_items(all, at(pointer, i) + "/items", items[i].items);
    }
}

void add_agency(fields& all, agency& who) {
    all.push_back({"/agency/kind", &who.kind});
    all.push_back({"/agency/name", &who.name});
    all.push_back({"/agency/subdistrict", &who.subdistrict});
    all.push_back({"/agency/district", &who.district});
    all.push_back({"/agency/province", &who.province});
    add_texts(all, "/agency/divisions", who.divisions);
}

void add_measure(fields& all, const std::string& here, measure& what) {
    all.push_back({here + "/marker", &what.marker});
    all.push_back({here + "/title", &what.title});
    add_items(all, here + "/steps", what.steps);
    add_texts(all, here + "/owners", what.owners);
    all.push_back({here + "/timeline/text", &what.timeline.text});
    add_items(all, here + "/results", what.results);
    add_items(all, here + "/outcomes", what.outcomes);
    for (auto& [heading, text] : what.extra) all.push_back({here + "/extra/" + escaped(heading), &text});
}

void add_signature(fields& all, const std::string& here, signature& who) {
    all.push_back({here + "/name", &who.name});
    all.push_back({here + "/position", &who.position});
    all.push_back({here + "/role", &who.role});
}

void add_annex(fields& all, const std::string& here, annex& what) {
    all.push_back({here + "/title", &what.title});
    for (std::size_t i = 0; i < what.pictures.size(); ++i) {
        all.push_back({at(here + "/pictures", i) + "/caption", &what.pictures[i].caption});
        all.push_back({at(here + "/pictures", i) + "/alt", &what.pictures[i].alt});
    }
}

}  // namespace

std::vector<text_field> text_fields(report& what) {
    fields all{{"/title", &what.title}};
    add_agency(all, what.agency);
    add_texts(all, "/preamble", what.preamble);
    for (std::size_t i = 0; i < what.measures.size(); ++i) add_measure(all, at("/measures", i), what.measures[i]);
    for (std::size_t i = 0; i < what.signatures.size(); ++i)
        add_signature(all, at("/signatures", i), what.signatures[i]);
    for (std::size_t i = 0; i < what.annexes.size(); ++i) add_annex(all, at("/annexes", i), what.annexes[i]);
    return all;
}

}  // namespace ita::test
