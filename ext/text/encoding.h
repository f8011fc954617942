#pragma once
// Bytes of an unknown encoding → UTF-8.

#include <cstddef>
#include <string>
#include <string_view>

#include "text/stop.h"

namespace gongbao {

struct Decoded {
  std::string text;  ///< valid UTF-8 without a byte order mark and without NUL
  /// "UTF-8", "GB18030", "Big5", "Big5-HKSCS", "EUC-TW", "UTF-16LE", "UTF-16BE", "UTF-32LE" or "UTF-32BE"
  std::string_view encoding;
  std::size_t invalid_bytes = 0;  ///< bytes that were replaced by U+FFFD
};

/// Tells the encoding of `bytes` and decodes them.  A byte order mark decides; then strict UTF-8 (but for a
/// few bytes that are frequent characters of GB 2312 as well); then UTF-32 and UTF-16 by their code units,
/// zero bytes and line ends among them; then GB18030 (which holds GBK and GB 2312) against Big5, with Hong
/// Kong's characters or without, and EUC-TW, by which of them decodes with fewer errors and more of the
/// characters that reports are written with. Invalid bytes and NUL become U+FFFD and are counted.  Throws
/// std::bad_alloc and Stopped only.
Decoded decode(std::string_view bytes, Stop stop = {});

/// The encoding as `report_encoding` and `report_document` print it: "UTF-8", "UTF-8 (3 invalid bytes)".
std::string describe_encoding(std::string_view encoding, std::size_t invalid_bytes);

}  // namespace gongbao
