"""ODBC, here from Python:  python3 client_odbc.py gongbao.so district_page.txt

The driver is that of Debian's libsqliteodbc; LoadExt can stand in odbc.ini just as well.
"""
import sys

import pyodbc

extension, page = sys.argv[1:]
database = pyodbc.connect(f"DRIVER=SQLite3;Database=:memory:;LoadExt={extension}", autocommit=True)
database.setdecoding(pyodbc.SQL_CHAR, encoding="utf-8")
database.setencoding(encoding="utf-8")

# Over ODBC a whole number above 2^31 arrives cut off; value * 1.0 does not.
database.execute(f"CREATE VIRTUAL TABLE temp.page USING report(file='{page}', rows=indicators)")
for metric, value, measure in database.execute("""
        SELECT metric, value * 1.0, measure FROM page
        WHERE unit = '区商务局' ORDER BY ordinal LIMIT 3"""):
    print(metric, f"{value:.15g}", measure or "", sep="\t")
