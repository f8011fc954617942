#pragma once
// Everything that this extension brings, in one table that registers it and that SQL can read:
//
//   SELECT name, arguments, description FROM report_functions();

#include <cstdint>
#include <memory>
#include <span>

#include "sqlite/api.h"
#include "sqlite/collation.h"
#include "sqlite/column.h"
#include "sqlite/document_cache.h"
#include "sqlite/hash.h"
#include "sqlite/interrupt.h"
#include "sqlite/named_files.h"
#include "sqlite/words.h"

namespace gongbao::sql {

/// How substr() of this SQLite counts bytes that are no UTF-8.
StrayBytes stray_bytes_of(sqlite3* database);

/// A key for the hashes of one connection.
inline HashKey random_key() noexcept {
  HashKey key;
  sqlite3_randomness(sizeof key, &key);
  return key;
}

/// What the functions and tables of one connection share.
struct Connection {
  explicit Connection(sqlite3* handle)
      : database(handle),
        interrupt(handle),
        key(random_key()),
        documents(interrupt.stop(), stray_bytes_of(handle)),
        words(interrupt.stop()) {}

  sqlite3* database;
  Interrupt interrupt;
  HashKey key;
  NamedFiles files;
  DocumentCache documents;
  WordsCache words;
};

struct Entry;

/// The client data of everything registered.
struct Registered {
  std::shared_ptr<Connection> connection;
  const Entry* entry;
};

/// One call of a scalar function.
struct Call {
  sqlite3_context* context;
  Connection& connection;
  const char* function;
  std::span<sqlite3_value*> arguments;
};

struct Entry {
  const char* name;
  const char* kind;       ///< "function" | "table" | "module" | "collation" | "tokenizer"
  const char* arguments;  ///< "text [, n]"
  const char* flags;      ///< "deterministic innocuous", …
  const char* description;
  const char* example;  ///< SQL that runs as it stands

  // What it is, by kind.
  void (*scalar)(const Call& call) = nullptr;
  int fewest_arguments = 0;
  int most_arguments = 0;
  const Table* table = nullptr;
  const sqlite3_module* module = nullptr;
  const Collation* collation = nullptr;
  const fts5_tokenizer* tokenizer = nullptr;
};

std::span<const Entry> registry() noexcept;
/// Returns a SQLite code; throws where memory runs out.
int register_all(sqlite3* database);
/// Takes back what register_all did; false where SQLite keeps some of it (as while a statement runs).
bool unregister_all(sqlite3* database) noexcept;

}  // namespace gongbao::sql
