// How numbers are shown: SELECT value FROM report_figures('1.5亿元');   -- 150000000, an INTEGER

#include "sqlite/column.h"

#include <cmath>

namespace gongbao::sql {

void Cell::number(Number value) {
  if (const auto whole = value.to_integer()) {
    sink_.integer(*whole);
  } else {
    sink_.real(value.to_double());
  }
}

void Cell::number(double value) {
  constexpr double kExactUpTo = 9007199254740992.0;  // 2^53
  if (std::fabs(value) <= kExactUpTo && std::trunc(value) == value) {
    sink_.integer(static_cast<std::int64_t>(value));
  } else {
    sink_.real(value);
  }
}

}  // namespace gongbao::sql
