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

}  // namespace
}  // namespace gongbao
