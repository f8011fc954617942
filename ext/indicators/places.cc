#include "indicators/places.h"

namespace gongbao {

std::span<const Place> find_places(Characters text, Span within, std::vector<Place>& room) {
  if (within.empty()) return {};
  if (room.size() < within.size()) room.resize(within.size());
  // Each character is written, and written over where nothing is to be looked at: no branch that a processor
  // would have to foresee.
  std::size_t count = 0;
  bool after_digit = false;
  const auto add = [&](std::uint32_t at, char16_t next) {
    const char16_t c = text[at];
    const std::uint32_t longer = lexicon::kBeginnings.longer[lexicon::Pairs::place_of(c, next)];
    const std::uint32_t alone = lexicon::kBeginnings.alone[c];
    const bool digit = is_digit(c);
    const Place place(at, (longer & Place::kTables) | (alone & lexicon::kRoles),
                      kCharacterClasses[c] & Place::kClasses);
    room[count] = place;
    count += static_cast<std::size_t>(place.is_any() & !(digit & after_digit));
    after_digit = digit;
  };
  for (std::uint32_t at = within.begin; at + 1 < within.end; ++at) add(at, text[at + 1]);
  add(within.end - 1, u'\0');
  return {room.data(), count};
}

}  // namespace gongbao
