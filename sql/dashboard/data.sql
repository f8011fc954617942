-- The data of the dashboard as one JSON object. Rows are arrays, to keep the page small; page.html names the places.
-- "<" is written as \u003c, so that no text of a report can end the script element that holds it.
.headers off
.mode list
.bail on

WITH parameters (table_rows, per_document) AS (
  VALUES (20000, 200)                     -- rows of the searchable table; amounts, rises and falls a document
),
document_rows AS (
  SELECT json_group_array(json_array(id, title, published, publisher, source, characters, sentences, units)) AS rows
    FROM (SELECT d.id, coalesce(d.title, '文档 ' || d.id) AS title, d.published, d.publisher, d.source,
                 length(d.body) AS characters,
                 (SELECT count(*) FROM sentences AS s WHERE s.document = d.id) AS sentences,
                 (SELECT count(*) FROM units AS u WHERE u.document = d.id) AS units
            FROM documents AS d
           ORDER BY d.published IS NULL, d.published DESC, d.id)
),
category_rows AS (                        -- what each category reports
  SELECT json_group_array(json_array(document, category, units, indicators, honours)) AS rows
    FROM (SELECT u.document, coalesce(u.category, '其他') AS category, count(*) AS units,
                 sum((SELECT count(*) FROM indicators AS i WHERE i.unit = u.unit AND i.document = u.document)) AS indicators,
                 sum((SELECT count(*) FROM honours AS h WHERE h.unit = u.unit AND h.document = u.document)) AS honours
            FROM units AS u
           GROUP BY u.document, u.category)
),
kind_rows AS (
  SELECT json_group_array(json_array(document, kind, figures)) AS rows
    FROM (SELECT document, kind, count(*) AS figures FROM indicators GROUP BY document, kind)
),
amount_rows AS (                          -- the largest amounts of money, each with the growth stated for it
  SELECT json_group_array(json_array(document, unit, category, metric, value, measure, growth, period)) AS rows
    FROM (SELECT *, row_number() OVER (PARTITION BY document ORDER BY value DESC) AS place
            FROM (SELECT a.document, a.unit, a.metric, a.value, a.measure, coalesce(a.period, a.year || '年') AS period,
                         (SELECT u.category FROM units AS u WHERE u.unit = a.unit AND u.document = a.document) AS category,
                         (SELECT c.value FROM indicators AS c
                           WHERE c.document = a.document AND c.refers_to = a.ordinal
                             AND c.kind = 'change' AND c.measure = '%') AS growth
                    FROM indicators AS a
                   WHERE a.dimension = 'money' AND a.kind = 'amount' AND a.role = 'actual'))
   WHERE place <= (SELECT per_document FROM parameters)
),
change_rows AS (                          -- the largest rises and falls
  SELECT json_group_array(json_array(document, unit, metric, value, basis, period)) AS rows
    FROM (SELECT c.document, c.unit, c.metric, c.value, c.basis, coalesce(c.period, c.year || '年') AS period,
                 row_number() OVER (PARTITION BY c.document ORDER BY abs(c.value) DESC) AS place
            FROM indicators AS c
           WHERE c.kind = 'change' AND c.measure = '%' AND c.role = 'actual')
   WHERE place <= (SELECT per_document FROM parameters)
),
honour_rows AS (
  SELECT json_group_array(json_array(document, unit, level, honours)) AS rows
    FROM (SELECT document, unit, level, count(*) AS honours FROM honours GROUP BY document, unit, level)
),
rule_rows AS (
  SELECT json_group_array(json_array(document, rule, holding, failing)) AS rows
    FROM (SELECT document, rule, sum(holds = 1) AS holding, sum(holds = 0) AS failing FROM checks GROUP BY document, rule)
),
finding_rows AS (
  SELECT json_group_array(json_array(document, unit, section, explanation, quote)) AS rows
    FROM (SELECT document, unit, section, explanation, substr(quote, 1, 300) AS quote
            FROM checks WHERE holds = 0 ORDER BY document, pos LIMIT 2000)
),
table_rows AS (
  SELECT json_group_array(json_array(document, unit, metric, kind, value, quote, role, period, sentence)) AS rows
    FROM (SELECT document, unit, metric, kind, value, quote, role, coalesce(period, year || '年') AS period, substr(sentence, 1, 300) AS sentence
            FROM indicators ORDER BY document, ordinal LIMIT (SELECT table_rows FROM parameters))
)
SELECT replace(json_object(
         'documents',  json(d.rows),
         'categories', json(c.rows),
         'kinds',      json(k.rows),
         'amounts',    json(a.rows),
         'changes',    json(g.rows),
         'honours',    json(h.rows),
         'rules',      json(r.rows),
         'findings',   json(f.rows),
         'table',      json(t.rows),
         'indicators', (SELECT count(*) FROM indicators)
       ), '<', '\u003c')
  FROM document_rows AS d, category_rows AS c, kind_rows AS k, amount_rows AS a, change_rows AS g, honour_rows AS h,
       rule_rows AS r, finding_rows AS f, table_rows AS t;
