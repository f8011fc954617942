// What is said of a thing that was named before: …,同比增长8%; 任务数5家,实际完成6家.

#include <algorithm>
#include <array>
#include <iterator>

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
