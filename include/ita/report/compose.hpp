// ita/report/compose.hpp - a report becomes a document; knows no format and no files.
#pragma once

#include <functional>
#include <string>

#include <ita/base/bytes.hpp>
#include <ita/doc/document.hpp>
#include <ita/doc/sink.hpp>
#include <ita/report/look.hpp>
#include <ita/report/report.hpp>

namespace ita {

/// Gives the bytes of a picture that the report names by file only.
using picture_source = std::function<bytes(const std::string& file)>;

/// Hands a report, dressed in a look, to a sink: one table row per measure, each made when the one before is gone.
///
/// Errors: errc::missing_field, errc::out_of_range, errc::unwritable_text with the field as a JSON pointer;
/// what `pictures` throws; errc::not_a_picture.
void compose(const report& what, const look& dress, doc::sink& into, const picture_source& pictures = {});

/// The same, held whole.
[[nodiscard]] doc::document compose(const report& what, const look& dress = {}, const picture_source& pictures = {});

}  // namespace ita
