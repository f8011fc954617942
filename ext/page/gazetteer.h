#pragma once
// The names of places: provinces, prefectures and counties of GB/T 2260 and its revisions since 1980
// (lexicon/places.tsv).
//
//   place_at(u"沈阳市增长5%", 0)          → 3 characters, 210100, municipal
//   place_at(u"呼伦贝尔市海拉尔区", 0)    → 9 characters, 150702, county
//   place_at(u"鼓楼区", 0)                → 3 characters, no code (there are four), county
//   place_at(u"全国规模以上工业", 0)      → 2 characters, no code, national
//   place_at(u"全市", 0)                  → 2 characters, no code, municipal, relative: the document's own
//
// Constant data without pointers, and a filter over pairs of characters: where no name begins, that is known
// after one look.  Text is folded.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "text/characters.h"

namespace gongbao::gazetteer {

enum class Level : std::uint8_t { kNone, kNational, kProvincial, kMunicipal, kCounty, kTown };
std::string_view name_of(Level level) noexcept;  ///< "national", …; empty for kNone

Level level_of(std::string_view code) noexcept;  ///< 330000 provincial, 330100 municipal, 330105 county
/// Is the place of `code` one of those of `parent`?  330105 is of 330100 and of 330000.
bool is_within(std::string_view code, std::string_view parent) noexcept;

/// What is found at a character.
struct Found {
  std::size_t length = 0;  ///< characters; 0 where no name begins there
  std::string_view code;   ///< empty where the name is that of several places, or of none in the standard
  Level level = Level::kNone;
  bool relative = false;  ///< 全市, 我区: the place of whoever speaks
};

/// What helps to tell places of one name apart.
struct Context {
  int year = 0;                               ///< of the text; 0: today's names first
  std::span<const std::string_view> parents;  ///< codes of places that the text names: 江苏省 → 320000
};

/// The longest name that begins at `at`: a place with those that it belongs to before it
/// (江苏省南京市鼓楼区), the nation (全国, 我国), a word for one's own (全省, 我县, 全旗).
Found place_at(Characters text, std::size_t at, const Context& context = {}) noexcept;

/// The longest name without its ending that begins at `at`: 海拉尔, 内蒙古, 拱墅.  A word can look like one:
/// to be asked only where a place is expected.
Found short_place_at(Characters text, std::size_t at, const Context& context = {}) noexcept;

/// The full name that the short one of `length` characters at `at` stands for, where it is one place's; empty
/// otherwise.
Characters full_name_of_short(Characters text, std::size_t at, std::size_t length,
                              const Context& context = {}) noexcept;

}  // namespace gongbao::gazetteer
