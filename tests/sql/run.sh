#!/bin/sh
# Runs every *.sql beside this script through the sqlite3 shell with the extension loaded and compares what comes out,
# errors included, with the *.expected of the same name.
#
#   tests/sql/run.sh sqlite3 build/gongbao.so [name ...]
#
# Each test runs in an empty folder that holds a copy of data/.  NULL is printed as NULL; line numbers of errors and
# the shell's picture of where an error stands are left out, for they differ between shells.  GONGBAO_PRELOAD names
# libraries that the shell must load first: the runtime of the sanitizers where the extension is built with them.
# GONGBAO_UNDER is a command to run the shell under; what it has to say is a difference.  Memory is checked with
#
#   GONGBAO_UNDER='valgrind -q --leak-check=full --errors-for-leak-kinds=definite' tests/sql/run.sh sqlite3 build/gongbao.so
set -u
if [ $# -lt 2 ]; then
  echo "usage: $0 SQLITE3 EXTENSION [NAME ...]" >&2
  exit 2
fi
tests=$(cd "$(dirname "$0")" && pwd)
sqlite3=$(command -v "$1") || { echo "$0: no such shell: $1" >&2; exit 2; }
case $sqlite3 in */*) sqlite3=$(cd "$(dirname "$sqlite3")" && pwd)/$(basename "$sqlite3") ;; esac
extension=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
[ -f "$extension" ] || { echo "$0: no such extension: $2" >&2; exit 2; }
shift 2
[ $# -gt 0 ] || set -- $(cd "$tests" && ls -- *.sql | sed 's/\.sql$//')

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
# Rows and errors in the order in which they happen.
unbuffered=
command -v stdbuf > /dev/null && unbuffered='stdbuf -oL'
[ -z "${GONGBAO_PRELOAD-}" ] || unbuffered="env LD_PRELOAD=$GONGBAO_PRELOAD $unbuffered"

passed=0
failed=0
for name in "$@"; do
  mkdir "$work/$name" && cp -R "$tests/data/." "$work/$name" || exit 2
  (cd "$work/$name" &&
    $unbuffered ${GONGBAO_UNDER-} "$sqlite3" -batch -init /dev/null -cmd '.nullvalue NULL' -cmd ".load '$extension'" :memory: \
      < "$tests/$name.sql" 2>&1) |
    sed -e 's/ near line [0-9]*:/:/' -e 's/^Error: /Runtime error: /' -e '/^  /d' > "$work/$name.actual"
  if diff -u "$tests/$name.expected" "$work/$name.actual"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
  fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
