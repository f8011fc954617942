-- The same is 1, whatever else is said with it: light verbs, adverbs, times, 完成, the whole place.
SELECT report_similarity('地方财政收入', '地方财政收入');
SELECT report_similarity('实现地方财政收入', '地方财政收入'), report_similarity('全区累计完成固定资产投资', '固定资产投资');
SELECT report_similarity('全市上半年财政收入达', '财政收入'), report_similarity('５Ｇ基站', '5g基站'), report_similarity('財政收入', '财政收入');
SELECT report_similarity('推出“接廉走运”清风之旅线路', '推出接廉走运清风之旅线路');
-- A part of a place is no such word, nor is one that only looks like it; 项目 does not hold 目前's 目.
SELECT report_similarity('市级财政收入', '区级财政收入') < 1, report_similarity('全国文明单位', '文明单位') < 1;
SELECT report_similarity('拥有专利', '专利') < 1, report_similarity('有专利', '专利');

-- Names of one indicator of the catalogue are 1, whatever characters they have; of two at most 0.3, where they are
-- nearly the same; of one indicator in different places or parts they are as alike as their words.
SELECT report_similarity('地区生产总值', 'GDP'), report_similarity('规上工业增加值增速', '规模以上工业增加值');
SELECT report_similarity('城镇居民人均可支配收入', '农村居民人均可支配收入'), report_similarity('固定资产投资', '工业固定资产投资');
SELECT report_similarity('全国城镇调查失业率', '城镇调查失业率') BETWEEN 0.5 AND 0.99;

-- Pairs of characters, and whether the ends are found: the values of similarity.cc, by hand.
-- 2·2/(5+9) of pairs, both ends: (2/7 + 1)/2
SELECT round(report_similarity('街道项目资金', '实现街道惠民工程专项资金'), 3);
-- 2·3/(5+5), no end
SELECT round(report_similarity('街道项目资金', '街道项目数量'), 3);
-- 2·2/(3+3), both ends: the order of the words matters little
SELECT round(report_similarity('案件办结', '办结案件'), 3);
-- 2·2/(3+5) and 2·3/(3+5), both ends: 案件 is in both
SELECT round(report_similarity('办结案件', '办结刑事案件'), 3), round(report_similarity('刑事案件', '办结刑事案件'), 3);
-- One end: 收入 is in 收入增幅, 增幅 not in 街道收入.  Pairs 2·3/(3+5).
SELECT round(report_similarity('街道收入', '街道收入增幅'), 3);
SELECT report_similarity('立案', '群众满意率');

-- So the metric of the other year is found.
WITH a(n, metric) AS (VALUES (1, '实现社零总额'), (2, '办结各类案件'), (3, '新增学位')),
     b(metric) AS (VALUES ('社会消费品零售总额完成'), ('限上社零额'), ('累计办结案件'), ('立案'), ('新增公办学位'), ('新增床位'))
SELECT metric, found FROM (
  SELECT n, a.metric, b.metric AS found, max(report_similarity(a.metric, b.metric)) FROM a, b GROUP BY n)
ORDER BY n;

-- It does not matter which comes first, and the answer is from 0 to 1.
WITH m(metric) AS (VALUES (''), ('。'), ('累计'), ('达'), ('数'), ('户数'), ('GDP'), ('地方财政收入'), ('收入地方'), ('𠮷村'))
SELECT count(*) FROM m a, m b
WHERE report_similarity(a.metric, b.metric) <> report_similarity(b.metric, a.metric)
   OR report_similarity(a.metric, b.metric) NOT BETWEEN 0 AND 1
   OR a.metric = b.metric AND report_similarity(a.metric, b.metric) <> 1;
SELECT report_similarity('', ''), report_similarity('', '财政收入'), report_similarity('累计', '累计'), report_similarity('数', '户数');

SELECT report_similarity(NULL, '财政收入'), report_similarity('财政收入', NULL);
SELECT report_similarity(1, '财政收入');
SELECT report_similarity('财政收入', x'31');
SELECT report_similarity('财政收入');
