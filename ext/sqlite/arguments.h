#pragma once
// Reads the arguments of functions, and says what would be right where they are wrong:
//
//   SELECT report_unit('…', 'two');   -- Error: report_unit(): n must be INTEGER, not TEXT

#include <cstdint>
#include <optional>
#include <string_view>

#include "sqlite/api.h"
#include "sqlite/document_cache.h"
#include "text/date.h"

namespace gongbao::sql {

bool is_null(sqlite3_value* value) noexcept;
/// "INTEGER", "REAL", "TEXT", "BLOB" or "NULL".
const char* type_name(int type) noexcept;
/// The bytes of a TEXT (as UTF-8) or BLOB, valid until the value changes.  Throws where memory runs out.
std::string_view bytes_of(sqlite3_value* value);

/// Each throws a Failure that names `function` and `argument` where the value is of another type.  None takes
/// NULL.
Source source_argument(const char* function, const char* argument, sqlite3_value* value);
std::string_view text_argument(const char* function, const char* argument, sqlite3_value* value);
std::int64_t integer_argument(const char* function, const char* argument, sqlite3_value* value,
                              std::int64_t least, std::int64_t most);
Date date_argument(const char* function, const char* argument, sqlite3_value* value);

}  // namespace gongbao::sql
