-- The numerals of a corpus that became no indicator, and why: views coverage and 未成指标, as long as this connection
-- is open. They read the texts again, so they are TEMP: the file must be readable without the extension.
--
--   .load ./gongbao
--   .read sql/coverage.sql
--   SELECT kind, count(*) FROM coverage GROUP BY kind;
--   SELECT * FROM 未成指标 WHERE 去处 = '其他';

DROP VIEW IF EXISTS temp.未成指标;
DROP VIEW IF EXISTS temp.coverage;
DROP TABLE IF EXISTS temp.figure_kinds;

CREATE TEMP TABLE figure_kinds (
  kind           TEXT PRIMARY KEY,
  reason         TEXT NOT NULL,
  chinese        TEXT NOT NULL,
  chinese_reason TEXT NOT NULL
);
INSERT INTO temp.figure_kinds VALUES
  ('date',    'a year, month, day or time of day',                      '日期', '年、月、日或钟点'),
  ('period',  'how long something takes or lasts',                      '时段', '一段时间：连续3年、30天内'),
  ('name',    'part of a name or of a set phrase',                      '名称', '名称或固定说法里的数：5G、“1+4+N”、十四五'),
  ('code',    'number of a document, a plot or the like',               '编号', '文号、地块号一类'),
  ('version', 'version of something',                                   '版本', '版本号：平台3.0'),
  ('page',    'outside of every sentence: page number, day of issue',   '版面', '不在句子里：版次、出版日期'),
  ('label',   'tells one of several: list or house number, age, class', '标签', '用来区别的数：序号、幢号、年龄、等级'),
  ('ordinal', 'which in a row, not how many',                           '次序', '第几，不是多少：第六次、二期'),
  ('other',   'counts nothing by itself, or no rule knows it',          '其他', '单独不成数量（一个、每千人、四个方面），或规则不认识'),
  ('amount',  'could report something, but no clause tells what',       '数量', '本可成为指标，但没有小句说明'),
  ('share',   'could report something, but no clause tells what',       '比率', '本可成为指标，但没有小句说明'),
  ('change',  'could report something, but no clause tells what',       '增减', '本可成为指标，但没有小句说明'),
  ('rank',    'could report something, but no clause tells what',       '位次', '本可成为指标，但没有小句说明');

CREATE TEMP VIEW coverage AS
SELECT d.id AS document, d.source, f.unit, f.kind, k.reason, f.quote, f.value, f.measure,
       (SELECT s.sentence
          FROM main.sentences AS s
         WHERE s.document = d.id AND f.pos BETWEEN s.pos AND s.pos + s.len - 1) AS sentence,
       f.pos, f.len
  FROM main.documents AS d
  JOIN report_figures(d.body, d.published) AS f
  LEFT JOIN temp.figure_kinds AS k ON k.kind = f.kind
 WHERE NOT f.indicator;

CREATE TEMP VIEW 未成指标 AS
SELECT c.document AS 文档, c.source AS 来源, c.unit AS 单位, k.chinese AS 去处, k.chinese_reason AS 缘由, c.quote AS 原文,
       c.value AS 数值, c.measure AS 计量单位, c.sentence AS 句子, c.pos AS 位置
  FROM temp.coverage AS c
  LEFT JOIN temp.figure_kinds AS k ON k.kind = c.kind;
