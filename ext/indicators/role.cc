#include "indicators/role.h"

#include <algorithm>
#include <array>
#include <optional>

#include "indicators/phrase.h"
#include "lexicon/lexicon.h"
#include "text/characters.h"

namespace gongbao {
namespace {

bool holds(Characters text, Characters word) {
  return text.find(word) != text.npos;
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

SentenceContext::SentenceContext(const Text& text, const Page& page)
    : text_(text.folded()), page_(page), timeline_(text, page), published_(page.published) {}

bool SentenceContext::lie_behind(const Period& period) const {
  if (!period.end) return false;
  const Date reviewed = timeline_.reviewed();
  return (reviewed && period.end <= reviewed) || (published_ && period.end < published_);
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

// 上年同期 of 上年同期为52.3亿元; empty where there is none, or it is compared with: 比上年同期增加5亿元.
Span SentenceContext::word_of_baseline(Span words) const {
  constexpr std::uint32_t kLongest = 8;
  if (words.size() > kLongest) words.begin = words.end - kLongest;
  std::uint32_t end = words.end;
  while (end > words.begin && (is_space(text_[end - 1]) || is_any(text_[end - 1], u"为是仅的达有约"))) --end;
  const lexicon::Word* word = lexicon::longest_ending(text_, end, lexicon::kRoles);
  if (word == nullptr || word->fields[0] != "baseline" || word->text.size() < 2) return {};
  const auto begin = end - static_cast<std::uint32_t>(word->text.size());
  if (begin < words.begin || (begin > 0 && is_any(text_[begin - 1], u"比较与同占于对"))) return {};
  return {begin, end};
}

void SentenceContext::begin(std::size_t sentence, std::span<const Place> places) {
  sentence_ = sentence;
  places_ = places;
  near_ = 0;
  marked_ = false;
}

Role SentenceContext::role(Span clause, Span quote, const Period& period, Trace* trace) {
  const std::uint32_t figure = quote.begin;
  const auto because = [&](Role role, std::string_view why, Span said) {
    if (trace != nullptr) trace->add(Stage::kRole, said, {name_of(role), ": ", why});
    return role;
  };
  const Characters before = text_.substr(0, figure);
  if (const Span word = word_of_baseline({clause.begin, figure}); !word.empty())
    return because(Role::kBaseline, "the figure of the year before", word);
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
  if (counts_plan({quote.end, clause.end})) return because(Role::kTarget, "what is counted is a plan", {});
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
  const Setting& setting = timeline_.of(sentence_);
  const bool plan = setting.view == Setting::View::kPlan;
  if (forecast != nullptr) {
    // In a plan 力争 and 预期 set a target; 预计 tells of a result that is not there yet.
    const bool sets = plan && (forecast->kind == Mark::kForecast ||
                               text_.substr(forecast->word.begin).starts_with(u"预期"));
    return because(sets ? Role::kTarget : Role::kForecast, "word of a plan before it", forecast->word);
  }
  if (plan) {
    const Span done = word_of_done({clause.begin, figure});
    if (!done.empty()) return because(Role::kActual, "done already, though its section is of plans", done);
    if (period.source == PeriodSource::kPrinted && lie_behind(period))
      return because(Role::kActual, "its period lies behind, though its section is of plans", period.printed);
    return because(Role::kTarget, "its section is of plans", setting.said);
  }
  // 到1985年粮食产量达到8000亿斤, said in 1978
  const int told = published_ ? published_.year : timeline_.reviewed().year;
  if (told != 0 && period.end && period.end.year > told)
    return because(Role::kTarget, "its period is yet to come", period.printed);
  if (setting.view == Setting::View::kNext && !lie_behind(period))
    return because(Role::kForecast, "what is told from here on is yet to come", setting.said);
  return because(Role::kActual, "nothing says otherwise", {});
}

// 4万亿元的投资计划, 降低4%左右、减少2%的目标: what the figure is of.
bool SentenceContext::counts_plan(Span after) const {
  constexpr std::uint32_t kReach = 8;
  constexpr std::uint32_t kLongestList = 40;
  const Characters clause = text_.substr(after.begin, after.size());
  if (clause.empty()) return false;
  if (clause.size() <= kLongestList && is_any(clause.back(), u"标务")) {
    for (const Characters aim : {u"的目标", u"的目标任务", u"的预期目标", u"的任务"}) {
      if (clause.ends_with(aim)) return true;
    }
  }
  const Characters said = clause.substr(0, kReach);
  if (!said.starts_with(u"的")) return false;
  const std::size_t plan = said.find(u"计划");
  return plan != said.npos && plan > 1 &&
         (plan + 2 == after.size() || is_mark(text_[after.begin + plan + 2], u",;。"));
}

// 今年计划国民收入增长9%, but not 今年计划执行情况, 1981年计划的任务.
bool SentenceContext::is_planned(std::uint32_t at, std::uint32_t after) const {
  return at > 0 && text_[at - 1] == u'年' && is_han(text_[after]) &&
         !is_any(text_[after], u"的执完目任指草安和与及规中内已");
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
      if (after < span.end &&
          (is_any(text_[after], u"是为:") || (word->text == u"计划" && is_planned(at, after))))
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
