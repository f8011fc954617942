#pragma once
/* Gongbao as a part of a program, linked to gongbao_static: every connection opened after this call has it.
 *
 *   sqlite3_auto_extension((void (*)(void))sqlite3_gongbao_init);
 *
 * For one connection only: sqlite3_gongbao_init(database, &message, NULL); what message holds then goes to
 * sqlite3_free. */

#include <sqlite3.h>

#ifdef __cplusplus
extern "C" {
#endif

int sqlite3_gongbao_init(sqlite3* database, char** message, const sqlite3_api_routines* api);

#ifdef __cplusplus
}
#endif
