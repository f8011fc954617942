-- 满意率、完成率、办结率各是多少，谁高谁低？ Rates side by side: satisfaction, completion, closing of cases.
--
--   sqlite3 corpus.db < sql/reports/rates.sql | column -t -s "$(printf '\t')"
.headers on
.mode tabs

WITH parameters (metric) AS (
  VALUES ('%率')                          -- pattern of the metric: '%满意率', '%完成率'
)
SELECT CASE WHEN i.metric LIKE '%满意%' THEN '满意' WHEN i.metric LIKE '%完成率' THEN '完成'
            WHEN i.metric LIKE '%办结%' OR i.metric LIKE '%结案率' THEN '办结' ELSE '其他' END AS 哪种率,
       i.value AS "%",
       coalesce(i.unit, '（全文）') AS 单位,
       i.metric AS 指标,
       CASE i.bound WHEN 'over' THEN '超过' WHEN 'at_least' THEN '不少于' WHEN 'about' THEN '约' WHEN 'under' THEN '接近'
                    WHEN 'at_most' THEN '不超过' ELSE '' END AS 界限,
       coalesce(a.metric || ' ' || a.quote, '') AS 所指,
       i.document AS 文档
  FROM parameters AS p
  JOIN indicators AS i ON i.kind = 'share' AND i.metric LIKE p.metric
  LEFT JOIN indicators AS a ON a.document = i.document AND a.ordinal = i.refers_to
 WHERE i.measure = '%' AND i.role = 'actual'
 ORDER BY CASE 哪种率 WHEN '满意' THEN 1 WHEN '完成' THEN 2 WHEN '办结' THEN 3 ELSE 4 END, i.value DESC;
