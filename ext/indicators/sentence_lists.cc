// Figures that are shared out to what is listed before them:
// 刑事、治安及电诈警情分别同比下降16.43%、18.67%和27.03%.

#include <algorithm>
#include <array>

#include "indicators/metric.h"
#include "indicators/sentence_reader.h"
#include "text/characters.h"

namespace gongbao {

// 刑事、治安及电诈警情: the last has the head that all share.
// Where no 分别 says that each has its own, there must be as many as there are figures.
void SentenceReader::set_members(Span subject, bool severally) {
  const std::size_t count = figures_in_clause();
  list_.first = Member::kWhole;
  if (severally && set_parts(subject, count)) return;
  cut_coordination(text_, subject, count, list_.members);
  if (list_.members.size() < 2 || count < 2 || (!severally && list_.members.size() != count))
    list_.members.clear();
  if (subject.empty()) return;
  // 友城和领事馆分别为12对和5家 are no two kinds of 领事馆, but 生猪、家禽出栏量 are two of 出栏量.
  list_.alike = figures_[clusters_.front().first].measure == figures_[clusters_.back().last].measure ||
                is_any(text_[subject.end - 1], u"量额值率数积价");
}

// 城乡居民人均可支配收入分别增长5.3%、7% (of town and country), 三次产业增加值分别为3亿元、6亿元、9亿元 (of
// the three industries): one word names as many parts as there are figures.
bool SentenceReader::set_parts(Span subject, std::size_t count) {
  struct Whole {
    Characters word;
    std::uint32_t kept;  // of its characters, the last, which each part has too
    std::size_t parts;
    Member first;
  };
  static constexpr std::array<Whole, 6> kWholes = {{{u"城乡", 0, 2, Member::kUrban},
                                                    {u"三次产业", 2, 3, Member::kFirst},
                                                    {u"一、二、三产业", 2, 3, Member::kFirst},
                                                    {u"一、二、三次产业", 2, 3, Member::kFirst},
                                                    {u"第一、二、三产业", 2, 3, Member::kFirst},
                                                    {u"第一、二、三次产业", 2, 3, Member::kFirst}}};
  if (subject.size() > 2 && is_any(text_[subject.begin], u"全我")) subject.begin += 2;  // 全区, 我市
  const Characters words = text_.substr(subject.begin, subject.size());
  for (const Whole& whole : kWholes) {
    if (count != whole.parts || !words.starts_with(whole.word)) continue;
    const Span rest{subject.begin + static_cast<std::uint32_t>(whole.word.size()) - whole.kept, subject.end};
    std::vector<Span>& members = list_.members;
    cut_coordination(text_, rest, count, members);
    if (members.size() != 1 || rest.size() <= whole.kept) break;
    list_.first = whole.first;
    return true;
  }
  return false;
}

std::size_t SentenceReader::figures_in_clause() const {
  std::size_t count = 0;
  for (const Cluster& cluster : clusters_) count += cluster.last - cluster.first + 1;
  return count;
}

// Is the clause this cluster and bare figures after it, all in one measure: 增长8%、6%和4%?
bool SentenceReader::begins_list(const Cluster& cluster) const {
  if (&cluster != clusters_.data() || clusters_.size() < 2) return false;
  for (const Cluster& other : clusters_) {
    if (other.first != other.last || figures_[other.first].measure != figures_[cluster.first].measure ||
        figures_[other.first].kind == FigureKind::kRank || says_something(text_, other.right))
      return false;
    if (&other != &cluster && (!other.begins_list_member || says_something(text_, other.left))) return false;
  }
  return true;
}

// 科技、教育支出分别为3亿元、5亿元,增长8%、6%: a list of changes right after a list of as many amounts, of
// which each has its own metric.
bool SentenceReader::answers_list(const Cluster& cluster) const {
  const std::size_t count = clusters_.size();
  if (!begins_list(cluster) || clause_rows_ < segment_rows_ + count) return false;
  for (std::size_t i = out_.rows.size() - count; i < out_.rows.size(); ++i) {
    if (figure_of(out_.rows[i]).kind != FigureKind::kAmount || out_.rows[i].role == Role::kBaseline)
      return false;
  }
  return true;
}

// 财政总收入…,地方财政收入…,分别增长55%和56%: as many of the rows before as figures follow.
void SentenceReader::set_rows(const Cluster& cluster) {
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
bool SentenceReader::next_of_list(std::int32_t& about) {
  metric_.clear();
  if (list_.next < list_.rows.size()) {
    about = list_.rows[list_.next++];
    if (trace_ != nullptr)
      trace_->add(Stage::kMetric, figure_of(out_.rows[static_cast<std::size_t>(about)]).quote,
                  {"分别: taken from the figure in the same place"});
    copy_metric(out_.rows[static_cast<std::size_t>(about)]);
    return true;
  }
  if (list_.first != Member::kWhole) return next_part();
  if (list_.next >= list_.members.size()) return false;
  const Span member = list_.members[list_.next];
  const Span last = list_.members.back();
  if (trace_ != nullptr) trace_->add(Stage::kWords, member, {"the member of the list in the same place"});
  metric_.add(member, Side::kBefore);
  if (++list_.next < list_.members.size() && list_.alike) {
    const Span head{shared_head(text_, list_.members), last.end};
    if (!head.empty()) metric_.add_whole(head);
    if (trace_ != nullptr && !head.empty())
      trace_->add(Stage::kWords, head, {"the head that all members share"});
  }
  if (says_something(text_, list_.tail)) {
    metric_.add_whole(list_.tail);
    if (trace_ != nullptr) trace_->add(Stage::kWords, list_.tail, {"said of every member"});
  }
  return true;
}

// The next part of the whole that the list's one member names.
bool SentenceReader::next_part() {
  constexpr std::size_t kOfTown = 2;
  constexpr std::size_t kOfIndustry = 3;
  if (list_.next >= (list_.first == Member::kUrban ? kOfTown : kOfIndustry)) return false;
  const Span member = list_.members.front();
  if (trace_ != nullptr) trace_->add(Stage::kWords, member, {"its part in the same place"});
  metric_.add(member, Side::kBefore);
  if (says_something(text_, list_.tail)) metric_.add_whole(list_.tail);
  metric_.set_member(static_cast<Member>(static_cast<std::size_t>(list_.first) + list_.next++));
  return true;
}

// The second and later figures of a list, with nothing but a list mark before them: 增长20%、27%.
void SentenceReader::continue_list(const Cluster& cluster) {
  metric_.begin();
  std::int32_t about = kNone;
  if (!next_of_list(about)) {
    const Indicator before = out_.rows.back();
    if (trace_ != nullptr)
      trace_->add(Stage::kMetric, figure_of(before).quote,
                  {"a list goes on: taken from the figure before it"});
    copy_metric(before);
    about = before.refers_to;
  }
  for (std::size_t f = cluster.first; f <= cluster.last; ++f) {
    Indicator& row = add_row(f);
    refer(row, about);
    if (list_.kind == Listing::kChange && figures_[f].kind != FigureKind::kRank)
      make_change(row, list_.sign, list_.basis);
  }
}

}  // namespace gongbao
