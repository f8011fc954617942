#pragma once
// What stands between our exceptions and SQLite.  An exception that passes through SQLite leaves its mutex
// locked, so every callback runs its work in one of these:
//
//   int column(sqlite3_vtab_cursor* cursor, …) noexcept {
//     return guarded(*cursor->pVtab, [&] { …; return SQLITE_OK; });
//   }
//
//   SELECT * FROM report_units(7);   -- Error: report_units(): source must be TEXT or BLOB, not INTEGER

#include <initializer_list>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>

#include "sqlite/api.h"
#include "text/stop.h"

namespace gongbao::sql {

/// The parts one after the other.
inline std::string joined(std::initializer_list<std::string_view> parts) {
  std::string whole;
  for (const std::string_view part : parts) whole += part;
  return whole;
}

/// An error for whoever wrote the SQL.  Its message names the function, the argument and what would be right.
class Failure : public std::runtime_error {
 public:
  /// The message is the parts one after the other.
  explicit Failure(std::initializer_list<std::string_view> parts, int code = SQLITE_ERROR)
      : std::runtime_error(joined(parts)), code_(code) {}
  [[nodiscard]] int code() const noexcept { return code_; }

 private:
  int code_;
};

/// Puts a copy of `text` where SQLite looks for the message and gives the code to return.
inline int set_message(char** message, const char* text, int code) noexcept {
  if (message == nullptr) return code;
  sqlite3_free(*message);
  *message = sqlite3_mprintf("%s", text);
  return *message == nullptr ? SQLITE_NOMEM : code;
}

/// Runs `body`, which returns a SQLite code; a message goes to `*message`.
template <class Body>
int guarded(char** message, Body&& body) noexcept {
  try {
    return body();
  } catch (const std::bad_alloc&) {
    return SQLITE_NOMEM;
  } catch (const Stopped&) {
    return SQLITE_INTERRUPT;  // SQLite has the message
  } catch (const Failure& failure) {
    return set_message(message, failure.what(), failure.code());
  } catch (const std::exception& error) {
    return set_message(message, error.what(), SQLITE_ERROR);
  } catch (...) {
    return set_message(message, "gongbao: unexpected error", SQLITE_ERROR);
  }
}

/// The same for a method of a virtual table.
template <class Body>
int guarded(sqlite3_vtab& table, Body&& body) noexcept {
  return guarded(&table.zErrMsg, body);
}

/// The same for a SQL function: `body` sets the result itself.
template <class Body>
void guarded(sqlite3_context* context, Body&& body) noexcept {
  char* message = nullptr;
  const int code = guarded(&message, [&] {
    body();
    return SQLITE_OK;
  });
  if (code == SQLITE_NOMEM) {
    sqlite3_result_error_nomem(context);
  } else if (code == SQLITE_TOOBIG) {
    sqlite3_result_error_toobig(context);
  } else if (code == SQLITE_INTERRUPT) {
    sqlite3_result_error_code(context, code);
  } else if (code != SQLITE_OK) {
    sqlite3_result_error(context, message, -1);
    sqlite3_result_error_code(context, code);
  }
  sqlite3_free(message);
}

}  // namespace gongbao::sql
