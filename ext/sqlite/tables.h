#pragma once
// The tables that are read from a document.  Each is a function (report_units) and a choice of rows of the
// virtual table (rows=units).

#include <span>

#include "sqlite/column.h"

namespace gongbao::sql {

extern const Table kDocument;
extern const Table kUnits;
extern const Table kSections;
extern const Table kSentences;
extern const Table kFigures;
extern const Table kIndicators;
extern const Table kHonours;
extern const Table kMentions;
extern const Table kChecks;
extern const Table kCatalogue;  ///< of no document, so it is no choice of the virtual table either
extern const Table kExplain;    ///< takes an ordinal as well, so it is no choice of the virtual table

/// All but kCatalogue and kExplain, in this order.
std::span<const Table* const> document_tables() noexcept;

}  // namespace gongbao::sql
