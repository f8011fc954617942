#pragma once
// The catalogue: official indicators, each with a code, and the phrases that name them
// (lexicon/catalogue*.tsv).
//
//   地区生产总值完成 (regional GDP came to)      → GDP
//   全市规上工业增加值增速 (its growth)          → IVA_ABOVE_SIZE, of a change alone
//   全国城镇调查失业率                           → UNEMPLOYMENT_SURVEY, place 全国
//   区本级固定资产投资额                         → FAI, coverage 区本级
//   装备制造业地区生产总值                       → none: never guessed
//
// A phrase has a code where the whole of it is a word of the catalogue, but for what may stand before and
// after any of them (catalogue_frame.tsv).

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "figures/figure.h"
#include "indicators/indicator.h"
#include "lexicon/own_words.h"
#include "page/page.h"
#include "text/characters.h"
#include "text/span.h"
#include "text/static_text.h"
#include "text/text.h"

namespace gongbao {

/// An official indicator, with the columns of catalogue.tsv; empty where there is none.
struct CatalogueEntry {
  const char* code;        ///< GDP
  const char* name;        ///< 国内生产总值
  const char* english;     ///< gross domestic product
  const char* dimension;   ///< of its level: money; several with commas
  const char* kinds;       ///< of amount, share, change, with commas
  const char* from;        ///< the first year of which it is reported
  const char* to;          ///< the last
  const char* follows;     ///< code of the indicator that it took the place of
  const char* world_bank;  ///< code of the same at the World Bank: NY.GDP.MKTP.CN
  const char* source;      ///< where it is defined
  const char* scope;       ///< what is in it, where the name does not say
  std::uint8_t kind_set;   ///< `kinds` as KindSet
};

/// Kinds of figures, a bit each.
enum KindSet : std::uint8_t { kAmounts = 1, kShares = 2, kChanges = 4, kEveryKind = 7 };

/// All, in the order of their codes.
std::span<const CatalogueEntry> catalogue() noexcept;
/// Null where there is none.
const CatalogueEntry* catalogue_entry(std::string_view code) noexcept;

/// A phrase as the words of the catalogue are compared with it: without spaces, quotation marks and 的, with
/// capital letters.
CharacterString catalogue_spelling(Characters phrase);

/// What a phrase names.
struct Naming {
  const CatalogueEntry* entry = nullptr;  ///< null where it names none, or one that the caller brought
  StaticText code;                        ///< empty where it names none
  Span coverage;                          ///< 区本级, 不含农户
  Span place;                             ///< 全国
};
/// Of the phrase that the parts make, with the word for `member` before them, where a figure of one of
/// `kinds` has it.
Naming read_naming(Characters text, std::span<const Span> parts, std::uint8_t kinds,
                   Member member = Member::kWhole, const OwnWords* own = nullptr);

/// Writes code, coverage and place into every row whose metric names an indicator that its figure can be of.
void name_indicators(const Text& text, const Page& page, const std::vector<Figure>& figures,
                     const OwnWords* own, Indicators& indicators);

}  // namespace gongbao
