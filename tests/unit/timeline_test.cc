// What a figure has no time of its own for is told by the sentences before it, by the headings over it, by
// the words that open a part of the text, or by the document.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "indicators/report.h"
#include "text/date.h"

namespace gongbao {
namespace {

struct Told {
  const char* text;
  std::vector<std::string> rows;  ///< quote role first..last day source year
};

std::vector<std::string> rows_of(const char* text, std::optional<Date> published) {
  Report report(text, published);
  std::vector<std::string> rows;
  for (const Indicator& row : report.indicators().rows) {
    std::string line = report.text().slice(report.figures()[row.figure].quote);
    const auto add = [&](std::string_view word) { line += ' ' + std::string(word); };
    add(name_of(row.role));
    if (row.period.start || row.period.end) add(to_iso(row.period.start) + ".." + to_iso(row.period.end));
    if (row.period.source != PeriodSource::kUnknown) add(name_of(row.period.source));
    if (row.year != 0) add(std::to_string(row.year));
    rows.push_back(line);
  }
  return rows;
}

constexpr Date kMeeting{.year = 2019, .month = 1, .day = 8};

void expect(const std::vector<Told>& cases, std::optional<Date> published = kMeeting) {
  for (const Told& expected : cases) {
    EXPECT_EQ(rows_of(expected.text, published), expected.rows) << expected.text;
  }
}

TEST(Timeline, ASentenceBefore) {
  expect({
      // told in January, so of the year before
      {"1-9月受理案件300件。办结280件。",
       {"300件 actual 2018-01-01..2018-09-30 printed 2018",
        "280件 actual 2018-01-01..2018-09-30 carried 2018"}},
      // 其中 goes on with the row before it
      {"2018年植树300亩。6月植树20亩。其中，松树5亩。",
       {"300亩 actual 2018-01-01..2018-12-31 printed 2018", "20亩 actual 2018-06-01..2018-06-30 printed 2018",
        "5亩 actual 2018-06-01..2018-06-30 carried 2018"}},
      // a paragraph of its own takes nothing
      {"2017年植树300亩。\n新建公园5座。",
       {"300亩 actual 2017-01-01..2017-12-31 printed 2017", "5座 actual"}},
      // a detail of the time over it goes no further
      {"2017年植树300亩，上半年植树90亩。新建公园5座。",
       {"300亩 actual 2017-01-01..2017-12-31 printed 2017", "90亩 actual 2017-01-01..2017-06-30 printed 2017",
        "5座 actual 2017-01-01..2017-12-31 carried 2017"}},
      // years that are not told
      {"近年来，县里重视绿化。植树300亩。", {"300亩 actual"}},
  });
}

TEST(Timeline, ABaseIsOfItsOwnTime) {
  expect({
      {"2018年税收5亿元，比2012年的2亿元多得多。",
       {"5亿元 actual 2018-01-01..2018-12-31 printed 2018",
        "2亿元 baseline 2012-01-01..2012-12-31 printed 2012"}},
      {"贫困率从2013年的9.2%下降到2018年的0.6%。",
       {"9.2% baseline 2013-01-01..2013-12-31 printed 2013",
        "0.6% actual 2018-01-01..2018-12-31 printed 2018"}},
  });
}

TEST(Timeline, NowIsTheDayOfPublication) {
  expect({{"截至目前，全县有图书馆3座。目前有书店12家。",
           {"3座 actual ..2019-01-08 printed 2019", "12家 actual ..2019-01-08 printed 2019"}}});
  expect({{"截至目前，全县有图书馆3座。", {"3座 actual"}}}, std::nullopt);
}

// A time in a name is of the name.
TEST(Timeline, ATimeInAName) {
  expect({{"获“2016年度平安县”称号，调解纠纷45件。", {"45件 actual"}},
          {"“新十二月市”引来客商300家。", {"300家 actual"}}});
}

// A work report of January 2019 is about 2018; its plans are for 2019.
std::string work_report(const std::string& body) {
  return "政府工作报告\n——2019年1月8日在青石县第十六届人民代表大会第三次会议上\n各位代表：\n" + body;
}

void expect_of_report(const std::vector<Told>& cases) {
  for (const Told& expected : cases) {
    EXPECT_EQ(rows_of(work_report(expected.text).c_str(), std::nullopt), expected.rows) << expected.text;
  }
}

TEST(Timeline, Headings) {
  expect_of_report({
      {"一、2018年工作回顾\n新建学校5所。\n二、2019年工作安排\n新建学校8所。",
       {"5所 actual 2018-01-01..2018-12-31 section 2018", "8所 target 2019-01-01..2019-12-31 section 2019"}},
      {"一、过去五年工作\n新建学校25所。\n二、今后五年的目标任务\n新建学校30所。",
       {"25所 actual 2014-01-01..2018-12-31 section", "30所 target 2019-01-01..2023-12-31 section"}},
      {"一、“十三五”时期主要目标\n新建学校30所。", {"30所 target 2016-01-01..2020-12-31 section"}},
      // without a year: 回顾 is of the year reported, 今年 of that of the speaker
      {"一、工作回顾\n新建学校5所。\n二、今年重点工作\n新建学校8所。",
       {"5所 actual 2018-01-01..2018-12-31 document 2018", "8所 target 2019-01-01..2019-12-31 section 2019"}},
      // after a part that turns to plans so do the next ones
      {"一、2018年工作回顾\n新建学校5所。\n二、2019年工作安排\n新建学校8所。\n三、着力办好民生实事\n改造小区1"
       "2个。",
       {"5所 actual 2018-01-01..2018-12-31 section 2018", "8所 target 2019-01-01..2019-12-31 section 2019",
        "12个 target 2019-01-01..2019-12-31 document 2019"}},
      // 民生实事 of a review is none
      {"一、2018年工作回顾\n（一）着力办好办实民生实事\n改造小区12个。",
       {"12个 actual 2018-01-01..2018-12-31 section 2018"}},
      // definitions at the end report nothing of any time
      {"一、2018年工作回顾\n新建学校5所。\n名词解释\n规上企业：年营业收入在2000万元及以上。",
       {"5所 actual 2018-01-01..2018-12-31 section 2018", "2000万元及以上 actual"}},
  });
}

// A plan without a printed date is a plan all the same.
TEST(Timeline, APlanWithoutADate) {
  expect({{"二、2018年工作安排\n新建学校8所。", {"8所 target 2018-01-01..2018-12-31 section 2018"}}},
         std::nullopt);
}

TEST(Timeline, Openings) {
  expect_of_report({
      {"一、“十三五”以来和2018年工作回顾\n三年来，我们办成了许多大事。\n新建学校15所。\n"
       "刚刚过去的2018年，是不平凡的一年。\n新建学校5所。",
       {"15所 actual 2016-01-01..2018-12-31 section", "5所 actual 2018-01-01..2018-12-31 section 2018"}},
      {"一、2018年工作回顾\n各位代表！这五年，我们办成了许多大事。\n新建学校25所。比重提高到52%。",
       {"25所 actual 2014-01-01..2018-12-31 section", "52% actual ..2018-12-31 section 2018"}},
      // what adds up over the years is of all of them, whatever its bound
      {"一、过去五年工作\n新增就业超过7万人。城镇化率超过60%。",
       {"超过7万人 actual 2014-01-01..2018-12-31 section", "超过60% actual ..2018-12-31 section 2018"}},
      // a heading of both: the paragraph that opens with the second turns to it, and to plans
      {"一、“十二五”时期成就和“十四五”时期主要目标\n建成学校15所。\n“十四五”时期是关键时期。\n建成学校20所。",
       {"15所 actual 2011-01-01..2015-12-31 section", "20所 target 2021-01-01..2025-12-31 section"}},
      // in a plan it is of its own paragraph
      {"二、2019年工作安排\n过去五年，全县新建学校25所。\n新建学校8所。",
       {"25所 actual 2014-01-01..2018-12-31 printed", "8所 target 2019-01-01..2019-12-31 section 2019"}},
      // what it was before the years that are told of
      {"一、过去五年工作\n比重从40%提高到52%。",
       {"40% baseline 2013-01-01..2013-12-31 section 2013", "52% actual ..2018-12-31 section 2018"}},
  });
}

TEST(Timeline, AnAverageOverYearsIsOfNone) {
  expect_of_report({{"一、过去五年工作\n生产总值年均增长8%。", {"8% actual 2014-01-01..2018-12-31 section"}},
                    {"一、2018年工作回顾\n生产总值年均增长8%。", {"8% actual"}},
                    {"2018年年均浓度27微克。", {"27微克 actual 2018-01-01..2018-12-31 printed 2018"}}});
}

TEST(Timeline, Roles) {
  expect_of_report({
      // in a plan 力争 and 预期 set a target, 预计 tells of a result to come
      {"二、2019年工作安排\n力争签约项目50个。预计减税3亿元。",
       {"50个 target 2019-01-01..2019-12-31 section 2019",
        "3亿元 forecast 2019-01-01..2019-12-31 section 2019"}},
      {"一、2018年工作回顾\n预计减税3亿元。", {"3亿元 forecast 2018-01-01..2018-12-31 section 2018"}},
      // what is told of a time that lies behind is no plan
      {"二、2019年工作安排\n去年建成学校5所。", {"5所 actual 2018-01-01..2018-12-31 printed 2018"}},
      {"今年计划粮食产量增长百分之九。", {"百分之九 target 2019-01-01..2019-12-31 printed 2019"}},
      {"税收5亿元，上年同期4亿元。",
       {"5亿元 actual 2018-01-01..2018-12-31 document 2018",
        "4亿元 baseline 2017-01-01..2017-12-31 document 2017"}},
      {"没有完成能耗降低4%的目标。", {"4% target 2019-01-01..2019-12-31 document 2019"}},
  });
}

// Without one in its title, what its first sentences are of: 开局良好 of a quarter.
// A part of the year in the title is what the document reports on.
TEST(Timeline, ThePartOfTheYearInTheTitle) {
  expect({{"2023年1-10月青石县经济运行情况\n税收5亿元，增长4%。",
           {"5亿元 actual 2023-01-01..2023-10-31 document 2023",
            "4% actual 2023-01-01..2023-10-31 document 2023"}}},
         std::nullopt);
}

}  // namespace
}  // namespace gongbao
