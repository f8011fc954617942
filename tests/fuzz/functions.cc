// A text → every table, function, collation and the tokenizer, as SQL sees them: substr(text, pos, len) is
// the quote by SQLite's own count, JSON is JSON, and the tokenizer keeps to its text.
//
// Each table is also read with words of its own, cut from the text, so that they are found in it.
//
// Aims at the way out of the core: NUL and invalid UTF-8 in results, empty values, positions beside
// characters of four bytes, JSON, the marks of report_highlight, and the byte offsets of the tokenizer.

#include <algorithm>
#include <cstring>
#include <string>

#include "contract.h"
#include "database.h"
#include "words.h"

GONGBAO_MUTATE_WORDS

namespace {

// Each gives rows of which the first column must not be 0.  ?2 is NULL, then words.
constexpr const char* kHold[] = {
    "SELECT body IS NULL OR substr(?1, pos, len) = body OR substr(?1, pos, len) GLOB '*[接转轉]*' FROM "
    "report_units(?1, NULL, ?2)",
    "SELECT substr(?1, pos, len) = body OR substr(?1, pos, len) GLOB '*[接转轉]*' FROM report_sections(?1, "
    "NULL, ?2)",
    "SELECT substr(?1, pos, len) = sentence OR substr(?1, pos, len) GLOB '*[接转轉]*' FROM "
    "report_sentences(?1, NULL, ?2)",
    "SELECT substr(?1, pos, len) = quote OR substr(?1, pos, len) GLOB '*[接转轉]*' FROM report_figures(?1, "
    "NULL, ?2)",
    "SELECT substr(?1, pos, len) = quote OR substr(?1, pos, len) GLOB '*[接转轉]*' FROM "
    "report_indicators(?1, NULL, ?2)",
    "SELECT substr(?1, pos, len) = quote OR substr(?1, pos, len) GLOB '*[接转轉]*' FROM report_honours(?1, "
    "NULL, ?2)",
    "SELECT substr(?1, pos, len) = name OR substr(?1, pos, len) GLOB '*[接转轉]*' FROM report_mentions(?1, "
    "NULL, ?2)",
    "SELECT substr(?1, pos, len) = quote OR substr(?1, pos, len) GLOB '*[接转轉]*' FROM report_checks(?1, "
    "NULL, ?2)",
    "SELECT s.quote IS NULL OR substr(?1, s.pos, s.len) = s.quote OR substr(?1, s.pos, s.len) GLOB "
    "'*[接转轉]*' "
    "FROM report_indicators(?1, NULL, ?2) i, report_explain(?1, i.ordinal, NULL, ?2) s",
    // The reading that is explained is the reading that made the row.
    "SELECT replace(replace(coalesce((SELECT group_concat(CASE rule WHEN 'part of the metric' THEN quote "
    "ELSE substr(rule, 13) END, '') FROM report_explain(?1, i.ordinal, NULL, ?2) "
    "WHERE rule = 'part of the metric' OR rule LIKE 'begins with %'), ''), char(10), ''), char(13), '') "
    "= coalesce(i.metric, '') "
    "FROM report_indicators(?1, NULL, ?2) i",
    "SELECT characters = length(?1) FROM report_document(?1)",
    "SELECT json_valid(report_indicators_json(?1))",
    "SELECT json_array_length(report_indicators_json(?1)) = count(*) FROM report_indicators(?1)",
    ("SELECT replace(replace(report_highlight(?1, char(1), char(2)), char(1), ''), char(2), '') = ?1 "
     "WHERE instr(?1, char(1)) + instr(?1, char(2)) = 0"),
    "SELECT report_text(?1) = ?1",
    "SELECT report_similarity(?1, ?1) BETWEEN 0 AND 1 AND report_similarity(?1, '办结案件') BETWEEN 0 AND 1",
    "SELECT report_similarity(?1, '办结案件') = report_similarity('办结案件', ?1)",
    "SELECT (?1 < '民生' COLLATE pinyin) + ('民生' < ?1 COLLATE pinyin) = (?1 <> '民生')",
    "SELECT (?1 < '民生' COLLATE stroke) + ('民生' < ?1 COLLATE stroke) = (?1 <> '民生')",
    "SELECT report_encoding(?1) = encoding FROM report_document(?1)",
};
// These need only come to their end.
constexpr const char* kRun[] = {
    "SELECT report_unit(?1), report_unit(?1, 2), report_section(?1), report_section(?1, 3)",
    "SELECT report_indicator(?1, ?1), report_measure(?1, '案'), report_number(?1), report_value(?1)",
    "SELECT report_period_start(?1, 2021), report_period_end(?1, 2021)",
    "SELECT * FROM report_document(CAST(?1 AS BLOB)), report_units(CAST(?1 AS BLOB)) LIMIT 5",
    "SELECT a.*, a.source FROM report_indicators a WHERE a.source = ?1 OR a.source = ?1 || '3件'",
    "SELECT f.*, f.words FROM report_figures f WHERE f.source = ?1 AND (f.words = ?2 OR f.words = '量词' || "
    "char(9) || '斑')",
    "SELECT * FROM report_units('区专班', NULL, ?1)",
    "INSERT INTO temp.search VALUES (?1)",
    "SELECT highlight(search, 0, '[', ']') FROM temp.search WHERE search MATCH '\"' || replace(?1, '\"', '') "
    "|| '\"'",
    "SELECT highlight(search, 0, '[', ']') FROM temp.search WHERE search MATCH '\"=' || replace(?1, '\"', "
    "'') || '\"'",
    "DELETE FROM temp.search",
};

bool are_words(sqlite3* database, const std::string& lines) {
  using gongbao::fuzz::require_orderly;
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(database, "SELECT count(*) FROM report_units('', NULL, ?1)", -1, &statement, nullptr);
  sqlite3_bind_text64(statement, 1, lines.data(), lines.size(), SQLITE_STATIC, SQLITE_UTF8);
  const int code = sqlite3_step(statement);
  require_orderly(database, code == SQLITE_ROW ? SQLITE_OK : code);
  sqlite3_finalize(statement);
  return code == SQLITE_ROW;
}

// Some characters of the text for each category, where they are a word: without marks, or with a numeral.
std::string words_of(sqlite3* database, const std::string& text) {
  using gongbao::fuzz::character_at;
  std::string words;
  std::size_t seed = text.size();
  for (const char c : text) seed = seed * 31 + static_cast<unsigned char>(c);
  for (const char* category : {"measure\t", "量词\t", "organisation\t", "award\t", "name\t"}) {
    for (int tries = 0; tries < 3 && !text.empty(); ++tries) {
      seed = seed * 6364136223846793005U + 1442695040888963407U;
      const std::size_t begin = character_at(text, (seed >> 33) % text.size());
      const std::size_t end = character_at(text, std::min(text.size(), begin + 3 + (seed >> 20) % 13));
      const std::string line = category + text.substr(begin, end - begin) + '\n';
      if (are_words(database, words + line)) words += line;
    }
  }
  return words;
}

void run(sqlite3* database, const char* sql, const std::string& text, const char* words, bool must_hold) {
  using namespace gongbao::fuzz;
  sqlite3_stmt* statement = nullptr;
  const int prepared = sqlite3_prepare_v2(database, sql, -1, &statement, nullptr);
  if (prepared != SQLITE_OK) std::fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(database));
  GONGBAO_REQUIRE(prepared == SQLITE_OK);
  sqlite3_bind_text64(statement, 1, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
  if (sqlite3_bind_parameter_count(statement) > 1) sqlite3_bind_text(statement, 2, words, -1, SQLITE_STATIC);
  int code = SQLITE_ROW;
  while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
    for (int column = 0; column < sqlite3_column_count(statement); ++column)
      sqlite3_column_blob(statement, column);
    if (must_hold && sqlite3_column_int(statement, 0) == 0) {
      std::fprintf(stderr, "%s\n", sql);
      GONGBAO_REQUIRE(sqlite3_column_type(statement, 0) == SQLITE_NULL);
    }
  }
  if (code != SQLITE_DONE && must_hold) std::fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(database));
  // Rows of a long text may be more than the length limit of the database allows.
  GONGBAO_REQUIRE(code == SQLITE_DONE || code == SQLITE_TOOBIG || !must_hold);
  require_orderly(database, code);
  sqlite3_finalize(statement);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const gongbao::fuzz::Database database = [] {
    gongbao::fuzz::Database opened = gongbao::fuzz::open();
    const int made = sqlite3_exec(opened.get(),
                                  "CREATE VIRTUAL TABLE temp.search USING fts5(sentence, tokenize = 'hanzi')",
                                  nullptr, nullptr, nullptr);
    GONGBAO_REQUIRE(made == SQLITE_OK);
    return opened;
  }();
  const std::string text(reinterpret_cast<const char*>(data), size);
  // substr() and length() stop at a NUL; what the tables make of one is the business of text.cc.
  const bool counts = text.find('\0') == text.npos;
  const std::string words = words_of(database.get(), text);
  for (const char* sql : kHold) {
    run(database.get(), sql, text, nullptr, counts);
    if (std::strstr(sql, "?2") != nullptr) run(database.get(), sql, text, words.c_str(), counts);
  }
  for (const char* sql : kRun) run(database.get(), sql, text, words.c_str(), false);
  return 0;
}
