#pragma once
// A stretch of a text, in characters.

#include <cstdint>

namespace gongbao {

/// Characters [begin, end) of a Text, counted from 0 in reading order (see text.h).
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr bool empty() const noexcept { return begin >= end; }
  [[nodiscard]] constexpr std::uint32_t size() const noexcept { return empty() ? 0 : end - begin; }
  [[nodiscard]] constexpr bool holds(std::uint32_t at) const noexcept { return begin <= at && at < end; }
  friend constexpr bool operator==(const Span&, const Span&) = default;
};

}  // namespace gongbao
