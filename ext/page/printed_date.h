#pragma once
// Days as they are printed: 2021年12月10日, 1 9 9 8 年3 月5 日, 二〇二一年十二月十日, 2021-12-10.

#include <cstddef>

#include "text/characters.h"
#include "text/date.h"

namespace gongbao {

struct PrintedDate {
  Date date;              ///< no date where none is printed
  std::size_t begin = 0;  ///< of its year
  std::size_t end = 0;
  bool has_day = false;  ///< 2021年12月 has none, and is the first of the month
};

/// The date that begins at `at`.  One mark goes through all of it: 2021年1-2月 is none.
PrintedDate read_date(Characters text, std::size_t at) noexcept;
/// The first day in `line` that is printed in full; one without a day only where it is all that a line has:
/// (2021年12月).
PrintedDate find_date(Characters line) noexcept;

}  // namespace gongbao
