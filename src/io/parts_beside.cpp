#include "io/parts_beside.hpp"

#include <algorithm>
#include <variant>

#include <ita/report/difference.hpp>

#include "io/opening.hpp"
#include "package/reader.hpp"
#include "report/kept_properties.hpp"

namespace ita {
namespace {

bool is_kept_beside_pages(const change& what) {
    switch (what.where.field) {
        case report_field::analysed:
        case report_field::filed:
        case report_field::kind:
        case report_field::subdistrict:
        case report_field::issue:
            return true;
        case report_field::timeline: {
            const auto* const before = std::get_if<timeline>(&what.before);
            const auto* const after = std::get_if<timeline>(&what.after);
            return before != nullptr && after != nullptr && before->text == after->text;
        }
        default:
            return what.where.part == report_part::divisions;
    }
}

}  // namespace

parts_beside::parts_beside(const file& from, const limits& most)
    : from_(from),
      most_(most),
      keeps_properties_(std::ranges::any_of(from.document().about.custom,
                                            [](const auto& each) { return each.first.starts_with(kept_prefix); })) {}

bool parts_beside::keeps(const change& what) const {
    if (!keeps_properties_ || !is_kept_beside_pages(what)) return false;
    const bool is_list = what.where.part == report_part::divisions;
    const auto here = is_list ? std::string("/agency/divisions") : pointer(what.where, from_.report());
    return std::ranges::none_of(from_.places(), [&](const placed& each) {
        return is_list ? each.field.starts_with(here) : each.field == here;
    });
}

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

}  // namespace ita
