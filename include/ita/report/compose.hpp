// ita/report/compose.hpp - a report becomes a document; knows no format and no files.
#pragma once

#include <functional>
#include <string>

#include <ita/base/shared_bytes.hpp>
#include <ita/doc/document.hpp>
#include <ita/doc/sink.hpp>
#include <ita/report/look.hpp>
#include <ita/report/report.hpp>

namespace ita {

/// Gives the bytes of a picture that the report names by file only.
using picture_source = std::function<shared_bytes(const std::string& file)>;

/// Hands a report, dressed in a look, to a sink: one table row per measure, each made when the one before is gone.
///
/// Errors, with the field as a JSON pointer: errc::missing_field, errc::out_of_range, errc::unwritable_text;
/// errc::unexpected_value for an unknown placeholder and a heading that comes twice; errc::limit_reached for items
/// below 8 levels and columns beyond 63. Pointers into the look begin with "/look". All of this is found before
/// anything is poured. For a picture: errc::not_a_picture, and what `pictures` throws, with the picture's file too.
void compose(const report& what, const look& dress, doc::sink& into, const picture_source& pictures = {});

/// The same, held whole.
[[nodiscard]] doc::document compose(const report& what, const look& dress = {}, const picture_source& pictures = {});

}  // namespace ita
