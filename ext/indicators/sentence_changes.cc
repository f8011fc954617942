// Changes against a base: 同比增长11.86%, 减少报表68.9%.

#include <algorithm>

#include "indicators/metric.h"
#include "indicators/phrase.h"
#include "indicators/sentence_reader.h"
#include "lexicon/lexicon.h"

namespace gongbao {

bool SentenceReader::is_change(const Change& change, const Figure& figure, Span right) const {
  if (change.level) return no_change(change, "a level that was reached");
  if (figure.dimension == "point") return true;
  // 提升1000个综合体: what was improved is counted, nothing grew
  const bool counts = !is_relative(figure) && says_something(text_, trim_metric(text_, right, Side::kAfter));
  if (counts && !change.has_basis) return no_change(change, "what is changed is counted");
  // 完成林分优化提升200万亩: the verb is the name of a work
  if (!is_relative(figure) && !change.has_basis && does_work(change.phrase.begin))
    return no_change(change, "the name of a work");
  if (change.weak && !change.has_basis && !is_relative(figure))
    return no_change(change, "compared with nothing, and not in percent");
  return true;
}

bool SentenceReader::no_change(const Change& change, std::string_view why) const {
  if (trace_ != nullptr) trace_->add(Stage::kChange, change.phrase, {"no change: ", why});
  return false;
}

bool SentenceReader::does_work(std::uint32_t end) const {
  const Span words = trim_metric(text_, {clause_.begin, end}, Side::kBefore);
  return opening_phrase(text_.substr(words.begin, words.size()), "work") > 0;
}

// 减少报表68.9%, 缩短办理时间10小时: a verb of change, its object, and by how much.
bool SentenceReader::says_change(Span left, const Figure& figure) const {
  const bool time = figure.dimension == "time";
  if (figure.dimension != "percent" && figure.dimension != "point" && !time) return false;
  const Span words = trim_metric(text_, left, Side::kBefore);
  if (words.empty()) return false;
  const Characters said = text_.substr(words.begin, words.size());
  for (const Characters head : {u"率", u"比", u"比重", u"比例", u"份额", u"占"}) {
    if (said.ends_with(head)) return false;
  }
  const lexicon::Word* verb = find_verb_of_change(text_, words);
  return verb != nullptr && (!time || (verb->fields[0] == "down" && verb->fields[1] == "weak"));
}

void SentenceReader::read_change_of(const Cluster& cluster) {
  const Span words = trim_metric(text_, cluster.left, Side::kBefore);
  const lexicon::Word* verb = find_verb_of_change(text_, words);
  const auto verb_begin = static_cast<std::uint32_t>(text_.find(verb->text, words.begin));
  if (trace_ != nullptr)
    trace_->add(Stage::kChange, {verb_begin, verb_begin + static_cast<std::uint32_t>(verb->text.size())},
                {"verb of change, its object between it and the figure: ", verb->fields[0]});
  metric_.begin();
  metric_.add({words.begin, verb_begin}, Side::kBefore);
  metric_.add({verb_begin + static_cast<std::uint32_t>(verb->text.size()), words.end}, Side::kBefore);
  for (std::size_t f = cluster.first; f <= cluster.last; ++f) {
    make_change(add_row(f), verb->fields[0] == "down" ? -1 : 1, "其他");
  }
}

// 同比增长11.86%; 分别同比下降16.43%、18.67%和27.03%
void SentenceReader::read_changes(const Cluster& cluster, const Change& change) {
  StaticText basis = change.basis;
  if (change.has_basis) {
    carried_basis_ = basis;
  } else if (carried_basis_ == "同比" && !change.weak && is_relative(figures_[cluster.first])) {
    basis = carried_basis_;
  }
  if (trace_ != nullptr) {
    trace_->add(Stage::kChange, change.phrase,
                {"words of change before it: ", change.sign < 0 ? "down" : "up"});
    trace_->add(Stage::kBasis, change.has_basis ? change.phrase : Span{},
                {basis, change.has_basis  ? ": printed"
                        : basis == "同比" ? ": that of the change before"
                                          : ": none is printed"});
  }
  list_ = {
      .kind = Listing::kChange, .sign = change.sign, .basis = basis, .members = {}, .next = 0, .rows = {}};
  Span subject{cluster.left.begin, change.phrase.begin};
  if (change.rate) subject.end = change.phrase.end;
  subject = without_object_mark(subject);
  const Span own = trim_metric(text_, subject, Side::kBefore);
  if (says_something(text_, without_times(own))) {
    if (change.severally || begins_list(cluster)) set_members(own, change.severally);
  } else if (change.severally || answers_list(cluster)) {
    set_rows(cluster);
    // 低保、养老金标准再次提高,分别提高90元和221元
    if (list_.rows.empty() && clause_rows_ == segment_rows_) set_members(subject_before(0));
  }
  metric_.begin();
  std::int32_t about = kNone;
  if (!next_of_list(about)) {
    metric_.add(subject, Side::kBefore);
    if (metric_.says_nothing() || metric_.is_generic()) {
      about = borrow_metric(true);
    } else if (!add_owner() && metric_.needs_subject()) {
      about = add_subject(FigureKind::kChange);
    }
    if (metric_.says_nothing()) metric_.add(cluster.right, Side::kAfter);
  }
  metric_.drop_light_verb();
  if (about != kNone) metric_.drop_completion();
  for (std::size_t f = cluster.first; f <= cluster.last; ++f) {
    Indicator& row = add_row(f);
    make_change(row, change.sign, basis);
    refer(row, about);
    if (about != kNone && row.role == Role::kActual) {
      // 预计实现收入181亿元,比上年增长8%: so is the growth expected
      const Role role = out_.rows[static_cast<std::size_t>(about)].role;
      if (role == Role::kForecast) row.role = role;
      if (trace_ != nullptr && role == Role::kForecast)
        trace_->add(Stage::kRole, {}, {"forecast: as what it is about"});
    }
    if (basis == "年均") row.period = years_of_growth(row);
  }
}

// 由2010年的…增加到2015年的…,年均增长12.1%: the years 2011 to 2015.
Period SentenceReader::years_of_growth(const Indicator& row) const {
  Period period = row.period;
  std::int16_t base = 0;
  for (std::size_t i = sentence_rows_; i + 1 < out_.rows.size(); ++i) {
    if (out_.rows[i].role == Role::kBaseline) base = out_.rows[i].period.end.year;
  }
  for (const Time& time : times_) {
    if (time.base && time.span.begin < figure_of(row).quote.begin && time.end) base = time.end.year;
  }
  if (base != 0 && period.end && base < period.end.year) {
    period.start = {static_cast<std::int16_t>(base + 1), 1, 1};
    if (trace_ != nullptr)
      trace_->add(Stage::kPeriod, {}, {"年均: from the year after the base, ", to_iso(period.start)});
  }
  return period;
}

void SentenceReader::make_change(Indicator& row, int sign, StaticText basis) {
  Figure& figure = figures_[row.figure];
  if (trace_ != nullptr && figure.kind != FigureKind::kChange)
    trace_->add(Stage::kKind, figure.quote,
                {"change, not ", name_of(figure.kind), ": a word of change governs it"});
  figure.kind = FigureKind::kChange;
  row.basis = basis;
  if (sign < 0 && figure.value.mantissa > 0) {  // 下降-3.5% is down, not up
    figure.value = figure.value.negated();
    if (figure.value_high) {  // 下降10-15%: from -15 to -10
      const Number high = figure.value;
      figure.value = figure.value_high->negated();
      figure.value_high = high;
    }
  }
}

Span SentenceReader::without_times(Span span) const {
  for (const Time& time : times_) {
    if (time.span.begin <= span.begin && span.begin < time.span.end)
      span.begin = std::min(time.span.end, span.end);
  }
  return span;
}

}  // namespace gongbao
