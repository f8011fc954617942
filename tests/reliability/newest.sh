#!/bin/sh
# The SQL tests and the hosts against another SQLite than the system's, built with its own assertions (SQLITE_DEBUG) and
# checks of arguments (SQLITE_ENABLE_API_ARMOR): FTS5's integrity-check, for one, sees more there.
#
#   tests/reliability/newest.sh BUILD [AMALGAMATION]
#
# AMALGAMATION is a folder with sqlite3.c and sqlite3.h, and shell.c for the SQL tests, which are left out where it is
# not there; by default $GONGBAO_AMALGAMATION.  Both of these have one, after unpacking:
#
#   npm pack better-sqlite3     package/deps/sqlite3: the newest, without a shell
#   npm pack sqlite3            package/deps/sqlite-autoconf-*.tar.gz: with a shell, which goes with the other's sqlite3.c
set -u
[ $# -ge 1 ] || { echo "usage: $0 BUILD [AMALGAMATION]" >&2; exit 2; }
build=$(cd "$1" && pwd) || exit 2
amalgamation=${2-${GONGBAO_AMALGAMATION-}}
project=$(cd "$(dirname "$0")/../.." && pwd)
if [ -z "$amalgamation" ] || [ ! -f "$amalgamation/sqlite3.c" ]; then
  echo "skipped: no sqlite3.c: name the folder of an amalgamation in GONGBAO_AMALGAMATION"
  exit 77
fi

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
options='-O1 -w -DSQLITE_DEBUG -DSQLITE_ENABLE_API_ARMOR -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_FTS4
  -DSQLITE_ENABLE_MATH_FUNCTIONS -DSQLITE_ENABLE_COLUMN_METADATA'
# shellcheck disable=SC2086
${CC-cc} $options -fPIC -shared -Wl,-soname,libsqlite3.so.0 -o "$work/libsqlite3.so.0" "$amalgamation/sqlite3.c" -lm || exit 1

failed=
run() {
  echo "$*"
  LD_LIBRARY_PATH=$work "$@" > "$work/log" 2>&1 || failed="$failed $(basename "$1")"
  tail -n 3 "$work/log"
}
run "$build/tests/hostile_files" "$build/gongbao.so"
run "$build/tests/io_errors" "$build/gongbao.so"
run "$build/tests/differential" "$build/gongbao.so" "$project/fixtures" 3000
run "$build/tests/load_and_unload" "$build/gongbao.so"
run "$build/tests/threads" "$build/gongbao.so" "$project/fixtures"
if [ -f "$amalgamation/shell.c" ]; then
  # USE_SYSTEM_SQLITE: the two may be of different versions.
  # shellcheck disable=SC2086
  ${CC-cc} $options -DUSE_SYSTEM_SQLITE -I "$amalgamation" -o "$work/sqlite3" "$amalgamation/shell.c" \
    "$work/libsqlite3.so.0" -Wl,-rpath,"$work" -lm || exit 1
  run "$project/tests/sql/run.sh" "$work/sqlite3" "$build/gongbao.so"
  grep '^[-+]' "$work/log"
else
  echo "left out: the SQL tests, for there is no shell.c in $amalgamation"
fi
if [ -n "$failed" ]; then echo "failed:$failed"; exit 1; fi
echo passed
