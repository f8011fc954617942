// Figures → indicators: what each figure of a sentence measures, and what it says of it.

#include "indicators/indicator.h"

#include <algorithm>
#include <array>

#include "indicators/change.h"
#include "indicators/clause.h"
#include "indicators/metric.h"
#include "indicators/role.h"
#include "indicators/times.h"
#include "lexicon/lexicon.h"
#include "text/characters.h"

namespace gongbao {

std::string_view name_of(Role role) noexcept {
  constexpr std::array<std::string_view, 4> kNames = {"actual", "target", "forecast", "baseline"};
  return kNames[static_cast<std::size_t>(role)];
}

std::string Indicators::metric(const Indicator& row, const Text& text) const {
  std::string metric;
  std::string buffer;
  for (std::uint32_t i = row.metric_begin; i < row.metric_end; ++i) {
    for (const char c : text.slice(metric_parts[i], buffer)) metric.push_back(c);
  }
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

// Figures that stand together and measure one thing: 610件931人.
struct Cluster {
  std::size_t first = 0;  // index into the figures
  std::size_t last = 0;
  Span left;   // the words before it that are its own
  Span right;  // and after it
  bool joined = false;              // the words up to the next figure are of both
  bool begins_list_member = false;  // a list mark stands before it
};

class Finder {
 public:
  Finder(const Text& text, const Page& page, std::vector<Figure>& figures, Date published, Indicators& out)
      : text_(text.folded()), page_(page), figures_(figures), out_(out), context_(text, page, published) {}

  void run() {
    std::size_t figure = 0;
    for (std::size_t i = 0; i < page_.sentences.size(); ++i) {
      const Sentence& sentence = page_.sentences[i];
      while (figure < figures_.size() && figures_[figure].digits.begin < sentence.span.begin) ++figure;
      const std::size_t first = figure;
      while (figure < figures_.size() && figures_[figure].digits.begin < sentence.span.end) ++figure;
      if (new_paragraph(i)) carried_basis_ = {};
      read_sentence(i, first, figure);
    }
  }

 private:
  bool new_paragraph(std::size_t i) const {
    if (i == 0) return true;
    const std::uint32_t begin = page_.sentences[i].span.begin;
    const std::uint32_t end = page_.sentences[i - 1].span.end;
    return text_.substr(end, begin - end).find(u'\n') != text_.npos;
  }

  void read_sentence(std::size_t sentence, std::size_t first, std::size_t last) {
    if (std::none_of(figures_.begin() + static_cast<std::ptrdiff_t>(first),
                     figures_.begin() + static_cast<std::ptrdiff_t>(last), can_report)) {
      return;
    }
    sentence_ = static_cast<std::uint32_t>(sentence);
    const Span span = page_.sentences[sentence].span;
    find_times(text_, span, context_.years(sentence), times_);
    cut_clauses(text_, span, clauses_);
    sentence_rows_ = out_.rows.size();
    for (const Clause& clause : clauses_) {
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
      const auto target = std::lower_bound(begin, out_.rows.end(), figure,
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
      if (depth == 0 && can_report(figures_[i])) members_.push_back(i);
    }
  }

  // 亿元以上产业项目84个: the first figure is part of the name of what the second counts.
  bool is_attribute(std::size_t index, std::size_t next, Span clause) const {
    const Figure& figure = figures_[index];
    if (figure.kind != FigureKind::kAmount) return false;
    const std::uint32_t end = figure.quote.end;
    if (end >= clause.end || !is_han(text_[end])) return false;
    const bool bounded = figure.bound == Bound::kAtLeast || figure.bound == Bound::kAtMost;
    const bool bare = figure.chinese && text_[figure.digits.begin] != u'十' && figure.digits.size() == 0;
    if (!bounded && !bare) return false;
    const std::uint32_t until = next == 0 ? clause.end : figures_[next].quote.begin;
    return next != 0 && find_list_mark(text_, {end, until}) == until;
  }

  void read_clause(const Clause& clause, std::size_t first, std::size_t last) {
    collect(clause, first, last);
    if (members_.empty()) return;
    clause_ = clause.span;
    clause_rows_ = out_.rows.size();
    make_clusters();
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
    std::sort(cuts_.begin(), cuts_.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
  }

  Span between(std::size_t a, std::size_t b) const { return {figures_[a].quote.end, figures_[b].quote.begin}; }

  bool is_blank(Span span) const {
    for (std::uint32_t at = span.begin; at < span.end; ++at) {
      if (!is_space(text_[at]) && text_[at] != u'/') return false;
    }
    return true;
  }

  // Where the words between two figures part: what is before belongs to the first, what is after to the second.
  struct Parting {
    Span before;
    Span after;
    bool list = false;  // a list mark or conjunction parts them
  };
  Parting part(Span words) const {
    const std::uint32_t mark = find_list_mark(text_, words);
    if (mark < words.end) return {{words.begin, mark}, {mark + 1, words.end}, true};
    const std::u16string_view characters = text_.substr(words.begin, words.size());
    for (const std::u16string_view joint : {u"以及", u"和", u"及", u"与", u"并", u"或"}) {
      const auto length = static_cast<std::uint32_t>(joint.size());
      if (characters.starts_with(joint)) return {{words.begin, words.begin}, {words.begin + length, words.end}, true};
      if (characters.ends_with(joint) && characters != u"参与") {
        return {{words.begin, words.end - length}, {words.end, words.end}, true};
      }
    }
    return {words, words, false};
  }

  void make_clusters() {
    clusters_.clear();
    std::uint32_t begin = clause_.begin;
    bool list = false;
    std::vector<std::size_t>& members = members_;
    for (std::size_t m = 0; m < members.size(); ++m) {
      if (m + 1 < members.size() && is_attribute(members[m], members[m + 1], clause_)) {
        figures_[members[m]].kind = FigureKind::kLabel;
        continue;
      }
      Cluster cluster{.first = members[m], .last = members[m], .left = {begin, figures_[members[m]].quote.begin},
                      .right = {}, .begins_list_member = list};
      while (m + 1 < members.size() && is_blank(between(members[m], members[m + 1]))) {
        cluster.last = members[++m];
      }
      const std::uint32_t end = figures_[cluster.last].quote.end;
      if (m + 1 == members.size()) {
        cluster.right = {end, clause_.end};
      } else {
        const Span words = between(members[m], members[m + 1]);
        const Parting parting = part(words);
        cluster.right = parting.before;
        list = parting.list;
        if (parting.list) {
          begin = parting.after.begin;
        } else if (const std::uint32_t predicate = find_predicate(words);
                   predicate < words.end && !is_percent(figures_[cluster.last])) {
          // 发动1114个团支部|开展活动6000余场: a new predicate has its own figure.
          cluster.right.end = predicate;
          begin = predicate;
        } else {
          cluster.joined = true;
        }
      }
      clusters_.push_back(cluster);
    }
    share_out();
    // 4个小区50余万方三期旧改工程: without list mark or predicate both figures are of the whole phrase.
    for (std::size_t i = clusters_.size(); i-- > 1;) {
      if (clusters_[i - 1].joined) clusters_[i - 1].right.end = clusters_[i].right.end;
    }
  }

  // The first word in `words` that opens a predicate, with something before it; words.end where there is none.
  std::uint32_t find_predicate(Span words) const {
    const std::u16string_view text = text_.substr(0, words.end);
    for (std::uint32_t at = words.begin + 2; at < words.end; ++at) {
      const lexicon::Word* word = lexicon::longest(text, at, lexicon::kPredicates);
      if (word != nullptr) return at;
    }
    return words.end;
  }

  // 推进3个小区二次供水改造、165幢楼房雨污分流: a member that begins with its figure has the verb of the first;
  // 6家中心和4家站点的提升改造工程: what the last says after 的 goes for all.
  void share_out() {
    tails_.assign(clusters_.size(), Span{});
    for (std::size_t i = 1; i < clusters_.size(); ++i) {
      Cluster& cluster = clusters_[i];
      if (!cluster.begins_list_member || says_something(text_, cluster.left)) continue;
      const Cluster& before = clusters_[i - 1];
      if (says_something(text_, before.right)) cluster.left = before.left;
      if (i + 1 != clusters_.size() && !(cluster.joined && i + 2 == clusters_.size())) continue;
      const Span last = clusters_.back().right;
      const std::size_t of = text_.substr(last.begin, last.size()).find(u'的');
      const std::uint32_t predicate = find_predicate(last);
      if ((of == text_.npos || of == 0) && predicate == last.end) continue;
      const Span tail{of != text_.npos && of != 0 ? std::min(predicate, last.begin + static_cast<std::uint32_t>(of))
                                                  : predicate,
                      last.end};
      for (std::size_t k = i; k-- > 0;) {
        if (!says_something(text_, clusters_[k].right)) break;
        tails_[k] = tail;
        if (!clusters_[k].begins_list_member) break;
      }
    }
  }

  // 地区生产总值由2010年的162.4亿元增加到2015年的287.9亿元
  bool read_from_to() {
    if (clusters_.size() < 2) return false;
    const Cluster& from = clusters_[0];
    const Cluster& to = clusters_[1];
    if (from.first != from.last || to.first != to.last) return false;
    const std::uint32_t start = find_from(from.left);
    if (start == from.left.end) return false;
    const Span words = between(from.first, to.first);
    Span verb = words;
    for (const Time& time : times_) {
      if (time.span.begin >= words.begin && time.span.end <= words.end) verb.end = std::min(verb.end, time.span.begin);
    }
    while (!verb.empty() && (is_space(text_[verb.end - 1]) || text_[verb.end - 1] == u'的')) --verb.end;
    const std::u16string_view said = text_.substr(verb.begin, verb.size());
    const lexicon::Word* change = lexicon::longest_ending(text_.substr(0, verb.end), verb.end, lexicon::kChanges);
    const bool level = change != nullptr && change->text.size() <= verb.size() && change->fields[1] == "level";
    if (!level && !said.ends_with(u"到") && !said.ends_with(u"至") && !said.ends_with(u"为")) return false;
    const Span subject{from.left.begin, start};
    const std::uint32_t parts = begin_metric();
    add_metric(text_, subject, Side::kBefore, cuts_, out_.metric_parts);
    if (no_metric(parts)) borrow_metric(parts);
    Indicator& baseline = add_row(from.first, parts);
    baseline.role = Role::kBaseline;
    if (start + 1 == figures_[from.first].quote.begin) {
      // 支出由11.66亿元增加到…: no year is printed, so it is that of the baseline before
      for (std::size_t i = sentence_rows_; i + 1 < out_.rows.size(); ++i) {
        if (out_.rows[i].role == Role::kBaseline) baseline.period = out_.rows[i].period;
      }
    }
    add_row(to.first, parts).refers_to = static_cast<std::int32_t>(out_.rows.size()) - 2;
    for (std::size_t i = 2; i < clusters_.size(); ++i) read_cluster(i);
    return true;
  }

  std::uint32_t find_from(Span left) const {
    for (std::uint32_t at = left.end; at > left.begin; --at) {
      const char16_t c = text_[at - 1];
      if (c != u'由' && c != u'从') continue;
      // Only a time may stand between 由 and the figure.
      Span rest{at, left.end};
      for (const Time& time : times_) {
        if (time.span.begin == rest.begin) rest.begin = time.span.end;
      }
      while (!rest.empty() && (is_space(text_[rest.begin]) || is_any(text_[rest.begin], u"的初末底约"))) ++rest.begin;
      return rest.empty() ? at - 1 : left.end;
    }
    return left.end;
  }

  std::uint32_t begin_metric() const { return static_cast<std::uint32_t>(out_.metric_parts.size()); }

  bool no_metric(std::uint32_t parts) const {
    for (std::size_t i = parts; i < out_.metric_parts.size(); ++i) {
      if (says_something(text_, out_.metric_parts[i])) return false;
    }
    return true;
  }

  // The latest row of this sentence that a change, a rank or a share can be about.
  std::int32_t previous_row() const {
    for (std::size_t i = out_.rows.size(); i-- > sentence_rows_;) {
      const Indicator& row = out_.rows[i];
      if (row.kind == FigureKind::kAmount || row.kind == FigureKind::kShare) return static_cast<std::int32_t>(i);
    }
    return out_.rows.size() > sentence_rows_ ? static_cast<std::int32_t>(out_.rows.size()) - 1 : kNone;
  }

  void copy_parts(const Indicator& row) {
    for (std::uint32_t i = row.metric_begin; i < row.metric_end; ++i) {
      const Span part = out_.metric_parts[i];
      out_.metric_parts.push_back(part);
    }
  }

  // Takes the metric of the previous row, for what says nothing of its own: …,同比增长8%.
  std::int32_t borrow_metric(std::uint32_t parts) {
    out_.metric_parts.resize(parts);
    const std::int32_t row = previous_row();
    if (row != kNone) copy_parts(Indicator(out_.rows[static_cast<std::size_t>(row)]));
    return row;
  }

  // A word that says of what only together with the row before it: 占比, 完成率, 建筑面积.
  bool needs_subject(std::uint32_t parts) const {
    constexpr std::array<std::u16string_view, 22> kHeads = {
        u"占比", u"完成率",   u"成交金额", u"成交额", u"发放金额", u"总额",     u"金额",     u"合同金额",
        u"面积", u"涉及金额", u"涉案总额", u"比重",   u"所占比重", u"受众",     u"总投资额", u"建筑面积",
        u"量",   u"传播量",   u"阅读量",   u"点击量", u"播放量",   u"受益人数"};
    if (out_.metric_parts.size() != parts + 1) return false;
    const Span part = out_.metric_parts[parts];
    const std::u16string_view words = text_.substr(part.begin, part.size());
    if (words.starts_with(u"占") && words.size() <= 12 && words != u"占地面积" && !words.starts_with(u"占道")) return true;
    return std::find(kHeads.begin(), kHeads.end(), words) != kHeads.end();
  }

  // Puts the subject in front of a metric that says nothing without it.
  std::int32_t add_subject(std::uint32_t parts) {
    const std::vector<Span> own(out_.metric_parts.begin() + parts, out_.metric_parts.end());
    out_.metric_parts.resize(parts);
    const std::int32_t about = borrow_metric(parts);
    if (about == kNone && clause_.begin > page_.sentences[sentence_].span.begin) {
      // 开设专栏,传播量5万余人: the clause before has no figure of its own
      const Clause* before = nullptr;
      for (const Clause& clause : clauses_) {
        if (clause.span.end < clause_.begin && clause.depth == 0) before = &clause;
      }
      if (before != nullptr && before->span.size() <= 20) {
        add_metric(text_, before->span, Side::kBefore, cuts_, out_.metric_parts);
      }
    }
    drop_light_verb(parts);
    out_.metric_parts.insert(out_.metric_parts.end(), own.begin(), own.end());
    return about;
  }

  // 任务数5家,实际完成6家: what was done is what the target is about.
  bool answers_target(std::uint32_t parts) const {
    if (out_.metric_parts.size() != parts + 1 || out_.rows.size() == sentence_rows_) return false;
    const Span part = out_.metric_parts[parts];
    const std::u16string_view words = text_.substr(part.begin, part.size());
    return out_.rows.back().role == Role::kTarget && (words == u"完成" || words == u"实现" || words == u"达到");
  }

  Indicator& add_row(std::size_t index, std::uint32_t parts) {
    Figure& figure = figures_[index];
    figure.indicator = true;
    Indicator row;
    row.kind = figure.kind;
    row.bound = figure.bound;
    row.inferred = figure.inferred;
    row.value = figure.value;
    row.value_high = figure.value_high;
    row.measure = figure.measure;
    row.dimension = figure.dimension;
    row.metric_begin = parts;
    row.metric_end = static_cast<std::uint32_t>(out_.metric_parts.size());
    row.sentence = sentence_;
    row.figure = static_cast<std::uint32_t>(index);
    row.quote = figure.quote;
    row.period = period_of(figure);
    row.role = context_.role(sentence_, clause_, figure.quote.begin);
    out_.rows.push_back(row);
    return out_.rows.back();
  }

  // The nearest expression of time before the figure in its sentence; 截至目前 does not undo a date before it.
  Period period_of(const Figure& figure) const {
    Period period;
    for (const Time& time : times_) {
      if (time.span.begin >= figure.quote.begin) break;
      if (time.base || (time.vague && period.start.year + period.end.year != 0)) continue;
      period = {.printed = time.span, .start = time.start, .end = time.end};
    }
    return period;
  }

  void read_cluster(std::size_t i) {
    const Cluster& cluster = clusters_[i];
    Figure& figure = figures_[cluster.first];
    if (figure.kind == FigureKind::kRank) return read_rank(cluster);
    const std::optional<Change> change = read_change(text_, cluster.left);
    if (change && is_change(*change, figure, cluster.right)) return read_changes(cluster, *change);
    const bool bare = !says_something(text_, trim_metric(text_, cluster.left, Side::kBefore)) &&
                      !says_something(text_, trim_metric(text_, cluster.right, Side::kAfter));
    if (bare && cluster.begins_list_member && list_.kind != Listing::kNothing && out_.rows.size() > clause_rows_) {
      return continue_list(cluster);
    }
    list_.kind = Listing::kNothing;
    if (!bare && says_change(cluster.left, figure)) {
      return read_change_of(cluster);
    }
    read_amount(cluster);
  }

  bool is_change(const Change& change, const Figure& figure, Span right) const {
    if (change.level) return false;
    if (figure.dimension == "point") return true;
    // 提升1000个综合体: what was improved is counted, nothing grew
    const bool counts = !is_percent(figure) && says_something(text_, trim_metric(text_, right, Side::kAfter));
    if (counts && !change.has_basis) return false;
    if (change.weak) return change.has_basis || is_percent(figure);
    return true;
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
    const lexicon::Word* verb = verb_of_change(words);
    return verb != nullptr && (!time || (verb->fields[0] == "down" && verb->fields[1] == "weak"));
  }

  const lexicon::Word* verb_of_change(Span words) const {
    for (std::uint32_t at = words.begin; at + 1 < words.end; ++at) {
      const lexicon::Word* word = lexicon::longest(text_.substr(0, words.end), at, lexicon::kChanges);
      if (word != nullptr && word->text.size() >= 2 && (word->fields[1] == "change" || word->fields[1] == "weak") &&
          word->text != u"新增") {
        return word;
      }
    }
    return nullptr;
  }

  void read_change_of(const Cluster& cluster) {
    const Span words = trim_metric(text_, cluster.left, Side::kBefore);
    const lexicon::Word* verb = verb_of_change(words);
    const auto verb_begin = static_cast<std::uint32_t>(text_.find(verb->text, words.begin));
    const std::uint32_t parts = begin_metric();
    add_metric(text_, {words.begin, verb_begin}, Side::kBefore, cuts_, out_.metric_parts);
    add_metric(text_, {verb_begin + static_cast<std::uint32_t>(verb->text.size()), words.end}, Side::kBefore, cuts_,
               out_.metric_parts);
    for (std::size_t f = cluster.first; f <= cluster.last; ++f) {
      make_change(add_row(f, parts), verb->fields[0] == "down" ? -1 : 1, "其他");
    }
  }

  void make_change(Indicator& row, int sign, std::string_view basis) {
    row.kind = FigureKind::kChange;
    figures_[row.figure].kind = FigureKind::kChange;
    row.basis = basis;
    if (sign < 0) {
      row.value = row.value.negated();
      if (row.value_high) row.value_high = row.value_high->negated();
    }
  }

  // 同比增长11.86%; 分别同比下降16.43%、18.67%和27.03%
  void read_changes(const Cluster& cluster, const Change& change) {
    std::string_view basis = change.basis;
    if (change.has_basis) {
      carried_basis_ = basis;
    } else if (carried_basis_ == "同比") {
      basis = carried_basis_;
    }
    list_ = {.kind = Listing::kChange, .sign = change.sign, .basis = basis, .members = {}, .next = 0, .rows = {}};
    Span subject{cluster.left.begin, change.phrase.begin};
    if (change.rate) subject.end = change.phrase.end;
    const Span own = trim_metric(text_, subject, Side::kBefore);
    if (says_something(text_, without_times(own))) {
      if (change.severally) set_members(own);
    } else if (change.severally) {
      set_rows(cluster);
    }
    const std::uint32_t parts = begin_metric();
    std::int32_t about = kNone;
    if (!next_of_list(parts, about)) {
      add_metric(text_, subject, Side::kBefore, cuts_, out_.metric_parts);
      if (no_metric(parts) || is_generic(parts)) about = borrow_metric(parts);
      if (no_metric(parts)) add_metric(text_, cluster.right, Side::kAfter, cuts_, out_.metric_parts);
    }
    drop_light_verb(parts);
    for (std::size_t f = cluster.first; f <= cluster.last; ++f) {
      Indicator& row = add_row(f, parts);
      make_change(row, change.sign, basis);
      row.refers_to = about;
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
      if (time.base && time.span.begin < row.quote.begin && time.end) base = time.end.year;
    }
    if (base != 0 && period.end && base < period.end.year) {
      period.start = {static_cast<std::int16_t>(base + 1), 1, 1};
    }
    return period;
  }

  // 增速, 增幅 and the like say nothing of what grows.
  bool is_generic(std::uint32_t parts) const {
    if (out_.metric_parts.size() != parts + 1) return false;
    const Span part = out_.metric_parts[parts];
    const lexicon::Word* word = lexicon::longest(text_, part.begin, lexicon::kChanges);
    const std::u16string_view said = text_.substr(part.begin, part.size());
    return (word != nullptr && word->text.size() == part.size()) || said == u"其中" || said.starts_with(u"平均");
  }

  // 实现税收 grew by 8 %: what grew is 税收.
  void drop_light_verb(std::uint32_t parts) {
    if (parts >= out_.metric_parts.size()) return;
    Span& part = out_.metric_parts[parts];
    for (const std::u16string_view verb : {u"实现", u"完成", u"达到"}) {
      if (part.size() > verb.size() + 1 && text_.substr(part.begin).starts_with(verb)) {
        part.begin += static_cast<std::uint32_t>(verb.size());
      }
    }
  }

  Span without_times(Span span) const {
    for (const Time& time : times_) {
      if (time.span.begin <= span.begin && span.begin < time.span.end) span.begin = std::min(time.span.end, span.end);
    }
    return span;
  }

  // What the further figures of a list are about.
  struct Listing {
    enum Kind { kNothing, kChange, kAmount } kind = kNothing;
    int sign = 1;
    std::string_view basis;
    std::vector<Span> members;  // members of a coordination, one a figure
    std::size_t next = 0;
    std::vector<std::int32_t> rows;  // or rows that were made before, one a figure
  };

  // 刑事、治安及电诈警情: the last has the head that all share.
  void set_members(Span subject) {
    cut_coordination(text_, subject, list_.members);
    if (list_.members.size() < 2) list_.members.clear();
  }

  // 财政总收入…,地方财政收入…,分别增长55%和56%: as many of the rows before as figures follow.
  void set_rows(const Cluster& cluster) {
    std::size_t wanted = 0;
    for (const Cluster& other : clusters_) {
      if (other.first >= cluster.first) wanted += other.last - other.first + 1;
    }
    for (std::size_t i = out_.rows.size(); i-- > sentence_rows_ && list_.rows.size() < wanted;) {
      const Indicator& row = out_.rows[i];
      if (row.kind == FigureKind::kAmount && row.role != Role::kBaseline) {
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
      copy_parts(Indicator(out_.rows[static_cast<std::size_t>(about)]));
      return true;
    }
    if (list_.next >= list_.members.size()) return false;
    const Span member = list_.members[list_.next];
    const Span last = list_.members.back();
    add_metric(text_, member, Side::kBefore, cuts_, out_.metric_parts);
    std::uint32_t longest = 0;
    for (std::size_t i = 0; i + 1 < list_.members.size(); ++i) longest = std::max(longest, list_.members[i].size());
    if (++list_.next < list_.members.size() && last.size() > longest + 1) {
      out_.metric_parts.push_back({last.begin + longest, last.end});
    }
    return true;
  }

  // The second and later figures of a list, with nothing but a list mark before them: 增长20%、27%.
  void continue_list(const Cluster& cluster) {
    const std::uint32_t parts = begin_metric();
    std::int32_t about = kNone;
    if (!next_of_list(parts, about)) {
      const Indicator before = out_.rows.back();
      copy_parts(before);
      about = before.refers_to;
    }
    for (std::size_t f = cluster.first; f <= cluster.last; ++f) {
      Indicator& row = add_row(f, parts);
      row.refers_to = about;
      if (list_.kind == Listing::kChange && row.kind != FigureKind::kRank) make_change(row, list_.sign, list_.basis);
    }
  }

  void read_rank(const Cluster& cluster) {
    const std::uint32_t parts = begin_metric();
    add_metric(text_, cluster.left, Side::kBefore, cuts_, out_.metric_parts);
    std::int32_t about = kNone;
    if (no_metric(parts)) about = borrow_metric(parts);
    if (no_metric(parts)) add_metric(text_, cluster.right, Side::kAfter, cuts_, out_.metric_parts);
    for (std::size_t f = cluster.first; f <= cluster.last; ++f) {
      Indicator& row = add_row(f, parts);
      row.refers_to = about;
      const lexicon::Word* scope = lexicon::longest(text_, row.quote.begin, lexicon::kLevels);
      if (scope != nullptr && row.quote.begin + scope->text.size() <= row.quote.end) {
        row.scope = {row.quote.begin, row.quote.begin + static_cast<std::uint32_t>(scope->text.size())};
      }
    }
  }

  void read_amount(const Cluster& cluster) {
    const std::uint32_t parts = begin_metric();
    Span left = cluster.left;
    // 王马里、悦居里分别达到89%、98%
    const std::u16string_view before = text_.substr(left.begin, left.size());
    const bool severally = before.find(u"分别") != before.npos;
    std::int32_t about = kNone;
    if (severally && clusters_.size() >= 2) {
      list_ = {.kind = Listing::kAmount, .sign = 1, .basis = {}, .members = {}, .next = 0, .rows = {}};
      const std::size_t at = before.find(u"分别");
      if (at > 0) set_members({left.begin, left.begin + static_cast<std::uint32_t>(at)});
      if (next_of_list(parts, about)) return add_amounts(cluster, parts, kNone);
    }
    Span right = cluster.right;
    // 建设活动中心和2个邻里中心: what stands before 和 is counted elsewhere
    if (ends_with_joint(left) && says_something(text_, right)) left.end = left.begin;
    add_metric(text_, left, Side::kBefore, cuts_, out_.metric_parts);
    add_metric(text_, right, Side::kAfter, cuts_, out_.metric_parts);
    const Span tail = tails_[static_cast<std::size_t>(&cluster - clusters_.data())];
    if (!tail.empty()) add_metric(text_, tail, Side::kAfter, cuts_, out_.metric_parts);
    if (needs_subject(parts) || answers_target(parts)) return add_amounts(cluster, parts, add_subject(parts));
    if (no_metric(parts)) about = borrow_metric(parts);
    add_amounts(cluster, parts, is_percent(figures_[cluster.first]) ? about : kNone);
  }

  bool ends_with_joint(Span left) const {
    while (!left.empty() && is_space(text_[left.end - 1])) --left.end;
    const std::u16string_view words = text_.substr(left.begin, left.size());
    return words.ends_with(u"和") || words.ends_with(u"以及") || (words.ends_with(u"及") && words.size() > 2);
  }

  void add_amounts(const Cluster& cluster, std::uint32_t parts, std::int32_t about) {
    for (std::size_t f = cluster.first; f <= cluster.last; ++f) {
      Indicator& row = add_row(f, parts);
      row.refers_to = about;
      if (row.kind == FigureKind::kChange) row.basis = "其他";
    }
  }

  std::u16string_view text_;
  const Page& page_;
  std::vector<Figure>& figures_;
  Indicators& out_;
  SentenceContext context_;

  std::uint32_t sentence_ = 0;
  std::size_t sentence_rows_ = 0;
  std::size_t clause_rows_ = 0;
  Span clause_;
  std::string_view carried_basis_;
  Listing list_;
  std::vector<Time> times_;
  std::vector<Clause> clauses_;
  std::vector<std::size_t> members_;
  std::vector<Cluster> clusters_;
  std::vector<Span> tails_;
  std::vector<Span> cuts_;
};

}  // namespace

Indicators find_indicators(const Text& text, const Page& page, std::vector<Figure>& figures, Date published) {
  Indicators out;
  Finder(text, page, figures, published, out).run();
  return out;
}

}  // namespace gongbao
