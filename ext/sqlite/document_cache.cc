// SELECT * FROM report_units(readfile('page.txt'));   -- bytes are decoded; a TEXT is taken as it is

#include "sqlite/document_cache.h"

#include <algorithm>
#include <utility>

#include "sqlite/barrier.h"
#include "text/encoding.h"

namespace gongbao::sql {
namespace {

// Positions are numbers of 32 bits.  Bytes that fit no encoding become three each, so a BLOB of 1.5 GB can be
// a text of more.
void check_length(std::size_t bytes) {
  if (bytes < UINT32_MAX) return;
  throw Failure({"gongbao: the text is ", std::to_string(bytes), " bytes of UTF-8, more than the ",
                 std::to_string(UINT32_MAX - 1), " that can be read"},
                SQLITE_TOOBIG);
}

Reading read(const Source& source, Stop stop) {
  if (!source.blob) return {copy_of(source.bytes, stop), {}};
  Decoded decoded = decode(source.bytes, stop);
  check_length(decoded.text.size());
  return {std::move(decoded.text), describe_encoding(decoded.encoding, decoded.invalid_bytes)};
}

// Of the bytes and the words, without the date.
std::uint64_t hash_of(const Source& source, HashKey key, Stop stop) {
  Hash hash(key);
  hash.add(source.blob ? 1 : 0);
  hash.add(source.bytes, stop);
  if (source.words) hash.add(*source.words, stop);
  return hash.value();
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

DocumentCache::DocumentCache(Stop stop, StrayBytes stray, HashKey key)
    : stop_(stop), stray_(stray), key_(key) {
  documents_.reserve(kDocuments + 1);
}

std::shared_ptr<Document> DocumentCache::open(const Source& source) {
  const std::uint64_t hash = hash_of(source, key_, stop_);
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
