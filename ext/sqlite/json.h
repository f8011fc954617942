#pragma once
// Rows as JSON objects, from the column list of their table.
//
//   SELECT report_indicators_json('办结案件26602件。') ->> '$[0].value';   -- 26602

#include "sqlite/registry.h"

namespace gongbao::sql {

/// All rows of `table` as the result of the call: [{"ordinal":1,…},…]
void write_json_rows(const Call& call, const Table& table, Document& document);

}  // namespace gongbao::sql
