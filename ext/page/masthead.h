#pragma once
// What is printed above the text and below it: title, publisher, day, page of the newspaper.

#include <cstddef>
#include <vector>

#include "lexicon/lexicon.h"
#include "page/paragraph.h"
#include "page/session.h"

namespace gongbao {

/// The lines above the first body text, and the lines of furniture, say when and where the text was printed.
/// Of several days that of the session comes first, then the day of issue, last the day on which a web page
/// was put up.
void read_masthead(const Text& text, Lexicon lexicon, const std::vector<Paragraph>& paragraphs,
                   std::size_t first_unit, const Session& session, Page& page);

/// A newspaper's page closes with one line of all its particulars: 今日拱墅专版04〈title〉 2021-12-10.
bool is_imprint(const Text& text, Span line, const Page& page);
void read_imprint(const Text& text, const std::vector<Paragraph>& paragraphs, Page& page);

/// A day that closes the text below who signs it: 大庆市统计局 / 2013年3月20日.
void read_signature(const Text& text, const std::vector<Paragraph>& paragraphs, Page& page);

}  // namespace gongbao
