#!/bin/sh
# Runs the example of one client and compares its rows with expected.tsv. Ends with 77 where the client is not installed.
#
#   tests/clients/run.sh shell|python|odbc|node|r build/gongbao.so
#   tests/clients/run.sh static build/tests/clients/static_client
#
# PYTHON, NODE (with NODE_PATH for better-sqlite3) and RSCRIPT name programs other than those that are found.
set -u
if [ $# -ne 2 ] || [ ! -f "$2" ]; then
  echo "usage: $0 shell|python|odbc|node|r EXTENSION, or $0 static PROGRAM" >&2
  exit 2
fi
client=$1
file=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
here=$(cd "$(dirname "$0")" && pwd)
page=$here/../../fixtures/district_page.txt
python=${PYTHON:-/usr/bin/python3}                # another one may be built without extensions
node=${NODE:-node}
rscript=${RSCRIPT:-Rscript}
export LC_ALL=C.UTF-8

needs() {                                         # needs WHAT COMMAND…: skips where the command fails
  what=$1
  shift
  "$@" > /dev/null 2>&1 || { echo "skipped: no $what"; exit 77; }
}
case $client in
  shell)
    needs 'sqlite3 shell' command -v sqlite3
    set -- sh "$here/client.sh" "$file" "$page" ;;
  python)
    needs "sqlite3 module that loads extensions ($python)" \
      "$python" -c 'import sqlite3; sqlite3.connect(":memory:").enable_load_extension(True)'
    set -- "$python" "$here/client.py" "$file" "$page" ;;
  odbc)
    needs "pyodbc ($python)" "$python" -c 'import pyodbc; assert "SQLite3" in pyodbc.drivers()'
    set -- "$python" "$here/client_odbc.py" "$file" "$page" ;;
  node)
    needs 'node:sqlite and no better-sqlite3' "$node" -e '
      try { new (require("node:sqlite").DatabaseSync)(":memory:", { allowExtension: true }).enableLoadExtension(true) }
      catch { new (require("better-sqlite3"))(":memory:") }'
    set -- "$node" --no-warnings "$here/client.js" "$file" "$page" ;;
  r)
    needs 'RSQLite' "$rscript" -e 'library(RSQLite)'
    set -- "$rscript" "$here/client.R" "$file" "$page" ;;
  static)
    set -- "$file" "$page" ;;
  *)
    echo "$0: no such client: $client" >&2
    exit 2 ;;
esac
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
"$@" > "$work/rows" || { echo "failed: $*"; exit 1; }
diff -u "$here/expected.tsv" "$work/rows" && echo "passed: $client"
