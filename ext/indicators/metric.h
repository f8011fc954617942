#pragma once
// The phrase that names what is measured, cut from the words around a figure.

#include <cstdint>
#include <vector>

#include "figures/trace.h"
#include "text/characters.h"
#include "text/span.h"

namespace gongbao {

/// Which side of the figure a stretch of text stands on; the words next to the figure are the ones that fall
/// away.
enum class Side { kBefore, kAfter };

/// `span` without spaces, list marks, adverbs and words of time at its ends, and without the light verb
/// beside the figure: 全区累计投入教育经费达 → 全区累计投入教育经费.
Span trim_metric(Characters text, Span span, Side side, Trace* trace = nullptr);

/// The length of 每人每月 and the like at the end of `span`, where what stands before tells that it came to
/// be so (低保标准提高到每人每月); else 0.
std::uint32_t closing_rate(Characters text, Span span);

/// Appends `span` to `parts`, without what `cuts` holds (expressions of time and other figures, in order),
/// without a light verb inside (城镇实现零售额 → 城镇零售额) and without brackets of more than a few
/// characters: 竣工交付2所学校 (文化商城小学、总管堂幼儿园).
void add_metric(Characters text, Span span, Side side, const std::vector<Span>& cuts,
                std::vector<Span>& parts, Trace* trace = nullptr);

/// Does the phrase say something: is there a letter or Chinese character in it?
bool says_something(Characters text, Span span);

}  // namespace gongbao
