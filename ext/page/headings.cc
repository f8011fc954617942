// Sections: numbered headings and what they govern, run-in headings and their paragraphs, blocks in a
// paragraph.

#include <algorithm>
#include <optional>

#include "lexicon/lexicon.h"
#include "page/paragraph.h"
#include "text/characters.h"

namespace gongbao {
namespace {

// Kinds of enumerators.  Siblings have one kind.  一、 governs （一）, which governs 1., then (1) and ①; ——
// and 一是 (or 一要) and lines without enumerator stand wherever the text puts them.
enum Kind : std::int32_t {
  kHanComma = 1,
  kHanBracket,
  kDigitDot,
  kDigitBracket,
  kCircled,
  kDash,
  kHanIs,
  kBare
};

std::uint32_t count_while(Characters line, std::size_t at, bool (*test)(char16_t)) {
  std::uint32_t count = 0;
  while (at + count < line.size() && test(line[at + count])) ++count;
  return count;
}

bool counts(char16_t c) {
  return is_counting_han(c);
}
bool is_dash(char16_t c) {
  return is_any(c, u"—-–─");
}

std::uint32_t count(Characters text, char16_t c) {
  return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), c));
}

}  // namespace

Enumerator read_enumerator(Characters line) {
  constexpr std::size_t kTooLong = 1000;  // for any enumerator; a line may be the whole text
  line = line.substr(0, kTooLong);
  if (line.empty() || (is_han(line[0]) && !is_counting_han(line[0]) && line[0] != u'第')) return {};
  const std::uint32_t han = count_while(line, 0, counts);
  if (han > 0 && han <= 3 && han < line.size()) {
    const char16_t next = han + 1 < line.size() ? line[han + 1] : u'\0';
    // 一、 but not 一、二产业 (the first and second industries)
    if (line[han] == u'、' && !is_counting_han(next)) return {han + 1, kHanComma};
    // 一是, 一要 (what must be done), but not 三要素
    if (han <= 2 && (line[han] == u'是' || (line[han] == u'要' && next != u'素'))) return {han + 1, kHanIs};
  }
  if (line[0] == u'第') {
    const std::uint32_t number = count_while(line, 1, counts);
    if (number > 0 && number + 1 < line.size()) {
      if (line[number + 1] == u'、' || line[number + 1] == u',') return {number + 2, kHanIs};
      if (line.substr(number + 1).starts_with(u"部分")) {
        const std::uint32_t end = number + 3;
        return {end + count_while(line, end, is_space), kHanComma};
      }
    }
  }
  if (line[0] == u'(') {
    const std::uint32_t number = count_while(line, 1, counts);
    if (number > 0 && number + 1 < line.size() && line[number + 1] == u')') return {number + 2, kHanBracket};
    const std::uint32_t digits = count_while(line, 1, is_digit);
    if (digits > 0 && digits <= 2 && digits + 1 < line.size() && line[digits + 1] == u')') {
      return {digits + 2, kDigitBracket};
    }
  }
  const std::uint32_t digits = count_while(line, 0, is_digit);
  if (digits > 0 && digits <= 2 && digits + 1 < line.size() && is_any(line[digits], u".、") &&
      !is_digit(line[digits + 1])) {
    return {digits + 1, kDigitDot};
  }
  if (line[0] >= 0x2460 && line[0] <= 0x2473) return {1, kCircled};
  const std::uint32_t dashes = count_while(line, 0, is_dash);
  if (dashes >= 2 || (dashes == 1 && line[0] != u'-')) return {dashes, kDash};
  return {};
}

namespace {

constexpr std::uint32_t kLongestHeading = 30;
constexpr std::uint32_t kLongestNumberedHeading = 44;
constexpr std::uint32_t kLongestWholeHeading = 80;

// 2021年, 今年以来, 截至: what opens a story, not a heading.
bool opens_with_time(Characters text) {
  std::size_t at = 0;
  while (at < text.size() && (is_digit(text[at]) || is_space(text[at]) || text[at] == u'-')) ++at;
  if (at > 0 && at < text.size() && is_any(text[at], u"年月")) return true;
  constexpr std::uint32_t kYear = 4;  // 一九七六年
  const auto is_year_digit = [](char16_t c) { return is_any(c, u"〇○一二三四五六七八九"); };
  if (count_while(text, 0, is_year_digit) == kYear && text.substr(kYear).starts_with(u'年')) return true;
  constexpr std::size_t kLongestPlan = 6;
  const std::size_t plan = text.substr(0, kLongestPlan).find(u"五”");  // “十二五”时期
  if (text[0] == u'“' && plan != text.npos &&
      (text.substr(plan + 2).starts_with(u"时期") || text.substr(plan + 2).starts_with(u"期间")))
    return true;
  const lexicon::Word* word = lexicon::longest(text, 0, lexicon::kDropped);
  return word != nullptr && word->fields[0] == "time";
}

bool speaks_of_itself(Characters text) {
  if (text.empty() || !is_any(text[0], u"我现另同各此其例因")) return false;
  for (const Characters word : {u"我们", u"我国", u"我省", u"我市", u"我区", u"我县", u"现在", u"另一方面",
                                u"同志们", u"各位", u"同时", u"此外", u"其中", u"例如", u"因此"}) {
    if (text.starts_with(word)) return true;
  }
  return false;
}

// 各位代表！过去一年的成绩来之不易 / 在看到成绩的同时,我们也清醒地认识到…: the speaker turns from the items
// of a part to all of it.
bool turns_to_the_whole(Characters line) {
  for (const Characters audience : {Characters(u"各位代表"), Characters(u"同志们")}) {
    if (line.starts_with(audience) && line.size() > audience.size() && is_any(line[audience.size()], u"!,:"))
      return true;
  }
  constexpr std::size_t kReach = 24;
  return line.starts_with(u"在") && line.substr(0, kReach).find(u"成绩的同时") != line.npos;
}

// A sentence with its figures reports (实现零售总额290亿元,同比增长5%。), one with 是 or 必须 states: neither
// is a heading.
bool reports_or_states(Characters text) {
  int commas = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_of(kTellsReport, text[i])) continue;  // which has each case below
    const char16_t next = i + 1 < text.size() ? text[i + 1] : u'\0';
    switch (text[i]) {
      case u',':
        if (++commas > 1) return true;
        break;
      case u'.':
        if (i > 0 && is_digit(text[i - 1]) && is_digit(next)) return true;
        break;
      case u'同':
        if (next == u'比') return true;
        break;
      case u'亿':
        if (next == u'元') return true;
        break;
      case u'必':
        if (next == u'须') return true;
        break;
      case u'应':
        if (next == u'当') return true;
        break;
      case u'我':
        if (next == u'们' || next == u'国') return true;
        break;
      case u';':
      case u':':
      case u'!':
      case u'?':
      case u'%':
      case u'是':
      case u'曾':
      case u'了':
        return true;
      default:
        break;
    }
  }
  return false;
}

bool is_heading_like(Characters text, std::uint32_t longest) {
  return text.size() >= 3 && text.size() <= longest && !reports_or_states(text) && !opens_with_time(text) &&
         !speaks_of_itself(text);
}

class Sectioner {
 public:
  Sectioner(const Text& text, const std::vector<Paragraph>& paragraphs,
            const std::vector<std::int32_t>& unit_of, Page& page)
      : text_(text), paragraphs_(paragraphs), unit_of_(unit_of), page_(page) {}

  void run() {
    page_.sections.reserve(paragraphs_.size());  // growing would copy all of them in one go
    find_comma_headings();
    std::int32_t unit = kNone;
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      if (unit_of_[i] < kNone) continue;
      if (unit_of_[i] != unit) open_.clear();
      unit = unit_of_[i];
      read_paragraph(i);
    }
  }

 private:
  struct Open {
    std::int32_t section;
    std::int32_t kind;
  };

  Characters at(Span span) const { return text_.folded(span); }

  Section& add(std::int32_t unit, Span enumerator, Span heading, Span body) {
    page_.sections.push_back({.unit = unit,
                              .enumerator = enumerator,
                              .heading = heading,
                              .level = static_cast<std::int32_t>(open_.size()) + 1,
                              .parent = open_.empty() ? kNone : open_.back().section,
                              .body = body});
    return page_.sections.back();
  }

  // ——2012年2月29日在第十三届人民代表大会第六次会议上.  Below numbered headings (of a copy of
  // several web pages, each with the head of the report) only with its date.
  bool is_dateline(Characters rest) const {
    if (numbered_) {
      return !rest.empty() && opens_with_time(rest) && rest.find(u'。') == rest.npos &&
             (rest.ends_with(u"会议上") || rest.ends_with(u"大会上"));
    }
    return rest.find(u"会议上") != rest.npos || rest.find(u"大会上") != rest.npos ||
           rest.ends_with(u"报告") ||
           (opens_with_time(rest) && rest.find(u'日') < 14 && rest.find(u'。') == rest.npos);
  }

  void close_down_to(std::int32_t kind) {
    if (kind <= kCircled) {
      while (!open_.empty() && open_.back().kind >= kind) open_.pop_back();
      return;
    }
    for (std::size_t depth = 0; depth < open_.size(); ++depth) {
      if (open_[depth].kind == kind) return open_.resize(depth);
    }
  }

  void read_paragraph(std::size_t i) {
    const Span line = paragraphs_[i].line;
    text_.pass(line.size());
    const Enumerator enumerator = read_enumerator(at(line));
    const Span rest{line.begin + enumerator.length, line.end};
    const std::int32_t unit = unit_of_[i];
    if (enumerator.kind == kDash && is_dateline(at(rest))) {
      open_.clear();  // a report begins
      add(unit, {}, {}, line);
    } else if (enumerator.length > 0) {
      numbered_ = true;
      close_down_to(enumerator.kind);
      const std::optional<Span> heading = numbered_heading(rest);
      add(unit, {line.begin, rest.begin}, heading.value_or(Span{}), line);
      // 一是 is of its own paragraph; the others govern what follows.
      if (enumerator.kind != kHanIs && (heading || enumerator.kind != kDash)) {
        open_.push_back({static_cast<std::int32_t>(page_.sections.size()) - 1, enumerator.kind});
      }
    } else if (is_bare_heading(i)) {
      close_down_to(kBare);
      add(unit, {}, line, line);
      open_.push_back({static_cast<std::int32_t>(page_.sections.size()) - 1, kBare});
      extend(line.end);
      return;
    } else {
      if (turns_to_the_whole(at(line))) close_down_to(kHanBracket);
      const std::optional<Span> heading = run_in_heading(i);
      add(unit, {}, heading.value_or(Span{}), line);
    }
    extend(line.end);
    add_blocks(i, page_.sections.size() - 1);
  }

  // What is read up to `end` belongs to all that is open.
  void extend(std::uint32_t end) {
    for (const Open& open : open_) page_.sections[static_cast<std::size_t>(open.section)].body.end = end;
  }

  // 一、2015年工作回顾 / （五）市场消费稳步增长。 / 1.医疗卫生方面。全省…
  std::optional<Span> numbered_heading(Span rest) const {
    const Characters characters = at(rest);
    std::size_t stop = characters.substr(0, kLongestWholeHeading + 1).find_first_of(u"。:;");
    const bool whole = stop == characters.npos || stop + 1 == characters.size();
    if (stop == characters.npos) stop = characters.size();
    if (stop < 2 || stop > (whole ? kLongestWholeHeading : kLongestNumberedHeading)) return std::nullopt;
    if (!whole && count(characters.substr(0, stop), u',') > 2) return std::nullopt;
    Span heading{rest.begin, rest.begin + static_cast<std::uint32_t>(stop)};
    while (heading.begin < heading.end && is_space(text_.folded()[heading.begin])) ++heading.begin;
    return heading;
  }

  // A line of its own without any mark, over body text: 工业生产平稳.
  bool is_bare_heading(std::size_t i) const {
    const Span line = paragraphs_[i].line;
    const Characters characters = at(line);
    if (is_body(text_, line) || characters.size() > kLongestHeading) return false;
    if (is_any(characters.back(), u"。:;!?,)") || characters.find(u' ') != characters.npos) return false;
    if (line == page_.title || line == page_.publisher || !is_han(characters[0])) return false;
    std::size_t next = i + 1;
    while (next < paragraphs_.size() && paragraphs_[next].furniture) ++next;
    return next < paragraphs_.size() && unit_of_[next] == unit_of_[i] &&
           is_body(text_, paragraphs_[next].line) && !opens_with_time(characters);
  }

  // The first sentence where it is short and more follows: 运河文化谱写新篇。重大文化项目…
  std::optional<Span> run_in_heading(std::size_t i) const {
    const Span line = paragraphs_[i].line;
    const Characters characters = at(line);
    const std::size_t stop = characters.substr(0, kLongestHeading + 1).find(u'。');
    if (stop != characters.npos && stop + 1 < characters.size() &&
        is_heading_like(characters.substr(0, stop), kLongestHeading) && !names_unit(i, characters)) {
      return Span{line.begin, line.begin + static_cast<std::uint32_t>(stop)};
    }
    if (comma_heading_[i] > 0) return Span{line.begin, line.begin + comma_heading_[i]};
    return std::nullopt;
  }

  bool names_unit(std::size_t i, Characters characters) const {
    if (unit_of_[i] < 0) return false;
    return characters.starts_with(at(page_.units[static_cast<std::size_t>(unit_of_[i])].name));
  }

  // Where the first comma is, if what stands before it may be a heading; else 0.
  std::size_t comma_heading(std::size_t i, Characters characters) const {
    constexpr std::size_t kLongest = 10;
    const std::size_t comma = characters.substr(0, kLongest + 1).find_first_of(u",:");
    if (comma == characters.npos || comma < 2 || comma + 1 == characters.size()) return 0;
    const Characters part = characters.substr(0, comma);
    if (is_any(part[0], u"因按为在对从要随由根通关把将经与如当") || part.find(u'是') != part.npos ||
        std::any_of(part.begin(), part.end(), is_digit) || read_enumerator(characters).length > 0 ||
        opens_with_time(part) || speaks_of_itself(part) || names_unit(i, characters)) {
      return 0;
    }
    constexpr std::size_t kLongestSentence = 1000;
    const std::size_t stop = characters.substr(0, kLongestSentence).find(u'。');
    if (stop == characters.npos || stop < comma) return 0;
    const bool heads =
        stop + 1 < characters.size() && is_heading_like(characters.substr(0, stop), kLongestHeading);
    return heads ? 0 : comma;
  }

  Characters comma_part(std::size_t i) const { return at(paragraphs_[i].line).substr(0, comma_heading_[i]); }

  // The part before the first comma, where three or more paragraphs in a row have one of the same form, each
  // the evidence for the others: 城市承载力有效提升,… / 民生福祉持续增进,… / 美丽拱墅成效显现,…  The same
  // words again (要实现梦想,… / 要实现梦想,…) are a figure of speech.
  void find_comma_headings() {
    constexpr std::size_t kEvidence = 3;
    comma_heading_.assign(paragraphs_.size(), 0);
    std::vector<std::size_t> run;
    const auto close = [&] {
      const auto same = [&](std::size_t a, std::size_t b) { return comma_part(a) == comma_part(b); };
      if (run.size() < kEvidence || std::adjacent_find(run.begin(), run.end(), same) != run.end()) {
        for (const std::size_t i : run) comma_heading_[i] = 0;
      }
      run.clear();
    };
    std::int32_t unit = kNone;
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      if (unit_of_[i] < kNone) continue;
      if (unit_of_[i] != unit) close();
      unit = unit_of_[i];
      const Characters characters = at(paragraphs_[i].line);
      text_.pass(characters.size());
      if (const std::size_t comma = comma_heading(i, characters); comma > 0) {
        comma_heading_[i] = static_cast<std::uint32_t>(comma);
        run.push_back(i);
      } else {
        close();
      }
    }
    close();
  }

  // Several blocks in one paragraph, each with its own short first sentence, or 金融商贸领域,… 一是…
  void add_blocks(std::size_t i, std::size_t owner) {
    const Span line = paragraphs_[i].line;
    std::vector<Span> sentences = split(line);
    std::vector<Section> blocks;
    const auto add_block = [&](Span enumerator, Span heading, std::uint32_t begin) {
      blocks.push_back(
          {.unit = unit_of_[i], .enumerator = enumerator, .heading = heading, .body = {begin, line.end}});
    };
    const Span own = page_.sections[owner].enumerator;
    for (const Span& sentence : sentences) {
      const bool first = sentence.begin == line.begin;
      text_.pass(sentence.size());
      const Enumerator enumerator = read_enumerator(at(sentence));
      if (!first && enumerator.kind == kHanIs) {
        const Span rest{sentence.begin + enumerator.length, sentence.end - 1};
        const bool heads = sentence.end < line.end && is_heading_like(at(rest), 20);
        add_block({sentence.begin, rest.begin}, heads ? rest : Span{}, sentence.begin);
        continue;
      }
      const std::uint32_t begin = first && !own.empty() ? own.end : sentence.begin;  // 一是水利领域,…
      if (const std::uint32_t field = field_heading(at({begin, sentence.end})); field > 0)
        add_block({}, {begin, begin + field}, begin);
    }
    const bool item = read_enumerator(at(own)).kind == kHanIs;
    if (blocks.size() + (item ? 1 : 0) < 2) blocks.clear();
    const bool headed = !page_.sections[owner].heading.empty();
    if (blocks.empty() && unit_of_[i] >= 0 && (!headed || paragraphs_of_unit(i) <= 2)) {
      for (const Span& heading : block_headings(i, sentences)) {
        if (heading != page_.sections[owner].heading) add_block({}, heading, heading.begin);
      }
    }
    if (item && parts_sentence(blocks)) {
      // 一是…；二是…。: the sentence is in the paragraph, and its items are in it
      Section& paragraph = page_.sections[owner];
      blocks.insert(blocks.begin(), paragraph);
      paragraph.enumerator = paragraph.heading = {};
    }
    nest(owner, line.end, blocks);
  }

  // Does an item begin in the middle of a sentence?
  bool parts_sentence(const std::vector<Section>& blocks) const {
    return std::any_of(blocks.begin(), blocks.end(), [&](const Section& block) {
      std::uint32_t before = block.body.begin;
      while (is_space(text_.folded()[before - 1])) --before;
      return !block.enumerator.empty() && text_.folded()[before - 1] == u';';
    });
  }

  // Adds the blocks of a paragraph.  Fields govern the items in them
  // (水利领域,一是…。二是…。交通领域,一是…。) or items the fields (一是…。水利领域,…；交通领域,…。二是…。),
  // whichever comes first.
  void nest(std::size_t owner, std::uint32_t end, std::vector<Section>& blocks) {
    if (blocks.empty()) return;
    // 一是…。二是…。: the paragraph's own 一是 is the first of the items
    const bool item = read_enumerator(at(page_.sections[owner].enumerator)).kind == kHanIs;
    const bool items_govern = item || !blocks.front().enumerator.empty();
    const auto governs = [&](const Section& block) { return block.enumerator.empty() != items_govern; };
    std::uint32_t next = end;            // where the next block begins,
    std::uint32_t next_governing = end;  // and the next that governs
    for (std::size_t k = blocks.size(); k-- > 0;) {
      blocks[k].body.end = governs(blocks[k]) ? next_governing : next;
      next = blocks[k].body.begin;
      if (governs(blocks[k])) next_governing = next;
    }
    if (item) page_.sections[owner].body.end = next_governing;
    std::size_t around = owner;
    for (Section& block : blocks) {
      const bool beside = item && governs(block);
      const Section& above = page_.sections[governs(block) ? owner : around];
      block.level = above.level + (beside ? 0 : 1);
      block.parent = beside ? above.parent : static_cast<std::int32_t>(governs(block) ? owner : around);
      if (governs(block)) around = page_.sections.size();
      page_.sections.push_back(block);
    }
  }

  // 金融商贸领域,摩根士丹利三期基金…: the length of the heading.
  static std::uint32_t field_heading(Characters sentence) {
    constexpr std::size_t kLongest = 10;
    const std::size_t comma = sentence.substr(0, kLongest + 1).find(u',');
    if (comma == sentence.npos || comma < 4) return 0;
    const Characters part = sentence.substr(0, comma);
    if (part.ends_with(u"一方面")) return 0;  // 一方面,…另一方面,…
    return part.ends_with(u"领域") || part.ends_with(u"方面") ? static_cast<std::uint32_t>(comma) : 0;
  }

  // The paragraphs of a unit stand together.
  std::size_t paragraphs_of_unit(std::size_t i) const {
    constexpr std::size_t kEnough = 3;
    std::size_t count = 1;
    for (std::size_t k = i; k-- > 0 && count < kEnough && unit_of_[k] == unit_of_[i];) ++count;
    for (std::size_t k = i + 1; k < unit_of_.size() && count < kEnough && unit_of_[k] == unit_of_[i]; ++k)
      ++count;
    return count;
  }

  // Short sentences without figures, each followed by one that tells more: without a comma
  // (完善产权交易服务云平台。) or in two parts (践行“民呼我为”,做实兜底保障。).  Three in a paragraph make
  // headings; else three sentences whose first parts are of one length (文旅地标精彩亮相,…
  // 文旅名片越擦越亮,…).
  std::vector<Span> block_headings(std::size_t i, const std::vector<Span>& sentences) const {
    constexpr std::size_t kEvidence = 3;
    std::vector<Span> found;
    for (std::size_t k = 0; k + 1 < sentences.size(); ++k) {
      const Span& next = sentences[k + 1];
      if (!is_block_heading(i, sentences[k])) continue;
      if (next.size() <= sentences[k].size() && !holds_digit(next)) continue;
      found.push_back({sentences[k].begin, sentences[k].end - 1});
      ++k;
    }
    if (found.size() >= kEvidence) return found;
    found.clear();
    for (const Span& sentence : sentences) {
      const std::size_t comma = at(sentence).substr(0, 11).find(u',');
      const bool opens =
          sentence.begin == sentences.front().begin || text_.folded()[sentence.begin - 1] == u'。';
      if (!opens || comma == Characters::npos || comma < 6 || comma > 10) continue;
      const Span part{sentence.begin, sentence.begin + static_cast<std::uint32_t>(comma)};
      if (is_heading_like(at(part), kLongestHeading) && !holds_digit(part) && !names_unit(i, at(part)) &&
          (found.empty() || found.front().size() == part.size())) {
        found.push_back(part);
      }
    }
    if (found.size() < kEvidence) found.clear();
    return found;
  }

  bool is_block_heading(std::size_t i, Span sentence) const {
    constexpr std::uint32_t kLongestPlain = 16;
    const Span span{sentence.begin, sentence.end - 1};
    const Characters characters = at(span);
    if (characters.size() < 5 || !is_heading_like(characters, 30) || names_unit(i, characters)) return false;
    std::uint32_t length = 0;  // outside quotation marks
    bool quoted = false;
    for (std::size_t k = 0; k < characters.size(); ++k) {
      const char16_t c = characters[k];
      if (c == u'“') quoted = true;
      if (c == u'”') quoted = false;
      const bool counts = is_digit(c) && !(k + 1 < characters.size() && is_letter(characters[k + 1]));
      if (!quoted && (counts || c == u'、')) return false;
      if (!quoted && c != u'”') ++length;
    }
    const std::size_t comma = characters.find(u',');
    if (comma == characters.npos) return length <= kLongestPlain;
    const std::size_t second = characters.size() - comma - 1;
    return comma >= 4 && comma <= 10 && second >= 4 && second <= 14;
  }

  bool holds_digit(Span span) const {
    const Characters characters = at(span);
    return std::any_of(characters.begin(), characters.end(), is_digit);
  }

  std::vector<Span> split(Span line) const {
    constexpr std::uint32_t kStretch = 4096;  // between two questions whether to go on
    std::vector<Span> sentences;
    const Characters characters = text_.folded();
    std::uint32_t begin = line.begin;
    for (std::uint32_t end = line.begin; end < line.end; ++end) {
      // No further than a stretch at once, and no further than the line, whose last character ends a sentence
      // anyhow.
      const std::uint32_t until = std::min(line.end - 1, end + kStretch);
      end = static_cast<std::uint32_t>(find_mark<u'。', u';'>(characters.substr(0, until), end));
      text_.pass(end - begin + 1);
      if (!is_any(characters[end], u"。;") && end + 1 != line.end) continue;
      sentences.push_back({begin, end + 1});
      begin = end + 1;
      while (begin < line.end && is_space(characters[begin])) ++begin;
    }
    return sentences;
  }

  const Text& text_;
  const std::vector<Paragraph>& paragraphs_;
  const std::vector<std::int32_t>& unit_of_;
  Page& page_;
  std::vector<Open> open_;
  std::vector<std::uint32_t> comma_heading_;
  bool numbered_ = false;  // an enumerator has been seen
};

}  // namespace

void find_sections(const Text& text, const std::vector<Paragraph>& paragraphs,
                   const std::vector<std::int32_t>& unit_of, Page& page) {
  Sectioner(text, paragraphs, unit_of, page).run();
}

}  // namespace gongbao
