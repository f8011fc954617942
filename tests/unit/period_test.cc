// One expression of time, in a year that it may leave out → its first and last day.

#include "indicators/period.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "text/date.h"

namespace gongbao {
namespace {

struct Expression {
  const char* text;
  const char* period;  ///< first..last day, blank where that end is open; "" where it is no period
};

constexpr int kYear = 2021;

std::string days(const char* text) {
  const std::optional<Period> period = parse_period(text, kYear);
  return period ? to_iso(period->start) + ".." + to_iso(period->end) : "";
}

void expect(const std::vector<Expression>& cases) {
  for (const Expression& expected : cases) {
    EXPECT_EQ(days(expected.text), expected.period) << expected.text;
  }
}

TEST(Period, Months) {
  expect({
      {"1-10月", "2021-01-01..2021-10-31"},
      {"1—10月", "2021-01-01..2021-10-31"},
      {"1～10月", "2021-01-01..2021-10-31"},
      {"1至10月", "2021-01-01..2021-10-31"},
      {"１－１０月", "2021-01-01..2021-10-31"},
      {"一至十月", "2021-01-01..2021-10-31"},
      {"2月", "2021-02-01..2021-02-28"},
      {"2020年2月", "2020-02-01..2020-02-29"},
      {"2020年1-9月", "2020-01-01..2020-09-30"},
      {"前9个月", "2021-01-01..2021-09-30"},
  });
}

TEST(Period, QuartersAndHalves) {
  expect({
      {"一季度", "2021-01-01..2021-03-31"},
      {"第二季度", "2021-04-01..2021-06-30"},
      {"前三季度", "2021-01-01..2021-09-30"},
      {"四季度", "2021-10-01..2021-12-31"},
      {"上半年", "2021-01-01..2021-06-30"},
      {"下半年", "2021-07-01..2021-12-31"},
  });
}

TEST(Period, Years) {
  expect({
      {"全年", "2021-01-01..2021-12-31"},
      {"今年", "2021-01-01..2021-12-31"},
      {"去年", "2020-01-01..2020-12-31"},
      {"2019年", "2019-01-01..2019-12-31"},
      {"二〇一九年", "2019-01-01..2019-12-31"},
      {"2018年至2020年", "2018-01-01..2020-12-31"},
      {"2018-2020年", "2018-01-01..2020-12-31"},
  });
}

TEST(Period, OpenEnds) {
  expect({
      {"2016年以来", "2016-01-01.."},
      {"今年以来", "2021-01-01.."},
      {"截至10月底", "..2021-10-31"},
      {"截止10月底", "..2021-10-31"},
      {"截至2020年末", "..2020-12-31"},
      {"截至11月15日", "..2021-11-15"},
  });
}

TEST(Period, FiveYearPlans) {
  expect({
      {"“十三五”期间", "2016-01-01..2020-12-31"},
      {"“十三五”时期", "2016-01-01..2020-12-31"},
      {"十四五期间", "2021-01-01..2025-12-31"},
      {"“十四五”以来", "2021-01-01.."},
  });
}

TEST(Period, WhatIsNone) {
  expect({
      {"", ""},
      {"公报", ""},
      {"13月", ""},
      {"1-13月", ""},
      {"10件", ""},
      {"1-10月税收", ""},
      {"近年来", ""},  // a time, but no dates can be given
      {"截至目前", ""},
  });
}

}  // namespace
}  // namespace gongbao
