#!/bin/sh
# Prints sql/functions.md: a section for each function, from what report_functions() tells and what its example gives.
#
#   tests/docs/functions.sh sqlite3 build/gongbao.so
#
# Run in the project's folder. Fails where an example does.
set -u
sqlite3=$1
extension=$2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

shell() {
  # GONGBAO_PRELOAD: see tests/sql/run.sh
  env ${GONGBAO_PRELOAD:+LD_PRELOAD="$GONGBAO_PRELOAD"} \
    "$sqlite3" -batch -init /dev/null -cmd ".load '$extension'" "$@" :memory:
}

cat << 'END'
# Functions

What the extension brings, one by one, as `report_functions()` tells it: its columns are `name`, `kind`, `arguments`, `flags`, `description`,
`example` and, of a table, `columns`. Each example runs as it stands.

* `source` and `text` are a TEXT, or a BLOB of bytes in any encoding, such as `readfile()` gives. NULL has no rows, and NULL as value.
* `published` is the day of publication, '2021-12-10': it says in which year 1-10月 is, and overrides the date that the text prints.
* `substr(text, pos, len)` is what the row is about: its `quote`, `body`, `sentence` or `name`; of a BLOB, `substr(report_text(blob), pos, len)`.
  Where the text jumps to another page (下转4版), the span holds the jump too.
* *innocuous*: safe in any view and trigger; *directonly*: in neither; *deterministic*: the same for the same arguments.

END
shell << 'END'
SELECT '* ' || CASE kind WHEN 'table' THEN 'rows of a text' WHEN 'module' THEN 'virtual table' WHEN 'function' THEN 'values'
                         ELSE kind END || ': ' || group_concat('[' || name || '](#' || name || ')', ', ')
  FROM (SELECT rowid AS place, kind, name FROM report_functions() ORDER BY place)
 GROUP BY kind ORDER BY min(place);
END

# NAME.head and NAME.example of each, and the names in their order.
shell > "$work/names" << END
.output '$work/written'
SELECT writefile('$work/' || name || '.example', example || ';' || char(10)),
       writefile('$work/' || name || '.head',
         '## ' || name || char(10) || char(10) || '\`' ||
         CASE kind WHEN 'collation' THEN 'COLLATE ' || name WHEN 'tokenizer' THEN 'tokenize = ''' || name || ''''
                   WHEN 'module' THEN 'USING ' || name || '(' || arguments || ')'
                   ELSE name || '(' || coalesce(arguments, '') || ')' END || '\`' ||
         coalesce(' — *' || flags || '*', '') || char(10) || char(10) ||
         upper(substr(description, 1, 1)) || substr(description, 2) || '.' || char(10) || char(10) ||
         coalesce('| column | type | meaning |' || char(10) || '|---|---|---|' || char(10) || '| ' ||
                  replace(replace(columns, char(9), ' | '), char(10), ' |' || char(10) || '| ') || ' |' ||
                  char(10) || char(10), ''))
  FROM report_functions();
.output
SELECT CASE kind WHEN 'function' THEN '-noheader' ELSE '-header' END, name FROM report_functions();
END
[ -s "$work/names" ] || { echo "report_functions() has no rows" >&2; exit 1; }

while IFS='|' read -r header name; do
  example=$work/$name.example
  shell -bail -tabs "$header" < "$example" > "$work/output" 2>&1 ||
    { echo "the example of $name fails:" >&2; cat "$example" "$work/output" >&2; exit 1; }
  echo
  cat "$work/$name.head"
  echo '```sql'
  sed 's/; /;\n/g' "$example"
  echo '```'
  [ -s "$work/output" ] || continue
  echo '```text'
  LC_ALL=C.UTF-8 column -t -s "$(printf '\t')" "$work/output" | sed 's/ *$//'
  echo '```'
done < "$work/names"
