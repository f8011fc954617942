// Honours: a verb of receiving and the titles after it, in one clause.
//
//   区信访局荣获全国“信访工作三无县市区”称号和浙江省信访工作先进单位。
//   → 荣获 | 全国“信访工作三无县市区” | national, 荣获 | 浙江省信访工作先进单位 | provincial

#include "indicators/honour.h"

#include <algorithm>
#include <array>
#include <optional>

#include "indicators/clause.h"
#include "lexicon/lexicon.h"
#include "text/characters.h"

namespace gongbao {
namespace {

template <std::size_t N>
bool holds_any(Characters text, const std::array<Characters, N>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](Characters word) { return text.find(word) != text.npos; });
}

template <std::size_t N>
bool ends_with_any(Characters text, const std::array<Characters, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](Characters word) { return text.ends_with(word); });
}

// What closes a title; both sides of 和 must have one to be two titles.
constexpr std::array<Characters, 46> kTitleEndings = {
    u"奖",     u"单位",   u"集体",   u"个人", u"称号", u"基地", u"项目",   u"场所", u"示范区", u"示范点",
    u"示范县", u"实验区", u"试验区", u"试点", u"案例", u"榜",   u"榜单",   u"岗",   u"组织",   u"企业",
    u"街道",   u"社区",   u"学校",   u"医院", u"品牌", u"之家", u"服务站", u"中心", u"所",     u"标兵",
    u"能手",   u"好人",   u"干部",   u"人才", u"计划", u"团委", u"支部",   u"城市", u"县",     u"园区",
    u"市场",   u"景区",   u"工程",   u"优胜", u"等次", u"名录"};

// What is received but is no honour: 获市领导批示肯定, 获媒体报道.
constexpr std::array<Characters, 25> kNoHonour = {
    u"批示", u"肯定", u"报道", u"点赞", u"关注", u"好评", u"认可", u"批复", u"批文",
    u"资金", u"补助", u"授权", u"许可", u"税率", u"采纳", u"信息", u"支持", u"荣誉表彰",
    u"成效", u"公示", u"刊发", u"推广", u"成功", u"感",   u"申报"};

// Words that make a plain 获 or 获得 an honour.
constexpr std::array<Characters, 22> kHonour = {
    u"奖",   u"称号", u"先进", u"示范", u"优秀", u"优胜", u"十佳", u"最佳", u"案例", u"标兵", u"能手",
    u"好人", u"试点", u"基地", u"红旗", u"文明", u"模范", u"最美", u"荣誉", u"榜",   u"表彰", u"等次"};

struct Award {
  Span verb;
  bool general = false;  // 获, 获得: an honour only where the title says so
};

class Finder {
 public:
  Finder(const Text& text, const Page& page, Lexicon lexicon)
      : whole_(text), text_(text.folded()), page_(page), lexicon_(lexicon) {}

  std::vector<Honour> run() {
    std::vector<Place> room;
    std::vector<Clause> clauses;
    for (std::uint32_t i = 0; i < page_.sentences.size(); ++i) {
      sentence_ = i;
      whole_.pass(page_.sentences[i].span.size());
      if (!speaks_of_award(page_.sentences[i].span)) continue;
      const Span span = page_.sentences[i].span;
      cut_clauses(text_, span, find_places(text_, span, room), clauses);
      const std::size_t first = honours_.size();
      for (const Clause& clause : clauses) {
        constexpr std::uint32_t kDeepest = 4;  // brackets around it, each of which is read, too
        if (clause.depth > kDeepest) continue;
        const std::size_t before = honours_.size();
        read_clause(clause.span);
        if (honours_.size() == before) continue_titles(clause.span);
      }
      // A bracket's clause comes after the one around it, which may go on after the bracket.
      const auto by_place = [](const Honour& a, const Honour& b) { return a.quote.begin < b.quote.begin; };
      const auto begin = honours_.begin() + static_cast<std::ptrdiff_t>(first);
      if (!std::is_sorted(begin, honours_.end(), by_place)) std::stable_sort(begin, honours_.end(), by_place);
    }
    return std::move(honours_);
  }

 private:
  Characters at(Span span) const { return text_.substr(span.begin, span.size()); }

  // Few sentences do, and only those need to be read.
  bool speaks_of_award(Span sentence) const {
    const Characters text = text_.substr(0, sentence.end);
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      if (lexicon_.longest(text, i, lexicon::kAwards) != nullptr) return true;
    }
    return false;
  }

  // …典范案例,住建部科技示范项目: a clause that is nothing but one more title.
  void continue_titles(Span clause) {
    if (honours_.empty() || honours_.back().sentence != sentence_ ||
        honours_.back().quote.end + 1 != clause.begin)
      return;
    const Span title = trim(clause);
    if (title.size() < 6 || title.size() > 24 || !begins_title(title) || !closes_title(title)) return;
    honours_.push_back({.verb = honours_.back().verb,
                        .title = unquoted(title),
                        .quote = title,
                        .level = level_in(title, true),
                        .sentence = sentence_});
  }

  // Where a bracket opens that the clause does not close: what follows is read as a clause of its own.
  std::uint32_t unclosed_bracket(Span clause) const {
    std::uint32_t depth = 0;
    std::uint32_t opened = clause.end;
    for (std::uint32_t i = clause.begin; i < clause.end; i = skip_quotation(text_, i, clause.end)) {
      if (text_[i] == u'(' && depth++ == 0) opened = i;
      if (text_[i] == u')' && depth > 0) --depth;
    }
    return depth > 0 ? opened : clause.end;
  }

  void read_clause(Span clause) {
    clause.end = unclosed_bracket(clause);
    const Characters text = text_.substr(0, clause.end);
    std::optional<std::uint32_t> wished;  // from here on; looked for once, however many verbs follow
    std::uint32_t depth = 0;              // of brackets, whose clauses are read by themselves
    std::uint32_t quoted = clause.begin;  // up to here in a quotation, whose brackets part nothing
    bool in_title = false;                // after “ or 《, closed near by or not
    for (std::uint32_t i = clause.begin; i < clause.end;) {
      if (is_any(text[i], u"“《")) in_title = true;
      if (is_any(text[i], u"”》")) in_title = false;
      if (i >= quoted) {
        if (text[i] == u'(') ++depth;
        if (text[i] == u')' && depth > 0) --depth;
        quoted = skip_quotation(text, i, clause.end);
      }
      const lexicon::Word* word = depth == 0 ? lexicon_.longest(text, i, lexicon::kAwards) : nullptr;
      if (word == nullptr) {
        ++i;
        continue;
      }
      const Span verb{i, i + static_cast<std::uint32_t>(word->text.size())};
      i = verb.end;
      if (word->fields[0] == "create" && creates_title(clause, verb)) {
        read_titles(clause, verb);
        return;
      }
      if (word->fields[0] != "award" || in_title) continue;
      if (!wished) wished = first_wish(clause);
      if (verb.begin < *wished && is_received(clause, verb) && read_titles(clause, verb)) return;
    }
  }

  // 创建市“无违建街道”: after an honour in the same sentence, of a level and in quotation marks.
  bool creates_title(Span clause, Span verb) const {
    if (honours_.empty() || honours_.back().sentence != sentence_) return false;
    const Characters said = at({verb.end, clause.end});
    return !level_in({verb.end, clause.end}, true).empty() && said.ends_with(u"”") && said.find(u'“') <= 4;
  }

  // Where the first word of wishing ends: what comes after it is no honour yet.
  std::uint32_t first_wish(Span clause) const {
    static constexpr std::array<Characters, 9> kWishes = {u"争创", u"力争", u"争取", u"拟",  u"申报",
                                                          u"有望", u"可望", u"预计", u"确保"};
    std::uint32_t first = clause.end;
    for (const Characters word : kWishes) {
      const std::size_t found = at({clause.begin, first}).find(word);
      if (found != Characters::npos) first = clause.begin + static_cast<std::uint32_t>(found + word.size());
    }
    return first;
  }

  // 命名, 认定 and the like are of a receiver only with 被 or 获 before or 为 after; the unit itself may give
  // them.
  bool is_received(Span clause, Span verb) const {
    static constexpr std::array<Characters, 8> kGiven = {u"命名", u"授予",   u"认定", u"评定",
                                                         u"列为", u"确定为", u"评选", u"认定为"};
    const Characters said = at(verb);
    const Characters before = at({clause.begin, verb.begin});
    if (before.ends_with(u"未") || before.ends_with(u"不") || before.ends_with(u"申报")) return false;
    if (before.ends_with(u"将") || before.ends_with(u"要")) return false;
    if (std::find(kGiven.begin(), kGiven.end(), said) == kGiven.end()) return true;
    return before.find(u'被') != before.npos || before.find(u'获') != before.npos ||
           (said.ends_with(u"为") && !before.empty() && before.find(u'将') == before.npos && said != u"列为");
  }

  bool read_titles(Span clause, Span verb) {
    Span rest{verb.end, clause.end};
    while (!rest.empty() && (is_space(text_[rest.begin]) || is_any(text_[rest.begin], u"了为:")))
      ++rest.begin;
    constexpr std::uint32_t kLongest = 500;  // without a clause mark: no sentence of a report
    if (rest.size() > kLongest || is_rank(at(rest)) || is_top_list(at(rest))) return false;
    rest = without_figure(rest);
    constexpr std::size_t kLongestTitles = 120;
    const Characters said = at(rest);
    if (said.size() < 2 || said.size() > kLongestTitles) return false;
    const Characters verb_said = at(verb);
    const bool general =
        verb_said == u"获" || verb_said == u"获得" || verb_said == u"取得" || verb_said == u"喜获";
    if (general && (!holds_any(said, kHonour) || holds_any(said, kNoHonour))) return false;
    if (verb_said == u"列入") {
      static constexpr std::array<Characters, 5> kLists = {u"项目", u"试点", u"名单", u"名录", u"计划"};
      if (!ends_with_any(said, kLists) || level_in(rest, true).empty()) return false;
    }
    if (said.ends_with(u"增至") || said.ends_with(u"达到")) return false;  // 上榜世界500强企业增至18家
    if (!general && (said.ends_with(u"批示") || said.ends_with(u"肯定") || said.ends_with(u"报道")))
      return false;
    std::vector<Span> titles;
    split_titles(rest, titles);
    std::string_view level;
    const std::size_t first = honours_.size();
    for (const Span& title : titles) {
      if (title.size() < 2 || at(title).ends_with(u"以上")) continue;
      const std::string_view own = level_in(title, true);
      if (!own.empty()) level = own;
      honours_.push_back({.verb = verb,
                          .title = unquoted(title),
                          .quote = {verb.begin, title.end},
                          .level = level,
                          .sentence = sentence_});
    }
    if (honours_.size() > first && level.empty()) {
      level = level_in({clause.begin, verb.begin}, false);  // 在全市…比武中荣获集体一等奖
      for (std::size_t i = first; i < honours_.size(); ++i) honours_[i].level = level;
    }
    return honours_.size() > first;
  }

  // 获评市级党建示范点7个: the number is no part of the title.
  Span without_figure(Span rest) const {
    const std::size_t others = at(rest).rfind(u'等');  // 杭州市先进基层党组织等12项集体荣誉
    if (others != Characters::npos && others > 1 && others + 1 < rest.size() &&
        is_digit(at(rest)[others + 1])) {
      return {rest.begin, rest.begin + static_cast<std::uint32_t>(others)};
    }
    std::uint32_t end = rest.end;
    while (end > rest.begin && !is_digit(text_[end - 1]) && rest.end - end < 3 &&
           !is_any(text_[end - 1], u"”》"))
      --end;
    if (end == rest.begin || !is_digit(text_[end - 1]) || end == rest.end) return rest;
    while (end > rest.begin && is_digit(text_[end - 1])) --end;
    return end > rest.begin + 1 ? Span{rest.begin, end} : rest;
  }

  // 获全市第一 is a rank.
  static bool is_rank(Characters said) {
    const std::size_t at = said.find(u'第');
    if (at == said.npos || at > 3 || at + 2 > said.size() || !is_counting_han(said[at + 1])) return false;
    // 全球第三大加油港; but 第四届“绽放杯”… is a title
    const bool ordinal = at + 2 < said.size() && is_any(said[at + 2], u"届批次期轮");
    return !ordinal && said.find(u'奖') == said.npos;
  }

  // 跻身全省综合考评前20名 is a rank.
  static bool is_top_list(Characters said) {
    const std::size_t at = said.rfind(u'前');
    return at != said.npos && at + 1 < said.size() &&
           (is_digit(said[at + 1]) || is_counting_han(said[at + 1]));
  }

  void split_titles(Span rest, std::vector<Span>& titles) const {
    std::uint32_t begin = rest.begin;
    std::uint32_t depth = 0;
    const auto add = [&](std::uint32_t end) {
      const Span title = trim(Span{begin, end});
      if (!title.empty()) titles.push_back(title);
    };
    // As cut_clauses() reads brackets and quotations: what stands in a bracket is another clause's.
    for (std::uint32_t i = rest.begin; i < rest.end; i = skip_quotation(text_, i, rest.end)) {
      const char16_t c = text_[i];
      if (c == u'(') ++depth;
      if (c == u')' && depth > 0) --depth;
      if (depth > 0 || i <= begin || !is_any(c, u"、和及")) continue;
      if (c == u'、' ? !closes_title(Span{begin, i}) && !begins_title(Span{i + 1, rest.end})
                     : !closes_title(Span{begin, i}) || !closes_title(Span{i + 1, rest.end})) {
        continue;
      }
      add(i);
      begin = i + 1;
    }
    add(rest.end);
  }

  bool closes_title(Span span) const {
    const Characters said = at(trim(span));
    return !said.empty() &&
           (said.back() == u'”' || said.back() == u'》' || ends_with_any(said, kTitleEndings));
  }

  // 全省先进基层检察院、杭州市先进基层党组织: a level of more than one character begins the next title.
  bool begins_title(Span span) const {
    const lexicon::Word* word = lexicon::longest(text_.substr(0, span.end), span.begin, lexicon::kLevels);
    // 省级示范村 after a title, but not after 国家级、: that is one title's level
    const bool level_before = span.begin >= 2 && text_[span.begin - 2] == u'级';
    return word != nullptr && word->text.size() >= 2 && !level_before;
  }

  // Without 称号, 荣誉, 等12项集体荣誉 behind it.
  Span trim(Span title) const {
    static constexpr std::array<Characters, 10> kBehind = {u"荣誉称号", u"称号",     u"荣誉",     u"表彰",
                                                           u"等",       u"等次以上", u"的好成绩", u"的荣誉",
                                                           u"集体荣誉", u"多项"};
    while (!title.empty() && is_space(text_[title.begin])) ++title.begin;
    for (bool again = true; again && !title.empty();) {
      again = false;
      if (is_space(text_[title.end - 1])) {
        --title.end;
        again = true;
      }
      for (const Characters behind : kBehind) {
        if (title.size() > behind.size() && at(title).ends_with(behind)) {
          title.end -= static_cast<std::uint32_t>(behind.size());
          again = true;
        }
      }
    }
    return title;
  }

  // Quotation marks around the whole title are none of it.
  Span unquoted(Span title) const {
    if (title.size() < 3 || text_[title.begin] != u'“' || text_[title.end - 1] != u'”') {
      const bool book = title.size() > 2 && text_[title.begin] == u'《' && text_[title.end - 1] == u'》';
      return book ? Span{title.begin + 1, title.end - 1} : title;
    }
    if (at({title.begin + 1, title.end - 1}).find(u'“') != Characters::npos) return title;
    return {title.begin + 1, title.end - 1};
  }

  // The first word of level: 省首批现代化学校 → provincial.  A single 省 市 区 县 counts at the begin or
  // beside a mark.
  std::string_view level_in(Span span, bool title) const {
    const Characters text = text_.substr(0, span.end);
    for (std::uint32_t i = span.begin; i < span.end;) {
      const lexicon::Word* word = lexicon::longest(text, i, lexicon::kLevels);
      if (word == nullptr) {
        ++i;
        continue;
      }
      const auto end = i + static_cast<std::uint32_t>(word->text.size());
      // 长沙县, 北京大学, 大连杯: the name of something else
      const Characters next = text.substr(end);
      const bool longer = !word->text.ends_with(u"级") &&
                          (next.starts_with(u"县") || next.starts_with(u"大学") || next.starts_with(u"杯"));
      if (!longer && (word->text.size() > 1 || stands_alone(span, i, title))) return word->fields[0];
      i = end;
    }
    return {};
  }

  bool stands_alone(Span span, std::uint32_t i, bool title) const {
    const char16_t next = i + 1 < span.end ? text_[i + 1] : u'\0';
    if (is_any(next, u"场民容域块会")) return false;
    if (i == span.begin) return title;
    const char16_t previous = text_[i - 1];
    return is_digit(previous) || is_any(previous, u"“《、和被度,获");
  }

  const Text& whole_;
  Characters text_;
  const Page& page_;
  Lexicon lexicon_;
  std::vector<Honour> honours_;
  std::uint32_t sentence_ = 0;
};

}  // namespace

std::vector<Honour> find_honours(const Text& text, const Page& page, Lexicon lexicon) {
  return Finder(text, page, lexicon).run();
}

}  // namespace gongbao
