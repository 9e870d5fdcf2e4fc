#include "io/parts_beside.hpp"

#include <algorithm>

#include <ita/report/difference.hpp>

#include "docx/namespaces.hpp"
#include "io/opening.hpp"
#include "package/reader.hpp"
#include "report/kept_properties.hpp"
#include "report/off_page.hpp"
#include "xml/read.hpp"
#include "xml/unescape.hpp"

namespace ita {
namespace {

bool is_kept_beside_pages(const change& what) {
    switch (what.where.field) {
        case report_field::analysed:
        case report_field::filed:
        case report_field::kind:
        case report_field::subdistrict:
            return true;
        default:
            return what.where.part == report_part::divisions || is_off_page(what);
    }
}

}  // namespace

parts_beside::parts_beside(const file& from, const limits& most)
    : from_(from),
      most_(most),
      keeps_properties_(std::ranges::any_of(from.document().about.custom,
                                            [](const auto& each) { return each.first.starts_with(kept_prefix); })) {}

bool parts_beside::keeps(const change& what) const { return keeps_properties_ && is_kept_beside_pages(what); }

const docx::parts_beside& parts_beside::names() const {
    if (!names_) {
        const zip::reader package(from_.to_bytes(), most_, from_.name(), opening::known(from_));
        names_ = docx::parts_beside_text(package, most_);
    }
    return *names_;
}

const std::string& parts_beside::text_of(const std::string& part) const {
    const auto [known, is_new] = texts_.try_emplace(part);
    if (is_new && from_.format() == format::fodt)
        known->second = as_text(from_.to_bytes());
    else if (is_new)
        known->second = zip::reader(from_.to_bytes(), most_, from_.name(), opening::known(from_)).text(part);
    return known->second;
}

std::string parts_beside::properties_name() const {
    if (from_.format() == format::docx) return names().properties;
    return from_.format() == format::odt ? "meta.xml" : "";
}

const patching::property_part& parts_beside::properties() const {
    const auto as = from_.format() == format::docx ? patching::property_markup::docx : patching::property_markup::odt;
    const auto part = properties_name();
    if (!properties_) properties_.emplace(text_of(part), location{.file = from_.name(), .part = part}, most_, as);
    return *properties_;
}

void parts_beside::add_properties(const std::vector<change>& some, part_splices& to) const {
    if (!keeps_properties_ || some.empty()) return;
    const auto after = ita::apply(from_.report(), some);
    if (kept_properties(from_.report()) == kept_properties(after)) return;
    for (auto& each : properties().changed(from_.report(), after)) to[properties_name()].push_back(std::move(each));
}

void parts_beside::add_lists(const std::vector<patching::own_list>& all, part_splices& to) const {
    if (all.empty()) return;
    const auto& part = names().lists;
    to[part] = patching::lists_added(all, text_of(part), {.file = from_.name(), .part = part}, most_);
}

// -------------------------------------------------------------- links

const std::vector<patching::link>& parts_beside::links(const doc::trace& in, const patching::link_markup& as) const {
    if (!links_) links_ = patching::links_in(in.text, {0, in.text.size()}, as);
    return *links_;
}

bool parts_beside::add_addresses(const std::vector<patching::changed_link>& changed, const doc::trace& in,
                                 const patching::link_markup& as, part_splices& to) const {
    bool all_follow = true;
    for (const auto& each : changed)
        all_follow &= as.target_is_address ? add_address(each, in, to) : add_target(each, in, to);
    return all_follow;
}

bool parts_beside::add_address(const patching::changed_link& changed, const doc::trace& in, part_splices& to) const {
    const auto where = changed.which.target;
    std::string target;
    xml::append_value(target, std::string_view(in.text).substr(where.from, where.size()));
    const auto address = patching::address_of(changed, target);
    if (address) to[in.part].push_back({where, xml::escaped_value(*address)});
    return address.has_value();
}

/// Where a link of a DOCX document leads stands in a relationship, which others may share.
bool parts_beside::add_target(const patching::changed_link& changed, const doc::trace& in, part_splices& to) const {
    const auto id_of = [&](const patching::link& each) {
        return std::string_view(in.text).substr(each.target.from, each.target.size());
    };
    const auto id = id_of(changed.which);
    const auto& part = names().links;
    if (id.empty() || part.empty() || std::ranges::count(*links_, id, id_of) != 1) return false;
    const xml::document all(text_of(part), {.file = from_.name(), .part = part}, most_, docx::read_namespaces);
    for (const xml::cursor each : all.root().children()) {
        if (each.value("Id") != id || each.value("TargetMode") != "External") continue;
        const bool is_utf8 = all.encoding() == xml::encoding::utf8 || all.encoding() == xml::encoding::utf8_with_mark;
        const auto address = patching::address_of(changed, each.value("Target"));
        if (!address || !is_utf8) return false;
        to[part].push_back({each.value_span("Target").value(), xml::escaped_value(*address)});
        return true;
    }
    return false;
}

}  // namespace ita
