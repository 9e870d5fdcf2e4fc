// src/report/compose/place.hpp - the way to a field, kept on the stack; a JSON pointer only where something is wrong.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <ita/base/error.hpp>

namespace ita::composing {

/// One step of a JSON pointer and the steps before it, which must outlive it.
class place {
  public:
    place() = default;  ///< the whole report
    place(const place& before, std::string_view key) noexcept : before_(&before), key_(key) {}
    place(const place& before, std::string_view key, std::size_t index) noexcept
        : before_(&before), key_(key), index_(index) {}

    /// "/measures/0/steps/1/text"; `~` and `/` in keys are escaped. Source: RFC 6901, section 3.
    [[nodiscard]] std::string pointer() const;

  private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    const place* before_ = nullptr;
    std::string_view key_{};
    std::size_t index_ = none;
};

[[noreturn]] inline void refuse(errc code, const place& where, const std::string& message) {
    throw error(code, {.part = where.pointer()}, message);
}

}  // namespace ita::composing
