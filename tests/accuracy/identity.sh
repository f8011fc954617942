#!/bin/sh
# What each text of the folder shared/ is, and of where and when, against identity.tsv, which was made by reading them.
#
#   tests/accuracy/identity.sh sqlite3 build/gongbao.so
#
# Skipped (exit code 77) where the folder is not there.
set -u
if [ $# -ne 2 ]; then
  echo "usage: $0 SQLITE3 EXTENSION" >&2
  exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
shared=${GONGBAO_SHARED:-$here/../../../shared}
if [ ! -d "$shared/documents" ]; then
  echo "skipped: no $shared/documents; set GONGBAO_SHARED to the folder that holds documents/ and page/"
  exit 77
fi
quoted=$(printf %s "$shared" | sed "s/'/''/g")
output=$("$1" -batch -init /dev/null -bail -tabs -cmd ".load '$2'" :memory: 2>&1 << SQL
CREATE TABLE expected(file, genre, place, place_code, level, year, published, title);
.import --skip 1 '$here/identity.tsv' expected
CREATE TABLE compared AS
SELECT e.file,
  e.genre || '|' || e.place || '|' || e.place_code || '|' || e.level || '|' || e.year || '|' || e.published || '|' ||
    e.title AS expected,
  coalesce(d.genre, '') || '|' || coalesce(d.place, '') || '|' || coalesce(d.place_code, '') || '|' ||
    coalesce(d.level, '') || '|' || coalesce(d.year, '') || '|' || coalesce(d.published, '') || '|' ||
    coalesce(d.title, '') AS found
FROM expected e LEFT JOIN report_document(readfile('$quoted/' || e.file)) d;
SELECT file || ': expected ' || expected || ', found ' || found FROM compared WHERE expected <> found;
SELECT CASE WHEN count(*) > 0 AND sum(expected = found) = count(*) THEN 'ok' ELSE 'FAILED' END FROM compared;
SQL
)
echo "$output"
[ "$(echo "$output" | tail -n 1)" = ok ]
