#pragma once
// A numeral of the text and what it is.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "page/page.h"
#include "text/characters.h"
#include "text/number.h"
#include "text/span.h"
#include "text/static_text.h"
#include "text/text.h"

namespace gongbao {

class Trace;

enum class FigureKind : std::uint8_t {
  kAmount,
  kShare,
  kChange,
  kRank,  // may become an indicator
  kDate,
  kPeriod,
  kName,
  kCode,
  kVersion,
  kPage,
  kLabel,
  kOrdinal,
  kOther  // never does
};
std::string_view name_of(FigureKind kind) noexcept;  ///< "amount", "date", …

enum class Bound : std::uint8_t { kExact, kOver, kUnder, kAbout, kAtLeast, kAtMost };
std::string_view name_of(Bound bound) noexcept;  ///< "exact", "over", …

struct Figure {
  FigureKind kind = FigureKind::kOther;
  Bound bound = Bound::kExact;
  bool inferred = false;             ///< the measure is not printed: 税收26.44亿 → 元
  bool indicator = false;            ///< became an indicator
  bool chinese = false;              ///< written in Chinese numerals
  Number value;                      ///< negative for a change where the text says down
  std::optional<Number> value_high;  ///< the upper end of a range: 10-20家
  StaticText measure;                ///< 件, 元, %; empty where there is none
  StaticText dimension;              ///< count, people, money, …; empty where there is no measure
  Span digits;                       ///< the numeral alone
  Span quote;                        ///< with qualifier and measure word: 近20万人
};

/// In percent, points or multiples: said of something, and no amount of it.
inline bool is_relative(const Figure& figure) {
  return figure.dimension == "percent" || figure.dimension == "point" || figure.dimension == "multiple";
}

/// Every numeral of the text in reading order, each once.
std::vector<Figure> find_figures(const Text& text, const Page& page, Lexicon lexicon);
/// The same of folded characters that are no page: nothing in them is furniture.  Read with the built-in
/// words.
std::vector<Figure> find_figures(Characters characters);
/// The same of [begin, end) alone, where `begin` opens a line.  What `trace` is about is recorded there.
std::vector<Figure> find_figures(const Text& text, Span within, Lexicon lexicon, Trace& trace);

}  // namespace gongbao
