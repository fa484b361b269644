#pragma once

#include <gtk/gtk.h>

#include "model/lk-keeper.h"

G_BEGIN_DECLS

/**
 * LkPasswordBox:
 *
 * Where one person's password is typed and tried: that of who is there is only checked, else it unlocks. A wrong one says so, and after some of them it
 * counts down until there may be another.
 *
 * Signals: `opened (LkSecret)`: the password was right.
 */
#define LK_TYPE_PASSWORD_BOX (lk_password_box_get_type ())
G_DECLARE_FINAL_TYPE (LkPasswordBox, lk_password_box, LK, PASSWORD_BOX, GtkWidget)

/** lk_password_box_new: @wait: seconds until a password may be tried. */
GtkWidget *lk_password_box_new        (LkKeeper      *keeper,
                                       const char    *person_id,
                                       guint          wait);
/** lk_password_box_set_button: @button tries what has been typed; it is sensitive when there is something to try. */
void       lk_password_box_set_button (LkPasswordBox *self,
                                       GtkWidget     *button);
/** lk_password_box_clear: wipes what has been typed. */
void       lk_password_box_clear      (LkPasswordBox *self);

G_END_DECLS
