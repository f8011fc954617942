#pragma once
// What is odd about a document, in plain words, for whoever wonders why there are no rows.
//
//   SELECT note FROM report_document('page.txt');
//   -- looks like the name of a file, not its text: readfile() reads it

#include <string>

#include "sqlite/document_cache.h"

namespace gongbao::sql {

/// Empty where nothing is odd.
std::string note_of(Document& document);

}  // namespace gongbao::sql
