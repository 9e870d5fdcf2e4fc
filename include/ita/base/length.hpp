// ita/base/length.hpp - a length with its unit in the type; knows nothing of pages.
#pragma once

#include <compare>
#include <cstdint>

namespace ita {

/// A length on paper, kept as English Metric Units, so that centimetres, points and twips are all exact.
///
/// Unit: 1 cm = 360 000 EMU, 1 pt = 12 700 EMU, 1 twip = 635 EMU.
/// Range: what is made from a double ends at 2^60 EMU either way, so that sums hold; what is no number is zero.
/// Source: ECMA-376-1, 20.1.2.1 EMU Unit of Measurement.
class length {
  public:
    constexpr length() = default;

    [[nodiscard]] static constexpr length from_emu(std::int64_t emu) noexcept { return length(emu); }
    [[nodiscard]] static constexpr length from_points(double points) noexcept { return rounded(points * 12'700); }
    [[nodiscard]] static constexpr length from_centimetres(double cm) noexcept { return rounded(cm * 360'000); }

    [[nodiscard]] constexpr std::int64_t emu() const noexcept { return emu_; }
    /// Nearest whole number of twentieths of a point.
    [[nodiscard]] constexpr std::int64_t twips() const noexcept { return divided(635); }
    /// Nearest whole number of half-points.
    [[nodiscard]] constexpr std::int64_t half_points() const noexcept { return divided(6'350); }
    [[nodiscard]] constexpr double points() const noexcept { return static_cast<double>(emu_) / 12'700; }
    [[nodiscard]] constexpr double centimetres() const noexcept { return static_cast<double>(emu_) / 360'000; }

    friend constexpr auto operator<=>(length, length) = default;
    friend constexpr length operator+(length a, length b) noexcept { return length(a.emu_ + b.emu_); }
    friend constexpr length operator-(length a, length b) noexcept { return length(a.emu_ - b.emu_); }
    friend constexpr length operator-(length a) noexcept { return length(-a.emu_); }
    friend constexpr length operator*(length a, double k) noexcept { return rounded(static_cast<double>(a.emu_) * k); }
    friend constexpr length operator*(double k, length a) noexcept { return a * k; }
    friend constexpr length operator/(length a, double k) noexcept { return a * (1 / k); }
    /// How many times the second goes into the first.
    friend constexpr double operator/(length a, length b) noexcept {
        return static_cast<double>(a.emu_) / static_cast<double>(b.emu_);
    }

  private:
    constexpr explicit length(std::int64_t emu) noexcept : emu_(emu) {}

    static constexpr length rounded(double emu) noexcept {
        constexpr double most = 1152921504606846976.0;
        if (emu != emu) return length{};
        if (emu >= most || emu <= -most) return length(static_cast<std::int64_t>(emu < 0 ? -most : most));
        return length(static_cast<std::int64_t>(emu < 0 ? emu - 0.5 : emu + 0.5));
    }
    [[nodiscard]] constexpr std::int64_t divided(std::int64_t unit) const noexcept {
        return (emu_ < 0 ? emu_ - unit / 2 : emu_ + unit / 2) / unit;
    }

    std::int64_t emu_ = 0;
};

namespace literals {
// Not consteval: clang 14 leaves calls of it in lambdas undefined.
constexpr length operator""_cm(long double n) { return length::from_centimetres(static_cast<double>(n)); }
constexpr length operator""_cm(unsigned long long n) {
    return length::from_emu(static_cast<std::int64_t>(n) * 360'000);
}
constexpr length operator""_mm(long double n) { return length::from_centimetres(static_cast<double>(n) / 10); }
constexpr length operator""_mm(unsigned long long n) { return length::from_emu(static_cast<std::int64_t>(n) * 36'000); }
constexpr length operator""_pt(long double n) { return length::from_points(static_cast<double>(n)); }
constexpr length operator""_pt(unsigned long long n) { return length::from_emu(static_cast<std::int64_t>(n) * 12'700); }
}  // namespace literals

}  // namespace ita
