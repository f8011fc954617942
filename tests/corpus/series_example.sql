-- What three invented reports of a county, and one of its newspaper's pages, say of a few official indicators, written by
-- hand: the rule by which the view series takes one row a cell needs no text. run.sh asks what it took.
INSERT OR REPLACE INTO catalogue (code, name, english, dimension, kinds) VALUES
  ('GDP', '国内生产总值', 'gross domestic product', 'money', 'amount,change'),
  ('POP', '常住人口', 'resident population', 'people', 'amount'),
  ('REV', '一般公共预算收入', 'general public budget revenue', 'money', 'amount,change');

INSERT INTO documents (id, source, published, genre, place, place_code, level, year, body) VALUES
  (1, '2022', '2022-01-10', '工作报告', '青禾县', '990101', 'county', 2021, '（略）'),
  (2, '2023', '2023-01-12', '工作报告', '青禾县', '990101', 'county', 2022, '（略）'),
  (3, '2024', '2024-01-18', '工作报告', '青禾县', '990101', 'county', 2023, '（略）'),
  (4, '专版', '2023-12-15', '专版', '青禾县', '990101', 'county', 2023, '（略）'),
  (5, '邻县', '2023-12-28', '工作报告', '白鹭县', '990102', 'county', 2023, '（略）');
INSERT INTO units (document, ordinal, unit, name, category) VALUES
  (4, 1, '县财政局', '县财政局', '政府'), (4, 2, '南浦街道', '南浦街道', '街道');

CREATE TEMP TABLE said (document, ordinal, unit, place, code, coverage, role, kind, year, period_start, period_end, period_source,
                        value, value_high, bound, measure, basis);
INSERT INTO said VALUES
  -- the report on 2022, first as a headline, then rounded; and what the report on 2023 says of it, revised
  (2, 1, NULL, NULL, 'GDP', NULL, 'actual', 'amount', 2022, '2022-01-01', '2022-12-31', 'carried', 10020000000, NULL, 'exact', '元', NULL),
  (2, 2, NULL, NULL, 'GDP', NULL, 'actual', 'amount', 2022, '2022-01-01', '2022-12-31', 'carried', 10000000000, NULL, 'over', '元', NULL),
  (3, 1, NULL, NULL, 'GDP', NULL, 'actual', 'amount', 2022, '2022-01-01', '2022-12-31', 'printed', 9980000000, NULL, 'exact', '元', NULL),
  -- what it compares with: of a year before, the result of that year; of the same year, and of none, no more than that
  (1, 2, NULL, NULL, 'GDP', NULL, 'baseline', 'amount', 2016, '2016-01-01', '2016-12-31', 'printed', 7100000000, NULL, 'exact', '元', NULL),
  (3, 5, NULL, NULL, 'GDP', NULL, 'baseline', 'amount', 2022, '2022-01-01', '2022-12-31', 'printed', 9970000000, NULL, 'exact', '元', NULL),
  (3, 6, NULL, NULL, 'GDP', NULL, 'baseline', 'amount', 2023, '2023-01-01', '2023-12-31', 'carried', 9960000000, NULL, 'exact', '元', NULL),
  -- of the half year: no value of the year
  (2, 3, NULL, NULL, 'GDP', NULL, 'actual', 'amount', 2022, '2022-01-01', '2022-06-30', 'printed', 4700000000, NULL, 'exact', '元', NULL),
  -- one growth, worded in two ways, and a third that names no basis
  (2, 4, NULL, NULL, 'GDP', NULL, 'actual', 'change', 2022, '2022-01-01', '2022-12-31', 'document', 6, NULL, 'over', '%', '其他'),
  (2, 5, NULL, NULL, 'GDP', NULL, 'actual', 'change', 2022, '2022-01-01', '2022-12-31', 'document', 6.2, NULL, 'exact', '%', '比上年'),
  (3, 2, NULL, NULL, 'GDP', NULL, 'actual', 'change', 2022, '2022-01-01', '2022-12-31', 'printed', 6.2, NULL, 'exact', '%', '同比'),
  -- a target by the report that sets it, by an older plan, and by the report that accounts for it
  (1, 1, NULL, NULL, 'GDP', NULL, 'target', 'change', 2023, '2023-01-01', '2023-12-31', 'printed', 7, NULL, 'about', '%', '其他'),
  (2, 6, NULL, NULL, 'GDP', NULL, 'target', 'change', 2023, '2023-01-01', '2023-12-31', 'section', 6, 6.5, 'exact', '%', '其他'),
  (3, 3, NULL, NULL, 'GDP', NULL, 'target', 'change', 2023, '2023-01-01', '2023-12-31', 'printed', 6, NULL, 'about', '%', '其他'),
  (3, 4, NULL, NULL, 'GDP', NULL, 'actual', 'change', 2023, '2023-01-01', '2023-12-31', 'printed', 5.8, NULL, 'exact', '%', '比上年'),
  -- of the nation, in the county's report
  (2, 7, NULL, '全国', 'GDP', NULL, 'actual', 'change', 2022, '2022-01-01', '2022-12-31', 'printed', 3, NULL, 'exact', '%', '比上年'),
  -- a level at a day
  (2, 8, NULL, NULL, 'POP', NULL, 'actual', 'amount', 2022, NULL, '2022-12-31', 'printed', 412000, NULL, 'exact', '人', NULL),
  -- a limited one is another cell
  (2, 9, NULL, NULL, 'REV', NULL, 'actual', 'amount', 2022, '2022-01-01', '2022-12-31', 'document', 830000000, NULL, 'exact', '元', NULL),
  (2, 10, NULL, NULL, 'REV', '县本级', 'actual', 'amount', 2022, '2022-01-01', '2022-12-31', 'document', 510000000, NULL, 'exact', '元', NULL),
  -- on the page an office speaks for the county, a street for itself
  (4, 1, '县财政局', NULL, 'REV', NULL, 'actual', 'amount', 2023, '2023-01-01', '2023-12-31', 'printed', 900000000, NULL, 'exact', '元', NULL),
  (4, 2, '南浦街道', NULL, 'REV', NULL, 'actual', 'amount', 2023, '2023-01-01', '2023-12-31', 'printed', 70000000, NULL, 'exact', '元', NULL),
  -- a year that is reported before its end
  (5, 1, NULL, NULL, 'GDP', NULL, 'actual', 'amount', 2023, '2023-01-01', '2023-12-28', 'document', 8800000000, NULL, 'about', '元', NULL),
  (5, 2, NULL, NULL, 'GDP', NULL, 'actual', 'change', 2023, '2023-01-01', '2023-12-28', 'document', 6.6, NULL, 'about', '%', '其他');
INSERT INTO indicators (document, ordinal, unit, place, code, coverage, role, kind, year, period_start, period_end, period_source,
                        value, value_high, bound, measure, basis, metric, quote, sentence)
SELECT document, ordinal, unit, place, code, coverage, role, kind, year, period_start, period_end, period_source, value, value_high,
       bound, measure, basis, code, value || measure, '（略）'
  FROM said;
