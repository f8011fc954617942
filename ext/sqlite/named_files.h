#pragma once
// Which files the user of a connection has named himself, by CREATE VIRTUAL TABLE … USING report(file=…).
//
// A table that was found in the schema of a database may be there to read a file that its maker cannot: a
// database that was sent to somebody names /home/somebody/private.txt.  SQLite's DIRECTONLY keeps its views
// and triggers from such a table, but not FTS5 or FTS4 with content='…', whose own statements are at the top
// level.  So what a connection has not named itself is not read, whoever asks.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "sqlite/api.h"

namespace gongbao::sql {

class NamedFiles {
 public:
  /// The user of `database` makes a table over `file` in `schema`.
  void add(sqlite3* database, const std::string& schema, const std::string& file) {
    if (!has(database, schema, file)) named_.push_back({schema, path_of(database, schema), file});
  }

  /// TEMP is the connection's own: what is in it, its user has made.
  [[nodiscard]] bool has(sqlite3* database, const std::string& schema, const std::string& file) const {
    if (schema == "temp") return true;
    const Named wanted = {schema, path_of(database, schema), file};
    return std::find(named_.begin(), named_.end(), wanted) != named_.end();
  }

 private:
  // With the path of the database: after DETACH another may be attached under the name.
  struct Named {
    std::string schema;
    std::string database;
    std::string file;
    friend bool operator==(const Named&, const Named&) = default;
  };

  static std::string path_of(sqlite3* database, const std::string& schema) {
    const char* const path = sqlite3_db_filename(database, schema.c_str());
    return path == nullptr ? std::string() : path;
  }

  std::vector<Named> named_;
};

}  // namespace gongbao::sql
