// src/report/timeline.cpp - timelines over the times of base.
#include <ita/report/timeline.hpp>

namespace ita {

timeline understood(std::string_view typed) {
    const auto read = parse_time(typed).value_or(named_time{});
    return {std::string(typed), read.kind, read.days.from, read.days.to};
}

std::string to_text(const timeline& when) {
    return when.text.empty() ? format_time({when.kind, {when.from, when.to}}) : when.text;
}

}  // namespace ita
