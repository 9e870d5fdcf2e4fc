// src/report/json/broken_token.hpp - what the JSON library says of a broken token, and what should have stood there.
#pragma once

#include <cstddef>
#include <string_view>

namespace ita::json {

struct broken_token {
    std::string_view called, wanted;
    enum : std::size_t { at_byte, at_token, at_last_byte_beyond_ascii } place = at_byte;
};

/// The one that the library's words tell of; a null pointer for a whole token at the wrong place.
[[nodiscard]] const broken_token* broken_token_in(std::string_view told);

}  // namespace ita::json
