// The page as a whole: masthead, then units, sections and sentences.

#include "page/page.h"

#include <algorithm>
#include <array>

#include "lexicon/lexicon.h"
#include "page/identity.h"
#include "page/masthead.h"
#include "page/paragraph.h"
#include "page/session.h"
#include "text/characters.h"

namespace gongbao {

std::string_view name_of(Genre genre) noexcept {
  static constexpr std::array<std::string_view, 11> kNames = {
      "其他",     "工作报告",   "统计公报", "经济运行", "预算报告", "计划报告",
      "法院报告", "检察院报告", "工作总结", "专版",     "新闻"};
  return kNames[static_cast<std::size_t>(genre)];
}

namespace {

// Where the sentence that begins at `begin` ends.  What has no full stop for long (a table, a damaged copy)
// is cut at a clause mark, then anywhere: all that is done a sentence stays bounded.
std::uint32_t sentence_end(Characters text, std::uint32_t begin, std::uint32_t end) {
  constexpr std::uint32_t kLong = 1500;
  constexpr std::uint32_t kTooLong = 3000;
  const Characters first = text.substr(begin, std::min(end - begin, kLong));
  auto at = begin + static_cast<std::uint32_t>(find_mark<u'。', u'!', u'?', u'\n'>(first, 0));
  for (; at < end && !is_stop(text[at]); ++at) {
    if ((is_any(text[at], u",;、") || at - begin >= kTooLong)) return at + 1;
  }
  while (at < end && at - begin < kTooLong && (is_stop(text[at]) || is_closing(text[at]))) ++at;
  return at;
}

void split_sentences(const Text& text, const std::vector<Paragraph>& paragraphs,
                     const std::vector<std::int32_t>& unit_of, Page& page) {
  const Characters characters = text.folded();
  page.sentences.reserve(paragraphs.size() + text.count(u'。'));  // growing would copy all of them in one go
  std::size_t section = 0;
  std::vector<std::int32_t> open;  // sections around the current position, outermost first
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (unit_of[i] < kNone) continue;
    const Span line = paragraphs[i].line;
    for (std::uint32_t begin = line.begin; begin < line.end;) {
      const std::uint32_t end = sentence_end(characters, begin, line.end);
      text.pass(end - begin);
      while (section < page.sections.size() && page.sections[section].body.begin <= begin) {
        open.push_back(static_cast<std::int32_t>(section++));
      }
      while (!open.empty() && page.sections[static_cast<std::size_t>(open.back())].body.end <= begin)
        open.pop_back();
      // The innermost that holds all of it: 一是…；二是…。 is in neither item.
      auto around = open.rbegin();
      while (around != open.rend() && page.sections[static_cast<std::size_t>(*around)].body.end < end)
        ++around;
      page.sentences.push_back(
          {.unit = unit_of[i], .section = around == open.rend() ? kNone : *around, .span = {begin, end}});
      begin = end;
      while (begin < line.end && is_space(characters[begin])) ++begin;
    }
  }
}

}  // namespace

Page read_page(const Text& text, Lexicon lexicon, std::optional<Date> published) {
  Page page;
  std::vector<Paragraph> paragraphs = split_paragraphs(text);
  mark_furniture(text, paragraphs);
  const std::vector<std::size_t> headings = find_units(text, lexicon, paragraphs, page);
  const Session session = read_session(text, paragraphs);
  read_masthead(text, lexicon, paragraphs, headings.empty() ? paragraphs.size() : headings.front(), session,
                page);
  read_imprint(text, paragraphs, page);
  read_signature(text, paragraphs, page);
  if (published) page.published = *published;

  // The unit of each paragraph; what is no one's text (furniture, headings of units, the masthead) has kNone
  // - 1.
  constexpr std::int32_t kNobody = kNone - 1;
  std::vector<std::int32_t> unit_of(paragraphs.size(), kNobody);
  std::int32_t unit = kNone;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const Paragraph& paragraph = paragraphs[i];
    text.pass(1);
    if (static_cast<std::size_t>(unit) + 1 < headings.size() &&
        i == headings[static_cast<std::size_t>(unit) + 1]) {
      ++unit;
      continue;
    }
    const bool in_title = page.title.begin <= paragraph.line.begin && paragraph.line.end <= page.title.end;
    const bool repeats_title =
        !page.title.empty() && (in_title || text.folded(paragraph.line) == text.folded(page.title));
    const bool imprint = i + 3 >= paragraphs.size() && is_imprint(text, paragraph.line, page);
    if (paragraph.furniture || repeats_title || imprint) continue;
    unit_of[i] = unit;
    if (unit == kNone) continue;
    Span& body = page.units[static_cast<std::size_t>(unit)].body;
    if (body.empty()) body.begin = paragraph.line.begin;
    body.end = paragraph.line.end;
  }
  find_sections(text, paragraphs, unit_of, page);
  split_sentences(text, paragraphs, unit_of, page);
  read_identity(text, paragraphs, session, page);
  return page;
}

bool opens_paragraph(Characters text, const Page& page, std::size_t sentence) {
  if (sentence == 0) return true;
  const Sentence& before = page.sentences[sentence - 1];
  const std::uint32_t begin = page.sentences[sentence].span.begin;
  const Characters between = text.substr(before.span.end, begin - before.span.end);
  if (between.find(u'\n') == between.npos) return false;
  // 到年底,市、县(区) / 法院共审结案件300件: a page or a copy parts them
  const bool breaks = is_any(text[before.span.end - 1], u"),、和与及的") && is_han(text[begin]);
  return !breaks || page.sentences[sentence].unit != before.unit;
}

}  // namespace gongbao
