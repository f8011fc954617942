// CREATE VIRTUAL TABLE page USING report(file='page.txt', rows=units);
// SELECT name FROM page;                                -- the file as it is now

#include "sqlite/module_report.h"

#include <memory>
#include <optional>
#include <string>

#include "sqlite/arguments.h"
#include "sqlite/barrier.h"
#include "sqlite/content.h"
#include "sqlite/file.h"
#include "sqlite/options.h"
#include "sqlite/registry.h"
#include "sqlite/table.h"
#include "sqlite/wording.h"

namespace gongbao::sql {
namespace {

struct ReportTable : sqlite3_vtab {
  ReportTable(const Registered& registered, std::string schema_name, std::string table_name, Options parsed)
      : sqlite3_vtab{},
        connection(registered.connection),
        schema(std::move(schema_name)),
        name(std::move(table_name)),
        options(std::move(parsed)) {}

  /// The content form has the column `document` before those of its rows.
  [[nodiscard]] std::size_t first_column() const noexcept { return options.reads_file() ? 0 : 1; }

  std::shared_ptr<Connection> connection;
  std::string schema;
  std::string name;
  Options options;
};

struct ReportCursor : sqlite3_vtab_cursor {
  explicit ReportCursor(ReportTable& owner) : sqlite3_vtab_cursor{}, table(owner) {}

  // Goes to the first row of the next text that has one.
  void next_text() {
    do {
      document.reset();
      row = rows = 0;
      if (!content || !content->next()) return;
      read(content->source());
    } while (rows == 0);
  }

  void read(Source source) {
    source.words = table.options.words;
    source.own_words = table.options.own_words;
    document = table.connection->documents.open(source);
    rows = table.options.rows->count(*document, 0);
  }

  ReportTable& table;
  std::optional<Content> content;
  std::shared_ptr<Document> document;  // null after the last
  std::size_t rows = 0;
  std::size_t row = 0;
};

ReportTable& table_of(sqlite3_vtab* table) noexcept {
  return *static_cast<ReportTable*>(table);
}
ReportCursor& cursor_of(sqlite3_vtab_cursor* cursor) noexcept {
  return *static_cast<ReportCursor*>(cursor);
}

// A table that is found in a schema is connected whatever file it names, so that it can be looked at and
// dropped; filter() refuses to read one that is not the user's.
int connect(sqlite3* database, void* data, int argc, const char* const* argv, sqlite3_vtab** made,
            char** message) noexcept {
  return guarded(message, [&] {
    // argv: the module, the database, the table, and the options.
    const std::span<const char* const> arguments(argv, static_cast<std::size_t>(argc));
    auto table = std::make_unique<ReportTable>(*static_cast<const Registered*>(data), arguments[1],
                                               arguments[2], read_options(arguments.subspan(3)));
    const bool reads_file = table->options.reads_file();
    const std::string document =
        reads_file ? std::string()
                   : joined({"document ", key_type(database, table->schema, table->options), ", "});
    const std::string columns = declaration(*table->options.rows, document.c_str(), "");
    if (const int code = sqlite3_declare_vtab(database, columns.c_str()); code != SQLITE_OK) return code;
    // No schema may read files, not by a view and not by a trigger; its own tables it may (content.cc takes
    // care that they are nothing else).
    const int risk = reads_file ? SQLITE_VTAB_DIRECTONLY : SQLITE_VTAB_INNOCUOUS;
    if (const int code = sqlite3_vtab_config(database, risk); code != SQLITE_OK) return code;
    *made = table.release();
    return SQLITE_OK;
  });
}

// CREATE VIRTUAL TABLE, which no schema can run: the user names the file.
int create(sqlite3* database, void* data, int argc, const char* const* argv, sqlite3_vtab** made,
           char** message) noexcept {
  const int code = connect(database, data, argc, argv, made, message);
  if (code != SQLITE_OK) return code;
  const int named = guarded(message, [&] {
    const ReportTable& table = table_of(*made);
    if (table.options.reads_file()) {
      table.connection->files.add(database, table.schema, table.options.file);
    }
    return SQLITE_OK;
  });
  if (named != SQLITE_OK) {
    delete &table_of(*made);
    *made = nullptr;
  }
  return named;
}

int disconnect(sqlite3_vtab* table) noexcept {
  delete &table_of(table);
  return SQLITE_OK;
}

// The plan:
//
//   idxNum  argv   what is read
//   0       -      the file, or every text
//   1       key    content form: the texts where key = document, which SQLite then compares itself
int best_index(sqlite3_vtab* vtab, sqlite3_index_info* info) noexcept {
  const ReportTable& table = table_of(vtab);
  const sqlite3_int64 rows = table.options.rows->estimated_rows;
  constexpr sqlite3_int64 kTexts = 100;
  info->estimatedRows = table.options.reads_file() ? rows : rows * kTexts;
  if (!table.options.reads_file()) {
    for (int i = 0; i < info->nConstraint; ++i) {
      const auto& constraint = info->aConstraint[i];
      if (constraint.iColumn != 0 || constraint.op != SQLITE_INDEX_CONSTRAINT_EQ || constraint.usable == 0)
        continue;
      // The key column may be stricter than a collation asked for here.
      if (std::string_view(sqlite3_vtab_collation(info, i)) != "BINARY") continue;
      info->aConstraintUsage[i].argvIndex = 1;
      info->idxNum = 1;
      info->estimatedRows = rows;
      break;
    }
  }
  info->estimatedCost = static_cast<double>(info->estimatedRows);
  return SQLITE_OK;
}

void require_named(const ReportTable& table) {
  const std::string& file = table.options.file;
  if (table.connection->files.has(table.connection->database, table.schema, file)) return;
  throw Failure({"report(): ", table.schema, ".", table.name, " names the file ", quoted(file),
                 ", but this connection did not create it, and a database may name any file: write "
                 "CREATE VIRTUAL TABLE temp.",
                 table.name, " USING report(file=…) to read it"});
}

int open(sqlite3_vtab* vtab, sqlite3_vtab_cursor** made) noexcept {
  return guarded(*vtab, [&] {
    *made = std::make_unique<ReportCursor>(table_of(vtab)).release();
    return SQLITE_OK;
  });
}

int close(sqlite3_vtab_cursor* cursor) noexcept {
  delete &cursor_of(cursor);
  return SQLITE_OK;
}

// idxNum and argv are those of the table above best_index.
int filter(sqlite3_vtab_cursor* base, int plan, const char*, int, sqlite3_value** argv) noexcept {
  return guarded(*base->pVtab, [&] {
    ReportCursor& cursor = cursor_of(base);
    const ReportTable& table = cursor.table;
    const Watch watch(table.connection->interrupt);
    sqlite3* database = table.connection->database;
    cursor.content.reset();
    cursor.document.reset();
    cursor.row = cursor.rows = 0;
    if (table.options.reads_file()) {
      require_named(table);
      const auto limit = static_cast<std::size_t>(sqlite3_limit(database, SQLITE_LIMIT_LENGTH, -1));
      const std::string bytes = read_file(table.options.file, limit, table.connection->interrupt.stop());
      cursor.read({.bytes = bytes, .blob = true, .published = table.options.day});
    } else {
      cursor.content.emplace(database, table.schema, table.options, plan == 1 ? argv[0] : nullptr);
      cursor.next_text();
    }
    return SQLITE_OK;
  });
}

int next(sqlite3_vtab_cursor* base) noexcept {
  return guarded(*base->pVtab, [&] {
    ReportCursor& cursor = cursor_of(base);
    const Watch watch(cursor.table.connection->interrupt);
    if (++cursor.row >= cursor.rows) cursor.next_text();
    return SQLITE_OK;
  });
}

int eof(sqlite3_vtab_cursor* base) noexcept {
  const ReportCursor& cursor = cursor_of(base);
  return cursor.row >= cursor.rows ? 1 : 0;
}

int column(sqlite3_vtab_cursor* base, sqlite3_context* context, int index) noexcept {
  return guarded(*base->pVtab, [&] {
    ReportCursor& cursor = cursor_of(base);
    const Watch watch(cursor.table.connection->interrupt);
    const auto at = static_cast<std::size_t>(index);
    const std::size_t first = cursor.table.first_column();
    if (at < first) {
      sqlite3_result_value(context, cursor.content->key());
    } else {
      write_column(context, *cursor.table.options.rows, *cursor.document, cursor.row, at - first);
    }
    return SQLITE_OK;
  });
}

int rowid(sqlite3_vtab_cursor* base, sqlite3_int64* result) noexcept {
  ReportCursor& cursor = cursor_of(base);
  const HashKey key = cursor.table.connection->key;
  const std::uint64_t hash = cursor.document->hash(key);
  const std::uint64_t document = cursor.content ? cursor.content->identity(key, hash) : hash;
  *result = rowid_of(document, cursor.row);
  return SQLITE_OK;
}

// Nothing is stored under the table's name.
int rename(sqlite3_vtab*, const char*) noexcept {
  return SQLITE_OK;
}

}  // namespace

const sqlite3_module kReportModule = {
    .iVersion = 0,
    .xCreate = create,
    .xConnect = connect,
    .xBestIndex = best_index,
    .xDisconnect = disconnect,
    .xDestroy = disconnect,
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
    .xRename = rename,
    .xSavepoint = nullptr,
    .xRelease = nullptr,
    .xRollbackTo = nullptr,
    .xShadowName = nullptr,
};

}  // namespace gongbao::sql
