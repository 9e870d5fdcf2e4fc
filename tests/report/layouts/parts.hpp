// tests/report/layouts/parts.hpp - the files that layouts are listed in.
#pragma once

#include <vector>

#include "report/layouts/layouts.hpp"
#include "report/layouts/sample.hpp"

namespace layouts {

void add_columns(std::vector<layout>& to);
void add_lists(std::vector<layout>& to);
void add_labels(std::vector<layout>& to);
void add_surroundings(std::vector<layout>& to);

}  // namespace layouts
