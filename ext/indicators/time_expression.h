#pragma once
// One expression of time and the days that it means: 1-10月, 截至10月底, 今年以来, “十三五”期间, 今后五年.

#include <cstdint>
#include <optional>

#include "text/characters.h"
#include "text/date.h"
#include "text/span.h"

namespace gongbao {

/// The years that a text takes for granted.
struct Years {
  int reported = 0;      ///< of 全年, 上半年, 1-10月; 上年 is the year before; 0 where unknown
  int published = 0;     ///< of 今年; 去年 is the year before; 0 where unknown
  Date today = {};       ///< of 目前, 截至目前: the day of publication; no date where unknown
  bool assumed = false;  ///< `reported` is the year of publication, for want of better
};

struct Time {
  /// Kinds that rules ask for.
  enum class Kind : std::uint8_t {
    kOther,
    kYear,        ///< 2018年, 去年, 全年
    kYearsBack,   ///< 过去五年, 五年来, 这五年
    kYearsAhead,  ///< 今后五年
    kPlan,        ///< “十四五”期间
    kMonth,       ///< 6月
    kDay,         ///< 6月1日
    kNow,         ///< 目前, 截至目前
    kYearBefore   ///< 上年同期: the same days of the year before
  };
  Span span = {};
  std::uint32_t from = 0;  ///< where it begins, of a range with words between its ends: 从1979年建庭到1990年
  Date start = {};         ///< no date where open
  Date end = {};           ///< no date where open
  Kind kind = Kind::kOther;
  bool base = false;    ///< what something is compared with: 比2010年, 是上年的
  bool vague = false;   ///< no dates can be given: 近年来, 连续三年
  bool beside = false;  ///< vague, and says nothing of when: 占同期总数的
  /// Where it ends to hold: 5年提高10个百分点 is said of that change alone.
  std::uint32_t until = kAlways;
  static constexpr std::uint32_t kAlways = 0xFFFFFFFF;

  [[nodiscard]] bool dated() const noexcept { return start || end; }
};

/// The expression that begins at `at` of folded text and ends before `end`.
std::optional<Time> read_time(Characters text, std::uint32_t at, std::uint32_t end, Years years);

/// May an expression of time begin at `at`?  Never wrong where it says no, and most places are told by a
/// character or two.
bool may_begin_time(Characters text, std::uint32_t at);

}  // namespace gongbao
