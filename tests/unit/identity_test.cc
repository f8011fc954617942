// What a document is, and of where and when: a text in, `genre|place|place_code|level|year|published|title`
// out.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "indicators/report.h"
#include "page/gazetteer.h"

namespace gongbao {
namespace {

std::string identity_of(const std::string& printed, std::optional<Date> published = std::nullopt) {
  Report report(printed, published);
  const Page& page = report.page();
  std::string row(name_of(page.genre));
  for (const std::string& part : {page.place, std::string(page.place_code), std::string(page.level),
                                  page.year == 0 ? std::string() : std::to_string(page.year),
                                  to_iso(page.published), report.text().slice(page.title)})
    row += "|" + part;
  return row;
}

struct Case {
  std::string text;
  std::string identity;
};
void expect_identities(const std::vector<Case>& cases) {
  for (const Case& one : cases) EXPECT_EQ(identity_of(one.text), one.identity) << one.text;
}

const std::string kBody =
    "\n各位代表:\n现在,我向大会报告工作,请予审议,并请各位政协委员和列席人员提出宝贵的意见和建议。\n";

// ---- sessions ----------------------------------------------------------------------------------------

TEST(Identity, OfAWorkReportBySession) {
  expect_identities({
      {"政府工作报告\n——2018年1月5日在呼伦贝尔市海拉尔区第十五届人民代表大会第二次会议上" + kBody,
       "工作报告|呼伦贝尔市海拉尔区|150702|county|2017|2018-01-05|政府工作报告"},
      {"政 府 工 作 报 告\n2019年2月1日在柳河县第十八届人民代表大会第三次会议上\n县长 李明" + kBody,
       "工作报告|柳河县|220524|county|2018|2019-02-01|政 府 工 作 报 告"},
      {"政府工作报告\n(2016年1月24日在浙江省第十二届人民代表大会第四次会议上)\n省长 王明" + kBody,
       "工作报告|浙江省|330000|provincial|2015|2016-01-24|政府工作报告"},
      {"政府工作报告\n——2020年1月14日在江苏省第十三届\n人民代表大会第三次会议上" + kBody,
       "工作报告|江苏省|320000|provincial|2019|2020-01-14|政府工作报告"},
      {"政府工作报告\n——１９９８年１ 月８ 日在大庆市第五届人民代表大会第一次会议上" + kBody,
       "工作报告|大庆市|230600|municipal|1997|1998-01-08|政府工作报告"},
      {"政府工作报告\n二〇一一年二月二十一日在大庆市第八届人民代表大会第六次会议上" + kBody,
       "工作报告|大庆市|230600|municipal|2010|2011-02-21|政府工作报告"},
      // No title: the line of the session is the first.
      {"—2017年2月11日在宣城市第四届人民代表大会第一次会议上\n宣城市人民政府市长 张明\n各位代表:\n"
       "现在,我代表市人民政府向大会作工作报告,请予审议,并请市政协委员和列席人员提出意见。",
       "工作报告|宣城市|341800|municipal|2016|2017-02-11|"},
      // The level is told, the place by the title.
      {"青禾县政府工作报告\n——2024年1月18日在县十八届人大四次会议上" + kBody,
       "工作报告|青禾县||county|2023|2024-01-18|青禾县政府工作报告"},
      {"政府工作报告\n——2024年3月5日在第十四届全国人民代表大会第二次会议上\n国务院总理" + kBody,
       "工作报告|全国||national|2023|2024-03-05|政府工作报告"},
  });
}

// Held in December for the year that ends, or in autumn: the headings say of which year.
TEST(Identity, YearIsThatOfTheHeadingThatLooksBack) {
  expect_identities({
      {"政府工作报告\n——2016年12月28日在柳河县第十八届人民代表大会第一次会议上" + kBody +
           "一、2016年工作回顾\n全县完成投资30亿元。\n二、2017年工作安排\n力争完成投资33亿元。",
       "工作报告|柳河县|220524|county|2016|2016-12-28|政府工作报告"},
      {"政府工作报告\n——2016年1月28日在柳河县第十七届人民代表大会第六次会议上" + kBody +
           "一、“十二五”时期和2015年工作回顾\n全县完成投资30亿元。\n二、2016年工作\n力争完成投资33亿元。",
       "工作报告|柳河县|220524|county|2015|2016-01-28|政府工作报告"},
      {"政府工作报告\n——2003年9月28日在柳河县第十五届人民代表大会第一次会议上" + kBody,
       "工作报告|柳河县|220524|county||2003-09-28|政府工作报告"},
  });
}

// ---- places ------------------------------------------------------------------------------------------

// Four districts are called 鼓楼区: the text has to say of which city.
TEST(Identity, AmbiguousPlaceHasNoCodeUnlessItsParentIsNamed) {
  expect_identities({
      {"政府工作报告\n——2018年1月5日在鼓楼区第十七届人民代表大会第二次会议上" + kBody,
       "工作报告|鼓楼区||county|2017|2018-01-05|政府工作报告"},
      {"政府工作报告\n——2018年1月5日在南京市鼓楼区第十七届人民代表大会第二次会议上" + kBody,
       "工作报告|南京市鼓楼区|320106|county|2017|2018-01-05|政府工作报告"},
      {"鼓楼区2020年国民经济和社会发展统计公报\n徐州市鼓楼区统计局\n一、综合\n全区完成投资30亿元。",
       "统计公报|徐州市鼓楼区|320302|county|2020||鼓楼区2020年国民经济和社会发展统计公报"},
      {"江苏省徐州市\n政府工作报告\n——2018年1月5日在鼓楼区第十七届人民代表大会第二次会议上" + kBody,
       "工作报告|鼓楼区|320302|county|2017|2018-01-05|政府工作报告"},
  });
}

// 撤县设区, 撤县设市: a name belongs to its time.
TEST(Identity, PlaceByItsHistory) {
  expect_identities({
      {"富阳市政府工作报告\n——2014年2月20日在富阳市第十五届人民代表大会第三次会议上" + kBody,
       "工作报告|富阳市|330183|county|2013|2014-02-20|富阳市政府工作报告"},
      {"富阳区政府工作报告\n——2018年2月20日在富阳区第一届人民代表大会第三次会议上" + kBody,
       "工作报告|富阳区|330111|county|2017|2018-02-20|富阳区政府工作报告"},
      {"海拉尔市政府工作报告\n——1999年2月20日在海拉尔市第十届人民代表大会第三次会议上" + kBody,
       "工作报告|海拉尔市|152101|county|1998|1999-02-20|海拉尔市政府工作报告"},
  });
}

TEST(Identity, OfTownsZonesAndOthers) {
  expect_identities({
      {"柳河镇人民政府工作报告\n——2019年1月10日在柳河镇第十八届人民代表大会第三次会议上" + kBody,
       "工作报告|柳河镇||town|2018|2019-01-10|柳河镇人民政府工作报告"},
      {"柳河县三源浦镇2020年政府工作报告\n2021年1月8日" + kBody,
       "工作报告|柳河县三源浦镇||town|2020|2021-01-08|柳河县三源浦镇2020年政府工作报告"},
      {"天水街道2021年工作总结\n2021年,街道新增企业120家,完成税收3亿元。",
       "工作总结|天水街道||town|2021||天水街道2021年工作总结"},
      {"大庆高新技术产业开发区2021年工作总结\n2021年,全区新增企业120家,完成税收3亿元。",
       "工作总结|大庆高新技术产业开发区|||2021||大庆高新技术产业开发区2021年工作总结"},
      {"浦东新区2021年国民经济和社会发展统计公报\n全年实现地区生产总值15352.99亿元,增长10.0%。",
       "统计公报|浦东新区|310115|county|2021||浦东新区2021年国民经济和社会发展统计公报"},
      {"新疆生产建设兵团2020年国民经济和社会发展统计公报\n全年实现生产总值2905.14亿元,增长4.4%。",
       "统计公报|新疆生产建设兵团||provincial|2020||新疆生产建设兵团2020年国民经济和社会发展统计公报"},
      {"浙江大学2021年工作总结\n2021年,学校新增科研项目120个,招收研究生3000人。",
       "工作总结||||2021||浙江大学2021年工作总结"},
      {"杭州市城市建设投资集团有限公司2021年工作总结\n2021年,集团完成投资120亿元。",
       "工作总结||||2021||杭州市城市建设投资集团有限公司2021年工作总结"},
      {"香港特别行政区2023年统计公报\n全年本地生产总值增长3.2%。",
       "统计公报|香港特别行政区|810000|provincial|2023||香港特别行政区2023年统计公报"},
  });
}

// ---- genres ------------------------------------------------------------------------------------------

TEST(Identity, OfCourtsAndProcuratorates) {
  expect_identities({
      {"宣城市中级人民法院工作报告\n——2022年1月12日在宣城市第五届人民代表大会第一次会议上" + kBody,
       "法院报告|宣城市|341800|municipal|2021|2022-01-12|宣城市中级人民法院工作报告"},
      {"柳河县人民检察院工作报告\n——2022年1月12日在柳河县第十九届人民代表大会第一次会议上" + kBody,
       "检察院报告|柳河县|220524|county|2021|2022-01-12|柳河县人民检察院工作报告"},
      {"最高人民法院工作报告\n——2022年3月8日在第十三届全国人民代表大会第五次会议上" + kBody,
       "法院报告|全国||national|2021|2022-03-08|最高人民法院工作报告"},
  });
}

TEST(Identity, OfBudgetsAndPlans) {
  expect_identities({
      {"关于宣城市2022年预算执行情况和2023年预算草案的报告\n——2023年1月4日在宣城市第五届人民代表大会第二次会"
       "议上\n"
       "宣城市财政局" +
           kBody,
       "预算报告|宣城市|341800|municipal|2022|2023-01-04|关于宣城市2022年预算执行情况和2023年预算草案的报告"},
      {"关于柳河县2021年国民经济和社会发展计划执行情况\n与2022年国民经济和社会发展计划草案的报告\n"
       "——2022年1月4日在柳河县第十九届人民代表大会第一次会议上" +
           kBody,
       "计划报告|柳河县|220524|county|2021|2022-01-04|关于柳河县2021年国民经济和社会发展计划执行情况\n"
       "与2022年国民经济和社会发展计划草案的报告"},
  });
}

TEST(Identity, OfStatistics) {
  expect_identities({
      {"大庆市2021年1-2月经济运行情况\n发布时间:2021-03-22 10:00\n1-2月,全市工业增加值增长8.1%。",
       "经济运行|大庆市|230600|municipal|2021|2021-03-22|大庆市2021年1-2月经济运行情况"},
      {"2023年1-10月全县主要经济指标\n1-10月,全县完成投资12亿元,增长8.1%。",
       "经济运行|||county|2023||2023年1-10月全县主要经济指标"},
      {"一季度大庆市经济运行情况\n一季度,全市完成投资12亿元,增长8.1%。",
       "经济运行|大庆市|230600|municipal|||一季度大庆市经济运行情况"},
      {"2012年大庆市国民经济和社会发展统计公报\n大庆市统计局\n(2013年3月20日)"
       "\n一、综合\n全市完成投资12亿元。",
       "统计公报|大庆市|230600|municipal|2012|2013-03-20|2012年大庆市国民经济和社会发展统计公报"},
      {"2024年国民经济和社会发展统计公报\n(国家统计局 2025年2月28日发布)\n全年粮食产量70650万吨,增长1.6%。",
       "统计公报|全国||national|2024|2025-02-28|2024年国民经济和社会发展统计公报"},
  });
}

TEST(Identity, OfCongressesOfTheParty) {
  expect_identities({
      {"在中国共产党浙江省第十五次代表大会上的报告\n(2022年6月20日)\n同志们:\n"
       "现在,我代表中共浙江省第十四届委员会向大会作报告。全省生产总值年均增长6.5%。",
       "工作报告|浙江省|330000|provincial||2022-06-20|在中国共产党浙江省第十五次代表大会上的报告"},
  });
}

// The rank is the province's, the news is not.
TEST(Identity, WordsForOnesOwnPlaceCountOnlyWhereATitleBegins) {
  expect_identities({
      {"我市一季度工业增速居全省第三\n本报讯(记者 王明)一季度我市工业增加值增长5.1%,居全省第三位。",
       "新闻||||||我市一季度工业增速居全省第三"},
      {"2019年1-11月份开封市经济运行情况\n1-11月份,全市工业增加值增长8.4%。",
       "经济运行|开封市|410200|municipal|2019||2019年1-11月份开封市经济运行情况"},
      {"2023年上半年国民经济运行情况\n来源:国家统计局 发布时间:2023-07-17 "
       "10:00\n上半年国内生产总值增长5.5%。",
       "经济运行|全国||national|2023|2023-07-17|2023年上半年国民经济运行情况"},
  });
}

TEST(Identity, OfNewsAndSummaries) {
  expect_identities({
      {"柳河县新建供热站三座\n本报讯(记者 王明)今年以来,柳河县新建供热站3座,新增供热面积20万平方米。",
       "新闻|柳河县|220524|county|||柳河县新建供热站三座"},
      {"柳河县统计局2021年工作总结\n2021年,完成专项调查12项。\n柳河县统计局\n2021年12月30日",
       "工作总结|柳河县|220524|county|2021|2021-12-30|柳河县统计局2021年工作总结"},
      {"办结案件3件。", "其他||||||"},
      {"", "其他||||||"},
  });
}

// ---- the lines above a text ---------------------------------------------------------------------------

TEST(Identity, LabelsOfAWebPageAreNoTitleAndEndNothing) {
  expect_identities({
      {"您的位置:\n首页\n>\n要闻动态\n2020年政府工作报告\n来源:大庆日报\n发表时间:2020-02-03 09:02\n阅读量:\n"
       "——2020年1月8日在大庆市第十届人民代表大会第四次会议上\n市长 李明" +
           kBody,
       "工作报告|大庆市|230600|municipal|2019|2020-01-08|2020年政府工作报告"},
      {"政务信息\n柳河县政府工作报告\n阅读量:\n时间:2020-01-22\n县长 李明" + kBody,
       "工作报告|柳河县|220524|county|2019|2020-01-22|柳河县政府工作报告"},
  });
}

TEST(Identity, DayThatIsGivenOverridesThePrintedOne) {
  EXPECT_EQ(identity_of("柳河县政府工作报告" + kBody, Date{2020, 1, 8}),
            "工作报告|柳河县|220524|county|2019|2020-01-08|柳河县政府工作报告");
}

// ---- gazetteer ---------------------------------------------------------------------------------------

TEST(Gazetteer, FindsTheLongestNameThatBeginsThere) {
  struct Row {
    Characters text;
    std::size_t length;
    std::string_view code;
    std::string_view level;
    bool relative;
  };
  for (const Row& row : std::vector<Row>{
           {u"沈阳市增长5%", 3, "210100", "municipal", false},
           {u"呼伦贝尔市海拉尔区", 9, "150702", "county", false},
           {u"内蒙古呼伦贝尔市", 8, "150700", "municipal", false},
           {u"江苏省南京市鼓楼区", 9, "320106", "county", false},
           {u"鼓楼区", 3, "", "county", false},
           {u"全国平均", 2, "", "national", false},
           {u"全市平均", 2, "", "municipal", true},
           {u"浙江大学", 0, "", "", false},
           {u"城区", 0, "", "", false},
           {u"晋城市城区", 5, "140502", "county", false},
           {u"北京市朝阳区", 6, "110105", "county", false},
           {u"投资", 0, "", "", false},
       }) {
    const gazetteer::Found found = gazetteer::place_at(row.text, 0);
    EXPECT_EQ(found.length, row.length);
    EXPECT_EQ(found.code, row.code);
    EXPECT_EQ(gazetteer::name_of(found.level), row.level);
    EXPECT_EQ(found.relative, row.relative);
  }
  EXPECT_EQ(gazetteer::short_place_at(u"海拉尔", 0).code, "150702");
  EXPECT_EQ(gazetteer::short_place_at(u"鼓楼", 0).code, "");
  EXPECT_TRUE(gazetteer::is_within("320106", "320000"));
  EXPECT_FALSE(gazetteer::is_within("320106", "330000"));
}

}  // namespace
}  // namespace gongbao
