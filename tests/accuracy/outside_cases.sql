-- Cases that another recogniser publishes for its own tests, as an outside check of report_number() and report_value().
--
--   sqlite3 -cmd '.load build/gongbao' -cmd ".parameter set :cases \"'…/recognizers-zh.jsonl'\"" < outside_cases.sql
--
-- Where our contract differs on purpose the cases are left out, each with its reason.

CREATE TEMP TABLE left_out(pattern, reason);
INSERT INTO left_out VALUES
  ('*[0-9]/[0-9]*',        'a slash parts a pair with one measure word (181/144座); a fraction is written 三分之一'),
  ('*^*',                  'powers are no part of reports'),
  ('*[0-9][eE][-+0-9]*',   'scientific notation is no part of reports'),
  ('*[0-9]*[kK]*',         'K and M for thousands and millions are no part of Chinese reports'),
  ('*[0-9] m',             'K and M for thousands and millions are no part of Chinese reports'),
  ('250m',                 'Latin abbreviations of metres are no part of Chinese reports'),
  ('*打',                  'a dozen is no number of a report'),
  ('半*',                  'half of something is no number by itself'),
  ('对折', 'half of something is no number by itself'), ('對折', 'half of something is no number by itself'),
  ('.[0-9]*',              'a decimal has a digit before its point'),
  ('-.[0-9]*',             'a decimal has a digit before its point'),
  ('*负*负*',              'no report divides two negative numbers'), ('*負*負*', 'no report divides two negative numbers'),
  ('一百分之十万*',        'a percentage is written 百分之'),
  ('2千零30万',            'the parts of a number do not grow'),
  ('千分之*',              'per mille is reported in ‰: 千分之一 is 1 ‰, as it is printed'),
  ('*万分之*', 'a fraction below a thousandth is a fraction: 万分之三 is 0.0003'),
  ('*萬分之*', 'a fraction below a thousandth is a fraction: 万分之三 is 0.0003'),
  ('仟分之*',              'financial numerals are for amounts'), ('佰*分*之*', 'financial numerals are for amounts'),
  ('七成 六',              'tenths have no second place in a report'),
  ('三八折', 'digits without a scale are a name (三八)'), ('五五折', 'digits without a scale are a name'),
  ('九 九 折', 'digits without a scale are a name'), ('7 2 折', 'no report prices by the tenth'),
  ('*比特',                'a unit keeps its prefix in the value: 三千比特 is 3000 比特'),
  ('*两',                  'a weight in 两 is no unit of reports; 两 is two'),
  ('一位',                 '位 counts people'),
  ('台币', 'a currency without a number'), ('人民币', 'a currency without a number'), ('美元', 'a currency without a number'),
  ('*奈拉', 'a currency that no Chinese report uses'), ('*比特币', 'no currency of reports'), ('*台币', 'written 新台币'),
  ('*美圆', 'written 美元'), ('*美分', 'reports count no cents'), ('*[三角日]*[毛分銭]', 'reports count no cents');

CREATE TEMP TABLE cases AS
WITH lines(line) AS (
  SELECT value FROM json_each('[' || replace(trim(CAST(readfile(:cases) AS TEXT), char(10)), char(10), ',') || ']'))
SELECT json_extract(line, '$.file') AS file, json_extract(e.value, '$.text') AS text,
       CAST(rtrim(json_extract(e.value, '$.resolution.value'), '%') AS REAL) AS wanted
FROM lines, json_each(line, '$.expect') e
WHERE json_extract(line, '$.file') GLOB '*Number*' AND json_extract(line, '$.file') NOT GLOB '*Ordinal*'
  AND json_extract(e.value, '$.type') <> 'ordinal' AND json_extract(e.value, '$.resolution.value') IS NOT NULL;

CREATE TEMP TABLE results AS
SELECT file, text, wanted,
       CASE WHEN file GLOB '*NumberModel' THEN report_number(text) ELSE report_value(text) END AS got
FROM cases c WHERE NOT EXISTS (SELECT 1 FROM left_out WHERE c.text GLOB pattern);

.headers off
.mode list
.separator ' '
SELECT 'differs:', text, 'wanted', wanted, 'got', coalesce(got, 'NULL') FROM results
WHERE got IS NULL OR abs(got - wanted) > 1e-9 * max(1, abs(wanted));
SELECT count(*), 'cases apply,', (SELECT count(*) FROM cases) - count(*), 'are left out, right:',
       round(100.0 * sum(got IS NOT NULL AND abs(got - wanted) <= 1e-9 * max(1, abs(wanted))) / count(*), 2), '%'
FROM results;
SELECT iif(100.0 * sum(got IS NOT NULL AND abs(got - wanted) <= 1e-9 * max(1, abs(wanted))) / count(*) >= 98,
           'ok', 'FAILED: at least 98 % must be right') FROM results;
