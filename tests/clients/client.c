/* C, with Gongbao linked in:
 *
 *   cc client.c $(pkg-config --cflags --libs gongbao-static sqlite3) -o client && ./client district_page.txt */
#include <gongbao.h>
#include <sqlite3.h>
#include <stdio.h>

static int print_row(void *unused, int count, char **values, char **names) {
  (void)unused, (void)names;
  for (int n = 0; n < count; n++) printf("%s%s", n == 0 ? "" : "\t", values[n] == NULL ? "" : values[n]);
  puts("");
  return 0;
}

int main(int count, char **arguments) {
  if (count != 2) return fprintf(stderr, "usage: client PAGE\n"), 2;
  sqlite3_auto_extension((void (*)(void))sqlite3_gongbao_init); /* for each connection opened from now on */

  sqlite3 *database;
  if (sqlite3_open(":memory:", &database) != SQLITE_OK) return fprintf(stderr, "%s\n", sqlite3_errmsg(database)), 1;
  char *sql = sqlite3_mprintf(
      "CREATE VIRTUAL TABLE page USING report(file=%Q, rows=indicators);"
      "SELECT metric, value, measure FROM page WHERE unit = '区商务局' ORDER BY ordinal LIMIT 3",
      arguments[1]);
  const int code = sqlite3_exec(database, sql, print_row, NULL, NULL);
  if (code != SQLITE_OK) fprintf(stderr, "%s\n", sqlite3_errmsg(database));
  sqlite3_free(sql);
  sqlite3_close(database);
  return code != SQLITE_OK;
}
