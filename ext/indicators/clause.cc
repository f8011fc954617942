#include "indicators/clause.h"

#include <algorithm>

#include "lexicon/lexicon.h"
#include "text/characters.h"

namespace gongbao {
namespace {

char16_t closing_of(char16_t opening) {
  switch (opening) {
    case u'“':
      return u'”';
    case u'‘':
      return u'’';
    case u'《':
      return u'》';
    case u'「':
      return u'」';
    case u'【':
      return u'】';
    default:
      return u'\0';
  }
}

// 3,068万元: the comma is part of the number, as numerals are read.
bool groups_thousands(Characters text, std::uint32_t at) {
  const auto digit = [&](std::size_t index) { return index < text.size() && is_digit(text[index]); };
  if (text[at] != u',' || at == 0 || !digit(at - 1) || !digit(at + 1) || !digit(at + 2) || !digit(at + 3) ||
      digit(at + 4)) {
    return false;
  }
  std::uint32_t before = 1;
  while (before < 4 && before < at && digit(at - before - 1)) ++before;
  return before <= 3;
}

}  // namespace

std::uint32_t skip_quotation(Characters text, std::uint32_t at, std::uint32_t end) {
  constexpr std::uint32_t kLongest = 60;
  const char16_t closing = closing_of(text[at]);
  if (closing == u'\0') return at + 1;
  for (std::uint32_t i = at + 1; i < end && i - at <= kLongest; ++i) {
    if (text[i] == closing) return i + 1;
  }
  return at + 1;
}

void cut_clauses(Characters text, Span sentence, std::span<const Place> places,
                 std::vector<Clause>& clauses) {
  clauses.clear();
  std::vector<std::size_t> open;  // the clause that is being read at each depth
  const auto begin_clause = [&](std::uint32_t at, std::size_t place) {
    clauses.push_back({.span = {at, sentence.end},
                       .depth = static_cast<std::uint32_t>(open.size()),
                       .first_place = static_cast<std::uint32_t>(place)});
    open.push_back(clauses.size() - 1);
  };
  const auto end_clause = [&](std::uint32_t at) {
    clauses[open.back()].span.end = at;
    open.pop_back();
  };
  begin_clause(sentence.begin, 0);
  std::uint32_t from = sentence.begin;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const std::uint32_t at = places[i].at();
    if (!places[i].is_of<kBoundsClause>() || at < from) continue;
    const char16_t c = text[at];
    if (c == u'(') {
      begin_clause(at + 1, i + 1);
    } else if (c == u')') {
      if (open.size() > 1) end_clause(at);
    } else if (closing_of(c) != u'\0') {
      from = skip_quotation(text, at, sentence.end);
    } else if (!groups_thousands(text, at)) {  // , ; : or what ends a sentence
      end_clause(at);
      begin_clause(at + 1, i + 1);
    }
  }
}

std::uint32_t find_list_mark(Characters text, Span within) {
  std::uint32_t depth = 0;
  for (std::uint32_t at = within.begin; at < within.end;) {
    const char16_t c = text[at];
    if (c == u'(') ++depth;
    if (c == u')' && depth > 0) --depth;
    if (c == u'、' && depth == 0) return at;
    at = closing_of(c) != u'\0' ? skip_quotation(text, at, within.end) : at + 1;
  }
  return within.end;
}

namespace {

void cut_at(Characters text, Span within, CharacterSet marks, std::vector<Span>& members) {
  members.clear();
  std::uint32_t begin = within.begin;
  std::uint32_t depth = 0;
  for (std::uint32_t at = within.begin; at < within.end;) {
    const char16_t c = text[at];
    if (c == u'(') ++depth;
    if (c == u')' && depth > 0) --depth;
    const bool joins = depth == 0 && at > begin && at + 1 < within.end && is_any(c, marks) &&
                       !(c == u'和' && at + 1 < within.end && is_any(text[at + 1], u"谐平")) &&
                       !(c == u'与' && at > 0 && text[at - 1] == u'参');
    if (joins) {
      std::uint32_t end = at;
      if (c == u'及' && text[at - 1] == u'以') --end;
      if (end > begin) members.push_back({begin, end});
      begin = at + 1;
    }
    at = closing_of(c) != u'\0' ? skip_quotation(text, at, within.end) : at + 1;
  }
  if (begin < within.end) members.push_back({begin, within.end});
}

}  // namespace

void cut_coordination(Characters text, Span within, std::size_t wanted, std::vector<Span>& members) {
  cut_at(text, within, u"、", members);
  if (members.size() < wanted) cut_at(text, within, u"、和及与", members);
}

std::uint32_t shared_head(Characters text, const std::vector<Span>& members) {
  const Span last = members.back();
  const Span first = members.front();
  for (std::uint32_t length = std::min(first.size(), 4U); length >= 2; --length) {
    const Characters ending = text.substr(first.end - length, length);
    const std::size_t at = text.substr(last.begin, last.size()).find(ending);
    if (at != text.npos) return last.begin + static_cast<std::uint32_t>(at) + length;
  }
  // 低保标准、环卫工人工资: the first has its own head, which only one of comparison could go on
  // (投资、产值增速)
  if (is_any(text[first.end - 1], u"量额值率数积价入资准贴") && !is_any(text[last.end - 1], u"率速幅重"))
    return last.end;
  // 新能源汽车、智能家电、智能手机限上零售额: the last is about as long as the shortest
  std::uint32_t own = last.size();
  for (std::size_t i = 0; i + 1 < members.size(); ++i) own = std::min(own, members[i].size());
  return last.size() > own + 1 ? last.begin + own : last.end;
}

}  // namespace gongbao
