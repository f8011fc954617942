#!/bin/sh
# Installs a build into an empty folder and uses it from there: .load, pkg-config, the scripts, linking.
#
#   tests/installed/run.sh BUILD
set -u
if [ $# -ne 1 ] || [ ! -f "$1/cmake_install.cmake" ]; then echo "usage: $0 BUILD" >&2; exit 2; fi
build=$(cd "$1" && pwd)
root=$(cd "$(dirname "$0")/../.." && pwd)
unset GONGBAO
passed=0
failed=0

is() {                                            # is NAME EXPECTED GOT
  if [ "$2" = "$3" ]; then passed=$(( passed + 1 ))
  else failed=$(( failed + 1 )); printf 'FAILED %s\n  expected: %s\n  got:      %s\n' "$1" "$2" "$3"
  fi
}

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
prefix="$work/a prefix"
cmake --install "$build" --prefix "$prefix" > "$work/log" || { cat "$work/log"; exit 1; }
# Whatever still asks for a file of the sources finds it missing in a folder of that name.
cd "$work" || exit 2
data="$prefix/share/gongbao"
library=$(dirname "$(find "$prefix" -name gongbao.so)")

ask() {                                           # ask EXTENSION DATABASE SQL
  sqlite3 -batch -init /dev/null -cmd ".load '$1'" "$2" "$3" 2>&1
}

# 1. The extension
version=$(ask "$build/gongbao.so" :memory: 'SELECT report_version()')
is '.load gongbao, where the loader looks' "$version" \
  "$(LD_LIBRARY_PATH=$library ask gongbao :memory: 'SELECT report_version()')"
is '.load with the path' "$version" "$(ask "$library/gongbao" :memory: 'SELECT report_version()')"

# 2. pkg-config, which writes a blank as a shell reads it
export PKG_CONFIG_PATH="$library/pkgconfig"
is 'pkg-config: version' "${version%% *}" "$(pkg-config --modversion gongbao)"
eval "extension=$(pkg-config --variable=extension gongbao)"
is 'pkg-config: the extension' "$version" "$(ask "$extension" :memory: 'SELECT report_version()')"
eval "folder=$(pkg-config --variable=datadir gongbao)"
is 'pkg-config: the scripts' "$data/sql/corpus.sql" "$(readlink -f "$folder/sql/corpus.sql")"

# 3. The scripts
is 'find_extension.sh' "$library/gongbao.so" "$("$data/sql/find_extension.sh")"
is 'find_extension.sh: GONGBAO' "$build/gongbao.so" "$(GONGBAO=$build/gongbao.so "$data/sql/find_extension.sh")"
is 'find_extension.sh: a wrong GONGBAO' "find_extension.sh: GONGBAO must be the path of gongbao.so, not 'nowhere.so'" \
  "$(GONGBAO=nowhere.so "$data/sql/find_extension.sh" 2>&1)"
is 'first_rows.sh' 1 "$("$data/sql/first_rows.sh" 2>&1 | grep -c '^1  *区委办  *区委督查室  *党委  *12$')"
"$data/sql/load_folder.sh" corpus.db "$data/fixtures" > out 2>&1
is 'load_folder.sh' '3 texts loaded, 0 failed' "$(grep -o '^[0-9]* texts loaded, [0-9]* failed' out)"
for script in views.sql search.sql reports/growth_ranking.sql reports/year_against_year.sql handover.sql; do
  sqlite3 -batch -init /dev/null -cmd ".load '$library/gongbao'" corpus.db < "$data/sql/$script" > out 2> err
  is "$script" '0 ' "$? $(cat err)"
done
is 'the file for others' 14790000000.0 \
  "$(sqlite3 -init /dev/null handover.db "SELECT value FROM indicators WHERE unit = '区商务局' AND quote = '147.9亿元'")"
if [ -r "${CHART_JS:-/usr/share/javascript/chart.js/chart.min.js}" ]; then
  "$data/sql/dashboard/make.sh" handover.db page.html 2> err
  is 'the dashboard' '0 1' "$? $(grep -c '公报数据一览</title>' page.html)"
else
  echo 'skipped: the dashboard (libjs-chart.js is not installed)'
fi

# 4. The examples, and linking the library into a program
examples="$prefix/share/doc/gongbao/examples"
is 'the example for the shell' "$(cat "$root/tests/clients/expected.tsv")" \
  "$(sh "$examples/client.sh" "$library/gongbao.so" "$data/fixtures/district_page.txt")"
eval "cc \"\$examples/client.c\" $(pkg-config --cflags --libs gongbao-static sqlite3) -o client" > log 2>&1 || cat log
is 'a program with the library in it' "$(cat "$root/tests/clients/expected.tsv")" \
  "$(./client "$data/fixtures/district_page.txt")"

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
