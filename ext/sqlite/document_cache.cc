// SELECT * FROM report_units(readfile('page.txt'));   -- bytes are decoded; a TEXT is taken as it is

#include "sqlite/document_cache.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "text/encoding.h"

namespace gongbao::sql {
namespace {

constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15U;

std::uint64_t mix(std::uint64_t hash, std::uint64_t word) noexcept {
  hash = (hash ^ word) * kMultiplier;
  return hash ^ (hash >> 29);
}

Reading read(const Source& source, Stop stop) {
  if (!source.blob) return {copy_of(source.bytes, stop), {}};
  Decoded decoded = decode(source.bytes, stop);
  return {std::move(decoded.text), describe_encoding(decoded.encoding, decoded.invalid_bytes)};
}

// Bytes or words, and how many: 'a' and 'b' must not be as 'ab' and ''.
std::uint64_t mix_bytes(std::uint64_t hash, std::string_view bytes, Stop& stop) {
  constexpr std::size_t kStretch = 4096;  // bytes between two questions whether to go on
  hash = mix(hash, bytes.size());
  for (std::size_t begin = 0; begin < bytes.size(); begin += kStretch) {
    std::string_view rest = bytes.substr(begin, kStretch);
    std::uint64_t word = 0;
    for (; rest.size() >= sizeof word; rest.remove_prefix(sizeof word)) {
      std::memcpy(&word, rest.data(), sizeof word);
      hash = mix(hash, word);
    }
    word = 0;
    std::memcpy(&word, rest.data(), rest.size());
    if (!rest.empty()) hash = mix(hash, word);
    stop.after(kStretch);
  }
  return hash;
}

}  // namespace

Document::Document(const Source& source, std::uint64_t content_hash, Reading reading, Stop stop,
                   StrayBytes stray)
    : is_blob(source.blob),
      blob(source.blob ? copy_of(source.bytes, stop) : std::string()),
      published(source.published),
      words(source.words),
      hash(content_hash),
      encoding(std::move(reading.encoding)),
      report(std::move(reading.text), source.published, stop, source.own_words, stray) {
  if (!is_blob) encoding = describe_encoding("UTF-8", report.text().invalid_bytes());
}

bool Document::is(const Source& source) {
  if (is_blob != source.blob || given() != source.bytes || words != source.words) return false;
  return published == source.published || (!published && report.page().published == *source.published);
}

std::uint64_t hash_of(const Source& source, Stop stop) {
  const std::uint64_t hash = mix_bytes(source.blob ? 1 : 0, source.bytes, stop);
  return source.words ? mix_bytes(hash, *source.words, stop) : hash;
}

std::uint64_t with_date(std::uint64_t hash, std::optional<Date> published) noexcept {
  const Date date = published.value_or(Date{});
  return mix(hash, static_cast<std::uint64_t>(date.year * 10000 + date.month * 100 + date.day));
}

DocumentCache::DocumentCache(Stop stop, StrayBytes stray) : stop_(stop), stray_(stray) {
  documents_.reserve(kDocuments + 1);
}

std::shared_ptr<Document> DocumentCache::open(const Source& source) {
  const std::uint64_t hash = hash_of(source, stop_);
  const auto known = std::find_if(documents_.begin(), documents_.end(), [&](const auto& document) {
    return document->hash == hash && document->is(source);
  });
  if (known != documents_.end()) {
    std::rotate(documents_.begin(), known, known + 1);
    return documents_.front();
  }
  if (std::shared_ptr<Document> large = large_.lock(); large && large->hash == hash && large->is(source))
    return large;
  auto document = std::make_shared<Document>(source, hash, read(source, stop_), stop_, stray_);
  if (document->size() > kBytes) {
    large_ = document;
    return document;
  }
  documents_.insert(documents_.begin(), document);
  std::size_t bytes = 0;
  std::size_t kept = 0;
  while (kept < documents_.size() && kept < kDocuments) {
    bytes += documents_[kept]->size();
    if (bytes > kBytes) break;
    ++kept;
  }
  documents_.resize(kept);
  return document;
}

}  // namespace gongbao::sql
