-- What is wrong in the brackets of report(…) is told when the table is made.
CREATE VIRTUAL TABLE t USING report;
CREATE VIRTUAL TABLE t USING report();
CREATE VIRTUAL TABLE t USING report(rows=units);
CREATE VIRTUAL TABLE t USING report(file=);
CREATE VIRTUAL TABLE t USING report(file);
CREATE VIRTUAL TABLE t USING report('page.txt');
CREATE VIRTUAL TABLE t USING report(file='page.txt', rows=indicator);
CREATE VIRTUAL TABLE t USING report(file='page.txt', rows=foo);
CREATE VIRTUAL TABLE t USING report(file='page.txt', rows=report_units);
CREATE VIRTUAL TABLE t USING report(file='page.txt', row=units);
CREATE VIRTUAL TABLE t USING report(file='page.txt', encoding=utf8);
CREATE VIRTUAL TABLE t USING report(file='page.txt', file='page.txt');
CREATE VIRTUAL TABLE t USING report(file='page.txt', content=documents);
CREATE VIRTUAL TABLE t USING report(file='page.txt', key=id);
CREATE VIRTUAL TABLE t USING report(content=documents);
CREATE VIRTUAL TABLE t USING report(file='page.txt', published='10.12.2021');
CREATE VIRTUAL TABLE t USING report(file='page.txt', published=published);
CREATE VIRTUAL TABLE t USING report(file='page.txt', published='');
CREATE VIRTUAL TABLE t USING report(content=documents, column=body, published=);
CREATE VIRTUAL TABLE t USING report(file='page.txt', published);
SELECT count(*) FROM sqlite_schema;
-- It is a module, not a function.
SELECT * FROM report;
