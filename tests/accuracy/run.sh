#!/bin/sh
# Scores the extension's rows against rows made by reading, and fails where a figure is beyond its limit (limits.tsv: a
# line a document and figure), where a document has no limits, and where limits have no document.
#
#   tests/accuracy/run.sh sqlite3 build/gongbao.so
#
# The texts and their rows are no part of this project: they are looked for in $GONGBAO_SHARED, by default the folder
# shared/ beside the checkout, and where they are not there the test is skipped (exit code 77).
set -u
if [ $# -ne 2 ]; then
  echo "usage: $0 SQLITE3 EXTENSION" >&2
  exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
sqlite3=$(command -v "$1") || { echo "$0: no such shell: $1" >&2; exit 2; }
extension=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
shared=${GONGBAO_SHARED:-$here/../../../shared}
if [ ! -f "$shared/gold/score.py" ]; then
  echo "skipped: no $shared/gold/score.py; set GONGBAO_SHARED to the folder that holds gold/, page/ and documents/"
  exit 77
fi
if ! command -v python3 > /dev/null; then
  echo "skipped: score.py needs python3"
  exit 77
fi

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
# score.py starts the shell that it finds first, with the settings of whoever runs it: neither may matter here.
mkdir "$work/bin" && ln -s "$sqlite3" "$work/bin/sqlite3" || exit 2
export PATH="$work/bin:$PATH" HOME="$work"

# One line a figure, `ok` or `FAILED` at its end; fails where one failed or was not given.
check() { # DOCUMENT SCORES
  "$sqlite3" -batch -init /dev/null -tabs :memory: > "$work/verdict" << SQL
CREATE TABLE limits(document, figure, bound, "limit" REAL);
.import --skip 1 '$here/limits.tsv' limits
SELECT l.figure, round(s.value, 4), 'at ' || l.bound, l."limit",
  CASE WHEN l.bound = 'least' AND s.value >= l."limit" OR l.bound = 'most' AND s.value <= l."limit"
    THEN 'ok' ELSE 'FAILED' END
FROM limits l LEFT JOIN json_each(CAST(readfile('$2') AS TEXT)) s ON s.key = l.figure
WHERE l.document = '$1' ORDER BY l.rowid;
SQL
  [ -s "$work/verdict" ] || echo "no limits for $1: FAILED" > "$work/verdict"
  cat "$work/verdict"
  ! grep -q 'FAILED' "$work/verdict"
}

failed=0
: > "$work/scored"
score() { # TEXT ROWS
  document=$(basename "$2" .jsonl)
  echo "$document:"
  echo "$document" >> "$work/scored"
  if python3 "$shared/gold/score.py" "$extension" "$1" "$2" --json > "$work/scores.json"; then
    check "$document" "$work/scores.json" || failed=1
  else
    cat "$work/scores.json"
    failed=1
  fi
}

score "$shared/page/2021-12-10.txt" "$shared/gold/page_dev.jsonl"
for rows in "$shared"/gold/documents/*.jsonl; do
  score "$shared/documents/$(basename "$rows" .jsonl).txt" "$rows"
done
for document in $(sed 1d "$here/limits.tsv" | cut -f 1 | sort -u | grep -vxFf "$work/scored"); do
  echo "limits for $document, which is not there: FAILED"
  failed=1
done
[ "$failed" -eq 0 ] && echo passed || echo failed
exit "$failed"
