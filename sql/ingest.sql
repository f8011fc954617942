-- Fills the tables of corpus.sql from the texts in documents, as long as this connection is open.
--
--   .load ./gongbao
--   .read sql/corpus.sql
--   .read sql/ingest.sql
--   INSERT INTO documents (source, body) VALUES ('page.txt', readfile('page.txt'));   -- any encoding
--   UPDATE documents SET body = '…' WHERE id = 1;                                     -- its rows are read again
--   UPDATE documents SET published = '2013-04-20', place = '大庆市' WHERE id = 1;      -- and here, with what you know
--   UPDATE documents SET place = NULL WHERE id = 1;                                   -- what the text says again
--   DELETE FROM documents WHERE id = 1;                                               -- its rows go too
--
-- The triggers are TEMP: they call the extension, and the file must be readable without it.
-- Every statement above is atomic: the document and its rows change together or not at all.
-- What is given in documents stays, also when the text changes; what is NULL is filled from the text (table found says what
-- was). A date that is given resolves the periods of the rows, a place gives the code and level of documents where the
-- text's own place is another one, and a year that is given moves the rows that are dated by nothing but the document.
-- INSERT OR REPLACE would skip the delete trigger; write INSERT … ON CONFLICT (source) DO UPDATE instead.

-- The official indicators, as this version of the extension knows them; codes of your own in the table stay.
INSERT OR REPLACE INTO catalogue (code, name, english, dimension, kinds, valid_from, valid_to, follows, world_bank, source, scope)
SELECT code, name, english, dimension, kinds, valid_from, valid_to, follows, world_bank, source, scope FROM report_catalogue()
EXCEPT
SELECT code, name, english, dimension, kinds, valid_from, valid_to, follows, world_bank, source, scope FROM catalogue;

-- Two procedures, as SQLite has them: INSERT INTO clear_document VALUES (id) deletes the rows of a document, and
-- INSERT INTO read_document VALUES (id) reads its text.  In one trigger the cursors of the DELETEs would stay open, and
-- SQLite would save their places at every row that is inserted, which takes a fifth of the time.
CREATE TEMP VIEW IF NOT EXISTS clear_document (id) AS SELECT NULL;
CREATE TEMP TRIGGER IF NOT EXISTS clear_document_rows INSTEAD OF INSERT ON clear_document
BEGIN
  DELETE FROM units      WHERE document = new.id;
  DELETE FROM sections   WHERE document = new.id;
  DELETE FROM sentences  WHERE document = new.id;
  DELETE FROM indicators WHERE document = new.id;
  DELETE FROM honours    WHERE document = new.id;
  DELETE FROM mentions   WHERE document = new.id;
  DELETE FROM checks     WHERE document = new.id;
  DELETE FROM found      WHERE document = new.id;
END;

CREATE TEMP VIEW IF NOT EXISTS read_document (id) AS SELECT NULL;
CREATE TEMP TRIGGER IF NOT EXISTS read_document_rows INSTEAD OF INSERT ON read_document
BEGIN
  -- What is NULL comes from the text. A place that is given is read as in the title of its report.
  INSERT OR REPLACE INTO found (document, title, publisher, page, published, genre, place, place_code, level, year)
  SELECT d.id, r.title, r.publisher, r.page, t.published, r.genre, r.place,
         CASE WHEN coalesce(d.place, r.place) IS r.place THEN r.place_code ELSE p.place_code END,
         CASE WHEN coalesce(d.place, r.place) IS r.place THEN r.level ELSE p.level END,
         r.year
    FROM documents AS d
    JOIN report_document(d.body) AS t
    JOIN report_document(d.body, d.published) AS r
    LEFT JOIN report_document(d.place || '政府工作报告') AS p ON p.place = d.place
   WHERE d.id = new.id;

  UPDATE documents
     SET title      = coalesce(documents.title, f.title),
         publisher  = coalesce(documents.publisher, f.publisher),
         page       = coalesce(documents.page, f.page),
         published  = coalesce(documents.published, f.published),
         genre      = coalesce(documents.genre, f.genre),
         place      = coalesce(documents.place, f.place),
         place_code = coalesce(documents.place_code, f.place_code),
         level      = coalesce(documents.level, f.level),
         year       = coalesce(documents.year, f.year)
    FROM found AS f
   WHERE documents.id = new.id AND f.document = new.id;

  -- The date of the row, given or found, resolves periods such as 1-10月.
  INSERT INTO units (document, ordinal, unit, name, alias, category, body, pos, len)
  SELECT d.id, r.ordinal, r.unit, r.name, r.alias, r.category, r.body, r.pos, r.len
    FROM documents AS d, report_units(d.body, d.published) AS r
   WHERE d.id = new.id;

  INSERT INTO sections (document, ordinal, unit, enumerator, heading, level, parent, body, pos, len)
  SELECT d.id, r.ordinal, r.unit, r.enumerator, r.heading, r.level, r.parent, r.body, r.pos, r.len
    FROM documents AS d, report_sections(d.body, d.published) AS r
   WHERE d.id = new.id;

  INSERT INTO sentences (document, ordinal, unit, section, section_ordinal, sentence, pos, len)
  SELECT d.id, r.ordinal, r.unit, r.section, r.section_ordinal, r.sentence, r.pos, r.len
    FROM documents AS d, report_sentences(d.body, d.published) AS r
   WHERE d.id = new.id;

  INSERT INTO indicators (document, ordinal, unit, section, kind, metric, value, value_high, bound, measure,
                          dimension, basis, role, period, period_start, period_end, period_source, year, code,
                          coverage, place, form, scope, refers_to, inferred, quote, sentence, pos, len)
  SELECT d.id, r.ordinal, r.unit, r.section, r.kind, r.metric, r.value, r.value_high, r.bound, r.measure,
         r.dimension, r.basis, r.role, r.period, r.period_start, r.period_end, r.period_source, r.year, r.code,
         r.coverage, nullif(r.place, d.place), r.form, r.scope, r.refers_to, r.inferred, r.quote, r.sentence,
         r.pos, r.len
    FROM documents AS d, report_indicators(d.body, d.published) AS r
   WHERE d.id = new.id;

  UPDATE indicators
     SET year         = indicators.year + d.year - f.year,
         period_start = date(indicators.period_start, d.year - f.year || ' years'),
         period_end   = date(indicators.period_end, d.year - f.year || ' years')
    FROM documents AS d, found AS f
   WHERE d.id = new.id AND f.document = new.id AND d.year <> f.year
     AND indicators.document = new.id AND indicators.period_source = 'document';

  INSERT INTO honours (document, ordinal, unit, section, verb, title, level, quote, pos, len)
  SELECT d.id, r.ordinal, r.unit, r.section, r.verb, r.title, r.level, r.quote, r.pos, r.len
    FROM documents AS d, report_honours(d.body, d.published) AS r
   WHERE d.id = new.id;

  INSERT INTO mentions (document, ordinal, unit, section, kind, name, pos, len)
  SELECT d.id, r.ordinal, r.unit, r.section, r.kind, r.name, r.pos, r.len
    FROM documents AS d, report_mentions(d.body, d.published) AS r
   WHERE d.id = new.id;

  INSERT INTO checks (document, ordinal, unit, section, rule, stated, computed, holds, explanation, quote, pos, len)
  SELECT d.id, r.ordinal, r.unit, r.section, r.rule, r.stated, r.computed, r.holds, r.explanation, r.quote,
         r.pos, r.len
    FROM documents AS d, report_checks(d.body, d.published) AS r
   WHERE d.id = new.id;
END;

-- An insert goes the way of an update.
CREATE TEMP TRIGGER IF NOT EXISTS documents_insert AFTER INSERT ON main.documents
BEGIN
  UPDATE documents SET body = report_text(new.body) WHERE id = new.id;
END;

-- Bytes become text first.
CREATE TEMP TRIGGER IF NOT EXISTS documents_decode AFTER UPDATE OF body ON main.documents
WHEN typeof(new.body) = 'blob'
BEGIN
  UPDATE documents SET body = report_text(new.body) WHERE id = new.id;
END;

-- The documents that are being read: what is filled in is no reason to read them again.
CREATE TEMP TABLE IF NOT EXISTS reading (id INTEGER PRIMARY KEY);

CREATE TEMP TRIGGER IF NOT EXISTS documents_read
AFTER UPDATE OF body, title, publisher, page, published, genre, place, place_code, level, year ON main.documents
WHEN typeof(new.body) = 'text' AND new.id NOT IN (SELECT id FROM reading)
BEGIN
  INSERT INTO reading VALUES (new.id);
  UPDATE documents
     SET title      = nullif(new.title, f.title),
         publisher  = nullif(new.publisher, f.publisher),
         page       = nullif(new.page, f.page),
         published  = nullif(new.published, f.published),
         genre      = nullif(new.genre, f.genre),
         place      = nullif(new.place, f.place),
         place_code = nullif(new.place_code, f.place_code),
         level      = nullif(new.level, f.level),
         year       = nullif(new.year, f.year)
    FROM found AS f
   WHERE documents.id = new.id AND f.document = old.id;
  INSERT INTO clear_document VALUES (old.id);
  INSERT INTO clear_document SELECT new.id WHERE new.id <> old.id;
  INSERT INTO read_document VALUES (new.id);
  DELETE FROM reading WHERE id = new.id;
END;

CREATE TEMP TRIGGER IF NOT EXISTS documents_delete AFTER DELETE ON main.documents
BEGIN
  INSERT INTO clear_document VALUES (old.id);
END;
