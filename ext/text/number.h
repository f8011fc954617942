#pragma once
// Exact decimal numbers.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace gongbao {

inline constexpr int kMostPowerOfTen = 18;  ///< of what 64 bits hold
constexpr std::array<std::int64_t, kMostPowerOfTen + 1> make_powers_of_ten() noexcept {
  std::array<std::int64_t, kMostPowerOfTen + 1> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}
inline constexpr std::array<std::int64_t, kMostPowerOfTen + 1> kPowersOfTen = make_powers_of_ten();
/// Of 0 to kMostPowerOfTen.
constexpr std::int64_t power_of_ten(int power) noexcept {
  return kPowersOfTen[static_cast<std::size_t>(power)];
}

/// mantissa × 10^exponent, exact: 67.21亿 is 6721 × 10^6.
struct Number {
  std::int64_t mantissa = 0;
  std::int16_t exponent = 0;
  bool rounded = false;  ///< more digits were printed than 64 bits hold: never a whole number

  [[nodiscard]] double to_double() const noexcept;  ///< the nearest double
  /// The value where it is a whole number of at most 64 bits, to its last digit.
  [[nodiscard]] std::optional<std::int64_t> to_integer() const noexcept;
  [[nodiscard]] constexpr Number negated() const noexcept { return {-mantissa, exponent, rounded}; }
  /// A power that no text means (亿亿亿…, for thousands of characters) is cut off.
  [[nodiscard]] constexpr Number scaled(int power) const noexcept {
    constexpr int kMost = 280;  // and 19 digits before it are a double still
    return {mantissa, static_cast<std::int16_t>(std::clamp(exponent + power, -kMost, kMost)), rounded};
  }
};

}  // namespace gongbao
