#include "page/gazetteer.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace gongbao::gazetteer {
namespace {

// A name that a place has, or had, in the standard.
struct Place {
  std::uint16_t offset;       // in kNames, where the names stand one after the other
  std::uint8_t length;        // of the name
  std::uint8_t short_length;  // of its short form: 内蒙古(自治区), 海拉尔(区); 0 where it has none
  std::int16_t from;          // the year since which it is in the standard; 0: from the first revision read
  std::int16_t to;            // the year in which it no longer is; 0: it still is
};

#include "places.inc"

constexpr std::size_t kPlaceCount = std::size(kPlaces);

constexpr Characters name_at_index(std::size_t i) {
  return {kNames + kPlaces[i].offset, kPlaces[i].length};
}

// Which pairs of characters begin a name.  Pairs share room: a no is sure.
struct Filter {
  static constexpr std::uint32_t kBits = 15;

  static constexpr std::size_t place_of(char16_t first, char16_t second) noexcept {
    return (first * 0x9E3779B1U >> (32 - kBits) ^ second) % (1U << kBits);
  }
  [[nodiscard]] constexpr bool has(char16_t first, char16_t second) const noexcept {
    const std::size_t bit = place_of(first, second);
    return (words[bit / 64] >> bit % 64 & 1U) != 0;
  }
  std::array<std::uint64_t, (1U << kBits) / 64> words{};
};

constexpr Filter make_filter() {
  Filter filter;
  for (std::size_t i = 0; i < kPlaceCount; ++i) {
    const Characters name = name_at_index(i);
    const std::size_t bit = Filter::place_of(name[0], name[1]);
    filter.words[bit / 64] |= std::uint64_t{1} << bit % 64;
  }
  return filter;
}
constexpr Filter kFilter = make_filter();

// Places [begin, end) of the table, of which those count that have the name: all for a full name, those with
// a short form of `short_length` characters otherwise.
struct Candidates {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t length = 0;
  bool is_short = false;

  [[nodiscard]] bool has(std::size_t i) const noexcept {
    return !is_short || kPlaces[i].short_length == length;
  }
};

// The longest full name at `at`, or the longest short one.
Candidates candidates_at(Characters text, std::size_t at, bool is_short) noexcept {
  if (at + 2 > text.size() || !kFilter.has(text[at], text[at + 1])) return {};
  Candidates found;
  std::size_t begin = 0;
  std::size_t end = kPlaceCount;
  for (std::size_t depth = 0; at + depth < text.size() && begin < end; ++depth) {
    const char16_t c = text[at + depth];
    // Of names that are alike so far the shorter stand first.
    while (begin < end && kPlaces[begin].length <= depth) ++begin;
    const auto character = [depth](std::size_t i) { return name_at_index(i)[depth]; };
    std::size_t low = begin;
    for (std::size_t count = end - begin; count > 0;) {
      const std::size_t half = count / 2;
      if (character(low + half) < c) {
        low += half + 1;
        count -= half + 1;
      } else {
        count = half;
      }
    }
    std::size_t high = low;
    for (std::size_t count = end - low; count > 0;) {
      const std::size_t half = count / 2;
      if (character(high + half) <= c) {
        high += half + 1;
        count -= half + 1;
      } else {
        count = half;
      }
    }
    begin = low;
    end = high;
    if (depth == 0) continue;
    if (is_short) {
      for (std::size_t i = begin; i < end; ++i) {
        if (kPlaces[i].short_length == depth + 1) {
          found = {begin, end, depth + 1, true};
          break;
        }
      }
    } else if (begin < end && kPlaces[begin].length == depth + 1) {
      std::size_t last = begin;
      while (last < end && kPlaces[last].length == depth + 1) ++last;
      found = {begin, last, depth + 1, false};
    }
  }
  return found;
}

bool is_valid_in(const Place& place, int year) noexcept {
  return year == 0 ? place.to == 0 : (place.from <= year && (place.to == 0 || year <= place.to));
}

// The one place of `candidates` that `admits`, as an index; kPlaceCount where there is none or several.  One
// place under two codes is as bad as two, unless only one of them is valid at the time.
template <class Admits>
std::size_t only_one(const Candidates& candidates, int year, Admits admits) noexcept {
  for (const bool valid_only : {true, false}) {
    std::size_t found = kPlaceCount;
    std::size_t count = 0;
    for (std::size_t i = candidates.begin; i < candidates.end; ++i) {
      if (!candidates.has(i) || (valid_only && !is_valid_in(kPlaces[i], year)) || !admits(i)) continue;
      found = i;
      ++count;
    }
    if (count == 1) return found;
    if (count > 1) return kPlaceCount;
  }
  return kPlaceCount;
}

std::string_view code_at_index(std::size_t i) noexcept {
  return std::string_view(kCodes).substr(6 * i, 6);
}

// 城区, 郊区, 矿区: names only after that of the city.
bool is_common_word(Characters name) noexcept {
  return name.size() == 2 && name[1] == u'区';
}

Level common_level(const Candidates& candidates) noexcept {
  Level level = Level::kNone;
  for (std::size_t i = candidates.begin; i < candidates.end; ++i) {
    if (!candidates.has(i)) continue;
    const Level its = level_of(code_at_index(i));
    if (level != Level::kNone && level != its) return Level::kNone;
    level = its;
  }
  return level;
}

Found resolve(const Candidates& candidates, const Context& context) noexcept {
  Found found{.length = candidates.length, .code = {}, .level = common_level(candidates)};
  std::size_t place = only_one(candidates, context.year, [](std::size_t) { return true; });
  if (place == kPlaceCount && !context.parents.empty()) {
    place = only_one(candidates, context.year, [&](std::size_t i) {
      return std::any_of(context.parents.begin(), context.parents.end(),
                         [&](std::string_view parent) { return is_within(code_at_index(i), parent); });
    });
  }
  if (place != kPlaceCount) {
    found.code = code_at_index(place);
    found.level = level_of(found.code);
  }
  return found;
}

struct Word {
  Characters text;
  Level level;
  bool relative;
};
constexpr auto kWords = std::to_array<Word>({
    {u"中华人民共和国", Level::kNational, false},
    {u"全国", Level::kNational, false},
    {u"我国", Level::kNational, false},
    {u"全自治区", Level::kProvincial, true},
    {u"全省", Level::kProvincial, true},
    {u"我省", Level::kProvincial, true},
    {u"全市", Level::kMunicipal, true},
    {u"我市", Level::kMunicipal, true},
    {u"全州", Level::kMunicipal, true},
    {u"我州", Level::kMunicipal, true},
    {u"全区", Level::kCounty, true},
    {u"我区", Level::kCounty, true},
    {u"全县", Level::kCounty, true},
    {u"我县", Level::kCounty, true},
    {u"全旗", Level::kCounty, true},
    {u"我旗", Level::kCounty, true},
    {u"全镇", Level::kTown, true},
    {u"我镇", Level::kTown, true},
    {u"全乡", Level::kTown, true},
    {u"我乡", Level::kTown, true},
});

}  // namespace

std::string_view name_of(Level level) noexcept {
  static constexpr std::array<std::string_view, 6> kLevels = {"",          "national", "provincial",
                                                              "municipal", "county",   "town"};
  return kLevels[static_cast<std::size_t>(level)];
}

Level level_of(std::string_view code) noexcept {
  if (code.size() != 6) return Level::kNone;
  return code.ends_with("0000") ? Level::kProvincial
         : code.ends_with("00") ? Level::kMunicipal
                                : Level::kCounty;
}

bool is_within(std::string_view code, std::string_view parent) noexcept {
  switch (level_of(parent)) {
    case Level::kProvincial:
      return code != parent && code.starts_with(parent.substr(0, 2));
    case Level::kMunicipal:
      return code != parent && code.starts_with(parent.substr(0, 4));
    default:
      return false;
  }
}

Found place_at(Characters text, std::size_t at, const Context& context) noexcept {
  if (at >= text.size()) return {};
  if (is_any(text[at], u"全我中")) {
    for (const Word& word : kWords) {
      if (text.substr(at).starts_with(word.text))
        return {.length = word.text.size(), .code = {}, .level = word.level, .relative = word.relative};
    }
  }
  Candidates candidates = candidates_at(text, at, false);
  if (candidates.length == 0) {  // 内蒙古呼伦贝尔市
    candidates = candidates_at(text, at, true);
    if (candidates.length == 0) return {};
    const Found province = resolve(candidates, context);
    if (province.level != Level::kProvincial) return {};
    const Candidates next = candidates_at(text, at + candidates.length, false);
    const auto admits = [&](std::size_t i) { return is_within(code_at_index(i), province.code); };
    if (next.length == 0 || only_one(next, context.year, admits) == kPlaceCount) return {};
  } else if (is_common_word(text.substr(at, candidates.length))) {
    return {};
  }
  Found found = resolve(candidates, context);
  // What follows belongs to it: 南京市 | 鼓楼区.
  for (;;) {
    const Candidates next = candidates_at(text, at + found.length, false);
    if (next.length == 0) return found;
    const auto belongs = [&](std::size_t i) {
      if (!found.code.empty()) return is_within(code_at_index(i), found.code);
      for (std::size_t parent = candidates.begin; parent < candidates.end; ++parent) {
        if (candidates.has(parent) && is_within(code_at_index(i), code_at_index(parent))) return true;
      }
      return false;
    };
    const std::size_t place = only_one(next, context.year, belongs);
    if (place == kPlaceCount) return found;
    found = {.length = found.length + next.length,
             .code = code_at_index(place),
             .level = level_of(code_at_index(place))};
    candidates = {place, place + 1, next.length, false};
  }
}

Found short_place_at(Characters text, std::size_t at, const Context& context) noexcept {
  if (at >= text.size()) return {};
  const Candidates candidates = candidates_at(text, at, true);
  return candidates.length == 0 ? Found{} : resolve(candidates, context);
}

Characters full_name_of_short(Characters text, std::size_t at, std::size_t length,
                              const Context& context) noexcept {
  const Candidates candidates = candidates_at(text, at, true);
  if (candidates.length != length || length == 0) return {};
  const std::size_t place = only_one(candidates, context.year, [](std::size_t) { return true; });
  return place == kPlaceCount ? Characters() : name_at_index(place);
}

}  // namespace gongbao::gazetteer
