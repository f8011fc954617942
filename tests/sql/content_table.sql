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
-- It compares as any column without a type does.
SELECT count(*) FROM all_indicators WHERE document = '4';

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

-- A view as content, and the table in a view, also where the schema is not trusted.
PRAGMA trusted_schema = OFF;
CREATE VIEW recent AS SELECT id AS number, body FROM documents WHERE id > 3;
CREATE VIRTUAL TABLE recent_sentences USING report(content=recent, column=body, key=number);
CREATE VIEW shown AS SELECT document, sentence FROM recent_sentences;
SELECT * FROM shown;

-- What cannot be read is told when it is read.
CREATE VIRTUAL TABLE no_table USING report(content=nothing, column=body, key=id);
SELECT * FROM no_table;
CREATE VIRTUAL TABLE no_column USING report(content=documents, column=text, key=id);
SELECT * FROM no_column;
CREATE VIRTUAL TABLE itself USING report(content=itself, column=sentence, key=ordinal);
SELECT * FROM itself;
INSERT INTO documents VALUES (6, 7, NULL);
SELECT document FROM all_indicators WHERE document = 6;
