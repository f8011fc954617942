// Bytes of an unknown encoding → UTF-8.
//
// Three steps, the cheap and certain ones first:
//   1. a byte order mark, or bytes that are UTF-8 from the first to the last, decide by themselves (but see
//      is_short_gb2312());
//   2. UTF-16 shows in its code units: text has nearly only Chinese characters, their punctuation and ASCII,
//   while
//      the same bytes of any other encoding, taken in pairs, fall all over Unicode;
//   3. what is left is UTF-8 with damage, GB18030, Big5 or EUC-TW.  A stretch of the bytes is read in each of
//      them and the reading with the fewest errors and the most characters that reports are written with is
//      taken.
// UTF-8 is read by the loop below, because damage must be counted the same way everywhere; the rest is ICU's
// work.

#include "text/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <utility>

namespace gongbao {
namespace {

constexpr std::string_view kUtf8 = "UTF-8";
constexpr std::string_view kGb18030 = "GB18030";
constexpr std::string_view kBig5 = "Big5";
constexpr std::string_view kBig5HongKong = "Big5-HKSCS";
constexpr std::string_view kEucTaiwan = "EUC-TW";
constexpr std::string_view kUtf32LittleEndian = "UTF-32LE";
constexpr std::string_view kUtf32BigEndian = "UTF-32BE";
constexpr std::string_view kUtf16LittleEndian = "UTF-16LE";
constexpr std::string_view kUtf16BigEndian = "UTF-16BE";

constexpr char32_t kReplacement = 0xFFFD;
// What a guess looks at: plenty, and the same work for a text of any length.
constexpr std::size_t kSampleBytes = 65536;

// The characters of which reports are written: the ~560 that came most often in government reports and
// communiqués of 1954-2026 (88 in a hundred of their characters), and the traditional form of each.  Which
// ones exactly does not matter: bytes read in the wrong encoding give characters from the whole of Unicode,
// and few of these.
constexpr std::u16string_view kFrequentCharacters =
    u"一万三上下不与专世业东两严並个中为主举义之九也习乡乾了争事二于互五些交产亩人亿今从他代以们件价任"
    u"企众优会传位低住体作使來供依促保信個們值做健備傳價億優儿元充先克兒党入內全兩八公六共关兴其养内再"
    u"军农决况准减出分切划列创初別利别到制前創力办功加务动助努励劳势動務勞勢勵化北区医區十千升华协協单"
    u"卫历原去县参參及反发取受变口可台史各合同名后向吨启员命和品員售商問啓善單噸嚴四回因团园困围固国國"
    u"圍園團土在地场均坚型城域執培基堅報場境增处备复外多大天央失头奋奮好委子字存季学學安完定实审家富實"
    u"審对导将將專對導小少尔就局层居屆届展層山工已市带帮帶常幅幫干平年并广序应府度康廣建开式引強强当形"
    u"彻律後得從復徹心必志快态思性总情惠想意態應成我战戰戶户房所才打执扩扶批技把抓投护报担拉招持指按挥"
    u"据排採接控推措提揮擔據擴支收改攻放政效教数整數文斗料断新斷方於施旅族无日时明易是显時普景智更最會"
    u"月有服期本术机权村条来東极构林果查标校核根格案條業極構標模機權次款正步歷比民气氣水求江污決河油治"
    u"況法活流济海消涨深清減港游源漲濟点為热無然煤照熱營爭爾牧物特率环现現理環生產用由电界畝略當疗疫療"
    u"發百的益监盖監目直相省看真眾着督石研破础确確礎示社神种科积稅程税種稳積穩空突立站第等策筹算管節範"
    u"籌米类粮精糧系約級素紧組結統經綜綠維網緊線縣總織繼續约级线组织经结统继续维综绿网置美群義習老者而"
    u"职联聚聯職育能自與興舉航良色节范菜華营萬落著蒙蓋蔬處融行術街衛补表装補裝西要覆規視觀观规视解計設"
    u"試認調識議護變讓计认让议设识试调負財貧貫責貸費貿資質负财责质贫贯贷贸费资起超路身車軍較轉车转较辦"
    u"農达过运近还这进退适逐這通速造進運過道達適還部都鄉配醫采里重量金銀鎮银镇長长門開間關门问间队防阶"
    u"际降院险隊階際障險难集難零電需非面革項順須預領頭題額類顯项顺须预领题额風风食養首驗验體高鬥點黨";

using CharacterSet = std::array<std::uint64_t, 0x10000 / 64>;

constexpr CharacterSet make_set(std::u16string_view characters) noexcept {
  CharacterSet set{};
  for (const char16_t character : characters) set[character / 64U] |= std::uint64_t{1} << (character % 64U);
  return set;
}

constexpr CharacterSet kFrequent = make_set(kFrequentCharacters);

constexpr bool is_frequent(char32_t character) noexcept {
  return character < 0x10000 && ((kFrequent[character / 64U] >> (character % 64U)) & 1U) != 0;
}

constexpr bool is_ideograph(char32_t character) noexcept {
  return character >= 0x4E00 && character <= 0x9FFF;
}

/// The marks and letters that stand between the characters of a report: 、。《》 ，％ “” — … · ‰ ℃ Ⅱ ①.
constexpr bool is_mark(char32_t character) noexcept {
  return (character >= 0x3000 && character <= 0x301F) || (character >= 0xFF01 && character <= 0xFF5E) ||
         (character >= 0x2010 && character <= 0x2030) || character == 0x2103 ||
         (character >= 0x2160 && character <= 0x2169) || (character >= 0x2460 && character <= 0x249B) ||
         character == 0xA0 || character == 0xB0 || character == 0xB7 || character == 0xD7;
}

constexpr bool is_plain_ascii(char32_t character) noexcept {
  return (character >= 0x20 && character < 0x7F) || character == '\n' || character == '\r' ||
         character == '\t';
}

void append_utf8(std::string& text, char32_t character) {
  char buffer[4];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(buffer, length, character);
  text.append(buffer, static_cast<std::size_t>(length));
}

// ---- UTF-8 -------------------------------------------------------------------------------------------

/// Length of the run at `at` that is UTF-8: without overlong forms, surrogates and anything above U+10FFFF.
/// NUL, which text does not hold either, ends the run.
std::size_t valid_utf8(std::string_view bytes, std::size_t at, std::size_t enough = SIZE_MAX) noexcept {
  const std::size_t begin = at;
  const std::size_t size = bytes.size();
  enough = enough < size - at ? at + enough : size;
  const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(bytes[index]); };
  const auto trail = [&](std::size_t index, unsigned low = 0x80, unsigned high = 0xBF) {
    return index < size && byte(index) >= low && byte(index) <= high;
  };
  while (at < enough) {
    const unsigned lead = byte(at);
    if (lead < 0x80) {
      if (lead == 0) break;
      ++at;
    } else if (lead >= 0xE0 && lead <= 0xEF) {  // nearly every character of a Chinese text
      if (!trail(at + 1, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF) || !trail(at + 2)) break;
      at += 3;
    } else if (lead >= 0xC2 && lead <= 0xDF) {
      if (!trail(at + 1)) break;
      at += 2;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
      if (!trail(at + 1, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF) || !trail(at + 2) ||
          !trail(at + 3)) {
        break;
      }
      at += 4;
    } else {
      break;
    }
  }
  return at - begin;
}

/// Length of the damage at `at`, where no UTF-8 character begins: a character that breaks off counts as one
/// piece of damage, anything else by the byte.  (The practice that Unicode recommends for U+FFFD.)
std::size_t damaged_utf8(std::string_view bytes, std::size_t at) noexcept {
  const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(bytes[index]); };
  const unsigned lead = byte(at);
  unsigned low = 0x80;
  unsigned high = 0xBF;
  std::size_t expected = 1;
  if (lead >= 0xE0 && lead <= 0xEF) {
    expected = 3;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    expected = 4;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  }
  std::size_t length = 1;
  while (length < expected && at + length < bytes.size() && byte(at + length) >= low &&
         byte(at + length) <= high) {
    ++length;
    low = 0x80;
    high = 0xBF;
  }
  return length;
}

// Between two questions whether to go on.
constexpr std::size_t kStretch = 1 << 14;

bool is_utf8(std::string_view bytes, Stop& stop) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t run = valid_utf8(bytes, at, kStretch);
    if (run == 0) return false;
    at += run;
    stop.after(run);
  }
  return true;
}

Decoded decode_utf8(std::string_view bytes, Stop& stop) {
  Decoded decoded{{}, kUtf8, 0};
  decoded.text.reserve(bytes.size());
  std::size_t at = 0;
  while (true) {
    const std::size_t run = valid_utf8(bytes, at, kStretch);
    decoded.text.append(bytes, at, run);
    at += run;
    stop.after(run + 1);
    if (at == bytes.size()) return decoded;
    if (run > 0) continue;
    const std::size_t damage = damaged_utf8(bytes, at);
    append_utf8(decoded.text, kReplacement);
    decoded.invalid_bytes += damage;
    at += damage;
  }
}

// ---- the others, by ICU ------------------------------------------------------------------------------

struct CloseConverter {
  void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// What ICU calls for bytes that stand for nothing: counts them and writes U+FFFD.
extern "C" void replace_and_count(const void* context, UConverterToUnicodeArgs* arguments,
                                  const char* /*units*/, std::int32_t length, UConverterCallbackReason reason,
                                  UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) return;  // reset, close, clone: nothing to replace
  *const_cast<std::size_t*>(static_cast<const std::size_t*>(context)) += static_cast<std::size_t>(length);
  const auto replacement = static_cast<UChar>(kReplacement);
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, status);
}

/// Null where ICU was built without the encoding.
Converter open_converter(std::string_view encoding, std::size_t* invalid_bytes) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(encoding.data(), &status));
  if (U_SUCCESS(status)) {
    ucnv_setToUCallBack(converter.get(), replace_and_count, invalid_bytes, nullptr, nullptr, &status);
  }
  if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

/// Hands the characters of `bytes` to `sink`, one at a time.  `whole` says that no more bytes follow, so that
/// a character that breaks off at the end is an error.
template <typename Sink>
void for_each_character(UConverter* converter, std::string_view bytes, bool whole, Sink&& sink) {
  std::array<UChar, 4096> buffer;
  const char* source = bytes.data();
  const char* const source_end = source + bytes.size();
  char32_t lead = 0;  // of a surrogate pair that the buffer's end has split
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  while (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    UChar* target = buffer.data();
    ucnv_toUnicode(converter, &target, buffer.data() + buffer.size(), &source, source_end, nullptr,
                   static_cast<UBool>(whole), &status);
    for (const UChar* unit = buffer.data(); unit != target; ++unit) {
      if (U16_IS_LEAD(*unit)) {
        if (lead != 0) sink(kReplacement);
        lead = *unit;
      } else if (U16_IS_TRAIL(*unit)) {
        sink(lead != 0 ? static_cast<char32_t>(U16_GET_SUPPLEMENTARY(lead, *unit)) : kReplacement);
        lead = 0;
      } else {
        if (lead != 0) sink(kReplacement);
        lead = 0;
        sink(static_cast<char32_t>(*unit));
      }
    }
  }
  if (lead != 0) sink(kReplacement);
  if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
}

/// ICU reads the bytes that Big5 leaves to its users, and a lone 0xFF, as characters for private use, which
/// no reader can read: how many bytes that are; 0 of a character.
constexpr std::size_t bytes_without_character(std::string_view encoding, char32_t character) noexcept {
  constexpr char32_t kOfOneByte = 0xF8F8;
  if (encoding != kBig5 || character < 0xE000 || character > 0xF8FF) return 0;
  return character == kOfOneByte ? 1 : 2;
}

std::size_t bytes_of_unit(std::string_view encoding) noexcept {
  if (encoding == kUtf32LittleEndian || encoding == kUtf32BigEndian) return 4;
  return encoding == kUtf16LittleEndian || encoding == kUtf16BigEndian ? 2 : 1;
}

Decoded decode_with_icu(std::string_view bytes, std::string_view encoding, Stop& stop) {
  Decoded decoded{{}, encoding, 0};
  const Converter converter = open_converter(encoding, &decoded.invalid_bytes);
  if (!converter) return decode_utf8(bytes, stop);  // still text, and the damage is counted
  const std::size_t bytes_of_nul = bytes_of_unit(encoding);
  decoded.text.reserve(bytes.size() + bytes.size() / 2);  // two bytes of Chinese become three
  for_each_character(converter.get(), bytes, true, [&](char32_t character) {
    const std::size_t invalid = character == 0 ? bytes_of_nul : bytes_without_character(encoding, character);
    if (invalid > 0) {
      decoded.invalid_bytes += invalid;
      character = kReplacement;
    }
    append_utf8(decoded.text, character);
    stop.after(1);
  });
  return decoded;
}

// ---- telling them apart ------------------------------------------------------------------------------

/// How well a reading of some bytes looks like a report.  Different readings of the same bytes can be
/// compared.
class Likeness {
 public:
  void add(char32_t character) noexcept {
    if (is_frequent(character)) {
      score_ += 6;
    } else if (is_mark(character)) {
      score_ += 4;
    } else if (is_ideograph(character)) {
      score_ += 1;
    } else if (!is_plain_ascii(character)) {
      score_ -= 3;  // kana, Cyrillic, Hangul, private use: what a wrong reading is full of
    }
  }
  void add_errors(std::size_t bytes) noexcept { score_ -= 9 * static_cast<std::int64_t>(bytes); }
  [[nodiscard]] std::int64_t score() const noexcept { return score_; }

 private:
  std::int64_t score_ = 0;
};

/// The stretch that is read in several encodings: from the first byte that is not ASCII, where a character
/// begins in each of them.
std::string_view sample_of(std::string_view bytes) noexcept {
  std::size_t at = 0;
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return bytes.substr(at, kSampleBytes);
}

/// How well `sample` reads as UTF-8.
std::int64_t utf8_score(std::string_view sample) noexcept {
  Likeness likeness;
  std::size_t at = 0;
  while (true) {
    const std::size_t end = at + valid_utf8(sample, at);
    while (at < end) {
      char32_t character = 0;
      U8_NEXT_UNSAFE(sample.data(), at, character);
      likeness.add(character);
    }
    if (at == sample.size()) break;
    if (sample[at] == '\0') {  // no character of a report, and no sign of another encoding either
      likeness.add(0);
      ++at;
      continue;
    }
    const std::size_t damage = damaged_utf8(sample, at);
    const auto lead = static_cast<unsigned char>(sample[at]);
    at += damage;
    // A Chinese character that breaks off at the very end is the mark of a text that was cut, not of an
    // encoding.
    if (at == sample.size() && lead >= 0xE0 && lead <= 0xF4) break;
    likeness.add_errors(1);
  }
  return likeness.score();
}

std::int64_t icu_score(std::string_view sample, bool whole, std::string_view encoding) {
  std::size_t errors = 0;
  const Converter converter = open_converter(encoding, &errors);
  if (!converter) return INT64_MIN;
  Likeness likeness;
  for_each_character(converter.get(), sample, whole, [&](char32_t character) {
    const std::size_t invalid = bytes_without_character(encoding, character);
    errors += invalid;
    if (character != kReplacement && invalid == 0) likeness.add(character);
  });
  likeness.add_errors(errors);
  return likeness.score();
}

/// UTF-16 without a byte order mark: the order of bytes in which at least seven in ten code units are what
/// text has (an ideograph that is not frequent counts half, as two letters of ASCII make one by chance); else
/// empty.
std::string_view guess_utf16(std::string_view bytes) noexcept {
  const std::string_view sample = bytes.substr(0, kSampleBytes);
  const std::size_t units = sample.size() / 2;
  std::size_t little = 0;  // in halves
  std::size_t big = 0;
  const auto halves = [](char32_t unit) -> std::size_t {
    if (is_plain_ascii(unit) || is_frequent(unit) || is_mark(unit)) return 2;
    return is_ideograph(unit) ? 1 : 0;
  };
  for (std::size_t at = 0; at + 1 < sample.size(); at += 2) {
    const auto first = static_cast<unsigned char>(sample[at]);
    const auto second = static_cast<unsigned char>(sample[at + 1]);
    little += halves(static_cast<char32_t>(second << 8 | first));
    big += halves(static_cast<char32_t>(first << 8 | second));
  }
  const std::size_t better = little >= big ? little : big;
  if (units == 0 || better * 10 < units * 2 * 7) return {};
  return little >= big ? kUtf16LittleEndian : kUtf16BigEndian;
}

/// Bytes that are UTF-8 but for NULs: as UTF-16 they would be ASCII with every second byte zero.
bool is_wide_ascii(std::string_view bytes) noexcept {
  if (bytes.size() % 2 != 0) return false;
  const std::string_view sample = bytes.substr(0, kSampleBytes);
  std::size_t zeros[2] = {0, 0};
  for (std::size_t at = 0; at < sample.size(); ++at) zeros[at % 2] += sample[at] == '\0' ? 1U : 0U;
  const std::size_t units = sample.size() / 2;
  return (zeros[0] == 0 || zeros[1] == 0) && (zeros[0] + zeros[1]) * 10 >= units * 9;
}

/// Whether the bytes are UTF-8 once the NULs are set aside.
bool is_utf8_with_nul(std::string_view bytes, Stop& stop) {
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t run = valid_utf8(bytes, at, kStretch);
    if (run == 0) {
      if (bytes[at] != '\0') return false;
      run = 1;
    }
    at += run;
    stop.after(run);
  }
  return true;
}

/// A name of a few characters in GB 2312 can be UTF-8 by chance (省直 is ʡֱ).  Taken for what it is where all
/// of it would be letters of two bytes, two or more side by side, and each of them is a frequent Chinese
/// character.
bool is_short_gb2312(std::string_view bytes) {
  constexpr std::size_t kLongest = 24;  // chance does not reach further
  if (bytes.empty() || bytes.size() > kLongest) return false;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto lead = static_cast<unsigned char>(bytes[at]);
    if (lead >= 0xE0) return false;
    if (lead >= 0x80) ++letters;
    at += lead < 0x80 ? 1 : 2;
  }
  if (letters < 2) return false;
  const std::string_view name = sample_of(bytes);
  bool frequent = true;
  bool adjacent = false;
  bool after_letter = false;
  std::size_t errors = 0;
  const Converter converter = open_converter(kGb18030, &errors);
  if (!converter) return false;
  for_each_character(converter.get(), name, true, [&](char32_t character) {
    const bool letter = character >= 0x80;
    frequent = frequent && (!letter || is_frequent(character));
    adjacent = adjacent || (letter && after_letter);
    after_letter = letter;
  });
  return frequent && adjacent && errors == 0;
}

/// UTF-32 shows in every unit: of its four bytes one is 0, and one nearly always.
std::string_view guess_utf32(std::string_view bytes) noexcept {
  if (bytes.empty() || bytes.size() % 4 != 0) return {};
  const std::string_view sample = bytes.substr(0, kSampleBytes);
  bool little = true;
  bool big = true;
  for (std::size_t at = 0; at < sample.size() && (little || big); at += 4) {
    const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(sample[at + index]); };
    const auto is_character = [](unsigned plane, unsigned high, unsigned low) {
      return plane <= 0x10 && (plane + high + low) != 0 && (plane != 0 || high < 0xD8 || high > 0xDF);
    };
    little = little && byte(3) == 0 && is_character(byte(2), byte(1), byte(0));
    big = big && byte(0) == 0 && is_character(byte(1), byte(2), byte(3));
  }
  if (little == big) return {};
  return little ? kUtf32LittleEndian : kUtf32BigEndian;
}

/// Its characters are those of GB 2312 in another order, without an error to tell them by: taken where they
/// read far better so, in more than a few words.
bool is_euc_taiwan(std::string_view sample, bool whole, std::int64_t otherwise) {
  constexpr std::size_t kFewest = 32;
  if (sample.size() < kFewest) return false;
  const std::int64_t score = icu_score(sample, whole, kEucTaiwan);
  return score > static_cast<std::int64_t>(sample.size()) && score > 2 * otherwise;
}

std::string_view guess_encoding(std::string_view bytes, Stop& stop) {
  if (const std::string_view utf32 = guess_utf32(bytes); !utf32.empty()) return utf32;
  if (is_utf8_with_nul(bytes, stop)) {
    const std::string_view utf16 = is_wide_ascii(bytes) ? guess_utf16(bytes) : std::string_view{};
    return utf16.empty() ? kUtf8 : utf16;
  }
  if (const std::string_view utf16 = guess_utf16(bytes); !utf16.empty()) return utf16;

  const std::string_view sample = sample_of(bytes);
  const bool whole = sample.data() + sample.size() == bytes.data() + bytes.size();
  const std::int64_t as_utf8 = utf8_score(sample);
  const std::int64_t as_gb18030 = icu_score(sample, whole, kGb18030);
  const std::int64_t as_big5 = icu_score(sample, whole, kBig5);
  if (as_utf8 >= as_gb18030 && as_utf8 >= as_big5) return kUtf8;
  if (is_euc_taiwan(sample, whole, std::max(as_gb18030, as_big5))) return kEucTaiwan;
  if (as_gb18030 >= as_big5) return kGb18030;
  return icu_score(sample, whole, kBig5HongKong) > as_big5 ? kBig5HongKong : kBig5;
}

}  // namespace

Decoded decode(std::string_view bytes, Stop stop) {
  struct Mark {
    std::string_view bytes;
    std::string_view encoding;
  };
  static constexpr Mark kMarks[] = {{"\xEF\xBB\xBF", kUtf8},
                                    {{"\xFF\xFE\0\0", 4}, kUtf32LittleEndian},
                                    {{"\0\0\xFE\xFF", 4}, kUtf32BigEndian},
                                    {"\xFF\xFE", kUtf16LittleEndian},
                                    {"\xFE\xFF", kUtf16BigEndian},
                                    {"\x84\x31\x95\x33", kGb18030}};
  for (const Mark& mark : kMarks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    bytes.remove_prefix(mark.bytes.size());
    return mark.encoding == kUtf8 ? decode_utf8(bytes, stop) : decode_with_icu(bytes, mark.encoding, stop);
  }
  if (is_utf8(bytes, stop)) {
    if (is_short_gb2312(bytes)) return decode_with_icu(bytes, kGb18030, stop);
    return {copy_of(bytes, stop), kUtf8, 0};
  }
  const std::string_view encoding = guess_encoding(bytes, stop);
  return encoding == kUtf8 ? decode_utf8(bytes, stop) : decode_with_icu(bytes, encoding, stop);
}

std::string describe_encoding(std::string_view encoding, std::size_t invalid_bytes) {
  std::string text(encoding);
  if (invalid_bytes == 0) return text;
  char digits[20];  // not std::to_string: its symbols can keep a library from being unloaded
  const char* const end = std::to_chars(digits, digits + sizeof digits, invalid_bytes).ptr;
  text.append(" (").append(digits, static_cast<std::size_t>(end - digits));
  text.append(invalid_bytes == 1 ? " invalid byte)" : " invalid bytes)");
  return text;
}

}  // namespace gongbao
