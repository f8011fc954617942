-- The yearly public evaluation that such a page announces: who may vote, the ballots, what they say, and the result
-- beside each unit's own figures. Ordinary tables, views and triggers of built-in SQL, in the corpus or in a file
-- of its own beside it.
--
--   sqlite3 corpus.db < sql/evaluation.sql
--   SELECT * FROM evaluation_results;         -- or 测评结果 in Chinese
--
-- The rules stand in the tables, so that no program can break them:
--   a ballot paper counts once            UNIQUE (evaluation, serial)
--   a paper rates a unit once             PRIMARY KEY (ballot, unit)
--   a grade is one of those on the paper  CHECK, and only whole numbers
--   only units and groups that take part, only between the days of voting, nothing changed afterwards: triggers.
--     They hold also where foreign keys are off, as they are unless a connection turns them on.
--   an invalid paper is kept with its reason, and its grades do not count
-- example: tests/corpus/evaluation_example.sql

PRAGMA foreign_keys = ON;
BEGIN IMMEDIATE;

CREATE TABLE IF NOT EXISTS evaluations (
  id       INTEGER PRIMARY KEY,
  title    VARCHAR(255) NOT NULL,
  document INTEGER REFERENCES documents (id),            -- the page that the voters were given
  opens    DATE TEXT NOT NULL CHECK (opens IS date(opens)),
  closes   DATE TEXT NOT NULL CHECK (closes IS date(closes) AND closes >= opens)
);

-- Who votes: 党代表, 居民, 企业 … The weights need not add up to 1; a group that did not vote on a unit drops out.
CREATE TABLE IF NOT EXISTS evaluation_groups (
  evaluation  INTEGER NOT NULL REFERENCES evaluations (id),
  voter_group VARCHAR(60) NOT NULL,
  weight      REAL NOT NULL CHECK (typeof(weight) = 'real' AND weight > 0 AND weight <= 1),
  issued      INTEGER NOT NULL CHECK (typeof(issued) = 'integer' AND issued > 0),    -- papers given out
  PRIMARY KEY (evaluation, voter_group)
);

-- Which units are rated, and with which others they are ranked.
CREATE TABLE IF NOT EXISTS evaluation_units (
  evaluation INTEGER NOT NULL REFERENCES evaluations (id),
  unit       VARCHAR(120) NOT NULL,
  category   VARCHAR(30) NOT NULL,
  PRIMARY KEY (evaluation, unit)
);

-- The grades on the paper, and what they are worth.
CREATE TABLE IF NOT EXISTS evaluation_grades (
  grade  INTEGER PRIMARY KEY CHECK (grade BETWEEN 1 AND 4),
  label  VARCHAR(30) NOT NULL UNIQUE,
  points REAL NOT NULL CHECK (points BETWEEN 0 AND 100)
);
INSERT OR IGNORE INTO evaluation_grades (grade, label, points)
VALUES (1, '满意', 100), (2, '基本满意', 80), (3, '一般', 60), (4, '不满意', 0);

CREATE TABLE IF NOT EXISTS ballots (
  id          INTEGER PRIMARY KEY,
  evaluation  INTEGER NOT NULL,
  voter_group VARCHAR(60) NOT NULL,
  serial      VARCHAR(60) NOT NULL CHECK (length(trim(serial)) > 0),       -- printed on the paper, or the one-time code
  received    DATE TEXT NOT NULL CHECK (received IS date(received)),
  channel     VARCHAR(15) NOT NULL DEFAULT 'paper' CHECK (channel IN ('paper', 'online', 'visit')),
  valid       INTEGER NOT NULL DEFAULT 1 CHECK (valid IN (0, 1)),
  reason      VARCHAR(255),                                                -- why it does not count
  UNIQUE (evaluation, serial),
  FOREIGN KEY (evaluation, voter_group) REFERENCES evaluation_groups (evaluation, voter_group),
  CONSTRAINT "an invalid ballot needs a reason, a valid one has none"
    CHECK ((valid = 1 AND reason IS NULL) OR (valid = 0 AND length(trim(coalesce(reason, ''))) > 0))
);

CREATE TABLE IF NOT EXISTS ratings (
  ballot INTEGER NOT NULL REFERENCES ballots (id),
  unit   VARCHAR(120) NOT NULL,
  grade  INTEGER NOT NULL REFERENCES evaluation_grades (grade)
         CONSTRAINT "a grade is 1, 2, 3 or 4" CHECK (typeof(grade) = 'integer' AND grade BETWEEN 1 AND 4),
  PRIMARY KEY (ballot, unit)
);
CREATE INDEX IF NOT EXISTS ratings_unit ON ratings (unit, ballot, grade);

-- Free text: about a unit, or about all (unit NULL).
CREATE TABLE IF NOT EXISTS opinions (
  id      INTEGER PRIMARY KEY,
  ballot  INTEGER NOT NULL REFERENCES ballots (id),
  unit    VARCHAR(120),
  kind    VARCHAR(12) NOT NULL DEFAULT 'opinion' CHECK (kind IN ('opinion', 'suggestion', 'praise')),
  opinion TEXT NOT NULL CHECK (length(trim(opinion)) > 0)
);
CREATE INDEX IF NOT EXISTS opinions_unit ON opinions (unit, ballot);

CREATE TRIGGER IF NOT EXISTS ballots_count_once BEFORE INSERT ON ballots
BEGIN
  SELECT raise(ABORT, 'ballots: this paper was already counted')                 -- also against INSERT OR REPLACE
   WHERE EXISTS (SELECT 1 FROM ballots AS b
                  WHERE b.id = new.id OR (b.evaluation = new.evaluation AND b.serial = new.serial));
  SELECT raise(ABORT, 'ballots: no such voter group in this evaluation')
   WHERE NOT EXISTS (SELECT 1 FROM evaluation_groups AS g
                      WHERE g.evaluation = new.evaluation AND g.voter_group = new.voter_group);
  SELECT raise(ABORT, 'ballots: received outside the days of voting')
    FROM evaluations AS e
   WHERE e.id = new.evaluation AND new.received NOT BETWEEN e.opens AND e.closes;
  SELECT raise(ABORT, 'ballots: more ballots than papers were given out')
    FROM evaluation_groups AS g
   WHERE g.evaluation = new.evaluation AND g.voter_group = new.voter_group
     AND g.issued <= (SELECT count(*) FROM ballots AS b
                       WHERE b.evaluation = new.evaluation AND b.voter_group = new.voter_group);
END;

-- A ballot can be declared invalid, or valid again. Nothing else about it changes.
CREATE TRIGGER IF NOT EXISTS ballots_stay BEFORE UPDATE OF id, evaluation, voter_group, serial, received, channel ON ballots
BEGIN
  SELECT raise(ABORT, 'ballots: a ballot is not changed; declare it invalid with a reason');
END;
CREATE TRIGGER IF NOT EXISTS ballots_are_kept BEFORE DELETE ON ballots
BEGIN
  SELECT raise(ABORT, 'ballots: a ballot is not deleted; declare it invalid with a reason');
END;

CREATE TRIGGER IF NOT EXISTS ratings_of_units BEFORE INSERT ON ratings
BEGIN
  SELECT raise(ABORT, 'ratings: this ballot was already used for this unit')     -- also against INSERT OR REPLACE
   WHERE EXISTS (SELECT 1 FROM ratings AS r WHERE r.ballot = new.ballot AND r.unit = new.unit);
  SELECT raise(ABORT, 'ratings: the unit is not in the evaluation of this ballot, or there is no such ballot')
   WHERE NOT EXISTS (SELECT 1 FROM ballots AS b
                       JOIN evaluation_units AS u ON u.evaluation = b.evaluation AND u.unit = new.unit
                      WHERE b.id = new.ballot);
END;
CREATE TRIGGER IF NOT EXISTS ratings_stay BEFORE UPDATE ON ratings
BEGIN
  SELECT raise(ABORT, 'ratings: a rating is not changed; declare its ballot invalid with a reason');
END;
CREATE TRIGGER IF NOT EXISTS ratings_are_kept BEFORE DELETE ON ratings
BEGIN
  SELECT raise(ABORT, 'ratings: a rating is not deleted; declare its ballot invalid with a reason');
END;

CREATE TRIGGER IF NOT EXISTS opinions_of_units BEFORE INSERT ON opinions
BEGIN
  SELECT raise(ABORT, 'opinions: no such ballot, or the unit is not in its evaluation')
   WHERE NOT EXISTS (SELECT 1 FROM ballots AS b
                      WHERE b.id = new.ballot
                        AND (new.unit IS NULL
                             OR EXISTS (SELECT 1 FROM evaluation_units AS u
                                         WHERE u.evaluation = b.evaluation AND u.unit = new.unit)));
END;

DROP VIEW IF EXISTS 测评结果;
DROP VIEW IF EXISTS evaluation_results;
DROP VIEW IF EXISTS evaluation_scores;
DROP VIEW IF EXISTS evaluation_turnout;

-- Papers given out, returned, valid, invalid: per group.
CREATE VIEW evaluation_turnout AS
SELECT g.evaluation, g.voter_group, g.weight, g.issued, g.issued AS returned, g.issued AS valid, g.issued AS invalid,
       g.weight AS turnout_percent, g.voter_group AS reasons
  FROM evaluation_groups AS g WHERE 0
UNION ALL
SELECT g.evaluation, g.voter_group, g.weight, g.issued, count(b.id), count(b.id) FILTER (WHERE b.valid = 1),
       count(b.id) FILTER (WHERE b.valid = 0), round(100.0 * count(b.id) / g.issued, 1),
       (SELECT group_concat(x.serial || '：' || x.reason, '；') FROM ballots AS x
         WHERE x.evaluation = g.evaluation AND x.voter_group = g.voter_group AND x.valid = 0)
  FROM evaluation_groups AS g
  LEFT JOIN ballots AS b ON b.evaluation = g.evaluation AND b.voter_group = g.voter_group
 GROUP BY g.evaluation, g.voter_group
UNION ALL
SELECT g.evaluation, g.voter_group, g.weight, g.issued, g.issued, g.issued, g.issued, g.weight, g.voter_group
  FROM evaluation_groups AS g WHERE 0;

-- The mean of each group for each unit; the result weighs these.
CREATE VIEW evaluation_scores AS
SELECT b.evaluation, r.unit, b.voter_group, g.weight, count(*) AS ratings, avg(s.points) AS points,
       count(*) FILTER (WHERE r.grade <= 2) AS satisfied
  FROM ratings AS r
  JOIN ballots AS b ON b.id = r.ballot AND b.valid = 1
  JOIN evaluation_groups AS g ON g.evaluation = b.evaluation AND g.voter_group = b.voter_group
  JOIN evaluation_grades AS s ON s.grade = r.grade
 GROUP BY b.evaluation, r.unit, b.voter_group;

-- Rank in its category, beside what the unit reported on the page. First and last branch: types, see views.sql.
CREATE VIEW evaluation_results AS
SELECT u.evaluation, u.category, g.issued AS place, u.unit, g.weight AS score, g.weight AS satisfied_percent,
       g.issued AS ratings, g.issued AS opinions, g.issued AS indicators, g.issued AS rises, g.issued AS falls,
       g.issued AS targets_met, g.issued AS honours, g.issued AS checks_failed
  FROM evaluation_units AS u, evaluation_groups AS g WHERE 0
UNION ALL
SELECT e.id, u.category,
       CASE WHEN s.score IS NOT NULL
            THEN rank() OVER (PARTITION BY e.id, u.category ORDER BY s.score DESC NULLS LAST) END,
       u.unit, round(s.score, 2), round(s.satisfied, 1), coalesce(s.ratings, 0),
       (SELECT count(*) FROM opinions AS o JOIN ballots AS b ON b.id = o.ballot
         WHERE b.evaluation = e.id AND o.unit = u.unit),
       (SELECT count(*) FROM indicators AS i WHERE i.unit = u.unit AND i.document = e.document),
       (SELECT count(*) FROM indicators AS i
         WHERE i.unit = u.unit AND i.document = e.document AND i.kind = 'change' AND i.value > 0),
       (SELECT count(*) FROM indicators AS i
         WHERE i.unit = u.unit AND i.document = e.document AND i.kind = 'change' AND i.value < 0),
       (SELECT count(*) FROM indicators AS t
          JOIN indicators AS r ON r.document = t.document AND r.refers_to = t.ordinal AND r.kind = t.kind
                              AND r.measure = t.measure AND r.value >= t.value
         WHERE t.unit = u.unit AND t.document = e.document AND t.role = 'target'),
       (SELECT count(*) FROM honours AS h WHERE h.unit = u.unit AND h.document = e.document),
       (SELECT count(*) FROM checks AS c WHERE c.unit = u.unit AND c.document = e.document AND c.holds = 0)
  FROM evaluations AS e
  JOIN evaluation_units AS u ON u.evaluation = e.id
  LEFT JOIN (SELECT evaluation, unit, sum(weight * points) / sum(weight) AS score,
                    100.0 * sum(weight * satisfied / ratings) / sum(weight) AS satisfied, sum(ratings) AS ratings
               FROM evaluation_scores GROUP BY evaluation, unit) AS s
    ON s.evaluation = e.id AND s.unit = u.unit
UNION ALL
SELECT u.evaluation, u.category, g.issued, u.unit, g.weight, g.weight, g.issued, g.issued, g.issued, g.issued,
       g.issued, g.issued, g.issued, g.issued
  FROM evaluation_units AS u, evaluation_groups AS g WHERE 0;

CREATE VIEW 测评结果 AS
SELECT evaluation AS 测评, category AS 类别, place AS 名次, unit AS 单位, score AS 得分, satisfied_percent AS 满意率,
       ratings AS 评价数, opinions AS 意见数, indicators AS 指标数, rises AS 上升, falls AS 下降, targets_met AS 完成任务数,
       honours AS 荣誉数, checks_failed AS 核对不符数
  FROM evaluation_results;

COMMIT;
