#!/bin/sh
# Reads a handed-over corpus with stock ODBC clients: isql and pyodbc, without the extension and with it.
#
#   tests/odbc/run.sh HANDOVER.db EXTENSION
#
# The corpus must hold fixtures/district_page.txt. A client that is not installed is said to be skipped.
set -u
if [ $# -ne 2 ]; then echo "usage: run.sh HANDOVER.db EXTENSION" >&2; exit 2; fi
database=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
extension=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
here=$(cd "$(dirname "$0")" && pwd)
passed=0
failed=0

is() {                                            # is NAME EXPECTED GOT
  if [ "$2" = "$3" ]; then passed=$(( passed + 1 ))
  else failed=$(( failed + 1 )); printf 'FAILED %s\n  expected: %s\n  got:      %s\n' "$1" "$2" "$3"
  fi
}
skipped() { printf 'skipped: %s\n' "$1"; }

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
driver=$(find /usr/lib -name libsqlite3odbc.so 2>/dev/null | head -n 1)
if [ -z "$driver" ]; then
  skipped 'ODBC (libsqliteodbc is not installed)'
  echo "0 passed, 0 failed"
  exit 0
fi
cat > "$work/odbcinst.ini" <<END
[SQLite3]
Description=SQLite3 ODBC Driver
Driver=$driver
END
cat > "$work/odbc.ini" <<END
[plain]
Driver=SQLite3
Database=$database
NoCreat=1

[extended]
Driver=SQLite3
Database=$database
LoadExt=$extension
NoCreat=1
END
export ODBCINI="$work/odbc.ini" ODBCSYSINI="$work"
export LC_ALL=C.UTF-8

# isql exits 0 on errors, so only its output counts. SQL comes one statement a line.
ask() {                                           # ask DSN SQL
  printf '%s\n' "$2" | isql "$1" -b -v -d'|' 2>&1 | sed -e 's/[[:space:]]*$//' -e '/^$/d'
}

if command -v isql > /dev/null; then
  is 'isql: an amount is exact' '2317000000|2023-01-01|2023-11-30' \
    "$(ask plain "SELECT value, '2023-01-01', '2023-11-30' FROM indicators WHERE unit = '区法院' AND quote = '23.17亿元'" | sed 's/\.0\(|\)/\1/')"
  is 'isql: dates' '2023-12-15' "$(ask plain "SELECT published FROM documents WHERE source LIKE '%district_page.txt'")"
  is 'isql: Chinese is whole' '区人力社保局(区医保局)' \
    "$(ask plain "SELECT 单位 FROM 单位 WHERE 别称 = '区医保局'")"
  is 'isql: Chinese view and columns' '受理各类案件|件|实际' \
    "$(ask plain "SELECT 指标, 计量单位, 性质 FROM 指标 WHERE 单位 = '区法院' AND 原文 = '18342件'")"
  is 'isql: the catalogue of tables' '1' "$(ask plain 'help' | grep -c '|indicators|')"
  is 'isql: without the extension its functions are absent' '1' \
    "$(ask plain "SELECT report_value('52.13亿元')" | grep -c 'no such function')"
  is 'isql: with the extension' '5213000000' \
    "$(ask extended "SELECT CAST(report_value('52.13亿元') AS TEXT)" | sed 's/\.0$//')"
  is 'isql: a table-valued function' '案件' \
    "$(ask extended "SELECT CAST(substr(metric, -2) AS TEXT) FROM report_indicators('1-10月办结案件26602件。')")"
else
  skipped 'isql (unixodbc is not installed)'
fi

python=/usr/bin/python3
if [ -x $python ] && $python -c 'import pyodbc' 2>/dev/null; then
  $python "$here/read.py" "$work/result" > "$work/output" 2>&1
  sed '/ passed, /d' "$work/output"
  passed=$(( passed + $(sed -n 's/^\([0-9]*\) passed, .*/\1/p' "$work/output" | tail -n 1 | grep . || echo 0) ))
  failed=$(( failed + $(sed -n 's/.* passed, \([0-9]*\) failed$/\1/p' "$work/output" | tail -n 1 | grep . || echo 1) ))
else
  skipped 'pyodbc (python3-pyodbc is not installed)'
fi

# LibreOffice gets its own home, and is given the connection by the same odbc.ini.
if command -v soffice > /dev/null && $python -c 'import uno' 2>/dev/null; then
  HOME="$work/home" timeout 150 $python "$here/libreoffice.py" "$work/profile" > "$work/output" 2>&1
  sed '/ passed, /d' "$work/output"
  if grep -q ' passed, ' "$work/output"; then
    passed=$(( passed + $(sed -n 's/^\([0-9]*\) passed, .*/\1/p' "$work/output") ))
    failed=$(( failed + $(sed -n 's/.* passed, \([0-9]*\) failed$/\1/p' "$work/output") ))
  else
    failed=$(( failed + 1 ))
    echo 'FAILED libreoffice: no result'
  fi
else
  skipped 'LibreOffice (libreoffice-base or python3-uno is not installed)'
fi

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
