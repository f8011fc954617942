#pragma once
// The lines of a page, and what they are before anything is known of units and sections.

#include <vector>

#include "page/page.h"
#include "text/characters.h"

namespace gongbao {

/// A line that is not blank; `line` is trimmed.
struct Paragraph {
  Span line;
  bool after_blank = false;   ///< a blank line, or the text's begin, stands before it
  bool before_blank = false;  ///< a blank line, or the text's end, stands after it
  bool furniture = false;     ///< navigation, dates of issue, lists of pages: nobody's report
};

std::vector<Paragraph> split_paragraphs(const Text& text);

/// A line that tells a story: it has a full stop, or is long.
bool is_body(const Text& text, Span line);

/// Marks the furniture of `paragraphs`.
void mark_furniture(const Text& text, std::vector<Paragraph>& paragraphs);

/// The number of characters of an enumerator at the begin of `line` (一、 （二） 1. 一是 ——), 0 where there
/// is none, and its kind: enumerators of one kind are siblings.
struct Enumerator {
  std::uint32_t length = 0;
  std::int32_t kind = 0;
};
Enumerator read_enumerator(Characters line);

/// Finds the lines that name reporting units; returns, for each unit, the index of its heading paragraph.
std::vector<std::size_t> find_units(const Text& text, Lexicon lexicon,
                                    const std::vector<Paragraph>& paragraphs, Page& page);

/// Cuts paragraphs into sections.  `unit_of` gives the unit of each paragraph, kNone before the first.
/// Headings of units and furniture are in none.
void find_sections(const Text& text, const std::vector<Paragraph>& paragraphs,
                   const std::vector<std::int32_t>& unit_of, Page& page);

}  // namespace gongbao
