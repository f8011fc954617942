-- Fills the tables of corpus.sql with invented rows: @DOCUMENTS@ documents of 40 units, 1000 indicators a document.
-- benchmark.sh and run.sh put a number in the place of @DOCUMENTS@. The rows are the same every time.
PRAGMA synchronous = OFF;
BEGIN;

CREATE TEMP TABLE numbers (n INTEGER PRIMARY KEY);
WITH RECURSIVE c (n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM c WHERE n < 9999) INSERT INTO numbers SELECT n FROM c;

-- Words by number.
CREATE TEMP TABLE words (n INTEGER PRIMARY KEY, category TEXT, measure TEXT, dimension TEXT, metric TEXT, level TEXT);
INSERT INTO words VALUES
  (0, '街道', '件', 'count', '办结各类案件', 'national'),   (1, '街道', '元', 'money', '税收', 'provincial'),
  (2, '街道', '人', 'people', '新增就业', 'municipal'),      (3, '政府', '家', 'count', '新增企业', 'municipal'),
  (4, '政府', '个', 'count', '改造老旧小区', 'district'),     (5, '政府', '平方米', 'area', '拆除违法建筑', NULL),
  (6, '平台', '场', 'count', '举办活动', 'provincial'),       (7, '群团', '人次', 'people', '开展培训', 'municipal'),
  (8, '党委', '篇', 'count', '起草文稿', 'national'),         (9, '乡镇', '元', 'money', '财政总收入', 'district');

-- Fifty places, a report a year of each.
INSERT INTO documents (id, source, title, publisher, page, published, genre, place, place_code, level, year, body)
SELECT n + 1, printf('made/%05d.txt', n), '第' || n || '号公报', '今日某区', '04',
       (1991 + n / 50) || '-02-01', '统计公报', '第' || n % 50 || '市', printf('99%02d00', n % 50), 'municipal', 1990 + n / 50,
       '（略）'
  FROM numbers WHERE n < @DOCUMENTS@;

INSERT INTO catalogue (code, name)
SELECT 'CODE' || n, '指标' || n FROM numbers WHERE n < 20;

INSERT INTO units (document, ordinal, unit, name, category, body, pos, len)
SELECT d.id, u.n + 1, '第' || u.n || '单位', '第' || u.n || '单位', w.category, '（略）', u.n * 500 + 1, 500
  FROM documents AS d, numbers AS u JOIN words AS w ON w.n = u.n % 10
 WHERE u.n < 40;

-- One in eight is an official indicator, of the year before in every third of these, and now and then of the nation.
-- Of 25 indicators of a unit: 3 changes and 2 ranks about the one before, a share, a target with its result, amounts.
INSERT INTO indicators (document, ordinal, unit, section, kind, metric, value, bound, measure, dimension, basis, role,
                        period, period_start, period_end, period_source, year, code, place, form, scope, refers_to, inferred, quote, sentence, pos, len)
SELECT d.id, i.n + 1, '第' || (i.n / 25) || '单位', '第' || (i.n / 5 % 5) || '段',
       CASE WHEN i.n % 25 IN (3, 9, 15) THEN 'change' WHEN i.n % 25 IN (6, 18) THEN 'rank' WHEN i.n % 25 = 11 THEN 'share' ELSE 'amount' END,
       w.metric || CASE WHEN i.n % 25 = 11 THEN '完成率' ELSE i.n % 7 END,
       CASE WHEN i.n % 25 IN (3, 9, 15) THEN (i.n * 31 + d.id * 7) % 2000 / 10.0 - 80
            WHEN i.n % 25 IN (6, 18) THEN 1 + (i.n + d.id) % 5
            WHEN i.n % 25 = 11 THEN 50 + (i.n * 7 + d.id) % 500 / 10.0
            ELSE (i.n * 7919 + d.id * 104729) % 1000000 END,
       'exact',
       CASE WHEN i.n % 25 IN (3, 9, 15, 11) THEN '%' WHEN i.n % 25 IN (6, 18) THEN NULL ELSE w.measure END,
       CASE WHEN i.n % 25 IN (3, 9, 15, 11) THEN 'percent' WHEN i.n % 25 IN (6, 18) THEN 'rank' ELSE w.dimension END,
       CASE WHEN i.n % 25 IN (3, 9, 15) THEN '同比' END,
       CASE WHEN i.n % 25 = 20 THEN 'target' ELSE 'actual' END,
       '全年', (d.year - (i.n % 3 = 0)) || '-01-01', (d.year - (i.n % 3 = 0)) || '-12-31', 'printed', d.year - (i.n % 3 = 0),
       CASE WHEN i.n % 8 = 0 THEN 'CODE' || (i.n / 8 % 20) END, CASE WHEN i.n % 100 = 0 THEN '全国' END, 'sentence',
       CASE WHEN i.n % 25 IN (6, 18) THEN CASE (i.n + d.id) % 3 WHEN 0 THEN '全省' WHEN 1 THEN '全市' ELSE '全区' END END,
       CASE WHEN i.n % 25 IN (3, 6, 9, 15, 18, 21) THEN i.n END,
       0, '原文', '某单位' || w.metric || '若干，另有若干。', i.n * 20 + 1, 2
  FROM documents AS d, numbers AS i JOIN words AS w ON w.n = CASE WHEN i.n % 25 = 21 THEN (i.n - 1) % 10 ELSE i.n % 10 END
 WHERE i.n < 1000;

INSERT INTO sentences (document, ordinal, unit, section, section_ordinal, sentence, pos, len)
SELECT d.id, s.n + 1, '第' || (s.n / 6) || '单位', '第' || (s.n % 5) || '段', s.n / 5 + 1,
       '某单位' || w.metric || s.n || '，按时完成各项任务，群众满意。', s.n * 60 + 1, 30
  FROM documents AS d, numbers AS s JOIN words AS w ON w.n = (s.n + d.id) % 10
 WHERE s.n < 240;

INSERT INTO honours (document, ordinal, unit, section, verb, title, level, quote, pos, len)
SELECT d.id, h.n + 1, '第' || (h.n % 40) || '单位', '第1段', '荣获', '先进集体' || h.n, w.level, '荣获先进集体', h.n * 30 + 1, 6
  FROM documents AS d, numbers AS h JOIN words AS w ON w.n = (h.n + d.id) % 10
 WHERE h.n < 60;

INSERT INTO mentions (document, ordinal, unit, section, kind, name, pos, len)
SELECT d.id, m.n + 1, '第' || (m.n % 40) || '单位', '第1段', 'name', '提法' || (m.n * d.id % 997), m.n * 30 + 1, 4
  FROM documents AS d, numbers AS m
 WHERE m.n < 100;

INSERT INTO checks (document, ordinal, unit, section, rule, stated, computed, holds, explanation, quote, pos, len)
SELECT d.id, c.n + 1, '第' || (c.n % 40) || '单位', '第1段', CASE c.n % 3 WHEN 0 THEN 'sum' WHEN 1 THEN 'ratio' ELSE 'subset' END,
       100, 100 - (c.n % 50 = 7), c.n % 50 <> 7, '说明', '原文', c.n * 30 + 1, 4
  FROM documents AS d, numbers AS c
 WHERE c.n < 60;

COMMIT;
