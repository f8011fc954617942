-- 同一年各地一项指标谁高谁低？ How do places compare in an indicator of one year?
--
-- Level, growth and the target of the next year side by side, from the view series.
-- Needs the views: sqlite3 corpus.db < sql/views.sql
--
--   sqlite3 corpus.db < sql/reports/compare_places.sql | column -t -s "$(printf '\t')"
--   sqlite3 -cmd ".parameter set :indicator \"'一般公共预算收入'\"" -cmd ".parameter set :year 2025" \
--     -cmd ".parameter set :level \"'provincial'\"" corpus.db < sql/reports/compare_places.sql
.headers on
.mode tabs

-- The code by itself: `code = :code` reaches the index through the view, a join does not.
.parameter set :code "(SELECT entry.code FROM catalogue AS entry WHERE coalesce((SELECT value FROM temp.sqlite_parameters WHERE key = ':indicator'), 'GDP') IN (entry.code, entry.name))"

DROP TABLE IF EXISTS temp.cells;
CREATE TEMP TABLE cells AS SELECT * FROM series WHERE code = :code AND place IS NOT NULL AND coverage IS NULL;

DROP TABLE IF EXISTS temp.parameters;
CREATE TEMP TABLE parameters AS
SELECT coalesce(:indicator, 'GDP') AS indicator,                -- code of the catalogue, or its name there
       coalesce(:level, '%') AS level,                          -- national, provincial, municipal, county or town
       -- the year, else the last that some place has a result for
       coalesce(:year, (SELECT max(s.year) FROM temp.cells AS s WHERE s.role = 'actual')) AS year;

DROP TABLE IF EXISTS temp.compared;
CREATE TEMP TABLE compared AS
SELECT s.place, s.indicator, p.year,
       max(s.value) FILTER (WHERE s.year = p.year AND s.role = 'actual' AND s.kind IN ('amount', 'share')) AS value,
       max(s.measure) FILTER (WHERE s.year = p.year AND s.role = 'actual' AND s.kind IN ('amount', 'share')) AS measure,
       max(s.value) FILTER (WHERE s.year = p.year AND s.role = 'actual' AND s.kind = 'change' AND s.measure = '%') AS growth,
       max(s.quote) FILTER (WHERE s.year = p.year + 1 AND s.role = 'target' AND s.kind = 'change') AS growth_target,
       max(s.quote) FILTER (WHERE s.year = p.year + 1 AND s.role = 'target' AND s.kind IN ('amount', 'share')) AS target
  FROM temp.parameters AS p
  JOIN temp.cells AS s ON s.year BETWEEN p.year AND p.year + 1
 WHERE coalesce(s.level, '') LIKE p.level
 GROUP BY s.place;

SELECT indicator AS 指标,
       year AS 年份,
       place AS 地区,
       coalesce(CASE WHEN abs(value) >= 1e8 THEN round(value / 1e8, 4) || ' 亿'
                     WHEN abs(value) >= 1e4 THEN round(value / 1e4, 4) || ' 万'
                     ELSE round(value, 4) || ' ' END || coalesce(measure, ''), '') AS 数值,
       coalesce(growth, '') AS "增幅%",
       CASE WHEN growth IS NOT NULL THEN rank() OVER (ORDER BY growth DESC NULLS LAST) ELSE '' END AS 增幅名次,
       coalesce(growth_target, '') AS 次年增幅目标,
       coalesce(target, '') AS 次年目标
  FROM temp.compared
 ORDER BY growth DESC NULLS LAST, value DESC, place;

SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM catalogue) THEN '目录 catalogue 为空：用 sql/load_folder.sh 再入库一次'
            WHEN :code IS NULL THEN ':indicator 目录中没有“' || p.indicator || '”'
            WHEN NOT EXISTS (SELECT 1 FROM temp.cells) THEN ':indicator 没有一份文档报告全年的“' || p.indicator || '”'
            WHEN NOT EXISTS (SELECT 1 FROM temp.cells AS s WHERE s.year BETWEEN p.year AND p.year + 1)
              THEN ':year 没有 ' || p.year || ' 年的数'
            ELSE ':level 没有“' || p.level || '”一级地区的数' END AS 没有结果
  FROM temp.parameters AS p
 WHERE NOT EXISTS (SELECT 1 FROM temp.compared);
