#pragma once
// Where in a sentence the rules have to look.

#include <cstdint>
#include <span>
#include <vector>

#include "text/characters.h"
#include "text/span.h"

namespace gongbao {

/// A place at which a word of what was done or planned, an expression of time or a clause may begin or end.
/// Digits within a number are none.
struct Place {
  std::uint32_t at;      ///< in the text
  std::uint16_t longer;  ///< tables that may have a word of two and more characters there (lexicon::Table);
  std::uint16_t alone;   ///< those that have the character as a word
  std::uint8_t classes;  ///< of the character (CharacterClass)
};

/// Finds the places of `within` in one pass, so that who looks for words of the tables kDropped and kRoles,
/// for times and for clauses passes over a third of the characters only.  They stand in `room` and are good
/// until it is used again.
std::span<const Place> find_places(Characters text, Span within, std::vector<Place>& room);

}  // namespace gongbao
