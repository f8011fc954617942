// Two questions, half of the answer each.
//
//   * How many pairs of adjacent characters do the two have in common?  (The Dice coefficient of their pairs,
//     2·|A∩B| / (|A|+|B|): whatever order the words stand in, most pairs stay.)
//   * Is it the same thing that is counted?  A Chinese phrase names the thing last, and what stands before
//     only narrows it.  So the last two characters of each are looked for in the other: both found is 1, one
//     is ½.
//
// Pairs alone would have 街道项目资金 (money of a street's projects) nearer to 街道项目数量 (their number; 3 pairs
// of 5) than to 街道惠民工程专项资金 (money too; 2 pairs of 5 and 9).  With both:
//
//   街道项目资金 | 街道惠民工程专项资金       pairs 2·2/14, ends 1   → 0.643
//   街道项目资金 | 街道项目数量               pairs 2·3/10, ends 0   → 0.3
//   案件办结     | 办结案件                   pairs 2·2/6,  ends 1   → 0.833
//   立案         | 群众满意率                 nothing                → 0
//
// What the catalogue knows it says better: two names of one indicator are 1 (地区生产总值 and GDP, which have
// no character in common), names of two at most 0.3 (城镇 and 农村居民人均可支配收入, which have nearly all).
//
// What says nothing about the metric is left out first: marks and spaces; adverbs, words of time and light
// verbs (lexicon/dropped.tsv: 累计, 上半年, 实现), those of one character only at the ends, where they are
// words for sure; 完成; and the whole of the place that reports (lexicon/levels.tsv: 全区, 全市), not a part
// of it (区级, 市级).

#include "sqlite/similarity.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "indicators/catalogue.h"
#include "lexicon/lexicon.h"
#include "text/characters.h"
#include "text/text.h"

namespace gongbao::sql {
namespace {

constexpr Characters kDone = u"完成";

// 全区, 全市, 全省, but not 全国, 全总 or 全国妇联.
bool is_whole_place(const lexicon::Word& word) {
  const std::string_view level = word.fields[0];
  return word.text.front() == u'全' && (level == "district" || level == "municipal" || level == "provincial");
}

bool is_dropped(const lexicon::Word* word) {
  return word != nullptr && word->table == lexicon::kDropped && word->fields[0] != "shield";
}

// How many characters at `at` say nothing; 0 for none.  `kept` is the length of a word that must be passed
// over whole.
std::size_t idle_at(Characters text, std::size_t at, std::size_t& kept) {
  kept = 1;
  if (text.substr(at).starts_with(kDone)) return kDone.size();
  const lexicon::Word* word = lexicon::longest(text, at, lexicon::kLevels);
  const lexicon::Word* dropped = lexicon::longest(text, at, lexicon::kDropped);
  if (word == nullptr || (dropped != nullptr && dropped->text.size() > word->text.size())) word = dropped;
  if (word == nullptr) return 0;
  if (word->table == lexicon::kLevels ? is_whole_place(*word) : is_dropped(word) && word->text.size() > 1)
    return word->text.size();
  kept = word->text.size();
  return 0;
}

CharacterString without_idle_words(Characters text) {
  CharacterString rest;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t kept = 0;
    if (const std::size_t idle = idle_at(text, at, kept); idle != 0) {
      at += idle;
    } else {
      rest += text.substr(at, kept);
      at += kept;
    }
  }
  const auto is_idle = [](Characters one) { return is_dropped(lexicon::longest(one, 0, lexicon::kDropped)); };
  Characters view = rest;
  while (view.size() > 1 && is_idle(view.substr(0, 1))) view.remove_prefix(1);
  while (view.size() > 1 && is_idle(view.substr(view.size() - 1))) view.remove_suffix(1);
  return CharacterString(view);
}

// What is compared: folded, lower case, only letters, digits and Chinese characters.
CharacterString essence(std::string_view metric) {
  const Text text{std::string(metric)};
  CharacterString characters;
  for (const char16_t c : text.folded()) {
    if (c >= u'A' && c <= u'Z') {
      characters += static_cast<char16_t>(c - u'A' + u'a');
    } else if (is_letter(c) || is_digit(c) || is_han(c) ||
               (c >= 0x80 && !is_any(c, u"。、“”‘’《》〈〉「」『』【】〔〕—…·"))) {
      characters += c;
    }
  }
  CharacterString rest = without_idle_words(characters);
  return rest.empty() ? characters : rest;
}

// The pairs of adjacent characters, in order; a single character is a pair with nothing.
std::vector<std::uint32_t> pairs_of(Characters text) {
  std::vector<std::uint32_t> pairs;
  if (text.size() == 1) pairs.push_back(text[0]);
  for (std::size_t i = 1; i < text.size(); ++i) pairs.push_back(std::uint32_t{text[i - 1]} << 16 | text[i]);
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

double dice(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::size_t common = 0;
  for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
    if (*left < *right) {
      ++left;
    } else if (*right < *left) {
      ++right;
    } else {
      ++common, ++left, ++right;
    }
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

bool has_end_of(Characters text, Characters other) {
  return text.find(other.substr(other.size() - std::min<std::size_t>(other.size(), 2))) != text.npos;
}

}  // namespace

namespace {

// What the catalogue makes of a metric.
struct Named {
  explicit Named(std::string_view metric) : text(std::string(metric)) {
    const Span whole{0, text.size()};
    naming = read_naming(text.folded(), {&whole, 1}, kEveryKind);
  }
  // Of the same part of the same place: 市级财政收入 is no 区级财政收入.
  [[nodiscard]] bool is_same(const Named& other) const {
    return naming.code == other.naming.code &&
           text.folded(naming.coverage) == other.text.folded(other.naming.coverage) &&
           text.folded(naming.place) == other.text.folded(other.naming.place);
  }

  Text text;
  Naming naming;
};

double likeness(std::string_view a, std::string_view b) {
  const CharacterString left = essence(a);
  const CharacterString right = essence(b);
  if (left.empty() && right.empty()) return a == b ? 1 : 0;  // marks only
  if (left == right) return 1;
  if (left.empty() || right.empty()) return 0;
  const double ends = (has_end_of(left, right) ? 0.5 : 0.0) + (has_end_of(right, left) ? 0.5 : 0.0);
  return (dice(pairs_of(left), pairs_of(right)) + ends) / 2;
}

}  // namespace

double metric_similarity(std::string_view a, std::string_view b) {
  constexpr double kMostOfTwo = 0.3;
  const Named left(a);
  const Named right(b);
  if (left.naming.code.empty() || right.naming.code.empty()) return likeness(a, b);
  if (left.is_same(right)) return 1;
  return left.naming.code == right.naming.code ? likeness(a, b) : std::min(likeness(a, b), kMostOfTwo);
}

}  // namespace gongbao::sql
