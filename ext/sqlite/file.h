#pragma once
// Reads a file for `CREATE VIRTUAL TABLE … USING report(file='page.txt')`.

#include <cstddef>
#include <string>

#include "text/stop.h"

namespace gongbao::sql {

/// The bytes of a regular file of at most `limit` bytes.  Throws a Failure that names the file:
///   report(): cannot open 'x.txt': No such file or directory
///   report(): 'x' is a directory, not a file
std::string read_file(const std::string& path, std::size_t limit, Stop stop = {});

}  // namespace gongbao::sql
