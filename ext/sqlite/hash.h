#pragma once
// Hashes that nobody can aim at: SipHash-1-3 (Aumasson and Bernstein 2012) with a key that each connection
// draws anew.  Rowids are made of them, and a text that comes from outside must not be able to have the rowid
// of another; without a key two BLOBs of 64 bytes with one hash are found in a second.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/stop.h"

namespace gongbao::sql {

struct HashKey {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
};

class Hash {
 public:
  explicit Hash(HashKey key) noexcept
      : v0_(key.low ^ 0x736f6d6570736575U),
        v1_(key.high ^ 0x646f72616e646f6dU),
        v2_(key.low ^ 0x6c7967656e657261U),
        v3_(key.high ^ 0x7465646279746573U) {}

  void add(std::uint64_t word) noexcept {
    v3_ ^= word;
    mix();
    v0_ ^= word;
  }

  /// Bytes and how many: 'a' and 'b' are not as 'ab' and ''.
  void add(std::string_view bytes, Stop& stop) {
    constexpr std::size_t kStretch = 4096;  // between two questions whether to go on
    add(bytes.size());
    for (std::size_t begin = 0; begin < bytes.size(); begin += kStretch) {
      std::string_view rest = bytes.substr(begin, kStretch);
      std::uint64_t word = 0;
      for (; rest.size() >= sizeof word; rest.remove_prefix(sizeof word)) {
        std::memcpy(&word, rest.data(), sizeof word);
        add(word);
      }
      word = 0;
      std::memcpy(&word, rest.data(), rest.size());
      if (!rest.empty()) add(word);
      stop.after(kStretch);
    }
  }

  [[nodiscard]] std::uint64_t value() const noexcept {
    Hash end = *this;
    end.v2_ ^= 0xff;
    for (int i = 0; i < 3; ++i) end.mix();
    return end.v0_ ^ end.v1_ ^ end.v2_ ^ end.v3_;
  }

 private:
  void mix() noexcept {
    v0_ += v1_;
    v1_ = std::rotl(v1_, 13) ^ v0_;
    v0_ = std::rotl(v0_, 32);
    v2_ += v3_;
    v3_ = std::rotl(v3_, 16) ^ v2_;
    v0_ += v3_;
    v3_ = std::rotl(v3_, 21) ^ v0_;
    v2_ += v1_;
    v1_ = std::rotl(v1_, 17) ^ v2_;
    v2_ = std::rotl(v2_, 32);
  }

  std::uint64_t v0_;
  std::uint64_t v1_;
  std::uint64_t v2_;
  std::uint64_t v3_;
};

}  // namespace gongbao::sql
