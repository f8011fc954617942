-- One row per sentence, or the rows of any of the functions.
CREATE VIRTUAL TABLE page USING report(file='page.txt');
SELECT ordinal, sentence FROM page;
CREATE VIRTUAL TABLE page_indicators USING report(file = "page.txt", rows = 'indicators');
SELECT metric, value FROM page_indicators WHERE value > 1000;
CREATE VIRTUAL TABLE page_document USING report(rows=document, file=page-gb18030.txt);
SELECT encoding, characters FROM page_document;
SELECT group_concat(name, ' ') FROM pragma_table_info('page');

-- The day of publication says which year a period is in; it comes before the one that the text prints.
SELECT writefile('undated.txt', '1-10月新增学位40个。') > 0;
CREATE VIRTUAL TABLE temp.undated USING report(file='undated.txt', rows=indicators);
SELECT period_end FROM undated;
CREATE VIRTUAL TABLE temp.dated USING report(file='undated.txt', rows=indicators, published='2021-12-10');
SELECT period_end FROM dated;
CREATE VIRTUAL TABLE temp.dated_document USING report(file='undated.txt', rows=document, published='2021-12-10');
SELECT published FROM dated_document;

-- The file is read when it is asked for.
CREATE VIRTUAL TABLE later USING report(file='it''s later.txt');
SELECT * FROM later;
SELECT writefile('it''s later.txt', '新增学位40个。');
SELECT sentence FROM later;
SELECT writefile('it''s later.txt', '新增学位50个。');
SELECT sentence FROM later;
ALTER TABLE later RENAME TO earlier;
SELECT sentence FROM earlier;
DROP TABLE earlier;

-- What cannot be read.
CREATE VIRTUAL TABLE folder USING report(file='/');
SELECT * FROM folder;
CREATE VIRTUAL TABLE device USING report(file='/dev/null');
SELECT * FROM device;
SELECT writefile('empty.txt', '');
CREATE VIRTUAL TABLE empty USING report(file='empty.txt');
SELECT count(*) FROM empty;
SELECT writefile('large.txt', zeroblob(2000));
CREATE VIRTUAL TABLE large USING report(file='large.txt');
.limit length 1000
SELECT * FROM large;
.limit length 1000000

-- Nothing can be written to it.
DELETE FROM page;

-- No schema may read files: not in a view, not in a trigger.
CREATE VIEW peek AS SELECT * FROM page;
SELECT * FROM peek;
CREATE TABLE t(x);
CREATE TRIGGER peek_at_it AFTER INSERT ON t BEGIN
  INSERT INTO t SELECT sentence FROM page;
END;
INSERT INTO t VALUES (1);
-- Nor does a table over a table get at one.
CREATE VIRTUAL TABLE around USING report(content=page, column=sentence, key=ordinal);
SELECT * FROM around;
