#include "indicators/catalogue.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <iterator>

#include "lexicon/lexicon.h"
#include "page/gazetteer.h"

namespace gongbao {
namespace {

struct CatalogueWord {
  Characters text;
  std::uint16_t entry;
  std::uint8_t kinds;  // of figures that it is the metric of
};

// What may stand before or after a word of the catalogue.
struct FrameWord {
  enum Where : std::uint8_t { kLead, kTrail };
  enum Use : std::uint8_t { kDrop, kCoverage, kPlace };

  Characters text;
  Where where;
  Use use;
  std::uint8_t kinds;
};

#include "catalogue.inc"

// Characters with which a word or what stands around it begins, or ends: nearly all phrases are none of the
// catalogue, and nearly all of these are known after a look at one character.
struct Borders {
  constexpr void add(char16_t c) { bits[c / 64] |= std::uint64_t{1} << c % 64; }
  [[nodiscard]] constexpr bool has(char16_t c) const { return (bits[c / 64] >> c % 64 & 1) != 0; }
  std::array<std::uint64_t, 1024> bits{};
};

constexpr Borders make_borders(bool words, bool frame, bool endings) {
  Borders borders;
  for (const CatalogueWord& word : kWords) {
    if (words) borders.add(endings ? word.text.back() : word.text.front());
  }
  for (const FrameWord& word : kFrame) {
    if (frame && (word.where == FrameWord::kTrail) == endings)
      borders.add(endings ? word.text.back() : word.text.front());
  }
  return borders;
}
constexpr Borders kBeginnings = make_borders(true, true, false);
constexpr Borders kEndings = make_borders(true, true, true);
constexpr Borders kWordBeginnings = make_borders(true, false, false);
constexpr Borders kWordEndings = make_borders(true, false, true);

// The leads by their first character, or the trails by their last; of those of one the longest first.
template <FrameWord::Where where>
constexpr auto make_order() {
  constexpr auto kIs = [](const FrameWord& word) { return word.where == where; };
  constexpr auto kCount = static_cast<std::size_t>(std::count_if(std::begin(kFrame), std::end(kFrame), kIs));
  std::array<FrameWord, kCount> words{};
  std::copy_if(std::begin(kFrame), std::end(kFrame), words.begin(), kIs);
  std::sort(words.begin(), words.end(), [](const FrameWord& a, const FrameWord& b) {
    const char16_t left = where == FrameWord::kLead ? a.text.front() : a.text.back();
    const char16_t right = where == FrameWord::kLead ? b.text.front() : b.text.back();
    return left != right ? left < right : a.text.size() > b.text.size();
  });
  return words;
}
constexpr auto kLeads = make_order<FrameWord::kLead>();
constexpr auto kTrails = make_order<FrameWord::kTrail>();

// The longest that `text` begins with, and more besides.
const FrameWord* longest_lead(Characters text) noexcept {
  if (text.empty()) return nullptr;
  const auto* word = std::lower_bound(kLeads.begin(), kLeads.end(), text.front(),
                                      [](const FrameWord& one, char16_t c) { return one.text.front() < c; });
  for (; word != kLeads.end() && word->text.front() == text.front(); ++word) {
    if (word->text.size() < text.size() && text.starts_with(word->text)) return word;
  }
  return nullptr;
}

const FrameWord* longest_trail(Characters text) noexcept {
  if (text.empty()) return nullptr;
  const auto* word = std::lower_bound(kTrails.begin(), kTrails.end(), text.back(),
                                      [](const FrameWord& one, char16_t c) { return one.text.back() < c; });
  for (; word != kTrails.end() && word->text.back() == text.back(); ++word) {
    if (word->text.size() < text.size() && text.ends_with(word->text)) return word;
  }
  return nullptr;
}

// The length of the name of a place that begins the phrase: 浙江省.
std::size_t place_name(Characters text) noexcept {
  const gazetteer::Found found = gazetteer::place_at(text, 0);
  // 全市 and 全国 are words of the frame, which says what they do.
  const bool named =
      !found.relative && found.level != gazetteer::Level::kNational && found.length < text.size();
  return named ? found.length : 0;
}

bool is_left_out(char16_t c) noexcept {
  return c == u'的' || is_mark(c, u" \n\r“”‘’\"'《》「」『』·");
}

char16_t compared(char16_t c) noexcept {
  return c >= u'a' && c <= u'z' ? static_cast<char16_t>(c - u'a' + u'A') : c;
}

// The characters that are compared, and where in the text each stands.
class Phrase {
 public:
  static constexpr std::size_t kLongest = 40;

  // Begins with words that the text does not print.
  explicit Phrase(Characters words) noexcept : size_(words.size()) {
    std::copy(words.begin(), words.end(), characters_.begin());
    std::fill_n(places_.begin(), size_, 0);
  }
  // False where there are too many.
  bool add(Characters text, Span part) noexcept {
    for (std::uint32_t at = part.begin; at < part.end; ++at) {
      if (is_left_out(text[at])) continue;
      if (size_ == kLongest) return false;
      characters_[size_] = compared(text[at]);
      places_[size_++] = at;
    }
    return true;
  }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] Characters characters() const noexcept { return {characters_.data(), size_}; }
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const noexcept {
    return {places_[begin], places_[end - 1] + 1};
  }
  // Takes out [begin, end).
  void erase(std::size_t begin, std::size_t end) noexcept {
    std::copy(characters_.begin() + end, characters_.begin() + size_, characters_.begin() + begin);
    std::copy(places_.begin() + end, places_.begin() + size_, places_.begin() + begin);
    size_ -= end - begin;
  }

 private:
  std::array<char16_t, kLongest> characters_;
  std::array<std::uint32_t, kLongest> places_;
  std::size_t size_;
};

class NamingReader {
 public:
  NamingReader(const Phrase& phrase, std::uint8_t kinds, const OwnWords* own)
      : phrase_(phrase), kinds_(kinds), own_(own) {}

  // The word in the middle of what may stand around it; the least is taken off.
  Naming read() const {
    Naming naming;
    std::size_t begin = 0;
    std::uint8_t kinds = kinds_;
    while (begin < phrase_.size()) {
      if (Naming found = naming; read_from(begin, kinds, found)) return found;
      const Characters rest = phrase_.characters().substr(begin);
      const FrameWord* lead = longest_lead(rest);
      const std::size_t name = place_name(rest);
      if (name > 0) {
        if (!set(naming.place, begin, begin + name)) break;
        begin += name;
        continue;
      }
      if (lead == nullptr || (lead->kinds & kinds) == 0) break;
      const std::size_t end = begin + lead->text.size();
      if (lead->use == FrameWord::kCoverage && !set(naming.coverage, begin, end)) break;
      if (lead->use == FrameWord::kPlace && !set(naming.place, begin, end)) break;
      kinds = static_cast<std::uint8_t>(kinds & lead->kinds);
      begin = end;
    }
    return {};
  }

 private:
  bool read_from(std::size_t begin, std::uint8_t kinds, Naming& naming) const {
    const Characters characters = phrase_.characters();
    for (std::size_t end = characters.size(); end > begin;) {
      const Characters words = characters.substr(begin, end - begin);
      if (find(words, kinds, naming)) {
        // 全国人口: the word itself may say whose it is
        const FrameWord* lead = longest_lead(words);
        if (lead != nullptr && lead->use == FrameWord::kPlace)
          set(naming.place, begin, begin + lead->text.size());
        return true;
      }
      const FrameWord* trail = longest_trail(words);
      if (trail == nullptr || (trail->kinds & kinds) == 0) return false;
      const std::size_t rest = end - trail->text.size();
      if (trail->use == FrameWord::kCoverage && !set(naming.coverage, rest, end)) return false;
      kinds = static_cast<std::uint8_t>(kinds & trail->kinds);
      end = rest;
    }
    return false;
  }

  bool find(Characters words, std::uint8_t kinds, Naming& naming) const {
    if (own_ != nullptr) {
      if (const auto code = own_->indicator(words); !code.empty()) {
        naming.code = code;
        naming.entry = catalogue_entry(code);
        return naming.entry == nullptr || (naming.entry->kind_set & kinds) != 0;
      }
    }
    if (!kWordBeginnings.has(words.front()) || !kWordEndings.has(words.back())) return false;
    const auto* word =
        std::lower_bound(std::begin(kWords), std::end(kWords), words,
                         [](const CatalogueWord& one, Characters value) { return one.text < value; });
    if (word == std::end(kWords) || word->text != words || (word->kinds & kinds) == 0) return false;
    naming.entry = &kEntries[word->entry];
    naming.code = naming.entry->code;
    return true;
  }

  // What limits the indicator, or whose it is, can be one thing only.
  bool set(Span& what, std::size_t begin, std::size_t end) const noexcept {
    if (!what.empty()) return false;
    what = phrase_.span(begin, end);
    return true;
  }

  const Phrase& phrase_;
  std::uint8_t kinds_;
  const OwnWords* own_;
};

// 居民消费价格指数(CPI), 固定资产投资(不含农户): the bracket spells the indicator once more, or says what is
// in it.  A phrase with any other bracket names none.
Naming read_without_bracket(const Phrase& phrase, std::uint8_t kinds, const OwnWords* own) {
  const Characters characters = phrase.characters();
  const std::size_t open = characters.find(u'(');
  const std::size_t close = characters.find(u')', open);
  if (open == Characters::npos || close == Characters::npos || open == 0 || close == open + 1 ||
      characters.find(u'(', open + 1) != Characters::npos)
    return {};
  Phrase outside = phrase;
  outside.erase(open, close + 1);
  Naming naming = NamingReader(outside, kinds, own).read();
  if (naming.code.empty()) return {};
  const Characters inside = characters.substr(open + 1, close - open - 1);
  const auto* word = std::find_if(kTrails.begin(), kTrails.end(),
                                  [&](const FrameWord& trail) { return trail.text == inside; });
  if (word != kTrails.end()) {
    if (word->use != FrameWord::kCoverage) return naming;
    if (!naming.coverage.empty()) return {};
    naming.coverage = phrase.span(open + 1, close);
    return naming;
  }
  Phrase again = phrase;
  again.erase(close, characters.size());
  again.erase(0, open + 1);
  const Naming same = NamingReader(again, kEveryKind, own).read();
  return same.code == naming.code && same.coverage.empty() && same.place.empty() ? naming : Naming{};
}

std::uint8_t kind_of(const Figure& figure) noexcept {
  switch (figure.kind) {
    case FigureKind::kAmount:
      return kAmounts;
    case FigureKind::kShare:
      return kShares;
    case FigureKind::kChange:
      return kChanges;
    default:
      return kEveryKind;  // a rank is of a level or of its growth
  }
}

bool has_dimension(const CatalogueEntry& entry, std::string_view dimension) noexcept {
  std::string_view list = entry.dimension;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    if (list.substr(0, end) == dimension) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

// 新增就业 in 个 (posts) is no number of people.
bool can_be_of(const Figure& figure, const CatalogueEntry& entry) noexcept {
  if (figure.kind == FigureKind::kRank) return true;
  if (figure.kind == FigureKind::kChange && is_relative(figure)) return true;
  const std::string_view dimension = figure.dimension;
  return has_dimension(entry, dimension.empty() ? "none" : dimension);
}

// Is the name that of the document's own place?
bool is_own(const Text& text, const Page& page, Span place) {
  const Characters name = text.folded().substr(place.begin, place.size());
  if (name == u"全国" || name == u"我国") return page.level == "national";
  std::string buffer;
  return page.place.find(text.slice(place, buffer)) != std::string::npos;
}

}  // namespace

std::span<const CatalogueEntry> catalogue() noexcept {
  return kEntries;
}

const CatalogueEntry* catalogue_entry(std::string_view code) noexcept {
  const auto* found = std::lower_bound(std::begin(kEntries), std::end(kEntries), code,
                                       [](const CatalogueEntry& entry, std::string_view value) {
                                         return std::string_view(entry.code) < value;
                                       });
  return found == std::end(kEntries) || found->code != code ? nullptr : found;
}

CharacterString catalogue_spelling(Characters phrase) {
  CharacterString spelling;
  for (const char16_t c : phrase) {
    if (!is_left_out(c)) spelling += compared(c);
  }
  return spelling;
}

Naming read_naming(Characters text, std::span<const Span> parts, std::uint8_t kinds, Member member,
                   const OwnWords* own) {
  // Most phrases are told by their last character, or their first.
  if (own == nullptr && !parts.empty() && !parts.back().empty()) {
    const char16_t last = text[parts.back().end - 1];
    if (last != u')' && !is_left_out(last) && !kEndings.has(compared(last))) return {};
    const char16_t first = text[parts.front().begin];
    if (member == Member::kWhole && !is_left_out(first) && !kBeginnings.has(compared(first)) &&
        lexicon::longest(text, parts.front().begin, lexicon::kLevels) == nullptr)
      return {};
  }
  Phrase phrase(characters_of(member));
  for (const Span part : parts) {
    if (!phrase.add(text, part)) return {};
  }
  if (phrase.size() == 0) return {};
  const Naming naming = NamingReader(phrase, kinds, own).read();
  return naming.code.empty() ? read_without_bracket(phrase, kinds, own) : naming;
}

void name_indicators(const Text& text, const Page& page, const std::vector<Figure>& figures,
                     const OwnWords* own, Indicators& indicators) {
  if (own != nullptr && !own->has_indicators()) own = nullptr;
  const std::span<const Span> parts = indicators.metric_parts;
  for (Indicator& row : indicators.rows) {
    const Figure& figure = figures[row.figure];
    const Naming naming =
        read_naming(text.folded(), parts.subspan(row.metric_begin, row.metric_end - row.metric_begin),
                    kind_of(figure), row.member, own);
    if (naming.code.empty() || (naming.entry != nullptr && !can_be_of(figure, *naming.entry))) continue;
    row.code = naming.code;
    row.coverage = naming.coverage;
    if (!naming.place.empty() && !is_own(text, page, naming.place)) row.place = naming.place;
  }
}

}  // namespace gongbao
