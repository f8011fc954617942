#include "database.h"

#include <dlfcn.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "contract.h"

namespace gongbao::fuzz {
namespace {

constexpr const char* kTables =
    "CREATE TABLE documents(id INTEGER PRIMARY KEY, body, note TEXT);"
    "INSERT INTO documents VALUES"
    " (1, '区教育局' || char(10) || '1-10月办结案件26602件，同比增长11.86%。', '甲'),"
    " (2, x'b0ecbde1b0b8bcfe33bcfea1a3', '乙'), (3, NULL, NULL),"
    " (4, '共10件，其中甲类4件、乙类6件。荣获全国文明单位称号。', '');"
    "CREATE VIRTUAL TABLE texts USING report(content=documents, column=body, key=id, rows=indicators);"
    "CREATE VIRTUAL TABLE sentences USING report(content=documents, column=body);"
    "CREATE VIRTUAL TABLE page USING report(file='/proc/self/nothing', rows=figures);";

void must(sqlite3* database, int code, const char* message) {
  if (code == SQLITE_OK) return;
  std::fprintf(stderr, "%s: %s\n", message != nullptr ? message : "", sqlite3_errmsg(database));
  std::abort();
}

int authorize(void*, int action, const char*, const char* second, const char*, const char*) {
  if (action == SQLITE_ATTACH || action == SQLITE_PRAGMA) return SQLITE_DENY;
  const bool loads =
      action == SQLITE_FUNCTION && second != nullptr && std::strcmp(second, "load_extension") == 0;
  return loads ? SQLITE_DENY : SQLITE_OK;
}

// A thousand steps a call.
int count_down(void* calls) {
  return --*static_cast<int*>(calls) < 0 ? 1 : 0;
}
int calls_left = 0;

}  // namespace

void Close::operator()(sqlite3* database) const noexcept {
  GONGBAO_REQUIRE(sqlite3_close(database) == SQLITE_OK);
}

Database open() {
  // Never unmapped: what counts its branches points into it.
  static void* const library = dlopen(GONGBAO_EXTENSION, RTLD_NOW | RTLD_GLOBAL);
  GONGBAO_REQUIRE(library != nullptr);
  sqlite3* database = nullptr;
  must(database, sqlite3_open(":memory:", &database), nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, nullptr);
  char* message = nullptr;
  must(database, sqlite3_load_extension(database, GONGBAO_EXTENSION, "sqlite3_gongbao_init", &message),
       message);
  sqlite3_limit(database, SQLITE_LIMIT_LENGTH, 1 << 20);
  must(database, sqlite3_exec(database, kTables, nullptr, nullptr, nullptr), kTables);
  return Database(database);
}

void confine(sqlite3* database) {
  calls_left = 100;
  sqlite3_progress_handler(database, 1000, count_down, &calls_left);
  sqlite3_set_authorizer(database, authorize, nullptr);
}

int drain(sqlite3_stmt* statement) {
  int code = SQLITE_ROW;
  while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
    for (int column = 0; column < sqlite3_column_count(statement); ++column) {
      sqlite3_column_text(statement, column);
      sqlite3_column_bytes(statement, column);
    }
  }
  return code == SQLITE_DONE ? SQLITE_OK : code;
}

void require_orderly(sqlite3* database, int code) {
  const int kind = code & 0xFF;
  GONGBAO_REQUIRE(kind != SQLITE_INTERNAL && kind != SQLITE_CORRUPT && kind != SQLITE_MISUSE);
  GONGBAO_REQUIRE(kind != SQLITE_ERROR || *sqlite3_errmsg(database) != '\0');
}

}  // namespace gongbao::fuzz
