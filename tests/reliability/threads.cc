// Connections side by side: in threads that load the extension at the same moment, in a child process, and
// two hundred in one process.  Each must read the same rows as a connection alone, and leave the others
// alone.
//
//   threads build/gongbao.so fixtures [THREADS [ROUNDS]]
//
// Races are found by the thread sanitizer, in a build of its own in which the core is watched too:
//
//   cmake -S . -B build-tsan -DGONGBAO_TESTS=ON -DGONGBAO_TSAN=ON && cmake --build build-tsan --target threads gongbao
//   build-tsan/tests/threads build-tsan/gongbao.so fixtures 8 5

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <barrier>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

namespace {

std::string extension;
std::vector<std::string> texts;  // of the fixtures, bytes in their encodings

[[noreturn]] void fail(const std::string& what, const char* why) {
  std::printf("%s: %s\nfailed\n", what.c_str(), why != nullptr ? why : "");
  std::fflush(stdout);
  std::_Exit(1);
}

sqlite3* open() {
  sqlite3* database = nullptr;
  if (sqlite3_open(":memory:", &database) != SQLITE_OK) fail("open", sqlite3_errmsg(database));
  sqlite3_enable_load_extension(database, 1);
  char* message = nullptr;
  if (sqlite3_load_extension(database, extension.c_str(), "sqlite3_gongbao_init", &message) != SQLITE_OK)
    fail("load", message);
  return database;
}

void close(sqlite3* database) {
  if (sqlite3_close(database) != SQLITE_OK) fail("close", sqlite3_errmsg(database));
}

// All values of all rows; ?1 is the text where the statement has it.
std::string answer(sqlite3* database, const std::string& sql, const std::string& text = "") {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
    fail(sql, sqlite3_errmsg(database));
  if (sqlite3_bind_parameter_count(statement) > 0)
    sqlite3_bind_blob64(statement, 1, text.data(), text.size(), SQLITE_STATIC);
  std::string values;
  while (sqlite3_step(statement) == SQLITE_ROW) {
    for (int column = 0; column < sqlite3_column_count(statement); ++column) {
      const auto* value = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
      if (value != nullptr)
        values.append(value, static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
      values += '|';
    }
    values += '\n';
  }
  if (sqlite3_finalize(statement) != SQLITE_OK) fail(sql, sqlite3_errmsg(database));
  return values;
}

// Every table, function, collation, the module and the tokenizer, over every text.
std::string read_all(sqlite3* database) {
  std::string all = answer(database, "SELECT * FROM report_functions()");
  answer(database, "CREATE TABLE documents(id INTEGER PRIMARY KEY, body)");
  answer(database,
         "CREATE VIRTUAL TABLE texts USING report(content=documents, column=body, key=id, rows=indicators)");
  answer(database, "CREATE VIRTUAL TABLE search USING fts5(sentence, tokenize = 'hanzi')");
  for (const std::string& text : texts) {
    for (const char* table : {"document", "units", "sections", "sentences", "figures", "indicators",
                              "honours", "mentions", "checks"}) {
      all += answer(database, std::string("SELECT * FROM report_") + table + "(?1)", text);
    }
    all += answer(
        database,
        "SELECT report_encoding(?1), report_unit(?1), report_section(?1, 2), report_indicator(?1, '案'), "
        "report_measure(?1, '案'), report_indicators_json(?1), report_highlight(report_text(?1), '<', '>')",
        text);
    answer(database, "INSERT INTO documents(body) VALUES (?1)", text);
    answer(database, "INSERT INTO search SELECT sentence FROM report_sentences(?1)", text);
  }
  all += answer(database, "SELECT * FROM texts");
  all += answer(database, "SELECT highlight(search, 0, '[', ']') FROM search('全区 OR 完成')");
  for (const char* collation : {"pinyin", "stroke"}) {
    all += answer(database,
                  std::string("SELECT DISTINCT metric FROM texts ORDER BY metric COLLATE ") + collation);
  }
  all +=
      answer(database, "SELECT report_similarity(a.unit, b.unit) FROM report_units(?1) a, report_units(?1) b",
             texts[0]);
  all += answer(database,
                "SELECT report_number('三千二百'), report_value('52.13亿元'), report_version(),"
                " report_period_start('1-10月', 2021), report_period_end('1-10月', 2021)");
  return all;
}

std::string load_read_close() {
  sqlite3* database = open();
  std::string all = read_all(database);
  close(database);
  return all;
}

void in_threads(const std::string& right, int threads, int rounds) {
  std::barrier together(threads);
  std::vector<std::thread> running;
  for (int i = 0; i < threads; ++i) {
    running.emplace_back([&] {
      for (int round = 0; round < rounds; ++round) {
        together.arrive_and_wait();  // all load at once, and the library goes when the last has closed
        if (load_read_close() != right) fail("a thread", "other rows than alone");
      }
    });
  }
  for (std::thread& thread : running) thread.join();
}

// The child has what the parent had loaded, but opens its own connection, as SQLite requires.
void in_a_child(const std::string& right) {
  sqlite3* database = open();
  if (read_all(database) != right) fail("the parent", "other rows than alone");
  std::fflush(stdout);
  const pid_t child = fork();
  if (child == 0) std::_Exit(load_read_close() == right && load_read_close() == right ? 0 : 3);
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child) fail("fork", "");
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    fail("the child", "other rows than the parent, or its end");
  answer(database, "DROP TABLE search");
  answer(database, "DROP TABLE texts");
  answer(database, "DROP TABLE documents");
  if (read_all(database) != right) fail("the parent after its child", "other rows than alone");
  close(database);
}

void many_at_once(int count) {
  const char* sql = "SELECT count(*), sum(value) FROM report_indicators(?1)";
  std::vector<sqlite3*> connections;
  for (int i = 0; i < count; ++i) connections.push_back(open());
  const std::string right = answer(connections[0], sql, texts[0]);
  for (sqlite3* database : connections) {
    if (answer(database, sql, texts[0]) != right) fail("many connections", "other rows");
  }
  // Every other one goes; the rest must not notice.
  for (std::size_t i = 0; i < connections.size(); i += 2) close(connections[i]);
  for (std::size_t i = 1; i < connections.size(); i += 2) {
    if (answer(connections[i], sql, texts[1]) != answer(connections[1], sql, texts[1]))
      fail("connections that stay", "other rows");
  }
  for (std::size_t i = 1; i < connections.size(); i += 2) close(connections[i]);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: %s EXTENSION FIXTURES [THREADS [ROUNDS]]\n", argv[0]);
    return 2;
  }
  extension = argv[1];
  const int threads = std::max(1, argc > 3 ? std::atoi(argv[3]) : 4);
  const int rounds = std::max(1, argc > 4 ? std::atoi(argv[4]) : 3);
  for (const char* name : {"district_page.txt", "work_report.txt", "communique_gb18030.txt"}) {
    std::ifstream file(std::filesystem::path(argv[2]) / name, std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    if (texts.back().empty()) fail(name, "cannot be read");
  }
#if defined(__SANITIZE_THREAD__)
  sqlite3* keeper = open();  // memory that is mapped anew is taken for the old by the thread sanitizer
#endif
  const std::string right = load_read_close();
  if (std::count(right.begin(), right.end(), '\n') < 500) fail("alone", "too few rows to tell anything");
  in_a_child(right);
  in_threads(right, threads, rounds);
  many_at_once(200);
#if defined(__SANITIZE_THREAD__)
  close(keeper);
#endif
  std::printf("%d threads, %d rounds, 200 connections, %zu bytes of rows each\npassed\n", threads, rounds,
              right.size());
  return 0;
}
