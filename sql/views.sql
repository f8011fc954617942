-- Views for BI tools, in English (bi_…) and in Chinese (文档, 指标, 单位, 荣誉, 核对). Run again to renew them.
--
--   sqlite3 corpus.db < sql/views.sql
--
-- A driver reports an expression in a view as VARCHAR and guesses its type from the first row. So a view with
-- expressions is a UNION ALL of three: the first and the last branch select typed columns of a real table WHERE 0,
-- and give the view its types; the one between them gives the rows.
-- Sentences are cut at 600 characters: LibreOffice garbles longer Chinese cells. The whole ones are in the tables.

BEGIN IMMEDIATE;

DROP VIEW IF EXISTS 核对;
DROP VIEW IF EXISTS 荣誉;
DROP VIEW IF EXISTS 单位;
DROP VIEW IF EXISTS 指标;
DROP VIEW IF EXISTS 文档;
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
  ('level', 'municipal', '市级'), ('level', 'district', '区级'),
  ('rule', 'sum', '合计'), ('rule', 'ratio', '比率'), ('rule', 'growth', '增幅'), ('rule', 'subset', '部分'),
  ('holds', '0', '不符'), ('holds', '1', '相符');

CREATE VIEW bi_documents AS
SELECT id AS document, source, title, publisher, page, published FROM documents;

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

-- year: of the period, else of the document. category: of the unit.
CREATE VIEW bi_indicators AS
SELECT d.id AS document, d.title AS document_title, d.published, i.ordinal AS year, i.ordinal, i.unit,
       i.unit AS category, i.section, i.kind, i.metric, i.value, i.value_high, i.bound, i.measure, i.dimension,
       i.basis, i.role, i.period, i.period_start, i.period_end, i.scope, i.refers_to, i.quote, i.sentence
  FROM indicators AS i, documents AS d WHERE 0
UNION ALL
SELECT d.id, d.title, d.published,
       CAST(substr(coalesce(i.period_end, i.period_start, d.published), 1, 4) AS INTEGER), i.ordinal, i.unit,
       (SELECT u.category FROM units AS u WHERE u.unit = i.unit AND u.document = i.document),
       i.section, i.kind, i.metric, i.value, i.value_high, i.bound, i.measure, i.dimension,
       i.basis, i.role, i.period, i.period_start, i.period_end, i.scope, i.refers_to, i.quote,
       substr(i.sentence, 1, 600)
  FROM indicators AS i JOIN documents AS d ON d.id = i.document
UNION ALL
SELECT d.id, d.title, d.published, i.ordinal, i.ordinal, i.unit, i.unit, i.section, i.kind, i.metric,
       i.value, i.value_high, i.bound, i.measure, i.dimension, i.basis, i.role, i.period, i.period_start,
       i.period_end, i.scope, i.refers_to, i.quote, i.sentence
  FROM indicators AS i, documents AS d WHERE 0;

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

-- The same in Chinese: columns renamed, codes looked up. Only columns, so the types above carry through.

CREATE VIEW 文档 AS
SELECT document AS 文档, source AS 来源, title AS 标题, publisher AS 发布单位, page AS 版次, published AS 发布日期
  FROM bi_documents;

CREATE VIEW 单位 AS
SELECT document AS 文档, document_title AS 文档标题, published AS 发布日期, ordinal AS 序号, unit AS 单位,
       name AS 名称, alias AS 别称, category AS 类别, indicators AS 指标数, honours AS 荣誉数,
       checks_failed AS 核对不符数
  FROM bi_units;

CREATE VIEW 指标 AS
SELECT i.document AS 文档, i.document_title AS 文档标题, i.published AS 发布日期, i.year AS 年份, i.ordinal AS 序号,
       i.unit AS 单位, i.category AS 类别, i.section AS 段落, k.chinese AS 种类, i.metric AS 指标, i.value AS 数值,
       i.value_high AS 数值上限, b.chinese AS 界限, i.measure AS 计量单位, i.basis AS 比较基准, r.chinese AS 性质,
       i.period AS 时期, i.period_start AS 起始日期, i.period_end AS 截止日期, i.scope AS 排名范围,
       i.refers_to AS 所指序号, i.quote AS 原文, i.sentence AS 句子
  FROM bi_indicators AS i
  LEFT JOIN terms AS k ON k.field = 'kind' AND k.code = i.kind
  LEFT JOIN terms AS b ON b.field = 'bound' AND b.code = i.bound
  LEFT JOIN terms AS r ON r.field = 'role' AND r.code = i.role;

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
