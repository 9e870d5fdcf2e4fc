// src/patch/changes_below.hpp - what goes elsewhere takes with it all that changes in it.
#pragma once

#include <functional>
#include <string>

#include "patch/editor.hpp"

namespace ita::patching {

/// Makes the changes of what stands below an element, given by its pointer.
using changes_below = std::function<void(const std::string& element, editor& to)>;

}  // namespace ita::patching
