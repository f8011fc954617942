#include "indicators/time_expression.h"

#include <algorithm>
#include <array>

#include "figures/numeral.h"
#include "lexicon/lexicon.h"

namespace gongbao {
namespace {

Date first_of(int year, int month) {
  return {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), 1};
}
Date last_of(int year, int month) {
  return {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
          static_cast<std::int8_t>(days_in_month(year, month))};
}
Date day_of(int year, int month, int day) {
  return {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), static_cast<std::int8_t>(day)};
}
bool is_year(std::int64_t value) {
  return value >= 1800 && value <= 2200;
}

using Kind = Time::Kind;

class TimeReader {
 public:
  TimeReader(Characters text, std::uint32_t at, std::uint32_t end, Years years)
      : text_(text.substr(0, end)), begin_(at), at_(at), years_(years) {}

  std::optional<Time> read() {
    const std::optional<Time> time = read_time();
    if (!time) return std::nullopt;
    Time result = *time;
    // 6月底前, 11月20日前: up to that day
    if (result.end && at_ > begin_ && is_any(text_[at_ - 1], u"底末日") &&
        (take(u"以前") || take(u"之前") || take(u"前")))
      result.start = {};
    // 1-9月, told in January, are of the year before.
    if (assumes_year_ && years_.assumed && result.end && years_.today &&
        result.end.year == years_.today.year && result.end.month > years_.today.month &&
        years_.today.month <= kStillEarly) {
      --result.end.year;
      if (result.start) --result.start.year;
    }
    result.span = {begin_, at_};
    result.from = begin_;
    return result;
  }

 private:
  [[nodiscard]] bool sees(Characters word) const { return text_.substr(at_).starts_with(word); }
  bool take(Characters word) {
    if (!sees(word)) return false;
    at_ += static_cast<std::uint32_t>(word.size());
    return true;
  }
  template <std::size_t N>
  bool take_any(const std::array<Characters, N>& words) {
    for (const Characters word : words) {
      if (take(word)) return true;
    }
    return false;
  }
  bool take_one(CharacterSet set) {
    if (at_ >= text_.size() || !is_any(text_[at_], set)) return false;
    ++at_;
    return true;
  }
  // Between two ends of a range: 1-10月, 3月—5月, 3月至5月
  bool take_range_mark() {
    if (!take_one(u"至到-—–~")) return false;
    if (text_[at_ - 1] == u'—') take(u"—");
    return true;
  }
  void take_spaces() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }
  // A whole number, spaces after it skipped.
  std::optional<std::int64_t> take_number(std::int64_t most) {
    if (number_.begin != at_) number_ = number_at(at_);
    if (number_.value < 1 || number_.value > most) return std::nullopt;
    at_ = number_.end;
    take_spaces();
    return number_.value;
  }

  // Each kind of expression asks for the number that it may begin with, so the last one is kept.
  struct WholeNumber {
    std::uint32_t begin;
    std::uint32_t end;
    std::int64_t value;  // 0 where there is none
  };
  [[nodiscard]] WholeNumber number_at(std::uint32_t at) const {
    // Expressions of time are the language's own: no caller adds to them.
    const std::optional<Numeral> numeral = read_numeral(text_, at, Lexicon());
    if (!numeral || numeral->decimal || numeral->scaled || numeral->fraction || !numeral->measure.empty())
      return {at, at, 0};
    return {at, numeral->span.end, numeral->value.to_integer().value_or(0)};
  }

  std::optional<Time> read_time() {
    static constexpr std::array<Characters, 4> kUntil = {u"截止到", u"截至到", u"截至", u"截止"};
    static constexpr std::array<Characters, 5> kThen = {u"日前", u"发稿", u"此时", u"今日", u"今天"};
    if (take_any(kUntil)) {
      // 截至日前; 截至今, but not 截至今年
      if (take_now() || take_any(kThen) || (!sees(u"今年") && take(u"今"))) return now();
      return up_to_point();
    }
    if (take(u"自") || take(u"从")) return since_point();
    if (sees(u"到") || sees(u"至")) {
      // 增加到2015年的…: 到 belongs to the verb
      const lexicon::Word* verb = lexicon::longest_ending(text_, at_ + 1, lexicon::kChanges);
      if (verb != nullptr && verb->text.size() > 1) return std::nullopt;
      ++at_;
      if (take_now()) return now();
      return up_to_point();
    }
    if (take_now()) return now();
    return read_point();
  }

  bool take_now() {
    static constexpr std::array<Characters, 6> kNow = {u"目前为止", u"目前", u"现在",
                                                       u"当前",     u"至今", u"迄今"};
    return take_any(kNow);
  }
  [[nodiscard]] Time now() const { return {.end = years_.today, .kind = Kind::kNow, .vague = !years_.today}; }

  std::optional<Time> up_to_point() {
    std::optional<Time> point = read_point();
    if (!point) return std::nullopt;
    point->start = {};
    return point;
  }

  // 自2018年, 自3月1日起; 从 alone may stand before a baseline (从2018年的5家).
  std::optional<Time> since_point() {
    const bool from = text_[begin_] == u'从';
    std::optional<Time> point = read_point();
    if (!point) return std::nullopt;
    const bool opens = take(u"起") || take(u"开始") || take(u"以来") || !point->end;
    if (!opens && (from || sees(u"的"))) return std::nullopt;
    // 自2016年9月至2017年6月 ends where it says so.
    const bool range = point->kind != Kind::kYear && point->kind != Kind::kMonth && point->kind != Kind::kDay;
    if (!opens && range) return point;
    point->end = {};
    point->kind = Kind::kOther;
    return point;
  }

  std::optional<Time> read_point() {
    if (take(u"今明两年")) return both_years();
    if (std::optional<Time> plan = read_plan()) return plan;
    if (std::optional<Time> years = read_years_back()) return years;
    if (std::optional<Time> years = read_years_ahead()) return years;
    if (std::optional<Time> years = read_years()) return years;
    if (const std::optional<int> year = read_year()) {
      if (take(u"同期")) return Time{.kind = Kind::kYearBefore, .vague = true};
      const std::uint32_t back = at_;
      take_spaces();  // 2020年 6月
      if (std::optional<Time> part = read_part(*year)) return part;
      at_ = back;
      return read_whole_year(*year);
    }
    if (take(u"年初以来") || take(u"开年以来")) return open_from(years_.reported);
    assumes_year_ = true;
    if (take(u"年底") || take(u"年末")) return until_end_of(years_.reported);
    return read_part(years_.reported);
  }

  // 2021年, 今年, 去年, 民国101年
  std::optional<int> read_year() {
    const std::uint32_t start = at_;
    struct Word {
      Characters text;
      int Years::*from;
      int offset;
    };
    if (at_ >= text_.size()) return std::nullopt;
    // 去年 is the year before that of the speaker, 上年 the year before that of the report.
    static constexpr std::array<Word, 7> kWords = {{{u"今年", &Years::published, 0},
                                                    {u"去年", &Years::published, -1},
                                                    {u"前年", &Years::published, -2},
                                                    {u"明年", &Years::published, 1},
                                                    {u"本年", &Years::reported, 0},
                                                    {u"当年", &Years::reported, 0},
                                                    {u"上年", &Years::reported, -1}}};
    for (const Word& word : kWords) {
      if (text_[at_] != word.text[0] || years_.*word.from == 0) continue;
      if (take(word.text)) return years_.*word.from + word.offset;
    }
    const bool republic = take(u"民国");
    const std::optional<std::int64_t> value = take_number(2200);
    if (value && take(u"年") && (republic || is_year(*value)) && !sees(u"代")) {
      return static_cast<int>(republic ? *value + 1911 : *value);
    }
    at_ = start;
    return std::nullopt;
  }

  // 2018-2020年; 2018-2020年6月
  std::optional<Time> read_years() {
    const std::uint32_t start = at_;
    const std::optional<std::int64_t> first = take_number(2200);
    if (first && is_year(*first) && take_range_mark()) {
      const std::optional<std::int64_t> last = take_number(2200);
      if (last && is_year(*last) && *last > *first && take(u"年") && !sees(u"代")) {
        const Date from = first_of(static_cast<int>(*first), 1);
        if (const Date until = end_within(static_cast<int>(*last))) return Time{.start = from, .end = until};
        take(u"度");
        take(u"间") || take(u"期间");
        return Time{.start = from, .end = last_of(static_cast<int>(*last), 12)};
      }
    }
    at_ = start;
    return std::nullopt;
  }

  // Where a range ends within its last year: 底, 末, 6月, 上半年, 第三季度.
  Date end_within(int year) {
    const std::uint32_t back = at_;
    if (take(u"底") || take(u"末")) return last_of(year, 12);
    take_spaces();
    const std::optional<Time> part = read_part(year);
    if (part && part->end) return part->end;
    at_ = back;
    return {};
  }

  std::optional<Time> read_whole_year(int year) {
    if (take(u"以来") || take(u"至今") || take(u"起") || take(u"以后") || take(u"之后"))
      return open_from(year);
    if (take(u"底") || take(u"末")) return until_end_of(year);
    if (take(u"以前") || take(u"之前") || take_before()) return before(year);
    // 2021年至2025年, 2021年—2025年, 2021年至2022年6月
    const std::uint32_t back = at_;
    if (take_range_mark()) {
      if (const std::optional<int> last = read_year(); last && *last >= year) {
        if (const Date until = end_within(*last)) return Time{.start = first_of(year, 1), .end = until};
        take(u"间") || take(u"期间");
        return Time{.start = first_of(year, 1), .end = last_of(*last, 12)};
      }
      at_ = back;
    }
    take(u"度");
    take(u"间");
    return Time{.start = first_of(year, 1), .end = last_of(year, 12), .kind = Kind::kYear};
  }

  // 2030年前, but not 去年前移4位, 2012年前景
  bool take_before() {
    if (!sees(u"前") || (at_ + 1 < text_.size() && is_any(text_[at_ + 1], u"移列景期沿述进后"))) return false;
    ++at_;
    return true;
  }
  // 2030年前碳达峰, a term that is set, may be kept to its last day; 1979年以前, what was, ended the year
  // before.
  [[nodiscard]] Time before(int year) const {
    const bool term = years_.published != 0 && year > years_.published;
    return {.end = last_of(term ? year : year - 1, 12)};
  }

  // Without a year there is an expression of time, but there are no dates.
  static std::optional<Time> open_from(int year) {
    if (year == 0) return Time{.vague = true};
    return Time{.start = first_of(year, 1), .end = {}};
  }
  static std::optional<Time> until_end_of(int year) {
    if (year == 0) return Time{.vague = true};
    return Time{.start = {}, .end = last_of(year, 12)};
  }

  // A part of the year: 上半年, 一季度, 1-10月, 10月底, 3月15日
  std::optional<Time> read_part(int year) {
    const std::uint32_t start = at_;
    if (take(u"以来")) return at_ - begin_ > 2 ? open_from(year) : std::nullopt;
    if (take(u"全年") || take(u"年内")) {
      Time time = months(year, 1, 12);
      time.kind = Kind::kYear;
      return time;
    }
    if (take(u"上半年")) return months(year, 1, 6);
    if (take(u"下半年")) return months(year, 7, 12);
    const bool first = take(u"前");
    const bool ordinal = !first && take(u"第");
    if (const std::optional<std::int64_t> number = take_number(31)) {
      const int value = static_cast<int>(*number);
      if (take(u"季度") || take(u"个季度")) {
        if (value <= 4) return first ? months(year, 1, value * 3) : months(year, value * 3 - 2, value * 3);
      } else if (first && value <= 12 && (take(u"个月") || take(u"月"))) {  // 前9个月, 前11月
        return months(year, 1, value);
      } else if (!first && !ordinal && value <= 12) {
        if (std::optional<Time> month = read_month(year, value)) return month;
      }
    }
    at_ = start;
    return std::nullopt;
  }

  static Time months(int year, int from, int to) {
    if (year == 0) return {.vague = true};
    return {.start = first_of(year, from), .end = last_of(year, to)};
  }

  std::optional<Time> read_month(int year, int month) {
    // 1-10月, 9、10月, 3月至5月
    if (at_ + 1 < text_.size() && is_any(text_[at_], u"-—–~至到、和")) {
      if (!take_range_mark()) ++at_;
      const std::optional<std::int64_t> last = take_number(12);
      if (last && *last > month && take(u"月")) {
        take(u"份");
        return months(year, month, static_cast<int>(*last));
      }
      return std::nullopt;
    }
    if (!take(u"月")) return std::nullopt;
    if (take(u"底") || take(u"末")) return months(year, month, month);
    take(u"份");
    if (take(u"以来") || take(u"起") || take(u"以后") || take(u"之后")) {
      return year == 0 ? Time{.vague = true} : Time{.start = first_of(year, month), .end = {}};
    }
    if (take(u"以前") || take(u"之前"))
      return up_to(month == 1 ? year - 1 : year, month == 1 ? 12 : month - 1);
    if (take(u"上旬")) return days(year, month, 1, 10);
    if (take(u"中旬")) return days(year, month, 11, 20);
    if (take(u"下旬")) return days(year, month, 21, days_in_month(year, month));
    const std::uint32_t back = at_;
    take_spaces();
    if (const std::optional<std::int64_t> day = take_number(31)) {
      if (std::optional<Time> days = read_days(year, month, static_cast<int>(*day))) return days;
    }
    at_ = back;
    if (take_range_mark()) {
      // 3月至5月, 2016年9月至2017年6月, 1986年8月~1990年
      const std::optional<int> last_year = read_year();
      take_spaces();
      const std::optional<std::int64_t> last = take_number(12);
      if (last && take(u"月")) {
        take(u"份") || take(u"底") || take(u"末");
        const int until = last_year.value_or(year);
        if (year != 0 && (until > year || (until == year && *last > month)))
          return Time{.start = first_of(year, month), .end = last_of(until, static_cast<int>(*last))};
        if (year == 0 && !last_year && *last > month) return Time{.vague = true};
      } else if (last_year && !last && year != 0 && *last_year > year) {
        return Time{.start = first_of(year, month), .end = last_of(*last_year, 12)};
      }
      at_ = back;
    }
    Time time = months(year, month, month);
    time.kind = Kind::kMonth;
    return time;
  }

  static Time up_to(int year, int month) {
    if (year <= 0) return {.vague = true};
    return {.end = last_of(year, month)};
  }

  // 3月15日; 5月1日至7日, 4月12-19日, 11月6日至12月3日; 3月1日起
  std::optional<Time> read_days(int year, int month, int day) {
    const int most = days_in_month(year == 0 ? 2000 : year, month);
    if (day > most) return std::nullopt;
    const std::uint32_t after_number = at_;
    if (take_range_mark()) {  // 4月12-19日
      const std::optional<std::int64_t> last = take_number(31);
      if (last && *last > day && *last <= most && (take(u"日") || take(u"号")))
        return days(year, month, day, static_cast<int>(*last));
      at_ = after_number;
    }
    if (!take(u"日") && !take(u"号")) return std::nullopt;
    Time time = days(year, month, day, day);
    time.kind = Kind::kDay;
    if (take(u"起") || take(u"以来") || take(u"开始")) {
      time.end = {};
      return time;
    }
    const std::uint32_t back = at_;
    if (take_range_mark()) {
      std::optional<std::int64_t> last = take_number(31);
      int last_month = month;
      if (last && *last <= 12 && take(u"月")) {
        last_month = static_cast<int>(*last);
        last = take_number(31);
      }
      if (last && (take(u"日") || take(u"号")) &&
          *last <= days_in_month(year == 0 ? 2000 : year, last_month)) {
        if (year != 0) time.end = day_of(year, last_month, static_cast<int>(*last));
        time.kind = Kind::kOther;
        return time;
      }
      at_ = back;
    }
    return time;
  }

  static Time days(int year, int month, int from, int to) {
    if (year == 0) return {.vague = true};
    return {.start = day_of(year, month, from), .end = day_of(year, month, to)};
  }

  // “十四五”期间: the five-year plans, the first of 1953-1957, from the third of 1966-1970 on without a gap.
  std::optional<Time> read_plan() {
    if (at_ >= text_.size() || !is_any(text_[at_], u"“\"一二三四五六七八九十")) return std::nullopt;
    const std::uint32_t start = at_;
    const bool quoted = take(u"“") || take(u"\"");
    static constexpr std::array<Characters, 15> kPlans = {
        u"十五五", u"十四五", u"十三五", u"十二五", u"十一五", u"十五", u"九五", u"八五",
        u"七五",   u"六五",   u"五五",   u"四五",   u"三五",   u"二五", u"一五"};
    for (std::size_t i = 0; i < kPlans.size(); ++i) {
      if (at_ >= text_.size() || text_[at_] != kPlans[i][0] || !take(kPlans[i])) continue;
      if (quoted && !take(u"”") && !take(u"\"")) break;
      const int plan = 15 - static_cast<int>(i);
      const int first = plan >= 3 ? 1966 + 5 * (plan - 3) : 1953 + 5 * (plan - 1);
      if (take(u"期间") || take(u"时期"))
        return Time{.start = first_of(first, 1), .end = last_of(first + 4, 12), .kind = Kind::kPlan};
      if (take(u"以来")) return open_from(first);
      if (take(u"末") || take(u"期末")) return until_end_of(first + 4);
      break;
    }
    at_ = start;
    return std::nullopt;
  }

  // 今明两年
  [[nodiscard]] Time both_years() const {
    if (years_.published == 0) return Time{.vague = true};
    return Time{.start = first_of(years_.published, 1), .end = last_of(years_.published + 1, 12)};
  }

  // 过去五年, 这五年, 五年来, 近三年: the years up to the one reported.  三年内, 连续三年: which ones, is not
  // said.
  std::optional<Time> read_years_back() {
    const std::uint32_t start = at_;
    const bool before = take(u"刚刚过去的") || take(u"过去的") || take(u"过去") || take(u"最近") ||
                        take(u"近") || take(u"这");
    const bool running = !before && take(u"连续");
    if (const std::optional<std::int64_t> number = take_number(30); number && take(u"年")) {
      if (running) return Time{.vague = true, .until = at_};
      if (take(u"内") || take(u"之内")) return Time{.vague = true};
      const bool after = take(u"多来") || take(u"以来") || take(u"来") || take(u"间") || take(u"中");
      const bool sums = opens_clause(start) || sees(u"累计");
      const bool opens = !before && !after && ((sums && tells_of_work()) || changes());
      if ((before || after || opens) && years_.reported != 0) {
        const int first = years_.reported - static_cast<int>(*number) + 1;
        return Time{.start = first_of(first, 1),
                    .end = last_of(years_.reported, 12),
                    .kind = opens ? Kind::kOther : Kind::kYearsBack,
                    .until = opens && changes() ? at_ : Time::kAlways};
      }
      if (before || after) return Time{.vague = true};
    }
    at_ = start;
    return std::nullopt;
  }

  // 今后五年, 未来三年: from the year of the speaker on, or from the next where his is nearly over.
  std::optional<Time> read_years_ahead() {
    constexpr int kNearlyOver = 10;  // October
    const std::uint32_t start = at_;
    if (take(u"今后的") || take(u"今后") || take(u"未来的") || take(u"未来") || take(u"往后")) {
      if (const std::optional<std::int64_t> number = take_number(30); number && take(u"年")) {
        take(u"内") || take(u"间") || take(u"里");
        if (years_.published == 0) return Time{.kind = Kind::kYearsAhead, .vague = true};
        const int first = years_.published + (years_.today.month >= kNearlyOver ? 1 : 0);
        return Time{.start = first_of(first, 1),
                    .end = last_of(first + static_cast<int>(*number) - 1, 12),
                    .kind = Kind::kYearsAhead};
      }
    }
    at_ = start;
    return std::nullopt;
  }

  [[nodiscard]] bool opens_clause(std::uint32_t at) const {
    return at == 0 || is_any(text_[at - 1], u",;。\n ") || is_closing(text_[at - 1]);
  }
  // 五年新增…, 五年共实施…
  [[nodiscard]] bool tells_of_work() const {
    for (const Characters word : {u"共", u"累计", u"新增", u"新建", u"完成", u"实施", u"投入", u"建成"}) {
      if (sees(word)) return true;
    }
    return changes();
  }
  // 5年增长18.7%
  [[nodiscard]] bool changes() const {
    const lexicon::Word* verb = lexicon::longest(text_, at_, lexicon::kChanges);
    return verb != nullptr && verb->fields[1] == "change" && verb->text.size() > 1;
  }

  Characters text_;
  std::uint32_t begin_;
  std::uint32_t at_;
  Years years_;
  WholeNumber number_ = {UINT32_MAX, 0, 0};
  bool assumes_year_ = false;  // none is printed

  static constexpr int kStillEarly = 3;  // March
};

// Can the numeral at `at` begin a point of time?  2021年, 1-10月, 三季度
bool goes_on_as_time(Characters text, std::size_t at) {
  constexpr std::size_t kLongest = 40;  // 1 9 9 8 年; no numeral costs more than its length
  text = text.substr(0, at + kLongest);
  while (at < text.size() && is_of(kBeginsNumeral | kWithinNumeral, text[at])) ++at;
  return at < text.size() && is_any(text[at], u"年月季个期时以末-—–~至到、和");
}

// Can a point of time begin at `at`?
bool may_begin_point(Characters text, std::uint32_t at) {
  const auto next = [&](std::size_t ahead) { return at + ahead < text.size() ? text[at + ahead] : u'\0'; };
  if (starts_numeral(next(0))) return goes_on_as_time(text, at);
  switch (next(0)) {
    case u'今':  // 今年, 今明两年, 今后五年
      return is_any(next(1), u"年明后");
    case u'去':
    case u'明':
    case u'本':
      return next(1) == u'年';
    case u'当':  // 当年, 当前
      return next(1) == u'年' || next(1) == u'前';
    case u'前':  // 前年, 前三季度
      return next(1) == u'年' || starts_numeral(next(1));
    case u'上':
    case u'下':  // 上年, 上半年
      return next(1) == u'年' || next(1) == u'半';
    case u'年':
      return is_any(next(1), u"初底末内");
    case u'全':
    case u'开':
      return next(1) == u'年';
    case u'民':
      return next(1) == u'国';
    case u'目':
      return next(1) == u'前';
    case u'现':
      return next(1) == u'在';
    case u'第':
    case u'近':
    case u'这':
      return starts_numeral(next(1));
    case u'过':
    case u'刚':  // 刚刚过去的一年
      return next(1) == u'去' || next(1) == u'刚';
    case u'未':
    case u'往':
      return next(1) == u'来' || next(1) == u'后';
    case u'连':  // 连续三年
      return next(1) == u'续' && starts_numeral(next(2));
    case u'最':
      return next(1) == u'近';
    case u'“':
    case u'"':  // “十四五”期间
      return is_counting_han(next(1));
    default:
      return false;
  }
}

}  // namespace

bool may_begin_time(Characters text, std::uint32_t at) {
  const char16_t c = text[at];
  const char16_t previous = at > 0 ? text[at - 1] : u'\0';
  const char16_t next = at + 1 < text.size() ? text[at + 1] : u'\0';
  if (!is_of(kBeginsTime, c)) return false;
  if (c == u'截') return true;
  if (c == u'年' && starts_numeral(previous)) return false;  // 三年内
  if (is_digit(c)) return !is_digit(previous) && previous != u'.' && goes_on_as_time(text, at);
  if ((c == u'至' || c == u'迄') && next == u'今') return true;
  return may_begin_point(text, is_any(c, u"到至自从") ? at + 1 : at);
}

std::optional<Time> read_time(Characters text, std::uint32_t at, std::uint32_t end, Years years) {
  if (at >= end || !may_begin_time(text.substr(0, end), at)) return std::nullopt;
  return TimeReader(text, at, end, years).read();
}

}  // namespace gongbao
