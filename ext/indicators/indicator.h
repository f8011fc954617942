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
#include "text/static_text.h"

namespace gongbao {

enum class Role : std::uint8_t { kActual, kTarget, kForecast, kBaseline };
std::string_view name_of(Role role) noexcept;  ///< "actual", …

/// Where the days of a period come from.
enum class PeriodSource : std::uint8_t {
  kUnknown,   ///< there are none
  kPrinted,   ///< printed in the sentence of the row
  kCarried,   ///< an earlier sentence of its paragraph, or the list around it
  kSection,   ///< a heading: 2018年工作回顾
  kDocument,  ///< the year under review; of a plan the year of publication
};
std::string_view name_of(PeriodSource source) noexcept;  ///< "printed", …; empty for kUnknown

/// The time an indicator speaks of.
struct Period {
  Span printed = {};  ///< 1-10月; empty where the text prints none
  Date start = {};    ///< no date where that end is open
  Date end = {};
  PeriodSource source = PeriodSource::kUnknown;
  bool indefinite = false;  ///< what is printed has no days: 近年来; nothing around it gives it any
};

/// Which part of what a metric names the figure is of, where the text names all in one word and shares them
/// out: 城乡居民人均可支配收入分别增长5.3%、7%.  The metric begins with it.
enum class Member : std::uint8_t { kWhole, kUrban, kRural, kFirst, kSecond, kThird };
std::string_view name_of(Member member) noexcept;  ///< "城镇", "农村", "第一", …; empty for kWhole
Characters characters_of(Member member) noexcept;  ///< the same, folded

/// What is said of a figure beyond itself.  Kind, value, bound and measure are the figure's own.
struct Indicator {
  std::uint32_t figure = 0;    ///< index into the figures
  std::uint32_t sentence = 0;  ///< index into Page::sentences
  StaticText basis;            ///< 同比 | 环比 | 比上年 | 年均 | 其他, of a change; else empty
  Role role = Role::kActual;
  std::int16_t year = 0;  ///< that the value is for; 0 where it is of no one year, or unknown
  Period period;
  StaticText code;                 ///< of the catalogue; empty where the metric is none of its indicators
  Span coverage;                   ///< a word that limits it: 区本级, 不含农户
  Span place;                      ///< whose it is, where the row names another place than the report's
  Span scope;                      ///< 全市 of 全市第一
  Member member = Member::kWhole;  ///< the metric is this, and of its Indicators
  std::uint32_t metric_begin = 0;  ///< metric_parts[metric_begin, metric_end)
  std::uint32_t metric_end = 0;
  std::int32_t refers_to = kNone;  ///< index of the indicator that a change or rank is about
};

struct Indicators {
  std::vector<Indicator> rows;
  std::vector<Span> metric_parts;

  [[nodiscard]] std::string metric(const Indicator& row, const Text& text) const;
};

/// Also marks the figures that became indicators.
Indicators find_indicators(const Text& text, const Page& page, std::vector<Figure>& figures);

/// The steps by which the figure with these digits became an indicator of `sentence`.
std::vector<Step> explain_indicator(const Text& text, const Page& page, Lexicon lexicon,
                                    std::uint32_t sentence, Span digits);

}  // namespace gongbao
