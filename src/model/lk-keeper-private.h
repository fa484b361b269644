#pragma once

#include "model/lk-keeper.h"

G_BEGIN_DECLS

struct _LkKeeper
{
  GObject parent_instance;

  LkStore   *store;
  LkVault   *vault;        /* NULL while it is locked */
  LkAccount *offered;      /* NULL but while a new recovery key is shown that has not been kept yet */
  gboolean   lacks_key;
  guint      idle_seconds;
  gint64     touched;      /* on the clock that goes on while the PC sleeps, in seconds */
  guint      idle_source;
  guint      n_locks;      /* a deed that began before the last one comes too late */
  gboolean   busy;
};

/** lk_keeper_set_lacks_key: whether no recovery key opens what is there. */
void lk_keeper_set_lacks_key (LkKeeper *self,
                              gboolean  lacks_key);
/** lk_keeper_take_vault: whoever it is of is there now. */
void lk_keeper_take_vault (LkKeeper *self,
                           LkVault  *vault);

G_END_DECLS
