#!/bin/sh
# Loads every text of a folder (*.txt and *.text, any encoding, folders below it too) into a corpus.
#
#   sql/load_folder.sh corpus.db folder/
#   GONGBAO=/opt/gongbao.so SQLITE3=/opt/sqlite3 sql/load_folder.sh corpus.db folder/
#
# A document is one statement, so it is there whole or not at all. Loading a folder again replaces the rows of each
# text (its source is the folder's name and the path below it). A text that cannot be loaded is named on stderr and
# leaves the others and the database as they are; the exit status is then 1. A text without any indicator is loaded, and
# why it has none is said on stderr: it looks like HTML, it is empty, …
set -u

if [ $# -ne 2 ]; then
  echo "usage: load_folder.sh CORPUS.db FOLDER    (GONGBAO=path of gongbao.so, SQLITE3=path of the shell)" >&2
  exit 2
fi
corpus=$1
folder=$2
here=$(cd "$(dirname "$0")" && pwd) || exit 2
sqlite3=${SQLITE3:-sqlite3}

if [ ! -d "$folder" ]; then
  echo "load_folder: '$folder' is not a folder" >&2
  exit 2
fi
folder=$(cd "$folder" && pwd) || exit 2
name=$(basename "$folder")

extension=${GONGBAO:-}
if [ -z "$extension" ]; then
  for place in "$here/../build/gongbao.so" "$here/../gongbao.so" /usr/local/lib/gongbao.so /usr/lib/gongbao.so; do
    if [ -e "$place" ]; then extension=$place; break; fi
  done
fi
if [ ! -e "${extension:-/nonexistent}" ]; then
  echo "load_folder: cannot find gongbao.so; say GONGBAO=/path/of/gongbao.so" >&2
  exit 2
fi
case $extension in /*) ;; *) extension=$PWD/$extension ;; esac   # else the system's library path is searched

# 'text' as an SQL string
quoted() {
  case $1 in
    *"'"*) printf "'%s'" "$(printf '%s' "$1" | sed "s/'/''/g")" ;;
    *)     printf "'%s'" "$1" ;;
  esac
}

# The shell without the user's .sqliterc; it stops at the first error.
run() {
  "$sqlite3" -init /dev/null -batch -bail "$corpus"
}

size_of() {
  wc -c < "$1" 2>/dev/null | tr -d ' ' || echo 0
}

megabytes() {                                     # 1234567 -> 1.1
  tenths=$(( $1 * 10 / 1048576 ))
  printf '%d.%d' $(( tenths / 10 )) $(( tenths % 10 ))
}

duration() {
  if [ "$1" -ge 3600 ]; then printf '%d h %02d min' $(( $1 / 3600 )) $(( $1 % 3600 / 60 ))
  elif [ "$1" -ge 60 ]; then printf '%d min %02d s' $(( $1 / 60 )) $(( $1 % 60 ))
  else printf '%d s' "$1"
  fi
}

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# The tables, and whether the extension loads, once: else every text would fail for the same reason.
{ printf 'SELECT load_extension(%s);\n' "$(quoted "$extension")"
  cat "$here/ingest.sql"
} > "$work/begin"
if ! cat "$here/corpus.sql" "$work/begin" | run > /dev/null 2> "$work/error"; then
  echo "load_folder: cannot prepare '$corpus': $(cat "$work/error")" >&2
  exit 2
fi

# One name a line. A name that itself holds a line end cannot be listed so; it is refused by name.
line_end='
'
find "$folder" -type f \( -name '*.txt' -o -name '*.TXT' -o -name '*.text' \) ! -name "*$line_end*" -print |
  LC_ALL=C sort > "$work/names"
find "$folder" -type f \( -name '*.txt' -o -name '*.TXT' -o -name '*.text' \) -name "*$line_end*" -exec sh -c '
  for f do printf "%s\n" "load_folder: cannot load a name with a line end: $f" >&2; echo x; done' sh {} + > "$work/refused"

total=0
bytes=0
while IFS= read -r file; do
  total=$(( total + 1 ))
  bytes=$(( bytes + $(size_of "$file") ))
done < "$work/names"

terminal=0
if [ -t 2 ]; then terminal=1; fi
clear_line() {
  if [ $terminal = 1 ]; then printf '\r\033[K' >&2; fi
}

began=$(date +%s)
count=0
failed=$(wc -l < "$work/refused" | tr -d ' ')
done_bytes=0
while IFS= read -r file; do
  source=$name/${file#"$folder"/}
  if [ $terminal = 1 ]; then
    left=
    spent=$(( $(date +%s) - began ))
    if [ $spent -gt 0 ] && [ $done_bytes -gt 0 ]; then
      left=", $(duration $(( spent * (bytes - done_bytes) / done_bytes ))) left"
    fi
    printf '\r\033[K%d of %d texts, %s of %s MB%s  %s' $(( count + 1 )) "$total" \
      "$(megabytes $done_bytes)" "$(megabytes $bytes)" "$left" "$source" >&2
  fi

  message=
  : > "$work/note"
  if [ ! -r "$file" ]; then
    message='cannot be read'
  else
    # The columns that were filled from the old text are filled from the new one.
    { echo '.timeout 20000'
      cat "$work/begin"
      printf 'INSERT INTO documents (source, body) VALUES (%s, readfile(%s))\n' "$(quoted "$source")" "$(quoted "$file")"
      printf 'ON CONFLICT (source) DO UPDATE SET title = NULL, publisher = NULL, page = NULL, published = NULL, '
      printf 'body = excluded.body;\n'
      printf 'SELECT r.note FROM documents AS d, report_document(d.body) AS r WHERE d.source = %s ' "$(quoted "$source")"
      printf 'AND r.indicators = 0;\n'
    } | run > "$work/note" 2> "$work/error"
    status=$?
    if [ $status -ne 0 ]; then
      message=$(tr '\n' ' ' < "$work/error")
      if [ -z "$message" ]; then message="the sqlite3 shell ended with status $status"; fi
    fi
  fi
  if [ -n "$message" ]; then
    failed=$(( failed + 1 ))
    clear_line
    printf "load_folder: '%s': %s\n" "$source" "$message" >&2
  fi
  note=$(tail -n 1 "$work/note")      # the line before is load_extension's, empty
  if [ -z "$message" ] && [ -n "$note" ]; then
    clear_line
    printf "load_folder: '%s' has no indicator: %s\n" "$source" "$note" >&2
  fi
  count=$(( count + 1 ))
  if [ $terminal = 1 ]; then done_bytes=$(( done_bytes + $(size_of "$file") )); fi
done < "$work/names"

clear_line
printf '%d texts loaded, %d failed, %s MB in %s\n' $(( count - failed + $(wc -l < "$work/refused") )) "$failed" \
  "$(megabytes $bytes)" "$(duration $(( $(date +%s) - began )))" >&2
if [ "$total" = 0 ]; then
  echo "load_folder: no *.txt below '$folder'" >&2
fi
[ "$failed" = 0 ]
