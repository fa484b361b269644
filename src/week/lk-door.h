#pragma once

#include <gtk/gtk.h>

#include "model/lk-keeper.h"
#include "model/lk-school.h"

G_BEGIN_DECLS

/**
 * LkDoor: the way in: who are you, your password, or the first one with its recovery key. Signals: `opened ()`: the keeper is
 * unlocked, and nothing is left to be shown here.
 */
#define LK_TYPE_DOOR (lk_door_get_type ())
G_DECLARE_FINAL_TYPE (LkDoor, lk_door, LK, DOOR, GtkWidget)

GtkWidget *lk_door_new     (LkSchool *school,
                            LkKeeper *keeper);
/** lk_door_set_keep_password: whether the password is kept in, and taken from, the desktop's keyring. */
void       lk_door_set_keep_password (LkDoor   *self,
                                      gboolean  keep);
/** lk_door_go_back: one step back; FALSE where there is none. */
gboolean   lk_door_go_back (LkDoor   *self);

G_END_DECLS
