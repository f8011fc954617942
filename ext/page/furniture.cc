// Page furniture: what a newspaper's page or a web page prints around its text.

#include "lexicon/lexicon.h"
#include "page/paragraph.h"
#include "text/characters.h"

namespace gongbao {
namespace {

bool is_blank(Characters line) {
  for (const char16_t c : line) {
    if (!is_space(c)) return false;
  }
  return true;
}

Span trim(Characters text, Span line) {
  while (line.begin < line.end && is_space(text[line.begin])) ++line.begin;
  while (line.end > line.begin && is_space(text[line.end - 1])) --line.end;
  return line;
}

// "第04版:专版", one of the list of pages or the name of this page.
bool is_page_name(Characters line) {
  if (line.size() < 3 || line.size() > 30 || line[0] != u'第') return false;
  std::size_t at = 1;
  while (at < line.size() && (is_digit(line[at]) || is_letter(line[at]) || is_counting_han(line[at]))) ++at;
  if (at == 1 || at >= line.size() || line[at] != u'版') return false;
  return at + 1 == line.size() || is_any(line[at + 1], u":· ");
}

// A line of the lexicon, alone (放大 缩小 默认) or with the arrows that the page's pictures leave as digits
// (3 上一篇 下一篇 4).
bool is_navigation(Characters line) {
  constexpr std::size_t kLongest = 60;
  constexpr std::size_t kTooLong = 1000;  // for any line of navigation
  if (line.size() > kTooLong) return false;
  bool found = false;
  for (std::size_t at = 0; at < line.size();) {
    const lexicon::Word* word = lexicon::longest(line, at, lexicon::kFurniture);
    if (word != nullptr && word->fields[0] == "prefix" && at == 0) return line.size() <= kLongest;
    if (word != nullptr && word->fields[0] == "line") {
      at += word->text.size();
      found = true;
    } else if (is_space(line[at]) || is_digit(line[at]) || is_any(line[at], u"【】[]:|<>-")) {
      ++at;
    } else {
      return false;
    }
  }
  return found;
}

// "2021年12月10日 星期五 出版": a date and nothing but the day of the week.
bool is_date_of_issue(Characters line) {
  if (line.size() > 24 || line.empty() || !is_digit(line[0])) return false;
  return line.find(u"星期") != line.npos || line.ends_with(u"出版");
}

bool is_markup(Characters line) {
  return line.starts_with(u"<!--") || line.starts_with(u"-->") || line.ends_with(u"-->") ||
         (line.starts_with(u"<") && line.ends_with(u">"));
}

bool has_han(Characters line) {
  for (const char16_t c : line) {
    if (is_han(c)) return true;
  }
  return false;
}

}  // namespace

std::vector<Paragraph> split_paragraphs(const Text& text) {
  std::vector<Paragraph> paragraphs;
  const Characters characters = text.folded();
  // Growing would copy all of them in one go.
  paragraphs.reserve(text.count(u'\n') + 1);
  bool after_blank = true;
  for (std::size_t begin = 0; begin < characters.size();) {
    const std::size_t end = text.find<u'\n'>(begin);
    if (is_blank(characters.substr(begin, end - begin))) {
      after_blank = true;
      if (!paragraphs.empty()) paragraphs.back().before_blank = true;
    } else {
      const Span line{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
      paragraphs.push_back({.line = trim(characters, line), .after_blank = after_blank});
      after_blank = false;
    }
    text.pass(end - begin);
    begin = end + 1;
  }
  if (!paragraphs.empty()) paragraphs.back().before_blank = true;
  return paragraphs;
}

bool is_body(const Text& text, Span line) {
  constexpr std::uint32_t kLong = 40;
  const Characters characters = text.folded(line);
  return line.size() >= kLong || characters.find(u'。') != characters.npos || characters.ends_with(u';');
}

void mark_furniture(const Text& text, std::vector<Paragraph>& paragraphs) {
  for (Paragraph& paragraph : paragraphs) {
    const Characters line = text.folded(paragraph.line);
    text.pass(line.size());
    paragraph.furniture = is_page_name(line) || is_navigation(line) || is_date_of_issue(line) ||
                          is_markup(line) || !has_han(line.substr(0, 400));
  }
}

}  // namespace gongbao
