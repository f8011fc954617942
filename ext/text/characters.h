#pragma once
// Classes of folded characters.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace gongbao {

/// What std::char_traits does, in fewer instructions: words are compared with literals all the time, and the
/// library's comparison asks for less and for greater at each character, and counts a literal as it runs.
class CharacterTraits : public std::char_traits<char16_t> {
  template <std::size_t... i>
  static constexpr std::size_t length(const char16_t* characters, std::index_sequence<i...> /*of those*/) {
    std::size_t size = 0;
    static_cast<void>(((characters[i] != u'\0' && (++size, true)) && ...));
    return size;
  }

 public:
  static constexpr int compare(const char16_t* a, const char16_t* b, std::size_t size) noexcept {
    for (std::size_t i = 0; i < size; ++i) {
      if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
    }
    return 0;
  }
  static constexpr std::size_t length(const char16_t* characters) noexcept {
    constexpr std::size_t kMostWords = 8;  // are no longer, and then this is a constant
    const std::size_t size = length(characters, std::make_index_sequence<kMostWords>());
    return size < kMostWords ? size : kMostWords + std::char_traits<char16_t>::length(characters + size);
  }
};

/// Folded characters.
using Characters = std::basic_string_view<char16_t, CharacterTraits>;
using CharacterString = std::basic_string<char16_t, CharacterTraits>;

constexpr bool is_digit(char16_t c) noexcept {
  return c >= u'0' && c <= u'9';
}
constexpr bool is_letter(char16_t c) noexcept {
  return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}
constexpr bool is_han(char16_t c) noexcept {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF);
}
constexpr bool is_space(char16_t c) noexcept {
  return c == u' ';
}
/// Some characters, from a literal.  All are compared, without a branch that a processor would have to
/// foresee: there are few of them.
class CharacterSet {
 public:
  template <std::size_t N>
  consteval CharacterSet(const char16_t (&characters)[N]) : characters_(characters, N - 1) {}
  [[nodiscard]] constexpr bool holds(char16_t c) const noexcept {
    bool found = false;
    for (const char16_t character : characters_) found |= character == c;
    return found;
  }

 private:
  Characters characters_;
};
constexpr bool is_any(char16_t c, CharacterSet set) noexcept {
  return set.holds(c);
}
/// Every folded mark stands before the Chinese characters, and most characters are Chinese.
constexpr bool may_be_mark(char16_t c) noexcept {
  return c < 0x3400;
}
constexpr bool is_mark(char16_t c, CharacterSet marks) noexcept {
  return may_be_mark(c) && is_any(c, marks);
}
/// Ends a sentence.
constexpr bool is_stop(char16_t c) noexcept {
  return c == u'。' || c == u'!' || c == u'?' || c == u'\n';
}
/// Closes a quotation or bracket, and so may follow a full stop within its sentence.
constexpr bool is_closing(char16_t c) noexcept {
  return is_mark(c, u"”’」』】》)〉");
}
constexpr bool is_opening(char16_t c) noexcept {
  return is_mark(c, u"“‘「『【《(〈");
}
/// One of 一 … 九, as enumerators are written.
constexpr bool is_counting_han(char16_t c) noexcept {
  return is_any(c, u"一二三四五六七八九十百");
}

/// What a passage over a text stops at, a bit each: all in one table, so that it stays in the processor.
enum CharacterClass : std::uint8_t {
  kBeginsNumeral = 1U << 0,
  kBeginsTime = 1U << 1,    ///< may begin an expression of time
  kBoundsClause = 1U << 2,  ///< ends a clause, opens or closes a bracket, opens a quotation
  kBoundsName = 1U << 3,    ///< opens or closes a quotation or the name of a text, or ends a line
  kFirst = 1U << 4,         ///< 首
  kTellsDone = 1U << 5,  ///< is, or begins, an adverb that no metric holds, by cut_adverbs(): 了, 累(计)
  kWithinNumeral = 1U << 6,  ///< may stand within a numeral but begins none: 点, 余, a space
  kTellsReport = 1U << 7,    ///< is, or begins, what no heading holds, by reports_or_states(): 是, 同(比)
};
constexpr std::array<std::uint8_t, 65536> make_character_classes() noexcept {
  std::array<std::uint8_t, 65536> classes{};
  const auto add = [&](CharacterClass to, Characters characters) {
    for (const char16_t c : characters) classes[c] = static_cast<std::uint8_t>(classes[c] | to);
  };
  add(kBeginsNumeral, u"0123456789〇○零一二两俩三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅");
  add(kBeginsTime, u"0123456789〇一二三四五六七八九十两“\"截到至今去上前明本当民年全下第过近最这开连自从目现未往刚迄");
  add(kBoundsClause, u"(),;:。!?\n“‘《「【");
  add(kBoundsName, u"“《「【”》」】\n");
  add(kFirst, u"首");
  add(kTellsDone, u"了累总共已");
  add(kWithinNumeral, u" 点又余多几");
  add(kTellsReport, u",.同亿必应我;:!?%是曾了");
  return classes;
}
inline constexpr std::array<std::uint8_t, 65536> kCharacterClasses = make_character_classes();
constexpr bool is_of(std::uint32_t classes, char16_t c) noexcept {
  return (kCharacterClasses[c] & classes) != 0;
}
/// May a numeral begin with it?
constexpr bool starts_numeral(char16_t c) noexcept {
  return is_of(kBeginsNumeral, c);
}

/// A byte for each of eight characters, the lowest for the first, 0 where it is none of `marks`.  All are
/// looked at at once.
template <char16_t... marks>
std::uint64_t marks_among(const char16_t* characters) noexcept {
  using Eight [[gnu::vector_size(16)]] = std::uint16_t;
  using EightBytes [[gnu::vector_size(8)]] = std::uint8_t;
  Eight eight;
  std::memcpy(&eight, characters, sizeof eight);
  const auto found =
      __builtin_convertvector(((eight == static_cast<std::uint16_t>(marks)) | ...), EightBytes);
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, &found, sizeof bytes);
  if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
  return bytes;
}

/// Where the first of `marks` stands in `text` at `from` or after it; text.size() where none does.
template <char16_t... marks>
std::size_t find_mark(Characters text, std::size_t from) noexcept {
  const auto first = [](std::uint64_t found) {
    return static_cast<std::size_t>(std::countr_zero(found)) / 8;
  };
  for (; from + 8 <= text.size(); from += 8) {
    if (const std::uint64_t found = marks_among<marks...>(text.data() + from); found != 0)
      return from + first(found);
  }
  if (from >= text.size()) return text.size();
  if (text.size() >= 8) {  // the last eight, without those before `from`
    const std::size_t last = text.size() - 8;
    const std::uint64_t found = marks_among<marks...>(text.data() + last) >> 8 * (from - last);
    return found != 0 ? from + first(found) : text.size();
  }
  while (from < text.size() && ((text[from] != marks) && ...)) ++from;
  return from;
}

}  // namespace gongbao
