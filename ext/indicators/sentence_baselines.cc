// From a baseline to what it became: 地区生产总值由2010年的162.4亿元增加到2015年的287.9亿元.

#include <algorithm>

#include "indicators/interval.h"
#include "indicators/metric.h"
#include "indicators/sentence_reader.h"
#include "lexicon/lexicon.h"
#include "text/characters.h"

namespace gongbao {

// 地区生产总值由2010年的162.4亿元增加到2015年的287.9亿元
bool SentenceReader::read_from_to() {
  if (clusters_.size() < 2) return false;
  const Cluster& from = clusters_[0];
  const Cluster& to = clusters_[1];
  if (from.first != from.last || to.first != to.last) return false;
  std::uint32_t start = find_baseline(text_, from.left, times_);
  Span noun{from.left.end, from.left.end};
  if (start == from.left.end) {
    noun = noun_of_baseline(from, to);
    if (!noun.empty()) {
      start = noun.begin - 1;
    } else if (!becomes(from, to)) {
      return false;
    }
  }
  if (read_from_to_severally(start)) return true;
  if (!reaches({figures_[from.first].quote.end, figures_[to.first].quote.begin})) return false;
  if (trace_ != nullptr) {
    if (!trace_cluster(from)) trace_cluster(to);
    trace_->add(Stage::kWords, {start, figures_[to.first].quote.begin},
                {"from a baseline to what it became"});
  }
  const Span subject{from.left.begin, start};
  metric_.begin();
  metric_.add(without_object_mark(subject), Side::kBefore);
  metric_.add(noun, Side::kBefore);
  std::int32_t about = kNone;
  if (metric_.says_nothing()) {
    borrow_metric();
  } else if (metric_.needs_subject()) {  // 总产值5亿元,占比由20%提高到25%
    about = add_subject(figures_[from.first].kind);
  }
  if (!is_relative(figures_[from.first])) about = kNone;
  refer(add_baseline(from.first, start), about);
  refer(add_row(to.first), about);
  for (std::size_t i = 2; i < clusters_.size(); ++i) read_cluster(i);
  return true;
}

// 起征点从月销售额10万元提高到15万元: what is measured may stand behind 从, where the verb shows that both
// are of it.  由 may stand before who does it.
Span SentenceReader::noun_of_baseline(const Cluster& from, const Cluster& to) const {
  constexpr std::uint32_t kLongest = 12;
  const Figure& figure = figures_[from.first];
  if (figure.measure != figures_[to.first].measure) return {};
  for (std::uint32_t at = from.left.end; at > from.left.begin && from.left.end - at <= kLongest; --at) {
    if (!is_han(text_[at - 1])) break;
    if (text_[at - 1] == u'从' && !is_any(text_[at], u"事业而"))  // 从事, 从业, 从而
      return reaches({figure.quote.end, figures_[to.first].quote.begin}) ? Span{at, from.left.end} : Span{};
  }
  return {};
}

// 农户1200户增加到1500户: nothing but the verb stands between two figures of one measure.
bool SentenceReader::becomes(const Cluster& from, const Cluster& to) const {
  const Span between{figures_[from.first].quote.end, figures_[to.first].quote.begin};
  const lexicon::Word* verb =
      lexicon::longest(text_.substr(0, between.end), between.begin, lexicon::kChanges);
  return verb != nullptr && verb->fields[1] == "level" && verb->text.size() == between.size() &&
         figures_[from.first].measure == figures_[to.first].measure && says_something(text_, from.left);
}

// 低保、特困供养标准分别由每月700元、900元提高到760元、980元: as many levels as there are baselines.
bool SentenceReader::read_from_to_severally(std::uint32_t start) {
  const std::size_t count = clusters_.size() / 2;
  if (count < 2 || clusters_.size() % 2 != 0) return false;
  const Cluster& from = clusters_[0];
  Span subject{from.left.begin, start};
  const Characters said = text_.substr(subject.begin, subject.size());
  if (!said.ends_with(u"分别") ||
      !reaches({figures_[clusters_[count - 1].last].quote.end, figures_[clusters_[count].first].quote.begin}))
    return false;
  for (const Cluster& cluster : clusters_) {
    if (cluster.first != cluster.last) return false;
  }
  subject.end -= 2;
  std::vector<Span> members;
  cut_coordination(text_, subject, count, members);
  if (members.size() != count) return false;
  list_ = {.kind = Listing::kAmount, .sign = 1, .basis = {}, .members = members, .next = 0, .rows = {}};
  const std::size_t first = out_.rows.size();
  std::int32_t about = kNone;
  for (std::size_t i = 0; i < count; ++i) {
    metric_.begin();
    if (trace_ != nullptr) trace_cluster(clusters_[i]);
    next_of_list(about);
    add_baseline(clusters_[i].first, start);
  }
  for (std::size_t i = 0; i < count; ++i) {
    metric_.begin();
    if (trace_ != nullptr) {
      trace_cluster(clusters_[count + i]);
      trace_->add(Stage::kMetric, figure_of(out_.rows[first + i]).quote, {"taken from its baseline"});
    }
    copy_metric(out_.rows[first + i]);
    add_row(clusters_[count + i].first);
  }
  list_.kind = Listing::kNothing;
  return true;
}

// Do the words between a baseline and a level say that it was reached: 增加到2015年的?
bool SentenceReader::reaches(Span words) const {
  Span verb = words;
  for (const Time& time : times_) {
    if (time.span.begin >= words.begin && time.span.end <= words.end)
      verb.end = std::min(verb.end, time.span.begin);
  }
  while (!verb.empty() && (is_space(text_[verb.end - 1]) || text_[verb.end - 1] == u'的')) --verb.end;
  const Characters said = text_.substr(verb.begin, verb.size());
  const lexicon::Word* change =
      lexicon::longest_ending(text_.substr(0, verb.end), verb.end, lexicon::kChanges);
  const bool level = change != nullptr && change->text.size() <= verb.size() && change->fields[1] == "level";
  return level || said.ends_with(u"到") || said.ends_with(u"至") || said.ends_with(u"为");
}

Indicator& SentenceReader::add_baseline(std::size_t figure, std::uint32_t start) {
  Indicator& baseline = add_row(figure);
  baseline.role = Role::kBaseline;
  if (baseline.period.source == PeriodSource::kCarried) baseline.period = {};  // it is from before
  if (trace_ != nullptr) trace_->add(Stage::kRole, {start, start + 1}, {"baseline: what it started from"});
  for (Time& time : times_) {  // 由2020年的7.2%: the year is of the baseline alone
    if (time.span.begin > start && time.span.end <= figures_[figure].quote.begin) time.base = true;
  }
  if (start + 1 == figures_[figure].quote.begin) {
    // 支出由11.66亿元增加到…: no year is printed, so it is that of the baseline before
    for (std::size_t i = sentence_rows_; i + 1 < out_.rows.size(); ++i) {
      if (out_.rows[i].role == Role::kBaseline) baseline.period = out_.rows[i].period;
    }
    if (trace_ != nullptr)
      trace_->add(Stage::kPeriod, baseline.period.printed, {"that of the baseline before"});
  }
  return baseline;
}

}  // namespace gongbao
