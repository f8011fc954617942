#include "indicators/period.h"

#include <algorithm>
#include <string>

#include "text/characters.h"
#include "text/text.h"

namespace gongbao {

std::optional<Period> parse_period(std::string_view utf8, int year) {
  const Text text{std::string(utf8)};
  Span span{0, text.size()};
  while (span.begin < span.end && is_space(text.folded()[span.begin])) ++span.begin;
  while (span.end > span.begin && is_space(text.folded()[span.end - 1])) --span.end;
  const std::optional<Time> time =
      read_time(text.folded(), span.begin, span.end, {.reported = year, .published = year});
  if (!time || time->vague || time->span.end != span.end) return std::nullopt;
  return Period{.printed = time->span, .start = time->start, .end = time->end};
}

namespace {

void trace_period(Trace& trace, const Period& period) {
  if (period.printed.empty()) return trace.add(Stage::kPeriod, {}, {"no time before it in the sentence"});
  const auto day = [](Date date) { return date ? to_iso(date) : std::string("open"); };
  const bool dated = period.start || period.end;
  trace.add(Stage::kPeriod, period.printed,
            {"the nearest time before it: ",
             dated ? day(period.start) + " to " + day(period.end) : "without dates"});
}

}  // namespace

Period period_before(const std::vector<Time>& times, std::uint32_t at, Trace* trace) {
  Period period;
  for (const Time& time : times) {
    if (time.span.begin >= at) break;
    if (time.base) {
      if (trace != nullptr) trace->add(Stage::kPeriod, time.span, {"compared with, so no period"});
      continue;
    }
    if (time.until <= at) {
      if (trace != nullptr) trace->add(Stage::kPeriod, time.span, {"of what stands behind it alone"});
      continue;
    }
    // A date that is printed before is not undone by 截至目前, nor by a word without days.
    const bool said = period.source == PeriodSource::kPrinted;
    if (said && (time.vague || time.kind == Time::Kind::kNow)) continue;
    period = {.printed = time.span,
              .start = time.start,
              .end = time.end,
              .source = time.dated() ? PeriodSource::kPrinted : PeriodSource::kUnknown,
              .indefinite = !time.dated() && !time.beside};
  }
  if (trace != nullptr) trace_period(*trace, period);
  return period;
}

const Time* base_before(const std::vector<Time>& times, Characters text, std::uint32_t at) {
  for (const Time& time : times) {
    if (!time.base || !time.dated() || time.span.end >= at || time.span.begin == 0) continue;
    if (time.span.end + 1 == at && text[time.span.end] == u'的' && is_any(text[time.span.begin - 1], u"比较"))
      return &time;
  }
  return nullptr;
}

Period year_before(Period period) {
  const auto shift = [](Date& date) {
    if (!date) return;
    --date.year;
    if (!is_valid(date)) date.day = 28;  // of a leap year's February
  };
  shift(period.start);
  shift(period.end);
  return period;
}

std::int16_t year_of(const Period& period, Date today) {
  if (period.end)
    return !period.start || period.start.year == period.end.year ? period.end.year : std::int16_t{0};
  return period.start && period.start.year == today.year ? period.start.year : std::int16_t{0};
}

namespace {

bool holds(const Period& outer, const Time& inner) {
  if (outer.start && inner.start && inner.start < outer.start) return false;
  if (outer.end && inner.end && outer.end < inner.end) return false;
  return (outer.start || outer.end) && inner.dated();
}

}  // namespace

void CarriedPeriod::take(const std::vector<Time>& times, std::span<const Indicator> rows,
                         std::uint32_t opening, Characters text, const Period& around) {
  for (const Time& time : times) {
    if (time.base || time.until != Time::kAlways) continue;
    const bool opens = time.from <= opening + 1;  // 在2018年, 2018年
    if (!time.dated()) {
      // 近年来,…: of unknown days, and so is what follows
      if (opens && !time.beside && time.kind == Time::Kind::kOther) period_ = {.indefinite = true};
      continue;
    }
    const bool governs = std::any_of(rows.begin(), rows.end(),
                                     [&](const Indicator& row) { return row.period.printed == time.span; });
    const bool begins_clause = opens || is_mark(text[time.span.begin - 1], u",;:");
    // 达成未来5年融资合作: of what was agreed, not of what is told
    if (!opens && (!governs || !begins_clause || time.kind == Time::Kind::kYearsAhead)) continue;
    year_ = time.end ? time.end.year : time.start.year;
    // A day or a month on which something happened is of its own sentence.
    if (time.start && (time.kind == Time::Kind::kDay || time.kind == Time::Kind::kMonth)) continue;
    // 全年…,其中上半年…: a detail
    if (!opens && holds(period_.start || period_.end ? period_ : around, time)) continue;
    period_ = {.printed = {}, .start = time.start, .end = time.end, .source = PeriodSource::kCarried};
  }
  for (const Indicator& row : rows) {
    if (row.role == Role::kBaseline) continue;
    const bool said =
        row.period.source == PeriodSource::kPrinted || row.period.source == PeriodSource::kCarried;
    last_ = said ? Period{.printed = {},
                          .start = row.period.start,
                          .end = row.period.end,
                          .source = PeriodSource::kCarried}
                 : Period{};
  }
}

}  // namespace gongbao
