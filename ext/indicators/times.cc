#include "indicators/times.h"

#include <algorithm>
#include <array>

#include "figures/numeral.h"
#include "lexicon/lexicon.h"
#include "text/characters.h"

namespace gongbao {
namespace {

Date first_of(int year, int month) {
  return {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), 1};
}
Date last_of(int year, int month) {
  return {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
          static_cast<std::int8_t>(days_in_month(year, month))};
}
bool is_year(std::int64_t value) {
  return value >= 1800 && value <= 2200;
}

class Reader {
 public:
  Reader(Characters text, std::uint32_t at, std::uint32_t end, Years years)
      : text_(text.substr(0, end)), begin_(at), at_(at), years_(years) {}

  std::optional<Time> read() {
    const std::optional<Time> time = read_time();
    if (!time) return std::nullopt;
    Time result = *time;
    // 6月底前, 11月20日前: up to that day
    if (result.end && at_ > begin_ && is_any(text_[at_ - 1], u"底末日") && take(u"前")) result.start = {};
    result.span = {begin_, at_};
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
    static constexpr std::array<Characters, 7> kNow = {u"目前", u"今",   u"现在", u"当前",
                                                       u"日前", u"发稿", u"此时"};
    if (take_any(kUntil)) {
      if (take_any(kNow)) return Time{.vague = true};
      std::optional<Time> point = read_point();
      if (!point) return std::nullopt;
      point->start = {};
      return point;
    }
    if (sees(u"到") || sees(u"至")) {
      // 增加到2015年的…: 到 belongs to the verb
      const lexicon::Word* verb = lexicon::longest_ending(text_, at_ + 1, lexicon::kChanges);
      if (verb != nullptr && verb->text.size() > 1) return std::nullopt;
      ++at_;
      std::optional<Time> point = read_point();
      if (!point) return std::nullopt;
      point->start = {};
      return point;
    }
    return read_point();
  }

  std::optional<Time> read_point() {
    if (take(u"今明两年")) return both_years();
    if (std::optional<Time> plan = read_plan()) return plan;
    if (std::optional<Time> years = read_years_back()) return years;
    if (std::optional<Time> years = read_years()) return years;
    if (const std::optional<int> year = read_year()) {
      if (std::optional<Time> part = read_part(*year)) return part;
      return read_whole_year(*year);
    }
    if (take(u"年初以来") || take(u"开年以来")) return open_from(years_.published);
    if (take(u"年底") || take(u"年末")) return until_end_of(years_.reported);
    return read_part(years_.reported);
  }

  // 2021年, 今年, 去年, 民国101年
  std::optional<int> read_year() {
    const std::uint32_t start = at_;
    struct Word {
      Characters text;
      int offset;
    };
    if (at_ >= text_.size()) return std::nullopt;
    static constexpr std::array<Word, 6> kWords = {
        {{u"今年", 0}, {u"本年", 0}, {u"去年", -1}, {u"上年", -1}, {u"前年", -2}, {u"明年", 1}}};
    for (const Word& word : kWords) {
      if (text_[at_] != word.text[0]) continue;
      if (years_.published != 0 && take(word.text)) return years_.published + word.offset;
    }
    if (take(u"当年") && years_.reported != 0) return years_.reported;
    const bool republic = take(u"民国");
    const std::optional<std::int64_t> value = take_number(2200);
    if (value && take(u"年") && (republic || is_year(*value)) && !sees(u"代")) {
      return static_cast<int>(republic ? *value + 1911 : *value);
    }
    at_ = start;
    return std::nullopt;
  }

  // 2018-2020年
  std::optional<Time> read_years() {
    const std::uint32_t start = at_;
    const std::optional<std::int64_t> first = take_number(2200);
    if (first && is_year(*first) && at_ < text_.size() && is_any(text_[at_], u"-—–~至到")) {
      ++at_;
      const std::optional<std::int64_t> last = take_number(2200);
      if (last && is_year(*last) && *last > *first && take(u"年") && !sees(u"代")) {
        // 2018-2020年底, 2018-2020年6月: a part of the last year alone
        if (at_ < text_.size() && (is_digit(text_[at_]) || is_any(text_[at_], u"底末初上下第前一二三四"))) {
          at_ = start;
          return std::nullopt;
        }
        take(u"度");
        take(u"间") || take(u"期间");
        return Time{.start = first_of(static_cast<int>(*first), 1),
                    .end = last_of(static_cast<int>(*last), 12)};
      }
    }
    at_ = start;
    return std::nullopt;
  }

  std::optional<Time> read_whole_year(int year) {
    if (take(u"以来") || take(u"至今") || take(u"起")) return open_from(year);
    if (take(u"底") || take(u"末")) return until_end_of(year);
    // 2021年至2025年, 2021年—2025年
    const std::uint32_t back = at_;
    if (at_ < text_.size() && is_any(text_[at_], u"至到-—~")) {
      ++at_;
      if (const std::optional<int> last = read_year(); last && *last >= year) {
        take(u"间") || take(u"期间");
        return Time{.start = first_of(year, 1), .end = last_of(*last, 12)};
      }
      at_ = back;
    }
    take(u"度");
    take(u"间");
    return Time{.start = first_of(year, 1), .end = last_of(year, 12)};
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
    if (take(u"全年") || take(u"年内")) return months(year, 1, 12);
    if (take(u"上半年")) return months(year, 1, 6);
    if (take(u"下半年")) return months(year, 7, 12);
    const bool first = take(u"前");
    const bool ordinal = !first && take(u"第");
    if (const std::optional<std::int64_t> number = take_number(31)) {
      const int value = static_cast<int>(*number);
      if (take(u"季度") || take(u"个季度")) {
        if (value <= 4) return first ? months(year, 1, value * 3) : months(year, value * 3 - 2, value * 3);
      } else if (first && take(u"个月") && value <= 12) {
        return months(year, 1, value);
      } else if (!ordinal && value <= 12) {
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
      ++at_;
      if (text_[at_] == u'—') ++at_;
      const std::optional<std::int64_t> last = take_number(12);
      if (last && *last > month && take(u"月")) {
        take(u"份");
        return months(year, month, static_cast<int>(*last));
      }
      return std::nullopt;
    }
    if (!take(u"月")) return std::nullopt;
    if (take(u"底") || take(u"末") || take(u"份")) return months(year, month, month);
    if (take(u"以来") || take(u"起")) {
      return year == 0 ? Time{.vague = true} : Time{.start = first_of(year, month), .end = {}};
    }
    if (take(u"上旬")) return days(year, month, 1, 10);
    if (take(u"中旬")) return days(year, month, 11, 20);
    if (take(u"下旬")) return days(year, month, 21, days_in_month(year, month));
    const std::uint32_t back = at_;
    take_spaces();
    if (const std::optional<std::int64_t> day = take_number(31)) {
      if ((take(u"日") || take(u"号")) && *day <= days_in_month(year == 0 ? 2000 : year, month)) {
        return until_day(year, month, static_cast<int>(*day));
      }
    }
    at_ = back;
    if (at_ < text_.size() && is_any(text_[at_], u"至到-—~")) {
      ++at_;
      const std::optional<std::int64_t> last = take_number(12);
      if (last && *last > month && take(u"月")) return months(year, month, static_cast<int>(*last));
      at_ = back;
    }
    return months(year, month, month);
  }

  // 5月1日至7日, 11月6日至12月3日
  Time until_day(int year, int month, int day) {
    Time time = days(year, month, day, day);
    const std::uint32_t back = at_;
    if (at_ < text_.size() && is_any(text_[at_], u"至到-—~")) {
      ++at_;
      std::optional<std::int64_t> last = take_number(31);
      int last_month = month;
      if (last && *last <= 12 && take(u"月")) {
        last_month = static_cast<int>(*last);
        last = take_number(31);
      }
      if (last && (take(u"日") || take(u"号")) &&
          *last <= days_in_month(year == 0 ? 2000 : year, last_month)) {
        time.end = days(year, last_month, static_cast<int>(*last), static_cast<int>(*last)).end;
        return time;
      }
      at_ = back;
    }
    return time;
  }

  static Time days(int year, int month, int from, int to) {
    if (year == 0) return {.vague = true};
    Date start = first_of(year, month);
    start.day = static_cast<std::int8_t>(from);
    Date end = first_of(year, month);
    end.day = static_cast<std::int8_t>(to);
    return {.start = start, .end = end};
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
        return Time{.start = first_of(first, 1), .end = last_of(first + 4, 12)};
      if (take(u"以来")) return open_from(first);
      if (take(u"末")) return until_end_of(first + 4);
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

  // 过去五年, 五年来, 近三年: the years up to the one reported.  三年内, 连续三年: which ones, is not said.
  std::optional<Time> read_years_back() {
    const std::uint32_t start = at_;
    const bool before = take(u"过去") || take(u"近") || take(u"最近");
    const bool running = !before && take(u"连续");
    if (const std::optional<std::int64_t> number = take_number(30); number && take(u"年")) {
      if (running) return Time{.vague = true, .until = at_};
      if (take(u"内") || take(u"之内")) return Time{.vague = true};
      const bool after = take(u"多来") || take(u"来") || take(u"间") || take(u"以来");
      const bool opens = !before && !after && ((opens_clause(start) && tells_of_work()) || changes());
      if ((before || after || opens) && years_.reported != 0) {
        const int first = years_.reported - static_cast<int>(*number) + 1;
        return Time{.start = first_of(first, 1),
                    .end = last_of(years_.reported, 12),
                    .until = !before && !after && changes() ? at_ : Time::kAlways};
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
};

// Can the numeral at `at` begin a point of time?  2021年, 1-10月, 三季度
bool goes_on_as_time(Characters text, std::size_t at) {
  constexpr std::size_t kLongest = 40;  // 1 9 9 8 年; no numeral costs more than its length
  text = text.substr(0, at + kLongest);
  while (at < text.size() && is_of(kBeginsNumeral | kWithinNumeral, text[at])) ++at;
  return at < text.size() && is_any(text[at], u"年月季个期时以末-—–~至到、和");
}

// Can a point of time begin at `at`?  Never wrong where it says no, and most places are told by a character
// or two.
bool may_begin_point(Characters text, std::uint32_t at) {
  const auto next = [&](std::size_t ahead) { return at + ahead < text.size() ? text[at + ahead] : u'\0'; };
  if (starts_numeral(next(0))) return goes_on_as_time(text, at);
  switch (next(0)) {
    case u'今':  // 今年, 今明两年
      return next(1) == u'年' || next(1) == u'明';
    case u'去':
    case u'明':
    case u'本':
    case u'当':
      return next(1) == u'年';
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
    case u'第':
    case u'近':
      return starts_numeral(next(1));
    case u'过':
      return next(1) == u'去';
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

// Can an expression of time begin at `at`?
bool may_begin_time(Characters text, std::uint32_t at) {
  const char16_t c = text[at];
  const char16_t previous = at > 0 ? text[at - 1] : u'\0';
  if (!is_of(kBeginsTime, c)) return false;
  if (c == u'截') return true;
  if (c == u'年' && starts_numeral(previous)) return false;  // 三年内
  if (is_digit(c)) return !is_digit(previous) && previous != u'.' && goes_on_as_time(text, at);
  return may_begin_point(text, c == u'到' || c == u'至' ? at + 1 : at);
}

// 比2010年, 较去年同期, 是2010年的2.6倍, 在2020年基础上
bool is_base(Characters text, const Time& time) {
  const std::uint32_t begin = time.span.begin;
  const Characters rest = text.substr(time.span.end);
  if (rest.starts_with(u"基础上") || rest.starts_with(u"的基础上")) return true;
  if (begin == 0) return false;
  // 同1949年产量比较
  if (is_any(text[begin - 1], u"同与和") && rest.substr(0, 8).find(u'比') != rest.npos) return true;
  const char16_t previous = text[begin - 1];
  if (previous == u'比' || previous == u'较') return begin < 2 || !is_any(text[begin - 2], u"占同环对");
  if (previous == u'是' || previous == u'于' || previous == u'与' || previous == u'同')
    return rest.starts_with(u"的") || rest.starts_with(u"相比") || previous == u'于' || previous == u'与';
  return false;
}

// 完成全年目标任务的90%: the year is of the task.
bool is_of_task(Characters text, Span time) {
  if (text.substr(time.begin, time.size()) != u"全年" || time.begin < 2 ||
      text.substr(time.begin - 2, 2) != u"完成")
    return false;
  Characters rest = text.substr(time.end);
  for (const Characters word : {u"目标", u"任务", u"的"}) {
    if (rest.starts_with(word)) rest.remove_prefix(word.size());
  }
  return rest.size() < text.size() - time.end && !rest.empty() && is_digit(rest[0]);
}

// Where what stands at `at` ends: at a comma, semicolon or list mark.
std::uint32_t next_stop(Characters text, std::uint32_t at, std::uint32_t end) {
  constexpr std::uint32_t kReach = 120;  // no clause costs more than its length
  end = std::min(end, at + kReach);
  while (at < end && !is_mark(text[at], u",;、")) ++at;
  return at;
}

}  // namespace

std::optional<Time> read_time(Characters text, std::uint32_t at, std::uint32_t end, Years years) {
  if (at >= end || !may_begin_time(text.substr(0, end), at)) return std::nullopt;
  return Reader(text, at, end, years).read();
}

void find_times(Characters text, Span within, std::span<const Place> places, Years years,
                std::vector<Time>& times) {
  times.clear();
  const Characters until = text.substr(0, within.end);
  std::uint32_t from = within.begin;
  for (const Place& place : places) {
    // Words of time without dates have two and more characters: 截至目前, 近年来
    const bool has_word = place.may_begin<lexicon::kDropped>();
    if ((!place.is_of<kBeginsTime>() && !has_word) || place.at() < from) continue;
    std::optional<Time> time;
    if (may_begin_time(until, place.at())) time = Reader(text, place.at(), within.end, years).read();
    if (!time && has_word) {
      const lexicon::Word* word = lexicon::longest(until, place.at(), lexicon::kDropped);
      if (word == nullptr) continue;
      const auto end = place.at() + static_cast<std::uint32_t>(word->text.size());
      if (word->fields[0] == "time") time = Time{.span = {place.at(), end}, .vague = true};
      // A shield (项目) is passed over whole, so that no word of time is found in it (目前).
      if (word->fields[0] == "shield") from = end;
    }
    if (!time) continue;
    time->base = is_base(text, *time);
    if (time->until != Time::kAlways) time->until = next_stop(text, time->until, within.end);
    if (is_of_task(text, time->span)) time->until = time->span.end;
    times.push_back(*time);
    from = time->span.end;
  }
}

std::uint32_t find_baseline(Characters text, Span left, const std::vector<Time>& times) {
  for (std::uint32_t at = left.end; at > left.begin; --at) {
    const char16_t c = text[at - 1];
    if (c != u'由' && c != u'从') continue;
    // Only a time may stand between 由 and the figure.
    Span rest{at, left.end};
    for (const Time& time : times) {
      if (time.span.begin == rest.begin) rest.begin = time.span.end;
    }
    for (bool more = true; more;) {
      more = false;
      while (!rest.empty() && (is_space(text[rest.begin]) || is_any(text[rest.begin], u"的初末底约")))
        ++rest.begin;
      for (const Characters word :
           {u"预计", u"每人每月", u"每人每年", u"人均", u"平均", u"每月", u"每年", u"每人"}) {
        if (!text.substr(rest.begin, rest.size()).starts_with(word)) continue;
        rest.begin += static_cast<std::uint32_t>(word.size());
        more = true;
      }
    }
    return rest.empty() ? at - 1 : left.end;
  }
  return left.end;
}

}  // namespace gongbao
