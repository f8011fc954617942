-- 谁自称第一，在多大范围里？ Who claims first place, and among whom?
--
--   sqlite3 corpus.db < sql/reports/first_place.sql | column -t -s "$(printf '\t')"
.headers on
.mode tabs

WITH parameters (place) AS (
  VALUES (1)                              -- 3 for all that claim to be among the first three
),
scopes (scope, size, name) AS (           -- from the widest on
  VALUES ('全球', 1, '全球'), ('世界', 1, '世界'), ('全国', 2, '全国'), ('全省', 3, '全省'), ('全市', 4, '全市'),
         ('全县', 5, '全县'), ('全区', 5, '全区')
)
SELECT coalesce(s.name, r.scope, '未注明') AS 范围,
       CAST(r.value AS INTEGER) AS 名次,
       coalesce(r.unit, '（全文）') AS 单位,
       r.metric AS 什么第一,
       coalesce(round(a.value, 2) || ' ' || coalesce(a.measure, ''), '') AS 所指数值,
       r.quote AS 原文,
       r.document AS 文档
  FROM parameters AS p
  JOIN indicators AS r ON r.kind = 'rank' AND r.value <= p.place
  LEFT JOIN scopes AS s ON s.scope = r.scope
  LEFT JOIN indicators AS a ON a.document = r.document AND a.ordinal = r.refers_to
 ORDER BY coalesce(s.size, 9), r.value, r.document, r.unit;
