-- 一个单位的全貌：做了什么，得了什么，数字对不对？ All about one unit: its figures, ranks, honours and checks.
--
--   sqlite3 corpus.db < sql/reports/unit_profile.sql | column -t -s "$(printf '\t')"
--   sqlite3 -cmd ".parameter set :unit \"'区教育局'\"" corpus.db < sql/reports/unit_profile.sql
.headers on
.mode tabs

DROP TABLE IF EXISTS temp.parameters;
CREATE TEMP TABLE parameters AS
SELECT coalesce(:unit, '区法院') AS unit;  -- the heading of the unit as printed, in every text of the corpus

SELECT u.unit AS 单位, u.category AS 类别, coalesce(u.alias, '') AS 别称, d.title AS 文档标题, d.published AS 发布日期,
       u.len AS 字数,
       (SELECT count(*) FROM indicators AS i WHERE i.unit = u.unit AND i.document = u.document) AS 指标,
       (SELECT count(*) FROM honours AS h WHERE h.unit = u.unit AND h.document = u.document) AS 荣誉
  FROM units AS u
  JOIN documents AS d ON d.id = u.document
 WHERE u.unit = (SELECT unit FROM parameters)
 ORDER BY d.published;

-- Amounts and shares, each with the change and the rank that the text gives for it.
SELECT i.document AS 文档,
       coalesce(i.section, '') AS 段落,
       i.metric AS 指标,
       i.quote AS 原文,
       i.value AS 数值,
       i.measure AS 计量单位,
       coalesce((SELECT printf('%+g', c.value) || c.measure
                   FROM indicators AS c
                  WHERE c.document = i.document AND c.refers_to = i.ordinal AND c.kind = 'change'), '') AS 增减,
       coalesce((SELECT c.quote
                   FROM indicators AS c
                  WHERE c.document = i.document AND c.refers_to = i.ordinal AND c.kind = 'rank'), '') AS 位次,
       coalesce(i.period, '') AS 时期
  FROM indicators AS i
 WHERE i.unit = (SELECT unit FROM parameters)
   AND i.kind IN ('amount', 'share')
 ORDER BY i.document, i.ordinal;

-- Changes and ranks of something whose amount is not given.
SELECT i.document AS 文档, i.metric AS 指标, i.value AS "增减或位次", i.measure AS 计量单位, coalesce(i.basis, i.scope, '') AS "基准或范围"
  FROM indicators AS i
 WHERE i.unit = (SELECT unit FROM parameters)
   AND i.kind IN ('change', 'rank')
   AND i.refers_to IS NULL
 ORDER BY i.document, i.ordinal;

SELECT h.document AS 文档, h.verb AS 动词, h.title AS 荣誉, coalesce(h.level, '') AS 级别
  FROM honours AS h
 WHERE h.unit = (SELECT unit FROM parameters)
 ORDER BY h.document, h.ordinal;

SELECT c.document AS 文档, CASE c.holds WHEN 1 THEN '相符' ELSE '不符' END AS 核对, c.explanation AS 说明
  FROM checks AS c
 WHERE c.unit = (SELECT unit FROM parameters)
 ORDER BY c.holds, c.document, c.ordinal;

SELECT ':unit 没有单位“' || p.unit || '”' AS 没有结果
  FROM parameters AS p
 WHERE NOT EXISTS (SELECT 1 FROM units AS u WHERE u.unit = p.unit);
