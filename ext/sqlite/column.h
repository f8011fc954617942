#pragma once
// How rows of the core become columns of SQL.  A table is a function that gives its rows and a list of
// columns, each a name, a declared type, its meaning and a function that writes the value of one row:
//
//   constexpr auto kMentionColumns = std::to_array<Column<Mention>>({
//       {"kind", "TEXT", "document for 《》, …", [](Cell& cell, const Mention& row) { cell.text(row.kind);
//       }},
//       {"name", "TEXT", "what stands …", [](Cell& cell, const Mention& row) { cell.text(row.name); }},
//   });
//   constexpr Table kMentions = make_table<kMentionColumns, mentions>("mentions", "report_mentions", 200);
//
//   SELECT kind, name FROM report_mentions('印发《示例办法》。');   -- document|示例办法

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "sqlite/api.h"
#include "sqlite/document_cache.h"
#include "text/date.h"
#include "text/number.h"
#include "text/span.h"
#include "text/static_text.h"

namespace gongbao::sql {

/// Where values go: the result of a column, or JSON.
class Sink {
 public:
  virtual void null() = 0;
  virtual void integer(std::int64_t value) = 0;
  virtual void real(double value) = 0;
  virtual void text(std::string_view value) = 0;
  virtual void word(const char* value) = 0;  ///< a text that lives as long as the library

 protected:
  ~Sink() = default;
};

/// The place of one value: which row of which document, and where the value goes.  What is absent is NULL.
class Cell {
 public:
  Cell(Sink& sink, Document& document, std::size_t row, std::int64_t number = 0)
      : sink_(sink), document_(document), row_(row), number_(number) {}

  [[nodiscard]] Document& document() noexcept { return document_; }
  [[nodiscard]] Report& report() noexcept { return document_.report; }
  [[nodiscard]] std::size_t row() const noexcept { return row_; }         ///< from 0
  [[nodiscard]] std::int64_t number() const noexcept { return number_; }  ///< of a table that takes one

  void null() { sink_.null(); }
  void integer(std::int64_t value) { sink_.integer(value); }
  void count(std::size_t value) { sink_.integer(static_cast<std::int64_t>(value)); }
  void flag(bool value) { sink_.integer(value ? 1 : 0); }
  /// An index of the core, as the ordinal that SQL shows.
  void ordinal(std::int32_t index) { index < 0 ? sink_.null() : sink_.integer(std::int64_t{index} + 1); }
  void year(int value) { value == 0 ? sink_.null() : sink_.integer(value); }  ///< 0 where unknown
  void number(Number value);
  void number(double value);
  void date(Date value) { text(to_iso(value)); }
  void text(std::string_view value) { value.empty() ? sink_.null() : sink_.text(value); }
  /// A word that needs no copy (件, money, 同比), but where a caller added words: those live no longer than
  /// the report, and SQLite may keep what it is given.
  void word(StaticText value) {
    if (value.empty() || report().has_own_words()) return text(std::string_view(value));
    sink_.word(value.data());
  }
  void text(Span span) { text(report().text().slice(span, buffer_)); }
  void position(Span span) { sink_.integer(report().text().position(span.begin)); }
  void length(Span span) { sink_.integer(report().text().length(span)); }

 private:
  Sink& sink_;
  Document& document_;
  std::size_t row_;
  std::int64_t number_;
  std::string buffer_;
};

struct ColumnHead {
  const char* name;
  const char* type;
  const char* meaning;  ///< in a few words, as report_functions() tells it
};

template <class Row>
struct Column {
  const char* name;
  const char* type;
  const char* meaning;
  void (*write)(Cell& cell, const Row& row);
};

/// A table of rows that are read from a document, its row type out of sight.
struct Table {
  const char* name;      ///< "units"
  const char* function;  ///< "report_units"
  std::int64_t estimated_rows;
  std::size_t columns;
  ColumnHead (*head)(std::size_t column);
  std::size_t (*count)(Document& document, std::int64_t number);
  void (*write)(Cell& cell, std::size_t column);
  bool takes_source = true;
  const char* takes_number =
      nullptr;  ///< the name of an argument after the source that says which rows: ordinal
};

template <auto rows>
auto read_rows(Document& document, [[maybe_unused]] std::int64_t number) {
  if constexpr (std::is_invocable_v<decltype(rows), Document&>) {
    return rows(document);
  } else {
    return rows(document, number);
  }
}

/// `rows` is a function from Document&, and the number of a table that takes one, to std::span<const Row>.
template <const auto& columns, auto rows>
constexpr Table make_table(const char* name, const char* function, std::int64_t estimated_rows,
                           bool takes_source = true, const char* takes_number = nullptr) {
  return {
      .name = name,
      .function = function,
      .estimated_rows = estimated_rows,
      .columns = columns.size(),
      .head =
          [](std::size_t column) {
            return ColumnHead{columns[column].name, columns[column].type, columns[column].meaning};
          },
      .count = [](Document& document,
                  std::int64_t number) { return read_rows<rows>(document, number).size(); },
      .write =
          [](Cell& cell, std::size_t column) {
            columns[column].write(cell, read_rows<rows>(cell.document(), cell.number())[cell.row()]);
          },
      .takes_source = takes_source,
      .takes_number = takes_number,
  };
}

/// Writes into the result of a function or of a column.
class ResultSink final : public Sink {
 public:
  explicit ResultSink(sqlite3_context* context) : context_(context) {}
  void null() override { sqlite3_result_null(context_); }
  void integer(std::int64_t value) override { sqlite3_result_int64(context_, value); }
  void real(double value) override { sqlite3_result_double(context_, value); }
  void text(std::string_view value) override {
    // A null pointer would be NULL, not ''.
    sqlite3_result_text64(context_, value.empty() ? "" : value.data(), value.size(), SQLITE_TRANSIENT,
                          SQLITE_UTF8);
  }
  void word(const char* value) override { sqlite3_result_text(context_, value, -1, SQLITE_STATIC); }

 private:
  sqlite3_context* context_;
};

}  // namespace gongbao::sql
