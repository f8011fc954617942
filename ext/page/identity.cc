#include "page/identity.h"

#include <algorithm>
#include <array>
#include <optional>

#include "page/identity_place.h"
#include "page/printed_date.h"

namespace gongbao {
namespace {

bool has(Characters text, Characters word) {
  return text.find(word) != Characters::npos;
}

// By its title, without spaces.
Genre genre_of_title(Characters title) {
  const bool reports = has(title, u"报告");
  if (has(title, u"检察院") && reports) return Genre::kProcuratorate;
  if (has(title, u"法院") && reports) return Genre::kCourt;
  if (has(title, u"统计公报") || has(title, u"发展公报") || has(title, u"普查公报") ||
      has(title, u"决算公报"))
    return Genre::kCommunique;
  if (has(title, u"计划") && reports &&
      (has(title, u"国民经济") || has(title, u"计划执行") || has(title, u"发展计划")))
    return Genre::kPlan;
  if ((has(title, u"预算") || has(title, u"决算")) &&
      (reports || has(title, u"草案") || has(title, u"执行情况") || has(title, u"预算案") ||
       has(title, u"说明")))
    return Genre::kBudget;
  if (has(title, u"经济运行") || has(title, u"经济形势") || has(title, u"主要经济指标") ||
      has(title, u"统计月报") || has(title, u"经济情况") || has(title, u"经济社会运行") ||
      has(title, u"国民经济运行"))
    return Genre::kEconomy;
  if (has(title, u"工作报告") || has(title, u"施政报告")) return Genre::kWorkReport;
  if (has(title, u"总结")) return Genre::kSummary;
  return Genre::kOther;
}

// By what the speaker says in the first lines: 现在,我代表国务院,向大会报告政府工作.
Genre genre_of_opening(Characters line) {
  bool speaks = false;
  for (std::size_t at = line.find(u"代表"); at != line.npos && !speaks; at = line.find(u"代表", at + 2))
    speaks = at > 0 && is_any(line[at - 1], u"我谨现");
  if (const std::size_t charged = line.find(u'受'); charged != line.npos)
    speaks = speaks || has(line.substr(charged, 30), u"委托");
  const bool reports = has(line, u"工作报告") || has(line, u"报告工作") || has(line, u"报告政府工作") ||
                       has(line, u"作报告") || has(line, u"报告如下") || has(line, u"提请") ||
                       has(line, u"提出");
  if (!speaks || !reports) return Genre::kOther;
  if (has(line, u"检察院")) return Genre::kProcuratorate;
  if (has(line, u"法院")) return Genre::kCourt;
  if (has(line, u"计划执行") || has(line, u"国民经济计划")) return Genre::kPlan;
  if (has(line, u"预算") && has(line, u"执行")) return Genre::kBudget;
  return has(line, u"工作报告") || has(line, u"报告工作") || has(line, u"报告政府工作") ||
                 has(line, u"作报告")
             ? Genre::kWorkReport
             : Genre::kOther;
}

// 本报讯, 新华社北京3月5日电: how news begins.
bool begins_as_news(Characters line) {
  const Characters head = line.substr(0, 30);
  return head.starts_with(u"本报讯") || head.starts_with(u"本报记者") || head.starts_with(u"本网讯") ||
         head.starts_with(u"中新网") || head.starts_with(u"(记者") || has(head, u"日讯") ||
         has(head, u"日电");
}

// A text without a heading that speaks of budgets in every line.
bool is_about_budgets(Characters text) {
  constexpr std::size_t kSample = 3000;
  constexpr int kMany = 10;
  int count = 0;
  const Characters sample = text.substr(0, kSample);
  for (std::size_t at = sample.find(u"预算"); at != sample.npos; at = sample.find(u"预算", at + 2)) {
    const Characters rest = sample.substr(at + 2, 4);
    count += rest.starts_with(u"收入") || rest.starts_with(u"支出") || rest.starts_with(u"收支") ? 1 : 0;
  }
  return count >= kMany;
}

bool is_special_page(const Text& text, const std::vector<Paragraph>& paragraphs, const Page& page) {
  constexpr std::size_t kUnits = 3;
  if (page.units.size() >= kUnits) return true;
  if (page.number.empty()) return false;
  const std::size_t count = std::min<std::size_t>(paragraphs.size(), 3);
  for (std::size_t i = 0; i < count; ++i) {
    const Span line = paragraphs[i].line;
    if (paragraphs[i].furniture && line.size() < 30 && has(text.folded(line), u"专版")) return true;
  }
  return false;
}

// The years that are printed in `line`, in their order: “十二五”时期和2015年工作回顾,
// 1980、1981年国民经济计划.
struct Year {
  int year = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};
std::optional<Year> year_from(Characters line, std::size_t at) {
  for (; at + 4 <= line.size(); ++at) {
    if (at > 0 && is_digit(line[at - 1])) continue;
    int year = 0;
    std::size_t end = at;
    constexpr Characters kHanDigits = u"〇一二三四五六七八九";
    while (end < line.size() && end < at + 4) {
      const char16_t c = is_any(line[end], u"○零") ? u'〇' : line[end];
      const std::size_t han = kHanDigits.find(c);
      if (!is_digit(c) && han == kHanDigits.npos) break;
      year = year * 10 + (is_digit(c) ? c - u'0' : static_cast<int>(han));
      ++end;
    }
    if (end != at + 4 || year < 1949 || year > 2099) continue;
    if (end < line.size() && is_digit(line[end])) continue;
    const bool is_year =
        end < line.size() && (is_any(line[end], u"年、-—~至和") || line.substr(end).starts_with(u"政府"));
    if (is_year) return Year{year, at, end};
  }
  return std::nullopt;
}

// A heading that looks back says of which year: 一、2015年工作回顾, 一、2019年和今年以来工作回顾.
int year_of_headings(const Text& text, const Page& page) {
  constexpr std::size_t kMost = 20;
  constexpr std::size_t kLongest = 50;
  std::size_t looked = 0;
  for (const Section& section : page.sections) {
    if (section.heading.empty()) continue;
    if (++looked > kMost) break;
    if (section.level != 1 && text.folded(section.heading).find(u'年') == Characters::npos) continue;
    const CharacterString line = without_spaces(text.folded(section.heading), kLongest);
    const bool looks_back = has(line, u"回顾") || has(line, u"总结") || has(line, u"完成情况") ||
                            has(line, u"执行情况") || has(line, u"主要工作") || has(line, u"工作情况") ||
                            has(line, u"发展成就") || has(line, u"主要成绩") || has(line, u"决算情况") ||
                            has(line, u"过去");
    if (!looks_back) continue;
    int last = 0;
    for (auto year = year_from(line, 0); year; year = year_from(line, year->end)) {
      if (!page.published || year->year <= page.published.year) last = std::max(last, year->year);
    }
    if (last != 0) return last;
    if (section.level == 1)
      break;  // 过去五年的工作: no year, and what follows does not look back on all of it
  }
  return 0;
}

// The year that a title is about: 2012年…统计公报, 2021年1-2月…,
// 关于2023年预算执行情况和2024年预算草案的报告.
int year_of_title(Characters title) {
  const auto first = year_from(title, 0);
  return first ? first->year : 0;
}

// Of a text on the economy that has no date: the latest year that is not one it looks ahead to, nor one that
// it compares with (与2017年计划目标持平, but 比2016年全年).
int latest_year(Characters text) {
  constexpr std::size_t kSample = 6000;
  const Characters sample = text.substr(0, kSample);
  Year latest;
  bool is_compared = false;
  for (auto year = year_from(sample, 0); year; year = year_from(sample, year->end)) {
    const char16_t before = year->begin > 0 ? sample[year->begin - 1] : u' ';
    if (is_any(before, u"到至")) continue;
    const Characters after = sample.substr(std::min(year->end, sample.size()), 6);
    const bool compared = is_any(before, u"比较") || has(after, u"同期");
    if (year->year > latest.year) {
      latest = *year;
      is_compared = compared;
    } else if (year->year == latest.year && !compared) {
      is_compared = false;
    }
  }
  return is_compared ? 0 : latest.year;
}

// The year of which a budget's text gives final accounts: 2022年…决算.
int year_of_accounts(Characters text) {
  constexpr std::size_t kSample = 4000;
  const Characters sample = text.substr(0, kSample);
  for (auto year = year_from(sample, 0); year; year = year_from(sample, year->end)) {
    const Characters rest = sample.substr(year->end, 30);
    const Characters clause = rest.substr(0, std::min(rest.find_first_of(u",;。\n"), rest.size()));
    if (has(clause, u"决算") || has(clause, u"执行情况")) return year->year;
  }
  return 0;
}

int year_of(const Text& text, const std::vector<CharacterString>& opening, Characters title,
            const Session& session, const Page& page) {
  const int of_title = year_of_title(title);
  const Date day = page.published;
  switch (page.genre) {
    case Genre::kCommunique:
    case Genre::kNews:
      return of_title;
    case Genre::kEconomy:
      return of_title != 0 ? of_title : day ? 0 : latest_year(text.folded());
    case Genre::kBudget:
    case Genre::kPlan: {
      if (of_title != 0) return of_title;
      const int of_headings = year_of_headings(text, page);
      return of_headings != 0 ? of_headings : year_of_accounts(text.folded());
    }
    case Genre::kSummary: {
      if (of_title != 0) return of_title;
      return year_of_headings(text, page);
    }
    case Genre::kSpecialPage: {
      for (const CharacterString& line : opening) {
        if (const auto year = year_from(line, 0);
            year && year->begin < 12 && (!day || year->year <= day.year) && (!day || line.size() > 40))
          return year->year;
      }
      constexpr int kLateInTheYear = 10;
      return day && day.month >= kLateInTheYear ? day.year : 0;
    }
    case Genre::kWorkReport:
    case Genre::kCourt:
    case Genre::kProcuratorate: {
      if (const int of_headings = year_of_headings(text, page); of_headings != 0) return of_headings;
      if (session.of_party) return 0;
      constexpr int kEarlyInTheYear = 6;
      if (day && day.month <= kEarlyInTheYear) return day.year - 1;
      if (day && day.month == 12) return day.year;
      if (!day && has(title, u"年度") && has(title, u"工作报告")) return of_title;
      return 0;
    }
    case Genre::kOther:
      return 0;
  }
  return 0;
}

}  // namespace

void read_identity(const Text& text, const std::vector<Paragraph>& paragraphs, const Session& session,
                   Page& page) {
  std::vector<CharacterString> opening;
  const std::size_t count = opening_paragraphs(text, paragraphs);
  opening.reserve(count);
  for (std::size_t i = 0; i < count; ++i)
    opening.push_back(without_spaces(text.folded(paragraphs[i].line), 400));
  const CharacterString title = without_spaces(text.folded(page.title));

  page.genre = genre_of_title(title);
  if (is_special_page(text, paragraphs, page)) page.genre = Genre::kSpecialPage;
  for (const CharacterString& line : opening) {
    if (page.genre == Genre::kOther) page.genre = genre_of_opening(line);
  }
  if (page.genre == Genre::kOther && session.is_found() && has(title, u"报告"))
    page.genre = Genre::kWorkReport;
  for (const CharacterString& line : opening) {
    if (page.genre == Genre::kOther && begins_as_news(line)) page.genre = Genre::kNews;
  }
  if (page.genre == Genre::kOther && page.title.empty() && is_about_budgets(text.folded()))
    page.genre = Genre::kBudget;

  const int of_title = year_of_title(title);
  read_place(text, opening, session, page.published ? page.published.year : of_title, page);
  page.year = year_of(text, opening, title, session, page);
}

}  // namespace gongbao
