#pragma once
// Where in a sentence the rules have to look.

#include <cstdint>
#include <span>
#include <vector>

#include "text/characters.h"
#include "text/span.h"

namespace gongbao {

/// A place at which a word of what was done or planned may begin, an expression of time, or a clause begin or
/// end.  Digits within a number are none.
struct Place {
  std::uint32_t at;    ///< in the text
  std::uint32_t what;  ///< of the two below

  /// May a word of one of the tables (lexicon::Table) begin here?  Of kDropped one of two and more
  /// characters.
  [[nodiscard]] bool may_begin(std::uint32_t tables) const { return (what & tables) != 0; }
  /// Is the character of one of the classes (CharacterClass)?
  [[nodiscard]] bool is_of(std::uint32_t classes) const { return (what & classes << kTables) != 0; }

  static constexpr int kTables = 16;  // bits
};

/// Finds the places of `within` in one pass, so that who looks for words of the tables kDropped and kRoles,
/// and for characters of the classes kBeginsTime, kBoundsClause and kTellsDone, passes over few characters.
/// They stand in `room` and are good until it is used again.
std::span<const Place> find_places(Characters text, Span within, std::vector<Place>& room);

}  // namespace gongbao
