-- Pairs targets that are of no official indicator with what the next report says, by likeness of their words: 完成老旧小区
-- 既有建筑节能改造 and 实施老旧小区既有建筑节能改造. Fills the table promise_matches, from which the view promises takes them
-- (matched = 'similarity'). Needs the extension, and the views. Run again after texts were loaded; what stands there goes.
--
--   sqlite3 -cmd '.load build/gongbao' corpus.db < sql/promises.sql
--
-- A pair is of one place, unit, year, kind, measure and basis, in a report on an earlier year and one on that year. It is one
-- to one: each is the best of all for the other. Their likeness is
--   0.6 and more: 建成公厕, 改造新建公厕;
--   0.4 and more where the thing that ends the one (its last four characters, if they are no deed such as 改造) is in the
--     other: 改造建华路等背街巷道, 集中改造背街巷道;
--   0.95 and more where one speaks of 项目, 投资, 资金, 任务 or 工程, which are alike whatever they are for: 实施重点农牧业项目
--     and 实施重点工业项目 are so to 0.86.
-- Below that most pairs are of the same kind, and not the same.
BEGIN IMMEDIATE;

DELETE FROM promise_matches;
INSERT INTO promise_matches (document, ordinal, metric, result_document, result_ordinal, result_metric, similarity)
WITH said AS MATERIALIZED (
  SELECT i.document, i.ordinal, i.unit, i.kind, i.metric, i.measure, i.value, i.year, i.role,
         CASE WHEN i.basis IN ('同比', '比上年', '其他') THEN '上年' ELSE i.basis END AS base,
         i.metric LIKE '%项目%' OR i.metric LIKE '%投资%' OR i.metric LIKE '%资金%' OR i.metric LIKE '%任务%'
           OR i.metric LIKE '%工程%' AS vague,
         CASE WHEN length(i.metric) > 4
               AND substr(i.metric, -2) NOT IN ('改造', '建设', '治理', '整治', '提升', '完工', '工作', '管理', '服务', '活动', '企业',
                                                '人员', '群众', '单位')
              THEN substr(i.metric, -4) ELSE '' END AS thing,
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
         report_similarity(t.metric, r.metric) AS similarity, t.vague OR r.vague AS vague,
         (t.thing <> '' AND instr(r.metric, t.thing) > 0) OR (r.thing <> '' AND instr(t.metric, r.thing) > 0) AS same_thing,
         abs(t.value - r.value) / (abs(t.value) + abs(r.value) + 1) AS apart
    FROM said AS t
    JOIN said AS r ON r.place = t.place AND r.year = t.year AND r.kind = t.kind AND r.measure IS t.measure AND r.base IS t.base
                  AND r.unit IS t.unit
   WHERE t.role = 'target' AND t.reported < t.year AND r.role = 'actual' AND r.reported = r.year
), ranked AS (
  SELECT *, row_number() OVER (PARTITION BY document, ordinal ORDER BY similarity DESC, apart, result_document, result_ordinal) AS of_target,
         row_number() OVER (PARTITION BY result_document, result_ordinal ORDER BY similarity DESC, apart, document DESC, ordinal) AS of_result
    FROM alike
   WHERE similarity >= CASE WHEN vague THEN 0.95 WHEN same_thing THEN 0.4 ELSE 0.6 END
)
SELECT document, ordinal, metric, result_document, result_ordinal, result_metric, similarity
  FROM ranked
 WHERE of_target = 1 AND of_result = 1;

COMMIT;
