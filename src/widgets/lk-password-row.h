#pragma once

#include <adwaita.h>

#include "privacy/lk-secret.h"

G_BEGIN_DECLS

/** lk_password_row_new: (transfer floating): a row to type a password in, with a way to see it and a sign for Caps Lock. */
GtkWidget *lk_password_row_new        (const char *title);
/** lk_password_row_dup_secret: (transfer full): what has been typed. */
LkSecret  *lk_password_row_dup_secret (GtkWidget  *row);
/** lk_password_row_count: how many characters have been typed. */
guint      lk_password_row_count      (GtkWidget  *row);
/** lk_password_row_clear: to be called before it goes, too: libadwaita 1.2 never frees what such a row holds. */
void       lk_password_row_clear      (GtkWidget  *row);

G_END_DECLS
