// src/package/replace.hpp - members of a package get other contents or leave, and not a byte beside them moves.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <ita/base/limits.hpp>
#include <ita/base/pieced_bytes.hpp>
#include <ita/base/shared_bytes.hpp>

namespace ita::zip {

/// The package with these members' contents replaced. Names, order, methods, times, attributes, comments and extra
/// fields stay, the bytes of all other members too, and what stands before, between and behind them: those are shared.
///
/// Errors: those of reader; errc::missing_part for a name that is not there; errc::damaged_package where members
/// overlap or the directory contradicts them; errc::limit_reached for ZIP64 packages and from 4 GiB on. Source:
/// APPNOTE 6.3.9, 4.3 and 4.4.
[[nodiscard]] pieced_bytes replaced(const shared_bytes& package,
                                    const std::map<std::string, std::string_view>& contents, const limits& most,
                                    const std::string& file = {});

/// The same, and these members leave. Errors: those of replaced().
[[nodiscard]] pieced_bytes without(const shared_bytes& package, const std::vector<std::string>& leaving,
                                   const std::map<std::string, std::string_view>& contents, const limits& most,
                                   const std::string& file = {});

}  // namespace ita::zip
