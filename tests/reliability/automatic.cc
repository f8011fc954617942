// A program that has the library in it and gives it to every connection: they open with and without FTS5, in
// several threads at once, and a failure to open is none that the extension left behind.
//
//   automatic

#include <gongbao.h>
#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

namespace {

[[noreturn]] void fail(const std::string& what, const char* why) {
  std::printf("%s: %s\nfailed\n", what.c_str(), why);
  std::fflush(stdout);
  std::_Exit(1);
}

void execute(sqlite3* database, const char* sql) {
  if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
    fail(sql, sqlite3_errmsg(database));
}

sqlite3* open() {
  sqlite3* database = nullptr;
  if (sqlite3_open(":memory:", &database) != SQLITE_OK) fail("open", sqlite3_errmsg(database));
  return database;
}

void use(sqlite3* database) {
  execute(database,
          "SELECT count(*), sum(value) FROM report_indicators('1-10月办结案件26602件。新增学位300个。')");
  execute(database, "SELECT '民生' < '实事' COLLATE pinyin, report_similarity('甲', '乙')");
  execute(
      database,
      "CREATE TEMP TABLE documents AS SELECT 1 AS id, '办结案件5件。' AS body;"
      "CREATE VIRTUAL TABLE temp.all_units USING report(content=documents, column=body, key=id, rows=units);"
      "SELECT * FROM all_units; DROP TABLE all_units; DROP TABLE documents");
}

void search(sqlite3* database) {
  execute(database,
          "CREATE VIRTUAL TABLE temp.search USING fts5(sentence, tokenize = 'hanzi');"
          "INSERT INTO search VALUES ('民生实事'); SELECT * FROM search('生实'); DROP TABLE search");
}

void open_use_close(int times) {
  for (int i = 0; i < times; ++i) {
    sqlite3* database = open();
    use(database);
    search(database);
    if (sqlite3_close(database) != SQLITE_OK) fail("close", sqlite3_errmsg(database));
  }
}

// A host that was built without FTS5 has no function of that name either.
int remove_fts5(sqlite3* database, char**, const sqlite3_api_routines*) {
  return sqlite3_create_function(database, "fts5", 1, SQLITE_UTF8, nullptr, nullptr, nullptr, nullptr);
}

void add_automatic(int (*entry)(sqlite3*, char**, const sqlite3_api_routines*)) {
  if (sqlite3_auto_extension(reinterpret_cast<void (*)()>(entry)) != SQLITE_OK)
    fail("sqlite3_auto_extension", "not taken");
}

}  // namespace

int main() {
  add_automatic(sqlite3_gongbao_init);
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) threads.emplace_back(open_use_close, 10);
  for (std::thread& thread : threads) thread.join();

  sqlite3_reset_auto_extension();
  add_automatic(remove_fts5);
  add_automatic(sqlite3_gongbao_init);
  sqlite3* database = open();
  use(database);
  if (sqlite3_exec(database, "SELECT fts5(NULL)", nullptr, nullptr, nullptr) == SQLITE_OK)
    fail("the host without FTS5", "has it");
  sqlite3_close(database);
  sqlite3_reset_auto_extension();

  std::printf("passed\n");
  return 0;
}
