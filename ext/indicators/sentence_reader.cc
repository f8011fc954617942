#include "indicators/sentence_reader.h"

#include <algorithm>

#include "indicators/metric.h"
#include "indicators/period.h"
#include "indicators/phrase.h"
#include "lexicon/lexicon.h"
#include "page/paragraph.h"
#include "text/characters.h"

namespace gongbao {

namespace {

bool can_report(const Figure& figure) {
  return figure.kind == FigureKind::kAmount || figure.kind == FigureKind::kShare ||
         figure.kind == FigureKind::kChange || figure.kind == FigureKind::kRank;
}

// 年均新增1300万人, but not 年均浓度, which is of one year
bool is_yearly(Characters said) {
  const std::size_t at = said.find(u"年均");
  return at != said.npos && (at + 2 == said.size() || !is_any(said[at + 2], u"浓气温降雨值"));
}

}  // namespace

void SentenceReader::run(std::size_t first_sentence, std::size_t last_sentence) {
  std::size_t figure = 0;
  for (std::size_t i = first_sentence; i < last_sentence; ++i) {
    const Sentence& sentence = page_.sentences[i];
    whole_.pass(sentence.span.size());
    while (figure < figures_.size() && figures_[figure].digits.begin < sentence.span.begin) ++figure;
    const std::size_t first = figure;
    while (figure < figures_.size() && figures_[figure].digits.begin < sentence.span.end) ++figure;
    if (context_.opens_paragraph(i)) {
      carried_basis_ = {};
      carried_.begin();
    }
    read_sentence(i, first, figure);
  }
}

void SentenceReader::read_sentence(std::size_t sentence, std::size_t first, std::size_t last) {
  sentence_ = static_cast<std::uint32_t>(sentence);
  sentence_rows_ = out_.rows.size();
  const Span span = page_.sentences[sentence].span;
  const std::uint32_t opening = span.begin + read_enumerator(text_.substr(span.begin, span.size())).length;
  given_ = carried_.period(text_.substr(opening, span.end - opening).starts_with(u"其中"));
  Years years = context_.setting(sentence).years;
  if (const int year = year_of(given_, {}); year != 0) {
    years.reported = year;
  } else if (years.reported == 0) {
    years.reported = carried_.year();  // 1989年4月,…。到年底,…
  }
  const bool reports = std::any_of(figures_.begin() + static_cast<std::ptrdiff_t>(first),
                                   figures_.begin() + static_cast<std::ptrdiff_t>(last), can_report);
  const bool ratio = first < last && is_ratio(first, last);
  const bool ranges = opening < span.end && is_any(text_[opening], u"从自");  // 从1988年2月建庭到1989年底,…
  if (reports || ratio || (first < last && ranges)) {
    places_ = find_places(text_, span, room_for_places_);
    find_times(text_, span, places_, years, times_);
    if (reports || ratio) read_figures(span, opening, first, last);
  } else {
    // 2018年,我们坚持…。新建5所: only what opens it is of what follows
    times_.clear();
    if (const std::optional<Time> time = read_time(text_, opening, span.end, years)) times_.push_back(*time);
  }
  const std::span<const Indicator> rows(out_.rows);
  const Setting& setting = context_.setting(sentence);
  const bool headed = setting.source == PeriodSource::kSection;
  carried_.take(times_, rows.subspan(sentence_rows_), opening, text_,
                headed ? Period{.printed = {}, .start = setting.start, .end = setting.end} : Period{});
}

void SentenceReader::read_figures(Span span, std::uint32_t opening, std::size_t first, std::size_t last) {
  cut_clauses(text_, span, places_, clauses_);
  context_.begin(sentence_, places_);
  Span& clause = clauses_.front().span;  // （1）立案3件: the enumerator is no part of it
  clause.begin = std::min(clause.end, opening);
  segment_rows_ = sentence_rows_;
  list_.kind = Listing::kNothing;
  topic_ = {};
  if (is_ratio(first, last)) read_industries(span, first, last);
  for (const Clause& part : clauses_) {
    if (part.depth == 0 && part.span.begin > span.begin && text_[part.span.begin - 1] == u';') {
      segment_rows_ = out_.rows.size();
    }
    while (first < last && figures_[first].digits.begin < part.span.begin) ++first;
    read_clause(part, first, last);
  }
  close_sentence();
}

// Rows were made clause by clause; a bracket's clause comes after the one around it.
void SentenceReader::close_sentence() {
  for (std::size_t i = sentence_rows_; i < out_.rows.size(); ++i) settle(out_.rows[i]);
  const auto begin = out_.rows.begin() + static_cast<std::ptrdiff_t>(sentence_rows_);
  const auto by_place = [](const Indicator& a, const Indicator& b) { return a.figure < b.figure; };
  if (std::is_sorted(begin, out_.rows.end(), by_place)) return;
  std::vector<std::uint32_t> figure_of;
  for (auto row = begin; row != out_.rows.end(); ++row) figure_of.push_back(row->figure);
  std::sort(begin, out_.rows.end(), by_place);
  for (auto row = begin; row != out_.rows.end(); ++row) {
    if (row->refers_to < static_cast<std::int32_t>(sentence_rows_)) continue;
    const std::uint32_t figure = figure_of[static_cast<std::size_t>(row->refers_to) - sentence_rows_];
    const auto target =
        std::lower_bound(begin, out_.rows.end(), figure,
                         [](const Indicator& a, std::uint32_t value) { return a.figure < value; });
    row->refers_to = static_cast<std::int32_t>(target - out_.rows.begin());
  }
}

// Gives a row without days those of the text around it, and its year.
void SentenceReader::settle(Indicator& row) {
  Period& period = row.period;
  const Figure& figure = figure_of(row);
  const Setting& setting = context_.setting(sentence_);
  // 连续9年居全国第一: so it does in the year that is told of
  const bool runs =
      figure.kind == FigureKind::kRank && text_.substr(period.printed.begin).starts_with(u"连续");
  const bool told =
      period.source == PeriodSource::kUnknown && (!period.indefinite || runs) && take_from_setting(row);
  const bool printed = period.source == PeriodSource::kPrinted;
  if (!printed && spans_years(period) && is_level(row)) period.start = {};  // as it was in the end
  // 今年 is not over; the month of publication is told whole.
  const Date today = setting.years.today;
  if (row.role == Role::kActual && today && period.end > today && period.start <= today &&
      (period.end.year != today.year || period.end.month != today.month))
    period.end = today;
  // An average over years is of no single one.
  const bool yearly = row.basis == "年均" || is_yearly(words_before(figure.quote.begin));
  if (yearly && !printed && year_of(period, today) != 0) period = {.printed = period.printed};
  row.year = yearly ? std::int16_t{0} : year_of(period, today);
  if (trace_ == nullptr || !told) return;
  trace_->listen(trace_->is_about(figure.digits));
  trace_->add(Stage::kPeriod, setting.said,
              {"from ", period.source == PeriodSource::kSection ? "what stands over it: " : "the document: ",
               to_iso(period.start), " to ", to_iso(period.end)});
}

// The words right before a figure, back to the last mark.
Characters SentenceReader::words_before(std::uint32_t figure) const {
  constexpr std::uint32_t kReach = 24;
  std::uint32_t begin = figure;
  while (begin > 0 && figure - begin < kReach && !is_mark(text_[begin - 1], u",;。:、\n")) --begin;
  return text_.substr(begin, figure - begin);
}

bool SentenceReader::spans_years(const Period& period) {
  return period.start && period.end && period.start.year != period.end.year;
}

// 比重提高到52%, 总产值突破3万亿元, 居全国第一: told as it is in the end, where 新增5所 and 增长4% are of all
// years.
bool SentenceReader::is_level(const Indicator& row) const {
  const Figure& figure = figure_of(row);
  if (figure.kind == FigureKind::kChange) return false;
  // 累计新增就业超700万人: of all years
  const Characters said = words_before(figure.quote.begin);
  for (const Characters sum : {u"累计", u"新增", u"建成", u"开行", u"发送", u"年均"}) {
    const std::size_t at = said.find(sum);
    if (at != said.npos && !said.substr(at).starts_with(u"建成区")) return false;
  }
  const bool summary = row.period.source == PeriodSource::kSection;
  if (figure.kind != FigureKind::kAmount && summary) return true;
  const lexicon::Word* verb = lexicon::longest_ending(text_, figure.quote.begin, lexicon::kChanges);
  if (verb != nullptr && verb->fields[1] == "level") return true;
  std::uint32_t end = figure.quote.begin;
  while (end > 0 && is_space(text_[end - 1])) --end;
  for (const Characters reached : {u"达到", u"达到了", u"达"}) {  // 存款余额达到3万亿元
    if (text_.substr(0, end).ends_with(reached)) return true;
  }
  if (!summary || figure.bound == Bound::kExact || row.metric_begin == row.metric_end) return false;
  const Span first = out_.metric_parts[row.metric_begin];
  const Characters metric = text_.substr(first.begin, first.size());
  return opening_phrase(metric, "doing") == 0 && opening_phrase(metric, "shared") == 0 &&
         opening_phrase(metric, "work") == 0 && !metric.starts_with(u"开工") && !metric.starts_with(u"累计");
}

// False where the text around it says nothing of its time.
bool SentenceReader::take_from_setting(Indicator& row) const {
  const Setting& setting = context_.setting(sentence_);
  if (row.role == Role::kBaseline) return take_year_before(row);
  const bool plan = setting.view == Setting::View::kPlan;
  Period period{
      .printed = row.period.printed, .start = setting.start, .end = setting.end, .source = setting.source};
  if (row.role == Role::kActual) {
    if (plan) return false;  // done already: when, is not said
    const Date today = setting.years.today;
    if (today && period.start > today) return false;
    if (today && period.end > today) period.end = today;
  } else if (!plan && setting.source == PeriodSource::kDocument && setting.view == Setting::View::kEither) {
    // 目标 of a report that has no heading over it: what is planned is of the year of the speaker
    if (setting.years.published == 0) return false;
    const auto year = static_cast<std::int16_t>(setting.years.published);
    period.start = {year, 1, 1};
    period.end = {year, 12, 31};
  }
  if (!period.start && !period.end) return false;
  row.period = period;
  return true;
}

// 这五年,…从26%提高到52%: what it was before them.
bool SentenceReader::take_year_before(Indicator& row) const {
  const Setting& setting = context_.setting(sentence_);
  const bool carried = given_.start || given_.end;
  const Period around =
      carried ? given_
              : Period{.printed = {}, .start = setting.start, .end = setting.end, .source = setting.source};
  if (!spans_years(around)) return false;
  const auto year = static_cast<std::int16_t>(around.start.year - 1);
  row.period = {
      .printed = row.period.printed, .start = {year, 1, 1}, .end = {year, 12, 31}, .source = around.source};
  return true;
}

// The figures of the clause itself, without those of brackets in it.
void SentenceReader::collect(const Clause& clause, std::size_t first, std::size_t last) {
  members_.clear();
  std::uint32_t depth = 0;
  std::size_t place = clause.first_place;
  for (std::size_t i = first; i < last && figures_[i].digits.begin < clause.span.end; ++i) {
    for (; place < places_.size() && places_[place].at() < figures_[i].digits.begin; ++place) {
      const char16_t c = text_[places_[place].at()];
      if (c == u'(') ++depth;
      if (c == u')' && depth > 0) --depth;
    }
    // Where a bracket closes inside a quotation, the clauses around and in it hold the same figures.
    if (depth == 0 && !figures_[i].indicator && can_report(figures_[i]) &&
        !discard_set(figures_[i], clause.span)) {
      members_.push_back(i);
    }
  }
}

// 四个方面, 两大主题: a small Chinese number of things names a set, unless a verb of doing is right before
// it (化解两起信访积案).
bool SentenceReader::discard_set(Figure& figure, Span clause) {
  if (!figure.chinese || figure.kind != FigureKind::kAmount || figure.bound != Bound::kExact ||
      figure.value_high)
    return false;
  if (figure.dimension != "count" && figure.dimension != "people") return false;
  if (figure.value.to_integer().value_or(99) > 10) return false;
  const Characters left = text_.substr(clause.begin, figure.quote.begin - clause.begin);
  // 新建公园三座: a count behind its noun
  const bool ends = figure.quote.end == clause.end || is_any(text_[figure.quote.end], u",、;。");
  if (ends && says_something(text_, {clause.begin, figure.quote.begin})) return false;
  if (closing_phrase(left, "doing") > 0) return false;
  figure.kind = FigureKind::kOther;
  return true;
}

void SentenceReader::read_clause(const Clause& clause, std::size_t first, std::size_t last) {
  collect(clause, first, last);
  if (members_.empty()) return;
  clause_ = clause.span;
  depth_ = clause.depth;
  clause_places_ = places_.subspan(clause.first_place);
  while (!clause_places_.empty() && clause_places_.front().at() < clause_.begin)
    clause_places_ = clause_places_.subspan(1);  // an enumerator that was taken off
  clause_rows_ = out_.rows.size();
  cluster_figures(text_, clause_, members_, figures_, clusters_);
  collect_cuts();
  if (read_from_to()) return;
  for (std::size_t i = 0; i < clusters_.size(); ++i) read_cluster(i);
}

// What no metric of the clause takes in: expressions of time and its own figures.
void SentenceReader::collect_cuts() {
  cuts_.clear();
  for (const Time& time : times_) {
    cuts_.push_back(time.span);
    // 计划在3年内建成; 存在3年 and 在2020年基础上 are something else
    const std::uint32_t at = time.span.begin;
    if (at > clause_.begin && text_[at - 1] == u'在' && !time.base &&
        (at - 1 == clause_.begin || !is_any(text_[at - 2], u"存现所正好实内潜")))
      --cuts_.back().begin;
  }
  for (const Cluster& cluster : clusters_) {
    for (std::size_t f = cluster.first; f <= cluster.last; ++f) {
      // 残疾人津贴和两项补贴: a small Chinese number belongs to the name
      const bool small = figures_[f].chinese && figures_[f].value.to_integer().value_or(99) < 10;
      if (!small) cuts_.push_back(figures_[f].quote);
    }
  }
  cut_adverbs();
  std::sort(cuts_.begin(), cuts_.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
}

// Adverbs in the middle: 省市县累计建设片区, 全区共建成书屋 (公共 and 共同 are none), 平台已归集数据; and 了,
// which says that a thing is done: 开展了培训 (了解 and 为了 are words of their own).
void SentenceReader::cut_adverbs() {
  const Characters text = text_.substr(0, clause_.end);
  const auto cut = [&](std::size_t at, std::size_t length) {
    cuts_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + length)});
  };
  for (const Place& place : clause_places_) {
    const std::size_t at = place.at();
    if (at + 1 >= text.size()) break;
    if (!place.is_of<kTellsDone>()) continue;
    const char16_t c = text[at];
    const char16_t previous = at > clause_.begin ? text[at - 1] : u'\n';
    if (c == u'了') {
      if (!is_any(text[at + 1], u"解结却然不") && !is_any(previous, u"为除不明")) cut(at, 1);
    } else if (c == u'累' || c == u'总' || c == u'共' || c == u'已') {
      // 一共, 现已: the word may begin before
      const lexicon::Word* ending =
          lexicon::longest_ending(text.substr(0, at + 1), at + 1, lexicon::kDropped);
      const lexicon::Word* word = lexicon::longest(text, at, lexicon::kDropped);
      if (word == nullptr || word->fields[0] != "adverb" || previous == u'公') continue;
      if (ending != nullptr && ending->text.size() > 1 && at > clause_.begin) {
        if (ending->fields[0] == "adverb") cut(at + 1 - ending->text.size(), ending->text.size());
        continue;
      }
      const Characters after = text.substr(at + word->text.size());
      const bool counts = !after.empty() && (is_digit(after[0]) || is_counting_han(after[0]));
      if (word->text.size() > 1 || (counts && c == u'共') || opening_phrase(after, "doing") > 0)
        cut(at, word->text.size());
    }
  }
}

void SentenceReader::read_cluster(std::size_t i) {
  const Cluster& cluster = clusters_[i];
  if (trace_ != nullptr) trace_cluster(cluster);
  Figure& figure = figures_[cluster.first];
  if (figure.kind == FigureKind::kRank) return read_rank(cluster);
  const std::optional<Change> change = read_change(text_, cluster.left);
  if (change && is_change(*change, figure, cluster.right)) return read_changes(cluster, *change);
  const bool bare = !says_something(text_, cluster.left) &&
                    !says_something(text_, trim_metric(text_, cluster.right, Side::kAfter));
  if (bare && cluster.begins_list_member && list_.kind != Listing::kNothing &&
      out_.rows.size() > clause_rows_) {
    return continue_list(cluster);
  }
  list_.kind = Listing::kNothing;
  if (!bare && !(change && change->level) && says_change(cluster.left, figure)) {
    return read_change_of(cluster);
  }
  read_amount(cluster);
}

void SentenceReader::read_amount(const Cluster& cluster) {
  metric_.begin();
  Span left = cluster.left;
  // 王马里、悦居里分别达到89%、98%
  const Characters before = text_.substr(left.begin, left.size());
  std::size_t at = before.find(u"分别");
  // 早稻、晚稻收购价各为2.62元和2.76元
  if (at == before.npos && (before.ends_with(u"各为") || before.ends_with(u"各达"))) at = before.size() - 2;
  const bool severally = at != before.npos;
  if (!severally) at = before.size();
  std::int32_t about = kNone;
  if ((severally && clusters_.size() >= 2) || begins_list(cluster)) {
    list_ = {.kind = Listing::kAmount, .sign = 1, .basis = {}, .members = {}, .next = 0, .rows = {}};
    if (at > 0) {
      const Span subject{left.begin, left.begin + static_cast<std::uint32_t>(at)};
      set_members(trim_metric(text_, subject, Side::kBefore), severally);
    }
    list_.tail = trim_metric(text_, {left.begin + static_cast<std::uint32_t>(at), left.end}, Side::kBefore);
    if (next_of_list(about)) return add_amounts(cluster, kNone);
  }
  Span right = cluster.right;
  // 投资5亿元的农贸市场项目主体完工: the money is that of the project, whatever became of it
  if (figures_[cluster.first].dimension == "money" && !right.empty() && text_[right.begin] == u'的')
    right = without_state(right);
  // 建设活动中心和2个邻里中心: what stands before 和 is counted elsewhere
  if (ends_with_joint(left) && says_something(text_, right)) left.end = left.begin;
  if (!cluster.prefix.empty()) metric_.add(cluster.prefix, Side::kBefore);
  // 为100名父母提供体检: whom it is done for; with words before it 为 is “is”: 合格率为95%
  if (!left.empty() && text_[left.end - 1] == u'为' && says_something(text_, right) &&
      !says_something(text_, trim_metric(text_, without_times({left.begin, left.end - 1}), Side::kBefore)))
    metric_.add_whole({left.end - 1, left.end});
  if (tells_level(left)) left = without_object_mark(left);
  metric_.add(left, Side::kBefore);
  if (const Span end = cluster.begins_list_member ? list_end(right) : Span{}; !end.empty()) {
    metric_.add({right.begin, end.begin}, Side::kAfter);
    right.begin = end.end;
  }
  metric_.add(right, Side::kAfter);
  if (!cluster.tail.empty()) metric_.add(cluster.tail, Side::kAfter);
  add_purpose(cluster);
  note_topic(figures_[cluster.first]);
  if (add_total() || add_owner()) return add_amounts(cluster, kNone);
  add_topic(figures_[cluster.first]);
  add_producer(figures_[cluster.first]);
  if (metric_.needs_subject() || is_bare_verb(cluster.first) || is_sub_count())
    return add_amounts(cluster, add_subject(figures_[cluster.first].kind));
  if (metric_.says_nothing()) about = borrow_metric();
  const auto row = static_cast<std::int32_t>(out_.rows.size());
  add_amounts(cluster, is_relative(figures_[cluster.first]) ? about : kNone);
  if (about == kNone || figures_[cluster.first].kind != FigureKind::kAmount) return;
  // 生产总值增长5.5%、达到10.3亿元: the change before it is about this
  Indicator& change = out_.rows[static_cast<std::size_t>(about)];
  const bool alone = about == static_cast<std::int32_t>(sentence_rows_) ||
                     figure_of(out_.rows[static_cast<std::size_t>(about) - 1]).kind != FigureKind::kChange;
  if (change.refers_to != kNone || figure_of(change).kind != FigureKind::kChange || !alone ||
      row + 1 != static_cast<std::int32_t>(out_.rows.size()))
    return;
  if (trace_ != nullptr) trace_->listen(trace_->is_about(figure_of(change).digits));
  refer(change, row);
}

// 把城镇居民基本医保补助标准提高到120元, 将保费降低20%: what 把 or 将 stands before is what changes.
Span SentenceReader::without_object_mark(Span words) const {
  if (find_mark<u'把', u'将'>(text_.substr(0, words.end), words.begin) >= words.end) return words;
  const Span own = trim_metric(text_, words, Side::kBefore);
  if (own.size() < 2) return words;
  const char16_t mark = text_[own.begin];
  if (mark != u'把' && (mark != u'将' || plans(text_, own.begin + 1))) return words;
  if (trace_ != nullptr)
    trace_->add(Stage::kDropped, {own.begin, own.begin + 1}, {"stands before the object"});
  return {own.begin + 1, words.end};
}

// 新建5条道路、20公里给排水管网等项目: 等项目 closes the list of all that was counted.
Span SentenceReader::list_end(Span words) const {
  constexpr std::size_t kLongestKind = 6;  // 等民生实事项目
  const Characters said = text_.substr(words.begin, words.size());
  const std::size_t at = said.find(u'等');
  if (at == said.npos || at < 3 || said.find(u'、') < at) return {};
  const Characters kind = said.substr(at, kLongestKind + 1);
  const std::size_t noun = std::min(kind.find(u"项目"), kind.find(u"工程"));
  if (noun == kind.npos) return {};
  const Span end{words.begin + static_cast<std::uint32_t>(at),
                 words.begin + static_cast<std::uint32_t>(at + noun + 2)};
  if (trace_ != nullptr) trace_->add(Stage::kDropped, end, {"closes the list"});
  return end;
}

// 提高到, 提高到每人每月: what is counted came to be so.
bool SentenceReader::tells_level(Span words) const {
  const std::uint32_t end = words.end - closing_rate(text_, words);
  const lexicon::Word* verb = lexicon::longest_ending(text_, end, lexicon::kChanges);
  return verb != nullptr && verb->fields[1] == "level";
}

// 的农贸市场项目于6月主体完工: without what became of it.
Span SentenceReader::without_state(Span words) const {
  const auto state =
      static_cast<std::uint32_t>(closing_phrase(text_.substr(words.begin, words.size()), "state"));
  if (state == 0) return words;
  if (trace_ != nullptr) trace_->add(Stage::kDropped, {words.end - state, words.end}, {"what became of it"});
  words.end -= state;
  for (const Time& time : times_) {
    if (time.span.end == words.end && time.span.begin > words.begin) words.end = time.span.begin;
  }
  while (!words.empty() && is_any(text_[words.end - 1], u"于将正已")) --words.end;
  return words;
}

// 药事服务站8家(五星级2家): a count in the bracket behind a count is of the same things.
bool SentenceReader::is_sub_count() const {
  if (depth_ == 0 || out_.rows.size() == segment_rows_ || metric_.only_part().empty()) return false;
  return metric_.only_part().size() <= 4 && figure_of(out_.rows.back()).quote.end + 1 == clause_.begin;
}

bool SentenceReader::ends_with_joint(Span left) const {
  while (!left.empty() && is_space(text_[left.end - 1])) --left.end;
  const Characters words = text_.substr(left.begin, left.size());
  return words.ends_with(u"和") || words.ends_with(u"以及") || (words.ends_with(u"及") && words.size() > 2);
}

void SentenceReader::add_amounts(const Cluster& cluster, std::int32_t about) {
  for (std::size_t f = cluster.first; f <= cluster.last; ++f) {
    Indicator& row = add_row(f);
    if (figures_[f].kind != FigureKind::kAmount) refer(row, about);
  }
}

void SentenceReader::read_rank(const Cluster& cluster) {
  metric_.begin();
  const Span left = without_rank_verb(text_, cluster.left);
  if (trace_ != nullptr && left.end < cluster.left.end)
    trace_->add(Stage::kDropped, {left.end, cluster.left.end},
                {"verb of ranking, and what stands beside it"});
  metric_.add(left, Side::kBefore);
  std::int32_t about = kNone;
  if (metric_.says_nothing()) {
    about = borrow_metric();
  } else if (metric_.is_generic() || metric_.needs_subject()) {  // 固定资产投资21.6亿元,增速列全区第一
    about = add_subject(FigureKind::kRank);
  }
  if (metric_.says_nothing()) metric_.add(cluster.right, Side::kAfter);
  for (std::size_t f = cluster.first; f <= cluster.last; ++f) {
    Indicator& row = add_row(f);
    refer(row, about);
    const Span quote = figures_[f].quote;
    const lexicon::Word* scope = lexicon::longest(text_, quote.begin, lexicon::kLevels);
    if (text_[quote.begin] == u'第') row.scope = scope_of_contest(text_, cluster.left);
    constexpr std::size_t kLongestScope = 3;  // 全国, 全市, 世界; 全国工商联 is none
    if (scope != nullptr && scope->text.size() <= kLongestScope &&
        quote.begin + scope->text.size() <= quote.end) {
      row.scope = {quote.begin, quote.begin + static_cast<std::uint32_t>(scope->text.size())};
    }
    if (trace_ != nullptr && !row.scope.empty()) trace_->add(Stage::kScope, row.scope, {"among whom"});
  }
}

Indicator& SentenceReader::add_row(std::size_t index) {
  Figure& figure = figures_[index];
  figure.indicator = true;
  Indicator row;
  row.member = metric_.member();
  row.metric_begin = metric_.first();
  row.metric_end = metric_.end();
  row.sentence = sentence_;
  row.figure = static_cast<std::uint32_t>(index);
  if (figure.kind == FigureKind::kChange) row.basis = "其他";  // 1.6个百分点 is a change without a word of it
  if (trace_ != nullptr) {
    trace_->listen(trace_->is_about(figure.digits));
    if (row.member != Member::kWhole) trace_->add(Stage::kMetric, {}, {"begins with ", name_of(row.member)});
    for (std::uint32_t i = row.metric_begin; i < row.metric_end; ++i)
      trace_->add(Stage::kMetric, out_.metric_parts[i], {"part of the metric"});
  }
  set_period(row);
  out_.rows.push_back(row);
  return out_.rows.back();
}

// The period and the role, which depend on each other: what is yet to come is no result.
void SentenceReader::set_period(Indicator& row) {
  const Span quote = figures_[row.figure].quote;
  if (const Time* base = base_before(times_, text_, quote.begin)) {
    row.period = {
        .printed = base->span, .start = base->start, .end = base->end, .source = PeriodSource::kPrinted};
    row.role = Role::kBaseline;
    if (trace_ != nullptr) trace_->add(Stage::kRole, base->span, {"baseline: what it is compared with"});
    return;
  }
  row.period = period_before(times_, quote.begin, trace_);
  if (row.period.source == PeriodSource::kUnknown && !row.period.indefinite && takes_carried()) {
    const Span printed = row.period.printed;
    row.period = given_;
    row.period.printed = printed;
    if (trace_ != nullptr && given_.source == PeriodSource::kCarried)
      trace_->add(Stage::kPeriod, printed,
                  {"from a sentence before: ", to_iso(given_.start), " to ", to_iso(given_.end)});
  }
  row.role = context_.role(clause_, quote, row.period, trace_);
  if (row.role != Role::kBaseline) return;
  // 上年同期 is of the same days a year before, 前值 of days that are not told.
  const Span word = context_.word_of_baseline({clause_.begin, quote.begin});
  const Setting& setting = context_.setting(sentence_);
  Period period = row.period;
  if (period.source == PeriodSource::kUnknown)
    period = {
        .printed = period.printed, .start = setting.start, .end = setting.end, .source = setting.source};
  const bool same_days = is_any(text_[word.begin], u"上去") && setting.view != Setting::View::kPlan;
  row.period = same_days ? year_before(period) : Period{.printed = row.period.printed};
}

// In a plan what lies behind is told of in passing: 去年建成5所。新建8所。
bool SentenceReader::takes_carried() const {
  return context_.setting(sentence_).view != Setting::View::kPlan || !context_.lie_behind(given_);
}

void SentenceReader::refer(Indicator& row, std::int32_t about) {
  row.refers_to = about;
  if (trace_ != nullptr && about != kNone)
    trace_->add(Stage::kRefersTo, figure_of(out_.rows[static_cast<std::size_t>(about)]).quote,
                {"what it is about"});
}

// What is read now is about the figure that is explained if it is one of the cluster.
bool SentenceReader::trace_cluster(const Cluster& cluster) {
  bool about = false;
  for (std::size_t f = cluster.first; f <= cluster.last; ++f)
    about = about || trace_->is_about(figures_[f].digits);
  trace_->listen(about);
  const Figure& figure = figures_[cluster.first];
  trace_->add(Stage::kClause, clause_,
              {depth_ > 0 ? "the clause it stands in, in a bracket" : "the clause it stands in"});
  const auto add = [&](Span words, std::string_view what) {
    if (says_something(text_, words)) trace_->add(Stage::kWords, words, {what});
  };
  add(cluster.prefix, "shared with the first member of the list");
  add(cluster.left,
      cluster.left.end == figure.quote.begin ? "the words before it" : "before the list, so of each member");
  add(cluster.right,
      cluster.joined ? "the words after it, shared with the next figure" : "the words after it");
  add(cluster.tail, "at the end of the list, so of each member");
  return about;
}

}  // namespace gongbao
