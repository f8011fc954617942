#pragma once
// What a sentence takes from its place: the years it speaks of, and whether it reports or plans.

#include <cstdint>
#include <span>
#include <vector>

#include "figures/trace.h"
#include "indicators/indicator.h"
#include "indicators/places.h"
#include "indicators/times.h"
#include "page/page.h"
#include "text/characters.h"

namespace gongbao {

/// Does 将, which ends at `after`, tell what will be done (将新建), or does it stand before its object
/// (将补助标准提高到…)?
bool plans(Characters text, std::uint32_t after);

class SentenceContext {
 public:
  SentenceContext(const Text& text, const Page& page, Date published);

  /// The years that 全年 and 今年 mean in this sentence.
  [[nodiscard]] Years years(std::size_t sentence) const;

  /// Turns to `sentence`, which has the `places`.  They are good until the next.
  void begin(std::size_t sentence, std::span<const Place> places);

  /// The role of the figure at `figure`, of `period`, in `clause` of the sentence.
  [[nodiscard]] Role role(Span clause, std::uint32_t figure, const Period& period, Trace* trace = nullptr);

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

  Characters text_;
  const Page& page_;
  Years years_;
  std::vector<Years> section_years_;
  std::vector<bool> section_plans_;
  std::size_t sentence_ = 0;
  std::span<const Place> places_;
  std::size_t near_ = 0;     // the first place that was near the figure before
  std::vector<Mark> marks_;  // of the sentence, where they are asked for
  bool marked_ = false;
};

}  // namespace gongbao
