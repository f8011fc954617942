#pragma once
// The line that says before whom a report was given:
//
//   ——2018年1月5日在呼伦贝尔市海拉尔区第十五届人民代表大会第二次会议上

#include <cstddef>
#include <vector>

#include "page/paragraph.h"
#include "text/date.h"

namespace gongbao {

struct Session {
  Date day;  ///< no date where the line has none
  CharacterString place;  ///< whose session, as printed: 呼伦贝尔市海拉尔区; 县 in 县十八届人大四次会议; 全国
  bool of_party = false;  ///< 中国共产党第十九次全国代表大会, which looks back on five years
  std::size_t begin = 0;  ///< its lines, as indexes of paragraphs; none where there is no such line
  std::size_t end = 0;

  [[nodiscard]] bool is_found() const noexcept { return begin < end; }
};

/// Looks for it above the text.
Session read_session(const Text& text, const std::vector<Paragraph>& paragraphs);

/// `line` without its spaces (政 府 工 作 报 告), no more than `most` characters of it.
CharacterString without_spaces(Characters line, std::size_t most = 200);

/// How many paragraphs from the first may say what a text is: those above the text, and its first ones.
std::size_t opening_paragraphs(const Text& text, const std::vector<Paragraph>& paragraphs);

}  // namespace gongbao
