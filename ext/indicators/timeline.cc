#include "indicators/timeline.h"

#include <algorithm>
#include <array>

#include "lexicon/lexicon.h"
#include "page/paragraph.h"

namespace gongbao {
namespace {

using View = Setting::View;

Date first_day(int year) {
  return {static_cast<std::int16_t>(year), 1, 1};
}
Date last_day(int year) {
  return {static_cast<std::int16_t>(year), 12, 31};
}

// The expressions of time in a heading that have days, in order.
std::vector<Time> times_of(Characters text, Span heading, Years years) {
  std::vector<Time> times;
  for (std::uint32_t at = heading.begin; at < heading.end; ++at) {
    const std::optional<Time> time = read_time(text, at, heading.end, years);
    if (!time) continue;
    // 上年结余 and 上年结转 are words for money.
    const bool name = time->span.end < heading.end && text[time->span.end] == u'结';
    if (time->dated() && time->kind != Time::Kind::kDay && time->kind != Time::Kind::kNow && !name)
      times.push_back(*time);
    at = time->span.end - 1;
  }
  return times;
}

// What the words of a heading say.  Below the parts of the whole many words are used in passing
// (贯彻中央决策部署): there the heading must end with one.
struct Words {
  bool back = false;
  bool ahead = false;
};
Words words_of(Characters heading, bool top) {
  Words words;
  const auto take = [&](const lexicon::Word& word) {
    const std::string_view view = word.fields[0];
    words.back |= view == "back";
    words.ahead |= view == "ahead" || view == "next" || (top && view == "part");
  };
  if (!top) {
    const lexicon::Word* first = lexicon::longest(heading, 0, lexicon::kOutlook);
    const lexicon::Word* last = lexicon::longest_ending(heading, heading.size(), lexicon::kOutlook);
    if (first != nullptr && first->fields[0] == "next") take(*first);
    if (last != nullptr) take(*last);
    return words;
  }
  for (std::size_t at = 0; at < heading.size();) {
    const lexicon::Word* word = lexicon::longest(heading, at, lexicon::kOutlook);
    if (word != nullptr) take(*word);
    at += word != nullptr ? word->text.size() : 1;
  }
  return words;
}

// 各位代表!
std::uint32_t address_length(Characters said) {
  for (const Characters audience : {u"各位代表", u"各位委员", u"同志们"}) {
    if (!said.starts_with(audience)) continue;
    const std::size_t size = audience.size();
    return size < said.size() && is_any(said[size], u"!,:") ? static_cast<std::uint32_t>(size) + 1 : 0;
  }
  return 0;
}

bool has_digit(Characters said) {
  return std::any_of(said.begin(), said.end(), is_digit);
}

// The last line of what is reported: 名词解释.
bool ends_report(Characters line) {
  constexpr std::size_t kLongest = 14;
  if (line.size() > kLongest) return false;
  const lexicon::Word* word = lexicon::longest_ending(line, line.size(), lexicon::kOutlook);
  return word != nullptr && word->fields[0] == "end";
}

}  // namespace

Timeline::Timeline(const Text& text, const Page& page) : page_(page), text_(text.folded()) {
  Setting document;
  document.years = {.reported = page.year != 0 ? page.year : page.published.year,
                    .published = page.published.year,
                    .today = page.published,
                    .assumed = page.year == 0};
  if (page.year != 0) {
    document.start = first_day(page.year);
    document.end = last_day(page.year);
    document.source = PeriodSource::kDocument;
    // 2021年1-2月…运行情况: the part of the year that the title names
    for (const Time& time : times_of(text_, page.title, document.years)) {
      if (!time.start || !time.end || time.start.year != page.year || time.end.year != page.year) continue;
      document.start = time.start;
      document.end = time.end;
    }
  }
  if (page.genre == Genre::kEconomy && document.start == first_day(page.year) &&
      document.end == last_day(page.year)) {
    // …开局良好 of a quarter: the part of the year that the first sentences are of
    constexpr std::size_t kFirst = 40;
    for (std::size_t i = 0; i < std::min(page.sentences.size(), kFirst); ++i) {
      const Span span = page.sentences[i].span;
      const std::optional<Time> time = read_time(text_, span.begin, span.end, document.years);
      if (!time || time->start != document.start || !time->end || time->end >= document.end) continue;
      document.end = time->end;
      break;
    }
  }
  settings_.push_back(document);
  const Index nothing = add({.years = document.years, .start = {}, .end = {}, .said = {}});
  of_section_.reserve(page.sections.size());  // growing would copy all of them in one go
  of_sentence_.reserve(page.sentences.size());

  std::int32_t unit = kNone;
  bool awaits_opening = false;
  bool is_addressed = false;  // the paragraph turns to the audience, and so to the whole
  bool ended = false;
  Index next = nothing;  // of the rest of the paragraph, where it is not `nothing`
  for (const Sentence& sentence : page.sentences) {
    text.pass(1);
    if (sentence.unit != unit) {
      unit = sentence.unit;
      root_ = 0;
      planning_ = false;
    }
    while (static_cast<std::int64_t>(of_section_.size()) <= sentence.section)
      open_section(of_section_.size());
    const bool opens = gongbao::opens_paragraph(text_, page, of_sentence_.size());
    if (opens) {
      awaits_opening = true;
      is_addressed = false;
      next = nothing;
      ended = ended || ends_report(text_.substr(sentence.span.begin, sentence.span.size()));
    }
    if (awaits_opening || is_addressed || may_open_next(sentence.span.begin)) {
      const Characters said = text_.substr(sentence.span.begin, sentence.span.size());
      const std::uint32_t address = address_length(said);
      is_addressed = is_addressed || (awaits_opening && address > 0);
      if (address < said.size() && !is_of_heading(sentence)) {
        std::uint32_t at = sentence.span.begin + address + read_enumerator(said.substr(address)).length;
        while (at < sentence.span.end && is_space(text_[at])) ++at;
        if (awaits_opening || is_addressed) read_opening(sentence, at);
        if (opens_next(at, sentence.span.end) && settings_[current(sentence.section)].view != View::kPlan)
          next = add(
              {.years = document.years, .start = {}, .end = {}, .view = View::kNext, .said = {at, at + 2}});
        awaits_opening = false;
      }
    }
    of_sentence_.push_back((ended             ? nothing
                            : next != nothing ? next
                                              : current(sentence.section)) |
                           (opens ? kOpens : 0));
  }
}

// Does the sentence end with the heading of its section?
bool Timeline::is_of_heading(const Sentence& sentence) const {
  if (sentence.section == kNone) return false;
  const Span heading = page_.sections[static_cast<std::size_t>(sentence.section)].heading;
  return heading.holds(sentence.span.end - 1) || heading.end + 1 == sentence.span.end;
}

// Told by one character or two: most sentences begin with no word of a heading.
bool Timeline::may_open_next(std::uint32_t at) const {
  return lexicon::longest(text_, at, lexicon::kOutlook) != nullptr;
}

Timeline::Index Timeline::add(const Setting& setting) {
  settings_.push_back(setting);
  return static_cast<Index>(settings_.size() - 1);
}

Timeline::Index& Timeline::current(std::int32_t section) {
  return section == kNone ? root_ : of_section_[static_cast<std::size_t>(section)];
}

void Timeline::open_section(std::size_t index) {
  const Section& section = page_.sections[index];
  of_section_.push_back(current(section.parent));
  const bool numbered = !section.enumerator.empty();
  const bool top = numbered && section.parent == kNone;
  const bool whole_line = !section.heading.empty() &&
                          (section.heading.end == text_.size() || text_[section.heading.end] == u'\n');
  std::optional<Setting> setting;
  if (numbered || whole_line) setting = read_heading(section.heading, top, settings_[of_section_.back()]);
  if (top && !setting && planning_) {
    // 三、… after 二、2026年工作安排
    setting = settings_.front();
    setting->view = View::kPlan;
    setting->start = setting->end = {};
    setting->source = PeriodSource::kUnknown;
    if (const int year = setting->years.published; year != 0) {
      setting->years.reported = year;
      setting->start = first_day(year);
      setting->end = last_day(year);
      setting->source = PeriodSource::kDocument;
    }
  }
  if (!setting) return;
  if (top && setting->view != View::kEither) planning_ = setting->view == View::kPlan;
  of_section_.back() = add(*setting);
}

// What a heading says; nothing where it says nothing of this.
std::optional<Setting> Timeline::read_heading(Span heading, bool top, Setting setting) const {
  constexpr std::uint32_t kLongest = 80;
  heading.end = std::min(heading.end, heading.begin + kLongest);
  if (heading.empty()) return std::nullopt;
  const Words words = words_of(text_.substr(heading.begin, heading.size()), top);
  const std::vector<Time> times = times_of(text_, heading, settings_.front().years);
  if (times.empty()) {
    if (words.back == words.ahead) return std::nullopt;
    const Setting& document = settings_.front();
    const int planned = document.years.published;
    setting = document;
    setting.view = words.back ? View::kBack : View::kPlan;
    setting.said = heading;
    if (words.ahead) {
      setting.start = planned != 0 ? first_day(planned) : Date{};
      setting.end = planned != 0 ? last_day(planned) : Date{};
      setting.source = planned != 0 ? PeriodSource::kDocument : PeriodSource::kUnknown;
      if (planned != 0) setting.years.reported = planned;
    }
    return setting;
  }
  setting = set_by(times.front(), heading, PeriodSource::kSection, setting);
  setting.has_several = times.size() > 1;
  if (words.back && !words.ahead) setting.view = View::kBack;
  // 2018年工作安排, of whatever day: the words say that it is a plan
  if (words.ahead && !words.back &&
      (setting.view == View::kEither || !reviewed() || !top || times.size() == 1) &&
      !(reviewed() && setting.end && setting.end < reviewed()))
    setting.view = View::kPlan;
  return setting;
}

Setting Timeline::set_by(const Time& time, Span said, PeriodSource source, Setting setting) const {
  setting.start = time.start;
  setting.end = time.end;
  setting.source = source;
  setting.said = said;
  setting.view = view_of(time.start, time.end);
  setting.years = settings_.front().years;
  if (setting.view == View::kPlan && setting.years.published != 0)
    setting.years.reported = setting.years.published;
  // 全年 is of the year that is spoken of, 上年 is the one before it.
  if (time.end && (time.start.year == time.end.year || setting.view == View::kBack))
    setting.years.reported = time.end.year;
  return setting;
}

// Days up to the end of what is reported lie behind, those after it ahead.
View Timeline::view_of(Date start, Date end) const {
  const Date today = settings_.front().years.today;
  if (reviewed()) {
    if (end && end.year <= reviewed().year) return View::kBack;
    if (start && start.year > reviewed().year) return View::kPlan;
  } else if (today) {
    if (end && end < today) return View::kBack;
    if (start && start > today) return View::kPlan;
  }
  return View::kEither;
}

// The words that open a paragraph at `at` may turn to another time, for it and for the paragraphs after it.
void Timeline::read_opening(const Sentence& sentence, std::uint32_t at) {
  const Setting now = settings_[current(sentence.section)];
  const Section* own =
      sentence.section == kNone ? nullptr : &page_.sections[static_cast<std::size_t>(sentence.section)];
  std::int32_t governor = sentence.section;
  if (own != nullptr && own->enumerator.empty() && own->heading.empty()) governor = own->parent;
  if (is_heading_line(sentence.span)) {  // 2026年十件民生实事
    if (const auto setting = read_heading(sentence.span, false, now))
      current(governor) = current(sentence.section) = add(*setting);
    return;
  }
  const std::optional<Time> time = read_summary(at, sentence.span.end, now);
  if (!time) return;
  Setting setting = set_by(*time, time->span, PeriodSource::kSection, now);
  setting.has_several = now.has_several;
  const bool turns = !now.has_several && now.view != View::kEither && setting.view != View::kEither &&
                     setting.view != now.view;
  if (setting.view == View::kEither) setting.view = now.view;
  // In a plan 过去五年,… is of its own paragraph; so is what a run-in heading or 一是 names.
  const bool run_in = own != nullptr && own->enumerator.empty() && !own->heading.empty();
  const bool itemised =
      own != nullptr && !own->enumerator.empty() && is_any(text_[own->enumerator.end - 1], u"是要");
  const bool deep = governor != kNone && page_.sections[static_cast<std::size_t>(governor)].level > 1 &&
                    has_digit(text_.substr(time->span.end, sentence.span.end - time->span.end));
  const Index index = add(setting);
  if (!turns && !run_in && !itemised && !deep) current(governor) = index;
  current(sentence.section) = index;
}

// 这五年,我们…; 刚刚过去的2025年,是…; 2025年是…; 这是经济实力持续提升的五年。
std::optional<Time> Timeline::read_summary(std::uint32_t at, std::uint32_t end, const Setting& now) const {
  static constexpr std::array<Characters, 8> kLeads = {u"刚刚过去的", u"即将过去的", u"过去的", u"回顾",
                                                       u"回望",       u"回首",       u"总结",   u"在"};
  using Kind = Time::Kind;
  const Years years = now.view == View::kBack ? now.years : settings_.front().years;
  std::optional<Time> time = read_time(text_, at, end, years);
  bool led = false;
  for (const Characters lead : kLeads) {
    if (time || !text_.substr(at, end - at).starts_with(lead)) continue;
    time = read_time(text_, at + static_cast<std::uint32_t>(lead.size()), end, years);
    led = true;
  }
  if (!time && text_.substr(at, end - at).starts_with(u"这是")) {
    constexpr std::uint32_t kLongest = 60;
    const std::uint32_t close = is_stop(text_[end - 1]) ? end - 1 : end;
    const std::size_t of = text_.substr(0, close).rfind(u'的');
    if (end - at > kLongest || of == Characters::npos || of < at) return std::nullopt;
    // 的五年 reads as 过去的五年
    const Characters told = text_.substr(of + 1, close - of - 1);
    const CharacterString phrase = CharacterString(u"过去") + CharacterString(told);
    time = read_time(phrase, 0, static_cast<std::uint32_t>(phrase.size()), years);
    if (!time || time->kind != Kind::kYearsBack || time->span.end != phrase.size()) return std::nullopt;
    time->span = {at, close};
  }
  if (!time || !time->dated()) return std::nullopt;
  const bool whole =
      time->kind == Kind::kYearsBack || time->kind == Kind::kYearsAhead || time->kind == Kind::kPlan;
  const bool year = time->kind == Kind::kYear;
  const bool is = time->span.end < end && text_[time->span.end] == u'是';
  const bool named = now.has_several && (year || (time->start && !time->end));
  return whole || (year && (led || is)) || named ? time : std::nullopt;
}

// A short line without a mark at its end.
bool Timeline::is_heading_line(Span sentence) const {
  constexpr std::uint32_t kLongest = 30;
  if (sentence.size() > kLongest) return false;
  if (sentence.end < text_.size() && text_[sentence.end] != u'\n') return false;
  const Characters said = text_.substr(sentence.begin, sentence.size());
  return !is_stop(said.back()) && said.find_first_of(u",;:。") == said.npos;
}

// 下一步,…; 今后将…
bool Timeline::opens_next(std::uint32_t at, std::uint32_t end) const {
  const Characters said = text_.substr(at, end - at);
  const lexicon::Word* word = lexicon::longest(said, 0, lexicon::kOutlook);
  if (word == nullptr || word->fields[0] != "next") return false;
  const Characters rest = said.substr(word->text.size());
  return !rest.empty() && is_any(rest[0], u",将我要");
}

}  // namespace gongbao
