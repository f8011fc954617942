#include "indicators/cluster.h"

#include <algorithm>

#include "indicators/clause.h"
#include "indicators/metric.h"
#include "indicators/phrase.h"
#include "lexicon/lexicon.h"
#include "text/characters.h"

namespace gongbao {
namespace {

class Clusterer {
 public:
  Clusterer(Characters text, Span clause, std::vector<Figure>& figures, std::vector<Cluster>& clusters)
      : text_(text), clause_(clause), figures_(figures), clusters_(clusters) {}

  void make_clusters(const std::vector<std::size_t>& members) {
    clusters_.clear();
    constexpr std::uint32_t kLongestPhrase =
        120;  // no metric is longer, and no clause costs more than its length
    std::uint32_t begin = clause_.begin;
    constexpr int kMostJoined = 3;  // figures with neither a list mark nor a predicate between them; no
                                    // clause costs more than its length
    int joined = 0;
    bool list = false;
    for (std::size_t m = 0; m < members.size(); ++m) {
      if (m + 1 < members.size() && is_attribute(members[m], members[m + 1], clause_)) {
        figures_[members[m]].kind = FigureKind::kLabel;
        continue;
      }
      begin = std::max(begin, figures_[members[m]].quote.begin -
                                  std::min(figures_[members[m]].quote.begin, kLongestPhrase));
      Cluster cluster{.first = members[m],
                      .last = members[m],
                      .left = {begin, figures_[members[m]].quote.begin},
                      .right = {},
                      .begins_list_member = list};
      while (m + 1 < members.size() && is_blank(between(members[m], members[m + 1]))) {
        cluster.last = members[++m];
      }
      const std::uint32_t end = figures_[cluster.last].quote.end;
      if (m + 1 == members.size()) {
        cluster.right = {end, std::min(clause_.end, end + kLongestPhrase)};
        // 149.4万人、超额完成任务: after a list mark nothing is said of the figure any more
        if (end < clause_.end && is_any(text_[end], u"、并/") && says_something(text_, cluster.left))
          cluster.right.end = end;
      } else {
        const Span words = between(members[m], members[m + 1]);
        if (is_phrase(text_.substr(words.begin, words.size()),
                      "own")) {  // 张榜22个金额3650万元: the noun between is of the second alone
          cluster.right = {end, end};
          clusters_.push_back(cluster);
          list = false;
          continue;
        }
        const Parting parting = part(words);
        cluster.right = parting.before;
        list = parting.list;
        if (parting.list) {
          begin = parting.after.begin;
        } else if (const std::uint32_t predicate = find_predicate(words);
                   predicate < words.end && !is_relative(figures_[cluster.last])) {
          // 发动1114个团支部|开展活动6000余场: a new predicate has its own figure.
          cluster.right.end = predicate;
          begin = predicate;
        } else if (++joined < kMostJoined) {
          cluster.joined = true;
          clusters_.push_back(cluster);
          continue;
        } else {
          begin = words.end;
        }
        joined = 0;
      }
      clusters_.push_back(cluster);
    }
    share_out();
    share_action();
    constexpr std::uint32_t kLongestShared = 60;
    // 4个小区50余万方三期旧改工程: without list mark or predicate both figures are of the whole phrase.
    for (std::size_t i = clusters_.size(); i-- > 1;) {
      const Cluster& next = clusters_[i];
      Cluster& cluster = clusters_[i - 1];
      if (cluster.joined && next.right.end - cluster.right.begin <= kLongestShared)
        cluster.right.end = next.right.end;
    }
  }

 private:
  // 亿元以上产业项目84个, 收入超亿元的企业20家: the first figure is part of the name of what the second
  // counts.
  bool is_attribute(std::size_t index, std::size_t next, Span clause) const {
    const Figure& figure = figures_[index];
    // 占比超过20%的有23种: which ones are counted
    if (next != 0 && figure.bound != Bound::kExact && is_counted(figures_[next]) &&
        text_.substr(figure.quote.end, figures_[next].quote.begin - figure.quote.end) == u"的有")
      return true;
    if (figure.kind != FigureKind::kAmount) return false;
    const std::uint32_t end = figure.quote.end;
    if (end >= clause.end || !is_han(text_[end]) || is_any(text_[end], u"和及")) return false;
    const bool over = figure.bound == Bound::kOver && text_[end] == u'的' && next != 0 &&
                      is_counted(figures_[next]) && names({end + 1, figures_[next].quote.begin});
    if (figure.bound != Bound::kAtLeast && figure.bound != Bound::kAtMost && !over) return false;
    if (is_counted(figure)) return false;  // 培育100家以上企业
    const std::uint32_t until = next == 0 ? clause.end : figures_[next].quote.begin;
    return next != 0 && find_list_mark(text_, {end, until}) == until;
  }

  // 企业, 非公企业达到: a noun that is counted next, and neither money nor what is done with it.
  bool names(Span words) const {
    const Span noun = trim_metric(text_, words, Side::kBefore);
    const Characters said = text_.substr(noun.begin, noun.size());
    for (const Characters money : {u"资金", u"投资", u"贷款", u"税费", u"经费", u"费用", u"款"}) {
      if (said.starts_with(money)) return false;
    }
    for (std::size_t at = 0; at < said.size(); ++at) {
      const Characters rest = said.substr(at);
      if (is_verb(rest)) return false;
    }
    return !noun.empty() && find_list_mark(text_, words) == words.end;
  }

  static bool is_counted(const Figure& figure) {
    return figure.dimension == "count" || figure.dimension == "people";
  }

  Span between(std::size_t a, std::size_t b) const {
    return {figures_[a].quote.end, figures_[b].quote.begin};
  }

  bool is_blank(Span span) const {
    for (std::uint32_t at = span.begin; at < span.end; ++at) {
      if (!is_space(text_[at]) && text_[at] != u'/') return false;
    }
    return true;
  }

  // Where the words between two figures part: what is before belongs to the first, what is after to the
  // second.
  struct Parting {
    Span before;
    Span after;
    bool list = false;  // a list mark or conjunction parts them
  };
  Parting part(Span words) const {
    const std::uint32_t mark = find_list_mark(text_, words);
    if (mark < words.end) return {{words.begin, mark}, {mark + 1, words.end}, true};
    const Characters characters = text_.substr(words.begin, words.size());
    // 22轮强降水和“桦加沙”等15个台风: each has its own noun
    if (characters.ends_with(u"等") && characters.find(u'“') != characters.npos) {
      const std::size_t joint = characters.find(u'和');
      if (joint != characters.npos && joint > 0) {
        const auto at = words.begin + static_cast<std::uint32_t>(joint);
        return {{words.begin, at}, {at + 1, words.end}, true};
      }
    }
    for (const Characters joint : {u"以及", u"和", u"及", u"与", u"并", u"或"}) {
      const auto length = static_cast<std::uint32_t>(joint.size());
      if (characters.starts_with(joint))
        return {{words.begin, words.begin}, {words.begin + length, words.end}, true};
      if (characters.ends_with(joint) && characters != u"参与") {
        return {{words.begin, words.end - length}, {words.end, words.end}, true};
      }
    }
    return {words, words, false};
  }

  // 挂牌督办省级3家、市级5家; 推出“小税滴”直播5场、微课堂12期: what the first says before its own word.
  void share_prefix(const Cluster& before, Cluster& cluster) const {
    constexpr std::uint32_t kShort = 4;
    const Span own = trim_metric(text_, cluster.left, Side::kBefore);
    const Span first = trim_metric(text_, before.left, Side::kBefore);
    if (own.size() > kShort || first.size() <= own.size()) return;
    if (!before.prefix.empty()) {
      if (!is_shared_verb(before.prefix)) cluster.prefix = before.prefix;
      return;
    }
    const Characters said = text_.substr(first.begin, first.size());
    if (text_[own.end - 1] == u'级') {
      if (said.back() == u'级') cluster.prefix = {first.begin, first.end - own.size()};
      if (said.ends_with(u"国家级") && first.size() > 3) cluster.prefix.end = first.end - 3;
    } else if (const std::size_t quote = said.rfind(u'”'); quote != said.npos && quote + 1 < said.size()) {
      cluster.prefix = {first.begin, first.begin + static_cast<std::uint32_t>(quote) + 1};
    }
  }

  // 拆除围栏3处、危墙12面: a verb is of all that is listed after it.
  void share_verb(const Cluster& before, Cluster& cluster) const {
    if (!cluster.prefix.empty() || says_something(text_, before.right) ||
        says_something(text_, cluster.right))
      return;
    const Figure& figure = figures_[cluster.first];
    const Figure& other = figures_[before.first];
    // 举办活动30场、参训人员900人: people are rarely what is done with things
    if (is_relative(figure) || (figure.dimension == "money") != (other.dimension == "money") ||
        (figure.dimension == "people" && other.dimension != "people"))
      return;
    const Span own = trim_metric(text_, cluster.left, Side::kBefore);
    if (own.size() < 2 || opens_with_verb(own) || is_phrase(text_.substr(own.begin, own.size()), "head"))
      return;
    if (is_shared_verb(before.prefix)) {
      cluster.prefix = before.prefix;
      return;
    }
    const Span first = trim_metric(text_, before.left, Side::kBefore);
    const Characters said = text_.substr(first.begin, first.size());
    const auto verb =
        static_cast<std::uint32_t>(std::max(opening_phrase(said, "doing"), opening_phrase(said, "shared")));
    if (verb > 0 && verb < first.size()) cluster.prefix = {first.begin, first.begin + verb};
  }
  bool is_shared_verb(Span words) const {
    const Characters said = text_.substr(words.begin, words.size());
    return is_phrase(said, "doing") || is_phrase(said, "shared");
  }
  bool opens_with_verb(Span words) const { return is_verb(text_.substr(words.begin, words.size())); }
  static bool is_verb(Characters said) {
    return opening_phrase(said, "doing") > 0 || opening_phrase(said, "shared") > 0 ||
           opening_phrase(said, "work") > 0 || lexicon::longest(said, 0, lexicon::kPredicates) != nullptr ||
           lexicon::longest(said, 0, lexicon::kChanges) != nullptr;
  }

  // 推进30条道路、10座公厕无障碍设施提升改造: the work that the last member names is done to all.
  void share_action() {
    if (clusters_.size() < 2 || !clusters_.back().begins_list_member ||
        says_something(text_, clusters_.back().prefix))
      return;
    const Span last = trim_metric(text_, clusters_.back().right, Side::kAfter);
    const Characters said = text_.substr(last.begin, last.size());
    if (last.size() < 6 || closing_phrase(said, "action") == 0) return;
    for (std::size_t k = clusters_.size() - 1; k-- > 0;) {
      const Span right = trim_metric(text_, clusters_[k].right, Side::kAfter);
      if (right.size() < 2 || right.size() > 3 || !clusters_[k].tail.empty()) return;
      clusters_[k].tail = {last.begin + right.size(), last.end};
      if (!clusters_[k].begins_list_member) return;
    }
  }

  // 人均, 植被, 基本农田: a longer word holds what looks like a predicate.
  static bool is_shielded(Characters text, std::uint32_t at) {
    const auto is_shield = [&](std::uint32_t from) {
      const lexicon::Word* word = lexicon::longest(text, from, lexicon::kDropped);
      return word != nullptr && word->fields[0] == "shield" && from + word->text.size() > at;
    };
    return is_shield(at) || (at > 0 && is_shield(at - 1));
  }

  // The first word in `words` that opens a predicate, with at least so many characters before it; words.end
  // where there is none.
  std::uint32_t find_predicate(Span words, std::uint32_t least = 2) const {
    const Characters text = text_.substr(0, words.end);
    for (std::uint32_t at = words.begin + least; at < words.end; ++at) {
      const lexicon::Word* word = lexicon::longest(text, at, lexicon::kPredicates);
      if (word != nullptr && !is_shielded(text, at)) return at;
    }
    return words.end;
  }

  // 推进3个小区二次供水改造、165幢楼房雨污分流: a member that begins with its figure has the verb of the
  // first; 6家中心和4家站点的提升改造工程: what the last says after 的 goes for all.
  void share_out() {
    for (std::size_t i = 1; i < clusters_.size(); ++i) {
      Cluster& cluster = clusters_[i];
      if (!cluster.begins_list_member) continue;
      const Cluster& before = clusters_[i - 1];
      if (says_something(text_, cluster.left)) {
        share_prefix(before, cluster);
        share_verb(before, cluster);
        continue;
      }
      if (says_something(text_, before.right)) cluster.left = before.left;
      if (i + 1 != clusters_.size() && !(cluster.joined && i + 2 == clusters_.size())) continue;
      const Span last = clusters_.back().right;
      const std::size_t of = text_.substr(last.begin, last.size()).find(u'的');
      const std::uint32_t predicate = find_predicate(last, 1);  // 2个县|被命名为…
      if ((of == text_.npos || of == 0) && predicate == last.end) continue;
      const Span tail{of != text_.npos && of != 0
                          ? std::min(predicate, last.begin + static_cast<std::uint32_t>(of))
                          : predicate,
                      last.end};
      for (std::size_t k = i; k-- > 0;) {
        if (!says_something(text_, clusters_[k].right)) break;
        clusters_[k].tail = tail;
        if (!clusters_[k].begins_list_member) break;
      }
    }
  }

  Characters text_;
  Span clause_;
  std::vector<Figure>& figures_;
  std::vector<Cluster>& clusters_;
};

}  // namespace

void cluster_figures(Characters text, Span clause, const std::vector<std::size_t>& members,
                     std::vector<Figure>& figures, std::vector<Cluster>& clusters) {
  Clusterer(text, clause, figures, clusters).make_clusters(members);
}

}  // namespace gongbao
