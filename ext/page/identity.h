#pragma once
// What a document is, and of where and when: genre, place, level, year.
//
//   ——2018年1月5日在呼伦贝尔市海拉尔区第十五届人民代表大会第二次会议上 … 一、2017年工作回顾
//       → 工作报告, 呼伦贝尔市海拉尔区, 150702, county, 2017

#include <vector>

#include "page/paragraph.h"
#include "page/session.h"

namespace gongbao {

/// Fills genre, place, place_code, level and year of a page whose title, day, units and sections are known.
/// What the text does not tell stays empty.
void read_identity(const Text& text, const std::vector<Paragraph>& paragraphs, const Session& session,
                   Page& page);

}  // namespace gongbao
