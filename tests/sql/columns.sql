-- The columns of each table, as the contract has them.
SELECT t.name, (SELECT group_concat(c.name, ' ') FROM pragma_table_info(t.name) c)
FROM report_functions() t WHERE t.kind = 'table';

-- Dates are declared as dates, numbers as numbers.
SELECT name, type FROM pragma_table_info('report_indicators') WHERE name IN ('value', 'period_start', 'quote', 'pos');

-- The arguments are hidden columns.
SELECT name FROM pragma_table_xinfo('report_units') WHERE hidden = 1;
-- In report_document `published` is what the document has, so the argument goes by another name.
SELECT name FROM pragma_table_xinfo('report_document') WHERE hidden = 1;

-- report_functions() tells the name, type and meaning of each; none is left out.
SELECT columns FROM report_functions() WHERE name = 'report_mentions';
SELECT t.name, c.name FROM report_functions() t, pragma_table_info(t.name) c
WHERE t.kind = 'table'
  AND NOT char(10) || t.columns GLOB '*' || char(10) || c.name || char(9) || c.type || char(9) || '?*';
