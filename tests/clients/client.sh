#!/bin/sh
# The sqlite3 shell:  sh client.sh gongbao.so district_page.txt
exec sqlite3 -batch -init /dev/null -tabs -cmd ".load '$1'" :memory: "
  SELECT metric, value, measure FROM report_indicators(readfile('$2'))
  WHERE unit = '区商务局' ORDER BY ordinal LIMIT 3"
