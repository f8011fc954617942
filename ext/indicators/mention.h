#pragma once
// Documents in 《》 and names in quotation marks.

#include <string_view>
#include <vector>

#include "page/page.h"

namespace gongbao {

struct Mention {
  std::string_view kind;  ///< document | name
  Span name = {};         ///< without its marks
  std::uint32_t sentence = 0;
};

/// Each name once a unit, at its first use.
std::vector<Mention> find_mentions(const Text& text, const Page& page);

}  // namespace gongbao
