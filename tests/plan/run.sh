#!/bin/sh
# The reports use the indexes of sql/corpus.sql: reads EXPLAIN QUERY PLAN of each on a small generated corpus.
#
#   tests/plan/run.sh SQLITE3
#
# 1. No report reads a large table from end to end without an index, but for those named in full_scan().
# 2. Each report uses the indexes named for it below.
# 3. Each index of corpus.sql is used by a report or a view; one that is not only makes loading slower.
# Times are not tested here; see benchmark.sh.
set -u
if [ $# -lt 1 ]; then echo "usage: run.sh SQLITE3" >&2; exit 2; fi
sqlite3=$1
root=$(cd "$(dirname "$0")/../.." && pwd)
passed=0
failed=0
ok() { passed=$(( passed + 1 )); }
no() { failed=$(( failed + 1 )); echo "FAILED $1"; }

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
corpus=$work/corpus.db
{ cat "$root/sql/corpus.sql"; sed "s/@DOCUMENTS@/20/" "$root/tests/plan/generate.sql"; cat "$root/sql/views.sql"; } |
  "$sqlite3" -init /dev/null -batch -bail "$corpus" || { echo '0 passed, 1 failed'; exit 1; }

plan() {                                          # the plan lines of the SQL on stdin
  "$sqlite3" -init /dev/null -cmd '.eqp on' "$corpus" 2>&1 | grep -E '^[|` ]*--'
}

# Aliases that a report may read from end to end: the few rows of documents, and what the question asks to read.
full_scan() {
  case $1 in
    corpus_overview) echo 'd' ;;
    find_sentences)  echo 's' ;;                  # LIKE reads every sentence
    shared_initiatives) echo 'm' ;;             # compares all names
    promises)        echo '[cdikmpr]' ;;           # every promise, and the branches of the view that have no rows
    targets_and_results) echo '[cditmr]' ;;                            # and what the view promises pairs
    series | compare_places) echo '[cdit]' ;;    # the branches of the view that have no rows
    *)               echo 'none' ;;
  esac
}

indexes() {
  case $1 in
    arithmetic_audit)    echo 'checks_holds' ;;
    biggest_changes)     echo 'indicators_change' ;;
    compare_places)      echo 'indicators_code' ;;
    corpus_overview)     echo 'documents_published' ;;
    find_sentences)      echo 'sqlite_autoindex_sentences_1' ;;
    first_place)         echo 'indicators_rank' ;;
    growth_ranking)      echo 'units_category indicators_money indicators_refers_to' ;;
    honours_by_level)    echo 'honours_unit' ;;
    money_by_unit)       echo 'indicators_money' ;;
    promises)            echo 'documents_place' ;;
    rates)               echo 'indicators_share' ;;
    series)              echo 'indicators_code' ;;
    shared_initiatives)  ;;
    targets_and_results) echo 'indicators_target indicators_refers_to' ;;
    unit_profile)        echo 'units_unit indicators_unit indicators_refers_to honours_unit checks_unit' ;;
    *)                   echo "unknown-report-$1" ;;
  esac
}

: > "$work/all"
for report in "$root"/sql/reports/*.sql; do
  name=$(basename "$report" .sql)
  if grep -q 'Needs the extension' "$report"; then continue; fi
  plan < "$report" > "$work/plan"
  cat "$work/plan" >> "$work/all"
  if [ ! -s "$work/plan" ]; then no "$name: has no plan"; continue; fi

  # "SCAN x" alone reads x from end to end. One- and two-letter names are aliases of tables, as are the tables' own.
  scans=$(sed -n -E 's/^[|` ]*--SCAN (documents|units|sections|sentences|indicators|honours|mentions|checks|[a-oq-z])( LEFT-JOIN)?$/\1/p' "$work/plan" |
    sort -u | grep -vx "$(full_scan "$name")" | tr '\n' ' ')
  # In these, s stands for a short list of the report itself.
  case $name in first_place | growth_ranking | series | compare_places) scans=$(printf '%s' "$scans" | sed 's/^s $//') ;; esac
  if [ -z "$scans" ]; then ok; else no "$name: reads $scans from end to end:
$(cat "$work/plan")"; fi

  for index in $(indexes "$name"); do
    if grep -q "INDEX $index\( \|\$\)" "$work/plan"; then ok; else no "$name: does not use $index:
$(cat "$work/plan")"; fi
  done
done

# The views pass a condition on to the index of their table.
view() {                                          # view SQL INDEX
  printf '%s;\n' "$1" | plan > "$work/plan"
  cat "$work/plan" >> "$work/all"
  if grep -q "INDEX $2 " "$work/plan"; then ok; else no "$1: does not use $2:
$(cat "$work/plan")"; fi
}
view "SELECT * FROM bi_indicators WHERE unit = '第1单位'" indicators_unit
view "SELECT * FROM 指标 WHERE 单位 = '第1单位'" indicators_unit
view "SELECT * FROM series WHERE code = 'CODE1' AND year = 1990" indicators_code
view "SELECT avg(value) FROM series WHERE code = 'CODE1' AND year = 1990" indicators_code
view "SELECT * FROM series WHERE place = '第1市'" documents_place
view "SELECT * FROM series WHERE place = '第1市'" indicators_document_code
view "SELECT * FROM series WHERE place = '全国'" indicators_place
view "SELECT * FROM 指标序列 WHERE 指标代码 = 'CODE1' AND 年份 = 1990" indicators_code
view "SELECT * FROM 指标 WHERE 文档 = 3" sqlite_autoindex_indicators_1
view "SELECT * FROM 荣誉 WHERE 单位 = '第1单位'" honours_unit
view "SELECT * FROM 核对 WHERE 单位 = '第1单位'" checks_unit
view "SELECT * FROM 单位 WHERE 类别 = '街道'" units_category

for index in $("$sqlite3" -init /dev/null "$corpus" "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql NOT NULL"); do
  if grep -q "INDEX $index\( \|\$\)" "$work/all"; then ok; else no "no report uses the index $index"; fi
done

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
