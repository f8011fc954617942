#pragma once
// The texts of a table or view, one at a time, for report(content=documents, column=body, key=id).

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "sqlite/api.h"
#include "sqlite/document_cache.h"
#include "sqlite/options.h"

namespace gongbao::sql {

class Content {
 public:
  /// `schema` is the database of the virtual table; `key` limits the texts to those of that key where it is
  /// not null.
  Content(sqlite3* database, const std::string& schema, const Options& options, sqlite3_value* key);

  /// Goes to the next text that is not NULL; false after the last.
  bool next();
  [[nodiscard]] Source source();
  /// The value of the key column, valid until next().
  [[nodiscard]] sqlite3_value* key() { return sqlite3_column_value(statement_.get(), 0); }
  [[nodiscard]] std::uint64_t key_hash();

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
  };
  [[noreturn]] void fail(int code, const char* advice = "") const;

  sqlite3* database_;
  std::string name_;  // documents.body, for messages
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

}  // namespace gongbao::sql
