// SELECT report_indicators_json('办结案件26602件。');   -- [{"ordinal":1,"unit":null,…,"value":26602,…}]

#include "sqlite/json.h"

#include <array>
#include <charconv>
#include <cmath>

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

class JsonSink final : public Sink {
 public:
  explicit JsonSink(std::string& json) : json_(json) {}

  void null() override { json_ += "null"; }
  void integer(std::int64_t value) override { append_number(value); }
  void real(double value) override { std::isfinite(value) ? append_number(value) : null(); }

  // Chinese stays as it is; what JSON cannot hold (a text given may have invalid bytes) becomes U+FFFD.
  void text(std::string_view value) override {
    json_ += '"';
    while (!value.empty()) {
      const std::size_t length = valid_character(value);
      if (length == 1) {
        append_ascii(value[0]);
      } else if (length == 0) {
        json_ += "\uFFFD";
      } else {
        json_ += value.substr(0, length);
      }
      value.remove_prefix(length == 0 ? 1 : length);
    }
    json_ += '"';
  }

 private:
  template <class Value>
  void append_number(Value value) {
    std::array<char, 32> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    if (error == std::errc{}) json_.append(digits.data(), end);
  }

  void append_ascii(char character) {
    constexpr std::string_view kHex = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(character);
    if (character == '"' || character == '\\') {
      json_ += '\\';
      json_ += character;
    } else if (code < 0x20) {
      json_ += "\\u00";
      json_ += kHex[code >> 4];
      json_ += kHex[code & 0x0F];
    } else {
      json_ += character;
    }
  }

  std::string& json_;
};

}  // namespace

std::string json_rows(const Table& table, Document& document) {
  std::string json = "[";
  JsonSink sink(json);
  constexpr std::size_t kCharactersOfRow = 100;  // about
  const std::size_t rows = table.count(document);
  for (std::size_t row = 0; row < rows; ++row) {
    if (row != 0) json += ',';
    document.report.text().pass(kCharactersOfRow);
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
  return json;
}

}  // namespace gongbao::sql
