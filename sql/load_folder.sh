#!/bin/sh
# Loads every text of a folder (*.txt and *.text, any encoding, folders below it too) into a corpus.
#
#   sql/load_folder.sh corpus.db folder/
#   GONGBAO=/opt/gongbao.so SQLITE3=/opt/sqlite3 sql/load_folder.sh corpus.db folder/
#   SHARD=2/8 sql/load_folder.sh shard2.db folder/       every eighth text, from the second on (see merge.sh)
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
case $1 in -*) corpus=./$1 ;; *) corpus=$1 ;; esac
folder=$2
unset CDPATH
here=$(cd "$(dirname "$0")" && pwd) || exit 2
sqlite3=${SQLITE3:-sqlite3}

if [ ! -d "$folder" ]; then
  echo "load_folder: '$folder' is not a folder" >&2
  exit 2
fi
folder=$(cd "$folder" && pwd) || exit 2
name=$(basename "$folder")

extension=$("$here/find_extension.sh") || exit 2

# 'text' as an SQL string
quoted() {
  case $1 in
    *"'"*) printf "'%s'" "$(printf '%s' "$1" | sed "s/'/''/g")" ;;
    *)     printf "'%s'" "$1" ;;
  esac
}

# The shell without the user's .sqliterc.
run() {
  "$sqlite3" -init /dev/null -batch "$@" "$corpus"
}

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# The tables, and whether the extension loads, once: else every text would fail for the same reason.
{ printf '.timeout 20000\nSELECT load_extension(%s);\n' "$(quoted "$extension")"
  cat "$here/ingest.sql"
} > "$work/begin"
if ! { cat "$here/corpus.sql" "$work/begin"; echo 'SELECT count(*) FROM documents;'; } |
  run -bail > "$work/documents" 2> "$work/error"; then
  echo "load_folder: cannot prepare '$corpus': $(cat "$work/error")" >&2
  exit 2
fi

# One name a line. A name that itself holds a line end cannot be listed so; it is refused by name.
line_end='
'
shard=${SHARD:-1/1}
case $shard in
  *[!0-9/]* | */*/* | /* | */) first=0 every=0 ;;
  */*) first=${shard%/*} every=${shard#*/} ;;
  *) first=0 every=0 ;;
esac
if [ "$first" -lt 1 ] || [ "$first" -gt "$every" ]; then
  echo "load_folder: SHARD must be such as 2/8, not '$shard'" >&2
  exit 2
fi
find "$folder" -type f \( -name '*.txt' -o -name '*.TXT' -o -name '*.text' \) ! -path "*$line_end*" -print |
  LC_ALL=C sort | LC_ALL=C awk -v first="$first" -v every="$every" 'NR % every == first % every' > "$work/names"
find "$folder" -type f \( -name '*.txt' -o -name '*.TXT' -o -name '*.text' \) -path "*$line_end*" -exec sh -c '
  for f do printf "%s\n" "load_folder: cannot load a name with a line end: $f" >&2; echo x; done' sh {} + > "$work/refused"
total=$(wc -l < "$work/names" | tr -d ' ')
bytes=$(tr '\n' '\0' < "$work/names" | xargs -0 cat 2> /dev/null | wc -c | tr -d ' ')
megabytes=$(awk -v bytes="$bytes" 'BEGIN { printf bytes < 10485760 ? "%.2f" : "%.0f", bytes / 1048576 }')
began=$(date +%s)

# sh progress COUNT: what is said on a terminal before that text.
cat > "$work/progress" << END
spent=\$(( \$(date +%s) - $began ))
left=\$(( spent * ($total - \$1 + 1) / \$1 ))
name=\$(sed -n "\$1p" '$work/names')
printf '\r\033[K%d of %d texts (%s MB), %d min %02d s left  %s' "\$1" $total $megabytes \$(( left / 60 )) \
  \$(( left % 60 )) "\${name##*/}" >&3
END
terminal=0
if [ -t 2 ]; then terminal=1; fi
exec 3>&2                                         # where the shell's errors are kept apart

# One shell for all texts, a statement a line: the shell's errors tell the line, and so the text.
{ cat "$work/begin"
  cat << 'END'
CREATE TEMP TABLE loaded (source TEXT PRIMARY KEY);
CREATE TEMP TRIGGER loaded_body AFTER UPDATE OF body ON main.documents
BEGIN INSERT INTO loaded SELECT new.source WHERE new.source NOT IN loaded; END;
END
} > "$work/script"
if [ "$(tail -n 1 "$work/documents")" = 0 ]; then
  sed -n 's/^CREATE INDEX IF NOT EXISTS \([a-z_]*\).*/DROP INDEX IF EXISTS \1;/p' "$here/corpus.sql" >> "$work/script"
fi
echo 'BEGIN;' >> "$work/script"
before=$(wc -l < "$work/script" | tr -d ' ')
export folder name                                # awk -v would read backslashes
LC_ALL=C awk -v progress="$work/progress" -v terminal=$terminal -v total="$total" '
  BEGIN { folder = ENVIRON["folder"]; name = ENVIRON["name"] }
  function quoted(text) { gsub("\047", "\047\047", text); return "\047" text "\047" }
  {
    # What was filled from the old text is filled from the new one; what was given stays.
    printf "INSERT INTO documents (source, body) VALUES (%s, readfile(%s)) ", quoted(name substr($0, length(folder) + 1)),
      quoted($0)
    printf "ON CONFLICT (source) DO UPDATE SET (title, publisher, page, published) = (SELECT nullif(documents.title, r.title), "
    printf "nullif(documents.publisher, r.publisher), nullif(documents.page, r.page), nullif(documents.published, r.published) "
    print "FROM report_document(documents.body) AS r), body = excluded.body;"
  }
  # A text is three lines, whatever they hold; progress is told about two hundred times.
  { step = int(total / 200) + 1; print terminal && (NR % step == 0 || NR < 5) ? ".system sh \047" progress "\047 " NR : "" }
  { print NR % 50 == 0 ? "COMMIT; BEGIN;" : "" }
' "$work/names" >> "$work/script"
# A COMMIT that failed (another process reads all the while) leaves its transaction open: what is not in by then is not.
{ printf 'COMMIT;\nROLLBACK;\n'; cat "$here/corpus.sql"; } >> "$work/script"
cat >> "$work/script" << END
.once $(quoted "$work/silent")
SELECT l.source, r.note FROM loaded AS l JOIN documents AS d ON d.source = l.source, report_document(d.body) AS r
WHERE r.indicators = 0;
.once $(quoted "$work/loaded")
SELECT count(*) FROM loaded;
END
run < "$work/script" > /dev/null 2> "$work/errors"
status=$?
if [ $terminal = 1 ]; then printf '\r\033[K' >&2; fi

# What is told: "… near line 17: reason"; each text by its own line.
LC_ALL=C awk -v before="$before" '
  BEGIN { folder = ENVIRON["folder"]; name = ENVIRON["name"] }
  FNR == NR { names[FNR] = name substr($0, length(folder) + 1); next }
  match($0, /near line [0-9]+: /) {
    line = substr($0, RSTART + 10) + 0
    reason = substr($0, RSTART + RLENGTH)
    if (reason ~ /NOT NULL constraint failed: documents.body/) reason = "cannot be read"
    if (reason ~ /cannot rollback - no transaction is active/) next
    at = line - before
    text = at % 3 == 1 ? names[(at + 2) / 3] : ""
    told = 1
    print "load_folder: " (text == "" ? reason : "\047" text "\047: " reason)
    next
  }
  $0 !~ /^ |^$/ { print "load_folder: " $0; told = 1 }   # not the statement again, with an arrow
  END { exit told }
' "$work/names" "$work/errors" >&2
wrong=$?
if [ -s "$work/silent" ]; then
  sed "s/^\(.*\)|\([^|]*\)$/load_folder: '\1' has no indicator: \2/" "$work/silent" >&2
fi
if [ ! -s "$work/loaded" ]; then
  echo "load_folder: the sqlite3 shell ended before all texts were in (status $status); load the folder again" >&2
  exit 1
fi
loaded=$(cat "$work/loaded")
refused=$(wc -l < "$work/refused" | tr -d ' ')
failed=$(( total + refused - loaded ))
spent=$(( $(date +%s) - began ))
took=
if [ $spent -ge 60 ]; then took=" in $(( spent / 60 )) min $(( spent % 60 )) s"; fi
echo "$loaded texts loaded, $failed failed, $megabytes MB$took" >&2
if [ "$total" = 0 ]; then
  echo "load_folder: no *.txt below '$folder'" >&2
fi
[ "$failed" = 0 ] && [ $wrong = 0 ]
