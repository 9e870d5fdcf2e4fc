// src/io/changed.hpp - a document with changes of its report in it, whatever they were found by.
#pragma once

#include <optional>
#include <vector>

#include <ita/io/update.hpp>

namespace ita {

/// What update() does, with the changes given. `from` is a DOCX, ODT or flat ODT document.
[[nodiscard]] updated_file changed(const file& from, std::vector<change> all, const read_options& how,
                                   const std::optional<tracked>& as = {});

}  // namespace ita
