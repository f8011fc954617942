#pragma once
// The texts that are measured: a text of this project again and again, each time with other figures.

#include <string>
#include <vector>

namespace gongbao::bench {

/// The fixtures, where every second clause has a figure, or the newspaper's page of ../shared, where every
/// eighth has.
enum class Kind { kFixtures, kPage };

/// Texts of `bytes` together; none where the page is not there.
std::vector<std::string> make_texts(Kind kind, std::size_t bytes);
/// 20 MB of them, made once.
const std::vector<std::string>& texts(Kind kind);
std::size_t size_of(const std::vector<std::string>& texts);
/// Them in one.
std::string joined(const std::vector<std::string>& texts);
/// The page itself, empty where it is not there.
const std::string& page();

}  // namespace gongbao::bench
