#pragma once
// What a printed number leaves open: 39.2亿 may be anything from 39.15 to 39.25亿, 近200 a little less than
// 200.

#include <string>

#include "figures/figure.h"

namespace gongbao {

struct Interval {
  double low = 0;
  double high = 0;

  [[nodiscard]] bool meets(const Interval& other) const { return low <= other.high && other.low <= high; }
  friend Interval operator+(const Interval& a, const Interval& b) { return {a.low + b.low, a.high + b.high}; }
  friend Interval operator-(const Interval& a, const Interval& b) { return {a.low - b.high, a.high - b.low}; }
  /// Both of positive numbers.
  friend Interval operator/(const Interval& a, const Interval& b) { return {a.low / b.high, a.high / b.low}; }
};

/// The numbers that the figure may stand for, by its printed digits alone.
Interval rounding_of(const Figure& figure);
/// The same, and by its bound.
Interval interval_of(const Figure& figure);

/// The number as an explanation prints it, in units of 10^`power`: 40089000 in 万 is 4008.9.
std::string print_number(double value, int power = 0, int places = 4);

}  // namespace gongbao
