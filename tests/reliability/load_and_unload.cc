// Loads the extension, uses it, closes, and does so again: nothing may be left that points into the library
// when it is gone.  Then the same in several threads at once, each with a connection of its own; this is what
// the build with GONGBAO_TSAN is for.  Then twice in one connection, and from inside a statement.
//
//   load_and_unload build/gongbao.so

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

namespace {

constexpr const char* kEntry = "sqlite3_gongbao_init";

[[noreturn]] void fail(const std::string& what, const char* why) {
  std::printf("%s: %s\nfailed\n", what.c_str(), why != nullptr ? why : "");
  std::fflush(stdout);
  std::_Exit(1);
}

void execute(sqlite3* database, const std::string& sql) {
  if (sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    fail(sql, sqlite3_errmsg(database));
}

sqlite3* open() {
  sqlite3* database = nullptr;
  if (sqlite3_open(":memory:", &database) != SQLITE_OK) fail("open", "");
  sqlite3_enable_load_extension(database, 1);
  return database;
}

void load(sqlite3* database, const std::string& extension) {
  char* message = nullptr;
  if (sqlite3_load_extension(database, extension.c_str(), kEntry, &message) != SQLITE_OK)
    fail("load", message);
  sqlite3_free(message);
}

void use(sqlite3* database) {
  execute(database,
          "SELECT count(*), sum(value) FROM report_indicators('1-10月办结案件26602件。新增学位300个。')");
  execute(database,
          "SELECT report_unit('甲'), report_text(x'b9abb1a8'), report_highlight('立案3件。', '<', '>')");
  execute(database, "SELECT count(*) FROM report_functions()");
  execute(
      database,
      "SELECT '民生' < '实事' COLLATE pinyin, '民生' < '实事' COLLATE stroke, report_similarity('甲', '乙')");
  execute(database, "CREATE VIRTUAL TABLE search USING fts5(sentence, tokenize = 'hanzi')");
  execute(database, "INSERT INTO search VALUES ('民生实事')");
  execute(database, "SELECT * FROM search('生实')");
  execute(database, "DROP TABLE search");
}

void close(sqlite3* database) {
  if (sqlite3_close(database) != SQLITE_OK) fail("close", sqlite3_errmsg(database));
}

bool is_mapped(const std::string& extension) {
  std::ifstream maps("/proc/self/maps");
  for (std::string line; std::getline(maps, line);) {
    if (line.ends_with(extension)) return true;
  }
  return false;
}

void load_use_close(const std::string& extension, int times) {
  for (int i = 0; i < times; ++i) {
    sqlite3* database = open();
    load(database, extension);
    use(database);
    close(database);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: %s EXTENSION\n", argv[0]);
    return 2;
  }
  const std::string extension = argv[1];
  load_use_close(extension, 3);
  if (is_mapped(extension)) std::printf("note: the library stays in the process after it is closed\n");

  // One connection keeps the library in place meanwhile: a thread sanitizer takes memory that is mapped anew
  // for the old.
  sqlite3* keeper = open();
  load(keeper, extension);
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) threads.emplace_back(load_use_close, extension, 20);
  for (std::thread& thread : threads) thread.join();
  close(keeper);

  const std::string nested = "SELECT load_extension('" + extension + "', '" + kEntry + "')";
  sqlite3* database = open();
  execute(database, nested);
  use(database);
  execute(database, nested);
  load(database, extension);
  use(database);
  close(database);

  std::printf("passed\n");
  return 0;
}
