// src/base/place.hpp - the way to a field, kept on the stack; a JSON pointer only where something is wrong.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <ita/base/error.hpp>

namespace ita {

/// One step of a JSON pointer and the steps before it, which must outlive it.
class place {
  public:
    place() = default;  ///< the whole value
    place(const place& before, std::string_view key) noexcept : before_(&before), key_(key) {}
    place(const place& before, std::string_view key, std::size_t index) noexcept
        : before_(&before), key_(key), index_(index) {}

    /// "/body/4/rows/2"; `~` and `/` in keys are escaped. Source: RFC 6901, section 3.
    [[nodiscard]] std::string pointer() const;

  private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    const place* before_ = nullptr;
    std::string_view key_{};
    std::size_t index_ = none;
};

/// Throws with the pointer as location::part.
[[noreturn]] void refuse(errc code, const place& where, const std::string& message);

/// Errors: errc::unwritable_text where XML cannot hold the text.
void require_sound(std::string_view text, const place& where);

}  // namespace ita
