-- A step a row, in the order of the reading, with the characters that it rests on.
SELECT * FROM report_explain('1-10月，全区办结各类案件26602件，同比增长8.3%。', 1, '2023-12-15');
SELECT step, stage, rule, quote FROM report_explain('1-10月，全区办结各类案件26602件，同比下降8.3%。', 2, '2023-12-15');

-- Which rule cut the metric, and from which words.
SELECT stage, rule, quote FROM report_explain('全区累计实现税收26.44亿。', 1) WHERE stage IN ('measure', 'dropped', 'metric');
SELECT stage, rule, quote FROM report_explain('推进30条道路、10座公厕无障碍设施提升改造。', 2) WHERE stage = 'words';
SELECT stage, rule, quote FROM report_explain('发酵酒(增长87%)。', 1) WHERE stage IN ('words', 'metric');
SELECT stage, rule, quote FROM report_explain('刑事、治安及电诈警情分别同比下降16.43%、18.67%和27.03%。', 2) WHERE stage IN ('words', 'metric');
SELECT stage, rule, quote FROM report_explain('固定资产投资21.6亿元,增速列全区第一。', 2) WHERE stage IN ('dropped', 'metric', 'scope', 'refers_to');
-- Whether it is a change, and compared with what.
SELECT stage, rule, quote FROM report_explain('森林覆盖率提升至80%。', 1) WHERE stage IN ('kind', 'change');
SELECT stage, rule, quote FROM report_explain('提升1000个综合体。', 1) WHERE stage IN ('kind', 'change');
SELECT stage, rule, quote FROM report_explain('减少报表68.9%。', 1) WHERE stage IN ('kind', 'change', 'basis');
SELECT stage, rule, quote FROM report_explain('税收同比增长8%。利润增长5%。', 2) WHERE stage = 'basis';
-- Qualifiers, ranges, ranks.
SELECT stage, rule, quote FROM report_explain('吸引游客近20万余人次。', 1) WHERE stage IN ('numeral', 'bound');
SELECT stage, rule, quote FROM report_explain('引进企业10-20家。', 1) WHERE stage = 'numeral';
SELECT stage, rule, quote FROM report_explain('综合考评居全市前十。', 1) WHERE stage IN ('kind', 'bound');
-- When, and whether it was done or is to be done.
SELECT stage, rule, quote FROM report_explain('城镇新增就业任务数5000人,实际完成6000人。', 1) WHERE stage = 'role';
SELECT stage, rule, quote FROM report_explain('2023年税收比2022年增长8%。', 1) WHERE stage IN ('period', 'role');
SELECT stage, rule, quote FROM report_explain('预计全年实现收入181亿元,增长8%。', 2, '2023-12-15') WHERE stage IN ('period', 'role');
SELECT stage, rule, quote FROM report_explain('生产总值由2010年的162.4亿元增加到2015年的287.9亿元。', 1) WHERE stage IN ('words', 'period', 'role');
SELECT stage, rule, quote FROM report_explain('生产总值由2010年的162.4亿元增加到2015年的287.9亿元。', 2) WHERE stage IN ('words', 'period', 'role');
-- With the caller's words.
SELECT rule, quote FROM report_explain('整改120图斑。', 1, NULL, '量词' || char(9) || '图斑' || char(9) || 'area') WHERE stage = 'measure';

-- Joins: several ordinals, two at a time, none where the ordinal is NULL.
SELECT ordinal, count(*) FROM report_explain WHERE source = '立案3件,结案2件。' AND (ordinal = 1 OR ordinal = 2) GROUP BY ordinal;
SELECT a.quote, b.quote FROM report_explain('立案3件,结案2件。', 1) a JOIN report_explain('立案3件,结案2件。', 2) b USING (stage) WHERE stage = 'numeral';
SELECT count(*) FROM report_explain('立案3件。', NULL);
SELECT count(*) FROM report_explain(NULL, 1);
-- What an argument must be.
SELECT * FROM report_explain('立案3件,结案2件。', 0);
SELECT * FROM report_explain('立案3件,结案2件。', 3);
SELECT * FROM report_explain('依法立案。', 1);
SELECT * FROM report_explain('立案3件。', '1');
SELECT * FROM report_explain('立案3件。', 1.0);
SELECT * FROM report_explain('立案3件。');
SELECT * FROM report_explain;
SELECT * FROM report_explain('立案3件。', 1, '2023');
SELECT * FROM report_explain('立案3件。', 1, NULL, NULL, 1);
CREATE VIRTUAL TABLE page USING report(file='page.txt', rows=explain);

-- Two rows in turns, and more of them than are kept.
SELECT count(*), count(DISTINCT a.quote), count(DISTINCT b.quote) FROM report_explain('新增学位3个，办案5件。', 1) a, report_explain('新增学位3个，办案5件。', 2) b;
WITH text(body) AS (SELECT '办1件，办2件，办3件，办4件，办5件，办6件，办7件，办8件，办9件，办10件，办11件。')
SELECT group_concat(quote, ' ') FROM (SELECT e.quote FROM text, report_indicators(body) i, report_explain(body, i.ordinal) e
  WHERE e.stage = 'numeral' AND e.quote GLOB '[0-9]*' ORDER BY i.ordinal);
