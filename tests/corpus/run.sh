#!/bin/sh
# The whole way on real files: folder -> corpus -> reports -> evaluation -> handover -> ODBC clients -> dashboard.
#
#   tests/corpus/run.sh SQLITE3 EXTENSION          (e.g. tests/corpus/run.sh sqlite3 build/gongbao.so)
#
# Uses fixtures/, and the larger texts of ../shared where there are any. What is not installed is said to be skipped.
set -u
if [ $# -ne 2 ]; then echo "usage: run.sh SQLITE3 EXTENSION" >&2; exit 2; fi
SQLITE3=$(command -v "$1") || { echo "run.sh: no '$1'" >&2; exit 2; }
GONGBAO=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
export SQLITE3 GONGBAO
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
sql=$root/sql
passed=0
failed=0

is() {                                            # is NAME EXPECTED GOT
  if [ "$2" = "$3" ]; then passed=$(( passed + 1 ))
  else failed=$(( failed + 1 )); printf 'FAILED %s\n  expected: %s\n  got:      %s\n' "$1" "$2" "$3"
  fi
}
skipped() { printf 'skipped: %s\n' "$1"; }

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
corpus=$work/corpus.db

ask() {                                           # ask DATABASE SQL: a shell without the extension
  "$SQLITE3" -init /dev/null -batch "$1" "$2" 2>&1
}
extended() {                                      # extended DATABASE SQL: with the extension and the triggers
  { printf '.load "%s"\n' "$GONGBAO"; cat "$sql/ingest.sql"; printf '%s\n' "$2"; } |
    "$SQLITE3" -init /dev/null -batch -bail "$1" 2>&1
}
load() {
  "$sql/load_folder.sh" "$corpus" "$1" > "$work/out" 2> "$work/err"
}

# 1. A folder of texts, one of them GB18030
load "$root/fixtures"
is 'fixtures load' 0 $?
texts=$(find "$root/fixtures" -name '*.txt' | wc -l | tr -d ' ')
is 'one document a text' "$texts" "$(ask "$corpus" 'SELECT count(*) FROM documents')"
is 'NULL columns are filled from the text' '同心实干 向新而行 云溪区交出年度民生发展答卷|今日云溪|03|2023-12-15' \
  "$(ask "$corpus" "SELECT title, publisher, page, published FROM documents WHERE source = 'fixtures/district_page.txt'")"
is 'GB18030 becomes text' 'text|1' \
  "$(ask "$corpus" "SELECT typeof(body), body LIKE '%统计公报%' FROM documents WHERE source LIKE '%gb18030.txt'")"
is 'every unit' 26 "$(ask "$corpus" "SELECT count(*) FROM units AS u JOIN documents AS d ON d.id = u.document
  WHERE d.source = 'fixtures/district_page.txt'")"
is 'an amount, exact' '2317000000.0|real|元|2023-12-15' \
  "$(ask "$corpus" "SELECT value, typeof(value), measure, d.published FROM indicators AS i JOIN documents AS d ON d.id = i.document
     WHERE unit = '区法院' AND quote = '23.17亿元'")"
is 'a period, resolved by the date of the page' '2023-01-01|2023-11-30' \
  "$(ask "$corpus" "SELECT period_start, period_end FROM indicators WHERE unit = '区法院' AND quote = '18342件'")"
is 'a wrong rate is found' '118.6|115.05' \
  "$(ask "$corpus" "SELECT stated, round(computed, 2) FROM checks WHERE unit LIKE '区人力社保局%' AND holds = 0")"
is 'the rows are those of the functions' "$(ask "$corpus" "SELECT count(*) FROM indicators")" \
  "$(extended "$corpus" "SELECT count(*) FROM documents AS d JOIN report_indicators(d.body, d.published);")"
is 'every position is right' 0 \
  "$(ask "$corpus" "SELECT count(*) FROM indicators AS i JOIN documents AS d ON d.id = i.document
     WHERE substr(d.body, i.pos, i.len) <> i.quote AND instr(substr(d.body, i.pos, i.len), '下转') = 0")"
is 'nothing refers to nothing' '' "$(ask "$corpus" 'PRAGMA foreign_key_check')"

# 2. The same folder again, a changed text, a text that cannot be loaded
before=$(ask "$corpus" "SELECT count(*), sum(value), min(document), max(document) FROM indicators")
load "$root/fixtures"
is 'loading again changes nothing' "$before" \
  "$(ask "$corpus" "SELECT count(*), sum(value), min(document), max(document) FROM indicators")"

folder="$work/some 报告's \"folder\""
mkdir -p "$folder/sub folder"
printf '2022年全年办结案件111件。' > "$folder/it's a 报告 (1).txt"
printf '2022年全年办结案件222件。' > "$folder/sub folder/\$HOME \`x\` 100%.txt"
printf '2022年全年办结案件333件。' > "$folder/-rf.txt"
printf '2022年全年办结案件444件。' > "$folder/back\\slash;.txt"
: > "$folder/empty.txt"
printf '\377\376\000\001\377%%PDF' > "$folder/bytes.txt"
printf '2022年全年办结案件555件。' > "$folder/other.pdf"
load "$folder"
is 'any name loads' 0 $?
printf 'x' > "$folder/two
lines.txt"
load "$folder"
is 'a name with a line end is refused, by name' '1 1' "$? $(grep -c 'cannot load a name with a line end' "$work/err")"
rm "$folder/two
lines.txt"
load "$folder"
is 'each has its figure' '111.0 222.0 333.0 444.0' \
  "$(ask "$corpus" "SELECT group_concat(value, ' ') FROM (SELECT value FROM indicators WHERE metric = '办结案件'
     AND value IN (111, 222, 333, 444, 555) ORDER BY value)")"
is 'the source is the path from the folder on' "some 报告's \"folder\"/it's a 报告 (1).txt" \
  "$(ask "$corpus" "SELECT source FROM documents WHERE source LIKE '%it''s a%'")"
is 'no progress where there is no terminal' 1 "$(grep -vc 'has no indicator' "$work/err")"

printf '2023年全年办结案件777件，同比增长7%%。' > "$folder/it's a 报告 (1).txt"
load "$folder"
is 'a changed text replaces its rows' '0|2' \
  "$(ask "$corpus" "SELECT count(*) FILTER (WHERE value = 111), count(*) FROM indicators AS i
     JOIN documents AS d ON d.id = i.document WHERE d.source LIKE '%it''s a%'")"

# A row that the database refuses stands for any error in the middle of a document.
ask "$corpus" "CREATE TRIGGER refuse BEFORE INSERT ON indicators WHEN new.value = 424242
  BEGIN SELECT raise(ABORT, 'refused for the test'); END"
printf '2023年办结案件888件，调解纠纷424242起。' > "$folder/it's a 报告 (1).txt"
printf '2023年办结案件999件。' > "$folder/zz later.txt"
load "$folder"
is 'an error gives exit status 1' 1 $?
is 'an error names the text and the reason' 1 "$(grep -c "it's a 报告 (1).txt.*refused for the test" "$work/err")"
is 'the others are loaded' 1 "$(ask "$corpus" "SELECT count(*) FROM indicators WHERE value = 999")"
is 'the text keeps what it had' '777.0 7.0|1' \
  "$(ask "$corpus" "SELECT group_concat(value, ' '), max(d.body LIKE '%777%') FROM indicators AS i
     JOIN documents AS d ON d.id = i.document WHERE d.source LIKE '%it''s a%'")"
is 'the database is whole' 'ok' "$(ask "$corpus" 'PRAGMA integrity_check; PRAGMA foreign_key_check')"
ask "$corpus" 'DROP TRIGGER refuse'
mkdir "$work/odd"
printf '<html><body><p>办结案件3件。</p></body></html>' > "$work/odd/page.txt"
printf '办结案件3件。' > "$work/odd/text.txt"
"$sql/load_folder.sh" "$work/odd.db" "$work/odd" > /dev/null 2> "$work/err"
is 'a text without any indicator is named, and why' "0 1 1" \
  "$? $(grep -c 'odd/page.txt.*looks like HTML' "$work/err") $(grep -c 'load_folder:' "$work/err")"
"$sql/load_folder.sh" "$corpus" "$work/nowhere" > /dev/null 2> "$work/err"
is 'a folder that is not there' "2 load_folder: '$work/nowhere' is not a folder" "$? $(cat "$work/err")"
if command -v script > /dev/null; then            # a terminal: progress with count, MB and time
  script -qec "'$sql/load_folder.sh' '$corpus' '$root/fixtures'" /dev/null < /dev/null > "$work/out" 2>&1
  is 'progress on a terminal' 1 "$(tr '\r' '\n' < "$work/out" | grep -c "^.*2 of $texts texts (.* MB)")"
else
  skipped 'progress (no script command)'
fi

# Shards: each has a part of the texts, and together they are what one load gives.
for shard in 1 2; do SHARD=$shard/2 "$sql/load_folder.sh" "$work/shard$shard.db" "$root/fixtures" > /dev/null 2>&1; done
"$sql/load_folder.sh" "$work/whole.db" "$root/fixtures" > /dev/null 2>&1
is 'a shard has every second text' '2 1' \
  "$(ask "$work/shard1.db" 'SELECT count(*) FROM documents') $(ask "$work/shard2.db" 'SELECT count(*) FROM documents')"
"$sql/merge.sh" "$work/merged.db" "$work/shard2.db" "$work/shard1.db" > /dev/null 2> "$work/err"
is 'shards are merged' '0 2' "$? $(grep -c ' were there' "$work/err")"
for table in units sections sentences indicators honours mentions checks; do
  is "$table of shards are those of one load" "$(ask "$work/whole.db" "SELECT d.source, t.*, 0 FROM $table AS t JOIN documents AS d
      ON d.id = document ORDER BY 1, ordinal" | cut -d '|' -f 1,3-)" \
    "$(ask "$work/merged.db" "SELECT d.source, t.*, 0 FROM $table AS t JOIN documents AS d ON d.id = document
      ORDER BY 1, ordinal" | cut -d '|' -f 1,3-)"
done
"$sql/merge.sh" "$work/merged.db" "$work/shard1.db" 2> "$work/err"
is 'a shard merged twice is left out' "merge: '$work/shard1.db': 0 documents merged, 2 were there" "$(cat "$work/err")"
SHARD=9 "$sql/load_folder.sh" "$work/merged.db" "$root/fixtures" 2> "$work/err"
is 'a wrong shard is named' "2 load_folder: SHARD must be such as 2/8, not '9'" "$? $(cat "$work/err")"

# 3. By hand, as ingest.sql says
hand=$work/hand.db
ask "$hand" ".read '$sql/corpus.sql'"
is 'given columns stay, and the date resolves periods' '我的标题|2019-10-31' \
  "$(extended "$hand" "INSERT INTO documents (title, published, body) VALUES ('我的标题', '2019-12-01', '1-10月办结案件26602件。');
     SELECT title, period_end FROM documents JOIN indicators ON document = id;")"
is 'an update of body reads the text again' '5.0' \
  "$(extended "$hand" "UPDATE documents SET body = '办结案件5件。'; SELECT value FROM indicators;")"
is 'bytes can be given to an update' '办结案件6件。|6.0' \
  "$(extended "$hand" "UPDATE documents SET body = CAST('办结案件6件。' AS BLOB); SELECT body, value FROM documents, indicators;")"
is 'recursive triggers do no harm' '1|7.0' \
  "$(extended "$hand" "PRAGMA recursive_triggers = ON; UPDATE documents SET body = CAST('办结案件7件。' AS BLOB);
     SELECT count(*), value FROM indicators;")"
is 'a delete takes the rows along' '0|0|0' \
  "$(extended "$hand" "DELETE FROM documents; SELECT (SELECT count(*) FROM units), (SELECT count(*) FROM sentences),
     (SELECT count(*) FROM indicators);")"
is 'a bare year is refused as a date' 1 \
  "$(extended "$hand" "INSERT INTO documents (published, body) VALUES ('2024', 'x');" | grep -c 'CHECK constraint failed')"

# 4. Views, and that nothing needs the extension
ask "$corpus" ".read '$sql/views.sql'"
ask "$corpus" ".read '$sql/views.sql'"            # again: they renew themselves
is 'every object is readable without the extension' 1 \
  "$(ask "$corpus" "SELECT count(*) > 150 FROM sqlite_schema AS s, pragma_table_info(s.name) WHERE s.type IN ('table', 'view')")"
is 'a Chinese view' '2317000000.0|元|2023|司法|实际' \
  "$(ask "$corpus" "SELECT 数值, 计量单位, 年份, 类别, 性质 FROM 指标 WHERE 单位 = '区法院' AND 原文 = '23.17亿元'")"
is 'views have as many rows as the tables' "$(ask "$corpus" 'SELECT (SELECT count(*) FROM indicators), (SELECT count(*) FROM units),
  (SELECT count(*) FROM honours), (SELECT count(*) FROM checks)')" \
  "$(ask "$corpus" 'SELECT (SELECT count(*) FROM 指标), (SELECT count(*) FROM 单位), (SELECT count(*) FROM 荣誉), (SELECT count(*) FROM 核对)')"
is 'no column of a view is without a type' '' \
  "$(ask "$corpus" "SELECT s.name || '.' || c.name FROM sqlite_schema AS s, pragma_table_info(s.name) AS c
     WHERE s.type = 'view' AND c.type = ''")"

# What became no indicator, and why: with the extension, and with nothing of it in the file
covered() {                                       # covered SQL
  { printf '.load "%s"\n' "$GONGBAO"; cat "$sql/coverage.sql"; printf '%s\n' "$1"; } |
    "$SQLITE3" -init /dev/null -batch -bail "$corpus" 2>&1
}
is 'every figure is an indicator or in coverage' "$(extended "$corpus" "SELECT count(*) - sum(f.indicator)
    FROM documents AS d, report_figures(d.body, d.published) AS f;")" "$(covered 'SELECT count(*) FROM coverage;')"
is 'each with a reason, in both languages' '0' "$(covered "SELECT count(*) FROM coverage AS c LEFT JOIN 未成指标 AS w
    ON w.文档 = c.document AND w.位置 = c.pos WHERE c.reason IS NULL OR w.缘由 IS NULL OR w.去处 IS NULL;")"
is 'and with its sentence, but where it has none' '0|1' "$(covered "SELECT
    count(*) FILTER (WHERE kind <> 'page' AND kind <> 'date' AND instr(sentence, quote) = 0),
    count(*) FILTER (WHERE kind = 'page' AND sentence IS NOT NULL) = 0 FROM coverage;")"
is 'a list number' '一、综合|标签' "$(covered "SELECT 句子, 去处 FROM 未成指标 WHERE 原文 = '一' AND 来源 LIKE '%gb18030.txt' LIMIT 1;")"
is 'the views are gone with the connection' '0' \
  "$(ask "$corpus" "SELECT count(*) FROM sqlite_schema WHERE name IN ('coverage', '未成指标', 'figure_kinds')")"

# 5. The larger texts
shared=$root/../shared
if [ -d "$shared/page" ]; then
  load "$shared/page"
  is 'the page of the newspaper loads' 0 $?
  is 'the page of the newspaper: units' 76 "$(ask "$corpus" "SELECT count(*) FROM units AS u JOIN documents AS d ON d.id = u.document
    WHERE d.source LIKE 'page/%'")"
  is 'the page of the newspaper: 52.13亿元' '5213000000.0' "$(ask "$corpus" "SELECT value FROM indicators WHERE quote = '52.13亿元'")"
  load "$shared/documents"
  is 'the other documents load' 0 $?
else
  skipped 'the larger texts (no ../shared)'
fi

# 6. Reports: each runs, says nothing on stderr, and has a question in both languages in its first line
# A second year of the page for the report that compares years.
cp "$corpus" "$work/years.db"
extended "$work/years.db" "INSERT INTO documents (source, published, body)
  SELECT 'page of the year before', '2022-12-15', replace(replace(body, '2023年12月15日', '2022年12月15日'), '18342件', '17000件')
    FROM documents WHERE source = 'fixtures/district_page.txt';" > "$work/out"
for report in "$sql"/reports/*.sql; do
  name=$(basename "$report")
  if [ "$name" = shared_initiatives.sql ]; then sed 's/VALUES (3)/VALUES (1)/' "$report" > "$work/report.sql"
  else cp "$report" "$work/report.sql"; fi
  if grep -q 'Needs the extension' "$report"; then
    "$SQLITE3" -init /dev/null -cmd ".load \"$GONGBAO\"" "$work/years.db" < "$work/report.sql" > "$work/out" 2> "$work/err"
  else
    "$SQLITE3" -init /dev/null "$corpus" < "$work/report.sql" > "$work/out" 2> "$work/err"
  fi
  is "report $name runs" "0 " "$? $(cat "$work/err")"
  is "report $name has rows" 1 "$(test "$(wc -l < "$work/out")" -gt 1 && echo 1)"
  is "report $name asks a question" 1 "$(head -n 1 "$report" | grep -c '^-- .*？ .*[?.]$')"
done
is 'a figure and that of the year before' '2023|18342件|17000件|7.89' \
  "$("$SQLITE3" -init /dev/null -cmd ".load \"$GONGBAO\"" "$work/years.db" < "$sql/reports/year_against_year.sql" |
     awk -F'\t' '$2 == "受理各类案件" && $1 == 2023 { print $1 "|" $3 "|" $4 "|" $5 }')"
is 'the street that grew fastest' '1|南浦街道|8.74|13.2' \
  "$("$SQLITE3" -init /dev/null "$corpus" < "$sql/reports/growth_ranking.sql" |
     awk -F'\t' '$3 == "南浦街道" { print $2 "|" $3 "|" $5 "|" $6 }')"

is 'a target and what became of it' '12000.0|13806.0|115.1|118.6|超额' \
  "$("$SQLITE3" -init /dev/null "$corpus" < "$sql/reports/targets_and_results.sql" |
     awk -F'\t' '$2 == "城镇新增就业任务数" { print $3 "|" $4 "|" $6 "|" $7 "|" $8 }')"

# Search: an index beside the corpus, in which two characters inside a word are found.
"$SQLITE3" -init /dev/null -cmd ".load \"$GONGBAO\"" "$corpus" < "$sql/search.sql" > "$work/out" 2> "$work/err"
is 'search.sql runs' "0 " "$? $(cat "$work/err")"
is 'search.sql marks what it found' 1 "$(grep -q '\[民生\]' "$work/out" && echo 1)"
is 'the index is found by any two characters' 1 \
  "$("$SQLITE3" -init /dev/null -cmd ".load \"$GONGBAO\"" "$(dirname "$corpus")/search.db" "SELECT count(*) > 0 FROM search('生实')")"

# 7. The evaluation
ask "$corpus" ".read '$sql/evaluation.sql'"
"$SQLITE3" -init /dev/null "$corpus" < "$here/evaluation_example.sql" > "$work/out" 2> "$work/err"
is 'the example runs' "0 " "$? $(cat "$work/err")"
is 'ballots, and the two that do not count' '120|2' "$(ask "$corpus" 'SELECT count(*), sum(valid = 0) FROM ballots')"
refuses() {                                       # refuses NAME SQL REASON
  is "$1" 1 "$(ask "$corpus" "$2" | grep -c "$3")"
}
refuses 'a paper cannot count twice' \
  "INSERT INTO ballots (evaluation, voter_group, serial, received) VALUES (1, '居民', 'P0001', '2023-12-20')" 'already counted'
refuses 'nor by REPLACE' \
  "INSERT OR REPLACE INTO ballots (evaluation, voter_group, serial, received) VALUES (1, '居民', 'P0001', '2023-12-20')" 'already counted'
refuses 'a unit cannot be rated twice' "INSERT OR REPLACE INTO ratings VALUES (1, '区法院', 1)" 'already used'
ask "$corpus" "INSERT INTO ballots (id, evaluation, voter_group, serial, received) VALUES (900, 1, '居民', 'P0900', '2023-12-20')"
for grade in 0 5 -1 2.5 "'满意'" NULL; do
  refuses "a grade of $grade" "INSERT INTO ratings VALUES (900, '区法院', $grade)" 'constraint failed'
done
refuses 'a unit that does not take part' "INSERT INTO ratings VALUES (900, '区外单位', 1)" 'not in the evaluation'
refuses 'a ballot that is not there' "INSERT INTO ratings VALUES (901, '区法院', 1)" 'no such ballot'
refuses 'a group that does not vote' \
  "INSERT INTO ballots (evaluation, voter_group, serial, received) VALUES (1, '游客', 'P0901', '2023-12-20')" 'no such voter group'
refuses 'after the last day' \
  "INSERT INTO ballots (evaluation, voter_group, serial, received) VALUES (1, '居民', 'P0902', '2024-01-02')" 'outside the days'
refuses 'invalid without a reason' "UPDATE ballots SET valid = 0 WHERE id = 900" 'needs a reason'
refuses 'a ballot is not deleted' "DELETE FROM ballots WHERE id = 900" 'not deleted'
refuses 'a rating is not changed' "UPDATE ratings SET grade = 1" 'not changed'
refuses 'more ballots than papers' \
  "INSERT INTO ballots (evaluation, voter_group, serial, received) WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 50)
   SELECT 1, '党代表和人大代表', 'Q' || i, '2023-12-20' FROM n" 'more ballots than papers'
is 'an invalid ballot does not count' 1 "$(ask "$corpus" "
  SELECT (SELECT sum(ratings) FROM evaluation_results) = (SELECT count(*) FROM ratings JOIN ballots AS b ON b.id = ballot WHERE b.valid = 1)
     AND (SELECT count(*) FROM ratings JOIN ballots AS b ON b.id = ballot WHERE b.valid = 0) > 0")"
is 'the score is the weighted mean of the groups' 1 "$(ask "$corpus" "
  SELECT abs(r.score - (SELECT sum(weight * points) / sum(weight) FROM evaluation_scores AS s WHERE s.unit = r.unit)) < 0.005
    FROM evaluation_results AS r WHERE r.unit = '区法院'")"

# 8. The handover
make_handover() {
  rm -f "$work/handover.db"
  ( cd "$work" && "$SQLITE3" -init /dev/null -bail "$1" < "$sql/handover.sql" > "$work/out" 2> "$work/err" )
}
make_handover "$corpus"
is 'the handover is made and checked' "0 1" "$? $(grep -c '^handover.db: .* ok$' "$work/out")"
is 'the handover is in journal mode delete' 'delete' "$(ask "$work/handover.db" 'PRAGMA journal_mode')"
refuses_file() {                                  # refuses_file NAME SQL REASON
  cp "$corpus" "$work/bad.db"
  { printf '.load "%s"\n' "$GONGBAO"; printf '%s\n' "$2"; } | "$SQLITE3" -init /dev/null -batch "$work/bad.db" > /dev/null 2>&1
  make_handover "$work/bad.db"
  is "$1" "1 1 no" "$? $(grep -c "$3" "$work/err") $(test -e "$work/handover.db" && echo made || echo no)"
}
refuses_file 'a view that calls the extension' "CREATE VIEW v AS SELECT report_version() AS v;" 'views that call the extension'
refuses_file 'a view on a table of the extension' "CREATE VIEW v AS SELECT * FROM report_functions;" 'report_functions'
refuses_file 'a virtual table' "CREATE VIRTUAL TABLE v USING report(content=documents, column=body, key=id, rows=units);" 'virtual tables'
refuses_file 'full-text search' "CREATE VIRTUAL TABLE v USING fts5(x);" 'virtual tables'
refuses_file 'a trigger that calls the extension' \
  "CREATE TRIGGER t AFTER INSERT ON documents BEGIN UPDATE documents SET title = report_unit(new.body); END;" 'triggers that call'
refuses_file 'an index with a collation of the extension' "CREATE INDEX x ON units (name COLLATE pinyin);" 'indexes, defaults or checks'
refuses_file 'a date that is none' "UPDATE indicators SET period_end = '2024' WHERE ordinal = 1;" 'full ISO dates'
make_handover "$corpus"

# 9. ODBC clients on that file
"$root/tests/odbc/run.sh" "$work/handover.db" "$GONGBAO" > "$work/odbc"
sed '$d' "$work/odbc"
passed=$(( passed + $(sed -n '$s/^\([0-9]*\) passed, .*/\1/p' "$work/odbc") ))
failed=$(( failed + $(sed -n '$s/.* passed, \([0-9]*\) failed$/\1/p' "$work/odbc") ))

# 10. The dashboard, also of texts that try to break out of it
cp "$work/handover.db" "$work/page.db"
ask "$work/page.db" "UPDATE documents SET title = '</script><script>document.title=\"owned\"</script>\"''&<!--' || title;
  UPDATE indicators SET metric = '<img src=x onerror=document.title=\"owned\">' || metric WHERE ordinal = 1;
  UPDATE units SET unit = '<b>' || unit WHERE ordinal = 1; UPDATE indicators SET unit = '<b>' || unit WHERE ordinal < 9"
chart=${CHART_JS:-/usr/share/javascript/chart.js/chart.min.js}
if [ -r "$chart" ]; then
  "$sql/dashboard/make.sh" "$work/page.db" "$work/page.html" 2> "$work/err"
  is 'the dashboard is made' 0 $?
  is 'it has three scripts and no more' 3 "$(grep -c '</script' "$work/page.html")"
  is 'its policy lets nothing in or out' 1 "$(grep -c "default-src 'none'" "$work/page.html")"
  is 'it names no file and no address to load' 0 "$(grep -cE '(src|href)="|sourceMappingURL|@import|url\(' "$work/page.html")"
  is 'it brings the licence of the chart library' 1 "$(grep -c 'The above copyright notice and this permission notice' "$work/page.html")"
  browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || echo)
  if [ -n "$browser" ]; then
    "$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$work/browser" --virtual-time-budget=4000 \
      --dump-dom "file://$work/page.html" > "$work/dom" 2> /dev/null
    is 'Chromium: the title is the page'\''s own' 1 "$(grep -c '<title>公报数据一览</title>' "$work/dom")"
    is 'Chromium: six charts or findings, drawn' 4 "$(grep -o '<canvas' "$work/dom" | wc -l | tr -d ' ')"
    is 'Chromium: the table has rows' 1 "$(grep -o '<tr class="row">' "$work/dom" | wc -l | awk '{ print ($1 == 25) }')"
    is 'Chromium: markup in a text is text' 0 "$(sed '/^<script/,$d' "$work/dom" | grep -c '<img src=x')"
  else
    skipped 'Chromium (not installed)'
  fi
else
  skipped 'the dashboard (libjs-chart.js is not installed)'
fi

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
