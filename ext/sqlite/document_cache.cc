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

}  // namespace

Document::Document(const Source& source, Reading reading, Stop stop, StrayBytes stray)
    : is_blob(source.blob),
      blob(source.blob ? copy_of(source.bytes, stop) : std::string()),
      published(source.published),
      words(source.words),
      encoding(std::move(reading.encoding)),
      report(std::move(reading.text), source.published, stop, source.own_words, stray) {
  if (!is_blob) encoding = describe_encoding("UTF-8", report.text().invalid_bytes());
}

bool Document::is(const Source& source) {
  if (is_blob != source.blob || given() != source.bytes || words != source.words) return false;
  return published == source.published || (!published && report.page().published == *source.published);
}

std::uint64_t Document::hash(HashKey key) {
  if (!hash_) {
    Stop none;
    Hash made(key);
    made.add(is_blob ? 1 : 0);
    made.add(given(), none);
    if (words) made.add(*words, none);
    hash_ = made.value();
  }
  return *hash_;
}

DocumentCache::DocumentCache(Stop stop, StrayBytes stray) : stop_(stop), stray_(stray) {
  documents_.reserve(kDocuments + 1);
}

std::shared_ptr<Document> DocumentCache::open(const Source& source) {
  const auto known = std::find_if(documents_.begin(), documents_.end(),
                                  [&](const auto& document) { return document->is(source); });
  if (known != documents_.end()) {
    std::rotate(documents_.begin(), known, known + 1);
    return documents_.front();
  }
  if (std::shared_ptr<Document> large = large_.lock(); large && large->is(source)) return large;
  auto document = std::make_shared<Document>(source, read(source, stop_), stop_, stray_);
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
