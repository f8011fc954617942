#pragma once
// Expressions of time in a sentence: 1-10月, 截至10月底, 今年以来, “十三五”期间.

#include <optional>
#include <span>
#include <vector>

#include "indicators/places.h"
#include "text/characters.h"
#include "text/date.h"
#include "text/span.h"

namespace gongbao {

/// The years that a text takes for granted.
struct Years {
  int reported = 0;   ///< of 全年, 上半年, 1-10月; 0 where unknown
  int published = 0;  ///< of 今年; 去年 is the year before; 0 where unknown
};

struct Time {
  Span span = {};
  Date start = {};     ///< no date where open
  Date end = {};       ///< no date where open
  bool base = false;   ///< what something is compared with: 比2010年, 是上年的
  bool vague = false;  ///< no dates can be given: 截至目前, 近年来
  /// Where it ends to hold: 5年提高10个百分点 is said of that change alone.
  std::uint32_t until = kAlways;
  static constexpr std::uint32_t kAlways = 0xFFFFFFFF;
};

/// The expression that begins at `at` of folded text and ends before `end`.
std::optional<Time> read_time(Characters text, std::uint32_t at, std::uint32_t end, Years years);

/// All expressions of time in `within`, which has the `places`, in order, none inside another.
void find_times(Characters text, Span within, std::span<const Place> places, Years years,
                std::vector<Time>& times);

/// Where 由 or 从 stands that makes the figure behind `left` a baseline
/// (地区生产总值由2010年的162.4亿元增加到…): only a time or 每人每月 may stand between; left.end where there
/// is none.
std::uint32_t find_baseline(Characters text, Span left, const std::vector<Time>& times);

}  // namespace gongbao
