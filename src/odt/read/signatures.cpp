// src/odt/read/signatures.cpp - digital signatures: files beside the manifest, which may list them.
#include "odt/read.hpp"

#include <algorithm>

#include "odt/namespaces.hpp"
#include "xml/leave_out.hpp"

namespace ita::odt {

// Source: ODF 1.3 part 2, Digital Signatures: every file of META-INF/ whose name holds "signatures".
zip::signatures signatures_of(const zip::reader& package, const limits& most) {
    zip::signatures found;
    for (const auto& name : package.names())
        if (name.starts_with("META-INF/") && name.find("signatures") != name.npos) found.members.push_back(name);
    constexpr const char* manifest = "META-INF/manifest.xml";
    if (found.members.empty() || !package.contains(manifest)) return found;
    const xml::document from(package.text(manifest), {.file = package.file(), .part = manifest}, most, read_namespaces,
                             xml::document_type::stepped_over);
    found.telling.emplace(manifest, xml::without_children(from, [&](xml::cursor each) {
                              return std::ranges::find(found.members, each.value("manifest:full-path")) !=
                                     found.members.end();
                          }));
    return found;
}

}  // namespace ita::odt
