// src/doc/spacing.hpp - small room that documents do not ask for and every format gives alike.
#pragma once

#include <ita/base/length.hpp>

namespace ita::doc {

/// Above and below the words of a header row, so that Thai upper marks do not touch the line over them.
inline constexpr length header_padding = length::from_centimetres(0.05);

}  // namespace ita::doc
