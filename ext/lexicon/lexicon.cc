#include "lexicon/lexicon.h"

#include <algorithm>
#include <iterator>

namespace gongbao::lexicon {
namespace {

#include "lexicon.inc"

constexpr std::size_t kWordCount = std::size(kWords);
static_assert(kWordCount < 0xFFFF);

// Where the words with a given first character begin in kWords; those of c end where those of c + 1 begin.
constexpr std::array<std::uint16_t, 65537> make_begins() {
  std::array<std::uint16_t, 65537> begins{};
  std::size_t word = 0;
  for (std::size_t c = 0; c < begins.size(); ++c) {
    while (word < kWordCount && kWords[word].text[0] < c) ++word;
    begins[c] = static_cast<std::uint16_t>(word);
  }
  return begins;
}
constexpr std::array<std::uint16_t, 65537> kBegins = make_begins();

// What is looked at of each word before the word itself: small, for many words begin with one character.
struct Key {
  std::uint16_t table = 0;
  std::uint16_t length = 0;
  char16_t second = 0;
};
constexpr std::array<Key, kWordCount> make_keys() {
  std::array<Key, kWordCount> keys{};
  for (std::size_t i = 0; i < kWordCount; ++i) {
    const std::u16string_view word = kWords[i].text;
    keys[i] = {static_cast<std::uint16_t>(kWords[i].table), static_cast<std::uint16_t>(word.size()),
               word.size() > 1 ? word[1] : u'\0'};
  }
  return keys;
}
constexpr std::array<Key, kWordCount> kKeys = make_keys();

constexpr std::array<std::uint16_t, 65536> make_tables(char16_t (*character)(const Word& word)) {
  std::array<std::uint16_t, 65536> tables{};
  for (const Word& word : kWords) {
    std::uint16_t& of = tables[character(word)];
    of = static_cast<std::uint16_t>(of | word.table);
  }
  return tables;
}

constexpr std::size_t length_of_longest() {
  std::size_t length = 0;
  for (const Word& word : kWords) length = std::max(length, word.text.size());
  return length;
}

}  // namespace

constexpr std::array<std::uint16_t, 65536> kTablesOfFirst =
    make_tables([](const Word& word) { return word.text.front(); });
constexpr std::array<std::uint16_t, 65536> kTablesOfLast =
    make_tables([](const Word& word) { return word.text.back(); });

const Word* find_longest(std::u16string_view text, std::size_t at, std::uint32_t tables) noexcept {
  const std::u16string_view rest = text.substr(at);
  const char16_t second = rest.size() > 1 ? rest[1] : u'\0';
  for (std::size_t i = kBegins[rest[0]]; i < kBegins[rest[0] + std::size_t{1}]; ++i) {
    const Key& key = kKeys[i];
    if ((key.table & tables) == 0 || (key.length > 1 && key.second != second)) continue;
    if (key.length == 1 || rest.starts_with(kWords[i].text)) return &kWords[i];
  }
  return nullptr;
}

const Word* find_longest_ending(std::u16string_view text, std::size_t end, std::uint32_t tables) noexcept {
  constexpr std::size_t kLongest = length_of_longest();
  for (std::size_t length = std::min(end, kLongest); length > 0; --length) {
    const Word* word = longest_built_in(text.substr(0, end), end - length, tables);
    if (word != nullptr && word->text.size() == length) return word;
  }
  return nullptr;
}

std::span<const Word> all() noexcept {
  return kWords;
}

}  // namespace gongbao::lexicon
