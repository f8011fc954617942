#pragma once
// How a parse is interrupted.  SQLite looks at sqlite3_interrupt() and calls the progress handler while its
// own program runs, but not in the middle of a call of ours; so long work steps a prepared SELECT 1 now and
// then, which does both.
//
//   const Watch watch(connection);   // in every callback that may parse
//   SELECT count(*) FROM report_indicators(readfile('200MB.txt'));   -- Ctrl-C: Error: interrupted

#include "sqlite/api.h"
#include "text/stop.h"

namespace gongbao::sql {

/// Of a connection; what its documents ask (Stop) while they are parsed.
class Interrupt {
 public:
  explicit Interrupt(sqlite3* database) noexcept : database_(database) {}
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;
  ~Interrupt() { rest(); }

  [[nodiscard]] Stop stop() noexcept;

  /// Gives the statement back.  None may be left when a callback returns: sqlite3_close() would refuse.
  void rest() noexcept;

 private:
  [[nodiscard]] bool is_interrupted();

  sqlite3* database_;
  sqlite3_stmt* statement_ = nullptr;
};

/// Calls rest() when the callback returns.
class Watch {
 public:
  explicit Watch(Interrupt& interrupt) noexcept : interrupt_(interrupt) {}
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;
  ~Watch() { interrupt_.rest(); }

 private:
  Interrupt& interrupt_;
};

}  // namespace gongbao::sql
