#!/bin/sh
# Builds the extension, with what it needs, and shows the rows of a text.
#
#   sh sql/first_rows.sh                   the page of fixtures/
#   sh sql/first_rows.sh report.txt        a text of yours, in any encoding
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
page=${1:-$root/fixtures/district_page.txt}
[ -f "$page" ] || { echo "$0: no such file: $page" >&2; exit 2; }
"$root/tests/install.sh" cmake g++ make pkg-config libsqlite3-dev libicu-dev libutf8proc-dev sqlite3 bsdextrautils
{
  cmake -S "$root" -B "$root/build" -DCMAKE_BUILD_TYPE=Release
  cmake --build "$root/build" -j "$(nproc)" --target gongbao
} >&2

# The shell's own box and column modes misalign Chinese.
show() {
  echo
  echo "-- $1"
  sqlite3 -batch -init /dev/null -tabs -header -cmd ".load '$root/build/gongbao'" -cmd '.nullvalue -' :memory: \
    "WITH page(text) AS (SELECT readfile('$(printf %s "$page" | sed "s/'/''/g")')) $2" |
    LC_ALL=C.UTF-8 column -t -s "$(printf '\t')"
}
show 'the document' 'SELECT d.title, d.published, d.encoding, d.characters, d.units, d.indicators
  FROM page, report_document(page.text) d'
show 'units' 'SELECT u.ordinal, u.name, u.alias, u.category, count(i.ordinal) AS indicators
  FROM page, report_units(page.text) u LEFT JOIN report_indicators(page.text) i ON i.unit = u.unit
  GROUP BY u.ordinal LIMIT 12'
show 'indicators' 'SELECT i.unit, i.kind, i.metric, i.value, i.measure, i.period_end AS until, i.quote
  FROM page, report_indicators(page.text) i LIMIT 40'
show 'honours' 'SELECT h.unit, h.level, h.title FROM page, report_honours(page.text) h LIMIT 12'
echo
echo "-- more: sqlite3 -cmd '.load $root/build/gongbao', then SELECT name, description FROM report_functions();"
