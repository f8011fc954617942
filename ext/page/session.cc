#include "page/session.h"

#include <algorithm>

#include "page/printed_date.h"
#include "text/characters.h"

namespace gongbao {
namespace {

constexpr std::size_t kLongestSession = 90;

bool has(Characters text, Characters word) {
  return text.find(word) != Characters::npos;
}

bool is_session(Characters line) {
  if (line.size() > kLongestSession) return false;
  const bool is_counted = line.find(u'届') != line.npos || line.find(u'次') != line.npos;
  if (!is_counted || has(line, u"。") || has(line, u",")) return false;
  const bool is_assembly =
      has(line, u"代表大会") || has(line, u"人大") || has(line, u"政协") || has(line, u"政治协商会议");
  if (!is_assembly) return false;
  const bool opens_with_dash = line[0] == u'-' || line[0] == u'—';
  return has(line, u"会议上") || has(line, u"会上") || (opens_with_dash && has(line, u"次会议"));
}

// Whose session: what stands before 第十五届, after the day and 在.
CharacterString place_of(Characters line) {
  constexpr Characters kNumerals = u"第0123456789〇零一二三四五六七八九十";
  std::size_t end = line.find(u'届');
  if (end == line.npos) {  // 在中国共产党浙江省第十五次代表大会上
    end = line.find(u'次');
    if (end == line.npos) return {};
  }
  const Characters after = line.substr(end + 1);
  while (end > 0 && kNumerals.find(line[end - 1]) != kNumerals.npos) --end;
  Characters place = line.substr(0, end);
  if (const std::size_t at = place.rfind(u'在'); at != place.npos) {
    place.remove_prefix(at + 1);
  } else if (const std::size_t day = place.rfind(u'日'); day != place.npos) {
    place.remove_prefix(day + 1);
  }
  while (!place.empty() && !is_han(place[0])) place.remove_prefix(1);
  for (const Characters who : {Characters(u"中国人民政治协商会议"), Characters(u"人民政协"),
                               Characters(u"政协"), Characters(u"中国共产党"), Characters(u"中共")}) {
    if (place.starts_with(who)) place.remove_prefix(who.size());
  }
  if (place.empty() && after.starts_with(u"全国")) place = u"全国";
  return CharacterString(place);
}

}  // namespace

CharacterString without_spaces(Characters line, std::size_t most) {
  CharacterString result;
  for (const char16_t c : line.substr(0, 2 * most)) {
    if (!is_space(c) && c != u'\n' && result.size() < most) result.push_back(c);
  }
  return result;
}

std::size_t opening_paragraphs(const Text& text, const std::vector<Paragraph>& paragraphs) {
  constexpr std::size_t kMost = 60;
  constexpr int kMostBodies = 3;
  int bodies = 0;
  std::size_t count = 0;
  while (count < paragraphs.size() && count < kMost && bodies < kMostBodies) {
    const Span line = paragraphs[count++].line;
    if (is_body(text, {line.begin, std::min(line.end, line.begin + 500)})) ++bodies;
  }
  return count;
}

Session read_session(const Text& text, const std::vector<Paragraph>& paragraphs) {
  const std::size_t count = opening_paragraphs(text, paragraphs);
  for (std::size_t i = 0; i < count; ++i) {
    if (paragraphs[i].line.size() > 2 * kLongestSession) continue;
    const Characters printed = text.folded(paragraphs[i].line);
    const bool begins = printed.find(u'届') != printed.npos || printed[0] == u'-' || printed[0] == u'—' ||
                        printed.find(u'日') != printed.npos;
    if (!begins && printed.find(u'次') == printed.npos) continue;
    CharacterString whole = without_spaces(printed);
    std::size_t end = i + 1;
    if (!is_session(whole)) {
      // ——2026年1月26日在广东省第十四届 / 人民代表大会第五次会议上
      if (!begins || end >= count) continue;
      whole += without_spaces(text.folded(paragraphs[end].line));
      ++end;
      if (!is_session(whole)) continue;
    }
    return {.day = find_date(whole).date,
            .place = place_of(whole),
            .of_party = has(whole, u"共产党") || has(whole, u"中共") || has(whole, u"党代"),
            .begin = i,
            .end = end};
  }
  return {};
}

}  // namespace gongbao
