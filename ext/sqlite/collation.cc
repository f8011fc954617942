// SELECT '重庆' < '上海' COLLATE pinyin, '一' < '二' COLLATE stroke;   -- 1|1

#include "sqlite/collation.h"

#include <unicode/ucol.h>

#include <memory>
#include <new>
#include <string_view>

namespace gongbao::sql {
namespace {

struct CloseCollator {
  void operator()(UCollator* collator) const noexcept { ucol_close(collator); }
};
using Collator = std::unique_ptr<UCollator, CloseCollator>;

int order(const UCollator* collator, std::string_view left, std::string_view right) noexcept {
  UErrorCode status = U_ZERO_ERROR;
  // Lengths are at most SQLite's, which are of type int.  Invalid UTF-8 is compared as U+FFFD.
  const UCollationResult result = ucol_strcollUTF8(collator, left.data(), static_cast<int>(left.size()),
                                                   right.data(), static_cast<int>(right.size()), &status);
  // A comparison cannot fail in SQLite; should ICU run out of memory, what is left is the bytes.
  if (U_SUCCESS(status) && result != UCOL_EQUAL) return result == UCOL_LESS ? -1 : 1;
  return left.compare(right);
}

int compare(void* collator, int left_size, const void* left, int right_size, const void* right) noexcept {
  return order(static_cast<const UCollator*>(collator),
               {static_cast<const char*>(left), static_cast<std::size_t>(left_size)},
               {static_cast<const char*>(right), static_cast<std::size_t>(right_size)});
}

void close(void* collator) noexcept {
  ucol_close(static_cast<UCollator*>(collator));
}

// ICU without data for a locale gives the order of its root and calls that a success.
bool is_in_order(const UCollator* collator, const Collation& collation) noexcept {
  return order(collator, collation.ascending[0], collation.ascending[1]) < 0 &&
         order(collator, collation.ascending[1], collation.ascending[2]) < 0;
}

}  // namespace

// By sound èr, sān, yī; by strokes 1, 2, 3; ICU's root has 一, 三, 二.
constexpr Collation kPinyin = {.locale = "zh@collation=pinyin", .ascending = {"二", "三", "一"}};
constexpr Collation kStroke = {.locale = "zh@collation=stroke", .ascending = {"一", "二", "三"}};

int register_collation(sqlite3* database, const char* name, const Collation& collation) {
  UErrorCode status = U_ZERO_ERROR;
  Collator collator(ucol_open(collation.locale, &status));
  if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
  if (U_FAILURE(status) || !is_in_order(collator.get(), collation)) {
    sqlite3_log(SQLITE_WARNING, "gongbao: collation %s is left out: this ICU has no order %s (%s)", name,
                collation.locale, u_errorName(status));
    return SQLITE_OK;
  }
  const int code = sqlite3_create_collation_v2(database, name, SQLITE_UTF8, collator.get(), compare, close);
  if (code == SQLITE_OK) static_cast<void>(collator.release());  // SQLite closes it, but not where it fails
  return code;
}

}  // namespace gongbao::sql
