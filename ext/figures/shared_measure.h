#pragma once
// What numbers that are told together share: the measure word behind the last, the scale of the upper end.

#include <vector>

#include "figures/figure.h"
#include "figures/numeral.h"
#include "lexicon/lexicon.h"
#include "text/characters.h"

namespace gongbao {

/// 1409万、1305万人次: what follows the numeral has the measure word of both; null where there is none.
const lexicon::Word* measure_of_list(Characters text, Lexicon lexicon, const Numeral& numeral);

/// 分别提高15、22个百分点: the measure word behind the last is of all that are told severally; null where
/// there is none.  `before` are the figures before it.
const lexicon::Word* measure_told_severally(Characters text, Lexicon lexicon, const Numeral& numeral,
                                            const std::vector<Figure>& before);

/// The power of ten that the lower end of a range takes from the upper: 两到三万, 一百二十到一百五十万,
/// 三到五百; 0 of 五千到一万 and 五到二十.
int shared_power(Characters text, const Number& low, const Numeral& high);

}  // namespace gongbao
