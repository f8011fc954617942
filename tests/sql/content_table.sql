CREATE TABLE documents(id INTEGER PRIMARY KEY, body, "a ""name""" TEXT);
INSERT INTO documents VALUES
  (1, '办结案件26602件。新增学位300个。', NULL),
  (2, NULL, '新增学位9个。'),
  (3, '没有数字。', NULL),
  (4, CAST('新增学位5个。' AS BLOB), NULL);

-- The rows of every text, and `document`, the key of the text that each is from.
CREATE VIRTUAL TABLE all_indicators USING report(content=documents, column=body, key=id, rows=indicators);
SELECT document, ordinal, metric, value FROM all_indicators;
SELECT value FROM all_indicators WHERE document = 4;
SELECT value FROM all_indicators WHERE document = 1 OR document = 4;
SELECT d.id, count(a.document) FROM documents d LEFT JOIN all_indicators a ON a.document = d.id GROUP BY d.id;
SELECT count(*), count(DISTINCT rowid) FROM all_indicators;
-- The key alone is looked up.
EXPLAIN QUERY PLAN SELECT value FROM all_indicators WHERE document = 4;
-- It compares as the key itself does: ODBC gives '4' for the 4 of an INTEGER.
SELECT count(*) FROM all_indicators WHERE document = '4';
SELECT typeof(document) FROM all_indicators LIMIT 1;
SELECT type FROM pragma_table_info('all_indicators') WHERE name = 'document';

-- Names are quoted; rows are sentences and the key is the rowid where nothing else is said.
CREATE VIRTUAL TABLE by_rowid USING report(content="documents", column="a ""name""");
SELECT document, sentence FROM by_rowid;
-- What is written is seen.
INSERT INTO documents VALUES (5, '新增学位70个。', '甲。');
SELECT value FROM all_indicators WHERE document = 5;
SELECT document, sentence FROM by_rowid;

-- A text as key.
CREATE TABLE pages(name TEXT COLLATE NOCASE PRIMARY KEY, body TEXT) WITHOUT ROWID;
INSERT INTO pages VALUES ('A', '新增学位1个。'), ('b', '新增学位2个。');
CREATE VIRTUAL TABLE page_indicators USING report(content=pages, column=body, key=name, rows=indicators);
SELECT document, value FROM page_indicators WHERE document = 'A';
SELECT document, value FROM page_indicators WHERE document = 'a';
SELECT document, value FROM page_indicators WHERE document = 'a' COLLATE NOCASE;

-- Texts that share a key are told apart, also where SQLite takes the rows of two plans together.
CREATE TABLE by_publisher(publisher, body TEXT);
INSERT INTO by_publisher VALUES ('甲报', '立案3件。'), ('甲报', '立案5件。'), (NULL, '立案7件。'), (NULL, '立案8件。');
CREATE VIRTUAL TABLE published USING report(content=by_publisher, column=body, key=publisher, rows=figures);
SELECT value FROM published WHERE (document = '甲报' AND value = 3) OR (document = '甲报' || '' AND value = 5);
SELECT count(*), count(DISTINCT rowid) FROM published;
CREATE VIEW same_key AS SELECT publisher AS key, body AS text FROM by_publisher;
CREATE VIRTUAL TABLE published_view USING report(content=same_key, column=text, key=key, rows=figures);
SELECT value FROM published_view WHERE (document = '甲报' AND value = 3) OR (document = '甲报' || '' AND value = 5);
SELECT count(*), count(DISTINCT rowid) FROM published_view;
-- Rowids of any size are told apart.
CREATE TABLE wide(id INTEGER PRIMARY KEY, body TEXT);
INSERT INTO wide SELECT value, '立案3件。' FROM json_each('[-9223372036854775808, -1, 0, 1, 8589934591, 8589934592, 17179869185, 9223372036854775807]');
CREATE VIRTUAL TABLE wide_figures USING report(content=wide, column=body, rows=figures);
SELECT count(*), count(DISTINCT rowid) FROM wide_figures;

-- A table that is written from its own rows is read as far as it went at the beginning.
CREATE TABLE grows(body TEXT);
INSERT INTO grows VALUES ('立案3件，结案2件。'), ('立案1件。');
CREATE VIRTUAL TABLE grows_figures USING report(content=grows, column=body, rows=figures);
INSERT INTO grows SELECT quote FROM grows_figures;
SELECT group_concat(body, ' ') FROM grows;
INSERT INTO grows SELECT quote FROM grows_figures WHERE document = 1;
SELECT count(*) FROM grows;
-- A column that has the name rowid leaves another.
CREATE TABLE named(rowid TEXT, body TEXT);
INSERT INTO named VALUES (NULL, '立案3件。'), ('a', '立案4件。');
CREATE VIRTUAL TABLE named_figures USING report(content=named, column=body, key=rowid, rows=figures);
INSERT INTO named SELECT 'b', quote FROM named_figures;
SELECT rowid, body FROM named;
-- One WITHOUT ROWID ends too, and a view.
INSERT INTO pages SELECT quote, quote FROM (SELECT i.quote FROM page_indicators i);
SELECT count(*) FROM pages;
INSERT INTO by_publisher SELECT 'new', quote FROM published_view;
SELECT count(*) FROM by_publisher;

-- A view as content, and the table in a view, also where the schema is not trusted.
PRAGMA trusted_schema = OFF;
CREATE VIEW recent AS SELECT id AS number, body FROM documents WHERE id > 3;
CREATE VIRTUAL TABLE recent_sentences USING report(content=recent, column=body, key=number);
CREATE VIEW shown AS SELECT document, sentence FROM recent_sentences;
SELECT * FROM shown;

-- A column of days of publication; NULL is none.
CREATE TABLE issues(id INTEGER PRIMARY KEY, day, body);
INSERT INTO issues VALUES (1, '2021-12-10', '1-10月新增学位40个。'), (2, NULL, '1-10月新增学位50个。'),
  (3, '2020-12-10', '1-10月新增学位40个。'), (4, 'yesterday', '1-10月新增学位60个。');
CREATE VIRTUAL TABLE dated USING report(content=issues, column=body, key=id, rows=indicators, published=day);
SELECT document, value, period_end FROM dated WHERE document < 4 LIMIT 3;
SELECT value FROM dated WHERE document = 4;
CREATE VIRTUAL TABLE no_day USING report(content=issues, column=body, key=id, published=date);
SELECT * FROM no_day;

-- What cannot be read is told when it is read.
CREATE VIRTUAL TABLE no_table USING report(content=nothing, column=body, key=id);
SELECT * FROM no_table;
CREATE VIRTUAL TABLE no_column USING report(content=documents, column=text, key=id);
SELECT * FROM no_column;
CREATE VIRTUAL TABLE itself USING report(content=itself, column=sentence, key=ordinal);
SELECT * FROM itself;
INSERT INTO documents VALUES (6, 7, NULL);
SELECT document FROM all_indicators WHERE document = 6;
