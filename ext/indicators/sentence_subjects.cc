// What is said of a thing that was named before: …,同比增长8%; 任务数5家,实际完成6家.

#include <algorithm>
#include <array>
#include <iterator>

#include "indicators/metric.h"
#include "indicators/phrase.h"
#include "indicators/sentence_reader.h"
#include "text/characters.h"

namespace gongbao {

// The latest row since the last semicolon; for a change rather an amount or share than another change.
std::int32_t SentenceReader::previous_row(bool for_change) const {
  for (std::size_t i = out_.rows.size(); for_change && i-- > segment_rows_;) {
    const Indicator& row = out_.rows[i];
    const FigureKind kind = figure_of(row).kind;
    if (kind == FigureKind::kAmount || kind == FigureKind::kShare) return static_cast<std::int32_t>(i);
  }
  return out_.rows.size() > segment_rows_ ? static_cast<std::int32_t>(out_.rows.size()) - 1 : kNone;
}

// Takes the metric of the previous row, for what says nothing of its own: …,同比增长8%.
std::int32_t SentenceReader::borrow_metric(bool for_change) {
  metric_.discard();
  const std::int32_t row = previous_row(for_change);
  if (row != kNone) {
    if (trace_ != nullptr)
      trace_->add(Stage::kMetric, figure_of(out_.rows[static_cast<std::size_t>(row)]).quote,
                  {"taken from the figure before it"});
    copy_metric(out_.rows[static_cast<std::size_t>(row)]);
  } else {
    borrow_clause();
  }
  return row;
}

// 参合率再创新高,达到98.5%: the clause before has no figure of its own but names what is measured; in a
// bracket it is the noun before the bracket: 发酵酒(增长87%).
void SentenceReader::borrow_clause() {
  constexpr std::uint32_t kLongest = 24;
  if (depth_ > 0 && clause_.begin > 1 && text_[clause_.begin - 1] == u'(') {
    std::uint32_t begin = clause_.begin - 1;
    while (begin > 0 && clause_.begin - begin < 14 && !is_any(text_[begin - 1], u"、,;。:()\n")) --begin;
    if (trace_ != nullptr)
      trace_->add(Stage::kWords, {begin, clause_.begin - 1}, {"none of its own: before the bracket"});
    return metric_.add({begin, clause_.begin - 1}, Side::kBefore);
  }
  metric_.add(subject_before(kLongest), Side::kBefore);
}

// What the clause right before names, at most `longest` characters where it says nothing more of it.
Span SentenceReader::subject_before(std::uint32_t longest) const {
  const auto own = std::partition_point(clauses_.begin(), clauses_.end(), [&](const Clause& clause) {
    return clause.span.begin < clause_.begin;
  });
  const auto before = std::find_if(
      std::make_reverse_iterator(own), clauses_.rend(),
      [&](const Clause& clause) { return clause.depth == depth_ && clause.span.end < clause_.begin; });
  if (before == clauses_.rend() || before->span.end + 1 != clause_.begin || text_[before->span.end] != u',')
    return {};
  const Span words = without_comment(text_, before->span, longest);
  if (trace_ != nullptr && !words.empty())
    trace_->add(Stage::kWords, words, {"none of its own: the clause before"});
  return words;
}

// Puts the subject in front of a metric that says nothing without it.
std::int32_t SentenceReader::add_subject(FigureKind kind) {
  const std::vector<Span> own = metric_.own_parts();
  metric_.clear();
  std::int32_t about = borrow_metric();
  metric_.drop_light_verb();
  metric_.drop_target();
  const auto is_amount = [](FigureKind what) { return what == FigureKind::kAmount; };
  const auto kind_of = [&](std::int32_t row) {
    return figure_of(out_.rows[static_cast<std::size_t>(row)]).kind;
  };
  const bool beside = about != kNone && is_amount(kind_of(about)) == is_amount(kind);
  if (!metric_.prepend_to(own, beside)) return about;
  // 增加值100亿元,占全国的3%,提高1个百分点,占全省的5%: a share of the same amount
  constexpr int kMostSteps = 3;
  for (int step = 0; step < kMostSteps && about != kNone && !is_amount(kind_of(about)); ++step)
    about = out_.rows[static_cast<std::size_t>(about)].refers_to;
  return about;
}

// 普通高中招生2097人,在校生6318人: what is counted beside it is of the same owner.  False where there is
// none.
bool SentenceReader::add_owner() {
  const Span own = metric_.only_part();
  const std::int32_t before = previous_row();
  if (before == kNone || own.empty()) return false;
  const Indicator row = out_.rows[static_cast<std::size_t>(before)];
  if (row.metric_begin == row.metric_end) return false;
  // 收入25亿元,其中税收20亿元,支出30亿元: what is a part of one thing does not own the next
  const std::uint32_t said = out_.metric_parts[row.metric_begin].begin;
  const Characters part = text_.substr(0, said);
  if (part.ends_with(u"其中") || part.ends_with(u"其中,")) return false;
  static constexpr std::array<std::string_view, 8> kKinds = {"pupils",  "traffic", "crops",    "herds",
                                                             "housing", "budget",  "business", "medals"};
  if (!is_phrase(text_.substr(own.begin, own.size()))) return false;
  Span last = out_.metric_parts[row.metric_end - 1];
  std::size_t noun = 0;
  for (const std::string_view kind : kKinds) {
    if (noun == 0 && is_phrase(text_.substr(own.begin, own.size()), kind))
      noun = closing_phrase(text_.substr(last.begin, last.size()), kind);
  }
  last.end -= static_cast<std::uint32_t>(noun);
  if (noun == 0 || (last.empty() && row.metric_end - row.metric_begin == 1)) return false;
  if (trace_ != nullptr) trace_->add(Stage::kWords, last, {"whose it is, from the figure before it"});
  metric_.clear();
  metric_.copy(row.metric_begin, row.metric_end - 1);
  if (!last.empty()) metric_.add_whole(last);
  metric_.add_whole(own);
  return true;
}

// 市本级政府性基金 of 市本级政府性基金收入: the account of a budget, with whose it is.
Span SentenceReader::account_of(Span part) const {
  static constexpr std::array<Characters, 4> kAccounts = {u"一般公共预算", u"政府性基金", u"国有资本经营预算",
                                                          u"社会保险基金"};
  const Characters words = text_.substr(part.begin, part.size());
  for (const Characters account : kAccounts) {
    const std::size_t at = words.find(account);
    if (at == words.npos) continue;
    std::size_t end = at + account.size();
    if (words.substr(end).starts_with(u"预算")) end += 2;
    return {part.begin, part.begin + static_cast<std::uint32_t>(end)};
  }
  return {};
}

// 市本级政府性基金收入42亿元,上年结转10亿元: what follows is of the same account; 县医院建筑面积3万平方米,
// …,床位308张: of the same institution.
void SentenceReader::note_topic(const Figure& figure) {
  if (depth_ > 0 || metric_.first() == metric_.end()) return;
  Span part = out_.metric_parts[metric_.first()];
  for (const Characters verb : {u"完成", u"实现"}) {
    if (text_.substr(part.begin, part.size()).starts_with(verb)) part.begin += 2;
  }
  if (figure.dimension == "money") {
    const Span account = account_of(part);
    const Characters rest = text_.substr(account.end, part.end - account.end);
    if (!account.empty() && (rest.find(u"收入") != rest.npos || rest.find(u"支出") != rest.npos))
      topic_ = {topic_.kAccount, account};
    return;
  }
  const auto noun =
      static_cast<std::uint32_t>(closing_phrase(text_.substr(part.begin, part.size()), "premises"));
  if (noun == 0 || part.size() < noun + 2) return;
  const Span owner{part.begin, part.end - noun};
  if (is_any(text_[owner.end - 1], u"院校园所馆站厂司心") && !is_any(text_[owner.begin], u"全各每") &&
      !text_.substr(0, owner.end).ends_with(u"校园"))
    topic_ = {topic_.kInstitution, owner};
}

// 规模以上工业企业429户,实现增加值25亿元: of those that were counted right before.
void SentenceReader::add_producer(const Figure& figure) {
  const Span own = metric_.only_part();
  if (figure.dimension != "money" || own.empty() || out_.rows.size() == sentence_rows_) return;
  const Characters clause = text_.substr(clause_.begin, own.end - clause_.begin);
  const Characters before = text_.substr(clause_.begin, own.begin - clause_.begin);
  if (!before.ends_with(u"实现") && !clause.starts_with(u"实现") && !clause.starts_with(u"完成")) return;
  const Indicator row = out_.rows.back();
  const Figure& counted = figure_of(row);
  if (row.metric_end != row.metric_begin + 1 || counted.kind != FigureKind::kAmount ||
      counted.dimension != "count" || counted.quote.end + 1 != clause_.begin)
    return;
  const Span producers = out_.metric_parts[row.metric_begin];
  const Characters words = text_.substr(producers.begin, producers.size());
  static constexpr std::array<Characters, 4> kProducers = {u"企业", u"机构", u"公司", u"合作社"};
  if (std::none_of(kProducers.begin(), kProducers.end(),
                   [&](Characters noun) { return words.ends_with(noun); }))
    return;
  if (trace_ != nullptr) trace_->add(Stage::kWords, producers, {"whose it is, from the figure before it"});
  metric_.clear();
  metric_.add_whole(producers);
  metric_.add_whole(own);
}

// 收入总计 of an account: all that it takes in.  False where it is none.
bool SentenceReader::add_total() {
  const Span part = metric_.only_part();
  if (topic_.kind != topic_.kAccount || part.size() != 2) return false;
  const Characters words = text_.substr(part.begin, 4);
  if (!words.starts_with(u"收入") && !words.starts_with(u"支出")) return false;
  if (!words.ends_with(u"总计") && !words.ends_with(u"合计")) return false;
  metric_.clear();
  metric_.add_whole(topic_.words);
  metric_.add_whole({part.begin, part.begin + 4});
  if (trace_ != nullptr) trace_->add(Stage::kWords, topic_.words, {"what the sentence is about"});
  return true;
}

// Puts the topic before what is said of it: 上年结转, 编制床位; not before what names another, or a part
// (其中护士30人).
void SentenceReader::add_topic(const Figure& figure) {
  if (topic_.kind == topic_.kAny || depth_ > 0 || metric_.first() == metric_.end()) return;
  const Span first = out_.metric_parts[metric_.first()];
  const Characters topic = text_.substr(topic_.words.begin, topic_.words.size());
  if (first.begin < topic_.words.end || text_.substr(0, first.begin).ends_with(u"其中")) return;
  const Span last = out_.metric_parts[metric_.end() - 1];
  const Characters words = text_.substr(first.begin, last.end - first.begin);
  constexpr std::size_t kLongest = 24;
  if (words.size() > kLongest || is_any(words[0], u"全各每") || words.starts_with(topic)) return;
  if (topic_.kind == topic_.kAccount) {
    if (figure.dimension != "money" || !account_of({first.begin, last.end}).empty()) return;
    static constexpr std::array<Characters, 14> kFlows = {u"结转",   u"结余",     u"调入", u"调出", u"补助",
                                                          u"转贷",   u"转移支付", u"上解", u"还本", u"总收入",
                                                          u"总支出", u"调节基金", u"总计", u"合计"};
    if (std::none_of(kFlows.begin(), kFlows.end(),
                     [&](Characters flow) { return words.find(flow) != words.npos; }))
      return;
  } else if (closing_phrase(words, "premises") == 0) {
    return;
  }
  if (trace_ != nullptr) trace_->add(Stage::kWords, topic_.words, {"what the sentence is about"});
  std::vector<Span> own = metric_.own_parts();
  constexpr Characters kBudget = u"预算";  // 一般公共预算…,预算总收入
  if (topic.ends_with(kBudget) && words.starts_with(kBudget) && own.front().size() > kBudget.size())
    own.front().begin += static_cast<std::uint32_t>(kBudget.size());
  metric_.clear();
  metric_.add_whole(topic_.words);
  for (const Span part : own) metric_.add_whole(part);
}

// 投资3亿元,实施了道路、供水等工程: what the money is for stands in the next clause.
void SentenceReader::add_purpose(const Cluster& cluster) {
  const Span part = metric_.only_part();
  if (part.size() != 2 || figures_[cluster.first].dimension != "money" || cluster.first != cluster.last)
    return;
  const Characters words = text_.substr(part.begin, part.size());
  const std::uint32_t comma = clause_.end;
  if ((words != u"投资" && words != u"投入") || figures_[cluster.last].quote.end != comma) return;
  const auto next = std::partition_point(clauses_.begin(), clauses_.end(),
                                         [&](const Clause& clause) { return clause.span.begin <= comma; });
  constexpr std::uint32_t kLongest = 60;
  if (next == clauses_.end() || next->depth != depth_ || next->span.begin != comma + 1 ||
      text_[comma] != u',' || next->span.size() > kLongest)
    return;
  Span purpose = trim_metric(text_, next->span, Side::kBefore);
  for (const Characters adverb : {u"重点", u"先后", u"相继", u"启动"}) {
    if (text_.substr(purpose.begin, purpose.size()).starts_with(adverb)) purpose.begin += 2;
  }
  const Characters said = text_.substr(purpose.begin, purpose.size());
  static constexpr std::array<Characters, 8> kVerbs = {u"实施", u"建设", u"新建", u"建成",
                                                       u"完成", u"推进", u"用于", u"改造"};
  const auto verb =
      std::find_if(kVerbs.begin(), kVerbs.end(), [&](Characters word) { return said.starts_with(word); });
  if (verb == kVerbs.end()) return;
  Span number{purpose.end, purpose.end};
  for (std::size_t f = cluster.last + 1; f < figures_.size() && figures_[f].digits.begin < purpose.end; ++f) {
    if (figures_[f].kind != FigureKind::kAmount && figures_[f].kind != FigureKind::kShare) continue;
    if (!number.empty()) return;  // 建成蔬菜大棚300个、仓储库2万平方米: no single purpose
    number = figures_[f].quote;
  }
  if (number.begin < purpose.begin + verb->size()) return;
  if (trace_ != nullptr) trace_->add(Stage::kWords, purpose, {"what the money is for"});
  metric_.add_whole({purpose.begin, purpose.begin + static_cast<std::uint32_t>(verb->size())});
  purpose.begin += static_cast<std::uint32_t>(verb->size());
  if (purpose.begin < number.begin && text_[purpose.begin] == u'了') ++purpose.begin;
  if (purpose.begin < number.begin) metric_.add({purpose.begin, number.begin}, Side::kAfter);
  if (number.end < purpose.end) metric_.add({number.end, purpose.end}, Side::kAfter);
}

// 任务数5家,实际完成6家; 印发督办单220张,办结211张: a bare verb is about what was counted before.
bool SentenceReader::is_bare_verb(std::size_t figure) const {
  const Span part = metric_.only_part();
  if (part.empty() || out_.rows.size() == sentence_rows_) return false;
  const Indicator& before = out_.rows.back();
  const Characters words = text_.substr(part.begin, part.size());
  if (is_phrase(words, "joins")) return true;
  return figure_of(before).measure == figures_[figure].measure &&
         figure_of(before).kind == FigureKind::kAmount && is_phrase(words, "bare");
}

}  // namespace gongbao
