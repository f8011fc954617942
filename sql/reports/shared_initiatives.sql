-- 哪些提法和文件被多个单位共同提到？ Which slogans, programmes and documents do several units name?
--
--   sqlite3 corpus.db < sql/reports/shared_initiatives.sql | column -t -s "$(printf '\t')"
.headers on
.mode tabs

WITH parameters (least) AS (
  VALUES (3)                              -- named by at least so many units
)
SELECT m.name AS 提法,
       CASE m.kind WHEN 'document' THEN '文件' ELSE '名称' END AS 种类,
       count(DISTINCT m.unit) AS 单位数,
       count(*) AS 次数,
       replace(group_concat(DISTINCT m.unit), ',', '、') AS 单位
  FROM mentions AS m
 WHERE m.unit IS NOT NULL
 GROUP BY m.name, m.kind
HAVING count(DISTINCT m.unit) >= (SELECT least FROM parameters)
 ORDER BY 单位数 DESC, 次数 DESC, m.name;
