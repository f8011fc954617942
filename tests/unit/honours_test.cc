// Honours: who gave them is told by the level, and what is only got, caught or gathered is none.

#include <gtest/gtest.h>

#include "rows.h"

namespace gongbao {
namespace {

using testing::honour_rows;

void expect(const std::vector<testing::Case>& cases) {
  testing::expect_rows(honour_rows, cases);
}
void expect_to_do(const std::vector<testing::Case>& cases) {
  testing::expect_to_do(honour_rows, cases);
}

TEST(Honours, Levels) {
  expect({
      {"荣获联合国人居奖。", {"荣获|联合国人居奖|international"}},
      {"荣获全国文明村镇。", {"荣获|全国文明村镇|national"}},
      {"获评国家级示范农场。", {"获评|国家级示范农场|national"}},
      {"被评为全省先进集体。", {"被评为|全省先进集体|provincial"}},
      {"入选省级美丽河湖。", {"入选|省级美丽河湖|provincial"}},
      {"荣登全市平安街道榜单。", {"荣登|全市平安街道榜单|municipal"}},
      {"获评区级优秀案例。", {"获评|区级优秀案例|district"}},
  });
}

TEST(Honours, TheWord称号IsNoPartOfTheTitle) {
  expect({
      {"荣获“国家卫生镇”称号。", {"荣获|国家卫生镇|national"}},
      {"被授予全省模范机关荣誉称号。", {"被授予|全省模范机关|provincial"}},
  });
}

TEST(Honours, InnerQuotesStay) {
  expect({
      {"王远被评为全省“最美城管人”。", {"被评为|全省“最美城管人”|provincial"}},
  });
}

TEST(Honours, SeveralAfterOneVerb) {
  expect({
      {"荣获全国先进集体、全省文明单位。", {"荣获|全国先进集体|national", "荣获|全省文明单位|provincial"}},
  });
}

TEST(Honours, WhatIsNone) {
  expect({
      {"抓获嫌疑人13名。", {}},
      {"获得贷款2亿元。", {}},
      {"获批用地120亩。", {}},
      {"群众获得感更强。", {}},
      {"获市领导批示11次。", {}},
      {"原创成果涌现。", {}},
      {"人才计划入选人数居前。", {}},
      {"上榜全国百强企业增至3家。", {}},
      {"医院要晋升为三级甲等医院。", {}},  // it has not got there yet
      {"3名个人获省级以上表彰。", {}},     // praise that is not named
  });
}

TEST(Honours, ToDo) {
  expect_to_do({
      // the rank is part of the title
      {"园区跻身全省综合考评前20名。", {"跻身|全省综合考评前20名|provincial"}},
  });
}

}  // namespace
}  // namespace gongbao
