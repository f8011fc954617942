// SQL statements over the tables, functions, collations and the tokenizer.
//
// Aims at the adapter: plans that SQLite asks for with arguments that it cannot use, arguments of every type,
// cursors that are left half read, tables made and dropped while they are read, a text parsed again under its
// own cursor.

#include <string>

#include "contract.h"
#include "database.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gongbao::fuzz;
  const std::string sql(reinterpret_cast<const char*>(data), size);
  if (sql.find('\0') != sql.npos) return 0;
  const Database database = open();
  confine(database.get());
  const char* rest = sql.c_str();
  for (int statements = 0; statements < 8 && *rest != '\0'; ++statements) {
    sqlite3_stmt* statement = nullptr;
    int code = sqlite3_prepare_v2(database.get(), rest, -1, &statement, &rest);
    if (code == SQLITE_OK && statement != nullptr) code = drain(statement);
    require_orderly(database.get(), code);
    sqlite3_finalize(statement);
  }
  return 0;
}
