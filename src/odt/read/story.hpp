// src/odt/read/story.hpp - what all element families of a document share while it is read: doubts, bounds, pictures.
#pragma once

#include <string>
#include <vector>

#include <ita/base/error.hpp>
#include <ita/doc/document.hpp>

#include "doc/budget.hpp"
#include "doc/contents.hpp"
#include "doc/doubts.hpp"
#include "doc/pictures.hpp"
#include "doc/trace.hpp"
#include "odt/read/lists.hpp"
#include "odt/read/styles.hpp"
#include "package/reader.hpp"
#include "xml/read.hpp"

namespace ita::odt {

[[noreturn]] inline void too_much(const xml::cursor& where, const std::string& message) {
    throw error(errc::limit_reached, where.place(), message);
}

/// A part while it is read.
struct story {
    const styles& sheet;
    list_numbers& numbers;
    doc::doubts& unsure;
    doc::budget& bound;
    const zip::reader* package;  ///< none for a flat file
    doc::read_pictures& pictures;
    std::vector<doc::aside>& asides;
    doc::trace* told = nullptr;  ///< who asked for the bytes of this part
};

using blocks = std::vector<doc::block>;

}  // namespace ita::odt
