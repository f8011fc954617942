// SELECT name, kind, arguments, flags, description, example FROM report_functions();

#include "sqlite/registry.h"

#include <array>
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

constexpr const char* kOfText = "source [, published]";
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
          "the document: title, publisher, date, encoding, how much is in it",
          "SELECT encoding, characters, indicators FROM report_document('办结案件26602件。')"),
    table("report_units", kUnits, kOfText, "the units that report, each with its name, category and text",
          "SELECT name, category FROM report_units('区教育局' || char(10) || '新增学位300个。')"),
    table(
        "report_sections", kSections, kOfText,
        "the sections: paragraphs and numbered headings, and what each governs",
        "SELECT enumerator, heading, level FROM report_sections('一、办案情况' || char(10) || '立案3件。')"),
    table("report_sentences", kSentences, kOfText, "the sentences",
          "SELECT sentence FROM report_sentences('立案3件。结案2件。')"),
    table("report_figures", kFigures, kOfText, "every numeral of the text, whatever it is",
          "SELECT quote, kind, value FROM report_figures('5G基站300座。')"),
    table("report_indicators", kIndicators, kOfText,
          "the figures that report something: metric, value, measure, period, change, rank",
          "SELECT metric, value, measure FROM report_indicators('1-10月办结案件26602件。')"),
    table("report_honours", kHonours, kOfText, "the honours received",
          "SELECT verb, title, level FROM report_honours('荣获全国文明单位称号。')"),
    table("report_mentions", kMentions, kOfText, "documents in 《》 and names in quotation marks",
          "SELECT kind, name FROM report_mentions('印发《示例办法》。')"),
    table("report_checks", kChecks, kOfText, "arithmetic that the text lets one check, and whether it holds",
          "SELECT rule, holds, explanation FROM report_checks('共10件,其中甲类4件、乙类6件。')"),
    table("report_functions", kFunctions, "", "what this extension brings: this list",
          "SELECT name, arguments, description FROM report_functions()"),

    {.name = "report",
     .kind = "module",
     .arguments = "file= [, rows=] | content=, column= [, key=] [, rows=]",
     .flags = "directonly with file=, innocuous with content=",
     .description = "virtual table over a file, or over a column of texts",
     .example = "CREATE VIRTUAL TABLE temp.page USING report(file='fixtures/page.txt', rows=indicators)",
     .module = &kReportModule},

    function("report_text", scalar::text, 1, 1, "text", "the text, decoded where it is a BLOB",
             "SELECT report_text(x'b9abb1a8')"),
    function("report_encoding", scalar::encoding, 1, 1, "text",
             "the encoding of a BLOB, and its invalid bytes", "SELECT report_encoding(x'b9abb1a8')"),
    function("report_unit", scalar::unit, 1, 2, "text [, n]",
             "the name of the n-th unit, of the first by default",
             "SELECT report_unit('区教育局' || char(10) || '新增学位300个。')"),
    function("report_section", scalar::section, 1, 2, "text [, n]",
             "the heading of the n-th section, of the first by default",
             "SELECT report_section('一、办案情况' || char(10) || '立案3件。')"),
    function("report_indicator", scalar::indicator, 2, 2, "text, metric",
             "the value of the first indicator whose metric holds the words",
             "SELECT report_indicator('1-10月办结案件26602件。', '办结 案件')"),
    function("report_measure", scalar::measure, 2, 2, "text, metric",
             "the measure of the first indicator whose metric holds the words",
             "SELECT report_measure('1-10月办结案件26602件。', '办结 案件')"),
    function("report_indicators_json", scalar::indicators_json, 1, 1, "text",
             "the rows of report_indicators as a JSON array",
             "SELECT report_indicators_json('1-10月办结案件26602件。')"),
    function("report_highlight", scalar::highlight, 3, 3, "text, open, close",
             "the text with the quote of each indicator between open and close",
             "SELECT report_highlight('办结案件26602件。', '<b>', '</b>')"),
    function("report_number", scalar::number, 1, 1, "text", "a numeral in digits or characters as a number",
             "SELECT report_number('三千二百')"),
    function("report_value", scalar::value, 1, 1, "text", "a quantity in base units",
             "SELECT report_value('52.13亿元')"),
    function("report_period_start", scalar::period_start, 2, 2, "text, year", "the first day of a period",
             "SELECT report_period_start('1-10月', 2021)"),
    function("report_period_end", scalar::period_end, 2, 2, "text, year", "the last day of a period",
             "SELECT report_period_end('1-10月', 2021)"),
    function("report_similarity", scalar::similarity, 2, 2, "metric_a, metric_b",
             "how alike the names of two metrics are, from 0 to 1",
             "SELECT report_similarity('实现财政收入', '财政总收入')"),
    function("report_version", scalar::version, 0, 0, "", "the version of this extension",
             "SELECT report_version()"),

    collation("pinyin", kPinyin, "Chinese text by its sound", "SELECT '北京' < '重庆' COLLATE pinyin"),
    collation("stroke", kStroke, "Chinese text by the number of its strokes",
              "SELECT '二' < '三' COLLATE stroke"),

    // The last, for a tokenizer cannot be taken back where something after it fails.
    {.name = "hanzi",
     .kind = "tokenizer",
     .arguments = "",
     .flags = "",
     .description = "of FTS5: finds any characters that stand side by side, and words by \"=民生\"",
     .example = "CREATE VIRTUAL TABLE temp.search USING fts5(sentence, tokenize = 'hanzi')",
     .tokenizer = &kHanzi},
});
static_assert(std::string_view(kRegistry.back().kind) == "tokenizer");

std::span<const Entry> entries(Document&) {
  return kRegistry;
}

constexpr auto kFunctionColumns = std::to_array<Column<Entry>>({
    {"name", "TEXT", [](Cell& cell, const Entry& row) { cell.text(std::string_view(row.name)); }},
    {"kind", "TEXT", [](Cell& cell, const Entry& row) { cell.text(std::string_view(row.kind)); }},
    {"arguments", "TEXT", [](Cell& cell, const Entry& row) { cell.text(std::string_view(row.arguments)); }},
    {"flags", "TEXT", [](Cell& cell, const Entry& row) { cell.text(std::string_view(row.flags)); }},
    {"description", "TEXT",
     [](Cell& cell, const Entry& row) { cell.text(std::string_view(row.description)); }},
    {"example", "TEXT", [](Cell& cell, const Entry& row) { cell.text(std::string_view(row.example)); }},
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
  if (entry.tokenizer != nullptr) return register_tokenizer(database, entry.name, *entry.tokenizer);
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
