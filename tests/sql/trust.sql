-- What is registered is what the registry says, with the flags that it says; nothing else has our names.
CREATE TEMP TABLE registered AS
  SELECT name, narg AS arguments, trim(iif(flags & 0x800, 'deterministic', '') || iif(flags & 0x200000, ' innocuous', '') ||
    iif(flags & 0x80000, ' directonly', '') || iif(flags & 0x100000, ' subtype', '')) AS flags
  FROM pragma_function_list WHERE name LIKE 'report%';
CREATE TEMP TABLE listed AS
  WITH RECURSIVE numbers(name, arguments, fewest, flags) AS (
    SELECT name, iif(arguments <> '', 1, 0) + length(arguments) - length(replace(arguments, ',', '')),
      iif(arguments <> '', 1, 0) + length(arguments) - length(replace(arguments, ',', '')) -
        (length(arguments) - length(replace(arguments, '[', ''))), flags
    FROM (SELECT name, coalesce(arguments, '') AS arguments, flags FROM report_functions() WHERE kind = 'function')
    UNION ALL
    SELECT name, arguments - 1, fewest, flags FROM numbers WHERE arguments > fewest)
  SELECT name, arguments, flags FROM numbers;
SELECT count(*), count(DISTINCT name) FROM listed;
SELECT 'not in the registry', * FROM (SELECT * FROM registered EXCEPT SELECT * FROM listed);
SELECT 'not registered', * FROM (SELECT * FROM listed EXCEPT SELECT * FROM registered);
SELECT 'no such table', name FROM report_functions() WHERE kind IN ('table', 'module')
  AND name NOT IN (SELECT name FROM pragma_module_list);
SELECT 'not in the registry', name FROM pragma_module_list WHERE name LIKE 'report%'
  AND name NOT IN (SELECT name FROM report_functions() WHERE kind IN ('table', 'module'));
SELECT 'no such collation', name FROM report_functions() WHERE kind = 'collation'
  AND name NOT IN (SELECT name FROM pragma_collation_list);
SELECT kind, count(*) FROM report_functions() GROUP BY kind;
SELECT DISTINCT kind, flags FROM report_functions() WHERE kind <> 'function' ORDER BY kind;

-- Where the schema is not trusted, innocuous tables and functions serve its views, triggers and indexes all the same.
PRAGMA trusted_schema = OFF;
CREATE TABLE documents(id INTEGER PRIMARY KEY, body TEXT, title AS (report_section(body)), CHECK (report_encoding(body) IS NOT NULL));
CREATE INDEX by_unit ON documents(report_unit(body));
CREATE VIEW everything AS
  SELECT d.id, (SELECT count(*) FROM report_document(d.body)) + (SELECT count(*) FROM report_units(d.body)) +
    (SELECT count(*) FROM report_sections(d.body)) + (SELECT count(*) FROM report_sentences(d.body)) +
    (SELECT count(*) FROM report_figures(d.body)) + (SELECT count(*) FROM report_indicators(d.body)) +
    (SELECT count(*) FROM report_honours(d.body)) + (SELECT count(*) FROM report_mentions(d.body)) +
    (SELECT count(*) FROM report_checks(d.body)) AS rows, (SELECT count(*) > 5 FROM report_explain(d.body, 1)) AS steps, (SELECT count(*) > 20 FROM report_functions()) AS registry,
    report_number('三'), report_similarity(body, body)
  FROM documents d;
INSERT INTO documents(id, body) VALUES (1, '荣获全国文明单位称号。印发《办法》。共10件,其中甲类4件、乙类6件。');
SELECT * FROM everything;

-- A file is nobody's but the user's, whatever the schema.
CREATE VIRTUAL TABLE page USING report(file='page.txt');
SELECT count(*) > 0 FROM page;
CREATE VIEW reads_a_file AS SELECT * FROM page;
SELECT * FROM reads_a_file;
CREATE TRIGGER reads_a_file_too AFTER DELETE ON documents BEGIN INSERT INTO documents(body) SELECT sentence FROM page; END;
DELETE FROM documents;
PRAGMA trusted_schema = ON;
SELECT * FROM reads_a_file;
DELETE FROM documents;
SELECT count(*) FROM documents;
