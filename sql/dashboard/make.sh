#!/bin/sh
# Makes one self-contained HTML page from a corpus. The page asks nothing of the network.
#
#   sql/dashboard/make.sh corpus.db dashboard.html
#
# Needs the sqlite3 shell and Chart.js (Debian: apt-get install libjs-chart.js; or CHART_JS=path of chart.min.js, 3.x).
set -u

if [ $# -ne 2 ]; then
  echo "usage: make.sh CORPUS.db OUT.html    (SQLITE3=path of the shell, CHART_JS=path of chart.min.js)" >&2
  exit 2
fi
corpus=$1
out=$2
here=$(cd "$(dirname "$0")" && pwd) || exit 2
sqlite3=${SQLITE3:-sqlite3}
chart=${CHART_JS:-/usr/share/javascript/chart.js/chart.min.js}

if [ ! -f "$corpus" ]; then
  echo "make.sh: no corpus '$corpus'" >&2
  exit 2
fi
if [ ! -r "$chart" ]; then
  echo "make.sh: cannot read '$chart': install libjs-chart.js, or say CHART_JS=/path/of/chart.min.js" >&2
  exit 2
fi

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

if ! "$sqlite3" -init /dev/null -batch -readonly "$corpus" < "$here/data.sql" > "$work/data"; then
  echo "make.sh: cannot read '$corpus'" >&2
  exit 1
fi
# A source map would be a request.
sed '/^\/\/# sourceMappingURL=/d' "$chart" > "$work/chart"
if grep -q '</script' "$work/chart"; then
  echo "make.sh: '$chart' cannot be inlined: it holds </script" >&2
  exit 1
fi

cp "$here/page.html" "$here/page.js" "$here/chart.js.LICENSE" "$work/" || exit 1
( cd "$work" && sed -e '/^@LICENSE@$/{
r chart.js.LICENSE
d
}' -e '/^@CHART@$/{
r chart
d
}' -e '/^@DATA@$/{
r data
d
}' -e '/^@PAGE@$/{
r page.js
d
}' page.html ) > "$work/out" || exit 1
cp "$work/out" "$out" || exit 1
printf '%s: %s bytes\n' "$out" "$(wc -c < "$out" | tr -d ' ')" >&2
