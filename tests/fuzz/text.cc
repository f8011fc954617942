// A text → every stage of the core, with the contract asserted of every row.
//
// Aims at the rules: page jumps that overlap, headings without bodies, quotations and brackets that are never
// closed, numerals at the ends of the text, ranges and ratios of huge numbers, changes that refer to what is
// not there.

#include <string>

#include "contract.h"
#include "words.h"

GONGBAO_MUTATE_WORDS

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  gongbao::Report report(std::string(reinterpret_cast<const char*>(data), size));
  gongbao::fuzz::require_contract(report);
  return 0;
}
