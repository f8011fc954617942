#pragma once
// Where in a sentence the rules have to look.

#include <cstdint>
#include <span>
#include <vector>

#include "lexicon/lexicon.h"
#include "text/characters.h"
#include "text/span.h"

namespace gongbao {

/// A place at which a word of what was done or planned may begin, an expression of time, or a clause begin or
/// end.  Digits within a number are none.
class Place {
 public:
  static constexpr std::uint32_t kTables = lexicon::kDropped | lexicon::kRoles;
  static constexpr std::uint32_t kClasses = kBeginsTime | kBoundsClause | kTellsDone;

  constexpr Place() = default;
  /// Of `tables` and `classes` no others than those above.
  constexpr Place(std::uint32_t at, std::uint32_t tables, std::uint32_t classes)
      : at_(at), what_(tables | classes << kTableBits) {}

  [[nodiscard]] constexpr std::uint32_t at() const noexcept { return at_; }  ///< in the text
  /// May a word of the table begin here?  Of kDropped one of two and more characters.
  template <lexicon::Table table>
  [[nodiscard]] constexpr bool may_begin() const noexcept {
    static_assert((table & ~kTables) == 0, "no places are found for this table");
    return (what_ & table) != 0;
  }
  template <CharacterClass of>
  [[nodiscard]] constexpr bool is_of() const noexcept {
    static_assert((of & ~kClasses) == 0, "no places are found for this class");
    return (what_ & std::uint32_t{of} << kTableBits) != 0;
  }
  [[nodiscard]] constexpr bool is_any() const noexcept { return what_ != 0; }

 private:
  static constexpr int kTableBits = 16;

  std::uint32_t at_ = 0;
  std::uint32_t what_ = 0;
};

/// Finds the places of `within` in one pass, so that who looks for one of them passes over few characters.
/// They stand in `room` and are good until it is used again.
std::span<const Place> find_places(Characters text, Span within, std::vector<Place>& room);

}  // namespace gongbao
