-- Full-text search over the sentences of a corpus: any characters that stand side by side are found.
--
--   sqlite3 corpus.db -cmd '.load ./gongbao' < sql/search.sql
--
-- The index is a file of its own, search.db beside the corpus, made anew each time (about 5 MB of text a second): the
-- corpus itself keeps to ordinary tables, which every BI tool reads without an extension. The sentences are in the
-- index too, so search.db can also be searched alone:
--
--   sqlite3 search.db -cmd '.load ./gongbao' "SELECT document, sentence FROM search('民生') ORDER BY rank LIMIT 10"
--
-- How to ask (https://sqlite.org/fts5.html, section 3; the tokenizer is this extension's `hanzi`):
--   民生           these characters side by side, Traditional or Simplified, any width
--   民生 实事      both, anywhere in the sentence;  民生 OR 实事;  民生 NOT 实事;  NEAR(民生 实事, 10)
--   "67.21"        what is not letters only goes in quotation marks; a number is found as a whole
--   "=民生"        only as a word: not across two, as in 人民生活

ATTACH (SELECT rtrim(file, replace(file, '/', '')) || 'search.db' FROM pragma_database_list WHERE name = 'main') AS search;

BEGIN;
DROP TABLE IF EXISTS search.search;
CREATE VIRTUAL TABLE search.search USING fts5(
  document UNINDEXED,
  ordinal UNINDEXED,
  unit UNINDEXED,
  section UNINDEXED,
  sentence,
  tokenize = 'hanzi'
);
INSERT INTO search.search (document, ordinal, unit, section, sentence)
  SELECT document, ordinal, unit, section, sentence FROM main.sentences ORDER BY document, ordinal;
INSERT INTO search.search (search) VALUES ('optimize');
COMMIT;

.headers on
.mode tabs

-- 最相关的十句，找到的字句加方括号。 The ten sentences that are most about it, what was found in brackets (column 4 is `sentence`).
SELECT coalesce(unit, '（全文）') AS 单位,
       highlight(search, 4, '[', ']') AS 句子
  FROM search('民生')
 ORDER BY rank
 LIMIT 10;

-- 由近及远，截取二十字左右。 From the newest report on, some 20 characters around what was found.
SELECT d.published AS 日期,
       coalesce(s.unit, '（全文）') AS 单位,
       snippet(search, 4, '[', ']', '…', 20) AS 摘录
  FROM search('民生') AS s
  JOIN main.documents AS d ON d.id = s.document
 ORDER BY d.published DESC, s.rank
 LIMIT 10;

-- 任意两字。 Two characters of two words (民生 and 实事) are found like any others.
SELECT coalesce(unit, '（全文）') AS 单位,
       snippet(search, 4, '[', ']', '…', 12) AS 摘录
  FROM search('生实')
 ORDER BY rank
 LIMIT 10;

-- 成词者在前。 Sentences that have it as a word before those that have it across two.
SELECT coalesce(unit, '（全文）') AS 单位,
       highlight(search, 4, '[', ']') AS 句子
  FROM search('民生 OR "=民生"')
 ORDER BY rank
 LIMIT 10;

-- 哪些单位提到，几句。 Which units speak of it, and in how many sentences; those with as many by their sound.
SELECT coalesce(unit, '（全文）') AS 单位,
       count(*) AS 句数
  FROM search('民生')
 GROUP BY unit
 ORDER BY 句数 DESC, 单位 COLLATE pinyin;

-- 这些句子里的数字。 The figures of the sentences that were found.
SELECT coalesce(i.unit, '（全文）') AS 单位,
       i.metric AS 指标,
       i.value AS 数值,
       i.measure AS 单位词
  FROM search('民生') AS s
  JOIN main.sentences AS t ON t.document = s.document AND t.ordinal = s.ordinal
  JOIN main.indicators AS i ON i.document = t.document AND i.pos BETWEEN t.pos AND t.pos + t.len - 1
 ORDER BY s.rank, i.ordinal
 LIMIT 10;

-- 常用词。 The words of the corpus, the most frequent first.
CREATE VIRTUAL TABLE temp.words USING fts5vocab(search, search, row);
SELECT substr(term, 2) AS 词,
       doc AS 句数,
       cnt AS 次数
  FROM words
 WHERE term GLOB '=*'
 ORDER BY 次数 DESC, 词 COLLATE pinyin
 LIMIT 20;
