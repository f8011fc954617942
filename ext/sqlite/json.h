#pragma once
// A row as a JSON object, from the column list of its table.
//
//   SELECT report_indicators_json('办结案件26602件。') ->> '$[0].value';   -- 26602

#include <string>

#include "sqlite/column.h"

namespace gongbao::sql {

/// All rows of `table`: [{"ordinal":1,…},…]
std::string json_rows(const Table& table, Document& document);

}  // namespace gongbao::sql
