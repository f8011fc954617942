#!/bin/sh
# Shows the rows of a text; among the sources, installs what is needed and builds the extension first.
set -eu
case ${1-} in
  -h | --help)
    cat << 'END'
usage: sh sql/first_rows.sh [TEXT]

Shows the rows of a text, which may be in any encoding; without one of fixtures/district_page.txt. Among the sources the
extension is built first, where it is not there or older than they are.

  GONGBAO=path of gongbao.so     use that, and build nothing
  GONGBAO_BUILD=folder           build there, not in build/
END
    exit ;;
esac
unset CDPATH
root=$(cd "$(dirname "$0")/.." && pwd)
page=${1:-$root/fixtures/district_page.txt}
[ -f "$page" ] || { echo "$0: no such file: $page" >&2; exit 2; }

# up_to_date FOLDER: gongbao.so is there, and none of what it is made of is newer.
up_to_date() {
  [ -f "$1/gongbao.so" ] && [ -z "$(find "$root/CMakeLists.txt" "$root/ext" -type f ! -name '*.md' -newer "$1/gongbao.so")" ]
}

build() { # FOLDER
  if ! mkdir -p "$1" 2> /dev/null || [ ! -w "$1" ]; then
    echo "cannot write in $1: copy the folder or set GONGBAO_BUILD=folder" >&2
    exit 1
  fi
  "$root/tests/install.sh" cmake g++ make pkg-config libsqlite3-dev libicu-dev libutf8proc-dev sqlite3 -- bsdextrautils
  # In a folder that was copied or moved CMake remembers where it stood before.
  fresh=
  if [ -f "$1/CMakeCache.txt" ]; then
    before=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$1/CMakeCache.txt")
    [ "$(cd "$before" 2> /dev/null && pwd -P)" = "$(cd "$root" && pwd -P)" ] || fresh=--fresh
  fi
  echo 'compiling, which takes a minute or two the first time' >&2
  # shellcheck disable=SC2086  # one word or none
  cmake $fresh -S "$root" -B "$1" -DCMAKE_BUILD_TYPE=Release > /dev/null
  cmake --build "$1" -j "$(nproc)" --target gongbao >&2
  touch "$1/gongbao.so"                           # where what was newer changed nothing of it
}

if [ -f "$root/CMakeLists.txt" ] && [ -z "${GONGBAO:-}" ]; then
  folder=${GONGBAO_BUILD:-$root/build}
  up_to_date "$folder" || build "$folder"
fi
extension=$("$root/sql/find_extension.sh")
command -v sqlite3 > /dev/null || { echo "$0: needs the shell of SQLite, sqlite3 (in Debian the package sqlite3)" >&2; exit 2; }
# As the shell of SQLite reads a word.
load=".load \"$(printf %s "$extension" | sed 's/[\"]/\\&/g')\""

aligned() {
  if command -v column > /dev/null; then LC_ALL=C.UTF-8 column -t -s "$(printf '\t')"; else cat; fi
}

# show TITLE SQL: nothing where there are no rows. The shell's own box and column modes misalign Chinese.
show() {
  rows=$(sqlite3 -batch -init /dev/null -tabs -header -cmd "$load" -cmd '.nullvalue -' :memory: \
    "WITH page(text) AS (SELECT readfile('$(printf %s "$page" | sed "s/'/''/g")')) $2")
  [ -n "$rows" ] || return 0
  printf '\n-- %s\n' "$1"
  printf '%s\n' "$rows" | aligned
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
--   sqlite3 -cmd '$(printf %s "$load" | sed "s/'/'\\\\''/g")'
--   SELECT name, description FROM report_functions();
END
