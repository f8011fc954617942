#pragma once
// What a sentence takes from its place: the years it speaks of, and whether it reports or plans.

#include <cstdint>
#include <vector>

#include "figures/trace.h"
#include "indicators/indicator.h"
#include "indicators/times.h"
#include "page/page.h"
#include "text/characters.h"

namespace gongbao {

class SentenceContext {
 public:
  SentenceContext(const Text& text, const Page& page, Date published);

  /// The years that 全年 and 今年 mean in this sentence.
  [[nodiscard]] Years years(std::size_t sentence) const;

  /// The role of the figure at `figure`, in `clause` of `sentence`, of `period`.
  [[nodiscard]] Role role(std::size_t sentence, Span clause, std::uint32_t figure, const Period& period,
                          Trace* trace = nullptr);

 private:
  // A word that says whether what follows in its sentence is planned.
  struct Mark {
    std::uint32_t at;
    enum Kind : std::uint8_t { kForecast, kEstimate, kTarget, kDone } kind;
    Span word = {};
  };
  void mark(std::size_t sentence);
  [[nodiscard]] bool compares(std::uint32_t begin, std::uint32_t at) const;
  [[nodiscard]] Span word_of_done(Span words) const;

  Characters text_;
  const Page& page_;
  Years years_;
  std::vector<Years> section_years_;
  std::vector<bool> section_plans_;
  std::vector<Mark> marks_;  // of the sentence marked_
  std::size_t marked_ = static_cast<std::size_t>(-1);
};

}  // namespace gongbao
