#include "report/compose/words.hpp"

#include <string>

namespace ita::composing {

std::string words::number(long long value) const {
    const auto text = std::to_string(value);
    return thai() ? to_thai_digits(text) : text;
}

}  // namespace ita::composing
