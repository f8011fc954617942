// Writes the table that text.cc folds characters with: for each of the 65,536 characters of the BMP the one
// that the rules match in its place.
//
//   width          ３ → 3, ， → ,, ％ → %          (Unicode decompositions <wide> and <narrow>, utf8proc)
//   compatibility  U+F90A → 金                     (canonical decompositions of one character, utf8proc)
//   white space    U+3000, U+00A0, tab → space     (a line end stays)
//   Traditional    萬 → 万, 億 → 亿, 佔 → 占        (ICU transliterator Traditional-Simplified)
//
// A character that would become two (㎡, ①, …) stays as it is: folding keeps positions.

#include <unicode/uchar.h>
#include <unicode/utrans.h>
#include <utf8proc.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>

namespace {

UChar32 fold_form(UChar32 character) {
  if (character == '\n') return '\n';
  if (character == '\r') return ' ';
  if (character < 0x20 || u_isUWhiteSpace(character) || character == 0x200B || character == 0xFEFF)
    return ' ';
  const utf8proc_property_t* property = utf8proc_get_property(character);
  const bool width = property->decomp_type == UTF8PROC_DECOMP_TYPE_WIDE ||
                     property->decomp_type == UTF8PROC_DECOMP_TYPE_NARROW;
  const bool compatibility_ideograph = character >= 0xF900 && character <= 0xFAFF;
  if (!width && !compatibility_ideograph) return character;
  std::array<utf8proc_int32_t, 8> target{};
  int boundary = 0;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT);
  const utf8proc_ssize_t length =
      utf8proc_decompose_char(character, target.data(), std::ssize(target), options, &boundary);
  return length == 1 && target[0] < 0x10000 ? target[0] : character;
}

UChar32 simplify(const UTransliterator* simplifier, UChar32 character) {
  if (character < 0x3400 || character > 0x9FFF) return character;
  std::array<UChar, 8> text{static_cast<UChar>(character)};
  int32_t length = 1;
  int32_t limit = 1;
  UErrorCode status = U_ZERO_ERROR;
  utrans_transUChars(simplifier, text.data(), &length, static_cast<int32_t>(text.size()), 0, &limit, &status);
  return U_SUCCESS(status) && length == 1 ? text[0] : character;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return std::fputs("usage: make_fold_table OUTPUT\n", stderr), 2;
  UErrorCode status = U_ZERO_ERROR;
  UTransliterator* simplifier =
      utrans_openU(u"Traditional-Simplified", -1, UTRANS_FORWARD, nullptr, 0, nullptr, &status);
  if (U_FAILURE(status)) return std::fprintf(stderr, "make_fold_table: %s\n", u_errorName(status)), 1;
  std::ofstream out(argv[1]);
  for (UChar32 character = 0; character < 0x10000; ++character) {
    const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
    const UChar32 folded = surrogate || character == 0 ? 0xFFFD : simplify(simplifier, fold_form(character));
    out << folded << (character % 16 == 15 ? ",\n" : ",");
  }
  utrans_close(simplifier);
  out.close();
  return out ? 0 : 1;
}
