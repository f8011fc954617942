// What report(file=…) does with files that are none, with files that change while they are read, and in a database that
// somebody else has made.
//
//   hostile_files build/gongbao.so

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

namespace {

namespace fs = std::filesystem;

std::string extension;
int passed = 0;
int failed = 0;

void expect(bool right, const std::string& what, const std::string& found) {
  ++(right ? passed : failed);
  if (!right) std::printf("%s: %s\n", what.c_str(), found.c_str());
}

sqlite3* open(const std::string& path) {
  sqlite3* database = nullptr;
  sqlite3_open(path.c_str(), &database);
  sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, nullptr);
  char* message = nullptr;
  if (sqlite3_load_extension(database, extension.c_str(), "sqlite3_gongbao_init", &message) != SQLITE_OK) {
    std::printf("%s\nfailed\n", message);
    std::exit(1);
  }
  return database;
}

// The first value, or the error.
std::string ask(sqlite3* database, const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  std::string answer;
  if (sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK &&
      sqlite3_step(statement) == SQLITE_ROW && sqlite3_column_text(statement, 0) != nullptr) {
    answer = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
  }
  if (sqlite3_finalize(statement) != SQLITE_OK || sqlite3_errcode(database) == SQLITE_ERROR) {
    answer = sqlite3_errmsg(database);
  }
  return answer;
}

// What a table over `path` says when it is read.
std::string read(sqlite3* database, const std::string& path) {
  ask(database, "DROP TABLE IF EXISTS temp.made");
  const std::string made = ask(database, "CREATE VIRTUAL TABLE temp.made USING report(file='" + path + "')");
  return made.empty() ? ask(database, "SELECT count(*) FROM temp.made") : made;
}

bool holds(const std::string& text, const char* words) { return text.find(words) != text.npos; }

long most_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;  // kB
}

void what_is_no_file(sqlite3* database) {
  fs::create_directory("folder");
  mkfifo("pipe", 0600);
  const int number = socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strcpy(address.sun_path, "socket");
  const bool bound = bind(number, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
  struct Case {
    const char* path;
    const char* error;
  };
  for (const auto& [path, error] : {Case{"folder", "'folder' is a directory, not a file"}, Case{"pipe", "'pipe' is a pipe, not a file"},
                                    Case{"/dev/zero", "'/dev/zero' is a device, not a file"},
                                    Case{"missing", "cannot open 'missing': No such file or directory"}}) {
    const std::string said = read(database, path);
    expect(holds(said, error), path, said);
    // A link is what it leads to.
    fs::create_symlink(fs::path(path).is_absolute() ? fs::path(path) : fs::current_path() / path, "link");
    const std::string by_link = read(database, "link");
    expect(holds(by_link, std::string(path) == "missing" ? "No such file" : ", not a file"), std::string("link to ") + path, by_link);
    fs::remove("link");
  }
  if (bound) expect(holds(read(database, "socket"), "a socket, not a file"), "socket", read(database, "socket"));
  close(number);
  fs::create_symlink("loop", "loop");
  expect(holds(read(database, "loop"), "cannot open 'loop': Too many levels"), "loop", read(database, "loop"));
  std::ofstream("page") << "立案3件。";
  fs::create_symlink("page", "link");
  expect(read(database, "link") == "1", "link to a file", read(database, "link"));
  const std::string long_name(5000, 'x');
  expect(holds(read(database, long_name), "File name too long"), "a long name", read(database, long_name).substr(0, 80));
}

// Five gigabytes without a byte on the disk.
void what_is_too_large(sqlite3* database) {
  std::ofstream("sparse").close();
  if (truncate("sparse", 5'000'000'000) != 0) {
    std::printf("note: this file system holds no file of 5 GB\n");
  } else {
    const long before = most_memory();
    const std::string said = read(database, "sparse");
    expect(said == "report(): 'sparse' has 5000000000 bytes, more than this connection's limit of 1000000000", "sparse", said);
    expect(most_memory() - before < 50'000, "memory for a file that is refused", std::to_string(most_memory() - before) + " kB");
  }
  std::ofstream("large") << std::string(2000, '1');
  const int limit = sqlite3_limit(database, SQLITE_LIMIT_LENGTH, 1999);
  const std::string said = read(database, "large");
  sqlite3_limit(database, SQLITE_LIMIT_LENGTH, limit);
  expect(said == "report(): 'large' has 2000 bytes, more than this connection's limit of 1999", "limit", said);
  expect(read(database, "large") == "0", "within the limit", read(database, "large"));
}

// No answer may be longer than SQLITE_LIMIT_LENGTH, and none is made before that is known.
void what_would_be_too_long(sqlite3* database) {
  const int limit = sqlite3_limit(database, SQLITE_LIMIT_LENGTH, 20'000);
  for (const char* sql :
       {"SELECT report_indicators_json(replace(hex(zeroblob(200)), '00', '立案3件。'))",
        "SELECT report_highlight('立案3件。办案4件。', replace(hex(zeroblob(9000)), '0', 'x'), '')",
        "SELECT report_text(CAST(replace(hex(zeroblob(4500)), '00', x'cab9') || x'cab9' AS BLOB))"}) {
    const std::string said = ask(database, sql);
    expect(said == "string or blob too big" || said.size() <= 20'000, sql, said.substr(0, 80));
  }
  sqlite3_limit(database, SQLITE_LIMIT_LENGTH, limit);
}

// Shorter and longer again while it is read: what is read is some beginning of what was there, never an error of memory.
void what_changes(sqlite3* database) {
  std::string text;
  while (text.size() < 3'000'000) text += "立案3件。";
  std::ofstream("changing") << text;
  std::atomic<bool> over{false};
  std::thread other([&] {
    for (int i = 0; !over; ++i) {
      if (i % 2 == 0) {
        if (truncate("changing", i % 3 == 0 ? 0 : 1'000'000) != 0) return;
      } else {
        std::ofstream("changing", std::ios::app) << text;
      }
    }
  });
  bool right = true;
  std::string said;
  for (int i = 0; i < 30 && right; ++i) {
    said = read(database, "changing");
    right = !said.empty() && said.find_first_not_of("0123456789") == said.npos;
  }
  over = true;
  other.join();
  expect(right, "a file that changes", said);
}

// To open a pipe would let the one that waits to write into it go on, and what it writes would be lost.
void what_is_not_opened(sqlite3* database) {
  mkfifo("waited", 0600);
  std::atomic<bool> opened{false};
  std::thread writer([&] {
    const int number = ::open("waited", O_WRONLY);
    opened = true;
    close(number);
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  const std::string said = read(database, "waited");
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  expect(holds(said, "'waited' is a pipe, not a file"), "a pipe that is waited for", said);
  expect(!opened, "a pipe", "was opened");
  const int reader = ::open("waited", O_RDONLY | O_NONBLOCK);
  writer.join();
  close(reader);
}

// A database from elsewhere that names a file of the one who opens it, and everything in a schema that could read it.
// FTS5 and FTS4 prepare statements of their own, which SQLite takes for the user's.
void what_a_schema_may_not() {
  std::ofstream("secret") << "密码3件。";
  sqlite3* maker = open("hostile.db");
  const bool has_fts4 = ask(maker, "SELECT 1 FROM pragma_module_list WHERE name = 'fts4'") == "1";
  if (!has_fts4) std::printf("note: this SQLite has no FTS4\n");
  for (const char* sql :
       {"CREATE VIRTUAL TABLE page USING report(file='secret')", "CREATE VIEW harmless AS SELECT sentence FROM page",
        "CREATE VIRTUAL TABLE around USING report(content=harmless, column=sentence, key=sentence)",
        "CREATE VIRTUAL TABLE itself USING report(content=page, column=sentence, key=ordinal)",
        "CREATE VIEW more AS SELECT * FROM around", "CREATE TABLE t(x)", "CREATE TABLE copied(x)",
        "CREATE TRIGGER takes AFTER INSERT ON t BEGIN INSERT INTO copied SELECT sentence FROM page; END",
        "CREATE VIRTUAL TABLE ft USING fts5(sentence, content='page', content_rowid='ordinal')",
        "CREATE VIEW of_ft AS SELECT sentence FROM ft", "CREATE TABLE u(x)",
        "CREATE TRIGGER takes_by_ft AFTER INSERT ON u BEGIN INSERT INTO copied SELECT sentence FROM ft; END",
        "CREATE VIRTUAL TABLE ft4 USING fts4(content=\"page\", sentence)", "CREATE VIEW of_ft4 AS SELECT sentence FROM ft4"}) {
    if (!has_fts4 && holds(sql, "ft4")) continue;
    const std::string said = ask(maker, sql);
    expect(said.empty(), sql, said);
  }
  sqlite3_close(maker);
  for (const int trusted : {1, 0}) {
    sqlite3* victim = open("hostile.db");
    sqlite3_db_config(victim, SQLITE_DBCONFIG_TRUSTED_SCHEMA, trusted, nullptr);
    sqlite3_db_config(victim, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    ask(victim, "ATTACH 'hostile.db' AS elsewhere");
    for (const char* sql :
         {"SELECT * FROM harmless", "SELECT * FROM around", "SELECT * FROM itself", "SELECT * FROM more",
          "INSERT INTO t VALUES (1)", "SELECT * FROM ft", "SELECT * FROM of_ft", "SELECT * FROM elsewhere.of_ft",
          "INSERT INTO u VALUES (1)", "INSERT INTO ft(ft) VALUES ('rebuild')", "SELECT * FROM ft4",
          "SELECT * FROM of_ft4", "INSERT INTO ft4(ft4) VALUES ('rebuild')", "SELECT * FROM page",
          "SELECT * FROM elsewhere.page", "CREATE TABLE taken AS SELECT * FROM page",
          "CREATE VIRTUAL TABLE temp.through USING report(content=page, column=sentence, key=ordinal)"}) {
      if (!has_fts4 && holds(sql, "ft4")) continue;
      const std::string said = ask(victim, sql);
      if (holds(sql, "temp.through")) {
        const std::string through = ask(victim, "SELECT * FROM through");
        expect(holds(through, "report(): cannot read"), "through", through);
        continue;
      }
      // FTS4 says of its content's error only that there was one; for FTS5's rebuild 3.53 takes no virtual table.
      const bool told = holds(said, "unsafe use of virtual table") || holds(said, "report(): cannot read") ||
                        holds(said, "names the file 'secret', but this connection did not create it") ||
                        holds(said, "SQL logic error") || said == "no such table: main.page";
      expect(told && !holds(said, "密码"), sql, said);
    }
    expect(ask(victim, "SELECT count(*) FROM copied") == "0", "copied", ask(victim, "SELECT x FROM copied"));
    expect(ask(victim, "SELECT count(*) FROM ft_docsize") == "0", "index", ask(victim, "SELECT count(*) FROM ft_docsize"));
    // What the table is can be looked at, and the user may read the file himself.
    expect(ask(victim, "SELECT name FROM pragma_table_info('page') WHERE cid = 3") == "section_ordinal", "columns",
           ask(victim, "SELECT name FROM pragma_table_info('page') WHERE cid = 3"));
    expect(read(victim, "secret") == "1", "temp", read(victim, "secret"));
    expect(holds(ask(victim, "SELECT * FROM page"), "did not create it"), "page after temp", ask(victim, "SELECT * FROM page"));
    sqlite3_close(victim);
  }
  // It can be dropped.
  sqlite3* cleaner = open("hostile.db");
  const std::string dropped = ask(cleaner, "DROP TABLE page");
  expect(dropped.empty(), "drop", dropped);
  sqlite3_close(cleaner);
}

// A table that this connection made is read as long as the connection lives: renamed, after a rollback, and when another
// connection has changed the schema.  No other is, though it has the name that this one had.
void what_a_connection_made() {
  std::ofstream("other") << "密码4件。";
  sqlite3* maker = open("own.db");
  const auto expect_read = [&](const char* what, const char* sql, const char* right) {
    const std::string said = ask(maker, sql);
    expect(holds(said, right), what, said);
  };
  ask(maker, "CREATE VIRTUAL TABLE page USING report(file='secret')");
  expect_read("made", "SELECT sentence FROM page", "密码3件");
  sqlite3* changer = open("own.db");
  ask(changer, "CREATE TABLE more(x)");
  expect_read("schema changed", "SELECT sentence FROM page", "密码3件");
  ask(maker, "ALTER TABLE page RENAME TO renamed");
  expect_read("renamed", "SELECT sentence FROM renamed", "密码3件");
  ask(maker, "BEGIN");
  ask(maker, "DROP TABLE renamed");
  ask(maker, "ROLLBACK");
  expect_read("not dropped after all", "SELECT sentence FROM renamed", "密码3件");
  ask(changer, "DROP TABLE renamed");
  const std::string made = ask(changer, "CREATE VIRTUAL TABLE renamed USING report(file='other')");
  expect(made.empty(), "made again", made);
  expect_read("another's", "SELECT sentence FROM renamed", "names the file 'other', but this connection did not create it");
  ask(maker, "ATTACH 'first.db' AS a");
  ask(maker, "CREATE VIRTUAL TABLE a.page USING report(file='secret')");
  expect_read("attached", "SELECT sentence FROM a.page", "密码3件");
  ask(maker, "DETACH a");
  ask(changer, "ATTACH 'second.db' AS a");
  ask(changer, "CREATE VIRTUAL TABLE a.page USING report(file='secret')");
  ask(maker, "ATTACH 'second.db' AS a");
  expect_read("another attached by that name", "SELECT sentence FROM a.page", "did not create it");
  sqlite3_close(changer);
  sqlite3_close(maker);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: %s EXTENSION\n", argv[0]);
    return 2;
  }
  extension = fs::absolute(argv[1]);
  char folder[] = "/tmp/gongbao.XXXXXX";
  if (mkdtemp(folder) == nullptr || chdir(folder) != 0) return 2;
  sqlite3* database = open(":memory:");
  what_is_no_file(database);
  what_is_too_large(database);
  what_would_be_too_long(database);
  what_changes(database);
  what_is_not_opened(database);
  what_a_schema_may_not();
  what_a_connection_made();
  sqlite3_close(database);
  fs::remove_all(folder);
  std::printf("%d passed, %d failed\n", passed, failed);
  return failed == 0 ? 0 : 1;
}
