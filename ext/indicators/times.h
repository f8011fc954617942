#pragma once
// The expressions of time in a sentence, and what each is of: 比2010年 is a base, “2021年度先进集体” a name.

#include <span>
#include <vector>

#include "indicators/places.h"
#include "indicators/time_expression.h"
#include "text/characters.h"
#include "text/span.h"

namespace gongbao {

/// All expressions of time in `within`, which has the `places`, in order, none inside another.
void find_times(Characters text, Span within, std::span<const Place> places, Years years,
                std::vector<Time>& times);

/// Where 由 or 从 stands that makes the figure behind `left` a baseline
/// (地区生产总值由2010年的162.4亿元增加到…): only a time or 每人每月 may stand between; left.end where there
/// is none.
std::uint32_t find_baseline(Characters text, Span left, const std::vector<Time>& times);

}  // namespace gongbao
