#include "indicators/period.h"

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
    if (time.vague && period.start.year + period.end.year != 0) continue;
    const bool dated = time.start || time.end;
    period = {.printed = time.span,
              .start = time.start,
              .end = time.end,
              .source = dated ? PeriodSource::kPrinted : PeriodSource::kUnknown};
  }
  if (trace != nullptr) trace_period(*trace, period);
  return period;
}

}  // namespace gongbao
