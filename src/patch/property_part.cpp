#include "patch/property_part.hpp"

#include <algorithm>
#include <charconv>
#include <span>
#include <string_view>
#include <utility>

#include "docx/namespaces.hpp"
#include "docx/xstring.hpp"
#include "odt/namespaces.hpp"
#include "patch/reason.hpp"
#include "report/kept_properties.hpp"
#include "xml/read.hpp"

namespace ita::patching {
namespace {

std::span<const xml::binding> namespaces_of(property_markup as) {
    if (as == property_markup::docx) return docx::read_namespaces;
    return odt::read_namespaces;
}

/// The element that holds the properties.
xml::cursor room_of(const xml::document& part, property_markup as) {
    return as == property_markup::docx ? part.root() : part.root().first("office:meta");
}

/// The element whose text is the value of a property; none where the value is no words.
/// Source: ECMA-376-1, 22.4.2: lpwstr, lpstr and bstr; ODF 1.3 part 3, 19.386 meta:value-type.
xml::cursor words_of(xml::cursor property, property_markup as) {
    if (as == property_markup::odt) {
        const auto type = property.value("meta:value-type");
        return type.empty() || type == "string" ? property : xml::cursor{};
    }
    for (const auto* name : {"vt:lpwstr", "vt:lpstr", "vt:bstr"})
        if (const auto found = property.first(name)) return found;
    return {};
}

/// Between the tags of an element; nothing where it is one tag.
byte_range inside(xml::cursor element) {
    const bool is_one_tag = !element || element.content_span().from == element.span().to;
    return is_one_tag ? byte_range{} : element.content_span();
}

bool is_of_picture(std::string_view name) { return name.substr(kept_prefix.size()).starts_with("annexes."); }

std::map<std::string, std::string, std::less<>> by_name(const properties& all) { return {all.begin(), all.end()}; }

}  // namespace

property_part::property_part(std::string text, const location& where, const limits& most, property_markup as)
    : as_(as) {
    const xml::document part(std::move(text), where, most, namespaces_of(as));
    text_ = part.text();
    is_utf8_ = part.encoding() == xml::encoding::utf8 || part.encoding() == xml::encoding::utf8_with_mark;
    const bool is_docx = as == property_markup::docx;
    for (const xml::cursor each : room_of(part, as).children()) {
        const auto pid = each.value("pid");
        std::size_t number = 0;
        std::from_chars(pid.data(), pid.data() + pid.size(), number);
        highest_pid_ = std::max(highest_pid_, number);
        const auto* const key = is_docx ? "name" : "meta:name";
        const auto name = each.value_span(key);
        const bool is_kept = name && each.value(key).starts_with(kept_prefix);
        if (!is_kept || !each.is(is_docx ? "op:property" : "meta:user-defined")) continue;
        all_.insert_or_assign(std::string(each.value(key)),
                              property{.whole = each.span(),
                                       .name = *name,
                                       .value = inside(words_of(each, as)),
                                       .pid = each.value_span("pid").value_or(byte_range{})});
    }
}

std::string property_part::written(std::string_view value) const {
    return xml::escaped(as_ == property_markup::docx ? docx::encoded(value) : std::string(value));
}

const property_part::property& property_part::as_words(const property& which) const {
    if (which.value == byte_range{} || !is_utf8_) throw cannot("the file keeps it otherwise than as words");
    return which;
}

std::string property_part::like(const property& other, std::string_view name, std::string_view value,
                                std::size_t pid) const {
    const auto from = as_words(other).whole.from;
    const auto at = [&](byte_range where) { return byte_range{where.from - from, where.to - from}; };
    std::vector<xml::splice> all{{at(other.name), xml::escaped_value(name)}, {at(other.value), written(value)}};
    if (other.pid != byte_range{}) all.push_back({at(other.pid), std::to_string(pid)});
    return xml::spliced(std::string_view(text_).substr(from, other.whole.size()), std::move(all));
}

std::vector<xml::splice> property_part::changed(const report& before, const report& after) const {
    const auto wanted = kept_properties(after);
    const auto was = by_name(kept_properties(before)), is = by_name(wanted);
    std::vector<xml::splice> made;
    auto pid = highest_pid_;
    const property* one_before = nullptr;  // where the next that comes belongs behind
    for (const auto& [name, value] : wanted) {
        const auto known = all_.find(name);
        if (known != all_.end()) one_before = &known->second;
        const auto old = was.find(name);
        if (is_of_picture(name) || (old != was.end() && old->second == value)) continue;
        if (known != all_.end()) {
            made.push_back({as_words(known->second).value, written(value)});
            continue;
        }
        if (all_.empty()) throw cannot("it has no place in the file");
        const auto& model = one_before != nullptr ? *one_before : all_.begin()->second;
        made.push_back({{model.whole.to, model.whole.to}, like(model, name, value, ++pid)});
    }
    for (const auto& [name, value] : was)
        if (const auto known = all_.find(name); known != all_.end() && !is.contains(name) && !is_of_picture(name))
            made.push_back({known->second.whole, {}});
    return made;
}

}  // namespace ita::patching
