-- NULL gives NULL.
SELECT report_text(NULL), report_encoding(NULL), report_unit(NULL), report_unit('甲', NULL), report_section(NULL);
SELECT report_indicator(NULL, '案件'), report_indicator('办结案件3件。', NULL), report_measure(NULL, '案件');
SELECT report_indicators_json(NULL), report_highlight('办结案件3件。', NULL, '</b>'), report_number(NULL);
SELECT report_value(NULL), report_period_start(NULL, 2021), report_period_end('1-10月', NULL);

-- A text as it was meant.
SELECT report_text('公报'), report_text(x'b9abb1a8'), report_encoding(x'b9abb1a8'), report_encoding('公报');

-- Of several indicators, the first whose metric holds every word; NULL where none does.
SELECT report_indicator('办结案件26602件。新增学位300个。', '学位'), report_measure('办结案件26602件。新增学位300个。', '学位');
SELECT report_indicator('办结案件26602件。新增学位300个。', '新增 案件');
SELECT report_indicator('办结案件26602件。', ''), report_indicator('', '案件');

-- The text itself stays as it is.
SELECT report_highlight('办结案件26602件。新增学位300个。', '【', '】');
SELECT report_highlight('没有数字。', '<b>', '</b>');
SELECT report_highlight('', '<b>', '</b>') = '';

-- JSON has the columns of report_indicators.
SELECT json_array_length(j), json_extract(j, '$[1].value'), json_extract(j, '$[1].measure'), json_extract(j, '$[1].pos')
FROM (SELECT report_indicators_json('办结案件26602件。新增学位300个。') AS j);
SELECT report_indicators_json('没有数字。');

-- Numbers are exact and integers where they are whole.
SELECT report_number('三千二百'), report_number('１２．５'), typeof(report_number('2万')), report_number('公报');
SELECT report_value('52.13亿元'), typeof(report_value('52.13亿元')), report_value('91.5%'), report_value('公报');
SELECT report_period_start('1-10月', 2021), report_period_end('1-10月', 2021), report_period_end('公报', 2021);

-- What is wrong is told.
SELECT report_text(7);
SELECT report_unit(7.5);
SELECT report_unit('甲', 'x');
SELECT report_unit('甲', 0);
SELECT report_section('甲', -1);
SELECT report_indicator('办结案件3件。', 7);
SELECT report_highlight('办结案件3件。', 1, 2);
SELECT report_number(7);
SELECT report_value(x'37');
SELECT report_period_start('1-10月', '2021');
SELECT report_period_end('1-10月', 0);
SELECT report_period_end('1-10月', 10000);
SELECT report_unit();
SELECT report_unit('甲', 1, 2);

-- All the digits that 64 bits hold, and REAL where there are more: never an INTEGER with other digits.
SELECT report_number('6222021234567890123'), report_value('9223372036854775807'), report_number('-9223372036854775807');
SELECT n, typeof(report_number(n)), printf('%.4g', report_number(n)) FROM (
  SELECT column1 AS n FROM (VALUES ('9223372036854775808'), ('92233720368547758090'), ('1234567890123456789.4'),
    ('1.99999999999999999999992'), ('2.00000000000000000000000'), ('1234567890123456789亿')));
SELECT quote, value FROM report_figures('卡号6222021234567890123，金额123456789012345678元。');

-- SQLite's dates are those of the years 1 to 9999.
SELECT report_period_start('明年', 9999), report_period_end('明年', 9999), report_period_start('去年', 1), report_period_end('前年', 1);
SELECT report_period_end('今年', 9999), report_period_start('今年', 1);
SELECT value, period_start, period_end FROM report_indicators('前年办结案件5件。', '0001-01-01');

-- What is no phrase is not read.
SELECT report_number(hex(zeroblob(10000))), report_value(hex(zeroblob(10000))), report_period_start(hex(zeroblob(10000)), 2021);
SELECT report_similarity(hex(zeroblob(50001)), '财政收入');
SELECT report_similarity('财政收入', hex(zeroblob(50001)));
-- Of what is marks only, the marks count.
SELECT report_similarity('，', '。'), report_similarity('，', '，');

SELECT report_version() GLOB '[0-9]*.[0-9]*.[0-9]* (rules [0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f], ICU [0-9]*)';

-- A JSON of rows that hold quotation marks, backslashes and control characters.
SELECT json_extract(j, '$[0].sentence') = body, json_extract(j, '$[0].metric') = metric, hex(metric)
FROM (SELECT '推进"甲\乙"' || char(1) || '工程3个。' AS body), report_indicators(body), (SELECT report_indicators_json('推进"甲\乙"' || char(1) || '工程3个。') AS j);
