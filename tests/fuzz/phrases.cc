// One phrase → report_number, report_value, report_period_start and report_period_end, and the core behind
// them.
//
// Aims at the arithmetic: mantissas of more than 64 bits, exponents piled up (亿亿亿), 万 inside 亿, decimal
// points at either end, years and months out of range.  The first two bytes are the year.

#include <cmath>
#include <string_view>

#include "contract.h"
#include "figures/value.h"
#include "indicators/period.h"
#include "words.h"

GONGBAO_MUTATE_WORDS

namespace {

void require_number(const std::optional<gongbao::Number>& number) {
  if (!number) return;
  const double value = number->to_double();
  GONGBAO_REQUIRE(std::isfinite(value));
  const auto whole = number->to_integer();
  GONGBAO_REQUIRE(!whole || static_cast<double>(*whole) == value);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gongbao;
  if (size < 2) return 0;
  const int year = 1 + (data[0] << 8 | data[1]) % 9999;
  const std::string_view phrase(reinterpret_cast<const char*>(data) + 2, size - 2);
  require_number(parse_number(phrase));
  require_number(parse_value(phrase));
  if (const auto period = parse_period(phrase, year)) {
    GONGBAO_REQUIRE(!period->start || is_valid(period->start));
    GONGBAO_REQUIRE(!period->end || is_valid(period->end));
    GONGBAO_REQUIRE(!period->start || !period->end || period->start <= period->end);
  }
  return 0;
}
