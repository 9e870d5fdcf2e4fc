#include "io/traced_file.hpp"

#include "docx/read.hpp"
#include "io/opening.hpp"
#include "odt/read.hpp"
#include "package/reader.hpp"
#include "package/replace.hpp"

namespace ita {

traced_file traced(const file& from, const limits& most) {
    traced_file made;
    notes unsaid;
    if (from.format() == format::fodt) {
        made.document = odt::read_flat(std::string(as_text(from.to_bytes())), most, unsaid, from.name(), &made.part);
        return made;
    }
    const zip::reader package(from.to_bytes(), most, from.name(), opening::known(from));
    made.document = from.format() == format::docx ? docx::read(package, most, unsaid, &made.part)
                                                  : odt::read(package, most, unsaid, &made.part);
    return made;
}

std::unique_ptr<patching::dialect> dialect_of(format as, const doc::trace& in) {
    return as == format::docx ? patching::docx_dialect(in) : patching::odt_dialect(in);
}

shared_bytes with_parts(const file& from, const new_parts& parts, const limits& most) {
    if (from.format() == format::fodt && !parts.empty()) return bytes_of(parts.begin()->second);
    return zip::replaced(from.to_bytes(), {parts.begin(), parts.end()}, most, from.name());
}

}  // namespace ita
