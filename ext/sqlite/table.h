#pragma once
// The one adapter that turns a Table (column.h) into a table-valued function.
//
//   SELECT unit, body FROM report_units(readfile('page.txt'), '2021-12-10');
//   SELECT d.id, i.metric, i.value FROM documents d JOIN report_indicators(d.body) i;

#include <cstddef>
#include <cstdint>
#include <string>

#include "sqlite/api.h"
#include "sqlite/column.h"

namespace gongbao::sql {

/// Of functions: exists without CREATE VIRTUAL TABLE, and cannot be created.
extern const sqlite3_module kFunctionModule;

/// "CREATE TABLE x(<first><columns of table><last>)"
std::string declaration(const Table& table, const char* first, const char* last);

/// Writes a value of row `row` of `document` as the result of a column.
void write_column(sqlite3_context* context, const Table& table, Document& document, std::size_t row,
                  std::size_t column, std::int64_t number = 0);

/// A rowid that is different for different documents: SQLite tells the rows of `source = a OR source = b`
/// apart by it.  30 bits hold any number of rows that a text of SQLite's size can have; the rest is what
/// tells the document, a hash or a number of kDocumentBits.
constexpr int kDocumentBits = 34;
constexpr sqlite3_int64 rowid_of(std::uint64_t document, std::size_t row) noexcept {
  constexpr int kRowBits = 64 - kDocumentBits;
  return static_cast<sqlite3_int64>((document << kRowBits) |
                                    ((row + 1) & ((std::uint64_t{1} << kRowBits) - 1)));
}

}  // namespace gongbao::sql
