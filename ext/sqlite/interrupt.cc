// SELECT count(*) FROM report_indicators(readfile('200MB.txt'));   -- Ctrl-C: Error: interrupted

#include "sqlite/interrupt.h"

#include <new>

namespace gongbao::sql {

Stop Interrupt::stop() noexcept {
  return {[](void* self) { return static_cast<Interrupt*>(self)->is_interrupted(); }, this};
}

void Interrupt::rest() noexcept {
  sqlite3_finalize(statement_);
  statement_ = nullptr;
}

// sqlite3_is_interrupted() (from 3.41) would not call the progress handler, so every version is asked the
// same way. The steps of the one statement add up until the handler is due.
bool Interrupt::is_interrupted() {
  if (statement_ == nullptr) {
    const int code = sqlite3_prepare_v2(database_, "SELECT 1", -1, &statement_, nullptr);
    if (code == SQLITE_INTERRUPT) return true;
    if (code != SQLITE_OK) return false;  // an authorizer forbids it, or there is no memory: the work goes on
  }
  sqlite3_step(statement_);
  const int code = sqlite3_reset(statement_);
  if (code == SQLITE_NOMEM) throw std::bad_alloc();
  return code == SQLITE_INTERRUPT;
}

}  // namespace gongbao::sql
