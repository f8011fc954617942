#pragma once
// A figure that reports something.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "figures/figure.h"
#include "figures/trace.h"
#include "page/page.h"
#include "text/date.h"

namespace gongbao {

enum class Role : std::uint8_t { kActual, kTarget, kForecast, kBaseline };
std::string_view name_of(Role role) noexcept;  ///< "actual", …

/// The time an indicator speaks of.
struct Period {
  Span printed = {};  ///< 1-10月; empty where the text prints none
  Date start = {};    ///< no date where that end is open
  Date end = {};
};

/// What is said of a figure beyond itself.  Kind, value, bound and measure are the figure's own.
struct Indicator {
  std::uint32_t figure = 0;    ///< index into the figures
  std::uint32_t sentence = 0;  ///< index into Page::sentences
  StaticText basis;            ///< 同比 | 环比 | 比上年 | 年均 | 其他, of a change; else empty
  Role role = Role::kActual;
  Period period;
  Span scope;                      ///< 全市 of 全市第一
  std::uint32_t metric_begin = 0;  ///< the metric is metric_parts[metric_begin, metric_end) of its Indicators
  std::uint32_t metric_end = 0;
  std::int32_t refers_to = kNone;  ///< index of the indicator that a change or rank is about
};

struct Indicators {
  std::vector<Indicator> rows;
  std::vector<Span> metric_parts;

  [[nodiscard]] std::string metric(const Indicator& row, const Text& text) const;
};

/// Also marks the figures that became indicators.
Indicators find_indicators(const Text& text, const Page& page, std::vector<Figure>& figures, Date published);

/// The steps by which the figure with these digits became an indicator of `sentence`.
std::vector<Step> explain_indicator(const Text& text, const Page& page, Lexicon lexicon, Date published,
                                    std::uint32_t sentence, Span digits);

}  // namespace gongbao
