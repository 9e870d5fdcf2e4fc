#include "io/traced_file.hpp"

#include "base/work.hpp"
#include "docx/read.hpp"
#include "io/opening.hpp"
#include "odt/read.hpp"
#include "package/reader.hpp"
#include "package/replace.hpp"

namespace ita {

std::shared_ptr<const doc::trace> trace_of(const file& from, const limits& most) {
    if (const auto kept = opening::trace_of(from)) return kept;
    const stage reading(0.3);
    const auto made = std::make_shared<doc::trace>();
    notes unsaid;
    if (from.format() == format::fodt) {
        static_cast<void>(odt::read_flat(std::string(as_text(from.to_bytes())), most, unsaid, from.name(), made.get()));
        return made;
    }
    const zip::reader package(from.to_bytes(), most, from.name(), opening::known(from));
    const auto read = from.format() == format::docx ? docx::read : odt::read;
    read(package, most, unsaid, made.get());
    return made;
}

std::unique_ptr<patching::dialect> dialect_of(format as, const doc::trace& in) {
    return as == format::docx ? patching::docx_dialect(in) : patching::odt_dialect(in);
}

pieced_bytes with_parts(const file& from, const new_parts& parts, const limits& most) {
    if (parts.empty()) return pieced_bytes(from.to_bytes());
    if (from.format() == format::fodt) return pieced_bytes(bytes_of(parts.begin()->second));
    return zip::replaced(from.to_bytes(), {parts.begin(), parts.end()}, most, from.name());
}

}  // namespace ita
