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

}  // namespace

Document::Document(const Source& source, std::uint64_t content_hash, Reading reading, Stop stop)
    : is_blob(source.blob),
      blob(source.blob ? copy_of(source.bytes, stop) : std::string()),
      published(source.published),
      hash(content_hash),
      encoding(std::move(reading.encoding)),
      report(std::move(reading.text), source.published, stop) {
  if (!is_blob) encoding = describe_encoding("UTF-8", report.text().invalid_bytes());
}

bool Document::is(const Source& source) {
  if (is_blob != source.blob || given() != source.bytes) return false;
  return published == source.published || (!published && report.page().published == *source.published);
}

std::uint64_t hash_of(const Source& source, Stop stop) {
  std::uint64_t hash = mix(mix(0, source.bytes.size()), source.blob ? 1 : 0);
  constexpr std::size_t kStretch = 4096;  // bytes between two questions whether to go on
  for (std::size_t begin = 0; begin < source.bytes.size(); begin += kStretch) {
    std::string_view rest = source.bytes.substr(begin, kStretch);
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

std::uint64_t with_date(std::uint64_t hash, std::optional<Date> published) noexcept {
  const Date date = published.value_or(Date{});
  return mix(hash, static_cast<std::uint64_t>(date.year * 10000 + date.month * 100 + date.day));
}

DocumentCache::DocumentCache(Stop stop) : stop_(stop) {
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
  auto document = std::make_shared<Document>(source, hash, read(source, stop_), stop_);
  if (document->given().size() > kBytes) {
    large_ = document;
    return document;
  }
  documents_.insert(documents_.begin(), document);
  std::size_t bytes = 0;
  std::size_t kept = 0;
  while (kept < documents_.size() && kept < kDocuments) {
    bytes += documents_[kept]->given().size();
    if (bytes > kBytes) break;
    ++kept;
  }
  documents_.resize(kept);
  return document;
}

}  // namespace gongbao::sql
