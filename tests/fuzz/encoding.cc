// Bytes → decode(), and what it gives → every stage of the core.
//
// Aims at the guess between encodings (a byte order mark alone, odd lengths of UTF-16, surrogates without a
// partner, four-byte GB 18030 cut short, Big5 against GBK) and at the count of invalid bytes.

#include "text/encoding.h"

#include <string_view>

#include "contract.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gongbao;
  const Decoded decoded = decode({reinterpret_cast<const char*>(data), size});
  GONGBAO_REQUIRE(decoded.invalid_bytes <= size);
  GONGBAO_REQUIRE(decoded.encoding == "UTF-8" || decoded.encoding == "GB18030" ||
                  decoded.encoding == "Big5" || decoded.encoding == "UTF-16LE" ||
                  decoded.encoding == "UTF-16BE");
  GONGBAO_REQUIRE(decoded.text.find('\0') == std::string::npos);
  GONGBAO_REQUIRE(size <= 4 || !decoded.text.empty());  // a byte order mark alone has four bytes in GB 18030
  Report report(decoded.text);
  GONGBAO_REQUIRE(report.text().invalid_bytes() == 0);
  fuzz::require_contract(report);
  return 0;
}
