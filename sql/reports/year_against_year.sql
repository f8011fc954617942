-- 同一单位今年与往年相比如何？ The same unit in successive reports: what became of each figure?
--
-- Metrics are worded differently each year, so each figure is paired with the most similar one of the report before.
-- Needs the extension for report_similarity:
--
--   sqlite3 -cmd '.load ./gongbao' corpus.db < sql/reports/year_against_year.sql
.headers on
.mode tabs

WITH parameters (source, unit, least) AS (
  VALUES ('%', '区法院', 0.7)              -- pattern of the texts; the unit, or NULL for texts without units; similarity
),
series AS (                               -- the texts in order of time, each with the one before it
  SELECT d.id, d.published, lag(d.id) OVER (ORDER BY d.published) AS earlier
    FROM parameters AS p
    JOIN documents AS d ON d.source LIKE p.source AND d.published IS NOT NULL
   WHERE EXISTS (SELECT 1 FROM indicators AS i WHERE i.document = d.id AND i.unit IS p.unit)
),
pairs AS (
  SELECT s.published, s.earlier, b.document, b.ordinal, b.metric, b.value, b.quote,
         a.metric AS metric_before, a.value AS value_before, a.quote AS quote_before,
         report_similarity(a.metric, b.metric) AS similarity
    FROM parameters AS p
    JOIN series AS s ON s.earlier IS NOT NULL
    JOIN indicators AS b ON b.document = s.id AND b.unit IS p.unit AND b.kind IN ('amount', 'share') AND b.role = 'actual'
    JOIN indicators AS a ON a.document = s.earlier AND a.unit IS p.unit AND a.kind = b.kind AND a.role = 'actual'
                        AND a.measure = b.measure
),
best AS (
  SELECT *, row_number() OVER (PARTITION BY document, ordinal ORDER BY similarity DESC) AS place
    FROM pairs
)
SELECT substr(b.published, 1, 4) AS 年份,
       b.metric AS 指标,
       b.quote AS 今次,
       b.quote_before AS 上次,
       CASE WHEN b.value_before <> 0 THEN round(100.0 * (b.value - b.value_before) / b.value_before, 2) END AS "变化%",
       coalesce((SELECT c.value || c.measure      -- what the report itself says
                   FROM indicators AS c
                  WHERE c.document = b.document AND c.refers_to = b.ordinal AND c.kind = 'change'), '') AS 原文增减,
       b.metric_before AS 上次指标,
       round(b.similarity, 2) AS 相似度
  FROM best AS b, parameters AS p
 WHERE b.place = 1 AND b.similarity >= p.least
 ORDER BY b.published, b.ordinal;
