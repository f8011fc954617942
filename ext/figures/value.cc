#include "figures/value.h"

#include <string>

#include "figures/figure.h"
#include "figures/numeral.h"
#include "text/characters.h"
#include "text/text.h"

namespace gongbao {
namespace {

// The folded characters of `utf8` without spaces: 三 千 二 百.
CharacterString without_spaces(std::string_view utf8) {
  const Text text{std::string(utf8)};
  CharacterString characters;
  characters.reserve(text.size());
  for (const char16_t c : text.folded()) {
    if (!is_space(c) && c != u'\n') characters.push_back(c);
  }
  return characters;
}

bool is_minus(char16_t c) {
  return is_any(c, u"-−负");
}

std::optional<Number> number_of(Characters characters) {
  const bool negative = !characters.empty() && is_minus(characters[0]);
  const std::optional<Numeral> numeral = read_numeral(characters, negative ? 1 : 0, Lexicon());
  if (!numeral || numeral->span.end != characters.size() || !numeral->measure.empty()) return std::nullopt;
  if (numeral->value_high) return std::nullopt;  // 五六 is two numbers
  return negative ? numeral->value.negated() : numeral->value;
}

}  // namespace

std::optional<Number> parse_number(std::string_view utf8) {
  return number_of(without_spaces(utf8));
}

std::optional<Number> parse_value(std::string_view utf8) {
  const CharacterString characters = without_spaces(utf8);
  Characters rest = characters;
  const bool negative = !rest.empty() && is_minus(rest[0]);
  if (negative) rest.remove_prefix(1);
  for (const Characters currency : {u"人民币", u"¥", u"$"}) {
    if (rest.starts_with(currency)) rest.remove_prefix(currency.size());
  }
  const std::vector<Figure> figures = find_figures(rest);
  if (figures.size() == 1 && figures[0].quote == Span{0, static_cast<std::uint32_t>(rest.size())}) {
    return negative ? figures[0].value.negated() : figures[0].value;
  }
  return number_of(characters);
}

}  // namespace gongbao
