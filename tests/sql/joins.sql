CREATE TABLE documents(id INTEGER PRIMARY KEY, body);
INSERT INTO documents VALUES
  (1, '办结案件26602件。新增学位300个。'),
  (2, NULL),
  (3, '新增学位40个。'),
  (4, CAST('新增学位5个。' AS BLOB));

-- A function over a column; the table may stand on either side.
SELECT d.id, i.metric, i.value FROM documents d JOIN report_indicators(d.body) i;
SELECT d.id, i.value FROM report_indicators(d.body) i, documents d WHERE i.measure = '个';
-- A document without rows stays in a LEFT JOIN.
SELECT d.id, count(i.ordinal) FROM documents d LEFT JOIN report_indicators(d.body) i GROUP BY d.id;
-- In a subquery.
SELECT id, (SELECT sum(value) FROM report_indicators(body)) FROM documents;
SELECT id FROM documents WHERE EXISTS (SELECT 1 FROM report_indicators(body) WHERE value > 100);

-- OR over two arguments: each row once, the first row of either text among them.
SELECT value FROM report_indicators WHERE source = '新增学位40个。' OR source = '新增学位5个。' ORDER BY value;
SELECT value FROM report_indicators WHERE source IN ('新增学位40个。', '新增学位5个。', '新增学位40个。', NULL) ORDER BY value;
SELECT count(*), count(DISTINCT i.rowid) FROM documents d, report_indicators i
WHERE i.source = d.body OR i.source = '新增学位6个。';
-- The argument can be read back.
SELECT source, published FROM report_sentences('立案3件。', '2021-12-10');
SELECT typeof(source), published FROM report_sentences(CAST('立案3件。' AS BLOB), NULL);
-- Of an OR SQLite passes on the source alone and compares the rest itself: rows, or an error, never none.
SELECT published FROM report_sentences('立案3件。') WHERE published = '2021-12-10' OR published = '2022-12-10';
SELECT published FROM report_sentences WHERE (source = '立案3件。' AND published = '2021-12-10') OR (source = '立案3件。' AND published = '2022-12-10');
SELECT words FROM report_sentences WHERE (source = '立案3件。' AND words = '') OR (source = '立案3件。' AND words = ' ');
SELECT published FROM report_sentences WHERE source = '立案3件。' AND published IN ('2021-12-10', '2022-12-10');
SELECT published FROM report_sentences WHERE (source = '立案3件。' AND published = '2021-12-10') OR (source = '结案3件。' AND published = '2022-12-10');

-- LIMIT and OFFSET.
SELECT value FROM report_indicators('甲类1件。乙类2件。丙类3件。丁类4件。') LIMIT 2 OFFSET 1;

-- Views and triggers may use what reads only its arguments, also where the schema is not trusted.
PRAGMA trusted_schema = OFF;
CREATE VIEW figures_of_documents AS SELECT d.id, i.value FROM documents d, report_indicators(d.body) i;
SELECT * FROM figures_of_documents WHERE id > 2;
CREATE TABLE log(document INTEGER, value);
CREATE TRIGGER log_figures AFTER INSERT ON documents BEGIN
  INSERT INTO log SELECT new.id, value FROM report_indicators(new.body);
END;
INSERT INTO documents VALUES (5, '新增学位70个。');
SELECT * FROM log;
-- Pure functions can be indexed.
CREATE INDEX documents_by_seats ON documents(report_indicator(body, '学位'));
SELECT id FROM documents WHERE report_indicator(body, '学位') = 70;

-- A text of more than 4 MB is not kept with the connection; a statement that reads it twice parses it once.
WITH long(body) AS (SELECT '办案3件。' || replace(hex(zeroblob(400000)), '00', '没有数字。'))
SELECT (SELECT count(*) FROM report_figures(body)), report_indicator(body, '办案'),
  (SELECT sum(a.value + b.value) FROM report_figures(body) a, report_figures(body) b) FROM long;
