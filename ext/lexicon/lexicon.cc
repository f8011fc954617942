#include "lexicon/lexicon.h"

#include <algorithm>
#include <bit>
#include <iterator>

namespace gongbao::lexicon {
namespace {

#include "lexicon.inc"

constexpr std::size_t kWordCount = std::size(kWords);
static_assert(kWordCount < 0xFFFF);
constexpr std::size_t kTableCount = 14;

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

constexpr Pairs make_pairs(bool endings) {
  Pairs pairs;
  for (const Word& word : kWords) {
    const std::size_t length = word.text.size();
    const char16_t character = endings ? word.text[length - 1] : word.text[0];
    std::uint16_t& tables =
        length == 1
            ? pairs.alone[character]
            : pairs.longer[Pairs::place_of(character, endings ? word.text[length - 2] : word.text[1])];
    tables = static_cast<std::uint16_t>(tables | word.table);
  }
  return pairs;
}

}  // namespace

constexpr Pairs kBeginnings = make_pairs(false);
constexpr Pairs kEndings = make_pairs(true);

namespace {

// The longest word of `table` that has both characters, the longer of which the text `holds`.  Where no
// longer one has them, it can only be the last, which is the one character.
template <class Index, class Holds>
const Word* find(const Index& index, const Pairs& pairs, char16_t character, char16_t neighbour, Table table,
                 Holds holds) {
  const auto& begins = index.begin[index.group_of[character]];
  const auto number = static_cast<std::size_t>(std::countr_zero(static_cast<std::uint32_t>(table)));
  const std::size_t begin = begins[number];
  const std::size_t end = begins[number + 1];
  const bool longer = pairs.has_longer(character, neighbour, table);
  for (std::size_t i = longer ? begin : std::max(begin, end - 1); i < end; ++i) {
    const auto& key = index.keys[i];
    if (key.length == 1 || (key.neighbour == neighbour && (key.length == 2 || holds(kWords[key.word].text))))
      return &kWords[key.word];
  }
  return nullptr;
}

}  // namespace

const Word* find_longest(Characters text, std::size_t at, Table table) noexcept {
  const Characters rest = text.substr(at);
  return find(kByBeginning, kBeginnings, text[at], next_of(text, at), table,
              [&](Characters word) { return rest.starts_with(word); });
}

const Word* find_longest_ending(Characters text, std::size_t end, Table table) noexcept {
  const Characters left = text.substr(0, end);
  return find(kByEnding, kEndings, text[end - 1], previous_of(text, end), table,
              [&](Characters word) { return left.ends_with(word); });
}

std::span<const Word> all() noexcept {
  return kWords;
}

}  // namespace gongbao::lexicon
