#pragma once
// A sentence cut into clauses: at , ; : outside quotations and brackets; a bracket holds clauses of its own.

#include <cstdint>
#include <span>
#include <vector>

#include "indicators/places.h"
#include "text/characters.h"
#include "text/span.h"

namespace gongbao {

struct Clause {
  Span span = {};
  std::uint32_t depth = 0;        ///< brackets around it
  std::uint32_t first_place = 0;  ///< of the sentence's places, the first that does not stand before it
};

/// The clauses of `sentence`, which has the `places`, in the order in which they begin.
void cut_clauses(Characters text, Span sentence, std::span<const Place> places, std::vector<Clause>& clauses);

/// The index after the quotation that opens at `at`; at + 1 where none does, or it is not closed near by.
std::uint32_t skip_quotation(Characters text, std::uint32_t at, std::uint32_t end);

/// Where a list goes on: the first 、 of `within` outside quotations and brackets; within.end where there is
/// none.
std::uint32_t find_list_mark(Characters text, Span within);

/// Cuts a coordination (刑事、治安及电诈警情) into its members: at each 、, and at 和 及 与 only while there
/// are fewer than `wanted`.
void cut_coordination(Characters text, Span within, std::size_t wanted, std::vector<Span>& members);

/// Where, in the last member, what all members share begins: 警情 of 刑事、治安及电诈警情; after a common
/// ending where there is one: 增加值 of 先进制造业、高技术制造业增加值.  The end of the last member where
/// nothing is shared.
std::uint32_t shared_head(Characters text, const std::vector<Span>& members);

}  // namespace gongbao
