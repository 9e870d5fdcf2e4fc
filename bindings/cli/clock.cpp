// bindings/cli/clock.cpp - the moment that tracked changes bear.
#include "clock.hpp"

#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>

#include "command.hpp"

namespace ita::cli {
namespace {

std::chrono::local_seconds moment_of(std::string_view epoch) {
    std::int64_t seconds = 0;
    const auto read = std::from_chars(epoch.data(), epoch.data() + epoch.size(), seconds);
    if (read.ec != std::errc() || read.ptr != epoch.data() + epoch.size())
        throw usage_error("expected SOURCE_DATE_EPOCH as seconds since 1970, found " + std::string(epoch));
    return std::chrono::local_seconds(std::chrono::seconds(seconds));
}

}  // namespace

std::chrono::local_seconds now_here() {
    if (const auto* const epoch = std::getenv("SOURCE_DATE_EPOCH")) return moment_of(epoch);
    const auto now = std::time(nullptr);
    std::tm shown{};
    if (::localtime_r(&now, &shown) == nullptr) throw usage_error("expected a clock that tells the time, found none");
    return std::chrono::local_seconds(std::chrono::seconds(now + shown.tm_gmtoff));
}

}  // namespace ita::cli
