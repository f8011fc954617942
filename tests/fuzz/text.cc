// A text → every stage of the core, with the contract asserted of every row.
//
// Aims at the rules: page jumps that overlap, headings without bodies, quotations and brackets that are never
// closed, numerals at the ends of the text, ranges and ratios of huge numbers, changes that refer to what is
// not there.  The first time round the work is stopped somewhere, after which the report must be as good as
// new.

#include <string>

#include "contract.h"
#include "words.h"

GONGBAO_MUTATE_WORDS

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gongbao;
  const std::string text(reinterpret_cast<const char*>(data), size);
  int questions = 1 + static_cast<int>(size % 13);
  const Stop stop([](void* left) { return --*static_cast<int*>(left) == 0; }, &questions);
  try {
    Report report(text, {}, stop);
    try {
      fuzz::require_contract(report);
    } catch (const Stopped&) {
      fuzz::require_contract(report);
    }
  } catch (const Stopped&) {  // before there was a report
    Report report(text);
    fuzz::require_contract(report);
  }
  return 0;
}
