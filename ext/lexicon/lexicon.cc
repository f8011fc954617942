#include "lexicon/lexicon.h"

#include <algorithm>
#include <iterator>

namespace gongbao::lexicon {
namespace {

#include "lexicon.inc"

constexpr std::size_t kWordCount = std::size(kWords);
static_assert(kWordCount < 0xFFFF);

// Where the words with a given first character begin in kWords; those of c end where those of c + 1 begin.
struct FirstCharacters {
  std::array<std::uint16_t, 65537> begin{};
  std::array<std::uint16_t, 65536> tables{};  // which tables have a word that begins with it
  constexpr FirstCharacters() {
    std::size_t word = 0;
    for (std::size_t c = 0; c < begin.size(); ++c) {
      while (word < kWordCount && kWords[word].text[0] < c) ++word;
      begin[c] = static_cast<std::uint16_t>(word);
    }
    for (const Word& each : kWords) tables[each.text[0]] = static_cast<std::uint16_t>(tables[each.text[0]] | each.table);
  }
};
constexpr FirstCharacters kFirst;

// Which tables have a word that ends with a given character: most characters end none, and are passed over fast.
struct LastCharacters {
  std::array<std::uint16_t, 65536> tables{};
  std::size_t longest = 0;
  constexpr LastCharacters() {
    for (const Word& word : kWords) {
      tables[word.text.back()] = static_cast<std::uint16_t>(tables[word.text.back()] | word.table);
      longest = std::max(longest, word.text.size());
    }
  }
};
constexpr LastCharacters kLast;

}  // namespace

const Word* longest(std::u16string_view text, std::size_t at, std::uint32_t tables) noexcept {
  if (at >= text.size() || (kFirst.tables[text[at]] & tables) == 0) return nullptr;
  const std::u16string_view rest = text.substr(at);
  for (std::size_t i = kFirst.begin[rest[0]]; i < kFirst.begin[rest[0] + std::size_t{1}]; ++i) {
    if ((kWords[i].table & tables) != 0 && rest.starts_with(kWords[i].text)) return &kWords[i];
  }
  return nullptr;
}

const Word* longest_ending(std::u16string_view text, std::size_t end, std::uint32_t tables) noexcept {
  if (end == 0 || end > text.size() || (kLast.tables[text[end - 1]] & tables) == 0) return nullptr;
  for (std::size_t length = std::min(end, kLast.longest); length > 0; --length) {
    const Word* word = longest(text.substr(0, end), end - length, tables);
    if (word != nullptr && word->text.size() == length) return word;
  }
  return nullptr;
}

std::span<const Word> all() noexcept { return kWords; }

}  // namespace gongbao::lexicon
