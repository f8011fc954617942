#include "indicators/phrase.h"

#include "indicators/metric.h"
#include "text/characters.h"

namespace gongbao {
namespace {

// A word's uses stand in one field, parted by spaces.
bool has_use(const lexicon::Word* word, std::string_view use) {
  if (word == nullptr) return false;
  for (std::string_view uses = word->fields[0]; !uses.empty();) {
    const std::size_t space = uses.find(' ');
    if (uses.substr(0, space) == use) return true;
    uses = space == std::string_view::npos ? std::string_view{} : uses.substr(space + 1);
  }
  return false;
}

}  // namespace

bool is_phrase(Characters words, std::string_view use) noexcept {
  const lexicon::Word* word = lexicon::longest(words, 0, lexicon::kPhrases);
  return word != nullptr && word->text.size() == words.size() && has_use(word, use);
}

bool is_phrase(Characters words) noexcept {
  const lexicon::Word* word = lexicon::longest(words, 0, lexicon::kPhrases);
  return word != nullptr && word->text.size() == words.size();
}

std::size_t opening_phrase(Characters words, std::string_view use) noexcept {
  const lexicon::Word* word = lexicon::longest(words, 0, lexicon::kPhrases);
  return has_use(word, use) ? word->text.size() : 0;
}

std::size_t closing_phrase(Characters words, std::string_view use) noexcept {
  const lexicon::Word* word = lexicon::longest_ending(words, words.size(), lexicon::kPhrases);
  return has_use(word, use) ? word->text.size() : 0;
}

const lexicon::Word* find_verb_of_change(Characters text, Span words) noexcept {
  const Characters until = text.substr(0, words.end);
  for (std::uint32_t at = words.begin; at + 1 < words.end; ++at) {
    const lexicon::Word* word = lexicon::longest(until, at, lexicon::kChanges);
    if (word == nullptr || word->text.size() < 2 || word->text == u"新增") continue;
    if (word->fields[1] != "change" && word->fields[1] != "weak") continue;
    // 增长率, 增长点, 增长极, 增长贡献率 are nouns
    const std::size_t next = at + word->text.size();
    if (next < words.end && is_any(text[next], u"率点极贡")) continue;
    return word;
  }
  return nullptr;
}

Span without_rank_verb(Characters text, Span left) noexcept {
  left = trim_metric(text, left, Side::kBefore);
  for (const std::string_view use : {"rank", "evenly"}) {
    left.end -= static_cast<std::uint32_t>(closing_phrase(text.substr(left.begin, left.size()), use));
  }
  constexpr std::uint32_t kLongestRun = 6;
  const std::size_t run = text.substr(left.begin, left.size()).rfind(u"连续");
  if (run != text.npos && left.size() - run <= kLongestRun)
    left.end = left.begin + static_cast<std::uint32_t>(run);
  return left;
}

Span scope_of_contest(Characters text, Span left) noexcept {
  for (std::uint32_t at = left.end; at-- > left.begin;) {
    if (text[at] != u'全') continue;
    const lexicon::Word* scope = lexicon::longest(text.substr(0, left.end), at, lexicon::kLevels);
    if (scope != nullptr) return {at, at + static_cast<std::uint32_t>(scope->text.size())};
  }
  return {};
}

Span without_comment(Characters text, Span clause, std::uint32_t longest) noexcept {
  clause = trim_metric(text, clause, Side::kBefore);
  const auto comment =
      static_cast<std::uint32_t>(closing_phrase(text.substr(clause.begin, clause.size()), "comment"));
  if (comment == 0 && clause.size() > longest) return {};
  return {clause.begin, clause.end - comment};
}

}  // namespace gongbao
