-- The tables of a corpus: texts of reports and the rows that were read from them.
--
--   sqlite3 corpus.db < sql/corpus.sql         -- makes the tables; does nothing to tables that are there
--   sql/load_folder.sh corpus.db folder/       -- makes them too, and fills them
--
-- Ordinary tables only: nothing here needs the extension to be read, so the file opens in any BI tool.
-- The declared types are those that ODBC drivers understand:
--   REAL         amounts. A 64-bit INTEGER such as 5213000000 arrives as 918032704 over ODBC; a REAL is exact up to 2^53.
--   INTEGER      small numbers: ordinals, positions, flags.
--   DATE TEXT    full ISO dates; a bare year would be read as NULL.
--   VARCHAR(n)   short text, n about three bytes a character; longer text is TEXT.

PRAGMA page_size = 16384;                  -- of a new file: the rows hold whole sentences
PRAGMA foreign_keys = ON;
BEGIN IMMEDIATE;

-- The shape of the tables has a number, which is in the file. Tables of another shape are left as they are.
DROP TABLE IF EXISTS temp.corpus_shape;
CREATE TEMP TABLE corpus_shape (
  shape INTEGER,
  CONSTRAINT "the corpus was made by an earlier version: bring it to the shape of this one with sql/migrate.sh CORPUS.db"
    CHECK (shape >= 2),
  CONSTRAINT "the corpus was made by a later version, which this one does not know"
    CHECK (shape <= 2)
);
DROP TABLE IF EXISTS temp.corpus_before;
CREATE TEMP TABLE corpus_before AS
SELECT user_version AS shape FROM pragma_user_version WHERE EXISTS (SELECT 1 FROM main.sqlite_schema WHERE name = 'documents');
PRAGMA user_version = 2;                   -- undone with the rest where the next line refuses
INSERT OR ROLLBACK INTO temp.corpus_shape SELECT shape FROM temp.corpus_before;

CREATE TABLE IF NOT EXISTS documents (
  id         INTEGER PRIMARY KEY,
  source     VARCHAR(255) UNIQUE,         -- where the text came from; loading it again replaces its rows
  title      VARCHAR(255),                -- this and the next eight: given, or where NULL filled from the text
  publisher  VARCHAR(120),
  page       VARCHAR(30),
  published  DATE TEXT CHECK (published IS NULL OR published IS date(published)),
  genre      VARCHAR(30),                 -- 工作报告, 统计公报, …
  place      VARCHAR(120),                -- whose report it is: 呼伦贝尔市海拉尔区, 浙江省, 全国
  place_code VARCHAR(6),                  -- of GB/T 2260
  level      VARCHAR(15),                 -- of the place: national, provincial, municipal, county, town
  year       INTEGER,                     -- that it reports on
  body       TEXT NOT NULL
);

-- What was filled in, so that it gives way when the text, the date or the place changes. What documents has instead was
-- given, and stays.
CREATE TABLE IF NOT EXISTS found (
  document   INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
  title      VARCHAR(255),
  publisher  VARCHAR(120),
  page       VARCHAR(30),
  published  DATE TEXT,
  genre      VARCHAR(30),
  place      VARCHAR(120),
  place_code VARCHAR(6),
  level      VARCHAR(15),
  year       INTEGER
);

CREATE TABLE IF NOT EXISTS units (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal  INTEGER NOT NULL,
  unit     VARCHAR(120) NOT NULL,         -- the heading as printed
  name     VARCHAR(120),
  alias    VARCHAR(120),
  category VARCHAR(30),
  body     TEXT,
  pos      INTEGER,
  len      INTEGER,
  PRIMARY KEY (document, ordinal)
);

CREATE TABLE IF NOT EXISTS sections (
  document   INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal    INTEGER NOT NULL,
  unit       VARCHAR(120),
  enumerator VARCHAR(30),
  heading    VARCHAR(255),
  level      INTEGER,
  parent     INTEGER,                     -- ordinal of the section that holds this one
  body       TEXT,
  pos        INTEGER,
  len        INTEGER,
  PRIMARY KEY (document, ordinal)
);

CREATE TABLE IF NOT EXISTS sentences (
  document        INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal         INTEGER NOT NULL,
  unit            VARCHAR(120),
  section         VARCHAR(255),
  section_ordinal INTEGER,
  sentence        TEXT NOT NULL,
  pos             INTEGER,
  len             INTEGER,
  PRIMARY KEY (document, ordinal)
);

CREATE TABLE IF NOT EXISTS indicators (
  document      INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal       INTEGER NOT NULL,
  unit          VARCHAR(120),
  section       VARCHAR(255),
  kind          VARCHAR(12) NOT NULL,     -- amount, share, change, rank
  metric        VARCHAR(255),
  value         REAL,                     -- in base units: 52.13亿元 is 5213000000
  value_high    REAL,                     -- only for ranges
  bound         VARCHAR(12),              -- exact, over, under, about, at_least, at_most
  measure       VARCHAR(30),
  dimension     VARCHAR(30),
  basis         VARCHAR(30),              -- of a change: 同比, 环比, 比上年, 年均, 其他
  role          VARCHAR(12),              -- actual, target, forecast, baseline
  period        VARCHAR(60),              -- as printed
  period_start  DATE TEXT,
  period_end    DATE TEXT,
  period_source VARCHAR(12),              -- printed, carried, section, document; NULL where there are no dates
  year          INTEGER,                  -- that the value is for; NULL of five years together, or where unknown
  code          VARCHAR(60),              -- of the catalogue; NULL where the metric is no entry of it
  coverage      VARCHAR(60),              -- what limits it: 区本级, 不含农户
  place         VARCHAR(120),             -- whose it is where that is not the document's: 全国
  form          VARCHAR(12),              -- sentence or table
  scope         VARCHAR(30),              -- of a rank: 全市
  refers_to     INTEGER,                  -- ordinal of the indicator that a change, rank or share is about
  inferred      INTEGER,                  -- 1 where the measure is not printed
  quote         VARCHAR(120),
  sentence      TEXT,
  pos           INTEGER,
  len           INTEGER,
  PRIMARY KEY (document, ordinal)
);

CREATE TABLE IF NOT EXISTS honours (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal  INTEGER NOT NULL,
  unit     VARCHAR(120),
  section  VARCHAR(255),
  verb     VARCHAR(30),
  title    VARCHAR(255),
  level    VARCHAR(15),                   -- international, national, provincial, municipal, district, or NULL
  quote    TEXT,
  pos      INTEGER,
  len      INTEGER,
  PRIMARY KEY (document, ordinal)
);

CREATE TABLE IF NOT EXISTS mentions (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal  INTEGER NOT NULL,
  unit     VARCHAR(120),
  section  VARCHAR(255),
  kind     VARCHAR(12),                   -- document for 《》, name for “” 「」 【】
  name     VARCHAR(255),
  pos      INTEGER,
  len      INTEGER,
  PRIMARY KEY (document, ordinal)
);

CREATE TABLE IF NOT EXISTS checks (
  document    INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal     INTEGER NOT NULL,
  unit        VARCHAR(120),
  section     VARCHAR(255),
  rule        VARCHAR(12),                -- sum, ratio, growth, subset
  stated      REAL,
  computed    REAL,
  holds       INTEGER,
  explanation TEXT,
  quote       TEXT,
  pos         INTEGER,
  len         INTEGER,
  PRIMARY KEY (document, ordinal)
);

-- The official indicators that code names: report_catalogue() of the extension that read the texts.
CREATE TABLE IF NOT EXISTS catalogue (
  code       VARCHAR(60) PRIMARY KEY,
  name       VARCHAR(255) NOT NULL,       -- as in the yearbook: 国内生产总值
  english    VARCHAR(255),
  dimension  VARCHAR(60),                 -- money, people, percent, …
  kinds      VARCHAR(60),                 -- amount,change
  valid_from INTEGER,                     -- years
  valid_to   INTEGER,
  follows    VARCHAR(60),                 -- code of the indicator whose place it took
  world_bank VARCHAR(60),
  source     VARCHAR(255),
  scope      TEXT                         -- what is in it, where its name does not say
);

-- Each index serves the reports named beside it (tests/plan keeps them in use).  What is new goes to the end of most of
-- them: an index over all metrics or values would touch a page of the file for each indicator of a document, and loading
-- would take half as long again.  So sections, sentences and mentions, which are many, have none.
CREATE INDEX IF NOT EXISTS documents_published  ON documents (published);
CREATE INDEX IF NOT EXISTS documents_place      ON documents (place);                         -- series
CREATE INDEX IF NOT EXISTS units_unit           ON units (unit, document);                    -- unit profile
CREATE INDEX IF NOT EXISTS units_category       ON units (category, document, unit);          -- rankings in a category
CREATE INDEX IF NOT EXISTS indicators_unit      ON indicators (unit, document, kind);         -- unit profile, growth
CREATE INDEX IF NOT EXISTS indicators_money     ON indicators (unit, document, kind, value DESC)
  WHERE dimension = 'money';                                                                  -- money by unit, growth
CREATE INDEX IF NOT EXISTS indicators_change    ON indicators (document, measure, value)
  WHERE kind = 'change';                                                                      -- biggest changes
CREATE INDEX IF NOT EXISTS indicators_rank      ON indicators (document, value)
  WHERE kind = 'rank';                                                                        -- first place
CREATE INDEX IF NOT EXISTS indicators_share     ON indicators (document, measure, value)
  WHERE kind = 'share';                                                                       -- rates
CREATE INDEX IF NOT EXISTS indicators_target    ON indicators (document, unit)
  WHERE role = 'target';                                                                      -- targets against results
CREATE INDEX IF NOT EXISTS indicators_refers_to ON indicators (document, refers_to)
  WHERE refers_to IS NOT NULL;                                                                -- what is said about a figure
CREATE INDEX IF NOT EXISTS indicators_code      ON indicators (code, year)
  WHERE code IS NOT NULL;                                                                     -- series: an indicator
CREATE INDEX IF NOT EXISTS indicators_document_code ON indicators (document, code)
  WHERE code IS NOT NULL;                                                                     -- series: a document's place
CREATE INDEX IF NOT EXISTS indicators_place     ON indicators (place, code)
  WHERE place IS NOT NULL AND code IS NOT NULL;                                               -- series: a row's own place
CREATE INDEX IF NOT EXISTS honours_unit         ON honours (unit, level);                     -- honours by level
CREATE INDEX IF NOT EXISTS checks_holds         ON checks (holds, rule);                      -- arithmetic audit
CREATE INDEX IF NOT EXISTS checks_unit          ON checks (unit, document, holds);            -- unit profile

COMMIT;
