// Texts that rules find hard cost no more a character when they are long: four times the text may cost eight
// times the time of the processor (four, and as much again for a busy computer), not sixteen.  A limit in
// milliseconds would tell of the computer.
//
//   linear build/gongbao.so [KILOBYTES]
//   linear build/gongbao.so 20480 each       time and most memory of each text at a quarter, half and all of the size

#include <malloc.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

namespace {

double now() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

struct Text {
  const char* name;
  std::string head;
  std::string unit;  // again and again
};

const std::vector<Text> kTexts = {
    {"digits", "", "7"},
    {"Chinese digits", "", "七"},
    {"scales", "", "百万"},
    {"fractions", "", "三分之"},
    {"a thousand comma", "", "1,"},
    {"opening quotation marks", "", "“"},
    {"opening brackets", "", "（"},
    {"opening and closing brackets", "", "（）"},
    {"brackets in brackets", "", "（3件，"},
    {"document marks", "", "《"},
    {"years of a change", "", "收入3年增长5%"},
    {"one clause of a plan", "二、2022年工作计划\n", "已完成3件"},
    {"list marks", "", "、"},
    {"spaces", "甲", "　"},
    {"spaces between digits", "", "1 "},
    {"lines", "", "\n"},
    {"no full stop", "", "完成投资3亿元"},
    {"no full stop, clauses", "", "完成投资3亿元，"},
    {"no clause, members", "", "完成投资3亿元、"},
    {"a unit a line", "", "区教育局\n"},
    {"a unit and a sentence", "", "区教育局\n新增学位300个。\n"},
    {"enumerators", "", "一、（一）1.（1）①"},
    {"enumerators a line", "", "一、办案\n（一）立案\n1.案件\n（1）新案\n①旧案\n"},
    {"一是", "一是", "推进工作。二是"},
    {"dashes a line", "", "——立案。\n"},
    {"由", "", "由5元"},
    {"由 and 增加到", "", "由5元增加到"},
    {"获", "", "获"},
    {"获奖", "", "荣获奖、"},
    {"百分之", "", "百分之"},
    {"其中", "共10件，", "其中3件、"},
    {"合计", "", "3件、4件合计7件，"},
    {"changes", "", "增长3%，"},
    {"分别", "甲、乙、丙分别", "下降3%、"},
    {"ranks", "", "全市第一，"},
    {"times", "", "截至10月底"},
    {"years", "", "2021年"},
    {"ranges", "", "10-20-"},
    {"page jumps", "", "（下转4版）"},
    {"page jumps in pairs", "", "甲（下转4版）\n（紧接3版）乙"},
    {"escapes", "", "<U+00A0>"},
    {"letters", "", "5G+"},
    {"invalid bytes", "", "\xE5\x8A"},
    {"four bytes", "", "\xF0\xA0\xAE\xB7"},
};
const std::vector<const char*> kQueries = {
    "SELECT (SELECT count(*) FROM report_checks(?1)), (SELECT count(*) FROM report_honours(?1)),"
    " (SELECT count(*) FROM report_mentions(?1))",
    "SELECT report_highlight(?1, '<', '>') IS NULL",
    "SELECT report_number(?1), report_value(?1), report_period_start(?1, 2021)",
    "SELECT count(*) FROM report_document(CAST(?1 AS BLOB))",
    "INSERT INTO temp.search VALUES (?1)",
};

sqlite3* database = nullptr;
bool failed = false;

double cost(const char* sql, const Text& text, std::size_t size) {
  std::string whole = text.head;
  whole.reserve(size + text.unit.size());
  while (whole.size() < size) whole += text.unit;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) != SQLITE_OK) {
    std::printf("%s: %s\n", sql, sqlite3_errmsg(database));
    std::exit(1);
  }
  double least = 1e9;
  for (int i = 0; i < 3; ++i) {
    static int texts = 0;
    whole += std::to_string(++texts);  // another text, which is in no cache
    sqlite3_bind_text64(statement, 1, whole.data(), whole.size(), SQLITE_STATIC, SQLITE_UTF8);
    const double begin = now();
    while (sqlite3_step(statement) == SQLITE_ROW) {
    }
    least = std::min(least, now() - begin);
    if (sqlite3_reset(statement) != SQLITE_OK) {
      std::printf("%s of %s: %s\n", sql, text.name, sqlite3_errmsg(database));
      failed = true;
    }
  }
  sqlite3_finalize(statement);
  return least;
}

void open(const char* extension) {
  sqlite3_open(":memory:", &database);
  sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, nullptr);
  char* message = nullptr;
  if (sqlite3_load_extension(database, extension, "sqlite3_gongbao_init", &message) != SQLITE_OK) {
    std::printf("%s\nfailed\n", message);
    std::exit(1);
  }
}

struct Usage {
  double milliseconds = 0;
  double megabytes = 0;
};

// Of a process of its own, which reads all rows of the text.
Usage usage_of(const char* extension, const Text& text, std::size_t size) {
  const pid_t child = fork();
  if (child == 0) {
    open(extension);
    std::string whole = text.head;
    whole.reserve(size + text.unit.size());
    while (whole.size() < size) whole += text.unit;
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(database, kQueries[0], -1, &statement, nullptr);
    sqlite3_bind_text64(statement, 1, whole.data(), whole.size(), SQLITE_STATIC, SQLITE_UTF8);
    std::_Exit(sqlite3_step(statement) == SQLITE_ROW ? 0 : 1);
  }
  int status = 0;
  rusage used{};
  if (wait4(child, &status, 0, &used) != child || status != 0) failed = true;
  const auto milliseconds = [](timeval time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
  };
  return {milliseconds(used.ru_utime) + milliseconds(used.ru_stime), static_cast<double>(used.ru_maxrss) / 1024};
}

void print_each(const char* extension, std::size_t size) {
  std::printf("%-28s %8s %8s %8s ms %8s %8s %8s MB %8s MB/s\n", "", "1/4", "1/2", "1", "1/4", "1/2", "1", "");
  for (const Text& text : kTexts) {
    const Usage quarter = usage_of(extension, text, size / 4);
    const Usage half = usage_of(extension, text, size / 2);
    const Usage all = usage_of(extension, text, size);
    std::printf("%-28s %8.0f %8.0f %8.0f    %8.0f %8.0f %8.0f    %8.1f\n", text.name, quarter.milliseconds,
                half.milliseconds, all.milliseconds, quarter.megabytes, half.megabytes, all.megabytes,
                static_cast<double>(size) / 1e3 / all.milliseconds);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: %s EXTENSION [KILOBYTES [each]]\n", argv[0]);
    return 2;
  }
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  const std::size_t size = (argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 256) << 10;
  constexpr double kMost = 8;
  constexpr double kTooShort = 4;  // ms, to tell anything

  if (argc > 3 && std::string_view(argv[3]) == "each") {
    print_each(argv[1], size);
    return failed ? 1 : 0;
  }
  // Memory once had is kept: fresh pages cost more than what is done in them, and only long texts need them.
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);

  open(argv[1]);
  sqlite3_exec(database, "CREATE VIRTUAL TABLE temp.search USING fts5(sentence, tokenize = 'hanzi')", nullptr,
               nullptr, nullptr);
  double worst = 0;
  int compared = 0;
  const auto compare = [&](const char* sql, const Text& text, std::size_t length) {
    double ratio = 0;
    for (int attempt = 0; attempt < 3; ++attempt) {
      const double once = cost(sql, text, length);
      const double four = cost(sql, text, length * 4);
      ratio = four < kTooShort ? 0 : four / std::max(once, kTooShort / 8);
      if (ratio < kMost) break;
      std::printf("%s: %.1f ms, four times as long: %.1f ms: %s\n", text.name, once, four, sql);
    }
    ++compared;
    worst = std::max(worst, ratio);
    if (ratio >= kMost) failed = true;
  };
  for (const Text& text : kTexts) {
    for (const char* sql : kQueries) compare(sql, text, size);
    compare("SELECT report_similarity(?1, '办结案件')", text, size);
    compare("SELECT ?1 < ?1 || '甲' COLLATE pinyin, ?1 < ?1 || '甲' COLLATE stroke", text, size / 4);
  }
  sqlite3_close(database);
  std::printf("%s: %d comparisons, ratio %.1f at worst\n", failed ? "failed" : "passed", compared, worst);
  return failed ? 1 : 0;
}
