#include <algorithm>
#include <numeric>

#include "report/compose/plan.hpp"

namespace ita::composing {
namespace {

struct claim {
    double share = 0;
    double least = 0;
    double width = 0;
    bool at_least = false;  ///< it got no more than the least
};

std::vector<claim> claims_of(const std::vector<planned_column>& columns, length text_width) {
    std::vector<claim> claims;
    const auto largest = std::ranges::max(columns, {}, &planned_column::share).share;
    double wanted = 0;
    for (const auto& c : columns) {
        claims.push_back({.share = c.share / largest, .least = c.least / text_width});
        wanted += claims.back().least;
    }
    for (auto& c : claims) c.least /= std::max(wanted, 1.0);
    return claims;
}

// One round: what is left after the columns that got their least goes to the others by share. True while one falls
// short.
bool deal(std::vector<claim>& claims) {
    double room = 1;
    double shares = 0;
    for (const auto& c : claims) (c.at_least ? room : shares) += c.at_least ? -c.least : c.share;
    bool one_falls_short = false;
    for (auto& c : claims) {
        c.width = c.at_least ? c.least : room * c.share / shares;
        if (c.width >= c.least) continue;
        c.at_least = one_falls_short = true;
    }
    return one_falls_short;
}

// Edges are rounded, not widths, so that the widths add up.
std::vector<length> cut(length whole, const std::vector<double>& parts) {
    const auto sum = std::accumulate(parts.begin(), parts.end(), 0.0);
    std::vector<length> result;
    length edge;
    double upto = 0;
    for (const auto part : parts) {
        upto += part;
        const auto next = result.size() + 1 == parts.size() ? whole : whole * (upto / sum);
        result.push_back(next - edge);
        edge = next;
    }
    return result;
}

}  // namespace

std::vector<length> widths(const std::vector<planned_column>& columns, length text_width) {
    auto claims = claims_of(columns, text_width);
    while (deal(claims)) {
    }
    std::vector<double> parts(claims.size());
    std::ranges::transform(claims, parts.begin(), [](const auto& c) { return c.width; });
    return cut(text_width, parts);
}

std::vector<length> evenly(length text_width, std::size_t columns) {
    return cut(text_width, std::vector<double>(columns, 1.0));
}

}  // namespace ita::composing
