// Compiles lexicon/places.tsv into a table that is looked up by name, and refuses one whose form is not
// right.
//
//   compile_places TABLE OUTPUT
//
// The table is UTF-8: a line that names the columns, then a row a line, sorted by code and name, no empty
// field
// (`-` for none).  What comes out has no pointer in it: loading it costs nothing.

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

struct Row {
  std::string code;
  std::u16string name;
  std::u16string short_name;
  std::string from;
  std::string to;
  std::string follower;
};

std::u16string to_utf16(const std::string& text) {
  std::u16string result;
  for (std::size_t at = 0; at < text.size();) {
    if ((static_cast<unsigned char>(text[at]) & 0xF0U) != 0xE0U || at + 3 > text.size())
      throw std::runtime_error("not a name in Chinese: " + text);
    unsigned code = static_cast<unsigned char>(text[at]) & 0x0FU;
    for (std::size_t i = 1; i < 3; ++i) code = code << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    result.push_back(static_cast<char16_t>(code));
    at += 3;
  }
  return result;
}

std::vector<Row> read(std::string path) {
  std::ifstream in(path);
  std::string line;
  if (!in || !std::getline(in, line) || !line.starts_with("# code\tname\t"))
    throw std::runtime_error("no table of places: " + path);
  std::vector<Row> rows;
  std::set<std::string> codes;
  std::pair<std::string, std::string> previous;
  for (int number = 2; std::getline(in, line); ++number) {
    std::vector<std::string> fields;
    std::istringstream parts(line);
    for (std::string field; std::getline(parts, field, '\t');) fields.push_back(field);
    const auto is_year = [](const std::string& field) {
      return field == "-" ||
             (field.size() == 4 && field.find_first_not_of("0123456789") == std::string::npos);
    };
    const bool complete = fields.size() == 7 && std::find(fields.begin(), fields.end(), "") == fields.end();
    if (!complete || fields[0].size() != 6 ||
        fields[0].find_first_not_of("0123456789") != std::string::npos || !is_year(fields[3]) ||
        !is_year(fields[4]) || !(fields[2] == "-" || fields[1].starts_with(fields[2])) ||
        std::pair(fields[0], fields[1]) <= previous)
      throw std::runtime_error(path.append(":")
                                   .append(std::to_string(number))
                                   .append(": not complete, or not in order: ")
                                   .append(line));
    previous = {fields[0], fields[1]};
    codes.insert(fields[0]);
    rows.push_back({fields[0], to_utf16(fields[1]), fields[2] == "-" ? std::u16string() : to_utf16(fields[2]),
                    fields[3], fields[4], fields[5]});
  }
  for (const Row& row : rows) {
    if (row.follower != "-" && !codes.contains(row.follower))
      throw std::runtime_error(path + ": no place has the code " + row.follower);
  }
  return rows;
}

void write(std::ostream& out, const std::vector<Row>& rows) {
  const auto year = [](const std::string& field) { return field == "-" ? "0" : field; };
  std::size_t offset = 0;
  out << "constexpr Place kPlaces[] = {\n";
  for (const Row& row : rows) {
    out << "{" << offset << ", " << row.name.size() << ", " << row.short_name.size() << ", " << year(row.from)
        << ", " << year(row.to) << "},\n";
    offset += row.name.size();
  }
  out << "};\nconstexpr char16_t kNames[] =";
  for (const Row& row : rows) {
    out << "\n";
    // Each character is a literal of its own, so that no digit of the next is taken for part of it.
    for (const char16_t c : row.name)
      out << " u\"\\x" << std::hex << static_cast<unsigned>(c) << std::dec << "\"";
  }
  out << ";\nconstexpr char kCodes[] =";
  for (const Row& row : rows) out << "\n\"" << row.code << '"';
  out << ";\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return std::fputs("usage: compile_places TABLE OUTPUT\n", stderr), 2;
  try {
    std::vector<Row> rows = read(argv[1]);
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.name < b.name; });
    std::ofstream out(argv[2]);
    write(out, rows);
    out.close();
    if (!out) throw std::runtime_error(std::string("cannot write ") + argv[2]);
  } catch (const std::exception& error) {
    return std::fprintf(stderr, "compile_places: %s\n", error.what()), 1;
  }
  return 0;
}
