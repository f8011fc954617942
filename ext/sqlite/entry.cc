// Where SQLite enters:
//
//   .load ./gongbao
//   SELECT load_extension('./gongbao');
//
// or, built with SQLITE_CORE into a program that has SQLite (gongbao.h):
//
//   sqlite3_auto_extension((void (*)(void))sqlite3_gongbao_init);

#include <dlfcn.h>
#include <unicode/ucnv.h>
#include <unicode/ucol.h>

#include <atomic>

#include "gongbao.h"
#include "sqlite/api.h"
#include "sqlite/barrier.h"
#include "sqlite/registry.h"

namespace {

// Whether this connection has the functions already: it may be loaded by a driver's setting and once more by
// a script, and SQLite refuses to replace functions while a statement, such as SELECT load_extension(…),
// runs.
bool is_loaded(sqlite3* database) noexcept {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v2(database, "SELECT report_version()", -1, &statement, nullptr);
  sqlite3_finalize(statement);
  return code == SQLITE_OK;
}

// Keeps the library that holds `address` in the process until it ends.
void keep_loaded(const void* address) noexcept {
  Dl_info library;
  if (dladdr(address, &library) != 0) dlopen(library.dli_fname, RTLD_LAZY | RTLD_NOLOAD | RTLD_NODELETE);
}

constexpr char kOwnAddress = 0;

// ICU keeps what it has read (converters, rules of collation, dictionaries) until the process ends.  Unloaded
// with this library it would leave that behind, each time a connection is opened and closed; so it stays.
void keep_icu_loaded() noexcept {
  Dl_info own;
  Dl_info icu;
  for (const void* address :
       {reinterpret_cast<const void*>(ucnv_open), reinterpret_cast<const void*>(ucol_open)}) {
    const bool is_built_in =
        dladdr(&kOwnAddress, &own) != 0 && dladdr(address, &icu) != 0 && own.dli_fbase == icu.dli_fbase;
    if (!is_built_in) keep_loaded(address);
  }
}

// SQLite unloads a library whose entry fails, but keeps what the entry registered: calls would go to where
// the library was.  So that is taken back, and where it cannot be, the library stays.
void leave_nothing_behind(sqlite3* database) noexcept {
  if (gongbao::sql::unregister_all(database)) return;
  keep_loaded(&kOwnAddress);
}

}  // namespace

extern "C" {
#ifndef SQLITE_CORE
// The table of the host's functions.  It is set once, so that connections that load at the same time in
// several threads do not write over each other.
const sqlite3_api_routines* sqlite3_api = nullptr;
#endif

__attribute__((visibility("default"))) int sqlite3_gongbao_init(
    sqlite3* database, char** message, [[maybe_unused]] const sqlite3_api_routines* api) {
#ifndef SQLITE_CORE
  const std::atomic_ref routines(sqlite3_api);
  const sqlite3_api_routines* host = routines.load();
  if (host == nullptr && routines.compare_exchange_strong(host, api)) host = api;
  if (host != api) {
    // Calls for this connection would go to a library that knows nothing of it.
    if (message != nullptr)
      *message = api->mprintf("gongbao is in use by another SQLite library of this process");
    return SQLITE_ERROR;
  }
#endif
  // By number: an older host's table of functions is shorter, and looking past its end is no way to ask.
  constexpr int kOldest = 3040000;
  if (sqlite3_libversion_number() < kOldest) {
    if (message != nullptr) {
      *message = sqlite3_mprintf("gongbao needs SQLite 3.40 or newer; this is %s", sqlite3_libversion());
    }
    return SQLITE_ERROR;
  }
  if (is_loaded(database)) return SQLITE_OK;
  keep_icu_loaded();
  const int code = gongbao::sql::guarded(message, [&] { return gongbao::sql::register_all(database); });
  if (code == SQLITE_OK) return SQLITE_OK;
  if (message != nullptr && *message == nullptr)
    *message = sqlite3_mprintf("gongbao: %s", sqlite3_errmsg(database));
  leave_nothing_behind(database);
  return code;
}
}
