-- 承诺兑现了吗？ What became of what was promised for a year: kept, missed, or not mentioned again?
--
-- First how many of each by place, year and unit, then each target with its result, from the view promises, whose comment
-- says how the two are paired and judged. Needs the views: sqlite3 corpus.db < sql/views.sql; works and other targets
-- without an official indicator are paired by sql/promises.sql, run before.
--
--   sqlite3 corpus.db < sql/reports/promises.sql | column -t -s "$(printf '\t')"
--   sqlite3 -cmd ".parameter set :place \"'%海拉尔区'\"" -cmd ".parameter set :year 2013" corpus.db < …
.headers on
.mode tabs

DROP TABLE IF EXISTS temp.parameters;
CREATE TEMP TABLE parameters AS
SELECT coalesce(:place, '%') AS place,    -- pattern of the place
       coalesce(:unit, '%') AS unit,      -- pattern of the unit: '区残联', '%街道'; '%' for all, texts without units too
       :year AS year;                     -- that the target is for; NULL for all

DROP TABLE IF EXISTS temp.kept;
CREATE TEMP TABLE kept AS SELECT * FROM promises;

-- 兑现率: of those that a report accounts for. 未提及率: of those that a report could have accounted for.
SELECT coalesce(k.place, '') AS 地区,
       k.year AS 年份,
       coalesce(k.unit, '') AS 单位,
       count(*) AS 目标数,
       sum(k.verdict = 'met') AS 兑现,
       sum(k.verdict = 'missed') AS 未兑现,
       sum(k.verdict = 'not reported') AS 未提及,
       sum(k.verdict = 'no later report') AS 尚无后续报告,
       coalesce(round(100.0 * sum(k.verdict = 'met') / nullif(sum(k.verdict IN ('met', 'missed')), 0), 1), '') AS "兑现率%",
       coalesce(round(100.0 * sum(k.verdict = 'not reported') / nullif(sum(k.verdict <> 'no later report'), 0), 1), '') AS "未提及率%"
  FROM temp.parameters AS p
  JOIN temp.kept AS k ON coalesce(k.place, '') LIKE p.place AND coalesce(k.unit, '') LIKE p.unit
 WHERE p.year IS NULL OR k.year = p.year
 GROUP BY k.place, k.year, k.unit
 ORDER BY k.place, k.year, k.unit;

SELECT coalesce(k.place, '') AS 地区,
       k.year AS 年份,
       coalesce(k.unit, '') AS 单位,
       k.metric || CASE k.kind WHEN 'change' THEN '增减' ELSE '' END AS 目标,
       k.quote AS 目标数,
       coalesce(k.result_metric, '') AS 结果,
       coalesce(k.result_quote, '') AS 结果数,
       coalesce(k.percent, '') AS "完成率%",
       CASE k.verdict WHEN 'met' THEN '兑现' WHEN 'missed' THEN '未兑现' WHEN 'not reported' THEN '未提及' ELSE '尚无后续报告' END AS 结论,
       k.document AS 目标文档,
       k.ordinal AS 目标序号,
       coalesce(k.result_document, '') AS 结果文档,
       coalesce(k.result_ordinal, '') AS 结果序号
  FROM temp.parameters AS p
  JOIN temp.kept AS k ON coalesce(k.place, '') LIKE p.place AND coalesce(k.unit, '') LIKE p.unit
 WHERE p.year IS NULL OR k.year = p.year
 ORDER BY k.place, k.year, k.unit, k.document, k.ordinal;

SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM temp.kept) THEN '语料中没有一份报告为来年定下目标'
            WHEN NOT EXISTS (SELECT 1 FROM temp.kept AS k WHERE coalesce(k.place, '') LIKE p.place)
              THEN ':place 没有地区“' || p.place || '”的目标'
            WHEN NOT EXISTS (SELECT 1 FROM temp.kept AS k WHERE coalesce(k.place, '') LIKE p.place AND coalesce(k.unit, '') LIKE p.unit)
              THEN ':unit 没有单位“' || p.unit || '”的目标'
            ELSE ':year 没有 ' || p.year || ' 年的目标' END AS 没有结果
  FROM temp.parameters AS p
 WHERE NOT EXISTS (SELECT 1 FROM temp.kept AS k
                    WHERE coalesce(k.place, '') LIKE p.place AND coalesce(k.unit, '') LIKE p.unit AND (p.year IS NULL OR k.year = p.year));
