#pragma once
// Classes of folded characters.

#include <string_view>

namespace gongbao {

constexpr bool is_digit(char16_t c) noexcept { return c >= u'0' && c <= u'9'; }
constexpr bool is_letter(char16_t c) noexcept { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }
constexpr bool is_han(char16_t c) noexcept { return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF); }
constexpr bool is_space(char16_t c) noexcept { return c == u' '; }
constexpr bool is_any(char16_t c, std::u16string_view set) noexcept { return set.find(c) != set.npos; }
/// Ends a sentence.
constexpr bool is_stop(char16_t c) noexcept { return c == u'。' || c == u'!' || c == u'?' || c == u'\n'; }
/// Closes a quotation or bracket, and so may follow a full stop within its sentence.
constexpr bool is_closing(char16_t c) noexcept { return is_any(c, u"”’」』】》)〉"); }
constexpr bool is_opening(char16_t c) noexcept { return is_any(c, u"“‘「『【《(〈"); }
/// One of 一 … 九, as enumerators are written.
constexpr bool is_counting_han(char16_t c) noexcept { return is_any(c, u"一二三四五六七八九十百"); }

}  // namespace gongbao
