#pragma once

#include "model/lk-keeper.h"

G_BEGIN_DECLS

struct _LkKeeper
{
  GObject parent_instance;

  LkStore *store;
  LkVault *vault;        /* NULL while it is locked */
  guint    idle_seconds;
  gint64   touched;      /* on the clock that goes on while the PC sleeps, in seconds */
  guint    idle_source;
  guint    n_locks;      /* a deed that began before the last one comes too late */
  gboolean busy;
};

/** lk_keeper_take_vault: whoever it is of is there now. */
void lk_keeper_take_vault (LkKeeper *self,
                           LkVault  *vault);

G_END_DECLS
