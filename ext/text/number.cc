#include "text/number.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace gongbao {

std::optional<std::int64_t> Number::to_integer() const noexcept {
  if (rounded) return std::nullopt;
  if (exponent == 0 || mantissa == 0) return mantissa;
  const int places = exponent > 0 ? exponent : -exponent;
  if (places > kMostPowerOfTen) return std::nullopt;
  const std::int64_t power = power_of_ten(places);
  if (exponent < 0) {
    if (mantissa % power != 0) return std::nullopt;
    return mantissa / power;
  }
  std::int64_t value = 0;
  if (__builtin_mul_overflow(mantissa, power, &value)) return std::nullopt;
  return value;
}

double Number::to_double() const noexcept {
  // Both exact, so that the one operation rounds rightly: most numbers that are printed.
  constexpr std::int64_t kMostExact = std::int64_t{1} << 53;
  if (mantissa > -kMostExact && mantissa < kMostExact && exponent >= -kMostPowerOfTen &&
      exponent <= kMostPowerOfTen) {
    const auto power = static_cast<double>(power_of_ten(exponent < 0 ? -exponent : exponent));
    return exponent < 0 ? static_cast<double>(mantissa) / power : static_cast<double>(mantissa) * power;
  }
  // from_chars rounds once and rightly, where mantissa * pow(10, exponent) rounds twice (67.21亿 →
  // …99.999999).
  std::array<char, 48> text{};
  const int length =
      std::snprintf(text.data(), text.size(), "%llde%d", static_cast<long long>(mantissa), int{exponent});
  double value = 0;
  std::from_chars(text.data(), text.data() + length, value);
  return value;
}

}  // namespace gongbao
