#!/bin/sh
# Loads every text of a folder (*.txt and *.text, any encoding, folders below it and links too), or one text, into a corpus.
#
#   sql/load_folder.sh corpus.db folder/
#   sql/load_folder.sh corpus.db folder/report.txt       that text, under the name that it has when its folder is loaded
#   sql/load_folder.sh --metadata known.tsv corpus.db folder/
#   GONGBAO=/opt/gongbao.so SQLITE3=/opt/sqlite3 sql/load_folder.sh corpus.db folder/
#   SHARD=2/8 sql/load_folder.sh shard2.db folder/       every eighth text, from the second on (see merge.sh)
#
# A document is one statement, so it is there whole or not at all. Loading a folder again replaces the rows of each
# text (its source is the folder's name and the path below it). A text that cannot be loaded is named on stderr and
# leaves the others and the database as they are; the exit status is then 1. A text without any indicator is loaded, and
# why it has none is said on stderr: it looks like HTML, it is empty, …
#
# What you know better than the text: a file metadata.tsv in the folder, or the one named by --metadata, has a line a text,
#
#   source ⇥ place ⇥ published ⇥ title ⇥ genre
#   2013/q1.txt ⇥ 大庆市 ⇥ 2013-04-20
#
# with the path below the folder, a tab between two, and nothing where the text is right. It counts before the text. The
# day in a file's name (2013-04-20_q1.txt, 20130420.txt, 2013年4月20日.txt) counts where the text prints none.
set -u

usage() {
  echo "usage: load_folder.sh [--metadata FILE.tsv] CORPUS.db FOLDER|TEXT    (GONGBAO=path of gongbao.so, SQLITE3=path of the shell)" >&2
  exit 2
}
metadata=
case ${1-} in
  --metadata) [ $# -ge 2 ] || usage; metadata=$2; shift 2 ;;
  --metadata=*) metadata=${1#*=}; shift ;;
esac
[ $# -eq 2 ] || usage
case $1 in -*) corpus=./$1 ;; *) corpus=$1 ;; esac
folder=$2
unset CDPATH
here=$(cd "$(dirname "$0")" && pwd) || exit 2
sqlite3=${SQLITE3:-sqlite3}

single=
if [ -f "$folder" ]; then
  case $folder in -*) folder=./$folder ;; esac
  single=$(basename "$folder")
  folder=$(dirname "$folder")
elif [ ! -d "$folder" ]; then
  echo "load_folder: '$folder' is neither a folder nor a text" >&2
  exit 2
fi
folder=$(cd "$folder" && pwd) || exit 2
name=$(basename "$folder")
if [ -z "$metadata" ] && [ -f "$folder/metadata.tsv" ]; then metadata=$folder/metadata.tsv; fi
if [ -n "$metadata" ] && [ ! -r "$metadata" ]; then
  echo "load_folder: cannot read '$metadata'" >&2
  exit 2
fi

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

# Names as they may be shown on a terminal: an escape sequence in one must not reach it.
shown() {
  LC_ALL=C awk '
    BEGIN { for (i = 1; i < 32; i++) escaped[sprintf("%c", i)] = sprintf("\\%03o", i); escaped["\177"] = "\\177" }
    /[\001-\037\177]/ {
      line = ""
      for (i = 1; i <= length($0); i++) { c = substr($0, i, 1); line = line (c in escaped ? escaped[c] : c) }
      $0 = line
    }
    { print }'
}

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# The tables, and whether the extension loads, once: else every text would fail for the same reason.
{ echo '.timeout 20000'; cat "$here/corpus.sql"; } > "$work/tables"
{ printf '.timeout 20000\nSELECT load_extension(%s);\n' "$(quoted "$extension")"
  cat "$here/ingest.sql"
} > "$work/begin"
if ! { cat "$work/tables" "$work/begin"; echo 'SELECT count(*) FROM documents;'; } |
  run -bail > "$work/documents" 2> "$work/error"; then
  echo "load_folder: cannot prepare '$corpus': $(sed -e 's/CHECK constraint failed: //' -e 's/^.*near line [0-9]*: //' -e 's/ ([0-9]*)$//' "$work/error" |
    head -n 1)" >&2
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
: > "$work/refused"
: > "$work/others"
: > "$work/broken"
if [ -n "$single" ]; then
  case $single in
    *"$line_end"*) echo "load_folder: cannot load a name with a line end" >&2; exit 2 ;;
  esac
  printf '%s\n' "$folder/$single" > "$work/all"
else
  find -L "$folder" -type f \( -iname '*.txt' -o -iname '*.text' \) ! -path "*$line_end*" -print |
    LC_ALL=C sort > "$work/all"
  find -L "$folder" -type f \( -iname '*.txt' -o -iname '*.text' \) -path "*$line_end*" -exec sh -c '
    for f do printf "%s\n" "load_folder: cannot load a name with a line end: $f" >&2; echo x; done' sh {} + > "$work/refused"
  find -L "$folder" -type f ! \( -iname '*.txt' -o -iname '*.text' -o -name metadata.tsv -o -name '.*' \) -print > "$work/others"
  find -L "$folder" -type l -print > "$work/broken"
fi
LC_ALL=C awk -v first="$first" -v every="$every" 'NR % every == first % every' "$work/all" > "$work/names"
total=$(wc -l < "$work/names" | tr -d ' ')
tr '\n' '\0' < "$work/names" | xargs -0 cksum 2> /dev/null > "$work/sums"
bytes=$(awk '{ bytes += $2 } END { printf "%.0f", bytes }' "$work/sums")
megabytes=$(awk -v bytes="$bytes" 'BEGIN { printf bytes < 10485760 ? "%.2f" : "%.0f", bytes / 1048576 }')
began=$(date +%s)
wrong=0

# What is known of the texts: checked, as lines of path, place, published, title and genre. It may be in any encoding.
export folder name single                         # awk -v would read backslashes
cat > "$work/dates.awk" << 'END'
# Is there such a day?
function is_day(year, month, day,    last) {
  last = month == 2 ? (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28) : month ~ /^(4|6|9|11)$/ ? 30 : 31
  return month >= 1 && month <= 12 && day >= 1 && day <= last
}
# The day in the name of a file, or nothing: 2013-04-20_q1.txt, 20130420.txt, 2013年4月20日.txt; a year alone is none.
function day_in(text,    parts, found) {
  sub(/^.*\//, "", text)
  if (match(text, /(19|20)[0-9][0-9]年[0-9][0-9]?月[0-9][0-9]?日/)) {
    split(substr(text, RSTART, RLENGTH), parts, /年|月|日/)
  } else if (match("/" text "/", /[^0-9](19|20)[0-9][0-9][-._]?[01][0-9][-._]?[0-3][0-9][^0-9]/)) {
    found = substr("/" text "/", RSTART + 1, RLENGTH - 2)
    gsub(/[-._]/, "", found)
    if (length(found) != 8) return ""
    parts[1] = substr(found, 1, 4); parts[2] = substr(found, 5, 2); parts[3] = substr(found, 7, 2)
  } else {
    return ""
  }
  return is_day(parts[1] + 0, parts[2] + 0, parts[3] + 0) ? sprintf("%04d-%02d-%02d", parts[1], parts[2], parts[3]) : ""
}
END
: > "$work/known"
if [ -n "$metadata" ]; then
  { printf '.mode list\n.once %s\n' "$(quoted "$work/metadata")"
    printf "SELECT report_text(readfile(%s));\n" "$(quoted "$metadata")"
  } | "$sqlite3" -init /dev/null -batch -cmd "SELECT load_extension($(quoted "$extension"));" :memory: > /dev/null
  { cat "$work/dates.awk"
    cat << 'END'
BEGIN { FS = OFS = "\t"; folder = ENVIRON["folder"]; name = ENVIRON["name"] }
function trimmed(text) { gsub(/^[ \r]+|[ \r]+$/, "", text); return text }
function complain(what) { print "load_folder: " file ", line " FNR ": " what > "/dev/stderr"; wrong = 1 }
FILENAME == ARGV[1] { there[substr($0, length(folder) + 2)] = 1; next }
FNR == 1 { sub(/^\357\273\277/, "") }
/^[ \t\r]*$/ { next }
FNR == 1 && trimmed($1) ~ /^(source|来源)$/ { next }
{
  for (i = 1; i <= NF; i++) $i = trimmed($i)
  source = $1
  if (!(source in there) && index(source, name "/") == 1) source = substr(source, length(name) + 2)
  if (NF < 2 || NF > 5) complain("has " NF " columns, not source, place, published, title and genre with a tab between two")
  else if (source == "") complain("names no source")
  else if (source in seen) complain("names \047" $1 "\047 again")
  else if (!(source in there)) { if (ENVIRON["single"] == "") complain("there is no text \047" $1 "\047") }
  else if ($3 != "" && ($3 !~ /^[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]$/ ||
           !is_day(substr($3, 1, 4) + 0, substr($3, 6, 2) + 0, substr($3, 9, 2) + 0)))
    complain("published must be a day such as 2013-04-20, not \047" $3 "\047")
  else if ($5 != "" && $5 !~ /^(工作报告|统计公报|经济运行|预算报告|计划报告|法院报告|检察院报告|工作总结|专版|新闻|其他)$/)
    complain("genre must be one of 工作报告, 统计公报, 经济运行, 预算报告, 计划报告, 法院报告, 检察院报告, 工作总结, 专版, 新闻 and 其他, not \047" $5 "\047")
  else print source, $2, $3, $4, $5
  seen[source] = 1
}
END { exit wrong }
END
  } > "$work/metadata.awk"
  LC_ALL=C awk -v file="$(basename "$metadata")" -f "$work/metadata.awk" "$work/all" "$work/metadata" \
    > "$work/known" 2> "$work/complaints" || wrong=1
  shown < "$work/complaints" >&2
fi

# sh progress COUNT: what is said on a terminal before that text.
shown < "$work/names" > "$work/shown"
cat > "$work/progress" << END
spent=\$(( \$(date +%s) - $began ))
left=\$(( spent * ($total - \$1 + 1) / \$1 ))
name=\$(sed -n "\$1p" '$work/shown')
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
{ cat "$work/dates.awk"
  cat << 'END'
BEGIN { FS = "\t"; folder = ENVIRON["folder"]; name = ENVIRON["name"] }
function quoted(text) { gsub("\047", "\047\047", text); return "\047" text "\047" }
function or_null(text) { return text == "" ? "NULL" : quoted(text) }
FILENAME == ARGV[1] { place[$1] = $2; published[$1] = $3; title[$1] = $4; genre[$1] = $5; next }
{
  path = substr($0, length(folder) + 2)
  source = quoted(name "/" path)
  printf "INSERT INTO documents (source, place, published, title, genre, body) VALUES (%s, %s, %s, %s, %s, readfile(%s)) ", source,
    or_null(place[path]), or_null(published[path]), or_null(title[path]), or_null(genre[path]), quoted($0)
  printf "ON CONFLICT (source) DO UPDATE SET place = coalesce(excluded.place, documents.place), "
  printf "published = coalesce(excluded.published, documents.published), title = coalesce(excluded.title, documents.title), "
  printf "genre = coalesce(excluded.genre, documents.genre), body = excluded.body;"
  day = day_in(path)
  if (day != "") printf " UPDATE documents SET published = \047%s\047 WHERE source = %s AND published IS NULL;", day, source
  print ""
}
# A text is three lines, whatever they hold; progress is told about two hundred times.
{ step = int(total / 200) + 1; print terminal && (FNR % step == 0 || FNR < 5) ? ".system sh \047" progress "\047 " FNR : "" }
{ print FNR % 50 == 0 ? "COMMIT; BEGIN;" : "" }
END
} > "$work/statements.awk"
LC_ALL=C awk -v progress="$work/progress" -v terminal=$terminal -v total="$total" -f "$work/statements.awk" \
  "$work/known" "$work/names" >> "$work/script"
# A COMMIT that failed (another process reads all the while) leaves its transaction open: what is not in by then is not.
{ printf 'COMMIT;\nROLLBACK;\n'; cat "$here/corpus.sql"; } >> "$work/script"
cat >> "$work/script" << END
.once $(quoted "$work/silent")
SELECT l.source, r.note FROM loaded AS l JOIN documents AS d ON d.source = l.source, report_document(d.body) AS r
WHERE NOT EXISTS (SELECT 1 FROM indicators AS i WHERE i.document = d.id);
.once $(quoted "$work/undated")
SELECT d.source FROM loaded AS l JOIN documents AS d ON d.source = l.source WHERE d.published IS NULL;
.once $(quoted "$work/placeless")
SELECT d.source FROM loaded AS l JOIN documents AS d ON d.source = l.source WHERE d.place IS NULL;
.once $(quoted "$work/repeated")
SELECT source FROM (
  SELECT l.source, trim(d.body, ' ' || char(10, 13, 9, 12288)) AS body FROM loaded AS l JOIN documents AS d ON d.source = l.source)
WHERE instr(substr(body, 2), substr(body, 1, 60)) > 60
  AND rtrim(substr(body, 1, instr(substr(body, 2), substr(body, 1, 60))), ' ' || char(10, 13, 9, 12288))
    = substr(body, instr(substr(body, 2), substr(body, 1, 60)) + 1);
.once $(quoted "$work/loaded")
SELECT count(*) FROM loaded;
END
run < "$work/script" > /dev/null 2> "$work/errors"
status=$?
if [ $terminal = 1 ]; then printf '\r\033[K' >&2; fi

# What is told: "… near line 17: reason"; each text by its own line.
LC_ALL=C awk -v before="$before" '
  BEGIN { folder = ENVIRON["folder"]; name = ENVIRON["name"] }
  FILENAME == ARGV[1] { names[FNR] = name substr($0, length(folder) + 1); next }
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
' "$work/names" "$work/errors" > "$work/told" || wrong=1
shown < "$work/told" >&2
if [ -s "$work/silent" ]; then
  sed "s/^\(.*\)|\([^|]*\)$/load_folder: '\1' has no indicator: \2/" "$work/silent" | shown >&2
fi
if [ ! -s "$work/loaded" ]; then
  echo "load_folder: the sqlite3 shell ended before all texts were in (status $status); load the folder again" >&2
  exit 1
fi

# say FILE WHAT: how many lines it has, what is the matter with them, and the first ten.
say() {
  [ -s "$1" ] || return 0
  LC_ALL=C awk -v what="$2" '
    NR <= 10 { names = names (NR > 1 ? ", " : "") $0 }
    END { printf "load_folder: %d %s: %s%s\n", NR, what, names, (NR > 10 ? " and " NR - 10 " more" : "") }' "$1" | shown >&2
}
say "$work/undated" 'texts without a date (say it in the name of the file or in metadata.tsv)'
say "$work/placeless" 'texts without a place (say it in metadata.tsv)'
say "$work/repeated" 'texts that say the same twice over'

# Texts that are the same to the byte, after the first of them.
LC_ALL=C sort "$work/sums" | LC_ALL=C awk '
  { sum = $1 " " $2; path = substr($0, length(sum) + 2) }
  $2 > 0 && sum == last { print kept; print path; next }
  { last = sum; kept = path }' > "$work/pairs"
: > "$work/twins"
while IFS= read -r one && IFS= read -r other; do
  if cmp -s -- "$one" "$other"; then printf '%s = %s\n' "${one#"$folder"/}" "${other#"$folder"/}" >> "$work/twins"; fi
done < "$work/pairs"
say "$work/twins" 'texts under two names'

if [ -s "$work/broken" ]; then
  say "$work/broken" 'links to nothing'
  wrong=1
fi
if [ -s "$work/others" ]; then
  LC_ALL=C awk '
    { sub(/^.*\//, ""); ending = "no ending"; if (match($0, /\.[^.]*$/) && RSTART > 1) ending = tolower(substr($0, RSTART)) }
    { count[ending]++ }
    END { for (ending in count) print ending " " count[ending] }' "$work/others" | LC_ALL=C sort > "$work/endings"
  LC_ALL=C awk '
    { files += $NF; if (NR <= 10) kinds = kinds (NR > 1 ? ", " : "") $0 }
    END { printf "load_folder: %d files left out (%s%s): only .txt and .text are read\n", files, kinds, (NR > 10 ? ", …" : "") }
  ' "$work/endings" | shown >&2
fi
loaded=$(cat "$work/loaded")
refused=$(wc -l < "$work/refused" | tr -d ' ')
failed=$(( total + refused - loaded ))
spent=$(( $(date +%s) - began ))
took=
if [ $spent -ge 60 ]; then took=" in $(( spent / 60 )) min $(( spent % 60 )) s"; fi
echo "$loaded texts loaded, $failed failed, $megabytes MB$took" >&2
if [ ! -s "$work/all" ]; then
  echo "load_folder: no .txt and no .text below '$folder'" | shown >&2
  exit 1
fi
[ "$failed" = 0 ] && [ $wrong = 0 ]
