// src/odt/read/frame.hpp - frames, pictures and the text of shapes.
#pragma once

#include <optional>

#include "odt/read/story.hpp"

namespace ita::odt {

/// Whether an element is a frame or another shape, which read_shape() reads.
[[nodiscard]] bool is_shape(const xml::cursor& which) noexcept;

/// Reads a draw:frame or another shape: a picture is given back, the blocks of a text box or a shape are appended.
/// Pictures outside of the package are never looked for.
[[nodiscard]] std::optional<doc::image> read_shape(const xml::cursor& from, story& in, blocks& into);

}  // namespace ita::odt
