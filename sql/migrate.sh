#!/bin/sh
# Brings a corpus that an earlier version made to the shape of this one, and reads its texts again.
#
#   sql/migrate.sh corpus.db
#   GONGBAO=/opt/gongbao.so SQLITE3=/opt/sqlite3 sql/migrate.sh corpus.db
#
# One transaction: it is done whole or not at all. Keep a copy all the same. An earlier version did not note which titles,
# publishers, pages and dates were given and which were filled from the text: those that are as the text has them count as
# filled, the others stay and are listed. `UPDATE documents SET published = NULL WHERE …` takes what the text says.
set -u
if [ $# -ne 1 ]; then
  echo "usage: migrate.sh CORPUS.db    (GONGBAO=path of gongbao.so, SQLITE3=path of the shell)" >&2
  exit 2
fi
case $1 in -*) corpus=./$1 ;; *) corpus=$1 ;; esac
unset CDPATH
here=$(cd "$(dirname "$0")" && pwd) || exit 2
sqlite3=${SQLITE3:-sqlite3}
if [ ! -f "$corpus" ]; then
  echo "migrate: '$corpus' is not a file" >&2
  exit 2
fi
extension=$("$here/find_extension.sh") || exit 2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

ask() {
  "$sqlite3" -init /dev/null -batch -bail -cmd '.timeout 20000' "$corpus" "$1"
}
columns() {
  ask "SELECT count(*) FROM pragma_table_info('$1')"
}
shape=$(ask 'PRAGMA user_version' 2> "$work/error") || {
  echo "migrate: cannot read '$corpus': $(cat "$work/error")" >&2
  exit 2
}
if [ "$shape" = 2 ]; then
  echo "migrate: '$corpus' has the shape of this version already" >&2
  exit 0
fi
if [ "$shape" != 0 ] || [ "$(columns documents)" != 7 ] || [ "$(columns indicators)" = 0 ]; then
  echo "migrate: '$corpus' is no corpus that an earlier version of sql/corpus.sql made" >&2
  exit 2
fi

{ printf '.timeout 20000\n.bail on\n'
  printf "SELECT load_extension('%s');\n" "$(printf '%s' "$extension" | sed "s/'/''/g")"
  echo 'BEGIN IMMEDIATE;'
  # The columns that are new, as corpus.sql declares them.
  for table in documents indicators; do
    ask "SELECT name FROM pragma_table_info('$table')" > "$work/old"
    sed -n "/^CREATE TABLE IF NOT EXISTS $table (/,/^)/p" "$here/corpus.sql" |
      awk -v table=$table '
        FILENAME == ARGV[1] { old[$1] = 1; next }
        /^  [a-z_]+ / && !($1 in old) {
          sub(/ *--.*/, ""); sub(/,$/, "")
          print "ALTER TABLE " table " ADD COLUMN " $0 ";"
        }' "$work/old" -
  done
  echo 'PRAGMA user_version = 2;'
  # The rest of it, within the transaction that is open.
  sed -e '/^BEGIN IMMEDIATE;$/d' -e '/^COMMIT;$/d' "$here/corpus.sql"
  cat "$here/ingest.sql"
  cat << 'END'
INSERT INTO found (document, title, publisher, page, published)
SELECT d.id, r.title, r.publisher, r.page, r.published FROM documents AS d, report_document(d.body) AS r;
UPDATE documents SET body = body;
COMMIT;
.mode list
SELECT 'migrate: ' || count(*) || ' documents, ' || (SELECT count(*) FROM indicators) || ' indicators read again' FROM documents;
CREATE TEMP TABLE kept AS
SELECT coalesce(d.source, 'document ' || d.id) || ': '
       || CASE WHEN d.published IS NOT f.published THEN 'published ' || d.published || ', not ' || coalesce(f.published, 'any')
               WHEN d.title IS NOT f.title THEN 'title ' || d.title || ', not ' || coalesce(f.title, 'any')
               WHEN d.publisher IS NOT f.publisher THEN 'publisher ' || d.publisher || ', not ' || coalesce(f.publisher, 'any')
               ELSE 'page ' || d.page || ', not ' || coalesce(f.page, 'any') END AS what
  FROM documents AS d JOIN found AS f ON f.document = d.id
 WHERE d.published IS NOT f.published OR d.title IS NOT f.title OR d.publisher IS NOT f.publisher OR d.page IS NOT f.page;
SELECT 'migrate: kept what is not as the text has it, of ' || what FROM kept LIMIT 10;
SELECT 'migrate: and of ' || (count(*) - 10) || ' more' FROM kept HAVING count(*) > 10;
END
  if [ "$(ask "SELECT count(*) FROM sqlite_schema WHERE name = 'bi_indicators'")" = 1 ]; then cat "$here/views.sql"; fi
} > "$work/script"
if ! "$sqlite3" -init /dev/null -batch "$corpus" < "$work/script" > "$work/said" 2> "$work/error"; then
  echo "migrate: '$corpus' stays as it was: $(head -n 1 "$work/error")" >&2
  exit 1
fi
grep '^migrate: ' "$work/said" >&2
