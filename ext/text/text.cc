#include "text/text.h"

#include <algorithm>
#include <array>
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

// Bytes between two questions whether to go on.
constexpr std::size_t kStretch = 1 << 14;

bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

// One character as SQLite's substr() steps: a byte of 0xC0 or more takes every continuation byte that follows.
Character read_character(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0xC0) {
    const bool valid = lead < 0x80 && lead != 0;
    return {1, valid ? kFolded[lead] : kUnreadable, valid};
  }
  std::uint32_t length = 1;
  while (at + length < bytes.size() && is_continuation(byte(length))) ++length;
  if (length == 3 && lead >= 0xE0 && lead < 0xF0) {
    const auto code = static_cast<char16_t>((lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F));
    const bool valid = code >= 0x800 && (code < 0xD800 || code > 0xDFFF);
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

Text::Text(std::string bytes, Stop stop) : bytes_(std::move(bytes)), stop_(stop) {
  const std::size_t expected = count_characters();  // growing would copy what is there, in one go
  folded_.reserve(expected);
  offsets_.reserve(expected);
  const auto* data = reinterpret_cast<const unsigned char*>(bytes_.data());
  std::size_t pause = 0;
  for (std::size_t at = 0; at < bytes_.size();) {
    if (at >= pause) {
      pass(kStretch);
      pause = at + kStretch;
    }
    // Nearly all characters of these texts are Chinese: three bytes, not followed by a fourth.
    if (at + 3 < bytes_.size() && data[at] > 0xE0 && data[at] < 0xF0 && data[at] != 0xED && is_continuation(data[at + 1]) &&
        is_continuation(data[at + 2]) && !is_continuation(data[at + 3])) {
      const auto code = static_cast<char16_t>((data[at] & 0x0F) << 12 | (data[at + 1] & 0x3F) << 6 | (data[at + 2] & 0x3F));
      folded_.push_back(kFolded[code]);
      offsets_.push_back(static_cast<std::uint32_t>(at));
      at += 3;
      continue;
    }
    const Character character = read_character(bytes_, at);
    folded_.push_back(character.folded);
    offsets_.push_back(static_cast<std::uint32_t>(at));
    if (!character.valid) invalid_bytes_ += character.length;
    at += character.length;
  }
  characters_ = size();
}

// Every byte but those that continue a character.  A few more where bytes are invalid.
std::size_t Text::count_characters() const {
  std::size_t count = 0;
  for (std::size_t at = 0; at < bytes_.size(); at += kStretch) {
    const std::string_view stretch = std::string_view(bytes_).substr(at, kStretch);
    count += static_cast<std::size_t>(std::count_if(stretch.begin(), stretch.end(), [](char byte) {
      return !is_continuation(static_cast<unsigned char>(byte));
    }));
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
    if (gaps_.empty() || gaps_.back().at != write) gaps_.push_back({write, 0});  // two that touch leave one gap
    gaps_.back().total = total;
    const std::uint32_t next = i + 1 < spans.size() ? spans[i + 1].begin : size();
    for (std::uint32_t read = spans[i].end; read < next; ++read, ++write) {
      if (read % kStretch == 0) pass(kStretch);
      folded_[write] = folded_[read];
      offsets_[write] = offsets_[read];
    }
  }
  folded_.resize(write);
  offsets_.resize(write);
}

std::uint32_t Text::left_out_before(std::uint32_t at) const noexcept {
  const auto after = std::upper_bound(gaps_.begin(), gaps_.end(), at,
                                      [](std::uint32_t index, const Gap& gap) { return index < gap.at; });
  return after == gaps_.begin() ? 0 : std::prev(after)->total;
}

// Byte after the character at reading index `last`; a gap may follow it, so the next offset does not tell.
std::uint32_t Text::byte_end(std::uint32_t last) const noexcept {
  return offsets_[last] + read_character(bytes_, offsets_[last]).length;
}

std::uint32_t Text::position(std::uint32_t at) const noexcept { return at + left_out_before(at) + 1; }

std::uint32_t Text::length(Span span) const noexcept {
  return span.empty() ? 0 : position(span.end - 1) + 1 - position(span.begin);
}

std::string_view Text::slice(Span span, std::string& buffer) const {
  if (span.empty()) return {};
  const std::string_view all = bytes_;
  const auto piece = [&](std::uint32_t begin, std::uint32_t end) {
    return all.substr(offsets_[begin], byte_end(end - 1) - offsets_[begin]);
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
