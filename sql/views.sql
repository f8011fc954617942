-- Views for BI tools, in English (bi_…, series, promises, cross_checks) and in Chinese (文档, 指标, 指标序列, 单位, 荣誉, 核对,
-- 目标兑现, 跨文核对). Run again to renew them.
--
--   sqlite3 corpus.db < sql/views.sql
--
-- A driver reports an expression in a view as VARCHAR and guesses its type from the first row. So a view with
-- expressions is a UNION ALL of three: the first and the last branch select typed columns of a real table WHERE 0,
-- and give the view its types; the one between them gives the rows.
-- Sentences are cut at 600 characters: LibreOffice garbles longer Chinese cells. The whole ones are in the tables.

BEGIN IMMEDIATE;

DROP VIEW IF EXISTS 跨文核对;
DROP VIEW IF EXISTS 目标兑现;
DROP VIEW IF EXISTS 指标序列;
DROP VIEW IF EXISTS 核对;
DROP VIEW IF EXISTS 荣誉;
DROP VIEW IF EXISTS 单位;
DROP VIEW IF EXISTS 指标;
DROP VIEW IF EXISTS 文档;
DROP VIEW IF EXISTS cross_checks;
DROP VIEW IF EXISTS promises;
DROP VIEW IF EXISTS series;
DROP VIEW IF EXISTS bi_checks;
DROP VIEW IF EXISTS bi_honours;
DROP VIEW IF EXISTS bi_units;
DROP VIEW IF EXISTS bi_indicators;
DROP VIEW IF EXISTS bi_documents;

-- The codes of the tables in Chinese; a real table, so that what is joined from it has a type.
CREATE TABLE IF NOT EXISTS terms (
  field   VARCHAR(20) NOT NULL,
  code    VARCHAR(20) NOT NULL,
  chinese VARCHAR(30) NOT NULL,
  PRIMARY KEY (field, code)
);
INSERT OR REPLACE INTO terms (field, code, chinese) VALUES
  ('kind', 'amount', '数量'), ('kind', 'share', '比率'), ('kind', 'change', '增减'), ('kind', 'rank', '位次'),
  ('bound', 'exact', '等于'), ('bound', 'over', '超过'), ('bound', 'under', '接近'), ('bound', 'about', '约'),
  ('bound', 'at_least', '不少于'), ('bound', 'at_most', '不超过'),
  ('role', 'actual', '实际'), ('role', 'target', '目标'), ('role', 'forecast', '预计'), ('role', 'baseline', '基数'),
  ('level', 'international', '国际级'), ('level', 'national', '国家级'), ('level', 'provincial', '省级'),
  ('level', 'municipal', '市级'), ('level', 'district', '区级'), ('level', 'county', '县级'), ('level', 'town', '乡级'),
  ('period_source', 'printed', '印在句中'), ('period_source', 'carried', '承前'), ('period_source', 'section', '标题'),
  ('period_source', 'document', '文档'), ('form', 'sentence', '句子'), ('form', 'table', '表格'),
  ('rule', 'sum', '合计'), ('rule', 'ratio', '比率'), ('rule', 'growth', '增幅'), ('rule', 'subset', '部分'),
  ('holds', '0', '不符'), ('holds', '1', '相符');

CREATE VIEW bi_documents AS
SELECT id AS document, source, title, publisher, page, published, genre, place, place_code, level, year FROM documents;

CREATE VIEW bi_units AS
SELECT d.id AS document, d.title AS document_title, d.published, u.ordinal, u.unit, u.name, u.alias, u.category,
       u.ordinal AS indicators, u.ordinal AS honours, u.ordinal AS checks_failed
  FROM units AS u, documents AS d WHERE 0
UNION ALL
SELECT d.id, d.title, d.published, u.ordinal, u.unit, u.name, u.alias, u.category,
       (SELECT count(*) FROM indicators AS i WHERE i.unit = u.unit AND i.document = u.document),
       (SELECT count(*) FROM honours AS h WHERE h.unit = u.unit AND h.document = u.document),
       (SELECT count(*) FROM checks AS c WHERE c.holds = 0 AND c.unit = u.unit AND c.document = u.document)
  FROM units AS u JOIN documents AS d ON d.id = u.document
UNION ALL
SELECT d.id, d.title, d.published, u.ordinal, u.unit, u.name, u.alias, u.category, u.ordinal, u.ordinal, u.ordinal
  FROM units AS u, documents AS d WHERE 0;

-- year: that the value is for, never that of the publication; NULL where no reader could tell, and of several years
-- together. place: the row's own, else the document's. category: of the unit.
CREATE VIEW bi_indicators AS
SELECT d.id AS document, d.title AS document_title, d.published, d.genre, d.place, i.year, i.period_source, i.ordinal,
       i.unit, i.unit AS category, i.section, i.kind, i.metric, i.code, c.name AS indicator, i.coverage, i.value,
       i.value_high, i.bound, i.measure, i.dimension, i.basis, i.role, i.period, i.period_start, i.period_end, i.scope,
       i.refers_to, i.form, i.quote, i.sentence
  FROM indicators AS i, documents AS d, catalogue AS c WHERE 0
UNION ALL
SELECT d.id, d.title, d.published, d.genre, coalesce(i.place, d.place), i.year, i.period_source, i.ordinal, i.unit,
       (SELECT u.category FROM units AS u WHERE u.unit = i.unit AND u.document = i.document),
       i.section, i.kind, i.metric, i.code, (SELECT c.name FROM catalogue AS c WHERE c.code = i.code), i.coverage,
       i.value, i.value_high, i.bound, i.measure, i.dimension, i.basis, i.role, i.period, i.period_start, i.period_end,
       i.scope, i.refers_to, i.form, i.quote, substr(i.sentence, 1, 600)
  FROM indicators AS i JOIN documents AS d ON d.id = i.document
UNION ALL
SELECT d.id, d.title, d.published, d.genre, d.place, i.year, i.period_source, i.ordinal, i.unit, i.unit, i.section,
       i.kind, i.metric, i.code, c.name, i.coverage, i.value, i.value_high, i.bound, i.measure, i.dimension, i.basis,
       i.role, i.period, i.period_start, i.period_end, i.scope, i.refers_to, i.form, i.quote, i.sentence
  FROM indicators AS i, documents AS d, catalogue AS c WHERE 0;

CREATE VIEW bi_honours AS
SELECT d.id AS document, d.title AS document_title, d.published, h.ordinal, h.unit, h.unit AS category, h.section,
       h.verb, h.title, h.level, h.quote
  FROM honours AS h, documents AS d WHERE 0
UNION ALL
SELECT d.id, d.title, d.published, h.ordinal, h.unit,
       (SELECT u.category FROM units AS u WHERE u.unit = h.unit AND u.document = h.document),
       h.section, h.verb, substr(h.title, 1, 600), h.level, substr(h.quote, 1, 600)
  FROM honours AS h JOIN documents AS d ON d.id = h.document
UNION ALL
SELECT d.id, d.title, d.published, h.ordinal, h.unit, h.unit, h.section, h.verb, h.title, h.level, h.quote
  FROM honours AS h, documents AS d WHERE 0;

CREATE VIEW bi_checks AS
SELECT d.id AS document, d.title AS document_title, d.published, c.ordinal, c.unit, c.section, c.rule, c.stated,
       c.computed, c.stated AS difference, c.holds, c.explanation, c.quote
  FROM checks AS c, documents AS d WHERE 0
UNION ALL
SELECT d.id, d.title, d.published, c.ordinal, c.unit, c.section, c.rule, c.stated, c.computed,
       round(c.stated - c.computed, 4), c.holds, substr(c.explanation, 1, 600), substr(c.quote, 1, 600)
  FROM checks AS c JOIN documents AS d ON d.id = c.document
UNION ALL
SELECT d.id, d.title, d.published, c.ordinal, c.unit, c.section, c.rule, c.stated, c.computed, c.stated, c.holds,
       c.explanation, c.quote
  FROM checks AS c, documents AS d WHERE 0;

-- The yearly values of the official indicators, one row a cell:
--
--   SELECT year, value, measure FROM series
--    WHERE place = '浙江省' AND code = 'GDP' AND role = 'actual' AND kind = 'amount' ORDER BY year;
--
-- A cell is place, code, coverage, year, role, kind and basis. Over a year 同比 and 比上年 are one basis, and so is a
-- growth that names none (basis 其他). Whose a value is: the place that the row names; else the street, town, zone or
-- company that reports it; else the place of the document.
-- Only values of a year: a flow over the whole of it (up to a day in December, when it is reported before its end), or a
-- level at a day in it; no growth 年均 or 环比. What is for a part of a year (上半年, 1-9月) is in bi_indicators, and is no value of the year.
-- What a report compares with, and dates (由2010年的162亿元增加到 …), is the result of that year where nothing else is;
-- so is what it still estimates of a time that lies behind (预计完成84亿元).
-- Of several rows that are for one cell, the first by
--   1. the whole year before a day in it;
--   2. the report that looks back on the year before later ones (which revise, and round), the nearest first, and these
--      before earlier ones; of a target the report that sets it, a year before, then older plans, then later accounts;
--   3. how the year is known: printed, carried from before, by a heading, by the document;
--   4. an exact value before a bounded one; a basis that is printed before one that is not;
--   5. the headline before a detail: what the report itself says before what one of its units does, then the larger of
--      two amounts (a part is no more than the whole), then what stands earlier in it.
-- others: how many other rows of the cell say something else (value, upper end, bound or measure).
CREATE VIEW series AS
SELECT d.place, d.place_code, d.level, i.code, c.name AS indicator, i.year, i.period_start, i.period_end, i.role,
       i.kind, i.value, i.value_high, i.bound, i.measure, i.basis, i.coverage, i.document, i.ordinal, i.quote,
       i.sentence, i.ordinal AS others
  FROM indicators AS i, documents AS d, catalogue AS c WHERE 0
UNION ALL
SELECT t.place, t.place_code, t.level, t.code, CAST((SELECT c.name FROM catalogue AS c WHERE c.code = t.code) AS TEXT),
       t.year, t.period_start, t.period_end, t.role, t.kind, t.value, t.value_high, t.bound, t.measure, t.basis,
       t.coverage, t.document, t.ordinal, i.quote, CAST(substr(i.sentence, 1, 600) AS TEXT), CAST(t.others AS INTEGER)
  FROM (
    SELECT *,
           sum(value IS NOT value_1 OR value_high IS NOT high_1 OR bound IS NOT bound_1 OR measure IS NOT measure_1)
             OVER (PARTITION BY place, code, coverage, year, role, kind, base) AS others
      FROM (
        SELECT *, row_number() OVER best AS choice, first_value(value) OVER best AS value_1,
               first_value(value_high) OVER best AS high_1, first_value(bound) OVER best AS bound_1,
               first_value(measure) OVER best AS measure_1
      FROM (
        SELECT place, place_code, level, reported, unit, code, year, period_start, period_end, kind, value, value_high,
               bound, measure, basis, coverage, document, ordinal, role IN ('baseline', 'forecast') AS compared,
               CASE WHEN role = 'baseline' AND kind IN ('amount', 'share') AND period_source = 'printed' AND year < reported
                    THEN 'actual'
                    WHEN role = 'forecast' AND period_end <= published THEN 'actual' ELSE role END AS role,
               CASE WHEN basis IN ('同比', '比上年', '其他') THEN '上年' ELSE basis END AS base,
               period_start IS NOT NULL AND period_start <> period_end AS whole,
               CASE WHEN reported IS NULL THEN 1000
                    WHEN role = 'target' THEN
                      CASE WHEN reported < year THEN year - 1 - reported ELSE 500 + reported - year END
                    WHEN reported >= year THEN reported - year
                    ELSE 500 + year - reported END AS distance,
               CASE period_source WHEN 'printed' THEN 1 WHEN 'carried' THEN 2 WHEN 'section' THEN 3 WHEN 'document' THEN 4
                                  ELSE 5 END AS known
          FROM (
            SELECT i.place, CAST((SELECT max(p.place_code) FROM documents AS p WHERE p.place = i.place) AS TEXT) AS place_code,
                   CAST(CASE i.place WHEN '全国' THEN 'national'
                        ELSE (SELECT max(p.level) FROM documents AS p WHERE p.place = i.place) END AS TEXT) AS level,
                   coalesce(d.year, substr(d.published, 1, 4) - 1) AS reported, i.unit, i.code, i.year,
                   i.period_start, i.period_end, i.period_source, i.role, i.kind, i.value, i.value_high, i.bound,
                   i.measure, i.basis, i.coverage, i.document, i.ordinal, d.published
              FROM indicators AS i JOIN documents AS d ON d.id = i.document
             WHERE i.code IS NOT NULL AND i.place IS NOT NULL
            UNION ALL
            SELECT u.name, CAST(NULL AS TEXT), CAST(CASE WHEN u.category IN ('街道', '乡镇') THEN 'town' END AS TEXT),
                   coalesce(d.year, substr(d.published, 1, 4) - 1), CAST(NULL AS TEXT), i.code, i.year,
                   i.period_start, i.period_end, i.period_source, i.role, i.kind, i.value, i.value_high, i.bound,
                   i.measure, i.basis, i.coverage, i.document, i.ordinal, d.published
              FROM indicators AS i
              JOIN documents AS d ON d.id = i.document
              JOIN units AS u ON u.unit = i.unit AND u.document = i.document
             WHERE i.code IS NOT NULL AND i.place IS NULL AND u.category IN ('街道', '乡镇', '平台', '国企')
            UNION ALL
            SELECT d.place, d.place_code, d.level,
                   coalesce(d.year, substr(d.published, 1, 4) - 1), i.unit, i.code, i.year,
                   i.period_start, i.period_end, i.period_source, i.role, i.kind, i.value, i.value_high, i.bound,
                   i.measure, i.basis, i.coverage, i.document, i.ordinal, d.published
              FROM indicators AS i JOIN documents AS d ON d.id = i.document
             WHERE i.code IS NOT NULL AND i.place IS NULL
               AND NOT EXISTS (SELECT 1 FROM units AS u WHERE u.unit = i.unit AND u.document = i.document
                                                          AND u.category IN ('街道', '乡镇', '平台', '国企'))
          ) AS cells
         WHERE year IS NOT NULL AND (basis IS NULL OR basis NOT IN ('年均', '环比'))
           AND (period_start IS NULL OR period_start = period_end
                OR (period_start = year || '-01-01' AND period_end BETWEEN year || '-12-01' AND year || '-12-31'))
      ) AS dated
        WINDOW best AS (
          PARTITION BY place, code, coverage, year, role, kind, base
          ORDER BY compared, whole DESC, distance, known, bound <> 'exact', basis IS '其他', unit IS NOT NULL, document DESC,
                   CASE WHEN kind = 'amount' THEN -value END, ordinal
          ROWS UNBOUNDED PRECEDING
        )
      ) AS chosen
  ) AS t
  JOIN indicators AS i ON i.document = t.document AND i.ordinal = t.ordinal
 WHERE t.choice = 1
UNION ALL
SELECT d.place, d.place_code, d.level, i.code, c.name, i.year, i.period_start, i.period_end, i.role, i.kind, i.value,
       i.value_high, i.bound, i.measure, i.basis, i.coverage, i.document, i.ordinal, i.quote, i.sentence, i.ordinal
  FROM indicators AS i, documents AS d, catalogue AS c WHERE 0;

-- The same in Chinese: columns renamed, codes looked up. Only columns, so the types above carry through.

CREATE VIEW 文档 AS
SELECT d.document AS 文档, d.source AS 来源, d.title AS 标题, d.publisher AS 发布单位, d.page AS 版次,
       d.published AS 发布日期, d.genre AS 体裁, d.place AS 地区, d.place_code AS 区划代码, l.chinese AS 地区级别, d.year AS 年份
  FROM bi_documents AS d
  LEFT JOIN terms AS l ON l.field = 'level' AND l.code = d.level;

CREATE VIEW 单位 AS
SELECT document AS 文档, document_title AS 文档标题, published AS 发布日期, ordinal AS 序号, unit AS 单位,
       name AS 名称, alias AS 别称, category AS 类别, indicators AS 指标数, honours AS 荣誉数,
       checks_failed AS 核对不符数
  FROM bi_units;

CREATE VIEW 指标 AS
SELECT i.document AS 文档, i.document_title AS 文档标题, i.published AS 发布日期, i.genre AS 体裁, i.place AS 地区,
       i.year AS 年份, y.chinese AS 年份来源, i.ordinal AS 序号, i.unit AS 单位, i.category AS 类别, i.section AS 段落,
       k.chinese AS 种类, i.metric AS 指标, i.code AS 指标代码, i.indicator AS 指标名称, i.coverage AS 口径, i.value AS 数值,
       i.value_high AS 数值上限, b.chinese AS 界限, i.measure AS 计量单位, i.basis AS 比较基准, r.chinese AS 性质,
       i.period AS 时期, i.period_start AS 起始日期, i.period_end AS 截止日期, i.scope AS 排名范围,
       i.refers_to AS 所指序号, f.chinese AS 形式, i.quote AS 原文, i.sentence AS 句子
  FROM bi_indicators AS i
  LEFT JOIN terms AS y ON y.field = 'period_source' AND y.code = i.period_source
  LEFT JOIN terms AS k ON k.field = 'kind' AND k.code = i.kind
  LEFT JOIN terms AS b ON b.field = 'bound' AND b.code = i.bound
  LEFT JOIN terms AS r ON r.field = 'role' AND r.code = i.role
  LEFT JOIN terms AS f ON f.field = 'form' AND f.code = i.form;

CREATE VIEW 指标序列 AS
SELECT s.place AS 地区, s.place_code AS 区划代码, l.chinese AS 地区级别, s.code AS 指标代码, s.indicator AS 指标名称,
       s.year AS 年份, s.period_start AS 起始日期, s.period_end AS 截止日期, r.chinese AS 性质, k.chinese AS 种类,
       s.value AS 数值, s.value_high AS 数值上限, b.chinese AS 界限, s.measure AS 计量单位, s.basis AS 比较基准,
       s.coverage AS 口径, s.document AS 文档, s.ordinal AS 序号, s.quote AS 原文, s.sentence AS 句子, s.others AS 异文数
  FROM series AS s
  LEFT JOIN terms AS l ON l.field = 'level' AND l.code = s.level
  LEFT JOIN terms AS r ON r.field = 'role' AND r.code = s.role
  LEFT JOIN terms AS k ON k.field = 'kind' AND k.code = s.kind
  LEFT JOIN terms AS b ON b.field = 'bound' AND b.code = s.bound;

CREATE VIEW 荣誉 AS
SELECT h.document AS 文档, h.document_title AS 文档标题, h.published AS 发布日期, h.ordinal AS 序号, h.unit AS 单位,
       h.category AS 类别, h.section AS 段落, h.verb AS 动词, h.title AS 荣誉, l.chinese AS 级别, h.quote AS 原文
  FROM bi_honours AS h
  LEFT JOIN terms AS l ON l.field = 'level' AND l.code = h.level;

CREATE VIEW 核对 AS
SELECT c.document AS 文档, c.document_title AS 文档标题, c.published AS 发布日期, c.ordinal AS 序号, c.unit AS 单位,
       c.section AS 段落, r.chinese AS 规则, c.stated AS 原文数, c.computed AS 计算数, c.difference AS 差额,
       t.chinese AS 结论, c.explanation AS 说明, c.quote AS 原文
  FROM bi_checks AS c
  LEFT JOIN terms AS r ON r.field = 'rule' AND r.code = c.rule
  LEFT JOIN terms AS t ON t.field = 'holds' AND t.code = c.holds;

-- What became of what a report promised. One row a target; its result is what a report of the same place says of that year.
--
--   SELECT metric, target_quote, result_quote, percent, verdict FROM promises WHERE place = '海拉尔区' AND year = 2013;
--
-- A target is a row of the role target in a report on an earlier year (the report on 2012 says what 2013 is to bring), for
-- a whole year or a day in it; said twice in one report it is one. Its result is the best row of the same place, unit,
-- coverage, year, kind and measure (斤 and 吨, 公顷 and 亩 are brought to one): growth is held against growth, an amount
-- against an amount; of the nearest report, that with the words of the target before others, and as in series. matched says how the two were found:
--   code        both are one official indicator
--   metric      no indicator: both have the same words, and each report has them once
--   similarity  no indicator: the pair that sql/promises.sql put down in the table promise_matches (it needs the extension)
-- verdict: met, missed; not reported: there is a report on the year, which does not say; no later report: there is none.
--   at_most, under, a fall (降低3%), and what is better the lower it is (unemployment, prices, energy per unit, deaths):
--     met at the target or below it; all others at it or above it, of a range (4.5%-5%) at its lower end.
--   about (5%左右): a twentieth of the target may be missing: 4.75% is met, 4.7% is not.
--   A result 近282亿元 is below 282; nothing is rounded in favour of the target.
-- percent: of the target, where more is better and the target is more than 0.
CREATE TABLE IF NOT EXISTS promise_matches (
  document        INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal         INTEGER NOT NULL,         -- of the target
  metric          VARCHAR(255),             -- of the target, as it was: a pair of a text that was loaded again is none
  result_document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  result_ordinal  INTEGER NOT NULL,
  result_metric   VARCHAR(255),
  similarity      REAL,
  PRIMARY KEY (document, ordinal)
);

CREATE VIEW promises AS
SELECT d.place, i.year, i.unit, i.code, i.metric, i.coverage, i.kind, i.basis, i.value AS target, i.value_high AS target_high,
       i.bound, i.measure, i.value AS result, i.bound AS result_bound, i.measure AS result_measure, i.value AS percent,
       i.role AS verdict, i.role AS matched, i.document, i.ordinal, i.quote, i.sentence, i.metric AS result_metric,
       i.document AS result_document, i.ordinal AS result_ordinal, i.quote AS result_quote, i.sentence AS result_sentence
  FROM indicators AS i, documents AS d WHERE 0
UNION ALL
SELECT place, year, unit, code, metric, coverage, kind, basis, value, value_high, bound, measure, result, result_bound,
       result_measure,
       CASE WHEN NOT lower AND base_value > 0 THEN round(100.0 * result_base / base_value, 1) END,
       CAST(CASE WHEN result IS NULL
                 THEN CASE WHEN EXISTS (SELECT 1 FROM documents AS l
                                         WHERE l.place = paired.place AND l.year = paired.year AND l.id <> paired.document
                                           AND coalesce(l.published >= paired.year || '-11-01', l.genre IS NOT '经济运行'))
                           THEN 'not reported' ELSE 'no later report' END
                 WHEN lower THEN CASE WHEN result_base <= coalesce(base_high, base_value) + slack AND result_bound <> 'over'
                                        OR result_base < base_value + slack
                                      THEN 'met' ELSE 'missed' END
                 WHEN result_base >= base_value - slack AND result_bound NOT IN ('under', 'at_most')
                   OR result_base > base_value - slack
                 THEN 'met' ELSE 'missed' END AS TEXT),
       CAST(matched AS TEXT), document, ordinal, quote, CAST(substr(sentence, 1, 600) AS TEXT), result_metric,
       result_document, result_ordinal, result_quote, CAST(substr(result_sentence, 1, 600) AS TEXT)
  FROM (
    WITH said AS MATERIALIZED (
      SELECT i.document, i.ordinal, i.unit, i.code, i.coverage, i.kind, i.year, i.value, i.bound, i.metric, i.basis,
             coalesce(i.place, d.place) AS place, coalesce(d.year, substr(d.published, 1, 4) - 1) AS reported,
             CASE WHEN i.role = 'forecast' AND i.period_end <= d.published THEN 'actual' ELSE i.role END AS role,
             CASE WHEN i.basis IN ('同比', '比上年', '其他') THEN '上年' ELSE i.basis END AS base,
             coalesce(i.code, CASE WHEN substr(i.metric, 1, 2) IN ('全区', '全市', '全县', '全省', '我区', '我市', '完成', '实现', '力争')
                                   THEN substr(i.metric, 3) ELSE i.metric END) AS subject,
             CASE i.measure WHEN '公斤' THEN '斤' WHEN '吨' THEN '斤' WHEN '公顷' THEN '亩' WHEN '度' THEN '千瓦时' ELSE i.measure
               END AS base_measure,
             CASE i.measure WHEN '公斤' THEN 2 WHEN '吨' THEN 2000 WHEN '公顷' THEN 15 ELSE 1 END AS times,
             i.period_start IS NOT NULL AND i.period_start <> i.period_end AS whole,
             CASE i.period_source WHEN 'printed' THEN 1 WHEN 'carried' THEN 2 WHEN 'section' THEN 3 ELSE 4 END AS known
        FROM indicators AS i JOIN documents AS d ON d.id = i.document
       WHERE i.year IS NOT NULL AND i.value IS NOT NULL AND i.kind <> 'rank' AND i.role IN ('target', 'actual', 'forecast')
         AND (i.basis IS NULL OR i.basis NOT IN ('年均', '环比'))
         AND (i.period_start IS NULL OR i.period_start = i.period_end
              OR (i.period_start = i.year || '-01-01' AND i.period_end BETWEEN i.year || '-11-30' AND i.year || '-12-31'))
    ), cells AS MATERIALIZED (
      SELECT *, row_number() OVER (
               PARTITION BY document, role, place, unit, subject, coverage, year, kind, base, base_measure
               ORDER BY whole DESC, known, bound <> 'exact', basis IS '其他', CASE WHEN kind = 'amount' THEN -value END, ordinal) AS choice,
             count(*) OVER (PARTITION BY document, role, place, unit, subject, coverage, year, kind, base, base_measure) AS times_said
        FROM said
    ), promised AS MATERIALIZED (
      SELECT * FROM cells WHERE role = 'target' AND reported < year AND (choice = 1 OR code IS NULL)
    ), pairs AS (
      SELECT p.document, p.ordinal, r.document AS result_document, r.ordinal AS result_ordinal,
             CASE WHEN p.code IS NULL THEN 'metric' ELSE 'code' END AS matched,
             row_number() OVER (PARTITION BY p.document, p.ordinal
                                ORDER BY r.reported - r.year, instr(r.metric, p.metric) = 0, r.choice, r.document DESC) AS nearest
        FROM promised AS p
        JOIN cells AS r ON r.place = p.place AND r.subject = p.subject AND r.year = p.year AND r.kind = p.kind
                       AND r.base_measure IS p.base_measure AND r.base IS p.base AND r.unit IS p.unit
                       AND r.coverage IS p.coverage AND r.code IS p.code
       WHERE r.role = 'actual' AND r.reported >= r.year
         AND (p.code IS NOT NULL
              OR (p.times_said = 1 AND r.times_said = 1 AND length(p.subject) >= 4
                  AND p.subject NOT IN ('计划投资', '总投资额', '投资总额', '完成投资', '投资总规模')))
       UNION ALL
      SELECT m.document, m.ordinal, m.result_document, m.result_ordinal, 'similarity', 2
        FROM promise_matches AS m
        JOIN indicators AS p ON p.document = m.document AND p.ordinal = m.ordinal AND p.metric = m.metric
        JOIN indicators AS r ON r.document = m.result_document AND r.ordinal = m.result_ordinal AND r.metric = m.result_metric
    ), chosen AS (
      SELECT document, ordinal, result_document, result_ordinal, matched, min(nearest) AS nearest
        FROM pairs WHERE nearest = 1 OR matched = 'similarity' GROUP BY document, ordinal
    )
    SELECT p.place, p.year, p.unit, p.code, p.metric, p.coverage, p.kind, p.basis, t.value, t.value_high, t.bound, t.measure,
           r.value AS result, r.bound AS result_bound, r.measure AS result_measure, m.matched, p.document, p.ordinal, t.quote,
           t.sentence, r.metric AS result_metric, r.document AS result_document, r.ordinal AS result_ordinal,
           r.quote AS result_quote, r.sentence AS result_sentence,
           t.value * p.times AS base_value, t.value_high * p.times AS base_high,
           r.value * CASE WHEN r.measure = t.measure THEN p.times
                          ELSE CASE r.measure WHEN '公斤' THEN 2 WHEN '吨' THEN 2000 WHEN '公顷' THEN 15 ELSE 1 END END AS result_base,
           CASE t.bound WHEN 'about' THEN abs(t.value) * p.times * 0.05 ELSE 0 END AS slack,
           t.bound IN ('at_most', 'under') OR (t.kind = 'change' AND t.value < 0)
             OR coalesce(t.code GLOB 'UNEMPLOYMENT_*' OR t.code GLOB 'CPI*' OR t.code GLOB '*_PER_GDP' OR t.code GLOB '*_PER_IVA'
                         OR t.code GLOB 'POVERTY_*' OR t.code GLOB 'WORK_ACCIDENT*' OR t.code GLOB '*MORTALITY'
                         OR t.code IN ('RETAIL_PRICE', 'DEFICIT', 'DEFICIT_RATE', 'TRAFFIC_ACCIDENTS', 'DEATHS', 'DEATH_RATE',
                                       'AMMONIA_NITROGEN', 'CHEMICAL_OXYGEN_DEMAND', 'SULPHUR_DIOXIDE', 'NITROGEN_OXIDES',
                                       'PM25', 'INCOME_RATIO', 'LOANS_BAD_RATE'), 0) AS lower
      FROM promised AS p
      JOIN indicators AS t ON t.document = p.document AND t.ordinal = p.ordinal
      LEFT JOIN chosen AS m ON m.document = p.document AND m.ordinal = p.ordinal
      LEFT JOIN indicators AS r ON r.document = m.result_document AND r.ordinal = m.result_ordinal
  ) AS paired
UNION ALL
SELECT d.place, i.year, i.unit, i.code, i.metric, i.coverage, i.kind, i.basis, i.value, i.value_high, i.bound, i.measure,
       i.value, i.bound, i.measure, i.value, i.role, i.role, i.document, i.ordinal, i.quote, i.sentence, i.metric, i.document,
       i.ordinal, i.quote, i.sentence
  FROM indicators AS i, documents AS d WHERE 0;

-- What the reports of one place say against each other. One row a comparison; document is the earlier of the two reports:
--   growth    the growth that the report on a year prints (other_value) against the one (value) that its own level and the
--             level of the year before, as another report prints it, come to. Stated in %, of one indicator and measure; of
--             several levels of the year before (财政总收入, 地方财政总收入) that which comes nearest.
--   revision  one cell (place, unit, indicator, coverage, year, kind, basis) with one value in one report and another in
--             the other; only where both are exact. Which report looks back on the year is said; later ones may revise.
--   repeated  a sentence with figures that stands word for word in the report on a year and in the one before that has it.
-- difference: other_value - value, of a growth in percentage points. verdict:
--   agrees          a growth that rounding accounts for (half of the last printed digit of each of the three figures)
--   differs         what rounding does not account for. No error by itself: the level before may have been revised, or what
--                   it covers changed; the explanation says so
--   not comparable  growth at constant prices (GDP, value added, gross output) or on a comparable base (可比口径, 扣除价格因素),
--                   more than 3 percentage points from that of the levels, which are at current prices; up to 3 it agrees
--   repeated        of a sentence
CREATE VIEW cross_checks AS
SELECT i.kind AS "check", d.place, i.unit, i.code, c.name AS indicator, i.coverage, i.kind, i.year, i.value, i.value AS other_value,
       i.measure, i.value AS difference, i.role AS verdict, i.document, i.ordinal, i.document AS other_document,
       i.ordinal AS other_ordinal, i.quote, i.quote AS other_quote, i.sentence AS explanation
  FROM indicators AS i, documents AS d, catalogue AS c WHERE 0
UNION ALL
SELECT "check", place, unit, code, indicator, coverage, kind, year, value, other_value, measure, difference, verdict, document,
       ordinal, other_document, other_ordinal, quote, other_quote, explanation
  FROM (
    WITH said AS MATERIALIZED (
      SELECT i.document, i.ordinal, i.unit, i.code, i.coverage, i.kind, i.year, i.value, i.measure, i.refers_to, i.quote, i.sentence,
             coalesce(i.place, d.place) AS place, coalesce(d.year, substr(d.published, 1, 4) - 1) AS reported,
             CASE WHEN i.basis IN ('同比', '比上年', '其他') THEN '上年' ELSE i.basis END AS base,
             i.period_start IS NOT NULL AND i.period_start <> i.period_end AS whole,
             0.5 * CASE WHEN i.quote LIKE '%万亿%' THEN 1e12 WHEN i.quote LIKE '%亿%' THEN 1e8 WHEN i.quote LIKE '%万%' THEN 1e4
                        ELSE 1 END
                 * CASE CASE WHEN instr(i.quote, '.') = 0 THEN 0
                             ELSE length(substr(i.quote, instr(i.quote, '.') + 1))
                                  - length(ltrim(substr(i.quote, instr(i.quote, '.') + 1), '0123456789')) END
                   WHEN 0 THEN 1 WHEN 1 THEN 0.1 WHEN 2 THEN 0.01 WHEN 3 THEN 0.001 ELSE 0.0001 END AS half,
             row_number() OVER (
               PARTITION BY i.document, coalesce(i.place, d.place), i.unit, i.code, i.coverage, i.year, i.kind, i.measure,
                            CASE WHEN i.basis IN ('同比', '比上年', '其他') THEN '上年' ELSE i.basis END
               ORDER BY i.role = 'baseline', i.period_start IS NOT NULL AND i.period_start <> i.period_end DESC,
                        i.bound <> 'exact', CASE WHEN i.kind = 'amount' THEN -i.value END, i.ordinal) AS choice
        FROM indicators AS i JOIN documents AS d ON d.id = i.document
       WHERE i.code IS NOT NULL AND i.year IS NOT NULL AND i.value IS NOT NULL AND i.value_high IS NULL AND i.bound = 'exact'
         AND i.kind <> 'rank' AND (i.basis IS NULL OR i.basis NOT IN ('年均', '环比'))
         AND (i.role = 'actual' OR (i.role = 'baseline' AND i.kind IN ('amount', 'share') AND i.period_source = 'printed'
                                    AND i.year < d.year))
         AND (i.period_start IS NULL OR i.period_start = i.period_end
              OR (i.period_start = i.year || '-01-01' AND i.period_end BETWEEN i.year || '-11-30' AND i.year || '-12-31'))
    ), cells AS MATERIALIZED (
      SELECT *, row_number() OVER (PARTITION BY place, unit, code, coverage, year, kind, measure, base
                                   ORDER BY CASE WHEN reported >= year THEN reported - year ELSE 500 + year - reported END,
                                            document) AS nearest
        FROM said WHERE choice = 1
    ), growths AS (
      SELECT g.place, g.unit, g.code, g.coverage, g.year, g.value AS stated, round(100 * (v.value / b.value - 1), 2) AS implied,
             100 * ((v.value - v.half) / (b.value + b.half) - 1) - g.half - 1e-6 AS lowest,
             100 * ((v.value + v.half) / (b.value - b.half) - 1) + g.half + 1e-6 AS highest,
             g.code GLOB 'GDP*' OR (g.code GLOB 'VALUE_ADDED*' AND g.code <> 'VALUE_ADDED_TAX') OR g.code GLOB 'IVA_*'
               OR g.code GLOB 'OUTPUT_*' OR g.code GLOB 'GROSS_OUTPUT*' OR g.code IN ('NATIONAL_INCOME', 'LABOUR_PRODUCTIVITY')
               OR g.sentence LIKE '%可比%' OR g.sentence LIKE '%同口径%' OR g.sentence LIKE '%扣除价格%'
               OR g.sentence LIKE '%扣除物价%' OR g.sentence LIKE '%实际增长%' AS constant,
             b.document, b.ordinal, b.quote, g.document AS other_document, g.ordinal AS other_ordinal, g.quote AS other_quote,
             v.quote AS level_quote,
             row_number() OVER (PARTITION BY g.document, g.ordinal ORDER BY abs(g.value - 100 * (v.value / b.value - 1))) AS choice
        FROM cells AS g
        JOIN cells AS v ON v.document = g.document AND v.ordinal = g.refers_to AND v.code = g.code AND v.year = g.year
                       AND v.kind = 'amount' AND v.coverage IS g.coverage
        JOIN said AS b ON b.place = g.place AND b.code = g.code AND b.year = g.year - 1 AND b.kind = 'amount'
                       AND b.unit IS g.unit AND b.coverage IS g.coverage AND b.measure IS v.measure AND b.document <> g.document
       WHERE g.kind = 'change' AND g.measure = '%' AND g.base = '上年' AND b.value > b.half
    )
    SELECT 'growth' AS "check", place, unit, code, (SELECT c.name FROM catalogue AS c WHERE c.code = g.code) AS indicator, coverage,
           'change' AS kind, year, implied AS value, stated AS other_value, '%' AS measure, round(stated - implied, 2) AS difference,
           CASE WHEN stated BETWEEN lowest AND highest OR (constant AND abs(stated - implied) <= 3) THEN 'agrees'
                WHEN constant THEN 'not comparable' ELSE 'differs' END AS verdict,
           document, ordinal, other_document, other_ordinal, quote, other_quote,
           (year - 1) || '年' || quote || '，' || year || '年' || level_quote || '，算得增减' || implied || '%，原文为' || other_quote
             || CASE WHEN stated BETWEEN lowest AND highest THEN '，相符'
                     WHEN constant AND abs(stated - implied) <= 3 THEN '；按可比价格计算的增速，相差不超过3个百分点，视为相符'
                     WHEN constant THEN '；增速按可比价格或可比口径计算，与现价之比不可比'
                     ELSE '；相差超出四舍五入，上年数或口径可能有调整' END AS explanation
      FROM growths AS g WHERE choice = 1
    UNION ALL
    SELECT 'revision', a.place, a.unit, a.code, (SELECT c.name FROM catalogue AS c WHERE c.code = a.code), a.coverage, a.kind, a.year,
           a.value, b.value, a.measure, round(b.value - a.value, 4), 'differs', a.document, a.ordinal, b.document, b.ordinal,
           a.quote, b.quote,
           a.year || '年的数，' || a.reported || '年的报告为' || a.quote || '，' || b.reported || '年的报告为' || b.quote
             || CASE WHEN b.reported > a.reported THEN '；后者可能是修订数' ELSE '；两份文档说法不一' END
      FROM cells AS a
      JOIN cells AS b ON b.place = a.place AND b.code = a.code AND b.year = a.year AND b.kind = a.kind AND b.measure IS a.measure
                     AND b.base IS a.base AND b.unit IS a.unit AND b.coverage IS a.coverage AND b.document <> a.document
     WHERE a.nearest = 1 AND b.nearest > 1 AND abs(a.value - b.value) > 1.000001 * max(a.half, b.half)
    UNION ALL
    SELECT 'repeated', b.whose, a.unit, a.code, (SELECT c.name FROM catalogue AS c WHERE c.code = a.code), a.coverage, a.kind,
           b.reported, a.value, n.value, a.measure, 0, 'repeated', a.document, a.ordinal, n.document, n.ordinal, a.quote, n.quote,
           b.earlier || '年和' || b.reported || '年的报告中有同一句：' || substr(a.sentence, 1, 500)
      FROM (
        SELECT *, lag(document) OVER years AS earlier_document, lag(ordinal) OVER years AS earlier_ordinal,
               lag(reported) OVER years AS earlier
          FROM (
            SELECT i.document, i.ordinal, i.unit, i.sentence, d.place AS whose, d.year AS reported,
                   row_number() OVER (PARTITION BY d.place, i.unit, i.sentence, d.year ORDER BY i.document, i.ordinal) AS first
              FROM indicators AS i JOIN documents AS d ON d.id = i.document
             WHERE i.form = 'sentence' AND d.place IS NOT NULL AND d.year IS NOT NULL AND length(i.sentence) >= 15
          )
         WHERE first = 1
        WINDOW years AS (PARTITION BY whose, unit, sentence ORDER BY reported)
      ) AS b
      JOIN indicators AS a ON a.document = b.earlier_document AND a.ordinal = b.earlier_ordinal
      JOIN indicators AS n ON n.document = b.document AND n.ordinal = b.ordinal
  ) AS compared
UNION ALL
SELECT i.kind, d.place, i.unit, i.code, c.name, i.coverage, i.kind, i.year, i.value, i.value, i.measure, i.value, i.role, i.document,
       i.ordinal, i.document, i.ordinal, i.quote, i.quote, i.sentence
  FROM indicators AS i, documents AS d, catalogue AS c WHERE 0;

-- And in Chinese.

INSERT OR REPLACE INTO terms (field, code, chinese) VALUES
  ('promise', 'met', '兑现'), ('promise', 'missed', '未兑现'), ('promise', 'not reported', '未提及'),
  ('promise', 'no later report', '尚无后续报告'), ('matched', 'code', '同一指标'), ('matched', 'metric', '名称相同'),
  ('matched', 'similarity', '名称相近'), ('check', 'growth', '增速核算'), ('check', 'revision', '数值不一'),
  ('check', 'repeated', '原句重复'), ('cross', 'agrees', '相符'), ('cross', 'differs', '不符'),
  ('cross', 'not comparable', '不可比'), ('cross', 'repeated', '重复');

CREATE VIEW 目标兑现 AS
SELECT p.place AS 地区, p.year AS 年份, p.unit AS 单位, p.code AS 指标代码, p.metric AS 指标, p.coverage AS 口径, k.chinese AS 种类,
       p.basis AS 比较基准, p.target AS 目标, p.target_high AS 目标上限, b.chinese AS 目标界限, p.measure AS 计量单位,
       p.result AS 结果, r.chinese AS 结果界限, p.result_measure AS 结果计量单位, p.percent AS 完成率, v.chinese AS 结论,
       m.chinese AS 对应依据, p.document AS 目标文档, p.ordinal AS 目标序号, p.quote AS 目标原文, p.sentence AS 目标句子,
       p.result_metric AS 结果指标, p.result_document AS 结果文档, p.result_ordinal AS 结果序号, p.result_quote AS 结果原文,
       p.result_sentence AS 结果句子
  FROM promises AS p
  LEFT JOIN terms AS k ON k.field = 'kind' AND k.code = p.kind
  LEFT JOIN terms AS b ON b.field = 'bound' AND b.code = p.bound
  LEFT JOIN terms AS r ON r.field = 'bound' AND r.code = p.result_bound
  LEFT JOIN terms AS v ON v.field = 'promise' AND v.code = p.verdict
  LEFT JOIN terms AS m ON m.field = 'matched' AND m.code = p.matched;

CREATE VIEW 跨文核对 AS
SELECT h.chinese AS 核对, x.place AS 地区, x.unit AS 单位, x.code AS 指标代码, x.indicator AS 指标名称, x.coverage AS 口径,
       k.chinese AS 种类, x.year AS 年份, x.value AS 数值, x.other_value AS 另一数值, x.measure AS 计量单位, x.difference AS 差额,
       v.chinese AS 结论, x.document AS 文档, x.ordinal AS 序号, x.other_document AS 另一文档, x.other_ordinal AS 另一序号,
       x.quote AS 原文, x.other_quote AS 另一原文, x.explanation AS 说明
  FROM cross_checks AS x
  LEFT JOIN terms AS h ON h.field = 'check' AND h.code = x."check"
  LEFT JOIN terms AS k ON k.field = 'kind' AND k.code = x.kind
  LEFT JOIN terms AS v ON v.field = 'cross' AND v.code = x.verdict;

COMMIT;
