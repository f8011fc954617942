// SELECT * FROM report_units('…', '2021-13-01');
// -- Error: report_units(): published must be a date such as '2021-12-10', not '2021-13-01'

#include "sqlite/arguments.h"

#include <new>
#include <string>

#include "sqlite/barrier.h"
#include "sqlite/wording.h"

namespace gongbao::sql {
namespace {

[[noreturn]] void fail(const char* function, const char* argument, std::string_view right,
                       std::string_view found) {
  throw Failure({function, "(): ", argument, " must be ", right, ", not ", found});
}

[[noreturn]] void fail_type(const char* function, const char* argument, std::string_view right,
                            sqlite3_value* value) {
  fail(function, argument, right, type_name(sqlite3_value_type(value)));
}

}  // namespace

bool is_null(sqlite3_value* value) noexcept {
  return sqlite3_value_type(value) == SQLITE_NULL;
}

const char* type_name(int type) noexcept {
  switch (type) {
    case SQLITE_INTEGER:
      return "INTEGER";
    case SQLITE_FLOAT:
      return "REAL";
    case SQLITE_TEXT:
      return "TEXT";
    case SQLITE_BLOB:
      return "BLOB";
    default:
      return "NULL";
  }
}

std::string_view bytes_of(sqlite3_value* value) {
  const bool blob = sqlite3_value_type(value) == SQLITE_BLOB;
  const void* data = blob ? sqlite3_value_blob(value) : sqlite3_value_text(value);
  // The length is asked for after the text, which may have to be converted to UTF-8 first.
  const auto length = static_cast<std::size_t>(sqlite3_value_bytes(value));
  if (data == nullptr) {
    if (!blob || length != 0) throw std::bad_alloc();
    return {};
  }
  return {static_cast<const char*>(data), length};
}

Source source_argument(const char* function, const char* argument, sqlite3_value* value) {
  const int type = sqlite3_value_type(value);
  if (type != SQLITE_TEXT && type != SQLITE_BLOB) fail_type(function, argument, "TEXT or BLOB", value);
  return {.bytes = bytes_of(value), .blob = type == SQLITE_BLOB};
}

std::string_view text_argument(const char* function, const char* argument, sqlite3_value* value) {
  if (sqlite3_value_type(value) != SQLITE_TEXT) fail_type(function, argument, "TEXT", value);
  return bytes_of(value);
}

std::int64_t integer_argument(const char* function, const char* argument, sqlite3_value* value,
                              std::int64_t least, std::int64_t most) {
  if (sqlite3_value_type(value) != SQLITE_INTEGER) fail_type(function, argument, "INTEGER", value);
  const std::int64_t number = sqlite3_value_int64(value);
  if (number < least || number > most) {
    const std::string right = most == INT64_MAX
                                  ? joined({std::to_string(least), " or more"})
                                  : joined({std::to_string(least), " to ", std::to_string(most)});
    fail(function, argument, right, std::to_string(number));
  }
  return number;
}

Date date_argument(const char* function, const char* argument, sqlite3_value* value) {
  constexpr const char* kRight = "a date such as '2021-12-10'";
  if (sqlite3_value_type(value) != SQLITE_TEXT) fail_type(function, argument, kRight, value);
  const std::string_view text = bytes_of(value);
  const auto date = from_iso(text);
  if (!date) fail(function, argument, kRight, quoted(text));
  return *date;
}

}  // namespace gongbao::sql
