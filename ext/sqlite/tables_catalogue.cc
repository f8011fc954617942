// The official indicators: report_catalogue.
//
//   SELECT code, english FROM report_catalogue() WHERE name = '城镇调查失业率';
//   -- UNEMPLOYMENT_SURVEY|surveyed urban unemployment rate

#include <charconv>
#include <string_view>

#include "indicators/catalogue.h"
#include "sqlite/tables.h"

namespace gongbao::sql {
namespace {

std::span<const CatalogueEntry> entries(Document&) {
  return catalogue();
}

void write_year(Cell& cell, std::string_view year) {
  int number = 0;
  std::from_chars(year.data(), year.data() + year.size(), number);
  cell.year(number);
}

constexpr auto kCatalogueColumns = std::to_array<Column<CatalogueEntry>>({
    {"code", "TEXT", "its code, as report_indicators shows it",
     [](Cell& cell, const CatalogueEntry& row) { cell.word(row.code); }},
    {"name", "TEXT", "its name in the yearbook",
     [](Cell& cell, const CatalogueEntry& row) { cell.word(row.name); }},
    {"english", "TEXT", "its English name",
     [](Cell& cell, const CatalogueEntry& row) { cell.word(row.english); }},
    {"dimension", "TEXT", "of its level: money, people, percent, …; several with commas",
     [](Cell& cell, const CatalogueEntry& row) { cell.word(row.dimension); }},
    {"kinds", "TEXT", "in which it is reported: amount, share, change, with commas",
     [](Cell& cell, const CatalogueEntry& row) { cell.word(row.kinds); }},
    {"valid_from", "INTEGER", "the first year of which it is reported; NULL where none is known",
     [](Cell& cell, const CatalogueEntry& row) { write_year(cell, row.from); }},
    {"valid_to", "INTEGER", "the last; NULL where it still is",
     [](Cell& cell, const CatalogueEntry& row) { write_year(cell, row.to); }},
    {"follows", "TEXT", "the code of the indicator whose place it took",
     [](Cell& cell, const CatalogueEntry& row) { cell.word(row.follows); }},
    {"world_bank", "TEXT", "the code of the same at the World Bank",
     [](Cell& cell, const CatalogueEntry& row) { cell.word(row.world_bank); }},
    {"source", "TEXT", "where it is defined",
     [](Cell& cell, const CatalogueEntry& row) { cell.word(row.source); }},
    {"scope", "TEXT", "what is in it, where its name does not say",
     [](Cell& cell, const CatalogueEntry& row) { cell.word(row.scope); }},
});

}  // namespace

constexpr Table kCatalogue =
    make_table<kCatalogueColumns, entries>("catalogue", "report_catalogue", 400, false);

}  // namespace gongbao::sql
