#pragma once
// Periods: 1-10月, 截至10月底, 上半年, 2016年以来, “十三五”期间.

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "figures/trace.h"
#include "indicators/indicator.h"
#include "indicators/time_expression.h"

namespace gongbao {

/// The period that `text` (one period phrase, UTF-8) names, in `year` where it prints none; nothing where it
/// is not a period.
std::optional<Period> parse_period(std::string_view text, int year);

/// The period of a figure at `at`: the nearest expression of time before it that holds there and is no base
/// of a comparison; 截至目前 does not undo a date before it.
Period period_before(const std::vector<Time>& times, std::uint32_t at, Trace* trace = nullptr);

/// The base of a comparison whose own figure stands at `at`: 比2012年的2亿元; null where there is none.
const Time* base_before(const std::vector<Time>& times, Characters text, std::uint32_t at);

/// The same days of the year before; no date stays none.
Period year_before(Period period);

/// The calendar year that a value of this period is for: the year that holds it, the year of the day where
/// it is a level at a day, this year where it is open and began in it; 0 where it is none of these.
std::int16_t year_of(const Period& period, Date today);

/// What later sentences of a paragraph take from those before.
class CarriedPeriod {
 public:
  /// A paragraph begins.
  void begin() { *this = {}; }
  /// What a sentence that has the `times` and the `rows` leaves to those after it.  It says something from
  /// `opening` on; a heading over it is of the days `around`.
  void take(const std::vector<Time>& times, std::span<const Indicator> rows, std::uint32_t opening,
            Characters text, const Period& around);
  /// What a sentence takes; 其中,… continues the last row before it.
  [[nodiscard]] const Period& period(bool continues) const {
    return continues && last_.start.year + last_.end.year != 0 ? last_ : period_;
  }
  /// The last year that was spoken of; 0 where there was none.
  [[nodiscard]] int year() const { return year_; }

 private:
  Period period_;
  Period last_;  // of the last row
  int year_ = 0;
};

}  // namespace gongbao
