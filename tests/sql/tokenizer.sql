CREATE VIRTUAL TABLE search USING fts5(sentence, tokenize = 'hanzi');
INSERT INTO search(rowid, sentence) VALUES
  (1, '民生实事项目完成投资67.21亿元'),
  (2, '人民生活水平提高,生活质量改善'),
  (3, '推出“接廉走运”清风之旅线路5條，建成５Ｇ基站３００座'),
  (4, '改进工作，作风转变。'),
  (5, '𠮷村café改造'),
  (6, '萬里長城'),
  (7, ''),
  (8, NULL);

-- A word, and any characters that stand side by side.
SELECT rowid, highlight(search, 0, '[', ']') FROM search('民生') ORDER BY rowid;
SELECT rowid, highlight(search, 0, '[', ']') FROM search('生实');
SELECT rowid, highlight(search, 0, '[', ']') FROM search('生实事项');
SELECT rowid, highlight(search, 0, '[', ']') FROM search('事');
SELECT count(*) FROM search('实民');
-- Every substring of two characters of every sentence, as the text has them.
WITH RECURSIVE pair(id, at, characters, sentence) AS (
  SELECT rowid, 1, substr(sentence, 1, 2), sentence FROM search WHERE rowid IN (1, 6)
  UNION ALL SELECT id, at + 1, substr(sentence, at + 1, 2), sentence FROM pair WHERE at < length(sentence) - 1)
SELECT id, count(*), sum(EXISTS (SELECT 1 FROM search WHERE search MATCH '"' || characters || '"' AND rowid = id))
FROM pair WHERE characters NOT GLOB '*[0-9.]*' GROUP BY id;
-- With "=" only on the borders of words: 人民 | 生活 has no 民生.
SELECT rowid, highlight(search, 0, '[', ']') FROM search('"=民生"');
SELECT rowid, highlight(search, 0, '[', ']') FROM search('"=生活质量"');
SELECT rowid FROM search('民生 OR "=民生"') ORDER BY rank;
-- Where FTS5's own operators are.
SELECT rowid FROM search('民生 NOT 实事');
SELECT rowid FROM search('生活 AND 质量');
SELECT rowid FROM search('NEAR(水平 改善, 8)');
SELECT rowid FROM search('^人民');
SELECT count(*) FROM search('^民生活');

-- Quotation marks and spaces do not come between, clause marks do.
SELECT highlight(search, 0, '[', ']') FROM search('推出接廉走运');
SELECT highlight(search, 0, '[', ']') FROM search('"之旅 线路"');
SELECT count(*) FROM search('工作作风');
SELECT highlight(search, 0, '[', ']') FROM search('"工作,作风"');
SELECT highlight(search, 0, '[', ']') FROM search('"，作风转变！"');
SELECT count(*) FROM search('"，。"');

-- Other letters and digits are found as a whole, in any case and width; a point stays in its number.
SELECT highlight(search, 0, '[', ']') FROM search('"67.21"');
SELECT count(*) FROM search('67');
SELECT count(*) FROM search('21');
SELECT highlight(search, 0, '[', ']') FROM search('5g');
SELECT highlight(search, 0, '[', ']') FROM search('5G基站300座');
SELECT highlight(search, 0, '[', ']') FROM search('５Ｇ基');
SELECT highlight(search, 0, '[', ']') FROM search('CAFÉ');
SELECT highlight(search, 0, '[', ']') FROM search('caf*');
SELECT count(*) FROM search('caf');
-- A character beyond the BMP is one as well.
SELECT highlight(search, 0, '[', ']') FROM search('𠮷村');
-- Traditional is Simplified.
SELECT highlight(search, 0, '[', ']') FROM search('里长');
SELECT highlight(search, 0, '[', ']') FROM search('線路5条');

-- snippet() counts characters, and a number as one.
SELECT snippet(search, 0, '[', ']', '…', 4) FROM search('投资');

-- A text can hold anything.
INSERT INTO search(rowid, sentence) VALUES
  (9, CAST(x'E58A9EFFE6A188' AS TEXT)), (10, '前' || char(0) || '后'), (11, CAST(x'E6B0' AS TEXT)), (12, '。。。');
SELECT rowid, hex(highlight(search, 0, '[', ']')) FROM search('办案');
SELECT rowid FROM search('后');

-- ICU's words are listed by fts5vocab, with a mark that tells them from characters and numbers.
CREATE VIRTUAL TABLE words USING fts5vocab(search, row);
SELECT term, doc, cnt FROM words WHERE term IN ('民生', '=民生', '=人民', '=生活', '=生实', ',', '67.21') ORDER BY term;

INSERT INTO search(rowid, sentence) VALUES (13, randomblob(1000));
-- What was written can be taken away.
INSERT INTO search(search) VALUES ('integrity-check');
UPDATE search SET sentence = '民主' WHERE rowid = 1;
DELETE FROM search WHERE rowid > 8;
INSERT INTO search(search) VALUES ('integrity-check');
SELECT rowid FROM search('民生');
INSERT INTO search(search) VALUES ('rebuild');
SELECT rowid FROM search('民主');
SELECT count(*) FROM words WHERE term = '=民生';

-- An index of prefixes counts what there is once, as a scan does.
CREATE VIRTUAL TABLE prefixes USING fts5(sentence, tokenize = 'hanzi', prefix = '1 2');
CREATE VIRTUAL TABLE scanned USING fts5(sentence, tokenize = 'hanzi');
INSERT INTO prefixes VALUES ('民生实事，民生'), ('民间投资，人民'), ('为民办事');
INSERT INTO scanned SELECT sentence FROM prefixes;
SELECT group_concat(rowid, ' ') FROM (SELECT rowid FROM prefixes('民*') ORDER BY rank);
SELECT group_concat(rowid, ' ') FROM (SELECT rowid FROM scanned('民*') ORDER BY rank);
SELECT highlight(prefixes, 0, '[', ']') FROM prefixes('"=民生" *');
INSERT INTO prefixes(prefixes) VALUES ('integrity-check');

-- It takes no arguments.
CREATE VIRTUAL TABLE other USING fts5(sentence, tokenize = 'hanzi words');
