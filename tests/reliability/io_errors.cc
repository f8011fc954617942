// A disk that fails: under content=, while a corpus is written, and under file=.  Each read (or write) in turn, and all
// after it, ends in an error of SQLite's VFS; a statement must then end in that error or have all its rows, and what is
// written must be whole or not there.
//
//   io_errors build/gongbao.so

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>

namespace {

namespace fs = std::filesystem;

int passed = 0;
int failed = 0;
std::string extension;

void expect(bool right, const std::string& what, const std::string& found) {
  ++(right ? passed : failed);
  if (!right && failed <= 10) std::printf("%s: %s\n", what.c_str(), found.c_str());
}

// Calls that still succeed; negative: all do.
long reads_left = -1;
long writes_left = -1;
bool fails(long& left) {
  if (left < 0) return false;
  if (left == 0) return true;
  --left;
  return false;
}

// ---- a VFS over the default one ------------------------------------------------------------------------------

struct File {
  sqlite3_file base;
  sqlite3_file* real;
};
sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real; }

int x_close(sqlite3_file* f) { return real(f)->pMethods->xClose(real(f)); }
int x_read(sqlite3_file* f, void* to, int size, sqlite3_int64 at) {
  return fails(reads_left) ? SQLITE_IOERR_READ : real(f)->pMethods->xRead(real(f), to, size, at);
}
int x_write(sqlite3_file* f, const void* from, int size, sqlite3_int64 at) {
  return fails(writes_left) ? SQLITE_FULL : real(f)->pMethods->xWrite(real(f), from, size, at);
}
int x_truncate(sqlite3_file* f, sqlite3_int64 size) { return real(f)->pMethods->xTruncate(real(f), size); }
int x_sync(sqlite3_file* f, int flags) { return real(f)->pMethods->xSync(real(f), flags); }
int x_size(sqlite3_file* f, sqlite3_int64* size) { return real(f)->pMethods->xFileSize(real(f), size); }
int x_lock(sqlite3_file* f, int kind) { return real(f)->pMethods->xLock(real(f), kind); }
int x_unlock(sqlite3_file* f, int kind) { return real(f)->pMethods->xUnlock(real(f), kind); }
int x_reserved(sqlite3_file* f, int* is) { return real(f)->pMethods->xCheckReservedLock(real(f), is); }
int x_control(sqlite3_file* f, int op, void* data) { return real(f)->pMethods->xFileControl(real(f), op, data); }
int x_sector(sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); }
int x_device(sqlite3_file* f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); }

const sqlite3_io_methods kMethods = {1,        x_close,  x_read,     x_write,   x_truncate, x_sync,  x_size,
                                     x_lock,   x_unlock, x_reserved, x_control, x_sector,   x_device, nullptr,
                                     nullptr,  nullptr,  nullptr,    nullptr,   nullptr};

int x_open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out) {
  auto* const original = static_cast<sqlite3_vfs*>(vfs->pAppData);
  auto* const own = reinterpret_cast<File*>(file);
  own->base.pMethods = nullptr;
  own->real = reinterpret_cast<sqlite3_file*>(own + 1);
  const int code = original->xOpen(original, name, own->real, flags, out);
  if (code == SQLITE_OK) own->base.pMethods = &kMethods;
  return code;
}

void register_vfs() {
  static sqlite3_vfs vfs;
  sqlite3_vfs* const original = sqlite3_vfs_find(nullptr);
  vfs = *original;
  vfs.zName = "failing";
  vfs.pAppData = original;
  vfs.szOsFile = static_cast<int>(sizeof(File)) + original->szOsFile;
  vfs.xOpen = x_open;
  sqlite3_vfs_register(&vfs, 0);
}

// ---- statements ----------------------------------------------------------------------------------------------

sqlite3* open(const char* path) {
  sqlite3* database = nullptr;
  sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, "failing");
  sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, nullptr);
  char* message = nullptr;
  if (sqlite3_load_extension(database, extension.c_str(), "sqlite3_gongbao_init", &message) != SQLITE_OK) {
    std::printf("%s\nfailed\n", message);
    std::exit(1);
  }
  return database;
}

struct Answer {
  int code = SQLITE_OK;
  std::string value;  // the first, or the message
};
Answer ask(sqlite3* database, const char* sql) {
  Answer answer;
  sqlite3_stmt* statement = nullptr;
  answer.code = sqlite3_prepare_v2(database, sql, -1, &statement, nullptr);
  if (answer.code == SQLITE_OK) {
    while (sqlite3_step(statement) == SQLITE_ROW) {
      const auto* const text = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
      if (text != nullptr) answer.value = text;
    }
    answer.code = sqlite3_finalize(statement);
  }
  if (answer.code != SQLITE_OK) answer.value = sqlite3_errmsg(database);
  return answer;
}

void make_texts() {
  sqlite3* database = open("texts.db");
  for (const char* sql :
       {"CREATE TABLE documents(id INTEGER PRIMARY KEY, body TEXT)",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30) INSERT INTO documents "
        "SELECT i, replace(hex(zeroblob(i * 12)), '00', '办结案件' || i || '件，同比增长3%。') FROM n",
        "CREATE VIEW shown AS SELECT id AS key, body AS text FROM documents",
        "CREATE TABLE sentences(document, sentence)"}) {
    const Answer made = ask(database, sql);
    expect(made.code == SQLITE_OK, sql, made.value);
  }
  sqlite3_close(database);
}

void reads_that_fail() {
  for (const char* content : {"content=documents, column=body, key=id", "content=shown, column=text, key=key"}) {
    std::string right;
    bool whole = false;
    long errors = 0;
    for (long n = -1; !whole || n < 0; ++n) {
      sqlite3* database = open("texts.db");
      ask(database, "PRAGMA cache_size = 2");
      const std::string create = std::string("CREATE VIRTUAL TABLE temp.rows USING report(") + content + ", rows=indicators)";
      const Answer created = ask(database, create.c_str());
      expect(created.code == SQLITE_OK, create, created.value);
      reads_left = n;
      const Answer found = ask(database, "SELECT count(*) || ' ' || sum(value) FROM temp.rows");
      const bool used_up = reads_left == 0;
      reads_left = -1;
      if (n < 0) {
        right = found.value;
      } else if (found.code == SQLITE_OK) {
        expect(found.value == right, "rows after a failed read", found.value + ", not " + right);
        whole = !used_up || n > 100'000;
      } else {
        ++errors;
        expect((found.code & 0xFF) == SQLITE_IOERR && found.value.find("disk I/O error") != std::string::npos, "error",
               found.value);
      }
      // The connection goes on.
      const Answer after = ask(database, "SELECT count(*) || ' ' || sum(value) FROM temp.rows");
      expect(after.value == right, "afterwards", after.value);
      expect(sqlite3_close(database) == SQLITE_OK, "close", content);
      if (n > 10) n += 6;  // many reads are alike
    }
    expect(errors > 10, "reads failed", std::to_string(errors));
  }
}

void writes_that_fail() {
  bool whole = false;
  long errors = 0;
  for (long n = 0; !whole; n += n < 10 ? 1 : 11) {
    sqlite3* database = open("texts.db");
    ask(database, "PRAGMA cache_size = 2");
    ask(database, "DELETE FROM sentences");
    writes_left = n;
    const Answer loaded = ask(database,
                              "INSERT INTO sentences SELECT d.id, s.sentence FROM documents d, report_sentences(d.body) s");
    writes_left = -1;
    whole = loaded.code == SQLITE_OK;
    if (!whole) {
      ++errors;
      expect((loaded.code & 0xFF) == SQLITE_FULL, "a full disk", loaded.value);
    }
    const Answer kept = ask(database, "SELECT count(*) FROM sentences");
    expect(kept.value == (whole ? "5580" : "0"), "sentences kept", kept.value);
    const Answer integrity = ask(database, "PRAGMA integrity_check");
    expect(integrity.value == "ok", "integrity", integrity.value);
    sqlite3_close(database);
  }
  expect(errors > 5, "writes failed", std::to_string(errors));
}

int file_error = 0;  // of the next read of a file

void files_that_fail() {
  std::ofstream("page") << "立案3件。";
  sqlite3* database = open(":memory:");
  ask(database, "CREATE VIRTUAL TABLE temp.page USING report(file='page')");
  file_error = EIO;
  const Answer said = ask(database, "SELECT sentence FROM page");
  expect(said.value == "report(): cannot read 'page': Input/output error", "EIO", said.value);
  file_error = EINTR;
  const Answer again = ask(database, "SELECT sentence FROM page");
  expect(again.value == "立案3件。", "EINTR", again.value);
  sqlite3_close(database);
}

}  // namespace

// The extension's read(): the symbol of the program is found before that of the C library.
extern "C" __attribute__((visibility("default"))) ssize_t read(int number, void* to, size_t size) {
  if (file_error != 0) {
    errno = file_error;
    file_error = 0;
    return -1;
  }
  return syscall(SYS_read, number, to, size);
}

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: %s EXTENSION\n", argv[0]);
    return 2;
  }
  extension = fs::absolute(argv[1]);
  char folder[] = "/tmp/gongbao.XXXXXX";
  if (mkdtemp(folder) == nullptr || chdir(folder) != 0) return 2;
  register_vfs();
  make_texts();
  reads_that_fail();
  writes_that_fail();
  files_that_fail();
  fs::remove_all(folder);
  std::printf("%d passed, %d failed\n", passed, failed);
  return failed == 0 ? 0 : 1;
}
