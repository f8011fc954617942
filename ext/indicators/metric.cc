#include "indicators/metric.h"

#include <algorithm>

#include "lexicon/lexicon.h"
#include "text/characters.h"

namespace gongbao {
namespace {

bool is_padding(char16_t c) { return is_space(c) || is_any(c, u"、,;:-—的了"); }

// A word of one character may be part of another word (共享, 为民); at the begin only longer ones fall away.
Span trim_begin(std::u16string_view text, Span span) {
  while (!span.empty()) {
    if (is_space(text[span.begin]) || is_any(text[span.begin], u"、,;:-—")) {
      ++span.begin;
      continue;
    }
    const lexicon::Word* word = lexicon::longest(text.substr(0, span.end), span.begin, lexicon::kDropped);
    if (word == nullptr || word->text.size() < 2 || word->text.size() >= span.size()) break;
    span.begin += static_cast<std::uint32_t>(word->text.size());
  }
  return span;
}

Span trim_end(std::u16string_view text, Span span) {
  while (!span.empty()) {
    if (is_padding(text[span.end - 1])) {
      --span.end;
      continue;
    }
    const lexicon::Word* word = lexicon::longest_ending(text.substr(0, span.end), span.end, lexicon::kDropped);
    if (word == nullptr || word->text.size() > span.size()) break;
    if (word->text.size() == span.size() && word->text.size() > 1 && word->fields[0] == "adverb") break;
    span.end -= static_cast<std::uint32_t>(word->text.size());
  }
  return span;
}

void add_without_brackets(std::u16string_view text, Span span, std::vector<Span>& parts) {
  constexpr std::uint32_t kLongestKept = 4;
  std::uint32_t begin = span.begin;
  for (std::uint32_t at = span.begin; at < span.end; ++at) {
    if (text[at] != u'(') continue;
    std::uint32_t close = at;
    while (close < span.end && text[close] != u')') ++close;
    if (close < span.end && close - at - 1 <= kLongestKept) {
      at = close;
      continue;
    }
    if (begin < at) parts.push_back({begin, at});
    begin = std::min(close + 1, span.end);
    at = close;
  }
  if (begin < span.end) parts.push_back({begin, span.end});
}

}  // namespace

Span trim_metric(std::u16string_view text, Span span, Side side) {
  span = trim_begin(text, span);
  if (side == Side::kBefore) return trim_end(text, span);
  while (!span.empty() && is_padding(text[span.begin])) ++span.begin;
  while (!span.empty() && (is_space(text[span.end - 1]) || is_any(text[span.end - 1], u"、,;:"))) --span.end;
  return span;
}

void add_metric(std::u16string_view text, Span span, Side side, const std::vector<Time>& times,
                std::vector<Span>& parts) {
  std::uint32_t begin = span.begin;
  const auto add = [&](std::uint32_t end) {
    const Span piece = trim_metric(text, {begin, end}, side);
    if (!piece.empty()) add_without_brackets(text, piece, parts);
  };
  const auto first = std::lower_bound(times.begin(), times.end(), span.begin,
                                      [](const Time& time, std::uint32_t at) { return time.span.end <= at; });
  for (auto time = first; time != times.end() && time->span.begin < span.end; ++time) {
    if (time->span.begin > begin) add(time->span.begin);
    begin = std::min(std::max(begin, time->span.end), span.end);
  }
  if (begin < span.end) add(span.end);
}

bool says_something(std::u16string_view text, Span span) {
  for (std::uint32_t at = span.begin; at < span.end; ++at) {
    if (is_han(text[at]) || is_letter(text[at])) return true;
  }
  return false;
}

}  // namespace gongbao
