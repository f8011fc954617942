#pragma once
// Exact decimal numbers.

#include <algorithm>
#include <cstdint>
#include <optional>

namespace gongbao {

/// mantissa × 10^exponent, exact: 67.21亿 is 6721 × 10^6.
struct Number {
  std::int64_t mantissa = 0;
  std::int16_t exponent = 0;

  [[nodiscard]] double to_double() const noexcept;  ///< the nearest double
  /// The value where it is a whole number of at most 64 bits.
  [[nodiscard]] std::optional<std::int64_t> to_integer() const noexcept;
  [[nodiscard]] constexpr Number negated() const noexcept { return {-mantissa, exponent}; }
  /// A power that no text means (亿亿亿…, for thousands of characters) is cut off.
  [[nodiscard]] constexpr Number scaled(int power_of_ten) const noexcept {
    constexpr int kMost = 280;  // and 19 digits before it are a double still
    return {mantissa, static_cast<std::int16_t>(std::clamp(exponent + power_of_ten, -kMost, kMost))};
  }
};

}  // namespace gongbao
