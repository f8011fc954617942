# R:  Rscript client.R gongbao.so district_page.txt
library(DBI)

arguments <- commandArgs(trailingOnly = TRUE)
database <- dbConnect(RSQLite::SQLite(), ":memory:", loadable.extensions = TRUE)
invisible(dbGetQuery(database, "SELECT load_extension(?)", list(arguments[1])))

# A column of R has one type: 14790000000 is an INTEGER and 8.3 a REAL, value * 1.0 is a REAL always.
page <- readBin(arguments[2], "raw", file.size(arguments[2]))
rows <- dbGetQuery(database, "
  SELECT metric, value * 1.0 AS value, measure FROM report_indicators(?)
  WHERE unit = '区商务局' ORDER BY ordinal LIMIT 3", list(list(page)))
dbDisconnect(database)

rows$value <- format(rows$value, scientific = FALSE, drop0trailing = TRUE, trim = TRUE)
write.table(rows, sep = "\t", na = "", quote = FALSE, row.names = FALSE, col.names = FALSE)
