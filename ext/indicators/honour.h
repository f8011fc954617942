#pragma once
// Honours that a unit received.

#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "page/page.h"

namespace gongbao {

struct Honour {
  Span verb;   ///< 荣获
  Span title;  ///< whole, with inner quotes, without a trailing 称号
  Span quote;  ///< from the verb to the end of the title
  std::string_view
      level;  ///< international | national | provincial | municipal | district; empty where unknown
  std::uint32_t sentence = 0;
};

std::vector<Honour> find_honours(const Text& text, const Page& page, Lexicon lexicon);

}  // namespace gongbao
