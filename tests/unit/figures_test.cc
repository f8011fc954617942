// What a numeral is: an amount, a share, or something that only looks like a figure.  Every numeral of the
// text has a row, also those that report nothing.

#include <gtest/gtest.h>

#include "rows.h"

namespace gongbao {
namespace {

using testing::figure_rows;

void expect(const std::vector<testing::Case>& cases) {
  testing::expect_rows(figure_rows, cases);
}

// ---- figures -----------------------------------------------------------------------------------------

TEST(Figures, Amounts) {
  expect({
      {"受理诉求8134件。", {"8134件|amount|8134|件"}},
      {"拨付资金3,068万元。", {"3,068万元|amount|30680000|元"}},
      {"新开行班线三十二條。", {"三十二條|amount|32|条"}},
      {"新开行班线兩條。", {"兩條|amount|2|条"}},
      {"平均用时45分钟。", {"45分钟|amount|45|分钟"}},
      {"拥有6.2万人口。", {"6.2万人口|amount|62000|人"}},
      {"新修5条次干道。", {"5条|amount|5|条"}},
      {"登记商户1795个。", {"1795个|amount|1795|个"}},  // not the year 1795
      {"安置房面积2万余平方米。", {"2万余平方米|amount|20000|平方米"}},
  });
}

TEST(Figures, Shares) {
  expect({
      {"满意率98.7%。", {"98.7%|share|98.7|%"}},
      {"出勤率百分之九十五。", {"百分之九十五|share|95|%"}},
      {"出生率5.84‰。", {"5.84‰|share|5.84|‰"}},
  });
}

TEST(Figures, QualifiersBelongToTheQuote) {
  expect({
      {"走访企业1350余家。", {"1350余家|amount|1350|家"}},
      {"吸引游客近20万人次。", {"近20万人次|amount|200000|人次"}},
      {"培训超过800人。", {"超过800人|amount|800|人"}},
      {"种植果树500亩以上。", {"500亩以上|amount|500|亩"}},
      {"每班学生不超过45人。", {"不超过45人|amount|45|人"}},
      {"增设班线约30条。", {"约30条|amount|30|条"}},
      {"评出10大于2021年。", {"10大|amount|10|大", "2021|date|2021|年"}},  // 大 is in one quote, not in two
  });
}

// 3-5家 is one figure, and so is 七八百人; 612/435座 are two.
TEST(Figures, Ranges) {
  expect({
      {"引进企业3-5家。", {"3-5家|amount|3|家"}},
      {"引进企业3至5家。", {"3至5家|amount|3|家"}},
      {"吸引观众七八百人。", {"七八百人|amount|700|人"}},
      {"更换窨井盖、雨水篦612/435座。", {"612|amount|612|座", "435座|amount|435|座"}},
  });
}

// ---- what only looks like one ------------------------------------------------------------------------

TEST(Figures, Dates) {
  expect({
      {"2023年工作回顾。", {"2023|date|2023|年"}},
      {"3月15日启用。", {"3|date|3|", "15|date|15|日"}},
      {"二〇二二年启用。", {"二〇二二|date|2022|年"}},
  });
}

TEST(Figures, Names) {
  for (const char* text : {"“1+4+N”体系成型。", "5G网络全覆盖。", "“十四五”开局良好。", "深化“三服务”。",
                           "半山桥换了新颜。", "红十字会招募义工。", "融入长三角。", "这是唯一做法。",
                           "一网通办上线。", "AI4S平台启用。", "推进“10+2”项目。"}) {
    for (const std::string& row : figure_rows(text))
      EXPECT_NE(row.find("|name|"), std::string::npos) << text << " gives " << row;
    EXPECT_TRUE(testing::indicator_rows(text).empty()) << text;
  }
}

TEST(Figures, CodesVersionsLabels) {
  expect({
      {"依据云政发〔2023〕14号文件。", {"2023|code|2023|", "14|code|14|"}},
      {"平台2.0上线。", {"2.0|version|2|"}},
      {"完成1-4幢外墙修缮。", {"1-4幢|label|1|幢"}},
      {"增设0-3岁托班。", {"0-3岁|label|0|岁"}},
      {"改造新市路80号院。", {"80|label|80|"}},
  });
}

TEST(Figures, Ordinals) {
  expect({
      {"第六次人口普查启动。", {"六|ordinal|6|次"}},
      {"第三批名单公布。", {"三|ordinal|3|批"}},
  });
}

TEST(Figures, Periods) {
  expect({
      {"连续5年无事故。", {"5|period|5|年"}},
      {"迎接建校100周年。", {"100|period|100|周年"}},
  });
}

// 一、 is a mark of the section, not a numeral: without a measure word a Chinese number counts nothing.
TEST(Figures, ListNumbersAreLabels) {
  expect({
      {"一、办案\n1.立案3件。\n(2)结案2件。",
       {"一|label|1|", "1|label|1|", "3件|amount|3|件", "2|label|2|", "2件|amount|2|件"}},
  });
}

// A number that names a line or a text, not an amount.
TEST(Figures, NothingIsRewritten) {
  expect({
      {"历史积案清零4万件。", {"4万件|amount|40000|件"}},
      {"两癌筛查8000人次。", {"8000人次|amount|8000|人次"}},
  });
}

// Numbers of a table: none is a version, and a minus counts.
TEST(Figures, Table) {
  testing::expect_rows(figure_rows,
                       {
                           {"主要农产品的产量见下表。\n大豆 7.0 -1.6\n玉米 10.0 2.3\n",
                            {"7.0|other|7|", "-1.6|other|-1.6|", "10.0|other|10|", "2.3|other|2.3|"}},
                           {"云平台2.0\n", {"2.0|version|2|"}},
                           {"人均受教育年限11.3年。", {"11.3年|amount|11.3|年"}},
                           {"历时2.5年。", {"2.5|period|2.5|年"}},
                           {"系统从2.0升级到3.0。", {"2.0|version|2|", "3.0|version|3|"}},
                           {"会议室在三楼。\n房间 -301\n", {"301|other|301|"}},
                       });
}

// Numbers of one measure with nothing between them come from a table that lost its columns.
TEST(Figures, StuckToOneOfTheirMeasure) {
  expect({
      {"比重为10%20%30%。", {"10%|share|10|%", "20%|other|20|%", "30%|other|30|%"}},
      {"查处610件931人。", {"610件|amount|610|件", "931人|amount|931|人"}},
      {"比重为10%,20%。", {"10%|share|10|%", "20%|share|20|%"}},
  });
}

TEST(Figures, ToDo) {
  testing::expect_to_do(figure_rows,
                        {
                            // a small number with its measure word counts, also in Chinese
                            {"新开行班线兩條。", {"兩條|amount|2|条"}},
                            // no unit's heading has a page in it
                            {"区红十字会\n\n募集款物30万元。\n", {"十|name|10|", "30万元|amount|300000|元"}},
                        });
}

// Every indicator is a figure, and no figure is there twice.
TEST(Figures, EachNumeralOnce) {
  for (const char* name : {"district_page.txt", "work_report.txt"}) {
    Report report(testing::read_fixture(name));
    const std::vector<Figure>& figures = report.figures();
    for (std::size_t at = 1; at < figures.size(); ++at)
      ASSERT_LE(figures[at - 1].digits.end, figures[at].digits.begin) << name;
    std::size_t indicators = 0;
    for (const Figure& figure : figures) indicators += figure.indicator ? 1U : 0U;
    EXPECT_EQ(indicators, report.indicators().rows.size()) << name;
    for (const Indicator& row : report.indicators().rows) EXPECT_TRUE(figures[row.figure].indicator) << name;
  }
}

}  // namespace
}  // namespace gongbao
