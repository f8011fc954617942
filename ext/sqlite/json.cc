// SELECT report_indicators_json('办结案件26602件。');   -- [{"ordinal":1,"unit":null,…,"value":26602,…}]

#include "sqlite/json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <new>
#include <string>
#include <string_view>

#include "sqlite/barrier.h"

namespace gongbao::sql {
namespace {

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// Bytes of the valid UTF-8 character that `text` begins with; 0 where there is none.
std::size_t valid_character(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(text[i])) return 0;
  }
  const auto second = static_cast<unsigned char>(text[1]);
  const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  const bool not_a_character = (lead == 0xED && second >= 0xA0) || (lead == 0xF4 && second >= 0x90);
  return overlong || not_a_character ? 0 : length;
}

// SQLite's own growing text: it grows without being copied where the system can do that, keeps to
// SQLITE_LIMIT_LENGTH, and is handed over as it is.
class Json {
 public:
  explicit Json(sqlite3* database) : text_(sqlite3_str_new(database)) {}
  Json(const Json&) = delete;
  Json& operator=(const Json&) = delete;
  ~Json() { sqlite3_free(sqlite3_str_finish(text_)); }

  Json& operator+=(std::string_view more) {
    part_ += more;
    // In parts: near the limit SQLite makes room for no more than is added, each time.
    if (part_.size() >= kPart) flush();
    return *this;
  }
  Json& operator+=(char c) { return *this += std::string_view(&c, 1); }

  void check() const {
    const int code = sqlite3_str_errcode(text_);
    if (code == SQLITE_NOMEM) throw std::bad_alloc();
    if (code != SQLITE_OK) throw Failure({"too long"}, code);
  }

  void write(sqlite3_context* context) {
    flush();
    check();
    const auto length = static_cast<sqlite3_uint64>(sqlite3_str_length(text_));
    sqlite3_result_text64(context, sqlite3_str_finish(text_), length, sqlite3_free, SQLITE_UTF8);
    text_ = nullptr;
  }

 private:
  static constexpr std::size_t kPart = 1 << 16;

  void flush() {
    constexpr std::size_t kMost = 1 << 30;
    for (std::string_view rest = part_; !rest.empty(); rest.remove_prefix(std::min(kMost, rest.size())))
      sqlite3_str_append(text_, rest.data(), static_cast<int>(std::min(kMost, rest.size())));
    part_.clear();
  }

  sqlite3_str* text_;
  std::string part_;  // that is not in text_ yet
};

class JsonSink final : public Sink {
 public:
  explicit JsonSink(Json& json) : json_(json) {}

  void null() override { json_ += "null"; }
  void integer(std::int64_t value) override { append_number(value); }
  void real(double value) override { std::isfinite(value) ? append_number(value) : null(); }

  void word(const char* value) override { text(value); }
  // Chinese stays as it is; what JSON cannot hold (a text given may have invalid bytes) becomes U+FFFD.
  void text(std::string_view value) override {
    json_ += '"';
    while (!value.empty()) {
      std::size_t plain = 0;  // bytes that stay as they are
      while (plain < value.size() && !is_escaped(value[plain])) {
        const std::size_t length = valid_character(value.substr(plain));
        if (length == 0) break;
        plain += length;
      }
      json_ += value.substr(0, plain);
      value.remove_prefix(plain);
      if (value.empty()) break;
      is_escaped(value[0]) ? append_escaped(value[0]) : void(json_ += "\uFFFD");
      value.remove_prefix(1);
    }
    json_ += '"';
  }

 private:
  template <class Value>
  void append_number(Value value) {
    std::array<char, 32> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    if (error == std::errc{})
      json_ += std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data()));
  }

  static bool is_escaped(char character) {
    return character == '"' || character == '\\' || static_cast<unsigned char>(character) < 0x20;
  }

  void append_escaped(char character) {
    constexpr std::string_view kHex = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(character);
    if (code < 0x20) {
      json_ += "\\u00";
      json_ += kHex[code >> 4];
      json_ += kHex[code & 0x0F];
    } else {
      json_ += '\\';
      json_ += character;
    }
  }

  Json& json_;
};

}  // namespace

void write_json_rows(const Call& call, const Table& table, Document& document) {
  Json json(call.connection.database);
  json += '[';
  JsonSink sink(json);
  constexpr std::size_t kCharactersOfRow = 100;  // about
  const std::size_t rows = table.count(document, 0);
  for (std::size_t row = 0; row < rows; ++row) {
    if (row != 0) json += ',';
    document.report.text().pass(kCharactersOfRow);
    json.check();
    Cell cell(sink, document, row);
    for (std::size_t column = 0; column < table.columns; ++column) {
      json += column == 0 ? "{\"" : ",\"";
      json += table.head(column).name;
      json += "\":";
      table.write(cell, column);
    }
    json += '}';
  }
  json += ']';
  json.write(call.context);
}

}  // namespace gongbao::sql
