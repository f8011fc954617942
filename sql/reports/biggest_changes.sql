-- 升降最大的是什么？ What rose and fell the most?
--
--   sqlite3 corpus.db < sql/reports/biggest_changes.sql | column -t -s "$(printf '\t')"
.headers on
.mode tabs

WITH parameters (each_way) AS (
  VALUES (15)                             -- so many rises, and so many falls
),
rises AS (
  SELECT * FROM indicators
   WHERE kind = 'change' AND measure = '%' AND value > 0 AND role = 'actual'
   ORDER BY value DESC
   LIMIT (SELECT each_way FROM parameters)
),
falls AS (
  SELECT * FROM indicators
   WHERE kind = 'change' AND measure = '%' AND value < 0 AND role = 'actual'
   ORDER BY value
   LIMIT (SELECT each_way FROM parameters)
),
changes AS (
  SELECT * FROM rises UNION ALL SELECT * FROM falls
)
SELECT CASE WHEN c.value > 0 THEN '升' ELSE '降' END AS 升降,
       c.value AS "幅度%",
       coalesce(c.unit, '（全文）') AS 单位,
       c.metric AS 指标,
       coalesce(a.quote, '') AS 现值,
       coalesce(c.basis, '') AS 基准,
       coalesce(c.period, '') AS 时期,
       c.document AS 文档
  FROM changes AS c
  LEFT JOIN indicators AS a ON a.document = c.document AND a.ordinal = c.refers_to
 ORDER BY c.value DESC;
