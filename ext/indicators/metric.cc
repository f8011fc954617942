#include "indicators/metric.h"

#include <algorithm>
#include <array>

#include "lexicon/lexicon.h"
#include "text/characters.h"

namespace gongbao {
namespace {

bool is_padding(char16_t c) {
  return is_space(c) || is_any(c, u"、,;:-—的了");
}

// A word that falls away, by the lexicon.
void trace_word(Trace* trace, const lexicon::Word& word, std::uint32_t begin) {
  if (trace == nullptr) return;
  const bool level = word.table == lexicon::kChanges;
  trace->add(Stage::kDropped, {begin, begin + static_cast<std::uint32_t>(word.text.size())},
             {level ? "verb of changes.tsv: " : "word of dropped.tsv: ", word.fields[level ? 1 : 0]});
}

// A word of one character may be part of another word (再生, 为民); at the begin only those fall away that
// the lexicon shields from all the words they begin (共享, 要素).
Span trim_begin(Characters text, Span span, Trace* trace) {
  while (!span.empty()) {
    if (is_space(text[span.begin]) || is_any(text[span.begin], u"、,;:-—")) {
      ++span.begin;
      continue;
    }
    // 投入|3亿元|的资金: what was before it is cut out
    if (text[span.begin] == u'的' && span.size() > 1 && text[span.begin + 1] != u'士') {
      ++span.begin;
      continue;
    }
    const lexicon::Word* word = lexicon::longest(text.substr(0, span.end), span.begin, lexicon::kDropped);
    if (word == nullptr || word->fields[0] == "shield" || word->text.size() > span.size()) break;
    if (word->text.size() == span.size() && word->fields[0] != "adverb") break;
    if (word->fields[0] == "light" && word->text != u"实现") break;
    if (word->text.size() < 2 && !is_any(word->text[0], u"已共要但且")) break;
    trace_word(trace, *word, span.begin);
    span.begin += static_cast<std::uint32_t>(word->text.size());
  }
  return span;
}

Span trim_end(Characters text, Span span, Trace* trace) {
  while (!span.empty()) {
    if (is_padding(text[span.end - 1])) {
      --span.end;
      continue;
    }
    const Characters until = text.substr(0, span.end);
    const lexicon::Word* word = lexicon::longest_ending(until, span.end, lexicon::kDropped);
    if (word == nullptr) {  // 森林覆盖率提高到11.5%: how it came to be so is no part of what is measured
      word = lexicon::longest_ending(until, span.end, lexicon::kChanges);
      if (word == nullptr || word->fields[1] != "level") {
        const std::uint32_t rate = closing_rate(text, span);
        if (rate == 0) break;
        span.end -= rate;
        if (trace != nullptr)
          trace->add(Stage::kDropped, {span.end, span.end + rate}, {"of how much each gets"});
        continue;
      }
    }
    if (word->fields[0] == "shield" || word->text.size() > span.size()) break;
    span.end -= static_cast<std::uint32_t>(word->text.size());
    trace_word(trace, *word, span.end);
  }
  return span;
}

void add_without_brackets(Characters text, Span span, std::vector<Span>& parts, Trace* trace) {
  constexpr std::uint32_t kLongestKept = 4;
  std::uint32_t begin = span.begin;
  for (std::uint32_t at = span.begin; at < span.end; ++at) {
    const bool note = text[at] == u'[';  // a footnote mark: 地区生产总值[1]
    if (text[at] != u'(' && !note) continue;
    std::uint32_t close = at;
    while (close < span.end && text[close] != (note ? u']' : u')')) ++close;
    if (!note && close < span.end && close - at - 1 <= kLongestKept) {
      at = close;
      continue;
    }
    if (begin < at) parts.push_back({begin, at});
    begin = std::min(close + 1, span.end);
    if (trace != nullptr)
      trace->add(Stage::kDropped, {at, begin}, {note ? "mark of a note" : "long bracket"});
    at = close;
  }
  if (begin < span.end) parts.push_back({begin, span.end});
}

}  // namespace

std::uint32_t closing_rate(Characters text, Span span) {
  if (span.empty() || !is_any(text[span.end - 1], u"月年人户亩天")) return 0;
  static constexpr std::array<Characters, 10> kRates = {u"每人每月", u"每人每年", u"每月每人", u"每户每年",
                                                        u"每月",     u"每年",     u"每人",     u"每户",
                                                        u"每亩",     u"每天"};
  const Characters until = text.substr(0, span.end);
  for (const Characters rate : kRates) {
    if (!until.ends_with(rate) || rate.size() >= span.size()) continue;
    const std::uint32_t begin = span.end - static_cast<std::uint32_t>(rate.size());
    const lexicon::Word* verb = lexicon::longest_ending(until, begin, lexicon::kChanges);
    const bool reached =
        (verb != nullptr && verb->fields[1] == "level") || until.substr(0, begin).ends_with(u"达到");
    return reached ? span.end - begin : 0;
  }
  return 0;
}

Span trim_metric(Characters text, Span span, Side side, Trace* trace) {
  span = trim_begin(text, span, trace);
  if (side == Side::kBefore) return trim_end(text, span, trace);
  while (!span.empty() && is_padding(text[span.begin])) ++span.begin;
  while (!span.empty() && (is_space(text[span.end - 1]) || is_any(text[span.end - 1], u"、,;:"))) --span.end;
  return span;
}

void add_metric(Characters text, Span span, Side side, const std::vector<Span>& cuts,
                std::vector<Span>& parts, Trace* trace) {
  std::uint32_t begin = span.begin;
  const auto add = [&](std::uint32_t end) {
    Span piece = trim_metric(text, {begin, end}, side, trace);
    constexpr Characters kLight = u"实现";
    const std::size_t light = text.substr(piece.begin, piece.size()).find(kLight);
    const bool rate =
        light != Characters::npos && light + 2 < piece.size() && text[piece.begin + light + 2] == u'率';
    if (side == Side::kBefore && light != Characters::npos && light > 0 && !rate) {
      add_without_brackets(text, {piece.begin, piece.begin + static_cast<std::uint32_t>(light)}, parts,
                           trace);
      piece.begin += static_cast<std::uint32_t>(light + kLight.size());
      if (trace != nullptr)
        trace->add(Stage::kDropped, {piece.begin - static_cast<std::uint32_t>(kLight.size()), piece.begin},
                   {"light verb in the middle"});
    }
    if (!piece.empty()) add_without_brackets(text, piece, parts, trace);
  };
  const auto first = std::lower_bound(cuts.begin(), cuts.end(), span.begin,
                                      [](const Span& cut, std::uint32_t at) { return cut.end <= at; });
  for (auto cut = first; cut != cuts.end() && cut->begin < span.end; ++cut) {
    if (cut->begin > begin) add(cut->begin);
    if (trace != nullptr) trace->add(Stage::kDropped, *cut, {"cut out: a time, an adverb or another figure"});
    begin = std::min(std::max(begin, cut->end), span.end);
  }
  if (begin < span.end) add(span.end);
}

bool says_something(Characters text, Span span) {
  for (std::uint32_t at = span.begin; at < span.end; ++at) {
    if (is_han(text[at]) || is_letter(text[at])) return true;
  }
  return false;
}

}  // namespace gongbao
