#pragma once
// Rows as a test writes them: one readable line each.
//
//   expect_rows(indicator_rows, {
//       {"1-9月实现税收20.38亿元,同比增长13.7%。",
//        {"税收|2038000000|元|amount 2023-01-01..2023-09-30",
//         "税收|13.7|%|change 同比 of 1 2023-01-01..2023-09-30"}},
//   });

#include <string>
#include <string_view>
#include <vector>

#include "indicators/report.h"
#include "text/date.h"
#include "text/number.h"

namespace gongbao::testing {

/// The day on which the texts of these tests are published, where a test says nothing else.
inline constexpr Date kPublished{.year = 2023, .month = 12, .day = 15};

/// Exact decimal digits: 67.21亿 is "6721000000".
std::string to_string(Number number);

/// metric|value|measure|kind …; a range is 10..15, and after the kind stands only what is not to be expected
/// of an indicator: its bound, its role, its basis, its scope, "of N" (the ordinal that a change or rank is
/// about), its period (an open end is left blank), "inferred" where the text prints no measure.
std::vector<std::string> indicator_rows(std::string_view text);
/// quote|kind|value|measure
std::vector<std::string> figure_rows(std::string_view text);
/// verb|title|level
std::vector<std::string> honour_rows(std::string_view text);
/// kind|name
std::vector<std::string> mention_rows(std::string_view text);
/// heading|name|alias|category
std::vector<std::string> unit_rows(std::string_view text);
/// enumerator|heading|level|parent (its ordinal)
std::vector<std::string> section_rows(std::string_view text);
/// The sentences.
std::vector<std::string> sentence_rows(std::string_view text);

struct Case {
  std::string_view text;
  std::vector<std::string> rows;
};
using Rows = std::vector<std::string> (*)(std::string_view text);

/// Fails for each text that gives other rows.
void expect_rows(Rows rows, const std::vector<Case>& cases);

/// What the rules do not manage yet.  A list to work off, not a place to hide in: the test is reported as
/// skipped, with what each text gives, and says so when a text passes and belongs among the others.
void expect_to_do(Rows rows, const std::vector<Case>& cases);

/// A file of fixtures/.
std::string read_fixture(const std::string& name);
/// The lines of a table, each cut at its tabs.
std::vector<std::vector<std::string>> read_table(const std::string& name);

}  // namespace gongbao::testing
