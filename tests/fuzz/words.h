#pragma once
// A mutator that writes the language of reports: characters and words are put in, taken out, repeated and
// moved. Bytes changed at random hardly ever make two characters that mean something together.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <random>
#include <string>
#include <string_view>

#include "lexicon/lexicon.h"
#include "text/characters.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace gongbao::fuzz {

inline std::string to_utf8(Characters text) {
  std::string bytes;
  for (const char16_t c : text) {
    if (c < 0x80) {
      bytes += static_cast<char>(c);
    } else if (c < 0x800) {
      bytes += static_cast<char>(0xC0 | c >> 6);
      bytes += static_cast<char>(0x80 | (c & 0x3F));
    } else {
      bytes += static_cast<char>(0xE0 | c >> 12);
      bytes += static_cast<char>(0x80 | (c >> 6 & 0x3F));
      bytes += static_cast<char>(0x80 | (c & 0x3F));
    }
  }
  return bytes;
}

/// A word of the lexicon, a mark, a number, or a turn that a rule looks for.
template <class Random>
std::string any_word(Random& random) {
  constexpr std::array kTurns = {"。",
                                 "，",
                                 "、",
                                 "；",
                                 "：",
                                 "！",
                                 "\n",
                                 "\n\n",
                                 "（",
                                 "）",
                                 "“",
                                 "”",
                                 "《",
                                 "》",
                                 "「",
                                 "」",
                                 "【",
                                 "】",
                                 "——",
                                 "-",
                                 "/",
                                 ".",
                                 ",",
                                 "　",
                                 " ",
                                 "%",
                                 "％",
                                 "‰",
                                 "·",
                                 "一、",
                                 "（一）",
                                 "1.",
                                 "一是",
                                 "第一",
                                 "其中",
                                 "其中3件、",
                                 "共",
                                 "合计",
                                 "等",
                                 "由5元",
                                 "增加到",
                                 "百分之",
                                 "分之",
                                 "万",
                                 "亿",
                                 "千",
                                 "百",
                                 "十",
                                 "两",
                                 "〇",
                                 "零",
                                 "余",
                                 "多",
                                 "点",
                                 "半",
                                 "年",
                                 "月",
                                 "日",
                                 "至",
                                 "到",
                                 "1-10月",
                                 "2021年",
                                 "截至10月底",
                                 "上半年",
                                 "今年以来",
                                 "去年",
                                 "“十三五”期间",
                                 "同比",
                                 "环比",
                                 "比上年",
                                 "分别",
                                 "增长",
                                 "下降",
                                 "3.5%",
                                 "26602件",
                                 "67.21亿元",
                                 "3,680",
                                 "１２．５",
                                 "10-20家",
                                 "1+4+N",
                                 "5G",
                                 "三分之一",
                                 "百分之五",
                                 "翻一番",
                                 "第1名",
                                 "全市第一",
                                 "首位",
                                 "荣获",
                                 "称号",
                                 "区教育局",
                                 "和",
                                 "及",
                                 "与",
                                 "的",
                                 "为",
                                 "是",
                                 "占",
                                 "完成",
                                 "年度目标",
                                 "（下转4版）",
                                 "（紧接3版）",
                                 "<U+00A0>",
                                 "来源:",
                                 "第04版",
                                 "\xEF\xBF\xBD",
                                 "\xF0\xA0\xAE\xB7",
                                 "\xEF\xBB\xBF",
                                 "萬",
                                 "億",
                                 "廿",
                                 "㎡",
                                 "Ⅰ",
                                 "①",
                                 "9223372036854775807",
                                 "99999999999999999999",
                                 "0.000000000000000000001"};
  const auto& words = lexicon::all();
  switch (random() % 4) {
    case 0:
      return to_utf8(words[random() % words.size()].text);
    case 1:
      return std::to_string(random() % 4 == 0 ? random() : random() % 2200);
    default:
      return kTurns[random() % kTurns.size()];
  }
}

/// The begin of the character at or before `at`.
inline std::size_t character_at(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return std::min(at, text.size());
}

inline std::size_t mutate_words(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
  std::minstd_rand random(seed);
  if (random() % 8 == 0) return LLVMFuzzerMutate(data, size, most);
  std::string text(reinterpret_cast<const char*>(data), size);
  for (auto changes = 1 + random() % 4; changes > 0; --changes) {
    const std::size_t at = character_at(text, text.empty() ? 0 : random() % (text.size() + 1));
    const std::size_t end = character_at(text, std::min(text.size(), at + 1 + random() % 40));
    switch (random() % 6) {
      case 0:
        text.erase(at, end - at);
        break;
      case 1:
        text.replace(at, end - at, any_word(random));
        break;
      case 2:
        text.insert(character_at(text, random() % (text.size() + 1)), text.substr(at, end - at));
        break;
      case 3: {
        const std::string word = any_word(random);
        for (auto times = random() % 8; times > 0; --times) text.insert(at, word);
        break;
      }
      default:
        text.insert(at, any_word(random));
    }
  }
  if (text.size() > most) text.resize(character_at(text, most));
  std::memcpy(data, text.data(), text.size());
  return text.size();
}

}  // namespace gongbao::fuzz

/// What libFuzzer calls; once in a target.
#define GONGBAO_MUTATE_WORDS                                                                             \
  extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, \
                                                 unsigned seed) {                                        \
    return ::gongbao::fuzz::mutate_words(data, size, most, seed);                                        \
  }
