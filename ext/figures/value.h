#pragma once
// A single number or quantity, for report_number() and report_value().

#include <optional>
#include <string_view>

#include "text/number.h"

namespace gongbao {

/// '三千二百' → 3200, '１２．５' → 12.5, '2万' → 20000; nothing where the whole of `text` is not one number.
std::optional<Number> parse_number(std::string_view text);
/// '52.13亿元' → 5213000000; nothing where the whole of `text` is not one quantity: a number with its measure
/// word and qualifiers.  A percentage is its printed number: '91.5%' → 91.5.
std::optional<Number> parse_value(std::string_view text);

}  // namespace gongbao
