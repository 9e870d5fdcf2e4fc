#include "report/json/broken_token.hpp"

#include <algorithm>
#include <array>

namespace ita::json {
namespace {

constexpr std::array<broken_token, 9> broken_tokens{
    {{"missing closing quote", "\" to close the text"},
     {"control character", "an escape such as \\n inside a text"},
     {"ill-formed UTF-8", "UTF-8", broken_token::at_last_byte_beyond_ascii},
     {"surrogate", "a pair of surrogates such as \\ud83d\\ude00"},
     {"4 hex digits", "four hexadecimal digits after \\u"},
     {"forbidden character after backslash", "one of \" \\ / b f n r t u after a backslash"},
     {"invalid number", "a digit"},
     {"invalid BOM", "UTF-8"},
     {"number overflow", "a number that a computer can hold", broken_token::at_token}}};

}  // namespace

const broken_token* broken_token_in(std::string_view told) {
    const auto called = told.substr(0, told.find("; last read"));  // what follows is the user's own text
    const auto* kind = std::ranges::find_if(
        broken_tokens, [&](const broken_token& b) { return called.find(b.called) != std::string_view::npos; });
    return kind == broken_tokens.end() ? nullptr : kind;
}

}  // namespace ita::json
