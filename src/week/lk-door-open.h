#pragma once

#include <gtk/gtk.h>

#include "model/lk-keeper.h"
#include "model/lk-person.h"

G_BEGIN_DECLS

/** LkDoorOpen: the password of someone who has one. Signals: `opened (LkSecret)`: the password was
 *  right; `forgotten ()`: by the recovery key, then. */
#define LK_TYPE_DOOR_OPEN (lk_door_open_get_type ())
G_DECLARE_FINAL_TYPE (LkDoorOpen, lk_door_open, LK, DOOR_OPEN, GtkWidget)

/** lk_door_open_new: @wait: seconds until a password may be tried. */
GtkWidget *lk_door_open_new (LkKeeper *keeper,
                             LkPerson *person,
                             guint     wait);

G_END_DECLS
