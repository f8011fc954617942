// A sentence and the rows that it gives.  rows.h says how a row is written.

#include <gtest/gtest.h>

#include "rows.h"

namespace gongbao {
namespace {

using testing::indicator_rows;

void expect(const std::vector<testing::Case>& cases) {
  testing::expect_rows(indicator_rows, cases);
}
void expect_to_do(const std::vector<testing::Case>& cases) {
  testing::expect_to_do(indicator_rows, cases);
}

TEST(Indicators, Amounts) {
  expect({
      {"受理各类诉求8134件。", {"受理各类诉求|8134|件|amount"}},
      {"推出5条“稻香画廊”骑行线路。", {"推出“稻香画廊”骑行线路|5|条|amount"}},
      {"发放贷款67.21亿元。", {"发放贷款|6721000000|元|amount"}},
      {"拨付3,068万元资金,惠及1,204,500人。", {"拨付资金|30680000|元|amount", "惠及|1204500|人|amount"}},
      {"新建公园三十二座。", {"新建公园|32|座|amount"}},
      {"新建公园三座。", {"新建公园|3|座|amount"}},
      {"(1)立案3件。", {"立案|3|件|amount"}},
      {"办结案件26602件", {"办结案件|26602|件|amount"}},
      {"全年财政收入18.7亿元。", {"财政收入|1870000000|元|amount 2023-01-01..2023-12-31"}},
  });
}

// 亿 without 元 is money where only money can be meant.
TEST(Indicators, InferredMeasure) {
  expect({
      {"完成投资52.3亿。", {"完成投资|5230000000|元|amount inferred"}},
      {"实现税收26.44亿。", {"税收|2644000000|元|amount inferred"}},
  });
}

// Less than a level is a bound, and no change (but by how much something lies below another is one).
TEST(Indicators, LevelsFromOneSide) {
  expect({
      {"失业率低于5%。", {"失业率|5|%|share under"}},
      {"失业率低于全省0.4个百分点。", {"失业率|-0.4|百分点|change 其他"}},
      {"浊度不小于3毫米,颗粒小于8毫米。", {"浊度|3|毫米|amount at_least", "颗粒|8|毫米|amount under"}},
      {"车位至少有40个。", {"车位|40|个|amount at_least"}},
      {"含菌数≤6个。", {"含菌数|6|个|amount at_most"}},
  });
}

TEST(Indicators, BelowZero) {
  expect({
      {"最低气温零下18.5℃。", {"最低气温|-18.5|摄氏度|amount"}},
      {"利润增长负2.6%。", {"利润|-2.6|%|change 其他"}},
  });
}

// The scale of the upper end is that of both.
TEST(Indicators, ChineseRanges) {
  expect({
      {"每户补助两到三万元。", {"每户补助|20000..30000|元|amount"}},
      {"每亩增收一百二十到一百五十元。", {"每亩增收|120..150|元|amount"}},
      {"年产值二十到三十万元。", {"年产值|200000..300000|元|amount"}},
      {"年产值五千到一万元。", {"年产值|5000..10000|元|amount"}},
      {"接待三到五百人。", {"接待|300..500|人|amount"}},
  });
}

// What a sentence is about stays until another takes its place: an account of the budget, an institution.
TEST(Indicators, Topics) {
  expect({
      {"县本级政府性基金收入9亿元,上年结转2亿元,调入资金3亿元,收入总计14亿元。",
       {"县本级政府性基金收入|900000000|元|amount", "县本级政府性基金上年结转|200000000|元|amount",
        "县本级政府性基金调入资金|300000000|元|amount", "县本级政府性基金收入总计|1400000000|元|amount"}},
      {"市级一般公共预算支出6亿元,上解支出1亿元,政府性基金支出2亿元。",
       {"市级一般公共预算支出|600000000|元|amount", "市级一般公共预算上解支出|100000000|元|amount",
        "政府性基金支出|200000000|元|amount"}},
      {"青山县医院建筑面积2万平方米,设有15个临床专科,编制床位210张,发热门诊接诊900人次。",
       {"青山县医院建筑面积|20000|平方米|amount", "青山县医院设有临床专科|15|个|amount",
        "青山县医院编制床位|210|张|amount", "发热门诊接诊|900|人次|amount"}},
  });
}

// What money is for may stand in the clause behind it, where that has one work alone.
TEST(Indicators, Purposes) {
  expect({
      {"投资2亿元,实施了泵站、堤防等水利工程。", {"投资实施泵站、堤防等水利工程|200000000|元|amount"}},
      {"投资2亿元,重点实施了15个水利项目。",
       {"投资实施水利项目|200000000|元|amount", "重点实施水利项目|15|个|amount"}},
      {"投资2亿元,建成泵站3座、堤防9公里。",
       {"投资|200000000|元|amount", "建成泵站|3|座|amount", "建成堤防|9|公里|amount"}},
      {"投资2亿元,灌区面貌改变。", {"投资|200000000|元|amount"}},
  });
}

// The measure word behind the last is of all that are told severally.
TEST(Indicators, SharedMeasure) {
  expect({
      {"水稻、大豆单产分别提高12、7.5个百分点。",
       {"水稻单产|12|百分点|change 其他", "大豆单产|7.5|百分点|change 其他"}},
      {"东、中、西三线分别新增4、6和9家。",
       {"东三线新增|4|家|amount", "中三线新增|6|家|amount", "西三线新增|9|家|amount"}},
      {"两会分别于3、5月召开。", {}},
  });
}

// What is brought in is that of the enterprises counted right before.
TEST(Indicators, Producers) {
  expect({
      {"建筑企业达31家,实现产值4亿元,增长5%。",
       {"建筑企业|31|家|amount", "建筑企业产值|400000000|元|amount", "建筑企业产值|5|%|change 其他 of 2"}},
      {"引进项目31个,实现保费收入4亿元。", {"引进项目|31|个|amount", "保费收入|400000000|元|amount"}},
      {"发放小额贷款600户,户贷率51%。", {"发放小额贷款|600|户|amount", "发放小额贷款户贷率|51|%|share of 1"}},
  });
}

// What the last says of itself goes for all.
TEST(Indicators, SharedPredicate) {
  expect({
      {"7个街道和2个县被命名为双拥模范。",
       {"街道被命名为双拥模范|7|个|amount", "县被命名为双拥模范|2|个|amount"}},
  });
}

// A verb is of all that is listed after it, but for what has one of its own, or is said of the first.
TEST(Indicators, SharedVerb) {
  expect({
      {"拆除围栏3处、危墙12面。", {"拆除围栏|3|处|amount", "拆除危墙|12|面|amount"}},
      {"建成粮库2座、冷库5座和晒场9处。",
       {"建成粮库|2|座|amount", "建成冷库|5|座|amount", "建成晒场|9|处|amount"}},
      {"查处案件8件、抓获嫌疑人5名。", {"查处案件|8|件|amount", "抓获嫌疑人|5|名|amount"}},
      {"查处案件8件、嫌疑人5名、罚款3万元。",
       {"查处案件|8|件|amount", "嫌疑人|5|名|amount", "罚款|30000|元|amount"}},
      {"举办活动30场、志愿者900人。", {"举办活动|30|场|amount", "志愿者|900|人|amount"}},
      {"查处案件8件、罚款3万元。", {"查处案件|8|件|amount", "罚款|30000|元|amount"}},
      {"新增上市公司4家、总量达31家。", {"新增上市公司|4|家|amount", "新增上市公司总量|31|家|amount"}},
  });
}

// What says how a thing was done falls away in the middle too.
TEST(Indicators, AdverbsInTheMiddle) {
  expect({
      {"村镇共建成书屋12间。", {"村镇建成书屋|12|间|amount"}},
      {"平台已办结事项420件。", {"平台办结事项|420|件|amount"}},
      {"为乡村教师开展了培训35场。", {"为乡村教师开展培训|35|场|amount"}},
      {"了解情况26次。", {"了解情况|26|次|amount"}},
      {"为居民了却心愿26个。", {"为居民了却心愿|26|个|amount"}},
      {"各村一共建成书屋30间。", {"各村建成书屋|30|间|amount"}},
      {"县里现已建成书屋30间。", {"县里建成书屋|30|间|amount"}},
      {"各街道共计改造楼道18个。", {"各街道改造楼道|18|个|amount"}},
  });
}

// 为 before a figure is for whom it is done; after a word it is “is”.
TEST(Indicators, ForWhom) {
  expect({
      {"为260名老人提供助餐服务。", {"为老人提供助餐服务|260|名|amount"}},
      {"满意率为96.5%。", {"满意率|96.5|%|share"}},
  });
}

// What is counted beside something is of the same owner.
TEST(Indicators, SameOwner) {
  expect({
      {"粮食播种面积5.3万亩,总产量2.48万吨。",
       {"粮食播种面积|53000|亩|amount", "粮食总产量|24800|吨|amount"}},
      {"职业高中招生310人,在校生920人;小学招生1200人,在校生6800人。",
       {"职业高中招生|310|人|amount", "职业高中在校生|920|人|amount", "小学招生|1200|人|amount",
        "小学在校生|6800|人|amount"}},
      {"招生310人,在校生920人。", {"招生|310|人|amount", "在校生|920|人|amount"}},
      {"规模以上工业增加值增长5%,利润增长8%。",
       {"规模以上工业增加值|5|%|change 其他", "规模以上工业利润|8|%|change 其他"}},
      {"预算收入25亿元,其中税收20亿元,支出30亿元。",
       {"预算收入|2500000000|元|amount", "税收|2000000000|元|amount", "支出|3000000000|元|amount"}},
  });
}

// Not every time governs what follows it.
TEST(Indicators, PeriodsThatEnd) {
  expect({
      {"覆盖率5年提高10个百分点,数字经济占比超过50%。",
       {"覆盖率|10|百分点|change 其他 2019-01-01..2023-12-31", "数字经济占比|50|%|share over"}},
      {"截至10月底,完成全年目标任务的90%,检查企业270家。",
       {"完成目标任务|90|%|share ..2023-10-31", "检查企业|270|家|amount ..2023-10-31"}},
      {"超额完成全年任务,新增就业3000人。", {"新增就业|3000|人|amount 2023-01-01..2023-12-31"}},
  });
}

// A number of years is a time too, though it does not say which years.
TEST(Indicators, NumbersOfYears) {
  expect({
      {"三年内新建冷库6座。", {"新建冷库|6|座|amount"}},
      {"在3年内新建冷库6座。", {"新建冷库|6|座|amount"}},
      {"连续三年投入帮扶资金2亿元。", {"投入帮扶资金|200000000|元|amount"}},
      {"今明两年培训茶农800人。", {"培训茶农|800|人|amount target 2023-01-01..2024-12-31"}},
  });
}

// What is told of a time to come is a target.
TEST(Indicators, TimeToCome) {
  expect({
      {"到2030年,茶园面积达到9万亩。", {"茶园面积|90000|亩|amount target ..2030-12-31"}},
      {"到2022年,茶园面积达到6万亩。", {"茶园面积|60000|亩|amount ..2022-12-31"}},
  });
}

// What is done already is no target, in a plan too; what it is done to may be.
TEST(Indicators, DoneInAPlan) {
  expect({
      {"二、2024年工作计划\n全县已加入合作组织17个。\n", {"全县已加入合作组织|17|个|amount"}},
      {"二、2024年工作计划\n改造已建成小区30个。\n",
       {"改造建成小区|30|个|amount target 2024-01-01..2024-12-31"}},
  });
}

// The level may stand behind the change.
TEST(Indicators, LevelBehindTheChange) {
  expect({
      {"生产总值增长5.5%、达到103亿元。",
       {"生产总值|5.5|%|change 其他 of 2", "生产总值|10300000000|元|amount"}},
      {"出口、进口分别增长5%、6%,达到3亿元、4亿元。",
       {"出口|5|%|change 其他", "进口|6|%|change 其他", "进口|300000000|元|amount",
        "进口|400000000|元|amount"}},
      {"收入比由上年的1.66缩小至1.63。",
       {"收入比|1.66||amount baseline 2022-01-01..2022-12-31", "收入比|1.63||amount"}},
      {"收入倍差从1.96缩小至1.81。", {"收入倍差|1.96||amount baseline", "收入倍差|1.81||amount"}},
  });
}

// A rate of change is a change, however it is told.
TEST(Indicators, RatesOfChange) {
  expect({
      {"物价涨幅控制在2%以内。", {"物价涨幅|2|%|change at_most 其他"}},
      {"专项资金增幅均超过10%。", {"专项资金增幅|10|%|change over 其他"}},
      {"税收增速均在8%以上。", {"税收增速|8|%|change at_least 其他"}},
      {"价格降幅保持在3%。", {"价格降幅|-3|%|change 其他"}},
      {"贷款增速要高于10%。", {"贷款增速|10|%|change over 其他"}},
      {"茶叶产值增长速度达到8%。", {"茶叶产值增长速度|8|%|change 其他"}},
      {"茶叶产量每年增长4%。", {"茶叶产量|4|%|change 年均"}},
      {"茶叶产量增加两、三倍。", {"茶叶产量|2..3|倍|change 其他"}},
  });
}

// Money is that of a project, whatever became of it.
TEST(Indicators, MoneyOfAProject) {
  expect({
      {"投资2.6亿元的粮食物流园项目主体完工。", {"投资粮食物流园项目|260000000|元|amount"}},
      {"投资800万元的老年食堂投入使用。", {"投资老年食堂|8000000|元|amount"}},
  });
}

// A figure may be part of the name of what is counted.
TEST(Indicators, PartOfAName) {
  expect({
      {"产值超亿元的企业达到20家。", {"产值超亿元的企业|20|家|amount"}},
      {"亿元以上产业项目84个。", {"亿元以上产业项目|84|个|amount"}},
      {"市场份额超过10%的有4种。", {"市场份额超过10%|4|种|amount"}},
      {"投入超3亿元的资金建设5个公园。",
       {"投入资金建设公园|300000000|元|amount over", "投入资金建设公园|5|个|amount"}},
  });
}

// One thing counted in two ways has one metric.
TEST(Indicators, SecondMeasure) {
  expect({
      {"查处案件42件57人。", {"查处案件|42|件|amount", "查处案件|57|人|amount"}},
      {"改造老旧小区12个94幢38.7万平方米。",
       {"改造老旧小区|12|个|amount", "改造老旧小区|94|幢|amount", "改造老旧小区|387000|平方米|amount"}},
  });
}

TEST(Indicators, Bounds) {
  expect({
      {"走访企业1350余家。", {"走访企业|1350|家|amount over"}},
      {"带动茶农3000多户。", {"带动茶农|3000|户|amount over"}},
      {"产值超58亿元。", {"产值|5800000000|元|amount over"}},
      {"产值超过58亿元。", {"产值|5800000000|元|amount over"}},
      {"客流逾20万人次。", {"客流|200000|人次|amount over"}},
      {"产值突破60亿元。", {"产值|6000000000|元|amount over"}},
      {"产值连续突破60亿元、70亿元。", {"产值|6000000000|元|amount over", "产值|7000000000|元|amount over"}},
      {"招募志愿者近400名。", {"招募志愿者|400|名|amount under"}},
      {"候诊时间不足20分钟。", {"候诊时间|20|分钟|amount under"}},
      {"提供岗位约600个。", {"提供岗位|600|个|amount about"}},
      {"提供岗位600个左右。", {"提供岗位|600|个|amount about"}},
      {"开设社团1100个以上。", {"开设社团|1100|个|amount at_least"}},
      {"每周锻炼不少于3次。", {"每周锻炼|3|次|amount at_least"}},
      {"每班学生不超过45人。", {"每班学生|45|人|amount at_most"}},
      {"办理时限控制在5天以内。", {"办理时限|5|天|amount at_most"}},
      {"十余个小区通过验收。", {"小区通过验收|10|个|amount over"}},
  });
}

// A bracket is read after what is around it; its rows stand where it stands, and refer to what they did.
TEST(Indicators, RowsAreInTheOrderOfTheText) {
  expect({
      {"办结案件（其中刑事案件60件，同比增长5%）100件。",
       {"刑事案件|60|件|amount", "刑事案件|5|%|change 同比 of 1", "办结案件|100|件|amount"}},
  });
}

TEST(Indicators, Ranges) {
  expect({
      {"新增家庭农场10-15家。", {"新增家庭农场|10..15|家|amount"}},
      {"新增家庭农场10至15家。", {"新增家庭农场|10..15|家|amount"}},
      // From the lower to the higher, whichever is printed first.
      {"营业收入同比下降10-15%。", {"营业收入|-15..-10|%|change 同比"}},
      {"成本下降5%至8%。", {"成本|-8..-5|%|change 其他"}},
      {"水温53～5度。", {"水温|5..53|度|amount"}},
  });
}

TEST(Indicators, Shares) {
  expect({
      {"群众满意率98.7%。", {"群众满意率|98.7|%|share"}},
      {"税收收入占比达88.3%。", {"税收收入占比|88.3|%|share"}},
      {"亩均产出是全区平均水平的2.3倍。", {"亩均产出是全区平均水平|2.3|倍|share"}},
  });
}

// Several shares of one amount: none is of the share before it.
TEST(Indicators, SharesOfOneAmount) {
  expect({
      {"实现增加值100亿元,占全国的3%,占全省的5%,占全市的8%。",
       {"增加值|10000000000|元|amount", "增加值占全国|3|%|share of 1", "增加值占全省|5|%|share of 1",
        "增加值占全市|8|%|share of 1"}},
      {"工业用地10亩,占总面积的30%,占城区面积的50%。",
       {"工业用地|10|亩|amount", "工业用地占总面积|30|%|share of 1", "工业用地占城区面积|50|%|share of 1"}},
      {"工业用地10亩,占总面积的30%,提高2个百分点,占城区面积的50%。",
       {"工业用地|10|亩|amount", "工业用地占总面积|30|%|share of 1",
        "工业用地占总面积|2|百分点|change 其他 of 2", "工业用地占城区面积|50|%|share of 1"}},
      {"参保农户占农户总数的80%,占全省农户的四分之一。",
       {"参保农户占农户总数|80|%|share", "参保农户占全省农户|0.25||share"}},
      {"侵占的耕地占总数的3%,占全省的1%。", {"侵占的耕地占总数|3|%|share", "侵占的耕地占全省|1|%|share"}},
      {"占地面积100亩,占总面积的3%。", {"占地面积|100|亩|amount", "占地面积占总面积|3|%|share of 1"}},
  });
}

// What is said of the same thing stands beside what was said of it before, not behind it.
TEST(Indicators, SeveralThingsOfOne) {
  expect({
      {"印发督办单220张,回复211张,落实200张。",
       {"印发督办单|220|张|amount", "印发督办单回复|211|张|amount", "印发督办单落实|200|张|amount"}},
      {"规模以上企业12家,产值5亿元,利润1亿元。",
       {"规模以上企业|12|家|amount", "规模以上企业产值|500000000|元|amount",
        "规模以上企业利润|100000000|元|amount"}},
      {"规模以上企业12家,产值5亿元,占比30%。",
       {"规模以上企业|12|家|amount", "规模以上企业产值|500000000|元|amount",
        "规模以上企业产值占比|30|%|share of 2"}},
  });
}

// However often a sentence goes back to what was named before, no metric grows with it.
TEST(Indicators, AMetricIsBounded) {
  for (const std::string part : {"占3%,", "完成率3%,", "完成投资3亿元,回复3亿元,", "在校生3人,"}) {
    std::string sentence = "投资3亿元,";
    while (sentence.size() < 3000) sentence += part;
    Report report(sentence);
    for (const Indicator& row : report.indicators().rows)
      EXPECT_LE(row.metric_end - row.metric_begin, 12U) << part;
  }
}

TEST(Indicators, Changes) {
  expect({
      {"进出口总额增长4.2%。", {"进出口总额|4.2|%|change 其他"}},
      {"电诈发案数同比下降32.1%。", {"电诈发案数|-32.1|%|change 同比"}},
      {"工业用电量环比回落0.6个百分点。", {"工业用电量|-0.6|百分点|change 环比"}},
      {"优良率比上年提高1.7个百分点。", {"优良率|1.7|百分点|change 比上年"}},
      {"优良率较上年提高1.7个百分点。", {"优良率|1.7|百分点|change 比上年"}},
      {"茶叶产值年均增长7.5%。", {"茶叶产值|7.5|%|change 年均"}},
      {"税收12亿元,增长9.4%。", {"税收|1200000000|元|amount", "税收|9.4|%|change 其他 of 1"}},
      {"税收增幅12.6%。", {"税收增幅|12.6|%|change 其他"}},
      {"常住人口比上年减少1200人。", {"常住人口|-1200|人|change 比上年"}},
      {"亩均税收同比增长9.8%,审批用时压缩40%。",
       {"亩均税收|9.8|%|change 同比", "审批用时|-40|%|change 其他"}},
      // what was completed grew
      {"茶叶产值完成3.2亿元,增长11%。",
       {"茶叶产值完成|320000000|元|amount", "茶叶产值|11|%|change 其他 of 1"}},
  });
}

// 分别: each change has the subject that stands in its place.
TEST(Indicators, CoordinatedSubjects) {
  expect({
      {"盗窃、诈骗及抢夺案件分别同比下降16.4%、18.7%和27%。",
       {"盗窃案件|-16.4|%|change 同比", "诈骗案件|-18.7|%|change 同比", "抢夺案件|-27|%|change 同比"}},
      {"接待游客86万人次,实现收入1.2亿元,分别增长6.5%和7.8%。",
       {"接待游客|860000|人次|amount", "收入|120000000|元|amount", "接待游客|6.5|%|change 其他 of 1",
        "收入|7.8|%|change 其他 of 2"}},
      {"刑事、民商事及行政案件收案数分别同比下降4.2%、11.35%和0.9%。",
       {"刑事案件收案数|-4.2|%|change 同比", "民商事案件收案数|-11.35|%|change 同比",
        "行政案件收案数|-0.9|%|change 同比"}},
      {"早稻、晚稻收购价各为2.62元和2.76元。", {"早稻收购价|2.62|元|amount", "晚稻收购价|2.76|元|amount"}},
      // as many as there are figures
      {"养老保险、医疗保险参保率保持在96%和99%以上。",
       {"养老保险参保率|96|%|share", "医疗保险参保率|99|%|share at_least"}},
      {"茶园、果园分别改造面积300亩和120亩。", {"茶园改造面积|300|亩|amount", "果园改造面积|120|亩|amount"}},
      // of two kinds, which share no word
      {"友好城市和对外联络处分别增至12对和5家。", {"友好城市|12|对|amount", "对外联络处|5|家|amount"}},
      {"科技、教育支出分别为3亿元、5亿元,增长8%、6%。",
       {"科技支出|300000000|元|amount", "教育支出|500000000|元|amount", "科技支出|8|%|change 其他 of 1",
        "教育支出|6|%|change 其他 of 2"}},
      {"低保标准、环卫工人工资再次提高,月人均分别提高90元和300元。",
       {"低保标准|90|元|change 其他", "环卫工人工资|300|元|change 其他"}},
      // one figure for all
      {"产业园、示范区分别增加2个。", {"产业园、示范区|2|个|change 其他"}},
      {"早稻、晚稻收购价分别为2.62元和2.76元。", {"早稻收购价|2.62|元|amount", "晚稻收购价|2.76|元|amount"}},
  });
}

// From A to B: A is the baseline, B is what was reached.  Neither is a change.
TEST(Indicators, Baselines) {
  expect({
      {"入园企业由112家增加到135家。", {"入园企业|112|家|amount baseline", "入园企业|135|家|amount"}},
      {"办理时限由15天压缩至9天。", {"办理时限|15|天|amount baseline", "办理时限|9|天|amount"}},
      {"机械化率从65%提高到72%。", {"机械化率|65|%|share baseline", "机械化率|72|%|share"}},
      {"将起征点从月营业额5万元提高到8万元。",
       {"起征点月营业额|50000|元|amount baseline", "起征点月营业额|80000|元|amount"}},
      {"把村医补助标准提高到每月900元,将参保费率降低2个百分点。",
       {"村医补助标准|900|元|amount", "参保费率|-2|百分点|change 其他"}},
      {"明年将新建水厂3座。", {"将新建水厂|3|座|amount forecast 2024-01-01..2024-12-31"}},
      {"从事旅游业的农户1200户增加到1500户。",
       {"从事旅游业的农户|1200|户|amount baseline", "从事旅游业的农户|1500|户|amount"}},
      {"新建5条主干道路、20公里给排水管网等项目。",
       {"新建主干道路|5|条|amount", "新建给排水管网|20|公里|amount"}},
      {"水果、茶叶产量分别达2050万吨和19万吨以上。",
       {"水果产量|20500000|吨|amount at_least", "茶叶产量|190000|吨|amount at_least"}},
      {"绿电占比由今年预计的31%提高到38%。",
       {"绿电占比|31|%|share baseline 2023-01-01..2023-12-31", "绿电占比|38|%|share"}},
      {"低保标准提高到每人每月1200元。", {"低保标准|1200|元|amount"}},
      // the subject stands in the clause before
      {"全县经济总量迈上台阶,由2020年的231.7亿元增加到286.4亿元。",
       {"全县经济总量|23170000000|元|amount baseline 2020-01-01..2020-12-31",
        "全县经济总量|28640000000|元|amount"}},
      {"绿电装机76万千瓦,占比由31%提升至38%。",
       {"绿电装机|760000|千瓦|amount", "绿电装机占比|31|%|share baseline of 1",
        "绿电装机占比|38|%|share of 1"}},
      {"低保、特困标准分别由每月700元、900元提高到760元、980元。",
       {"低保标准|700|元|amount baseline", "特困标准|900|元|amount baseline", "低保标准|760|元|amount",
        "特困标准|980|元|amount"}},
      {"茶园由120亩扩大到180亩,果园由60亩扩大到90亩。",
       {"茶园|120|亩|amount baseline", "茶园|180|亩|amount", "果园|60|亩|amount baseline",
        "果园|90|亩|amount"}},
  });
}

TEST(Indicators, Roles) {
  expect({
      {"新增就业任务数12000人。", {"新增就业任务数|12000|人|amount target"}},
      {"计划投入1500万元。", {"计划投入|15000000|元|amount target"}},
      {"预计全年税收达到9亿元。", {"税收|900000000|元|amount forecast 2023-01-01..2023-12-31"}},
      {"力争新引进企业20家。", {"新引进企业|20|家|amount forecast"}},
      {"年度任务500亩,已造林420亩。", {"年度任务|500|亩|amount target", "造林|420|亩|amount"}},
      {"计划安排专项债3亿元。", {"计划安排专项债|300000000|元|amount target"}},
      {"计划完成投资5亿元。", {"计划完成投资|500000000|元|amount target"}},
      {"计划在两年内新建冷库6座。", {"计划新建冷库|6|座|amount target"}},
      {"入选市“301”计划2人。", {"入选市“301”计划|2|人|amount"}},  // the plan is a name
      {"新增就业任务数12000人,实际完成13806人。",
       {"新增就业任务数|12000|人|amount target", "新增就业实际完成|13806|人|amount"}},
  });
}

TEST(Indicators, Ranks) {
  expect({
      {"垃圾分类准确率列全区第二。", {"垃圾分类准确率|2||rank 全区"}},
      {"城镇化率达到70%、居各省区首位。", {"城镇化率|70|%|share", "城镇化率|1||rank 各省区 of 1"}},
      {"固定资产投资21.6亿元,增速居全市第一。",
       {"固定资产投资|2160000000|元|amount", "固定资产投资增速|1||rank 全市 of 1"}},
  });
}

TEST(Indicators, Periods) {
  expect({
      {"1-9月实现税收20.38亿元,同比增长13.7%。",
       {"税收|2038000000|元|amount 2023-01-01..2023-09-30",
        "税收|13.7|%|change 同比 of 1 2023-01-01..2023-09-30"}},
      {"6月底前完成绿化30亩。", {"完成绿化|30|亩|amount ..2023-06-30"}},
      {"上半年接待游客86万人次。", {"接待游客|860000|人次|amount 2023-01-01..2023-06-30"}},
      {"截至10月底,建成充电桩900个。", {"建成充电桩|900|个|amount ..2023-10-31"}},
      {"2016年以来,新增学位5400个。", {"新增学位|5400|个|amount 2016-01-01.."}},
      {"“十三五”期间,累计修路260公里。", {"修路|260|公里|amount 2016-01-01..2020-12-31"}},
  });
}

// A period in the middle of a metric is no part of it.
TEST(Indicators, TimeAndAdverbsAreNoMetric) {
  expect({
      {"规上工业总产值1-11月达到486.2亿元。",
       {"规上工业总产值|48620000000|元|amount 2023-01-01..2023-11-30"}},
      {"目前累计建成书屋34座。", {"建成书屋|34|座|amount ..2023-12-15"}},
      {"目前共建成书屋34座。", {"建成书屋|34|座|amount ..2023-12-15"}},
      {"全镇累计建成书屋34座。", {"全镇建成书屋|34|座|amount"}},
      {"全镇共建成书屋34座。", {"全镇建成书屋|34|座|amount"}},
      {"共享单车投放1200辆。", {"共享单车投放|1200|辆|amount"}},
      {"蔬菜基地面积保持500亩。", {"蔬菜基地面积|500|亩|amount"}},
      {"电、气入户率均达98%。", {"电、气入户率|98|%|share"}},
      {"日均客流2300人。", {"日均客流|2300|人|amount"}},
      {"实际利用外资460万美元。", {"实际利用外资|4600000|美元|amount"}},
      {"违反中央八项规定精神问题9件。", {"违反中央八项规定精神问题|9|件|amount"}},
  });
}

// By which way it came to a level is no part of what is measured.
TEST(Indicators, TheVerbOfALevelIsNoMetric) {
  expect({
      {"农机覆盖率提升至81%。", {"农机覆盖率|81|%|share"}},
      {"农家乐增至47家。", {"农家乐|47|家|amount"}},
      {"村集体经营性收入提高到36万元、增长15%。",
       {"村集体经营性收入|360000|元|amount", "村集体经营性收入|15|%|change 其他 of 1"}},
  });
}

TEST(Indicators, AcrossAPageJump) {
  expect({
      {"网络零售额31亿元,同比（下转4版）  （紧接3版）增长19.6%。",
       {"网络零售额|3100000000|元|amount", "网络零售额|19.6|%|change 同比 of 1"}},
  });
}

TEST(Indicators, FullWidthAndTraditional) {
  expect({
      {"粮食播种面积５．３万亩，增长３．４％。",
       {"粮食播种面积|53000|亩|amount", "粮食播种面积|3.4|%|change 其他 of 1"}},
      {"新增學位300個。", {"新增學位|300|个|amount"}},
  });
}

TEST(Indicators, NoneWhereNothingIsReported) {
  for (const char* text : {"", "\n", "没有数字。", "2023年12月15日", "5G网络覆盖乡村。",
                           "按照〔2023〕9号文件执行。", "第六次普查。"})
    EXPECT_TRUE(indicator_rows(text).empty()) << text;
}

// Two matters are named, not counted.
TEST(Indicators, ANumberInANameCountsNothing) {
  expect({
      {"办好就业、社保两件大事。", {}},
      {"抓好12个方面的工作。", {}},
      {"推出7个方面46项举措。", {"推出7个方面举措|46|项|amount"}},
      {"经济总量跨上3个千亿元台阶。", {"经济总量跨上千亿元台阶|3|个|amount"}},
      {"扶持三元、丰茂等企业做强。", {}},
      {"窗口实行24小时不打烊。", {}},
  });
}

// The date that is given stands for the one that the text prints.
TEST(Indicators, PublishedResolvesTheYear) {
  Report report("1-10月立案3件。", Date{.year = 2021, .month = 12, .day = 10});
  ASSERT_EQ(report.indicators().rows.size(), 1U);
  EXPECT_EQ(to_iso(report.indicators().rows[0].period.start), "2021-01-01");
  EXPECT_EQ(to_iso(report.indicators().rows[0].period.end), "2021-10-31");
}

TEST(Indicators, ToDo) {
  expect_to_do({
      // two things before two numbers: one each
      {"更换井盖、雨水篦612/435座。", {"更换井盖|612|座|amount", "更换雨水篦|435|座|amount"}},
      // 列入计划 is a list, not a plan
      {"收到建议453条,办结或列入计划办理441条。",
       {"收到建议|453|条|amount", "建议办结或列入计划办理|441|条|amount"}},
      // the subject goes on into the next clause
      {"完成体检9.6万人,其中老年人5.2万人。", {"完成体检|96000|人|amount", "完成体检老年人|52000|人|amount"}},
      // 县(市、区) is whom 全市 ranks
      {"处置时长由4小时缩短至2小时,列全市县(市、区)第2位。",
       {"处置时长|4|小时|amount baseline", "处置时长|2|小时|amount", "处置时长|2||rank 全市 of 2"}},
      // an object with what is done to it
      {"对36项重点工作实行督查。", {"重点工作|36|项|amount"}},
  });
}

}  // namespace
}  // namespace gongbao
