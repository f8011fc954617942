#pragma once
// How alike the names of two metrics are, to find the same metric in the reports of different years:
//
//   SELECT a.metric, b.metric, max(report_similarity(a.metric, b.metric)) AS alike
//   FROM indicators a, indicators b WHERE a.document = 1 AND b.document = 2 GROUP BY a.ordinal HAVING alike >
//   0.5;

#include <string_view>

namespace gongbao::sql {

/// From 0 to 1; 1 for the same, whichever of the two comes first.  See similarity.cc for what it means.
double metric_similarity(std::string_view a, std::string_view b);

}  // namespace gongbao::sql
