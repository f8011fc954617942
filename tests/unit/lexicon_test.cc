// What the tables of ext/lexicon/ must hold beyond the form that compile_lexicon.cc refuses to compile
// without.

#include "lexicon/lexicon.h"

#include <gtest/gtest.h>

#include <array>
#include <charconv>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "text/text.h"

namespace gongbao {
namespace {

using lexicon::Word;

std::string utf8(Characters text) {
  std::string bytes;
  for (const char16_t c : text) {
    if (c < 0x80) {
      bytes.push_back(static_cast<char>(c));
    } else if (c < 0x800) {
      bytes.push_back(static_cast<char>(0xC0 | c >> 6));
      bytes.push_back(static_cast<char>(0x80 | (c & 0x3F)));
    } else {
      bytes.push_back(static_cast<char>(0xE0 | c >> 12));
      bytes.push_back(static_cast<char>(0x80 | (c >> 6 & 0x3F)));
      bytes.push_back(static_cast<char>(0x80 | (c & 0x3F)));
    }
  }
  return bytes;
}

// Words are looked for in folded text, so one that folding changes (full-width, Traditional) is never found.
TEST(Lexicon, WordsAreFolded) {
  for (const Word& word : lexicon::all()) {
    const Text text{utf8(word.text)};
    EXPECT_EQ(text.folded(), word.text) << utf8(word.text);
  }
}

// A word of many tables is found in each.
TEST(Lexicon, EveryWordIsFound) {
  for (const Word& word : lexicon::all()) {
    const Word* found = lexicon::longest_built_in(word.text, 0, word.table);
    ASSERT_NE(found, nullptr) << utf8(word.text);
    EXPECT_EQ(found->text, word.text);
    const Word* ending = lexicon::longest_ending_built_in(word.text, word.text.size(), word.table);
    ASSERT_NE(ending, nullptr) << utf8(word.text);
    EXPECT_EQ(ending->text, word.text);
  }
}

TEST(Lexicon, TheLongestWordIsFound) {
  const Characters text = u"接待1.2万人次。";
  const std::size_t at = text.find(u'人');
  const Word* word = Lexicon().longest(text, at, lexicon::kMeasures);
  ASSERT_NE(word, nullptr);
  EXPECT_EQ(utf8(word->text), "人次");
  EXPECT_EQ(Lexicon().longest(text, text.size(), lexicon::kMeasures), nullptr);
}

TEST(Lexicon, FieldsHoldWhatTheCodeKnows) {
  const std::map<lexicon::Table, std::array<std::set<std::string_view>, 2>> known = {
      {lexicon::kOrganisations,
       {{{"none", "党委", "人大", "政府", "政协", "纪检监察", "司法", "群团", "武装", "街道", "乡镇", "平台",
          "国企", "垂管", "其他"}}}},
      {lexicon::kQualifiers,
       {{{"exact", "over", "under", "about", "at_least", "at_most"},
         {"before", "apart", "inside", "after"}}}},
      {lexicon::kChanges, {{{"up", "down", "either"}, {"change", "level", "rate", "weak"}}}},
      {lexicon::kAwards, {{{"award", "create", "other"}}}},
      {lexicon::kLevels, {{{"international", "national", "provincial", "municipal", "district"}}}},
      {lexicon::kDropped, {{{"adverb", "time", "light", "shield"}}}},
      {lexicon::kNames, {{{"name"}}}},
      {lexicon::kRoles, {{{"target", "forecast", "baseline", "done", "none"}}}},
      {lexicon::kFurniture, {{{"line", "prefix"}}}},
      {lexicon::kBases, {{{"", "同比", "环比", "比上年", "年均"}}}},
      {lexicon::kOutlook, {{{"back", "ahead", "part", "next", "end"}}}},
  };
  for (const Word& word : lexicon::all()) {
    const auto table = known.find(word.table);
    if (table == known.end()) continue;
    for (std::size_t at = 0; at < table->second.size(); ++at) {
      if (table->second[at].empty()) continue;
      EXPECT_TRUE(table->second[at].contains(word.fields[at])) << utf8(word.text) << ": " << word.fields[at];
    }
  }
}

// The search for times passes over characters that begin no longer word, that for places over digits within a
// number.
TEST(Lexicon, WhatIsPassedOverBeginsNoWord) {
  for (const Word& word : lexicon::all()) {
    const bool time = word.table == lexicon::kDropped && word.fields[0] == "time";
    EXPECT_TRUE(!time || word.text.size() > 1) << utf8(word.text);
    const bool placed = word.table == lexicon::kDropped || word.table == lexicon::kRoles;
    EXPECT_FALSE(placed && is_digit(word.text[0])) << utf8(word.text);
  }
}

// A factor is a number or a fraction (a knot is 1852/3600 of a metre a second), and stands where its base
// unit does.
TEST(Lexicon, FactorsAreNumbers) {
  for (const Word& word : lexicon::all()) {
    if (word.table != lexicon::kMeasures) continue;
    const std::string_view factor = word.fields[2];
    EXPECT_EQ(factor.empty(), word.fields[3].empty()) << utf8(word.text);
    if (factor.empty()) continue;
    for (std::string_view part : {factor.substr(0, factor.find('/')), factor.substr(factor.find('/') + 1)}) {
      double value = 0;
      const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
      EXPECT_TRUE(error == std::errc{} && end == part.data() + part.size() && value > 0)
          << utf8(word.text) << ": " << factor;
    }
  }
}

}  // namespace
}  // namespace gongbao
