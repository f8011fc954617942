// What decode() makes of bytes: one test a kind of bytes.

#include "text/encoding.h"

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace gongbao {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

constexpr std::string_view kSimplified =
    "云溪区2023年实现地区生产总值３６８．５亿元，比上年增长6.2%；其中工业增加值121.4亿元。\n"
    "“一老一小”服务更加完善，新增普惠托位420个。\n";
constexpr std::string_view kTraditional =
    "全縣實現地區生產總值三百六十八億元，比上年增長百分之六點二；\n"
    "「十四五」期間，新增就業人員一萬二千人，財政收入穩步提高。\n";

/// `text` in another encoding, as an editor or a web server would have saved it.
std::string encode(std::string_view text, const char* encoding) {
  std::string bytes(text.size() * 4 + 4, '\0');
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length =
      ucnv_convert(encoding, "UTF-8", bytes.data(), static_cast<std::int32_t>(bytes.size()), text.data(),
                   static_cast<std::int32_t>(text.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status)) << u_errorName(status);
  bytes.resize(static_cast<std::size_t>(length));
  return bytes;
}

/// The rules of Unicode, written down once more and more slowly than in the code under test.
bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (lead == 0 || (lead >= 0x80 && lead < 0xC2) || lead > 0xF4 || at + length > text.size()) return false;
    std::uint32_t character = length == 1 ? lead : lead & (0x7FU >> length);
    for (std::size_t index = at + 1; index < at + length; ++index) {
      const auto trail = static_cast<unsigned char>(text[index]);
      if ((trail & 0xC0U) != 0x80U) return false;
      character = character << 6U | (trail & 0x3FU);
    }
    const std::uint32_t least = length == 1 ? 0 : length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
    if (character < least || character > 0x10FFFF || (character >= 0xD800 && character < 0xE000))
      return false;
    at += length;
  }
  return true;
}

void expect(std::string_view bytes, std::string_view encoding, std::string_view text,
            std::size_t invalid_bytes = 0) {
  const Decoded decoded = decode(bytes);
  EXPECT_EQ(decoded.encoding, encoding);
  EXPECT_EQ(decoded.text, text);
  EXPECT_EQ(decoded.invalid_bytes, invalid_bytes);
}

// ---- one test an encoding ----------------------------------------------------------------------------

TEST(Encoding, EmptyIsUtf8) {
  expect("", "UTF-8", "");
}

TEST(Encoding, AsciiIsUtf8) {
  expect("GDP 1,234.5\n", "UTF-8", "GDP 1,234.5\n");
}

TEST(Encoding, Utf8StaysAsItIs) {
  expect(kSimplified, "UTF-8", kSimplified);
  expect(kTraditional, "UTF-8", kTraditional);
  expect("𠮷野村 😀", "UTF-8", "𠮷野村 😀");
}

TEST(Encoding, Gb18030) {
  expect(encode(kSimplified, "GB18030"), "GB18030", kSimplified);
}

TEST(Encoding, Gb18030HasTraditionalAndFourByteCharacters) {
  expect(encode(kTraditional, "GB18030"), "GB18030", kTraditional);
  constexpr std::string_view kRare = "新增安置房１２０套，惠及㐀、𠮷两个村的群众。";
  expect(encode(kRare, "GB18030"), "GB18030", kRare);
}

TEST(Encoding, GbkAsPrintedBytes) {
  expect("\xC8\xAB\xC7\xF8\xCD\xEA\xB3\xC9\xCD\xB6\xD7\xCA\x31\x32\xD2\xDA\xD4\xAA", "GB18030",
         "全区完成投资12亿元");
}

TEST(Encoding, Big5) {
  expect(encode(kTraditional, "Big5"), "Big5", kTraditional);
}

// Characters of Hong Kong that plain Big5 has no place for: 㗎 啫 嘅 咗.
TEST(Encoding, Big5OfHongKong) {
  const std::string text = std::string(kTraditional) + "嘅㗎咗啫";
  expect(encode(text, "Big5-HKSCS"), "Big5-HKSCS", text);
}

TEST(Encoding, BytesThatBig5LeavesToItsUsersAreInvalid) {
  const std::string text = encode(kTraditional, "Big5");
  expect(text + "\xFF", "Big5", std::string(kTraditional) + std::string(kReplacement), 1);
  std::string replaced;
  for (int i = 0; i < 100; ++i) replaced += kReplacement;
  expect(std::string(100, '\xFF'), "UTF-8", replaced, 100);
}

TEST(Encoding, EucOfTaiwan) {
  expect(encode(kTraditional, "EUC-TW"), "EUC-TW", kTraditional);
  // Few words of GB 2312 stay that, however rare.
  const std::string_view rare = "饕餮貔貅魑魅魍魉踟蹰徘徊彳亍邂逅";
  expect(encode(rare, "GB18030"), "GB18030", rare);
}

TEST(Encoding, Utf32) {
  for (const char* encoding : {"UTF-32LE", "UTF-32BE"}) {
    for (const std::string_view text :
         {kSimplified, kTraditional, std::string_view("plain\n"), std::string_view("𠮷村")}) {
      expect(encode(text, encoding), encoding, text);
    }
  }
  expect(std::string("\xFF\xFE\0\0", 4) + encode("全区", "UTF-32LE"), "UTF-32LE", "全区");
  expect(std::string("\0\0\xFE\xFF", 4) + encode("全区", "UTF-32BE"), "UTF-32BE", "全区");
}

TEST(Encoding, Utf16WithoutMark) {
  expect(encode(kSimplified, "UTF-16LE"), "UTF-16LE", kSimplified);
  expect(encode(kSimplified, "UTF-16BE"), "UTF-16BE", kSimplified);
  expect(encode("Total 2023\r\n", "UTF-16LE"), "UTF-16LE", "Total 2023\r\n");
  expect(encode("Total 2023\r\n", "UTF-16BE"), "UTF-16BE", "Total 2023\r\n");
  constexpr std::string_view kNoAscii = "全区经济运行稳中有进，各项主要指标好于预期";
  expect(encode(kNoAscii, "UTF-16LE"), "UTF-16LE", kNoAscii);
  expect(encode(kNoAscii, "UTF-16BE"), "UTF-16BE", kNoAscii);
}

// ---- byte order marks --------------------------------------------------------------------------------

TEST(Encoding, MarkDecidesAndIsNotText) {
  expect("\xEF\xBB\xBF" + std::string(kSimplified), "UTF-8", kSimplified);
  expect("\xFF\xFE" + encode(kSimplified, "UTF-16LE"), "UTF-16LE", kSimplified);
  expect("\xFE\xFF" + encode(kSimplified, "UTF-16BE"), "UTF-16BE", kSimplified);
  expect("\x84\x31\x95\x33" + encode(kSimplified, "GB18030"), "GB18030", kSimplified);
}

TEST(Encoding, MarkAlone) {
  expect("\xEF\xBB\xBF", "UTF-8", "");
  expect("\xFF\xFE", "UTF-16LE", "");
  expect("\xFE\xFF", "UTF-16BE", "");
}

TEST(Encoding, MarkDecidesAgainstTheBytes) {
  expect("\xEF\xBB\xBF\xD6\xD0"s, "UTF-8", std::string(kReplacement) + std::string(kReplacement), 2);
}

TEST(Encoding, Utf16HoldsSurrogatePairs) {
  expect("\xFF\xFE" + encode("𠮷野村", "UTF-16LE"), "UTF-16LE", "𠮷野村");
  expect("\xFF\xFE\x42\xD8\x2D\x4E"s, "UTF-16LE", std::string(kReplacement) + "中", 2);  // half a pair
}

// ---- line ends and NUL -------------------------------------------------------------------------------

TEST(Encoding, LineEndsAreKept) {
  constexpr std::string_view kLines = "一、综合\r\n全年完成投资12亿元。\r\n\r\n二、农业\n";
  for (const char* encoding : {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"}) {
    expect(encode(kLines, encoding), encoding, kLines);
  }
}

TEST(Encoding, NulIsReplacedAndCounted) {
  const std::string expected = "全区" + std::string(kReplacement) + "完成投资";
  const std::string text = "全区\0完成投资"s;
  expect(text, "UTF-8", expected, 1);
  expect(encode(text, "GB18030"), "GB18030", expected, 1);
  expect("\xFF\xFE" + encode(text, "UTF-16LE"), "UTF-16LE", expected, 2);
  expect("abc\0"s, "UTF-8", "abc" + std::string(kReplacement), 1);
  expect("\0"s, "UTF-8", kReplacement, 1);
}

// ---- damage ------------------------------------------------------------------------------------------

TEST(Encoding, StrayBytesDoNotMakeUtf8AnythingElse) {
  const std::string mark(kReplacement);
  expect(
      "全区完成\xFF投资\xFE"
      "12亿元\xC0，增长5%",
      "UTF-8", "全区完成" + mark + "投资" + mark + "12亿元" + mark + "，增长5%", 3);
  EXPECT_EQ(describe_encoding("UTF-8", 3), "UTF-8 (3 invalid bytes)");
}

TEST(Encoding, CutUtf8IsStillUtf8) {
  const std::string_view whole = "同比增长";
  for (std::size_t size = 7; size < whole.size(); ++size) {
    const std::size_t left = size % 3;
    expect(whole.substr(0, size), "UTF-8",
           std::string(whole.substr(0, size - left)) + (left == 0 ? "" : std::string(kReplacement)), left);
  }
}

TEST(Encoding, CutElsewhere) {
  const std::string gb18030 = encode("全区完成投资", "GB18030");
  expect(gb18030.substr(0, gb18030.size() - 1), "GB18030", "全区完成投" + std::string(kReplacement), 1);
  const std::string utf16 = "\xFF\xFE" + encode("全区", "UTF-16LE");
  expect(utf16.substr(0, utf16.size() - 1), "UTF-16LE", "全" + std::string(kReplacement), 1);
}

TEST(Encoding, StrayBytesInGb18030) {
  std::string bytes = encode("全区完成投资12亿元，同比增长5%。", "GB18030");
  bytes.insert(12, "\xFF");
  expect(bytes, "GB18030", "全区完成投资" + std::string(kReplacement) + "12亿元，同比增长5%。", 1);
}

TEST(Encoding, IllFormedUtf8IsReplacedByPiece) {
  const std::string mark(kReplacement);
  expect("中文\xE4\xB8 报告", "UTF-8", "中文" + mark + " 报告", 2);  // broken off: one piece of two bytes
  expect("中文\xC0\xAF报告", "UTF-8", "中文" + mark + mark + "报告", 2);             // overlong
  expect("中文\xED\xA0\x80报告", "UTF-8", "中文" + mark + mark + mark + "报告", 3);  // surrogate
  expect("中文\xF4\x90\x80\x80报告", "UTF-8", "中文" + mark + mark + mark + mark + "报告",
         4);  // above U+10FFFF
  expect("中文\xF0\x9F\x98报告", "UTF-8", "中文" + mark + "报告", 3);
}

TEST(Encoding, RandomBytesGiveValidUtf8) {
  std::mt19937 random(20211210);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes(random() % 80, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    if (round % 4 == 0) bytes.insert(0, "\xFF\xFE");
    if (round % 4 == 1) bytes.insert(0, "\x84\x31\x95\x33");
    if (round % 4 == 2) bytes.insert(bytes.size() / 2, "全区\xC8\xAB");
    const Decoded decoded = decode(bytes);
    ASSERT_TRUE(is_valid_utf8(decoded.text)) << decoded.encoding;
    ASSERT_LE(decoded.invalid_bytes, bytes.size());
  }
}

TEST(Encoding, EveryShortestInput) {
  for (unsigned first = 0; first < 256; ++first) {
    for (unsigned second = 0; second < 256; ++second) {
      const char bytes[] = {static_cast<char>(first), static_cast<char>(second)};
      ASSERT_TRUE(is_valid_utf8(decode({bytes, 1}).text));
      ASSERT_TRUE(is_valid_utf8(decode({bytes, 2}).text));
    }
  }
}

// ---- the guess ---------------------------------------------------------------------------------------

TEST(Encoding, ShortGbk) {
  for (const std::string_view text :
       {"区政府办", "财政收入", "检察院", "税收", "镇", "街道", "同比增长", "12亿元", "城投集团",
        "农业农村局", "《年鉴》", "一、综合", "“十四五”", "省直", "全市", "一台"}) {
    expect(encode(text, "GB18030"), "GB18030", text);
  }
}

TEST(Encoding, ShortUtf8) {
  for (const std::string_view text :
       {"镇", "税收", "résumé", "Ñandú", "привет", "δέκα", "12 m²", "±5", "·"}) {
    expect(text, "UTF-8", text);
  }
}

TEST(Encoding, ShortBig5) {
  for (const std::string_view text : {"財政收入", "統計公報", "地方政府", "農業生產總值"}) {
    expect(encode(text, "Big5"), "Big5", text);
  }
}

TEST(Encoding, ChineseAfterMuchAscii) {
  const std::string head(200000, 'x');
  const std::string expected = head + std::string(kSimplified);
  expect(encode(expected, "GB18030"), "GB18030", expected);
}

TEST(Encoding, LongTextsAreGuessedFromTheirBeginning) {
  std::string expected;
  while (expected.size() < 300000) expected += kSimplified;
  for (const char* encoding : {"GB18030", "UTF-16LE", "UTF-16BE"}) {
    expect(encode(expected, encoding), encoding, expected);
  }
  const std::string cut = "，\xFF" + expected;
  expect(cut, "UTF-8", "，" + std::string(kReplacement) + expected, 1);
}

// ---- as printed --------------------------------------------------------------------------------------

TEST(Encoding, DescribedWithItsDamage) {
  EXPECT_EQ(describe_encoding("GB18030", 0), "GB18030");
  EXPECT_EQ(describe_encoding("UTF-8", 1), "UTF-8 (1 invalid byte)");
  EXPECT_EQ(describe_encoding("Big5", SIZE_MAX), "Big5 (18446744073709551615 invalid bytes)");
}

}  // namespace
}  // namespace gongbao
