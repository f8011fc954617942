#include "indicators/mention.h"

#include <string>
#include <unordered_set>

#include "text/characters.h"

namespace gongbao {
namespace {

struct Marks {
  char16_t opening;
  char16_t closing;
  std::string_view kind;
};

constexpr Marks kMarks[] = {
    {u'《', u'》', "document"}, {u'“', u'”', "name"}, {u'「', u'」', "name"}, {u'【', u'】', "name"}};

}  // namespace

std::vector<Mention> find_mentions(const Text& text, const Page& page) {
  constexpr std::uint32_t kLongestName = 60;  // what is longer is a speech
  std::vector<Mention> mentions;
  std::unordered_set<std::u16string> seen;  // a CharacterString has no hash
  std::int32_t unit = kNone;
  const Characters characters = text.folded();
  for (std::uint32_t i = 0; i < page.sentences.size(); ++i) {
    const Sentence& sentence = page.sentences[i];
    text.pass(sentence.span.size());
    if (sentence.unit != unit) seen.clear();
    unit = sentence.unit;
    const Characters until = characters.substr(0, sentence.span.end);
    for (auto at = sentence.span.begin;; ++at) {
      at = static_cast<std::uint32_t>(find_mark<u'《', u'“', u'「', u'【'>(until, at));
      if (at == sentence.span.end) break;
      for (const Marks& marks : kMarks) {
        if (characters[at] != marks.opening) continue;
        std::uint32_t end = at + 1;
        while (end < sentence.span.end && end - at <= kLongestName && characters[end] != marks.closing) ++end;
        if (end == sentence.span.end || characters[end] != marks.closing || end == at + 1) continue;
        const Span name{at + 1, end};
        std::u16string key(1, marks.opening);
        key.append(text.folded(name).data(), name.size());
        if (seen.insert(std::move(key)).second)
          mentions.push_back({.kind = marks.kind, .name = name, .sentence = i});
      }
    }
  }
  return mentions;
}

}  // namespace gongbao
