#include "figures/numeral.h"

#include <array>
#include <cmath>

#include "lexicon/lexicon.h"
#include "text/characters.h"

namespace gongbao {
namespace {

constexpr int kNoDigit = -1;

// What a Chinese numeral stands for: of 〇 … 九 the digit, of 十 … 兆 the power of ten.
struct Meaning {
  std::int8_t digit = kNoDigit;
  std::int8_t power = 0;
};
constexpr std::array<Meaning, 65536> make_meanings() noexcept {
  std::array<Meaning, 65536> meanings{};
  constexpr std::array<Characters, 10> kDigits = {u"〇○零", u"一壹", u"二两俩贰", u"三叁", u"四肆",
                                                  u"五伍",  u"六陆", u"七柒",     u"八捌", u"九玖"};
  for (std::size_t digit = 0; digit < kDigits.size(); ++digit) {
    for (const char16_t c : kDigits[digit]) meanings[c].digit = static_cast<std::int8_t>(digit);
  }
  const auto add_scale = [&](Characters characters, std::int8_t power) {
    for (const char16_t c : characters) meanings[c].power = power;
  };
  add_scale(u"十拾", 1);
  add_scale(u"百佰", 2);
  add_scale(u"千仟", 3);
  add_scale(u"万", 4);
  add_scale(u"亿", 8);
  add_scale(u"兆", 12);
  return meanings;
}
constexpr std::array<Meaning, 65536> kMeanings = make_meanings();

constexpr int han_digit(char16_t c) noexcept {
  return kMeanings[c].digit;
}
// 0 of what is no scale.
constexpr int scale_of(char16_t c) noexcept {
  return kMeanings[c].power;
}

// 壹 … 玖 are also names (陆家坞): before another Chinese character they begin a numeral only where it goes
// on.
constexpr bool is_financial(char16_t c) noexcept {
  return is_any(c, u"壹贰叁肆伍陆柒捌玖");
}

// 廿 is twenty, 卅 thirty.
constexpr int tens_of(char16_t c) noexcept {
  return c == u'廿' ? 20 : c == u'卅' ? 30 : 0;
}

class Reader {
 public:
  Reader(Characters text, std::uint32_t at, Lexicon lexicon)
      : text_(text), lexicon_(lexicon), begin_(at), at_(at) {}

  std::optional<Numeral> read() {
    if (const std::optional<Numeral> part = read_per_hundred()) return part;
    std::optional<Numeral> plain = read_plain();
    if (!plain) return std::nullopt;
    if (std::optional<Numeral> fraction = read_fraction()) return fraction;
    if (peek() == u'又' && starts_numeral(peek(1)) && numeral_.value.to_integer()) {  // 三又二分之一
      Reader part(text_, at_ + 1, lexicon_);
      const std::optional<Numeral> below = part.read_plain();
      std::optional<Numeral> fraction = below ? part.read_fraction() : std::nullopt;
      constexpr double kMost = 1e15;  // and a part of it still has a place among 15
      if (fraction && numeral_.value.to_double() < kMost) {
        fraction->value = quotient(fraction->value.to_double() + numeral_.value.to_double());
        fraction->span.begin = fraction->digits.begin = begin_;
        return fraction;
      }
    }
    return plain;
  }

 private:
  char16_t peek(std::uint32_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : u'\0';
  }

  // 千瓦, 百分点: a scale character that begins a measure is none.
  bool is_scale(std::uint32_t ahead = 0) const {
    if (scale_of(peek(ahead)) == 0) return false;
    const lexicon::Word* measure = lexicon_.longest(text_, at_ + ahead, lexicon::kMeasures);
    return measure == nullptr || measure->text.size() < 2;
  }

  static constexpr std::uint32_t kMostDigits = 1000;  // of one numeral; a text may be nothing but digits

  bool is_short() const { return at_ - begin_ < kMostDigits; }

  // False where 64 bits are full: 9223372036854775807 fits, the last digit of …808 does not.
  bool push_digit(int digit) {
    Number& value = numeral_.value;
    std::int64_t longer = 0;
    full_ = full_ || __builtin_mul_overflow(value.mantissa, 10, &longer) ||
            __builtin_add_overflow(longer, digit, &longer);
    if (full_) {
      value.rounded = value.rounded || digit != 0;
      return false;
    }
    value.mantissa = longer;
    return true;
  }

  // 12, 12.5, 34,250 and 1 9 9 8; then 万, 亿, 千万 …
  bool read_arabic() {
    numeral_.spaced = is_space(peek(1)) && ((is_digit(peek(2)) && !is_digit(peek(3))) ||
                                            (peek(2) == u'.' && (is_digit(peek(3)) || is_digit(peek(4)))));
    bool exact = read_digits();
    numeral_.digits = {begin_, at_};
    if (!exact) return true;
    int power = 0;
    if (is_space(peek()) && is_scale(1)) ++at_;
    const std::uint32_t end = at_ + kMostDigits;
    while (at_ < end) {
      if (is_scale() && peek() != u'兆') {  // 5兆 is five megabytes
        power += scale_of(peek());
        numeral_.scaled = numeral_.scaled || scale_of(peek()) >= 4;
        ++at_;
      } else if (is_any(peek(), u"余多几") && is_scale(1) && scale_of(peek(1)) >= 3) {
        numeral_.more = true;  // 30多万
        ++at_;
      } else {
        break;
      }
    }
    numeral_.value = numeral_.value.scaled(power);
    numeral_.power = power;
    if (power > 0) add_smaller_parts(power);
    return true;
  }

  // 4亿1千万, 3万4000: further parts, each of a smaller scale.
  void add_smaller_parts(int power) {
    while (is_digit(peek()) || (peek() == u'零' && is_digit(peek(1)))) {
      const std::uint32_t back = at_;
      if (peek() == u'零') ++at_;
      std::int64_t part = 0;
      int digits = 0;
      for (; is_digit(peek()) && digits < 9; ++at_, ++digits) part = part * 10 + (peek() - u'0');
      int part_power = 0;
      for (; is_scale(); ++at_) part_power += scale_of(peek());
      const std::optional<std::int64_t> whole = numeral_.value.to_integer();
      const bool fits = part_power > 0 ? part_power < power && part_power <= kMostPowerOfTen
                                       : digits <= power && power >= 3;
      if (!fits || !whole || peek() == u'.' || (part_power == 0 && starts_time(peek()))) {
        at_ = back;
        return;
      }
      std::int64_t sum = 0;
      if (__builtin_mul_overflow(part, power_of_ten(part_power), &sum) ||
          __builtin_add_overflow(*whole, sum, &sum)) {
        at_ = back;
        return;
      }
      numeral_.value = {sum, 0};
      power = part_power;
      if (part_power == 0) return;
    }
  }

  // A number that is no part of another: neither 百分之… nor …分之….
  std::optional<Numeral> read_plain() {
    const bool ok = is_digit(peek()) ? read_arabic() : read_han();
    if (!ok) return std::nullopt;
    numeral_.span = {begin_, at_};
    return numeral_;
  }

  // 5亿2021年: the second number is another one.
  static bool starts_time(char16_t c) { return is_any(c, u"年月日"); }

  // False where the digits are too many to be a number.
  bool read_digits() {
    std::uint32_t whole = 0;
    bool exact = push_digits(whole);
    // A comma groups thousands only after at most three digits and before exactly three: 34,250.
    while (whole <= 3 && peek() == u',' && is_digit(peek(1)) && is_digit(peek(2)) && is_digit(peek(3)) &&
           !is_digit(peek(4))) {
      for (std::uint32_t ahead = 1; ahead <= 3; ++ahead) exact = push_digit(peek(ahead) - u'0') && exact;
      at_ += 4;
    }
    const bool spaced_point = numeral_.spaced && is_space(peek()) && peek(1) == u'.';
    const std::uint32_t point = spaced_point ? 1 : 0;
    const std::uint32_t after = peek(point + 1) == u' ' && numeral_.spaced ? point + 2 : point + 1;
    if (peek(point) == u'.' && is_digit(peek(after))) {
      numeral_.decimal = true;
      at_ += after;
      for (std::uint32_t places = 0; is_digit(peek()) && places < kMostDigits; ++places) {
        if (push_digit(peek() - u'0')) numeral_.value = numeral_.value.scaled(-1);
        ++at_;
        skip_space_between_digits();
      }
    }
    return exact;
  }

  // The digits that stand together, and how many they are.
  bool push_digits(std::uint32_t& count) {
    bool exact = true;
    for (; is_digit(peek()) && count < kMostDigits; ++count) {
      if (!push_digit(peek() - u'0')) {  // 20 digits and more keep their size
        numeral_.value = numeral_.value.scaled(1);
        exact = false;
      }
      ++at_;
      skip_space_between_digits();
    }
    return exact;
  }

  void skip_space_between_digits() {
    if (numeral_.spaced && is_space(peek()) && is_digit(peek(1)) && !is_digit(peek(2))) ++at_;
  }

  bool read_han() {
    numeral_.chinese = true;
    if (is_financial(peek()) && is_han(peek(1)) && !is_financial(peek(1)) &&
        !is_any(peek(1), u"拾佰仟万亿十百千分点又")) {
      return false;
    }
    constexpr std::uint32_t kLongest = 16;
    std::uint32_t digits = 0;
    while (digits < kLongest && han_digit(peek(digits)) != kNoDigit) ++digits;
    if (digits == 1 && peek() == u'零' && is_han(peek(1)) && peek(1) != u'点')
      return false;  // 零部件, 零事故
    if (is_scale(digits) || (digits == 0 && tens_of(peek()) != 0)) return read_structured();
    return digits > 0 && read_positional(digits);
  }

  // 二〇二一, 三, 七八
  bool read_positional(std::uint32_t digits) {
    const int first = han_digit(peek());
    if (digits == 2 && first > 0 && han_digit(peek(1)) > first && peek(2) != u'点') {  // 七八, 三五
      numeral_.value = {first, 0};
      numeral_.value_high = Number{han_digit(peek(1)), 0};
      at_ += 2;
    } else {
      // 一九五三和一九五四两年: 两 is no digit of a year
      do {
        push_digit(han_digit(peek()));
        ++at_;
      } while (han_digit(peek()) != kNoDigit && peek() != u'两' && peek() != u'俩' && is_short());
      numeral_.positional = at_ - begin_ >= 2;
    }
    read_han_decimals();
    numeral_.digits = {begin_, at_};
    return true;
  }

  // 点五 after the whole number
  void read_han_decimals() {
    if (peek() != u'点' || han_digit(peek(1)) == kNoDigit) return;
    numeral_.decimal = true;
    ++at_;
    for (; han_digit(peek()) != kNoDigit && !is_scale() && is_short(); ++at_) {
      if (push_digit(han_digit(peek()))) numeral_.value = numeral_.value.scaled(-1);
    }
    int power = 0;
    for (; is_scale() && is_short(); ++at_) power += scale_of(peek());
    numeral_.scaled = power >= 4;
    numeral_.value = numeral_.value.scaled(power);
  }

  // 三千二百, 十二, 一万五, 三百多万, 二三十
  bool read_structured() {
    constexpr std::int64_t kMost = 100'000'000'000'000'000;
    std::int64_t grand = 0;    // closed by 兆
    std::int64_t total = 0;    // closed by 亿 or 万
    std::int64_t section = 0;  // below 万
    std::int64_t digit = 0;
    std::int64_t spread = 0;  // 二三十: what the upper end has more
    bool has_digit = false;
    bool zero = false;
    int last_scale = 0;
    numeral_.bare_scale = is_scale();
    while (is_short()) {
      const char16_t c = peek();
      if (tens_of(c) != 0 && !has_digit && section == 0) {
        section = tens_of(c);
        last_scale = 1;
        ++at_;
        continue;
      }
      const int value = han_digit(c);
      if (value != kNoDigit) {
        if (has_digit && digit > 0) {
          if (value != digit + 1 || spread != 0) break;
          spread = 1;  // 三四(百)
        } else {
          digit = value;
        }
        zero = value == 0;
        has_digit = value != 0;
        numeral_.bare_scale = false;
        ++at_;
        continue;
      }
      if (is_any(c, u"余多几") && is_scale(1) && scale_of(peek(1)) >= 4) {  // 三百多万, 二十几万
        numeral_.more = true;
        ++at_;
        continue;
      }
      if (!is_scale()) break;
      const int power = scale_of(c);
      const std::int64_t unit = power_of_ten(power);
      if (grand > kMost || spread > kMost / unit) break;  // 兆千兆千兆…
      if (power < 4) {
        if (!has_digit && section > 0 && last_scale > 0 && last_scale <= power && last_scale < 4)
          break;  // 百 百
        section += (has_digit ? digit : 1) * unit;
        spread *= unit;
      } else {
        numeral_.scaled = true;
        const bool nothing = section == 0 && !has_digit && total == 0;
        section += has_digit ? digit : 0;
        const std::int64_t grows = power == 4 && section > 0 ? section : total + section;
        if (grows > kMost / unit) break;
        if (power == 12) {
          grand += (nothing ? 1 : total + section) * unit;
          total = 0;
        } else if (power == 8) {
          total = nothing ? unit : (total + section) * unit;
        } else if (nothing) {
          total = unit;
        } else if (section == 0 && total % power_of_ten(8) != 0) {
          total *= unit;
        } else {
          total += section * unit;
        }
        section = 0;
        spread *= unit;
      }
      digit = 0;
      has_digit = false;
      zero = false;
      last_scale = power;
      ++at_;
    }
    if (has_digit) {
      // 一万五 is 15000: a digit right after a scale of a hundred or more stands for the next lower place.
      const bool counted = han_digit(text_[begin_]) != kNoDigit;  // not 万一
      const bool abbreviated = !zero && counted && last_scale >= 2 && !before_zero();
      section += abbreviated ? digit * power_of_ten(last_scale - 1) : digit;
    }
    if (han_digit(text_[begin_]) != kNoDigit) {  // 五百, 三万: one digit and its scale
      int power = 0;
      for (std::uint32_t i = begin_ + 1; i < at_ && power >= 0; ++i) {
        power = scale_of(text_[i]) > 0 ? power + scale_of(text_[i]) : -1;
      }
      numeral_.power = std::max(power, 0);
    }
    const std::int64_t value = grand + total + section;
    numeral_.value = {value, 0};
    if (spread > 0) numeral_.value_high = Number{value + spread, 0};
    read_han_decimals();
    numeral_.digits = {begin_, at_};
    return true;
  }

  // 一百零五: the digit after 零 stands in its own place.
  bool before_zero() const { return at_ >= 2 && at_ - 2 >= begin_ && han_digit(text_[at_ - 2]) == 0; }

  // 百分之三点五 → 3.5 %, 千分之五 → 5 ‰
  std::optional<Numeral> read_per_hundred() {
    const Characters rest = text_.substr(at_);
    const bool hundred = rest.starts_with(u"百分之");
    if (!hundred && !rest.starts_with(u"千分之")) return std::nullopt;
    std::uint32_t start = at_ + 3;
    if (start >= text_.size()) return std::nullopt;
    const bool negative = text_[start] == u'负';
    if (negative) ++start;
    if (start >= text_.size() || !starts_numeral(text_[start])) return std::nullopt;
    std::optional<Numeral> number = Reader(text_, start, lexicon_).read_plain();
    if (!number) return std::nullopt;
    number->measure = hundred ? "%" : "‰";
    number->span.begin = begin_;
    number->bare_scale = false;
    number->positional = false;
    if (negative) number->value = number->value.negated();
    return number;
  }

  // 三分之一: the quotient to 15 digits.
  std::optional<Numeral> read_fraction() {
    if (!text_.substr(at_).starts_with(u"分之") || at_ + 2 >= text_.size() ||
        !starts_numeral(text_[at_ + 2])) {
      return std::nullopt;
    }
    std::optional<Numeral> above = Reader(text_, at_ + 2, lexicon_).read_plain();
    if (!above) return std::nullopt;
    const double value = above->value.to_double() / numeral_.value.to_double();
    if (!(value > 0 && value < 1000)) return std::nullopt;
    above->value = quotient(value);
    above->span.begin = begin_;
    above->digits.begin = begin_;
    above->fraction = true;
    above->positional = false;
    above->chinese = numeral_.chinese;
    return above;
  }

  // A quotient of printed numbers, to 15 significant places or 15 behind the point.
  static Number quotient(double value) {
    int places = 15;
    for (auto whole = static_cast<std::int64_t>(value); whole > 0 && places > 0; whole /= 10) --places;
    Number number{std::llround(value * static_cast<double>(power_of_ten(places))),
                  static_cast<std::int16_t>(-places)};
    while (number.mantissa != 0 && number.mantissa % 10 == 0) {
      number = {number.mantissa / 10, static_cast<std::int16_t>(number.exponent + 1)};
    }
    return number;
  }

  Characters text_;
  Lexicon lexicon_;
  std::uint32_t begin_;
  std::uint32_t at_;
  bool full_ = false;  // no further digit fits
  Numeral numeral_;
};

}  // namespace

std::optional<Numeral> read_numeral(Characters text, std::uint32_t at, Lexicon lexicon) {
  if (at >= text.size() || !starts_numeral(text[at])) return std::nullopt;
  return Reader(text, at, lexicon).read();
}

}  // namespace gongbao
