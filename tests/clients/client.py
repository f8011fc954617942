"""Python:  python3 client.py gongbao.so district_page.txt"""
import sqlite3
import sys

extension, page = sys.argv[1:]
database = sqlite3.connect(":memory:")
database.enable_load_extension(True)
database.load_extension(extension)

with open(page, "rb") as file:  # bytes in any encoding
    text = file.read()
for row in database.execute(
        "SELECT metric, value, measure FROM report_indicators(?)"
        " WHERE unit = '区商务局' ORDER BY ordinal LIMIT 3", [text]):
    print(*("" if column is None else column for column in row), sep="\t")
