#include "sqlite/wording.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "sqlite/barrier.h"
#include "text/text.h"

namespace gongbao::sql {
namespace {

constexpr std::size_t kLong = 40;

// How many characters must be added, taken away or changed to make one word the other.
std::size_t distance(Characters a, Characters b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string quoted(std::string_view given) {
  return given.size() > kLong ? "a longer text" : joined({"'", given, "'"});
}

std::string listed(std::span<const std::string_view> words) {
  std::string list;
  for (const std::string_view word : words) {
    if (!list.empty()) list += ", ";
    list += word;
  }
  return list;
}

std::string suggestion(std::string_view given, std::span<const std::string_view> words) {
  if (given.size() > kLong) return {};
  const Text characters{std::string(given)};
  std::size_t best = 3;
  std::string_view nearest;
  for (const std::string_view candidate : words) {
    const Text other{std::string(candidate)};
    const std::size_t far = distance(characters.folded(), other.folded());
    if (far < best && far < other.size()) {
      best = far;
      nearest = candidate;
    }
  }
  return nearest.empty() ? std::string() : joined({"; did you mean '", nearest, "'?"});
}

}  // namespace gongbao::sql
