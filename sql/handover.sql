-- Makes the file that BI users get, and checks it. Run without the extension, from the folder where it is to be:
--
--   sqlite3 -bail corpus.db < sql/handover.sql          -- makes handover.db
--
-- It stops before it writes anything when the corpus needs the extension to be read, is damaged, or holds a value that
-- BI tools misread. The copy is then checked once more: it is good when the last line ends in "ok". An older handover.db
-- is not overwritten: remove it first. The original is not changed.

.bail on
.headers off
.mode list

-- 1. What would not open elsewhere. Each check is an insert that its constraint refuses, with the reason as its name.
CREATE TEMP TABLE only_ordinary_objects (
  name TEXT,
  problem TEXT,
  CONSTRAINT "virtual tables are in the file (keep search and report tables in an attached file)"
    CHECK (problem <> 'virtual'),
  CONSTRAINT "triggers that call the extension are in the file (ingest.sql makes them TEMP)"
    CHECK (problem <> 'trigger'),
  CONSTRAINT "views that call the extension are in the file"
    CHECK (problem <> 'view'),
  CONSTRAINT "indexes, defaults or checks that call the extension are in the file"
    CHECK (problem <> 'expression')
);
INSERT INTO only_ordinary_objects
SELECT name, CASE
         WHEN sql LIKE 'CREATE VIRTUAL TABLE%' THEN 'virtual'
         WHEN type = 'trigger' THEN 'trigger'
         WHEN type = 'view' THEN 'view'
         ELSE 'expression'
       END
  FROM main.sqlite_schema
 WHERE sql LIKE 'CREATE VIRTUAL TABLE%'
    OR replace(replace(lower(sql), ' ', ''), char(10), '') GLOB '*report_[a-z_]*(*'
    OR lower(sql) GLOB '*collate[ "]*pinyin*'
    OR lower(sql) GLOB '*collate[ "]*stroke*';

-- Every view and table is prepared once; one that needs what is not there fails here, by name.
CREATE TEMP TABLE readable AS
SELECT count(*) AS columns
  FROM main.sqlite_schema AS s, pragma_table_info(s.name) AS c
 WHERE s.type IN ('table', 'view');

-- 2. Values that drivers misread.
CREATE TEMP TABLE only_plain_values (
  place TEXT,
  value,
  CONSTRAINT "dates must be full ISO dates" CHECK (place NOT LIKE '%date%'),
  CONSTRAINT "integers must be below 2^31" CHECK (place NOT LIKE '%integer%')
);
INSERT INTO only_plain_values
SELECT 'date published', published FROM documents WHERE published IS NOT date(published)
UNION ALL
SELECT 'date period', coalesce(period_start, '') || ' ' || coalesce(period_end, '') FROM indicators
 WHERE period_start IS NOT date(period_start) OR period_end IS NOT date(period_end)
UNION ALL
SELECT 'integer pos', pos FROM sentences WHERE pos + len > 2147483647;

CREATE TEMP TABLE whole (
  place TEXT,
  result TEXT,
  CONSTRAINT "integrity_check failed" CHECK (result = 'ok')
);
INSERT INTO whole SELECT 'corpus', integrity_check FROM pragma_integrity_check WHERE schema = 'main';

-- 3. The copy: compact, whole, in a journal mode that every client opens.
VACUUM INTO 'handover.db';
ATTACH 'handover.db' AS handover;
PRAGMA handover.journal_mode = DELETE;

INSERT INTO whole SELECT 'handover.db', integrity_check FROM pragma_integrity_check WHERE schema = 'handover';
CREATE TEMP TABLE complete (
  name TEXT,
  rows_here INTEGER,
  rows_there INTEGER,
  CONSTRAINT "handover.db has not all rows" CHECK (rows_here = rows_there)
);
INSERT INTO complete
SELECT 'documents', (SELECT count(*) FROM main.documents), (SELECT count(*) FROM handover.documents)
UNION ALL
SELECT 'units', (SELECT count(*) FROM main.units), (SELECT count(*) FROM handover.units)
UNION ALL
SELECT 'sentences', (SELECT count(*) FROM main.sentences), (SELECT count(*) FROM handover.sentences)
UNION ALL
SELECT 'indicators', (SELECT count(*) FROM main.indicators), (SELECT count(*) FROM handover.indicators)
UNION ALL
SELECT 'honours', (SELECT count(*) FROM main.honours), (SELECT count(*) FROM handover.honours)
UNION ALL
SELECT 'checks', (SELECT count(*) FROM main.checks), (SELECT count(*) FROM handover.checks);

SELECT 'handover.db: ' || group_concat(rows_there || ' ' || name, ', ') || '; ok' FROM complete;
DETACH handover;
