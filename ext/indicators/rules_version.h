#pragma once
// Which rules these are: what an index over rows, made by others, no longer agrees with.

namespace gongbao {

/// Eight digits, a hash of all sources that decide what rows a text has, lexicon and folding included.
const char* rules_version() noexcept;

}  // namespace gongbao
