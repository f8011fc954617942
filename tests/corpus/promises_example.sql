-- What the reports of an invented county on three years promise and say of it, written by hand: how the views promises and
-- cross_checks pair and judge needs no text. run.sh asks what they took.
INSERT OR REPLACE INTO catalogue (code, name, dimension, kinds) VALUES
  ('GDP', '国内生产总值', 'money', 'amount,change'), ('CPI', '居民消费价格指数', 'percent', 'change'),
  ('RETAIL', '社会消费品零售总额', 'money', 'amount,change'), ('GRAIN', '粮食产量', 'mass', 'amount'),
  ('UNEMPLOYMENT_SURVEY', '城镇调查失业率', 'percent', 'share'), ('ENERGY_PER_GDP', '单位国内生产总值能耗', 'energy', 'change'),
  ('JOBS_URBAN', '城镇新增就业人数', 'people', 'amount'), ('TOURISTS', '接待游客', 'people', 'amount'),
  ('EXPORTS', '出口额', 'money', 'change'), ('IMPORTS', '进口额', 'money', 'change'), ('FDI', '实际使用外资', 'money', 'change');

INSERT INTO documents (id, source, published, genre, place, level, year, body) VALUES
  (1, '2022', '2023-01-10', '工作报告', '白石县', 'county', 2022, '（略）'),
  (2, '2023', '2024-01-12', '工作报告', '白石县', 'county', 2023, '（略）'),
  (3, '2024一季度', '2024-04-20', '经济运行', '白石县', 'county', 2024, '（略）'),
  (4, '邻县', '2025-01-20', '工作报告', '红柳县', 'county', 2024, '（略）');

CREATE TEMP TABLE said (document, ordinal, code, metric, role, kind, year, value, value_high, bound, measure, basis, quote, refers_to,
                        sentence);
INSERT INTO said VALUES
  -- promised for 2023
  (1, 1, 'GDP', '地区生产总值', 'target', 'amount', 2023, 24e9, NULL, 'exact', '元', NULL, '240亿元', NULL, ''),
  (1, 2, 'GDP', '地区生产总值', 'target', 'change', 2023, 5, NULL, 'about', '%', '其他', '5%左右', NULL, ''),
  (1, 3, 'RETAIL', '社会消费品零售总额', 'target', 'change', 2023, 4.5, 5, 'exact', '%', '其他', '4.5%-5%', NULL, ''),
  (1, 4, 'CPI', '居民消费价格涨幅', 'target', 'change', 2023, 3, NULL, 'about', '%', '其他', '3%左右', NULL, ''),
  (1, 5, 'UNEMPLOYMENT_SURVEY', '城镇调查失业率', 'target', 'share', 2023, 5.5, NULL, 'at_most', '%', NULL, '5.5%以内', NULL, ''),
  (1, 6, 'ENERGY_PER_GDP', '单位国内生产总值能耗', 'target', 'change', 2023, -3, NULL, 'exact', '%', '其他', '3%', NULL, ''),
  (1, 7, 'GRAIN', '粮食产量', 'target', 'amount', 2023, 2.6e8, NULL, 'at_least', '斤', NULL, '2.6亿斤以上', NULL, ''),
  (1, 8, 'JOBS_URBAN', '城镇新增就业', 'target', 'amount', 2023, 6000, NULL, 'at_least', '人', NULL, '6000人以上', NULL, ''),
  (1, 9, 'TOURISTS', '接待游客', 'target', 'amount', 2023, 3e6, NULL, 'exact', '人次', NULL, '300万人次', NULL, ''),
  (1, 10, NULL, '新建幼儿园', 'target', 'amount', 2023, 5, NULL, 'exact', '所', NULL, '5所', NULL, ''),
  (1, 11, NULL, '完成老旧小区节能改造', 'target', 'amount', 2023, 150000, NULL, 'exact', '平方米', NULL, '15万平方米', NULL, ''),
  (1, 12, NULL, '计划投资', 'target', 'amount', 2023, 3e8, NULL, 'exact', '元', NULL, '3亿元', NULL, ''),
  (1, 13, NULL, '新建泵站', 'target', 'amount', 2023, 2, NULL, 'exact', '座', NULL, '2座', NULL, ''),
  (1, 14, 'EXPORTS', '出口', 'target', 'change', 2023, 4, NULL, 'about', '%', '其他', '4%左右', NULL, ''),
  (1, 15, 'IMPORTS', '进口', 'target', 'change', 2023, 4, NULL, 'exact', '%', '其他', '4%', NULL, ''),
  (1, 16, 'FDI', '实际使用外资', 'target', 'change', 2023, 4, NULL, 'at_least', '%', '其他', '4%以上', NULL, ''),
  (1, 23, NULL, '整修东大街等背街巷道', 'target', 'amount', 2023, 10, NULL, 'exact', '条', NULL, '10条', NULL, ''),
  (1, 24, NULL, '实施重点农业项目', 'target', 'amount', 2023, 33, NULL, 'exact', '个', NULL, '33个', NULL, ''),
  -- and said twice
  (1, 17, 'GDP', '地区生产总值', 'target', 'change', 2023, 5, NULL, 'about', '%', '其他', '5%左右', NULL, ''),
  -- what the report on 2023 says
  (2, 1, 'GDP', '地区生产总值', 'actual', 'amount', 2023, 23.52e9, NULL, 'exact', '元', NULL, '235.2亿元', NULL, ''),
  (2, 2, 'GDP', '地区生产总值', 'actual', 'change', 2023, 4.75, NULL, 'exact', '%', '同比', '4.75%', 1, ''),
  (2, 3, 'RETAIL', '社会消费品零售总额', 'actual', 'amount', 2023, 5.22e9, NULL, 'exact', '元', NULL, '52.2亿元', NULL, ''),
  (2, 4, 'RETAIL', '社会消费品零售总额', 'actual', 'change', 2023, 4.4, NULL, 'exact', '%', '同比', '4.4%', 3, ''),
  (2, 5, 'CPI', '居民消费价格', 'actual', 'change', 2023, 0.2, NULL, 'exact', '%', '同比', '0.2%', NULL, ''),
  (2, 6, 'UNEMPLOYMENT_SURVEY', '城镇调查失业率', 'actual', 'share', 2023, 5.6, NULL, 'exact', '%', NULL, '5.6%', NULL, ''),
  (2, 7, 'ENERGY_PER_GDP', '单位国内生产总值能耗', 'actual', 'change', 2023, -3.5, NULL, 'exact', '%', '同比', '3.5%', NULL, ''),
  (2, 8, 'GRAIN', '粮食总产量', 'actual', 'amount', 2023, 131000, NULL, 'exact', '吨', NULL, '13.1万吨', NULL, ''),
  (2, 9, 'JOBS_URBAN', '城镇新增就业', 'actual', 'amount', 2023, 6000, NULL, 'under', '人', NULL, '近6000人', NULL, ''),
  (2, 10, 'TOURISTS', '接待游客', 'actual', 'amount', 2023, 3e6, NULL, 'over', '人次', NULL, '超300万人次', NULL, ''),
  (2, 11, NULL, '新建幼儿园', 'actual', 'amount', 2023, 4, NULL, 'exact', '所', NULL, '4所', NULL, ''),
  (2, 12, NULL, '实施老旧小区节能改造', 'actual', 'amount', 2023, 160000, NULL, 'exact', '平方米', NULL, '16万平方米', NULL, ''),
  (2, 13, NULL, '计划投资', 'actual', 'amount', 2023, 5e8, NULL, 'exact', '元', NULL, '5亿元', NULL, ''),
  (2, 22, NULL, '背街巷道通车', 'actual', 'amount', 2023, 11, NULL, 'exact', '条', NULL, '11条', NULL, ''),
  (2, 23, NULL, '实施重点工业项目', 'actual', 'amount', 2023, 34, NULL, 'exact', '个', NULL, '34个', NULL, ''),
  (2, 14, 'EXPORTS', '出口', 'actual', 'change', 2023, 3.7, NULL, 'exact', '%', '同比', '3.7%', NULL, ''),
  (2, 15, 'IMPORTS', '进口', 'actual', 'change', 2023, 3.96, NULL, 'exact', '%', '同比', '3.96%', NULL, ''),
  -- an amount is no growth
  (2, 16, 'FDI', '实际使用外资', 'actual', 'amount', 2023, 5e8, NULL, 'exact', '元', NULL, '5亿元', NULL, ''),
  -- a target that the report on its own year repeats is no promise of that report
  (2, 17, 'GDP', '地区生产总值', 'target', 'amount', 2023, 24e9, NULL, 'exact', '元', NULL, '240亿元', NULL, ''),
  -- promised for 2024: of a year there is no more than a report on its first quarter
  (2, 18, 'GDP', '地区生产总值', 'target', 'amount', 2024, 25e9, NULL, 'exact', '元', NULL, '250亿元', NULL, ''),
  (4, 1, 'GDP', '地区生产总值', 'actual', 'amount', 2024, 26e9, NULL, 'exact', '元', NULL, '260亿元', NULL, ''),
  -- levels of the year before: GDP grows by 6.9% at current prices; 49.5亿元 is 5.45% less than 52.2亿元, and 4.4% is printed
  (1, 18, 'GDP', '地区生产总值', 'actual', 'amount', 2022, 22e9, NULL, 'exact', '元', NULL, '220亿元', NULL, ''),
  (1, 19, 'RETAIL', '社会消费品零售总额', 'actual', 'amount', 2022, 4.95e9, NULL, 'exact', '元', NULL, '49.5亿元', NULL, ''),
  -- a revision; and the same, rounded, which is none
  (1, 20, 'TOURISTS', '接待游客', 'actual', 'amount', 2022, 2520000, NULL, 'exact', '人次', NULL, '252万人次', NULL, ''),
  (2, 19, 'TOURISTS', '接待游客', 'actual', 'amount', 2022, 2480000, NULL, 'exact', '人次', NULL, '248万人次', NULL, ''),
  (1, 21, 'JOBS_URBAN', '城镇新增就业', 'actual', 'amount', 2022, 5980, NULL, 'exact', '人', NULL, '5980人', NULL, ''),
  (2, 20, 'JOBS_URBAN', '城镇新增就业', 'actual', 'amount', 2022, 6000, NULL, 'exact', '人', NULL, '0.6万人', NULL, ''),
  -- word for word in two reports
  (1, 22, NULL, '城乡低保标准', 'actual', 'amount', 2022, 640, NULL, 'exact', '元', NULL, '640元', NULL, '全县城乡低保标准统一为每人每月640元。'),
  (2, 21, NULL, '城乡低保标准', 'actual', 'amount', 2023, 640, NULL, 'exact', '元', NULL, '640元', NULL, '全县城乡低保标准统一为每人每月640元。');
INSERT INTO indicators (document, ordinal, code, metric, role, kind, year, value, value_high, bound, measure, basis, quote, refers_to,
                        sentence, period_start, period_end, period_source, form)
SELECT document, ordinal, code, metric, role, kind, year, value, value_high, bound, measure, basis, quote, refers_to, sentence,
       year || '-01-01', year || '-12-31', 'section', 'sentence'
  FROM said;
