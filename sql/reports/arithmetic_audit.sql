-- 报告里的数字自己对得上吗？ Do the figures of a report agree with each other?
--
-- First how many statements could be checked by each rule, then every one that does not hold.
--
--   sqlite3 corpus.db < sql/reports/arithmetic_audit.sql | column -t -s "$(printf '\t')"
.headers on
.mode tabs

SELECT CASE rule WHEN 'sum' THEN '分项之和' WHEN 'ratio' THEN '比率' WHEN 'growth' THEN '增幅' WHEN 'subset' THEN '部分不大于全体'
                 ELSE rule END AS 规则,
       count(*) AS 可核对,
       count(*) FILTER (WHERE holds = 1) AS 相符,
       count(*) FILTER (WHERE holds = 0) AS 不符
  FROM checks
 GROUP BY rule
 ORDER BY 不符 DESC, 可核对 DESC;

SELECT coalesce(c.unit, '（全文）') AS 单位,
       coalesce(c.section, '') AS 段落,
       c.stated AS 原文数,
       c.computed AS 计算数,
       c.explanation AS 说明,
       replace(c.quote, char(10), '') AS 原文,
       c.document AS 文档,
       c.pos AS 位置
  FROM checks AS c
 WHERE c.holds = 0
 ORDER BY c.document, c.pos;
