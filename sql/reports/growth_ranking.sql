-- 各街道税收、财政收入增长谁最快？ Which streets' taxes and revenue grew fastest?
--
-- Streets that report the amount but no growth stand at the end of each ranking.
--
--   sqlite3 corpus.db < sql/reports/growth_ranking.sql | column -t -s "$(printf '\t')"
.headers on
.mode tabs

WITH parameters (category, metric) AS (   -- category of the units; pattern of the metric, a ranking for each
  VALUES ('街道', '%税收%'), ('街道', '%财政总收入%')
),
streets AS (
  SELECT u.document, u.unit
    FROM units AS u
   WHERE u.category IN (SELECT category FROM parameters)
   GROUP BY u.document, u.unit
),
reported AS (
  -- amounts in money, each with the growth that the text gives for it
  SELECT a.document, a.unit, a.metric, a.value AS amount, c.value AS growth, c.basis,
         coalesce(a.period, c.period) AS period
    FROM streets AS s
    JOIN indicators AS a
      ON a.dimension = 'money' AND a.kind = 'amount' AND a.unit = s.unit AND a.document = s.document
    LEFT JOIN indicators AS c
      ON c.document = a.document AND c.refers_to = a.ordinal AND c.kind = 'change' AND c.measure = '%'
   WHERE a.role = 'actual'
  UNION ALL
  -- growth of something whose amount is not given
  SELECT c.document, c.unit, c.metric, NULL, c.value, c.basis, c.period
    FROM streets AS s
    JOIN indicators AS c
      ON c.unit = s.unit AND c.document = s.document AND c.kind = 'change'
   WHERE c.measure = '%' AND c.role = 'actual' AND c.refers_to IS NULL
),
chosen AS (
  SELECT p.metric AS pattern, reported.*
    FROM parameters AS p
    JOIN reported ON reported.metric LIKE p.metric
)
SELECT replace(pattern, '%', '') AS 排名,
       CASE WHEN growth IS NOT NULL
            THEN rank() OVER (PARTITION BY pattern, document ORDER BY growth DESC NULLS LAST) END AS 名次,
       unit AS 单位,
       metric AS 指标,
       coalesce(round(amount / 1e8, 4), '') AS 亿元,
       growth AS "增幅%",
       coalesce(basis, '') AS 基准,
       coalesce(period, '') AS 时期,
       document AS 文档
  FROM chosen
 ORDER BY document, pattern, growth DESC NULLS LAST, amount DESC;
