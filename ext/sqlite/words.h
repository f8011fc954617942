#pragma once
// The argument `words`: what a caller adds to the lexicon for one call.  A line a word: its category, a tab,
// the word, and what it means there, which may be left out.
//
//   measure        量词  a measure word           its dimension: count where it is left out
//   organisation   机构  the end of a unit's name its category: 其他 where it is left out
//   name           名称  a word with a numeral that counts nothing
//   award          奖项  a verb of being honoured
//   indicator      指标  a phrase that names one  its code: of report_catalogue(), or one of the caller's own
//
//   SELECT name FROM report_units(body, NULL, '机构' || char(9) || '专班');

#include <memory>
#include <string>
#include <string_view>

#include "lexicon/own_words.h"
#include "text/stop.h"

namespace gongbao::sql {

/// Null where there are none.  Throws a Failure that names `function`, the line and what would be right.
std::shared_ptr<const OwnWords> read_words(const char* function, std::string_view words, Stop stop);

/// The words that a connection was given last: a query gives the same ones with each text of a table.
class WordsCache {
 public:
  /// `stop` is asked while words are read.
  explicit WordsCache(Stop stop) : stop_(stop) {}
  std::shared_ptr<const OwnWords> read(const char* function, std::string_view words);

 private:
  static constexpr std::size_t kBytes = std::size_t{1} << 20;

  Stop stop_;
  std::string given_;
  std::shared_ptr<const OwnWords> read_;
};

}  // namespace gongbao::sql
