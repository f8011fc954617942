#!/bin/sh
# Times every report on a generated corpus of a million indicators. Prints; asserts nothing.
#
#   tests/plan/benchmark.sh SQLITE3 [DOCUMENTS]     (1000 indicators a document; 1000 documents unless told)
set -u
if [ $# -lt 1 ]; then echo "usage: benchmark.sh SQLITE3 [DOCUMENTS]" >&2; exit 2; fi
sqlite3=$1
documents=${2:-1000}
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
corpus=$work/corpus.db

{ cat "$root/sql/corpus.sql"; sed "s/@DOCUMENTS@/$documents/" "$root/tests/plan/generate.sql"; cat "$root/sql/views.sql"; } |
  "$sqlite3" -init /dev/null -batch -bail "$corpus" || exit 1
printf '%s indicators, %s MB\n' "$("$sqlite3" -init /dev/null "$corpus" 'SELECT count(*) FROM indicators')" \
  "$(( $(wc -c < "$corpus") / 1048576 ))"

# Of a report with several queries, the sum.
seconds() {
  awk '/^Run Time: real/ { total += $4 } END { printf "%.3f", total }'
}
printf '%-28s %8s %9s\n' report seconds rows
for report in "$root"/sql/reports/*.sql; do
  if grep -q 'Needs the extension' "$report"; then continue; fi
  sed "s/'区法院'/'第1单位'/" "$report" > "$work/report.sql"
  "$sqlite3" -init /dev/null -cmd '.timer on' "$corpus" < "$work/report.sql" > "$work/out" 2>&1
  printf '%-28s %8s %9s\n' "$(basename "$report" .sql)" "$(seconds < "$work/out")" "$(grep -vc '^Run Time' "$work/out")"
done
for query in "SELECT 单位, count(*), sum(数值) FROM 指标 WHERE 单位 = '第1单位' GROUP BY 1" \
             "SELECT * FROM bi_indicators WHERE document = 500" \
             "SELECT unit, sum(value) FROM indicators WHERE dimension = 'money' GROUP BY unit"; do
  { echo '.timer on'; echo "$query;"; } | "$sqlite3" -init /dev/null "$corpus" > "$work/out" 2>&1
  printf '%s s  %s\n' "$(seconds < "$work/out")" "$query"
done
