#include <fmt/format.h>

#include <ita/base/error.hpp>
#include <ita/doc/sink.hpp>
#include <ita/io/save.hpp>
#include <ita/report/compose.hpp>
#include <ita/report/json.hpp>

#include "base/work.hpp"
#include "docx/codec.hpp"
#include "io/regular_file.hpp"
#include "odt/codec.hpp"

namespace ita {
namespace {

template <class Writer, class Source>
bytes written_by(const Source& source, compression how, doc::words texts) {
    Writer out(how, texts);
    source(out);
    return out.finish();
}

[[noreturn]] void refuse(format as, const char* expected) {
    throw error(errc::unknown_format, {}, fmt::format("expected {}, found {}", expected, to_string(as)));
}

/// Lets a source hand its document to the codec of a format.
template <class Source>
bytes encoded(const Source& source, format as, compression how, doc::words texts) {
    if (as == format::docx) return written_by<docx::writer>(source, how, texts);
    if (as == format::odt) return written_by<odt::writer>(source, how, texts);
    refuse(as, "a format that documents are written in, docx or odt");
}

picture_source pictures_of(const write_options& how) {
    return [&how](const std::string& file) { return read_file_inside(how.pictures_from, file, how.largest_picture); };
}

format known_format(const std::filesystem::path& file) {
    const auto found = format_of(file);
    if (found == format::docx || found == format::odt) return *found;
    const auto ending = file.extension().string();
    throw error(errc::unknown_format, {.file = file.string()},
                "expected a name that ends in .docx or .odt, found " + (ending.empty() ? "no ending" : ending));
}

}  // namespace

bytes to_bytes(const report& what, format as, const look& dress, const write_options& how) {
    if (as == format::json) return bytes_of(to_json(what));
    const auto pictures = pictures_of(how);
    // compose() reads every word itself, to name the field of the report.
    const auto source = [&](doc::sink& out) { compose(what, dress, out, pictures); };
    return watched(how.watched_by, {}, [&] { return encoded(source, as, how.compression, doc::words::sound); });
}

bytes to_bytes(const doc::document& what, format as, const write_options& how) {
    const auto source = [&](doc::sink& out) { doc::pour(what, out); };
    return watched(how.watched_by, {}, [&] { return encoded(source, as, how.compression, doc::words::unread); });
}

void save(const report& what, const std::filesystem::path& file, const look& dress, const write_options& how) {
    write_file(file, to_bytes(what, known_format(file), dress, how));
}

void save(const doc::document& what, const std::filesystem::path& file, const write_options& how) {
    write_file(file, to_bytes(what, known_format(file), how));
}

}  // namespace ita
