// SELECT name, kind, arguments, flags, description, example, columns FROM report_functions();

#include "sqlite/registry.h"

#include <array>
#include <new>
#include <string>
#include <string_view>

#include "sqlite/barrier.h"
#include "sqlite/module_report.h"
#include "sqlite/scalars.h"
#include "sqlite/table.h"
#include "sqlite/tables.h"
#include "sqlite/tokenizer.h"

namespace gongbao::sql {
namespace {

extern const Table kFunctions;

constexpr const char* kOfText = "source [, published [, words]]";
constexpr const char* kPure = "deterministic innocuous";
constexpr const char* kInnocuous = "innocuous";

constexpr Entry table(const char* name, const Table& rows, const char* arguments, const char* description,
                      const char* example) {
  return {.name = name,
          .kind = "table",
          .arguments = arguments,
          .flags = kInnocuous,
          .description = description,
          .example = example,
          .table = &rows,
          .module = &kFunctionModule};
}

constexpr Entry function(const char* name, void (*scalar)(const Call&), int fewest, int most,
                         const char* arguments, const char* description, const char* example) {
  return {.name = name,
          .kind = "function",
          .arguments = arguments,
          .flags = kPure,
          .description = description,
          .example = example,
          .scalar = scalar,
          .fewest_arguments = fewest,
          .most_arguments = most};
}

constexpr Entry collation(const char* name, const Collation& order, const char* description,
                          const char* example) {
  return {.name = name,
          .kind = "collation",
          .arguments = "",
          .flags = "",
          .description = description,
          .example = example,
          .collation = &order};
}

constexpr auto kRegistry = std::to_array<Entry>({
    table("report_document", kDocument, kOfText,
          "the document, one row: title, publisher, date, encoding, how much is in it, and what is odd about "
          "it",
          "SELECT encoding, characters, indicators, note FROM report_document('办结案件26602件。')"),
    table("report_units", kUnits, kOfText,
          "the units that report, in the order of the text, each with its name, category and text; words has "
          "lines of category, word and meaning, with tabs between, that add to what is built in",
          "SELECT unit, name, alias, category, body FROM report_units('数改专班(区大数据局)' || char(10) || "
          "'上线应用3个。', NULL, 'organisation' || char(9) || '专班' || char(9) || '政府')"),
    table("report_sections", kSections, kOfText,
          "the sections: a paragraph with its run-in heading, or a numbered heading and all that it governs",
          "SELECT ordinal, enumerator, heading, level, parent FROM report_sections('一、办案情况' || "
          "char(10) || '(一)立案。立案3件。')"),
    table("report_sentences", kSentences, kOfText, "the sentences, each with its unit and section",
          "SELECT sentence FROM report_sentences('立案3件。结案2件。')"),
    table("report_figures", kFigures, kOfText,
          "every numeral of the text, whatever it is: those that became indicators, and dates, names, codes "
          "and all the others",
          "SELECT quote, kind, value, measure, indicator FROM report_figures('2023年新建5G基站1.2万座。')"),
    table("report_indicators", kIndicators, kOfText,
          "the figures that report something: what is measured, how much, in what, when; changes and ranks "
          "with the figure that they are about",
          "SELECT ordinal, kind, metric, value, measure, period_end, refers_to FROM "
          "report_indicators('1-10月办结案件26602件,同比下降4.5%。', '2023-12-15')"),
    table("report_honours", kHonours, kOfText,
          "the honours received, with their level where the text tells it",
          "SELECT verb, title, level FROM report_honours('荣获全国文明单位称号。')"),
    table("report_mentions", kMentions, kOfText, "documents in 《》 and names in quotation marks or 【】",
          "SELECT kind, name FROM report_mentions('印发《示例办法》,推行“一件事”改革。')"),
    table("report_checks", kChecks, kOfText,
          "arithmetic that the text lets one check, and whether it holds: parts and their sum, rates, growth",
          "SELECT rule, holds, explanation FROM report_checks('共10件,其中甲类4件、乙类6件。')"),
    table(
        "report_explain", kExplain, "source, ordinal [, published [, words]]",
        "the steps by which the indicator with that ordinal was read, in their order: each rule that decided "
        "something, and the characters that it rests on",
        "SELECT step, stage, rule, quote FROM report_explain('1-10月办结案件26602件,同比增长8.3%。', 2)"),
    table(
        "report_catalogue", kCatalogue, "",
        "the official indicators whose codes report_indicators shows, with their names, dimension and scope",
        "SELECT code, name, english, world_bank FROM report_catalogue() WHERE name LIKE '%可支配收入'"),
    table("report_functions", kFunctions, "", "what this extension brings: this list",
          "SELECT kind, count(*) FROM report_functions() GROUP BY kind"),

    {.name = "report",
     .kind = "module",
     .arguments = "file= [, rows=] [, published=] [, words=] | content=, column= [, key=] [, rows=] [, "
                  "published=] [, words=]",
     .flags = "directonly with file=, innocuous with content=",
     .description =
         "virtual table over a file, read when it is queried, or over a column of texts; its rows are those "
         "of the function that rows= names without report_, sentences where it names none, and with "
         "content= the first column, document, is the key of the text; published= is the day of publication, "
         "with content= the column that has it",
     .example =
         "CREATE VIRTUAL TABLE temp.page USING report(file='fixtures/district_page.txt', rows=indicators)",
     .module = &kReportModule},

    function("report_text", scalar::text, 1, 1, "text", "the text itself, decoded where it is a BLOB",
             "SELECT report_text(x'b9abb1a8')"),
    function("report_encoding", scalar::encoding, 1, 1, "text",
             "the encoding of a BLOB, and how many of its bytes do not fit it",
             "SELECT report_encoding(x'b9abb1a8')"),
    function("report_unit", scalar::unit, 1, 2, "text [, n]",
             "the name of the n-th unit, of the first by default",
             "SELECT report_unit('区教育局' || char(10) || '新增学位300个。')"),
    function("report_section", scalar::section, 1, 2, "text [, n]",
             "the heading of the n-th section, of the first by default",
             "SELECT report_section('一、办案情况' || char(10) || '立案3件。')"),
    function("report_indicator", scalar::indicator, 2, 2, "text, metric",
             "the value of the first indicator whose metric holds all the words; NULL where none does",
             "SELECT report_indicator('1-10月办结案件26602件。', '办结 案件')"),
    function("report_measure", scalar::measure, 2, 2, "text, metric", "the measure of that indicator",
             "SELECT report_measure('1-10月办结案件26602件。', '办结 案件')"),
    function("report_indicators_json", scalar::indicators_json, 1, 1, "text",
             "the rows of report_indicators as a JSON array of objects",
             "SELECT report_indicators_json('1-10月办结案件26602件。')"),
    function("report_highlight", scalar::highlight, 3, 3, "text, open, close",
             "the text with the quote of each indicator between open and close",
             "SELECT report_highlight('办结案件26602件。', '<b>', '</b>')"),
    function("report_number", scalar::number, 1, 1, "text",
             "a numeral in digits or Chinese characters as a number; NULL where it is none",
             "SELECT report_number('三千二百')"),
    function("report_value", scalar::value, 1, 1, "text",
             "a quantity in base units, exact; NULL where it is none", "SELECT report_value('52.13亿元')"),
    function("report_period_start", scalar::period_start, 2, 2, "text, year",
             "the first day of a period in a year; NULL where it is open or no period",
             "SELECT report_period_start('1-10月', 2021)"),
    function("report_period_end", scalar::period_end, 2, 2, "text, year",
             "the last day of a period in a year; NULL where it is open or no period",
             "SELECT report_period_end('1-10月', 2021)"),
    function("report_code", scalar::code, 1, 1, "metric",
             "the code in report_catalogue() of the indicator that a phrase names; NULL where it names none",
             "SELECT report_code('全市生产总值'), report_code('人均生产总值'), report_code('新增学位')"),
    function(
        "report_similarity", scalar::similarity, 2, 2, "metric_a, metric_b",
        "how alike the names of two metrics are, from 0 to 1, to pair those of two years: 1 for names of one "
        "indicator of report_catalogue(), at most 0.3 for those of two",
        "SELECT round(report_similarity('办结案件', '办结刑事案件'), 2), "
        "report_similarity('地区生产总值', 'GDP')"),
    function("report_version", scalar::version, 0, 0, "",
             "the version of this extension, of its rules and of ICU: where it is another, indexes over "
             "report_… or "
             "COLLATE pinyin and tables with hanzi are to be made again",
             "SELECT substr(report_version(), 1, instr(report_version(), ' ') - 1)"),

    collation("pinyin", kPinyin, "sorts Chinese text by its sound",
              "SELECT value FROM json_each('[\"重庆\",\"北京\",\"上海\"]') ORDER BY value COLLATE pinyin"),
    collation("stroke", kStroke, "sorts Chinese text by the number of its strokes",
              "SELECT value FROM json_each('[\"丁\",\"王\",\"一\"]') ORDER BY value COLLATE stroke"),

    // The last, for a tokenizer cannot be taken back where something after it fails.
    {.name = "hanzi",
     .kind = "tokenizer",
     .arguments = "",
     .flags = "",
     .description = "for FTS5: finds any characters that stand side by side, and whole words by \"=民生\"",
     .example = "CREATE VIRTUAL TABLE temp.search USING fts5(sentence, tokenize = 'hanzi'); "
                "INSERT INTO search VALUES ('保障和改善民生。'), ('人民生活明显改善。'); "
                "SELECT highlight(search, 0, '[', ']') AS found FROM search('民生')",
     .tokenizer = &kHanzi},
});
static_assert(std::string_view(kRegistry.back().kind) == "tokenizer");

std::span<const Entry> entries(Document&) {
  return kRegistry;
}

std::string columns_of(const Entry& entry) {
  std::string lines;
  for (std::size_t column = 0; entry.table != nullptr && column < entry.table->columns; ++column) {
    const ColumnHead head = entry.table->head(column);
    if (column != 0) lines += '\n';
    lines += joined({head.name, "\t", head.type, "\t", head.meaning});
  }
  return lines;
}

constexpr auto kFunctionColumns = std::to_array<Column<Entry>>({
    {"name", "TEXT", "name", [](Cell& cell, const Entry& row) { cell.text(std::string_view(row.name)); }},
    {"kind", "TEXT", "function, table, module, collation or tokenizer",
     [](Cell& cell, const Entry& row) { cell.text(std::string_view(row.kind)); }},
    {"arguments", "TEXT", "arguments, those that may be left out in brackets",
     [](Cell& cell, const Entry& row) { cell.text(std::string_view(row.arguments)); }},
    {"flags", "TEXT", "what SQLite is told of its safety",
     [](Cell& cell, const Entry& row) { cell.text(std::string_view(row.flags)); }},
    {"description", "TEXT", "what it gives",
     [](Cell& cell, const Entry& row) { cell.text(std::string_view(row.description)); }},
    {"example", "TEXT", "SQL that runs as it stands",
     [](Cell& cell, const Entry& row) { cell.text(std::string_view(row.example)); }},
    {"columns", "TEXT",
     "of a table: a line for each column, with its name, type and meaning, tabs between them",
     [](Cell& cell, const Entry& row) { cell.text(columns_of(row)); }},
});

// Reads the registry, whatever the document.
constexpr Table kFunctions =
    make_table<kFunctionColumns, entries>("functions", "report_functions", 30, false);

// Every scalar function comes through here.
void call_scalar(sqlite3_context* context, int argc, sqlite3_value** argv) noexcept {
  guarded(context, [&] {
    const auto& registered = *static_cast<const Registered*>(sqlite3_user_data(context));
    const Watch watch(registered.connection->interrupt);
    registered.entry->scalar({.context = context,
                              .connection = *registered.connection,
                              .function = registered.entry->name,
                              .arguments = {argv, static_cast<std::size_t>(argc)}});
  });
}

constexpr int kFunctionFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;

void destroy(void* registered) noexcept {
  delete static_cast<Registered*>(registered);
}

int register_entry(sqlite3* database, const std::shared_ptr<Connection>& connection, const Entry& entry) {
  if (entry.collation != nullptr) return register_collation(database, entry.name, *entry.collation);
  if (entry.tokenizer != nullptr) return register_tokenizer(connection, entry.name, *entry.tokenizer);
  // SQLite destroys the client data also where it fails.
  if (entry.module != nullptr) {
    return sqlite3_create_module_v2(database, entry.name, entry.module, new Registered{connection, &entry},
                                    destroy);
  }
  for (int arguments = entry.fewest_arguments; arguments <= entry.most_arguments; ++arguments) {
    const int code = sqlite3_create_function_v2(database, entry.name, arguments, kFunctionFlags,
                                                new Registered{connection, &entry}, call_scalar, nullptr,
                                                nullptr, destroy);
    if (code != SQLITE_OK) return code;
  }
  return SQLITE_OK;
}

}  // namespace

StrayBytes stray_bytes_of(sqlite3* database) {
  sqlite3_stmt* statement = nullptr;
  int characters = 2;
  int code = sqlite3_prepare_v2(database, "SELECT length(CAST(x'8080' AS TEXT))", -1, &statement, nullptr);
  if (code == SQLITE_OK) {
    if (sqlite3_step(statement) == SQLITE_ROW) characters = sqlite3_column_int(statement, 0);
    code = sqlite3_finalize(statement);
  }
  if (code == SQLITE_NOMEM) throw std::bad_alloc();
  return characters == 1 ? StrayBytes::kTogether : StrayBytes::kApart;
}

std::span<const Entry> registry() noexcept {
  return kRegistry;
}

int register_all(sqlite3* database) {
  const auto connection = std::make_shared<Connection>(database);
  for (const Entry& entry : kRegistry) {
    if (const int code = register_entry(database, connection, entry); code != SQLITE_OK) return code;
  }
  return SQLITE_OK;
}

bool unregister_all(sqlite3* database) noexcept {
  bool all = true;
  for (const Entry& entry : kRegistry) {
    if (entry.tokenizer != nullptr) continue;  // registered last, so never when this is called
    if (entry.collation != nullptr) {
      all = sqlite3_create_collation_v2(database, entry.name, SQLITE_UTF8, nullptr, nullptr, nullptr) ==
                SQLITE_OK &&
            all;
      continue;
    }
    if (entry.module != nullptr) {
      all = sqlite3_create_module_v2(database, entry.name, nullptr, nullptr, nullptr) == SQLITE_OK && all;
      continue;
    }
    for (int arguments = entry.fewest_arguments; arguments <= entry.most_arguments; ++arguments) {
      all = sqlite3_create_function_v2(database, entry.name, arguments, kFunctionFlags, nullptr, nullptr,
                                       nullptr, nullptr, nullptr) == SQLITE_OK &&
            all;
    }
  }
  return all;
}

}  // namespace gongbao::sql
