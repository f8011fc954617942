#include "figures/trace.h"

#include <array>
#include <utility>

namespace gongbao {

std::string_view name_of(Stage stage) noexcept {
  static constexpr std::array<std::string_view, 15> kNames = {
      "sentence", "numeral", "measure", "bound", "kind",   "clause", "words",    "change",
      "basis",    "dropped", "metric",  "scope", "period", "role",   "refers_to"};
  return kNames[static_cast<std::size_t>(stage)];
}

void Trace::add(Stage stage, Span quote, std::initializer_list<std::string_view> rule) {
  if (!listening_) return;
  Step step{.stage = stage, .quote = quote, .rule = {}};
  for (const std::string_view part : rule) step.rule += part;
  steps_.push_back(std::move(step));
}

}  // namespace gongbao
