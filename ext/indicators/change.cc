#include "indicators/change.h"

#include <array>

#include "lexicon/lexicon.h"
#include "text/characters.h"

namespace gongbao {
namespace {

bool is_comparison(Characters text, std::uint32_t at, std::uint32_t begin, std::uint32_t end) {
  const char16_t c = text[at];
  if (c != u'比' && c != u'较' && c != u'与') return false;
  if (at > begin && is_any(text[at - 1], u"占同环对性相配可")) return false;
  if (at + 1 >= end) return false;
  const char16_t next = text[at + 1];
  return is_digit(next) || is_any(next, u"上去前同全年计预规“一二三四五六七八九十改建过解原基既") ||
         c == u'与';
}

// 比2010年, 较上年预算, 比五年前: the comparison that ends at `end`; `end` where there is none.
std::uint32_t comparison_begin(Characters text, Span before, std::uint32_t end) {
  constexpr std::uint32_t kLongest = 18;
  for (std::uint32_t at = end; at > before.begin && end - at < kLongest;) {
    --at;
    if (is_any(text[at], u",;。、")) break;
    if (is_comparison(text, at, before.begin, end)) return at;
  }
  return end;
}

StaticText basis_of(Characters comparison) {
  const Characters rest = comparison.substr(1);
  if (comparison.find(u"同期") != comparison.npos) return "同比";
  if (rest.starts_with(u"上年") || rest.starts_with(u"去年") || rest.starts_with(u"上一年")) return "比上年";
  return "其他";
}

// 高于全国1.7个百分点: by how much something differs from another.
std::optional<Change> read_comparison(Characters text, Span before) {
  constexpr std::uint32_t kLongest = 14;
  struct Verb {
    Characters word;
    int sign;
  };
  static constexpr std::array<Verb, 7> kVerbs = {
      {{u"高于", 1}, {u"快于", 1}, {u"好于", 1}, {u"高出", 1}, {u"优于", 1}, {u"低于", -1}, {u"慢于", -1}}};
  for (std::uint32_t at = before.end; at > before.begin && before.end - at < kLongest;) {
    --at;
    if (is_mark(text[at], u",;。、")) break;
    if (at + 1 == before.end || !is_any(text[at + 1], u"于出")) continue;  // what the verbs end with
    for (const Verb& verb : kVerbs) {
      if (!text.substr(at, before.end - at).starts_with(verb.word) ||
          (at > before.begin && text[at - 1] == u'不'))
        continue;
      return Change{.phrase = {at, before.end}, .sign = verb.sign, .weak = true};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Change> read_change(Characters text, Span before) {
  const Characters left = text.substr(0, before.end);
  std::uint32_t end = before.end;
  const auto verb_at = [&](std::uint32_t at) -> const lexicon::Word* {
    const lexicon::Word* word = lexicon::longest_ending(left, at, lexicon::kChanges);
    return word != nullptr && at - word->text.size() >= before.begin ? word : nullptr;
  };
  while (end > before.begin && is_space(text[end - 1])) --end;
  const lexicon::Word* verb = verb_at(end);
  if (verb == nullptr && end > before.begin &&
      is_any(text[end - 1], u"了到为达是约近均都在要")) {  // 增长了8%, 增速达到19.8%, 增幅均超过10%
    static constexpr std::array<Characters, 23> kBetween = {
        u"达到了", u"达到", u"约为",   u"达",     u"为",     u"了",     u"是",    u"约",
        u"到",     u"近",   u"幅度为", u"幅度达", u"均在",   u"都在",   u"均为",  u"都为",
        u"均达",   u"要",   u"均",     u"都",     u"控制在", u"保持在", u"稳定在"};
    for (const Characters between : kBetween) {
      if (left.substr(0, end).ends_with(between) && end - between.size() > before.begin) {
        verb = verb_at(end - static_cast<std::uint32_t>(between.size()));
        const bool level = is_any(between.back(), u"均都在") ||
                           is_any(between.front(), u"均都");  // and only a rate is told so
        if (verb != nullptr && (verb->fields[1] == "level" || (level && verb->fields[1] != "rate")))
          verb = nullptr;
        if (verb != nullptr) end -= static_cast<std::uint32_t>(between.size());
        break;
      }
    }
  }
  if (verb == nullptr) {
    // 税收同比-3.5%: the sign is the verb
    const Characters said = left.substr(0, end);
    const bool year = said.ends_with(u"同比");
    if ((year || said.ends_with(u"环比")) && end - 2 >= before.begin) {
      return Change{.phrase = {end - 2, before.end}, .has_basis = true, .basis = year ? "同比" : "环比"};
    }
    return read_comparison(text, before);
  }
  // 自然增长率 is the name of a level
  if (left.substr(0, end - verb->text.size()).ends_with(u"自然") ||
      left.substr(0, end - verb->text.size()).ends_with(u"人口")) {
    if (verb->fields[1] == "rate") return std::nullopt;
  }
  Change change;
  change.sign = verb->fields[0] == "down" ? -1 : 1;
  change.rate = verb->fields[1] == "rate";
  change.weak = verb->fields[1] == "weak";
  change.level = verb->fields[1] == "level";
  std::uint32_t begin = end - static_cast<std::uint32_t>(verb->text.size());
  const Characters own = text.substr(before.begin, before.size());
  for (bool more = true; more;) {
    more = false;
    if (const lexicon::Word* word = lexicon::longest_ending(own, begin - before.begin, lexicon::kBases)) {
      begin -= static_cast<std::uint32_t>(word->text.size());
      if (!word->fields[0].empty() && !change.has_basis) {
        change.basis = StaticText::of(word->fields[0]);
        change.has_basis = true;
      }
      change.severally = change.severally || word->text == u"分别";
      more = true;
    }
    if (!more) {
      const std::uint32_t comparison = comparison_begin(text, before, begin);
      if (comparison < begin && !change.has_basis) {
        change.basis = basis_of(text.substr(comparison, begin - comparison));
        change.has_basis = true;
        begin = comparison;
        more = true;
      }
    }
  }
  change.phrase = {begin, before.end};
  return change;
}

}  // namespace gongbao
