-- 一项指标历年各地是多少？ What was an indicator in each place and each year?
--
-- One row a place, year, role and kind, from the view series, whose comment says which of several figures is taken.
-- Needs the views: sqlite3 corpus.db < sql/views.sql
--
--   sqlite3 corpus.db < sql/reports/series.sql | column -t -s "$(printf '\t')"
--   sqlite3 -cmd ".parameter set :indicator \"'社会消费品零售总额'\"" -cmd ".parameter set :place \"'%海拉尔区'\"" \
--     corpus.db < sql/reports/series.sql
.headers on
.mode tabs

-- The code by itself: `code = :code` reaches the index through the view, a join does not.
.parameter set :code "(SELECT entry.code FROM catalogue AS entry WHERE coalesce((SELECT value FROM temp.sqlite_parameters WHERE key = ':indicator'), 'GDP') IN (entry.code, entry.name))"

DROP TABLE IF EXISTS temp.parameters;
CREATE TEMP TABLE parameters AS
SELECT coalesce(:indicator, 'GDP') AS indicator,                -- code of the catalogue, or its name there
       coalesce(:place, '%') AS place,                          -- pattern
       coalesce(:role, '%') AS role,                            -- actual, target, forecast or baseline
       coalesce(:kind, '%') AS kind;                            -- amount, share or change

DROP TABLE IF EXISTS temp.cells;
CREATE TEMP TABLE cells AS SELECT * FROM series WHERE code = :code AND place IS NOT NULL;

SELECT s.place AS 地区,
       s.year AS 年份,
       CASE s.role WHEN 'target' THEN '目标' WHEN 'forecast' THEN '预计' WHEN 'baseline' THEN '基数' ELSE '实际' END AS 性质,
       s.indicator || CASE s.kind WHEN 'change' THEN '增减' WHEN 'rank' THEN '位次' ELSE '' END AS 指标,
       coalesce(s.coverage, '') AS 口径,
       CASE WHEN abs(s.value) >= 1e8 THEN round(s.value / 1e8, 4) || ' 亿'
            WHEN abs(s.value) >= 1e4 THEN round(s.value / 1e4, 4) || ' 万'
            ELSE round(s.value, 4) || ' ' END || coalesce(s.measure, '') AS 数值,
       CASE s.bound WHEN 'over' THEN '超过' WHEN 'at_least' THEN '不少于' WHEN 'about' THEN '约' WHEN 'under' THEN '接近'
                    WHEN 'at_most' THEN '不超过' ELSE '' END AS 界限,
       coalesce(s.basis, '') AS 基准,
       s.quote AS 原文,
       s.others AS 异文数,
       s.document AS 文档
  FROM temp.parameters AS p
  JOIN temp.cells AS s
 WHERE s.place LIKE p.place AND s.role LIKE p.role AND s.kind LIKE p.kind
 ORDER BY s.place, s.coverage IS NOT NULL, s.coverage, s.kind, s.year, s.role;

SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM catalogue) THEN '目录 catalogue 为空：用 sql/load_folder.sh 再入库一次'
            WHEN :code IS NULL THEN ':indicator 目录中没有“' || p.indicator || '”'
            WHEN NOT EXISTS (SELECT 1 FROM temp.cells) THEN ':indicator 没有一份文档报告全年的“' || p.indicator || '”'
            WHEN NOT EXISTS (SELECT 1 FROM temp.cells AS s WHERE s.place LIKE p.place)
              THEN ':place “' || p.indicator || '”没有地区“' || p.place || '”的数'
            ELSE ':role 或 :kind 没有“' || p.role || '”“' || p.kind || '”的数' END AS 没有结果
  FROM temp.parameters AS p
 WHERE NOT EXISTS (SELECT 1 FROM temp.cells AS s WHERE s.place LIKE p.place AND s.role LIKE p.role AND s.kind LIKE p.kind);
