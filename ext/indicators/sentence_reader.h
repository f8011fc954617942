#pragma once
// Reads the indicators of a sentence, clause by clause.
//
// What a figure measures may stand beside it, be shared with its neighbours, or have been named before, so
// there is much that is known of the sentence while a figure is read.  The rules are by subject:
//
//   sentence_reader.cc     the way through the sentence; amounts and ranks
//   sentence_changes.cc    同比增长11.86%
//   sentence_baselines.cc  由162.4亿元增加到287.9亿元
//   sentence_lists.cc      分别下降16.43%、18.67%和27.03%
//   sentence_industries.cc 三次产业结构6.8:77.3:15.9
//   sentence_subjects.cc   …,占比20%: what was named before

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "figures/figure.h"
#include "figures/trace.h"
#include "indicators/change.h"
#include "indicators/clause.h"
#include "indicators/cluster.h"
#include "indicators/indicator.h"
#include "indicators/metric_draft.h"
#include "indicators/period.h"
#include "indicators/places.h"
#include "indicators/role.h"
#include "indicators/times.h"
#include "page/page.h"
#include "text/characters.h"
#include "text/text.h"

namespace gongbao {

class SentenceReader {
 public:
  SentenceReader(const Text& text, const Page& page, std::vector<Figure>& figures, Indicators& out,
                 Trace* trace = nullptr)
      : whole_(text),
        text_(text.folded()),
        page_(page),
        figures_(figures),
        out_(out),
        context_(text, page),
        metric_(text.folded(), cuts_, out.metric_parts, trace),
        trace_(trace) {}

  /// The sentences of [first_sentence, last_sentence).
  void run(std::size_t first_sentence, std::size_t last_sentence);

 private:
  // What the further figures of a list are about.
  struct Listing {
    enum Kind { kNothing, kChange, kAmount } kind = kNothing;
    int sign = 1;
    StaticText basis;
    std::vector<Span> members;      // members of a coordination, one a figure
    Member first = Member::kWhole;  // or the first of the parts of the one member
    bool alike = true;              // counted in one measure: the last has the head of all
    Span tail = {};                 // what is said of each: 分别淘汰产能
    std::size_t next = 0;
    std::vector<std::int32_t> rows;  // or rows that were made before, one a figure
  };

  void read_sentence(std::size_t sentence, std::size_t first, std::size_t last);
  void read_figures(Span span, std::uint32_t opening, std::size_t first, std::size_t last);
  void close_sentence();
  void settle(Indicator& row);
  [[nodiscard]] bool take_from_setting(Indicator& row) const;
  [[nodiscard]] bool take_year_before(Indicator& row) const;
  [[nodiscard]] static bool spans_years(const Period& period);
  [[nodiscard]] Characters words_before(std::uint32_t figure) const;
  [[nodiscard]] bool is_level(const Indicator& row) const;
  void collect(const Clause& clause, std::size_t first, std::size_t last);
  bool discard_set(Figure& figure, Span clause);
  void read_clause(const Clause& clause, std::size_t first, std::size_t last);
  void collect_cuts();
  void cut_adverbs();
  void read_cluster(std::size_t i);
  void read_amount(const Cluster& cluster);
  bool is_sub_count() const;
  bool ends_with_joint(Span left) const;
  Span without_state(Span words) const;
  Span without_object_mark(Span words) const;
  Span list_end(Span words) const;
  bool tells_level(Span words) const;
  void add_amounts(const Cluster& cluster, std::int32_t about);
  void read_rank(const Cluster& cluster);
  Indicator& add_row(std::size_t index);
  void set_period(Indicator& row);
  [[nodiscard]] bool takes_carried() const;
  void refer(Indicator& row, std::int32_t about);
  [[gnu::cold]] bool trace_cluster(const Cluster& cluster);

  // sentence_subjects.cc
  std::int32_t previous_row(bool for_change = false) const;
  std::int32_t borrow_metric(bool for_change = false);
  void borrow_clause();
  Span subject_before(std::uint32_t longest) const;
  std::int32_t add_subject(FigureKind kind);
  bool add_owner();
  void add_topic(const Figure& figure);
  void note_topic(const Figure& figure);
  bool add_total();
  void add_producer(const Figure& figure);
  Span account_of(Span part) const;
  void add_purpose(const Cluster& cluster);
  bool is_bare_verb(std::size_t figure) const;

  // sentence_baselines.cc
  bool read_from_to();
  bool read_from_to_severally(std::uint32_t start);
  Span noun_of_baseline(const Cluster& from, const Cluster& to) const;
  bool becomes(const Cluster& from, const Cluster& to) const;
  bool reaches(Span words) const;
  Indicator& add_baseline(std::size_t figure, std::uint32_t start);

  // sentence_changes.cc
  bool is_change(const Change& change, const Figure& figure, Span right) const;
  bool no_change(const Change& change, std::string_view why) const;
  bool does_work(std::uint32_t end) const;
  bool says_change(Span left, const Figure& figure) const;
  void read_change_of(const Cluster& cluster);
  void read_changes(const Cluster& cluster, const Change& change);
  Period years_of_growth(const Indicator& row) const;
  void make_change(Indicator& row, int sign, StaticText basis);
  Span without_times(Span span) const;

  // sentence_industries.cc
  bool is_ratio(std::size_t first, std::size_t last) const;
  bool is_whole(std::size_t figure) const;
  Span industries_noun(std::uint32_t begin, std::uint32_t end) const;
  void read_industries(Span sentence, std::size_t first, std::size_t last);

  // sentence_lists.cc
  void set_members(Span subject, bool severally = true);
  bool set_parts(Span subject, std::size_t count);
  std::size_t figures_in_clause() const;
  bool begins_list(const Cluster& cluster) const;
  bool answers_list(const Cluster& cluster) const;
  void set_rows(const Cluster& cluster);
  bool next_of_list(std::int32_t& about);
  bool next_part();
  void continue_list(const Cluster& cluster);

  const Figure& figure_of(const Indicator& row) const { return figures_[row.figure]; }
  void copy_metric(const Indicator& row) {
    metric_.copy(row.metric_begin, row.metric_end);
    metric_.set_member(row.member);
  }

  const Text& whole_;
  Characters text_;
  const Page& page_;
  std::vector<Figure>& figures_;
  Indicators& out_;
  SentenceContext context_;

  std::uint32_t sentence_ = 0;     // index
  std::size_t sentence_rows_ = 0;  // the first row of the sentence,
  std::size_t segment_rows_ = 0;   // since its last semicolon,
  std::size_t clause_rows_ = 0;    // and of the clause
  Span clause_;
  std::span<const Place> clause_places_;  // of the sentence, from the clause's first on
  std::uint32_t depth_ = 0;               // of brackets around the clause
  StaticText carried_basis_;              // of the last change that prints one, in this paragraph
  CarriedPeriod carried_;                 // from the sentences before in this paragraph
  Period given_;                          // by them to this sentence
  Listing list_;
  struct {
    enum Kind { kAny, kAccount, kInstitution } kind = kAny;
    Span words = {};
  } topic_;  // what the sentence is about, until another takes its place
  std::vector<Place> room_for_places_;
  std::span<const Place> places_;  // of the sentence
  std::vector<Time> times_;        // of the sentence
  std::vector<Clause> clauses_;
  std::vector<std::size_t> members_;  // figures of the clause
  std::vector<Cluster> clusters_;     // of the clause
  std::vector<Span> cuts_;            // what no metric of the clause takes in
  MetricDraft metric_;
  Trace* trace_;
};

}  // namespace gongbao
