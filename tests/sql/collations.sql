-- By sound: běi, chóng, shàng, tiān.  ICU reads 长 as zhǎng and 厦 as shà, also where a place is called otherwise.
CREATE TABLE names(name TEXT);
INSERT INTO names VALUES ('长沙'), ('重庆'), ('天津'), ('上海'), ('北京'), ('厦门');
SELECT group_concat(name, ' ') FROM (SELECT name FROM names ORDER BY name COLLATE pinyin);
SELECT group_concat(name, ' ') FROM (SELECT name FROM names ORDER BY name COLLATE pinyin DESC);

-- By strokes: 1, 2, 3, 4, 5, 6, 7.
SELECT group_concat(value, ' ')
FROM (SELECT value FROM json_each('["李","朱","石","王","三","二","一"]') ORDER BY value COLLATE stroke);
-- 丁 and 二 have two strokes, and so has 人; which comes first is ICU's to say, but all are before 三.
SELECT count(*) FROM json_each('["丁","二","人"]') WHERE value < '三' COLLATE stroke AND value > '一' COLLATE stroke;

-- Not by code point, in which 一 < 三 < 二.
SELECT '二' < '三' COLLATE pinyin, '三' < '一' COLLATE pinyin, '二' < '三' COLLATE stroke, '一' < '二' COLLATE stroke;

-- Digits, Chinese characters, Latin letters; a short text before the longer one that begins with it.
SELECT '5G' < '阿' COLLATE pinyin, '阿' < 'APP' COLLATE pinyin, '民' < '民生' COLLATE pinyin, '' < '一' COLLATE pinyin;

-- Only the same bytes are equal: not what differs in a zero-width character, in width or in what comes after a NUL.
CREATE TABLE twins(text TEXT);
INSERT INTO twins VALUES ('民生'), ('民' || char(0x200B) || '生'), ('民生' || char(0)), ('A'), ('Ａ'), ('a'), ('国'), ('國'),
  (''), (char(0x200B)), (CAST(x'FF' AS TEXT)), (CAST(x'FE' AS TEXT)), (CAST(x'E6B0' AS TEXT)), (char(0xFFFD)), (char(0x20BB7));
SELECT count(DISTINCT text COLLATE pinyin) = count(*), count(DISTINCT text COLLATE stroke) = count(*) FROM twins;
SELECT '民生' = '民生' COLLATE pinyin, '' = '' COLLATE stroke;
-- It is an order: of two one is less; less than what is less is less.
SELECT count(*) FROM twins a, twins b
WHERE (a.text < b.text COLLATE pinyin) + (b.text < a.text COLLATE pinyin) + (a.rowid = b.rowid) <> 1
   OR (a.text < b.text COLLATE stroke) + (b.text < a.text COLLATE stroke) + (a.rowid = b.rowid) <> 1;
SELECT count(*) FROM twins a, twins b, twins c
WHERE (a.text < b.text COLLATE pinyin AND b.text < c.text COLLATE pinyin AND NOT a.text < c.text COLLATE pinyin)
   OR (a.text < b.text COLLATE stroke AND b.text < c.text COLLATE stroke AND NOT a.text < c.text COLLATE stroke);

-- An index has them too.
CREATE INDEX names_by_sound ON names(name COLLATE pinyin);
EXPLAIN QUERY PLAN SELECT name FROM names ORDER BY name COLLATE pinyin;
SELECT name FROM names WHERE name > '北京' COLLATE pinyin ORDER BY name COLLATE pinyin LIMIT 1;
PRAGMA integrity_check;

-- There are no others.
SELECT name FROM names ORDER BY name COLLATE zhuyin;
