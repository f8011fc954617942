#include "figures/shared_measure.h"

#include <algorithm>
#include <optional>

namespace gongbao {
namespace {

// Does a list go on behind a numeral that ends at `end`: 15、22, 5和7?
bool joins_numerals(Characters text, std::uint32_t end) {
  return end + 1 < text.size() && is_any(text[end], u"、和") && is_digit(text[end + 1]);
}

}  // namespace

const lexicon::Word* measure_of_list(Characters text, Lexicon lexicon, const Numeral& numeral) {
  const std::uint32_t end = numeral.span.end;
  if (!numeral.scaled || !joins_numerals(text, end) || text[end] != u'、') return nullptr;
  const std::optional<Numeral> next = read_numeral(text, end + 1, lexicon);
  return next && next->scaled ? lexicon.longest(text, next->span.end, lexicon::kMeasures) : nullptr;
}

const lexicon::Word* measure_told_severally(Characters text, Lexicon lexicon, const Numeral& numeral,
                                            const std::vector<Figure>& before) {
  constexpr std::uint32_t kReach = 40;
  constexpr int kMostNumerals = 8;
  std::uint32_t end = numeral.span.end;
  if (numeral.chinese || numeral.scaled || !numeral.measure.empty() || !joins_numerals(text, end))
    return nullptr;
  const std::uint32_t begin = numeral.span.begin;
  const std::uint32_t taken = before.empty() ? 0 : before.back().quote.end;
  const std::uint32_t reach = std::min(begin - std::min(begin, taken), kReach);
  const bool first = text.substr(begin - reach, reach).find(u"分别") != Characters::npos;
  const bool further = !before.empty() && taken + 1 == begin && taken == before.back().digits.end &&
                       !before.back().measure.empty();
  if (!first && !further) return nullptr;
  for (int i = 0; i < kMostNumerals && joins_numerals(text, end); ++i) {
    const std::optional<Numeral> next = read_numeral(text, end + 1, lexicon);
    if (!next || next->scaled) return nullptr;
    end = next->span.end;
    if (const lexicon::Word* measure = lexicon.longest(text, end, lexicon::kMeasures))
      return measure->fields[1] == "none" ? nullptr : measure;
  }
  return nullptr;
}

int shared_power(Characters text, const Number& low, const Numeral& high) {
  constexpr int kTenThousand = 4;
  constexpr int kHundredMillion = 8;
  if (!high.chinese) return high.power;
  const char16_t last = text[high.span.end - 1];
  int power = last == u'万' ? kTenThousand : last == u'亿' ? kHundredMillion : 0;
  if (power == 0 && low.to_double() < 10 && high.power > 1) power = high.power;
  return low.scaled(power).to_double() < high.value.to_double() ? power : 0;
}

}  // namespace gongbao
