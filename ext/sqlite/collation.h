#pragma once
// Orders for Chinese text, by ICU:
//
//   SELECT name FROM report_units(body) ORDER BY name COLLATE pinyin;   -- by sound, as a telephone book
//   SELECT name FROM report_units(body) ORDER BY name COLLATE stroke;   -- 按姓氏笔画为序
//
// Strings that ICU calls equal (they differ in a zero-width character, say) are told apart by their bytes, so
// that = and DISTINCT never take two strings for one.  ICU reads a character in one way in most words: it
// puts 重庆 under chóng, but 长沙 under zhǎng and 厦门 under shà.
//
// An index or a column declared with one of these cannot be used without this extension, and must be made
// anew (REINDEX pinyin) when ICU changes its order: keep them in ORDER BY.

#include "sqlite/api.h"

namespace gongbao::sql {

struct Collation {
  const char* locale;
  const char* ascending[3];  ///< three characters in an order that ICU's root does not put them in
};

extern const Collation kPinyin;
extern const Collation kStroke;

/// Returns a SQLite code; throws where memory runs out.  Where ICU lacks the order it is left out, with the
/// reason in SQLite's log: SQLite then says "no such collation sequence: pinyin" instead of sorting
/// otherwise.
int register_collation(sqlite3* database, const char* name, const Collation& collation);

}  // namespace gongbao::sql
