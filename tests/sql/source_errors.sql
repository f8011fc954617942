-- NULL is no document, so there are no rows; an empty text is a document without anything in it.
SELECT count(*) FROM report_units(NULL);
SELECT count(*) FROM report_document(NULL);
SELECT characters, units, indicators FROM report_document('');
SELECT characters, units, indicators FROM report_document(x'');
SELECT count(*) FROM report_indicators('');

-- Numbers are no texts.
SELECT * FROM report_units(7);
SELECT * FROM report_indicators(7.5);

-- Any bytes can be read.
SELECT count(*) FROM report_document(randomblob(5000));
SELECT count(*) >= 0 FROM report_indicators(randomblob(5000));
SELECT count(*) >= 0 FROM report_figures(zeroblob(5000));
-- Invalid bytes are counted.
SELECT encoding FROM report_document(CAST(x'E58A9EFF' AS TEXT));
SELECT encoding FROM report_document(CAST(x'FFE58A9EFFFF' AS TEXT));

-- Missing and too many arguments.
SELECT * FROM report_units;
SELECT * FROM report_units();
SELECT * FROM report_sentences WHERE published = '2021-12-10';
SELECT * FROM report_units('甲', '2021-12-10', NULL, 3);
SELECT * FROM report_functions('甲');

-- The date must be one; NULL is none.
SELECT published FROM report_document('甲', '2021-12-10');
SELECT published FROM report_document('甲', NULL);
SELECT * FROM report_units('甲', '2021-13-01');
SELECT * FROM report_units('甲', '2021-02-29');
SELECT * FROM report_units('甲', '2021.12.10');
SELECT * FROM report_units('甲', 20211210);
SELECT * FROM report_units('甲', '');

-- A function is not a module.
CREATE VIRTUAL TABLE units USING report_units;
