-- 各单位报了哪些钱，最大的几笔是什么？ What money does each unit report, and which amounts are largest?
--
-- Amounts are listed, not added: budgets, fines and bank loans have no sum that means anything.
--
--   sqlite3 corpus.db < sql/reports/money_by_unit.sql | column -t -s "$(printf '\t')"
.headers on
.mode tabs

WITH parameters (unit, largest, most_rows) AS (
  VALUES ('%', 3, 3000)                   -- pattern of the unit; how many amounts of each; how many rows in all
),
amounts AS (
  SELECT i.document, i.unit, i.metric, i.value, i.measure, i.bound, i.period, i.role,
         first_value(i.value) OVER largest_first AS top,
         row_number() OVER largest_first AS place
    FROM parameters AS p
    JOIN indicators AS i ON i.dimension = 'money' AND coalesce(i.unit, '') LIKE p.unit
   WHERE i.kind = 'amount' AND i.unit IS NOT NULL
  WINDOW largest_first AS (PARTITION BY i.document, i.unit ORDER BY i.value DESC)
)
SELECT unit AS 单位,
       metric AS 指标,
       CASE WHEN value >= 1e8 THEN round(value / 1e8, 4) || ' 亿' || measure
            WHEN value >= 1e4 THEN round(value / 1e4, 4) || ' 万' || measure
            ELSE round(value, 4) || ' ' || measure END AS 金额,
       CASE bound WHEN 'over' THEN '超' WHEN 'at_least' THEN '不少于' WHEN 'about' THEN '约' WHEN 'under' THEN '近'
                  WHEN 'at_most' THEN '不超过' ELSE '' END AS 界限,
       CASE role WHEN 'target' THEN '目标' WHEN 'forecast' THEN '预计' WHEN 'baseline' THEN '基数' ELSE '' END AS 性质,
       coalesce(period, '') AS 时期,
       document AS 文档
  FROM amounts
 WHERE place <= (SELECT largest FROM parameters)
 ORDER BY top DESC, document, unit, value DESC
 LIMIT (SELECT most_rows FROM parameters);
