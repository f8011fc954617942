#!/bin/sh
# Runs outside_cases.sql where the cases are there; skipped (exit code 77) elsewhere.
#
#   tests/accuracy/outside_cases.sh sqlite3 build/gongbao.so
set -u
if [ $# -ne 2 ]; then
  echo "usage: $0 SQLITE3 EXTENSION" >&2
  exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
cases=${GONGBAO_SHARED:-$here/../../../shared}/peers/recognizers-zh.jsonl
if [ ! -f "$cases" ]; then
  echo "skipped: no $cases; set GONGBAO_SHARED to the folder that holds peers/"
  exit 77
fi
quoted=$(printf %s "$cases" | sed "s/'/''/g")
output=$("$1" -batch -init /dev/null -cmd ".load '$2'" -cmd ".parameter set :cases \"'$quoted'\"" :memory: \
  < "$here/outside_cases.sql" 2>&1)
echo "$output"
[ "$(echo "$output" | tail -n 1)" = ok ]
