// 三次产业结构由7.1:76.5:16.4调整为6.8:77.3:15.9: the shares of the three industries, a row each.

#include <algorithm>

#include "indicators/sentence_reader.h"
#include "text/characters.h"

namespace gongbao {

namespace {

constexpr std::size_t kIndustries = 3;

}  // namespace

// Looks for 三次产业 and what is shared out (结构, 比重), and for three numbers with : between them behind
// it.
void SentenceReader::read_industries(Span sentence, std::size_t first, std::size_t last) {
  constexpr Characters kWhole = u"三次产业";
  constexpr std::uint32_t kReach = 40;
  const Characters said = text_.substr(0, sentence.end);
  const std::size_t whole = said.find(kWhole, sentence.begin);
  if (whole == said.npos) return;
  const Span noun = industries_noun(static_cast<std::uint32_t>(whole) + 2, sentence.end);
  if (noun.empty()) return;
  std::uint32_t end = noun.end;
  for (std::size_t i = first; i + kIndustries <= last; ++i) {
    if (figures_[i].digits.begin < noun.end) continue;
    if (figures_[i].digits.begin > end + kReach) break;
    if (!is_whole(i)) continue;
    end = figures_[i + kIndustries - 1].digits.end;
    const bool baseline = is_any(text_[figures_[i].digits.begin - 1], u"由从");
    for (std::size_t part = 0; part < kIndustries; ++part) {
      Figure& figure = figures_[i + part];
      figure.kind = FigureKind::kShare;
      figure.measure = "%";
      figure.dimension = "percent";
      figure.inferred = true;
      clause_ = {noun.begin, figure.digits.begin};
      metric_.begin();
      metric_.add_whole(noun);
      metric_.set_member(static_cast<Member>(static_cast<std::size_t>(Member::kFirst) + part));
      Indicator& row = add_row(i + part);
      if (!baseline) continue;
      row.role = Role::kBaseline;
      if (row.period.source == PeriodSource::kCarried) row.period = {};  // it is from before
    }
    i += kIndustries - 1;
  }
}

// 产业结构, 产业增加值比重: from `begin` on; empty where nothing is shared out.
Span SentenceReader::industries_noun(std::uint32_t begin, std::uint32_t end) const {
  constexpr std::uint32_t kReach = 14;
  const Characters words = text_.substr(0, std::min(end, begin + kReach));
  for (const Characters noun : {u"结构", u"比重", u"比例", u"占比", u"构成"}) {
    const std::size_t at = words.find(noun, begin);
    if (at != words.npos) return {begin, static_cast<std::uint32_t>(at + noun.size())};
  }
  return {};
}

// Is one of the numbers stuck to the next by a : ?
bool SentenceReader::is_ratio(std::size_t first, std::size_t last) const {
  for (std::size_t i = first + 1; i < last; ++i) {
    const std::uint32_t begin = figures_[i].digits.begin;
    if (begin == figures_[i - 1].digits.end + 1 && is_any(text_[begin - 1], u":∶")) return true;
  }
  return false;
}

// 6.8:77.3:15.9, which make a hundred
bool SentenceReader::is_whole(std::size_t figure) const {
  constexpr double kHundred = 100;
  constexpr double kRounding = 1;
  double sum = 0;
  for (std::size_t i = figure; i < figure + kIndustries; ++i) {
    const Figure& part = figures_[i];
    if (part.kind != FigureKind::kOther || part.indicator) return false;
    const bool joined = i == figure || (part.digits.begin == figures_[i - 1].digits.end + 1 &&
                                        is_any(text_[part.digits.begin - 1], u":∶"));
    if (!joined) return false;
    sum += part.value.to_double();
  }
  return sum > kHundred - kRounding && sum < kHundred + kRounding;
}

}  // namespace gongbao
