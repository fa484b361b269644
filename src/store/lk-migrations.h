#pragma once

#include "store/lk-db.h"

G_BEGIN_DECLS

/** "LKBD": in the header of every database of ours, so that no other program's is ever written to. */
#define LK_APPLICATION_ID 0x4c4b4244

/** lk_migrations_get_latest: the schema version that this program makes. */
int       lk_migrations_get_latest (void);

/** lk_migrations_run: brings the schema from version @from to the latest, each step one transaction with its number. */
gboolean  lk_migrations_run        (LkDb    *db,
                                    int      from,
                                    GError **error);

G_END_DECLS
