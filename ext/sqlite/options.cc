// CREATE VIRTUAL TABLE page USING report(file='page.txt', rows=indicator);
// -- Error: report(): rows must be one of document, units, …, not 'indicator'; did you mean 'indicators'?

#include "sqlite/options.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "sqlite/barrier.h"
#include "sqlite/tables.h"
#include "sqlite/wording.h"
#include "sqlite/words.h"

namespace gongbao::sql {
namespace {

constexpr std::string_view kSpaces = " \t\r\n\f\v";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kSpaces);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

// 'it''s' → it's; likewise "…", `…` and […]; a bare word stays.
std::string unquoted(std::string_view text) {
  if (text.size() < 2) return std::string(text);
  const char open = text.front();
  const char close = open == '[' ? ']' : open;
  if ((open != '\'' && open != '"' && open != '`' && open != '[') || text.back() != close)
    return std::string(text);
  std::string value;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    value += text[i];
    if (text[i] == close && i + 2 < text.size() && text[i + 1] == close) ++i;
  }
  return value;
}

const Table* rows_named(const std::string& name) {
  std::vector<std::string_view> names;
  for (const Table* table : document_tables()) {
    if (name == table->name) return table;
    names.emplace_back(table->name);
  }
  // rows=report_units asks for what rows=units gives.
  std::string_view asked = name;
  if (asked.starts_with("report_")) asked.remove_prefix(7);
  throw Failure(
      {"report(): rows must be one of ", listed(names), ", not ", quoted(name), suggestion(asked, names)});
}

// A day of the file form, a column of the content form.
void read_published(Options& options, const std::string& published, bool content) {
  if (published.empty()) {
    throw Failure({"report(): published is empty: write published=",
                   (content ? "published, the name of a column" : "'2021-12-10'")});
  }
  if (content) {
    options.published = published;
    return;
  }
  options.day = from_iso(published);
  if (!options.day) {
    throw Failure({"report(): published must be a date such as '2021-12-10', not ", quoted(published)});
  }
}

// Refuses what belongs to the other form, and what is left out.
void check(const Options& options, bool file, bool content, bool column, bool key) {
  if (file && content) throw Failure({"report(): file and content exclude each other: give one of them"});
  if (file && (column || key)) {
    throw Failure({"report(): ", (column ? "column" : "key"), " goes with content, not with file"});
  }
  if (content && options.content.empty())
    throw Failure({"report(): content is empty: write content=documents"});
  if (content && options.column.empty()) {
    throw Failure({"report(): column is missing: write content=", options.content, ", column=body"});
  }
  if (content && options.key.empty()) throw Failure({"report(): key is empty: write key=id"});
  if (!content && !file) {
    throw Failure(
        {"report(): file is missing: write file='page.txt', or content=documents, column=body, key=id"});
  }
  if (file && options.file.empty()) throw Failure({"report(): file is empty: write file='page.txt'"});
}

}  // namespace

Options read_options(std::span<const char* const> arguments) {
  static constexpr std::array<std::string_view, 7> kNames = {"file", "rows",      "content", "column",
                                                             "key",  "published", "words"};
  std::array<std::optional<std::string>, kNames.size()> given;
  for (const std::string_view argument : arguments) {
    const std::string_view text = trimmed(argument);
    if (text.empty()) continue;
    const std::size_t equals = text.find('=');
    const std::string name(trimmed(text.substr(0, equals)));
    const auto known = std::find(kNames.begin(), kNames.end(), name);
    if (equals == std::string_view::npos && known == kNames.end()) {
      throw Failure({"report(): options are written name=value, such as file='page.txt', not ", text});
    }
    if (known == kNames.end()) {
      throw Failure({"report(): unknown option ", quoted(name), "; the options are ", listed(kNames),
                     suggestion(name, kNames)});
    }
    if (equals == std::string_view::npos)
      throw Failure({"report(): ", name, " has no value: write ", name,
                     (name == "file"        ? "='page.txt'"
                      : name == "published" ? "='2021-12-10'"
                                            : "=name")});
    auto& option = given[static_cast<std::size_t>(known - kNames.begin())];
    if (option) throw Failure({"report(): ", name, " is given twice"});
    option = unquoted(trimmed(text.substr(equals + 1)));
  }
  const auto& [file, rows, content, column, key, published, words] = given;
  Options options;
  options.rows = rows_named(rows.value_or("sentences"));
  options.file = file.value_or("");
  options.content = content.value_or("");
  options.column = column.value_or("");
  options.key = key.value_or(options.key);
  options.words = words;
  if (words) options.own_words = read_words("report", *words, {});
  check(options, file.has_value(), content.has_value(), column.has_value(), key.has_value());
  if (published) read_published(options, *published, content.has_value());
  return options;
}

}  // namespace gongbao::sql
