-- Views for BI tools, in English (bi_…, series) and in Chinese (文档, 指标, 指标序列, 单位, 荣誉, 核对). Run again to renew them.
--
--   sqlite3 corpus.db < sql/views.sql
--
-- A driver reports an expression in a view as VARCHAR and guesses its type from the first row. So a view with
-- expressions is a UNION ALL of three: the first and the last branch select typed columns of a real table WHERE 0,
-- and give the view its types; the one between them gives the rows.
-- Sentences are cut at 600 characters: LibreOffice garbles longer Chinese cells. The whole ones are in the tables.

BEGIN IMMEDIATE;

DROP VIEW IF EXISTS 指标序列;
DROP VIEW IF EXISTS 核对;
DROP VIEW IF EXISTS 荣誉;
DROP VIEW IF EXISTS 单位;
DROP VIEW IF EXISTS 指标;
DROP VIEW IF EXISTS 文档;
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

COMMIT;
