#include "figures/value.h"

#include <string>

#include "figures/figure.h"
#include "figures/numeral.h"
#include "text/characters.h"
#include "text/text.h"

namespace gongbao {
namespace {

Span trimmed(const Text& text) {
  Span span{0, text.size()};
  while (span.begin < span.end && is_space(text.folded()[span.begin])) ++span.begin;
  while (span.end > span.begin && is_space(text.folded()[span.end - 1])) --span.end;
  return span;
}

}  // namespace

std::optional<Number> parse_number(std::string_view utf8) {
  const Text text{std::string(utf8)};
  std::u16string characters;  // without spaces: 三 千 二 百
  for (const char16_t c : text.folded()) {
    if (!is_space(c)) characters.push_back(c);
  }
  const bool negative = !characters.empty() && is_any(characters[0], u"-−负");
  const std::optional<Numeral> numeral = read_numeral(characters, negative ? 1 : 0);
  if (!numeral || numeral->span.end != characters.size() || !numeral->measure.empty()) return std::nullopt;
  return negative ? numeral->value.negated() : numeral->value;
}

std::optional<Number> parse_value(std::string_view utf8) {
  const Text text{std::string(utf8)};
  const Span span = trimmed(text);
  Page page;
  page.sentences.push_back({.span = {0, text.size()}});
  const std::vector<Figure> figures = find_figures(text, page);
  if (figures.size() == 1 && figures[0].quote == span) return figures[0].value;
  return parse_number(utf8);
}

}  // namespace gongbao
