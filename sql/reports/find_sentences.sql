-- 哪里提到某个词，上下文是什么？ Where is a word found, and what stands around it?
--
-- Reads every sentence (LIKE), which is quick up to some hundred thousand; sql/search.sql makes an index for more.
--
--   sqlite3 corpus.db < sql/reports/find_sentences.sql
--   sqlite3 -cmd ".parameter set :word \"'民生'\"" corpus.db < sql/reports/find_sentences.sql
.headers on
.mode tabs

WITH parameters (word) AS (
  VALUES (coalesce(:word, '老旧小区'))
)
SELECT s.document AS 文档,
       coalesce(s.unit, '') AS 单位,
       coalesce(s.section, '') AS 段落,
       coalesce(substr(before.sentence, -30), '') AS 上文,      -- only within the same unit
       replace(s.sentence, p.word, '【' || p.word || '】') AS 句子,
       coalesce(substr(after.sentence, 1, 30), '') AS 下文,
       s.pos AS 位置
  FROM parameters AS p
  JOIN sentences AS s ON instr(s.sentence, p.word) > 0
  LEFT JOIN sentences AS before
    ON before.document = s.document AND before.ordinal = s.ordinal - 1 AND before.unit IS s.unit
  LEFT JOIN sentences AS after
    ON after.document = s.document AND after.ordinal = s.ordinal + 1 AND after.unit IS s.unit
 ORDER BY s.document, s.ordinal;
