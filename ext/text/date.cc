#include "text/date.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace gongbao {

int days_in_month(int year, int month) noexcept {
  static constexpr std::array<int, 13> kDays = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return 0;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month)];
}

bool is_valid(Date date) noexcept {
  return date.year >= 1 && date.year <= 9999 && date.day >= 1 &&
         date.day <= days_in_month(date.year, date.month);
}

std::string to_iso(Date date) {
  if (date.year < 1 || date.year > 9999) return {};  // 明年 in 9999, which SQLite's dates do not reach
  std::array<char, 16> text{};
  const int length =
      std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
  return {text.data(), static_cast<std::size_t>(length)};
}

std::optional<Date> from_iso(std::string_view text) noexcept {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t length) {
    int value = -1;
    const char* end = text.data() + at + length;
    const auto [stop, error] = std::from_chars(text.data() + at, end, value);
    return error == std::errc{} && stop == end ? value : -1;
  };
  const int year = number(0, 4);
  const int month = number(5, 2);
  const int day = number(8, 2);
  if (year < 1 || month < 1 || day < 1) return std::nullopt;
  const Date date{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
                  static_cast<std::int8_t>(day)};
  return is_valid(date) ? std::optional(date) : std::nullopt;
}

}  // namespace gongbao
