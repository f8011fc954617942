-- 各单位得了多少国家级、省级、市级荣誉？ How many honours of each level has each unit?
--
--   sqlite3 corpus.db < sql/reports/honours_by_level.sql | column -t -s "$(printf '\t')"
.headers on
.mode tabs

WITH parameters (unit) AS (
  VALUES ('%')                            -- pattern of the unit: '%街道'
)
SELECT coalesce(h.unit, '（全文）') AS 单位,
       count(*) FILTER (WHERE h.level = 'international') AS 国际级,
       count(*) FILTER (WHERE h.level = 'national')      AS 国家级,
       count(*) FILTER (WHERE h.level = 'provincial')    AS 省级,
       count(*) FILTER (WHERE h.level = 'municipal')     AS 市级,
       count(*) FILTER (WHERE h.level = 'district')      AS 区级,
       count(*) FILTER (WHERE h.level IS NULL)           AS 未注明,
       count(*)                                          AS 合计,
       -- One of the highest level as an example.
       (SELECT x.title
          FROM honours AS x
         WHERE x.unit IS h.unit
         ORDER BY CASE x.level WHEN 'international' THEN 1 WHEN 'national' THEN 2 WHEN 'provincial' THEN 3
                               WHEN 'municipal' THEN 4 WHEN 'district' THEN 5 ELSE 6 END, x.document, x.ordinal
         LIMIT 1) AS 最高一项
  FROM parameters AS p
  JOIN honours AS h ON coalesce(h.unit, '') LIKE p.unit
 GROUP BY h.unit
 ORDER BY h.unit IS NULL, 国际级 DESC, 国家级 DESC, 省级 DESC, 市级 DESC, 合计 DESC, h.unit;
