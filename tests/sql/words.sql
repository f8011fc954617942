-- Words of its own that a county writes: a line a word, category, word and meaning with a tab between two.
CREATE TABLE own(category TEXT, word TEXT, meaning TEXT);
INSERT INTO own VALUES ('organisation', '专班', '政府'), ('机构', '联户', NULL), ('measure', '圖斑', 'area'),
  ('name', '千村畅行5条线', NULL), ('award', '喜提', NULL);
CREATE VIEW lexicon AS
SELECT group_concat(category || char(9) || word || ifnull(char(9) || meaning, ''), char(10)) AS lines FROM own;
CREATE TABLE documents(id INTEGER PRIMARY KEY, body);
INSERT INTO documents VALUES
  (1, '数改专班
上线应用3个，整改1.2万图斑。喜提全国文明单位称号。

治水联户
推进千村畅行5条线建设，修路5条。'),
  (2, '区教育局
新增学位300个，核查超20圖斑。'),
  (3, NULL);

-- Without them, and with them.
SELECT d.id, u.name, u.category FROM documents d, report_units(d.body) u;
SELECT d.id, u.name, u.category FROM documents d, lexicon l, report_units(d.body, NULL, l.lines) u;
SELECT quote, kind, value, measure, dimension FROM documents d, report_figures(d.body) WHERE id < 3;
SELECT f.quote, f.kind, f.value, f.measure, f.dimension
FROM documents d, lexicon l, report_figures(d.body, NULL, l.lines) f;
SELECT i.unit, i.metric, i.value, i.bound, o.category
FROM documents d, lexicon l, report_indicators(d.body, NULL, l.lines) i JOIN own o ON o.word = i.measure;
SELECT count(*) FROM documents d, report_honours(d.body);
SELECT h.unit, h.verb, h.title, h.level FROM documents d, lexicon l, report_honours(d.body, NULL, l.lines) h;

-- A word that was found stays good when its text is let go: more texts are read than are kept.
WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 20)
SELECT count(*), min(i.measure || ''), max(i.measure), min(i.dimension)
FROM counted, report_indicators('整改' || n || '图斑。', NULL, '量词' || char(9) || '图斑' || char(10) || '奖项' || char(9) || '喜提' || n) i;

-- Two calls with different words side by side; the rows of either have their own rowids.
SELECT a.value, a.measure, b.value, b.measure
FROM report_indicators('整改5图斑。', NULL, 'measure' || char(9) || '图斑') a,
  report_indicators('整改5图斑。', NULL, 'measure' || char(9) || '图' || char(9) || 'area') b;
SELECT quote, kind FROM report_figures
WHERE source = '整改5图斑。' AND words = 'measure' || char(9) || '图斑' OR source = '整改5图斑。'
  OR source = '整改5图斑。' AND words = 'measure' || char(9) || '图' ORDER BY quote;
SELECT count(*), count(DISTINCT rowid) FROM report_figures
WHERE source = '整改5图斑。' AND words IN ('', 'measure' || char(9) || '图斑', 'measure' || char(9) || '图', NULL);

-- The longest word counts: 人次 is built in and longer than 人; of two as long it is the one given.
SELECT quote, measure, dimension FROM report_figures('3人,4人次', NULL, '量词' || char(9) || '人' || char(9) || 'other');
-- Scale and measure word: 3 of 万千卡.
SELECT quote, value, measure FROM report_figures('发热3万千卡。', NULL, '量词' || char(9) || '万千卡' || char(9) || 'energy');
-- A NULL date is none; words and date go together.
SELECT i.period_start FROM report_indicators('1-10月整改5图斑。', NULL, 'measure' || char(9) || '图斑') i;
SELECT i.period_start FROM report_indicators('1-10月整改5图斑。', '2021-12-10', 'measure' || char(9) || '图斑') i;
-- No words: NULL, nothing, blank lines.
SELECT count(*) FROM report_units('专班' || char(10) || '立案3件。', NULL, NULL);
SELECT count(*) FROM report_units('专班' || char(10) || '立案3件。', NULL, '');
SELECT count(*) FROM report_units('专班' || char(10) || '立案3件。', NULL, char(13, 10, 10) || ' ');
SELECT count(*) FROM report_units(NULL, NULL, '专班');
-- As a file of another system has them: a mark at the begin, CRLF, a word twice, a note where nothing is meant.
SELECT name FROM report_units('专班' || char(10) || '立案3件。', NULL, char(65279) ||
  '机构' || char(9) || ' 專班 ' || char(13, 10, 13, 10) || 'organisation' || char(9) || '专班' || char(13, 10) ||
  'award' || char(9) || '喜提' || char(9) || '2023');
-- They can be read back.
SELECT published, words FROM report_sentences('立案3件。', NULL, 'award' || char(9) || '喜提');
SELECT words IS NULL FROM report_sentences('立案3件。', NULL, NULL);
SELECT words = '' FROM report_sentences('立案3件。', NULL, '');

-- Phrases that name an indicator: one of the catalogue, or one of the county's own.
SELECT metric, code FROM report_indicators('全市区域总产出9亿元。区域总产出达到30户。规上企业亩均税收增长5%。', NULL,
  'indicator' || char(9) || '区域总产出' || char(9) || 'GDP' || char(10) ||
  '指标' || char(9) || '规上企业的亩均税收' || char(9) || 'TAX_FOR_LAND');
SELECT metric, code FROM report_indicators('地区生产总值9亿元。', NULL,
  'indicator' || char(9) || '地区生产总值' || char(9) || 'GDP_OF_US');

-- The virtual table has them as an option, the tab written as it is.
CREATE VIRTUAL TABLE units USING report(content=documents, column=body, rows=units, words='机构	专班
机构	联户');
SELECT document, name, category FROM units;

-- What is wrong, in which line.
SELECT * FROM report_units('甲', NULL, char(10) || 'organization' || char(9) || '专班');
SELECT * FROM report_units('甲', NULL, '机构' || char(9) || '专班' || char(13, 10) || '量詞' || char(9) || '图斑');
SELECT * FROM report_figures('甲', NULL, 'measure' || char(9) || '图斑' || char(9) || 'counts');
SELECT * FROM report_units('甲', NULL, '机构' || char(9) || '专班' || char(9) || '其它');
SELECT * FROM report_units('甲', NULL, '机构' || char(9) || '专班' || char(9) || 'none');
SELECT * FROM report_units('甲', NULL, '专班');
SELECT * FROM report_units('甲', NULL, 'measure 图斑');
SELECT * FROM report_units('甲', NULL, 'measure' || char(9) || '图斑' || char(9) || 'count' || char(9) || '1');
SELECT * FROM report_units('甲', NULL, 'award' || char(9) || ' ' || char(9));
SELECT * FROM report_units('甲', NULL, 'award' || char(9) || replace(hex(zeroblob(8)), '00', '喜提全国'));
SELECT * FROM report_units('甲', NULL, 'award' || char(9) || hex(zeroblob(500)));
SELECT * FROM report_units('甲', NULL, 'measure' || char(9) || '图' || char(13) || '斑');
SELECT * FROM report_units('甲', NULL, 'measure' || char(9) || '图、斑');
SELECT * FROM report_units('甲', NULL, 'measure' || char(9) || '𠮷');
SELECT * FROM report_units('甲', NULL, 'name' || char(9) || '民呼我为');
SELECT * FROM report_units('甲', NULL, 'measure' || char(9) || '图斑' || char(10) || '量词' || char(9) || '圖斑' || char(9) || 'area');
SELECT * FROM report_units('甲', NULL, 'indicator' || char(9) || '区域总产出');
SELECT * FROM report_units('甲', NULL, 'indicator' || char(9) || '区域总产出' || char(9) || 'gdp');
SELECT * FROM report_units('甲', NULL, 'indicator' || char(9) || '的' || char(9) || 'GDP');
SELECT * FROM report_units('甲', NULL, '指标' || char(9) || '总产出' || char(9) || 'GDP' || char(10) || 'indicator' || char(9) || '的总产出' || char(9) || 'GNI');
SELECT * FROM report_units('甲', NULL, 7);
SELECT * FROM report_units('甲', NULL, CAST('award' AS BLOB));
SELECT * FROM report_units WHERE words = 'award' || char(9) || '喜提';
CREATE VIRTUAL TABLE wrong USING report(file='page.txt', words='机构 专班');
-- What was wrong is not kept.
SELECT name FROM report_units('专班' || char(10) || '立案3件。', NULL, '机构' || char(9) || '专班');
