#pragma once
// How one figure was read: its steps, recorded where each is decided.
//
//   if (trace_ != nullptr) trace_->add(Stage::kMeasure, context.measure_span, {"measure word"});
//
// Texts are read without a trace.  Where somebody asks for the steps of a figure, its paragraph is read once
// more with one.

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/span.h"

namespace gongbao {

enum class Stage : std::uint8_t {
  kSentence,
  kNumeral,
  kMeasure,
  kBound,
  kKind,
  kClause,
  kWords,
  kChange,
  kBasis,
  kDropped,
  kMetric,
  kScope,
  kPeriod,
  kRole,
  kRefersTo
};
std::string_view name_of(Stage stage) noexcept;  ///< "sentence", "refers_to", …

struct Step {
  Stage stage;
  Span quote;        ///< what it rests on; empty where that is no word of the text
  std::string rule;  ///< what was decided and why
};

class Trace {
 public:
  /// Of the figure with these digits.
  explicit Trace(Span digits) : digits_(digits) {}

  /// Is that the figure?  A minus may be counted among the digits later, so their end tells.
  [[nodiscard]] bool is_about(Span digits) const noexcept { return digits.end == digits_.end; }
  /// Whether what is read now is about the figure.  What is added meanwhile is recorded only then.
  void listen(bool about) noexcept { listening_ = about; }
  /// The rule is the parts one after the other.  Cold: what is only traced shall not cost the usual reading.
  [[gnu::cold]] void add(Stage stage, Span quote, std::initializer_list<std::string_view> rule);

  [[nodiscard]] std::vector<Step> take() && noexcept { return std::move(steps_); }

 private:
  Span digits_;
  bool listening_ = false;
  std::vector<Step> steps_;
};

}  // namespace gongbao
