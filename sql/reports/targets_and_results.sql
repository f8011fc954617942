-- 目标任务完成得怎样？ Which targets were met, exceeded, missed, or left without a result?
--
-- First the targets whose result the same text prints, then those of the official indicators that the next year's report
-- accounts for. Needs the views: sqlite3 corpus.db < sql/views.sql
--
--   sqlite3 corpus.db < sql/reports/targets_and_results.sql | column -t -s "$(printf '\t')"
--   sqlite3 -cmd ".parameter set :place \"'%海拉尔区'\"" -cmd ".parameter set :year 2013" corpus.db < …
.headers on
.mode tabs

DROP TABLE IF EXISTS temp.parameters;
CREATE TEMP TABLE parameters AS
SELECT coalesce(:unit, '%') AS unit,      -- pattern of the unit: '区残联', '%街道'; '%' for all, texts without units too
       coalesce(:place, '%') AS place,    -- pattern of the place
       :year AS year;                     -- that the target is for; NULL for all

WITH results AS (
  SELECT t.document, coalesce(t.place, d.place) AS place, t.year, t.unit, t.metric, t.role, t.value AS target, t.measure, r.value AS result,
         (SELECT s.value                  -- the rate that the text prints for the result or for the target
            FROM indicators AS s
           WHERE s.document = t.document AND s.refers_to IN (r.ordinal, t.ordinal)
             AND s.kind = 'share' AND s.measure = '%'
           LIMIT 1) AS printed_rate
    FROM indicators AS t
    JOIN documents AS d ON d.id = t.document
    LEFT JOIN indicators AS r             -- 任务数12000人,实际完成13806人: what is printed next
      ON r.document = t.document AND r.ordinal = t.ordinal + 1 AND r.sentence = t.sentence AND r.role = 'actual'
     AND r.kind = t.kind AND r.measure = t.measure
   WHERE t.role = 'target' AND coalesce(t.unit, '') LIKE (SELECT unit FROM temp.parameters)
     AND coalesce(t.place, d.place, '') LIKE (SELECT place FROM temp.parameters)
     AND t.year IS coalesce((SELECT year FROM temp.parameters), t.year)
)
SELECT coalesce(place, '') AS 地区,
       coalesce(year, '') AS 年份,
       coalesce(unit, '（全文）') AS 单位,
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

-- Of the official indicators what the next report of the place says, from the view promises, which judges: lower is
-- better of what is to be kept down (失业率, 物价).
SELECT k.place AS 地区,
       k.year AS 年份,
       c.name || CASE k.kind WHEN 'change' THEN '增减' ELSE '' END AS 任务,
       k.quote AS 目标,
       coalesce(k.result_quote, '') AS 结果,
       CASE k.verdict WHEN 'met' THEN '完成' WHEN 'missed' THEN '未完成' ELSE '未见结果' END AS 评语,
       k.document AS 目标文档,
       coalesce(k.result_document, '') AS 结果文档
  FROM temp.parameters AS p
  JOIN promises AS k ON k.place LIKE p.place
  JOIN catalogue AS c ON c.code = k.code
 WHERE p.unit = '%' AND (p.year IS NULL OR k.year = p.year)
 ORDER BY k.place, k.year, k.document, k.ordinal;

SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM indicators WHERE role = 'target') THEN '语料中没有目标'
            WHEN NOT EXISTS (SELECT 1 FROM indicators AS t WHERE t.role = 'target' AND coalesce(t.unit, '') LIKE p.unit)
              THEN ':unit 没有单位“' || p.unit || '”的目标'
            WHEN NOT EXISTS (SELECT 1 FROM indicators AS t JOIN documents AS d ON d.id = t.document
                              WHERE t.role = 'target' AND coalesce(t.unit, '') LIKE p.unit AND coalesce(t.place, d.place, '') LIKE p.place)
              THEN ':place 没有地区“' || p.place || '”的目标'
            ELSE ':year 没有 ' || p.year || ' 年的目标' END AS 没有结果
  FROM temp.parameters AS p
 WHERE NOT EXISTS (SELECT 1 FROM indicators AS t JOIN documents AS d ON d.id = t.document
                    WHERE t.role = 'target' AND coalesce(t.unit, '') LIKE p.unit AND coalesce(t.place, d.place, '') LIKE p.place
                      AND (p.year IS NULL OR t.year = p.year));
