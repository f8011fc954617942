-- 目标任务完成得怎样？ Which targets were met, exceeded, missed, or left without a result?
--
--   sqlite3 corpus.db < sql/reports/targets_and_results.sql | column -t -s "$(printf '\t')"
.headers on
.mode tabs

WITH parameters (unit) AS (
  VALUES ('%')                            -- pattern of the unit: '区残联', '%街道'; '%' for all, texts without units too
),
results AS (
  SELECT t.document, t.unit, t.metric, t.role, t.value AS target, t.measure, r.value AS result,
         (SELECT s.value                  -- the rate that the text prints for the result or for the target
            FROM indicators AS s
           WHERE s.document = t.document AND s.refers_to IN (r.ordinal, t.ordinal)
             AND s.kind = 'share' AND s.measure = '%'
           LIMIT 1) AS printed_rate
    FROM parameters AS p
    JOIN indicators AS t ON t.role = 'target' AND coalesce(t.unit, '') LIKE p.unit
    LEFT JOIN indicators AS r             -- 任务数12000人,实际完成13806人: what is printed next
      ON r.document = t.document AND r.ordinal = t.ordinal + 1 AND r.sentence = t.sentence AND r.role = 'actual'
     AND r.kind = t.kind AND r.measure = t.measure
)
SELECT coalesce(unit, '（全文）') AS 单位,
       metric AS 任务,
       target AS 目标,
       coalesce(result, '') AS 结果,
       measure AS 计量单位,
       CASE WHEN target <> 0 AND result IS NOT NULL THEN round(100.0 * result / target, 1) ELSE '' END AS "完成率%",
       coalesce(printed_rate, '') AS "原文完成率%",
       CASE WHEN result IS NULL THEN '未见结果'
            WHEN result > target THEN '超额'
            WHEN result = target THEN '完成'
            ELSE '未完成' END AS 评语,
       document AS 文档
  FROM results
 ORDER BY result IS NULL, document, unit, result / target DESC;
