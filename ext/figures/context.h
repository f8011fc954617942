#pragma once
// What stands around a numeral.

#include <cstdint>
#include <string_view>

#include "figures/figure.h"
#include "figures/numeral.h"
#include "figures/trace.h"
#include "lexicon/lexicon.h"
#include "text/characters.h"

namespace gongbao {

/// A numeral and its surroundings, all in folded text.
struct Context {
  Characters text;
  Lexicon lexicon;
  Numeral numeral;
  const lexicon::Word* measure = nullptr;  ///< the measure word after it
  Span measure_span = {};  ///< where it stands; empty at the numeral's end where there is none
  bool range = false;      ///< the lower end of a range
  bool quoted = false;     ///< inside “…” or 《…》 of a few characters
  Trace* trace = nullptr;  ///< where the reading is explained

  [[nodiscard]] char16_t at(std::uint32_t index) const { return index < text.size() ? text[index] : u'\0'; }
  [[nodiscard]] char16_t before(std::uint32_t distance = 1) const {
    return numeral.span.begin >= distance ? text[numeral.span.begin - distance] : u'\0';
  }
  [[nodiscard]] Characters after() const { return text.substr(measure_span.end); }
  /// The characters before the numeral, at most `length`, none beyond its line.
  [[nodiscard]] Characters left(std::uint32_t length) const;
  /// The kind, which the words at `quote` tell.
  FigureKind because(std::string_view why, Span quote, FigureKind kind) const {
    if (trace != nullptr) trace->add(Stage::kKind, quote, {name_of(kind), ": ", why});
    return kind;
  }
};

/// What kind of figure the numeral is by its surroundings; kAmount where nothing speaks against it.
/// A change is told later, by the words that govern it.
FigureKind classify(const Context& context);

/// 一、 1. (1) at the begin of a line.
bool is_list_number(const Context& context);
/// 居全省前十, 全市前10名: the upper part of a ranking.
bool is_top(const Context& context);

/// 税收26.44亿: no measure is printed but money is meant.
bool means_money(const Context& context);

}  // namespace gongbao
