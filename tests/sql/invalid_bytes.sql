-- Bytes that are no UTF-8 are characters as substr() counts them, so that every row still stands where it says.
CREATE TABLE texts(text);
INSERT INTO texts VALUES
  -- 办 FF 结案件3件,新增学位300个。
  (CAST(x'E58A9E' || x'FF' || CAST('结案件3件,新增学位300个。' AS BLOB) AS TEXT)),
  -- stray continuation bytes, a character cut short, a surrogate
  (CAST(x'8080' || CAST('立案3件。' AS BLOB) || x'E58A' || CAST('结案2件。' AS BLOB) || x'EDA080' AS TEXT)),
  (CAST(CAST('受理诉求8134件,办结率' AS BLOB) || x'C0' || CAST('98.7%。' AS BLOB) AS TEXT));

SELECT texts.rowid, quote, substr(text, pos, len) = quote FROM texts, report_figures(text);
SELECT count(*) FROM texts, report_sentences(text) WHERE substr(text, pos, len) <> sentence;
SELECT count(*) FROM texts, report_indicators(text) WHERE substr(text, pos, len) <> quote;
SELECT encoding FROM texts, report_document(text);
