-- Everything that the extension brings can be asked for.
SELECT kind, count(*) FROM report_functions() GROUP BY kind ORDER BY kind;
SELECT name, arguments, flags FROM report_functions() ORDER BY name;

-- SQLite knows them all, and nothing else of ours.
SELECT name FROM report_functions() WHERE kind = 'function'
EXCEPT SELECT name FROM pragma_function_list;
SELECT name FROM report_functions() WHERE kind IN ('table', 'module')
EXCEPT SELECT name FROM pragma_module_list;
SELECT name FROM report_functions() WHERE kind = 'collation'
EXCEPT SELECT name FROM pragma_collation_list;
SELECT name FROM (SELECT name FROM pragma_function_list UNION SELECT name FROM pragma_module_list)
WHERE name LIKE 'report%'
EXCEPT SELECT name FROM report_functions();

-- Every one is described, and its example runs: no error is printed here.
SELECT name FROM report_functions() WHERE description IS NULL OR example IS NULL;
.output examples.sql
SELECT example || ';' FROM report_functions();
.output examples.txt
.read examples.sql
.output
