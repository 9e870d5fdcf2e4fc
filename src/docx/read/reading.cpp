#include "docx/read/reading.hpp"

#include <array>
#include <utility>

#include <ita/base/error.hpp>

#include "doc/contents.hpp"
#include "docx/read/story.hpp"
#include "docx/read/values.hpp"

namespace ita::docx {
namespace {

struct aside_words {
    const char* relation;
    const char* element;
};
constexpr std::array<aside_words, 3> aside_kinds{
    {{"comments", "w:comment"}, {"footnotes", "w:footnote"}, {"endnotes", "w:endnote"}}};

}  // namespace

// A part beside the text is no reason to refuse the text; one that is beyond a limit is.
std::unique_ptr<const open_part> open_named(reading& all, std::string_view name) {
    try {
        return std::make_unique<const open_part>(all.parts, name);
    } catch (const error& problem) {
        if (problem.code() != errc::malformed_xml) throw;
        all.doubt.tell(problem.where(), problem.message() + "; what this part says is left out");
        return nullptr;
    }
}

std::unique_ptr<const open_part> open_related(reading& all, const open_part& from, std::string_view kind) {
    const auto target = from.links.part_of(kind);
    if (target.empty()) return nullptr;
    const auto name = all.parts.find(target);
    if (!name.empty()) return open_named(all, name);
    all.doubt.tell(all.parts.place_of(target), "expected this part, since another refers to it, found none");
    return nullptr;
}

aside_parts::shelf& aside_parts::open(doc::aside_kind kind) {
    auto& mine = shelves_[static_cast<std::size_t>(kind)];
    if (std::exchange(mine.is_open, true)) return mine;
    const auto& words = aside_kinds[static_cast<std::size_t>(kind)];
    mine.part = open_related(all_, main_, words.relation);
    if (!mine.part) return mine;
    for (const xml::cursor each : mine.part->xml.root().children())
        if (each.is(words.element)) mine.by_id.try_emplace(each.value("w:id"), each);
    return mine;
}

void aside_parts::take(doc::aside_kind kind, std::string_view id, xml::cursor at) {
    auto& from = open(kind);
    const auto found = from.by_id.find(id);
    if (found == from.by_id.end()) {
        all_.doubt.tell(at, "the text refers to a comment or a note that is not there");
        return;
    }
    const auto element = std::exchange(found->second, {});
    if (!element) return;  // it was given where it was spoken of first
    story_reader story(all_, *from.part);
    made_.push_back({kind, clean(element.value("w:author")), paragraphs_of(story.read(element))});
}

}  // namespace ita::docx
