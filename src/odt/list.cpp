#include "odt/list.hpp"

#include "odt/paragraph.hpp"

namespace ita::odt {
namespace {

using namespace ita::literals;

// A quarter of an inch, as the lists of word processors have it.
constexpr length usual_hanging = 0.635_cm;

bullet_look look_of(const doc::paragraph& bullet, const indents& whole) {
    return {.text = bullet.label->text,
            .level = bullet.label->level,
            .left = whole.left.value_or(usual_hanging * (bullet.label->level + 1)),
            .first_line = whole.first_line.value_or(whole.left ? length{} : -usual_hanging)};
}

// The list level holds the indents; in the paragraph they would count in place of it.
doc::paragraph_format without_indents(doc::paragraph_format format) {
    format.left.reset();
    format.first_line.reset();
    return format;
}

}  // namespace

bool is_bullet(const doc::paragraph& paragraph) {
    return paragraph.label && paragraph.label->kind == doc::label_kind::bullet;
}

void open_lists::add(xml::element into, const doc::paragraph& bullet, part& in) {
    const auto whole = in.styles.at(bullet.style).whole.under(bullet.format);
    const auto& style = in.automatic.bullets(look_of(bullet, whole));
    const auto item = next_item(into, static_cast<std::size_t>(bullet.label->level) + 1, style);
    write_p_as(item, bullet, without_indents(bullet.format), in);
}

xml::element open_lists::next_item(xml::element into, std::size_t depth, const std::string& style) {
    if (open_.size() > depth) open_.resize(depth);
    if (open_.size() == depth && open_.back().style != style) open_.pop_back();
    if (open_.size() == depth) return open_.back().item = open_.back().list.add("text:list-item");
    while (open_.size() < depth) {
        const auto list = (open_.empty() ? into : open_.back().item).add("text:list").set("text:style-name", style);
        open_.push_back({style, list, list.add("text:list-item")});
    }
    return open_.back().item;
}

}  // namespace ita::odt
