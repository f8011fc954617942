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

/// The type of `document`: the key's affinity, so that document = '1' finds the key 1 as in the table itself.
/// Empty where the key has none, as that of a view.
const char* key_type(sqlite3* database, const std::string& schema, const Options& options);

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
  /// What tells the text from all others of its table in kDocumentBits: its rowid.  Of a view, or a table
  /// WITHOUT ROWID, the key and `document`, a hash of the text.
  [[nodiscard]] std::uint64_t identity(HashKey key, std::uint64_t document);

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
  };
  [[noreturn]] void fail(int code, const char* advice = "") const;
  std::optional<Date> published();

  sqlite3* database_;
  std::string name_;       // documents.body, for messages
  std::string published_;  // documents.published, likewise
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

}  // namespace gongbao::sql
