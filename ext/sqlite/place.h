#pragma once
// Where on the page something stands, as the columns `unit`, `section` and `section_ordinal` show it.

#include <algorithm>
#include <cstdint>

#include "page/page.h"

namespace gongbao::sql {

// The meaning of the columns that many tables have.
inline constexpr const char* kOrdinal = "1, 2, 3 … in the order of the text";
inline constexpr const char* kUnit = "heading of the unit that it belongs to, as printed";
inline constexpr const char* kSection = "heading of the section that it stands in";
inline constexpr const char* kQuote = "what the text prints";
inline constexpr const char* kPosition = "where it begins: the character of the text, from 1";
inline constexpr const char* kLength = "how many characters it has";

/// The heading of the unit as printed; empty outside any unit.
inline Span unit_heading(const Page& page, std::int32_t unit) noexcept {
  return unit < 0 ? Span{} : page.units[static_cast<std::size_t>(unit)].heading;
}

/// The heading of the innermost section that has one.
inline Span section_heading(const Page& page, std::int32_t section) noexcept {
  while (section >= 0) {
    const Section& candidate = page.sections[static_cast<std::size_t>(section)];
    if (!candidate.heading.empty()) return candidate.heading;
    section = candidate.parent;
  }
  return {};
}

inline Span unit_of_sentence(const Page& page, std::uint32_t sentence) noexcept {
  return sentence < page.sentences.size() ? unit_heading(page, page.sentences[sentence].unit) : Span{};
}

/// The innermost section that holds the character at `at`; kNone outside any.  A sentence may hold several
/// (一是…；二是…。), so it does not tell.
inline std::int32_t section_at(const Page& page, std::uint32_t at) noexcept {
  const auto after = std::partition_point(page.sections.begin(), page.sections.end(),
                                          [&](const Section& section) { return section.body.begin <= at; });
  auto section = static_cast<std::int32_t>(after - page.sections.begin()) - 1;
  while (section >= 0 && !page.sections[static_cast<std::size_t>(section)].body.holds(at))
    section = page.sections[static_cast<std::size_t>(section)].parent;
  return section;
}

inline Span sentence_span(const Page& page, std::uint32_t sentence) noexcept {
  return sentence < page.sentences.size() ? page.sentences[sentence].span : Span{};
}

/// The heading of the unit that the character at `at` belongs to, whether it stands in a sentence or in the
/// heading.
inline Span unit_at(const Page& page, std::uint32_t at) noexcept {
  const auto begin = [](const Unit& unit) {
    return unit.heading.empty() ? unit.body.begin : unit.heading.begin;
  };
  const auto after = std::partition_point(page.units.begin(), page.units.end(),
                                          [&](const Unit& unit) { return begin(unit) <= at; });
  if (after == page.units.begin()) return {};
  const Unit& unit = *(after - 1);
  return at < std::max(unit.heading.end, unit.body.end) ? unit.heading : Span{};
}

}  // namespace gongbao::sql
