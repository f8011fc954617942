// Compiles lexicon/*.tsv into one table of words, and refuses a table that is not sorted, not unique or not
// complete: the tables are the specification, so their form is checked where they are built.
//
//   compile_lexicon FOLDER OUTPUT
//
// A table is UTF-8: one line `# word<TAB>…` that names the columns, then a row a line, sorted by code point,
// no empty field (`-` for none), the last column the source of the row.

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <numeric>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr std::array kTables = {"measures",   "organisations", "qualifiers", "changes", "awards",
                                "levels",     "dropped",       "names",      "roles",   "furniture",
                                "predicates", "phrases",       "bases",       "outlook"};

struct Row {
  std::u16string word;
  std::size_t table;
  std::vector<std::string> fields;  // after the word, without the source
};

std::u16string to_utf16(std::string_view text) {
  std::u16string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3;
    if (byte >= 0xF0 || at + length > text.size())
      throw std::runtime_error("not in the BMP: " + std::string(text));
    unsigned code = length == 1 ? byte : length == 2 ? byte & 0x1FU : byte & 0x0FU;
    for (std::size_t i = 1; i < length; ++i)
      code = code << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    result.push_back(static_cast<char16_t>(code));
    at += length;
  }
  return result;
}

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> fields(1);
  for (const char c : line) {
    if (c == '\t') {
      fields.emplace_back();
    } else {
      fields.back().push_back(c);
    }
  }
  return fields;
}

void read_table(const std::string& folder, std::size_t table, std::vector<Row>& rows) {
  const std::string name = folder + "/" + kTables[table] + ".tsv";
  std::ifstream in(name);
  if (!in) throw std::runtime_error("cannot open " + name);
  std::string line;
  std::getline(in, line);
  const std::size_t columns = split(line).size();
  if (!line.starts_with("# ") || columns < 2 || columns > 6) throw std::runtime_error(name + ": no header");
  std::string previous;
  for (int number = 2; std::getline(in, line); ++number) {
    std::vector<std::string> fields = split(line);
    const auto complain = [&](const char* what) {
      std::ostringstream message;
      message << name << ':' << number << ": " << what << ": " << line;
      throw std::runtime_error(message.str());
    };
    if (fields.size() != columns) complain("wrong number of columns");
    if (std::find(fields.begin(), fields.end(), "") != fields.end()) complain("an empty field");
    if (fields[0] <= previous) complain("not sorted, or not unique");
    previous = fields[0];
    rows.push_back({to_utf16(fields[0]), table, {fields.begin() + 1, fields.end() - 1}});
  }
}

// Words that begin (end) with one character stand together, of those the words of one table, of those the
// longest first: the first that fits is the longest.
template <class Character>
auto by(Character character) {
  return [character](const Row& a, const Row& b) {
    if (character(a) != character(b)) return character(a) < character(b);
    if (a.table != b.table) return a.table < b.table;
    if (a.word.size() != b.word.size()) return a.word.size() > b.word.size();
    return a.word < b.word;
  };
}

// The words, and their indexes in the order of their endings.
void write(std::ostream& out, const std::vector<Row>& rows) {
  std::vector<std::size_t> endings(rows.size());
  std::iota(endings.begin(), endings.end(), std::size_t{0});
  std::sort(endings.begin(), endings.end(), [&](std::size_t a, std::size_t b) {
    return by([](const Row& row) { return row.word.back(); })(rows[a], rows[b]);
  });
  out << "constexpr Word kWords[] = {\n";
  for (const Row& row : rows) {
    out << "{u\"";
    // Each character is a literal of its own, so that no digit of the next is taken for part of it.
    for (const char16_t c : row.word)
      out << "\\x" << std::hex << static_cast<unsigned>(c) << std::dec << "\" u\"";
    out << "\", static_cast<Table>(1U << " << row.table << "), {";
    for (const std::string& field : row.fields) out << '"' << (field == "-" ? "" : field) << "\", ";
    out << "}},\n";
  }
  out << "};\nconstexpr std::uint16_t kOrderOfEndings[] = {";
  for (const std::size_t word : endings) out << word << ",";
  out << "};\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return std::fputs("usage: compile_lexicon FOLDER OUTPUT\n", stderr), 2;
  try {
    std::vector<Row> rows;
    for (std::size_t table = 0; table < kTables.size(); ++table) read_table(argv[1], table, rows);
    std::sort(rows.begin(), rows.end(), by([](const Row& row) { return row.word.front(); }));
    std::ofstream out(argv[2]);
    write(out, rows);
    out.close();
    if (!out) throw std::runtime_error(std::string("cannot write ") + argv[2]);
  } catch (const std::exception& error) {
    return std::fprintf(stderr, "compile_lexicon: %s\n", error.what()), 1;
  }
  return 0;
}
