#pragma once

#include "store/lk-db.h"

G_BEGIN_DECLS

/** LkOpening: how a database turned out to be opened. */
typedef struct
{
  LkDb     *db;          /* (transfer full) */
  gboolean  read_only;
  gboolean  network;
  gboolean  is_new;
} LkOpening;

/** lk_opening_run: opens the file at @path, sets the connection up and migrates; see lk_store_open() for what it refuses. */
gboolean  lk_opening_run       (const char  *path,
                                LkOpening   *opening,
                                GError     **error);

/** lk_opening_run_memory: a new database that lies nowhere but in memory; foreign keys are not looked at. */
gboolean  lk_opening_run_memory (LkOpening  *opening,
                                 GError    **error);

/** lk_opening_get_host: (transfer full): what tells this PC and login from others. */
char     *lk_opening_get_host  (void);

G_END_DECLS
