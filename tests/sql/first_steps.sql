-- One figure: what is measured, how much, in what, in which time.
SELECT metric, value, typeof(value), measure, period FROM report_indicators('1-10月办结案件26602件。', '2021-12-10');

-- The two sentences of a text and where they stand.
SELECT ordinal, sentence, pos, len FROM report_sentences('办结案件26602件。新增学位300个。');

-- What the document is.  The date given stands for the one that the text does not print.
SELECT published, encoding, characters, indicators
FROM report_document('办结案件26602件。新增学位300个。', '2021-12-10');

-- Bytes are decoded, whatever their encoding.
SELECT encoding, characters, indicators FROM report_document(readfile('page.txt'));
SELECT encoding, characters, indicators FROM report_document(readfile('page-gb18030.txt'));

-- The value of one indicator, its measure, and where it stands.
SELECT report_indicator('1-10月办结案件26602件。', '办结 案件');
SELECT report_measure('1-10月办结案件26602件。', '办结 案件');
SELECT report_highlight('办结案件26602件。', '<b>', '</b>');
