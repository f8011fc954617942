#include "text/text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>

namespace gongbao {
namespace {

constexpr std::array<char16_t, 65536> kFolded = {
#include "fold_table.inc"
};

struct Character {
  std::uint32_t length;  // bytes
  char16_t folded;
  bool valid;
};

// No longer than it must be, and no surrogate.
bool is_valid_of_three(std::uint32_t code) {
  return code >= 0x800 && code - 0xD800 > 0x7FF;
}
bool is_continuation(unsigned char byte) {
  return (byte & 0xC0) == 0x80;
}

// Does the byte take every continuation byte that follows, as SQLite's substr() steps?
bool takes_continuation(unsigned char byte, StrayBytes stray) {
  return byte >= (stray == StrayBytes::kApart ? 0xC0 : 0x80);
}

Character read_character(std::string_view bytes, std::size_t at, StrayBytes stray) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
  const unsigned char lead = byte(0);
  if (!takes_continuation(lead, stray)) {
    const bool valid = lead < 0x80 && lead != 0;
    return {1, valid ? kFolded[lead] : kUnreadable, valid};
  }
  std::uint32_t length = 1;
  while (at + length < bytes.size() && is_continuation(byte(length))) ++length;
  if (length == 3 && lead >= 0xE0 && lead < 0xF0) {
    const auto code = static_cast<char16_t>((lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F));
    const bool valid = is_valid_of_three(code);
    return {3, valid ? kFolded[code] : kUnreadable, valid};
  }
  if (length == 2 && lead >= 0xC2 && lead < 0xE0) {
    return {2, kFolded[static_cast<std::size_t>((lead & 0x1F) << 6 | (byte(1) & 0x3F))], true};
  }
  if (length == 4 && lead >= 0xF0 && lead < 0xF5) {
    const std::uint32_t code = static_cast<std::uint32_t>(lead & 0x07) << 18 |
                               static_cast<std::uint32_t>(byte(1) & 0x3F) << 12 |
                               static_cast<std::uint32_t>(byte(2) & 0x3F) << 6 | (byte(3) & 0x3FU);
    return {4, kUnreadable, code >= 0x10000 && code <= 0x10FFFF};
  }
  return {length, kUnreadable, false};
}

}  // namespace

Text::Text(std::string bytes, Stop stop, StrayBytes stray)
    : bytes_(std::move(bytes)), stray_(stray), stop_(stop) {
  const std::size_t expected = count_characters();  // growing would copy what is there, in one go
  folded_.reserve(expected);
  offsets_.reserve(expected / kBlock + 1);
  const std::string_view all = bytes_;
  std::size_t pause = 0;
  for (std::size_t at = 0; at < all.size();) {
    if (at >= pause) {
      pass(kStretch);
      pause = at + kStretch;
    }
    offsets_.push_back(static_cast<std::uint32_t>(at));
    std::array<char16_t, kBlock> block;
    std::size_t count = 0;
    for (; count < kBlock && at < all.size(); ++count) {
      // Nearly all characters of these texts are Chinese, three bytes that no fourth follows, or ASCII.
      if (std::endian::native == std::endian::little && at + 3 < all.size()) {
        std::uint32_t four = 0;
        std::memcpy(&four, all.data() + at, sizeof four);
        const std::uint32_t code = (four & 0x0F) << 12 | (four >> 2 & 0x0FC0) | (four >> 16 & 0x3F);
        if ((four & 0xC0C0F0) == 0x8080E0 && (four & 0xC0000000) != 0x80000000 && is_valid_of_three(code)) {
          block[count] = kFolded[code];
          at += 3;
          continue;
        }
        if (const std::uint32_t ascii = four & 0xFF; ascii - 1 < 0x7F) {
          block[count] = kFolded[ascii];
          at += 1;
          continue;
        }
      }
      const Character character = read_character(all, at, stray_);
      block[count] = character.folded;
      if (!character.valid) invalid_bytes_ += character.length;
      at += character.length;
    }
    folded_.append(block.data(), count);
  }
  characters_ = size();
}

// Every byte but those that continue a character.  A few more where bytes are invalid.
std::size_t Text::count_characters() const {
  std::size_t count = 0;
  constexpr std::size_t kFewBytes = 240;
  for (std::size_t at = 0; at < bytes_.size(); at += kFewBytes) {
    const std::string_view stretch = std::string_view(bytes_).substr(at, kFewBytes);
    std::uint8_t of_stretch = 0;  // as wide as a byte, so that many are counted at once
    for (const char byte : stretch)
      of_stretch =
          static_cast<std::uint8_t>(of_stretch + (is_continuation(static_cast<unsigned char>(byte)) ? 0 : 1));
    count += of_stretch;
    pass(kFewBytes);
  }
  return count;
}

std::size_t Text::count(char16_t mark) const {
  std::size_t count = 0;
  for (std::size_t at = 0; at < folded_.size(); at += kStretch) {
    std::uint16_t of_stretch = 0;  // as wide as a character, so that many are counted at once
    for (const char16_t c : Characters(folded_).substr(at, kStretch))
      of_stretch = static_cast<std::uint16_t>(of_stretch + (c == mark ? 1 : 0));
    count += of_stretch;
    pass(kStretch);
  }
  return count;
}

void Text::blank(Span span) noexcept {
  for (std::uint32_t at = span.begin; at < span.end; ++at) folded_[at] = u' ';
}

void Text::leave_out(const std::vector<Span>& spans) {
  if (spans.empty()) return;
  std::uint32_t write = spans.front().begin;
  std::uint32_t total = 0;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    total += spans[i].size();
    if (gaps_.empty() || gaps_.back().at != write)
      gaps_.push_back({write, 0});  // two that touch leave one gap
    gaps_.back().total = total;
    const std::uint32_t next = i + 1 < spans.size() ? spans[i + 1].begin : size();
    std::copy(folded_.begin() + spans[i].end, folded_.begin() + next, folded_.begin() + write);
    write += next - spans[i].end;
    pass(next - spans[i].end);
  }
  folded_.resize(write);
}

std::uint32_t Text::left_out_before(std::uint32_t at) const noexcept {
  const auto after = std::upper_bound(gaps_.begin(), gaps_.end(), at,
                                      [](std::uint32_t index, const Gap& gap) { return index < gap.at; });
  return after == gaps_.begin() ? 0 : std::prev(after)->total;
}

std::size_t Text::after_character(std::size_t byte) const noexcept {
  if (!takes_continuation(static_cast<unsigned char>(bytes_[byte++]), stray_)) return byte;
  while (byte < bytes_.size() && is_continuation(static_cast<unsigned char>(bytes_[byte]))) ++byte;
  return byte;
}

std::size_t Text::after_characters(std::size_t byte, std::uint32_t count) const noexcept {
  if (invalid_bytes_ > 0 || std::endian::native != std::endian::little) {
    for (; count > 0; --count) byte = after_character(byte);
    return byte;
  }
  // Every byte that continues no character begins one, and those among eight are counted at once.
  while (count > 0 && byte + 8 < bytes_.size()) {
    constexpr std::uint64_t kHighest = 0x8080808080808080;  // bit of each byte
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes_.data() + byte + 1, sizeof eight);
    std::uint64_t beginnings = (~eight | eight << 1) & kHighest;  // all but 10xxxxxx
    const auto begun = static_cast<std::uint32_t>((beginnings >> 7) * 0x0101010101010101 >> 56);  // their sum
    if (begun >= count) {
      for (; count > 1; --count) beginnings &= beginnings - 1;
      return byte + 1 + static_cast<std::size_t>(std::countr_zero(beginnings)) / 8;
    }
    byte += 8;
    count -= begun;
  }
  for (; count > 0; --count) {
    do {
      ++byte;
    } while (byte < bytes_.size() && is_continuation(static_cast<unsigned char>(bytes_[byte])));
  }
  return byte;
}

// Where the character at reading index `at` begins.
std::size_t Text::byte_begin(std::uint32_t at) const noexcept {
  const std::uint32_t given = at + left_out_before(at);
  return after_characters(offsets_[given / kBlock], given % kBlock);
}

// Where it ends; a gap may follow it, so the begin of the next does not tell.
std::size_t Text::byte_end(std::uint32_t at) const noexcept {
  return after_character(byte_begin(at));
}

std::uint32_t Text::position(std::uint32_t at) const noexcept {
  return at + left_out_before(at) + 1;
}

std::uint32_t Text::length(Span span) const noexcept {
  return span.empty() ? 0 : position(span.end - 1) + 1 - position(span.begin);
}

std::string_view Text::slice(Span span, std::string& buffer) const {
  if (span.empty()) return {};
  const std::string_view all = bytes_;
  const auto piece = [&](std::uint32_t begin, std::uint32_t end) {
    const std::size_t first = byte_begin(begin);
    if (end - begin > kBlock) return all.substr(first, byte_end(end - 1) - first);
    return all.substr(first, after_characters(first, end - begin) - first);
  };
  auto gap = std::upper_bound(gaps_.begin(), gaps_.end(), span.begin,
                              [](std::uint32_t index, const Gap& candidate) { return index < candidate.at; });
  if (gap == gaps_.end() || gap->at >= span.end) return piece(span.begin, span.end);
  buffer.clear();
  std::uint32_t begin = span.begin;
  for (; gap != gaps_.end() && gap->at < span.end; ++gap) {
    buffer += piece(begin, gap->at);
    begin = gap->at;
  }
  buffer += piece(begin, span.end);
  return buffer;
}

std::string Text::slice(Span span) const {
  std::string buffer;
  return std::string(slice(span, buffer));
}

}  // namespace gongbao
