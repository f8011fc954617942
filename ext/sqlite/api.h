#pragma once
// SQLite's functions, as an extension calls them: through the table of the host that loaded it, which
// entry.cc fills.

#include <sqlite3ext.h>

extern "C" {
SQLITE_EXTENSION_INIT3
}
