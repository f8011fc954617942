#include "indicators/role.h"

#include <algorithm>
#include <array>
#include <optional>

#include "indicators/phrase.h"
#include "lexicon/lexicon.h"
#include "text/characters.h"

namespace gongbao {
namespace {

// The last year that a heading prints: 一、“十二五”时期和2015年工作回顾 → 2015.
std::optional<int> last_year(Characters text) {
  std::optional<int> year;
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    const std::optional<Time> time = read_time(text, at, static_cast<std::uint32_t>(text.size()), {});
    if (!time || !time->end) continue;
    year = time->end.year;
    at = time->span.end - 1;
  }
  return year;
}

bool holds(Characters text, Characters word) {
  return text.find(word) != text.npos;
}

template <std::size_t N>
bool holds_any(Characters text, const std::array<Characters, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](Characters word) { return holds(text, word); });
}

bool looks_back(Characters heading) {
  static constexpr std::array<Characters, 6> kBack = {u"回顾",     u"总结", u"成就",
                                                      u"完成情况", u"过去", u"执行情况"};
  return holds_any(heading, kBack);
}

}  // namespace

bool plans(Characters text, std::uint32_t after) {
  static constexpr std::array<Characters, 32> kVerbs = {
      u"新建", u"建",   u"实行", u"实施", u"开工", u"实现", u"达",   u"增加", u"完成", u"投入",   u"新增",
      u"推进", u"开展", u"推出", u"启动", u"举办", u"有",   u"超",   u"突破", u"继续", u"进一步", u"全面",
      u"重点", u"安排", u"力争", u"再",   u"提高", u"增长", u"下降", u"培",   u"在",   u"于"};
  const Characters rest = text.substr(after);
  return std::any_of(kVerbs.begin(), kVerbs.end(), [&](Characters verb) { return rest.starts_with(verb); });
}

SentenceContext::SentenceContext(const Text& text, const Page& page, Date published)
    : text_(text.folded()), page_(page) {
  years_.published = published.year;
  years_.reported = published.year;
  // A communiqué of 2012 appears in 2013: its title has the year.  A work report of 2013 is given in 2013 and
  // speaks of both years; its headings say which.
  const Characters title = text.folded(page.title);
  if (const std::optional<int> year = last_year(title); year && !holds(title, u"工作报告"))
    years_.reported = *year;
  // A work report is of the year in its title, whenever a web page prints it again.
  if (const std::optional<int> year = last_year(title); year && holds(title, u"工作报告")) {
    years_.published = years_.reported = *year;
  }
  if (years_.published == 0) years_.published = years_.reported;
  bool planning =
      false;  // once a report turns to its plans, the further parts of the same level are plans too
  section_years_.reserve(page.sections.size());
  for (const Section& section : page.sections) {
    text.pass(1 + section.heading.size());
    Years years = years_;
    bool plan = false;
    if (section.parent != kNone) {
      years = section_years_[static_cast<std::size_t>(section.parent)];
      plan = section_plans_[static_cast<std::size_t>(section.parent)];
    }
    const Characters heading = text.folded(section.heading);
    const bool numbered = !section.enumerator.empty();
    const std::optional<int> year = last_year(heading);
    if (year && *year <= years_.published + 5) {
      if (*year <= years_.published || years_.published == 0) years.reported = *year;
      if (numbered && !looks_back(heading) && years_.published != 0) plan = *year >= years_.published;
    }
    static constexpr std::array<Characters, 10> kPlans = {u"目标", u"任务", u"安排", u"计划",     u"规划",
                                                          u"部署", u"建议", u"今年", u"民生实事", u"今后"};
    if (numbered && section.level == 1 && !year && holds_any(heading, kPlans)) plan = !looks_back(heading);
    if (numbered && section.level == 1) {
      planning = (planning || plan) && !looks_back(heading);
      plan = planning;
    }
    if (looks_back(heading)) {
      plan = false;
      // 过去一年工作回顾, given early in the year, is about the year before.
      if (!year && holds(heading, u"过去") && years_.published != 0) years.reported = years_.published - 1;
    }
    section_years_.push_back(years);
    section_plans_.push_back(plan);
  }
}

Years SentenceContext::years(std::size_t sentence) const {
  const std::int32_t section = page_.sentences[sentence].section;
  return section == kNone ? years_ : section_years_[static_cast<std::size_t>(section)];
}

// Does a comparison end at `at`: 比一九八〇年?
bool SentenceContext::compares(std::uint32_t begin, std::uint32_t at) const {
  constexpr std::uint32_t kReach = 9;
  for (std::uint32_t i = at; i > begin && at - i < kReach; --i) {
    if (text_[i - 1] == u'比' || text_[i - 1] == u'较') return true;
    if (is_any(text_[i - 1], u",;。")) return false;
  }
  return false;
}

// 已 of 我国已加入17个公约, in the words before a figure; empty where there is none, or it is part of what is
// planned: 改造已建成小区30个, 在已有基础上新增30家.
Span SentenceContext::word_of_done(Span words) const {
  constexpr std::uint32_t kReach = 60;  // no clause costs more than its length
  if (words.size() > kReach) words.begin = words.end - kReach;
  for (std::uint32_t at = words.begin; at < words.end; ++at) {
    const Characters rest = text_.substr(at, words.end - at);
    if (opening_phrase(rest, "doing") > 0 || opening_phrase(rest, "work") > 0 ||
        opening_phrase(rest, "shared") > 0 || is_any(text_[at], u"对在将为"))
      return {};
    if (text_[at] != u'已') continue;
    const bool attribute = rest.find(u'的') != rest.npos || (rest.size() > 1 && is_any(rest[1], u"有批签"));
    return attribute ? Span{} : Span{at, at + 1};
  }
  return {};
}

void SentenceContext::begin(std::size_t sentence, std::span<const Place> places) {
  sentence_ = sentence;
  places_ = places;
  near_ = 0;
  marked_ = false;
}

Role SentenceContext::role(Span clause, std::uint32_t figure, const Period& period, Trace* trace) {
  const auto because = [&](Role role, std::string_view why, Span quote) {
    if (trace != nullptr) trace->add(Stage::kRole, quote, {name_of(role), ": ", why});
    return role;
  };
  const Characters before = text_.substr(0, figure);
  // 任务数5家, 目标为6%: in the clause itself
  constexpr std::uint32_t kReach = 10;
  const std::uint32_t from = std::max(clause.begin, figure > kReach ? figure - kReach : 0);
  // From where the figure before was: they come nearly in order.
  while (near_ > 0 && places_[near_ - 1].at() >= from) --near_;
  while (near_ < places_.size() && places_[near_].at() < from) ++near_;
  for (std::size_t i = near_; i < places_.size() && places_[i].at() < figure; ++i) {
    if (!places_[i].may_begin<lexicon::kRoles>()) continue;
    const std::uint32_t at = places_[i].at();
    const lexicon::Word* word = lexicon::longest(before, at, lexicon::kRoles);
    if (word == nullptr) continue;
    const Characters rest = before.substr(at + word->text.size());
    bool beside = rest.size() <= 3 && word->fields[0] == "target" && (at == 0 || text_[at - 1] != u'成');
    Characters said = before.substr(clause.begin);
    if (word->text == u"计划") {
      // 年度计划, 计划投资 are plans; 行动计划 and “雏鹰计划” are names.  计划安排专项债 plans, whatever it
      // is.
      const char16_t previous = at > clause.begin ? text_[at - 1] : u'\0';
      const bool verb = plans(text_, at + 2);
      beside = (beside || verb) && !is_closing(previous) &&
               !(is_han(previous) && !is_any(previous, u"度年达原并还也月"));
      if (verb) said = said.substr(0, at - clause.begin);  // 计划完成投资
    }
    if (beside && !holds(said, u"完成")) {
      return because(Role::kTarget, "word of a target beside it",
                     {at, at + static_cast<std::uint32_t>(word->text.size())});
    }
  }
  // 预计, 力争, 将: govern what follows in the sentence, until it tells of what was done
  if (!marked_) mark();
  const Mark* forecast = nullptr;
  for (const Mark& mark : marks_) {
    if (mark.at >= figure) break;
    if (mark.kind == Mark::kTarget)
      return because(Role::kTarget, "word of a target before it in the sentence", mark.word);
    if (mark.kind == Mark::kDone) forecast = nullptr;
    // 预计 is of its clause; 将 and 力争 govern the list that follows.
    if (mark.kind == Mark::kForecast || (mark.kind == Mark::kEstimate && mark.at >= clause.begin))
      forecast = &mark;
  }
  if (forecast != nullptr) return because(Role::kForecast, "word of a plan before it", forecast->word);
  const std::int32_t section = page_.sentences[sentence_].section;
  if (section != kNone && section_plans_[static_cast<std::size_t>(section)]) {
    const Span done = word_of_done({clause.begin, figure});
    if (!done.empty()) return because(Role::kActual, "done already, though its section is of plans", done);
    return because(Role::kTarget, "its section is of plans",
                   page_.sections[static_cast<std::size_t>(section)].heading);
  }
  // 到1985年粮食产量达到8000亿斤, said in 1978
  if (years_.published != 0 && period.end && period.end.year > years_.published)
    return because(Role::kTarget, "its period is yet to come", period.printed);
  return because(Role::kActual, "nothing says otherwise", {});
}

void SentenceContext::mark() {
  marked_ = true;
  marks_.clear();
  const Span span = page_.sentences[sentence_].span;
  const Characters text = text_.substr(0, span.end);
  std::uint32_t from = span.begin;
  for (const Place& place : places_) {
    const std::uint32_t at = place.at();
    if (at < from) continue;
    if (text_[at] == u';') marks_.push_back({.at = at, .kind = Mark::kDone});
    if (!place.may_begin<lexicon::kRoles>()) continue;
    const lexicon::Word* word = lexicon::longest(text, at, lexicon::kRoles);
    if (word == nullptr) continue;
    const auto after = at + static_cast<std::uint32_t>(word->text.size());
    if (word->fields[0] == "done") marks_.push_back({.at = at, .kind = Mark::kDone});
    if (word->fields[0] == "target") {  // 预期目标是:地区生产总值增长6%,…
      if (after < span.end && is_any(text_[after], u"是为:"))
        marks_.push_back({after, Mark::kTarget, {at, after}});
    } else if (word->fields[0] == "forecast" &&
               !(at > span.begin && text_[at - 1] == u'年' && compares(span.begin, at))) {
      const bool objects = (word->text == u"将" || word->text == u"拟") && !plans(text_, after);
      const bool assures = word->text == u"确保" || word->text == u"争取";
      const bool estimates = word->text.starts_with(u"预") || word->text == u"估计";
      if (!objects && !assures)
        marks_.push_back({at, estimates ? Mark::kEstimate : Mark::kForecast, {at, after}});
    }
    from = after;
  }
}

}  // namespace gongbao
