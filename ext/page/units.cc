// Reporting units: the lines that name them and the text that follows.
//
// A unit's heading is a short line of its own without punctuation, closed by the ending of an organisation's
// name (区法院, 规划资源拱墅分局, 区纪委区监委(区委巡察办)), with body text below it.  On a page of several
// such units a line of the same form is a unit whatever it ends with (拱投发, short for a company).

#include <algorithm>

#include "lexicon/lexicon.h"
#include "page/paragraph.h"
#include "text/characters.h"

namespace gongbao {
namespace {

constexpr std::uint32_t kLongestName = 30;
constexpr std::uint32_t kLongestBareName = 8;
constexpr int kUnitsThatMakeAPage = 3;

struct Heading {
  Span whole;
  Span name;
  Span alias;
  const lexicon::Word* ending = nullptr;
};

// Splits a trailing bracket off: 区委办(区委改革办).
Heading split_heading(const Text& text, Lexicon lexicon, Span line) {
  const Characters characters = text.folded(line);
  Heading heading{.whole = line, .name = line, .alias = {}, .ending = nullptr};
  const std::size_t open = characters.back() == u')' ? characters.find(u'(') : characters.npos;
  if (open != characters.npos && open > 0) {
    heading.name.end = line.begin + static_cast<std::uint32_t>(open);
    heading.alias = {heading.name.end + 1, line.end - 1};
    while (heading.name.end > heading.name.begin && is_space(text.folded()[heading.name.end - 1]))
      --heading.name.end;
  }
  const Characters name = text.folded(heading.name);
  heading.ending = lexicon.longest_ending(name, name.size(), lexicon::kOrganisations);
  return heading;
}

bool has_form_of_a_name(Characters line) {
  if (line.size() < 2 || line.size() > kLongestName || !is_han(line[0])) return false;
  int depth = 0;
  for (const char16_t c : line) {
    if (c == u'(') ++depth;
    if (c == u')') --depth;
    if (is_stop(c) || is_any(c, u",;:、“”《》—-+…") || is_digit(c)) return false;
    if (depth == 0 && is_space(c)) return false;
  }
  return depth == 0 && read_enumerator(line).length == 0;
}

bool has_numbered_parts(const Text& text, const std::vector<Paragraph>& paragraphs) {
  int parts = 0;
  for (const Paragraph& paragraph : paragraphs) {
    text.pass(1);
    const Characters line = text.folded(paragraph.line);
    const Enumerator enumerator = read_enumerator(line);
    if (enumerator.length > 1 && is_counting_han(line[0]) && line[enumerator.length - 1] == u'、') ++parts;
  }
  return parts >= 2;
}

}  // namespace

std::vector<std::size_t> find_units(const Text& text, Lexicon lexicon,
                                    const std::vector<Paragraph>& paragraphs, Page& page) {
  struct Candidate {
    std::size_t paragraph;
    Heading heading;
    bool is_known;  // by the ending of its name
  };
  std::vector<Candidate> candidates;
  candidates.reserve(paragraphs.size());  // growing would copy all of them in one go; the same below
  int known = 0;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const Paragraph& paragraph = paragraphs[i];
    text.pass(paragraph.line.size());
    if (paragraph.furniture || !has_form_of_a_name(text.folded(paragraph.line))) continue;
    std::size_t next = i + 1;
    while (next < paragraphs.size() && paragraphs[next].furniture) ++next;
    if (next == paragraphs.size() || !is_body(text, paragraphs[next].line)) continue;
    const Heading heading = split_heading(text, lexicon, paragraph.line);
    if (heading.ending != nullptr && heading.ending->fields[0] == "none") continue;
    if (heading.ending != nullptr && heading.name.size() > heading.ending->text.size() - 1) {
      candidates.push_back({i, heading, true});
      ++known;
    } else if (heading.name.size() <= kLongestBareName && paragraph.after_blank && paragraph.before_blank) {
      candidates.push_back({i, heading, false});
    }
  }
  // A report with numbered parts is one unit's; what looks like a unit in it (a signature, a note) is none.
  if (known < kUnitsThatMakeAPage && has_numbered_parts(text, paragraphs)) return {};
  std::vector<std::size_t> found;
  found.reserve(candidates.size());
  page.units.reserve(candidates.size());
  for (const auto& [paragraph, heading, is_known] : candidates) {
    text.pass(1);
    if (!is_known && (known < kUnitsThatMakeAPage || found.empty())) continue;
    page.units.push_back({.heading = heading.whole,
                          .name = heading.name,
                          .alias = heading.alias,
                          .category = heading.ending != nullptr ? heading.ending->fields[0] : "其他",
                          .body = {heading.whole.end, heading.whole.end}});
    found.push_back(paragraph);
  }
  return found;
}

}  // namespace gongbao
