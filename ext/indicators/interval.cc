#include "indicators/interval.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>

namespace gongbao {

Interval rounding_of(const Figure& figure) {
  const double value = figure.value.to_double();
  const bool counted =
      (figure.dimension == "count" || figure.dimension == "people") && figure.value.exponent == 0;
  const double half = counted ? 0 : 0.5 * std::pow(10.0, figure.value.exponent);
  return {value - half, value + half};
}

Interval interval_of(const Figure& figure) {
  const double value = figure.value.to_double();
  Interval interval = rounding_of(figure);
  const double half = (interval.high - interval.low) / 2;
  // 近 and 约 say which way, not how far: a tenth of the number is more than writers mean; 余 runs up to the
  // next step of the number (20余 may be 29), at most half of it.
  const double slack = std::max(half, std::fabs(value) * 0.1);
  constexpr double kMost = std::numeric_limits<double>::max();
  switch (figure.bound) {
    case Bound::kExact:
      break;
    case Bound::kOver:
      interval = {value, value + std::max(slack, std::fabs(value) * 0.5)};
      break;
    case Bound::kUnder:
      interval = {value - slack, value};
      break;
    case Bound::kAbout:
      interval = {value - slack, value + slack};
      break;
    case Bound::kAtLeast:
      interval = {value, kMost};
      break;
    case Bound::kAtMost:
      interval = {-kMost, value};
      break;
  }
  return interval;
}

std::string print_number(double value, int power, int places) {
  std::array<char, 64> text{};
  const int length = std::snprintf(text.data(), text.size(), "%.*f", places, value / std::pow(10.0, power));
  std::string printed(text.data(), static_cast<std::size_t>(std::clamp(length, 0, 63)));
  if (printed.find('.') != std::string::npos) {
    while (printed.back() == '0') printed.pop_back();
    if (printed.back() == '.') printed.pop_back();
  }
  return printed;
}

}  // namespace gongbao
