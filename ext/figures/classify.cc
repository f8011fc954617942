// What a numeral is by what stands around it: an amount, a date, a name that only looks like a figure, …

#include <algorithm>
#include <array>

#include "figures/context.h"
#include "text/characters.h"

namespace gongbao {

Characters Context::left(std::uint32_t length) const {
  std::uint32_t begin = numeral.span.begin;
  while (begin > 0 && numeral.span.begin - begin < length && text[begin - 1] != u'\n') --begin;
  return text.substr(begin, numeral.span.begin - begin);
}

namespace {

bool is_alphanumeric(char16_t c) {
  return is_digit(c) || is_letter(c);
}

template <std::size_t N>
bool ends_with_any(Characters text, const std::array<Characters, N>& words) {
  for (const Characters word : words) {
    if (text.ends_with(word)) return true;
  }
  return false;
}

template <std::size_t N>
bool starts_with_any(Characters text, const std::array<Characters, N>& words) {
  for (const Characters word : words) {
    if (text.starts_with(word)) return true;
  }
  return false;
}

template <std::size_t N>
bool holds_any(Characters text, const std::array<Characters, N>& words) {
  for (const Characters word : words) {
    if (text.find(word) != text.npos) return true;
  }
  return false;
}

bool ends_clause(char16_t c) {
  return c == u'\0' || is_any(c, u",;:。、!?\n)") || is_closing(c);
}

constexpr std::int64_t kFirstYear = 1000;
constexpr std::int64_t kLastYear = 2999;

// 2021年, 二〇二一年, 民国101年, 5月, 15日, 9、10月, 1-10月, 2021-12-10
// What is counted in years: 受教育年限提高到11.3年.
constexpr std::array<Characters, 6> kYearsAreCounted = {u"年限", u"寿命", u"到", u"达", u"为", u"至"};

// Stands alone between spaces, and no word follows: 大豆 7.0 -1.6.
bool is_in_table(const Context& context) {
  const char16_t next = context.at(context.numeral.span.end);
  const bool ends =
      next == u'\0' || next == u'\n' || (is_space(next) && !is_han(context.at(context.numeral.span.end + 1)));
  return ends && is_space(context.before()) && context.numeral.span.begin >= 2;
}

FigureKind classify_time(const Context& context) {
  const Numeral& numeral = context.numeral;
  if (numeral.decimal || numeral.scaled || numeral.fraction || !numeral.measure.empty())
    return FigureKind::kAmount;
  const std::optional<std::int64_t> value = numeral.value.to_integer();
  std::uint32_t next = numeral.span.end;
  while (is_space(context.at(next)) && next - numeral.span.end < 2) ++next;
  const Characters rest = context.text.substr(std::min<std::size_t>(next, context.text.size()));
  const bool four_digits = numeral.digits.size() >= 4 && value && *value >= kFirstYear &&
                           *value <= kLastYear && (!numeral.chinese || numeral.positional);
  if (rest.starts_with(u"年") && !rest.starts_with(u"年级")) {
    if (four_digits || context.left(3).ends_with(u"民国")) return FigureKind::kDate;
    return rest.starts_with(u"年代") ? FigureKind::kDate : FigureKind::kPeriod;  // 五年来, 连续3年
  }
  if (rest.starts_with(u"周年") || rest.starts_with(u"世纪")) return FigureKind::kPeriod;
  if (rest.starts_with(u"月") && value && *value >= 1 && *value <= 12) return FigureKind::kDate;
  if ((rest.starts_with(u"日") || rest.starts_with(u"号")) && value && *value >= 1 && *value <= 31) {
    const char16_t previous = is_space(context.before()) ? context.before(2) : context.before();
    if (previous == u'月' || (rest[0] == u'日' && is_any(previous, u"至到、-—"))) return FigureKind::kDate;
  }
  if (rest.starts_with(u"季度") || rest.starts_with(u"个季度")) return FigureKind::kPeriod;
  if (four_digits && rest.size() > 5 && is_any(rest[0], u"-—–~至到、") && is_digit(rest[1])) {
    // 2021-2025年, 2010至2015年, 2021-12-10
    if (rest.substr(0, 7).find(u'年') != rest.npos) return FigureKind::kDate;
    if (rest[0] == u'-' && is_digit(rest[2]) && rest[3] == u'-') return FigureKind::kDate;
  }
  // 9、10月: a month in a list
  if (value && *value <= 12 && rest.size() > 3 && is_any(rest[0], u"、和至到") && is_digit(rest[1])) {
    const std::size_t month = is_digit(rest[2]) ? 3 : 2;
    if (rest[month] == u'月') return FigureKind::kDate;
  }
  return FigureKind::kAmount;
}

constexpr std::array<Characters, 20> kRankVerbs = {
    u"排名", u"位列", u"位居", u"列",   u"居",   u"名列", u"排",   u"排在", u"跃居", u"进入",
    u"升至", u"稳居", u"蝉联", u"夺得", u"升到", u"并列", u"排列", u"总分", u"成绩", u"跻身"};

// Is what stands before 第 or 前 a scope (全市) or a verb of ranking (位列)?
bool follows_rank(Characters left) {
  const lexicon::Word* scope = lexicon::longest_ending(left, left.size(), lexicon::kLevels);
  return (scope != nullptr && scope->text.size() >= 2) || ends_with_any(left, kRankVerbs);
}

// 第六次, 第4年; 全市第一 and 第二名 are ranks.
FigureKind classify_ordinal(const Context& context) {
  const std::uint32_t end = context.numeral.span.end;
  const char16_t next = context.at(end);
  const Characters rest = context.text.substr(std::min<std::size_t>(end, context.text.size()));
  const Characters left = context.left(10).substr(0, context.left(10).size() - 1);  // without 第
  const bool ranked = follows_rank(left);
  if (next == u'版') return FigureKind::kPage;
  const Span place{context.numeral.span.begin - 1,
                   std::min(end + 1, static_cast<std::uint32_t>(context.text.size()))};
  if (next == u'名' && !rest.starts_with(u"名义"))
    return context.because("第 and 名", place, FigureKind::kRank);
  if (next == u'位' && ranked && !rest.starts_with(u"位于"))
    return context.because("第 and 位 after a scope or a verb of ranking", place, FigureKind::kRank);
  const bool closed = ends_clause(next) || is_any(next, u"的,和") || rest.starts_with(u"大");
  if (ranked && closed && !rest.starts_with(u"、第") && !is_any(next, u"个次届"))
    return context.because("第 after a scope or a verb of ranking", {place.begin, end}, FigureKind::kRank);
  return FigureKind::kOrdinal;
}

// 下午3点, 9点30分: a time of day
bool is_clock(const Context& context) {
  static constexpr std::array<Characters, 6> kDayTimes = {u"上午", u"下午", u"晚上",
                                                          u"凌晨", u"中午", u"早上"};
  const Characters word = context.measure->text;
  if (word == u"点")
    return ends_with_any(context.left(2), kDayTimes) ||
           (!context.after().empty() && is_digit(context.after()[0]));
  return word == u"分" && context.before() == u'点';
}

// “1+4+N”, 5G, 15+7, LOFT49, GS0905-A33-08, 〔2021〕14号, [3]
FigureKind classify_name(const Context& context) {
  const Numeral& numeral = context.numeral;
  const char16_t previous = context.before();
  const char16_t next = context.at(numeral.span.end);
  // 87:9:4, 2.50:1 are one ratio
  const auto joins = [](char16_t mark, char16_t other) { return is_any(mark, u":∶") && is_digit(other); };
  if (!numeral.chinese &&
      (joins(next, context.at(numeral.span.end + 1)) || joins(previous, context.before(2)))) {
    return FigureKind::kOther;
  }
  const bool measured = context.measure != nullptr || numeral.scaled || !numeral.measure.empty();
  if (previous == u'+' || next == u'+') return FigureKind::kName;
  if (!numeral.chinese) {
    if ((is_letter(previous) || is_any(previous, u"_")) && !measured) {
      return next == u'-' || is_digit(context.before(2)) ? FigureKind::kCode : FigureKind::kName;
    }
    if (previous == u'/' && is_digit(context.before(2)) && !measured) return FigureKind::kOther;
    if (is_any(previous, u"-/") && is_alphanumeric(context.before(2)) && !measured) return FigureKind::kCode;
    // A digit right before: the rest of digits that are too many for one numeral.
    if (numeral.digits.size() > 18 || is_digit(previous)) return FigureKind::kCode;
    if (next == u'-' && is_letter(context.at(numeral.span.end + 1))) return FigureKind::kCode;
    if (is_letter(next) && context.measure == nullptr) return FigureKind::kName;
    if (is_any(previous, u"[〔【") && is_any(next, u"]〕】")) {
      return numeral.digits.size() == 4 ? FigureKind::kCode : FigureKind::kLabel;
    }
    if (is_any(previous, u"]〕】") && next == u'号') return FigureKind::kCode;
    if (next == u'号') return context.quoted ? FigureKind::kName : FigureKind::kLabel;
  }
  if (context.quoted) return FigureKind::kName;
  if (context.text.substr(numeral.span.end).starts_with(u"强") &&
      !context.text.substr(numeral.span.end).starts_with(u"强化")) {
    return FigureKind::kName;  // 世界500强
  }
  return FigureKind::kAmount;
}

}  // namespace

bool is_list_number(const Context& context) {
  const std::uint32_t begin = context.numeral.span.begin;
  std::uint32_t start = begin;
  if (start > 0 && context.at(start - 1) == u'(') --start;
  std::uint32_t line = start;
  while (line > 0 && is_space(context.at(line - 1))) --line;
  if (line != 0 && context.at(line - 1) != u'\n') return false;
  const char16_t next = context.at(context.numeral.span.end);
  const char16_t second = context.at(context.numeral.span.end + 1);
  if (start != begin) return next == u')';
  return (next == u'、' || next == u'.') && !is_digit(second);
}

bool is_top(const Context& context) {
  if (context.before() != u'前') return false;
  const Characters left = context.left(10);
  if (!follows_rank(left.substr(0, left.size() - 1))) return false;
  const char16_t next = context.at(context.numeral.span.end);
  return is_any(next, u"名位强") || ends_clause(next);
}

bool means_money(const Context& context) {
  static constexpr std::array<Characters, 45> kMoney = {
      u"收入", u"支出",     u"税收",   u"投资",   u"资金", u"金额", u"总额", u"产值",   u"增加值",
      u"GDP",  u"财政",     u"固投",   u"基金",   u"规模", u"融资", u"贷款", u"存款",   u"授信",
      u"放款", u"营收",     u"利润",   u"资产",   u"负债", u"补贴", u"补助", u"罚款",   u"成本",
      u"经费", u"销售额",   u"消费",   u"零售",   u"债",   u"外资", u"保费", u"市值",   u"收益",
      u"税",   u"生产总值", u"交易额", u"成交额", u"增收", u"款项", u"资本", u"出让金", u"产业"};
  constexpr std::uint32_t kReach = 14;
  const Characters left = context.left(kReach);
  const std::size_t clause = left.find_last_of(u",;。");
  const Characters own = clause == left.npos ? left : left.substr(clause + 1);
  const Characters after = context.after();
  if (ends_clause(after.empty() ? u'\0' : after[0]) || after.starts_with(u"以上") ||
      after.starts_with(u"左右")) {
    return holds_any(own, kMoney);
  }
  return holds_any(after.substr(0, 4), kMoney) && !after.starts_with(u"投资者") &&
         !after.starts_with(u"产业");
}

FigureKind classify(const Context& context) {
  const Numeral& numeral = context.numeral;
  const std::uint32_t begin = numeral.span.begin;
  if (context.text.substr(numeral.span.end).starts_with(u"季度")) return FigureKind::kPeriod;
  // A set phrase wins over the numeral unless numeral and measure word are longer: 十分, but 十分钟.
  const std::uint32_t measured = std::max(context.measure_span.end, numeral.span.end) - begin;
  const lexicon::Word* phrase = context.lexicon.longest(context.text, begin, lexicon::kNames);
  if (phrase != nullptr && phrase->text.size() >= measured) return FigureKind::kName;
  for (std::uint32_t back = 1; back <= 2 && back <= begin; ++back) {
    const lexicon::Word* name = context.lexicon.longest(context.text, begin - back, lexicon::kNames);
    if (name != nullptr && name->text.size() > back) return FigureKind::kName;
  }
  if (context.lexicon.is_inside_own_name(context.text, begin)) return FigureKind::kName;
  if (is_list_number(context)) return FigureKind::kLabel;
  if (context.before() == u'第' && numeral.measure.empty()) return classify_ordinal(context);
  if (is_top(context) && numeral.measure.empty())
    return context.because("前 after a scope or a verb of ranking", {begin - 1, numeral.span.end},
                           FigureKind::kRank);
  if (const FigureKind kind = classify_name(context); kind != FigureKind::kAmount) {
    const FigureKind time = classify_time(context);
    return time == FigureKind::kDate ? time : kind;
  }
  if (const FigureKind kind = classify_time(context); kind != FigureKind::kAmount) return kind;
  const Characters behind = context.text.substr(numeral.span.end);
  if (!numeral.measure.empty() && behind.substr(0, 8).find(u"抽样") != behind.npos) return FigureKind::kName;
  if (!numeral.measure.empty() || numeral.fraction)
    return context.because("a part of a whole", numeral.span, FigureKind::kShare);
  // 这两个, 以上十四条: refers back, counts nothing
  if (numeral.chinese && is_any(context.before(), u"这那该此几数每")) return FigureKind::kOther;
  if (numeral.chinese &&
      (context.left(2) == u"以上" || context.left(2) == u"上述" || context.left(2) == u"以下")) {
    return FigureKind::kOther;
  }
  if (behind.starts_with(u"比") && behind.size() > 1 && is_digit(behind[1]))
    return FigureKind::kOther;  // 1.03比1

  if (context.before() == u'每') return FigureKind::kOther;  // 每千人托位数: the base of a rate
  const std::int64_t value = numeral.value.to_integer().value_or(0);
  if (context.measure != nullptr) {
    const Characters word = context.measure->text;
    const std::string_view dimension = context.measure->fields[1];
    if (word == u"岁" || word == u"周岁") {
      static constexpr std::array<Characters, 2> kAges = {u"寿命", u"年龄"};
      return holds_any(context.left(24), kAges)
                 ? context.because("an age that is measured", context.measure_span, FigureKind::kAmount)
                 : FigureKind::kLabel;
    }
    if (numeral.chinese) {
      // 十四届五次全会, 二次发掘: counted would be 两次
      const char16_t held = context.before();
      if (word == u"次" && (is_any(held, u"届大会委、") || context.left(3).ends_with(u"中央"))) {
        static constexpr std::array<Characters, 5> kMeetings = {u"会", u"全委", u"全会", u"党代会",
                                                                u"代表大会"};
        if (starts_with_any(context.after(), kMeetings) || held == u'届') return FigureKind::kOrdinal;
      }
      if (numeral.span.size() == 1 && context.at(begin) == u'二' &&
          (dimension == "count" || dimension == "people")) {
        return FigureKind::kOrdinal;
      }
      // 十八届三中全会, 二期工程, 党的十八大
      if (word == u"届" || word == u"期" || word == u"中") return FigureKind::kOrdinal;
      if (word == u"大" && (value > 10 || context.left(2).ends_with(u"党的"))) return FigureKind::kName;
      // 八丈井, 三道律师事务所: small Chinese numerals before these are mostly part of a name
      constexpr CharacterSet kSeldomCounted = u"丈尺寸道字方角手片口眼堂";
      if (value <= 10 && word.size() == 1 && is_any(word[0], kSeldomCounted)) return FigureKind::kName;
      // 扶持三元、丰茂等企业: money is not counted in a list of names
      if (word == u"元" && numeral.span.size() == 1 && context.after().starts_with(u'、'))
        return FigureKind::kName;
      const bool counted = dimension == "count" || dimension == "people" || dimension == "time";
      if (value == 1 && numeral.span.size() == 1 && counted) return FigureKind::kOther;  // 一个, 一批
    }
    // 抓好14个方面的工作, 8个方面90项政策: sets, which something else is counted in
    if (context.after().starts_with(u"方面")) return FigureKind::kOther;
    // 24小时备勤: at all hours
    if (word == u"小时" && numeral.digits.size() == 2 && value == 24 && !context.after().empty() &&
        is_han(context.after()[0]) && !is_any(context.after()[0], u"内以之后前左") &&
        is_han(context.before()))
      return FigureKind::kName;
    if (word == u"学年" && value >= kFirstYear) return FigureKind::kDate;
    if (is_clock(context)) return FigureKind::kDate;
    // 五千多年, 历时2.5年; but 受教育年限11.3年 is an amount
    if (word == u"年" && (!numeral.decimal || !ends_with_any(context.left(4), kYearsAreCounted)))
      return FigureKind::kPeriod;
    // 两周内, 30天内: a limit of time
    if (dimension == "time" && context.after().starts_with(u"内")) return FigureKind::kPeriod;
    // 万吨级泊位, 千亿元级产业: a class
    if (context.after().starts_with(u"级")) return FigureKind::kLabel;
    const bool alone = numeral.span.size() == 1 && context.measure_span.begin == numeral.span.end;
    if (numeral.bare_scale && context.before() == u'个') return FigureKind::kName;  // 3个万亿元大关
    if (numeral.bare_scale && alone && context.at(begin) != u'十') {
      // 万家惠, 万元生产总值能耗, (万头): without a qualifier nothing is counted
      const lexicon::Word* qualifier = lexicon::longest_ending(context.text, begin, lexicon::kQualifiers);
      const bool qualified =
          qualifier != nullptr && qualifier->fields[0] != "exact" && qualifier->fields[1] == "before";
      const lexicon::Word* after =
          lexicon::longest(context.text, context.measure_span.end, lexicon::kQualifiers);
      const bool bounded = after != nullptr && after->fields[1] == "after";
      if (!qualified && !bounded) return FigureKind::kName;
    }
    // 康泽苑1-4幢, 社坛苑10幢等: a house by its number
    if ((word == u"幢" || word == u"栋") && (context.range || context.after().starts_with(u"等"))) {
      return FigureKind::kLabel;
    }
    const Span measure = context.measure_span;
    if (dimension == "percent" || dimension == "multiple")
      return context.because("its measure says so", measure, FigureKind::kShare);
    if (dimension == "point") return context.because("its measure says so", measure, FigureKind::kChange);
    return context.because("a measure word, and nothing that makes it a name or a time", measure,
                           FigureKind::kAmount);
  }
  if (numeral.scaled) return context.because("万 or 亿 in it", numeral.span, FigureKind::kAmount);
  if (numeral.chinese)
    return numeral.span.size() > 1 ? FigureKind::kName : FigureKind::kOther;  // 五四, 十四五
  // A plain number reports only where a clause ends with it: 每千人托位数达到3.89.
  static constexpr std::array<Characters, 13> kLevels = {u"达到", u"达", u"为", u"是", u"至", u"数", u"值",
                                                         u"系数", u"率", u"比", u"到", u"点", u"于"};
  const char16_t next = context.at(numeral.span.end);
  const bool upgraded = context.left(4).ends_with(u"升级到") || context.left(4).ends_with(u"升级至");
  if (!upgraded && ends_clause(next) && next != u'、' && next != u')' &&
      ends_with_any(context.left(3), kLevels))
    return context.because("a word of a level before it, the end of the clause after it", {begin - 1, begin},
                           FigureKind::kAmount);
  // 收入倍差从1.96缩小至1.81: from one level to another; whole ones are rather versions: 从2.0升级到3.0
  const Characters left = context.left(8);
  const bool from = is_any(context.before(), u"从由") ||
                    (context.before() == u'的' && left.find_first_of(u"从由") != left.npos);  // 由上年的1.66
  if (numeral.decimal && !numeral.value.to_integer() && from &&
      lexicon::longest(context.text, numeral.span.end, lexicon::kChanges) != nullptr)
    return context.because("a level that changed", {begin - 1, begin}, FigureKind::kAmount);
  if (numeral.decimal && numeral.value.to_integer() && !is_in_table(context))
    return FigureKind::kVersion;                                           // 云共治3.0
  if (is_han(context.before()) && is_han(next)) return FigureKind::kName;  // 1040行动, 110联动
  return FigureKind::kOther;
}

}  // namespace gongbao
