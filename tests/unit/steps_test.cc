// The steps that made an indicator: a sentence is read again, and must be read as it was.

#include <gtest/gtest.h>

#include "rows.h"

namespace gongbao {
namespace {

// stage: rule [quote]
std::vector<std::string> step_rows(std::string_view text) {
  Report report(std::string(text), testing::kPublished);
  std::vector<std::string> rows;
  const auto last = static_cast<std::uint32_t>(report.indicators().rows.size()) - 1;
  for (const Step& step : report.steps(last)) {
    std::string row = std::string(name_of(step.stage)) + ": " + step.rule;
    if (!step.quote.empty()) row += " [" + report.text().slice(step.quote) + "]";
    rows.push_back(row);
  }
  return rows;
}

TEST(Steps, OfTheLastFigure) {
  testing::expect_rows(
      step_rows,
      {
          {"全区累计拨付资金3068万元。",
           {"sentence: the sentence it stands in [全区累计拨付资金3068万元。]",
            "numeral: in digits, 万 or 亿 multiplied out [3068万]",
            "kind: amount: a measure word, and nothing that makes it a name or a time [元]",
            "measure: measure word of measures.tsv: money [元]",
            "clause: the clause it stands in [全区累计拨付资金3068万元]",
            "words: the words before it [全区累计拨付资金]",
            "dropped: cut out: a time, an adverb or another figure [累计]",
            "metric: part of the metric [全区]", "metric: part of the metric [拨付资金]",
            "period: no time before it in the sentence", "role: actual: nothing says otherwise"}},
          // What the second sentence takes from the first.
          {"税收同比增长8%。利润下降约5%。",
           {"sentence: the sentence it stands in [利润下降约5%。]", "numeral: in digits [5]",
            "kind: share: its measure says so [%]", "measure: measure word of measures.tsv: percent [%]",
            "bound: about: qualifier [约]", "clause: the clause it stands in [利润下降约5%]",
            "words: the words before it [利润下降]", "change: words of change before it: down [下降]",
            "basis: 同比: that of the change before", "metric: part of the metric [利润]",
            "period: no time before it in the sentence", "role: actual: nothing says otherwise",
            "kind: change, not share: a word of change governs it [约5%]"}},
      });
}

// Every row has its metric, period, bound and reference from the steps that are told of it.
TEST(Steps, AreThoseThatMadeTheRow) {
  for (const char* name : {"district_page.txt", "work_report.txt"}) {
    Report report(testing::read_fixture(name));
    for (std::uint32_t i = 0; i < report.indicators().rows.size(); ++i) {
      const Indicator& row = report.indicators().rows[i];
      const Figure& figure = report.figures()[row.figure];
      std::string metric;
      bool period = false;
      bool refers = false;
      bool bound = false;
      for (const Step& step : report.steps(i)) {
        if (step.rule.starts_with("begins with ")) metric += step.rule.substr(12);  // 第一, of 三次产业
        if (step.rule == "part of the metric") metric += report.text().slice(step.quote);
        period = period || (step.stage == Stage::kPeriod && step.quote == row.period.printed);
        refers = refers || step.stage == Stage::kRefersTo;
        bound = bound || (step.stage == Stage::kBound && step.rule.starts_with(name_of(figure.bound)));
      }
      std::erase(metric, '\n');
      const std::string at = std::string(name) + ", " + std::to_string(i + 1);
      EXPECT_EQ(metric, report.indicators().metric(row, report.text())) << at;
      EXPECT_TRUE(period) << at;
      EXPECT_EQ(refers, row.refers_to != kNone) << at;
      EXPECT_EQ(bound, figure.bound != Bound::kExact) << at;
    }
  }
}

}  // namespace
}  // namespace gongbao
