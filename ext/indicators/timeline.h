#pragma once
// What a stretch of text takes for granted: the days that its figures are of, and whether it looks back or
// ahead.  It is said by the headings over it (2018年工作回顾, “十四五”时期主要目标, 今年重点工作), by the
// words that open a part of it (这五年,我们… / 刚刚过去的2025年,是…的一年), or by the document as a whole.
//
// Words of headings (lexicon/outlook.tsv):
//
//   back    looks back: 回顾, 完成情况
//   ahead   looks ahead: 工作安排, 主要目标
//   part    looks ahead where it heads a numbered part of the whole: 二、今年的任务
//   next    likewise, and where it opens a sentence: 下一步,…
//   end     what follows is no report any more: 名词解释

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "indicators/indicator.h"
#include "indicators/time_expression.h"
#include "page/page.h"
#include "text/characters.h"
#include "text/text.h"

namespace gongbao {

struct Setting {
  enum class View : std::uint8_t {
    kEither,
    kBack,
    kPlan,  ///< a heading says so: what stands below is to be done
    kNext   ///< 下一步,…: the rest of the paragraph is
  };

  Years years;  ///< what 全年 and 今年 mean
  Date start;   ///< the days of a figure that has none of its own; no dates where unknown
  Date end;
  PeriodSource source = PeriodSource::kUnknown;
  View view = View::kEither;
  bool has_several = false;  ///< the heading names several periods: 2025年和“十四五”时期工作回顾
  Span said;                 ///< the words that say so; empty where the document does
};

class Timeline {
 public:
  Timeline(const Text& text, const Page& page);

  [[nodiscard]] const Setting& of(std::size_t sentence) const {
    return settings_[of_sentence_[sentence] & ~kOpens];
  }
  [[nodiscard]] bool opens_paragraph(std::size_t sentence) const {
    return (of_sentence_[sentence] & kOpens) != 0;
  }
  /// The last day of what the document reports on; no date where that is unknown.
  [[nodiscard]] Date reviewed() const noexcept { return settings_.front().end; }

 private:
  using Index = std::uint32_t;               // of a setting
  static constexpr Index kOpens = 1U << 31;  // beside it: the sentence opens a paragraph

  Index add(const Setting& setting);
  [[nodiscard]] Index& current(std::int32_t section);
  void open_section(std::size_t section);
  [[nodiscard]] std::optional<Setting> read_heading(Span heading, bool top, Setting setting) const;
  [[nodiscard]] Setting set_by(const Time& time, Span said, PeriodSource source, Setting setting) const;
  [[nodiscard]] Setting::View view_of(Date start, Date end) const;
  void read_opening(const Sentence& sentence, std::uint32_t at);
  [[nodiscard]] std::optional<Time> read_summary(std::uint32_t at, std::uint32_t end,
                                                 const Setting& now) const;
  [[nodiscard]] bool is_heading_line(Span sentence) const;
  [[nodiscard]] bool is_of_heading(const Sentence& sentence) const;
  [[nodiscard]] bool may_open_next(std::uint32_t at) const;
  [[nodiscard]] bool opens_next(std::uint32_t at, std::uint32_t end) const;

  const Page& page_;
  Characters text_;
  std::vector<Setting> settings_;
  std::vector<Index> of_section_;
  std::vector<Index> of_sentence_;
  Index root_ = 0;         // outside of any section
  bool planning_ = false;  // a part of the whole has turned to plans, and so do those after it
};

}  // namespace gongbao
