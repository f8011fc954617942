-- 哪些数字没有成为指标，为什么？ Which numerals did not become indicators, and why?
--
-- Needs the extension, as it reads the texts again:
--
--   sqlite3 -cmd '.load ./gongbao' corpus.db < sql/reports/figures_without_indicator.sql
--
-- sql/coverage.sql has a view of each of them, with its sentence and what its kind means.
.headers on
.mode tabs

WITH parameters (source, unit) AS (
  VALUES ('%', '%')                       -- patterns of the text and of the unit
)
SELECT CASE f.kind WHEN 'date' THEN '日期' WHEN 'period' THEN '时段' WHEN 'name' THEN '名称中的数' WHEN 'code' THEN '文号、编号'
                   WHEN 'version' THEN '版本' WHEN 'page' THEN '版面' WHEN 'label' THEN '序号、标签'
                   WHEN 'ordinal' THEN '次序' WHEN 'other' THEN '其他' ELSE f.kind END AS 种类,
       count(*) AS 数字,
       count(*) FILTER (WHERE f.indicator) AS 成为指标,
       count(*) FILTER (WHERE NOT f.indicator) AS 未成为指标,
       round(100.0 * count(*) FILTER (WHERE f.indicator) / count(*), 1) AS "%",
       substr(replace(coalesce(group_concat(DISTINCT CASE WHEN NOT f.indicator THEN f.quote END), ''), char(10), ''),
              1, 40) AS 举例
  FROM parameters AS p
  JOIN documents AS d ON d.source LIKE p.source
  JOIN report_figures(d.body, d.published) AS f
 WHERE coalesce(f.unit, '') LIKE p.unit
 GROUP BY f.kind
 ORDER BY 数字 DESC;

-- Those worth a look: a number with a measure that reports nothing, or one that has no kind.
WITH parameters (source, unit, around) AS (
  VALUES ('%', '%', 12)                   -- as above; characters of context
)
SELECT d.id AS 文档,
       coalesce(f.unit, '') AS 单位,
       f.kind AS 种类,
       f.quote AS 数字,
       replace(substr(d.body, max(1, f.pos - p.around), p.around + f.len + p.around), char(10), '') AS 上下文,
       f.pos AS 位置
  FROM parameters AS p
  JOIN documents AS d ON d.source LIKE p.source
  JOIN report_figures(d.body, d.published) AS f
 WHERE NOT f.indicator
   AND f.kind IN ('amount', 'share', 'change', 'rank', 'other')
   AND coalesce(f.unit, '') LIKE p.unit
 ORDER BY d.id, f.pos;
