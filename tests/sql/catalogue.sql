-- The official indicators, each with its code.
SELECT code, name, english, dimension, kinds, valid_from, valid_to, follows, world_bank FROM report_catalogue()
WHERE code IN ('GDP', 'INCOME_RURAL', 'INCOME_RURAL_NET', 'UNEMPLOYMENT_SURVEY') ORDER BY code;
SELECT count(*) >= 150, count(DISTINCT code) = count(*), count(DISTINCT name) = count(*), count(english) = count(*)
FROM report_catalogue();
-- Each is found by its name, and what it follows is one of them.
SELECT count(*) FROM report_catalogue() WHERE report_code(name) IS NOT code;
SELECT count(*) FROM report_catalogue() WHERE follows NOT IN (SELECT code FROM report_catalogue());

-- A phrase names an indicator with all its words, but for those that may stand around any.
SELECT report_code('全市实现地区生产总值'), report_code('规上工业增加值增速'), report_code('Ｒ＆Ｄ经费占GDP的比重');
SELECT report_code('区本级固定资产投资'), report_code('全国城镇调查失业率'), report_code('居民消费价格指数（CPI）');
SELECT report_code('装备制造业地区生产总值'), report_code('人均'), report_code(''), report_code(NULL);
SELECT report_code(7);
SELECT report_code(x'31');
SELECT report_code();

-- In rows: kind and dimension fit too, and what limits it or whose it is has a column.
SELECT kind, metric, measure, code, coverage, place
FROM report_indicators('区本级固定资产投资完成52亿元,增长6%。全国城镇调查失业率5.1%。新增就业5650人、新增就业岗位300个。');
-- Whose report it is, is not told.
SELECT code, place FROM report_indicators('全国人口14亿人。');
