#pragma once
// What must hold of every row of any text whatever.

#include "indicators/report.h"

namespace gongbao::fuzz {

/// Ends the process with a message where something does not hold: what a fuzzer takes for a crash.
#define GONGBAO_REQUIRE(condition) \
  ((condition) ? void(0) : ::gongbao::fuzz::broken(#condition, __FILE__, __LINE__))
[[noreturn]] void broken(const char* condition, const char* file, int line);

/// Runs every stage of `report` and looks at every row.
void require_contract(Report& report);

}  // namespace gongbao::fuzz
