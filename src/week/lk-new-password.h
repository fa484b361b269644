#pragma once

#include <adwaita.h>

#include "privacy/lk-secret.h"

G_BEGIN_DECLS

/**
 * LkNewPassword: rows to type a new password twice, with what is still wanting of it in words.
 *
 * Signals: `changed ()`; `activated ()`: Enter, and it is sound.
 */
#define LK_TYPE_NEW_PASSWORD (lk_new_password_get_type ())
G_DECLARE_FINAL_TYPE (LkNewPassword, lk_new_password, LK, NEW_PASSWORD, GtkWidget)

GtkWidget *lk_new_password_new        (void);
/** lk_new_password_is_sound: long enough, and twice the same. */
gboolean   lk_new_password_is_sound   (LkNewPassword *self);
/** lk_new_password_dup_secret: (transfer full) */
LkSecret  *lk_new_password_dup_secret (LkNewPassword *self);
void       lk_new_password_clear      (LkNewPassword *self);
/** lk_new_password_set_editable: it keeps the focus when it is not. */
void       lk_new_password_set_editable (LkNewPassword *self,
                                        gboolean       editable);

G_END_DECLS
