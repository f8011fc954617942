#!/bin/sh
# Shows the rows of a text; among the sources, installs what is needed and builds the extension first.
#
#   sh sql/first_rows.sh                   the page of fixtures/
#   sh sql/first_rows.sh report.txt        a text of yours, in any encoding
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
page=${1:-$root/fixtures/district_page.txt}
[ -f "$page" ] || { echo "$0: no such file: $page" >&2; exit 2; }
if [ -f "$root/CMakeLists.txt" ]; then
  "$root/tests/install.sh" cmake g++ make pkg-config libsqlite3-dev libicu-dev libutf8proc-dev sqlite3 bsdextrautils
  # Compiling takes a minute or two the first time.
  {
    cmake -S "$root" -B "$root/build" -DCMAKE_BUILD_TYPE=Release > /dev/null
    cmake --build "$root/build" -j "$(nproc)" --target gongbao
  } >&2
fi
extension=$("$root/sql/find_extension.sh")

# show TITLE SQL: nothing where there are no rows. The shell's own box and column modes misalign Chinese.
show() {
  rows=$(sqlite3 -batch -init /dev/null -tabs -header -cmd ".load '$extension'" -cmd '.nullvalue -' :memory: \
    "WITH page(text) AS (SELECT readfile('$(printf %s "$page" | sed "s/'/''/g")')) $2")
  [ -n "$rows" ] || return 0
  printf '\n-- %s\n' "$1"
  printf '%s\n' "$rows" | LC_ALL=C.UTF-8 column -t -s "$(printf '\t')"
}
show 'the document' 'SELECT d.title, d.published, d.encoding, d.characters, d.units, d.indicators, d.note
  FROM page, report_document(page.text) d'
show 'the first units' 'SELECT u.ordinal, u.name, u.alias, u.category, count(i.ordinal) AS indicators
  FROM page, report_units(page.text) u LEFT JOIN report_indicators(page.text) i ON i.unit = u.unit
  GROUP BY u.ordinal LIMIT 8'
show 'the first indicators' 'SELECT i.unit, i.kind, i.metric, i.value, i.measure, i.period_end AS until, i.quote
  FROM page, report_indicators(page.text) i LIMIT 15'
show 'what grew most' "SELECT c.unit, c.metric, c.value AS change, c.measure, c.basis, a.quote AS level
  FROM page, report_indicators(page.text) c JOIN report_indicators(page.text) a ON a.ordinal = c.refers_to
  WHERE c.kind = 'change' AND c.measure = '%' AND c.role = 'actual' AND c.value > 0
  ORDER BY c.value DESC LIMIT 8"
show 'arithmetic that does not hold' 'SELECT c.unit, c.rule, c.explanation FROM page, report_checks(page.text) c
  WHERE NOT c.holds LIMIT 8'
show 'the first honours' 'SELECT h.unit, h.level, h.verb, h.title FROM page, report_honours(page.text) h LIMIT 8'
cat << END

-- more: README.md and sql/functions.md, sql/README.zh.md in Chinese, or in a shell:
--   sqlite3 -cmd '.load $extension'
--   SELECT name, description FROM report_functions();
END
