// Characters: folding keeps their number, positions are those of SQLite's substr(), a page jump is left out
// of what is read but not of what is counted.

#include "text/text.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "page/page.h"
#include "text/date.h"

namespace gongbao {
namespace {

using namespace std::string_literals;

/// The characters of `text` as SQLite's substr() counts them: a byte from 0xC0 up (from 3.54: from 0x80 up)
/// takes along the continuation bytes after it, any other byte stands alone, valid or not.
std::vector<std::string> characters_of(std::string_view text, StrayBytes stray = StrayBytes::kApart) {
  const unsigned char takes = stray == StrayBytes::kApart ? 0xC0 : 0x80;
  std::vector<std::string> characters;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    if (static_cast<unsigned char>(text[at]) >= takes) {
      while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) ++end;
    }
    characters.emplace_back(text.substr(at, end - at));
    at = end;
  }
  return characters;
}

/// substr(text, position, length)
std::string substr(std::string_view text, std::uint32_t position, std::uint32_t length) {
  const std::vector<std::string> characters = characters_of(text);
  std::string part;
  for (std::uint32_t at = position; at < position + length; ++at) part += characters.at(at - 1);
  return part;
}

TEST(Text, FoldsWidth) {
  EXPECT_EQ(Text("３２００户，增长５．６％！").folded(), u"3200户,增长5.6%!");
  EXPECT_EQ(Text("（一）：；").folded(), u"(一):;");
}

TEST(Text, FoldsTraditionalCharacters) {
  EXPECT_EQ(Text("兩萬個學位").folded(), u"两万个学位");
}

// What is to be matched is lower case, so that 5G and ５ｇ are one word.
TEST(Text, FoldsSpaceAndCase) {
  EXPECT_EQ(Text("甲\t乙\u3000丙\u00a0丁").folded(), u"甲 乙 丙 丁");
  EXPECT_EQ(Text("一\n二").folded(), u"一\n二");
}

TEST(Text, FoldingKeepsTheNumberOfCharacters) {
  for (const char* text : {"ﬁ℃㎡½", "㎏㏄", "é", "e\u0301", "𠮷村", "\u200b零宽", "…——", "Ⅳ①㈠"}) {
    const Text read{std::string(text)};
    EXPECT_EQ(read.size(), characters_of(text).size()) << text;
    EXPECT_EQ(read.slice({0, read.size()}), text);
  }
}

TEST(Text, Empty) {
  const Text text{""};
  EXPECT_EQ(text.size(), 0U);
  EXPECT_EQ(text.characters(), 0U);
  EXPECT_EQ(text.slice({0, 0}), "");
}

TEST(Text, PositionsCountCharacters) {
  const std::string printed = "𠮷村café（试点）新增学位３００个。";
  const Text text{printed};
  const std::size_t at = text.folded().find(u"300");
  ASSERT_NE(at, Characters::npos);
  const auto begin = static_cast<std::uint32_t>(at);
  const Span span{begin, begin + 3};
  EXPECT_EQ(text.slice(span), "３００");
  EXPECT_EQ(substr(printed, text.position(span.begin), text.length(span)), "３００");
}

TEST(Text, InvalidBytesAreCharactersAsInSubstr) {
  const std::vector<std::string> cases = {
      "办\xFF结3件"s,       // a byte that is never valid
      "\x80\x80办结"s,      // stray continuation bytes
      "办结\xE5\x8A"s,      // cut at the end
      "\xC0\x80overlong"s,  // an overlong NUL
      "\xED\xA0\x80surrogate"s, "\xF8\x88\x80\x80\x80 of five"s,
      "\xE5办\xE5\x8A结"s,  // cut in the middle
  };
  for (const std::string& bytes : cases) {
    const Text text{bytes};
    const std::vector<std::string> characters = characters_of(bytes);
    ASSERT_EQ(text.size(), characters.size()) << bytes;
    EXPECT_GT(text.invalid_bytes(), 0U) << bytes;
    for (std::uint32_t at = 0; at < text.size(); ++at) {
      EXPECT_EQ(text.slice({at, at + 1}), characters[at]) << bytes;
      EXPECT_EQ(text.position(at), at + 1) << bytes;
    }
  }
}

TEST(Text, RandomBytesAreCharactersAsInSubstr) {
  std::mt19937 random(20231215);
  // Bytes that begin, continue and break characters, more of them than chance would give.
  constexpr std::string_view kBytes = "a7\x80\xA0\xBF\xC0\xC3\xE5\xE8\xED\xEF\xF0\xF4\xF8\xFF\n";
  for (int turn = 0; turn < 500; ++turn) {
    std::string bytes;
    const std::size_t length = random() % 24;
    while (bytes.size() < length) bytes.push_back(kBytes[random() % kBytes.size()]);
    for (const StrayBytes stray : {StrayBytes::kApart, StrayBytes::kTogether}) {
      const Text text{bytes, {}, stray};
      const std::vector<std::string> characters = characters_of(bytes, stray);
      ASSERT_EQ(text.size(), characters.size());
      for (std::uint32_t at = 0; at < text.size(); ++at) ASSERT_EQ(text.slice({at, at + 1}), characters[at]);
    }
  }
}

// Of valid bytes many are stepped over at once: every stretch is what its characters are one by one.
TEST(Text, StretchesOfRandomCharacters) {
  std::mt19937 random(20211210);
  const std::vector<std::string> some = {"7", "，", "办", "结", "é", "𠮷", "\n", "%"};
  for (int turn = 0; turn < 40; ++turn) {
    std::string printed;
    for (std::size_t length = random() % 50; length > 0; --length) printed += some[random() % some.size()];
    const Text text{printed};
    const std::vector<std::string> characters = characters_of(printed);
    ASSERT_EQ(text.size(), characters.size());
    for (std::uint32_t begin = 0; begin < text.size(); ++begin) {
      std::string stretch;
      for (std::uint32_t end = begin; end < text.size(); ++end) {
        ASSERT_EQ(text.slice({begin, end}), stretch) << printed << ": " << begin << " to " << end;
        stretch += characters[end];
      }
    }
  }
}

TEST(Characters, AMarkIsFoundWhereverItStands) {
  constexpr std::size_t kMost = 20;
  for (std::size_t size = 0; size <= kMost; ++size) {
    for (std::size_t at = 0; at <= size; ++at) {
      CharacterString text(size, u'办');
      if (at < size) text[at] = u';';
      for (std::size_t from = 0; from <= size; ++from) {
        const std::size_t found = find_mark<u'。', u';'>(text, from);
        ASSERT_EQ(found, from <= at ? at : size)
            << size << " characters, the mark at " << at << ", from " << from;
      }
    }
  }
}

// ---- page jumps --------------------------------------------------------------------------------------

TEST(PageJump, IsLeftOutOfALongStretch) {
  Text text{
      "全年新建改建农村公路一百二十公里和桥梁十二座,同比（下转4版）  （紧接3版）增长8.3%,惠及沿线三十六个村一万二千余人。"s};
  bridge_page_jumps(text);
  EXPECT_EQ(text.slice({0, text.size()}),
            "全年新建改建农村公路一百二十公里和桥梁十二座,同比增长8.3%,惠及沿线三十六个村一万二千余人。");
  EXPECT_EQ(text.slice({19, 30}), "十二座,同比增长8.3");
}

TEST(PageJump, IsLeftOutOfWhatIsRead) {
  const std::string printed = "进出口总额同比（下转4版）  （紧接3版）增长8.3%。";
  Text text{printed};
  bridge_page_jumps(text);
  EXPECT_EQ(text.folded(), u"进出口总额同比增长8.3%。");
  EXPECT_EQ(text.characters(), characters_of(printed).size());
}

TEST(PageJump, IsCountedWherePositionsAre) {
  const std::string printed = "进出口总额同比（下转4版）  （紧接3版）增长8.3%。";
  Text text{printed};
  bridge_page_jumps(text);
  const Span across{5, 9};  // 同比增长
  EXPECT_EQ(text.slice(across), "同比增长");
  EXPECT_EQ(substr(printed, text.position(across.begin), text.length(across)),
            "同比（下转4版）  （紧接3版）增长");
  const Span after{7, 9};  // 增长: begins behind the jump
  EXPECT_EQ(substr(printed, text.position(after.begin), text.length(after)), "增长");
  const Span before{5, 7};  // 同比: ends before the jump
  EXPECT_EQ(substr(printed, text.position(before.begin), text.length(before)), "同比");
}

TEST(PageJump, SeveralInOneText) {
  const std::string printed = "立案3(下转5版)(紧接4版)件,结案(下转6版)  (紧接5版)2件。";
  Text text{printed};
  bridge_page_jumps(text);
  EXPECT_EQ(text.folded(), u"立案3件,结案2件。");
  const Span last{7, 9};  // 2件
  EXPECT_EQ(text.slice({0, text.size()}), "立案3件,结案2件。");
  EXPECT_EQ(substr(printed, text.position(last.begin), text.length(last)), text.slice(last));
}

TEST(PageJump, AWordInBracketsIsNone) {
  const std::string printed = "印发通知(见第4版)共3份。";
  Text text{printed};
  bridge_page_jumps(text);
  EXPECT_EQ(text.slice({0, text.size()}), printed);
}

// ---- dates -------------------------------------------------------------------------------------------

TEST(Date, Iso) {
  EXPECT_EQ(to_iso({.year = 2021, .month = 2, .day = 3}), "2021-02-03");
  EXPECT_EQ(to_iso({}), "");
  EXPECT_EQ(from_iso("2020-02-29"), (Date{.year = 2020, .month = 2, .day = 29}));
  for (const char* text : {"", "2021-02-29", "2021-13-01", "2021-00-10", "2021-1-1", "2021.12.10",
                           "0000-01-01", "2021-12-10 ", "+021-12-10"}) {
    EXPECT_FALSE(from_iso(text)) << text;
  }
}

}  // namespace
}  // namespace gongbao
