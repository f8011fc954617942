#pragma once
// The options in the brackets of CREATE VIRTUAL TABLE … USING report(…).
//
//   report(file='fixtures/page.txt', rows=indicators)
//   report(file='2013.txt', published='2013-04-20')                       the day of publication
//   report(content=documents, column=body, key=id)
//   report(content=documents, column=body, key=id, published=published)   a column of days
//   report(content=documents, column=body, words='机构	专班')      a tab between the two

#include <memory>
#include <optional>
#include <span>
#include <string>

#include "lexicon/own_words.h"
#include "sqlite/column.h"
#include "text/date.h"

namespace gongbao::sql {

struct Options {
  std::string file;           ///< of the file form
  std::string content;        ///< table or view of the content form
  std::string column;         ///< its column of texts
  std::string key = "rowid";  ///< its column that names a text
  std::string published;      ///< its column of days of publication; empty where there is none
  std::optional<Date> day;    ///< of publication, of the file form
  const Table* rows = nullptr;
  std::optional<std::string> words;           ///< as they are given
  std::shared_ptr<const OwnWords> own_words;  ///< what they are; null where there are none

  [[nodiscard]] bool reads_file() const noexcept { return content.empty(); }
};

/// `arguments` as SQLite gives them: the text between the commas.  Throws a Failure that says what would be
/// right.
Options read_options(std::span<const char* const> arguments);

}  // namespace gongbao::sql
