#pragma once
// Words of change before a figure: 同比增长, 比2010年增加, 年均递增, 增速达到.

#include <optional>

#include "text/characters.h"
#include "text/span.h"
#include "text/static_text.h"

namespace gongbao {

struct Change {
  Span phrase;             ///< from the basis to the verb: 比2010年增加
  int sign = 1;            ///< -1 where the verb says down
  bool rate = false;       ///< the verb is a noun: 增速达到19.8%
  bool weak = false;       ///< only a change with a basis or in percent: 新增, 多, 压减
  bool level = false;      ///< 提升至80%: a level that was reached, no change
  bool severally = false;  ///< 分别
  bool has_basis = false;
  StaticText basis = "其他";
};

/// The words of change that end where the figure begins (`before.end`), looked for in `before`, the part of
/// its clause before it.
std::optional<Change> read_change(Characters text, Span before);

}  // namespace gongbao
