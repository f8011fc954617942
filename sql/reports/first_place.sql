-- 谁自称第一，在多大范围里？ Who claims first place, and among whom?
--
--   sqlite3 corpus.db < sql/reports/first_place.sql | column -t -s "$(printf '\t')"
--   sqlite3 -cmd '.parameter set :last 3' -cmd '.parameter set :year 2023' corpus.db < sql/reports/first_place.sql
.headers on
.mode tabs

DROP TABLE IF EXISTS temp.parameters;
CREATE TEMP TABLE parameters AS
SELECT coalesce(:last, 1) AS last,        -- 3 for all that claim to be among the first three
       coalesce(:place, '%') AS place,    -- pattern of the place
       :year AS year;                     -- NULL for all, also those whose year is not known

DROP TABLE IF EXISTS temp.claims;
CREATE TEMP TABLE claims AS
SELECT r.*, coalesce(r.place, d.place) AS whose
  FROM indicators AS r
  JOIN documents AS d ON d.id = r.document
 WHERE r.kind = 'rank' AND r.value <= (SELECT last FROM temp.parameters)
   AND coalesce(r.place, d.place, '') LIKE (SELECT place FROM temp.parameters)
   AND r.year IS coalesce((SELECT year FROM temp.parameters), r.year);

WITH scopes (scope, size, name) AS (      -- from the widest on
  VALUES ('全球', 1, '全球'), ('世界', 1, '世界'), ('全国', 2, '全国'), ('全省', 3, '全省'), ('全市', 4, '全市'),
         ('全县', 5, '全县'), ('全区', 5, '全区')
)
SELECT coalesce(s.name, claim.scope, '未注明') AS 范围,
       CAST(claim.value AS INTEGER) AS 名次,
       coalesce(claim.whose, '') AS 地区,
       coalesce(claim.unit, '（全文）') AS 单位,
       coalesce(claim.year, '') AS 年份,
       coalesce((SELECT entry.name FROM catalogue AS entry WHERE entry.code = claim.code), claim.metric) AS 什么第一,
       coalesce(round(a.value, 2) || ' ' || coalesce(a.measure, ''), '') AS 所指数值,
       claim.quote AS 原文,
       claim.document AS 文档
  FROM temp.claims AS claim
  LEFT JOIN scopes AS s ON s.scope = claim.scope
  LEFT JOIN indicators AS a ON a.document = claim.document AND a.ordinal = claim.refers_to
 ORDER BY coalesce(s.size, 9), claim.value, claim.document, claim.unit;

SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM indicators AS r WHERE r.kind = 'rank' AND r.value <= p.last)
              THEN ':last 没有前 ' || p.last || ' 位的位次'
            WHEN NOT EXISTS (SELECT 1 FROM indicators AS r JOIN documents AS d ON d.id = r.document
                              WHERE r.kind = 'rank' AND r.value <= p.last AND coalesce(r.place, d.place, '') LIKE p.place)
              THEN ':place 没有地区“' || p.place || '”的位次'
            ELSE ':year 没有 ' || p.year || ' 年的位次' END AS 没有结果
  FROM temp.parameters AS p
 WHERE NOT EXISTS (SELECT 1 FROM temp.claims);
