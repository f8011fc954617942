// Why a row is as it is: report_explain.
//
//   SELECT rule, quote FROM report_explain('办结案件26602件。', 1) WHERE stage = 'measure';   -- measure
//   word: count|件

#include <string>

#include "sqlite/barrier.h"
#include "sqlite/place.h"
#include "sqlite/tables.h"

namespace gongbao::sql {
namespace {

std::span<const Step> steps(Document& document, std::int64_t ordinal) {
  const auto indicators = static_cast<std::int64_t>(document.report.indicators().rows.size());
  if (indicators == 0) {
    throw Failure({"report_explain(): ordinal must be that of an indicator, but the text has none"});
  }
  if (ordinal < 1 || ordinal > indicators) {
    throw Failure({"report_explain(): ordinal must be from 1 to ", std::to_string(indicators), ", not ",
                   std::to_string(ordinal)});
  }
  return document.report.steps(static_cast<std::uint32_t>(ordinal - 1));
}

constexpr auto kStepColumns = std::to_array<Column<Step>>({
    {"step", "INTEGER", "1, 2, 3 … in the order of the reading",
     [](Cell& cell, const Step&) { cell.count(cell.row() + 1); }},
    {"stage", "TEXT",
     "what was decided: sentence, numeral, kind, measure, bound; clause, words, change, basis, dropped, "
     "metric, "
     "scope, period, role, refers_to",
     [](Cell& cell, const Step& row) { cell.text(name_of(row.stage)); }},
    {"rule", "TEXT", "how, and why",
     [](Cell& cell, const Step& row) { cell.text(std::string_view(row.rule)); }},
    {"quote", "TEXT", "the characters that it rests on; NULL where it rests on none",
     [](Cell& cell, const Step& row) { cell.text(row.quote); }},
    {"pos", "INTEGER", kPosition,
     [](Cell& cell, const Step& row) { row.quote.empty() ? cell.null() : cell.position(row.quote); }},
    {"len", "INTEGER", kLength,
     [](Cell& cell, const Step& row) { row.quote.empty() ? cell.null() : cell.length(row.quote); }},
});

}  // namespace

constexpr Table kExplain = make_table<kStepColumns, steps>("explain", "report_explain", 20, true, "ordinal");

}  // namespace gongbao::sql
