#include "indicators/places.h"

#include "lexicon/lexicon.h"

namespace gongbao {

std::span<const Place> find_places(Characters text, Span within, std::vector<Place>& room) {
  constexpr std::uint32_t kTables = lexicon::kDropped | lexicon::kRoles;
  constexpr std::uint32_t kClasses = kBeginsTime | kBoundsClause;
  if (room.size() < within.size()) room.resize(within.size());
  // Each character is written, and written over where nothing is to be looked at: no branch that a processor
  // would have to foresee.
  std::size_t count = 0;
  char16_t previous = u'\n';
  for (std::uint32_t at = within.begin; at < within.end; ++at) {
    const char16_t c = text[at];
    const char16_t next = at + 1 < within.end ? text[at + 1] : u'\0';
    const Place place{.at = at,
                      .longer = lexicon::kBeginnings.longer[lexicon::Pairs::place_of(c, next)],
                      .alone = lexicon::kBeginnings.alone[c],
                      .classes = kCharacterClasses[c]};
    const std::uint32_t found = ((place.longer | place.alone) & kTables) | (place.classes & kClasses);
    const bool within_number = is_digit(c) & is_digit(previous);
    room[count] = place;
    count += static_cast<std::size_t>((found != 0) & !within_number);
    previous = c;
  }
  return {room.data(), count};
}

}  // namespace gongbao
