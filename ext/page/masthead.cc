// 2012年大庆市国民经济和社会发展统计公报 / 大庆市统计局 / (2013年3月20日): title, publisher, day.

#include "page/masthead.h"

#include <optional>

#include "text/characters.h"

namespace gongbao {
namespace {

struct Reader {
  Characters text;
  std::size_t at = 0;

  void skip_spaces() {
    while (at < text.size() && is_space(text[at])) ++at;
  }
  // Digits, spaces between them allowed (1 9 9 8 年), or Chinese digits (二〇二一年).
  std::optional<int> number(int most_digits) {
    constexpr Characters kHanDigits = u"〇一二三四五六七八九";
    const std::size_t start = at;
    int value = 0;
    int digits = 0;
    while (at < text.size() && digits < most_digits) {
      const char16_t c = text[at] == u'○' ? u'〇' : text[at];
      if (is_digit(c)) {
        value = value * 10 + (c - u'0');
        ++digits;
      } else if (kHanDigits.find(c) != kHanDigits.npos) {
        value = value * 10 + static_cast<int>(kHanDigits.find(c));
        ++digits;
      } else if (!is_space(c) || digits == 0) {
        break;
      }
      ++at;
    }
    if (digits == 0) at = start;
    return digits == 0 ? std::nullopt : std::optional(value);
  }
  bool one_of(CharacterSet set) {
    skip_spaces();
    if (at < text.size() && is_any(text[at], set)) return ++at, true;
    return false;
  }
};

// "2021年12月10日", "2021-12-10", "2021年12月" (then the first of the month).
Date read_date(Characters text, std::size_t at) {
  Reader reader{text, at};
  const std::optional<int> year = reader.number(4);
  if (!year || *year < 1900 || *year > 2200 || !reader.one_of(u"年-./")) return {};
  reader.skip_spaces();
  const std::optional<int> month = reader.number(2);
  if (!month || !reader.one_of(u"月-./")) return {};
  reader.skip_spaces();
  const std::optional<int> day = reader.number(2);
  const Date date{static_cast<std::int16_t>(*year), static_cast<std::int8_t>(*month),
                  static_cast<std::int8_t>(day.value_or(1))};
  return is_valid(date) ? date : Date{};
}

Date find_date(Characters line) {
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool starts_number = is_digit(line[at]) && (at == 0 || !is_digit(line[at - 1]));
    if (!starts_number && line[at] != u'二' && line[at] != u'一') continue;
    if (const Date date = read_date(line, at)) return date;
  }
  return {};
}

// A title reports no figures: its numbers are years and sessions.
bool names_text(Characters line) {
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (!is_digit(line[at])) continue;
    while (at < line.size() && (is_digit(line[at]) || is_space(line[at]) || is_any(line[at], u".-—、"))) ++at;
    if (at < line.size() && !is_any(line[at], u"年月日届次号版季") && is_han(line[at]) &&
        !line.substr(at).starts_with(u"政府"))
      return false;
    if (at < line.size() && line[at] == u'%') return false;
  }
  return true;
}

}  // namespace

void read_masthead(const Text& text, Lexicon lexicon, const std::vector<Paragraph>& paragraphs,
                   std::size_t first_unit, Page& page) {
  constexpr std::size_t kMastheadLines = 16;
  constexpr std::uint32_t kLongestLine = 60;
  std::size_t own_lines = 0;
  for (std::size_t i = 0; i < paragraphs.size() && own_lines < kMastheadLines && i != first_unit; ++i) {
    const Paragraph& paragraph = paragraphs[i];
    const Characters line = text.folded(paragraph.line);
    if (paragraph.line.size() > kLongestLine) break;
    if (!page.published) page.published = find_date(line);
    if (page.number.empty() && line[0] == u'第' && line.find(u'版') < 6) {
      for (const char16_t c : line.substr(1, line.find(u'版') - 1))
        page.number.push_back(static_cast<char>(c < 128 ? c : '?'));
    }
    const std::size_t source = line.find(u"来源:");
    if (page.publisher.empty() && source != line.npos) {
      const auto begin = paragraph.line.begin + static_cast<std::uint32_t>(source) + 3;
      page.publisher = {begin, begin};
      while (page.publisher.end < paragraph.line.end && !is_any(text.folded()[page.publisher.end], u" |")) {
        ++page.publisher.end;
      }
    }
    if (paragraph.furniture) continue;
    if (is_body(text, paragraph.line)) break;
    const bool salutation = line.ends_with(u":") || line.ends_with(u"!");
    const bool dash = line[0] == u'-' || line[0] == u'—';
    if (salutation || (!dash && read_enumerator(line).length > 0)) break;
    if (page.title.empty() && !dash && names_text(line)) {
      page.title = paragraph.line;
    } else if (page.publisher.empty() && own_lines <= 2 &&
               lexicon.longest_ending(line, line.size(), lexicon::kOrganisations) != nullptr) {
      page.publisher = paragraph.line;  // 2012年大庆市国民经济和社会发展统计公报 / 大庆市统计局
    }
    ++own_lines;
  }
}

void read_imprint(const Text& text, const std::vector<Paragraph>& paragraphs, Page& page) {
  if (page.title.empty() || paragraphs.empty()) return;
  const Characters title = text.folded(page.title);
  for (std::size_t i = paragraphs.size(); i-- > 0 && paragraphs.size() - i < 4;) {
    const Span span = paragraphs[i].line;
    const Characters line = text.folded(span);
    const std::size_t at = line.substr(0, kLongestImprint).find(title);
    if (at == line.npos || span.begin <= page.title.begin) continue;
    if (!page.published) page.published = find_date(line.substr(at + title.size()));
    std::size_t end = at;
    while (end > 0 && (is_digit(line[end - 1]) || is_space(line[end - 1]))) --end;
    for (const Characters kind : {u"专版", u"要闻", u"综合", u"版", u"第"}) {
      if (line.substr(0, end).ends_with(kind)) end -= kind.size();
    }
    if (end >= 2 && page.publisher.empty()) {
      page.publisher = {span.begin, span.begin + static_cast<std::uint32_t>(end)};
    }
    return;
  }
}

}  // namespace gongbao
