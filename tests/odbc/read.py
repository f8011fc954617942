"""Reads a handed-over corpus through pyodbc; run.sh sets ODBCINI with the sources "plain" and "extended"."""
import datetime
import sys

import pyodbc

passed = failed = 0


def check(name, expected, got):
    global passed, failed
    if expected == got:
        passed += 1
    else:
        failed += 1
        print(f"FAILED pyodbc: {name}\n  expected: {expected!r}\n  got:      {got!r}")


def connect(name):
    connection = pyodbc.connect("DSN=" + name, autocommit=True)
    connection.setdecoding(pyodbc.SQL_CHAR, encoding="utf-8")
    connection.setencoding(encoding="utf-8")
    return connection


def value(connection, sql, *arguments):
    row = connection.cursor().execute(sql, *arguments).fetchone()
    return row[0] if row else None


plain = connect("plain")
check("an amount above 2^31", 2317000000.0,
      value(plain, "SELECT value FROM indicators WHERE unit = '区法院' AND quote = '23.17亿元'"))
check("an amount through a view", 2317000000.0,
      value(plain, "SELECT 数值 FROM 指标 WHERE 单位 = '区法院' AND 原文 = '23.17亿元'"))
check("a date is a date", datetime.date(2023, 12, 15),
      value(plain, "SELECT published FROM documents WHERE source LIKE '%district_page.txt'"))
check("a date through a view", datetime.date(2023, 11, 30),
      value(plain, "SELECT 截止日期 FROM 指标 WHERE 单位 = '区法院' AND 原文 = '18342件'"))
check("Chinese is whole", "区人力社保局(区医保局)",
      value(plain, "SELECT unit FROM units WHERE alias = ?", "区医保局"))
sentence = value(plain, "SELECT 句子 FROM 指标 WHERE 单位 = '区法院' AND 原文 = '18342件'")
check("a sentence is whole", ("1-11月受理各类案件18342件", "。"), (sentence or "")[:17] and (sentence[:17], sentence[-1]))

# The page of the newspaper, where it was loaded.
if value(plain, "SELECT count(*) FROM documents WHERE source LIKE '%2021-12-10.txt'"):
    check("5213000000", 5213000000.0,
          value(plain, "SELECT value FROM indicators WHERE unit = '区法院' AND quote = '52.13亿元'"))

# The catalogue: every table, every column, with the types that BI tools go by.
tables = {row.table_name for row in plain.cursor().tables()}
check("tables and views are listed", True,
      {"documents", "units", "sections", "sentences", "indicators", "honours", "mentions", "checks",
       "bi_indicators", "指标", "单位", "荣誉", "核对"} <= tables)
columns = {(row.table_name, row.column_name): row.type_name for row in plain.cursor().columns()}
check("all columns are listed", True, len(columns) > 100)
for table, column, kind in [("indicators", "value", "REAL"), ("bi_indicators", "value", "REAL"), ("指标", "数值", "REAL"),
                            ("指标", "年份", "INTEGER"), ("指标", "起始日期", "DATE TEXT"), ("指标", "单位", "VARCHAR(120)"),
                            ("单位", "指标数", "INTEGER"), ("核对", "差额", "REAL")]:
    check(f"type of {table}.{column}", kind, (columns.get((table, column)) or "").upper())
kinds = {row[0]: row[1] for row in plain.cursor().execute("SELECT 数值, 起始日期, 年份, 指标 FROM 指标").description}
check("types of a result", [float, datetime.date, int, str], list(kinds.values()))
plain.close()

extended = connect("extended")
# An integer above 2^31 would arrive as 918032704: over ODBC, ask for a REAL.
check("the extension through LoadExt", 5213000000.0, value(extended, "SELECT report_value('52.13亿元') * 1.0"))
check("a join with a table-valued function", value(extended, "SELECT count(*) FROM indicators WHERE document = 1"),
      value(extended, "SELECT count(*) FROM documents AS d JOIN report_indicators(d.body, d.published) WHERE d.id = 1"))
extended.close()

print(f"{passed} passed, {failed} failed")
sys.exit(failed != 0)
