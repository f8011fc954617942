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
  Span span = trimmed(text);
  const bool negative = !span.empty() && is_any(text.folded()[span.begin], u"-−负");
  if (negative) ++span.begin;
  const std::optional<Numeral> numeral = read_numeral(text.folded().substr(0, span.end), span.begin);
  if (!numeral || numeral->span.end != span.end || !numeral->measure.empty()) return std::nullopt;
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
