// src/io/digital_signatures.cpp - each codec finds them, the package is put together without.
#include <ita/io/digital_signatures.hpp>

#include <string_view>

#include "docx/read.hpp"
#include "io/opening.hpp"
#include "odt/read.hpp"
#include "package/reader.hpp"
#include "package/replace.hpp"
#include "package/signatures.hpp"

namespace ita {
namespace {

zip::signatures signatures_in(const file& which, const limits& most) {
    if (which.format() != format::docx && which.format() != format::odt) return {};
    const zip::reader package(which.to_bytes(), most, which.name(), opening::known(which));
    return which.format() == format::docx ? docx::signatures_of(package, most) : odt::signatures_of(package, most);
}

}  // namespace

bool is_signed(const file& which, const read_options& how) { return !signatures_in(which, how.limits).members.empty(); }

file without_signatures(const file& from, const read_options& how) {
    const auto found = signatures_in(from, how.limits);
    if (found.members.empty()) return from;
    const auto content = zip::without(from.to_bytes(), found.members, {found.telling.begin(), found.telling.end()},
                                      how.limits, from.name());
    return reopened(content, from, how);
}

}  // namespace ita
