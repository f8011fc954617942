-- The tables as the version before this one made them, whose files sql/migrate.sh brings to the shape of today (documents
-- without a place, indicators without a year).
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS documents (
  id        INTEGER PRIMARY KEY,
  source    VARCHAR(255) UNIQUE,
  title     VARCHAR(255),
  publisher VARCHAR(120),
  page      VARCHAR(30),
  published DATE TEXT CHECK (published IS NULL OR published IS date(published)),
  body      TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS units (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal  INTEGER NOT NULL,
  unit     VARCHAR(120) NOT NULL,
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
  parent     INTEGER,
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
  document     INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal      INTEGER NOT NULL,
  unit         VARCHAR(120),
  section      VARCHAR(255),
  kind         VARCHAR(12) NOT NULL,
  metric       VARCHAR(255),
  value        REAL,
  value_high   REAL,
  bound        VARCHAR(12),
  measure      VARCHAR(30),
  dimension    VARCHAR(30),
  basis        VARCHAR(30),
  role         VARCHAR(12),
  period       VARCHAR(60),
  period_start DATE TEXT,
  period_end   DATE TEXT,
  scope        VARCHAR(30),
  refers_to    INTEGER,
  inferred     INTEGER,
  quote        VARCHAR(120),
  sentence     TEXT,
  pos          INTEGER,
  len          INTEGER,
  PRIMARY KEY (document, ordinal)
);
CREATE TABLE IF NOT EXISTS honours (
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal  INTEGER NOT NULL,
  unit     VARCHAR(120),
  section  VARCHAR(255),
  verb     VARCHAR(30),
  title    VARCHAR(255),
  level    VARCHAR(15),
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
  kind     VARCHAR(12),
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
  rule        VARCHAR(12),
  stated      REAL,
  computed    REAL,
  holds       INTEGER,
  explanation TEXT,
  quote       TEXT,
  pos         INTEGER,
  len         INTEGER,
  PRIMARY KEY (document, ordinal)
);
CREATE INDEX IF NOT EXISTS documents_published  ON documents (published);
CREATE INDEX IF NOT EXISTS units_unit           ON units (unit, document);
CREATE INDEX IF NOT EXISTS units_category       ON units (category, document, unit);
CREATE INDEX IF NOT EXISTS indicators_unit      ON indicators (unit, document, kind);
CREATE INDEX IF NOT EXISTS indicators_money     ON indicators (unit, document, kind, value DESC)
  WHERE dimension = 'money';
CREATE INDEX IF NOT EXISTS indicators_change    ON indicators (document, measure, value)
  WHERE kind = 'change';
CREATE INDEX IF NOT EXISTS indicators_rank      ON indicators (document, value)
  WHERE kind = 'rank';
CREATE INDEX IF NOT EXISTS indicators_share     ON indicators (document, measure, value)
  WHERE kind = 'share';
CREATE INDEX IF NOT EXISTS indicators_target    ON indicators (document, unit)
  WHERE role = 'target';
CREATE INDEX IF NOT EXISTS indicators_refers_to ON indicators (document, refers_to)
  WHERE refers_to IS NOT NULL;
CREATE INDEX IF NOT EXISTS honours_unit         ON honours (unit, level);
CREATE INDEX IF NOT EXISTS checks_holds         ON checks (holds, rule);
CREATE INDEX IF NOT EXISTS checks_unit          ON checks (unit, document, holds);
COMMIT;
