// What a printed number leaves open.

#include "indicators/interval.h"

#include <gtest/gtest.h>

#include <limits>

namespace gongbao {
namespace {

constexpr double kMost = std::numeric_limits<double>::max();

Figure figure(Number value, Bound bound, const char* dimension = "money") {
  Figure made;
  made.value = value;
  made.bound = bound;
  made.dimension = StaticText::of(dimension);
  return made;
}

void expect(const Interval& found, double low, double high) {
  EXPECT_DOUBLE_EQ(found.low, low);
  EXPECT_DOUBLE_EQ(found.high, high);
}

// 39.2亿元 is anything that rounds to it; what is counted is what it is.
TEST(Interval, HalfOfTheLastPlaceIsOpen) {
  expect(interval_of(figure({392, 7}, Bound::kExact)), 3'915'000'000, 3'925'000'000);
  expect(interval_of(figure({392, 0}, Bound::kExact, "count")), 392, 392);
  expect(interval_of(figure({392, 0}, Bound::kExact)), 391.5, 392.5);
}

TEST(Interval, ABoundOpensOneSide) {
  expect(interval_of(figure({20, 0}, Bound::kOver, "count")), 20, 30);      // 20余件
  expect(interval_of(figure({200, 0}, Bound::kUnder, "count")), 180, 200);  // 近200件
  expect(interval_of(figure({200, 0}, Bound::kAbout, "count")), 180, 220);  // 约200件
  expect(interval_of(figure({200, 0}, Bound::kAtLeast, "count")), 200, kMost);
  expect(interval_of(figure({200, 0}, Bound::kAtMost, "count")), -kMost, 200);
}

// Of less than five of its last place a tenth would be less than its rounding.
TEST(Interval, IsNeverNarrowerThanTheRounding) {
  expect(interval_of(figure({3, 0}, Bound::kAbout)), 2.5, 3.5);
  expect(interval_of(figure({-3, 0}, Bound::kUnder)), -3.5, -3);
}

TEST(Interval, ArithmeticKeepsWhatMayBe) {
  expect(Interval{1, 2} + Interval{10, 20}, 11, 22);
  expect(Interval{1, 2} - Interval{10, 20}, -19, -8);
  expect(Interval{1, 2} / Interval{4, 8}, 0.125, 0.5);
  EXPECT_TRUE((Interval{1, 2}.meets({2, 3})));
  EXPECT_FALSE((Interval{1, 2}.meets({2.5, 3})));
}

}  // namespace
}  // namespace gongbao
