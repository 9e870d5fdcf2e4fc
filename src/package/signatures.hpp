// src/package/signatures.hpp - what a package has of digital signatures, for who takes them out.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace ita::zip {

struct signatures {
    std::vector<std::string> members{};            ///< that would leave; none where nothing is signed
    std::map<std::string, std::string> telling{};  ///< members that tell of them, as they are without
};

}  // namespace ita::zip
