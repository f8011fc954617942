// Documents in 《》, names in quotation marks; each once a unit.

#include <gtest/gtest.h>

#include "rows.h"

namespace gongbao {
namespace {

using testing::mention_rows;

void expect(const std::vector<testing::Case>& cases) {
  testing::expect_rows(mention_rows, cases);
}

TEST(Mentions, Documents) {
  expect({
      {"印发《示例办法》。", {"document|示例办法"}},
      {"印发《关于贯彻〈示例办法〉的通知》。", {"document|关于贯彻〈示例办法〉的通知"}},
  });
}

TEST(Mentions, Names) {
  expect({
      {"打造“夜云溪”品牌。", {"name|夜云溪"}},
      {"打造「夜云溪」品牌。", {"name|夜云溪"}},
      {"开设【云溪半边天】专栏。", {"name|云溪半边天"}},
  });
}

TEST(Mentions, OnceAUnit) {
  expect({
      {"打造“夜云溪”品牌,“夜云溪”客流增多。", {"name|夜云溪"}},
      {"区文旅局\n\n打造“夜云溪”品牌。\n\n区商务局\n\n举办“夜云溪”展销。\n", {"name|夜云溪", "name|夜云溪"}},
  });
}

TEST(Mentions, UnclosedMarksNameNothing) {
  expect({
      {"打造“夜云溪品牌。", {}},
      {"打造夜云溪”品牌。", {}},
  });
}

}  // namespace
}  // namespace gongbao
