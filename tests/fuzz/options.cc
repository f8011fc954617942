// The text between the brackets of CREATE VIRTUAL TABLE … USING report(…), and a query of the table that it
// makes.
//
// Aims at options.cc (quotes that are not closed, = without a side, names given twice, suggestions for long
// names), at what is written into SQL (names with quotes in them, in content.cc) and at paths (file.cc).

#include <string>

#include "contract.h"
#include "database.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gongbao::fuzz;
  const std::string options(reinterpret_cast<const char*>(data), size);
  if (options.find('\0') != options.npos) return 0;
  const Database database = open();
  confine(database.get());
  sqlite3_stmt* statement = nullptr;
  const std::string sql = "CREATE VIRTUAL TABLE temp.made USING report(" + options + ")";
  int code = sqlite3_prepare_v2(database.get(), sql.c_str(), -1, &statement, nullptr);
  if (code == SQLITE_OK) code = drain(statement);
  require_orderly(database.get(), code);
  sqlite3_finalize(statement);
  if (code != SQLITE_OK) return 0;

  for (const char* query :
       {"SELECT * FROM temp.made", "SELECT rowid, * FROM temp.made WHERE ordinal > 1 ORDER BY 2 DESC",
        "SELECT count(*) FROM temp.made WHERE document IN (1, 4, 'x')"}) {
    if (sqlite3_prepare_v2(database.get(), query, -1, &statement, nullptr) == SQLITE_OK)
      require_orderly(database.get(), drain(statement));
    sqlite3_finalize(statement);
  }
  return 0;
}
