// Words that a caller adds to the lexicon, and what a report makes of them.

#include "lexicon/own_words.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "indicators/report.h"

namespace gongbao {
namespace {

using lexicon::Word;

Report read(std::string text, OwnWords own) {
  return Report(std::move(text), {}, {}, std::make_shared<const OwnWords>(std::move(own)));
}

TEST(OwnWords, StandBesideTheBuiltInWords) {
  OwnWords own;
  ASSERT_TRUE(own.add(lexicon::kMeasures, u"图斑", "图斑", "count"));
  const Lexicon lexicon(&own);
  const Characters text = u"整改3图斑,关停5家";
  const Word* added = lexicon.longest(text, text.find(u'图'), lexicon::kMeasures);
  ASSERT_NE(added, nullptr);
  EXPECT_EQ(added->text, u"图斑");
  EXPECT_EQ(added->fields[0], "图斑");
  EXPECT_EQ(added->fields[1], "count");
  const Word* built_in = lexicon.longest(text, text.find(u'家'), lexicon::kMeasures);
  ASSERT_NE(built_in, nullptr);
  EXPECT_EQ(built_in->fields[0], "家");
}

// Each in its own table only.
TEST(OwnWords, AreOfOneTable) {
  OwnWords own;
  ASSERT_TRUE(own.add(lexicon::kAwards, u"喜提", "award"));
  EXPECT_EQ(Lexicon(&own).longest(u"喜提", 0, lexicon::kNames), nullptr);
  EXPECT_EQ(Lexicon(&own).longest_ending(u"喜提", 2, lexicon::kOrganisations), nullptr);
}

TEST(OwnWords, TheLongestWins) {
  OwnWords own;
  own.add(lexicon::kMeasures, u"人", "口", "people");        // as long as 人 built in
  own.add(lexicon::kMeasures, u"人次天", "人次天", "time");  // longer than 人次
  const Lexicon lexicon(&own);
  EXPECT_EQ(lexicon.longest(u"人,", 0, lexicon::kMeasures)->fields[0], "口");
  EXPECT_EQ(lexicon.longest(u"人次,", 0, lexicon::kMeasures)->fields[0], "人次");
  EXPECT_EQ(lexicon.longest(u"人次天", 0, lexicon::kMeasures)->fields[1], "time");
}

TEST(OwnWords, AreFoundAtTheEnd) {
  OwnWords own;
  own.add(lexicon::kOrganisations, u"专班", "其他");
  own.add(lexicon::kOrganisations, u"改革专班", "党委");
  const Lexicon lexicon(&own);
  EXPECT_EQ(lexicon.longest_ending(u"数字专班", 4, lexicon::kOrganisations)->fields[0], "其他");
  EXPECT_EQ(lexicon.longest_ending(u"数字改革专班", 6, lexicon::kOrganisations)->fields[0], "党委");
  EXPECT_EQ(lexicon.longest_ending(u"数字改革专班", 5, lexicon::kOrganisations), nullptr);
  EXPECT_EQ(lexicon.longest_ending(u"专班", 3, lexicon::kOrganisations), nullptr);
}

TEST(OwnWords, ASecondOfOneTableIsNotAdded) {
  OwnWords own;
  EXPECT_TRUE(own.add(lexicon::kOrganisations, u"专班", "其他"));
  EXPECT_FALSE(own.add(lexicon::kOrganisations, u"专班", "政府"));
  EXPECT_TRUE(own.add(lexicon::kNames, u"专班", "name"));
  EXPECT_EQ(own.find(lexicon::kOrganisations, u"专班")->fields[0], "其他");
}

// Views of a word stay good while more are added and when all are moved.
TEST(OwnWords, KeepTheirText) {
  OwnWords own;
  own.add(lexicon::kMeasures, u"图斑", "图斑", "count");
  const Word* word = own.find(lexicon::kMeasures, u"图斑");
  for (char16_t c = 0x4E00; c < 0x4F00; ++c) own.add(lexicon::kMeasures, CharacterString(2, c), "x", "other");
  const OwnWords moved = std::move(own);
  EXPECT_EQ(moved.find(lexicon::kMeasures, u"图斑"), word);
  EXPECT_EQ(word->text, u"图斑");
  EXPECT_EQ(word->fields[0], "图斑");
}

TEST(OwnWords, MakeUnits) {
  const std::string text = "数改专班\n新增应用3个。\n";
  EXPECT_TRUE(Report(text).page().units.empty());
  OwnWords own;
  own.add(lexicon::kOrganisations, u"专班", "党委");
  Report report = read(text, std::move(own));
  ASSERT_EQ(report.page().units.size(), 1U);
  EXPECT_EQ(report.text().slice(report.page().units[0].name), "数改专班");
  EXPECT_EQ(report.page().units[0].category, "党委");
}

TEST(OwnWords, MakeMeasuresOfNumerals) {
  OwnWords own;
  own.add(lexicon::kMeasures, u"图斑", "图斑", "count");
  own.add(lexicon::kMeasures, u"万千卡", "万千卡", "energy");
  Report report = read("全年完成整改1.2万图斑。发热3万千卡。", std::move(own));
  const std::vector<Figure>& figures = report.figures();
  ASSERT_EQ(figures.size(), 2U);
  EXPECT_EQ(report.text().slice(figures[0].quote), "1.2万图斑");
  EXPECT_EQ(figures[0].value.to_integer(), 12000);
  EXPECT_EQ(std::string_view(figures[0].measure), "图斑");
  EXPECT_EQ(std::string_view(figures[0].dimension), "count");
  // Here 万 is of the measure word.
  EXPECT_EQ(figures[1].value.to_integer(), 3);
  EXPECT_EQ(std::string_view(figures[1].measure), "万千卡");
}

// A name may hold its numeral anywhere.
TEST(OwnWords, MakeNamesOfNumerals) {
  const std::string text = "推进农村道路千村畅行5条线建设。新建5条线。";
  Report plain(text);
  ASSERT_EQ(plain.figures().size(), 2U);
  EXPECT_EQ(plain.figures()[0].kind, FigureKind::kAmount);
  OwnWords own;
  own.add(lexicon::kNames, u"千村畅行5条线", "name");
  Report report = read(text, std::move(own));
  ASSERT_EQ(report.figures().size(), 2U);
  EXPECT_EQ(report.figures()[0].kind, FigureKind::kName);
  EXPECT_EQ(report.figures()[1].kind, FigureKind::kAmount);
}

TEST(OwnWords, MakeHonours) {
  const std::string text = "区文旅局喜提全国优秀旅游城市称号。";
  EXPECT_TRUE(Report(text).honours().empty());
  OwnWords own;
  own.add(lexicon::kAwards, u"喜提", "award");
  Report report = read(text, std::move(own));
  ASSERT_EQ(report.honours().size(), 1U);
  EXPECT_EQ(report.text().slice(report.honours()[0].verb), "喜提");
  EXPECT_EQ(report.text().slice(report.honours()[0].title), "全国优秀旅游城市");
}

}  // namespace
}  // namespace gongbao
