-- 各街道税收、财政收入增长谁最快？ Which streets' taxes and revenue grew fastest?
--
-- Streets that report the amount but no growth stand at the end of each ranking.
--
--   sqlite3 corpus.db < sql/reports/growth_ranking.sql | column -t -s "$(printf '\t')"
--   sqlite3 -cmd ".parameter set :category \"'平台'\"" -cmd ".parameter set :metric \"'%总产值%'\"" corpus.db < …
--
-- Places are compared in an official indicator by sql/reports/compare_places.sql.
.headers on
.mode tabs

DROP TABLE IF EXISTS temp.parameters;
CREATE TEMP TABLE parameters (category TEXT, metric TEXT);    -- category of the units; a ranking for each metric:
INSERT INTO parameters                                        -- a pattern of it, or a code or name of the catalogue
SELECT coalesce(:category, '街道'), coalesce(:metric, '%税收%')
UNION
SELECT coalesce(:category, '街道'), coalesce(:metric, '%财政总收入%');

DROP TABLE IF EXISTS temp.growth;
CREATE TEMP TABLE growth AS
WITH
streets AS (
  SELECT u.document, u.unit
    FROM units AS u
   WHERE u.category IN (SELECT category FROM parameters)
   GROUP BY u.document, u.unit
),
reported AS (
  -- amounts in money, each with the growth that the text gives for it
  SELECT a.document, a.unit, a.metric, a.code, a.year, a.value AS amount, c.value AS growth, c.basis,
         coalesce(a.period, c.period) AS period
    FROM streets AS s
    JOIN indicators AS a
      ON a.dimension = 'money' AND a.kind = 'amount' AND a.unit = s.unit AND a.document = s.document
    LEFT JOIN indicators AS c
      ON c.document = a.document AND c.refers_to = a.ordinal AND c.kind = 'change' AND c.measure = '%'
   WHERE a.role = 'actual'
  UNION ALL
  -- growth of something whose amount is not given
  SELECT c.document, c.unit, c.metric, c.code, c.year, NULL, c.value, c.basis, c.period
    FROM streets AS s
    JOIN indicators AS c
      ON c.unit = s.unit AND c.document = s.document AND c.kind = 'change'
   WHERE c.measure = '%' AND c.role = 'actual' AND c.refers_to IS NULL
),
chosen AS (
  SELECT p.metric AS pattern, reported.*
    FROM parameters AS p
    JOIN reported ON reported.metric LIKE p.metric
                  OR reported.code IN (SELECT entry.code FROM catalogue AS entry WHERE p.metric IN (entry.code, entry.name))
)
SELECT * FROM chosen;

SELECT replace(pattern, '%', '') AS 排名,
       CASE WHEN growth IS NOT NULL
            THEN rank() OVER (PARTITION BY pattern, document, year ORDER BY growth DESC NULLS LAST) END AS 名次,
       coalesce((SELECT d.place FROM documents AS d WHERE d.id = growth.document), '') AS 地区,
       unit AS 单位,
       coalesce(year, '') AS 年份,
       metric AS 指标,
       coalesce(round(amount / 1e8, 4), '') AS 亿元,
       growth AS "增幅%",
       coalesce(basis, '') AS 基准,
       coalesce(period, '') AS 时期,
       document AS 文档
  FROM temp.growth
 ORDER BY document, pattern, growth DESC NULLS LAST, amount DESC;

SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM units AS u WHERE u.category = p.category)
              THEN ':category 没有类别为“' || p.category || '”的单位'
            ELSE ':metric 没有一个“' || p.category || '”单位报告“' || replace(p.metric, '%', '') || '”' END AS 没有结果
  FROM (SELECT * FROM temp.parameters LIMIT 1) AS p
 WHERE NOT EXISTS (SELECT 1 FROM temp.growth);
