-- 语料里有哪些文档，各读出多少单位、指标、荣誉和核对？ What is in the corpus, and what was read from each text?
--
--   sqlite3 corpus.db < sql/reports/corpus_overview.sql | column -t -s "$(printf '\t')"
.headers on
.mode tabs

SELECT d.id AS 文档,
       d.source AS 来源,
       coalesce(d.title, '（无标题）') AS 标题,
       coalesce(d.published, '（无日期）') AS 发布日期,
       length(d.body) AS 字数,
       (SELECT count(*) FROM units      AS u WHERE u.document = d.id) AS 单位,
       (SELECT count(*) FROM sentences  AS s WHERE s.document = d.id) AS 句子,
       (SELECT count(*) FROM indicators AS i WHERE i.document = d.id) AS 指标,
       (SELECT count(*) FROM honours    AS h WHERE h.document = d.id) AS 荣誉,
       (SELECT count(*) FROM checks     AS c WHERE c.document = d.id) AS 核对,
       (SELECT count(*) FROM checks     AS c WHERE c.document = d.id AND c.holds = 0) AS 不符
  FROM documents AS d
 ORDER BY d.published DESC, d.id;
