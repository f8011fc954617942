#pragma once
// Calendar dates.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gongbao {

struct Date {
  std::int16_t year = 0;  ///< 0 where there is no date
  std::int8_t month = 0;
  std::int8_t day = 0;

  [[nodiscard]] constexpr explicit operator bool() const noexcept { return year != 0; }
  friend constexpr auto operator<=>(const Date&, const Date&) = default;  // NOLINT(modernize-use-nullptr)
};

/// The number of days of a month of the Gregorian calendar; 0 for a month that does not exist.
int days_in_month(int year, int month) noexcept;
bool is_valid(Date date) noexcept;
/// "2021-12-10"; empty for no date, and outside the years 1 to 9999.
std::string to_iso(Date date);
/// Reads "2021-12-10" and nothing else.
std::optional<Date> from_iso(std::string_view text) noexcept;

}  // namespace gongbao
