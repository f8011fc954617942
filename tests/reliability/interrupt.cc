// How long a parse goes on after it was interrupted.  Runs each function over large texts (a report again and
// again, and texts that rules find hard), and stops it at many moments: by sqlite3_interrupt() from another
// thread, and by a progress handler.  What is measured is the time of the processor between the interrupt and
// the end of the statement, so that a busy computer does not matter.
//
//   interrupt build/gongbao.so fixtures/district_page.txt [MEGABYTES [MOST_MILLISECONDS]]

#include <pthread.h>
#include <sqlite3.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

sqlite3* database = nullptr;
bool failed = false;

double milliseconds_of(clockid_t clock) {
  timespec time{};
  clock_gettime(clock, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

void require(bool condition, const std::string& what) {
  if (condition) return;
  std::printf("%s: %s\n", what.c_str(), sqlite3_errmsg(database));
  failed = true;
}

struct Run {
  int code = SQLITE_OK;
  double delay = 0;  // ms after the interrupt, of this thread
  double took = 0;   // ms by the clock
};

// Interrupts after `moment` ms; never where it is negative.
Run run(const char* sql, const std::string& text, double moment) {
  sqlite3_stmt* statement = nullptr;
  require(sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) == SQLITE_OK, sql);
  // A length of -1 tells SQLite that a NUL follows.  Else it copies the text to put one there each time that
  // it hands it over, which takes long and cannot be interrupted.
  sqlite3_bind_text(statement, 1, text.c_str(), -1, SQLITE_STATIC);
  clockid_t clock{};
  pthread_getcpuclockid(pthread_self(), &clock);
  std::atomic<double> interrupted{-1};
  std::atomic<bool> over{false};
  const Clock::time_point begin = Clock::now();
  std::thread other([&] {
    if (moment < 0) return;
    while (!over && std::chrono::duration<double, std::milli>(Clock::now() - begin).count() < moment) {
      std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
    if (over) return;
    interrupted = milliseconds_of(clock);
    sqlite3_interrupt(database);
  });
  while (sqlite3_step(statement) == SQLITE_ROW) {
  }
  const double end = milliseconds_of(clock);
  over = true;
  Run result;
  result.took = std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
  other.join();
  result.code = sqlite3_finalize(statement);
  if (interrupted >= 0) result.delay = end - interrupted;
  return result;
}

struct Handler {
  double since = 0;  // of the thread, when the handler said stop
  int calls_left = 0;
};
int count_down(void* data) {
  auto& handler = *static_cast<Handler*>(data);
  if (--handler.calls_left > 0) return 0;
  if (handler.since == 0) handler.since = milliseconds_of(CLOCK_THREAD_CPUTIME_ID);
  return 1;
}

std::string repeated(const std::string& unit, std::size_t size) {
  std::string text;
  text.reserve(size + unit.size());
  while (text.size() < size) text += unit;
  return text;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: %s EXTENSION TEXT [MEGABYTES [MOST_MILLISECONDS]]\n", argv[0]);
    return 2;
  }
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  const std::size_t size = (argc > 3 ? std::strtoul(argv[3], nullptr, 10) : 20) << 20;
  const double most = argc > 4 ? std::atof(argv[4]) : 50;
  std::ifstream file(argv[2], std::ios::binary);
  const std::string page{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};

  sqlite3_open(":memory:", &database);
  sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, nullptr);
  char* message = nullptr;
  if (sqlite3_load_extension(database, argv[1], "sqlite3_gongbao_init", &message) != SQLITE_OK) {
    std::printf("%s\nfailed\n", message);
    return 1;
  }
  sqlite3_limit(database, SQLITE_LIMIT_LENGTH, 1 << 30);
  require(sqlite3_exec(database, "CREATE VIRTUAL TABLE search USING fts5(body, tokenize = 'hanzi', content = '')",
                       nullptr, nullptr, nullptr) == SQLITE_OK, "FTS5");

  struct Text {
    const char* name;
    std::string unit;
  };
  const std::vector<Text> texts = {{"report", page + "\n"},
                                   {"digits", "7"},
                                   {"no full stop", "完成投资3亿元"},
                                   {"lines", "甲\n"},
                                   {"jumps", "甲（紧接3版）乙"},
                                   {"steps", "1…-"}};
  const std::vector<const char*> queries = {
      "SELECT count(*) FROM report_checks(?1)",
      "SELECT count(*) FROM report_honours(?1), report_document(?1)",
      // Not their length: SQLite would count it in one go.
      "SELECT report_indicators_json(?1) IS NULL, report_highlight(?1, '[', ']') IS NULL",
      "SELECT count(*) FROM report_indicators(CAST(?1 AS BLOB))",
      "SELECT report_indicator(?1, '没有这样的指标')",
      // Of a phrase: no long text is one, which is seen at once.
      "SELECT report_number(?1), report_value(?1), report_period_start(?1, 2021), report_period_end(?1, 2021)",
      "SELECT report_similarity(?1, '财政收入')",
      "INSERT INTO search VALUES (?1)",
  };
  double worst = 0;
  int interrupts = 0;
  for (const Text& text : texts) {
    const std::string whole = repeated(text.unit, size);
    for (const char* sql : queries) {
      const Run full = run(sql, whole, -1);
      // A metric is no text, and a text no query of FTS5.
      require(full.code == SQLITE_OK || full.code == SQLITE_TOOBIG || full.code == SQLITE_ERROR, sql);
      // Another text in between, so that nothing is in the cache.
      constexpr int kMoments = 10;
      double here = 0;
      for (int i = 0; i < kMoments; ++i) {
        std::string other = whole;
        other.back() = static_cast<char>('0' + i);
        Run stopped = run(sql, other, full.took * (i + 0.5) / kMoments);
        // Interrupted before it began, which SQLite takes for nothing: once more.
        for (int again = 0; stopped.code == SQLITE_OK && stopped.delay > most && again < 3; ++again) {
          other.back() = static_cast<char>('A' + i * 2 + again % 2);
          stopped = run(sql, other, full.took * (i + 0.5) / kMoments);
        }
        require(stopped.code == SQLITE_OK || stopped.code == SQLITE_INTERRUPT || stopped.code == full.code,
                sql);
        here = std::max(here, stopped.delay);
        if (stopped.code == SQLITE_INTERRUPT) ++interrupts;
      }
      worst = std::max(worst, here);
      std::printf("%-13s %6.0f ms, interrupted: %5.1f ms at worst: %s\n", text.name, full.took, here, sql);

      Handler handler{.calls_left = 40};
      sqlite3_progress_handler(database, 100, count_down, &handler);
      std::string other = whole;
      other.back() = 'p';
      const Run stopped = run(sql, other, -1);
      sqlite3_progress_handler(database, 0, nullptr, nullptr);
      require(handler.since == 0 || stopped.code == SQLITE_INTERRUPT, sql);
    }
  }
  // Afterwards the connection is as before.
  require(run("SELECT count(*) FROM report_indicators(?1)", page, -1).code == SQLITE_OK, "after all");
  require(sqlite3_close(database) == SQLITE_OK, "close");
  if (worst > most) failed = true;
  std::printf("%s: %d interrupts, %.1f ms at worst\n", failed ? "failed" : "passed", interrupts, worst);
  return failed ? 1 : 0;
}
