#pragma once
// The words of the language of reports: the tables *.tsv beside this file, compiled in at build time, and
// what a caller adds to some of them (own_words.h).

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "text/characters.h"

namespace gongbao {

class OwnWords;

namespace lexicon {

/// A table each; a bit each, so that the tables that have a word of a character fit into a number.
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
  kRoles = 1U << 8,        ///< word, role (target | forecast | baseline | done | none)
  kFurniture = 1U << 9,    ///< line of page furniture, match (line | prefix)
  kPhrases = 1U << 11,     ///< word that says something beside a figure, its uses (see indicators/phrase.h)
  kPredicates = 1U << 10,  ///< word that opens a predicate after what is counted: 12所学校|获评…
  kBases = 1U << 12,       ///< word between a subject and its verb of change, basis that it names
  kOutlook = 1U << 13,     ///< word of a heading, view (back | ahead | part | next | end; see timeline.h)
};

struct Word {
  Characters text;
  Table table;
  std::array<std::string_view, 4> fields;  ///< the columns after the word, the source left out
};

/// Which tables may have a word at a place, by its first two characters, or its last two: those of words of
/// one character, and those of longer ones.  Pairs of characters share room, so that a no is sure and a yes
/// is not.  Nearly all places are passed over without a look at the words, by a branch that hardly ever goes
/// the other way.
struct Pairs {
  static constexpr std::uint32_t kPairBits = 13;

  [[nodiscard]] static constexpr std::size_t place_of(char16_t character, char16_t neighbour) noexcept {
    return (character * 0x9E3779B1U >> (32 - kPairBits) ^ neighbour) % (1U << kPairBits);
  }
  [[nodiscard]] constexpr bool has_longer(char16_t character, char16_t neighbour,
                                          Table table) const noexcept {
    return (longer[place_of(character, neighbour)] & table) != 0;
  }
  [[nodiscard]] constexpr bool has(char16_t character, char16_t neighbour, Table table) const noexcept {
    return ((alone[character] | longer[place_of(character, neighbour)]) & table) != 0;
  }

  std::array<std::uint16_t, 65536> alone{};
  std::array<std::uint16_t, 1U << kPairBits> longer{};
};
extern const Pairs kBeginnings;
extern const Pairs kEndings;
const Word* find_longest(Characters text, std::size_t at, Table table) noexcept;
const Word* find_longest_ending(Characters text, std::size_t end, Table table) noexcept;

/// The character after that at `at`, and the one before that before `end`.
inline char16_t next_of(Characters text, std::size_t at) noexcept {
  return at + 1 < text.size() ? text[at + 1] : u'\0';
}
inline char16_t previous_of(Characters text, std::size_t end) noexcept {
  return end > 1 ? text[end - 2] : u'\0';
}

/// The longest built-in word of `table` that begins at `at`; null where there is none.
inline const Word* longest_built_in(Characters text, std::size_t at, Table table) noexcept {
  if (at >= text.size() || !kBeginnings.has(text[at], next_of(text, at), table)) return nullptr;
  return find_longest(text, at, table);
}
/// The longest built-in word of `table` that ends before `end`.
inline const Word* longest_ending_built_in(Characters text, std::size_t end, Table table) noexcept {
  if (end == 0 || end > text.size() || !kEndings.has(text[end - 1], previous_of(text, end), table))
    return nullptr;
  return find_longest_ending(text, end, table);
}
/// Every built-in word, in the order of its first character.
std::span<const Word> all() noexcept;

/// The tables to which a caller may add words.  They are looked up in a Lexicon.
inline constexpr std::uint32_t kOpenTables = kMeasures | kOrganisations | kAwards | kNames;

void is_looked_up_in_a_lexicon();  ///< nowhere defined: what calls it does not compile

/// A table that holds its built-in words and no others.  An open table here does not compile, for words that
/// are added to it would be missed.
struct ClosedTable {
  consteval ClosedTable(Table closed) : table(closed) {
    if ((closed & kOpenTables) != 0) is_looked_up_in_a_lexicon();
  }
  Table table;
};
inline const Word* longest(Characters text, std::size_t at, ClosedTable table) noexcept {
  return longest_built_in(text, at, table.table);
}
inline const Word* longest_ending(Characters text, std::size_t end, ClosedTable table) noexcept {
  return longest_ending_built_in(text, end, table.table);
}

}  // namespace lexicon

/// The words that a text is read with: those built in, and those that whoever asked adds.  A view, which
/// whoever asked keeps alive: a Report, for what it finds.
class Lexicon {
 public:
  constexpr Lexicon() = default;
  constexpr explicit Lexicon(const OwnWords* own) : own_(own) {}

  /// The longest word of `table` that begins at `at`, of two of one length the caller's; null where there is
  /// none.
  const lexicon::Word* longest(Characters text, std::size_t at, lexicon::Table table) const noexcept {
    if (own_ != nullptr) [[unlikely]]
      return longest_of_both(text, at, table);
    return lexicon::longest_built_in(text, at, table);
  }
  /// The same of the words that end before `end`.
  const lexicon::Word* longest_ending(Characters text, std::size_t end, lexicon::Table table) const noexcept {
    if (own_ != nullptr) [[unlikely]]
      return longest_ending_of_both(text, end, table);
    return lexicon::longest_ending_built_in(text, end, table);
  }
  /// Does `at` stand inside one of the caller's names, after its begin?  Built-in names hold their numeral
  /// near the begin, where the rules look for it.
  [[nodiscard]] bool is_inside_own_name(Characters text, std::size_t at) const noexcept {
    return own_ != nullptr && own_name_holds(text, at);
  }

 private:
  const lexicon::Word* longest_of_both(Characters text, std::size_t at, lexicon::Table table) const noexcept;
  const lexicon::Word* longest_ending_of_both(Characters text, std::size_t end,
                                              lexicon::Table table) const noexcept;
  [[nodiscard]] bool own_name_holds(Characters text, std::size_t at) const noexcept;

  const OwnWords* own_ = nullptr;
};

}  // namespace gongbao
