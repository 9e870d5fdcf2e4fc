// src/report/due.cpp - deadlines inside the words of steps and results.
#include <ita/base/thai_date.hpp>
#include <ita/report/item.hpp>

namespace ita {

std::optional<date> due(const item& what) {
    const auto when = parse_time(what.text);
    return when && when->kind == time_kind::deadline ? when->days.to : std::nullopt;
}

}  // namespace ita
