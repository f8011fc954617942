#pragma once
// A connection that has the extension, for the targets that go through SQL.

#include <sqlite3.h>

#include <memory>

namespace gongbao::fuzz {

struct Close {
  void operator()(sqlite3* database) const noexcept;
};
using Database = std::unique_ptr<sqlite3, Close>;

/// A new database in memory with some tables that statements can be written against.
Database open();

/// From now on a statement stops after some hundred thousand steps and may touch no files but by
/// report(file=…).
void confine(sqlite3* database);

/// Steps through the statement to its end and reads every value.  Returns SQLite's code.
int drain(sqlite3_stmt* statement);

/// Requires that the code is one that a statement may end in: not SQLITE_INTERNAL, SQLITE_CORRUPT or
/// SQLITE_MISUSE, and an error with a message.
void require_orderly(sqlite3* database, int code);

}  // namespace gongbao::fuzz
