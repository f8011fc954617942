-- Everywhere substr(text, pos, len) is what the row quotes, also beside characters of one, two, three and four bytes.
CREATE TABLE texts(text);
INSERT INTO texts VALUES
  ('区教育局' || char(10) || '新增学位300个,同比增长11.86%。荣获“全国示范单位”称号。印发《示例办法》。' || char(10)),
  ('𠮷村café（试点）新增学位３００个。' || char(10) || '一、办案' || char(10) || '办结案件26602件。');

SELECT 'units', count(*) FROM texts, report_units(text) WHERE substr(text, pos, len) <> body;
SELECT 'sections', count(*) FROM texts, report_sections(text) WHERE substr(text, pos, len) <> body;
SELECT 'sentences', count(*) FROM texts, report_sentences(text) WHERE substr(text, pos, len) <> sentence;
SELECT 'figures', count(*) FROM texts, report_figures(text) WHERE substr(text, pos, len) <> quote;
SELECT 'indicators', count(*) FROM texts, report_indicators(text) WHERE substr(text, pos, len) <> quote;
SELECT 'honours', count(*) FROM texts, report_honours(text) WHERE substr(text, pos, len) <> quote;
SELECT 'mentions', count(*) FROM texts, report_mentions(text) WHERE substr(text, pos, len) <> name;
SELECT 'checks', count(*) FROM texts, report_checks(text) WHERE substr(text, pos, len) <> quote;

-- Rows stand in the order of the text, and their ordinals count from 1.
SELECT 'order', count(*) FROM texts, report_figures(text) a, report_figures(text) b
WHERE a.ordinal < b.ordinal AND a.pos >= b.pos;
SELECT min(ordinal) = 1, max(ordinal) = count(*) FROM texts, report_figures(text) GROUP BY texts.rowid;

-- Every indicator is a figure.
SELECT (SELECT count(*) FROM texts, report_figures(text) WHERE indicator)
     = (SELECT count(*) FROM texts, report_indicators(text));
