-- An evaluation of the units of fixtures/district_page.txt, with invented ballots. Run in a corpus that holds that page:
--
--   sqlite3 corpus.db < sql/evaluation.sql
--   sqlite3 corpus.db < tests/corpus/evaluation_example.sql
.headers on
.mode tabs
.bail on

BEGIN;
INSERT INTO evaluations (id, title, document, opens, closes)
SELECT 1, '云溪区2023年度群众评议', id, '2023-12-18', '2023-12-31' FROM documents WHERE source LIKE '%district_page.txt';

INSERT INTO evaluation_groups (evaluation, voter_group, weight, issued)
VALUES (1, '党代表和人大代表', 0.3, 40), (1, '企业', 0.3, 60), (1, '居民', 0.4, 200);

-- All units of the page, ranked within their category.
INSERT INTO evaluation_units (evaluation, unit, category)
SELECT 1, u.unit, u.category FROM units AS u JOIN evaluations AS e ON e.id = 1 AND u.document = e.document;

-- 120 papers that came back. The numbers are made from the serial, so that they are the same every time.
INSERT INTO ballots (evaluation, voter_group, serial, received, channel)
SELECT 1, CASE WHEN value % 6 = 0 THEN '党代表和人大代表' WHEN value % 3 = 0 THEN '企业' ELSE '居民' END,
       printf('P%04d', value), date('2023-12-18', '+' || (value % 14) || ' days'),
       CASE WHEN value % 4 = 0 THEN 'visit' WHEN value % 2 = 0 THEN 'online' ELSE 'paper' END
  FROM (WITH RECURSIVE n (value) AS (VALUES (1) UNION ALL SELECT value + 1 FROM n WHERE value < 120) SELECT value FROM n);

INSERT INTO ratings (ballot, unit, grade)
SELECT b.id, u.unit,
       CASE (b.id * 37 + u.rowid * 101 + b.id * b.id % 7 * u.rowid) % 23
         WHEN 22 THEN 4 WHEN 21 THEN 3 WHEN 20 THEN 3 WHEN 19 THEN 3
         WHEN 18 THEN 2 WHEN 17 THEN 2 WHEN 16 THEN 2 WHEN 15 THEN 2 WHEN 14 THEN 2 WHEN 13 THEN 2 ELSE 1 END
  FROM ballots AS b JOIN evaluation_units AS u ON u.evaluation = b.evaluation
 WHERE (b.id + u.rowid) % 10 <> 0;        -- not everybody rates every unit

INSERT INTO opinions (ballot, unit, kind, opinion)
VALUES (3, '区住建局', 'suggestion', '断头路打通得快，希望公交站点也跟上。'),
       (8, '区法院', 'praise', '共享法庭就在家门口，省了不少路。'),
       (15, NULL, 'opinion', '表格太长，老人看不清。');

-- Papers that do not count, each with its reason.
UPDATE ballots SET valid = 0, reason = '对全部单位填同一等次' WHERE serial = 'P0017';
UPDATE ballots SET valid = 0, reason = '同一单位勾选两个等次，无法辨认' WHERE serial = 'P0058';
COMMIT;

SELECT * FROM evaluation_turnout;
SELECT * FROM 测评结果 ORDER BY 类别, 名次;
