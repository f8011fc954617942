#pragma once
// The options in the brackets of CREATE VIRTUAL TABLE … USING report(…).
//
//   report(file='fixtures/page.txt', rows=indicators)
//   report(content=documents, column=body, key=id)

#include <span>
#include <string>

#include "sqlite/column.h"

namespace gongbao::sql {

struct Options {
  std::string file;           ///< of the file form
  std::string content;        ///< table or view of the content form
  std::string column;         ///< its column of texts
  std::string key = "rowid";  ///< its column that names a text
  const Table* rows = nullptr;

  [[nodiscard]] bool reads_file() const noexcept { return content.empty(); }
};

/// `arguments` as SQLite gives them: the text between the commas.  Throws a Failure that says what would be
/// right.
Options read_options(std::span<const char* const> arguments);

}  // namespace gongbao::sql
