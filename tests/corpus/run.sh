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
is 'the catalogue is that of the extension' "$(extended "$corpus" 'SELECT count(*), 1 FROM report_catalogue();')" \
  "$(ask "$corpus" 'SELECT count(*), min(name IS NOT NULL) FROM catalogue')"
is 'every code is in it' 0 \
  "$(ask "$corpus" 'SELECT count(*) FROM indicators WHERE code NOT NULL AND code NOT IN (SELECT code FROM catalogue)')"
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
is 'no progress where there is no terminal' 0 "$(grep -c 'min .* s left' "$work/err")"
is 'what is left out is counted' 1 "$(grep -c 'load_folder: 1 files left out (.pdf 1): only .txt and .text are read' "$work/err")"

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
  "$? $(grep -c 'odd/page.txt.*looks like HTML' "$work/err") $(grep -c 'has no indicator' "$work/err")"
"$sql/load_folder.sh" "$corpus" "$work/nowhere" > /dev/null 2> "$work/err"
is 'a folder that is not there' "2 load_folder: '$work/nowhere' is neither a folder nor a text" "$? $(cat "$work/err")"
if command -v script > /dev/null; then            # a terminal: progress with count, MB and time
  script -qec "'$sql/load_folder.sh' '$corpus' '$root/fixtures'" /dev/null < /dev/null > "$work/out" 2>&1
  is 'progress on a terminal' 1 "$(tr '\r' '\n' < "$work/out" | grep -c "^.*2 of $texts texts (.* MB)")"
else
  skipped 'progress (no script command)'
fi

# What is known better than the text says: metadata.tsv, and the day in the name of a file
known=$work/known
mkdir -p "$known/sub"
printf '1-3月办结案件11件。' > "$known/2013-04-20_q1.txt"
printf '1-3月办结案件12件。' > "$known/20140420.TEXT"
printf '1-3月办结案件13件。' > "$known/2015年4月2日.Txt"
printf '1-3月办结案件14件。' > "$known/report 2016.txt"
printf '1-3月办结案件14件。' > "$known/sub/again.txt"
printf '2017年5月1日\n1-3月办结案件15件。' > "$known/20180101.txt"
printf '办结案件16件，其中民事案件3件，刑事案件4件，行政案件5件，执行案件6件，调解案件7件，全部办结，满意率达到98%%以上。' > "$known/once"
{ cat "$known/once"; printf '\n\n'; cat "$known/once"; echo; } > "$known/twice.txt"
printf '办结案件17件。' > "$known/$(printf 'red\033[31m.txt')"
ln -s "$known/once" "$known/link.txt"
printf '\357\273\277source\tplace\tpublished\nreport 2016.txt\t大庆市\t2016-05-01\t第一季度\t经济运行\r\n\nknown/sub/again.txt\t大庆市\n' > "$known/metadata.tsv"
"$sql/load_folder.sh" "$work/known.db" "$known" > /dev/null 2> "$work/err"
is 'a folder with metadata loads' 0 $?
is 'given, by the name, or printed' '2013-04-20 2014-04-20 2015-04-02 2016-05-01 2017-05-01' \
  "$(ask "$work/known.db" "SELECT group_concat(published, ' ') FROM (SELECT published FROM documents ORDER BY published) WHERE published NOT NULL")"
is 'the rows follow' '2013-03-31 2014-03-31 2015-03-31 2016-03-31 2017-03-31' \
  "$(ask "$work/known.db" "SELECT group_concat(period_end, ' ') FROM (SELECT period_end FROM indicators WHERE period_end NOT NULL ORDER BY 1)")"
is 'all that a line can give' 'report 2016|大庆市|2016-05-01|第一季度|经济运行' \
  "$(ask "$work/known.db" "SELECT replace(substr(source, 7), '.txt', ''), place, published, title, genre FROM documents WHERE source LIKE '%2016%'")"
is 'what has no date is named' 1 "$(grep -c 'load_folder: 4 texts without a date (.*): known/link.txt, known/red\\033\[31m.txt, ' "$work/err")"
is 'one text under two names' 1 "$(grep -c 'load_folder: 1 texts under two names: report 2016.txt = sub/again.txt' "$work/err")"
is 'a text that repeats itself' 1 "$(grep -c 'load_folder: 1 texts that say the same twice over: known/twice.txt' "$work/err")"
is 'no escape sequence reaches the terminal' 0 "$(grep -c "$(printf '\033')" "$work/err")"
rm "$known/metadata.tsv"
"$sql/load_folder.sh" "$work/known.db" "$known" > /dev/null 2>&1
is 'what was given stays' '大庆市|2016-05-01' \
  "$(ask "$work/known.db" "SELECT place, published FROM documents WHERE source LIKE '%2016%'")"
printf 'report 2016.txt\nnone.txt\t甲县\nsub/again.txt\t\t2013-02-29\n20140420.TEXT\t\t\t\t公告\nreport 2016.txt\t乙县\n' > "$work/wrong.tsv"
"$sql/load_folder.sh" --metadata "$work/wrong.tsv" "$work/known.db" "$known" > /dev/null 2> "$work/err"
is 'lines that are wrong are named' '1 1 1 1 1 1' "$? $(grep -c 'wrong.tsv, line 1: has 1 columns' "$work/err") $(
  grep -c "line 2: there is no text 'none.txt'" "$work/err") $(grep -c "line 3: published must be a day .*'2013-02-29'" "$work/err") $(
  grep -c "line 4: genre must be one of .*, not '公告'" "$work/err") $(grep -c "line 5: names 'report 2016.txt' again" "$work/err")"
"$sql/load_folder.sh" "$work/one.db" "$known/sub/again.txt" > /dev/null 2>&1
is 'a single text' '0 sub/again.txt' "$? $(ask "$work/one.db" 'SELECT source FROM documents')"
mkdir "$work/converted"
touch "$work/converted/a.docx" "$work/converted/b.DOCX" "$work/converted/c.pdf"
"$sql/load_folder.sh" "$work/none.db" "$work/converted" > /dev/null 2> "$work/err"
is 'nothing to load is an error' '1 1 1' \
  "$? $(grep -c '3 files left out (.docx 2, .pdf 1)' "$work/err") $(grep -c "no .txt and no .text below" "$work/err")"
if [ "$(id -u)" != 0 ]; then
  chmod a-w "$work/known.db"
  "$sql/load_folder.sh" "$work/known.db" "$known" > /dev/null 2> "$work/err"
  is 'a corpus that cannot be written: one error' '2 1' "$? $(wc -l < "$work/err" | tr -d ' ')"
else
  skipped 'a corpus that cannot be written (root can)'
fi
loaders=
for n in 1 2 3 4 5 6; do
  "$sql/load_folder.sh" "$work/shared.db" "$root/fixtures" > /dev/null 2>&1 &
  loaders="$loaders $!"
done
told=
for loader in $loaders; do wait "$loader"; told="$told $?"; done
is 'six loaders make a corpus at once' ' 0 0 0 0 0 0' "$told"
is 'and it is as from one' "$(ask "$corpus" "SELECT count(*) FROM indicators AS i JOIN documents AS d ON d.id = i.document
  WHERE d.source LIKE 'fixtures/%'")" "$(ask "$work/shared.db" 'SELECT count(*) FROM indicators')"

# A corpus that an earlier version made
{ cat "$here/corpus_of_shape_1.sql"
  printf "INSERT INTO documents (id, source, title, published, body) VALUES (1, 'a.txt', '第一季度', '2013-04-20', '1-3月办结案件11件。');\n"
  printf "INSERT INTO indicators (document, ordinal, kind, metric, value) VALUES (1, 1, 'amount', '办结案件', 11);\n"
} | "$SQLITE3" -init /dev/null "$work/old.db"
"$sql/load_folder.sh" "$work/old.db" "$root/fixtures" > /dev/null 2> "$work/err"
is 'an older corpus is told its version, and the way' "2 load_folder: cannot prepare '$work/old.db': the corpus was made by an earlier version: bring it to the shape of this one with sql/migrate.sh CORPUS.db" \
  "$? $(cat "$work/err")"
"$sql/merge.sh" "$work/merged.db" "$work/old.db" 2> "$work/err"
is 'nor is it merged' "1 1" "$? $(grep -c 'made by another version: sql/migrate.sh' "$work/err")"
ask "$work/old.db" ".read '$sql/corpus.sql'" > /dev/null
is 'it stays as it was' '0|1|7' "$(ask "$work/old.db" "SELECT (SELECT user_version FROM pragma_user_version), count(*),
  (SELECT count(*) FROM pragma_table_info('documents')) FROM indicators")"
"$sql/migrate.sh" "$work/old.db" 2> "$work/err"
is 'it is brought to this shape' '0 1' "$? $(grep -c 'migrate: 1 documents, 1 indicators read again' "$work/err")"
is 'what was given stays, and is told' 1 "$(grep -c 'kept what is not as the text has it, of a.txt: published 2013-04-20, not any' "$work/err")"
is 'its rows are read again' '2|2013-04-20|2013-03-31|sentence' "$(ask "$work/old.db" "SELECT user_version, published, period_end, form
  FROM documents JOIN indicators ON document = id, pragma_user_version")"
columns_of() {
  ask "$1" "SELECT s.name, c.name, c.type FROM sqlite_schema AS s, pragma_table_info(s.name) AS c WHERE s.type = 'table' ORDER BY 1, 2"
}
is 'it has the columns of a new one' "$(columns_of "$work/one.db")" "$(columns_of "$work/old.db")"
"$sql/load_folder.sh" "$work/old.db" "$root/fixtures" > /dev/null 2>&1
is 'and takes texts' '0 4' "$? $(ask "$work/old.db" 'SELECT count(*) FROM documents')"

# Shards: each has a part of the texts, and together they are what one load gives.
for shard in 1 2; do SHARD=$shard/2 "$sql/load_folder.sh" "$work/shard$shard.db" "$root/fixtures" > /dev/null 2>&1; done
"$sql/load_folder.sh" "$work/whole.db" "$root/fixtures" > /dev/null 2>&1
is 'a shard has every second text' '2 1' \
  "$(ask "$work/shard1.db" 'SELECT count(*) FROM documents') $(ask "$work/shard2.db" 'SELECT count(*) FROM documents')"
"$sql/merge.sh" "$work/merged.db" "$work/shard2.db" "$work/shard1.db" > /dev/null 2> "$work/err"
is 'shards are merged' '0 2' "$? $(grep -c ' were there' "$work/err")"
for table in found units sections sentences indicators honours mentions checks; do
  is "$table of shards are those of one load" "$(ask "$work/whole.db" "SELECT d.source, t.*, 0 FROM $table AS t JOIN documents AS d
      ON d.id = document ORDER BY 1, t.rowid" | cut -d '|' -f 1,3-)" \
    "$(ask "$work/merged.db" "SELECT d.source, t.*, 0 FROM $table AS t JOIN documents AS d ON d.id = document
      ORDER BY 1, t.rowid" | cut -d '|' -f 1,3-)"
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
is 'another date moves the periods' '2018-10-31' \
  "$(extended "$hand" "UPDATE documents SET published = '2018-12-01'; SELECT period_end FROM indicators;")"
is 'no date: that of the text, which has none' '|' \
  "$(extended "$hand" "UPDATE documents SET published = NULL; SELECT published, period_end FROM documents, indicators;")"
is 'a given title and place stay when the text changes, a found date does not' '我的标题|甲县|2020-03-01' \
  "$(extended "$hand" "UPDATE documents SET place = '甲县', body = '2021年3月1日' || char(10) || '办结案件1件。';
     UPDATE documents SET body = '2020年3月1日' || char(10) || '办结案件1件。'; SELECT title, place, published FROM documents;")"
is 'what is given by a shell without the extension stays too' '乙县|2020-03-01' "$(ask "$hand" "UPDATE documents SET place = '乙县'"
  extended "$hand" "UPDATE documents SET body = body || '办结案件2件。'; SELECT place, published FROM documents;")"
is 'and NULL takes it back' '我的标题|' \
  "$(extended "$hand" "UPDATE documents SET place = NULL, published = NULL; SELECT title, place FROM documents;")"
is 'an update of body reads the text again' '5.0' \
  "$(extended "$hand" "UPDATE documents SET body = '办结案件5件。'; SELECT value FROM indicators;")"
is 'bytes can be given to an update' '办结案件6件。|6.0' \
  "$(extended "$hand" "UPDATE documents SET body = CAST('办结案件6件。' AS BLOB); SELECT body, value FROM documents, indicators;")"
is 'recursive triggers do no harm' '1|7.0' \
  "$(extended "$hand" "PRAGMA recursive_triggers = ON; UPDATE documents SET body = CAST('办结案件7件。' AS BLOB);
     UPDATE documents SET published = '2019-12-01'; SELECT count(*), value FROM indicators;")"
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
is 'a Chinese view' '2317000000.0|元|司法|实际|句子' \
  "$(ask "$corpus" "SELECT 数值, 计量单位, 类别, 性质, 形式 FROM 指标 WHERE 单位 = '区法院' AND 原文 = '23.17亿元'")"
is 'views have as many rows as the tables' "$(ask "$corpus" 'SELECT (SELECT count(*) FROM indicators), (SELECT count(*) FROM units),
  (SELECT count(*) FROM honours), (SELECT count(*) FROM checks)')" \
  "$(ask "$corpus" 'SELECT (SELECT count(*) FROM 指标), (SELECT count(*) FROM 单位), (SELECT count(*) FROM 荣誉), (SELECT count(*) FROM 核对)')"
is 'the year is that of the row, not of the publication' 0 \
  "$(ask "$corpus" 'SELECT count(*) FROM bi_indicators AS b JOIN indicators AS i USING (document, ordinal) WHERE b.year IS NOT i.year')"
is 'no column of a view is without a type' '' \
  "$(ask "$corpus" "SELECT s.name || '.' || c.name FROM sqlite_schema AS s, pragma_table_info(s.name) AS c
     WHERE s.type = 'view' AND c.type = ''")"

# The view series takes one row a cell
cat "$sql/corpus.sql" "$here/series_example.sql" "$sql/views.sql" | "$SQLITE3" -init /dev/null -bail "$work/series.db"
cell() {                                          # cell PLACE CODE YEAR ROLE KIND: value, upper end, document, others
  ask "$work/series.db" "SELECT value, value_high, document, others FROM series WHERE place = '$1' AND code = '$2' AND year = $3
    AND role = '$4' AND kind = '$5' AND coverage IS NULL"
}
is 'the report on the year before a revision, exact before rounded' '10020000000.0||2|3' "$(cell 青禾县 GDP 2022 actual amount)"
is 'a growth is one cell however it is worded' '6.2||2|1' "$(cell 青禾县 GDP 2022 actual change)"
is 'a target is that of the report that sets it' '6.0|6.5|2|2' "$(cell 青禾县 GDP 2023 target change)"
is 'another place that the report names' '3.0||2|0' "$(cell 全国 GDP 2022 actual change)"
is 'a level at a day' '412000.0||2|0' "$(cell 青禾县 POP 2022 actual amount)"
is 'what is limited is another cell' '830000000.0||2|0' "$(cell 青禾县 REV 2022 actual amount)"
is 'an office speaks for its county' '900000000.0||4|0' "$(cell 青禾县 REV 2023 actual amount)"
is 'a street for itself' '70000000.0||4|0' "$(cell 南浦街道 REV 2023 actual amount)"
is 'a year that is reported in its December' '8800000000.0||5|0' "$(cell 白鹭县 GDP 2023 actual amount)"
is 'what a report compares with is the result of its year' '7100000000.0||1|0' "$(cell 青禾县 GDP 2016 actual amount)"
is 'but not of the year itself' '9960000000.0||3|0|' "$(cell 青禾县 GDP 2023 baseline amount)|$(cell 青禾县 GDP 2023 actual amount)"
is 'nothing else' 14 "$(ask "$work/series.db" 'SELECT count(*) FROM series')"
is 'and in Chinese' '青禾县|县级|国内生产总值|2022|实际|数量|10020000000.0|3' "$(ask "$work/series.db" "SELECT 地区, 地区级别, 指标名称,
  年份, 性质, 种类, 数值, 异文数 FROM 指标序列 WHERE 地区 = '青禾县' AND 指标代码 = 'GDP' AND 年份 = 2022 AND 种类 = '数量'")"
asked() {                                         # asked REPORT [NAME VALUE]…: the report with these parameters
  report=$1
  shift
  while [ $# -ge 2 ]; do printf '.parameter set :%s "%s"\n' "$1" "$2"; shift 2; done > "$work/parameters"
  cat "$work/parameters" "$sql/reports/$report.sql" | "$SQLITE3" -init /dev/null -batch "$work/series.db" 2>&1
}
is 'report series' '青禾县|2022|100.2 亿元' \
  "$(asked series place "'青禾县'" kind "'amount'" | awk -F'\t' '$2 == 2022 { print $1 "|" $2 "|" $6 }')"
is 'report series: the indicator is not known' ":indicator 目录中没有“GNP”" "$(asked series indicator "'GNP'" | tail -n 1)"
is 'report series: the place is not there' ":place “GDP”没有地区“丙县”的数" "$(asked series place "'丙县'" | tail -n 1)"
is 'report compare_places' '白鹭县|88.0 亿元|6.6|1 青禾县||5.8|2' \
  "$(asked compare_places | awk -F'\t' 'NR > 1 { printf "%s%s|%s|%s|%s", (NR > 2 ? " " : ""), $3, $4, $5, $6 }')"
is 'report compare_places: the year is not there' ':year 没有 1999 年的数' "$(asked compare_places year 1999 | tail -n 1)"
is 'report targets_and_results: the next report accounts for it' '2023|国内生产总值增减|7%|5.8%|未完成
2023|国内生产总值增减|6%|5.8%|未完成' \
  "$(asked targets_and_results place "'青禾县'" | awk -F'\t' '$3 == "国内生产总值增减" { print $2 "|" $3 "|" $4 "|" $5 "|" $6 }')"
is 'report targets_and_results: the year is not there' ':year 没有 1999 年的目标' "$(asked targets_and_results year 1999 | tail -n 1)"
is 'report first_place: none' ':last 没有前 1 位的位次' "$(asked first_place | tail -n 1)"
is 'report growth_ranking: the category is not there' ':category 没有类别为“乡镇”的单位' "$(asked growth_ranking category "'乡镇'" | tail -n 1)"
is 'report unit_profile: the unit is not there' ':unit 没有单位“区法院”' "$(asked unit_profile | tail -n 1)"

# What became of promises, and what the reports of a place say against each other
cat "$sql/corpus.sql" "$here/promises_example.sql" "$sql/views.sql" | "$SQLITE3" -init /dev/null -bail "$work/promises.db"
kept() {                                          # kept DOCUMENT ORDINAL: what was promised, what came, percent, verdict
  ask "$work/promises.db" "SELECT quote, result_quote, percent, verdict, matched FROM promises WHERE document = $1 AND ordinal = $2"
}
is 'an amount short of its target' '240亿元|235.2亿元|98.0|missed|code' "$(kept 1 1)"
is 'of 左右 a twentieth may be missing' '5%左右|4.75%|95.0|met|code' "$(kept 1 2)"
is 'and no more' '4%左右|3.7%|92.5|missed|code' "$(kept 1 14)"
is 'a range is met at its lower end' '4.5%-5%|4.4%|97.8|missed|code' "$(kept 1 3)"
is 'prices are better the lower they are' '3%左右|0.2%||met|code' "$(kept 1 4)"
is 'a ceiling' '5.5%以内|5.6%||missed|code' "$(kept 1 5)"
is 'a fall that is steeper' '3%|3.5%||met|code' "$(kept 1 6)"
is 'tonnes against jin' '2.6亿斤以上|13.1万吨|100.8|met|code' "$(kept 1 7)"
is 'nearly is not' '6000人以上|近6000人|100.0|missed|code' "$(kept 1 8)"
is 'more than the target' '300万人次|超300万人次|100.0|met|code' "$(kept 1 9)"
is 'nothing is rounded up' '4%|3.96%|99.0|missed|code' "$(kept 1 15)"
is 'no indicator, the same words' '5所|4所|80.0|missed|metric' "$(kept 1 10)"
is 'words that say nothing pair nothing' '3亿元|||not reported|' "$(kept 1 12)"
is 'what the next report leaves out' '2座|||not reported|' "$(kept 1 13)"
is 'an amount accounts for no growth' '4%以上|||not reported|' "$(kept 1 16)"
is 'said twice is promised once' '' "$(kept 1 17)"
is 'a target that the report on its own year repeats is no promise' '' "$(kept 2 17)"
is 'a report on a quarter and one of another place account for nothing' '250亿元|||no later report|' "$(kept 2 18)"
is 'without the extension other words are not paired' '15万平方米|||not reported|' "$(kept 1 11)"
{ printf '.load "%s"\n' "$GONGBAO"; cat "$sql/promises.sql"; } | "$SQLITE3" -init /dev/null -batch -bail "$work/promises.db"
is 'with it they are' '15万平方米|16万平方米|106.7|met|similarity' "$(kept 1 11)"
is 'the thing at the end of one is in the other' '10条|11条|110.0|met|similarity' "$(kept 1 23)"
is 'projects are alike whatever they are for' '33个|||not reported|' "$(kept 1 24)"
is 'once each' 19 "$(ask "$work/promises.db" 'SELECT count(*) FROM promises')"
is 'and in Chinese' '白石县|2023|社会消费品零售总额|4.5|5.0|4.4|未兑现|同一指标' "$(ask "$work/promises.db" "SELECT 地区, 年份, 指标, 目标,
  目标上限, 结果, 结论, 对应依据 FROM 目标兑现 WHERE 目标文档 = 1 AND 目标序号 = 3")"
is 'a pair of a text that was read anew is none' '15万平方米|||not reported|' "$(ask "$work/promises.db" "BEGIN;
  UPDATE indicators SET metric = '新建粮仓' WHERE document = 2 AND ordinal = 12;
  SELECT quote, result_quote, percent, verdict, matched FROM promises WHERE document = 1 AND ordinal = 11; ROLLBACK")"
compared() {                                      # compared CODE: what is said against it
  ask "$work/promises.db" "SELECT \"check\", year, value, other_value, difference, verdict FROM cross_checks WHERE code IS $1"
}
is 'growth at constant prices within three points' 'growth|2023|6.91|4.75|-2.16|agrees' "$(compared "'GDP'")"
is 'growth that the levels do not bear out' 'growth|2023|5.45|4.4|-1.05|differs' "$(compared "'RETAIL'")"
is 'a revision' 'revision|2022|2520000.0|2480000.0|-40000.0|differs' "$(compared "'TOURISTS'")"
is 'what is rounded is not revised' '' "$(compared "'JOBS_URBAN'")"
is 'a sentence of two years' 'repeated|2023|640.0|640.0|0.0|repeated' "$(compared NULL)"
is 'growth far from the levels, at constant prices' 'not comparable' "$(ask "$work/promises.db" "BEGIN;
  UPDATE indicators SET value = 15e9, quote = '150亿元' WHERE document = 1 AND ordinal = 18;
  SELECT verdict FROM cross_checks WHERE code = 'GDP'; ROLLBACK")"
is 'nothing else is compared' 4 "$(ask "$work/promises.db" 'SELECT count(*) FROM cross_checks')"
is 'and in Chinese' '增速核算|白石县|国内生产总值|相符' \
  "$(ask "$work/promises.db" "SELECT 核对, 地区, 指标名称, 结论 FROM 跨文核对 WHERE 指标代码 = 'GDP'")"
promised() {                                      # promised [NAME VALUE]…: the report with these parameters
  while [ $# -ge 2 ]; do printf '.parameter set :%s "%s"\n' "$1" "$2"; shift 2; done > "$work/parameters"
  cat "$work/parameters" "$sql/reports/promises.sql" | "$SQLITE3" -init /dev/null -batch "$work/promises.db" 2>&1
}
is 'report promises: how many' '白石县|2023||18|7|7|4|0|50.0|22.2' \
  "$(promised year 2023 | sed -n '2p' | tr '\t' '|')"
is 'report promises: the year is not there' ':year 没有 1999 年的目标' "$(promised year 1999 | tail -n 1)"
is 'report promises: the place is not there' ':place 没有地区“丙县”的目标' "$(promised place "'丙县'" | tail -n 1)"
is 'report promises: the unit is not there' ':unit 没有单位“区残联”的目标' "$(promised unit "'区残联'" | tail -n 1)"

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
     awk -F'\t' '$4 == "南浦街道" { print $2 "|" $4 "|" $7 "|" $8 }')"

is 'a target and what became of it' '12000.0|13806.0|115.1|118.6|超额' \
  "$("$SQLITE3" -init /dev/null "$corpus" < "$sql/reports/targets_and_results.sql" |
     awk -F'\t' '$4 == "城镇新增就业任务数" { print $5 "|" $6 "|" $8 "|" $9 "|" $10 }')"

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
