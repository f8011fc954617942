#pragma once
// A text that outlives what holds it, in one pointer.

#include <string_view>

namespace gongbao {

/// A word of the library (件, money, 同比), from a string literal or from the lexicon, or one that a caller
/// added, which the report keeps; empty by default.  Half the size of a string_view, and there are two for
/// every figure.
class StaticText {
 public:
  constexpr StaticText() = default;
  constexpr StaticText(const char* text) : text_(text) {}
  /// `word` is one of the lexicon's, which end with a NUL.
  static constexpr StaticText of(std::string_view word) {
    return word.empty() ? StaticText() : StaticText(word.data());
  }

  constexpr operator std::string_view() const { return text_; }
  [[nodiscard]] constexpr bool empty() const { return *text_ == '\0'; }
  [[nodiscard]] constexpr const char* data() const { return text_; }  ///< ends with a NUL
  friend constexpr bool operator==(StaticText a, StaticText b) {
    return std::string_view(a) == std::string_view(b);
  }
  friend constexpr bool operator==(StaticText a, const char* b) {
    const char* other = a.text_;
    while (*b != '\0' && *other == *b) ++b, ++other;  // nearly always at the first
    return *other == *b;
  }

 private:
  const char* text_ = "";
};

}  // namespace gongbao
