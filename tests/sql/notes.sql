-- What is odd about a document is said in its row, never as an error.
CREATE TABLE given(what, text);
INSERT INTO given VALUES
  ('a page',                  '区教育局' || char(10) || '2023年,新增学位300个。'),
  ('no unit',                 '2023年,新增学位300个。'),
  ('a page without units',    '第04版:专版' || char(10) || '2023年,新增学位300个。'),
  ('no figure',               '今天天气很好。'),
  ('only a date',             '区教育局' || char(10) || '现将2023年工作报告如下。'),
  ('no year',                 '区教育局' || char(10) || '1-10月,新增学位300个。'),
  ('nothing',                 ''),
  ('blank lines',             char(10) || ' ' || char(10)),
  ('a name without readfile', 'fixtures/page.txt'),
  ('a Chinese name',          '云溪区工作报告.docx'),
  ('no name: one figure',     '增长8.3%'),
  ('HTML',                    '<!DOCTYPE html>' || char(10) || '<html><body><p>新增学位300个。</p></body></html>'),
  ('a tag that is text',      '<公报>新增学位300个。'),
  ('a PDF',                   CAST('%PDF-1.4' || char(10) AS BLOB) || x'25E2E3CFD3'),
  ('a .docx',                 x'504B030414000600'),
  ('a .doc',                  x'D0CF11E0A1B11AE1'),
  ('RTF',                     '{\rtf1\ansi'),
  ('bytes of anything',       x'00FF80C3A1FF0000FE8181FF'),
  ('English',                 'Revenue grew by 5% in 2021.'),
  -- A page of which a byte is lost is still one: its encoding tells.
  ('a lost byte',             CAST('区教育局' || char(10) || '2023年,新增学位300个,新建学校4所,引进教师12名。' AS BLOB) || x'FF');

SELECT what, units, indicators, encoding, note FROM given, report_document(text);

-- A date that is given is a year for the periods.
SELECT note FROM given, report_document(text, '2023-12-15') WHERE what = 'no year';

-- The virtual table says the same.
CREATE VIRTUAL TABLE notes USING report(content=given, column=text, key=what, rows=document);
SELECT note FROM notes WHERE document = 'HTML';
