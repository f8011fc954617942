#include "rows.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace gongbao::testing {
namespace {

std::string joined(const std::vector<std::string>& lines) {
  std::string whole;
  for (const std::string& line : lines) whole += "    " + line + "\n";
  return whole;
}

std::string ordinal(std::int32_t index) {
  return index < 0 ? std::string() : std::to_string(index + 1);
}

std::string indicator_row(Report& report, const Indicator& row) {
  const Text& text = report.text();
  const Figure& figure = report.figures()[row.figure];
  std::string line = report.indicators().metric(row, text) + '|' + to_string(figure.value);
  if (figure.value_high) line += ".." + to_string(*figure.value_high);
  line += '|' + std::string(figure.measure) + '|' + std::string(name_of(figure.kind));
  const auto add = [&](std::string_view word) { line += ' ' + std::string(word); };
  if (figure.bound != Bound::kExact) add(name_of(figure.bound));
  if (row.role != Role::kActual) add(name_of(row.role));
  if (!row.basis.empty()) add(row.basis);
  if (!row.scope.empty()) add(text.slice(row.scope));
  if (row.refers_to != kNone) add("of " + ordinal(row.refers_to));
  if (row.period.start || row.period.end) add(to_iso(row.period.start) + ".." + to_iso(row.period.end));
  if (figure.inferred) add("inferred");
  return line;
}

}  // namespace

std::string to_string(Number number) {
  std::string digits = std::to_string(number.mantissa < 0 ? -number.mantissa : number.mantissa);
  if (number.mantissa == 0) return "0";
  if (number.exponent >= 0) {
    digits.append(static_cast<std::size_t>(number.exponent), '0');
  } else {
    const auto decimals = static_cast<std::size_t>(-number.exponent);
    if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    digits.insert(digits.size() - decimals, 1, '.');
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
  }
  return number.mantissa < 0 ? '-' + digits : digits;
}

std::vector<std::string> indicator_rows(std::string_view text) {
  Report report(std::string(text), kPublished);
  std::vector<std::string> rows;
  for (const Indicator& row : report.indicators().rows) rows.push_back(indicator_row(report, row));
  return rows;
}

std::vector<std::string> figure_rows(std::string_view text) {
  Report report(std::string(text), kPublished);
  std::vector<std::string> rows;
  for (const Figure& figure : report.figures()) {
    rows.push_back(report.text().slice(figure.quote) + '|' + std::string(name_of(figure.kind)) + '|' +
                   to_string(figure.value) + '|' + std::string(figure.measure));
  }
  return rows;
}

std::vector<std::string> honour_rows(std::string_view text) {
  Report report(std::string(text), kPublished);
  std::vector<std::string> rows;
  for (const Honour& honour : report.honours()) {
    rows.push_back(report.text().slice(honour.verb) + '|' + report.text().slice(honour.title) + '|' +
                   std::string(honour.level));
  }
  return rows;
}

std::vector<std::string> mention_rows(std::string_view text) {
  Report report(std::string(text), kPublished);
  std::vector<std::string> rows;
  for (const Mention& mention : report.mentions())
    rows.push_back(std::string(mention.kind) + '|' + report.text().slice(mention.name));
  return rows;
}

std::vector<std::string> unit_rows(std::string_view text) {
  Report report(std::string(text), kPublished);
  std::vector<std::string> rows;
  for (const Unit& unit : report.page().units) {
    rows.push_back(report.text().slice(unit.heading) + '|' + report.text().slice(unit.name) + '|' +
                   report.text().slice(unit.alias) + '|' + std::string(unit.category));
  }
  return rows;
}

std::vector<std::string> section_rows(std::string_view text) {
  Report report(std::string(text), kPublished);
  std::vector<std::string> rows;
  for (const Section& section : report.page().sections) {
    rows.push_back(report.text().slice(section.enumerator) + '|' + report.text().slice(section.heading) +
                   '|' + std::to_string(section.level) + '|' + ordinal(section.parent));
  }
  return rows;
}

std::vector<std::string> sentence_rows(std::string_view text) {
  Report report(std::string(text), kPublished);
  std::vector<std::string> rows;
  for (const Sentence& sentence : report.page().sentences) rows.push_back(report.text().slice(sentence.span));
  return rows;
}

void expect_rows(Rows rows, const std::vector<Case>& cases) {
  for (const Case& expected : cases) {
    const std::vector<std::string> actual = rows(expected.text);
    if (actual == expected.rows) continue;
    ADD_FAILURE() << expected.text << "\n  gives\n" << joined(actual) << "  not\n" << joined(expected.rows);
  }
}

void expect_to_do(Rows rows, const std::vector<Case>& cases) {
  std::string report;
  for (const Case& expected : cases) {
    const std::vector<std::string> actual = rows(expected.text);
    report += '\n' + std::string(expected.text);
    if (actual == expected.rows) {
      report += "\n  passes now: move it to the test above\n";
    } else {
      report += "\n  gives\n" + joined(actual) + "  not\n" + joined(expected.rows);
    }
  }
  if (!report.empty()) GTEST_SKIP() << "to do:" << report;
}

std::string read_fixture(const std::string& name) {
  std::ifstream in(std::string(GONGBAO_FIXTURES) + '/' + name, std::ios::binary);
  if (!in) ADD_FAILURE() << "cannot open fixtures/" << name;
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<std::vector<std::string>> read_table(const std::string& name) {
  const std::string text = read_fixture(name);
  std::vector<std::vector<std::string>> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::vector<std::string>& fields = lines.emplace_back(1);
    for (std::size_t at = begin; at < end; ++at) {
      text[at] == '\t' ? static_cast<void>(fields.emplace_back()) : fields.back().push_back(text[at]);
    }
    begin = end + 1;
  }
  return lines;
}

}  // namespace gongbao::testing
