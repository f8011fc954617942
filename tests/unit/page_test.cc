// The structure of a page: units, sections, sentences, masthead; and that every row stands where it says.

#include "page/page.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "rows.h"
#include "text/encoding.h"

namespace gongbao {
namespace {

using testing::Case;
using testing::read_fixture;

void expect_units(const std::vector<Case>& cases) {
  testing::expect_rows(testing::unit_rows, cases);
}
void expect_sections(const std::vector<Case>& cases) {
  testing::expect_rows(testing::section_rows, cases);
}
void expect_sentences(const std::vector<Case>& cases) {
  testing::expect_rows(testing::sentence_rows, cases);
}

// ---- units -------------------------------------------------------------------------------------------

TEST(Units, ALineThatNamesAnOrganisation) {
  expect_units({
      {"区教育局\n\n新增学位300个。\n", {"区教育局|区教育局||政府"}},
      {"区委办(区委督查室)   \n\n编发简报12期。\n", {"区委办(区委督查室)|区委办|区委督查室|党委"}},
      {"区法院\n\n审结案件300件。\n\n团区委\n\n招募志愿者40名。\n\n柳湾镇\n\n修路3公里。\n",
       {"区法院|区法院||司法", "团区委|团区委||群团", "柳湾镇|柳湾镇||乡镇"}},
  });
}

TEST(Units, ASentenceIsNone) {
  expect_units({
      {"走访区教育局。\n", {}},
      {"没有单位,只有一句话。\n", {}},
  });
}

TEST(Units, OfTheDistrictPage) {
  const std::vector<std::vector<std::string>> expected = testing::read_table("units.expected.tsv");
  const std::vector<std::string> rows = testing::unit_rows(read_fixture("district_page.txt"));
  ASSERT_EQ(rows.size(), expected.size() - 1);  // the first line names the columns
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const std::vector<std::string>& line = expected[at + 1];
    EXPECT_EQ(rows[at], line[1] + '|' + line[2] + '|' + line[3] + '|' + line[4]);
  }
}

// A report without units has none, whatever bodies it names.
TEST(Units, OfAWorkReport) {
  EXPECT_TRUE(testing::unit_rows(read_fixture("work_report.txt")).empty());
}

// ---- sections ----------------------------------------------------------------------------------------

// A heading governs what stands under it: paragraphs, which have no heading of their own, and the headings
// below.
TEST(Sections, NumberedHeadingsGovern) {
  expect_sections({
      {"一、办案情况\n(一)立案\n全年立案3件。\n(二)结案\n全年结案2件。\n二、队伍建设\n培训40人次。\n",
       {"一、|办案情况|1|", "(一)|立案|2|1", "||3|2", "(二)|结案|2|1", "||3|4", "二、|队伍建设|1|", "||2|6"}},
  });
}

TEST(Sections, RunInHeadings) {
  expect_sections({
      {"区教育局\n\n办好学校。新增学位300个。\n\n带好队伍。引进教师27人。\n",
       {"|办好学校|1|", "|带好队伍|1|"}},
  });
}

// A numbered heading ends with its line, whatever comma it has; a numbered paragraph may be broken.
TEST(Sections, ANumberedHeadingIsALine) {
  expect_sections({
      {"三、扩大有效投资,稳住经济大盘\n新建水库,修好水渠,建成水厂3座。\n",
       {"三、|扩大有效投资,稳住经济大盘|1|", "||2|1"}},
      {"三、扩大投资。全年新建水库,\n又在城南修好水渠\n8公里。\n", {"三、|扩大投资|1|"}},
  });
}

TEST(Sections, EnumeratorsAreReadInEveryStyle) {
  for (const char* text : {"一、甲方案\n立案3件。", "（二）甲方案\n立案3件。", "3.甲方案\n立案3件。"}) {
    Report report{std::string(text)};
    ASSERT_FALSE(report.page().sections.empty()) << text;
    EXPECT_FALSE(report.page().sections[0].enumerator.empty()) << text;
    EXPECT_EQ(report.text().slice(report.page().sections[0].heading), "甲方案") << text;
  }
}

// 一要 counts what is to be done as 一是 counts what was.
TEST(Sections, OfWhatIsToBeDone) {
  expect_sections({
      {"一、作风\n一要勤政。下乡300次。\n二要廉政。检查20次。\n",
       {"一、|作风|1|", "一要|勤政|2|1", "二要|廉政|2|1"}},
      {"抓好两件事。一要修好城南、城北和柳湾镇三座水库,让农田喝足水;二要修路8公里。",
       {"|抓好两件事|1|", "一要||2|1", "二要||2|1"}},
      {"三要素齐备的企业有12家,全部投产。", {"||1|"}},
  });
}

// Who turns to all who listen, or weighs what was achieved, speaks of the whole part and no longer of its
// last item.
TEST(Sections, WhatIsSaidOfTheWholePart) {
  expect_sections({
      {"一、回顾\n(一)水利\n修水库3座。\n各位代表!这一年走得不易。\n欠账还有2亿元。\n二、安排\n修路8公里。\n",
       {"一、|回顾|1|", "(一)|水利|2|1", "||3|2", "||2|1", "||2|1", "二、|安排|1|", "||2|6"}},
      {"一、回顾\n(一)水利\n修水库3座。\n在看到成绩的同时,也要看到还有12个村没有通水。\n",
       {"一、|回顾|1|", "(一)|水利|2|1", "||3|2", "||2|1"}},
      {"一、回顾\n(一)会务\n各位代表提出建议12件,全部办结。\n", {"一、|回顾|1|", "(一)|会务|2|1", "||3|2"}},
  });
}

// When and where a report was read is no heading, nor where it is repeated on the next page of a copy.
TEST(Sections, ADatelineIsNone) {
  expect_sections({
      {"工作报告\n——2024年1月18日在县十八届人大四次会议上\n一、水利\n修水库3座。\n"
       "——2024年1月18日在县十八届人大四次会议上\n——水更清\n修水渠8公里。\n",
       {"||1|", "一、|水利|1|", "||2|2", "||1|", "——|水更清|1|", "||2|5"}},
  });
}

// The first words of a sentence name a paragraph only where three in a row do so, each with other words.
TEST(Sections, WordsBeforeACommaAreSeldomAHeading) {
  expect_sections({
      {"水利,修水库3座,修水渠8公里,全部完工。\n交通,修路8公里,建桥2座,全部通车。\n教育,建学校2所,招教师9名,"
       "学位够用。\n",
       {"|水利|1|", "|交通|1|", "|教育|1|"}},
      {"水利,修水库3座,修水渠8公里,全部完工。\n二〇〇六年,修路8公里,建桥2座,全部通车。\n"
       "教育,建学校2所,招教师9名,学位够用。\n",
       {"||1|", "||1|", "||1|"}},
      {"实现丰收,修水库3座,修水渠8公里,全部完工。\n实现丰收,修路8公里,建桥2座,全部通车。\n"
       "实现丰收,建学校2所,招教师9名,学位够用。\n",
       {"||1|", "||1|", "||1|"}},
      {"问题有两个。一方面,水库只有3座。另一方面,路只有8公里。", {"|问题有两个|1|"}},
      {"亮点有两个。水利方面,建成水库3座。交通工程方面,修路8公里。",
       {"|亮点有两个|1|", "|水利方面|2|1", "|交通工程方面|2|1"}},
  });
}

/// Whether sections are one in the other or apart, each has a body, and every sentence stands in its section.
void expect_nested(const Page& page, const std::string& name) {
  const auto body_of = [&](std::int32_t section) {
    return page.sections.at(static_cast<std::size_t>(section)).body;
  };
  const auto is_inside = [](Span inner, Span outer) {
    return outer.begin <= inner.begin && inner.end <= outer.end;
  };
  for (std::size_t at = 0; at < page.sections.size(); ++at) {
    const Section& section = page.sections[at];
    EXPECT_FALSE(section.body.empty()) << name << ": section " << at + 1;
    if (section.parent != kNone) {
      EXPECT_TRUE(is_inside(section.body, body_of(section.parent))) << name << ": section " << at + 1;
    }
    for (auto before = static_cast<std::int32_t>(at) - 1; before > section.parent; --before) {
      EXPECT_LE(body_of(before).end, section.body.begin) << name << ": section " << at + 1;
    }
  }
  for (const Sentence& sentence : page.sentences) {
    ASSERT_NE(sentence.section, kNone) << name;
    EXPECT_TRUE(is_inside(sentence.span, body_of(sentence.section))) << name << ": " << sentence.span.begin;
  }
}

// Fields in an item are of it alone; where items begin in the middle of a sentence, the paragraph holds it.
TEST(Sections, FieldsAndItems) {
  expect_sections({
      {"一是调整结构。产业领域,关停砖厂5家;交通领域,修路8公里。二是改善民生。招工300人。",
       {"一是|调整结构|1|", "|产业领域|2|1", "|交通领域|2|1", "二是|改善民生|1|"}},
      {"产业领域,关停砖厂5家。一是修水库3座。二是修路8公里。交通领域,建桥2座。",
       {"|产业领域,关停砖厂5家|1|", "|产业领域|2|1", "一是|修水库3座|3|2", "二是|修路8公里|3|2",
        "|交通领域|2|1"}},
      {"一是水利领域,修水库3座;交通领域,修路8公里。",
       {"一是|水利领域,修水库3座|1|", "|水利领域|2|1", "|交通领域|2|1"}},
      {"一是修水库;二是修路;三是建桥。", {"||1|", "一是|修水库|2|1", "二是||2|1", "三是||2|1"}},
      {"一是领域,", {"一是|领域,|1|"}},
      {"一是;三是", {"||1|", "一是||2|1", "三是||2|1"}},
      {"。产业领域,;水利领域,", {"||1|", "|产业领域|2|1", "|水利领域|2|1"}},
  });
}

TEST(Sections, AreOneInTheOtherOrApart) {
  for (const char* text :
       {"一是领域，", "一是；三是", "。产业领域，；水利领域，", "一是修水库；二是修路；三是建桥。",
        "一是调整结构。产业领域，关停砖厂5家；交通领域，修路8公里。二是改善民生。招工300人。",
        "一、水利\n一是修水库；水利领域，修渠；二是修路。\n二、交通\n一要建桥。二要修路。\n",
        "区教育局\n\n一是办学。完善云平台建设。新建平台3个，接入学校12所。\n"}) {
    expect_nested(Report(text).page(), text);
  }
  for (const char* name : {"district_page.txt", "work_report.txt"}) {
    expect_nested(Report(read_fixture(name)).page(), name);
  }
}

// The same of texts that are no part of the project.
TEST(Sections, OfWholeDocuments) {
  const char* given = std::getenv("GONGBAO_SHARED");
  const std::filesystem::path folder =
      (given != nullptr ? given : std::string(GONGBAO_FIXTURES "/../../shared")) + "/documents";
  if (!std::filesystem::is_directory(folder))
    GTEST_SKIP() << "no " << folder << "; set GONGBAO_SHARED to the folder that holds documents/";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    expect_nested(Report(decode(bytes).text).page(), entry.path().filename());
  }
}

// ---- sentences ---------------------------------------------------------------------------------------

TEST(Sentences, EndAtFullStopsAndLines) {
  expect_sentences({
      {"立案3件。结案2件!", {"立案3件。", "结案2件!"}},
      {"立案3件。\n结案2件", {"立案3件。", "结案2件"}},
      {"他说“好。”结案2件。", {"他说“好。”", "结案2件。"}},
      {"增长3.5%。满意率2.0分。", {"增长3.5%。", "满意率2.0分。"}},
      {"立案3件;结案2件。", {"立案3件;结案2件。"}},
      {"", {}},
  });
}

// A copy of a web page keeps a line of zero width space where the printed page ended.
TEST(Sentences, GoOnAcrossTheEndOfAPrintedPage) {
  expect_sentences({
      {"——水利稳步发展,全县劳动生\n\u200b\n产率提高6%。用电量增长3%。",
       {"——水利稳步发展,全县劳动生\n\u200b\n产率提高6%。", "用电量增长3%。"}},
      {"新建水库3座。\n\u200b\n修路8公里。", {"新建水库3座。", "修路8公里。"}},
      {"新建水库3座。\n交通\n\u200b\n修路8公里。", {"新建水库3座。", "交通", "修路8公里。"}},
      {"全县建成水库3座,水渠8公里\n\u200b\n\n修路8公里。", {"全县建成水库3座,水渠8公里", "修路8公里。"}},
  });
}

// ---- masthead ----------------------------------------------------------------------------------------

TEST(Masthead, OfTheDistrictPage) {
  Report report(read_fixture("district_page.txt"));
  const Page& page = report.page();
  EXPECT_EQ(report.text().slice(page.title), "同心实干 向新而行 云溪区交出年度民生发展答卷");
  EXPECT_EQ(report.text().slice(page.publisher), "今日云溪");
  EXPECT_EQ(page.number, "03");
  EXPECT_EQ(to_iso(page.published), "2023-12-15");
}

TEST(Masthead, OfAWorkReport) {
  Report report(read_fixture("work_report.txt"));
  EXPECT_EQ(report.text().slice(report.page().title), "青禾县政府工作报告");
  EXPECT_EQ(to_iso(report.page().published), "2024-01-18");
}

// A closing line that names the report is no imprint.
TEST(Masthead, LastLineThatNamesTheTitleIsText) {
  Report report("政府工作报告\n一、办案\n立案3件。\n全年落实政府工作报告任务20项。");
  EXPECT_TRUE(report.page().publisher.empty());
  EXPECT_EQ(report.text().slice(report.page().sentences.back().span), "全年落实政府工作报告任务20项。");
}

// Navigation and lists of pages report nothing.
TEST(Masthead, FurnitureHasNoSentences) {
  for (const std::string& sentence : testing::sentence_rows(read_fixture("district_page.txt"))) {
    EXPECT_EQ(sentence.find("下一版"), std::string::npos) << sentence;
    EXPECT_EQ(sentence.find("放大 缩小"), std::string::npos) << sentence;
    EXPECT_EQ(sentence.find("版:"), std::string::npos) << sentence;
  }
}

// ---- places ------------------------------------------------------------------------------------------

/// A stretch in one piece is at its position in the text given; one across a page jump is longer there.
void expect_place(const Text& text, Span span, const char* what) {
  if (span.empty()) return;
  ASSERT_LE(span.end, text.size()) << what;
  EXPECT_GE(text.position(span.begin), 1U) << what;
  EXPECT_LE(text.position(span.begin) + text.length(span) - 1, text.characters()) << what;
  EXPECT_GE(text.length(span), span.size()) << what;
}

TEST(Places, OfEveryRowOfTheFixtures) {
  for (const char* name : {"district_page.txt", "work_report.txt"}) {
    Report report(read_fixture(name));
    const Text& text = report.text();
    std::uint32_t last = 0;
    for (const Unit& unit : report.page().units) {
      expect_place(text, unit.heading, name);
      expect_place(text, unit.body, name);
      EXPECT_LE(last, unit.heading.begin) << name << ": units overlap";
      last = unit.body.end;
    }
    last = 0;
    for (const Sentence& sentence : report.page().sentences) {
      expect_place(text, sentence.span, name);
      EXPECT_LE(last, sentence.span.begin) << name << ": sentences overlap";
      last = sentence.span.end;
    }
    for (std::size_t at = 0; at < report.page().sections.size(); ++at) {
      const Section& section = report.page().sections[at];
      expect_place(text, section.body, name);
      EXPECT_LT(section.parent, static_cast<std::int32_t>(at)) << name << ": a parent comes first";
    }
    for (const Figure& figure : report.figures()) {
      expect_place(text, figure.quote, name);
      EXPECT_LE(figure.quote.begin, figure.digits.begin) << name;
      EXPECT_GE(figure.quote.end, figure.digits.end) << name;
    }
    const std::vector<Indicator>& rows = report.indicators().rows;
    for (std::size_t at = 0; at < rows.size(); ++at) {
      const Span quote = report.figures()[rows[at].figure].quote;
      expect_place(text, quote, name);
      const Span sentence = report.page().sentences.at(rows[at].sentence).span;
      EXPECT_TRUE(sentence.begin <= quote.begin && quote.end <= sentence.end) << name;
      EXPECT_LT(rows[at].refers_to, static_cast<std::int32_t>(rows.size())) << name;
    }
    for (const Honour& honour : report.honours()) expect_place(text, honour.quote, name);
    for (const Mention& mention : report.mentions()) expect_place(text, mention.name, name);
  }
}

}  // namespace
}  // namespace gongbao
