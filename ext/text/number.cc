#include "text/number.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace gongbao {

namespace {

constexpr int kMostPower = 18;  // of what 64 bits hold
constexpr std::array<std::int64_t, kMostPower + 1> make_powers_of_ten() {
  std::array<std::int64_t, kMostPower + 1> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}
constexpr std::array<std::int64_t, kMostPower + 1> kPowersOfTen = make_powers_of_ten();

}  // namespace

std::optional<std::int64_t> Number::to_integer() const noexcept {
  if (exponent == 0 || mantissa == 0) return mantissa;
  const int places = exponent > 0 ? exponent : -exponent;
  if (places > kMostPower) return std::nullopt;
  const std::int64_t power = kPowersOfTen[static_cast<std::size_t>(places)];
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
  if (mantissa > -kMostExact && mantissa < kMostExact && exponent >= -kMostPower && exponent <= kMostPower) {
    const auto power =
        static_cast<double>(kPowersOfTen[static_cast<std::size_t>(exponent < 0 ? -exponent : exponent)]);
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
