#include "text/number.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace gongbao {

std::optional<std::int64_t> Number::to_integer() const noexcept {
  std::int64_t value = mantissa;
  int power = exponent;
  if (value == 0) return 0;
  for (; power < 0; ++power) {
    if (value % 10 != 0) return std::nullopt;
    value /= 10;
  }
  for (; power > 0; --power) {
    if (__builtin_mul_overflow(value, std::int64_t{10}, &value)) return std::nullopt;
  }
  return value;
}

double Number::to_double() const noexcept {
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
