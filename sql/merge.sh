#!/bin/sh
# Puts the documents of several corpora, and their rows, into one.
#
#   sql/merge.sh corpus.db shard1.db shard2.db …
#
# Loading is bound by one processor, so a large folder is loaded by several processes, each into a shard of its own, and
# the shards are merged, which only copies. On one machine (Debian: parallel), and on several that see one folder:
#
#   parallel 'SHARD={}/8 sql/load_folder.sh shard{}.db folder' ::: 1 2 3 4 5 6 7 8
#   parallel --sshlogin :,one.example.org,two.example.org --return shard{}.db --cleanup --workdir /srv/gongbao \
#     'SHARD={}/8 sql/load_folder.sh shard{}.db folder' ::: 1 2 3 4 5 6 7 8
#   sql/merge.sh corpus.db shard*.db
#
# A document whose source is there already is left as it is, and counted; one without a source is known by nothing, and
# is put in by every merge. A shard goes in whole or not at all. The extension is not needed.
set -u
if [ $# -lt 2 ]; then
  echo "usage: merge.sh CORPUS.db SHARD.db …    (SQLITE3=path of the shell)" >&2
  exit 2
fi
case $1 in -*) corpus=./$1 ;; *) corpus=$1 ;; esac
shift
unset CDPATH
here=$(cd "$(dirname "$0")" && pwd) || exit 2
sqlite3=${SQLITE3:-sqlite3}
said=$(mktemp) || exit 2
trap 'rm -f "$said"' EXIT
failed=0
for shard in "$@"; do
  if [ ! -f "$shard" ]; then
    echo "merge: '$shard' is not a file" >&2
    failed=1
    continue
  fi
  if [ "$("$sqlite3" -init /dev/null -batch -readonly "$shard" 'PRAGMA user_version' 2> /dev/null)" != 2 ]; then
    echo "merge: '$shard' is no corpus, or made by another version: sql/migrate.sh brings it to the shape of this one" >&2
    failed=1
    continue
  fi
  { echo '.timeout 20000'
    cat "$here/corpus.sql"
    printf "ATTACH '%s' AS shard;\nBEGIN IMMEDIATE;\n" "$(printf '%s' "$shard" | sed "s/'/''/g")"
    cat << 'END'
CREATE TEMP TABLE merged AS
SELECT s.id AS old, (SELECT coalesce(max(id), 0) FROM main.documents) + row_number() OVER (ORDER BY s.id) AS new
FROM shard.documents AS s WHERE s.source IS NULL OR s.source NOT IN (SELECT source FROM main.documents WHERE source IS NOT NULL);
CREATE UNIQUE INDEX temp.merged_old ON merged (old);
END
    for table in documents found units sections sentences indicators honours mentions checks; do
      key=document
      order=', ordinal'
      case $table in documents) key=id order= ;; found) order= ;; esac
      columns=$(sed -n "/^CREATE TABLE IF NOT EXISTS $table (/,/^)/p" "$here/corpus.sql" |
        awk -v key=$key '/^  [a-z_]+ / && $1 != key { printf ", %s", $1 }')
      printf 'INSERT INTO main.%s (%s%s) SELECT new%s FROM merged JOIN shard.%s ON %s = old ORDER BY new%s;\n' \
        "$table" "$key" "$columns" "$columns" "$table" "$key" "$order"
    done
    cat << 'END'
INSERT OR IGNORE INTO main.catalogue SELECT * FROM shard.catalogue;
COMMIT;
SELECT count(*) || ' documents merged, ' || ((SELECT count(*) FROM shard.documents) - count(*)) || ' were there' FROM merged;
END
  } | "$sqlite3" -init /dev/null -batch -bail "$corpus" > "$said" 2>&1 || failed=1
  echo "merge: '$shard': $(tail -n 1 "$said")" >&2
done
exit $failed
