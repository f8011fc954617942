#pragma once
// How messages name what was given and what would be right.
//
//   CREATE VIRTUAL TABLE page USING report(file='page.txt', rows=unit);
//   -- Error: report(): rows must be one of document, units, …, not 'unit'; did you mean 'units'?

#include <span>
#include <string>
#include <string_view>

namespace gongbao::sql {

/// "'10.12.2021'"; "a longer text" where it would drown the message.
std::string quoted(std::string_view given);
/// "file, rows, content"
std::string listed(std::span<const std::string_view> words);
/// "; did you mean 'rows'?", or nothing where none of `words` is close to the one given.
std::string suggestion(std::string_view given, std::span<const std::string_view> words);

}  // namespace gongbao::sql
