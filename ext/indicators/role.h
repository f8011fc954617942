#pragma once
// Whether a figure is a result, a target, a forecast or a baseline: by the words of its sentence, then by
// where that stands (timeline.h).

#include <cstdint>
#include <span>
#include <vector>

#include "figures/trace.h"
#include "indicators/indicator.h"
#include "indicators/places.h"
#include "indicators/timeline.h"
#include "page/page.h"
#include "text/characters.h"

namespace gongbao {

/// Does 将, which ends at `after`, tell what will be done (将新建), or does it stand before its object
/// (将补助标准提高到…)?
bool plans(Characters text, std::uint32_t after);

class SentenceContext {
 public:
  SentenceContext(const Text& text, const Page& page);

  /// What the text around the sentence says of its time.
  [[nodiscard]] const Setting& setting(std::size_t sentence) const { return timeline_.of(sentence); }
  [[nodiscard]] bool opens_paragraph(std::size_t sentence) const {
    return timeline_.opens_paragraph(sentence);
  }
  /// Do these days lie behind, so that nothing in them is planned?
  [[nodiscard]] bool lie_behind(const Period& period) const;

  /// 上年同期 or 前值, right before a figure in `words` that end there; empty where there is none.
  [[nodiscard]] Span word_of_baseline(Span words) const;

  /// Turns to `sentence`, which has the `places`.  They are good until the next.
  void begin(std::size_t sentence, std::span<const Place> places);

  /// The role of the figure with this quote, of `period`, in `clause` of the sentence.
  [[nodiscard]] Role role(Span clause, Span quote, const Period& period, Trace* trace = nullptr);

 private:
  // A word that says whether what follows in its sentence is planned.
  struct Mark {
    std::uint32_t at;
    enum Kind : std::uint8_t { kForecast, kEstimate, kTarget, kDone } kind;
    Span word = {};
  };
  void mark();
  [[nodiscard]] bool compares(std::uint32_t begin, std::uint32_t at) const;
  [[nodiscard]] Span word_of_done(Span words) const;
  [[nodiscard]] bool counts_plan(Span after) const;
  [[nodiscard]] bool is_planned(std::uint32_t at, std::uint32_t after) const;

  Characters text_;
  const Page& page_;
  Timeline timeline_;
  Date published_;
  std::size_t sentence_ = 0;
  std::span<const Place> places_;
  std::size_t near_ = 0;     // the first place that was near the figure before
  std::vector<Mark> marks_;  // of the sentence, where they are asked for
  bool marked_ = false;
};

}  // namespace gongbao
