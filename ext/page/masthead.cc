// 2012年大庆市国民经济和社会发展统计公报 / 大庆市统计局 / (2013年3月20日): title, publisher, day.

#include "page/masthead.h"

#include <algorithm>

#include "page/printed_date.h"
#include "text/characters.h"

namespace gongbao {
namespace {

bool has(Characters text, Characters word) {
  return text.find(word) != Characters::npos;
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

// 各位代表: opens the speech, 阅读量: and 您的位置: do not.
bool is_salutation(Characters line) {
  if (!line.ends_with(u":") && !line.ends_with(u"!")) return false;
  return line.starts_with(u"各位") || line.starts_with(u"同志们") || line.starts_with(u"尊敬的") ||
         line.starts_with(u"主任") || line.ends_with(u"代表:") || line.ends_with(u"代表们:") ||
         line.ends_with(u"委员:") || line.ends_with(u"同志们:");
}

// 来源:, 发表时间:2026-01-22, 您的位置:, 首页 > 云南要闻: what a web page says of itself.
bool is_label(Characters line) {
  if (line.ends_with(u":") || has(line, u">") || has(line, u"|") || has(line, u"www.") ||
      line.starts_with(u"【"))
    return true;
  constexpr std::size_t kLongest = 8;
  const std::size_t colon = line.find(u':');
  if (colon >= kLongest) return false;
  const Characters word = line.substr(0, colon);
  for (const Characters label :
       {Characters(u"来源"), Characters(u"时间"), Characters(u"日期"),   Characters(u"作者"),
        Characters(u"编辑"), Characters(u"字号"), Characters(u"字体"),   Characters(u"浏览"),
        Characters(u"阅读"), Characters(u"点击"), Characters(u"位置"),   Characters(u"索引"),
        Characters(u"文号"), Characters(u"分类"), Characters(u"机构"),   Characters(u"主题"),
        Characters(u"记者"), Characters(u"发布"), Characters(u"关键词"), Characters(u"审核"),
        Characters(u"标签"), Characters(u"访问"), Characters(u"单位"),   Characters(u"标题"),
        Characters(u"名称")}) {
    if (word.ends_with(label)) return true;
  }
  return false;
}

// 海拉尔区人民政府区长 张天喜, 国务院总理李克强: who speaks.
bool is_speaker(Characters line) {
  constexpr std::size_t kLongest = 30;
  if (line.size() > kLongest || has(line, u"报告") || has(line, u"总结")) return false;
  for (const Characters office :
       {Characters(u"省长"), Characters(u"市长"), Characters(u"区长"), Characters(u"县长"),
        Characters(u"旗长"), Characters(u"州长"), Characters(u"盟长"), Characters(u"镇长"),
        Characters(u"乡长"), Characters(u"总理"), Characters(u"主席"), Characters(u"院长"),
        Characters(u"检察长"), Characters(u"局长"), Characters(u"主任"), Characters(u"书记"),
        Characters(u"行政长官")}) {
    if (has(line, office)) return true;
  }
  return false;
}

// Names a report: 政府工作报告, 统计公报, 工作总结.
bool names_report(Characters line) {
  for (const Characters word :
       {Characters(u"报告"), Characters(u"公报"), Characters(u"总结"), Characters(u"经济运行"),
        Characters(u"经济形势"), Characters(u"要情"), Characters(u"月报"), Characters(u"年报"),
        Characters(u"简报"), Characters(u"统计资料")}) {
    if (has(line, word)) return !has(line, u"相关") && !has(line, u"报告厅");
  }
  return false;
}

// 第四节 经济案件审判 names a part.
bool names_part(Characters line) {
  std::size_t at = line[0] == u'第' ? 1 : 0;
  if (at == 0) return false;
  while (at < line.size() && (is_digit(line[at]) || is_counting_han(line[at]))) ++at;
  return at > 1 && at < line.size() && is_any(line[at], u"章节编篇部卷条");
}

Span without_marks(const Text& text, Span line) {
  while (line.begin < line.end && is_any(text.folded()[line.begin], u"# *")) ++line.begin;
  while (line.begin < line.end && is_any(text.folded()[line.end - 1], u"* ")) --line.end;
  return line;
}

// Is the day that begins at `found` the one on which a web page was put up?  时间:2026-01-22,
// 2026-02-03 09:02:33, www.gov.cn 2009年03月16日 来源:新华社
bool is_of_web_page(Characters line, const PrintedDate& found) {
  if (has(line, u"www.") || has(line, u"来源") || has(line, u"浏览") || has(line, u"点击")) return true;
  const Characters before = line.substr(0, found.begin);
  if (has(before, u"时间") || has(before, u"日期") || has(before, u"发布") || has(before, u"发表") ||
      has(before, u"更新"))
    return true;
  Characters after = line.substr(found.end);
  while (!after.empty() && is_space(after[0])) after.remove_prefix(1);
  return after.size() >= 4 && is_digit(after[0]) && after.find(u':') < 3;
}

// The title and what of it stands on the next line: 政府工作报 / 告, 关于…计划执行情况 / 与…草案的报告.
Span title_from(const Text& text, const std::vector<Paragraph>& paragraphs, std::size_t i) {
  Span title = without_marks(text, paragraphs[i].line);
  if (i + 1 == paragraphs.size()) return title;
  const CharacterString line = without_spaces(text.folded(title));
  const CharacterString next = without_spaces(text.folded(paragraphs[i + 1].line));
  const bool is_open = line.ends_with(u"报") || line.ends_with(u"公") || line.ends_with(u"工作") ||
                       (line.starts_with(u"关于") && !line.ends_with(u"报告"));
  const bool is_rest = next.size() <= 3 || is_any(next[0], u"和与暨及的、");
  constexpr std::size_t kLongestRest = 50;
  if (is_open && next.size() <= kLongestRest && names_report(line + next) &&
      (next.ends_with(u"告") || next.ends_with(u"报") || next.ends_with(u")")) &&
      (is_rest || line.starts_with(u"关于")))
    title.end = paragraphs[i + 1].line.end;
  return title;
}

}  // namespace

void read_masthead(const Text& text, Lexicon lexicon, const std::vector<Paragraph>& paragraphs,
                   std::size_t first_unit, const Session& session, Page& page) {
  constexpr std::size_t kMastheadLines = 24;
  constexpr std::size_t kMostLines = 200;  // with those of furniture
  constexpr std::uint32_t kLongestLine = 80;
  constexpr std::size_t kShortestTitle = 6;
  page.published = session.day;
  Date web_page;
  Span column;  // what may be the title where no line names a report
  std::size_t own_lines = 0;
  bool is_named = false;  // the title names a report
  for (std::size_t i = 0;
       i < std::min(paragraphs.size(), kMostLines) && own_lines < kMastheadLines && i != first_unit; ++i) {
    const Paragraph& paragraph = paragraphs[i];
    if (paragraph.line.size() > kLongestLine) break;
    if (i >= session.begin && i < session.end) {
      ++own_lines;
      continue;
    }
    const Characters line = text.folded(paragraph.line);
    const Span whole = title_from(text, paragraphs, i);
    const CharacterString squeezed = without_spaces(text.folded(whole));
    const bool names = names_report(squeezed) && names_text(squeezed) && !is_label(squeezed);
    if (const PrintedDate found = find_date(line); found.date && !names) {
      Date& day = is_of_web_page(line, found) ? web_page : page.published;
      if (!day) day = found.date;
    }
    if (page.number.empty() && line[0] == u'第' && line.find(u'版') < 6) {
      for (const char16_t c : line.substr(1, line.find(u'版') - 1))
        page.number.push_back(static_cast<char>(c < 128 ? c : '?'));
    }
    const std::size_t source = line.find(u"来源:");
    if (page.publisher.empty() && source != line.npos) {
      auto begin = paragraph.line.begin + static_cast<std::uint32_t>(source) + 3;
      while (begin < paragraph.line.end && is_space(text.folded()[begin])) ++begin;
      page.publisher = {begin, begin};
      while (page.publisher.end < paragraph.line.end && !is_any(text.folded()[page.publisher.end], u" |")) {
        ++page.publisher.end;
      }
    }
    if (paragraph.furniture) continue;
    if (is_body(text, paragraph.line) && !(names && squeezed.ends_with(u"报告"))) break;
    if (is_salutation(squeezed)) break;
    const bool dash = line[0] == u'-' || line[0] == u'—';
    if (!dash && read_enumerator(squeezed).length > 0) break;
    ++own_lines;
    if (dash || is_label(squeezed) || is_speaker(squeezed) || names_part(squeezed)) continue;
    if (names) {
      // 1980年政府工作报告 / 关于1980、1981年国民经济计划安排的报告: the second says what it is.
      const bool says_more = squeezed.starts_with(u"关于") && squeezed.ends_with(u"报告") &&
                             session.is_found() && i < session.begin;
      if (!is_named || says_more) page.title = whole;
      is_named = true;
      continue;
    }
    const bool is_organisation =
        lexicon.longest_ending(line, line.size(), lexicon::kOrganisations) != nullptr;
    const bool has_title = is_named || !column.empty();
    if (has_title && is_organisation && page.publisher.empty() && own_lines <= 3) {
      page.publisher = paragraph.line;  // 2012年大庆市国民经济和社会发展统计公报 / 大庆市统计局
    } else if (column.empty() && squeezed.size() >= kShortestTitle && names_text(line) &&
               !find_date(line).date) {
      column = whole;
    }
  }
  if (!is_named) page.title = column;
  // 在中国共产党浙江省第十五次代表大会上的报告: the line of the session is the title.
  if (page.title.empty() && session.is_found() &&
      text.folded(paragraphs[session.begin].line).ends_with(u"报告"))
    page.title = paragraphs[session.begin].line;
  if (!page.published) page.published = web_page;
}

namespace {
constexpr std::size_t kLongestImprint = 1000;  // so many characters of a line are looked at
}

bool is_imprint(const Text& text, Span line, const Page& page) {
  if (page.title.empty() || line.begin <= page.title.begin) return false;
  const Characters head = text.folded(line).substr(0, kLongestImprint);
  return has(head, text.folded(page.title)) && head.find(u'。') == head.npos;
}

void read_imprint(const Text& text, const std::vector<Paragraph>& paragraphs, Page& page) {
  if (page.title.empty() || paragraphs.empty()) return;
  const Characters title = text.folded(page.title);
  for (std::size_t i = paragraphs.size(); i-- > 0 && paragraphs.size() - i < 4;) {
    const Span span = paragraphs[i].line;
    const Characters line = text.folded(span).substr(0, kLongestImprint);
    if (!is_imprint(text, span, page)) continue;
    const std::size_t at = line.find(title);
    if (!page.published) page.published = find_date(line.substr(at + title.size())).date;
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

void read_signature(const Text& text, const std::vector<Paragraph>& paragraphs, Page& page) {
  constexpr std::size_t kLastLines = 5;
  constexpr std::uint32_t kLongestLine = 24;
  for (std::size_t i = paragraphs.size();
       i-- > 0 && paragraphs.size() - i <= kLastLines && !page.published;) {
    const Span line = paragraphs[i].line;
    if (line.size() > kLongestLine) continue;
    const PrintedDate found = find_date(text.folded(line));
    const Characters around = text.folded(line).substr(0, found.begin);
    const bool alone = std::all_of(around.begin(), around.end(), [](char16_t c) { return is_any(c, u" ("); });
    if (found.date && alone && i > 0) page.published = found.date;
  }
}

}  // namespace gongbao
