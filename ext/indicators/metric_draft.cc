#include "indicators/metric_draft.h"

#include <algorithm>

#include "indicators/phrase.h"
#include "lexicon/lexicon.h"

namespace gongbao {
namespace {

// Where 占 begins a share: 工业用地|占总面积; not in 侵占 (to encroach) or 占地 (to cover).
std::size_t find_share(Characters words) {
  for (std::size_t at = words.find(u'占'); at != words.npos; at = words.find(u'占', at + 1)) {
    const bool begins_verb = at + 1 < words.size() && is_any(words[at + 1], u"地道用领有");
    const bool ends_verb = at > 0 && is_any(words[at - 1], u"侵抢独霸强挤");
    if (!begins_verb && !ends_verb) return at;
  }
  return words.npos;
}

}  // namespace

void MetricDraft::copy(std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t i = first; i < last; ++i) {
    const Span part = parts_[i];
    parts_.push_back(part);
  }
}

void MetricDraft::discard() {
  if (trace_ != nullptr) {
    for (std::uint32_t i = begin_; i < end(); ++i)
      trace_->add(Stage::kDropped, parts_[i], {"does not say what is measured"});
  }
  clear();
}

bool MetricDraft::says_nothing() const {
  return std::none_of(parts_.begin() + static_cast<std::ptrdiff_t>(begin_), parts_.end(),
                      [&](Span part) { return says_something(text_, part); });
}

bool MetricDraft::is_generic() const {
  const Span part = only_part();
  if (part.empty()) return false;
  const lexicon::Word* word = lexicon::longest(text_, part.begin, lexicon::kChanges);
  const Characters words = words_of(part);
  return (word != nullptr && word->text.size() == part.size()) || words == u"其中" ||
         words.starts_with(u"平均");
}

bool MetricDraft::needs_subject() const {
  if (begin_ == end()) return false;
  const Characters words = words_of(parts_[begin_]);
  if (words == u"占") return true;  // 占|全年支出的: a time was cut out
  if (end() != begin_ + 1) return false;
  if (words.starts_with(u"占") && words.size() <= 12 && words != u"占地面积" && !words.starts_with(u"占道"))
    return true;
  return is_phrase(words, "head");
}

// 占全国的3%,占全省的5%: the second share, too, is of what stands before the first.
bool MetricDraft::drop_share() {
  for (std::uint32_t i = begin_; i < end(); ++i) {
    const std::size_t at = find_share(words_of(parts_[i]));
    if (at == Characters::npos) continue;
    if (trace_ != nullptr) trace_->add(Stage::kDropped, parts_[i], {"share that the row before states"});
    parts_[i].end = parts_[i].begin + static_cast<std::uint32_t>(at);
    parts_.resize(at > 0 ? i + 1 : i);
    return true;
  }
  return false;
}

// 督办单220张,办结211张,回复200张: what was answered is the orders.
bool MetricDraft::drop_sibling(Characters own) {
  if (end() < begin_ + 2) return false;
  const Characters last = words_of(parts_.back());
  for (const std::string_view use : {"head", "bare", "joins"}) {
    if (!is_phrase(own, use) || !is_phrase(last, use)) continue;
    if (trace_ != nullptr) trace_->add(Stage::kDropped, parts_.back(), {"what the row before adds to it"});
    parts_.pop_back();
    return true;
  }
  return false;
}

bool MetricDraft::prepend_to(const std::vector<Span>& own, bool beside) {
  constexpr std::uint32_t kMostParts = 8;  // of a subject; no row's metric grows with its sentence
  bool dropped = false;
  if (beside && !own.empty()) {
    const Characters words = words_of(own.front());
    dropped = words.starts_with(u'占') ? drop_share() : drop_sibling(words);
  }
  if (end() > begin_ + kMostParts) parts_.resize(begin_ + kMostParts);
  parts_.insert(parts_.end(), own.begin(), own.end());
  return dropped;
}

void MetricDraft::drop_light_verb() {
  if (begin_ == end()) return;
  Span& part = parts_[begin_];
  for (const Characters verb : {u"实现", u"完成", u"达到"}) {
    if (part.size() > verb.size() + 1 && words_of(part).starts_with(verb))
      drop(part, {part.begin, part.begin + static_cast<std::uint32_t>(verb.size())}, "light verb");
  }
}

void MetricDraft::drop_completion() {
  constexpr Characters kVerb = u"完成";
  if (begin_ == end()) return;
  Span& part = parts_.back();
  if (!words_of(part).ends_with(kVerb)) return;
  const Span verb{part.end - static_cast<std::uint32_t>(kVerb.size()), part.end};
  if (part.size() > kVerb.size()) {
    drop(part, verb, "verb of completion");
  } else if (end() > begin_ + 1) {
    drop(part, verb, "verb of completion");
    parts_.pop_back();
  }
}

void MetricDraft::drop_target() {
  if (begin_ == end()) return;
  Span& part = parts_.back();
  const Characters plan = u"计划";
  if (part.size() > plan.size() && text_.substr(part.begin).starts_with(plan))
    drop(part, {part.begin, part.begin + 2}, "said of the plan alone");  // 计划投资5亿元,完成3亿元
  for (const Characters word : {u"总任务数", u"任务数", u"目标数", u"计划数", u"实际完成"}) {
    if (words_of(part).ends_with(word)) {
      drop(part, {part.end - static_cast<std::uint32_t>(word.size()), part.end}, "said of the task alone");
      return;
    }
  }
}

// Takes `words` off one end of `part`.
void MetricDraft::drop(Span& part, Span words, std::string_view why) {
  if (trace_ != nullptr) trace_->add(Stage::kDropped, words, {why});
  if (words.begin == part.begin) {
    part.begin = words.end;
  } else {
    part.end = words.begin;
  }
}

}  // namespace gongbao
