// SELECT document, metric FROM all_indicators WHERE document = 7;   -- reads the one text

#include "sqlite/content.h"

#include <algorithm>
#include <bit>
#include <new>
#include <string_view>

#include "sqlite/arguments.h"
#include "sqlite/barrier.h"
#include "sqlite/table.h"

namespace gongbao::sql {
namespace {

struct Free {
  void operator()(char* text) const noexcept { sqlite3_free(text); }
};
using Sql = std::unique_ptr<char, Free>;

// A table of TEMP may read from any database: the name is looked up as in a query.
const char* database_of(const std::string& schema) noexcept {
  return schema == "temp" ? nullptr : schema.c_str();
}

template <class... Arguments>
Sql print(const char* format, Arguments... arguments) {
  Sql sql(sqlite3_mprintf(format, arguments...));
  if (!sql) throw std::bad_alloc();
  return sql;
}

Sql from_clause(const std::string& schema, const std::string& table) {
  const char* const qualifier = database_of(schema);
  return qualifier == nullptr ? print("\"%w\" AS c", table.c_str())
                              : print("\"%w\".\"%w\" AS c", qualifier, table.c_str());
}

struct Declared {
  const char* type = nullptr;
  bool is_primary_key = false;
};

// Nothing of a view or of a column that is not there.
std::optional<Declared> declared(sqlite3* database, const std::string& schema, const std::string& table,
                                 const char* column) {
  Declared found;
  int is_primary_key = 0;
  const int code = sqlite3_table_column_metadata(database, database_of(schema), table.c_str(), column,
                                                 &found.type, nullptr, nullptr, &is_primary_key, nullptr);
  if (code == SQLITE_NOMEM) throw std::bad_alloc();
  if (code != SQLITE_OK) return std::nullopt;
  found.is_primary_key = is_primary_key != 0;
  return found;
}

// Whether it is a table or view of tables.  SQLite knows no columns of a virtual table that nobody has used
// yet, as of this one while it is being made, and must not be asked for them.
bool is_ordinary(sqlite3* database, const Sql& from) {
  const Sql sql = print("SELECT 1 FROM %s", from.get());
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(database, sql.get(), -1, SQLITE_PREPARE_NO_VTAB, &statement, nullptr);
  sqlite3_finalize(statement);
  if (code == SQLITE_NOMEM) throw std::bad_alloc();
  return code == SQLITE_OK;
}

// A name by which the table knows its rowid, that no column of its own has taken; null of a view and of a
// table WITHOUT ROWID.
const char* rowid_name(sqlite3* database, const std::string& schema, const std::string& table) {
  for (const char* name : {"rowid", "_rowid_", "oid"}) {
    const auto column = declared(database, schema, table, name);
    if (column && column->is_primary_key && column->type != nullptr &&
        sqlite3_stricmp(column->type, "INTEGER") == 0) {
      return name;
    }
  }
  return nullptr;
}

// Names stand after "c.", for "body" alone would be a string where there is no such column.
//
// What is read ends at what is there when it begins, or this would feed on itself until the disk is full:
//
//   INSERT INTO documents(body) SELECT quote FROM figures_of_documents;
//
// SQLite does not know that the one is made of the other.  The + keeps the comparison from choosing the plan.
Sql select(sqlite3* database, const std::string& schema, const Options& options, bool by_key) {
  const Sql from = from_clause(schema, options.content);
  const Sql where(by_key ? print("c.\"%w\" = ?1", options.key.c_str()) : print("1"));
  const Sql published(options.published.empty() ? print("NULL")
                                                : print("c.\"%w\"", options.published.c_str()));
  const char* const rowid =
      is_ordinary(database, from) ? rowid_name(database, schema, options.content) : nullptr;
  if (rowid == nullptr) {
    return print(
        "SELECT c.\"%w\", c.\"%w\", NULL, %s FROM %s WHERE %s LIMIT (SELECT count(*) FROM %s WHERE %s)",
        options.key.c_str(), options.column.c_str(), published.get(), from.get(), where.get(), from.get(),
        where.get());
  }
  return print(
      "SELECT c.\"%w\", c.\"%w\", c.%s, %s FROM %s WHERE %s "
      "AND (+c.%s <= (SELECT max(c.%s) FROM %s)) IS NOT FALSE",
      options.key.c_str(), options.column.c_str(), rowid, published.get(), from.get(), where.get(), rowid,
      rowid, from.get());
}

bool holds(std::string_view type, std::string_view word) noexcept {
  const auto same = [](char a, char b) { return (a >= 'a' && a <= 'z' ? a - 'a' + 'A' : a) == b; };
  return std::search(type.begin(), type.end(), word.begin(), word.end(), same) != type.end();
}

}  // namespace

// https://www.sqlite.org/datatype3.html, 3.1: the first rule that fits.
const char* key_type(sqlite3* database, const std::string& schema, const Options& options) {
  if (!is_ordinary(database, from_clause(schema, options.content))) return "";
  const auto key = declared(database, schema, options.content, options.key.c_str());
  if (!key || key->type == nullptr) return "";
  const std::string_view type = key->type;
  if (holds(type, "INT")) return "INTEGER";
  if (holds(type, "CHAR") || holds(type, "CLOB") || holds(type, "TEXT")) return "TEXT";
  if (holds(type, "BLOB") || type.empty()) return "";
  if (holds(type, "REAL") || holds(type, "FLOA") || holds(type, "DOUB")) return "REAL";
  return "NUMERIC";
}

Content::Content(sqlite3* database, const std::string& schema, const Options& options, sqlite3_value* key)
    : database_(database),
      name_(joined({options.content, ".", options.column})),
      published_(joined({options.content, ".", options.published})) {
  const Sql sql = select(database, schema, options, key != nullptr);
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
  return {.bytes = {static_cast<const char*>(data), data == nullptr ? 0 : length},
          .blob = blob,
          .published = published()};
}

std::optional<Date> Content::published() {
  sqlite3_value* day = sqlite3_column_value(statement_.get(), 3);
  if (is_null(day)) return std::nullopt;
  return date_argument("report", published_.c_str(), day);
}

std::uint64_t Content::identity(HashKey key, std::uint64_t document) {
  // A rowid of up to 2^33 stands for itself, with the highest bit 0; all else is a hash, with that bit 1.
  constexpr std::uint64_t kHashed = std::uint64_t{1} << (kDocumentBits - 1);
  sqlite3_stmt* row = statement_.get();
  Hash hash(key);
  Stop stop;
  if (sqlite3_column_type(row, 2) == SQLITE_INTEGER) {
    const auto rowid = static_cast<std::uint64_t>(sqlite3_column_int64(row, 2));
    if (rowid < kHashed) return rowid;
    hash.add(rowid);
    return hash.value() | kHashed;
  }
  const int type = sqlite3_column_type(row, 0);
  hash.add(document);
  hash.add(static_cast<std::uint64_t>(type));
  if (type == SQLITE_INTEGER) {
    hash.add(static_cast<std::uint64_t>(sqlite3_column_int64(row, 0)));
  } else if (type == SQLITE_FLOAT) {
    hash.add(std::bit_cast<std::uint64_t>(sqlite3_column_double(row, 0)));
  } else if (type != SQLITE_NULL) {
    const void* data = type == SQLITE_BLOB ? sqlite3_column_blob(row, 0) : sqlite3_column_text(row, 0);
    const auto length = static_cast<std::size_t>(sqlite3_column_bytes(row, 0));
    if (data != nullptr) hash.add({static_cast<const char*>(data), length}, stop);
  }
  return hash.value() | kHashed;
}

}  // namespace gongbao::sql
