#pragma once
// Arithmetic that the text lets one check.

#include <string>
#include <string_view>
#include <vector>

#include "indicators/indicator.h"

namespace gongbao {

struct Check {
  std::string_view rule;  ///< sum | ratio | growth | subset
  double stated = 0;
  double computed = 0;
  bool holds = true;
  std::string explanation;  ///< in Chinese, with the calculation: 106÷70=151.43%,与所印152.4%不符
  Span quote;
  std::uint32_t sentence = 0;  ///< of the first figure
};

std::vector<Check> find_checks(const Text& text, const Page& page, const std::vector<Figure>& figures,
                               const Indicators& indicators);

}  // namespace gongbao
