#pragma once
// Periods: 1-10月, 截至10月底, 上半年, 2016年以来, “十三五”期间.

#include <optional>
#include <string_view>
#include <vector>

#include "figures/trace.h"
#include "indicators/indicator.h"
#include "indicators/times.h"

namespace gongbao {

/// The period that `text` (one period phrase, UTF-8) names, in `year` where it prints none; nothing where it
/// is not a period.
std::optional<Period> parse_period(std::string_view text, int year);

/// The period of a figure at `at`: the nearest expression of time before it that holds there and is no base
/// of a comparison; 截至目前 does not undo a date before it.
Period period_before(const std::vector<Time>& times, std::uint32_t at, Trace* trace = nullptr);

}  // namespace gongbao
