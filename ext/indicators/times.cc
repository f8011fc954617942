#include "indicators/times.h"

#include <algorithm>

#include "indicators/clause.h"
#include "lexicon/lexicon.h"

namespace gongbao {
namespace {

// 比2010年, 较去年同期, 是2010年的2.6倍, 在2020年基础上
bool is_base(Characters text, const Time& time) {
  const std::uint32_t begin = time.span.begin;
  const Characters rest = text.substr(time.span.end);
  if (rest.starts_with(u"基础上") || rest.starts_with(u"的基础上")) return true;
  if (begin == 0) return false;
  // 同1949年产量比较
  if (is_any(text[begin - 1], u"同与和") && rest.substr(0, 8).find(u'比') != rest.npos) return true;
  const char16_t previous = text[begin - 1];
  if (previous == u'比' || previous == u'较') return begin < 2 || !is_any(text[begin - 2], u"占同环对");
  if (previous == u'是' || previous == u'于' || previous == u'与' || previous == u'同')
    return rest.starts_with(u"的") || rest.starts_with(u"相比") || previous == u'于' || previous == u'与';
  return false;
}

// 完成全年目标任务的90%: the year is of the task.
bool is_of_task(Characters text, Span time) {
  if (text.substr(time.begin, time.size()) != u"全年" || time.begin < 2 ||
      text.substr(time.begin - 2, 2) != u"完成")
    return false;
  Characters rest = text.substr(time.end);
  for (const Characters word : {u"目标", u"任务", u"的"}) {
    if (rest.starts_with(word)) rest.remove_prefix(word.size());
  }
  return rest.size() < text.size() - time.end && !rest.empty() && is_digit(rest[0]);
}

// Where what stands at `at` ends: at a comma, semicolon or list mark.
std::uint32_t next_stop(Characters text, std::uint32_t at, std::uint32_t end) {
  constexpr std::uint32_t kReach = 120;  // no clause costs more than its length
  end = std::min(end, at + kReach);
  while (at < end && !is_mark(text[at], u",;、")) ++at;
  return at;
}

// Where the name ends that opens at `at`: “2021年度先进集体”, 《2020年度…办法》; `at` where it is long, and
// so no name, or is not closed.
std::uint32_t end_of_name(Characters text, std::uint32_t at, std::uint32_t end) {
  constexpr std::uint32_t kLongest = 40;
  const char16_t close = text[at] == u'“' ? u'”' : u'》';
  end = std::min(end, at + kLongest);
  for (std::uint32_t i = at + 1; i < end; ++i) {
    if (text[i] == close) return i;
  }
  return at;
}

// 占同期总数的…, 年初确定的任务, 学前一年: says nothing of when the figure is from.
bool is_beside(Characters word) {
  return word == u"同期" || word == u"年初" || word == u"当天" || word == u"当日" || word == u"一年";
}

// 新十二月市: a month in Chinese numerals within the name of something.
bool names_place(Characters text, const Time& time) {
  if (time.kind != Time::Kind::kMonth || is_digit(text[time.span.begin])) return false;
  return time.span.begin > 0 && is_any(text[time.span.begin - 1], u"新老旧");
}

// 从1979年12月建庭到1990年底: both ends of one period, with words between.
void join_range(Characters text, Time& first, Time& last) {
  constexpr std::uint32_t kReach = 40;
  const std::uint32_t end = first.span.end;
  if (first.base || first.vague || !first.start || last.start || !last.end || last.vague ||
      first.span.begin == 0 || last.span.begin - end > kReach)
    return;
  if (text[first.span.begin - 1] != u'从' || !is_any(text[last.span.begin], u"到至")) return;
  for (std::uint32_t i = end; i < last.span.begin; ++i) {
    if (is_digit(text[i]) || is_any(text[i], u",;。的")) return;
  }
  last.start = first.start;
  last.from = first.from - 1;
  first.base = true;
}

}  // namespace

void find_times(Characters text, Span within, std::span<const Place> places, Years years,
                std::vector<Time>& times) {
  times.clear();
  const Characters until = text.substr(0, within.end);
  std::uint32_t from = within.begin;
  std::uint32_t name_end = 0;        // of the name in quotation marks that holds what is looked at
  std::size_t bracketed = SIZE_MAX;  // the first expression in the bracket that is open
  for (const Place& place : places) {
    const std::uint32_t at = place.at();
    if (place.is_of<kBoundsClause>()) {
      const char16_t c = text[at];
      if (is_any(c, u"“《")) name_end = end_of_name(text, at, within.end);
      if (c == u'(') bracketed = times.size();
      if (c == u')') {  // (2016年为5.2%): is of the bracket alone
        for (; bracketed < times.size(); ++bracketed)
          times[bracketed].until = std::min(times[bracketed].until, at);
        bracketed = SIZE_MAX;
      }
    }
    // Words of time without dates have two and more characters: 近年来, 日前
    const bool has_word = place.may_begin<lexicon::kDropped>();
    if ((!place.is_of<kBeginsTime>() && !has_word) || at < from) continue;
    std::optional<Time> time =
        place.is_of<kBeginsTime>() ? read_time(text, at, within.end, years) : std::nullopt;
    if (has_word) {
      const lexicon::Word* word = lexicon::longest(until, at, lexicon::kDropped);
      const auto end = at + static_cast<std::uint32_t>(word != nullptr ? word->text.size() : 0);
      // A shield (项目, 上年结余) is passed over whole, so that no word of time is found in it (目前, 上年).
      if (word != nullptr && word->fields[0] == "shield") {
        from = end;
        continue;
      }
      if (!time && word != nullptr && word->fields[0] == "time")
        time = Time{.span = {at, end}, .from = at, .vague = true, .beside = is_beside(word->text)};
    }
    if (!time) continue;
    if (names_place(text, *time)) continue;
    time->base = is_base(text, *time);
    if (time->until != Time::kAlways) time->until = next_stop(text, time->until, within.end);
    if (is_of_task(text, time->span)) time->until = time->span.end;
    if (at < name_end && text[at] != u'“') time->until = std::min(time->until, name_end);
    if (!times.empty()) join_range(text, times.back(), *time);
    times.push_back(*time);
    from = time->span.end;
    // 2017年植树300亩,上半年90亩: of the year that was named
    const bool whole = time->kind == Time::Kind::kYear || time->kind == Time::Kind::kMonth;
    if (whole && !time->base && time->until == Time::kAlways) years.reported = time->end.year;
  }
}

std::uint32_t find_baseline(Characters text, Span left, const std::vector<Time>& times) {
  for (std::uint32_t at = left.end; at > left.begin; --at) {
    const char16_t c = text[at - 1];
    if (c != u'由' && c != u'从') continue;
    // Only a time may stand between 由 and the figure.
    Span rest{at, left.end};
    for (const Time& time : times) {
      if (time.span.begin == rest.begin) rest.begin = time.span.end;
    }
    for (bool more = true; more;) {
      more = false;
      while (!rest.empty() && (is_space(text[rest.begin]) || is_any(text[rest.begin], u"的初末底约")))
        ++rest.begin;
      for (const Characters word :
           {u"预计", u"每人每月", u"每人每年", u"人均", u"平均", u"每月", u"每年", u"每人"}) {
        if (!text.substr(rest.begin, rest.size()).starts_with(word)) continue;
        rest.begin += static_cast<std::uint32_t>(word.size());
        more = true;
      }
    }
    return rest.empty() ? at - 1 : left.end;
  }
  return left.end;
}

}  // namespace gongbao
