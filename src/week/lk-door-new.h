#pragma once

#include <gtk/gtk.h>

#include "model/lk-keeper.h"
#include "model/lk-person.h"

G_BEGIN_DECLS

/** LkDoorNew: sets someone's first password, or a new one by the recovery key. Signals: `made (string)`: unlocked; a new recovery key. */
#define LK_TYPE_DOOR_NEW (lk_door_new_get_type ())
G_DECLARE_FINAL_TYPE (LkDoorNew, lk_door_new, LK, DOOR_NEW, GtkWidget)

/** lk_door_new_new: @recover: by the recovery key. */
GtkWidget *lk_door_new_new (LkKeeper *keeper,
                            LkPerson *person,
                            gboolean  recover);

G_END_DECLS
