// A table-valued function over a text:
//
//   SELECT * FROM report_units('…');           the hidden columns take the arguments
//   SELECT * FROM report_units WHERE source = '…' AND published = '2021-12-10' AND words = '…';   spelt out

#include "sqlite/table.h"

#include <array>
#include <memory>
#include <optional>
#include <utility>

#include "sqlite/arguments.h"
#include "sqlite/barrier.h"
#include "sqlite/registry.h"

namespace gongbao::sql {
namespace {

// The hidden columns, in the order of the arguments; kNumber only where the table takes one.
enum Argument : std::size_t { kSource, kNumber, kPublished, kWords, kArguments };

struct FunctionTable : sqlite3_vtab {
  explicit FunctionTable(const Registered& registered)
      : sqlite3_vtab{}, connection(registered.connection), table(*registered.entry->table) {}

  std::shared_ptr<Connection> connection;
  const Table& table;
};

struct FunctionCursor : sqlite3_vtab_cursor {
  explicit FunctionCursor(FunctionTable& owner) : sqlite3_vtab_cursor{}, function(owner) {}

  FunctionTable& function;
  std::shared_ptr<Document> document;  // null where the source is NULL
  std::optional<Date> published;       // as given
  std::int64_t number = 0;
  int plan = 0;  // which arguments were given
  std::size_t rows = 0;
  std::size_t row = 0;
};

FunctionTable& function_of(sqlite3_vtab* table) noexcept {
  return *static_cast<FunctionTable*>(table);
}
FunctionCursor& cursor_of(sqlite3_vtab_cursor* cursor) noexcept {
  return *static_cast<FunctionCursor*>(cursor);
}

// The visible column `published` of report_document has the name that its second argument should have.
std::string hidden_columns(const Table& table) {
  if (!table.takes_source) return {};
  const char* published = "published";
  for (std::size_t column = 0; column < table.columns; ++column) {
    if (std::string_view(table.head(column).name) == published) published = "published_argument";
  }
  const std::string number =
      table.takes_number == nullptr ? std::string() : joined({", ", table.takes_number, " HIDDEN"});
  return joined({", source HIDDEN", number, ", ", published, " HIDDEN, words HIDDEN"});
}

// Which argument the hidden column is, of those counted from 0.
std::size_t argument_of(const Table& table, std::size_t hidden) {
  return hidden == kSource || table.takes_number != nullptr ? hidden : hidden + 1;
}

int connect(sqlite3* database, void* data, int, const char* const*, sqlite3_vtab** made,
            char** message) noexcept {
  return guarded(message, [&] {
    auto table = std::make_unique<FunctionTable>(*static_cast<const Registered*>(data));
    const std::string columns = declaration(table->table, "", hidden_columns(table->table).c_str());
    if (const int code = sqlite3_declare_vtab(database, columns.c_str()); code != SQLITE_OK) return code;
    // Reads nothing but its arguments: safe in views and triggers of any schema.
    if (const int code = sqlite3_vtab_config(database, SQLITE_VTAB_INNOCUOUS); code != SQLITE_OK) return code;
    *made = table.release();
    return SQLITE_OK;
  });
}

int disconnect(sqlite3_vtab* table) noexcept {
  delete &function_of(table);
  return SQLITE_OK;
}

// The plan is which arguments xFilter gets, in the order of Argument: idxNum is the sum of
//
//   1  source     without it xFilter says that it is missing
//   2  number     the same of a table that takes one; else never there
//   4  published
//   8  words
//
// An argument that is there but cannot be used yet (it comes from a table that is read later) refuses the
// plan; one that is not there at all makes it impossibly dear: an error here would break a query with OR,
// where SQLite also asks for plans that it never runs.
int best_index(sqlite3_vtab* vtab, sqlite3_index_info* info) noexcept {
  const FunctionTable& function = function_of(vtab);
  info->estimatedRows = function.table.estimated_rows;
  info->estimatedCost = static_cast<double>(function.table.estimated_rows);
  if (!function.table.takes_source) return SQLITE_OK;

  std::array<int, kArguments> constraint = {-1, -1, -1, -1};
  std::array<bool, kArguments> unusable = {};
  for (int i = 0; i < info->nConstraint; ++i) {
    const auto& candidate = info->aConstraint[i];
    const auto first = static_cast<int>(function.table.columns);
    if (candidate.iColumn < first || candidate.op != SQLITE_INDEX_CONSTRAINT_EQ) continue;
    const std::size_t argument =
        argument_of(function.table, static_cast<std::size_t>(candidate.iColumn - first));
    if (candidate.usable == 0) {
      unusable[argument] = true;
    } else if (constraint[argument] < 0) {
      constraint[argument] = i;
    }
  }
  int next = 0;
  for (std::size_t argument = 0; argument < kArguments; ++argument) {
    if (constraint[argument] >= 0) {
      auto& usage = info->aConstraintUsage[constraint[argument]];
      usage.argvIndex = ++next;
      usage.omit = 1;  // the rows are those of this argument: nothing is left to compare
      info->idxNum |= 1 << argument;
    } else if (unusable[argument]) {
      return SQLITE_CONSTRAINT;
    }
  }
  const bool needs_number = function.table.takes_number != nullptr;
  if (constraint[kSource] < 0 || (needs_number && constraint[kNumber] < 0)) {
    info->estimatedRows = INT32_MAX;
    info->estimatedCost = 1e99;
  }
  return SQLITE_OK;
}

int open(sqlite3_vtab* vtab, sqlite3_vtab_cursor** made) noexcept {
  return guarded(*vtab, [&] {
    *made = std::make_unique<FunctionCursor>(function_of(vtab)).release();
    return SQLITE_OK;
  });
}

int close(sqlite3_vtab_cursor* cursor) noexcept {
  delete &cursor_of(cursor);
  return SQLITE_OK;
}

void require(const Table& table, int plan, Argument argument, const char* name, const char* call) {
  if ((plan & (1 << argument)) == 0)
    throw Failure({table.function, "(): ", name, " is missing: write ", table.function, "(", call, ")"});
}

// The arguments by idxNum are those of the table above best_index.
int filter(sqlite3_vtab_cursor* base, int plan, const char*, int, sqlite3_value** argv) noexcept {
  return guarded(*base->pVtab, [&] {
    FunctionCursor& cursor = cursor_of(base);
    const Watch watch(cursor.function.connection->interrupt);
    const Table& table = cursor.function.table;
    cursor.document.reset();
    cursor.plan = plan;
    cursor.row = cursor.rows = 0;

    Source source;
    std::array<sqlite3_value*, kArguments> given = {};
    if (table.takes_source) {
      const std::string call =
          table.takes_number == nullptr ? std::string("text") : joined({"text, ", table.takes_number});
      require(table, plan, kSource, "source", call.c_str());
      if (table.takes_number != nullptr) require(table, plan, kNumber, table.takes_number, call.c_str());
      for (std::size_t argument = 0; argument < kArguments; ++argument) {
        if ((plan & (1 << argument)) != 0) given[argument] = *argv++;
      }
      if (is_null(given[kSource]) || (given[kNumber] != nullptr && is_null(given[kNumber]))) return SQLITE_OK;
      source = source_argument(table.function, "source", given[kSource]);
      // A NULL is as none, so that report_units(body, published, words) reads a table where they may be NULL.
      if (given[kPublished] != nullptr && !is_null(given[kPublished])) {
        source.published = date_argument(table.function, "published", given[kPublished]);
      }
      if (given[kWords] != nullptr && !is_null(given[kWords])) {
        source.words = text_argument(table.function, "words", given[kWords]);
        source.own_words = cursor.function.connection->words.read(table.function, *source.words);
      }
    }
    if (given[kNumber] != nullptr) {
      cursor.number =
          integer_argument(table.function, table.takes_number, given[kNumber], INT64_MIN, INT64_MAX);
    }
    cursor.published = source.published;
    cursor.document = cursor.function.connection->documents.open(source);
    cursor.rows = table.count(*cursor.document, cursor.number);
    return SQLITE_OK;
  });
}

int next(sqlite3_vtab_cursor* cursor) noexcept {
  ++cursor_of(cursor).row;
  return SQLITE_OK;
}

int eof(sqlite3_vtab_cursor* base) noexcept {
  const FunctionCursor& cursor = cursor_of(base);
  return cursor.row >= cursor.rows ? 1 : 0;
}

// Gives an argument back, or a query that compares it again (as one with OR does) would find no rows.  Of
//
//   (source = a AND published = b) OR (source = a AND published = c)
//
// SQLite passes the source alone and compares `published` later: no row would be its row, so that is an
// error.
void write_argument(sqlite3_context* context, const FunctionCursor& cursor, std::size_t argument) {
  const Document& document = *cursor.document;
  if ((cursor.plan & (1 << argument)) == 0) {
    const char* const name = argument == kPublished ? "published" : "words";
    throw Failure({cursor.function.table.function, "(): ", name,
                   " is compared or selected but not given: write ", cursor.function.table.function,
                   "(text, …, ", name, "), or ", name, " IN (…) instead of OR"});
  }
  ResultSink sink(context);
  if (argument == kPublished) {
    cursor.published ? sink.text(to_iso(*cursor.published)) : sink.null();
  } else if (argument == kNumber) {
    sink.integer(cursor.number);
  } else if (argument == kWords) {
    document.words ? sink.text(*document.words) : sink.null();
  } else if (document.is_blob) {
    const std::string_view bytes = document.given();
    sqlite3_result_blob64(context, bytes.empty() ? "" : bytes.data(), bytes.size(), SQLITE_TRANSIENT);
  } else {
    sink.text(document.given());
  }
}

int column(sqlite3_vtab_cursor* base, sqlite3_context* context, int index) noexcept {
  return guarded(*base->pVtab, [&] {
    FunctionCursor& cursor = cursor_of(base);
    const Watch watch(cursor.function.connection->interrupt);
    const Table& table = cursor.function.table;
    const auto at = static_cast<std::size_t>(index);
    if (at < table.columns) {
      write_column(context, table, *cursor.document, cursor.row, at, cursor.number);
    } else {
      write_argument(context, cursor, argument_of(table, at - table.columns));
    }
    return SQLITE_OK;
  });
}

int rowid(sqlite3_vtab_cursor* base, sqlite3_int64* result) noexcept {
  const FunctionCursor& cursor = cursor_of(base);
  const Date date = cursor.published.value_or(Date{});
  Hash hash(cursor.function.connection->key);
  hash.add(cursor.document->hash(cursor.function.connection->key));
  hash.add(static_cast<std::uint64_t>(date.year * 10000 + date.month * 100 + date.day));
  hash.add(static_cast<std::uint64_t>(cursor.number));
  *result = rowid_of(hash.value(), cursor.row);
  return SQLITE_OK;
}

}  // namespace

std::string declaration(const Table& table, const char* first, const char* last) {
  std::string sql = "CREATE TABLE x(";
  sql += first;
  for (std::size_t column = 0; column < table.columns; ++column) {
    const ColumnHead head = table.head(column);
    if (column != 0) sql += ", ";
    sql += head.name;
    sql += ' ';
    sql += head.type;
  }
  sql += last;
  sql += ')';
  return sql;
}

void write_column(sqlite3_context* context, const Table& table, Document& document, std::size_t row,
                  std::size_t column, std::int64_t number) {
  ResultSink sink(context);
  Cell cell(sink, document, row, number);
  table.write(cell, column);
}

const sqlite3_module kFunctionModule = {
    .iVersion = 0,
    .xCreate = nullptr,  // a function only: CREATE VIRTUAL TABLE … USING report_units is refused
    .xConnect = connect,
    .xBestIndex = best_index,
    .xDisconnect = disconnect,
    .xDestroy = nullptr,
    .xOpen = open,
    .xClose = close,
    .xFilter = filter,
    .xNext = next,
    .xEof = eof,
    .xColumn = column,
    .xRowid = rowid,
    .xUpdate = nullptr,
    .xBegin = nullptr,
    .xSync = nullptr,
    .xCommit = nullptr,
    .xRollback = nullptr,
    .xFindFunction = nullptr,
    .xRename = nullptr,
    .xSavepoint = nullptr,
    .xRelease = nullptr,
    .xRollbackTo = nullptr,
    .xShadowName = nullptr,
};

}  // namespace gongbao::sql
