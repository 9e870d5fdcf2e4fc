#include "xml/tree.hpp"

#include <algorithm>
#include <new>

#include <pugixml.hpp>

#include <ita/base/error.hpp>

namespace ita::xml {
namespace {

pugi::xml_node handle(pugi::xml_node_struct* node) { return pugi::xml_node(node); }

// pugixml answers nothing, or false, where memory ends; what is built would then lack words without a sign.
void need(bool made) {
    if (!made) throw std::bad_alloc();
}

pugi::xml_node_struct* needed(pugi::xml_node made) {
    need(!made.empty());
    return made.internal_object();
}

std::ptrdiff_t rank(order where, std::string_view name) {
    const auto found = std::ranges::find(where, name);
    if (found == where.end())
        throw error(errc::internal, {}, "no place for <" + std::string(name) + "> in its schema order");
    return found - where.begin();
}

struct appender final : pugi::xml_writer {
    explicit appender(std::string& to) : out(to) {}
    void write(const void* data, std::size_t size) override { out.append(static_cast<const char*>(data), size); }
    std::string& out;
};

}  // namespace

element element::add(const char* name) const { return element(needed(handle(node_).append_child(name))); }

element element::add(const char* name, order where) const {
    const auto mine = rank(where, name);
    auto before = handle(node_).last_child();
    while (before && rank(where, before.name()) > mine) before = before.previous_sibling();
    const auto made = before ? handle(node_).insert_child_after(name, before) : handle(node_).prepend_child(name);
    return element(needed(made));
}

const element& element::set(const char* name, std::string_view value) const {
    auto attribute = handle(node_).attribute(name);
    if (!attribute) attribute = handle(node_).append_attribute(name);
    need(attribute.set_value(value.data(), value.size()));
    return *this;
}

const element& element::set(const char* name, std::int64_t value) const { return set(name, std::to_string(value)); }

const element& element::text(std::string_view words) const {
    need(handle(node_).append_child(pugi::node_pcdata).set_value(words.data(), words.size()));
    return *this;
}

void element::drop_if_empty() const {
    auto node = handle(node_);
    if (!node.first_child() && !node.first_attribute()) node.parent().remove_child(node);
}

struct tree::impl {
    pugi::xml_document document;
};

tree::tree() : impl_(std::make_unique<impl>()) {}
tree::~tree() = default;

element tree::start(const char* root) {
    impl_->document.reset();
    return element(needed(impl_->document.append_child(root)));
}

void tree::print(std::string& out) const {
    appender to(out);
    // Raw, since any white space that is added would be part of the text.
    impl_->document.first_child().print(to, "", pugi::format_raw, pugi::encoding_utf8);
}

void tree::print_open(std::string& out) const {
    print(out);
    out.resize(out.size() - std::string_view(impl_->document.first_child().name()).size() -
               std::string_view("</>").size());
}

void tree::print_children(std::string& out) const {
    appender to(out);
    for (const auto each : impl_->document.first_child().children())
        each.print(to, "", pugi::format_raw, pugi::encoding_utf8);
}

}  // namespace ita::xml
