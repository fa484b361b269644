#pragma once

#include <gtk/gtk.h>

#include "records/lk-private.h"

G_BEGIN_DECLS

/** LkReadersButton: says on its face who can read a visit; behind it stands each of them, and its owner shares it or stops sharing. */
#define LK_TYPE_READERS_BUTTON (lk_readers_button_get_type ())
G_DECLARE_FINAL_TYPE (LkReadersButton, lk_readers_button, LK, READERS_BUTTON, GtkWidget)

GtkWidget *lk_readers_button_new (LkPrivate *own,
                                  LkVisit   *visit);

G_END_DECLS
