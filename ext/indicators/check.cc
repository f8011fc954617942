// Arithmetic that a text lets one check, paragraph by paragraph.
//
// A check that fails is an accusation, so it is made only where the text leaves no other reading; one that
// holds may rest on a looser reading (parts that add up to a total by chance are rarer than parts that were
// meant to).

#include "indicators/check.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "indicators/interval.h"
#include "text/characters.h"

namespace gongbao {
namespace {

using Rows = std::vector<std::uint32_t>;

bool holds_word(Characters text, Characters word) {
  return text.find(word) != text.npos;
}

class Checker {
 public:
  Checker(const Text& text, const Page& page, const std::vector<Figure>& figures,
          const Indicators& indicators)
      : text_(text), folded_(text.folded()), page_(page), figures_(figures), indicators_(indicators) {}

  std::vector<Check> run() {
    const std::vector<Indicator>& rows = indicators_.rows;
    for (std::uint32_t first = 0; first < rows.size();) {
      std::uint32_t last = first + 1;
      while (last < rows.size() && same_paragraph(rows[last - 1], rows[last])) ++last;
      check_paragraph(first, last);
      first = last;
    }
    std::stable_sort(checks_.begin(), checks_.end(),
                     [](const Check& a, const Check& b) { return a.quote.begin < b.quote.begin; });
    return std::move(checks_);
  }

 private:
  static constexpr std::uint32_t kLongestClause = 24;

  const Indicator& row(std::uint32_t i) const { return indicators_.rows[i]; }
  const Figure& figure(std::uint32_t i) const { return figures_[row(i).figure]; }

  bool same_paragraph(const Indicator& a, const Indicator& b) const {
    text_.pass(kLongestClause);
    if (a.sentence == b.sentence) return true;
    const std::uint32_t begin = figures_[a.figure].quote.end;
    return folded_.substr(begin, figures_[b.figure].quote.begin - begin).find(u'\n') == Characters::npos;
  }

  bool is_amount(std::uint32_t i) const {
    return figure(i).kind == FigureKind::kAmount && !figure(i).value_high;
  }
  // 余, 近, 以上 leave too much open for a sum; 约 does not say which way.
  bool is_plain(std::uint32_t i) const {
    return figure(i).bound == Bound::kExact || figure(i).bound == Bound::kAbout;
  }
  // 每千人6.6批次 is a rate: nothing is a part of it.
  bool is_rate(std::uint32_t i) const {
    const Characters before = clause_before(i);
    return holds_word(before, u"每") || holds_word(before, u"均");
  }
  bool same_measure(std::uint32_t a, std::uint32_t b) const { return figure(a).measure == figure(b).measure; }

  // The words between the figures of two rows, the first of them the earlier.
  Characters between(std::uint32_t a, std::uint32_t b) const {
    const std::uint32_t begin = figure(a).quote.end;
    return figure(b).quote.begin > begin ? folded_.substr(begin, figure(b).quote.begin - begin)
                                         : Characters{};
  }

  // The words of the clause before a row's figure.
  Characters clause_before(std::uint32_t i) const {
    text_.pass(kLongestClause);
    std::uint32_t begin = figure(i).quote.begin;
    while (begin > 0 && figure(i).quote.begin - begin < kLongestClause &&
           !is_any(folded_[begin - 1], u",;。、\n:"))
      --begin;
    return folded_.substr(begin, figure(i).quote.begin - begin);
  }

  std::string metric(std::uint32_t i) const {
    text_.pass(kLongestClause);
    return indicators_.metric(row(i), text_);
  }

  static int scale_of(double value) { return std::fabs(value) >= 1e8 ? 8 : std::fabs(value) >= 1e4 ? 4 : 0; }
  std::string unit(int power, std::uint32_t i) const {
    return (power == 8 ? "亿" : power == 4 ? "万" : "") + std::string(figure(i).measure);
  }

  void add(std::string_view rule, double stated, double computed, bool holds, std::string explanation,
           std::uint32_t first, std::uint32_t last) {
    explanation += holds ? "相符" : "不符";
    const Span quote{begin_of_clause(first), std::max(figure(first).quote.end, figure(last).quote.end)};
    checks_.push_back({.rule = rule,
                       .stated = stated,
                       .computed = computed,
                       .holds = holds,
                       .explanation = std::move(explanation),
                       .quote = quote,
                       .sentence = row(first).sentence});
  }

  std::uint32_t begin_of_clause(std::uint32_t i) const {
    std::uint32_t begin = figure(i).quote.begin;
    const std::uint32_t sentence = page_.sentences[row(i).sentence].span.begin;
    while (begin > sentence && !is_any(folded_[begin - 1], u",;。\n")) --begin;
    while (begin < figure(i).quote.begin && is_space(folded_[begin])) ++begin;
    return begin;
  }

  void check_paragraph(std::uint32_t first, std::uint32_t last) {
    check_totals(first, last);
    check_parts(first, last);
    check_partitions(first, last);
    check_headline(first, last);
    check_rates(first, last);
    check_growth(first, last);
    check_known_pairs(first, last);
  }

  bool add_sum(const Rows& parts, std::uint32_t total, bool may_fail, std::uint32_t from, std::uint32_t to) {
    Interval sum{0, 0};
    double computed = 0;
    for (const std::uint32_t part : parts) {
      if (!is_plain(part)) return false;
      sum = sum + rounding_of(figure(part));
      computed += figure(part).value.to_double();
    }
    const double stated = figure(total).value.to_double();
    // Rounding of the parts may add up; the printed total must lie where their sum may.
    const bool holds = sum.meets(rounding_of(figure(total)));
    if (!holds && !may_fail) return false;
    const int power = scale_of(stated);
    std::string explanation;
    for (const std::uint32_t part : parts) {
      if (!explanation.empty()) explanation += '+';
      explanation += print_number(figure(part).value.to_double(), power);
    }
    explanation += "=" + print_number(computed, power) + unit(power, total) + ",与所印" +
                   print_number(stated, power) + unit(power, total);
    add("sum", stated, computed, holds, explanation, from, to);
    return true;
  }

  // 3个安置房、2个农贸市场、4所学校共计22个项目: the total after its parts.
  void check_totals(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t total = first + 2; total < last; ++total) {
      if (!is_amount(total)) continue;
      const Characters before = clause_before(total);
      if (!before.ends_with(u"共计") && !before.ends_with(u"合计") && !before.ends_with(u"总计")) continue;
      Rows parts;
      bool one_measure = true;
      for (std::uint32_t i = total; i-- > first && is_amount(i) && row(i).sentence == row(total).sentence;) {
        const Characters words = between(i, i + 1);
        const bool listed = holds_word(words, u"、") || i + 1 == total;
        if (!listed || words.find_first_of(u",;。") != words.npos ||
            figure(i).dimension != figure(total).dimension)
          break;
        one_measure = one_measure && same_measure(i, total);
        parts.push_back(i);
      }
      std::reverse(parts.begin(), parts.end());
      if (parts.size() >= 2) add_sum(parts, total, one_measure, parts.front(), total);
    }
  }

  // 全市…63.8亿元。从隶属关系看,中直50.2亿元;地方13.6亿元: a sentence that divides what the paragraph began
  // with.
  void check_partitions(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t i = first; i < last;) {
      std::uint32_t end = i;
      while (end < last && row(end).sentence == row(i).sentence) ++end;
      const Characters sentence = text_.folded(page_.sentences[row(i).sentence].span);
      const std::size_t see = sentence.find(u"看,");
      const bool divides = see != sentence.npos && see <= 12 && is_any(sentence[0], u"从分按");
      if (divides && i > first) {
        Rows parts;
        for (std::uint32_t k = i; k < end; ++k) {
          if (is_amount(k) && figure(k).dimension == "money") parts.push_back(k);
        }
        constexpr std::uint32_t kReach = 100;
        for (std::uint32_t whole = i > first + kReach ? i - kReach : first; parts.size() >= 2 && whole < i;
             ++whole) {
          if (is_amount(whole) && same_measure(whole, parts.front()) &&
              add_sum(parts, whole, false, parts.front(), parts.back())) {
            break;
          }
        }
      }
      i = end;
    }
  }

  // 120万方大体量建设。竣工8.9万方;续建104万方;交付7.2万方: the figure of a heading and those of its text.
  void check_headline(std::uint32_t first, std::uint32_t last) {
    if (!is_amount(first) || last - first < 3) return;
    const Sentence& sentence = page_.sentences[row(first).sentence];
    if (sentence.section == kNone) return;
    const Span heading = page_.sections[static_cast<std::size_t>(sentence.section)].heading;
    if (!heading.holds(figure(first).quote.begin)) return;
    Rows parts;
    for (std::uint32_t i = first + 1; i < last; ++i) {
      if (is_amount(i) && same_measure(i, first)) parts.push_back(i);
    }
    if (parts.size() >= 2) add_sum(parts, first, false, first, parts.back());
  }

  void add_subset(std::uint32_t whole, std::uint32_t part, bool may_fail) {
    const Interval outer = interval_of(figure(whole));
    const Interval inner = interval_of(figure(part));
    const bool exact = figure(whole).bound == Bound::kExact && figure(part).bound == Bound::kExact;
    const bool holds =
        exact ? inner.low <= outer.high : figure(part).value.to_double() <= figure(whole).value.to_double();
    if (is_rate(whole) || is_rate(part) || (!holds && !(may_fail && exact))) return;
    std::string explanation = "部分" + text_.slice(figure(part).quote) + (holds ? "不大于" : "大于") +
                              "总数" + text_.slice(figure(whole).quote) + ",";
    add("subset", figure(part).value.to_double(), figure(whole).value.to_double(), holds,
        std::move(explanation), whole, part);
  }

  // 其中 parts of what was said just before, up to the end of the sentence.
  void check_parts(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t i = first + 1; i < last; ++i) {
      const Characters words = between(i - 1, i);
      const std::size_t mark = words.rfind(u"其中");
      if (mark == words.npos || words.substr(mark).find_first_of(u"。;") != words.npos) {
        check_follow_up(first, i);
        continue;
      }
      Rows parts;
      std::optional<std::uint32_t> whole;
      const bool own_sentence = row(i).sentence != row(i - 1).sentence;
      for (std::uint32_t k = i; k < last && row(k).sentence == row(i).sentence; ++k) {
        if (k > i && ends_parts(between(k - 1, k), own_sentence)) break;
        if (!is_amount(k) || row(k).role == Role::kBaseline) continue;
        const std::optional<std::uint32_t> of = whole_before(first, i, k);
        if (!of) continue;
        // Of another measure only where the list goes on: 企业176家,其中大项目4个、重点项目9个
        if (!same_measure(*of, k) && k > i && !between(k - 1, k).starts_with(u"、")) break;
        if (!whole) whole = of;
        if (*of == *whole) {
          parts.push_back(k);
        } else {
          add_subset(*of, k, false);
        }
      }
      if (!whole || parts.empty()) continue;
      if (parts.size() >= 2 && add_sum(parts, *whole, false, *whole, parts.back())) continue;
      for (const std::uint32_t part : parts) {
        const bool same = same_measure(part, *whole);
        const bool next = part == i && same && whole == last_amount(first, i);
        add_subset(*whole, part, next);
      }
    }
  }

  // Where the parts end: at the next 其中, at the bracket that holds them, and at a semicolon unless the
  // whole sentence is of parts.
  static bool ends_parts(Characters words, bool own_sentence) {
    const std::size_t close = words.find(u')');
    const bool leaves = close != words.npos && words.find(u'(') > close;
    return leaves || holds_word(words, u"其中") || (!own_sentence && holds_word(words, u";"));
  }

  std::optional<std::uint32_t> last_amount(std::uint32_t first, std::uint32_t before) const {
    for (std::uint32_t i = before; i-- > first;) {
      if (is_amount(i)) return i;
    }
    return std::nullopt;
  }

  // The whole that a part of this measure can be of: the latest before 其中 with its measure, else with its
  // dimension where both are counted.
  std::optional<std::uint32_t> whole_before(std::uint32_t first, std::uint32_t before,
                                            std::uint32_t part) const {
    constexpr std::uint32_t kReach = 4;
    const std::uint32_t from = before > first + kReach ? before - kReach : first;
    for (std::uint32_t i = before; i-- > from;) {
      if (is_amount(i) && same_measure(i, part) && row(i).role != Role::kBaseline) return i;
    }
    const std::optional<std::uint32_t> whole = last_amount(from, before);
    if (whole && figure(*whole).dimension == "count" && figure(part).dimension == "count") return whole;
    return std::nullopt;
  }

  // 22个指标有17个下降; 意见建议204条,整改落实147条; 共承建16所,竣工6所
  void check_follow_up(std::uint32_t first, std::uint32_t i) {
    if (!is_amount(i) || !is_amount(i - 1) || row(i).sentence != row(i - 1).sentence) return;
    const Characters words = between(i - 1, i);
    if (same_measure(i - 1, i) && words.ends_with(u"有") && words.find_first_of(u",;、") == words.npos) {
      return add_subset(i - 1, i, false);
    }
    static constexpr std::array<Characters, 8> kAnswers = {u"整改", u"落实", u"办结", u"化解",
                                                           u"解决", u"竣工", u"交付", u"完成"};
    const Characters own = clause_before(i);
    if (own.size() > 8) return;
    for (const Characters answer : kAnswers) {
      if (!holds_word(own, answer)) continue;
      for (std::uint32_t whole = i; whole-- > first && i - whole <= 3;) {
        if (row(whole).sentence != row(i).sentence || !is_amount(whole) || !same_measure(whole, i)) break;
        const Characters said = clause_before(whole);
        bool gathers = said.starts_with(u"共");
        for (const Characters verb :
             {u"发现", u"排查", u"受理", u"收到", u"求得", u"征集", u"意见", u"查出", u"问题", u"共承"}) {
          gathers = gathers || holds_word(said, verb);
        }
        if (gathers && row(whole).role == Role::kActual) return add_subset(whole, i, false);
      }
      return;
    }
  }

  // 总资产 holds 净资产, 财政总收入 holds 地方财政收入: of one unit in one sentence.
  void check_known_pairs(std::uint32_t first, std::uint32_t last) {
    struct Pair {
      std::string_view whole;
      std::string_view part;
    };
    static constexpr std::array<Pair, 4> kPairs = {{{"总资产", "净资产"},
                                                    {"财政总收入", "地方财政收入"},
                                                    {"财政总收入", "一般公共预算收入"},
                                                    {"进出口总额", "出口额"}}};
    for (std::uint32_t i = first; i + 1 < last; ++i) {
      if (!is_amount(i) || figure(i).dimension != "money") continue;
      const std::string whole = metric(i);
      const auto names_whole = [&](const Pair& pair) { return whole.ends_with(pair.whole); };
      if (std::none_of(kPairs.begin(), kPairs.end(), names_whole)) continue;
      for (std::uint32_t k = i + 1; k < last && row(k).sentence == row(i).sentence; ++k) {
        if (!is_amount(k) || !same_measure(i, k) || holds_word(between(k - 1, k), u"其中")) continue;
        const std::string part = metric(k);
        for (const Pair& pair : kPairs) {
          if (names_whole(pair) && part.ends_with(pair.part)) add_subset(i, k, false);
        }
      }
    }
  }

  void add_ratio(std::uint32_t part, std::uint32_t whole, std::uint32_t rate, bool may_fail,
                 std::uint32_t from) {
    if (!is_plain(part) || !is_plain(whole) || figure(rate).bound != Bound::kExact) return;
    const double base = figure(whole).value.to_double();
    if (!(base > 0) || !(figure(part).value.to_double() > 0)) return;
    const Interval quotient = interval_of(figure(part)) / interval_of(figure(whole));
    const Interval computed{quotient.low * 100, quotient.high * 100};
    const bool holds = computed.meets(interval_of(figure(rate)));
    if (!holds && !may_fail) return;
    const double percent = figure(part).value.to_double() / base * 100;
    const int power = scale_of(base);
    std::string explanation = print_number(figure(part).value.to_double(), power) + "÷" +
                              print_number(base, power) + "=" + print_number(percent, 0, 2) + "%,与所印" +
                              print_number(figure(rate).value.to_double()) + "%";
    add("ratio", figure(rate).value.to_double(), percent, holds, explanation, from, rate);
  }

  void check_rates(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t i = first + 1; i < last; ++i) {
      if (figure(i).kind != FigureKind::kShare || figure(i).measure != "%") continue;
      const Characters own = clause_before(i);
      // 任务数70人,实现106人,完成率达152.4%
      if (holds_word(own, u"完成率") && i >= first + 2 && is_amount(i - 1) && is_amount(i - 2) &&
          row(i - 2).role == Role::kTarget && row(i - 1).role == Role::kActual &&
          same_measure(i - 1, i - 2) && row(i).sentence == row(i - 2).sentence) {
        add_ratio(i - 1, i - 2, i, true, i - 2);
        continue;
      }
      // 总投资247.4亿元,其中民间投资39.2亿元,占比15.9%
      const bool share = own.ends_with(u"占比") || own.ends_with(u"占") || own.ends_with(u"占比达") ||
                         holds_word(own, u"占总");
      if (!share || i < first + 2 || !is_amount(i - 1)) continue;
      const std::optional<std::uint32_t> whole = whole_before(first, i - 1, i - 1);
      if (!whole || !same_measure(*whole, i - 1) || row(*whole).sentence != row(i).sentence) continue;
      const bool parts = holds_word(between(*whole, i - 1), u"其中");
      if (parts) add_ratio(i - 1, *whole, i, *whole + 1 == i - 1 && figure(i).bound == Bound::kExact, *whole);
    }
  }

  // 0 where it is not known, as of “十四五”以来, which has no last year.
  static int years_between(const Indicator& from, const Indicator& to) {
    const int a = from.period.end.year != 0 ? from.period.end.year : from.period.start.year;
    const int b = to.period.end.year;
    return a != 0 && b != 0 ? b - a : 0;
  }

  // Growth of what is measured in constant prices does not follow from the printed amounts.
  bool in_constant_prices(std::uint32_t i) const {
    const std::string said = metric(i);
    for (const std::string_view word :
         {"生产总值", "增加值", "GDP", "产值", "收入", "消费", "零售", "产业"}) {
      if (said.find(word) != std::string::npos) return true;
    }
    const Characters own = clause_before(i);
    return holds_word(own, u"实际") || holds_word(own, u"可比");
  }

  void add_growth(double from, double to, Interval before, Interval after, int years, std::uint32_t rate,
                  std::uint32_t first_row, bool may_fail) {
    if (!(before.low > 0) || !(after.low > 0) || years < 1 || years > 60) return;
    const Interval quotient = after / before;
    const auto yearly = [&](double value) { return (std::pow(value, 1.0 / years) - 1) * 100; };
    const Interval computed{yearly(quotient.low), yearly(quotient.high)};
    const bool holds = computed.meets(interval_of(figure(rate)));
    if (!holds && (!may_fail || in_constant_prices(rate))) return;
    const double percent = yearly(to / from);
    const int power = scale_of(from);
    std::string explanation = print_number(to, power) + "÷" + print_number(from, power);
    if (years > 1) explanation = "(" + explanation + ")^(1/" + std::to_string(years) + ")";
    explanation +=
        "-1=" + print_number(percent, 0, 2) + "%,与所印" + print_number(figure(rate).value.to_double()) + "%";
    add("growth", figure(rate).value.to_double(), percent, holds, explanation, first_row, rate);
  }

  // 增长25% without a basis of its own is over the whole span; 同比增长 and 年增长 are not.
  static bool is_over_the_span(Characters words) {
    return words.find_first_of(u"年同环比较均") == words.npos;
  }

  void check_growth(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t i = first + 2; i < last; ++i) {
      const Indicator& rate = row(i);
      if (figure(i).kind != FigureKind::kChange || !(figure(i).measure == "%") ||
          rate.sentence != row(i - 2).sentence)
        continue;
      const bool yearly = rate.basis == "年均";
      const Indicator& before = row(i - 2);
      const Indicator& now = row(i - 1);
      // 由2010年的162.4亿元增加到2015年的287.9亿元,年均增长12.1%
      if (before.role == Role::kBaseline && is_amount(i - 1) && is_amount(i - 2) &&
          same_measure(i - 1, i - 2)) {
        const int years = yearly ? years_between(before, now) : 1;
        add_growth(figure(i - 2).value.to_double(), figure(i - 1).value.to_double(),
                   interval_of(figure(i - 2)), interval_of(figure(i - 1)), years, i, i - 2,
                   yearly || is_over_the_span(between(i - 1, i)));
        continue;
      }
      // 完成30788元,比2010年增加13480元,年均递增12.2%
      const bool increase = figure(i - 1).kind == FigureKind::kChange && is_amount(i - 2) &&
                            same_measure(i - 1, i - 2) && now.refers_to == static_cast<std::int32_t>(i - 2);
      if (!increase) continue;
      const double base = figure(i - 2).value.to_double() - figure(i - 1).value.to_double();
      Date since = rate.period.start;
      const int years = yearly ? (since && rate.period.end ? rate.period.end.year - since.year + 1 : 0) : 1;
      add_growth(base, figure(i - 2).value.to_double(),
                 interval_of(figure(i - 2)) - interval_of(figure(i - 1)), interval_of(figure(i - 2)), years,
                 i, i - 2, false);
    }
  }

  const Text& text_;
  Characters folded_;
  const Page& page_;
  const std::vector<Figure>& figures_;
  const Indicators& indicators_;
  std::vector<Check> checks_;
};

}  // namespace

std::vector<Check> find_checks(const Text& text, const Page& page, const std::vector<Figure>& figures,
                               const Indicators& indicators) {
  return Checker(text, page, figures, indicators).run();
}

}  // namespace gongbao
