#!/bin/sh
# Prints where gongbao.so is: what GONGBAO says, or in the folder that GONGBAO_BUILD says, else built or installed beside
# these scripts, else installed at all.
#
#   sqlite3 -cmd ".load '$(sql/find_extension.sh)'" corpus.db
#
# Installed, the scripts are in PREFIX/share/gongbao/sql and gongbao.so is in PREFIX/lib, or in lib64 or lib/TRIPLET.
set -u
unset CDPATH
here=$(cd "$(dirname "$0")" && pwd) || exit 2

found() {
  [ -f "$1" ] || return 1
  case $1 in /*) echo "$1" ;; *) echo "$PWD/$1" ;; esac   # else the system's library path is searched
}
if [ -n "${GONGBAO:-}" ]; then
  found "$GONGBAO" && exit
  echo "$(basename "$0"): GONGBAO must be the path of gongbao.so, not '$GONGBAO'" >&2
  exit 2
fi
if [ -n "${GONGBAO_BUILD:-}" ]; then
  found "$GONGBAO_BUILD/gongbao.so" && exit
  echo "$(basename "$0"): GONGBAO_BUILD must be the folder of gongbao.so, not '$GONGBAO_BUILD'" >&2
  exit 2
fi
found "${here%/*}/build/gongbao.so" && exit
for prefix in "${here%/share/gongbao/sql}" /usr/local /usr; do
  for place in "$prefix"/lib*/gongbao.so "$prefix"/lib/*/gongbao.so; do
    found "$place" && exit
  done
done
echo "$(basename "$0"): cannot find gongbao.so; say GONGBAO=/path/of/gongbao.so" >&2
exit 2
