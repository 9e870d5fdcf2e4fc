// src/odt/part.hpp - what the elements of one XML part share while they are written.
#pragma once

#include <cstddef>

#include "doc/pictures.hpp"
#include "odt/automatic_styles.hpp"
#include "odt/style_sheet.hpp"

namespace ita::odt {

struct part {
    const style_sheet& styles;
    doc::pictures& pictures;
    automatic_styles automatic;
    bool thai_page_numbers = false;
    std::size_t tables = 0;  ///< how many have a name by now
    std::size_t frames = 0;
};

}  // namespace ita::odt
