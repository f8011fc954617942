// Compiles lexicon/catalogue*.tsv into the table of official indicators, and refuses what does not hang
// together: the tables are the specification, so their form is checked where they are built.
//
//   compile_catalogue FOLDER OUTPUT
//
// catalogue.tsv        a row an indicator
// catalogue_words.tsv  a row a phrase that names one (地区生产总值 → GDP)
// catalogue_frame.tsv  what may stand before or after such a phrase (全市…完成)
//
// Each is UTF-8: one line `# …<TAB>…` that names the columns, then a row a line, sorted by code point, no
// empty field (`-` for none).

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Row = std::vector<std::string>;

constexpr std::array<std::string_view, 3> kKinds = {"amount", "share", "change"};
enum Column { kCode, kName, kEnglish, kDimension, kKind, kFrom, kTo, kFollows, kWorldBank, kSource, kScope };

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> fields(1);
  for (const char c : line) {
    if (c == separator) {
      fields.emplace_back();
    } else {
      fields.back().push_back(c);
    }
  }
  return fields;
}

[[noreturn]] void refuse(const std::string& table, const Row& row, std::string_view what) {
  std::ostringstream message;
  message << table << ": " << what << ":";
  for (const std::string& field : row) message << ' ' << field;
  throw std::runtime_error(message.str());
}

std::vector<Row> read_table(const std::string& folder, const std::string& table, std::size_t columns,
                            std::size_t keys) {
  std::ifstream in(folder + "/" + table + ".tsv");
  if (!in) throw std::runtime_error("cannot open " + folder + "/" + table + ".tsv");
  std::vector<Row> rows;
  std::string line;
  std::getline(in, line);
  if (!line.starts_with("# ") || split(line, '\t').size() != columns)
    throw std::runtime_error(table + ": no header of " + std::to_string(columns) + " columns");
  Row previous;
  while (std::getline(in, line)) {
    Row row = split(line, '\t');
    if (row.size() != columns) refuse(table, row, "wrong number of columns");
    if (std::find(row.begin(), row.end(), "") != row.end()) refuse(table, row, "an empty field");
    const Row key(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(keys));
    if (key <= previous) refuse(table, row, "not sorted, or not unique");
    previous = key;
    rows.push_back(std::move(row));
  }
  return rows;
}

// "amount,change" → 5; 0 where a kind is unknown.
unsigned kinds_of(const std::string& list) {
  unsigned kinds = 0;
  for (const std::string& kind : split(list, ',')) {
    const auto* const known = std::find(kKinds.begin(), kKinds.end(), kind);
    if (known == kKinds.end()) return 0;
    kinds |= 1U << (known - kKinds.begin());
  }
  return kinds;
}

bool is_year(const std::string& text) {
  return text.size() == 4 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_code(std::string_view text, std::string_view marks) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || marks.find(c) != marks.npos;
  });
}

// NY.GDP.MKTP.CN
bool is_world_bank_code(const std::string& text) {
  const std::vector<std::string> parts = split(text, '.');
  return parts.size() > 2 &&
         std::all_of(parts.begin(), parts.end(), [](const std::string& part) { return is_code(part, ""); });
}

std::set<std::string> dimensions(const std::string& folder) {
  std::set<std::string> known = {"none"};
  for (const Row& row : read_table(folder, "measures", 6, 1)) known.insert(row[2]);
  return known;
}

void check_catalogue(const std::vector<Row>& catalogue, const std::set<std::string>& dimensions) {
  constexpr const char* kTable = "catalogue";
  std::set<std::string> codes;
  std::set<std::string> names;
  for (const Row& row : catalogue) codes.insert(row[kCode]);
  for (const Row& row : catalogue) {
    if (!is_code(row[kCode], "_")) refuse(kTable, row, "code not of A-Z, 0-9 and _");
    if (row[kName] == "-" || !names.insert(row[kName]).second)
      refuse(kTable, row, "name missing, or not unique");
    if (row[kEnglish] == "-") refuse(kTable, row, "no English name");
    if (row[kSource] == "-") refuse(kTable, row, "no source");
    for (const std::string& dimension : split(row[kDimension], ',')) {
      if (!dimensions.contains(dimension)) refuse(kTable, row, "unknown dimension");
    }
    if (kinds_of(row[kKind]) == 0) refuse(kTable, row, "unknown kind");
    for (const Column column : {kFrom, kTo}) {
      if (row[column] != "-" && !is_year(row[column])) refuse(kTable, row, "not a year");
    }
    if (row[kFrom] != "-" && row[kTo] != "-" && row[kTo] < row[kFrom])
      refuse(kTable, row, "ends before it begins");
    if (row[kFollows] != "-" && (!codes.contains(row[kFollows]) || row[kFollows] == row[kCode]))
      refuse(kTable, row, "follows no other code");
    if (row[kWorldBank] != "-" && !is_world_bank_code(row[kWorldBank]))
      refuse(kTable, row, "no code of the World Bank");
  }
}

std::size_t index_of(const std::vector<Row>& catalogue, const std::string& code) {
  const auto found =
      std::lower_bound(catalogue.begin(), catalogue.end(), code,
                       [](const Row& row, const std::string& value) { return row[kCode] < value; });
  return found == catalogue.end() || (*found)[kCode] != code
             ? catalogue.size()
             : static_cast<std::size_t>(found - catalogue.begin());
}

std::string upper(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

// A character literal each, so that no digit of the next is taken for part of it.
std::string literal(const std::string& text) {
  std::ostringstream out;
  out << "u\"";
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3;
    if (byte >= 0xF0 || at + length > text.size()) throw std::runtime_error("not in the BMP: " + text);
    unsigned code = length == 1 ? byte : length == 2 ? byte & 0x1FU : byte & 0x0FU;
    for (std::size_t i = 1; i < length; ++i)
      code = code << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    out << "\\x" << std::hex << code << std::dec << "\" u\"";
    at += length;
  }
  out << '"';
  return out.str();
}

void write_catalogue(std::ostream& out, const std::vector<Row>& catalogue) {
  out << "constexpr CatalogueEntry kEntries[] = {\n";
  for (const Row& row : catalogue) {
    out << '{';
    for (const std::string& field : row) out << '"' << (field == "-" ? "" : field) << "\", ";
    out << kinds_of(row[kKind]) << "},\n";
  }
  out << "};\n";
}

void write_words(std::ostream& out, const std::vector<Row>& catalogue, const std::vector<Row>& words) {
  std::set<std::string> named;
  out << "constexpr CatalogueWord kWords[] = {\n";
  for (const Row& row : words) {
    const std::size_t entry = index_of(catalogue, row[1]);
    if (entry == catalogue.size()) refuse("catalogue_words", row, "unknown code");
    if (row[0] != upper(row[0]))
      refuse("catalogue_words", row, "a small letter, which none is compared with");
    if (row[0].find("的") != std::string::npos)
      refuse("catalogue_words", row, "的, which is left out before words are compared");
    const unsigned kinds = row[2] == "-" ? kinds_of(catalogue[entry][kKind]) : kinds_of(row[2]);
    if (kinds == 0) refuse("catalogue_words", row, "unknown kind");
    if ((kinds & ~kinds_of(catalogue[entry][kKind])) != 0)
      refuse("catalogue_words", row, "a kind that the indicator has not");
    if (row[0] == upper(catalogue[entry][kName])) named.insert(row[1]);
    out << '{' << literal(row[0]) << ", " << entry << ", " << kinds << "},\n";
  }
  out << "};\n";
  for (const Row& row : catalogue) {
    if (!named.contains(row[kCode])) refuse("catalogue_words", row, "has not the name of this indicator");
  }
}

void write_frame(std::ostream& out, const std::vector<Row>& frame) {
  out << "constexpr FrameWord kFrame[] = {\n";
  for (const Row& row : frame) {
    if (row[1] != "lead" && row[1] != "trail")
      refuse("catalogue_frame", row, "where is neither lead nor trail");
    if (row[2] != "drop" && row[2] != "coverage" && row[2] != "place")
      refuse("catalogue_frame", row, "unknown use");
    const unsigned kinds = row[3] == "-" ? 7U : kinds_of(row[3]);
    if (kinds == 0) refuse("catalogue_frame", row, "unknown kind");
    out << '{' << literal(row[0]) << ", FrameWord::" << (row[1] == "lead" ? "kLead" : "kTrail")
        << ", FrameWord::"
        << (row[2] == "drop"    ? "kDrop"
            : row[2] == "place" ? "kPlace"
                                : "kCoverage")
        << ", " << kinds << "},\n";
  }
  out << "};\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return std::fputs("usage: compile_catalogue FOLDER OUTPUT\n", stderr), 2;
  try {
    const std::string folder = argv[1];
    const std::vector<Row> catalogue = read_table(folder, "catalogue", 11, 1);
    check_catalogue(catalogue, dimensions(folder));
    std::ofstream out(argv[2]);
    write_catalogue(out, catalogue);
    write_words(out, catalogue, read_table(folder, "catalogue_words", 4, 1));
    write_frame(out, read_table(folder, "catalogue_frame", 5, 2));
    out.close();
    if (!out) throw std::runtime_error(std::string("cannot write ") + argv[2]);
  } catch (const std::exception& error) {
    return std::fprintf(stderr, "compile_catalogue: %s\n", error.what()), 1;
  }
  return 0;
}
