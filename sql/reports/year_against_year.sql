-- 同一单位今年与往年相比如何？ The same unit in successive reports: what became of each figure?
--
-- Metrics are worded differently each year, so each figure is paired with that of the same official indicator in the
-- report before, of the same place, else with the most similar one.
-- Needs the extension for report_similarity:
--
--   sqlite3 -cmd '.load build/gongbao' corpus.db < sql/reports/year_against_year.sql
--   sqlite3 -cmd '.load build/gongbao' -cmd ".parameter set :unit \"'区财政局'\"" corpus.db < …
--   sqlite3 -cmd '.load build/gongbao' -cmd ".parameter set :place \"'%海拉尔区'\"" corpus.db < …    texts without units
.headers on
.mode tabs

DROP TABLE IF EXISTS temp.parameters;
CREATE TEMP TABLE parameters AS
SELECT coalesce(:source, '%') AS source,  -- pattern of the texts
       coalesce(:place, '%') AS place,    -- pattern of the place
       -- the heading of the unit; none, where only a place is given: what the text says outside of units
       coalesce(:unit, CASE WHEN :place IS NULL THEN '区法院' END) AS unit,
       coalesce(:least, 0.7) AS least;    -- similarity

DROP TABLE IF EXISTS temp.compared;
CREATE TEMP TABLE compared AS
WITH ordered AS (                         -- the texts of a place in order of time, each with the one before it
  SELECT d.id, d.published, coalesce(d.year, substr(d.published, 1, 4)) AS year,
         lag(d.id) OVER (PARTITION BY d.place ORDER BY d.published) AS earlier
    FROM parameters AS p
    JOIN documents AS d ON d.source LIKE p.source AND coalesce(d.place, '') LIKE p.place AND d.published IS NOT NULL
   WHERE EXISTS (SELECT 1 FROM indicators AS i WHERE i.document = d.id AND i.unit IS p.unit)
),
pairs AS (
  SELECT s.published, s.year, s.earlier, b.document, b.ordinal, b.metric, b.value, b.quote,
         a.metric AS metric_before, a.value AS value_before, a.quote AS quote_before,
         CASE WHEN a.code = b.code AND a.coverage IS b.coverage THEN 1
              WHEN a.code <> b.code THEN 0
              ELSE report_similarity(a.metric, b.metric) END AS similarity
    FROM parameters AS p
    JOIN ordered AS s ON s.earlier IS NOT NULL
    JOIN indicators AS b ON b.document = s.id AND b.unit IS p.unit AND b.kind IN ('amount', 'share') AND b.role = 'actual'
    JOIN indicators AS a ON a.document = s.earlier AND a.unit IS p.unit AND a.kind = b.kind AND a.role = 'actual'
                        AND a.measure = b.measure
),
best AS (
  SELECT *, row_number() OVER (PARTITION BY document, ordinal ORDER BY similarity DESC) AS place
    FROM pairs
)
SELECT b.year AS 年份,
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

SELECT * FROM temp.compared;

SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM documents AS d WHERE coalesce(d.place, '') LIKE p.place)
              THEN ':place 没有地区“' || p.place || '”的文档'
            WHEN NOT EXISTS (SELECT 1 FROM documents AS d WHERE d.source LIKE p.source) THEN ':source 没有来源“' || p.source || '”'
            WHEN p.unit IS NOT NULL AND NOT EXISTS (SELECT 1 FROM indicators AS i WHERE i.unit = p.unit)
              THEN ':unit 没有单位“' || p.unit || '”'
            ELSE '没有两份可比的文档' END AS 没有结果
  FROM temp.parameters AS p
 WHERE NOT EXISTS (SELECT 1 FROM temp.compared);
