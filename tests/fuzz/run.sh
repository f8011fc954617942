#!/bin/sh
# Builds the fuzz targets with Clang and runs each for some seconds, on texts cut from fixtures/ and what earlier runs
# found.  What crashes is kept in FOLDER/crashes; made small and put into fixtures/crashes/TARGET, the tests run it.
#
#   tests/fuzz/run.sh SECONDS [FOLDER [TARGET ...]]       FOLDER: build-fuzz
#
# Ends with status 77 where there is no Clang, or no libFuzzer with it.
set -u
if [ $# -lt 1 ]; then
  echo "usage: $0 SECONDS [FOLDER [TARGET ...]]" >&2
  exit 2
fi
seconds=$1
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
folder=${2:-$root/build-fuzz}
shift; [ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- text encoding phrases options sql functions

compiler=$(command -v "${CLANGXX:-clang++}") || { echo "skipped: no clang++"; exit 77; }
probe=$(mktemp -d) || exit 2
trap 'rm -rf "$probe"' EXIT
echo 'extern "C" int LLVMFuzzerTestOneInput(const unsigned char*, unsigned long) { return 0; }' > "$probe/probe.cc"
"$compiler" -fsanitize=fuzzer,address,undefined -o "$probe/probe" "$probe/probe.cc" 2> /dev/null ||
  { echo "skipped: $compiler has no libFuzzer or no sanitizers (Debian: libclang-rt-dev)"; exit 77; }

cmake -S "$root" -B "$folder" -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_BUILD_TYPE=RelWithDebInfo -DGONGBAO_TESTS=ON \
  -DGONGBAO_FUZZ=ON > "$probe/log" 2>&1 || { cat "$probe/log" >&2; exit 1; }
targets=
for target in "$@"; do targets="$targets fuzz_$target"; done
# shellcheck disable=SC2086  # several words
cmake --build "$folder" -j "$(nproc)" --target $targets > "$probe/log" 2>&1 || { tail -n 50 "$probe/log" >&2; exit 1; }
folder=$(cd "$folder" && pwd)

# The first texts: the fixtures, whole and in pieces of a few lines; phrases and statements one a file.
seeds=$folder/seeds
rm -rf "$seeds"
for target in text encoding phrases options sql functions; do mkdir -p "$seeds/$target" "$folder/corpus/$target"; done
for file in "$root"/fixtures/*.txt; do
  name=$(basename "$file" .txt)
  cp "$file" "$seeds/encoding/$name"
  for encoding in UTF-16LE UTF-16BE BIG5 GB18030; do
    head -n 12 "$file" | iconv -c -f UTF-8 -t "$encoding" > "$seeds/encoding/$name.$encoding" 2> /dev/null
  done
  split -l 3 "$file" "$seeds/text/$name."
done
tail -n +2 "$root/fixtures/district_page.txt" | split -l 1 - "$seeds/functions/line."
cp "$seeds"/text/district_page.a[a-m] "$seeds/functions"
cut -f 2- "$root/fixtures/spellings.tsv" "$root/fixtures/quantities.tsv" | tr '\t' '\n' | grep -v '^$' |
  awk -v folder="$seeds/phrases" '{ file = folder "/" NR; printf "%s%s", "xx", $0 > file; close(file) }'
for text in 1-10月 截至10月底 上半年 2016年以来 “十三五”期间 今年 去年同期 一季度 2021年11月1日至12月31日; do
  printf '\007\344%s' "$text" > "$seeds/phrases/$text"
done
cp "$here"/seeds/options/* "$seeds/options"
grep -h -o "\"SELECT [^;]*\"" "$root/ext/sqlite/registry.cc" | sed 's/^"//; s/"$//' |
  awk -v folder="$seeds/sql" '{ file = folder "/example." NR; printf "%s", $0 > file; close(file) }'
for file in "$root"/tests/sql/*.sql; do
  grep -v '^[.]' "$file" | grep -v '^--' | split -l 4 - "$seeds/sql/$(basename "$file" .sql)."
done
dictionary=$folder/sql.dict
printf '"%s"\n' 'SELECT ' ' FROM ' ' WHERE ' ' OR ' ' AND ' ' IN (' ' JOIN ' ' LEFT JOIN ' ' GROUP BY ' ' ORDER BY ' ' LIMIT ' \
  ' OFFSET ' ' COLLATE pinyin' ' COLLATE stroke' ' UNION ALL ' 'WITH ' 'source' 'published' 'words' 'ordinal' 'document' 'rowid' \
  'documents' 'texts' 'sentences' 'page' 'body' 'NULL' 'report_document' 'report_units' 'report_sections' \
  'report_sentences' 'report_figures' 'report_indicators' 'report_honours' 'report_mentions' 'report_checks' \
  'report_functions()' 'report_highlight(' 'report_indicators_json(' 'report_similarity(' 'report_value(' \
  'CREATE VIRTUAL TABLE ' ' USING report(' 'file=' 'content=' 'column=' 'key=' 'rows=' 'words=' 'organisation\x09' 'indicators' 'figures' \
  'CREATE VIEW ' 'CREATE TRIGGER ' 'DROP TABLE ' 'INSERT INTO ' 'DELETE FROM ' 'ALTER TABLE ' ' RENAME TO ' 'EXPLAIN ' > "$dictionary"

passed=0
failed=0
mkdir -p "$folder/crashes"
for target in "$@"; do
  case $target in
    text | functions) length=3000 words= ;;
    sql | options) length=400 words=-dict=$dictionary ;;
    *) length=400 words= ;;
  esac
  # shellcheck disable=SC2086  # none or one word
  if "$folder/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -max_len=$length -timeout=20 -rss_limit_mb=3000 $words \
    -print_final_stats=1 -artifact_prefix="$folder/crashes/$target-" "$folder/corpus/$target" "$seeds/$target" \
    > "$folder/$target.log" 2>&1; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    grep -E 'does not hold|ERROR|runtime error|Test unit written|SUMMARY' "$folder/$target.log"
  fi
  echo "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$folder/$target.log") executions"
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
