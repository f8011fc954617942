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
corpus=$1
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
  { echo '.timeout 20000'
    cat "$here/corpus.sql"
    printf "ATTACH '%s' AS shard;\nBEGIN IMMEDIATE;\n" "$(printf '%s' "$shard" | sed "s/'/''/g")"
    cat << 'END'
CREATE TEMP TABLE merged AS
SELECT s.id AS old, (SELECT coalesce(max(id), 0) FROM main.documents) + row_number() OVER (ORDER BY s.id) AS new
FROM shard.documents AS s WHERE s.source IS NULL OR s.source NOT IN (SELECT source FROM main.documents WHERE source IS NOT NULL);
CREATE UNIQUE INDEX temp.merged_old ON merged (old);
INSERT INTO main.documents (id, source, title, publisher, page, published, body)
SELECT new, source, title, publisher, page, published, body FROM merged JOIN shard.documents ON id = old ORDER BY new;
END
    for table in units sections sentences indicators honours mentions checks; do
      columns=$(sed -n "/^CREATE TABLE IF NOT EXISTS $table (/,/^)/p" "$here/corpus.sql" |
        awk '/^  [a-z_]+ / && $1 != "document" { printf ", %s", $1 }')
      printf 'INSERT INTO main.%s (document%s) SELECT new%s FROM merged JOIN shard.%s ON document = old ORDER BY new, ordinal;\n' \
        "$table" "$columns" "$columns" "$table"
    done
    cat << 'END'
COMMIT;
SELECT count(*) || ' documents merged, ' || ((SELECT count(*) FROM shard.documents) - count(*)) || ' were there' FROM merged;
END
  } | "$sqlite3" -init /dev/null -batch -bail "$corpus" > "$said" 2>&1 || failed=1
  echo "merge: '$shard': $(tail -n 1 "$said")" >&2
done
exit $failed
