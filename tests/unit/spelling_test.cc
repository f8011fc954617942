// Every way in which the tables of fixtures/ spell a number or a quantity means the value before it.

#include <gtest/gtest.h>

#include <array>
#include <charconv>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "figures/value.h"
#include "rows.h"

namespace gongbao {
namespace {

using testing::read_table;

double number_of(const std::string& digits) {
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// What is not read yet, or read where nothing is.  A list to work off: Spelling.ToDo is reported as skipped
/// with what is left of it, and says which spellings may go.
const std::set<std::string> kToDo = {
    "參", "參拾", "廿", "廿一", "廿三万", "卅", "卅五", "卅九台", "二人", "二个",
};

constexpr std::array<const char*, 2> kNoNumberToDo = {"万一", "五六"};
constexpr std::array<const char*, 1> kNoQuantityToDo = {"十四五"};

bool is_to_do(const std::string& spelling) {
  return kToDo.contains(spelling);
}

/// Empty where `spelling` has the value.
std::string complaint(const std::optional<Number>& given, const std::string& value) {
  if (!given) return "is no number";
  if (testing::to_string(*given) != value) return "is " + testing::to_string(*given);
  return given->to_double() == number_of(value) ? "" : "is not rounded once";
}

std::string complaint_in_sentence(const std::string& spelling, const std::string& value,
                                  const std::string& measure) {
  Report report("全区共计" + spelling + "。", testing::kPublished);
  const std::vector<Figure>& figures = report.figures();
  if (figures.size() != 1) return "is " + std::to_string(figures.size()) + " figures";
  if (std::string_view(figures.front().measure) != measure)
    return "is measured in " + std::string(figures.front().measure);
  return complaint(figures.front().value, value);
}

void expect_none(const std::string& complaint, const std::string& spelling) {
  EXPECT_TRUE(complaint.empty() || is_to_do(spelling)) << spelling << ' ' << complaint;
}

// value ⇥ spelling ⇥ spelling …
TEST(Spelling, Numbers) {
  for (const std::vector<std::string>& line : read_table("spellings.tsv")) {
    for (std::size_t at = 1; at < line.size(); ++at) {
      expect_none(complaint(parse_number(line[at]), line[0]), line[at]);
    }
  }
}

// value ⇥ measure ⇥ spelling ⇥ spelling …
TEST(Spelling, Quantities) {
  for (const std::vector<std::string>& line : read_table("quantities.tsv")) {
    for (std::size_t at = 2; at < line.size(); ++at) {
      expect_none(complaint(parse_value(line[at]), line[0]), line[at]);
    }
  }
}

// The same quantity in a sentence also has the measure that the table names.
TEST(Spelling, QuantitiesInASentence) {
  for (const std::vector<std::string>& line : read_table("quantities.tsv")) {
    for (std::size_t at = 2; at < line.size(); ++at) {
      expect_none(complaint_in_sentence(line[at], line[0], line[1]), line[at]);
    }
  }
}

TEST(Spelling, ToDo) {
  std::string report;
  const auto note = [&](const std::string& spelling, const std::string& what) {
    report += "\n  " + spelling + ' ' + (what.empty() ? "passes now: take it from the list" : what);
  };
  for (const std::vector<std::string>& line : read_table("spellings.tsv")) {
    for (std::size_t at = 1; at < line.size(); ++at) {
      if (is_to_do(line[at])) note(line[at], complaint(parse_number(line[at]), line[0]));
    }
  }
  for (const std::vector<std::string>& line : read_table("quantities.tsv")) {
    for (std::size_t at = 2; at < line.size(); ++at) {
      if (!is_to_do(line[at])) continue;
      const std::string what = complaint(parse_value(line[at]), line[0]);
      note(line[at], what.empty() ? complaint_in_sentence(line[at], line[0], line[1]) : what);
    }
  }
  for (const char* text : kNoNumberToDo) note(text, parse_number(text) ? "is a number" : "");
  for (const char* text : kNoQuantityToDo) note(text, parse_value(text) ? "is a quantity" : "");
  if (!report.empty()) GTEST_SKIP() << "to do:" << report;
}

TEST(Spelling, WhatIsNoNumber) {
  for (const char* text : {"", " ", "公报", "一二三点", "12.", "12..5", "1,23", "1,2345", "12,", "十十",
                           "3件", "2020年", "１２月"}) {
    EXPECT_FALSE(parse_number(text)) << text;
  }
}

TEST(Spelling, WhatIsNoQuantity) {
  for (const char* text : {"", "公报", "元", "5G", "3件5人", "三服务", "半山", "12件。"})
    EXPECT_FALSE(parse_value(text)) << text;
}

// A quantity may have qualifiers, which do not change its value; a range is not one quantity.
TEST(Spelling, QualifiersOfQuantities) {
  for (const char* text :
       {"近300家", "300余家", "300多家", "超过300家", "约300家", "300家以上", "不少于300家", "300家左右"}) {
    const std::optional<Number> value = parse_value(text);
    ASSERT_TRUE(value) << text;
    EXPECT_EQ(testing::to_string(*value), "300") << text;
  }
}

}  // namespace
}  // namespace gongbao
