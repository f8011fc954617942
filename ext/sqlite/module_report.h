#pragma once
// The virtual table over a file or over a table of texts.
//
//   CREATE VIRTUAL TABLE page USING report(file='fixtures/page.txt');                  -- a row a sentence
//   CREATE VIRTUAL TABLE page_indicators USING report(file='fixtures/page.txt', rows=indicators);
//   CREATE VIRTUAL TABLE all_indicators USING report(content=documents, column=body, key=id,
//   rows=indicators);

#include "sqlite/api.h"

namespace gongbao::sql {

extern const sqlite3_module kReportModule;

}  // namespace gongbao::sql
