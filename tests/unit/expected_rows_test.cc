// The district page of fixtures/ against rows that were made by reading it: fixtures/indicators.expected.tsv
// holds the indicators of some of its units.  Each field has a share of rows that must be right, which may
// only go up.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "rows.h"

namespace gongbao {
namespace {

using Row = std::map<std::string, std::string>;

std::vector<Row> expected_rows() {
  const std::vector<std::vector<std::string>> lines = testing::read_table("indicators.expected.tsv");
  std::vector<Row> rows;
  for (std::size_t at = 1; at < lines.size(); ++at) {
    Row& row = rows.emplace_back();
    for (std::size_t column = 0; column < lines[0].size(); ++column)
      row[lines[0][column]] = lines[at].at(column);
  }
  return rows;
}

std::vector<Row> actual_rows() {
  Report report(testing::read_fixture("district_page.txt"));
  const Text& text = report.text();
  const Page& page = report.page();
  std::vector<Row> rows;
  for (const Indicator& indicator : report.indicators().rows) {
    const Figure& figure = report.figures()[indicator.figure];
    const std::int32_t unit = page.sentences[indicator.sentence].unit;
    rows.push_back({
        {"unit", unit < 0 ? "" : text.slice(page.units[static_cast<std::size_t>(unit)].heading)},
        {"quote", text.slice(figure.quote)},
        {"kind", std::string(name_of(figure.kind))},
        {"value", testing::to_string(figure.value)},
        {"value_high", figure.value_high ? testing::to_string(*figure.value_high) : ""},
        {"bound", std::string(name_of(figure.bound))},
        // A rank may be counted in 名 or 位 or not at all.
        {"measure", figure.kind == FigureKind::kRank ? "" : std::string(figure.measure)},
        {"metric", report.indicators().metric(indicator, text)},
        {"role", std::string(name_of(indicator.role))},
        {"period_start", to_iso(indicator.period.start)},
        {"period_end", to_iso(indicator.period.end)},
        {"scope", text.slice(indicator.scope)},
    });
  }
  return rows;
}

/// The characters of a metric that say something, folded, without marks.
CharacterString plain(const std::string& metric) {
  CharacterString characters;
  const Text text{metric};
  for (const char16_t c : text.folded()) {
    if (Characters(u" ,、。“”‘’\"《》()").find(c) == Characters::npos) characters.push_back(c);
  }
  return characters;
}

/// Metrics are phrases and may be cut a little longer or shorter: they must share 0.6 of their characters (as
/// F1, each character counted as often as it stands there).
bool same_metric(const std::string& actual, const std::string& expected) {
  const CharacterString a = plain(actual);
  const CharacterString b = plain(expected);
  if (a.empty() || b.empty()) return a == b;
  std::map<char16_t, std::size_t> left;
  for (const char16_t c : b) ++left[c];
  std::size_t shared = 0;
  for (const char16_t c : a) {
    if (left[c] > 0) {
      --left[c];
      ++shared;
    }
  }
  return 2 * shared * 10 >= 6 * (a.size() + b.size());
}

/// The share of the expected rows that must be right in a field.  "row" asks for all fields; "extra" is the
/// share of the rows given that are expected.
struct Least {
  const char* field;
  double share;
};
constexpr std::array kLeast = {
    Least{"found", 1},
    Least{"kind", 1},
    Least{"value", 1},
    Least{"value_high", 1},
    Least{"bound", 1},
    Least{"measure", 1},
    Least{"metric", 170.0 / 176},
    Least{"role", 1},
    Least{"period_start", 1},
    Least{"period_end", 1},
    Least{"scope", 1},
    Least{"row", 170.0 / 176},
    Least{"expected", 1},
};

TEST(ExpectedRows, OfTheDistrictPage) {
  const std::vector<Row> expected = expected_rows();
  std::vector<Row> actual = actual_rows();
  std::set<std::string> units;
  for (const Row& row : expected) units.insert(row.at("unit"));
  std::erase_if(actual, [&](const Row& row) { return !units.contains(row.at("unit")); });

  std::map<std::string, std::size_t> right;
  std::vector<bool> used(actual.size());
  for (const Row& want : expected) {
    const std::string name = want.at("unit") + ": " + want.at("quote");
    std::size_t found = 0;
    while (found < actual.size() && (used[found] || actual[found].at("unit") != want.at("unit") ||
                                     actual[found].at("quote") != want.at("quote"))) {
      ++found;
    }
    if (found == actual.size()) {
      std::printf("missing    %s  %s\n", name.c_str(), want.at("metric").c_str());
      continue;
    }
    used[found] = true;
    ++right["found"];
    bool all = true;
    for (const auto& [field, value] : want) {
      const std::string& got = actual[found].at(field);
      if (field == "metric" ? same_metric(got, value) : got == value) {
        ++right[field];
      } else {
        all = false;
        std::printf("%-10s %s  gives %s, not %s\n", field.c_str(), name.c_str(), got.c_str(), value.c_str());
      }
    }
    if (all) ++right["row"];
  }
  for (std::size_t at = 0; at < actual.size(); ++at) {
    if (!used[at]) {
      std::printf("extra      %s: %s  %s\n", actual[at].at("unit").c_str(), actual[at].at("quote").c_str(),
                  actual[at].at("metric").c_str());
    }
  }
  right["expected"] = right["found"];

  for (const auto& [field, share] : kLeast) {
    const std::size_t of = std::string_view(field) == "expected" ? actual.size() : expected.size();
    const double reached = static_cast<double>(right[field]) / static_cast<double>(of);
    std::printf("%-12s %.4f (%zu of %zu)\n", field, reached, right[field], of);
    EXPECT_GE(reached, share) << field;
  }
}

}  // namespace
}  // namespace gongbao
