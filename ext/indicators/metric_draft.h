#pragma once
// The metric of the row that is read now, as it is put together from words around the figure and of rows
// before.

#include <cstdint>
#include <string_view>
#include <vector>

#include "figures/trace.h"
#include "indicators/indicator.h"
#include "indicators/metric.h"
#include "text/characters.h"
#include "text/span.h"

namespace gongbao {

class MetricDraft {
 public:
  /// Its parts are added to those of the rows before.  No part takes in what `cuts` holds when it is added.
  MetricDraft(Characters text, const std::vector<Span>& cuts, std::vector<Span>& parts, Trace* trace)
      : text_(text), cuts_(cuts), parts_(parts), trace_(trace) {}

  /// The metric of the next row, or of several, begins.
  void begin() noexcept {
    begin_ = end();
    member_ = Member::kWhole;
  }
  [[nodiscard]] std::uint32_t first() const noexcept { return begin_; }  ///< index of its first part
  [[nodiscard]] std::uint32_t end() const noexcept { return static_cast<std::uint32_t>(parts_.size()); }
  [[nodiscard]] std::vector<Span> own_parts() const {
    return {parts_.begin() + static_cast<std::ptrdiff_t>(begin_), parts_.end()};
  }
  /// The part, where there is one alone; else empty.
  [[nodiscard]] Span only_part() const { return end() == begin_ + 1 ? parts_.back() : Span{}; }

  void add(Span words, Side side) { add_metric(text_, words, side, cuts_, parts_, trace_); }
  void add_whole(Span part) { parts_.push_back(part); }
  /// The parts [first, last) of a row before.
  void copy(std::uint32_t first, std::uint32_t last);
  /// Puts its parts, which are those of the row before, in front of `own`.  Where `own` stands `beside` what
  /// that row has behind its subject (占全国的3%,占全省的5%), that is left out: then true.
  bool prepend_to(const std::vector<Span>& own, bool beside);
  void clear() {
    parts_.resize(begin_);
    member_ = Member::kWhole;
  }
  /// Which part of what the parts name: 城镇 of 城乡居民收入.
  void set_member(Member member) noexcept { member_ = member; }
  [[nodiscard]] Member member() const noexcept { return member_; }
  /// The same, for want of a word that says what is measured.
  void discard();

  [[nodiscard]] bool says_nothing() const;
  /// 增速, 增幅 and the like say nothing of what grows.
  [[nodiscard]] bool is_generic() const;
  /// A word that says of what only together with the row before it: 占比, 完成率, 建筑面积.
  [[nodiscard]] bool needs_subject() const;

  /// 实现税收 grew by 8 %: what grew is 税收.
  void drop_light_verb();
  /// 税收完成9亿元,增长8%: what grew is 税收.
  void drop_completion();
  /// 新增就业任务数12000人,实际完成13806人: what was done is 新增就业.
  void drop_target();

 private:
  [[nodiscard]] Characters words_of(Span part) const { return text_.substr(part.begin, part.size()); }
  void drop(Span& part, Span words, std::string_view why);
  bool drop_share();
  bool drop_sibling(Characters own);

  Characters text_;
  const std::vector<Span>& cuts_;
  std::vector<Span>& parts_;
  Trace* trace_;
  std::uint32_t begin_ = 0;
  Member member_ = Member::kWhole;
};

}  // namespace gongbao
