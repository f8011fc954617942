// Figures → indicators: what each figure of a sentence measures, and what it says of it.

#include "indicators/indicator.h"

#include <algorithm>
#include <array>

#include "indicators/change.h"
#include "indicators/clause.h"
#include "indicators/cluster.h"
#include "indicators/metric.h"
#include "indicators/period.h"
#include "indicators/phrase.h"
#include "indicators/role.h"
#include "indicators/times.h"
#include "lexicon/lexicon.h"
#include "page/paragraph.h"
#include "text/characters.h"

namespace gongbao {

std::string_view name_of(Role role) noexcept {
  constexpr std::array<std::string_view, 4> kNames = {"actual", "target", "forecast", "baseline"};
  return kNames[static_cast<std::size_t>(role)];
}

std::string Indicators::metric(const Indicator& row, const Text& text) const {
  std::string metric;
  std::string buffer;
  for (std::uint32_t i = row.metric_begin; i < row.metric_end; ++i)
    metric += text.slice(metric_parts[i], buffer);
  std::erase_if(metric,
                [](char c) { return c == '\n' || c == '\r'; });  // of a sentence that is broken into lines
  return metric;
}

namespace {

bool can_report(const Figure& figure) {
  return figure.kind == FigureKind::kAmount || figure.kind == FigureKind::kShare ||
         figure.kind == FigureKind::kChange || figure.kind == FigureKind::kRank;
}

bool is_percent(const Figure& figure) {
  return figure.dimension == "percent" || figure.dimension == "point" || figure.dimension == "multiple";
}

bool opens_paragraph(std::u16string_view text, const Page& page, std::size_t sentence) {
  if (sentence == 0) return true;
  const std::uint32_t begin = page.sentences[sentence].span.begin;
  const std::uint32_t end = page.sentences[sentence - 1].span.end;
  return text.substr(end, begin - end).find(u'\n') != text.npos;
}

class Finder {
 public:
  Finder(const Text& text, const Page& page, std::vector<Figure>& figures, Date published, Indicators& out,
         Trace* trace = nullptr)
      : whole_(text),
        text_(text.folded()),
        page_(page),
        figures_(figures),
        out_(out),
        context_(text, page, published),
        trace_(trace) {}

  void run() { run(0, page_.sentences.size()); }

  // The sentences of [first_sentence, last_sentence).
  void run(std::size_t first_sentence, std::size_t last_sentence) {
    std::size_t figure = 0;
    for (std::size_t i = first_sentence; i < last_sentence; ++i) {
      const Sentence& sentence = page_.sentences[i];
      whole_.pass(sentence.span.size());
      while (figure < figures_.size() && figures_[figure].digits.begin < sentence.span.begin) ++figure;
      const std::size_t first = figure;
      while (figure < figures_.size() && figures_[figure].digits.begin < sentence.span.end) ++figure;
      if (opens_paragraph(text_, page_, i)) carried_basis_ = {};
      read_sentence(i, first, figure);
    }
  }

 private:
  void read_sentence(std::size_t sentence, std::size_t first, std::size_t last) {
    if (std::none_of(figures_.begin() + static_cast<std::ptrdiff_t>(first),
                     figures_.begin() + static_cast<std::ptrdiff_t>(last), can_report)) {
      return;
    }
    sentence_ = static_cast<std::uint32_t>(sentence);
    const Span span = page_.sentences[sentence].span;
    find_times(text_, span, context_.years(sentence), times_);
    cut_clauses(text_, span, clauses_);
    Span& opening = clauses_.front().span;  // （1）立案3件: the enumerator is no part of it
    opening.begin =
        std::min(opening.end, opening.begin + read_enumerator(text_.substr(span.begin, span.size())).length);
    sentence_rows_ = out_.rows.size();
    segment_rows_ = sentence_rows_;
    list_.kind = Listing::kNothing;
    for (const Clause& clause : clauses_) {
      if (clause.depth == 0 && clause.span.begin > span.begin && text_[clause.span.begin - 1] == u';') {
        segment_rows_ = out_.rows.size();
      }
      while (first < last && figures_[first].digits.begin < clause.span.begin) ++first;
      read_clause(clause, first, last);
    }
    close_sentence();
  }

  // Rows were made clause by clause; a bracket's clause comes after the one around it.
  void close_sentence() {
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

  // The figures of the clause itself, without those of brackets in it.
  void collect(const Clause& clause, std::size_t first, std::size_t last) {
    members_.clear();
    std::uint32_t depth = 0;
    std::uint32_t at = clause.span.begin;
    for (std::size_t i = first; i < last && figures_[i].digits.begin < clause.span.end; ++i) {
      for (; at < figures_[i].digits.begin; ++at) {
        if (text_[at] == u'(') ++depth;
        if (text_[at] == u')' && depth > 0) --depth;
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
  bool discard_set(Figure& figure, Span clause) {
    if (!figure.chinese || figure.kind != FigureKind::kAmount || figure.bound != Bound::kExact ||
        figure.value_high)
      return false;
    if (figure.dimension != "count" && figure.dimension != "people") return false;
    if (figure.value.to_integer().value_or(99) > 10) return false;
    const std::u16string_view left = text_.substr(clause.begin, figure.quote.begin - clause.begin);
    // 新建公园三座: a count behind its noun
    const bool ends = figure.quote.end == clause.end || is_any(text_[figure.quote.end], u",、;。");
    if (ends && says_something(text_, {clause.begin, figure.quote.begin})) return false;
    if (closing_phrase(left, "doing") > 0) return false;
    figure.kind = FigureKind::kOther;
    return true;
  }

  void read_clause(const Clause& clause, std::size_t first, std::size_t last) {
    collect(clause, first, last);
    if (members_.empty()) return;
    clause_ = clause.span;
    depth_ = clause.depth;
    clause_rows_ = out_.rows.size();
    cluster_figures(text_, clause_, members_, figures_, clusters_);
    collect_cuts();
    if (read_from_to()) return;
    for (std::size_t i = 0; i < clusters_.size(); ++i) read_cluster(i);
  }

  // What no metric of the clause takes in: expressions of time and its own figures.
  void collect_cuts() {
    cuts_.clear();
    for (const Time& time : times_) cuts_.push_back(time.span);
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

  // 省市县累计建设片区, 全区共建成书屋: adverbs in the middle; 公共 and 共同 are none.
  void cut_adverbs() {
    const std::u16string_view text = text_.substr(0, clause_.end);
    for (std::size_t at = clause_.begin; (at = text.find(u"累计", at)) != text.npos; at += 2)
      cuts_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at) + 2});
    for (std::size_t at = clause_.begin + 1; (at = text.find(u'共', at)) != text.npos; ++at) {
      const lexicon::Word* word = lexicon::longest(text, at, lexicon::kDropped);
      if (text[at - 1] == u'公' || word == nullptr || word->text.size() > 1) continue;
      const bool counts = at + 1 < text.size() && (is_digit(text[at + 1]) || is_counting_han(text[at + 1]));
      if (counts || opening_phrase(text.substr(at + 1), "doing") > 0)
        cuts_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at) + 1});
    }
  }

  // 地区生产总值由2010年的162.4亿元增加到2015年的287.9亿元
  bool read_from_to() {
    if (clusters_.size() < 2) return false;
    const Cluster& from = clusters_[0];
    const Cluster& to = clusters_[1];
    if (from.first != from.last || to.first != to.last) return false;
    const std::uint32_t start = find_baseline(text_, from.left, times_);
    if (start == from.left.end) return false;
    if (read_from_to_severally(start)) return true;
    if (!reaches({figures_[from.first].quote.end, figures_[to.first].quote.begin})) return false;
    if (trace_ != nullptr) {
      if (!trace_cluster(from)) trace_cluster(to);
      trace_->add(Stage::kWords, {start, figures_[to.first].quote.begin},
                  {"from a baseline to what it became"});
    }
    const Span subject{from.left.begin, start};
    const std::uint32_t parts = begin_metric();
    add_metric(text_, subject, Side::kBefore, cuts_, out_.metric_parts);
    std::int32_t about = kNone;
    if (no_metric(parts)) {
      borrow_metric(parts);
    } else if (needs_subject(parts)) {  // 总产值5亿元,占比由20%提高到25%
      about = add_subject(parts);
    }
    if (!is_percent(figures_[from.first])) about = kNone;
    refer(add_baseline(from.first, parts, start), about);
    refer(add_row(to.first, parts), about);
    for (std::size_t i = 2; i < clusters_.size(); ++i) read_cluster(i);
    return true;
  }

  // 低保、特困供养标准分别由每月700元、900元提高到760元、980元: as many levels as there are baselines.
  bool read_from_to_severally(std::uint32_t start) {
    const std::size_t count = clusters_.size() / 2;
    if (count < 2 || clusters_.size() % 2 != 0) return false;
    const Cluster& from = clusters_[0];
    Span subject{from.left.begin, start};
    const std::u16string_view said = text_.substr(subject.begin, subject.size());
    if (!said.ends_with(u"分别") || !reaches({figures_[clusters_[count - 1].last].quote.end,
                                              figures_[clusters_[count].first].quote.begin}))
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
      const std::uint32_t parts = begin_metric();
      if (trace_ != nullptr) trace_cluster(clusters_[i]);
      next_of_list(parts, about);
      add_baseline(clusters_[i].first, parts, start);
    }
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint32_t parts = begin_metric();
      if (trace_ != nullptr) {
        trace_cluster(clusters_[count + i]);
        trace_->add(Stage::kMetric, figure_of(out_.rows[first + i]).quote, {"taken from its baseline"});
      }
      copy_parts(Indicator(out_.rows[first + i]));
      add_row(clusters_[count + i].first, parts);
    }
    list_.kind = Listing::kNothing;
    return true;
  }

  // Do the words between a baseline and a level say that it was reached: 增加到2015年的?
  bool reaches(Span words) const {
    Span verb = words;
    for (const Time& time : times_) {
      if (time.span.begin >= words.begin && time.span.end <= words.end)
        verb.end = std::min(verb.end, time.span.begin);
    }
    while (!verb.empty() && (is_space(text_[verb.end - 1]) || text_[verb.end - 1] == u'的')) --verb.end;
    const std::u16string_view said = text_.substr(verb.begin, verb.size());
    const lexicon::Word* change =
        lexicon::longest_ending(text_.substr(0, verb.end), verb.end, lexicon::kChanges);
    const bool level =
        change != nullptr && change->text.size() <= verb.size() && change->fields[1] == "level";
    return level || said.ends_with(u"到") || said.ends_with(u"至") || said.ends_with(u"为");
  }

  Indicator& add_baseline(std::size_t figure, std::uint32_t parts, std::uint32_t start) {
    Indicator& baseline = add_row(figure, parts);
    baseline.role = Role::kBaseline;
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

  const Figure& figure_of(const Indicator& row) const { return figures_[row.figure]; }

  // What is read now is about the figure that is explained if it is one of the cluster.
  [[gnu::cold]] bool trace_cluster(const Cluster& cluster) {
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
    add(cluster.left, cluster.left.end == figure.quote.begin ? "the words before it"
                                                             : "before the list, so of each member");
    add(cluster.right,
        cluster.joined ? "the words after it, shared with the next figure" : "the words after it");
    add(cluster.tail, "at the end of the list, so of each member");
    return about;
  }

  // Every phrase of a metric is added here.
  void add_metric(std::u16string_view text, Span span, Side side, const std::vector<Span>& cuts,
                  std::vector<Span>& parts) {
    gongbao::add_metric(text, span, side, cuts, parts, trace_);
  }

  void refer(Indicator& row, std::int32_t about) {
    row.refers_to = about;
    if (trace_ != nullptr && about != kNone)
      trace_->add(Stage::kRefersTo, figure_of(out_.rows[static_cast<std::size_t>(about)]).quote,
                  {"what it is about"});
  }

  [[gnu::cold]] void trace_discarded(std::uint32_t parts) {
    for (std::size_t i = parts; i < out_.metric_parts.size(); ++i)
      trace_->add(Stage::kDropped, out_.metric_parts[i], {"does not say what is measured"});
  }

  std::uint32_t begin_metric() const { return static_cast<std::uint32_t>(out_.metric_parts.size()); }

  bool no_metric(std::uint32_t parts) const {
    for (std::size_t i = parts; i < out_.metric_parts.size(); ++i) {
      if (says_something(text_, out_.metric_parts[i])) return false;
    }
    return true;
  }

  // The latest row since the last semicolon; for a change rather an amount or share than another change.
  std::int32_t previous_row(bool for_change = false) const {
    for (std::size_t i = out_.rows.size(); for_change && i-- > segment_rows_;) {
      const Indicator& row = out_.rows[i];
      const FigureKind kind = figure_of(row).kind;
      if (kind == FigureKind::kAmount || kind == FigureKind::kShare) return static_cast<std::int32_t>(i);
    }
    return out_.rows.size() > segment_rows_ ? static_cast<std::int32_t>(out_.rows.size()) - 1 : kNone;
  }

  void copy_parts(const Indicator& row) {
    for (std::uint32_t i = row.metric_begin; i < row.metric_end; ++i) {
      const Span part = out_.metric_parts[i];
      out_.metric_parts.push_back(part);
    }
  }

  // Takes the metric of the previous row, for what says nothing of its own: …,同比增长8%.
  std::int32_t borrow_metric(std::uint32_t parts, bool for_change = false) {
    if (trace_ != nullptr) trace_discarded(parts);
    out_.metric_parts.resize(parts);
    const std::int32_t row = previous_row(for_change);
    if (row != kNone) {
      if (trace_ != nullptr)
        trace_->add(Stage::kMetric, figure_of(out_.rows[static_cast<std::size_t>(row)]).quote,
                    {"taken from the figure before it"});
      copy_parts(Indicator(out_.rows[static_cast<std::size_t>(row)]));
    } else {
      borrow_clause();
    }
    return row;
  }

  // 参合率再创新高,达到98.5%: the clause before has no figure of its own but names what is measured; in a
  // bracket it is the noun before the bracket: 发酵酒(增长87%).
  void borrow_clause() {
    constexpr std::uint32_t kLongest = 24;
    if (depth_ > 0 && clause_.begin > 1 && text_[clause_.begin - 1] == u'(') {
      std::uint32_t begin = clause_.begin - 1;
      while (begin > 0 && clause_.begin - begin < 14 && !is_any(text_[begin - 1], u"、,;。:()\n")) --begin;
      if (trace_ != nullptr)
        trace_->add(Stage::kWords, {begin, clause_.begin - 1}, {"none of its own: before the bracket"});
      return add_metric(text_, {begin, clause_.begin - 1}, Side::kBefore, cuts_, out_.metric_parts);
    }
    add_metric(text_, subject_before(kLongest), Side::kBefore, cuts_, out_.metric_parts);
  }

  // What the clause right before names, at most `longest` characters where it says nothing more of it.
  Span subject_before(std::uint32_t longest) const {
    const Clause* before = nullptr;
    for (const Clause& clause : clauses_) {
      if (clause.span.begin >= clause_.begin) break;
      if (clause.depth == depth_ && clause.span.end < clause_.begin) before = &clause;
    }
    if (before == nullptr || before->span.end + 1 != clause_.begin || text_[before->span.end] != u',')
      return {};
    const Span words = without_comment(text_, before->span, longest);
    if (trace_ != nullptr && !words.empty())
      trace_->add(Stage::kWords, words, {"none of its own: the clause before"});
    return words;
  }

  // A word that says of what only together with the row before it: 占比, 完成率, 建筑面积.
  bool needs_subject(std::uint32_t parts) const {
    if (parts >= out_.metric_parts.size()) return false;
    const Span part = out_.metric_parts[parts];
    const std::u16string_view words = text_.substr(part.begin, part.size());
    if (words == u"占") return true;  // 占|全年支出的: a time was cut out
    if (out_.metric_parts.size() != parts + 1) return false;
    if (words.starts_with(u"占") && words.size() <= 12 && words != u"占地面积" && !words.starts_with(u"占道"))
      return true;
    return is_phrase(words, "head");
  }

  // Puts the subject in front of a metric that says nothing without it.
  std::int32_t add_subject(std::uint32_t parts) {
    const std::vector<Span> own(out_.metric_parts.begin() + parts, out_.metric_parts.end());
    out_.metric_parts.resize(parts);
    const std::int32_t about = borrow_metric(parts);
    drop_light_verb(parts);
    drop_target(parts);
    out_.metric_parts.insert(out_.metric_parts.end(), own.begin(), own.end());
    return about;
  }

  // 任务数5家,实际完成6家; 印发督办单220张,办结211张: a bare verb is about what was counted before.
  bool is_bare_verb(std::uint32_t parts, std::size_t figure) const {
    if (out_.metric_parts.size() != parts + 1 || out_.rows.size() == sentence_rows_) return false;
    const Indicator& before = out_.rows.back();
    const Span part = out_.metric_parts[parts];
    const std::u16string_view words = text_.substr(part.begin, part.size());
    if (is_phrase(words, "joins")) return true;
    return figure_of(before).measure == figures_[figure].measure &&
           figure_of(before).kind == FigureKind::kAmount && is_phrase(words, "bare");
  }

  Indicator& add_row(std::size_t index, std::uint32_t parts) {
    Figure& figure = figures_[index];
    figure.indicator = true;
    Indicator row;
    row.metric_begin = parts;
    row.metric_end = static_cast<std::uint32_t>(out_.metric_parts.size());
    row.sentence = sentence_;
    row.figure = static_cast<std::uint32_t>(index);
    if (figure.kind == FigureKind::kChange)
      row.basis = "其他";  // 1.6个百分点 is a change without a word of it
    if (trace_ != nullptr) {
      trace_->listen(trace_->is_about(figure.digits));
      for (std::uint32_t i = parts; i < row.metric_end; ++i)
        trace_->add(Stage::kMetric, out_.metric_parts[i], {"part of the metric"});
    }
    row.period = period_before(times_, figure.quote.begin, trace_);
    row.role = context_.role(sentence_, clause_, figure.quote.begin, trace_);
    out_.rows.push_back(row);
    return out_.rows.back();
  }

  void read_cluster(std::size_t i) {
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

  bool no_change(const Change& change, std::string_view why) const {
    if (trace_ != nullptr) trace_->add(Stage::kChange, change.phrase, {"no change: ", why});
    return false;
  }

  bool is_change(const Change& change, const Figure& figure, Span right) const {
    if (change.level) return no_change(change, "a level that was reached");
    if (figure.dimension == "point") return true;
    // 提升1000个综合体: what was improved is counted, nothing grew
    const bool counts = !is_percent(figure) && says_something(text_, trim_metric(text_, right, Side::kAfter));
    if (counts && !change.has_basis) return no_change(change, "what is changed is counted");
    // 完成林分优化提升200万亩: the verb is the name of a work
    if (!is_percent(figure) && !change.has_basis && does_work(change.phrase.begin))
      return no_change(change, "the name of a work");
    if (change.weak && !change.has_basis && !is_percent(figure))
      return no_change(change, "compared with nothing, and not in percent");
    return true;
  }

  bool does_work(std::uint32_t end) const {
    const Span words = trim_metric(text_, {clause_.begin, end}, Side::kBefore);
    return opening_phrase(text_.substr(words.begin, words.size()), "work") > 0;
  }

  // 减少报表68.9%, 缩短办理时间10小时: a verb of change, its object, and by how much.
  bool says_change(Span left, const Figure& figure) const {
    const bool time = figure.dimension == "time";
    if (figure.dimension != "percent" && figure.dimension != "point" && !time) return false;
    const Span words = trim_metric(text_, left, Side::kBefore);
    if (words.empty()) return false;
    const std::u16string_view said = text_.substr(words.begin, words.size());
    for (const std::u16string_view head : {u"率", u"比", u"比重", u"比例", u"份额", u"占"}) {
      if (said.ends_with(head)) return false;
    }
    const lexicon::Word* verb = find_verb_of_change(text_, words);
    return verb != nullptr && (!time || (verb->fields[0] == "down" && verb->fields[1] == "weak"));
  }

  void read_change_of(const Cluster& cluster) {
    const Span words = trim_metric(text_, cluster.left, Side::kBefore);
    const lexicon::Word* verb = find_verb_of_change(text_, words);
    const auto verb_begin = static_cast<std::uint32_t>(text_.find(verb->text, words.begin));
    if (trace_ != nullptr)
      trace_->add(Stage::kChange, {verb_begin, verb_begin + static_cast<std::uint32_t>(verb->text.size())},
                  {"verb of change, its object between it and the figure: ", verb->fields[0]});
    const std::uint32_t parts = begin_metric();
    add_metric(text_, {words.begin, verb_begin}, Side::kBefore, cuts_, out_.metric_parts);
    add_metric(text_, {verb_begin + static_cast<std::uint32_t>(verb->text.size()), words.end}, Side::kBefore,
               cuts_, out_.metric_parts);
    for (std::size_t f = cluster.first; f <= cluster.last; ++f) {
      make_change(add_row(f, parts), verb->fields[0] == "down" ? -1 : 1, "其他");
    }
  }

  void make_change(Indicator& row, int sign, StaticText basis) {
    Figure& figure = figures_[row.figure];
    if (trace_ != nullptr && figure.kind != FigureKind::kChange)
      trace_->add(Stage::kKind, figure.quote,
                  {"change, not ", name_of(figure.kind), ": a word of change governs it"});
    figure.kind = FigureKind::kChange;
    row.basis = basis;
    if (sign < 0 && figure.value.mantissa > 0) {  // 下降-3.5% is down, not up
      figure.value = figure.value.negated();
      if (figure.value_high) figure.value_high = figure.value_high->negated();
    }
  }

  // 同比增长11.86%; 分别同比下降16.43%、18.67%和27.03%
  void read_changes(const Cluster& cluster, const Change& change) {
    StaticText basis = change.basis;
    if (change.has_basis) {
      carried_basis_ = basis;
    } else if (carried_basis_ == "同比" && !change.weak) {
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
    const Span own = trim_metric(text_, subject, Side::kBefore);
    if (says_something(text_, without_times(own))) {
      if (change.severally || begins_list(cluster)) set_members(own, change.severally);
    } else if (change.severally || answers_list(cluster)) {
      set_rows(cluster);
      // 低保、养老金标准再次提高,分别提高90元和221元
      if (list_.rows.empty() && clause_rows_ == segment_rows_) set_members(subject_before(0));
    }
    const std::uint32_t parts = begin_metric();
    std::int32_t about = kNone;
    if (!next_of_list(parts, about)) {
      add_metric(text_, subject, Side::kBefore, cuts_, out_.metric_parts);
      if (no_metric(parts) || is_generic(parts)) {
        about = borrow_metric(parts, true);
      } else if (needs_subject(parts)) {
        about = add_subject(parts);
      }
      if (no_metric(parts)) add_metric(text_, cluster.right, Side::kAfter, cuts_, out_.metric_parts);
    }
    drop_light_verb(parts);
    if (about != kNone) drop_completion(parts);
    for (std::size_t f = cluster.first; f <= cluster.last; ++f) {
      Indicator& row = add_row(f, parts);
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
  Period years_of_growth(const Indicator& row) const {
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

  // 增速, 增幅 and the like say nothing of what grows.
  bool is_generic(std::uint32_t parts) const {
    if (out_.metric_parts.size() != parts + 1) return false;
    const Span part = out_.metric_parts[parts];
    const lexicon::Word* word = lexicon::longest(text_, part.begin, lexicon::kChanges);
    const std::u16string_view said = text_.substr(part.begin, part.size());
    return (word != nullptr && word->text.size() == part.size()) || said == u"其中" ||
           said.starts_with(u"平均");
  }

  // Takes `words` off one end of `part`.
  void drop(Span& part, Span words, std::string_view why) {
    if (trace_ != nullptr) trace_->add(Stage::kDropped, words, {why});
    if (words.begin == part.begin) {
      part.begin = words.end;
    } else {
      part.end = words.begin;
    }
  }

  // 新增就业任务数12000人,实际完成13806人: what was done is 新增就业.
  void drop_target(std::uint32_t parts) {
    if (parts >= out_.metric_parts.size()) return;
    Span& part = out_.metric_parts.back();
    const std::u16string_view plan = u"计划";
    if (part.size() > plan.size() && text_.substr(part.begin).starts_with(plan))
      drop(part, {part.begin, part.begin + 2}, "said of the plan alone");  // 计划投资5亿元,完成3亿元
    for (const std::u16string_view word : {u"总任务数", u"任务数", u"目标数", u"计划数", u"实际完成"}) {
      if (part.size() >= word.size() && text_.substr(part.begin, part.size()).ends_with(word)) {
        drop(part, {part.end - static_cast<std::uint32_t>(word.size()), part.end}, "said of the task alone");
        return;
      }
    }
  }

  // 实现税收 grew by 8 %: what grew is 税收.
  void drop_light_verb(std::uint32_t parts) {
    if (parts >= out_.metric_parts.size()) return;
    Span& part = out_.metric_parts[parts];
    for (const std::u16string_view verb : {u"实现", u"完成", u"达到"}) {
      if (part.size() > verb.size() + 1 && text_.substr(part.begin).starts_with(verb)) {
        drop(part, {part.begin, part.begin + static_cast<std::uint32_t>(verb.size())}, "light verb");
      }
    }
  }

  // 税收完成9亿元,增长8%: what grew is 税收.
  void drop_completion(std::uint32_t parts) {
    constexpr std::u16string_view kVerb = u"完成";
    if (parts >= out_.metric_parts.size()) return;
    Span& part = out_.metric_parts.back();
    if (!text_.substr(part.begin, part.size()).ends_with(kVerb)) return;
    const Span verb{part.end - static_cast<std::uint32_t>(kVerb.size()), part.end};
    if (part.size() > kVerb.size()) {
      drop(part, verb, "verb of completion");
    } else if (out_.metric_parts.size() > parts + 1) {
      drop(part, verb, "verb of completion");
      out_.metric_parts.pop_back();
    }
  }

  Span without_times(Span span) const {
    for (const Time& time : times_) {
      if (time.span.begin <= span.begin && span.begin < time.span.end)
        span.begin = std::min(time.span.end, span.end);
    }
    return span;
  }

  // What the further figures of a list are about.
  struct Listing {
    enum Kind { kNothing, kChange, kAmount } kind = kNothing;
    int sign = 1;
    StaticText basis;
    std::vector<Span> members;  // members of a coordination, one a figure
    bool alike = true;          // counted in one measure: the last has the head of all
    Span tail = {};             // what is said of each: 分别淘汰产能
    std::size_t next = 0;
    std::vector<std::int32_t> rows;  // or rows that were made before, one a figure
  };

  // 刑事、治安及电诈警情: the last has the head that all share.
  // Where no 分别 says that each has its own, there must be as many as there are figures.
  void set_members(Span subject, bool severally = true) {
    const std::size_t count = figures_in_clause();
    cut_coordination(text_, subject, count, list_.members);
    if (list_.members.size() < 2 || count < 2 || (!severally && list_.members.size() != count))
      list_.members.clear();
    if (subject.empty()) return;
    // 友城和领事馆分别为12对和5家 are no two kinds of 领事馆, but 生猪、家禽出栏量 are two of 出栏量.
    list_.alike = figures_[clusters_.front().first].measure == figures_[clusters_.back().last].measure ||
                  is_any(text_[subject.end - 1], u"量额值率数积价");
  }

  std::size_t figures_in_clause() const {
    std::size_t count = 0;
    for (const Cluster& cluster : clusters_) count += cluster.last - cluster.first + 1;
    return count;
  }

  // Is the clause this cluster and bare figures after it, all in one measure: 增长8%、6%和4%?
  bool begins_list(const Cluster& cluster) const {
    if (&cluster != clusters_.data() || clusters_.size() < 2) return false;
    for (const Cluster& other : clusters_) {
      if (other.first != other.last || figures_[other.first].measure != figures_[cluster.first].measure ||
          figures_[other.first].kind == FigureKind::kRank || says_something(text_, other.right))
        return false;
      if (&other != &cluster && (!other.begins_list_member || says_something(text_, other.left)))
        return false;
    }
    return true;
  }

  // 科技、教育支出分别为3亿元、5亿元,增长8%、6%: a list of changes right after a list of as many amounts, of
  // which each has its own metric.
  bool answers_list(const Cluster& cluster) const {
    const std::size_t count = clusters_.size();
    if (!begins_list(cluster) || clause_rows_ < segment_rows_ + count) return false;
    for (std::size_t i = out_.rows.size() - count; i < out_.rows.size(); ++i) {
      if (figure_of(out_.rows[i]).kind != FigureKind::kAmount || out_.rows[i].role == Role::kBaseline)
        return false;
    }
    return true;
  }

  // 财政总收入…,地方财政收入…,分别增长55%和56%: as many of the rows before as figures follow.
  void set_rows(const Cluster& cluster) {
    std::size_t wanted = 0;
    for (const Cluster& other : clusters_) {
      if (other.first >= cluster.first) wanted += other.last - other.first + 1;
    }
    for (std::size_t i = out_.rows.size(); i-- > sentence_rows_ && list_.rows.size() < wanted;) {
      const Indicator& row = out_.rows[i];
      if (figure_of(row).kind == FigureKind::kAmount && row.role != Role::kBaseline) {
        list_.rows.push_back(static_cast<std::int32_t>(i));
      }
    }
    std::reverse(list_.rows.begin(), list_.rows.end());
    if (list_.rows.size() < wanted) list_.rows.clear();
  }

  // Adds the metric of the next member of a 分别 list; false where there is none.
  bool next_of_list(std::uint32_t parts, std::int32_t& about) {
    out_.metric_parts.resize(parts);
    if (list_.next < list_.rows.size()) {
      about = list_.rows[list_.next++];
      if (trace_ != nullptr)
        trace_->add(Stage::kMetric, figure_of(out_.rows[static_cast<std::size_t>(about)]).quote,
                    {"分别: taken from the figure in the same place"});
      copy_parts(Indicator(out_.rows[static_cast<std::size_t>(about)]));
      return true;
    }
    if (list_.next >= list_.members.size()) return false;
    const Span member = list_.members[list_.next];
    const Span last = list_.members.back();
    if (trace_ != nullptr) trace_->add(Stage::kWords, member, {"the member of the list in the same place"});
    add_metric(text_, member, Side::kBefore, cuts_, out_.metric_parts);
    if (++list_.next < list_.members.size() && list_.alike) {
      const Span head{shared_head(text_, list_.members), last.end};
      if (!head.empty()) out_.metric_parts.push_back(head);
      if (trace_ != nullptr && !head.empty())
        trace_->add(Stage::kWords, head, {"the head that all members share"});
    }
    if (says_something(text_, list_.tail)) {
      out_.metric_parts.push_back(list_.tail);
      if (trace_ != nullptr) trace_->add(Stage::kWords, list_.tail, {"said of every member"});
    }
    return true;
  }

  // The second and later figures of a list, with nothing but a list mark before them: 增长20%、27%.
  void continue_list(const Cluster& cluster) {
    const std::uint32_t parts = begin_metric();
    std::int32_t about = kNone;
    if (!next_of_list(parts, about)) {
      const Indicator before = out_.rows.back();
      if (trace_ != nullptr)
        trace_->add(Stage::kMetric, figure_of(before).quote,
                    {"a list goes on: taken from the figure before it"});
      copy_parts(before);
      about = before.refers_to;
    }
    for (std::size_t f = cluster.first; f <= cluster.last; ++f) {
      Indicator& row = add_row(f, parts);
      refer(row, about);
      if (list_.kind == Listing::kChange && figures_[f].kind != FigureKind::kRank)
        make_change(row, list_.sign, list_.basis);
    }
  }

  void read_rank(const Cluster& cluster) {
    const std::uint32_t parts = begin_metric();
    const Span left = without_rank_verb(text_, cluster.left);
    if (trace_ != nullptr && left.end < cluster.left.end)
      trace_->add(Stage::kDropped, {left.end, cluster.left.end},
                  {"verb of ranking, and what stands beside it"});
    add_metric(text_, left, Side::kBefore, cuts_, out_.metric_parts);
    std::int32_t about = kNone;
    if (no_metric(parts)) {
      about = borrow_metric(parts);
    } else if (is_generic(parts) || needs_subject(parts)) {  // 固定资产投资21.6亿元,增速列全区第一
      about = add_subject(parts);
    }
    if (no_metric(parts)) add_metric(text_, cluster.right, Side::kAfter, cuts_, out_.metric_parts);
    for (std::size_t f = cluster.first; f <= cluster.last; ++f) {
      Indicator& row = add_row(f, parts);
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

  void read_amount(const Cluster& cluster) {
    const std::uint32_t parts = begin_metric();
    Span left = cluster.left;
    // 王马里、悦居里分别达到89%、98%
    const std::u16string_view before = text_.substr(left.begin, left.size());
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
      if (next_of_list(parts, about)) return add_amounts(cluster, parts, kNone);
    }
    Span right = cluster.right;
    // 建设活动中心和2个邻里中心: what stands before 和 is counted elsewhere
    if (ends_with_joint(left) && says_something(text_, right)) left.end = left.begin;
    if (!cluster.prefix.empty()) add_metric(text_, cluster.prefix, Side::kBefore, cuts_, out_.metric_parts);
    add_metric(text_, left, Side::kBefore, cuts_, out_.metric_parts);
    add_metric(text_, right, Side::kAfter, cuts_, out_.metric_parts);
    if (!cluster.tail.empty()) add_metric(text_, cluster.tail, Side::kAfter, cuts_, out_.metric_parts);
    if (needs_subject(parts) || is_bare_verb(parts, cluster.first) || is_sub_count(parts))
      return add_amounts(cluster, parts, add_subject(parts));
    if (no_metric(parts)) about = borrow_metric(parts);
    add_amounts(cluster, parts, is_percent(figures_[cluster.first]) ? about : kNone);
  }

  // 药事服务站8家(五星级2家): a count in the bracket behind a count is of the same things.
  bool is_sub_count(std::uint32_t parts) const {
    if (depth_ == 0 || out_.rows.size() == segment_rows_ || out_.metric_parts.size() != parts + 1)
      return false;
    return out_.metric_parts[parts].size() <= 4 && figure_of(out_.rows.back()).quote.end + 1 == clause_.begin;
  }

  bool ends_with_joint(Span left) const {
    while (!left.empty() && is_space(text_[left.end - 1])) --left.end;
    const std::u16string_view words = text_.substr(left.begin, left.size());
    return words.ends_with(u"和") || words.ends_with(u"以及") || (words.ends_with(u"及") && words.size() > 2);
  }

  void add_amounts(const Cluster& cluster, std::uint32_t parts, std::int32_t about) {
    for (std::size_t f = cluster.first; f <= cluster.last; ++f) {
      Indicator& row = add_row(f, parts);
      if (figures_[f].kind != FigureKind::kAmount) refer(row, about);
    }
  }

  const Text& whole_;
  std::u16string_view text_;
  const Page& page_;
  std::vector<Figure>& figures_;
  Indicators& out_;
  SentenceContext context_;

  std::uint32_t sentence_ = 0;
  std::size_t sentence_rows_ = 0;
  std::size_t clause_rows_ = 0;
  std::size_t segment_rows_ = 0;
  Span clause_;
  std::uint32_t depth_ = 0;
  StaticText carried_basis_;
  Listing list_;
  std::vector<Time> times_;
  std::vector<Clause> clauses_;
  std::vector<std::size_t> members_;
  std::vector<Cluster> clusters_;
  std::vector<Span> cuts_;
  Trace* trace_;
};

}  // namespace

Indicators find_indicators(const Text& text, const Page& page, std::vector<Figure>& figures, Date published) {
  Indicators out;
  // Growing or shrinking would copy all of them in one go; what is reserved and never written takes no
  // memory.
  out.rows.reserve(figures.size());
  out.metric_parts.reserve(figures.size() * 4);
  Finder(text, page, figures, published, out).run();
  return out;
}

std::vector<Step> explain_indicator(const Text& text, const Page& page, Lexicon lexicon, Date published,
                                    std::uint32_t sentence, Span digits) {
  // A sentence takes something from those before it in its paragraph: the basis of a change.
  std::size_t first = sentence;
  while (!opens_paragraph(text.folded(), page, first)) --first;
  Trace trace(digits);
  trace.listen(true);
  trace.add(Stage::kSentence, page.sentences[sentence].span, {"the sentence it stands in"});
  const std::size_t line = text.folded().rfind(u'\n', page.sentences[first].span.begin);
  const std::uint32_t begin = line == std::u16string_view::npos ? 0 : static_cast<std::uint32_t>(line);
  std::vector<Figure> figures =
      find_figures(text, {begin, page.sentences[sentence].span.end}, lexicon, trace);
  trace.listen(false);
  Indicators out;
  Finder(text, page, figures, published, out, &trace).run(first, sentence + 1);
  return std::move(trace).take();
}

}  // namespace gongbao
