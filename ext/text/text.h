#pragma once
// A report as a row of characters: what the rules match (folded) and what is printed (bytes).

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/characters.h"
#include "text/span.h"
#include "text/stop.h"

namespace gongbao {

/// How SQLite divides what is no UTF-8: a byte that continues no character is one of its own, or, from 3.54,
/// one together with those that follow.  SQLite promises neither, so the host is asked.
enum class StrayBytes : std::uint8_t { kApart, kTogether };

/// One UTF-16 unit for each character as SQLite's substr() counts characters, folded for matching: full-width
/// forms become half-width (３ → 3, ， → ,), Traditional characters Simplified (萬 → 万), compatibility
/// ideographs canonical, any white space but a line end becomes a space, characters beyond the BMP and
/// invalid bytes U+FFFD. Folding never adds or removes a character, so a position in the folded text is a
/// position in the text given.
///
/// Characters that are left out (a page jump in mid-sentence) are not counted in a Span: reading order is the
/// text without them.  position() and length() count in the text given.
class Text {
 public:
  explicit Text(std::string bytes, Stop stop = {}, StrayBytes stray = StrayBytes::kApart);

  [[nodiscard]] Characters folded() const noexcept { return folded_; }
  [[nodiscard]] Characters folded(Span span) const noexcept {
    return Characters(folded_).substr(span.begin, span.size());
  }
  [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(folded_.size()); }
  [[nodiscard]] std::size_t invalid_bytes() const noexcept { return invalid_bytes_; }
  [[nodiscard]] std::string_view bytes() const noexcept { return bytes_; }
  /// Characters of the text given, those left out included.
  [[nodiscard]] std::uint32_t characters() const noexcept { return characters_; }

  /// The characters of `span` as printed, without what is left out.  The view is into the text where the span
  /// is in one piece, else into `buffer`.
  [[nodiscard]] std::string_view slice(Span span, std::string& buffer) const;
  [[nodiscard]] std::string slice(Span span) const;
  /// Where in bytes() the character that begins at `byte` ends.
  [[nodiscard]] std::size_t after_character(std::size_t byte) const noexcept;
  /// The same of so many characters, which the text has there.
  [[nodiscard]] std::size_t after_characters(std::size_t byte, std::uint32_t count) const noexcept;

  /// 1-based position in the text given of the character at reading index `at`, as substr() takes it.
  [[nodiscard]] std::uint32_t position(std::uint32_t at) const noexcept;
  /// Characters of the text given from the first to the last character of `span`, those left out included.
  [[nodiscard]] std::uint32_t length(Span span) const noexcept;

  /// To be called by whoever goes over the text, after every stretch of it.  Throws Stopped where that is
  /// asked for.
  void pass(std::size_t characters) const { stop_.after(characters); }

  /// find_mark() in the folded text, and how often `mark` is in it, in stretches: a line may be the whole
  /// text.
  template <char16_t... marks>
  [[nodiscard]] std::size_t find(std::size_t from) const;
  [[nodiscard]] std::size_t count(char16_t mark) const;

  /// Folds the characters of `span` to spaces.
  void blank(Span span) noexcept;

  /// Takes the spans (ascending, apart from each other) out of the reading order.  To be called once.
  void leave_out(const std::vector<Span>& spans);

 private:
  struct Gap {
    std::uint32_t at;     // reading index before which characters are left out
    std::uint32_t total;  // characters left out up to here
  };
  [[nodiscard]] std::size_t count_characters() const;
  [[nodiscard]] std::uint32_t left_out_before(std::uint32_t at) const noexcept;
  [[nodiscard]] std::size_t byte_begin(std::uint32_t at) const noexcept;
  [[nodiscard]] std::size_t byte_end(std::uint32_t at) const noexcept;

  static constexpr std::size_t kBlock = 16;  // characters
  // Characters or bytes between two questions whether to go on; fewer than a uint16_t counts.
  static constexpr std::size_t kStretch = 1 << 14;

  std::string bytes_;
  CharacterString folded_;
  std::vector<std::uint32_t> offsets_;  // byte offset of each block of characters of the text given
  std::vector<Gap> gaps_;
  std::size_t invalid_bytes_ = 0;
  std::uint32_t characters_ = 0;
  StrayBytes stray_;
  mutable Stop stop_;
};

template <char16_t... marks>
std::size_t Text::find(std::size_t from) const {
  for (;; pass(kStretch)) {
    const std::size_t until = std::min(folded_.size(), from + kStretch);
    from = find_mark<marks...>(Characters(folded_).substr(0, until), from);
    if (from < until || until == folded_.size()) return from;
  }
}

/// U+FFFD, what a character that cannot be matched is folded to.
inline constexpr char16_t kUnreadable = 0xFFFD;

}  // namespace gongbao
