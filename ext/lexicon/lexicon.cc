#include "lexicon/lexicon.h"

#include <bit>
#include <iterator>

namespace gongbao::lexicon {
namespace {

#include "lexicon.inc"

constexpr std::size_t kWordCount = std::size(kWords);
static_assert(kWordCount < 0xFFFF);
constexpr std::size_t kTableCount = 12;

// The words by their first, or last, character: those of one character are a group, of which those of one
// table stand together, the longest first.  The first group is that of all other characters, and empty.
template <std::size_t groups>
struct Index {
  // What is looked at of a word before the word itself.
  struct Key {
    std::uint16_t word = 0;
    std::uint16_t length = 0;
    char16_t neighbour = 0;  // the second character, or the last but one
  };
  std::array<std::uint16_t, 65536> group_of{};                             // of a character
  std::array<std::array<std::uint16_t, kTableCount + 1>, groups> begin{};  // in `keys`, of each table
  std::array<Key, kWordCount> keys{};
};

constexpr std::size_t in_order_of_beginnings(std::size_t i) {
  return i;
}
constexpr std::size_t in_order_of_endings(std::size_t i) {
  return kOrderOfEndings[i];
}
constexpr char16_t first_of(Characters word) {
  return word.front();
}
constexpr char16_t last_of(Characters word) {
  return word.back();
}

constexpr std::size_t count_groups(std::size_t (*word)(std::size_t i),
                                   char16_t (*character)(Characters word)) {
  std::size_t count = 2;
  for (std::size_t i = 1; i < kWordCount; ++i)
    count += character(kWords[word(i)].text) != character(kWords[word(i - 1)].text) ? 1 : 0;
  return count;
}

template <std::size_t groups>
constexpr Index<groups> make_index(std::size_t (*word_at)(std::size_t i),
                                   char16_t (*character)(Characters word), bool endings) {
  Index<groups> index;
  std::size_t i = 0;
  for (std::size_t group = 1; group < groups; ++group) {
    const char16_t c = character(kWords[word_at(i)].text);
    index.group_of[c] = static_cast<std::uint16_t>(group);
    for (std::size_t table = 0; table < kTableCount; ++table) {
      index.begin[group][table] = static_cast<std::uint16_t>(i);
      for (; i < kWordCount; ++i) {
        const Word& word = kWords[word_at(i)];
        if (character(word.text) != c || word.table != 1U << table) break;
        const std::size_t length = word.text.size();
        const char16_t neighbour = length == 1 ? u'\0' : word.text[endings ? length - 2 : 1];
        index.keys[i] = {static_cast<std::uint16_t>(word_at(i)), static_cast<std::uint16_t>(length),
                         neighbour};
      }
    }
    index.begin[group][kTableCount] = static_cast<std::uint16_t>(i);
  }
  return index;
}

constexpr auto kByBeginning =
    make_index<count_groups(in_order_of_beginnings, first_of)>(in_order_of_beginnings, first_of, false);
constexpr auto kByEnding =
    make_index<count_groups(in_order_of_endings, last_of)>(in_order_of_endings, last_of, true);

constexpr Places make_places(bool endings) {
  Places places;
  for (const Word& word : kWords) {
    const std::size_t length = word.text.size();
    const char16_t character = endings ? word.text[length - 1] : word.text[0];
    std::uint16_t& tables =
        length == 1 ? places.alone[character]
                    : places.longer[Places::pair(character, endings ? word.text[length - 2] : word.text[1])];
    tables = static_cast<std::uint16_t>(tables | word.table);
  }
  return places;
}

}  // namespace

constexpr Places kBeginnings = make_places(false);
constexpr Places kEndings = make_places(true);

const Word* find_longest(Characters text, std::size_t at, Table table) noexcept {
  const Characters rest = text.substr(at);
  const char16_t second = rest.size() > 1 ? rest[1] : u'\0';
  const auto& begin = kByBeginning.begin[kByBeginning.group_of[rest[0]]];
  const auto number = static_cast<std::size_t>(std::countr_zero(static_cast<std::uint32_t>(table)));
  for (std::size_t i = begin[number]; i < begin[number + 1]; ++i) {
    const auto& key = kByBeginning.keys[i];
    if (key.length == 1) return &kWords[key.word];
    if (key.neighbour == second && (key.length == 2 || rest.starts_with(kWords[key.word].text)))
      return &kWords[key.word];
  }
  return nullptr;
}

const Word* find_longest_ending(Characters text, std::size_t end, Table table) noexcept {
  const Characters left = text.substr(0, end);
  const char16_t second = end > 1 ? left[end - 2] : u'\0';
  const auto& begin = kByEnding.begin[kByEnding.group_of[left[end - 1]]];
  const auto number = static_cast<std::size_t>(std::countr_zero(static_cast<std::uint32_t>(table)));
  for (std::size_t i = begin[number]; i < begin[number + 1]; ++i) {
    const auto& key = kByEnding.keys[i];
    if (key.length == 1) return &kWords[key.word];
    if (key.neighbour == second && (key.length == 2 || left.ends_with(kWords[key.word].text)))
      return &kWords[key.word];
  }
  return nullptr;
}

std::span<const Word> all() noexcept {
  return kWords;
}

}  // namespace gongbao::lexicon
