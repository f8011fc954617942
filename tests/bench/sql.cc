// SQL over the texts as rows of a table in memory, and the same texts put into full-text indexes.

#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>

#include "texts.h"

namespace gongbao::bench {
namespace {

struct Close {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, Close>;
using Statement = std::unique_ptr<sqlite3_stmt, Close>;

void check(int code, sqlite3* database) {
  if (code != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(database));
}

void run(const Database& database, const std::string& sql) {
  check(sqlite3_exec(database.get(), sql.c_str(), nullptr, nullptr, nullptr), database.get());
}

Database open() {
  sqlite3* opened = nullptr;
  check(sqlite3_open(":memory:", &opened), opened);
  Database database(opened);
  check(sqlite3_enable_load_extension(opened, 1), opened);
  check(sqlite3_load_extension(opened, GONGBAO_EXTENSION, nullptr, nullptr), opened);
  return database;
}

Statement prepare(const Database& database, const char* sql) {
  sqlite3_stmt* prepared = nullptr;
  check(sqlite3_prepare_v2(database.get(), sql, -1, &prepared, nullptr), database.get());
  return Statement(prepared);
}

// Reads all columns of a row; 0 where there is none.
std::size_t read_row(const Statement& statement) {
  if (sqlite3_step(statement.get()) != SQLITE_ROW) return 0;
  std::size_t bytes = 1;
  for (int i = 0; i < sqlite3_column_count(statement.get()); ++i) {
    if (sqlite3_column_type(statement.get(), i) == SQLITE_TEXT) {
      sqlite3_column_text(statement.get(), i);
      bytes += static_cast<std::size_t>(sqlite3_column_bytes(statement.get(), i));
    } else {
      bytes += static_cast<std::size_t>(sqlite3_column_int64(statement.get(), i) != 0);
    }
  }
  return bytes;
}

std::size_t read_all(const Statement& statement) {
  std::size_t bytes = 0;
  while (const std::size_t of_row = read_row(statement)) bytes += of_row;
  check(sqlite3_reset(statement.get()), sqlite3_db_handle(statement.get()));
  return bytes;
}

void insert(const Database& database, const char* sql, const std::vector<std::string>& texts) {
  run(database, "BEGIN");
  const Statement statement = prepare(database, sql);
  for (const std::string& text : texts) {
    sqlite3_bind_text(statement.get(), 1, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    read_all(statement);
  }
  run(database, "COMMIT");
}

// A query over the texts, each of them in a row of a table.
void query(benchmark::State& state, const char* sql, const std::vector<std::string>& texts) {
  if (texts.empty()) return state.SkipWithError("the page is not there");
  const Database database = open();
  run(database, "CREATE TABLE documents (body TEXT)");
  insert(database, "INSERT INTO documents VALUES (?1)", texts);
  const Statement statement = prepare(database, sql);
  for (auto _ : state) benchmark::DoNotOptimize(read_all(statement));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(size_of(texts)));
}

// Puts the texts into tables that `make` makes; only the insert is timed.
void fill(benchmark::State& state, void (*make)(const Database&), const char* sql,
          const std::vector<std::string>& texts) {
  if (texts.empty()) return state.SkipWithError("the page is not there");
  for (auto _ : state) {
    state.PauseTiming();
    Database database = open();
    make(database);
    state.ResumeTiming();
    insert(database, sql, texts);
    state.PauseTiming();
    database.reset();
    state.ResumeTiming();
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(size_of(texts)));
}

void run_file(const Database& database, const std::string& path) {
  std::ifstream in(GONGBAO_SOURCE "/" + path);
  run(database, std::string(std::istreambuf_iterator<char>(in), {}));
}

void make_corpus(const Database& database) {
  run_file(database, "sql/corpus.sql");
  run_file(database, "sql/ingest.sql");
}
void make_unicode61(const Database& database) {
  run(database, "CREATE VIRTUAL TABLE t USING fts5(body)");
}
void make_trigram(const Database& database) {
  run(database, "CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'trigram')");
}
void make_hanzi(const Database& database) {
  run(database, "CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'hanzi')");
}

void count_units(benchmark::State& state, Kind kind) {
  query(state, "SELECT count(*) FROM documents, report_units(documents.body)", texts(kind));
}
void count_document(benchmark::State& state, Kind kind) {
  query(state, "SELECT count(title) FROM documents, report_document(documents.body)", texts(kind));
}
void count_indicators(benchmark::State& state, Kind kind) {
  query(state, "SELECT count(*) FROM documents, report_indicators(documents.body)", texts(kind));
}
void columns_of_indicators(benchmark::State& state, Kind kind) {
  query(state, "SELECT i.* FROM documents, report_indicators(documents.body) i", texts(kind));
}
// All tables of one text: what these cost more than one says how often the text was parsed again.
void count_six_tables(benchmark::State& state, Kind kind) {
  query(state,
        "SELECT (SELECT count(*) FROM report_indicators(documents.body)), (SELECT count(*) FROM "
        "report_units(documents.body)),"
        " (SELECT count(*) FROM report_sections(documents.body)), (SELECT count(*) FROM "
        "report_sentences(documents.body)),"
        " (SELECT count(*) FROM report_figures(documents.body)), (SELECT count(title) FROM "
        "report_document(documents.body)) FROM documents",
        texts(kind));
}
void ingest(benchmark::State& state, Kind kind) {
  fill(state, make_corpus, "INSERT INTO documents (body) VALUES (?1)", texts(kind));
}
void fts5_unicode61(benchmark::State& state, Kind kind) {
  fill(state, make_unicode61, "INSERT INTO t VALUES (?1)", texts(kind));
}
void fts5_trigram(benchmark::State& state, Kind kind) {
  fill(state, make_trigram, "INSERT INTO t VALUES (?1)", texts(kind));
}
void fts5_hanzi(benchmark::State& state, Kind kind) {
  fill(state, make_hanzi, "INSERT INTO t VALUES (?1)", texts(kind));
}

void load(benchmark::State& state) {
  for (auto _ : state) open();
}

// From the first call of a new connection to the first row of the page, and to the last.
void page_answer(benchmark::State& state, std::size_t (*read)(const Statement&)) {
  if (page().empty()) return state.SkipWithError("the page is not there");
  for (auto _ : state) {
    state.PauseTiming();
    const Database database = open();
    state.ResumeTiming();
    const Statement statement = prepare(database, "SELECT * FROM report_indicators(?1)");
    sqlite3_bind_text(statement.get(), 1, page().data(), static_cast<int>(page().size()), SQLITE_STATIC);
    benchmark::DoNotOptimize(read(statement));
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(page().size()));
}

// How the cost grows: so many documents of 3 KB.
void documents(benchmark::State& state) {
  std::vector<std::string> all;
  for (const std::string& text : texts(Kind::kFixtures)) {
    std::size_t end = text.find('\n', 3000);
    all.push_back(text.substr(0, end));
  }
  const auto wanted = static_cast<std::size_t>(state.range(0));
  while (all.size() < wanted)
    all.push_back(all[all.size() - texts(Kind::kFixtures).size()] + std::to_string(all.size()) + "件。");
  all.resize(wanted);
  fill(state, make_corpus, "INSERT INTO documents (body) VALUES (?1)", all);
}

#define BOTH(query)                                    \
  BENCHMARK_CAPTURE(query, fixtures, Kind::kFixtures); \
  BENCHMARK_CAPTURE(query, page, Kind::kPage)

BOTH(fts5_unicode61);
BOTH(fts5_trigram);
BOTH(fts5_hanzi);
BOTH(count_units);
BOTH(count_document);
BOTH(count_indicators);
BOTH(columns_of_indicators);
BOTH(count_six_tables);
BOTH(ingest);
BENCHMARK(load)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(page_answer, first_row, read_row)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(page_answer, all_rows, read_all)->Unit(benchmark::kMillisecond);
BENCHMARK(documents)->RangeMultiplier(10)->Range(1, 100000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace gongbao::bench
