-- Pairs targets that are of no official indicator with what the next report says, by likeness of their words: 完成老旧小区
-- 既有建筑节能改造 and 实施老旧小区既有建筑节能改造. Fills the table promise_matches, from which the view promises takes them
-- (matched = 'similarity'). Needs the extension, and the views. Run again after texts were loaded; what stands there goes.
--
--   sqlite3 -cmd '.load build/gongbao' corpus.db < sql/promises.sql
--
-- A pair is of one place, unit, year, kind, measure and basis, in a report on an earlier year and one on that year. It is one
-- to one: each is the best of all for the other. Their likeness is 0.85 and more, or 0.6 and more where they differ only in
-- the verb before what is built (完成仓储库, 新建仓储库). Below that most pairs are of the same kind, and not the same:
-- 实施重点农牧业项目 and 实施重点工业项目 are alike to 0.83.
BEGIN IMMEDIATE;

DELETE FROM promise_matches;
INSERT INTO promise_matches (document, ordinal, metric, result_document, result_ordinal, result_metric, similarity)
WITH said AS MATERIALIZED (
  SELECT i.document, i.ordinal, i.unit, i.kind, i.metric, i.measure, i.value, i.year, i.role,
         CASE WHEN i.basis IN ('同比', '比上年', '其他') THEN '上年' ELSE i.basis END AS base,
         CASE WHEN substr(i.metric, 1, 2) IN ('完成', '建成', '新建', '实施', '建设') THEN substr(i.metric, 3)
              ELSE i.metric END AS works,
         coalesce(i.place, d.place) AS place, coalesce(d.year, substr(d.published, 1, 4) - 1) AS reported
    FROM indicators AS i JOIN documents AS d ON d.id = i.document
   WHERE i.code IS NULL AND i.year IS NOT NULL AND i.value IS NOT NULL AND i.kind <> 'rank' AND i.role IN ('target', 'actual')
     AND (i.basis IS NULL OR i.basis NOT IN ('年均', '环比'))
     AND (i.period_start IS NULL OR i.period_start = i.period_end
          OR (i.period_start = i.year || '-01-01' AND i.period_end BETWEEN i.year || '-11-30' AND i.year || '-12-31'))
     AND length(i.metric) >= 4 - (i.metric NOT GLOB '*投资*')
     AND i.metric NOT IN ('计划投资', '总投资额', '投资总额', '完成投资', '投资总规模')
), alike AS (
  SELECT t.document, t.ordinal, t.metric, r.document AS result_document, r.ordinal AS result_ordinal, r.metric AS result_metric,
         report_similarity(t.metric, r.metric) AS similarity, t.works = r.works AND length(t.works) >= 3 AS same_works,
         abs(t.value - r.value) / (abs(t.value) + abs(r.value) + 1) AS apart
    FROM said AS t
    JOIN said AS r ON r.place = t.place AND r.year = t.year AND r.kind = t.kind AND r.measure IS t.measure AND r.base IS t.base
                  AND r.unit IS t.unit
   WHERE t.role = 'target' AND t.reported < t.year AND r.role = 'actual' AND r.reported = r.year
), ranked AS (
  SELECT *, row_number() OVER (PARTITION BY document, ordinal ORDER BY similarity DESC, apart, result_document, result_ordinal) AS of_target,
         row_number() OVER (PARTITION BY result_document, result_ordinal ORDER BY similarity DESC, apart, document DESC, ordinal) AS of_result
    FROM alike
   WHERE similarity >= 0.85 OR (same_works AND similarity >= 0.6)
)
SELECT document, ordinal, metric, result_document, result_ordinal, result_metric, similarity
  FROM ranked
 WHERE of_target = 1 AND of_result = 1;

COMMIT;
