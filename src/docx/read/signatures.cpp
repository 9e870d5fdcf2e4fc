// src/docx/read/signatures.cpp - digital signatures: parts of their own types, and two parts that tell of them.
#include "docx/read.hpp"

#include <algorithm>
#include <string_view>

#include "base/letters.hpp"
#include "docx/namespaces.hpp"
#include "docx/read/parts.hpp"
#include "xml/leave_out.hpp"

namespace ita::docx {
namespace {

// Source: ECMA-376-2, 13.2 and annex E.
constexpr std::string_view type_of_signatures = "application/vnd.openxmlformats-package.digital-signature-";
constexpr std::string_view relation_of_signatures = "/digital-signature/origin";
constexpr std::string_view usual_folder = "_xmlsignatures/";

std::vector<std::string> members_of(const parts_reader& parts) {
    std::vector<std::string> found;
    for (const auto& name : parts.package().names())
        if (name.starts_with(usual_folder) || parts.type_of(name).starts_with(type_of_signatures))
            found.push_back(name);
    for (std::size_t i = 0, count = found.size(); i < count; ++i) {
        const auto links = parts.find(relations_part_of(found[i]));
        if (!links.empty() && std::ranges::find(found, links) == found.end()) found.emplace_back(links);
    }
    return found;
}

class telling {
  public:
    telling(const parts_reader& parts, zip::signatures& into) : parts_(parts), into_(into) {}

    void run() {
        add("[Content_Types].xml", [this](xml::cursor each) { return names_type(each); });
        add("_rels/.rels", [](xml::cursor each) { return each.value("Type").ends_with(relation_of_signatures); });
    }

  private:
    template <class Tells>
    void add(std::string_view part, Tells tells) {
        const auto name = parts_.find(part);
        if (name.empty()) return;
        const xml::document from(parts_.package().text(name), parts_.place_of(name), parts_.most(), read_namespaces);
        into_.telling.emplace(name, xml::without_children(from, tells));
    }

    bool names_type(xml::cursor each) const {
        if (each.is("ct:Default")) return each.value("ContentType").starts_with(type_of_signatures);
        const auto name = each.value("PartName");
        const auto leaves = parts_.find(name.substr(name.starts_with('/') ? 1 : 0));
        return std::ranges::find(into_.members, leaves) != into_.members.end();
    }

    const parts_reader& parts_;
    zip::signatures& into_;
};

}  // namespace

zip::signatures signatures_of(const zip::reader& package, const limits& most) {
    const parts_reader parts(package, most);
    zip::signatures found{.members = members_of(parts)};
    if (!found.members.empty()) telling(parts, found).run();
    return found;
}

}  // namespace ita::docx
