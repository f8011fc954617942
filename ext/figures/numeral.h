#pragma once
// Numerals: a number as it is written, without measure word or qualifier.

#include <cstdint>
#include <optional>
#include <string_view>

#include "lexicon/lexicon.h"
#include "text/characters.h"
#include "text/number.h"
#include "text/span.h"

namespace gongbao {

struct Numeral {
  Number value;
  std::optional<Number> value_high;  ///< 七八(百): 7 to 8
  Span span;                         ///< from the first to the last character, scale included: 2.1万
  Span digits;                       ///< without the scale
  std::string_view measure;          ///< "%" of 百分之…, "‰" of 千分之…; else empty
  int power = 0;            ///< of ten that the scale stands for: 4 of 2.1万; 0 where it is not plain
  bool chinese = false;     ///< written in Chinese numerals
  bool positional = false;  ///< digit by digit: 二〇二一
  bool scaled = false;      ///< has 万 or 亿
  bool bare_scale = false;  ///< nothing but scale: 百(台), 上亿
  bool more = false;        ///< 余 or 多 inside: 十余万
  bool decimal = false;     ///< has a decimal point
  bool fraction = false;    ///< 三分之一
  bool spaced = false;      ///< digits set apart: 7 4 7 7 2
};

/// The numeral that begins at `at` of folded text; nothing where there is none.  `lexicon` tells where a
/// scale is none: 千瓦.
std::optional<Numeral> read_numeral(Characters text, std::uint32_t at, Lexicon lexicon);

}  // namespace gongbao
