#pragma once
// The words of the language of reports: the tables *.tsv beside this file, compiled in at build time.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace gongbao::lexicon {

/// A table each; a bit each, so that several can be asked for at once.
enum Table : std::uint32_t {
  kMeasures = 1U << 0,       ///< word, measure, dimension, factor, base unit
  kOrganisations = 1U << 1,  ///< ending of a unit's name, category
  kQualifiers = 1U << 2,     ///< word, bound, place (before | apart | inside | after)
  kChanges = 1U << 3,        ///< verb, sign (up | down | either), sense (change | level)
  kAwards = 1U << 4,         ///< verb
  kLevels = 1U << 5,         ///< word, level
  kDropped =
      1U << 6,  ///< word that no metric keeps, why (adverb | time | light), or shield: 项目 hides 目(前)
  kNames = 1U << 7,        ///< word that holds a numeral but is a name, kind
  kRoles = 1U << 8,        ///< word, role (target | forecast | baseline | none)
  kFurniture = 1U << 9,    ///< line of page furniture, match (line | prefix)
  kPhrases = 1U << 11,     ///< word that says something beside a figure, its uses (see indicators/phrase.h)
  kPredicates = 1U << 10,  ///< word that opens a predicate after what is counted: 12所学校|获评…
};

struct Word {
  std::u16string_view text;
  Table table;
  std::array<std::string_view, 4> fields;  ///< the columns after the word, the source left out
};

/// Which tables have a word that begins, or ends, with a character.  Few do, and so most places are passed
/// over without a look at the words.
extern const std::array<std::uint16_t, 65536> kTablesOfFirst;
extern const std::array<std::uint16_t, 65536> kTablesOfLast;
const Word* find_longest(std::u16string_view text, std::size_t at, std::uint32_t tables) noexcept;
const Word* find_longest_ending(std::u16string_view text, std::size_t end, std::uint32_t tables) noexcept;

/// The longest word of `tables` that begins at `at`; null where there is none.
inline const Word* longest(std::u16string_view text, std::size_t at, std::uint32_t tables) noexcept {
  if (at >= text.size() || (kTablesOfFirst[text[at]] & tables) == 0) return nullptr;
  return find_longest(text, at, tables);
}
/// The longest word of `tables` that ends before `end`.
inline const Word* longest_ending(std::u16string_view text, std::size_t end, std::uint32_t tables) noexcept {
  if (end == 0 || end > text.size() || (kTablesOfLast[text[end - 1]] & tables) == 0) return nullptr;
  return find_longest_ending(text, end, tables);
}
/// Every word, in the order of its first character.
std::span<const Word> all() noexcept;

}  // namespace gongbao::lexicon
