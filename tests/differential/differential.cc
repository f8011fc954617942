// Random queries over each table-valued function and over a table that holds the same rows must agree: whatever plan
// SQLite makes of WHERE, ORDER BY, LIMIT, OFFSET, OR, IN, joins and GROUP BY, the function must answer it right.
//
//   differential build/gongbao.so FIXTURES [QUERIES [SEED]]
//
// Another SQLite than the system's, from its amalgamation (sqlite3.c, shell.c), with this host, the sweep of memory
// that runs out, and the SQL tests:
//
//   gcc -O2 -fPIC -shared -DSQLITE_ENABLE_FTS5 -Wl,-soname,libsqlite3.so.0 -o OTHER/libsqlite3.so.0 sqlite3.c -lm
//   gcc -O2 -o OTHER/sqlite3 shell.c OTHER/libsqlite3.so.0 -Wl,-rpath,OTHER -lm
//   LD_LIBRARY_PATH=OTHER build/tests/differential build/gongbao.so fixtures 50000
//   LD_LIBRARY_PATH=OTHER build/tests/out_of_memory build/gongbao.so
//   tests/sql/run.sh OTHER/sqlite3 build/gongbao.so

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace {

sqlite3* database = nullptr;
std::mt19937 random_number;

std::size_t below(std::size_t most) { return random_number() % most; }
template <class Words>
const auto& any(const Words& words) {
  return words[below(std::size(words))];
}

[[noreturn]] void fail(const std::string& sql) {
  std::printf("%s\n%s\nfailed\n", sql.c_str(), sqlite3_errmsg(database));
  std::exit(1);
}

// Every row as one text, NULL told from ''.
std::vector<std::string> rows_of(const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) fail(sql);
  std::vector<std::string> rows;
  int code = SQLITE_ROW;
  while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
    std::string row;
    for (int column = 0; column < sqlite3_column_count(statement); ++column) {
      row += std::to_string(sqlite3_column_type(statement, column));
      const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
      if (text != nullptr) row.append(text, static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
      row += '|';
    }
    rows.push_back(row);
  }
  sqlite3_finalize(statement);
  if (code != SQLITE_DONE) fail(sql);
  return rows;
}

void execute(const std::string& sql) {
  if (sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(sql);
}

struct Table {
  std::string name;  // units
  std::vector<std::string> columns;
};
std::vector<Table> tables;

// A place in the FROM clause of a query, and how it is written for the functions and for the copies.
struct Term {
  const Table* table;
  std::string alias;
  std::string function;  // report_units(d.body) AS a
  std::string copy;      // (SELECT * FROM copy_units) AS a … ON a.doc = d.id
};

std::string literal_of(const Table& table, const std::string& column) {
  const auto values = rows_of("SELECT quote(\"" + column + "\") FROM copy_" + table.name + " ORDER BY random() LIMIT 1");
  if (values.empty() || below(8) == 0) return any(std::vector<std::string>{"NULL", "0", "1", "-3.5", "''", "'案'", "'5'"});
  return values[0].substr(1, values[0].size() - 2);
}

std::string condition(const Term& term, int depth = 0) {
  if (depth < 2 && below(3) == 0) {
    return "(" + condition(term, depth + 1) + (below(2) == 0 ? " OR " : " AND ") + condition(term, depth + 1) + ")";
  }
  const std::string& name = any(term.table->columns);
  const std::string column = term.alias + ".\"" + name + "\"";
  switch (below(8)) {
    case 0:
      return column + (below(2) == 0 ? " IS NULL" : " IS NOT NULL");
    case 1:
      return column + " IN (" + literal_of(*term.table, name) + ", " + literal_of(*term.table, name) + ", " +
             literal_of(*term.table, name) + ")";
    case 2:
      return column + " BETWEEN " + literal_of(*term.table, name) + " AND " + literal_of(*term.table, name);
    case 3:
      return column + " LIKE '%" + std::string(any(std::vector<std::string>{"区", "1", "件", "全", "-"})) + "%'";
    case 4:
      return "NOT " + column + " = " + literal_of(*term.table, name);
    case 5:
      return column + " = " + term.alias + ".\"" + any(term.table->columns) + "\"";
    default:
      return column + std::string(any(std::vector<std::string>{" = ", " < ", " >= ", " <> ", " IS "})) +
             literal_of(*term.table, name);
  }
}

// The arguments that a function may have: a column, constants with OR and IN between them.
struct Query {
  std::string function;
  std::string copy;
  bool ordered = false;
};

Query make_query() {
  constexpr std::size_t kOuter = 5;
  const std::size_t how = below(6);
  const std::size_t terms = how == kOuter ? 1 : 1 + below(2);
  std::vector<Term> from;
  for (std::size_t i = 0; i < terms; ++i) {
    Term term;
    term.table = &any(tables);
    term.alias = i == 0 ? "a" : "b";
    from.push_back(term);
  }
  // How the first function gets its source.
  const std::string first = "report_" + from[0].table->name;
  const std::string copy = "copy_" + from[0].table->name;
  const std::string one = std::to_string(1 + below(4));
  const std::string two = std::to_string(1 + below(4));
  const std::string body = "(SELECT body FROM documents WHERE id = ";
  std::string where;
  Query query;
  switch (how) {
    case 0:
      query.function = "documents AS d, " + first + "(d.body) AS a WHERE 1";
      query.copy = "documents AS d, " + copy + " AS a WHERE a.doc = d.id";
      break;
    case 1:
      query.function = first + "(" + body + one + ")) AS a, (SELECT " + one + " AS id) AS d WHERE 1";
      query.copy = copy + " AS a, (SELECT " + one + " AS id) AS d WHERE a.doc = " + one;
      break;
    case 2:
      query.function = first + " AS a, (SELECT 0 AS id) AS d WHERE (a.source = " + body + one + ") OR a.source = " + body + two + "))";
      query.copy = copy + " AS a, (SELECT 0 AS id) AS d WHERE (a.doc = " + one + " OR a.doc = " + two + ")";
      break;
    case 3:
      query.function = first + " AS a, (SELECT 0 AS id) AS d WHERE a.source IN (" + body + one + "), " + body + two + "), NULL)";
      query.copy = copy + " AS a, (SELECT 0 AS id) AS d WHERE a.doc IN (" + one + ", " + two + ")";
      break;
    case kOuter: {
      const std::string outer = std::string(") AS a ") + any(std::vector<std::string>{"RIGHT", "FULL"}) + " JOIN documents AS d ON ";
      const std::string on = (below(2) == 0 ? "d.id = a.ordinal AND " : "") + condition(from[0]) + " WHERE 1";
      query.function = "(SELECT * FROM " + first + "(" + body + one + "))" + outer + on;
      query.copy = "(SELECT * FROM " + copy + " WHERE doc = " + one + outer + on;
      break;
    }
    default:
      query.function = "documents AS d LEFT JOIN " + first + "(d.body) AS a ON " + condition(from[0]) + " WHERE 1";
      query.copy = query.function;
      query.copy.replace(query.copy.find(first + "(d.body) AS a ON "), (first + "(d.body) AS a ON ").size(),
                         copy + " AS a ON a.doc = d.id AND ");
  }
  if (terms == 2) {
    const std::string& own = any(from[0].table->columns);
    const std::string& other = any(from[1].table->columns);
    const std::string join = below(2) == 0 ? " AND a.ordinal = b.ordinal"
                                           : " AND a.\"" + own + "\" = b.\"" + other + "\"";
    const std::string again = body + two + ")";
    query.function = "report_" + from[1].table->name + "(" + again + ") AS b, " + query.function + join;
    query.copy = "copy_" + from[1].table->name + " AS b, " + query.copy + " AND b.doc = " + two + join;
  }
  for (const Term& term : from) {
    if (below(3) != 0) where += " AND " + condition(term);
  }
  query.function += where;
  query.copy += where;

  // What is selected, and in which order.
  std::string select;
  std::string order;
  std::string tail;
  if (below(4) == 0) {
    const std::string column = "a.\"" + any(from[0].table->columns) + "\"";
    select = "SELECT " + column + ", count(*), min(a.ordinal), max(" + column + "), count(DISTINCT a.pos), total(a.len) FROM ";
    tail = " GROUP BY " + column + (below(2) == 0 ? " HAVING count(*) > 1" : "");
    order = column;
    query.ordered = true;
  } else {
    std::string columns = "d.id";
    order = "d.id";
    for (const Term& term : from) {
      for (int i = 0; i < 3; ++i) columns += ", " + term.alias + ".\"" + any(term.table->columns) + "\"";
      columns += ", " + term.alias + ".ordinal, " + term.alias + ".pos";
      order = term.alias + ".\"" + any(term.table->columns) + "\"" + (below(2) == 0 ? " DESC, " : ", ") + order;
    }
    select = std::string(below(6) == 0 ? "SELECT DISTINCT " : "SELECT ") + columns + " FROM ";
    // All that is selected is in the order, so that LIMIT cuts at the same row.
    if (below(2) == 0) {
      query.ordered = true;
      order += ", " + columns;
    } else {
      order.clear();
    }
  }
  if (!order.empty()) tail += " ORDER BY " + order;
  if (query.ordered && below(2) == 0) {
    tail += " LIMIT " + std::to_string(below(20));
    if (below(2) == 0) tail += " OFFSET " + std::to_string(below(10));
  }
  query.function = select + query.function + tail;
  query.copy = select + query.copy + tail;
  return query;
}

void make_tables(const std::string& fixtures) {
  execute("CREATE TABLE documents(id INTEGER PRIMARY KEY, body)");
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(database, "INSERT INTO documents VALUES (?1, ?2)", -1, &statement, nullptr);
  int id = 0;
  for (const char* name : {"district_page.txt", "work_report.txt", "communique_gb18030.txt"}) {
    std::ifstream file(fixtures + "/" + name, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    constexpr std::size_t kMost = 4200;  // of the first; joins are of all with all
    std::size_t end = std::min(text.size(), kMost);
    while (end < text.size() && text[end] != '\n') ++end;
    text.resize(end);
    sqlite3_bind_int(statement, 1, ++id);
    sqlite3_bind_blob64(statement, 2, text.data(), text.size(), SQLITE_TRANSIENT);
    sqlite3_step(statement);
    sqlite3_reset(statement);
  }
  sqlite3_finalize(statement);
  execute("UPDATE documents SET body = report_text(body) WHERE id <> 3");
  execute("INSERT INTO documents VALUES (4, NULL)");
  for (const char* name : {"units", "sections", "sentences", "figures", "indicators", "honours", "mentions", "checks"}) {
    Table table{.name = name, .columns = {}};
    for (const std::string& row : rows_of("SELECT name FROM pragma_table_info('report_" + table.name + "')")) {
      table.columns.push_back(row.substr(1, row.size() - 2));
    }
    // Without a type, as the values are; but the types decide how values compare, so they are given.
    std::string columns;
    for (const std::string& row : rows_of("SELECT '\"' || name || '\" ' || type FROM pragma_table_info('report_" + table.name + "')")) {
      columns += ", " + row.substr(1, row.size() - 2);
    }
    execute("CREATE TABLE copy_" + table.name + "(doc INTEGER" + columns + ")");
    execute("INSERT INTO copy_" + table.name + " SELECT d.id, r.* FROM documents d, report_" + table.name + "(d.body) r");
    tables.push_back(table);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: %s EXTENSION FIXTURES [QUERIES [SEED]]\n", argv[0]);
    return 2;
  }
  const long wanted = argc > 3 ? std::atol(argv[3]) : 3000;
  const unsigned seed = argc > 4 ? static_cast<unsigned>(std::atol(argv[4])) : 1;
  random_number.seed(seed);
  sqlite3_open(":memory:", &database);
  sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, nullptr);
  char* message = nullptr;
  if (sqlite3_load_extension(database, argv[1], "sqlite3_gongbao_init", &message) != SQLITE_OK) {
    std::printf("%s\nfailed\n", message);
    return 1;
  }
  make_tables(argv[2]);

  long differing = 0;
  long rows = 0;
  for (long i = 0; i < wanted; ++i) {
    const Query query = make_query();
    std::vector<std::string> found = rows_of(query.function);
    std::vector<std::string> right = rows_of(query.copy);
    if (!query.ordered) {
      std::sort(found.begin(), found.end());
      std::sort(right.begin(), right.end());
    }
    rows += static_cast<long>(right.size());
    if (found == right) continue;
    if (++differing <= 5) {
      std::printf("%zu rows: %s\n%zu rows: %s\n", found.size(), query.function.c_str(), right.size(), query.copy.c_str());
      for (std::size_t k = 0; k < std::max(found.size(), right.size()); ++k) {
        const std::string a = k < found.size() ? found[k] : "none";
        const std::string b = k < right.size() ? right[k] : "none";
        if (a == b) continue;
        std::printf("  %s\n  %s\n", a.c_str(), b.c_str());
        break;
      }
    }
  }
  sqlite3_close(database);
  std::printf("SQLite %s, seed %u: %ld queries, %ld rows\n%ld passed, %ld failed\n", sqlite3_libversion(), seed, wanted, rows,
              wanted - differing, differing);
  return differing == 0 ? 0 : 1;
}
