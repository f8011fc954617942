// What happens when memory runs out.  Fails the N-th allocation, of SQLite's and of operator new alike, for N
// = 1, 2, … and each time loads the extension, runs a script that touches everything in it, and closes.  Each
// turn must end well or with SQLITE_NOMEM, and with nothing left allocated.  The sweep is run twice: once
// where one allocation fails, once where all from the N-th on do.
//
//   out_of_memory build/gongbao.so

#include <sqlite3.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>

namespace {

long allocations = 0;  // in this turn
long live = 0;         // blocks of operator new not freed
long fail_at = 0;      // 0: never
bool fail_on = false;  // all from fail_at on
sqlite3_mem_methods original;

bool must_fail() {
  ++allocations;
  return fail_at != 0 && (fail_on ? allocations >= fail_at : allocations == fail_at);
}

void* counted_malloc(int size) {
  return must_fail() ? nullptr : original.xMalloc(size);
}
void* counted_realloc(void* block, int size) {
  return must_fail() ? nullptr : original.xRealloc(block, size);
}

constexpr std::array kScript = {
    "CREATE TABLE documents(id INTEGER PRIMARY KEY, body)",
    "INSERT INTO documents VALUES (1, '一、办案情况' || char(10) || "
    "'1-10月办结案件26602件,同比增长11.86%。'), "
    "(2, x'b0ecbde1b0b8bcfe33bcfea1a3')",
    "SELECT * FROM documents d, report_document(d.body)",
    "SELECT * FROM documents d, report_units(d.body, '2021-12-10')",
    "SELECT * FROM documents d, report_sections(d.body)",
    "SELECT * FROM documents d, report_sentences(d.body)",
    "SELECT * FROM documents d, report_figures(d.body)",
    "SELECT i.*, i.source FROM documents d, report_indicators i WHERE i.source = d.body OR i.source = "
    "'立案3件。'",
    "SELECT * FROM report_honours('荣获全国文明单位称号。')",
    "SELECT * FROM report_mentions('印发《示例办法》。')",
    "SELECT * FROM report_checks('共10件,其中甲类4件、乙类6件。')",
    "SELECT f.*, f.words FROM documents d, report_figures f WHERE f.source = d.body AND f.words = "
    "'量词' || char(9) || '圖斑' || char(9) || 'area' || char(10) || '名称' || char(9) || '百村行动'",
    "SELECT s.*, s.ordinal FROM documents d, report_indicators(d.body) i, report_explain s WHERE s.source = "
    "d.body AND s.ordinal = i.ordinal",
    "SELECT * FROM report_functions()",
    "SELECT report_text(body), report_encoding(body), report_unit(body), report_section(body, 2) FROM "
    "documents",
    "SELECT report_indicator(body, '案件'), report_measure(body, '案件'), report_indicators_json(body) FROM "
    "documents",
    "SELECT report_highlight(body, '<b>', '</b>') FROM documents",
    "SELECT report_number('三千二百'), report_value('52.13亿元'), report_version()",
    "SELECT report_period_start('1-10月', 2021), report_period_end('1-10月', 2021)",
    "SELECT report_similarity('实现地方财政收入', '地方一般公共预算收入')",
    "SELECT body FROM documents ORDER BY body COLLATE pinyin, body COLLATE stroke",
    "CREATE VIRTUAL TABLE search USING fts5(sentence, tokenize = 'hanzi')",
    "INSERT INTO search VALUES ('民生实事项目完成投资67.21亿元，同比增长11.86%。')",
    "SELECT highlight(search, 0, '[', ']'), snippet(search, 0, '[', ']', '…', 4) FROM search('民生 OR "
    "\"=民生\"')",
    "INSERT INTO search(search) VALUES ('rebuild')",
    "CREATE VIRTUAL TABLE texts USING report(content=documents, column=body, key=id, rows=indicators)",
    "SELECT * FROM texts WHERE document = 1 OR document = 2",
    "CREATE VIRTUAL TABLE file USING report(file='/proc/self/nothing')",
};
// These end in an error of our own, whose message needs memory too.
constexpr std::array kWrong = {
    "SELECT * FROM file",
    "SELECT * FROM report_units(7)",
    "SELECT * FROM report_units('甲', NULL, '机构' || char(9) || '专班' || char(9) || '政俯')",
    "SELECT * FROM report_explain('立案3件。', 2)",
    "SELECT report_unit('甲', 0)",
    "CREATE VIRTUAL TABLE wrong USING report(file='x', rows=unit)",
    "CREATE VIRTUAL TABLE wrong USING fts5(sentence, tokenize = 'hanzi words')",
    "SELECT report_similarity('甲', 7)",
};

bool is_out_of_memory(int code) {
  return (code & 0xFF) == SQLITE_NOMEM || code == SQLITE_IOERR_NOMEM;
}

// Not sqlite3_exec, which may give SQLITE_ROW where it runs out of memory itself.
int execute(sqlite3* database, const char* sql) {
  sqlite3_stmt* statement = nullptr;
  int code = sqlite3_prepare_v2(database, sql, -1, &statement, nullptr);
  if (code != SQLITE_OK) return code;
  while (sqlite3_step(statement) == SQLITE_ROW) {
  }
  return sqlite3_finalize(statement);
}

// Returns false where something ended in another way than it may.
bool run(sqlite3* database, const char* sql, bool wrong) {
  const int code = execute(database, sql);
  const char* message = sqlite3_errmsg(database);
  const bool right =
      is_out_of_memory(code) || code == (wrong ? SQLITE_ERROR : SQLITE_OK) ||
      // What a statement that ran out of memory did not make is missing afterwards.
      (fail_at != 0 && code == SQLITE_ERROR && std::strstr(message, "no such table") != nullptr);
  if (!right) std::printf("allocation %ld: %s: %d %s\n", fail_at, sql, code, message);
  return right;
}

bool turn(const char* extension) {
  sqlite3* database = nullptr;
  bool right = true;
  allocations = 0;
  const int opened = sqlite3_open(":memory:", &database);
  if (opened == SQLITE_OK) {
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, nullptr);
    char* message = nullptr;
    const int loaded = sqlite3_load_extension(database, extension, "sqlite3_gongbao_init", &message);
    if (loaded == SQLITE_OK) {
      for (const char* sql : kScript) right = run(database, sql, false) && right;
      for (const char* sql : kWrong) right = run(database, sql, true) && right;
    } else if (fail_at == 0) {
      std::printf("cannot load %s: %s\n", extension, message != nullptr ? message : "");
      right = false;
    }
    sqlite3_free(message);
  } else if (!is_out_of_memory(opened)) {
    std::printf("allocation %ld: cannot open: %d\n", fail_at, opened);
    right = false;
  }
  const int closed = sqlite3_close(database);
  if (closed != SQLITE_OK) {
    std::printf("allocation %ld: cannot close: %d\n", fail_at, closed);
    right = false;
  }
  return right;
}

}  // namespace

void* operator new(std::size_t size) {
  void* block = must_fail() ? nullptr : std::malloc(size);
  if (block == nullptr) throw std::bad_alloc();
  ++live;
  return block;
}
void operator delete(void* block) noexcept {
  if (block != nullptr) --live;
  std::free(block);
}
void operator delete(void* block, std::size_t) noexcept {
  operator delete(block);
}

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: %s EXTENSION\n", argv[0]);
    return 2;
  }
  sqlite3_config(SQLITE_CONFIG_GETMALLOC, &original);
  sqlite3_mem_methods counted = original;
  counted.xMalloc = counted_malloc;
  counted.xRealloc = counted_realloc;
  sqlite3_config(SQLITE_CONFIG_MALLOC, &counted);
  // Small blocks would come from a pool that cannot fail.
  sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0);
  sqlite3_initialize();

  // What libraries set up once is set up here, and what is live now is no leak.
  bool right = turn(argv[1]) && turn(argv[1]);
  const long all = allocations;
  const long live_at_first = live;
  const sqlite3_int64 used_at_first = sqlite3_memory_used();
  for (const bool on : {false, true}) {
    for (long at = 1; right && at <= all; ++at) {
      fail_on = on;
      fail_at = at;
      right = turn(argv[1]);
      if (live != live_at_first || sqlite3_memory_used() != used_at_first) {
        std::printf("allocation %ld: %ld blocks and %lld bytes of SQLite left\n", at, live - live_at_first,
                    static_cast<long long>(sqlite3_memory_used() - used_at_first));
        right = false;
      }
    }
  }
  std::printf("%s: %ld allocations, each failed twice\n", right ? "passed" : "failed", all);
  return right ? 0 : 1;
}
