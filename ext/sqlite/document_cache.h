#pragma once
// The documents that a connection parsed last.  Several functions over one text, as in
//
//   SELECT report_unit(body), (SELECT count(*) FROM report_indicators(body)) FROM documents;
//
// parse it once.  SQLite's auxiliary data cannot do this: it is not kept for arguments that are columns or
// subqueries.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indicators/report.h"
#include "sqlite/hash.h"
#include "text/date.h"
#include "text/stop.h"

namespace gongbao::sql {

/// The arguments `source`, `published` and `words` as they were given.
struct Source {
  std::string_view bytes;
  bool blob = false;
  std::optional<Date> published = std::nullopt;
  std::optional<std::string_view> words = std::nullopt;
  std::shared_ptr<const OwnWords> own_words = nullptr;  ///< what `words` says
};

/// The text of a source and how it was encoded.
struct Reading {
  std::string text;
  std::string encoding;  ///< empty for a TEXT, whose invalid bytes are known only when it is parsed
};

/// A parsed text and what it was parsed from.
struct Document {
  Document(const Source& source, Reading reading, Stop stop, StrayBytes stray);

  /// What was given as `source`: a TEXT is the text of the report itself.
  [[nodiscard]] std::string_view given() const noexcept { return is_blob ? blob : report.text().bytes(); }
  /// Would parsing `source` make this?  A date that is given and is the one that the text prints changes
  /// nothing.
  [[nodiscard]] bool is(const Source& source);
  /// Of what was given.
  [[nodiscard]] std::size_t size() const noexcept { return given().size() + (words ? words->size() : 0); }

  /// Of what was given, without the date.  `key` is the connection's.  Made when it is first asked for: few
  /// queries ask for a rowid.
  [[nodiscard]] std::uint64_t hash(HashKey key);

  bool is_blob;
  std::string blob;  ///< the bytes given, where they were decoded
  std::optional<Date> published;
  std::optional<std::string> words;
  std::string encoding;  ///< "UTF-8 (3 invalid bytes)"
  Report report;

 private:
  std::optional<std::uint64_t> hash_;
};

/// Used by one connection, whose mutex guards it.
class DocumentCache {
 public:
  /// `stop` is asked while documents are parsed; `stray` is how the host counts.
  DocumentCache(Stop stop, StrayBytes stray);
  /// The document of `source`, parsed already or new.  The pointer keeps it alive when the cache lets it go.
  std::shared_ptr<Document> open(const Source& source);

 private:
  static constexpr std::size_t kDocuments = 4;
  /// Of texts and words given; what is made of it takes about ten times as much.
  static constexpr std::size_t kBytes = std::size_t{4} << 20;

  Stop stop_;
  StrayBytes stray_;
  std::vector<std::shared_ptr<Document>> documents_;  // the last used first
  std::weak_ptr<Document> large_;                     // kept only as long as a statement reads it
};

}  // namespace gongbao::sql
