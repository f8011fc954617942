// SELECT document, metric FROM all_indicators WHERE document = 7;   -- reads the one text

#include "sqlite/content.h"

#include <new>

#include "sqlite/arguments.h"
#include "sqlite/barrier.h"

namespace gongbao::sql {
namespace {

struct Free {
  void operator()(char* text) const noexcept { sqlite3_free(text); }
};
using Sql = std::unique_ptr<char, Free>;

// Names stand after "c.", for "body" alone would be a string where there is no such column.
Sql select(const std::string& schema, const Options& options, bool by_key) {
  // A table of TEMP may read from any database: the name is looked up as in a query.
  const Sql database(schema == "temp" ? sqlite3_mprintf("") : sqlite3_mprintf("\"%w\".", schema.c_str()));
  const Sql where(by_key ? sqlite3_mprintf(" WHERE c.\"%w\" = ?1", options.key.c_str())
                         : sqlite3_mprintf(""));
  if (!database || !where) throw std::bad_alloc();
  Sql sql(sqlite3_mprintf("SELECT c.\"%w\", c.\"%w\" FROM %s\"%w\" AS c%s", options.key.c_str(),
                          options.column.c_str(), database.get(), options.content.c_str(), where.get()));
  if (!sql) throw std::bad_alloc();
  return sql;
}

}  // namespace

Content::Content(sqlite3* database, const std::string& schema, const Options& options, sqlite3_value* key)
    : database_(database), name_(joined({options.content, ".", options.column})) {
  const Sql sql = select(schema, options, key != nullptr);
  sqlite3_stmt* statement = nullptr;
  // Without virtual tables: a schema could otherwise reach one that only a user may read, such as a file, or
  // this very table again.
  int code = sqlite3_prepare_v3(database, sql.get(), -1, SQLITE_PREPARE_NO_VTAB, &statement, nullptr);
  statement_.reset(statement);
  if (code != SQLITE_OK) fail(code, "; content must be a table, or a view of tables, that has these columns");
  if (key != nullptr) code = sqlite3_bind_value(statement, 1, key);
  if (code != SQLITE_OK) fail(code);
}

void Content::fail(int code, const char* advice) const {
  if ((code & 0xFF) == SQLITE_NOMEM) throw std::bad_alloc();
  throw Failure({"report(): cannot read ", name_, ": ", sqlite3_errmsg(database_), advice}, code);
}

bool Content::next() {
  int code = SQLITE_ROW;
  do {
    code = sqlite3_step(statement_.get());
  } while (code == SQLITE_ROW && sqlite3_column_type(statement_.get(), 1) == SQLITE_NULL);
  if (code != SQLITE_ROW && code != SQLITE_DONE) fail(code);
  return code == SQLITE_ROW;
}

Source Content::source() {
  sqlite3_stmt* row = statement_.get();
  const int type = sqlite3_column_type(row, 1);
  if (type != SQLITE_TEXT && type != SQLITE_BLOB) {
    throw Failure({"report(): ", name_, " must be TEXT or BLOB, not ", type_name(type)});
  }
  const bool blob = type == SQLITE_BLOB;
  const void* data = blob ? sqlite3_column_blob(row, 1) : sqlite3_column_text(row, 1);
  const auto length = static_cast<std::size_t>(sqlite3_column_bytes(row, 1));
  if (data == nullptr && (!blob || length != 0)) throw std::bad_alloc();
  return {.bytes = {static_cast<const char*>(data), data == nullptr ? 0 : length}, .blob = blob};
}

std::uint64_t Content::key_hash() {
  sqlite3_stmt* row = statement_.get();
  const int type = sqlite3_column_type(row, 0);
  if (type == SQLITE_TEXT || type == SQLITE_BLOB) {
    const void* data = type == SQLITE_BLOB ? sqlite3_column_blob(row, 0) : sqlite3_column_text(row, 0);
    if (data == nullptr) return 0;
    const auto length = static_cast<std::size_t>(sqlite3_column_bytes(row, 0));
    return hash_of({.bytes = {static_cast<const char*>(data), length}, .blob = type == SQLITE_BLOB});
  }
  const double real = sqlite3_column_double(row, 0);
  const sqlite3_int64 integer = sqlite3_column_int64(row, 0);
  return type == SQLITE_FLOAT
             ? hash_of({.bytes = {reinterpret_cast<const char*>(&real), sizeof real}, .blob = true})
             : hash_of({.bytes = {reinterpret_cast<const char*>(&integer), sizeof integer},
                        .blob = type == SQLITE_NULL});
}

}  // namespace gongbao::sql
