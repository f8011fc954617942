// A phrase and the official indicator that it names; a sentence and the codes of its rows.

#include "indicators/catalogue.h"

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indicators/report.h"
#include "rows.h"
#include "text/text.h"

namespace gongbao {
namespace {

std::string code_of(std::string_view phrase) {
  const Text text{std::string(phrase)};
  const Span whole{0, text.size()};
  return std::string(read_naming(text.folded(), {&whole, 1}, kEveryKind).code);
}

// metric|kind|code, then coverage and place where there are any.
std::vector<std::string> code_rows(std::string_view text) {
  Report report{std::string(text), testing::kPublished};
  std::vector<std::string> rows;
  for (const Indicator& row : report.indicators().rows) {
    std::string line = report.indicators().metric(row, report.text()) + '|' +
                       std::string(name_of(report.figures()[row.figure].kind)) + '|' + std::string(row.code);
    if (!row.coverage.empty()) line += " coverage " + report.text().slice(row.coverage);
    if (!row.place.empty()) line += " place " + report.text().slice(row.place);
    rows.push_back(std::move(line));
  }
  return rows;
}

void expect(const std::vector<testing::Case>& cases) {
  testing::expect_rows(code_rows, cases);
}

// Every indicator by two spellings at least, and phrases that name none.
TEST(Catalogue, EveryIndicatorIsFoundByItsSpellings) {
  std::map<std::string, int> spellings;
  for (const std::vector<std::string>& line : testing::read_table("indicator_names.tsv")) {
    if (line[0].starts_with("# ")) continue;
    ASSERT_EQ(line.size(), 2U) << line[0];
    EXPECT_EQ(code_of(line[0]), line[1] == "NULL" ? "" : line[1]) << line[0];
    ++spellings[line[1]];
  }
  for (const CatalogueEntry& entry : catalogue()) EXPECT_GE(spellings[entry.code], 2) << entry.code;
  EXPECT_GE(spellings["NULL"], 50);
}

// What is beyond the form that compile_catalogue.cc refuses to compile without: words are compared with
// folded text, so one that folding changes would never be found, and each must lead to its own code.
TEST(Catalogue, EveryWordNamesItsIndicator) {
  for (const std::vector<std::string>& line : testing::read_table("../ext/lexicon/catalogue_words.tsv")) {
    if (line[0].starts_with("# ")) continue;
    const Text text{line[0]};
    EXPECT_EQ(Text{line[0]}.folded(), catalogue_spelling(text.folded())) << line[0];
    EXPECT_EQ(code_of(line[0]), line[1]) << line[0];
  }
}

TEST(Catalogue, KnowsItsCodes) {
  EXPECT_GE(catalogue().size(), 150U);
  for (const CatalogueEntry& entry : catalogue()) EXPECT_EQ(catalogue_entry(entry.code), &entry);
  EXPECT_EQ(catalogue_entry("GDQ"), nullptr);
  EXPECT_EQ(catalogue_entry(""), nullptr);
}

TEST(Catalogue, Scopes) {
  const std::vector<std::vector<std::string_view>> different = {
      {"财政总收入", "一般公共预算收入", "地方财政收入", "财政收入", "税收收入"},
      {"规模以上工业增加值", "工业增加值", "规模以上工业总产值", "工业总产值"},
      {"居民人均可支配收入", "城镇居民人均可支配收入", "农村居民人均可支配收入", "农民人均纯收入"},
      {"城镇调查失业率", "城镇登记失业率"},
      {"社会消费品零售总额", "限额以上单位零售额", "社会商品零售总额"},
      {"固定资产投资", "工业投资", "房地产开发投资", "民间投资"},
      {"进出口总额", "出口", "进口"},
      {"常住人口", "户籍人口", "城镇人口"},
      {"各项存款余额", "住户存款余额", "人民币存款余额"},
      {"地区生产总值", "国民生产总值", "工农业总产值", "社会总产值", "国民收入"}};
  for (const std::vector<std::string_view>& names : different) {
    std::map<std::string, std::string_view> seen;
    for (const std::string_view name : names) {
      const std::string code = code_of(name);
      EXPECT_NE(code, "") << name;
      const auto [other, added] = seen.emplace(code, name);
      EXPECT_TRUE(added) << name << " and " << other->second;
    }
  }
}

TEST(Catalogue, Levels) {
  expect({
      {"全市地区生产总值完成287.9亿元。", {"全市地区生产总值完成|amount|GDP"}},
      {"实现社会消费品零售总额149.2亿元,增长9.5%。",
       {"社会消费品零售总额|amount|RETAIL", "社会消费品零售总额|change|RETAIL"}},
      {"城镇登记失业率控制在3.9%以内。", {"城镇登记失业率|share|UNEMPLOYMENT_REGISTERED"}},
      {"装备制造产业园区产值12亿元。", {"装备制造产业园区产值|amount|"}},
  });
}

// Of growth alone: 增速, 涨幅; a rank is of the level or of its growth.
TEST(Catalogue, Growth) {
  expect({
      {"规模以上工业增加值增速12%。", {"规模以上工业增加值增速|change|IVA_ABOVE_SIZE"}},
      {"居民消费价格涨幅2%左右。", {"居民消费价格涨幅|change|CPI"}},
      {"去年经济增长5.2%。", {"经济|change|GDP"}},
  });
}

// 新增就业 counted in posts is no number of people; a place of 500 people is no 元.
TEST(Catalogue, KindAndDimensionFit) {
  expect({
      {"新增就业5650人。", {"新增就业|amount|JOBS_URBAN"}},
      {"新增就业5000个。", {"新增就业|amount|"}},
      {"税收收入200户。", {"税收收入|amount|"}},
      {"粮食产量35亿斤。", {"粮食产量|amount|GRAIN"}},
      {"粮食产量提高1.5%。", {"粮食产量|change|GRAIN"}},
  });
}

TEST(Catalogue, CoverageAndPlace) {
  expect({
      {"区本级固定资产投资完成52亿元。", {"区本级固定资产投资完成|amount|FAI coverage 区本级"}},
      {"固定资产投资(不含农户)增长5%。", {"固定资产投资(不含农户)|change|FAI coverage 不含农户"}},
      {"全国城镇调查失业率5.1%。", {"全国城镇调查失业率|share|UNEMPLOYMENT_SURVEY place 全国"}},
      {"海州市政府工作报告\n沈阳市地区生产总值增长5.5%。", {"沈阳市地区生产总值|change|GDP place 沈阳市"}},
  });
}

// One word that names several, shared out.
TEST(Catalogue, PartsOfAWhole) {
  expect({
      {"城乡居民人均可支配收入分别增长5.3%、7%。",
       {"城镇居民人均可支配收入|change|INCOME_URBAN", "农村居民人均可支配收入|change|INCOME_RURAL"}},
      {"全区城乡居民人均可支配收入分别完成37820元、28104元,分别增长5%和6%。",
       {"城镇居民人均可支配收入完成|amount|INCOME_URBAN", "农村居民人均可支配收入完成|amount|INCOME_RURAL",
        "城镇居民人均可支配收入|change|INCOME_URBAN", "农村居民人均可支配收入完成|change|INCOME_RURAL"}},
      {"城镇、农村居民人均可支配收入分别达到52000元和31000元。",
       {"城镇居民人均可支配收入|amount|INCOME_URBAN", "农村居民人均可支配收入|amount|INCOME_RURAL"}},
      {"三次产业增加值分别为12亿元、30亿元、50亿元。",
       {"第一产业增加值|amount|GDP_PRIMARY", "第二产业增加值|amount|GDP_SECONDARY",
        "第三产业增加值|amount|GDP_TERTIARY"}},
      {"一、二、三次产业增加值分别增长3%、4%、5%。",
       {"第一产业增加值|change|GDP_PRIMARY", "第二产业增加值|change|GDP_SECONDARY",
        "第三产业增加值|change|GDP_TERTIARY"}},
      {"进出口总额、出口、进口分别增长3%、4%、2%。",
       {"进出口总额|change|TRADE_GOODS", "出口|change|EXPORTS", "进口|change|IMPORTS"}},
      {"三次产业结构由7.1:76.5:16.4调整为6.8:77.3:15.9。",
       {"第一产业结构|share|SHARE_PRIMARY", "第二产业结构|share|SHARE_SECONDARY",
        "第三产业结构|share|SHARE_TERTIARY", "第一产业结构|share|SHARE_PRIMARY",
        "第二产业结构|share|SHARE_SECONDARY", "第三产业结构|share|SHARE_TERTIARY"}},
      // no hundred, so no shares
      {"三次产业项目比例为3:1:2。", {}},
      // not shared out: both together
      {"城乡居民人均可支配收入增长5%。", {"城乡居民人均可支配收入|change|"}},
  });
}

TEST(Catalogue, WordsOfACaller) {
  OwnWords own;
  EXPECT_TRUE(own.add_indicator(u"规上企业亩均税收", "TAX_FOR_LAND"));
  EXPECT_TRUE(own.add_indicator(u"区域总产出", "GDP"));
  EXPECT_FALSE(own.add_indicator(u"区域总产出", "GNI"));
  Report report("全省规上企业亩均税收30万元。区域总产出9亿元。区域总产出30户。", testing::kPublished, {},
                std::make_shared<const OwnWords>(std::move(own)));
  const std::vector<Indicator>& rows = report.indicators().rows;
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].code, "TAX_FOR_LAND");
  EXPECT_EQ(rows[1].code, "GDP");
  EXPECT_EQ(rows[2].code, "");  // GDP is money
}

}  // namespace
}  // namespace gongbao
