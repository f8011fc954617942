#include "page/printed_date.h"

#include <optional>

namespace gongbao {
namespace {

constexpr Characters kHanDigits = u"〇一二三四五六七八九";

struct Reader {
  Characters text;
  std::size_t at = 0;

  void skip_spaces() {
    while (at < text.size() && is_space(text[at])) ++at;
  }
  // Digits, spaces between them allowed (1 9 9 8 年), or Chinese digits (二〇二一年).
  std::optional<int> digits(int most) {
    const std::size_t start = at;
    int value = 0;
    int count = 0;
    while (at < text.size() && count < most) {
      const char16_t c = is_any(text[at], u"○零O") ? u'〇' : text[at];
      if (is_digit(c)) {
        value = value * 10 + (c - u'0');
        ++count;
      } else if (kHanDigits.find(c) != kHanDigits.npos) {
        value = value * 10 + static_cast<int>(kHanDigits.find(c));
        ++count;
      } else if (!is_space(c) || count == 0) {
        break;
      }
      ++at;
    }
    if (count == 0) at = start;
    return count == 0 ? std::nullopt : std::optional(value);
  }
  // A month or a day: 12, 1 2, 十二, 二十一.
  std::optional<int> small_number() {
    const auto unit = [this]() -> int {
      if (at < text.size() && kHanDigits.find(text[at]) != kHanDigits.npos)
        return static_cast<int>(kHanDigits.find(text[at++]));
      return 0;
    };
    if (at < text.size() && is_digit(text[at])) return digits(2);
    const std::size_t start = at;
    int value = unit();
    if (at < text.size() && text[at] == u'十') {
      ++at;
      value = (value == 0 ? 1 : value) * 10;
      value += unit();
    }
    return at == start ? std::nullopt : std::optional(value);
  }
  bool take(char16_t mark) {
    skip_spaces();
    if (at < text.size() && text[at] == mark) return ++at, true;
    return false;
  }
};

}  // namespace

PrintedDate read_date(Characters text, std::size_t at) noexcept {
  Reader reader{text, at};
  const std::optional<int> year = reader.digits(4);
  if (!year || *year < 1900 || *year > 2200) return {};
  reader.skip_spaces();
  if (reader.at >= text.size() || !is_any(text[reader.at], u"年-./")) return {};
  const char16_t mark = text[reader.at++];
  reader.skip_spaces();
  const std::optional<int> month = reader.small_number();
  if (!month || !reader.take(mark == u'年' ? u'月' : mark)) return {};
  const std::size_t after_month = reader.at;
  reader.skip_spaces();
  const std::optional<int> day = reader.small_number();
  const bool has_day = day && (mark != u'年' || reader.take(u'日') || reader.take(u'号'));
  if (!has_day && mark != u'年') return {};
  const Date date{static_cast<std::int16_t>(*year), static_cast<std::int8_t>(*month),
                  static_cast<std::int8_t>(has_day ? *day : 1)};
  if (!is_valid(date)) return {};
  return {.date = date, .begin = at, .end = has_day ? reader.at : after_month, .has_day = has_day};
}

PrintedDate find_date(Characters line) noexcept {
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool starts_number = is_digit(line[at]) && (at == 0 || !is_digit(line[at - 1]));
    if (!starts_number && !is_any(line[at], u"二一")) continue;
    const PrintedDate found = read_date(line, at);
    if (!found.date) continue;
    const auto is_bracket = [](Characters part) {
      for (const char16_t c : part) {
        if (!is_space(c) && !is_any(c, u"()[]【】")) return false;
      }
      return true;
    };
    if (found.has_day || (is_bracket(line.substr(0, at)) && is_bracket(line.substr(found.end)))) return found;
  }
  return {};
}

}  // namespace gongbao
