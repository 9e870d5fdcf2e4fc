#include "docx/read/parts.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

#include <fmt/format.h>

#include <ita/base/error.hpp>

#include "base/letters.hpp"
#include "docx/namespaces.hpp"
#include "docx/read.hpp"
#include "docx/read/values.hpp"

namespace ita::docx {
namespace {

constexpr std::string_view types_part = "[Content_Types].xml";

/// With %41 resolved to A; what is no escape stays.
std::string unescaped(std::string_view text) {
    std::string made;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto code = text[i] == '%' && i + 2 < text.size() ? hexadecimal(text.substr(i + 1, 2)) : std::nullopt;
        made += code ? static_cast<char>(*code) : text[i];
        if (code) i += 2;
    }
    return made;
}

std::string_view folder_of(std::string_view part) {
    const auto slash = part.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : part.substr(0, slash);
}

/// "word" and "../docProps/a.xml" are "docProps/a.xml". Source: RFC 3986, 5.2.4.
std::string resolved(std::string_view folder, std::string_view target) {
    const std::string whole =
        target.starts_with('/') ? std::string(target) : std::string(folder) + '/' + std::string(target);
    std::vector<std::string_view> steps;
    for (std::size_t from = 0; from <= whole.size();) {
        const auto step = std::string_view(whole).substr(from, whole.find('/', from) - from);
        if (step == ".." && !steps.empty()) steps.pop_back();
        if (!step.empty() && step != "." && step != "..") steps.push_back(step);
        from += step.size() + 1;
    }
    return fmt::format("{}", fmt::join(steps, "/"));
}

std::string_view last_word(std::string_view type) { return type.substr(type.rfind('/') + 1); }

relation read_relationship(xml::cursor from, std::string_view folder) {
    relation made{.kind = std::string(last_word(from.value("Type")))};
    const auto target = from.value("Target");
    made.external = from.value("TargetMode") == "External";
    made.target = made.external ? std::string(target) : resolved(folder, target);
    return made;
}

}  // namespace

void require_few(std::size_t count, std::size_t most, std::string_view of_what, xml::cursor at) {
    if (count > most)
        throw error(errc::limit_reached, at.place(),
                    fmt::format("expected {} {} at the most, found more", most, of_what));
}

// ------------------------------------------------------------------ relations

std::string relations_part_of(std::string_view part) {
    const auto folder = folder_of(part);
    const auto file = folder.empty() ? part : part.substr(folder.size() + 1);
    return fmt::format("{}{}_rels/{}.rels", folder, folder.empty() ? "" : "/", file);
}

const relation* relations::by_id(std::string_view id) const {
    const auto found = by_id_.find(std::string(id));
    return found == by_id_.end() ? nullptr : &found->second;
}

std::string_view relations::part_of(std::string_view kind) const {
    const auto found = by_kind_.find(std::string(kind));
    return found == by_kind_.end() ? std::string_view() : std::string_view(found->second);
}

void relations::add(std::string_view id, relation made) {
    if (!made.external) by_kind_.try_emplace(made.kind, made.target);
    by_id_.try_emplace(std::string(id), std::move(made));
}

// ------------------------------------------------------------------ parts

parts_reader::parts_reader(const zip::reader& package, const limits& most)
    : package_(package), most_(most), declared_(package.text(types_part), place_of(types_part), most, read_namespaces) {
    read_content_types();
}

// Source: ECMA-376-2, 6.2.3 and 7.2.3.
void parts_reader::read_content_types() {
    for (const xml::cursor each : declared_.root().children()) {
        const auto type = each.value("ContentType");
        if (each.is("ct:Override")) types_.emplace(each.value("PartName"), type);
        if (each.is("ct:Default")) endings_.emplace(each.value("Extension"), type);
    }
}

std::string_view parts_reader::find(std::string_view name) const {
    const auto found = package_.find_in_any_case(name);
    return found.empty() ? package_.find_in_any_case(unescaped(name)) : found;
}

std::string_view parts_reader::type_of(std::string_view part) const {
    if (const auto found = types_.find('/' + std::string(part)); found != types_.end()) return found->second;
    const auto found = endings_.find(part.substr(part.rfind('.') + 1));
    return found == endings_.end() ? std::string_view() : found->second;
}

relations parts_reader::relations_of(std::string_view part) const {
    relations made;
    const auto name = find(relations_part_of(part));
    if (name.empty()) return made;
    const xml::document from(package_.text(name), place_of(name), most_, read_namespaces);
    std::size_t count = 0;
    for (const xml::cursor each : from.root().children()) {
        if (!each.is("rel:Relationship")) continue;
        require_few(++count, most_.definitions, "relationships", each);
        made.add(each.value("Id"), read_relationship(each, folder_of(part)));
    }
    return made;
}

location parts_reader::place_of(std::string_view part) const {
    return {.file = package_.file(), .part = std::string(part)};
}

open_part::open_part(const parts_reader& from, std::string_view part)
    : name(part),
      xml(from.package().text(part), from.place_of(part), from.most(), read_namespaces),
      links(from.relations_of(part)) {}

std::vector<std::string> parts_with_words(const zip::reader& package, const limits& most) {
    const parts_reader parts(package, most);
    const auto holds_words = [&](const std::string& name) {
        const auto type = parts.type_of(name);
        const auto ends = {"main+xml", ".header+xml", ".footer+xml", ".footnotes+xml", ".endnotes+xml"};
        return std::ranges::any_of(ends, [&](std::string_view end) { return type.ends_with(end); });
    };
    std::vector<std::string> found;
    std::ranges::copy_if(package.names(), std::back_inserter(found), holds_words);
    return found;
}

}  // namespace ita::docx
